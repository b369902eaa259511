"""The commands that hold a mirror to the owner's own texts."""

from visavis.cli.options import Asked
from visavis.cli.terminal import one_line, say, say_json, say_wrapped, table
from visavis.cli.texts import text
from visavis.desk import telling
from visavis.desk.texts import Families, FamilyStory
from visavis.desk.written import day, instant
from visavis.traces import DAY_SECONDS
from visavis.words import day as day_in_words
from visavis.words.families import between, excerpt


def texts(asked: Asked, family: str | None, *, as_json: bool) -> None:
    """Print the families of the owner's texts, or one of them with all that belongs to it."""
    with asked.desk() as desk:
        if family is None:
            _families(desk.families(), asked.lang, as_json=as_json)
        else:
            _family(desk.family(family), asked.lang, as_json=as_json)


def _families(found: Families, lang: str, *, as_json: bool) -> None:
    if as_json:
        say_json(telling.families(found))
        return
    if not found.told:
        say(text("no_family", lang))
        return
    rows = [
        (family.family[:8], str(family.people), day(family.last_at // DAY_SECONDS), excerpt(family.example))
        for family in found.told
    ]
    header = [text(name, lang) for name in ("family", "reached", "last", "sentence")]
    table(header, [(*row[:3], one_line(row[3])) for row in rows], right=(1,), whole=(0, 1, 2))
    if found.others:
        say("", text("other_families", lang, n=found.others))


def _family(story: FamilyStory, lang: str, *, as_json: bool) -> None:
    fate = story.fate
    if as_json:
        say_json(telling.family(story))
        return
    first, last = (day_in_words(at, lang) for at in (fate.first_at, fate.last_at))
    when = between(first, last, lang)
    named = {"family": fate.family, "people": fate.people, "when": when}
    say_wrapped(one_line(fate.example))
    say_wrapped(text("family_use" if fate.people == 1 else "family_uses", lang, **named))
    for use in story.uses:
        sent_as = text(f"sent_as_{use.sent_as}", lang)
        who = one_line(use.name or use.person_key or text("unknown_account", lang))
        say("")
        say_wrapped(f"{instant(use.at)[:10]}  {who}  ({sent_as})", rest="  ")
        say_wrapped(one_line(use.text), "  ", "  ")

"""The command that shows the invitations received that wait."""

from visavis.cli.options import Asked
from visavis.cli.terminal import one_line, say, say_json
from visavis.cli.texts import text
from visavis.desk import telling
from visavis.desk.incoming import Incoming
from visavis.desk.written import instant
from visavis.words import innocent_reasons, say_decided, say_mark, say_shown


def incoming(asked: Asked, *, as_json: bool) -> None:
    """Print the invitations received that wait, the oldest first, and what shows in their notes."""
    with asked.desk() as desk:
        found, decided = desk.incoming(), desk.decided()
    if as_json:
        say_json(telling.incoming(found, decided))
        return
    lang = asked.lang
    if not found:
        say(text("none_waiting", lang))
    else:
        say(text("waiting_count", lang, n=len(found)))
    # what is still to be decided comes first
    for one in sorted(found, key=lambda one: one.decision is not None):
        _show(one, lang)
    if decided:
        say("", text("decided", lang), *(f"  • {say_decided(one, lang)}" for one in decided))
    if any(not one.waiting.note.strip() for one in found):
        say("", text("why_no_note", lang), *(f"  • {reason}" for reason in innocent_reasons(lang)))


def _show(one: Incoming, lang: str) -> None:
    who = one.waiting
    work = ", ".join(filter(None, (one_line(who.title), one_line(who.company))))
    say(
        "",
        f"{instant(who.sent_at)[:10]}  {one_line(who.name or who.person_key)}"
        + (f"  ({work})" if work else ""),
    )
    if who.note.strip():
        say(f"  {one_line(who.note)}")
    say(*(f"  {one_line(sentence)}" for sentence in say_shown(who.note, one.shown, lang)))
    if one.decision is not None:
        say(f"  → {say_mark(one.decision.mark, lang)}")

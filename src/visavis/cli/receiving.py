"""The command that shows the invitations received that wait."""

from collections.abc import Iterator, Sequence

from visavis.cli.options import Asked
from visavis.cli.terminal import one_line, say, say_json, say_wrapped
from visavis.cli.texts import text
from visavis.desk import telling
from visavis.desk.incoming import Decided, Incoming
from visavis.desk.written import instant
from visavis.traces import on_clocks
from visavis.words import innocent_reasons, say_decided, say_mark, say_shown

_ITEM = ("  • ", "    ")


def incoming(asked: Asked, *, as_json: bool) -> None:
    """Print the invitations received that wait, the oldest first, and what shows in their notes."""
    with asked.desk() as desk:
        found, decided, zone = desk.incoming(), desk.decided(), desk.zone
    if as_json:
        say_json(telling.incoming(found, decided))
        return
    lang = asked.lang
    # what is decided waits for nothing more from the owner, whatever LinkedIn still shows
    open_ = [one for one in found if one.decision is None]
    say_wrapped(text("waiting_count", lang, n=len(open_)) if open_ else text("none_waiting", lang))
    for one in open_:
        _show(one, lang, zone)
    _say_decided([_named(one, zone) + _chosen(one, lang) for one in found if one.decision is not None], lang)
    _say_became(decided, lang)
    if any(not one.waiting.note.strip() for one in open_):
        say("")
        say_wrapped(text("why_no_note", lang))
        for reason in innocent_reasons(lang):
            say_wrapped(reason, *_ITEM)
    if open_:
        say("")
        say_wrapped(text("decide_how", lang))


def _show(one: Incoming, lang: str, zone: str) -> None:
    who = one.waiting
    say("")
    say_wrapped(_named(one, zone), rest="            ")
    signs = say_shown(who.note, one.shown, lang, asks=one.asks, told=bool(one.named))
    for line in (who.note, *_named_in(one, lang), *signs):
        say_wrapped(one_line(line), "  ", "  ")


def _named_in(one: Incoming, lang: str) -> Iterator[str]:
    if one.named:
        told = (
            f"{known.name} ({known.person_key})" if known.person_key else known.name for known in one.named
        )
        yield text("note_names", lang, names=", ".join(told))


def _named(one: Incoming, zone: str) -> str:
    who = one.waiting
    work = ", ".join(filter(None, (one_line(who.title), one_line(who.company))))
    name, key = one_line(who.name), one_line(who.person_key)
    told = [name or key, f"({work})" if work else "", f"· {key}" if name and key else ""]
    return f"{instant(on_clocks(who.sent_at, zone))[:10]}  {' '.join(filter(None, told))}"


def _chosen(one: Incoming, lang: str) -> str:
    return "" if one.decision is None else f" → {say_mark(one.decision.mark, lang)}"


def _say_decided(those: Sequence[str], lang: str) -> None:
    """Print what was decided of invitations that still show as waiting."""
    if those:
        say("", text("already_decided", lang))
    for one in those:
        say_wrapped(one, *_ITEM)


def _say_became(became: Sequence[Decided], lang: str) -> None:
    """Print what became of all that were decided."""
    if became:
        say("", text("decided", lang))
    for group in became:
        say_wrapped(say_decided(group, lang), *_ITEM)

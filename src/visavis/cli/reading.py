"""The commands that only read."""

from collections.abc import Mapping
from pathlib import Path

from visavis.cli.options import Asked, now
from visavis.cli.terminal import fitting, one_line, say, say_json, say_wrapped, table
from visavis.cli.texts import text
from visavis.desk import Standing, telling
from visavis.desk.addressed import OPEN, SAME, Shown
from visavis.desk.asking import EVERYTHING, FilterForm
from visavis.desk.drawn import DrawnFor
from visavis.desk.manners import paced, turn
from visavis.desk.people import Event, PersonStory
from visavis.desk.written import day, instant
from visavis.traces import DAY_SECONDS, on_clocks
from visavis.words import day as day_in_words
from visavis.words import say as worded
from visavis.words import say_death, say_mark, say_pace, say_turn
from visavis.words.experiment import kind_name
from visavis.words.marks import borne
from visavis.words.typography import number, shorten

_EXCERPT = 160
# what was said stands under who said it, behind the day and the hour
_UNDER = " " * 18
_AFTER_DAY = " " * 12
_OLD_EXPORT_DAYS = 150


def ask(asked: Asked, question: str, form: FilterForm, chart: Path | None, *, as_json: bool) -> None:
    """Print the answer to a question, and write its charts where a file is named."""
    from visavis.cli.answers import show_answer
    from visavis.desk.asking import OF_NOBODY

    with asked.desk(new=question in OF_NOBODY) as desk:
        asked_of = EVERYTHING if form == FilterForm() else desk.filter(form, now())
        files = None if chart is None else desk.chart(question, chart, asked.lang, asked_of)
        answer = desk.ask(question, asked_of)
        show_answer(answer, asked.lang, as_json=as_json)
    if not as_json:
        if answer.part_is_empty:
            say("", text("ask_whole", asked.lang))
        say_charts(files, asked.lang)


def say_charts(files: list[Path] | None, lang: str) -> None:
    """Say where charts were written, or that there was nothing to draw; nothing where none was wanted."""
    if files is not None:
        named = ", ".join(map(str, files))
        say("", text("charts_in", lang, files=named) if files else text("no_chart", lang))


def people(asked: Asked, wanted: tuple[str, int, str | None], *, as_json: bool) -> None:
    """Print people and where each relation stands; wanted are the order, how many, and the silence."""
    with asked.desk() as desk:
        shown, everybody = desk.people(*wanted), desk.count_people()
    if as_json:
        say_json(telling.people(shown, everybody))
        return
    _people_table(shown, asked.lang)
    say("", text("shown_of", asked.lang, shown=len(shown), all=everybody))


def _people_table(shown: list[Standing] | tuple[Standing, ...], lang: str) -> None:
    header = [text(name, lang) for name in ("name", "rung", "last", "waiting", "key")]
    rows = [
        [
            one_line(person.name),
            worded(f"rung.{person.rung}", lang),
            day(_day_of(person.last_at)) or text("never", lang),
            text(f"waiting_{person.waiting}", lang),
            person.person_key,
        ]
        for person in shown
    ]
    # of the five a name and a key are never left out
    header, rows = fitting(header, rows, spare=(2, 1, 3))
    table(header, rows, whole=range(1, len(header)))


def _day_of(at: int | None) -> int | None:
    return None if at is None else at // DAY_SECONDS


def person(asked: Asked, typed: str, *, as_json: bool) -> None:
    """Print the story of one person."""
    with asked.desk() as desk:
        story, zone = desk.person(typed), desk.zone
        letters = desk.letters_of(story)
    if as_json:
        say_json(telling.person(story))
        return
    standing, lang = story.standing, asked.lang
    say_wrapped(one_line(standing.name or standing.person_key))
    work = ", ".join(filter(None, (one_line(standing.title), one_line(standing.company))))
    say_wrapped(work)
    say(f"linkedin.com/in/{standing.person_key}")
    if story.older_names:
        say_wrapped(text("once_named", lang, names=", ".join(map(one_line, story.older_names))))
    if story.older_companies:
        say_wrapped(text("once_at", lang, companies=", ".join(map(one_line, story.older_companies))))
    if story.death is not None:
        say_wrapped(one_line(say_death(story.death.at, story.death.text, lang)))
    if standing.connected_on is None:
        say(text("not_connected", lang))
    else:
        since = day_in_words(standing.connected_on * DAY_SECONDS, lang)
        if story.gone_at is None:
            say(text("connected_since", lang, day=since))
        else:
            say_wrapped(text("was_connected", lang, day=since, gone=day_in_words(story.gone_at, lang)))
    say_wrapped(
        text(
            "turns_and_wait",
            lang,
            rung=worded(f"rung.{standing.rung}", lang),
            turns=standing.turns,
            turn=one_line(say_turn(turn(story), lang)),
        ).rstrip()
    )
    for sentence in () if story.death is not None else say_pace(paced(story), lang):
        say_wrapped(sentence)
    say("")
    _say_noted(story, letters, lang, zone)
    same = {id(one.event) for one in letters.values() if one.code == SAME}
    for event in story.events:
        _say_event(event, one_line(standing.name or standing.person_key), lang, zone)
        if id(event) in same:
            say_wrapped(text("noted_so", lang), _UNDER, _UNDER)


def _say_noted(story: PersonStory, letters: Mapping[int, Shown], lang: str, zone: str) -> None:
    """Print the owner's notes, and beside them those made on LinkedIn.

    What an archive shows as it was noted stands there alone; of other words, and of none, that is said.
    """
    of = borne(story.standing.person_key, (row.marked.mark for row in story.marks))
    own = [
        (row.marked.on, " ".join(filter(None, (say_mark(row.marked.mark, lang, of), doubt))))
        for row in story.marks
        if (doubt := _doubted(letters.get(row.marked.number), lang, zone)) is not None
    ]
    there = [(_on(event, zone), event.text) for event in story.events if event.kind == "private_note"]
    for head, notes in (("noted_by_you", own), ("noted_there", there)):
        if notes:
            say(text(head, lang))
            for on, said in notes:
                say_wrapped(f"{day(on)}  {one_line(said)}", "  ", " " * 14)
            say("")


def _doubted(shown: Shown | None, lang: str, zone: str) -> str | None:
    """Return what archives show otherwise of what was noted; None where they show it as it was noted."""
    if shown is None or shown.code == OPEN:
        return ""
    if shown.event is None:
        return text("noted_unseen", lang, day=day(_day_of(shown.heard_at)))
    return None if shown.code == SAME else text("noted_other", lang, day=day(_on(shown.event, zone)))


def _on(event: Event, zone: str) -> int:
    """Return the day (since 1970) on which something was, for whoever lives in a zone."""
    return (event.at if event.whole_day else on_clocks(event.at, zone)) // DAY_SECONDS


def _say_event(event: Event, name: str, lang: str, zone: str) -> None:
    who = {"owner": text("you", lang), "person": name}.get(event.by, "")
    hour = instant(on_clocks(event.at, zone))[10:16].replace("T", " ")
    when = day(_on(event, zone)) + ("      " if event.whole_day else hour)
    if event.kind == "said_in_group":
        what = _in_a_group(who, event.group, lang)
    elif event.drawn is None:
        what = text(f"ev_{event.kind}", lang, who=who) + _note_kind(event, lang) + _left(event, lang)
    else:
        what = text("ev_drawn", lang, number=event.drawn.experiment, arm=_arm(event.drawn, lang))
    said = text("no_text", lang) if event.is_wordless else one_line(event.text)
    say_wrapped(f"{when}  {what}", rest=_UNDER)
    say_wrapped(said, _UNDER, _UNDER)


def _in_a_group(who: str, group: str, lang: str) -> str:
    name = one_line(group)
    return text("ev_said_in_group", lang, who=who, group=name) if name else text("in_a_group", lang, who=who)


def _arm(drawn: DrawnFor, lang: str) -> str:
    return one_line(kind_name(drawn.subject, drawn.arm, drawn.kind, lang))


def _note_kind(event: Event, lang: str) -> str:
    """Return what kind of note it was, and whether that was read or said."""
    if not event.note_kind or event.note_kind == event.read_kind == "none":
        return ""
    kind = worded(f"note_kind.{event.note_kind}", lang)
    if event.note_kind == event.read_kind:
        return f" ({text('unsure', lang, kind=kind) if event.unsure else kind})"
    return text("you_say", lang, kind=kind, read=worded(f"note_kind.{event.read_kind}", lang))


def _left(event: Event, lang: str) -> str:
    """Return what became of an invitation that was not accepted: it waits, or is gone."""
    # an acceptance is an event of its own
    return f", {worded(f'state.{event.state}', lang)}" if event.state in {"pending", "gone"} else ""


def search(asked: Asked, typed: str, limit: int, *, as_json: bool) -> None:
    """Print the people, then the messages and the notes, that hold the words typed."""
    with asked.desk() as desk:
        found, notes = desk.search(typed, limit), desk.notes_with(typed, limit)
    if as_json:
        say_json(telling.search(found, notes))
        return
    lang = asked.lang
    say(text("people_title", lang))
    if found.people:
        _people_table(found.people, lang)
    else:
        say(text("nobody_found", lang))
    say("", text("messages_title", lang))
    for message in found.messages:
        other = one_line(message.name) or text("unknown_account", lang)
        who = f"{text('you', lang)} → {other}" if message.by_owner else other
        if message.group is not None:
            who = _in_a_group(text("you", lang) if message.by_owner else other, message.group, lang)
        _say_found(message.at, who, message.text)
    if not found.messages:
        say(text("no_message_found", lang))
    say("", text("notes_title", lang))
    for note in notes:
        other = one_line(note.name) or note.person_key or text("unknown_account", lang)
        _say_found(note.at, text(f"found_note_{note.by or 'own'}", lang, name=other), note.text)
    if not notes:
        say(text("no_note_found", lang))


def _say_found(at: int, who: str, said: str) -> None:
    say_wrapped(f"{day(_day_of(at))}  {who}", rest=_AFTER_DAY)
    say_wrapped(shorten(one_line(said), _EXCERPT), _AFTER_DAY, _AFTER_DAY)


def history(asked: Asked, *, as_json: bool) -> None:
    """Print every import."""
    with asked.desk() as desk:
        imports = desk.history()
    if as_json:
        say_json(telling.history(imports))
        return
    lang = asked.lang
    header = [text(name, lang) for name in ("number", "exported", "imported", "archive")]
    rows_shown = [
        (
            str(past.id),
            day(past.exported_at // DAY_SECONDS),
            day(past.imported_at // DAY_SECONDS),
            one_line(past.name),
        )
        for past in imports
    ]
    table(header, rows_shown, right=(0,), whole=(0, 1, 2))
    say("", text("undo_how", lang))


def _size(size_bytes: int | None, lang: str) -> str:
    return "" if size_bytes is None else text("megabytes", lang, n=number(size_bytes / 1e6, lang, 1))


def doctor(asked: Asked, *, as_json: bool) -> None:
    """Look the ledger over, and say what is found; a damaged one ends in its error."""
    with asked.desk() as desk:
        health = desk.health()
    told, newest = telling.health(health), health.newest_export
    days = None if newest is None else max(now() - newest, 0) // DAY_SECONDS
    if as_json:
        say_json(told)
        return
    lang = asked.lang
    rows = [
        (text("ledger", lang), health.place),
        (text("engine", lang), health.engine),
        ("Vis-à-vis", told["version"]),
        (text("python", lang), told["python"]),
        (text("schema", lang), health.revision),
        (text("size", lang), _size(health.size_bytes, lang)),
        (text("owners", lang), ", ".join(map(one_line, health.owners))),
        (text("imports", lang), number(health.imports, lang)),
        (text("messages", lang), number(health.messages, lang)),
        (text("newest_export", lang), day(_day_of(newest)) or text("unknown", lang)),
    ]
    if health.marks:
        rows.append((text("marks_made", lang), number(health.marks, lang)))
    if health.unfinished_imports:
        rows.append((text("unfinished", lang), number(health.unfinished_imports, lang)))
    if health.unindexed_messages:
        rows.append((text("unindexed", lang), number(health.unindexed_messages, lang)))
    _pairs(rows)
    say("", text("whole", lang))
    if days is None:
        say(text("no_import_yet", lang))
    elif days > _OLD_EXPORT_DAYS:
        say(text("export_old", lang, days=days))


def where(asked: Asked, *, as_json: bool) -> None:
    """Print where things are, without making any of them."""
    here = asked.places
    if as_json:
        say_json({"home": str(here.home), "ledger": here.ledger, "backups": str(here.backups)})
        return
    rows = [("home", str(here.home)), ("ledger", here.ledger), ("backups", str(here.backups))]
    _pairs([(text(name, asked.lang), value) for name, value in rows])


def _pairs(rows: list[tuple[str, str]]) -> None:
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        say(f"{name:<{width}}  {value}")

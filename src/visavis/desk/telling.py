"""What the desk gives, as JSON tells it: to whoever types `--json`, and over the API alike."""

import platform
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from typing import Any

from visavis.desk.agenda import Agenda, Candidate
from visavis.desk.drafts import DraftReading
from visavis.desk.drawn import DrawRow, told_experiment
from visavis.desk.experiments import Drawn, Planned, Weighed
from visavis.desk.importing import ImportReport
from visavis.desk.incoming import Decided, Incoming
from visavis.desk.keeping import Forgetting
from visavis.desk.manners import paced, turn
from visavis.desk.marked import GroupRow, MarkRow, Offered, told_agenda, told_entry, told_mark
from visavis.desk.people import Found, PersonStory
from visavis.desk.quota import NotesLeft
from visavis.desk.roster import NoteRow, Roster
from visavis.desk.standing import Relation
from visavis.desk.texts import Families, FamilyStory
from visavis.desk.underway import Underway
from visavis.desk.written import instant, told
from visavis.ledger.agendas import State
from visavis.ledger.health import Health
from visavis.ledger.history import Past
from visavis.ledger.owners import Owner
from visavis.marks import Entry
from visavis.marks.experiments import Draw, Experiment
from visavis.questions.answers import Answer, Stated
from visavis.questions.experiments import Report
from visavis.relations.listing import MessageRow, Standing

Told = dict[str, Any]

PACE = ("rhythm_days", "rhythm_own", "owner_answer_days", "person_answer_days", "silence_days", "silence")
"""What takes as long to sum up as all the rest of a page of people, and is told of one or of all."""


def answer(found: Answer[Any]) -> Told:
    """Tell an answer."""
    return {"question": found.question, **told(found)}


def questions(stated: Iterable[Stated]) -> Told:
    """Tell what can be asked."""
    return {"questions": [told(one) for one in stated]}


def state(found: State) -> Told:
    """Tell what all that is shown follows from."""
    return told(found)


def messages(rows: Iterable[MessageRow]) -> Told:
    """Tell messages."""
    return {"messages": [told(row) for row in rows]}


def roster(found: Roster) -> Told:
    """Tell some people, without their rhythm, and where the next ones begin."""
    after = None if found.after is None else f"{found.after.last_at}:{found.after.person_id}"
    shown = [{name: one for name, one in told(row).items() if name not in PACE} for row in found.people]
    return {"people": shown, "after": after, "rungs": found.rungs}


def people(shown: Iterable[Standing], everybody: int) -> Told:
    """Tell people, and how many there are in all."""
    return {"all": everybody, "people": [told(person) for person in shown]}


def person(story: PersonStory) -> Told:
    """Tell the story of one person."""
    return {
        **told(paced(story)),
        "older_names": list(story.older_names),
        "older_companies": list(story.older_companies),
        "gone_at": story.gone_at,
        "turn": told(turn(story)),
        "events": [{**told(event), "wordless": event.is_wordless} for event in story.events],
        "marks": [told_mark(row) for row in story.marks],
    }


def relation(found: Relation) -> Told:
    """Tell where one relation stands."""
    return {
        **told(found.standing),
        "turn": told(found.turn),
        "grounds": [told(ground) for ground in found.grounds],
        "marks": [told_mark(row) for row in found.marks],
        "received_note": found.received_note,
    }


def search(found: Found, notes: Iterable[NoteRow]) -> Told:
    """Tell what a search found."""
    return {
        "people": [told(person) for person in found.people],
        "messages": [told(message) for message in found.messages],
        "notes": [told(note) for note in notes],
    }


def past(one: Past) -> Told:
    """Tell an import that is in the ledger."""
    return {
        "number": one.id,
        "name": one.name,
        "exported_at": instant(one.exported_at),
        "imported_at": instant(one.imported_at),
        "covers": one.covers,
    }


def history(imports: Iterable[Past]) -> Told:
    """Tell the imports."""
    return {"imports": [past(one) for one in imports]}


def owners(found: Iterable[Owner]) -> Told:
    """Tell whose data the ledger keeps."""
    return {"owners": [{"name": one.name, "person_keys": sorted(one.keys)} for one in found]}


def undone(one: Past) -> Told:
    """Tell that an import was taken out."""
    return {"undone": one.id, "name": one.name}


def reports(imported: Iterable[ImportReport]) -> Told:
    """Tell what archives brought."""
    return {"imports": [told(report) for report in imported]}


def health(found: Health) -> Told:
    """Tell how the ledger is."""
    return {"version": version("visavis"), "python": platform.python_version(), **told(found)}


def families(found: Families) -> Told:
    """Tell the families of the owner's texts sent to most people, and how many others there are."""
    return {"families": [told(one) for one in found.told], "others": found.others}


def family(story: FamilyStory) -> Told:
    """Tell one family, with every text of it."""
    return {**told(story.fate), "uses": [told(use) for use in story.uses]}


def draft(found: DraftReading) -> Told:
    """Tell how a draft reads."""
    return {
        "text": found.text,
        "person_key": None if found.to is None else found.to.person_key,
        "reading": told(found.reading),
        "felt": [told(one) for one in found.felt],
        "refusal": found.refusal,
        "death": found.death,
        "loss": found.loss,
        "complaint": found.complaint,
        "already": instant(found.already) or None,
    }


def agenda(found: Agenda, notes: NotesLeft | None) -> Told:
    """Tell an agenda, and how many noted invitations are left in the month where a quota is set."""
    left = None if notes is None else {"quota": notes.quota, "sent": notes.sent, "left": notes.left}
    return told_agenda(found) | {"notes": left}


def others(found: Iterable[Candidate]) -> Told:
    """Tell who comes another day."""
    return {"people": [told(one) for one in found]}


def incoming(found: Iterable[Incoming], decided: Iterable[Decided]) -> Told:
    """Tell the invitations received that wait, and what became of those decided of."""
    return {"incoming": [_incoming(one) for one in found], "decided": [told(one) for one in decided]}


def _incoming(one: Incoming) -> Told:
    who = one.waiting
    return {
        "person_key": who.person_key,
        "name": who.name,
        "company": who.company,
        "title": who.title,
        "sent_at": instant(who.sent_at),
        "note": who.note,
        "named": [told(known) for known in one.named],
        "asks": one.asks,
        "shown": [told(sign) for sign in one.shown],
        "decision": None if one.decision is None else one.decision.mark.choice,
        "number": None if one.decision is None else one.decision.number,
    }


def marks(rows: Iterable[MarkRow]) -> Told:
    """Tell marks that stand."""
    return {"marks": [told_mark(row) for row in rows]}


def mark(row: MarkRow | None) -> Told:
    """Tell the mark that stands now, if one does."""
    return {"mark": None if row is None else told_mark(row)}


def revoked(row: MarkRow) -> Told:
    """Tell the mark that was taken back."""
    return {"revoked": told_mark(row)}


def journal(entries: Iterable[Entry]) -> Told:
    """Tell the journal of marks."""
    return {"entries": [told_entry(entry) for entry in entries]}


def groups(rows: Iterable[GroupRow]) -> Told:
    """Tell the groups."""
    return {"groups": [told(row) for row in rows]}


def recommendations(rows: Sequence[Offered]) -> Told:
    """Tell the recommendations, and whose they are."""
    return {
        "recommendations": [
            {
                **told(row.recommendation),
                "mark": row.number,
                "person_key": row.person_key,
                "namesakes": list(row.namesakes),
            }
            for row in rows
        ]
    }


def forgetting(what: Forgetting) -> Told:
    """Tell what forgetting a person erases, or has erased."""
    return told(what)


def planned(found: Planned) -> Told:
    """Tell a plan that is kept, and what it could tell."""
    return {**experiment(found.experiment), "feasible": told(found.feasible)}


def weighed(found: Weighed) -> Told:
    """Tell a plan that is kept nowhere, and what it could tell."""
    return told(found)


def underway(found: Underway) -> Told:
    """Tell who waits in an experiment, and what comes next."""
    return {**told(found), "experiment": experiment(found.experiment)}


def experiments_state(found: tuple[State, tuple[int, ...]]) -> Told:
    """Tell what all that is said of experiments follows from."""
    return {**told(found[0]), "acts": list(found[1])}


def drawn(found: Drawn) -> Told:
    """Tell what one sitting of a draw gave."""
    return told(found)


def spent(found: Experiment, draw: Draw, minutes: int) -> Told:
    """Tell the minutes that were noted."""
    return {"number": found.number, "person_key": draw.person_key, "minutes": minutes}


def experiment(found: Experiment) -> Told:
    """Tell an experiment; its seed only once nobody is drawn any more."""
    return told_experiment(found)


def experiments(found: Iterable[Experiment]) -> Told:
    """Tell every experiment."""
    return {"experiments": [experiment(one) for one in found]}


def experiment_report(found: Report, draws: Iterable[DrawRow]) -> Told:
    """Tell all that is known of an experiment, and everybody drawn."""
    return {**told(found), "draws": [told(one) for one in draws]}

"""The shape of everything that `telling` tells, so that a program can know it beforehand."""

from typing import Any, Literal, get_type_hints

from visavis.desk.agenda import Agenda, Candidate
from visavis.desk.asking import STATED, answer_type
from visavis.desk.drafts import Felt, Reading
from visavis.desk.drawn import DrawRow
from visavis.desk.experiments import Drawn, Planned, Weighed
from visavis.desk.importing import ImportReport
from visavis.desk.incoming import Decided, Shown
from visavis.desk.keeping import Forgetting
from visavis.desk.manners import Turn
from visavis.desk.marked import GroupRow, Offered
from visavis.desk.naming import Named
from visavis.desk.people import Event
from visavis.desk.roster import NoteRow
from visavis.desk.shaping import Shape, fields_in, fields_of, many, one_of, part, shape, whole
from visavis.desk.standing import Ground
from visavis.desk.telling import PACE
from visavis.desk.texts import FamilyStory
from visavis.desk.underway import Underway
from visavis.ledger.agendas import State
from visavis.ledger.health import Health
from visavis.ledger.tokens import Token
from visavis.marks import KINDS, Entry, Mark
from visavis.marks.experiments import Event as Act
from visavis.marks.experiments import Plan
from visavis.questions.answers import Stated
from visavis.questions.experiments import Report
from visavis.relations.listing import MessageRow, Standing


def _hint(kind: type, name: str) -> Any:  # noqa: ANN401 - the type of a field
    return get_type_hints(kind)[name]


def _mark(kind: type[Mark]) -> Shape:
    marked = {"number": int, "kind": Literal[kind.kind], "on": _ON, "name": str, "about": str}
    times = {"made_at": _AT, "changed_at": _AT}
    says = f"A mark that stands: {kind.kind}."
    return part(f"{kind.__name__}Mark", says, **marked, **times, **_said(kind))


def _entry(kind: type[Mark]) -> Shape:
    head = {"number": int, "act": str, "kind": Literal[kind.kind], "at": _AT, "on": _ON}
    return part(f"{kind.__name__}Entry", f"A line of the journal: {kind.kind}.", **head, **_said(kind))


def _said(kind: type[Mark]) -> dict[str, Shape]:
    return {"called" if name == "name" else name: one for name, one in fields_of(kind).items()}


def _answer(name: str) -> Shape:
    told = fields_in(answer_type(name))
    says = f"The answer to the question {name}."
    return whole(name.title(), says, question=Literal[name], **told)


_AT, _ON = fields_of(Entry)["at"], fields_of(Entry)["on"]
_STANDING, _MESSAGE = shape(Standing), shape(MessageRow)
_MARK = one_of([_mark(kind) for kind in KINDS.values()])
_CARD = part("Card", "A standing without its rhythm and its silence.",
             **{name: one for name, one in fields_of(_STANDING).items() if name not in PACE})  # fmt: skip
_PAST = part("Past", "An import that is in the ledger.",
             number=int, name=str, exported_at=_AT, imported_at=_AT, covers=list[str])  # fmt: skip
_EXPERIMENT = part("Experiment", "An experiment as it stands; its seed is told once it has ended.",
                   number=int, state=str, plan=shape(Plan), events=many(shape(Act)), seed=str)  # fmt: skip
_NOTES = part("NotesLeft", "How many noted invitations are left in the month.", quota=int, sent=int, left=int)
_OWNER = part("Owner", "A member whose data the ledger keeps.", name=str, person_keys=list[str])
_EVENT = part("Happening", "One thing that happened; `wordless` tells a message without text.",
              **fields_of(shape(Event)), wordless=bool)  # fmt: skip
_WAITING = part("Waiting", "An invitation received that waits, and what shows in its note.",
                person_key=str, name=str, company=str, title=str, sent_at=_AT, note=str,
                named=many(shape(Named)), asks=str, shown=many(shape(Shown)),
                decision=str | None, number=int | None)  # fmt: skip
_RECOMMENDATION = part("Recommendation", "A recommendation, and whose it is.",
                       **fields_of(_hint(Offered, "recommendation")),
                       mark=int | None, person_key=str, namesakes=list[str])  # fmt: skip

HELLO = whole("Hello", "Who asks.", shape(Token))
OWNERS = whole("Owners", "Whose data the ledger keeps.", owners=many(_OWNER))
STATE = whole("LedgerState", "What changes with every import and every mark.", shape(State))
QUESTIONS = whole("Questions", "What can be asked.", questions=many(shape(Stated)))
ANSWER = one_of([_answer(name) for name in STATED])
HISTORY = whole("History", "The imports, the newest export first.", imports=many(_PAST))
REPORTS = whole("Reports", "What archives brought.", imports=many(shape(ImportReport)))
UNDONE = whole("Undone", "An import that was taken out.", undone=int, name=str)
PEOPLE = whole("People", "People, and how many there are in all.", all=int, people=many(_STANDING))
ROSTER = whole("Roster", "Some people, where the next begin, and of those sought how many on each rung.",
               people=many(_CARD), after=str | None, rungs=dict[str, int])  # fmt: skip
PERSON = whole("Person", "The story of one person.", _STANDING, older_names=list[str], gone_at=int | None,
               older_companies=list[str], turn=shape(Turn), events=many(_EVENT),
               marks=many(_MARK))  # fmt: skip
RELATION = whole("Relation", "Where a relation stands, and what puts it there.", _STANDING,
                 turn=shape(Turn), grounds=many(shape(Ground)), marks=many(_MARK))  # fmt: skip
FOUND = whole("Found", "What a search found.", people=many(_STANDING), messages=many(_MESSAGE),
              notes=many(shape(NoteRow)))  # fmt: skip
MESSAGES = whole("Messages", "Messages, the newest first.", messages=many(_MESSAGE))
FAMILIES = whole("TextFamilies", "The families of the owner's texts.",
                 families=many(shape(_hint(FamilyStory, "fate"))), others=int)  # fmt: skip
FAMILY = whole("TextFamily", "One family, with every text of it.", shape(_hint(FamilyStory, "fate")),
               uses=shape(_hint(FamilyStory, "uses")))  # fmt: skip
DRAFT = whole("Draft", "How a draft reads for the person it is for.", text=str, person_key=str | None,
              reading=shape(Reading), felt=many(shape(Felt)))  # fmt: skip
INCOMING = whole("Received", "The invitations received that wait, and what became of those decided of.",
                 incoming=many(_WAITING), decided=many(shape(Decided)))  # fmt: skip
AGENDA = whole("Today", "Whom to think of today, and why.", shape(Agenda), enough=bool,
               notes=one_of([_NOTES, type(None)]))  # fmt: skip
OTHERS = whole("Others", "Who comes another day, in the order of the agenda.", people=many(shape(Candidate)))
MARKS = whole("Marks", "Marks that stand.", marks=many(_MARK))
MARK = whole("Noted", "The mark that stands now, null where none does.", mark=one_of([_MARK, type(None)]))
REVOKED = whole("Revoked", "A mark that was taken back.", revoked=_MARK)
JOURNAL = whole("Journal", "The journal of marks.",
                entries=many(one_of([_entry(kind) for kind in KINDS.values()])))  # fmt: skip
GROUPS = whole("Groups", "The groups, by name.", groups=many(shape(GroupRow)))
GROUP = whole("Group", "A group.", shape(GroupRow))
RECOMMENDATIONS = whole("Recommendations", "The recommendations, the newest first.",
                        recommendations=many(_RECOMMENDATION))  # fmt: skip
NAMES = whole("Names", "Names shown, by key.", names=dict[str, str])
FORGETTING = whole("Forgetting", "What forgetting a person erases, or has erased.", shape(Forgetting))
LIFTED = whole("Lifted", "Somebody whom the next import may bring back.", lifted=str)
COPIED = whole("Copied", "A copy of the ledger, checked.", copy=str)
HEALTH = whole("Health", "How the ledger is.", shape(Health), version=str, python=str)
EXPERIMENTS = whole("Experiments", "Every experiment.", experiments=many(_EXPERIMENT))
EXPERIMENT = whole("Experiment", "An experiment.", _EXPERIMENT)
PLANNED = whole("Planned", "An experiment, and what it could tell.", _EXPERIMENT,
                feasible=shape(_hint(Planned, "feasible")))  # fmt: skip
DRAWN = whole("Drawn", "What one sitting of a draw gave.", shape(Drawn))
SPENT = whole("Spent", "Minutes that were noted.", number=int, person_key=str | None, minutes=int)
EXPERIMENT_REPORT = whole("ExperimentReport", "All that is known of an experiment.", shape(Report),
                          draws=many(shape(DrawRow)))  # fmt: skip
WEIGHED = whole("Weighed", "A plan that is kept nowhere, and what it could tell.", shape(Weighed))
UNDERWAY = whole("Underway", "Who waits in an experiment, and what comes next.", shape(Underway),
                 experiment=_EXPERIMENT)  # fmt: skip
EXPERIMENTS_STATE = whole("ExperimentsState", "What changes with all that is done in experiments.",
                          shape(State), acts=many(int))  # fmt: skip

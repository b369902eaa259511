"""The only door: every use case is a method of the desk, and it is the public Python API."""

from visavis.desk.desk import Desk
from visavis.desk.importing import FileReport, ImportReport
from visavis.desk.keeping import restore_ledger
from visavis.desk.sitting import Candidate
from visavis.marks.experiments import PlanForm
from visavis.questions.answers import Answer
from visavis.questions.experiments import Report as ExperimentReport
from visavis.relations.listing import InvitationRow, MessageRow, Standing

__all__ = [
    "Answer",
    "Candidate",
    "Desk",
    "ExperimentReport",
    "FileReport",
    "ImportReport",
    "InvitationRow",
    "MessageRow",
    "PlanForm",
    "Standing",
    "restore_ledger",
]

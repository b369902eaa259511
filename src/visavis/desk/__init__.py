"""The only door: every use case is a method of the desk, and it is the public Python API."""

from visavis.desk.desk import Desk
from visavis.desk.importing import FileReport, ImportReport
from visavis.desk.keeping import restore_ledger
from visavis.questions.answers import Answer
from visavis.relations.listing import MessageRow, Standing

__all__ = ["Answer", "Desk", "FileReport", "ImportReport", "MessageRow", "Standing", "restore_ledger"]

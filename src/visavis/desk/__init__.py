"""The only door: every use case is a method of the desk, and it is the public Python API."""

from visavis.desk.desk import Desk
from visavis.desk.importing import FileReport, ImportReport

__all__ = ["Desk", "FileReport", "ImportReport"]

"""Reads the archive that LinkedIn hands a member, as a ZIP or a folder, whole or in part."""

from visavis.sources.archive.beside import reading
from visavis.sources.archive.opening import Archive, open_archives, read
from visavis.sources.archive.recognition import Table

__all__ = ["Archive", "Table", "open_archives", "read", "reading"]

"""Every error a caller may see.

VisavisError
├── CannotRead    a source cannot be read; says which file, which row, why
├── CannotKeep    the ledger cannot keep or give back
├── CannotAsk     a question cannot be put
└── BadSetting    a setting is wrong
"""


class VisavisError(Exception):
    """Root of the tree."""


class CannotRead(VisavisError):
    """A source cannot be read."""

    def __init__(self, reason: str, file: str = "", row: int = 0) -> None:
        super().__init__(reason, file, row)
        self.reason, self.file, self.row = reason, file, row


class CannotKeep(VisavisError):
    """The ledger cannot keep or give back."""


class CannotAsk(VisavisError):
    """A question cannot be put."""


class BadSetting(VisavisError):
    """A setting is wrong."""

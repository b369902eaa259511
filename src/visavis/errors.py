"""Every error a caller may see.

VisavisError
└── CannotRead    a source cannot be read; says which file, which row, why
"""


class VisavisError(Exception):
    """Root of the tree."""


class CannotRead(VisavisError):
    """A source cannot be read."""

    def __init__(self, reason: str, file: str = "", row: int = 0) -> None:
        super().__init__(reason, file, row)
        self.reason, self.file, self.row = reason, file, row

"""Every error a caller may see.

VisavisError                a code, and the fields its sentence needs
├── CannotRead              a source: missing, broken, hostile, or none of ours
├── CannotKeep              the ledger: another owner, newer than the program, in use, damaged, full
├── CannotAsk               a question or a person that does not exist
├── CannotMark              what the owner wants to note down, and cannot be noted so
└── BadSetting              an option, a variable or an address of the ledger
"""

from collections.abc import Mapping
from typing import Any


def _made(kind: "type[VisavisError]", code: str, fields: Mapping[str, str | int]) -> "VisavisError":
    return kind(code, **fields)


class VisavisError(Exception):
    """Root of the tree: `code` names the sentence, `fields` fill it."""

    def __init__(self, code: str, **fields: str | int) -> None:
        super().__init__(code, fields)
        self.code = code
        self.fields = fields

    def __reduce__(self) -> tuple[Any, ...]:
        # as it is made, so that it may come from another process
        return _made, (type(self), self.code, self.fields)


class CannotRead(VisavisError):
    """A source cannot be read; fields may hold `path`, `file` and `row`."""


class CannotKeep(VisavisError):
    """The ledger cannot take or give something."""


class CannotAsk(VisavisError):
    """What is asked for does not exist."""


class CannotMark(VisavisError):
    """What the owner wants to note down cannot be kept as it was given."""


class BadSetting(VisavisError):
    """A setting has no usable value."""

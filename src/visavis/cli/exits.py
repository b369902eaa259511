"""The exit code of every error, in one table that docs/commands.md repeats."""

from visavis.errors import BadSetting, CannotAsk, CannotKeep, CannotMark, CannotRead, VisavisError

INTERRUPTED = 130

# 2 is what the shell's own tools say of a wrong option, and so does ours
BY_KIND: dict[type[VisavisError], int] = {
    CannotRead: 10,
    CannotKeep: 20,
    CannotAsk: 30,
    BadSetting: 40,
    CannotMark: 50,
}
BY_CODE: dict[str, int] = {
    "not_found": 11,
    "not_zip": 12,
    "truncated": 13,
    "encrypted": 14,
    "bomb": 15,
    "climbing": 16,
    "no_table": 17,
    "forbidden": 18,
    "another_owner": 21,
    "newer": 22,
    "in_use": 23,
    "damaged": 24,
    "foreign": 25,
    "full": 26,
    "empty_ledger": 31,
    "no_such_person": 32,
    "several_people": 33,
    "which_owner": 34,
}


def exit_code(error: VisavisError) -> int:
    """Return the code of an error: its own, or that of its kind."""
    return BY_CODE.get(error.code) or BY_KIND[type(error)]

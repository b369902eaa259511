"""The HTTP status of every error, in one table that docs/commands.md repeats."""

from visavis.errors import BadSetting, CannotAsk, CannotKeep, CannotMark, CannotRead, VisavisError

BY_KIND: dict[type[VisavisError], int] = {
    CannotRead: 422,
    CannotKeep: 500,
    CannotAsk: 404,
    BadSetting: 400,
    CannotMark: 400,
}
BY_CODE: dict[str, int] = {
    "period_backwards": 400,
    "another_owner": 409,
    "in_use": 409,
    "full": 507,
    "several_people": 300,
    "which_owner": 300,
}


def status(error: VisavisError) -> int:
    """Return the status of an error: its own, or that of its kind."""
    return BY_CODE.get(error.code) or BY_KIND[type(error)]

"""Where each relation and each invitation stands, computed from traces and marks alone."""

from visavis.relations.fitted import fitted, mail, read_ahead
from visavis.relations.lifting import lift
from visavis.relations.rebuild import Made, derive, put, rebuild, settle, tidy
from visavis.relations.stale import refresh

__all__ = [
    "Made",
    "derive",
    "fitted",
    "lift",
    "mail",
    "put",
    "read_ahead",
    "rebuild",
    "refresh",
    "settle",
    "tidy",
]

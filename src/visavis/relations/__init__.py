"""Where each relation and each invitation stands, computed from traces and marks alone."""

from visavis.relations.rebuild import rebuild, settle, tidy

__all__ = ["rebuild", "settle", "tidy"]

"""Lets programs in: a token for each, told once, that reads or writes until it is revoked."""

import secrets
from dataclasses import dataclass

from visavis.errors import CannotAsk, CannotMark
from visavis.ledger import tokens
from visavis.ledger.store import Ledger
from visavis.ledger.tokens import Token
from visavis.marks import forms

__all__ = ["NewToken", "Token", "Tokens"]
# whoever finds one in a file or a log can tell what it is
_PREFIX = "visavis_"
_BYTES = 32


@dataclass(frozen=True, slots=True)
class NewToken:
    """A token as it is told, this one time, and what is kept of it."""

    token: str
    kept: Token


@dataclass(frozen=True, slots=True)
class Tokens:
    """The programs that may ask the desk of this ledger, whoever of its owners they ask about."""

    ledger: Ledger

    def new(self, name: str, now: int, *, may_write: bool = False) -> NewToken:
        """Make a token for a program; raises CannotMark where one of this name opens already."""
        kept = Token(forms.name(name), may_write, now, None)
        made = NewToken(_PREFIX + secrets.token_urlsafe(_BYTES), kept)
        with self.ledger.writing() as connection:
            if _standing(tokens.everything(connection), name) is not None:
                raise CannotMark("token_name_taken", name=kept.name)
            tokens.keep(connection, made.token, kept)
        return made

    def all(self) -> list[Token]:
        """Return every token that was made, the oldest first, those revoked too."""
        with self.ledger.reading() as connection:
            return tokens.everything(connection)

    def revoke(self, name: str, now: int) -> Token:
        """Take a program's token back, from this moment on; raises CannotAsk where none opens."""
        with self.ledger.writing() as connection:
            found = _standing(tokens.everything(connection), name)
            if found is None:
                raise CannotAsk("no_such_token", name=name)
            tokens.revoke(connection, found.name, now)
        return Token(found.name, found.may_write, found.made_at, now)

    def holder(self, token: str) -> Token | None:
        """Return what is kept of a token that opens; None for any other."""
        with self.ledger.reading() as connection:
            return tokens.of(connection, token)


def _standing(made: list[Token], name: str) -> Token | None:
    wanted = forms.optional_text(" ".join(name.split())).casefold()
    return next((one for one in made if one.revoked_at is None and one.name.casefold() == wanted), None)

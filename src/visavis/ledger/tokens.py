"""Keeps which programs may ask the desk: of each token a digest, and never the token."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection, Row, Select, insert, select

from visavis.ledger import schema


@dataclass(frozen=True, slots=True)
class Token:
    """What is kept of a program's token; instants in epoch seconds, `revoked_at` None while it opens."""

    name: str
    may_write: bool
    made_at: int
    revoked_at: int | None


def keep(connection: Connection, token: str, kept: Token) -> None:
    """Keep a token under its digest."""
    values = {
        "name": kept.name,
        "may_write": int(kept.may_write),
        "made_at": kept.made_at,
        "revoked_at": kept.revoked_at,
    }
    connection.execute(insert(schema.tokens).values(digest=_digest(token), **values))


def everything(connection: Connection) -> list[Token]:
    """Return every token that was made, the oldest first, those revoked too."""
    table = schema.tokens
    return [_token(row) for row in connection.execute(_rows().order_by(table.c.made_at, table.c.digest))]


def of(connection: Connection, token: str) -> Token | None:
    """Return what is kept of a token that opens; None for any other."""
    table = schema.tokens
    # a digest is found by the index: how long that takes tells nothing of the token, which is all chance
    query = _rows().where(table.c.digest == _digest(token), table.c.revoked_at.is_(None))
    found = connection.execute(query).first()
    return None if found is None else _token(found)


def revoke(connection: Connection, name: str, now: int) -> bool:
    """Take back what stands under a name; tell whether anything did."""
    table = schema.tokens
    here = (table.c.name == name) & table.c.revoked_at.is_(None)
    return connection.execute(table.update().where(here).values(revoked_at=now)).rowcount > 0


def _rows() -> Select[tuple[str, int, int, int | None]]:
    table = schema.tokens
    return select(table.c.name, table.c.may_write, table.c.made_at, table.c.revoked_at)


def _token(row: Row[tuple[str, int, int, int | None]]) -> Token:
    return Token(row.name, bool(row.may_write), row.made_at, row.revoked_at)


def _digest(token: str) -> str:
    # no salt and no slow hash: nobody can guess 256 bits of chance
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()

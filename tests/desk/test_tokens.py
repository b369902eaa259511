"""Claims about tokens: told once, kept as a digest, taken back at once."""

import hashlib

import pytest
from sqlalchemy import select

from visavis.desk import Desk
from visavis.errors import CannotAsk, CannotMark
from visavis.ledger import schema

NOW = 1_795_644_000


@pytest.fixture
def desk(database_url):
    with Desk(database_url) as opened:
        yield opened


def test_a_token_opens_until_it_is_revoked(desk):
    made = desk.tokens.new("a crawler of mine", NOW, may_write=True)
    assert desk.tokens.holder(made.token) == made.kept
    assert made.kept.may_write
    gone = desk.tokens.revoke("A  Crawler of mine", NOW + 5)
    assert (gone.name, gone.revoked_at) == ("a crawler of mine", NOW + 5)
    assert desk.tokens.holder(made.token) is None
    assert desk.tokens.all() == [gone]


def test_what_is_kept_is_a_digest_and_never_the_token(desk):
    made = desk.tokens.new("n8n", NOW)
    with desk.ledger.reading() as connection:
        (row,) = connection.execute(select(schema.tokens)).all()
    assert row.digest == hashlib.sha256(made.token.encode()).hexdigest()
    assert made.token not in " ".join(map(str, row))
    assert not made.kept.may_write


def test_two_tokens_are_never_alike_and_hold_256_bits_of_chance(desk):
    first, second = (desk.tokens.new(name, NOW).token for name in ("one", "two"))
    assert first != second
    assert len(first.removeprefix("visavis_")) == 43


def test_each_program_has_one_token_at_a_time(desk):
    desk.tokens.new("n8n", NOW)
    with pytest.raises(CannotMark) as refused:
        desk.tokens.new("N8N", NOW)
    assert refused.value.code == "token_name_taken"
    desk.tokens.revoke("n8n", NOW)
    desk.tokens.new("n8n", NOW + 1)
    assert [one.revoked_at for one in desk.tokens.all()] == [NOW, None]


@pytest.mark.parametrize("name", ["", "  ", "x" * 200])
def test_a_program_has_a_name_of_a_usable_length(desk, name):
    with pytest.raises(CannotMark):
        desk.tokens.new(name, NOW)


@pytest.mark.parametrize("token", ["", "visavis_", "nobody's", "\0", "\ud800", "é" * 5_000, "' OR 1=1 --"])
def test_nothing_else_opens(desk, token):
    desk.tokens.new("n8n", NOW)
    assert desk.tokens.holder(token) is None


def test_what_is_not_there_cannot_be_revoked(desk):
    for name in ("n8n", "\0", "\ud800"):
        with pytest.raises(CannotAsk) as refused:
            desk.tokens.revoke(name, NOW)
        assert refused.value.code == "no_such_token"

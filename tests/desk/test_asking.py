"""A question is asked by its name, of one owner."""

import pytest

from tests.ledger.readback import instant, life
from visavis import demo
from visavis.desk import Desk
from visavis.desk.asking import ask
from visavis.errors import CannotAsk
from visavis.questions.catalogue import STATED
from visavis.study.finding import NotEnough


@pytest.fixture
def desk(tmp_path):
    written = demo.write_archive(life(5), instant(20), tmp_path / "archive")
    with Desk(tmp_path / "ledger.db") as opened:
        list(opened.import_archives([written.path], now=0))
        yield opened


@pytest.mark.parametrize("name", STATED)
def test_every_question_has_an_answer(desk, name):
    answer = ask(desk.ledger, desk.owner, name)
    assert answer.question == name
    assert answer.stated == STATED[name]
    assert answer.coverage.exports == (instant(20),)


def test_a_question_nobody_knows_is_refused(desk):
    with pytest.raises(CannotAsk) as refused:
        ask(desk.ledger, desk.owner, "fortune")
    assert refused.value.code == "no_such_question"


def test_an_owner_without_invitations_is_told_what_is_missing(tmp_path):
    written = demo.write_archive(life(5), instant(20), tmp_path / "archive", kind="selective")
    with Desk(tmp_path / "ledger.db") as desk:
        list(desk.import_archives([written.path], now=0))
        answer = ask(desk.ledger, desk.owner, "invitations")
    assert answer.parts == NotEnough("no_invitations", 0, 1)

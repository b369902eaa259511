"""Claims about the sentences of a day at the desk: none says more than is known."""

import re

import pytest

from visavis.desk.agenda import Agenda
from visavis.relations.decided import Decided
from visavis.words import say_agenda, say_decided, say_shown
from visavis.words.agenda import ago


@pytest.mark.parametrize(("lang", "said"), [("fr", "hier"), ("en", "yesterday")])
def test_a_day_ago_is_yesterday(lang, said):
    assert ago(1, lang) == said
    assert said not in (ago(0, lang), ago(2, lang))


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("noted", [True, False])
def test_of_decisions_that_all_wait_no_nought_is_told(lang, noted):
    waiting = say_decided(Decided("accept", noted, 3, 0, 0, 3, 0), lang)
    assert "3" in waiting
    assert "0" not in waiting
    assert "0" in say_decided(Decided("accept", noted, 3, 0, 0, 2, 1), lang)
    assert re.search(r"1\W+(gone|disparue)", say_decided(Decided("accept", noted, 3, 0, 0, 2, 1), lang))


@pytest.mark.parametrize(("lang", "bound"), [("fr", "vos archives"), ("en", "your archives")])
def test_an_empty_day_is_said_as_far_as_archives_tell(lang, bound):
    assert bound in say_agenda(Agenda(20_000, 20_000, 3, 0, (), 0), lang).gist


@pytest.mark.parametrize(("lang", "claim"), [("fr", "autres"), ("en", "others")])
def test_of_a_note_nobody_says_what_its_sender_wrote_to_others(lang, claim):
    (said,) = say_shown("Your talk on tides stayed with me.", (), lang)
    assert claim not in said

"""Claims about the sentences of a day at the desk: none says more than is known."""

import re

import pytest

from visavis.desk.agenda import Agenda
from visavis.reading.incoming import Mark, Shown
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


def test_a_passage_that_shows_several_things_is_quoted_once():
    text = "Bonjour, j'aide les gîtes à se remplir. Disponible 15 min ? Le tarif : 15 €."
    ask, offer = "Disponible 15 min ?", "j'aide les gîtes à se remplir"
    at = {words: (text.index(words), text.index(words) + len(words)) for words in (ask, offer, "15 €")}
    shown = [
        Shown(Mark.SAME_WORDS, 0, at[offer][1] + 1, 3),
        Shown(Mark.OFFER, *at[offer]),
        Shown(Mark.CALL, *at[ask]),
        Shown(Mark.MONEY, *at["15 €"]),
    ]
    found = [one.replace("\u202f", " ") for one in say_shown(text, shown, "fr", asks=ask)]
    assert sum(one.count("gîtes") for one in found) == 1
    assert sum(one.count("15 min") for one in found) == 1
    assert len(found) == 3
    assert found[0].startswith("Cette note pose une question. On demande un appel ou une rencontre : «")
    assert found[1].startswith(
        "Les mêmes mots, ou presque, vous sont venus de 3 personnes. Cela ressemble à une offre : «"
    )


@pytest.mark.parametrize(("lang", "claim"), [("fr", "autres"), ("en", "others")])
def test_of_a_note_nobody_says_what_its_sender_wrote_to_others(lang, claim):
    (said,) = say_shown("Your talk on tides stayed with me.", (), lang)
    assert claim not in said

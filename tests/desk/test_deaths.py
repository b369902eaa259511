"""Where the family of somebody writes from their account, their pages say so and propose nothing."""

import pytest

from tests.ledger.handmade import OWNER, archive, said
from tests.ledger.places import desk, kept_ledger
from tests.ledger.readback import take
from visavis.desk.standing import relation
from visavis.words import Paragraph, say_death, say_relation

__all__ = ["desk", "kept_ledger"]
BEA = ("B\u00e9a Mont", "bea")
NEWS = "B\u00e9a est d\u00e9c\u00e9d\u00e9e le 3 mai. Son fr\u00e8re."


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_relation_says_whose_death_a_message_tells_of_and_nothing_of_turns(desk, tmp_path, lang):
    talk = [
        said("b", "2026-04-01 10:00", "Comment va la librairie ?", OWNER, BEA),
        said("b", "2026-04-02 10:00", "Tr\u00e8s bien !", BEA, OWNER),
        said("b", "2026-05-05 10:00", NEWS, BEA, OWNER),
        said("b", "2026-05-06 10:00", "Merci de vos mots.", BEA, OWNER),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk))
    story = desk.person("bea")
    assert story.death is not None
    assert story.death.text == NEWS
    *_, going = say_relation(relation(story), lang).sections
    assert going.blocks == (Paragraph(say_death(story.death.at, NEWS, lang)),)


def test_nobody_is_said_to_have_died_for_a_loss_of_their_own(desk, tmp_path):
    talk = [
        said(
            "b", "2026-05-05 10:00", "Mon fr\u00e8re est d\u00e9c\u00e9d\u00e9 le 3 mai. B\u00e9a", BEA, OWNER
        )
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk))
    assert desk.person("bea").death is None

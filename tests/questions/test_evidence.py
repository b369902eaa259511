"""What others published is shown with its ranges, its flaws, and the owner's own figure beside it."""

import re

import pytest

from tests.ledger.readback import instant, life, take
from visavis import demo
from visavis.errors import CannotAsk
from visavis.questions import evidence
from visavis.questions.answers import OUTGOING, Answer, Coverage
from visavis.questions.evidence import Evidence, Own, published
from visavis.study.effect import Effect, woolf_effect
from visavis.study.finding import NotEnough
from visavis.study.pooling import pool
from visavis.study.published import Contrast, Mention, contrasts, mentions
from visavis.words import Forest, say_answer
from visavis.words.catalogue import knows

NO_ARCHIVE = published(NotEnough("no_invitations", 0, 1))


def answered(found: Evidence) -> "Answer[Evidence]":
    return Answer(evidence.STATED, Coverage((), ()), (found,), (), ())


@pytest.mark.parametrize(
    ("which", "low", "high"),
    [
        ("unblog_direct", -0.789, -0.381),
        ("unblog_introduced", -0.676, 0.002),
        ("cooper", -0.207, 0.051),
        ("practical", 0.228, 0.570),
        ("tegze", 0.057, 0.296),
        ("retold", -0.226, 0.030),
        ("tegze_texts", -0.033, 0.269),
    ],
)
def test_each_study_has_the_range_of_its_counts(which, low, high):
    (study,) = (one for one in NO_ARCHIVE.studies if one.contrast.id == which)
    assert study.difference.interval.low == pytest.approx(low, abs=0.0006)
    assert study.difference.interval.high == pytest.approx(high, abs=0.0006)


def test_five_studies_count_together_and_no_retelling_does():
    pooled = [one for one in contrasts() if one.pooled]
    assert [one.id for one in pooled] == [
        "unblog_direct",
        "unblog_introduced",
        "cooper",
        "practical",
        "tegze",
    ]
    assert all("retelling" not in one.flaws for one in pooled)
    effects = [
        woolf_effect(one.first.accepted, one.first.sent, one.second.accepted, one.second.sent)
        for one in pooled
    ]
    known = [one for one in effects if isinstance(one, Effect)]
    found = pool(known)
    assert not isinstance(found, NotEnough)
    # odds ratio 0.62 [0.04, 8.83], tau squared 4.03, as metafor's REML with Hartung and Knapp gives it
    assert (found.mean, found.interval.low, found.interval.high) == pytest.approx(
        (-0.478, -3.135, 2.178), abs=0.005
    )
    assert found.between**2 == pytest.approx(4.03, abs=0.01)


def test_together_they_are_undetermined_and_no_mean_is_shown_alone():
    assert [one.method for one in NO_ARCHIVE.together] == ["reml", "shrink"]
    assert all(one.undetermined for one in NO_ARCHIVE.together)
    for lang, word in (("en", "undetermined"), ("fr", "indéterminé")):
        page = say_answer(answered(NO_ARCHIVE), lang)
        (forest,) = (block for block in page.sections[0].blocks if isinstance(block, Forest))
        assert forest.lines[-1].value is None
        assert forest.lines[-1].interval is not None
        assert forest.lines[-1].remark == word


def test_what_an_empty_ledger_cannot_say_of_its_owner_is_said_in_the_row():
    page = say_answer(answered(NO_ARCHIVE), "en")
    (forest,) = (block for block in page.sections[0].blocks if isinstance(block, Forest))
    (you,) = (line for line in forest.lines if line.name == "You")
    assert (you.value, you.interval) == (None, None)
    assert "no table of invitations" in you.remark


def test_the_debate_is_replayed_with_what_it_could_see():
    retold, cooper = NO_ARCHIVE.replays
    assert (retold.id, cooper.id) == ("retold", "cooper")
    # exact enumeration gives .22 for a gap of eight points and a hundred on each side
    assert cooper.chance == pytest.approx(0.22, abs=0.01)
    assert (retold.needed, cooper.needed) == (346, 550)


def test_every_flaw_study_and_way_has_its_words():
    shown: list[Contrast | Mention] = [*contrasts(), *mentions()]
    for one in shown:
        assert knows(f"published.{one.id}")
        assert [flaw for flaw in one.flaws if not knows(f"published_flaw.{flaw}")] == []
        assert re.match(r"https?://[\w./%-]+$", one.url)
    assert all(knows(f"published_assignment.{one.assignment}") for one in contrasts())
    assert len({one.id for one in shown}) == len(shown)


def test_the_owner_is_one_more_row_and_never_in_the_pool(desk, tmp_path):
    take(desk, demo.write_archive(life(11, people=500), instant(5), tmp_path / "a").path)
    (found,) = desk.ask("evidence").parts
    assert isinstance(found.own, Own)
    everything = desk.ask("invitations")
    sent = {one.slice.note: one.counts.counted for one in everything.parts if one.slice.direction == OUTGOING}
    assert 0 < found.own.first.n + found.own.second.n <= sent["any"]
    assert found.own.second.n <= sent["none"]
    assert {one.n for one in found.together} == {5}
    assert found.base_is_own
    assert found.base == pytest.approx(found.own.second.accepted / found.own.second.n)
    assert [doubt.code for doubt in desk.ask("evidence").doubts][-1] == "not_randomised"


def test_an_archive_without_invitations_still_shows_the_studies(desk, tmp_path):
    take(desk, demo.write_archive(life(5), instant(20), tmp_path / "a", kind="selective").path)
    (found,) = desk.ask("evidence").parts
    assert found.own == NotEnough("no_invitations", 0, 1)
    assert found.studies == NO_ARCHIVE.studies
    assert not found.base_is_own


def test_the_question_states_itself_before_it_is_answered():
    for word in ("Counted:", "From:", "Until:", "Censored:"):
        assert re.search(rf"\b{word}", evidence.__doc__ or "")


def test_what_others_published_is_told_before_anything_is_imported(desk):
    answer = desk.ask("evidence")
    (found,) = answer.parts
    assert found.own == NotEnough("no_invitations", 0, 1)
    assert len(found.studies) == len(NO_ARCHIVE.studies)
    assert say_answer(answer, "fr").gist
    with pytest.raises(CannotAsk) as refused:
        desk.ask("invitations")
    assert refused.value.code == "empty_ledger"

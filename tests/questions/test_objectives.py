"""Objectives are asked against the network: whom each concerns, how far it is, and who is missing."""

import pytest

from tests.ledger.handmade import OWNER, archive, connected, invited, said
from tests.ledger.places import desk, kept_ledger, ledger_address
from tests.ledger.readback import NOW, instant, life, take
from visavis import demo
from visavis.marks import OUTCOMES, RUNGS, forms
from visavis.questions.answers import Noted
from visavis.questions.objectives import Introduction, Missing
from visavis.relations.concerned import holds
from visavis.relations.ladder import fulfils
from visavis.study.finding import NotEnough
from visavis.words import Paragraph, say_answer

__all__ = ["desk", "kept_ledger", "ledger_address"]
NBSP, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
ADA, BEA, CLO, DAN = ("Ada Rive", "ada"), ("Béa Mont", "bea"), ("Chloé Val", "clo"), ("Dan Lac", "dan")


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    return archive(
        tmp_path_factory.mktemp("paper") / "paper.zip",
        "2026-06-01 12:00",
        connections=[
            connected("2026-01-05", ADA, "", "Éditions de la Ruche", "Cheffe de projet"),
            connected("2026-01-05", BEA, "", "La ruche", "Directrice"),
            connected("2026-01-06", CLO, "", "Nid", "Chef"),
            connected("2026-01-07", DAN, "", "", ""),
        ],
        messages=[
            said("t1", "2026-03-01 10:00", "Bonjour", ADA),
            said("t1", "2026-03-02 10:00", "Bonjour Ada", OWNER, ADA),
            said("t1", "2026-03-03 10:00", "Merci !", ADA),
            said("t9", "2026-04-01 10:00", "Hello both", OWNER, ADA, BEA),
            said("t9", "2026-04-02 10:00", "Hello", ADA, OWNER, BEA),
            said("t9", "2026-04-03 10:00", "Hello too", BEA, OWNER, ADA),
            said("t8", "2026-04-03 10:00", "Hello all", CLO, OWNER, DAN),
            said("t8", "2026-04-04 10:00", "Hello all", DAN, OWNER, CLO),
        ],
    )


@pytest.fixture
def kept(desk, paper):
    take(desk, paper)
    return desk


def ask(desk, *people, **form):
    wanted = {"sentence": "x", "horizon": "mid", "outcome": "exchange"} | form
    desk.marks.objective(forms.ObjectiveForm(**wanted), NOW, people)
    (*_, found) = desk.ask("objectives").parts
    return found


@pytest.mark.parametrize(
    ("lang", "gist", "why"),
    [
        ("en", "1 objective, and nobody is concerned yet.", "It concerns nobody yet"),
        (
            "fr",
            "1 objectif, et personne n\N{RIGHT SINGLE QUOTATION MARK}est encore concerné.",
            "Il ne concerne encore personne",
        ),
    ],
)
def test_an_objective_that_asks_nothing_is_told_to_concern_nobody(kept, lang, gist, why):
    assert ask(kept).people == 0
    page = say_answer(kept.ask("objectives"), lang)
    assert page.gist == gist
    assert why in str(page.sections[0])


def test_without_an_objective_the_answer_says_what_is_missing(kept):
    assert kept.ask("objectives").parts == NotEnough("no_objective", 0, 1)
    for lang in ("fr", "en"):
        assert say_answer(kept.ask("objectives"), lang).gist


def test_parts_of_a_company_and_a_title_hold_where_their_words_begin_words_of_the_card(kept):
    assert ask(kept, companies=("ruche",)).people == 2
    assert ask(kept, companies=("ruche",), titles=("chef",)).people == 1
    assert ask(kept, titles=("CHEF",)).people == 2
    assert ask(kept, titles=("chef", "direct")).people == 3
    assert ask(kept, companies=("uche",)).people == 0
    # the name is no company
    assert ask(kept, companies=("Ada",)).people == 0
    assert holds("edit ruch", "Éditions de la Ruche")


def test_rungs_and_groups_narrow_and_people_by_hand_are_always_concerned(kept):
    group = kept.marks.group("Friends", ["ada", "clo"], NOW).number
    assert ask(kept, groups=(group,)).people == 2
    assert ask(kept, rungs=("exchanging",)).people == 1
    assert ask(kept, groups=(group,), rungs=("authorised",)).people == 1
    found = ask(kept, "dan", "ada", rungs=("exchanging",))
    assert (found.people, found.by_hand) == (2, 2)
    assert ask(kept).people == 0
    assert ask(kept, "dan").people == 1


def test_it_is_told_how_far_an_objective_is_and_who_is_missing(kept):
    found = ask(kept, companies=("Ruche", "Nid", "Mer"), titles=("chef", "direct"))
    assert {step.rung: step.people for step in found.steps if step.people} == {
        "exchanging": 1,
        "authorised": 2,
    }
    assert [(one.outcome, one.people) for one in found.reached] == [("reply", 1), ("exchange", 1)]
    assert found.missing == (
        Missing("begun_company", "Nid"),
        Missing("company", "Mer"),
        Missing("begun_title", "direct"),
    )
    assert found.introductions == (Introduction("bea", "Béa Mont", "ada", "Ada Rive", ""),)
    kept.marks.note("bea", forms.OutcomeForm("meeting"), NOW)
    again = ask(kept, companies=("Ruche",), outcome="meeting")
    assert [(one.outcome, one.people) for one in again.reached][-1] == ("meeting", 1)
    # who was met needs no introduction
    assert again.introductions == ()
    assert ask(kept, companies=("Mer",)).missing == (Missing("nobody", ""), Missing("company", "Mer"))


def test_a_company_that_is_found_and_a_title_that_is_not_are_told_apart(kept):
    # somebody is at the nest, and no director is
    found = ask(kept, companies=("Nid",), titles=("boulanger",))
    assert found.missing == (
        Missing("nobody", ""),
        Missing("company_alone", "Nid"),
        Missing("title", "boulanger"),
    )


def test_what_was_never_noted_is_unknown_and_not_nil(kept):
    found = ask(kept, rungs=RUNGS, outcome="contract")
    assert found.fulfilled.found == NotEnough("never_noted", 0, 1)
    steps = {step.rung: step.people for step in found.steps}
    assert (steps["met"], steps["engaged"], steps["recognised"]) == (None, None, 0)
    for lang, told in (("fr", "(aucun résultat de cette sorte"), ("en", "(no outcome of this kind")):
        page = str(say_answer(kept.ask("objectives"), lang).sections[0])
        assert told in page
        assert "0 %" not in page.replace("\N{NO-BREAK SPACE}", " ")
    kept.marks.note("dan", forms.OutcomeForm("contract"), NOW)
    again = kept.ask("objectives").parts[-1]
    assert not isinstance(again.fulfilled.found, NotEnough) or again.fulfilled.found.reason == "few"
    steps = {step.rung: step.people for step in again.steps}
    assert (steps["met"], steps["engaged"]) == (None, 1)
    # a count is told of however few there are, and what the owner counted has no range
    assert (found.done, again.done) == (None, 1)
    page = str(say_answer(kept.ask("objectives"), "en").sections[0])
    assert f"Fulfilled with 1 of {again.people}." in page
    assert "cannot be told" not in page


def test_nearer_horizons_come_first(kept):
    for horizon in ("long", "short", "mid"):
        ask(kept, horizon=horizon, sentence=horizon)
    assert [one.horizon for one in kept.ask("objectives").parts] == ["short", "mid", "long"]


def test_every_outcome_is_reached_by_its_own_rule():
    assert [fulfils("reply", rung, ()) for rung in RUNGS] == [False] * 4 + [True] * 4
    assert [fulfils("exchange", rung, ()) for rung in RUNGS] == [False] * 5 + [True] * 3
    for outcome in OUTCOMES[2:]:
        assert not fulfils(outcome, "engaged", ())
        assert fulfils(outcome, "stranger", {outcome})


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_people_of_a_life_are_told_with_their_objective_in_both_languages(desk, tmp_path, lang):
    take(desk, demo.write_archive(life(65, people=200), instant(3), tmp_path).path)
    people = desk.people("key")
    companies = tuple(sorted({one.company for one in people if one.company})[:4])
    found = ask(desk, people[0].person_key, companies=companies, outcome="reply", sentence="Ten circles")
    concerned = [one for one in people if one.company in companies]
    assert found.people >= len(concerned) > 0
    rungs = {step.rung: step.people for step in found.steps}
    assert sum(filter(None, rungs.values())) == found.people
    assert found.fulfilled.found.n == found.people
    page = say_answer(desk.ask("objectives"), lang)
    assert "Ten circles" in page.sections[0].title


def test_outcomes_are_told_beside_the_invitations_that_went_before_them(desk, tmp_path):
    note = "Your talk on reading aloud, in Lyon"
    take(
        desk,
        archive(
            tmp_path / "a.zip",
            "2026-06-01 12:00",
            connections=[connected("2026-04-05", ADA), connected("2026-04-05", BEA)],
            invitations=[
                invited("2026-04-04 10:00", ADA, note),
                invited("2026-04-04 10:00", BEA),
                invited("2026-05-04 10:00", CLO, outgoing=False),
            ],
            messages=[],
        ),
    )
    assert {group.noted for group in desk.ask("invitations").parts} == {None}
    desk.marks.note("ada", forms.OutcomeForm("meeting", "2026-04-20"), NOW)
    desk.marks.note("ada", forms.OutcomeForm("meeting", "2026-04-22"), NOW)
    desk.marks.note("ada", forms.OutcomeForm("contract", "2026-05-22"), NOW)
    desk.marks.note("bea", forms.OutcomeForm("meeting", "2026-04-04"), NOW)
    # of before the invitation, and of somebody never invited
    desk.marks.note("clo", forms.OutcomeForm("call", "2026-05-03"), NOW)
    told = {(one.slice.direction, one.slice.note): one.noted for one in desk.ask("invitations").parts}
    assert told["outgoing", "any"] == (Noted("meeting", 2), Noted("contract", 1))
    assert told["outgoing", "contextual"] == (Noted("meeting", 1), Noted("contract", 1))
    assert told["outgoing", "none"] == (Noted("meeting", 1),)
    assert told["incoming", "any"] == ()
    (apart,) = (doubt for doubt in desk.ask("invitations").doubts if doubt.code == "noted_apart")
    assert apart.fields == {"n": 1}
    for lang in ("fr", "en"):
        titles = [section.title for section in say_answer(desk.ask("invitations"), lang).sections]
        assert {"Ce que vous avez noté ensuite", "What you noted afterwards"} & set(titles)


def letters(person, last, by_owner):
    """Return a letter a month from January to July 2025, and a last one in August."""
    rows = [(month, f"And then, {month}?", (month % 2 == 1) != by_owner) for month in range(1, 8)]
    return [
        said(
            f"2-{person[1]}",
            f"2025-{month:02}-01 10:00",
            words,
            *((OWNER, person) if own else (person, OWNER)),
        )
        for month, words, own in [*rows, (8, last, by_owner)]
    ]


@pytest.fixture
def silent(desk, tmp_path):
    people = [(f"{name.title()} Val", name) for name in ("ada", "bea", "clo", "dan", "eve")]
    ends = ("How is the boat?", "Shall we meet?", "Thank you, and good night!", "I told you.", "Where?")
    talk = [
        row
        for number, (who, last) in enumerate(zip(people, ends, strict=True))
        for row in letters(who, last, number in (0, 4))
    ]
    linked = [connected("2025-01-01", who) for who in people]
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", connections=linked, messages=talk))
    return desk


def test_those_an_objective_concerns_are_dormant_where_their_silence_is_unusual(silent):
    desk = silent
    found = ask(desk, rungs=("recognised", "exchanging", "authorised"))
    unusual = {
        one.person_key: one.last_by
        for one in desk.people()
        if one.silence in {"unusual", "rare"} and one.turns > 1
    }
    # whoever wrote last waits for the owner, and has not gone silent
    assert {one.person_key for one in found.dormant} == {key for key, by in unusual.items() if by == "owner"}
    # and of them only who asked something waits for an answer
    asked = {one.person_key for one in found.awaiting}
    assert {"bea", "clo", "dan"} == {key for key, by in unusual.items() if by == "person"}
    assert asked == {"bea"}
    assert found.dormant
    for lang in ("fr", "en"):
        assert say_answer(desk.ask("objectives"), lang).sections


def test_nobody_who_seems_to_have_died_is_in_a_silence_to_end(desk, tmp_path):
    last = {
        ("Bea Mont", "bea"): "Bea passed away last week. Her brother",
        ("Clo Val", "clo"): "My brother passed away last week, Clo",
    }
    talk = [row for who, end in last.items() for row in letters(who, end, by_owner=False)]
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", messages=talk))
    found = ask(desk, rungs=("exchanging",))
    assert [one.person_key for one in (*found.dormant, *found.awaiting)] == ["clo"]


def test_whom_the_owner_left_alone_for_good_is_in_no_silence_to_end(silent):
    desk = silent
    before = ask(desk, rungs=("recognised", "exchanging", "authorised"))
    (network,) = desk.ask("network").parts
    alone = [before.dormant[0].person_key, before.awaiting[0].person_key]
    for key in alone:
        desk.marks.note(key, forms.LeftAloneForm("they died"), NOW)
    (after,) = desk.ask("objectives").parts
    assert (after.dormant, after.awaiting) == (before.dormant[1:], before.awaiting[1:])
    (since,) = desk.ask("network").parts
    connected_ones = [
        one for one in desk.people() if one.person_key in alone and one.connected_on is not None
    ]
    assert connected_ones
    assert sum(n for _, n in network.silences) - sum(n for _, n in since.silences) == len(connected_ones)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_with_how_many_and_by_which_day_is_told_beside_what_was_reached(kept, lang):
    found = ask(kept, "ada", "bea", outcome="meeting", count=2, until="2027-03-20")
    assert (found.count, found.until_on, found.done) == (2, 20_897, None)
    told = {
        "fr": (
            "(2 personnes d'ici le 20 mars 2027)",
            "Accompli avec 1 ; vous vous êtes donné 2 personnes.",
        ),
        "en": ("(2 people by 20 March 2027)", "Fulfilled with 1; you set yourself 2 people."),
    }[lang]

    def page():
        blocks = say_answer(kept.ask("objectives"), lang).sections[0].blocks
        written = "\n".join(block.text for block in blocks if isinstance(block, Paragraph))
        for odd, plain in ((NBSP, " "), (NARROW, " "), (APOSTROPHE, "'")):
            written = written.replace(odd, plain)
        return written

    # what was never noted of anybody is not nil of two
    assert told[0] in page()
    assert told[1] not in page()
    kept.marks.note("ada", forms.OutcomeForm("meeting"), NOW)
    assert told[1] in page()
    kept.marks.note("bea", forms.OutcomeForm("meeting"), NOW)
    assert {"fr": "les 2 que vous vous étiez données", "en": "the 2 that you set yourself"}[lang] in page()


def test_how_far_each_objective_is_counts_what_is_noted_and_what_rungs_show(kept):
    one, two, three = (
        kept.marks.objective(forms.ObjectiveForm("x", "mid", outcome, ("ruche",)), NOW, ["dan"]).marked.number
        for outcome in ("exchange", "meeting", "call")
    )
    kept.marks.note("dan", forms.OutcomeForm("meeting"), NOW)
    kept.marks.note("clo", forms.OutcomeForm("meeting"), NOW)
    assert kept.reached() == {one: 2, two: 1, three: None}

"""What is known is said whole, and what is not known is said to be unknown."""

import re
from collections.abc import Iterator
from dataclasses import replace
from math import inf
from typing import Any

import pytest

from visavis.marks import RUNGS
from visavis.marks.experiments import Aim, Plan
from visavis.questions import acceptance, answering, evidence, families, invitations, ladder, network
from visavis.questions.answering import Answering
from visavis.questions.answers import (
    Answer,
    Comparison,
    Counts,
    Coverage,
    Group,
    Ladder,
    Met,
    Month,
    Needed,
    Past,
    Rate,
    Settled,
    Slice,
    Step,
    Wait,
)
from visavis.questions.evidence import Evidence, Own, published
from visavis.questions.families import FamilyFate
from visavis.questions.feasibility import Feasible
from visavis.questions.filters import EVERYTHING, Filter
from visavis.questions.network import Held, Network
from visavis.study.duration import cumulative_incidence
from visavis.study.finding import Doubt, Finding, Interval, NotEnough
from visavis.study.proportion import newcombe, wilson
from visavis.study.strata import hidden_cause, risk_ratio
from visavis.words import (
    Bars,
    Forest,
    Led,
    Listing,
    Naming,
    Page,
    Paragraph,
    Picture,
    Spans,
    Table,
    say_answer,
    say_import,
)
from visavis.words.families import behind, excerpt
from visavis.words.outlook import say_feasible, weighed
from visavis.words.past import to_know
from visavis.words.past import told as told_of
from visavis.words.rhythm import so_many_weeks

NARROW = "\N{NARROW NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
ALL, PLAIN, NOTED = (Slice("outgoing", note) for note in ("any", "none", "contextual"))
COVERAGE = Coverage((1_744_970_400, 1_786_442_400), ((1_729_418_400, 1_744_970_400),))
DOUBTS = (
    Doubt("left_truncated", {"since": 1_729_418_400}),
    Doubt("vanished", {}),
    Doubt("uncovered", {"n": 2, "days": 120}),
    Doubt("hidden_acceptances", {"n": 1, "since": 1_744_970_400}),
    Doubt("stale_connections", {"last": 1_744_970_400}),
    Doubt("outside_windows", {"n": 21}),
    Doubt("unknown_addresses", {"n": 1}),
    Doubt("gone_dates", {"n": 80}),
    Doubt("not_randomised", {}),
    Doubt("rungs_read", {}),
    Doubt("kinds_read", {"n": 1}),
    Doubt("kinds_unsure", {"n": 20}),
    Doubt("kinds_corrected", {"n": 2}),
    Doubt("families_read", {}),
    Doubt("endorsements_unknown", {}),
    Doubt("stale_messages", {"last": 1_744_970_400}),
)


def share(successes: int, trials: int) -> Finding:
    return Finding(successes / trials, wilson(successes, trials), trials, "wilson")


def rates(found: Finding | NotEnough, talk: Finding | NotEnough) -> tuple[Rate, ...]:
    return tuple(
        Rate(event, days, found if event == "accepted" else talk)
        for days in (None, 7, 21, 60)
        for event in ("accepted", "replied", "exchanged")
    )


def group(slice_: Slice, found: Finding | NotEnough, talk: Finding | NotEnough, n: int = 1000) -> Group:
    heard = None if talk == NotEnough("no_messages", 0, 1) else 3
    return Group(slice_, Counts(n, 0, n, n - 90, 60, 30, heard, heard), rates(found, talk))


COMPARED = Comparison(
    Settled(NOTED, 131, 79),
    Settled(PLAIN, 174, 102),
    21,
    Finding(79 / 131 - 102 / 174, newcombe(79, 131, 102, 174), 305, "newcombe"),
    Needed(10, 102 / 174, 390, (131, 174)),
)
GROUPS = (
    group(ALL, share(590, 1000), share(4, 1000), 1234),
    group(PLAIN, share(41, 100), share(20, 100)),
    group(NOTED, NotEnough("few", 3, 5), NotEnough("no_messages", 0, 1)),
    group(Slice("incoming", "unjudged"), NotEnough("follow_up", 12, 21), share(0, 20)),
)
INVITATIONS: Answer[Group] = Answer(invitations.STATED, COVERAGE, GROUPS, (COMPARED,), DOUBTS)
CURVE = cumulative_incidence([(1, 1, 40), (3, 1, 20), (9, 2, 5), (50, 0, 35)])


def half(days: int, high: float = 20) -> Finding:
    return Finding(days, Interval(max(days - 1, 0), high), 100, "brookmeyer_crowley")


def waited(slice_: Slice, median: Finding | NotEnough) -> Wait:
    within = tuple(Rate("accepted", days, share(60, 100)) for days in (7, 21, 60, 120))
    quick = tuple(Rate("accepted", days, share(40, 60)) for days in (1, 7, 30))
    return Wait(slice_, 100, 38, CURVE, ((0, 100), (7, 40)), within, median, quick)


ACCEPTANCE: Answer[Wait] = Answer(
    acceptance.STATED,
    COVERAGE,
    (waited(ALL, half(3)), waited(PLAIN, half(0)), waited(NOTED, half(1, inf))),
    (),
    DOUBTS,
)


STANDING = Ladder(
    100,
    tuple(Step(rung, number) for number, rung in enumerate(RUNGS)),
    (Month("2026-01", 3), Month("2026-02", 1)),
    7,
    (Met(ALL, 50, Rate("began", None, share(20, 50))), Met(PLAIN, 3, Rate("began", None, share(1, 3)))),
)
FAMILY = FamilyFate(
    "b67c2dc81594b975",
    "Bonjour [Zoé], <b>nos</b> chemins se croisent",
    people=12,
    first_at=1_729_418_400,
    last_at=1_744_970_400,
    notes=9,
    messages=4,
    counted=8,
    fillers={"lyon": 4, "": 1},
    kinds={"cosmetic": 7, "contextual": 1},
    edits={"routes": 2},
    rates=(
        Rate("accepted", 21, share(5, 8)),
        Rate("replied", None, share(2, 8)),
        Rate("exchanged", None, NotEnough("no_messages", 0, 1)),
    ),
)
FAMILIES: Answer[FamilyFate] = Answer(
    families.STATED, COVERAGE, (FAMILY, replace(FAMILY, family="ff", people=3, notes=0)), (), DOUBTS
)
LADDER: Answer[Ladder] = Answer(ladder.STATED, replace(COVERAGE, windows=()), (STANDING,), (), DOUBTS)

OWN = Own(Settled(NOTED, 131, 79), Settled(PLAIN, 174, 102), COMPARED.difference)
EVIDENCE: Answer[Evidence] = Answer(evidence.STATED, COVERAGE, (published(OWN),), (), DOUBTS)


def blocks(page: Page, kind: type) -> list[Any]:
    return [block for section in page.sections for block in section.blocks if isinstance(block, kind)]


def texts(page: Page) -> Iterator[str]:
    yield from (page.title, page.gist)
    for section in page.sections:
        yield section.title
        for block in section.blocks:
            match block:
                case Paragraph():
                    yield block.text
                case Listing():
                    yield from block.items
                case Table():
                    yield from (block.caption, *block.head, *(cell for row in block.rows for cell in row))
                case Picture():
                    yield from (block.description, block.x, block.y)
                    yield from (text for row in block.rows for text in (row.name, row.remark))
                case Forest():
                    yield from (block.description, block.x)
                    yield from (text for line in block.lines for text in (line.name, line.remark))
                case Bars():
                    yield from (block.description, *(bar.name for bar in block.rows))


def whole(page: Page) -> str:
    # an address and a name are of no language
    return re.sub(r"https?://\S+|Recruiting Unblog", "", "\n".join(texts(page)))


@pytest.mark.parametrize(
    "answer",
    [INVITATIONS, ACCEPTANCE, LADDER, EVIDENCE, FAMILIES],
    ids=["invitations", "acceptance", "ladder", "evidence", "families"],
)
def test_no_english_is_left_on_a_french_page(answer):
    french, english = whole(say_answer(answer, "fr")), whole(say_answer(answer, "en"))
    assert not set(re.findall(r"\w+", french)) & {
        "the",
        "of",
        "and",
        "with",
        "within",
        "known",
        "sent",
        "not",
    }
    assert not set(re.findall(r"\w+", english)) & {"le", "la", "les", "des", "avec", "jours", "pas"}
    assert not re.search(rf"(?<![{NARROW}\w/])[;!?%:»]|['\"]", french)
    assert "None" not in french + english


@pytest.mark.parametrize(
    "answer",
    [INVITATIONS, ACCEPTANCE, LADDER, EVIDENCE, FAMILIES],
    ids=["invitations", "acceptance", "ladder", "evidence", "families"],
)
def test_both_languages_say_the_same_things(answer):
    french, english = say_answer(answer, "fr"), say_answer(answer, "en")
    for kind in (Paragraph, Table, Picture, Listing):
        assert len(blocks(french, kind)) == len(blocks(english, kind))
    for one, other in zip(blocks(french, Table), blocks(english, Table), strict=True):
        assert len(one.head) == len(other.head)
        assert {len(row) for row in (*one.rows, *other.rows)} == {len(one.head)}


def test_the_lead_is_the_share_at_three_weeks_with_its_range():
    assert say_answer(INVITATIONS, "en").gist == (
        "Of the invitations you sent, 59% were accepted within 21 days (plausible range: 56 to 62%)."
    )
    assert say_answer(INVITATIONS, "fr").gist == (
        f"Parmi les invitations que vous avez envoyées, 59{NARROW}% ont été acceptées dans les 21 jours"
        f" (fourchette plausible{NARROW}: 56 à 62{NARROW}%)."
    )


def test_an_unknown_is_never_a_zero():
    page = whole(say_answer(INVITATIONS, "en"))
    assert "3, and 5 are needed" in page
    assert "no messages imported" in page
    assert "known up to 12 days only" in page
    counts = next(table for table in blocks(say_answer(INVITATIONS, "en"), Table) if "Counted" in table.head)
    noted = next(row for row in counts.rows if row[0] == "Sent, contextual note")
    assert noted[-2:] == ("unknown", "unknown")


def test_rare_shares_are_not_rounded_to_nil():
    assert f"0,4{NARROW}%" in whole(say_answer(INVITATIONS, "fr"))


def test_the_past_is_read_as_the_past():
    page = whole(say_answer(INVITATIONS, "fr"))
    assert "Lecture du passé" in page
    assert f"de +2 points, compatible avec tout ce qui va de {MINUS}9 à +13 points" in page
    assert "pas choisi au hasard" in page
    assert "390 invitations de chaque sorte" in page
    english = whole(say_answer(INVITATIONS, "en"))
    assert f"compatible with anything from {MINUS}9 to +13 points" in english
    assert "did not choose at random" in english


@pytest.mark.parametrize(("gap", "fr", "en"), [
    (0.012, "+1 point,", "+1 point,"), (0.004, "+0,4 point,", "+0.4 points,"),
    (0, "0 point,", "0 points,"), (0.016, "+2 points,", "+2 points,"),
])  # fmt: skip
def test_points_agree_with_what_is_shown(gap, fr, en):
    compared = replace(COMPARED, difference=Finding(gap, newcombe(1, 2, 1, 2), 4, "newcombe"))
    for lang, shown in (("fr", fr), ("en", en)):
        assert f" {shown}" in whole(say_answer(replace(INVITATIONS, comparisons=(compared,)), lang))


def test_a_comparison_of_too_few_says_what_is_missing():
    lacking = NotEnough("few_settled", 9, 10)
    compared = replace(COMPARED, difference=lacking, needed=lacking)
    page = whole(say_answer(replace(INVITATIONS, comparisons=(compared,)), "en"))
    assert "at least 10 invitations old enough in each of the two groups, and the smaller has 9." in page
    assert "compatible with" not in page


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("reason", ["no_invitations", "no_connections", "no_invitation", "no_messages"])
@pytest.mark.parametrize(
    "answer",
    [INVITATIONS, ACCEPTANCE, LADDER, EVIDENCE, FAMILIES],
    ids=["invitations", "acceptance", "ladder", "evidence", "families"],
)
def test_an_answer_that_cannot_be_had_is_a_sentence_and_no_table(answer, reason, lang):
    empty = replace(
        answer, parts=NotEnough(reason, 0, 1), comparisons=(), coverage=Coverage((), ()), doubts=()
    )
    page = say_answer(empty, lang)
    assert re.match("No answer|Pas de réponse", page.gist)
    assert blocks(page, Table) == blocks(page, Picture) == []


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_doubt_is_said(lang):
    (listing,) = blocks(say_answer(INVITATIONS, lang), Listing)
    assert len(listing.items) == len(DOUBTS)
    assert not re.search(r"[{}]", "".join(listing.items))


def test_one_archive_is_told_as_one():
    alone = replace(INVITATIONS, coverage=Coverage(COVERAGE.exports[-1:], ()))
    assert "One archive with invitations, of 11 August 2026." in whole(say_answer(alone, "en"))
    assert "2 archives with invitations, from 18 April 2025 to 11 August 2026." in whole(
        say_answer(INVITATIONS, "en")
    )


@pytest.mark.parametrize(
    ("median", "said"),
    [
        (
            half(3),
            "About half of your invitations are accepted within 3 days (plausible range: 2 to 20 days).",
        ),
        (half(3, inf), "are accepted within 3 days (plausible range: from 2 days to more than is known)."),
        (
            half(0),
            "About half of your invitations are accepted on the very day (plausible range: 0 to 20 days).",
        ),
        (
            NotEnough("half_not_reached", 41, 50),
            "38 of 100. Allowing for those that are still waiting, the estimate is about 41 in 100.",
        ),
        (NotEnough("few", 2, 5), "it takes at least 5"),
    ],
)
def test_the_wait_is_led_by_its_half(median, said):
    assert said in say_answer(replace(ACCEPTANCE, parts=(waited(ALL, median),)), "en").gist


def test_a_curve_of_several_kinds_leaves_out_their_whole():
    (several,) = blocks(say_answer(ACCEPTANCE, "en"), Picture)
    assert [row.slice for row in several.rows] == [PLAIN, NOTED]
    (alone,) = blocks(
        say_answer(replace(ACCEPTANCE, parts=(waited(ALL, half(3)), waited(PLAIN, half(3)))), "en"), Picture
    )
    assert [row.slice for row in alone.rows] == [ALL]


def test_a_wait_without_a_curve_has_no_picture():
    lacking = NotEnough("few", 3, 5)
    none = Wait(
        ALL, 3, 0, lacking, (), (Rate("accepted", 7, lacking),), lacking, (Rate("accepted", 1, lacking),)
    )
    assert blocks(say_answer(replace(ACCEPTANCE, parts=(none,)), "fr"), Picture) == []


def test_invitations_only_received_are_led_by_them():
    incoming = group(Slice("incoming", "any"), share(90, 100), share(1, 100))
    page = say_answer(replace(INVITATIONS, parts=(incoming,), comparisons=()), "en")
    assert page.gist.startswith("Of the invitations you received, you accepted 90%")


FILE = {
    "file": "Invitations.csv", "kind": "invitations", "read": 1300, "new": 1234, "known": 50, "repeated": 1,
    "unreadable": 3, "aside": {"draft": 2, "empty": 10},
}  # fmt: skip
CHANGES = {
    "accepted": 3, "gone": 1, "replied": 0, "exchanged": 2,
    "met": 1, "moved": 4,
}  # fmt: skip
REPORT: dict[str, Any] = {
    "name": "Basic_LinkedInDataExport_08-11-2026.zip", "owner": "Ann", "exported_at": 1_786_442_400,
    "files": (FILE,), "unreadable": ({"file": "Invitations.csv", "row": 1300, "reason": "date"},),
    "unread": ("Ads.csv",), "assistants": ("coach_messages.csv", "guide_messages.csv"),
    "missing": ("connections", "messages"), "already": False, "changes": CHANGES,
    "sent": {"accepted": 3, "replied": 0, "exchanged": 2, "gone": 1}, "wrote": 1,
    "received": {"accepted": 0, "replied": 4, "exchanged": 0, "gone": 0},
    "news": {
        "wrote": ({"person_key": "ann-m", "name": "Ann M."},),
        "accepted": ({"person_key": "zoe", "name": "Zoë <b>"}, {"person_key": "", "name": "{Bob}"}),
    },
}  # fmt: skip
# what the ledger had kept of a report before sent and received were told apart
OLDER = {key: value for key, value in REPORT.items() if key not in {"sent", "received", "wrote", "news"}}


def test_an_import_tells_what_came_where_it_failed_and_what_it_lacks():
    page = whole(say_import(REPORT, "en"))
    for said in (
        "1,234 new traces, 50 already known", "11 August 2026", "Ann", "its date cannot be read", "1,300",
        "2 more unreadable rows are not shown", "connections and messages", "Ads.csv",
        "has no need of this file",
        "coach_messages.csv and guide_messages.csv", "draft", "empty row",
        "3 of your invitations were accepted: Zoë <b>, {Bob} and 1 other.",
        "1 person has written to you: Ann M.",
        "2 of your invitations became an exchange.", "1 of your invitations is gone", "1 person appears",
    ):  # fmt: skip
        assert said in page
    assert "first reply" not in page


def test_an_import_is_told_in_french():
    page = whole(say_import(REPORT, "fr"))
    for said in (
        f"1{NARROW}234 traces nouvelles, 50 déjà connues", "11 août 2026", "la date ne se lit pas",
        f"3 de vos invitations ont été acceptées{NARROW}: Zoë <b>, {{Bob}} et 1 autre.",
        "relations et messages",
    ):  # fmt: skip
        assert said in page


def test_an_import_that_was_there_says_that_nothing_changed():
    page = say_import(REPORT | {"already": True, "changes": None}, "en")
    assert "nothing has changed" in page.gist
    assert "Since" not in whole(page)


def test_an_import_that_brings_no_news_says_so():
    nothing = dict.fromkeys(CHANGES, 0)
    none = {"sent": dict.fromkeys(REPORT["sent"], 0), "received": dict.fromkeys(REPORT["sent"], 0)}
    quiet = REPORT | none | {"changes": nothing, "wrote": 0}
    assert "Nothing new" in whole(say_import(quiet, "en"))
    unnamed = quiet | {"sent": none["sent"] | {"accepted": 2}, "news": {}}
    assert "2 of your invitations were accepted." in whole(say_import(unnamed, "en"))


def test_a_report_that_was_kept_before_sent_and_received_were_told_apart_is_still_told():
    page = whole(say_import(OLDER, "en"))
    assert "3 more invitations were accepted." in page
    assert "2 invitations became an exchange." in page


def test_the_names_of_an_import_lead_to_their_people():
    news = next(part for part in say_import(REPORT, "en").sections if part.kind == "news").blocks[0]
    assert isinstance(news, Listing)
    wrote, accepted = news.items[:2]
    assert isinstance(wrote, Naming)
    assert [(part.to, part.keys) for part in wrote.parts if isinstance(part, Led)] == [("person", ("ann-m",))]
    assert isinstance(accepted, Naming)
    assert [str(part) for part in accepted.parts if isinstance(part, Led)] == ["Zoë <b>"]


def test_the_steps_of_each_kind_stand_on_one_axis():
    """What becomes of a note goes on after acceptance, and an unknown step is no point."""
    (steps,) = blocks(say_answer(INVITATIONS, "en"), Spans)
    assert [(row.name, row.found is None, row.remark) for row in steps.rows] == [
        ("Accepted, without a note", False, "41% (32 to 51%)"),
        ("Accepted, with a contextual note", True, "3, and 5 are needed"),
        ("Reply, without a note", False, "20% (13 to 29%)"),
        ("Reply, with a contextual note", True, "no messages imported"),
        ("Exchange, without a note", False, "20% (13 to 29%)"),
        ("Exchange, with a contextual note", True, "no messages imported"),
    ]
    assert "Reply, without a note: 20% (13 to 29%)" in steps.description


def test_a_family_stands_behind_the_kind_that_most_of_its_notes_have():
    few = replace(FAMILY, family="f" * 16, example="<i>Autre</i>", kinds={"contextual": 3}, counted=3)
    unsent = replace(FAMILY, family="e" * 16, example="Merci", kinds={}, counted=0, notes=0)
    section = behind((FAMILY, few, unsent), "en")
    assert section is not None
    contextual, cosmetic, last = section.blocks
    assert isinstance(contextual, Table)
    assert isinstance(cosmetic, Table)
    assert [row[0] for row in contextual.rows] == ["<i>Autre</i>"]
    (told,) = cosmetic.rows
    assert isinstance(told[0], Led)
    assert (told[0].to, told[0].keys) == ("family", (FAMILY.family,))
    assert isinstance(last, Paragraph)
    assert str(last.on) == "All families"
    assert behind((unsent,), "fr") is None


@pytest.mark.parametrize(
    ("asked_of", "fr", "en"),
    [
        (
            Filter(18_262, 18_293),
            "dans la partie demandée : du 1er janvier 2020",
            "asked for: 1 January 2020",
        ),
        (Filter(note="contextual", direction="outgoing"), "demandée : invitations env", "asked for: inv"),
        (Filter(note="contextual", direction="incoming"), "ne sont pas triées", "are not sorted"),
    ],
)
def test_a_part_in_which_nothing_lies_says_nothing_of_the_whole(asked_of, fr, en):
    """The archives may well show what the part does not hold."""
    empty = replace(INVITATIONS, parts=NotEnough("no_invitation", 0, 1), asked_of=asked_of)
    for lang, said in (("fr", fr), ("en", en)):
        gist = say_answer(empty, lang).gist.replace(NARROW, " ")
        assert said in gist
        assert not re.search("aucune invitation|no invitation", gist)
    assert empty.part_is_empty
    assert not replace(empty, asked_of=EVERYTHING).part_is_empty


def test_a_part_with_too_little_in_it_says_how_much_there_is():
    few = replace(INVITATIONS, parts=NotEnough("few_weeks", 3, 20), asked_of=Filter(18_262))
    assert not few.part_is_empty
    assert "in 3 weeks that count" in say_answer(few, "en").gist


def test_a_chance_and_the_gap_that_is_seen_agree():
    """What is seen less than four times in five is smaller than the gap that is."""
    told = Feasible(
        base=0.5,
        base_is_own=True,
        gap=0.25,
        blocks_a_week=5,
        limited_by_notes=False,
        half=None,
        four_in_five=None,
        chance=0.797,
        visible=0.251,
        visible_in_half_a_year=None,
        weeks=9,
        hopeless="",
        instead=(),
    )
    plan = Plan("", "invitation", (), (), (Aim("accepted", 21),), 25, 60)
    *_, planned, smallest, first = weighed(plan, told, "en")
    # the headline says the chance first, and what takes a verdict at all is said
    assert say_feasible(plan, told, "en").startswith("This plan sees a real gap of 25 points 79 times in 100")
    assert "can answer" in say_feasible(plan, replace(told, chance=0.81), "en")
    assert "No verdict is given before 20 complete draws have come to term, which is about 7 weeks." in first
    assert "79" in planned
    assert "26 points" in smallest


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        (1.7, ("1,7 tirage complet par", "1.7 complete draws a")),
        (2.04, ("2,0 tirages complets par", "2.0 complete draws a")),
        (1.0, ("1,0 tirage complet par", "1.0 complete draw a")),
        (12.4, ("12 tirages complets par", "12 complete draws a")),
    ],
)
def test_draws_are_one_or_several_as_each_language_counts(blocks, said):
    told = Feasible(0.5, True, 0.1, blocks, False, 100, 200, None, None, None, 9, "", ())  # noqa: FBT003
    plan = Plan("", "invitation", (), (), (Aim("accepted", 21),), 10, None)
    for lang, sentence in zip(("fr", "en"), said, strict=True):
        assert sentence in weighed(plan, told, lang)[1]


def test_weeks_that_notes_limit_are_not_said_to_be_at_ones_rhythm():
    told = Feasible(0.5, True, 0.1, 1.2, True, 100, 398, None, None, None, 349, "too_long", ())  # noqa: FBT003
    plan = Plan("", "invitation", (), (), (Aim("accepted", 21),), 10, 398)
    said = say_feasible(plan, told, "en")
    assert "at most 398 of each kind, which is over 6 and a half years at the rhythm of the notes" in said
    assert "sans maximum" not in say_feasible(plan, told, "fr").casefold()
    assert "environ 400 envois" in say_feasible(replace(plan, maximum=None), told, "fr")


def test_a_share_in_the_first_sentence_has_its_range():
    gist = say_answer(ACCEPTANCE, "en").gist
    assert (
        gist == "About half of your invitations are accepted within 3 days (plausible range: 2 to 20 days)."
        " Within 21 days: 60% (50 to 69%)."
    )
    below = replace(ACCEPTANCE, parts=(waited(ALL, NotEnough("half_not_reached", 41, 50)),))
    assert "Within 21 days: 60% (50 to 69%)." in say_answer(below, "en").gist


def test_nobody_is_said_where_there_is_nobody():
    steps = tuple(Step(rung, 3 * (rung == "authorised")) for rung in RUNGS)
    answer = Answer(ladder.STATED, COVERAGE, (Ladder(3, steps, (), 0, ()),), (), ())
    assert "With none of them" in say_answer(answer, "en").gist
    of_group = replace(answer, asked_of=Filter(group=1))
    assert "Avec aucune d" in say_answer(of_group, "fr").gist


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(("unknown", "alone"), [(0, 0), (0, 2), (3, 0), (3, 2)])
def test_of_the_network_nil_is_left_out(lang, unknown, alone):
    held = Held(9, unknown, 4, alone, ())
    found = Network(
        connections=9,
        hidden=0,
        left=29_991,
        months=(),
        before=9,
        months_left=NotEnough("no_growth", 0, 1),
        people=9,
        never=alone,
        silences=(("usual", 9), ("unusual", alone)),
        companies=held,
        titles=held,
        since=NotEnough("no_network", 0, 1),
        readdressed=(),
    )
    page = say_answer(Answer(network.STATED, COVERAGE, (found,), (), ()), lang)
    said = [
        block.text for part in page.sections[2:5] for block in part.blocks if isinstance(block, Paragraph)
    ]
    assert len(said) == 4
    assert not [one for one in said if re.search(r"\b0\b", one)]
    assert sum("une seule personne" in one or "by one person alone" in one for one in said) == 2 * bool(alone)


def test_the_ladder_says_what_only_the_owner_knows_of():
    steps = tuple(Step(rung, n) for rung, n in zip(RUNGS, (0, 3, 0, 1, 2, 4, 1, None), strict=True))
    found = Ladder(11, steps, (Month("2026-03", 2),), 4, ())
    answer = Answer(ladder.STATED, COVERAGE, (found,), (), ())
    tables = [block for part in say_answer(answer, "en").sections for block in part.blocks]
    rows = [row for block in tables if isinstance(block, Table) for row in block.rows]
    assert ("By your notes alone, without a day", "1") in rows


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((1, 10, 17, 26), "would be enough to explain it all."),
        ((10, 10, 26, 30), "No hidden cause is needed: chance is enough to explain it. Without"),
        ((12, 30, 12, 30), "No hidden cause is needed: chance is enough to explain it."),
        ((60, 80, 20, 80), "to leave the rest to chance."),
    ],
)
def test_chance_is_enough_where_the_range_it_stands_under_holds_nil(counts, said):
    s1, n1, s2, n2 = counts
    ratio = risk_ratio(*counts)
    assert isinstance(ratio, Finding)
    nothing = NotEnough("successes", 0, 1)
    past = Past(nothing, nothing, hidden_cause(ratio.value, ratio.interval), None, None)
    sides = Settled(NOTED, n1, s1), Settled(PLAIN, n2, s2)
    gap = Finding(s1 / n1 - s2 / n2, newcombe(s1, n1, s2, n2), n1 + n2, "newcombe")
    (sentence,) = told_of(Comparison(*sides, 21, gap, nothing, past), "en")
    assert said in sentence
    assert sentence.endswith(said) or "Without" in said


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Bonjour Bastien, nous avons fait la même école (ESA d'Angers), ce serait un plaisir",
            "Bonjour Bastien, nous avons fait la même école…",
        ),
        (
            "Nous avons fait la même école (ESA), et ce serait un plaisir de se revoir",
            "Nous avons fait la même école (ESA), et ce serait un…",
        ),
        ("(Un mot entre parenthèses qui dure bien plus longtemps que les lignes", None),
    ],
)
def test_an_excerpt_leaves_no_bracket_open(text, shown):
    cut = excerpt(text)
    assert cut == shown or (shown is None and len(cut) > len("(…"))


def test_a_day_is_said_as_it_is_counted():
    """Acceptances are dated by the day, answers to the minute."""
    tables = blocks(say_answer(ACCEPTANCE, "en"), Table)
    assert [table.head[1] for table in tables if "quickly" in table.caption] == ["the same day or the next"]
    waits = Answering("owner", "any", 40, 30, 0, 10, CURVE, half(3), half(3), (DAILY,), (), "UTC")
    found = Answer(answering.STATED, COVERAGE, (waits, replace(waits, by="person")), (), ())
    page = say_answer(found, "fr")
    assert page.gist.startswith("En moins de 24 heures")
    assert blocks(page, Table)[0].head[1] == "en moins de 24 heures"


DAILY = Rate("answered", 1, share(10, 40))


@pytest.mark.parametrize(
    ("weeks", "told", "dit"),
    [
        (52, "52 weeks", "52 semaines"),
        (65, "15 months", "15 mois"),
        (196, "nearly 4 years", "près de 4 ans"),
        (320, "over 6 years", "plus de 6 ans"),
        (335, "nearly 6 and a half years", "près de 6 ans et demi"),
    ],
)
def test_weeks_over_a_year_are_said_in_months_and_years(weeks, told, dit):
    assert (so_many_weeks(weeks, "en"), so_many_weeks(weeks, "fr")) == (told, dit)


def test_an_experiment_that_would_take_over_a_year_is_not_advised():
    past = Past(
        NotEnough("successes", 0, 1), NotEnough("successes", 0, 1), NotEnough("successes", 0, 1), 387, 40
    )
    (short,) = to_know(replace(INVITATIONS, comparisons=(replace(COMPARED, past=past),)), "en")
    assert "To know, run an experiment: at most 390 invitations" in short.text
    assert short.on is not None
    long = replace(past, weeks=196, half_a_year=0.271, each_in_half_a_year=52)
    (told,) = to_know(replace(INVITATIONS, comparisons=(replace(COMPARED, past=long),)), "fr")
    assert "lancez" not in told.text
    assert "soit près de 4 ans à votre rythme" in told.text
    assert "un écart de 28 points au moins se verrait" in told.text
    # six months can be had, and tell so much
    assert told.on is not None
    assert (told.on, told.on.keys) == ("Préparer une expérience de six mois", ("52", "21", "28"))
    alone = replace(COMPARED, past=replace(past, weeks=196))
    (told,) = to_know(replace(INVITATIONS, comparisons=(alone,)), "fr")
    assert told.on is None


def test_a_share_of_those_received_is_doubted_for_what_was_ignored():
    told = say_answer(replace(INVITATIONS, doubts=(Doubt("ignored_unseen", {}), Doubt("vanished", {}))), "fr")
    assert "un peu plus" not in whole(told)
    assert "on ne sait de combien" in whole(told)

"""What was written is found again: without accents, by its beginning, whatever the question is made of."""

# ruff: noqa: RUF001 - people do write these characters

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.ledger.handmade import OWNER, PAGE, archive, connected, said
from tests.ledger.readback import take
from visavis.desk import Desk
from visavis.ledger import texts

ZOE, ELA, GREGOIRE = ("Zoë Martin", "zoë"), ("Ela Şahin", "ela"), ("Grégoire O'Neil", "gregoire")
MESSAGES = [
    said("2-a", "2026-01-05 10:00", "L’École d’été commence, naïveté comprise.", ZOE),
    said("2-a", "2026-01-05 11:00", "Entendu : rendez-vous à l'aéroport !", OWNER, ZOE),
    said("2-b", "2026-01-06 10:00", "Mit freundlichen Grüßen aus der Straße", ELA, subject="Ein Gruß"),
    said("2-c", "2026-01-07 10:00", 'C\'est NEAR(la gare), prix 12,5 % & 3 *étoiles* : "bravo" !', GREGOIRE),
    said("2-c", "2026-01-07 10:01", "🚀🚀", OWNER, GREGOIRE),
]


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("texts")
    cards = [
        connected("2026-01-04", ZOE, "", "Électricité & Cie", "Ingénieure-conseil"),
        connected("2026-01-03", ELA, "", "Bäckerei", "Müllerin"),
        connected("2026-01-02", GREGOIRE),
    ]
    return archive(folder / "one.zip", "2026-01-10 10:00", messages=MESSAGES, connections=cards)


@pytest.fixture
def filled(desk, written):
    take(desk, written)
    return desk


def messages(desk, typed):
    """Return the beginnings of the messages found."""
    return {" ".join(message.text.split()[:2]) for message in desk.search(typed).messages}


def people(desk, typed):
    return {person.name for person in desk.search(typed).people}


def test_messages_are_found_by_their_words(filled):
    found = {
        "ecole": "L’École d’été",
        "ÉCOLE": "L’École d’été",
        "e\u0301cole": "L’École d’été",
        "l'école": "L’École d’été",
        "l’ecole d'ete": "L’École d’été",
        "ete commence": "L’École d’été",
        "naivete": "L’École d’été",
        "aeroport": "Entendu :",
        "rendez-vous": "Entendu :",
        "rendez vous": "Entendu :",
        "grüßen": "Mit freundlichen",
        "GRÜẞEN": "Mit freundlichen",
        "straße": "Mit freundlichen",
        "gruß": "Mit freundlichen",
        "near gare": "C'est NEAR(la",
        "12,5": "C'est NEAR(la",
    }
    for typed, begins in found.items():
        assert messages(filled, typed) == {" ".join(begins.split()[:2])}, typed


def test_people_are_found_by_name_company_and_title(filled):
    found = {
        "Zoe": ZOE,
        "martin zoë": ZOE,
        "electricite": ZOE,
        "ingenieure conseil": ZOE,
        "sahin": ELA,
        "BÄCKEREI": ELA,
        "mullerin ela": ELA,
        "o'neil": GREGOIRE,
        "gregoire": GREGOIRE,
    }
    for typed, person in found.items():
        assert people(filled, typed) == {person[0]}, typed


def test_the_last_word_may_be_unfinished(filled):
    assert people(filled, "martin z") == {"Zoë Martin"}
    assert messages(filled, "freundlichen grü") == {"Mit freundlichen"}
    assert messages(filled, "cole") == set()


def test_all_the_words_must_be_there(filled):
    assert messages(filled, "ecole aeroport") == set()
    assert people(filled, "zoe sahin") == set()


@pytest.mark.parametrize("typed", ["", "  ", "🚀", '"', "*", "!&|", "() NEAR( ", "' --"])
def test_nothing_typed_finds_nothing(typed, filled):
    found = filled.search(typed)
    assert ("near" in typed.casefold()) or (found.people, found.messages) == ((), ())


@pytest.mark.parametrize(
    "typed",
    [
        '"gare',
        "gare*",
        "text:gare",
        "NEAR(gare",
        "gare & !gare2",
        "^gare",
        "{gare}",
        "-gare",
        "gare:*",
        "(gare",
        "gare\\",
    ],
)
def test_no_character_of_a_question_is_an_order(typed, filled):
    words = texts.tokens(typed)
    assert messages(filled, typed) == ({"C'est NEAR(la"} if set(words) <= {"gare", "near"} else set())


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=60) | st.text(alphabet="\"*:()&|!-^'\\gare ", max_size=30))
@example(typed="a" * 5_000)
@example(typed="\0")
@example(typed="ʰ ªº½ ٣ ⅷ ㊗ ﬁ ß ſ")
def test_whatever_is_typed_is_answered(typed, filled):
    filled.search(typed)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(1, 60), number=st.integers(0, 3))
def test_what_is_copied_out_of_a_message_finds_it(cut, number, filled):
    typed = MESSAGES[number][8][:cut]
    if texts.tokens(typed):
        assert MESSAGES[number][8].split()[0] in {one.split()[0] for one in messages(filled, typed)}


def test_the_newest_messages_come_first_and_no_more_than_asked_for(filled, tmp_path):
    many = [said("2-z", f"2026-01-08 10:{minute:02}", f"refrain {minute}", ZOE) for minute in range(30)]
    take(filled, archive(tmp_path / "many.zip", "2026-01-11 10:00", messages=many[::-1]))
    assert [one.text for one in filled.search("refrain", 3).messages] == [
        "refrain 29",
        "refrain 28",
        "refrain 27",
    ]


def test_an_index_that_was_interrupted_goes_on(desk, written, monkeypatch):
    monkeypatch.setattr(texts, "_BATCH", 2)
    at_once = texts._index
    done = 0

    def interrupted(*given):
        nonlocal done
        if done == 2:
            raise KeyboardInterrupt
        done += 1
        return at_once(*given)

    monkeypatch.setattr(texts, "_index", interrupted)
    with pytest.raises(KeyboardInterrupt):
        take(desk, written)
    assert 0 < desk.health().unindexed_messages < len(MESSAGES)
    assert len(desk.history()) == 1
    monkeypatch.setattr(texts, "_index", at_once)
    assert take(desk, written)[0].already
    assert desk.health().unindexed_messages == 0
    assert messages(desk, "ecole")
    assert messages(desk, "gare")


def test_what_was_undone_is_not_found(filled, tmp_path):
    more = [*MESSAGES[:1], said("2-d", "2026-01-08 10:00", "École buissonnière", ELA)]
    cards = [connected("2026-01-08", ("Nora Neuve", "nora"), "", "Buissonnière SA")]
    (report,) = take(
        filled, archive(tmp_path / "b.zip", "2026-01-12 10:00", messages=more, connections=cards)
    )
    assert len(messages(filled, "ecole")) == 2
    assert people(filled, "buissonniere") == {"Nora Neuve"}
    filled.undo(report.import_id)
    assert messages(filled, "ecole") == {"L’École d’été"}
    assert people(filled, "buissonniere") == set()
    assert people(filled, "zoe") == {"Zoë Martin"}


def test_what_takes_the_numbers_of_what_was_undone_is_found(filled, tmp_path):
    for day, word in enumerate(("première", "seconde"), 8):
        more = [*MESSAGES, *(said("2-d", f"2026-01-0{day} 10:0{n}", f"{word} {n}", ELA) for n in range(3))]
        (report,) = take(filled, archive(tmp_path / f"{word}.zip", "2026-01-12 10:00", messages=more))
        assert filled.health().unindexed_messages == 0
        assert len(messages(filled, word)) == 3
        filled.undo(report.import_id)
        assert (messages(filled, word), filled.health().unindexed_messages) == (set(), 0)
    assert messages(filled, "ecole") == {"L’École d’été"}


def test_a_word_that_the_index_takes_for_several_is_found(desk, tmp_path):
    rows = [
        said("2-a", "2026-01-05 10:00", "bi\u19b0en", ZOE),
        said("2-a", "2026-01-05 11:00", "bien", ZOE),
    ]
    take(desk, archive(tmp_path / "a.zip", "2026-01-10 10:00", messages=rows))
    assert messages(desk, "bi\u19b0e") == {"bi\u19b0en"}


def test_what_another_import_holds_too_is_still_found(filled, tmp_path):
    first = filled.history()[0].id
    take(filled, archive(tmp_path / "b.zip", "2026-01-12 10:00", messages=MESSAGES[:2]))
    filled.undo(first)
    assert messages(filled, "ecole") == {"L’École d’été"}
    assert messages(filled, "gare") == set()


def test_a_better_copy_is_found_by_the_words_it_shows(desk, tmp_path):
    flat = [said("2-a", "2026-01-05 10:00", "findébut du reste", ZOE)]
    kept = [said("2-a", "2026-01-05 10:00", "fin\ndébut du reste", ZOE)]
    (first,) = take(desk, archive(tmp_path / "a.zip", "2026-01-10 10:00", messages=flat))
    (second,) = take(desk, archive(tmp_path / "b.zip", "2026-01-12 10:00", messages=kept))
    assert len(desk.search("debut").messages) == 1
    desk.undo(first.import_id)
    assert len(desk.search("debut").messages) == 1
    desk.undo(second.import_id)


def test_what_another_owner_wrote_takes_no_place_among_what_is_found(filled, ledger_address, tmp_path):
    other = ("Une Autre", "une-autre")
    many = [
        said("2-o", f"2026-02-01 10:{minute:02}", "École encore", ("Ann", "ann"), other)
        for minute in range(40)
    ]
    theirs = archive(
        tmp_path / "theirs.zip",
        "2026-02-10 10:00",
        messages=many[::-1],
        invitations=[(other[0], "Ann", "1/2/26, 9:05 AM", "", "OUTGOING", PAGE + other[1], PAGE + "ann")],
    )
    take(filled, theirs, another=True)
    with Desk(ledger_address, "moi") as desk:
        assert [one.text.split()[0] for one in desk.search("école", 3).messages] == ["L\u2019École"]
    with Desk(ledger_address, "une-autre") as desk:
        assert len(desk.search("école", 3).messages) == 3

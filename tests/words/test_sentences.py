"""Every code has its sentence in both languages, well written in each."""

import re
from string import Formatter

import pytest

from tests.words.raised import assigned, counted_in, errors, firsts
from visavis.errors import CannotAsk, CannotKeep, CannotMark, CannotRead
from visavis.ledger.schema import imports
from visavis.questions.catalogue import STATED
from visavis.relations import outcomes
from visavis.sources.archive.recognition import ORDER
from visavis.words import say, say_error
from visavis.words.catalogue import knows
from visavis.words.errors import error_keys
from visavis.words.sentences import SENTENCES
from visavis.words.typography import typeset

NARROW = "\N{NARROW NO-BREAK SPACE}"
BANNED = {
    "fr": r"prospects?|cibles?|ciblage|significati\w+|prouv\w+|preuves?|gagnants?|leads?|uplift",
    "en": r"leads?|targets?|prospects?|winners?|significan\w+|prove[nsd]?|uplift",
}


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def raised() -> list[object]:
    return [pytest.param(code, given, id=f"{place} {code}") for place, code, given in errors()]


@pytest.mark.parametrize(("code", "given"), raised())
def test_every_error_raised_anywhere_has_a_sentence_that_its_fields_fill(code, given):
    key = next((key for key in error_keys(code, given) if knows(key)), None)
    assert key is not None, f"no sentence for {code}"
    assert fields(SENTENCES[key].fr) <= given


def test_no_sentence_waits_for_an_error_that_nobody_raises():
    codes = {code for _, code, _ in errors()}
    said = {key.removeprefix("error.").split("/")[0] for key in SENTENCES if key.startswith("error.")}
    assert said == codes


@pytest.mark.parametrize("key", SENTENCES)
def test_both_languages_have_the_same_fields(key):
    said = SENTENCES[key]
    assert fields(said.fr) == fields(said.en)


@pytest.mark.parametrize("key", SENTENCES)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_no_sentence_uses_a_banned_word(key, lang):
    template = getattr(SENTENCES[key], lang)
    named = re.sub(r"\{[^}]*\}", lambda found: found[0].partition(":")[2], template)
    assert re.findall(rf"\b(?:{BANNED[lang]})\b", named, re.IGNORECASE) == []


@pytest.mark.parametrize("key", SENTENCES)
def test_french_is_set_as_french(key):
    text = re.sub(r"\{[^}]*\}", "x", typeset(SENTENCES[key].fr, "fr"))
    text = text.replace("postgresql://", "x")
    assert not re.search(r"['\"]", text)
    assert not re.search(rf"(?<!{NARROW})[;!?%»]|(?<!{NARROW}):(?!//)|«(?!{NARROW})", text)
    assert "  " not in text


@pytest.mark.parametrize("key", SENTENCES)
def test_english_is_set_as_english(key):
    text = re.sub(r"\{[^}]*\}", "x", typeset(SENTENCES[key].en, "en"))
    assert not re.search(r"['\"«»]", text)
    assert NARROW not in text
    assert not re.search(r" [:!?%]|  ", text)


@pytest.mark.parametrize("key", [key for key in SENTENCES if len(SENTENCES[key].fr) > 40])
def test_no_english_is_left_in_french(key):
    french, english = ({*re.findall(r"\w+", text)} for text in SENTENCES[key])
    assert not french & {"the", "of", "and", "is", "are", "with", "from", "your", "which", "not", "it"}
    assert not english & {"le", "la", "les", "des", "une", "est", "sont", "avec", "dans", "pas", "et"}


def test_every_doubt_and_every_lack_has_a_sentence():
    doubts, lacks = firsts("Doubt"), firsts("NotEnough")
    assert len(doubts) > 5
    assert len(lacks) > 5
    assert [code for code in doubts if not knows(f"doubt.{code}")] == []
    assert [code for code in lacks if not knows(f"lacking.{code}")] == []
    assert [code for code in lacks if not knows(f"lacking_whole.{code}") and code != "no_messages"] == []


def test_every_reason_of_a_row_has_its_words():
    unreadable = firsts("Unreadable", position=1) | assigned("reason", "sources")
    aside = firsts("Aside", position=1) | counted_in("aside")
    assert {"date", "ragged", "broken", "direction"} <= unreadable
    assert {"draft", "hidden", "advert"} <= aside
    assert [code for code in unreadable if not knows(f"unreadable.{code}")] == []
    assert [code for code in aside if not knows(f"aside.{code}")] == []


def test_every_kind_state_and_question_has_its_words():
    assert [kind for kind in ORDER if not knows(f"kind.{kind}")] == []
    states = (outcomes.ACCEPTED, outcomes.PENDING, outcomes.GONE, outcomes.UNKNOWN)
    assert [state for state in states if not knows(f"state.{state}")] == []
    assert [name for name in STATED if not (knows(f"{name}.title") and knows(f"{name}.asked"))] == []
    assert imports.c.covers.comment


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_an_error_says_what_where_and_what_to_do(lang):
    said = say_error(CannotRead("truncated", path="C: a?.zip", file="it's {odd}.csv"), lang)
    assert "C: a?.zip" in said
    assert "it's {odd}.csv" in said
    assert "LinkedIn" in said
    shorter = say_error(CannotRead("truncated", path="a.zip"), lang)
    assert ".csv" not in shorter
    assert "a.zip" in shorter


def test_an_error_without_a_sentence_still_tells_what_it_knows():
    assert "moon" in say_error(CannotKeep("eclipse", by="moon"), "fr")
    assert "eclipse" in say_error(CannotKeep("eclipse", by="moon"), "en")


def test_numbers_in_errors_are_written_as_the_language_does():
    assert "1\N{NARROW NO-BREAK SPACE}234" in say_error(CannotAsk("no_such_import", number=1234), "fr")
    assert "1,234" in say_error(CannotAsk("no_such_import", number=1234), "en")


@pytest.mark.parametrize(
    ("n", "fr", "en"),
    [
        (0, "0 personne apparaît pour la première fois.", "0 people appear for the first time."),
        (1, "1 personne apparaît pour la première fois.", "1 person appears for the first time."),
        (2, "2 personnes apparaissent pour la première fois.", "2 people appear for the first time."),
    ],
)
def test_nouns_agree_with_their_numbers(n, fr, en):
    assert (say("import.met", "fr", n=n), say("import.met", "en", n=n)) == (fr, en)


def test_days_in_an_error_are_written_as_people_write_them():
    backwards = CannotAsk("period_backwards", since="2026-05-01", until="2025-12-02")
    assert "1er mai 2026" in say_error(backwards, "fr")
    assert "2 December 2025" in say_error(backwards, "en")
    ahead = CannotMark("day_ahead", typed="2027-05-01")
    assert say_error(ahead, "fr", on_page=True).startswith(
        "Le 1er mai 2027 n\N{RIGHT SINGLE QUOTATION MARK}est pas encore venu"
    )
    early = CannotMark("day_too_early", typed="1990-01-01", first="2003-01-01")
    assert "avant le 1er janvier 2003, et le jour donné est plus ancien (1er janvier 1990)" in say_error(
        early, "fr"
    )
    for typed in ("+14", "2027-13-45"):
        assert typed in say_error(CannotMark("day_ahead", typed=typed), "en")

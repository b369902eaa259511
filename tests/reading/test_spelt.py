"""What a sender says of themselves to everybody is no merge field, though somebody's card holds it too."""

import pytest

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.reader import fit

PEERS = ("Lucie", "Mehdi", "Bérénice")
OTHERS = ("Odile", "Bruno", "Samia", "Hélène", "Marius")
PLAIN = "Bonjour {}, je suis product manager à Lyon et je souhaite élargir mon réseau dans votre secteur."
WITH_COMPANY = (
    "Bonjour {}, je suis product manager à Lyon et ce que fait {} me rend curieuse depuis longtemps."
)
FIRMS = ("Fluvia", "Tamarack", "Bascule", "Nordlys Labs", "Quillet", "Ulmo", "Kaléido", "Sévigné")


def _sent(form, title, *, peers=PEERS, others=OTHERS):
    titles = [*(title for _ in peers), *("Trésorière" for _ in others)]
    rows = zip((*peers, *others), FIRMS, titles, strict=True)
    return [
        Addressed(form.format(name, firm), name, Card(f"{name} Test", firm, title))
        for name, firm, title in rows
    ]


def _parts(text, reader, kind):
    return [text.text[span.start : span.end] for span in reader.read(text).spans if span.kind == kind]


@pytest.mark.parametrize("form", [PLAIN, WITH_COMPANY])
def test_what_the_sender_is_parts_no_family_whoever_is_the_same(form):
    texts = _sent(form, "Product manager")
    reader = fit(texts)
    assert [family.people for family in reader.families(texts)] == [len(texts)]
    for one in texts:
        reading = reader.read(one)
        assert reading.uses == len(texts)
        assert reading.family == reader.read(texts[-1]).family
        assert not any("manager" in part for part in _parts(one, reader, "merge"))
    assert {one.family for one in reader.judgements()} == {reader.read(texts[0]).family}


def test_a_draft_to_one_who_is_the_same_is_of_the_family():
    reader = fit(_sent(PLAIN, "", peers=(), others=OTHERS + PEERS))
    draft = Addressed(PLAIN.format("Zoë"), "zoe", Card("Zoë Test", "", "Product manager"))
    assert reader.read(draft).uses == len(OTHERS + PEERS)
    assert _parts(draft, reader, "merge") == ["Zoë"]
    assert reader.sealed().read(draft) == reader.read(draft)


def test_no_card_that_comes_later_takes_anybody_from_a_family():
    texts = _sent(PLAIN, "")
    for count in range(len(texts) + 1):
        told = [
            one._replace(card=one.card._replace(title="Product manager")) if place < count else one
            for place, one in enumerate(texts)
        ]
        assert {one.uses for one in fit(told).judgements()} == {len(texts)}, count


def test_the_order_of_texts_changes_nothing():
    texts = _sent(WITH_COMPANY, "Product manager")
    told = dict(zip(texts, fit(texts).judgements(), strict=True))
    for shift in range(len(texts)):
        texts = [*texts[shift:], *reversed(texts[:shift])]
        reader = fit(texts[:3])
        reader.update(texts[3:])
        assert dict(zip(texts, reader.judgements(), strict=True)) == told


def test_a_title_that_differs_with_the_card_stays_a_merge_field():
    form = "Bonjour {}, en tant que {} vous devez voir passer beaucoup de girouettes en zinc."
    titles = ("trésorière", "product manager", "acheteuse", "avocat", "trésorière", "notaire")
    cards = ("Trésorière", "Product manager", "Acheteuse", "Avocat", "", "")
    names = (*PEERS, *OTHERS)
    texts = [
        Addressed(form.format(name, title), name, Card(f"{name} Test", "", card))
        for name, title, card in zip(names, titles, cards, strict=False)
    ]
    reader = fit(texts)
    assert [family.people for family in reader.families(texts)] == [len(texts)]
    for one, title in zip(texts, titles, strict=False):
        assert title in _parts(one, reader, "merge")


def test_a_reader_of_nothing_reads_a_text_with_a_title():
    draft = _sent(PLAIN, "Product manager")[0]
    assert fit([]).read(draft).uses == 0

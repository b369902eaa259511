"""A person stands on the highest rung whose rule holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.handmade import OWNER, archive, connected, invited, said
from tests.ledger.readback import take
from visavis.marks import RUNGS
from visavis.reading.reading import Kind
from visavis.relations import turns
from visavis.relations.ladder import Signs, rung, signs
from visavis.relations.turns import spoken

ANN = ("Ann Lee", "ann")
DAY = "2026-01-0{} 10:00"
DEFAULT = "I'd like to join your LinkedIn network."
MET = {"connections": [connected("2026-01-02", ANN)]}
TRUE_WORDS = "Ann, votre plaidoyer de mardi pour les hérissons de la rue des Tanneurs a converti mon voisin."


@pytest.mark.parametrize(
    ("standing", "tables"),
    [
        ("authorised", {"connections": [connected("2026-01-02", ANN)]}),
        ("addressed", {"invitations": [invited(DAY.format(1), ANN, TRUE_WORDS)]}),
        ("signalled", {"invitations": [invited(DAY.format(1), ANN, "Bonjour Ann, au plaisir d'échanger !")]}),
        ("stranger", {"invitations": [invited(DAY.format(1), ANN)]}),
        ("stranger", {"invitations": [invited(DAY.format(1), ANN, "Bonjour !", outgoing=False)]}),
        (
            "stranger",
            {"invitations": [invited(DAY.format(1), ANN, DEFAULT)]},
        ),
        ("signalled", {"messages": [said("2-a", DAY.format(3), "", OWNER, ANN)]}),
        ("addressed", {"messages": [said("2-a", DAY.format(3), "", ANN)]}),
        ("addressed", {"messages": [said("2-a", DAY.format(3), TRUE_WORDS, OWNER, ANN)]}),
        ("signalled", {"messages": [said("2-a", DAY.format(3), "Bonjour Ann", OWNER, ANN)]}),
        ("authorised", {"messages": [said("2-a", DAY.format(3), DEFAULT, OWNER, ANN)], **MET}),
        (
            "recognised",
            {
                "messages": [
                    said("2-a", DAY.format(4), "Bonjour", ANN),
                    said("2-a", DAY.format(3), "", OWNER, ANN),
                ]
            },
        ),
        (
            "exchanging",
            {
                "messages": [
                    said("2-a", DAY.format(5), "Merci", OWNER, ANN),
                    said("2-a", DAY.format(4), "Bonjour", ANN),
                    said("2-a", DAY.format(3), "Bonjour", OWNER, ANN),
                ]
            },
        ),
    ],
)
def test_the_rung_follows_from_the_traces(standing, tables, desk, tmp_path):
    # somebody else tells whose archive it is
    whole = {"invitations": [], **tables}
    whole["invitations"] = [invited("2026-01-01 09:00", ("Bob", "bob")), *whole["invitations"]]
    take(desk, archive(tmp_path / "a.zip", "2026-01-10 10:00", **whole))
    assert {person.person_key: person.rung for person in desk.people("key")}["ann"] == standing


flags = st.booleans()
talks = st.lists(flags, max_size=6)


def conversation(talk):
    return [spoken(at, int(by_owner)) for at, by_owner in enumerate(talk)]


def standing(talk, sent, connection=False, endorsement=False):  # noqa: FBT002 - two flags of a draw
    summed = turns.talk(conversation(talk))
    found = signs(summed, sent, connected=connection, endorsed=endorsement, wordless=False)
    return RUNGS.index(rung(summed.turns, found))


@given(talks, st.sets(st.sampled_from(Kind)), flags, flags)
def test_what_the_person_adds_never_lowers_the_rung(talk, sent, is_connected, is_endorsed):
    known = sent, is_connected, is_endorsed
    assert standing([*talk, False], *known) >= standing(talk, *known)
    assert standing(talk, sent, connection=True, endorsement=is_endorsed) >= standing(talk, *known)
    assert standing(talk, sent, is_connected, endorsement=True) >= standing(talk, *known)


@given(talks, flags)
def test_an_endorsement_is_less_than_a_word(talk, is_connected):
    nothing = Signs(is_connected, endorsed=True, wrote=False, contextual=False, cosmetic=False)
    assert rung(0, nothing) == "signalled"
    if not all(talk):
        assert standing(talk, [], is_connected) >= RUNGS.index("addressed")

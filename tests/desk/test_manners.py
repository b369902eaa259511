"""How somebody who spoke last left it is told beside whose turn it is."""

import pytest

from tests.ledger.handmade import OWNER, archive, at, said
from tests.ledger.places import desk, kept_ledger
from tests.ledger.readback import take
from visavis.desk.manners import parting, unanswered

__all__ = ["desk", "kept_ledger"]
ADA = ("Ada Rive", "ada")


@pytest.mark.parametrize(
    ("words", "code", "until"),
    [
        (["Je vous demande de ne plus me contacter. Merci."], "opted_out", None),
        (["Merci de ne plus m'écrire.", "Bonne journée"], "opted_out", None),
        (["Je passe mon tour, bonne recherche."], "refused", None),
        (["We went with another supplier."], "refused", None),
        (["Mon père est mort hier. Je reviens vers vous quand je pourrai."], "bereaved", None),
        (["Je suis absent jusqu'au 19 juin. Ceci est une réponse automatique."], "away", "2026-06-19"),
        (["Recontactez-moi en septembre."], "comes_back", "2026-09-01"),
        (["I will come back to you."], "comes_back", None),
        (["Parfait, merci, bonne soirée !"], "ended", None),
        (["Quel salaire faut-il annoncer ?"], None, None),
        (["J'ai signé chez eux ce matin."], None, None),
        (["Passed away, he did: Ada died on Monday. Her brother"], None, None),
    ],
)
def test_the_last_turn_is_told_by_what_it_does(desk, tmp_path, words, code, until):
    talk = [said("t", "2026-05-10 09:00", "Une nouvelle du chantier", OWNER, ADA)]
    talk += [said("t", f"2026-05-20 10:{minute:02}", text, ADA) for minute, text in enumerate(words)]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk))
    found = parting(desk.person("ada"))
    assert (found and found.code) == code
    if found is not None:
        named = None if found.until is None else f"{_day(found.until)}"
        assert named == until


@pytest.mark.parametrize(
    ("words", "code"),
    [("Je passe mon tour.", "refused"), ("Je passe vous voir.", None), ("Rappelez-moi en mai.", None)],
)
def test_where_the_owner_spoke_last_a_no_holds_and_nothing_else(desk, tmp_path, words, code):
    talk = [said("t", "2026-05-10 09:00", words, ADA), said("t", "2026-05-11 09:00", "Entendu.", OWNER, ADA)]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk))
    found = parting(desk.person("ada"))
    assert (found and found.code) == code
    assert found is None or found.at == at("2026-05-10 09:00")


def _day(on):
    from datetime import date

    return date.fromordinal(on + date(1970, 1, 1).toordinal())


@pytest.mark.parametrize(("days", "times"), [((10, 11, 20), 3), ((10, 20), None), ((10, 10, 10), None)])
def test_who_was_written_to_on_several_days_in_vain_is_told_with_the_first(desk, tmp_path, days, times):
    talk = [said("t", "2026-05-01 09:00", "Bonjour", ADA)] + [
        said("t", f"2026-05-{day:02} 10:{minute:02}", "Une nouvelle ?", OWNER, ADA)
        for minute, day in enumerate(days)
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk))
    found = unanswered(desk.person("ada"))
    assert (found and found.times) == times
    if found is not None:
        assert found.since == at("2026-05-10 10:00")

"""Which conversations are one-to-one, and with whom."""

from typing import Any

import pytest

from visavis.relations.threads import ADVERT, GROUP, ONE_TO_ONE, Thread, View, threads

SHOWN = View(5, 1, "Ann", keys=1, many=0, owner_spoke=1, first_row=10)


def view(**otherwise: Any) -> View:
    return SHOWN._replace(**otherwise)


HIDDEN = view(person_id=None, name="", keys=0)


def thread(*views: View, named: bool = False) -> Thread:
    (found,) = threads(views, frozenset({5} if named else ()))
    return found


def test_one_other_key_makes_one_to_one():
    assert thread(view()) == Thread(5, 1, "Ann", ONE_TO_ONE, 10)


@pytest.mark.parametrize("other", [view(many=1), view(person_id=None, keys=2), HIDDEN._replace(many=1)])
def test_several_recipients_or_keys_in_any_export_make_a_group(other):
    for views in ([view(), other], [other, view()]):
        found = thread(*views)
        assert (found.kind, found.person_id) == (GROUP, None)


def test_a_changed_address_is_the_newest_exports_and_no_group():
    assert thread(view(), view(person_id=2)).person_id == 2
    assert thread(view(person_id=2), view()).person_id == 1


def test_who_is_hidden_now_keeps_the_key_and_name_of_an_earlier_export():
    assert thread(view(), HIDDEN) == Thread(5, 1, "Ann", ONE_TO_ONE, 10)


def test_the_newest_name_is_shown():
    assert thread(view(name="Ann Old"), view(name="Ann New"), HIDDEN).name == "Ann New"


def test_the_place_in_the_newest_export_counts():
    assert thread(view(first_row=10), view(first_row=90)).position == 90


def test_what_no_key_wrote_and_the_owner_never_answered_is_an_advert():
    advert = HIDDEN._replace(owner_spoke=0)
    assert thread(advert).kind == ADVERT
    assert thread(HIDDEN).kind == ONE_TO_ONE
    assert thread(view(owner_spoke=0)).kind == ONE_TO_ONE


def test_in_eras_without_addresses_a_name_makes_one_to_one_with_nobody():
    assert thread(HIDDEN._replace(name="Ann", owner_spoke=0), named=True) == Thread(
        5, None, "Ann", ONE_TO_ONE, 10
    )


def test_each_conversation_is_told_once():
    views = [view(conversation_id=number) for number in (1, 1, 2, 3, 3)]
    assert [found.conversation_id for found in threads(views, frozenset())] == [1, 2, 3]

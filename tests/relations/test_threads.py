"""Which conversations are one-to-one, and with whom."""

from dataclasses import dataclass, replace

import pytest

from visavis.relations.threads import ADVERT, GROUP, ONE_TO_ONE, Thread, threads


@dataclass(frozen=True)
class View:
    """What one export shows of a conversation."""

    conversation_id: int = 5
    person_id: int | None = 1
    name: str = "Ann"
    title: str = ""
    keys: int = 1
    many: int = 0
    owner_spoke: int = 1
    first_row: int = 10


HIDDEN = View(person_id=None, name="", keys=0)


def thread(*views: View, named: bool = False) -> Thread:
    (found,) = threads(views, frozenset({5} if named else ()))
    return found


def test_one_other_key_makes_one_to_one():
    assert thread(View()) == Thread(5, 1, "Ann", ONE_TO_ONE, 10)


@pytest.mark.parametrize("other", [View(many=1), View(person_id=None, keys=2), replace(HIDDEN, many=1)])
def test_several_recipients_or_keys_in_any_export_make_a_group(other):
    for views in ([View(), other], [other, View()]):
        found = thread(*views)
        assert (found.kind, found.person_id) == (GROUP, None)


def test_a_changed_address_is_the_newest_exports_and_no_group():
    assert thread(View(), View(person_id=2)).person_id == 2
    assert thread(View(person_id=2), View()).person_id == 1


def test_who_is_hidden_now_keeps_the_key_and_name_of_an_earlier_export():
    assert thread(View(), HIDDEN) == Thread(5, 1, "Ann", ONE_TO_ONE, 10)


def test_the_newest_name_is_shown():
    assert thread(View(name="Ann Old"), View(name="Ann New"), replace(HIDDEN)).name == "Ann New"


def test_the_place_in_the_newest_export_counts():
    assert thread(View(first_row=10), View(first_row=90)).position == 90


def test_what_no_key_wrote_and_the_owner_never_answered_is_an_advert():
    advert = replace(HIDDEN, owner_spoke=0)
    assert thread(advert).kind == ADVERT
    assert thread(HIDDEN).kind == ONE_TO_ONE
    assert thread(View(owner_spoke=0)).kind == ONE_TO_ONE


def test_in_eras_without_addresses_a_name_makes_one_to_one_with_nobody():
    assert thread(replace(HIDDEN, name="Ann", owner_spoke=0), named=True) == Thread(
        5, None, "Ann", ONE_TO_ONE, 10
    )


def test_each_conversation_is_told_once():
    views = [View(conversation_id=number) for number in (1, 1, 2, 3, 3)]
    assert [found.conversation_id for found in threads(views, frozenset())] == [1, 2, 3]

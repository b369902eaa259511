"""What two hands make comes in order, and no sooner than it is wanted."""

import threading

import pytest

from visavis.reading.hands import each


def test_what_is_made_comes_in_the_order_of_the_things():
    begun = threading.Event()

    def make(thing):
        if thing == 0:
            assert begun.wait(10)
        begun.set()
        return thing * thing

    assert list(each(make, range(20))) == [thing * thing for thing in range(20)]


def test_things_are_taken_up_a_few_before_they_are_asked_for():
    taken = []

    def things():
        for thing in range(100):
            taken.append(thing)
            yield thing

    made = each(abs, things())
    assert taken == []
    assert next(made) == 0
    assert len(taken) <= 4


def test_one_thing_alone_needs_no_second_hand():
    assert list(each(lambda _: threading.current_thread(), ["alone"])) == [threading.current_thread()]
    assert list(each(str, [])) == []


def test_what_goes_wrong_in_a_hand_is_told():
    with pytest.raises(ZeroDivisionError):
        list(each(lambda thing: 1 // thing, [1, 0, 1, 1]))

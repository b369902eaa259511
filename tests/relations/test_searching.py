"""Claims about the search of words: the newest messages are read, older ones looked up, and both agree."""

import pytest

from visavis.relations import listing, searching

TYPED = ("e", "me", "merci", "vous", "bonjour vous", "qu", "é", "2025", "naturellement", "nowhere")


def found(living, monkeypatch, read, people):
    monkeypatch.setattr(searching, "_READ", read)
    monkeypatch.setattr(searching, "_PEOPLE", people)
    return {typed: [(one.id, one.at) for one in living.search(typed).messages] for typed in TYPED}


def newest_first(connection, owner):
    everything = [(one.at, one.id) for one in listing.messages(connection, owner)]
    return sorted(everything, key=lambda pair: (-pair[0], pair[1]))


@pytest.mark.parametrize(
    ("read", "people"), [(40, (1, 3)), (40, (2, 4, 500)), (10**6, (1, 2, 3, 4, 5, 10**6))]
)
def test_the_newest_messages_are_met_in_their_order(living, monkeypatch, read, people):
    monkeypatch.setattr(searching, "_READ", read)
    monkeypatch.setattr(searching, "_PEOPLE", people)
    with living.ledger.reading() as connection:
        met = [(one.at, one.id) for one in searching._newest(connection, living.owner)]
        everything = newest_first(connection, living.owner)
    assert met
    assert met == everything[: len(met)]
    assert read < 10**6 or met == everything


def test_what_is_read_is_what_the_index_names(living, monkeypatch):
    indexed = found(living, monkeypatch, read=0, people=(1,))
    assert indexed["e"]
    assert not indexed["nowhere"]
    for read, people in ((25, (1, 2)), (10**6, (3, 10**6))):
        assert found(living, monkeypatch, read, people) == indexed

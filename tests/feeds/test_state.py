"""What a parser remembers: of one connection, of all of them, and never without bound."""

import pytest

from rektscope.feeds.errors import UseError
from rektscope.feeds.state import Occurrences, Recent, Shared, State
from rektscope.venues.binance.config import USDM


def test_a_key_is_new_once():
    recent = Recent()
    assert recent.is_new("a")
    assert not recent.is_new("a")


def test_the_oldest_keys_are_forgotten():
    recent = Recent(most=2)
    assert all(recent.is_new(key) for key in "abc")
    assert not recent.is_new("c")
    assert recent.is_new("a")


def test_occurrences_are_counted_and_bounded():
    told = Occurrences(most=2)
    assert [told.count("a"), told.count("a"), told.count("b")] == [1, 2, 1]
    told.count("c")
    assert (told.of("a"), told.of("b"), told.of("never")) == (0, 1, 0)


def test_an_id_is_told_once_by_all_connections_together():
    shared = Shared()
    one, other = State(USDM, [], shared=shared), State(USDM, [], shared=shared)
    assert one.is_new_id("BTCUSDT", 1)
    assert not other.is_new_id("BTCUSDT", 1)
    assert other.is_new_id("BTCUSDT", 2)
    assert not one.is_new_id("BTCUSDT", 2)


def test_two_liquidations_alike_on_one_connection_are_two():
    state = State(USDM, [])
    assert state.is_new_occurrence("same")
    assert state.is_new_occurrence("same")


def test_what_another_connection_brings_as_well_is_told_once():
    shared = Shared()
    old, new = State(USDM, [], shared=shared), State(USDM, [], shared=shared)
    assert [old.is_new_occurrence("same"), old.is_new_occurrence("same")] == [True, True]
    assert [new.is_new_occurrence("same"), new.is_new_occurrence("same")] == [False, False]
    assert new.is_new_occurrence("same")  # the third one
    assert not old.is_new_occurrence("same")


def test_two_listings_of_one_name_are_our_mistake(listing_of):
    listing = listing_of("binance:BTCUSDT")
    with pytest.raises(UseError, match="two listings are called BTCUSDT"):
        State(USDM, [listing, listing])


def test_what_is_remembered_is_bounded_in_bytes_and_not_in_keys_alone():
    """A venue, or somebody in its place, chooses how long its ids and messages are."""
    recent, occurrences = Recent(), Occurrences()
    long = "7" * 1_000_000
    assert recent.is_new((long, 1))
    assert not recent.is_new((long, 1))
    assert recent.is_new((long, 2))
    assert (occurrences.count(long.encode()), occurrences.count(long.encode()), occurrences.of(long.encode())) == (
        1,
        2,
        2,
    )
    kept = [*recent._keys, *recent._order, *occurrences._counts]
    assert all(isinstance(key, int) and key < 1 << 64 for key in kept)


def test_no_id_is_taken_for_another():
    """A trade that is taken for one told already would be lost."""
    recent = Recent(most=1 << 18)
    assert all(recent.is_new(("a", "BTCUSDT", number)) for number in range(1 << 17))
    assert all(recent.is_new(("a", "ETHUSDT", number)) for number in range(1 << 16))
    assert not any(recent.is_new(("a", "BTCUSDT", number)) for number in range(0, 1 << 17, 97))


@pytest.mark.parametrize(
    ("one", "other"), [(-1, -2), (7, 7 + (1 << 61) - 1), (0, (1 << 61) - 1), (1, "1"), ("1", "1.0")]
)
def test_what_hashes_alike_is_not_alike(one, other):
    """Sizes below zero tell a side, and ids may have 64 bits: Python hashes the first three pairs alike."""
    occurrences = Occurrences()
    occurrences.count(("BTC_USDT", one))
    assert occurrences.of(("BTC_USDT", other)) == 0
    assert occurrences.of(("BTC_USDT", one)) == 1

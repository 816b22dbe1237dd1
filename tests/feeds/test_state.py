"""What a parser remembers: of one connection, of all of them, and never without bound."""

import pytest

from rektscope.feeds.errors import UseError
from rektscope.feeds.state import Shared, State
from rektscope.venues.binance.config import USDM


def test_an_id_is_passed_once_by_all_connections_together():
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


def test_what_another_connection_brings_as_well_is_passed_once():
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

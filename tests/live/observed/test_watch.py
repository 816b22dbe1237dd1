"""Watching positions: every address in turn and at the venue's pace, what they sum to, and what fails as a sentence."""

import json

import numpy as np
import pytest

from rektscope.feeds.clock import Clock
from rektscope.live.observed.snapshot import ObservedPosition, ObservedSnapshot
from rektscope.live.observed.watch import KEPT_MS, PositionWatch
from rektscope.live.rest_client import RestClients
from rektscope.market.sides import Side
from rektscope.venues.hyperliquid.positions import HeldPosition

ADDRESSES = [f"0x{number:040x}" for number in range(1, 4)]


def state_of(*positions):
    """An answer with positions of (coin, signed size, liquidation price or None, value)."""
    return {
        "time": 1,
        "assetPositions": [
            {
                "type": "oneWay",
                "position": {
                    "coin": coin,
                    "szi": str(size),
                    "entryPx": "60000",
                    "leverage": {"type": "cross" if price is None else "isolated", "value": 10},
                    "liquidationPx": price and str(price),
                    "positionValue": str(value),
                },
            }
            for coin, size, price, value in positions
        ],
    }


HELD = {
    ADDRESSES[0]: state_of(("BTC", 2, 50_000, 120_000), ("ETH", -5, 4_000, 15_000)),
    ADDRESSES[1]: state_of(("BTC", -1, 70_000, 60_000), ("BTC", 3, None, 180_000)),
    ADDRESSES[2]: state_of(),
}


@pytest.fixture
def watch(toy_venue, clock):
    toy_venue.answer = lambda _path, _asked, body: HELD[json.loads(body)["user"]]
    made = []

    def make(addresses=ADDRESSES, own=None):
        clients = RestClients(own or clock.to_clock())
        there = {"hyperliquid": toy_venue.endpoint.replace("http", "ws")}
        made.append((PositionWatch(addresses, clients.of, endpoints=there, clock=own or clock.to_clock()), clients))
        return made[-1][0]

    yield make
    for one, clients in made:
        one.stop()
        clients.close()


def asked(toy_venue):
    return [json.loads(body)["user"] for _, _, body, _ in toy_venue.asked]


def test_addresses_are_asked_about_in_turn_and_at_the_pace_of_the_venue(watch, toy_venue, clock, eventually):
    watching = watch()
    watching.start()
    eventually(lambda: len(toy_venue.asked) >= 7)
    watching.stop()
    assert asked(toy_venue)[:7] == [*ADDRESSES, *ADDRESSES, ADDRESSES[0]]
    assert toy_venue.asked[0][0] == "/info"
    assert clock.waits[:3] == pytest.approx([0.4, 0.4, 9.2])


def test_a_long_list_is_asked_about_without_a_rest(watch, toy_venue, clock, eventually):
    toy_venue.answer = lambda *_: state_of()
    watching = watch([f"0x{number:040x}" for number in range(60)])
    watching.start()
    eventually(lambda: len(toy_venue.asked) >= 70)
    watching.stop()
    assert max(clock.waits) == pytest.approx(0.4)


def test_what_the_addresses_hold_in_a_coin(watch, eventually):
    watching = watch()
    assert watching.snapshot("BTC").answered == 0
    watching.start()
    eventually(lambda: watching.snapshot("BTC").answered == 3)
    watching.stop()
    found = watching.snapshot("BTC")
    assert (found.addresses, len(found.positions), found.without_price, found.problems) == (3, 3, 1, ())
    assert (found.value_usd(Side.LONG), found.value_usd(Side.SHORT)) == (300_000, 60_000)
    assert found.share_of_open_interest(1_800_000) == pytest.approx(0.1)
    levels = found.levels(1_000.0)
    assert levels.row.tolist() == [50, 70]
    assert levels.long_usd.tolist() == [100_000, 0]
    assert levels.short_usd.tolist() == [0, 70_000]
    assert [state.positions for state in watching.states()] == [2, 2, 0]
    assert len(watching.snapshot("ETH").positions) == 1
    assert watching.snapshot("SOL").positions == ()
    assert watching.snapshot("SOL").levels(1.0).row.tolist() == []


def test_a_failure_is_reported_and_the_older_answer_is_used_until_it_is_too_old(watch, toy_venue, clock, eventually):
    watching = watch()
    watching.start()
    eventually(lambda: watching.snapshot("BTC").answered == 3)
    toy_venue.answer = lambda *_: (200, b"null")
    eventually(lambda: all(state.words for state in watching.states()))
    watching.stop()
    found = watching.snapshot("BTC")
    assert (found.answered, len(found.positions)) == (3, 3)
    assert len(found.problems) == 1
    assert found.problems[0].startswith("A message is not as documented")
    assert found.problems[0].endswith("That concerns 3 addresses.")
    assert found.oldest_ms <= found.newest_ms
    clock.turn(KEPT_MS / 1000)
    found = watching.snapshot("BTC")
    assert (found.answered, found.positions, found.oldest_ms, found.newest_ms) == (0, (), None, None)


def test_a_ban_is_waited_for(watch, toy_venue, clock, eventually):
    toy_venue.answer = lambda *_: (429, b"")
    watching = watch()
    watching.start()
    eventually(lambda: clock.waits)
    watching.stop()
    assert clock.waits[0] == pytest.approx(60, abs=1)
    assert "asks to slow down" in watching.states()[0].words


def test_stopping_is_quick_and_nothing_to_watch_is_nothing_to_do(watch, toy_venue, eventually):
    toy_venue.answer = toy_venue.hold
    watching = watch(own=Clock())
    watching.start()
    eventually(lambda: toy_venue.held)
    watching.stop()
    assert toy_venue.held == 1
    nothing = watch(addresses=[])
    nothing.start()
    nothing.stop()
    assert nothing.snapshot("BTC") == ObservedSnapshot("BTC", None, None, (), 0, 0)


# The share and the rows, by another way -----------------------------------------------------------------------------


def snapshot_of(*held):
    positions = tuple(ObservedPosition("0x", one, 5) for one in held)
    return ObservedSnapshot("BTC", 5, 5, positions, 1, 1)


def held(side, size, price, value):
    return HeldPosition("BTC", side, size, None, price, is_cross=False, leverage=10, value_usd=value)


def test_two_who_hold_the_whole_market_against_each_other_are_all_of_it():
    found = snapshot_of(held(Side.LONG, 10, 1.0, 1e6), held(Side.SHORT, 10, 2.0, 1e6))
    assert found.share_of_open_interest(1e6) == 1.0


@pytest.mark.parametrize("open_interest_usd", [None, 0.0, -5.0])
def test_without_open_interest_there_is_no_share(open_interest_usd):
    assert snapshot_of(held(Side.LONG, 10, 1.0, 1e6)).share_of_open_interest(open_interest_usd) is None


def test_rows_sum_to_what_stands_at_each_liquidation_price():
    chance = np.random.default_rng(3)
    prices = chance.uniform(1_000, 2_000, 200)
    found = snapshot_of(*[held(Side(1 if place % 3 else -1), 1.5, price, 1.0) for place, price in enumerate(prices)])
    levels = found.levels(7.0)
    assert levels.row.tolist() == sorted({int(price // 7) for price in prices})
    for row, long_usd, short_usd in zip(levels.row, levels.long_usd, levels.short_usd, strict=True):
        inside = [(p, place % 3) for place, p in enumerate(prices) if p // 7 == row]
        assert long_usd == pytest.approx(sum(1.5 * p for p, third in inside if third))
        assert short_usd == pytest.approx(sum(1.5 * p for p, third in inside if not third))

"""Positions of an address: the documented answer, its arithmetic, and what no position can be."""

import json
import random

import pytest

from rektscope.feeds.errors import VenueError
from rektscope.market.sides import Side
from rektscope.venues.hyperliquid.config import PERPETUALS
from rektscope.venues.hyperliquid.positions import HeldPosition, positions, positions_request

ADDRESS = "0x" + "0123456789abcdef" * 2 + "01234567"


@pytest.fixture
def changed(sample):
    """The documented answer with fields of its position changed."""

    def change(**fields):
        state = json.loads(sample("rest_clearinghouseState.json"))
        state["assetPositions"][0]["position"] |= fields
        return json.dumps(state).encode()

    return change


def test_the_documented_answer(sample):
    (held,) = positions(sample("rest_clearinghouseState.json"))
    assert held == HeldPosition(
        coin="ETH",
        side=Side.LONG,
        size=0.0335,
        entry_price=2986.3,
        liquidation_price=2866.26936529,
        is_cross=False,
        leverage=20,
        value_usd=100.02765,
    )


def test_its_liquidation_price_is_where_its_own_margin_meets_the_maintenance(sample):
    recorded = json.loads(sample("rest_clearinghouseState.json"))["assetPositions"][0]["position"]
    (held,) = positions(sample("rest_clearinghouseState.json"))
    maintenance_rate = 1 / (2 * recorded["maxLeverage"])
    equity = held.size * held.liquidation_price + float(recorded["leverage"]["rawUsd"])
    assert equity == pytest.approx(held.size * held.liquidation_price * maintenance_rate, rel=2e-6)


def test_a_negative_size_is_a_short_and_a_cross_position_may_have_no_liquidation_price(changed):
    fields = {"szi": "-0.5", "liquidationPx": None, "leverage": {"type": "cross", "value": 5}, "positionValue": "49500"}
    (held,) = positions(changed(**fields))
    assert (held.side, held.size, held.liquidation_price, held.is_cross) == (Side.SHORT, 0.5, None, True)


@pytest.mark.parametrize("text", ["0.0", "-12.5", "1e30", ""])
def test_a_price_that_is_never_reached_is_none(changed, text):
    (held,) = positions(changed(liquidationPx=text))
    assert held.liquidation_price is None


def test_a_closed_position_that_is_still_listed_is_left_out(changed):
    assert positions(changed(szi="0.0", entryPx=None)) == ()
    assert positions(b'{"assetPositions":[],"time":1}') == ()


@pytest.mark.parametrize(
    "fields",
    [{"szi": "NaN"}, {"szi": 5}, {"szi": None}, {"liquidationPx": "Infinity"}, {"positionValue": "1_000"},
     {"leverage": {"type": "portfolio", "value": 5}}, {"leverage": None}, {"coin": 5}, {"entryPx": "a"}],
)  # fmt: skip
def test_what_cannot_be_is_the_fault_of_the_venue(changed, fields):
    with pytest.raises(VenueError):
        positions(changed(**fields))


@pytest.mark.parametrize("body", [b"null", b"", b"[]", b'"no"', b"{}", b'{"assetPositions":null}', b"[" * 100_000])
def test_another_answer_is_the_fault_of_the_venue(body):
    with pytest.raises(VenueError):
        positions(body)


def test_mutated_answers_raise_nothing_else(sample):
    chance = random.Random(5)
    body = bytearray(sample("rest_clearinghouseState.json"))
    for _ in range(2_000):
        mutated = bytearray(body)
        for _ in range(chance.randint(1, 4)):
            mutated[chance.randrange(len(mutated))] = chance.randrange(256)
        try:
            positions(bytes(mutated))
        except VenueError:
            continue


def test_the_question():
    request = positions_request(PERPETUALS, ADDRESS)
    assert request.url == "https://api.hyperliquid.xyz/info"
    assert json.loads(request.body) == {"type": "clearinghouseState", "user": ADDRESS}

"""Clients that others wrote load the markets and receive the session: judges that share no assumption with us.

ccxt.pro reads all three venues; its trades, marks and liquidations are taken from its own parsers. cryptofeed refuses
what it cannot parse; it knows Binance's liquidations, the older ones of Bybit and OKX alone.
"""

import importlib.util
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from tests.mockvenue.ccxt_client import PATIENCE_S, TAKER, kept, markets_of, used

from rektscope.market.sides import Side

VENUES = {"binance": "binanceusdm", "bybit": "bybit", "okx": "okx"}
SYMBOL = "BTC/USDT:USDT"


def _used(stand, venue, use):
    types = ["swap", "future"] if venue == "okx" else ["linear", "inverse"]
    return used(VENUES[venue], stand.url, use, fetchMarkets={"types": types})


def _watched(stand, venue, watch, parser, is_enough):
    """What a parser of ccxt returned while `watch` was called again and again; fails after some seconds."""

    async def receive(exchange):
        found = kept(exchange, parser)
        while not is_enough(found):
            await getattr(exchange, watch)(SYMBOL)
        return found

    return _used(stand, venue, receive)


def _in_decimal(*numbers):
    return tuple(Decimal(str(number)) for number in numbers)


def _contract(venue):
    """How many coins the client counts as one."""
    return Decimal("0.01") if venue == "okx" else Decimal(1)


def _expected(instrument, rows, sides, names):
    """Time, side, price and coins of trades or liquidations of the session."""
    columns = (rows.time_ms, sides, rows.price_ticks, rows.quantity_lots)
    return [
        (time_ms, names[side], ticks * instrument.tick_size, lots * instrument.lot_size)
        for time_ms, side, ticks, lots in zip(*(column.tolist() for column in columns), strict=True)
    ]


@pytest.mark.parametrize("venue", VENUES)
def test_ccxt_loads_the_markets(mock_venue, venue):
    markets = _used(mock_venue(venue), venue, markets_of)
    assert set(markets) == {SYMBOL, "BTC/USD:BTC"}
    linear, inverse = markets[SYMBOL], markets["BTC/USD:BTC"]
    assert (linear["linear"], linear["swap"], linear["active"]) == (True, True, True)
    assert linear["contractSize"] == (0.01 if venue == "okx" else 1.0)
    assert _in_decimal(linear["precision"]["price"]) == _in_decimal("0.1")
    lot = Decimal(str(linear["precision"]["amount"])) * Decimal(str(linear["contractSize"]))
    assert lot == {"okx": Decimal("0.0001")}.get(venue, Decimal("0.001"))
    assert inverse["inverse"]
    assert inverse["contractSize"] == {"bybit": 1.0}.get(venue, 100.0)


@pytest.mark.parametrize("venue", VENUES)
def test_ccxt_receives_the_trades(mock_venue, session_of, venue):
    (events,) = session_of(venue).events.values()
    rows = events.trades
    parser = "parse_trade" if venue == "okx" else "parse_ws_trade"
    received = _watched(mock_venue(venue), venue, "watch_trades", parser, lambda kept: len(kept) >= len(rows))
    assert [
        (row["timestamp"], row["side"], *_in_decimal(row["price"]), Decimal(str(row["amount"])) * _contract(venue))
        for row in received
    ] == _expected(events.instrument, rows, rows.taker_side, TAKER)


@pytest.mark.parametrize("venue", VENUES)
def test_ccxt_receives_the_liquidations(mock_venue, session_of, venue):
    """ccxt hands on the side as the venue writes it: of the order, on Bybit of the position."""
    (events,) = session_of(venue).events.values()
    rows = events.liquidations
    long, short = ("buy", "sell") if venue == "bybit" else ("sell", "buy")

    def of_market(kept):
        return [row for row in kept if row["symbol"] == SYMBOL]

    received = _watched(
        mock_venue(venue),
        venue,
        "watch_liquidations",
        "parse_ws_liquidation",
        lambda kept: len(of_market(kept)) >= len(rows),
    )
    assert [
        (row["timestamp"], row["side"], *_in_decimal(row["price"]), Decimal(str(row["contracts"])) * _contract(venue))
        for row in of_market(received)
    ] == _expected(events.instrument, rows, rows.liquidated_side, {int(Side.LONG): long, int(Side.SHORT): short})


@pytest.mark.parametrize("venue", VENUES)
def test_ccxt_receives_the_marks(mock_venue, session_of, venue):
    (events,) = session_of(venue).events.values()
    step = events.instrument.tick_size / 100
    expected = [steps * step for steps in events.marks.mark_steps.tolist()]

    def marks(kept):
        return list(dict.fromkeys(str(ticker["markPrice"]) for ticker in kept if ticker["markPrice"]))

    received = _watched(
        mock_venue(venue),
        venue,
        "watch_ticker" if venue == "bybit" else "watch_mark_price",
        "parse_ws_ticker" if venue == "binance" else "parse_ticker",
        lambda kept: len(marks(kept)) >= len(expected),
    )
    assert [Decimal(mark) for mark in marks(received)] == expected


CRYPTOFEED = Path(__file__).parent / "cryptofeed_reader.py"
needs_cryptofeed = pytest.mark.skipif(
    importlib.util.find_spec("cryptofeed") is None, reason="cryptofeed cannot be installed on this Python"
)


@needs_cryptofeed
@pytest.mark.parametrize("venue", VENUES)
def test_cryptofeed_receives_the_session(mock_venue, session_of, venue):
    """In a process of its own: it leaves connections behind that complain when they are collected."""
    stand = mock_venue(venue, gather_s=0.3)
    (events,) = session_of(venue).events.values()
    instrument, trades, liquidations = events.instrument, events.trades, events.liquidations
    counts = {"trades": len(trades), "funding": 1, "open_interest": 0 if venue == "binance" else 1}
    if venue == "binance":
        counts["liquidations"] = len(liquidations)
    command = [sys.executable, "-W", "ignore", str(CRYPTOFEED), venue, stand.url, json.dumps(counts)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=2 * PATIENCE_S, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    received = json.loads(done.stdout)
    assert [
        (round(moment_s * 1000), side, Decimal(price), Decimal(amount) * _contract(venue))
        for moment_s, side, price, amount in received["trades"]
    ] == _expected(instrument, trades, trades.taker_side, TAKER)
    assert Decimal(received["funding"][0][1]) == Decimal("0.0001")
    if venue != "binance":
        return
    marks = [Decimal(mark) for mark, _ in received["funding"]]
    every_third = [steps * instrument.tick_size / 100 for steps in events.marks.mark_steps[::3].tolist()]
    assert marks == every_third[: len(marks)]
    orders = {int(Side.LONG): "sell", int(Side.SHORT): "buy"}
    expected = _expected(instrument, liquidations, liquidations.liquidated_side, orders)
    assert [(side, Decimal(price), Decimal(size)) for side, price, size in received["liquidations"]] == [
        row[1:] for row in expected
    ]

"""Clients that others wrote load the markets and receive the session: judges that share no assumption with us.

ccxt.pro reads all three venues; its trades, marks and liquidations are taken from its own parsers. cryptofeed refuses
what it cannot parse; it knows Binance's liquidations, the older ones of Bybit and OKX alone.
"""

import asyncio
import importlib.util
import json
import re
import subprocess
import sys
import warnings
from decimal import Decimal
from pathlib import Path

import pytest

from rektscope.market.sides import Side, TakerSide

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of these packages while they are imported, not of ours
    import aiohttp
    import ccxt.pro as ccxt_pro

PATIENCE_S = 30.0
VENUES = {"binance": "binanceusdm", "bybit": "bybit", "okx": "okx"}
SYMBOL = "BTC/USDT:USDT"
TAKER = {int(TakerSide.BUY): "buy", int(TakerSide.SELL): "sell"}


@pytest.fixture(autouse=True)
def _no_resolver_thread(monkeypatch):
    """The client's resolver of names keeps a thread for the whole process; here there is no name to resolve."""
    monkeypatch.setattr(aiohttp.connector, "DefaultResolver", aiohttp.ThreadedResolver)


def _redirected(addresses, url):
    """All addresses of a client, on this machine."""
    if isinstance(addresses, dict):
        return {name: _redirected(inner, url) for name, inner in addresses.items()}
    if not isinstance(addresses, str):
        return addresses
    return re.sub(r"^http(s)?://[^/]+", url.replace("ws", "http", 1), re.sub(r"^wss://[^/]+", url, addresses))


def _ccxt(venue, url):
    types = ["swap", "future"] if venue == "okx" else ["linear", "inverse"]
    exchange = getattr(ccxt_pro, VENUES[venue])({"options": {"fetchMarkets": {"types": types}}})
    exchange.urls["api"] = _redirected(exchange.urls["api"], url)
    return exchange


def _kept(exchange, name):
    """What a parser of the client returns, beside what it is returned for."""
    kept = []
    parse = getattr(exchange, name)

    def keep(*args):
        kept.append(parse(*args))
        return kept[-1]

    setattr(exchange, name, keep)
    return kept


def _watched(stand, venue, watch, parser, is_enough):
    """What a parser of ccxt returned while `watch` was called again and again; fails after some seconds."""

    async def receive():
        exchange = _ccxt(venue, stand.url)
        try:
            await exchange.load_markets()
            kept = _kept(exchange, parser)
            async with asyncio.timeout(PATIENCE_S):
                while not is_enough(kept):
                    await getattr(exchange, watch)(SYMBOL)
            return kept
        finally:
            await exchange.close()

    return asyncio.run(receive())


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
def test_ccxt_loads_the_markets(stand_in, venue):
    stand = stand_in(venue)

    async def load():
        exchange = _ccxt(venue, stand.url)
        try:
            return await exchange.load_markets()
        finally:
            await exchange.close()

    markets = asyncio.run(load())
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
def test_ccxt_receives_the_trades(stand_in, session_of, venue):
    (events,) = session_of(venue).events.values()
    rows = events.trades
    parser = "parse_trade" if venue == "okx" else "parse_ws_trade"
    received = _watched(stand_in(venue), venue, "watch_trades", parser, lambda kept: len(kept) >= len(rows))
    assert [
        (row["timestamp"], row["side"], *_in_decimal(row["price"]), Decimal(str(row["amount"])) * _contract(venue))
        for row in received
    ] == _expected(events.instrument, rows, rows.taker_side, TAKER)


@pytest.mark.parametrize("venue", VENUES)
def test_ccxt_receives_the_liquidations(stand_in, session_of, venue):
    """ccxt hands on the side as the venue writes it: of the order, on Bybit of the position."""
    (events,) = session_of(venue).events.values()
    rows = events.liquidations
    long, short = ("buy", "sell") if venue == "bybit" else ("sell", "buy")

    def of_market(kept):
        return [row for row in kept if row["symbol"] == SYMBOL]

    received = _watched(
        stand_in(venue),
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
def test_ccxt_receives_the_marks(stand_in, session_of, venue):
    (events,) = session_of(venue).events.values()
    step = events.instrument.tick_size / 100
    expected = [steps * step for steps in events.marks.mark_steps.tolist()]

    def marks(kept):
        return list(dict.fromkeys(str(ticker["markPrice"]) for ticker in kept if ticker["markPrice"]))

    received = _watched(
        stand_in(venue),
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
def test_cryptofeed_receives_the_session(stand_in, session_of, venue):
    """In a process of its own: it leaves connections behind that complain when they are collected."""
    stand = stand_in(venue, gather_s=0.3)
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

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


async def _watch(watch, symbol, is_enough):
    """Watch until enough was received; fails after some seconds."""

    async def go_on():
        while not is_enough():
            await watch(symbol)

    await asyncio.wait_for(go_on(), PATIENCE_S)


def _in_decimal(*numbers):
    return tuple(Decimal(str(number)) for number in numbers)


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
    stand = stand_in(venue)
    (events,) = session_of(venue).events.values()
    rows, instrument = events.trades, events.instrument

    async def receive():
        exchange = _ccxt(venue, stand.url)
        try:
            await exchange.load_markets()
            kept = _kept(exchange, "parse_trade" if venue == "okx" else "parse_ws_trade")
            await _watch(exchange.watch_trades, SYMBOL, lambda: len(kept) >= len(rows))
            return kept, exchange.market(SYMBOL)["contractSize"]
        finally:
            await exchange.close()

    told, contract_size = asyncio.run(receive())
    size = Decimal(str(contract_size))
    assert [
        (trade["timestamp"], trade["side"], *_in_decimal(trade["price"]), Decimal(str(trade["amount"])) * size)
        for trade in told
    ] == [
        (time_ms, TAKER[side], ticks * instrument.tick_size, lots * instrument.lot_size)
        for time_ms, side, ticks, lots in zip(
            rows.time_ms.tolist(),
            rows.taker_side.tolist(),
            rows.price_ticks.tolist(),
            rows.quantity_lots.tolist(),
            strict=True,
        )
    ]


@pytest.mark.parametrize("venue", VENUES)
def test_ccxt_receives_the_liquidations(stand_in, session_of, venue):
    """ccxt hands on the side as the venue writes it: of the order, on Bybit of the position."""
    stand = stand_in(venue)
    (events,) = session_of(venue).events.values()
    rows, instrument = events.liquidations, events.instrument
    of_long = "buy" if venue == "bybit" else "sell"
    side_of = {int(Side.LONG): of_long, int(Side.SHORT): "sell" if of_long == "buy" else "buy"}

    async def receive():
        exchange = _ccxt(venue, stand.url)
        try:
            await exchange.load_markets()
            kept = _kept(exchange, "parse_ws_liquidation")
            await _watch(
                exchange.watch_liquidations, SYMBOL, lambda: sum(one["symbol"] == SYMBOL for one in kept) >= len(rows)
            )
            return kept
        finally:
            await exchange.close()

    told = [row for row in asyncio.run(receive()) if row["symbol"] == SYMBOL]
    size = Decimal("0.01") if venue == "okx" else Decimal(1)
    assert [
        (row["timestamp"], row["side"], *_in_decimal(row["price"]), Decimal(str(row["contracts"])) * size)
        for row in told
    ] == [
        (time_ms, side_of[side], ticks * instrument.tick_size, lots * instrument.lot_size)
        for time_ms, side, ticks, lots in zip(
            rows.time_ms.tolist(),
            rows.liquidated_side.tolist(),
            rows.price_ticks.tolist(),
            rows.quantity_lots.tolist(),
            strict=True,
        )
    ]


@pytest.mark.parametrize("venue", VENUES)
def test_ccxt_receives_the_marks(stand_in, session_of, venue):
    stand = stand_in(venue)
    (events,) = session_of(venue).events.values()
    rows = events.marks
    step = events.instrument.tick_size / 100

    async def receive():
        exchange = _ccxt(venue, stand.url)
        try:
            await exchange.load_markets()
            kept = _kept(exchange, "parse_ws_ticker" if venue == "binance" else "parse_ticker")
            watch = exchange.watch_ticker if venue == "bybit" else exchange.watch_mark_price

            def marks():
                return list(dict.fromkeys(str(ticker["markPrice"]) for ticker in kept if ticker["markPrice"]))

            await _watch(watch, SYMBOL, lambda: len(marks()) >= len(rows))
            return marks()
        finally:
            await exchange.close()

    told = asyncio.run(receive())
    assert [Decimal(mark) for mark in told] == [steps * step for steps in rows.mark_steps.tolist()]


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
    contract = Decimal("0.01") if venue == "okx" else Decimal(1)
    assert [
        (round(moment_s * 1000), side, Decimal(price), Decimal(amount) * contract)
        for moment_s, side, price, amount in received["trades"]
    ] == [
        (time_ms, TAKER[side], ticks * instrument.tick_size, lots * instrument.lot_size)
        for time_ms, side, ticks, lots in zip(
            trades.time_ms.tolist(),
            trades.taker_side.tolist(),
            trades.price_ticks.tolist(),
            trades.quantity_lots.tolist(),
            strict=True,
        )
    ]
    assert Decimal(received["funding"][0][1]) == Decimal("0.0001")
    if venue != "binance":
        return
    marks = [Decimal(mark) for mark, _ in received["funding"]]
    every_third = [steps * instrument.tick_size / 100 for steps in events.marks.mark_steps[::3].tolist()]
    assert marks == every_third[: len(marks)]
    assert [(side, Decimal(price), Decimal(size)) for side, price, size in received["liquidations"]] == [
        ("sell" if side == Side.LONG else "buy", ticks * instrument.tick_size, lots * instrument.lot_size)
        for side, ticks, lots in zip(
            liquidations.liquidated_side.tolist(),
            liquidations.price_ticks.tolist(),
            liquidations.quantity_lots.tolist(),
            strict=True,
        )
    ]

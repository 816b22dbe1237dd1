"""Markets that a venue lacks: lent by another, prices as they are, quantities in the unit of the venue's contract."""

import json
from decimal import Decimal

import numpy as np
import pytest
from msgspec.structs import replace

from rektscope.feeds.events import Liquidation, Mark, OpenInterest, Trade
from rektscope.market.events import BATCH_OF_FIELD, MarketEvents
from rektscope.market.instrument import Contract, Instrument
from rektscope.mockvenue.translation import served_by

VENUES = ("binance", "bybit", "okx")
SYMBOLS = {
    "binance": ("BTCUSDT", "BTCUSD_PERP"),
    "bybit": ("BTCUSDT", "BTCUSD"),
    "okx": ("BTC-USDT-SWAP", "BTC-USD-SWAP"),
}
OTHERS = [(venue, lender) for venue in VENUES for lender in (*VENUES, "kraken") if venue != lender]


def _lent(session_of, lender):
    """The events of a venue's market; Kraken's stand for any venue that cannot be served."""
    (events,) = session_of("binance" if lender == "kraken" else lender).events.values()
    if lender == "kraken":
        named = replace(events.instrument, venue="kraken", symbol="PF_XBTUSD", quote="USD")
        events = replace(events, instrument=named)
    return events


def _value(events, batch, lots="quantity_lots"):
    """USD of each row at its price."""
    instrument = events.instrument
    prices = batch.price_ticks * instrument.tick
    return instrument.notional_usd(prices, getattr(batch, lots))


@pytest.mark.parametrize(("venue", "lender"), OTHERS)
def test_a_linear_market_is_lent_exactly(session_of, venue, lender):
    lent = _lent(session_of, lender)
    found = {one.events.instrument.symbol: one for one in served_by({lent.instrument.market: lent}, venue)}
    assert tuple(found) == SYMBOLS[venue]
    served = found[SYMBOLS[venue][0]]
    mine, its = served.events, lent
    assert mine.instrument == replace(its.instrument, venue=venue, symbol=SYMBOLS[venue][0], quote="USDT")
    for name in BATCH_OF_FIELD:
        for column in getattr(mine, name).column_names():
            reported, known = getattr(getattr(mine, name), column), getattr(getattr(its, name), column)
            assert reported.tolist() == known.tolist(), (name, column)
    assert set(served.lenders.values()) == {lent.instrument.market}


@pytest.mark.parametrize(("venue", "usd"), [("binance", 100), ("bybit", 1), ("okx", 100)])
def test_an_inverse_market_has_the_same_prices_and_values_to_the_cent(session_of, venue, usd):
    lent = _lent(session_of, venue)
    _, inverse = served_by({lent.instrument.market: lent}, venue)
    events = inverse.events
    assert (events.instrument.contract, events.instrument.contract_size) == (Contract.INVERSE, usd)
    assert (events.instrument.base, events.instrument.quote) == ("BTC", "USD")
    for name in ("trades", "liquidations"):
        mine, its = getattr(events, name), getattr(lent, name)
        assert mine.price_ticks.tolist() == its.price_ticks.tolist()
        assert np.abs(_value(events, mine) - _value(lent, its)).max() <= 0.005 + 1e-6
    marks = lent.marks.mark_steps * lent.instrument.mark_step
    places = np.searchsorted(lent.marks.received_ms, lent.open_interests.received_ms, side="right") - 1
    expected = lent.open_interests.quantity_lots * lent.instrument.lot * marks[places.clip(min=0)]
    found = events.open_interests.quantity_lots * events.instrument.lot * usd
    assert np.abs(found - expected).max() <= 0.01


def test_an_inverse_market_lends_a_linear_one_to_the_cent(session_of):
    (linear,) = session_of("binance").events.values()
    instrument = Instrument(
        "bitmex", "XBTUSD", "XBT", "USD", Contract.INVERSE, Decimal("0.5"), Decimal(100), Decimal(1)
    )
    lent = MarketEvents.of(instrument, linear.trades, linear.marks)
    by_symbol = {one.events.instrument.symbol: one.events for one in served_by({instrument.market: lent}, "bybit")}
    mine = by_symbol["BTCUSDT"]
    assert mine.trades.price_ticks.tolist() == lent.trades.price_ticks.tolist()
    assert np.abs(_value(mine, mine.trades) - _value(lent, lent.trades)).max() <= 0.01
    exact = by_symbol["BTCUSD"]  # from one contract of 1 USD to another
    assert exact.trades.quantity_lots.tolist() == lent.trades.quantity_lots.tolist()
    assert exact.instrument.lot_size == 100


@pytest.mark.parametrize(
    ("market", "base", "coin"), [("hyperliquid:kPEPE", "kPEPE", "1000PEPE"), ("bitmex:XBTUSDT", "XBT", "BTC")]
)
def test_a_coin_is_the_same_by_another_name(session_of, market, base, coin):
    (linear,) = session_of("binance").events.values()
    venue, _, symbol = market.partition(":")
    instrument = replace(linear.instrument, venue=venue, symbol=symbol, base=base)
    served = served_by({market: replace(linear, instrument=instrument)}, "binance")
    assert [one.events.instrument.symbol for one in served] == [f"{coin}USDT", f"{coin}USD_PERP"]


def test_a_market_without_prices_keeps_its_own_rows(session_of):
    """Both count in steps that hold the rows of either exactly."""
    (lent,) = session_of("binance").events.values()
    (whole,) = session_of("bybit").events.values()
    coarse = replace(whole.instrument, tick_size=Decimal("0.5"), lot_size=Decimal("0.0025"))
    own = MarketEvents.of(coarse, whole.liquidations)
    events = {"bybit:BTCUSDT": own, "binance:BTCUSDT": lent}
    served = next(one for one in served_by(events, "bybit") if one.events.instrument.symbol == "BTCUSDT")
    mine = served.events
    assert (mine.instrument.tick_size, mine.instrument.lot_size) == (Decimal("0.1"), Decimal("0.0005"))
    assert mine.liquidations.price_ticks.tolist() == (own.liquidations.price_ticks * 5).tolist()
    assert mine.liquidations.quantity_lots.tolist() == (own.liquidations.quantity_lots * 5).tolist()
    assert mine.trades.quantity_lots.tolist() == (lent.trades.quantity_lots * 2).tolist()
    assert "liquidations" not in served.lenders
    assert served.lenders["trades"] == "binance:BTCUSDT"


def test_a_market_with_prices_of_its_own_is_lent_nothing(session_of):
    (lent,) = session_of("binance").events.values()
    (whole,) = session_of("bybit").events.values()
    own = MarketEvents.of(whole.instrument, whole.marks, whole.liquidations)
    events = {"bybit:BTCUSDT": own, "binance:BTCUSDT": lent}
    served = next(one for one in served_by(events, "bybit") if one.events.instrument.symbol == "BTCUSDT")
    assert served.events is own
    assert not served.lenders


@pytest.mark.parametrize("venue", VENUES)
@pytest.mark.parametrize("place", [0, 1], ids=["linear", "inverse"])
def test_the_ordinary_client_reads_a_translated_market(mock_venue, client, session_of, eventually, venue, place):
    lender = "bybit" if venue == "binance" else "binance"
    stand = mock_venue(venue, session=session_of(lender))
    reader = client(stand, f"{venue}:{SYMBOLS[venue][place]}")
    assert stand.wait_until_done(10.0)
    (lent,) = session_of(lender).events.values()
    eventually(lambda: len(reader.of(Trade)) == len(lent.trades), "all trades")
    tick = Decimal("0.1")
    assert [row.price_ticks * tick for row in reader.of(Trade)] == [
        ticks * tick for ticks in lent.trades.price_ticks.tolist()
    ]
    (listing,) = reader.spec.listings
    instrument = listing.instrument
    assert instrument.contract is (Contract.INVERSE if place else Contract.LINEAR)
    eventually(lambda: len(reader.of(Liquidation)) == len(lent.liquidations), "all liquidations")
    liquidations = reader.of(Liquidation)
    value = instrument.notional_usd(
        np.array([row.price_ticks for row in liquidations]) * instrument.tick,
        np.array([row.quantity_lots for row in liquidations]),
    )
    assert value == pytest.approx(_value(lent, lent.liquidations), abs=0.01)
    assert [row.liquidated_side for row in liquidations] == lent.liquidations.liquidated_side.tolist()
    assert len(reader.of(Mark)) >= len(lent.marks)
    assert venue == "binance" or reader.of(OpenInterest)


def test_a_listing_names_what_is_translated(mock_venue, session_of, get):
    stand = mock_venue("bybit", session=session_of("binance"))
    listing = json.loads(get(stand, "/v5/market/instruments-info?category=inverse")[2])["result"]["list"]
    assert [one["displayName"] for one in listing] == ["BTCUSD (translated from binance:BTCUSDT)"]
    assert stand.markets == ("bybit:BTCUSDT", "bybit:BTCUSD")
    assert stand.notes[1].startswith("bybit:BTCUSDT is translated from binance:BTCUSDT (trades, candles, mark prices")


def test_on_the_old_address_only_coin_margined_streams_come(mock_venue, bare):
    """The host of COIN-M has never been split; here both hosts are one."""
    stand = mock_venue("binance")
    line = bare(stand, "/ws/btcusdt@aggTrade/btcusd_perp@aggTrade/btcusd@indexPrice")
    symbols = {line.message().get("s", "index") for _ in range(300)}
    assert symbols == {"BTCUSD_PERP", "index"}

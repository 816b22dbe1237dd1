"""Rows to columns: nothing lost, nothing reordered, reports handed back."""

import numpy as np
import pytest

from rektscope.feeds.builder import EventBuilder
from rektscope.feeds.errors import UseError
from rektscope.feeds.events import (
    AccountPosition,
    Candle,
    Funding,
    FundingEstimate,
    Gap,
    Index,
    Liquidation,
    Mark,
    OpenInterest,
    Subscribed,
    Trade,
    Unusable,
)
from rektscope.market.events import AccountPositions, Candles, Flag, Kind, Liquidations, MarketEvents, Trades
from rektscope.market.sides import Side, TakerSide

BTC, ETH = "binance:BTCUSDT", "binance:ETHUSDT"

ONE_OF_EACH = [
    Trade(10, BTC, 9, 5, 6, TakerSide.SELL),
    Candle(60_000, BTC, 0, 60_000, 5, 9, 4, 6, 70, -1),
    Mark(11, BTC, 9, 501),
    Index(11, BTC, 9, 502),
    Funding(12, BTC, 12, -100, 28_800_000),
    OpenInterest(13, BTC, 12, 1000),
    Liquidation(14, BTC, 13, 4, 3, Side.SHORT, Flag.BANKRUPTCY_PRICE),
    Gap(20, BTC, 15, 5),
    AccountPosition(21, BTC, 20, 1, Side.LONG, 7, 350_000, 50, 40, 10, 1, 35_000, 90_000, 4_000),
]


def test_every_kind_of_row_becomes_a_batch():
    builder = EventBuilder([BTC])
    assert builder.add(ONE_OF_EACH) == []
    batches = {batch.kind: batch for batch in builder.flush()[BTC]}
    assert set(batches) == set(Kind) - {Kind.DELEVERAGING}  # of which no feed reports anything
    liquidations = batches[Kind.LIQUIDATION]
    assert isinstance(liquidations, Liquidations)
    assert liquidations.liquidated_side.tolist() == [-1]
    assert liquidations.liquidated_side.dtype == np.int8
    assert liquidations.flags.tolist() == [Flag.BANKRUPTCY_PRICE]
    candles = batches[Kind.CANDLE]
    assert isinstance(candles, Candles)
    assert (candles.close_ticks.tolist(), candles.taker_buy_lots.tolist()) == ([6], [-1])
    assert batches[Kind.TRADE].flags.tolist() == [0]
    assert batches[Kind.GAP].duration_ms.tolist() == [5]
    held = batches[Kind.ACCOUNT_POSITION]
    assert isinstance(held, AccountPositions)
    assert (held.held_side.tolist(), held.quantity_lots.tolist(), held.leverage.tolist()) == ([1], [7], [10])


def test_batches_fit_the_events_of_a_market(listing_of):
    builder = EventBuilder([BTC])
    builder.add(ONE_OF_EACH)
    events = MarketEvents.of(listing_of(BTC).instrument, *builder.flush()[BTC])
    assert {batch.kind: len(batch) for batch in events.batches()} == dict.fromkeys(Kind, 1) | {Kind.DELEVERAGING: 0}


def test_rows_stay_in_the_order_received_and_markets_apart():
    builder = EventBuilder([BTC, ETH])
    builder.add([Trade(10, BTC, 9, 1, 1, TakerSide.BUY), Trade(11, ETH, 8, 7, 7, TakerSide.BUY)])
    builder.add([Trade(12, BTC, 7, 2, 2, TakerSide.SELL), Trade(11, BTC, 6, 3, 3, TakerSide.SELL)])
    batches = builder.flush()
    (trades,) = batches[BTC]
    assert isinstance(trades, Trades)
    assert trades.received_ms.tolist() == [10, 11, 12]
    assert trades.price_ticks.tolist() == [1, 3, 2]
    assert trades.taker_side.tolist() == [1, -1, -1]
    assert [batch.price_ticks.tolist() for batch in batches[ETH]] == [[7]]


def test_a_flush_begins_anew():
    builder = EventBuilder([BTC])
    builder.add(ONE_OF_EACH)
    assert builder.flush()
    assert builder.flush() == {}


def test_reports_and_states_are_handed_back_in_order():
    builder = EventBuilder([BTC])
    reports = [Unusable(1, BTC, "why"), FundingEstimate(2, BTC, 1, 5, 0), Subscribed(3)]
    mixed = [reports[0], ONE_OF_EACH[0], *reports[1:]]
    assert builder.add(mixed) == reports


def test_an_estimate_of_funding_is_kept_aside_and_is_no_row():
    builder = EventBuilder([BTC])
    builder.add([FundingEstimate(2, BTC, 1, 5, 7), FundingEstimate(3, BTC, 2, 6, 7)])
    assert builder.flush() == {}
    assert builder.funding_estimate(BTC) == FundingEstimate(3, BTC, 2, 6, 7)
    assert builder.funding_estimate(ETH) is None


def test_a_row_of_a_market_that_nobody_asked_for_is_our_mistake():
    with pytest.raises(UseError, match="binance:ETHUSDT"):
        EventBuilder([BTC]).add([Trade(11, ETH, 8, 7, 7, TakerSide.BUY)])

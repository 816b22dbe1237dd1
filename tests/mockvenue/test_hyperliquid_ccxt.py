"""ccxt.pro, which others wrote, loads Hyperliquid's markets and reads its trades, and anybody's positions and fills."""

from decimal import Decimal

import pytest
from tests.mockvenue.ccxt_client import TAKER, kept, markets_of, used

SYMBOL = "BTC/USDC:USDC"


def _used(stand, use):
    return used("hyperliquid", stand.url, use)


def test_it_loads_the_markets(mock_venue):
    loaded = _used(mock_venue("hyperliquid"), markets_of)
    assert set(loaded) == {SYMBOL}
    market = loaded[SYMBOL]
    assert (market["linear"], market["swap"], market["active"], market["contractSize"]) == (True, True, True, 1.0)
    assert Decimal(str(market["precision"]["amount"])) == Decimal("0.00001")
    assert market["limits"]["leverage"]["max"] == 40


def test_it_receives_the_trades(mock_venue, session_of):
    """All of them, the snapshot as well."""
    (events,) = session_of("hyperliquid").events.values()
    rows, instrument = events.trades, events.instrument

    async def trades(exchange):
        found = kept(exchange, "parse_ws_trade")
        while len(found) < len(rows):
            await exchange.watch_trades(SYMBOL)
        return found

    received = _used(mock_venue("hyperliquid"), trades)
    columns = (rows.time_ms, rows.taker_side, rows.price_ticks, rows.quantity_lots)
    assert [
        (row["timestamp"], row["side"], Decimal(str(row["price"])), Decimal(str(row["amount"]))) for row in received
    ] == [
        (time_ms, TAKER[side], ticks * instrument.tick_size, lots * instrument.lot_size)
        for time_ms, side, ticks, lots in zip(*(column.tolist() for column in columns), strict=True)
    ]


def test_it_reads_candles_and_funding(mock_venue, session_of):
    (events,) = session_of("hyperliquid").events.values()

    async def history(exchange):
        since = int(events.candles.time_ms[0])
        return (
            await exchange.fetch_ohlcv(SYMBOL, "1m", since, 60),
            await exchange.fetch_funding_rate_history(SYMBOL, int(events.fundings.time_ms[0]) - 1, 2),
            await exchange.fetch_funding_rates(),
        )

    candles, fundings, rates = _used(mock_venue("hyperliquid"), history)
    assert [row[0] for row in candles] == events.candles.time_ms.tolist()
    tick = float(events.instrument.tick_size)
    assert [row[4] for row in candles] == pytest.approx((events.candles.close_ticks * tick).tolist())
    assert fundings[0]["fundingRate"] == pytest.approx(-0.000025 / 8)
    assert rates[SYMBOL]["fundingRate"] == pytest.approx(0.0001 / 8)


def test_it_reads_the_positions_and_fills_of_anybody(mock_venue):
    stand = mock_venue("hyperliquid", accounts=100, seed=5)
    stand.population.first_passage(stand.timeline.end_ms, lambda run: run)
    truth = stand.population.truth()
    account = int(truth.best_order()[0])
    address = truth.addresses[account]

    async def positions(exchange):
        return (
            await exchange.fetch_positions(None, {"user": address}),
            await exchange.fetch_my_trades(SYMBOL, None, None, {"user": address}),
        )

    held, fills = _used(stand, positions)
    (row,) = [place for place in range(len(truth.size)) if truth.account[place] == account]
    (position,) = held
    assert position["symbol"] == SYMBOL
    assert position["side"] == ("long" if truth.size[row] > 0 else "short")
    assert position["contracts"] == pytest.approx(abs(truth.size[row]), rel=1e-9)
    assert position["entryPrice"] == pytest.approx(truth.entry_price[row], rel=1e-8)
    assert position["liquidationPrice"] == pytest.approx(truth.liquidation_price[row], rel=1e-8)
    assert position["marginMode"] == ("isolated" if truth.is_isolated[row] else "cross")
    assert position["leverage"] == truth.leverage[row]
    assert all(fill["symbol"] == SYMBOL for fill in fills)

"""A made-up market whose liquidations come from a known rule, and files of them."""

import csv

import numpy as np
from tests.engine.markets import START, candles_of, linear, session_of

from rektscope.market.events import Candles, Liquidations, MarketEvents
from rektscope.market.times import DAY_MS, HOUR_MS, format_iso
from rektscope.sessions.writer import write_session

FOUR_HOURS_MS = 4 * HOUR_MS
CANDLE_MINUTES = 5


def walk(days, seed=1, price_ticks=1_180_000):
    """(open, high, low, close) in ticks and lots, of five-minute candles; calm and violent stretches take turns."""
    random = np.random.default_rng(seed)
    count = days * 288
    calm = np.exp(0.8 * np.sin(np.arange(count) / 97) + 0.4 * random.standard_normal(count))
    moves = random.standard_t(4, count) * 0.0008 * calm
    close = np.rint(price_ticks * np.exp(np.cumsum(moves))).astype(np.int64)
    opened = np.append(price_ticks, close[:-1])
    reach = np.rint(np.abs(random.standard_normal((2, count))) * 0.0006 * calm * close).astype(np.int64)
    high, low = np.maximum(opened, close) + reach[0], np.minimum(opened, close) - reach[1]
    lots = np.rint(100_000 * calm * (1 + random.random(count))).astype(np.int64)
    return opened, high, low, close, lots


def market(days, seed=1, symbol="BTCUSDT", liquidations=None):
    opened, high, low, close, lots = walk(days, seed)
    rows = np.stack([np.arange(len(close)) * CANDLE_MINUTES, opened, high, low, close, lots], axis=1)
    batches: list[Candles | Liquidations] = [candles_of(rows, CANDLE_MINUTES)]
    if liquidations is not None:
        batches.append(liquidations)
    return MarketEvents.of(linear(symbol), *batches)


def session_file(path, *events, days):
    write_session(path, session_of(*events, minutes=days * 1_440))
    return path


def totals_rows(events, days, scale=1e6):
    """Totals that grow with the square of how far the price went in each four hours, times noise."""
    random = np.random.default_rng(7)
    candles = events.candles
    rows = []
    for start in range(START, START + days * DAY_MS, FOUR_HOURS_MS):
        inside = (candles.time_ms >= start) & (candles.time_ms < start + FOUR_HOURS_MS)
        opened = candles.open_ticks[inside][0]
        down = 1 - candles.low_ticks[inside].min() / opened
        up = candles.high_ticks[inside].max() / opened - 1
        noise = np.exp(0.2 * random.standard_normal(2))
        usd = scale * (np.array([down, up]) * 100) ** 2 * noise
        rows.append((events.instrument.market, format_iso(start), format_iso(start + FOUR_HOURS_MS), *usd.tolist()))
    return rows


def write_csv(path, columns, rows):
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(rows)
    return path

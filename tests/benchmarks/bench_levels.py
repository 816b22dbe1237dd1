"""How long the levels take, beside a bare numpy loop of the same arithmetic, in one run on one machine.

    python tests/benchmarks/bench_levels.py

One market, 24 hours of one-minute columns from candles, 1,100 price rows, four leverage classes. The bare loop does
what the model is about and nothing else, on arrays of the same size: decay, empty what the price crossed, deposit,
store. Then a live minute of 3,000 trades and 60 marks, with the nine classes of the default: what became of the events
by the minute's end, and the step of the book with its column. Times of the processor, so that what else runs counts
little. Not collected by pytest: a machine's speed is no property of the program.
"""

import statistics
import time
from collections.abc import Callable, Iterator
from decimal import Decimal

import numpy as np
from msgspec.structs import replace

from rektscope.engine.column_writer import ColumnWriter
from rektscope.engine.map_builder import writer_over
from rektscope.levels.book import ExposureBook
from rektscope.levels.grid import PriceGrid
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.levels.steps import PROFILE_POINTS, build_steps, following_steps
from rektscope.margins.market_rules import margin_rules_of
from rektscope.margins.tables import bundled_tier_table
from rektscope.market.events import Candles, MarketEvents, Marks, OpenInterests, Trades
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Contract, Instrument
from rektscope.market.times import MINUTE_MS
from rektscope.venues.binance.rules import BINANCE_USDM

START_MS = 1_752_425_100_000
COLUMNS = 1_440
ROWS = 1_100
LEVERAGES = (10, 25, 50, 100)
FIRST_TICKS = 1_180_000
REPEATS = 15
LIVE_MINUTES = 60
TRADES_A_MINUTE = 3_000


def main() -> None:
    """Print both medians and their ratio."""
    market, rules = _market(), _parameters()
    bare_seconds, levels_seconds = [], []
    for _ in range(REPEATS):  # in turn, so that whatever else the machine does falls on both
        bare_seconds.append(_seconds(_bare_loop))
        levels_seconds.append(_seconds(lambda: _levels(market, rules)))
    bare, levels = statistics.median(bare_seconds), statistics.median(levels_seconds)
    print(f"{COLUMNS} columns of {ROWS} rows, {len(LEVERAGES)} leverage classes; medians of {REPEATS}")
    print(f"bare numpy loop  {1000 * bare:7.1f} ms   {1e6 * bare / COLUMNS:6.1f} us a column")
    print(f"levels           {1000 * levels:7.1f} ms   {1e6 * levels / COLUMNS:6.1f} us a column")
    print(f"ratio            {levels / bare:7.2f}")
    received, step = (statistics.median(seconds) for seconds in zip(*_live_minutes(), strict=True))
    print(f"a live minute    {1000 * step:7.3f} ms its step and column, {1000 * received:.3f} ms before: its events")


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _market() -> MarketEvents:
    """A day of one-minute candles of a market that wanders like Bitcoin, with open interest each five minutes."""
    random = np.random.default_rng(14)
    instrument = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
    close = np.rint(FIRST_TICKS * np.exp(np.cumsum(random.normal(0.0, 0.0005, COLUMNS)))).astype(np.int64)
    opened = np.concatenate([[FIRST_TICKS], close[:-1]])
    reach = np.rint(FIRST_TICKS * random.exponential(0.0002, (2, COLUMNS))).astype(np.int64)
    time_ms = START_MS + MINUTE_MS * np.arange(COLUMNS)
    candles = Candles.from_columns(
        time_ms=time_ms,
        received_ms=time_ms + MINUTE_MS,
        duration_ms=np.full(COLUMNS, MINUTE_MS),
        open_ticks=opened,
        high_ticks=np.maximum(opened, close) + reach[0],
        low_ticks=np.minimum(opened, close) - reach[1],
        price_ticks=close,
        quantity_lots=random.lognormal(11.0, 0.7, COLUMNS).astype(np.int64),
        taker_buy_lots=np.full(COLUMNS, -1),
    )
    interests = OpenInterests.from_columns(
        time_ms=time_ms[::5],
        received_ms=time_ms[::5],
        quantity_lots=80_000_000 + np.cumsum(random.integers(-200_000, 200_000, COLUMNS // 5)),
    )
    return MarketEvents.of(instrument, candles, interests)


def _parameters() -> BookParameters:
    classes = [one for one in DEFAULT_PARAMETERS.classes if one.leverage in LEVERAGES]
    whole = sum(one.share for one in classes)
    return replace(DEFAULT_PARAMETERS, classes=tuple(replace(one, share=one.share / whole) for one in classes))


def _levels(market: MarketEvents, parameters: BookParameters) -> None:
    """Candles to columns: everything the program does for a map."""
    table = bundled_tier_table("binance", "BTCUSDT")
    if table is None:
        raise SystemExit("The tiers of binance:BTCUSDT do not come with this installation.")
    steps = build_steps(market, START_MS, START_MS + COLUMNS * MINUTE_MS)
    grid = PriceGrid.around(market.instrument, int(steps.mark_close[0]) // MARK_STEPS_PER_TICK)
    writer = ColumnWriter(ExposureBook(grid, table, BINANCE_USDM, parameters), steps, ROWS)
    writer.advance(COLUMNS)
    if writer.finished().column_count != COLUMNS:
        raise SystemExit("The map is not whole: the figures would mean nothing.")


def _live_minutes() -> Iterator[tuple[float, float]]:
    """Of each minute of the third hour that a market is recorded: seconds for its events, and for step and column."""
    market, margin = _traded_market(), margin_rules_of(_market().instrument)
    begin, end = START_MS + 2 * LIVE_MINUTES * MINUTE_MS, START_MS + 3 * LIVE_MINUTES * MINUTE_MS
    last = build_steps(market.until(begin), START_MS, begin)
    writer, _ = writer_over(last, market.instrument, margin, DEFAULT_PARAMETERS)
    writer.advance(len(last))
    for until_ms in range(begin + MINUTE_MS, end + MINUTE_MS, MINUTE_MS):
        known = market.until(until_ms)
        started = time.process_time()
        last = following_steps(known, last, START_MS, until_ms)
        built = time.process_time()
        writer.extend(last)
        writer.advance(len(last))
        writer.finished()
        yield built - started, time.process_time() - built


def _traded_market() -> MarketEvents:
    """Three hours of a market with 50 trades and a mark a second, and open interest each minute."""
    random = np.random.default_rng(3)
    minutes = 3 * LIVE_MINUTES
    trades = minutes * TRADES_A_MINUTE
    time_ms = np.sort(START_MS + random.integers(0, minutes * MINUTE_MS, trades))
    moves = random.normal(0.0, 0.0005 / TRADES_A_MINUTE**0.5, trades)
    ticks = np.rint(FIRST_TICKS * np.exp(np.cumsum(moves))).astype(np.int64)
    seconds = START_MS + 1_000 * np.arange(1, minutes * 60)
    return MarketEvents.of(
        _market().instrument,
        Trades.from_columns(
            time_ms=time_ms,
            received_ms=time_ms,
            price_ticks=ticks,
            quantity_lots=random.integers(1, 500, trades),
            taker_side=random.choice([-1, 1], trades),
        ),
        Marks.from_columns(
            time_ms=seconds,
            received_ms=seconds,
            mark_steps=ticks[np.searchsorted(time_ms, seconds) - 1] * MARK_STEPS_PER_TICK,
        ),
        OpenInterests.from_columns(
            time_ms=seconds[::60],
            received_ms=seconds[::60],
            quantity_lots=80_000_000 + np.cumsum(random.integers(-20_000, 20_000, len(seconds[::60]))),
        ),
    )


def _bare_loop() -> None:
    """The same arithmetic on arrays that stand ready: no market, no rules, no sides, nothing that could be wrong."""
    random = np.random.default_rng(14)
    classes, points = len(LEVERAGES), PROFILE_POINTS * len(DEFAULT_PARAMETERS.margin_spread)
    book = np.zeros((classes, ROWS))
    columns = np.zeros((COLUMNS, ROWS), dtype=np.float32)
    keep = np.array([[0.9999], [0.9995], [0.999], [0.998]])
    low = ROWS // 2 + np.cumsum(random.integers(-1, 2, COLUMNS))
    distance = ROWS // 2 // np.array(LEVERAGES) + 1
    spread = (distance[:, None] * np.linspace(1.0, 1.5, points)).astype(np.int64)
    weights = np.full((classes, 2 * points), 1.0 / points)
    class_start = (np.arange(classes) * ROWS)[:, None]
    flat = book.reshape(-1)
    for column in range(COLUMNS):
        book *= keep
        book[:, low[column] : low[column] + 4] = 0.0
        rows = np.concatenate([low[column] - spread, low[column] + spread], axis=1)
        np.add.at(flat, (class_start + rows).reshape(-1), weights.reshape(-1))
        columns[column] = book.sum(axis=0)


if __name__ == "__main__":
    main()

"""Small made-up markets for tests: whole batches from a few numbers, and random markets for properties."""

from decimal import Decimal

import numpy as np
from hypothesis import strategies as st

from rektscope.margins.tables import bundled_tier_table
from rektscope.market.events import Candles, Fundings, Gaps, Liquidations, MarketEvents, Marks, OpenInterests, Trades
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Contract, Instrument
from rektscope.market.times import MINUTE_MS, SECOND_MS
from rektscope.risk.margin_rules import MarginRules
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.venues.binance.rules import BINANCE_USDM

START = 1_752_451_200_000  # 2025-07-14T00:00:00Z
WALK_STEP_MS = 10 * SECOND_MS


def linear(symbol="BTCUSDT", tick="0.1", lot="0.001"):
    return Instrument("binance", symbol, symbol[:3], "USDT", Contract.LINEAR, Decimal(tick), Decimal(lot))


def inverse(symbol="BTCUSD_PERP"):
    return Instrument("binance", symbol, "BTC", "USD", Contract.INVERSE, Decimal("0.1"), Decimal(1), Decimal(100))


def binance_margin(symbol="BTCUSDT"):
    return MarginRules(bundled_tier_table("binance", symbol), BINANCE_USDM, is_own=True)


def trades_of(rows):
    """Rows of (received after START in ms, price in ticks, lots)."""
    columns = np.array(rows, dtype=np.int64).reshape(-1, 3)
    return Trades.from_columns(
        time_ms=START + columns[:, 0],
        received_ms=START + columns[:, 0],
        price_ticks=columns[:, 1],
        quantity_lots=columns[:, 2],
        taker_side=np.ones(len(columns)),
    )


def candles_of(rows, minutes=1, delay_ms=0):
    """Rows of (start after START in minutes, open, high, low, close in ticks, lots)."""
    columns = np.array(rows, dtype=np.int64).reshape(-1, 6)
    start = START + columns[:, 0] * MINUTE_MS
    return Candles.from_columns(
        time_ms=start,
        received_ms=start + minutes * MINUTE_MS + delay_ms,
        duration_ms=np.full(len(columns), minutes * MINUTE_MS),
        open_ticks=columns[:, 1],
        high_ticks=columns[:, 2],
        low_ticks=columns[:, 3],
        price_ticks=columns[:, 4],
        quantity_lots=columns[:, 5],
        taker_buy_lots=np.full(len(columns), -1),
    )


def marks_of(rows, flags=0):
    """Rows of (received after START in ms, price in ticks, with fractions)."""
    times = np.array([START + row[0] for row in rows], dtype=np.int64)
    steps = np.array([round(row[1] * MARK_STEPS_PER_TICK) for row in rows], dtype=np.int64)
    return Marks.from_columns(
        time_ms=times, received_ms=times, mark_steps=steps, flags=np.full(len(rows), flags, dtype=np.uint8)
    )


def open_interest_of(rows):
    """Rows of (received after START in ms, lots)."""
    columns = np.array(rows, dtype=np.int64).reshape(-1, 2)
    times = START + columns[:, 0]
    return OpenInterests.from_columns(time_ms=times, received_ms=times, quantity_lots=columns[:, 1])


def quiet_market(minutes, price_ticks=1_180_000, lots=80_000_000, volume=50_000, instrument=None):
    """Candles that never move, and one figure of open interest."""
    rows = [(minute, price_ticks, price_ticks, price_ticks, price_ticks, volume) for minute in range(minutes)]
    known = open_interest_of([(0, lots)])
    return MarketEvents.of(instrument or linear(), candles_of(rows), known)


def random_market(
    seed,
    minutes,
    kinds=frozenset({"trades", "candles", "marks", "open interest"}),
    price_ticks=1_180_000,
    volatility=0.0005,
    candle_minutes=1,
    instrument=None,
    history_minutes=0,
):
    """A market that wanders from `history_minutes` before START on, with silences, delays, jumps and odd moments."""
    random = np.random.default_rng(seed)
    first = START - history_minutes * MINUTE_MS
    steps = (minutes + history_minutes) * MINUTE_MS // WALK_STEP_MS
    moves = random.standard_t(3, steps) * volatility
    walk = np.maximum(3, np.rint(price_ticks * np.exp(np.cumsum(moves)))).astype(np.int64)
    when = first + WALK_STEP_MS * np.arange(steps)
    makers = {
        "trades": _random_trades,
        "candles": lambda *walked: _random_candles(*walked, candle_minutes),
        "marks": _random_marks,
        "open interest": _random_open_interest,
        "liquidations": _random_liquidations,
        "funding": _random_funding,
        "gaps": _random_gaps,
    }
    batches = [makers[kind](random, when, walk) for kind in makers if kind in kinds]
    return MarketEvents.of(instrument or linear(), *batches)


def _random_trades(random, when, walk):
    rows = np.sort(random.integers(0, len(walk), 3 * len(walk)))
    silent = random.integers(0, len(walk))
    rows = rows[(rows < silent) | (rows > silent + len(walk) // 4)]
    time_ms = np.sort(when[rows] + random.integers(0, WALK_STEP_MS, len(rows)))
    return Trades.from_columns(
        time_ms=time_ms,
        received_ms=time_ms,
        price_ticks=np.maximum(1, walk[rows] + random.integers(-3, 4, len(rows))),
        quantity_lots=random.integers(1, 5_000, len(rows)),
        taker_side=random.choice([-1, 1], len(rows)),
    )


def _random_candles(random, when, walk, minutes):
    per_candle = minutes * MINUTE_MS // WALK_STEP_MS
    count = len(walk) // per_candle
    inside = walk[: count * per_candle].reshape(count, per_candle)
    received = when[: count * per_candle : per_candle] + minutes * MINUTE_MS
    return Candles.from_columns(
        time_ms=received - minutes * MINUTE_MS,
        received_ms=received + random.integers(0, 2, count) * random.integers(0, 90_000, count),
        duration_ms=np.full(count, minutes * MINUTE_MS),
        open_ticks=inside[:, 0],
        high_ticks=inside.max(axis=1),
        low_ticks=inside.min(axis=1),
        price_ticks=inside[:, -1],
        quantity_lots=random.integers(0, 90_000, count),
        taker_buy_lots=np.full(count, -1),
    )


def _random_marks(random, when, walk):
    silent = random.integers(0, len(walk))
    late, silence = random.integers(0, 1 + len(walk) // 4), len(walk) // 3
    rows = np.setdiff1d(np.arange(late, len(walk)), np.arange(silent, silent + silence))
    return Marks.from_columns(
        time_ms=when[rows],
        received_ms=np.sort(when[rows] + random.integers(0, 4_000, len(rows))),
        mark_steps=walk[rows] * MARK_STEPS_PER_TICK + random.integers(-90, 91, len(rows)),
    )


def _random_open_interest(random, when, walk):
    rows = np.unique(random.integers(0, len(walk), 1 + len(walk) // 20))
    lots = 80_000_000 * np.exp(np.cumsum(random.standard_t(2, len(rows)) * 0.02))
    return OpenInterests.from_columns(
        time_ms=when[rows], received_ms=when[rows] + 777, quantity_lots=np.clip(lots, 1, 1e12).astype(np.int64)
    )


def _random_liquidations(random, when, walk):
    rows = np.unique(random.integers(0, len(walk), 1 + len(walk) // 8))
    return Liquidations.from_columns(
        time_ms=when[rows],
        received_ms=when[rows] + 1_234,
        price_ticks=walk[rows],
        quantity_lots=random.integers(1, 90_000, len(rows)),
        liquidated_side=random.choice([-1, 1], len(rows)),
    )


def _random_funding(random, when, walk):
    return Fundings.from_columns(
        time_ms=when[:: len(walk) // 3],
        received_ms=when[:: len(walk) // 3],
        rate_e12=random.integers(-(10**8), 10**8, len(when[:: len(walk) // 3])),
        duration_ms=np.full(len(when[:: len(walk) // 3]), 8 * 60 * MINUTE_MS),
    )


def _random_gaps(random, when, _walk):
    starts = np.sort(random.choice(when, 3))
    lengths = random.integers(0, 15 * MINUTE_MS, 3)
    return Gaps.from_columns(time_ms=starts, received_ms=starts + lengths + [0, 1, 5_000], duration_ms=lengths)


KINDS = ("trades", "candles", "marks", "open interest")

markets = st.builds(
    random_market,
    seed=st.integers(0, 2**32 - 1),
    minutes=st.integers(6, 60),
    kinds=st.sets(st.sampled_from(KINDS)).filter(lambda kinds: kinds & {"trades", "candles"}),
    price_ticks=st.sampled_from([30, 4_321, 1_180_000]),
    volatility=st.sampled_from([0.0, 0.0003, 0.004]),
    candle_minutes=st.sampled_from([1, 5]),
    history_minutes=st.sampled_from([0, 45]),
)
"""Random markets of all sorts: with and without each kind, quiet and wild, of many ticks and of few."""


def session_of(*markets_of_session, minutes, start_ms=START, provenance=Provenance.SYNTHETIC):
    """A session over the given markets, `minutes` long from `start_ms`."""
    infos = tuple(MarketInfo(events.instrument, Completeness.FULL, "made up") for events in markets_of_session)
    info = SessionInfo("A made-up session", provenance, start_ms, start_ms + minutes * MINUTE_MS, infos)
    return Session(info, {events.instrument.market: events for events in markets_of_session})

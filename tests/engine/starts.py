"""Starts of made-up sessions, and what it means that two of them are the same."""

import numpy as np
from msgspec import structs
from tests.engine.markets import START, linear, random_market, session_of

from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.market.times import MINUTE_MS
from rektscope.replay.chapter_subjects import WrittenText
from rektscope.replay.liquidation_gaps import LiquidationGaps
from rektscope.replay.story import Chapter, Claim
from rektscope.sessions.session import Session

MINUTES = 30
EVERY_KIND = {"trades", "candles", "marks", "open interest", "liquidations", "funding", "gaps"}


def made_session(seed=1):
    """Two markets with prices and one without; every kind of event, history, chapters, claims."""
    plain = session_of(
        random_market(seed, MINUTES, {"liquidations"}, instrument=linear("BTCUSDC")),
        random_market(seed + 1, MINUTES, EVERY_KIND, history_minutes=45),
        random_market(seed + 2, MINUTES, EVERY_KIND, price_ticks=4_321, instrument=linear("ETHUSDT")),
        minutes=MINUTES,
    )
    info = structs.replace(
        plain.info,
        opening_ms=START + 7 * MINUTE_MS,
        chapters=(Chapter(START + MINUTE_MS, WrittenText("A chapter – with signs ≥ ☃", "Its words.")),),
        claims=(Claim("A claim", "its source", "liquidated_usd", 0.1, 1e300, ""),),
    )
    return Session(info, plain.events)


def started(path, cache=None):
    """A viewer whose first map is whole, stopped: what it keeps has been kept."""
    viewer = Viewer(SessionSource.open(path, cache))
    viewer.start()
    viewer.chart.wait_for_map()
    viewer.stop()
    return viewer


def is_taken_over(path, cache):
    """Whether the start of a session comes from the cache."""
    source = SessionSource.open(path, cache)
    source.close()
    return source._ready is not None


def entries(cache):
    return sorted(cache.folder.glob("*.start"))


def assert_same_columns(one, other):
    """Two records of columns: the same bits, and the same of everything else."""
    assert type(one) is type(other)
    for field in structs.fields(one):
        first, second = getattr(one, field.name), getattr(other, field.name)
        if isinstance(first, np.ndarray):
            assert (first.dtype, first.shape) == (second.dtype, second.shape), field.name
            assert first.tobytes() == second.tobytes(), field.name
        elif isinstance(first, LiquidationGaps):
            assert_same_columns(first, second)
        else:
            assert first == second, field.name


def assert_same_start(one, other):
    """Two viewers know the same before anything is read again."""
    assert one.session == other.session
    assert one.session.to_json() == other.session.to_json()
    assert one.market == other.market
    assert one.cursor.time_ms == other.cursor.time_ms
    assert one.chart.margin == other.chart.margin
    assert one.chart.events.instrument == other.chart.events.instrument
    for first, second in zip(one.chart.events.batches(), other.chart.events.batches(), strict=True):
        assert_same_columns(first, second)
    assert_same_columns(one._source.liquidations(), other._source.liquidations())
    assert_same_columns(one.chart.liquidations, other.chart.liquidations)
    assert_same_columns(one.chart.wait_for_map(), other.chart.wait_for_map())

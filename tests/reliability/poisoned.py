"""One wrong value in a market, 44 kinds of it: seen live, recorded, and replayed from the recording.

    python -m tests.reliability.poisoned [--venue okx]…

The wrong row alone must be missing from what is watched and from what was recorded. It must be named, the frame of the
window must be drawn, and the replay must show the same frame. Ends with exit code 1 where one of these does not hold.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from msgspec.structs import replace
from tests.live.served import START, MockVenues, market_of
from tests.live.test_live_viewer import settle
from tests.live.test_round_trip import STREAMED, assert_replay_shows, recorded_live

from rektscope.market.events import Batch, MarketEvents
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.recording.finishing import finish
from rektscope.sessions.journal.folder import journal_path
from rektscope.sessions.reader import open_session

_TABLES = ("trades", "marks", "indexes", "liquidations")

POISONS = [
    *(("marks", "mark_steps", factor) for factor in (1e-4, 0.1, 0.5, 2, 10, 1e4)),
    *(("indexes", "mark_steps", factor) for factor in (1e-4, 0.1, 0.5, 2, 10, 1e4)),
    *(("trades", "price_ticks", factor) for factor in (0.1, 0.5, 2, 10)),
    *(("liquidations", "quantity_lots", factor) for factor in (1e7, 1e9)),
    *(("liquidations", "price_ticks", factor) for factor in (0.1, 10)),
    *(("marks", "mark_steps", factor) for factor in (0.85, 1.15)),
    ("indexes", "mark_steps", 0.9),
    ("trades", "quantity_lots", 1e9),
    ("liquidations", "price_ticks", 3),
    *((table, "time_ms", factor) for table in ("trades", "liquidations") for factor in (0.5, 1.5)),
    *(("trades", "price_ticks", factor, 0.0) for factor in (1e-4, 0.5, 2, 1e4)),
    *(("marks", "mark_steps", factor, 0.0) for factor in (0.1, 10)),
    *(("indexes", "mark_steps", factor, 0.0) for factor in (0.1, 10)),
    *((table, "time_ms", shift_ms) for table in ("trades", "liquidations") for shift_ms in (-HOUR_MS, HOUR_MS)),
    *(("open_interests", "quantity_lots", factor) for factor in (0.5, 2)),
    ("trades", "quantity_lots", 1e6),
]
"""(table, column, factor): one row in the middle of the table, or at the share of it that is given, has so many times
its value; a time is moved where the factor is a whole number of milliseconds. The last is a thousand times the usual
size: the row in the middle is a small one."""

PATIENCE_S = 8.0
_LOOK_S = 0.02


VENUES = ("binance", "bybit", "okx")


def main() -> int:
    parser = argparse.ArgumentParser(description="One wrong value in a market: watched, recorded, replayed.")
    parser.add_argument("--venue", choices=VENUES, action="append")
    venues = parser.parse_args().venue or VENUES
    runs = [(venue, poison) for venue in venues for poison in POISONS if poison[0] in STREAMED[venue]]
    bad = 0
    for venue, poison in runs:
        with tempfile.TemporaryDirectory() as folder:
            problem = problem_of(poison, Path(folder), venue)
        bad += bool(problem)
        outcome = problem or "left out alone, told, replayed alike"
        print(f"{venue} {name_of(poison)}: {outcome}", flush=True)
    print(f"{len(runs) - bad} of {len(runs)} well")
    return 1 if bad else 0


def name_of(poison: tuple[str | float, ...]) -> str:
    """One of `POISONS` in a few words."""
    table, column, factor, *places = poison
    return f"{'first ' if places else ''}{table} {column} x {factor:g}"


def problem_of(poison: tuple[str | float, ...], folder: Path, venue: str = "binance") -> str:
    """What is wrong with how a poisoned market was taken; empty when nothing is."""
    table, column, factor, *places = poison
    clean = market_of(venue)
    row = _row_in(getattr(clean, table), *places)
    lost = row - len(getattr(clean, table)) + _figures(clean, table).shape[1]
    names = _TABLES if table in _TABLES else (*_TABLES, table)
    expected = {name: np.delete(_figures(clean, name), lost if name == table else [], axis=1) for name in names}
    session = folder / "a.rekt"
    mock_venues = MockVenues()
    try:
        stand = mock_venues.stand(_poisoned(clean, table, column, row, factor))
        viewer, source = recorded_live(mock_venues, [clean], [stand], journal_path(session))
        try:
            until_s = time.monotonic() + PATIENCE_S
            while time.monotonic() < until_s and not _has_come(viewer, source, expected, clean):
                time.sleep(_LOOK_S)
            settle(viewer)
            frame = viewer.frame(MINUTE_MS)
            watched, notices = source.events(clean.instrument.market), source.feed.health()
        finally:
            viewer.stop()
    finally:
        mock_venues.close()
    report = finish(journal_path(session), session)
    with open_session(session) as file:
        recorded = file.read_market(clean.instrument.market)
    for where, found in (("watched", watched), ("recorded", recorded)):
        for name in names:
            figures = _figures(found, name)
            if not np.array_equal(figures, expected[name]):
                return f"{name} {where}: {figures.shape[1]} rows, {expected[name].shape[1]} were expected"
    if not (notices.notices or any(stream.left_out for stream in notices.streams)) or not report.info.notes:
        return "left out without a word"
    assert_replay_shows(frame, session)
    return ""


def _row_in(batch: Batch, place: float = 0.5) -> int:
    """The row at this share of what is served live: what comes before is asked for as history."""
    first = len(batch.until(START))
    return first + int((len(batch) - first) * place)


def _figures(events: MarketEvents, name: str) -> np.ndarray:
    """The columns of a table but when it was received and its flags, a row each."""
    batch = getattr(events, name)
    if name == "open_interests":
        batch = batch[batch.time_ms > START]  # before that history, and what a stream begins with
    columns = [column for column in batch.column_names() if column not in {"received_ms", "flags"}]
    return np.array([getattr(batch, column) for column in columns])


def _poisoned(events: MarketEvents, table: str, column: str, row: int, factor: float) -> MarketEvents:
    batch = getattr(events, table)
    values = getattr(batch, column).copy()
    is_shift = column == "time_ms" and abs(factor) >= MINUTE_MS
    values[row] = values[row] + int(factor) if is_shift else max(1, int(values[row] * factor))
    return replace(events, **{table: replace(batch, **{column: values})})


def _has_come(viewer, source, expected, clean) -> bool:
    """Whether the streams and the history are there and shown, all but the poisoned row."""
    viewer.advance(16)
    events = source.events(source.feed.listings[0].market)
    is_there = all(len(getattr(events, name)) >= rows.shape[1] for name, rows in expected.items())
    has_history = all(
        len(getattr(events, name)) >= len(getattr(clean, name).until(START))
        for name in ("candles", "fundings", "open_interests")
    )
    return source.feed.has_history and is_there and has_history


if __name__ == "__main__":
    sys.exit(main())

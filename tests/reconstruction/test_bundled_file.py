"""The shipped file is what the generator makes of the shipped facts, small enough, and says what it is."""

from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

from rektscope.market.times import parse_time_ms
from rektscope.sessions.bundled import bundled_events
from rektscope.sessions.reconstruction.build import build_session
from rektscope.sessions.session import Completeness, Provenance
from rektscope.sessions.writer import write_session

RESOURCES = Path(__file__).resolve().parent.parent.parent / "resources"


def columns_of(batch):
    return {name: getattr(batch, name) for name in batch.column_names()}


def test_regenerating_gives_the_bundled_description(bundled, rebuilt):
    assert rebuilt.info.to_json() == bundled.info.to_json()


def test_regenerating_gives_every_bundled_column(bundled, rebuilt):
    assert list(rebuilt.events) == list(bundled.events)
    for market, events in rebuilt.events.items():
        for ours, theirs in zip(events.batches(), bundled.events[market].batches(), strict=True):
            for name, column in columns_of(ours).items():
                np.testing.assert_array_equal(column, getattr(theirs, name), err_msg=f"{market} {ours.kind} {name}")


@pytest.mark.parametrize("event", bundled_events(), ids=lambda event: event.name)
def test_every_bundled_file_is_rebuilt_byte_for_byte(event, tmp_path):
    again = tmp_path / "again.rekt"
    write_session(again, build_session(RESOURCES / "facts" / event.day))
    assert again.read_bytes() == event.path.read_bytes()


@pytest.mark.parametrize("bundled_path", [event.path for event in bundled_events()], ids=lambda path: path.stem)
def test_bundled_file_is_small(bundled_path):
    rows = pq.ParquetFile(bundled_path).metadata.num_rows
    size = bundled_path.stat().st_size
    assert rows > 300_000
    assert size <= 8_000_000
    assert size / rows <= 4


def test_bundled_session_says_what_it_is(bundled):
    info = bundled.info
    assert info.provenance is Provenance.RECONSTRUCTION
    assert info.start_ms == parse_time_ms("2025-07-13T16:45:00Z")
    assert info.end_ms == parse_time_ms("2025-07-14T16:45:00Z")
    assert info.opening_ms == parse_time_ms("2025-07-14T07:36:00Z")
    assert info.markets[0].instrument.market == "binance:BTCUSDT"
    assert all(market.completeness is Completeness.TOTALS for market in info.markets)
    assert all(market.source for market in info.markets)
    assert info.notes

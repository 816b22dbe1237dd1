"""The session file: what is written comes back, and what is broken is refused in one sentence."""

import os
import subprocess
import sys
from decimal import Decimal

import numpy as np
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.events import (
    BATCH_OF_FIELD,
    UNKNOWN_E6,
    AccountPositions,
    Batch,
    Candles,
    Deleveragings,
    Fundings,
    MarketEvents,
    Trades,
)
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.replay.chapter_subjects import SUBJECTS
from rektscope.replay.story import Chapter, Claim
from rektscope.sessions.file_format import ACCOUNT_SCHEMA, SCHEMA, SIDE_COLUMNS, limits_of
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import ROW_GROUP_ROWS, write_session

START = 1_752_364_800_000

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
COIN = Instrument(
    "binance", "BTCUSD_PERP", "BTC", "USD", Contract.INVERSE, Decimal("0.1"), Decimal(1), contract_size=Decimal(100)
)

_TIMES = st.integers(0, 4 * 10**12)


def _subjects():
    """Every kind of record that a chapter can be of."""
    fractions = st.floats(-1e9, 1e9)
    fields = {
        **dict.fromkeys((float, float | None), fractions),
        **dict.fromkeys((Side, Side | None), st.sampled_from(Side)),
        tuple[tuple[str, float], ...]: st.dictionaries(_WORDS, fractions, max_size=2).map(
            lambda each: tuple(each.items())
        ),
        str: _WORDS,
        bool: st.booleans(),
        int: st.integers(0, 16),
        int | None: _TIMES,
    }
    of_types = {kind: {each.name: fields[each.type] for each in structs.fields(kind)} for kind in SUBJECTS}
    return st.one_of([st.builds(kind, **given) for kind, given in of_types.items()])


@st.composite
def _batches(draw, batch_type: type[Batch]):
    rows = draw(st.integers(0, 12))
    columns = {}
    for name in batch_type.column_names():
        values = st.sampled_from([1, -1]) if name in SIDE_COLUMNS else st.integers(*limits_of(name))
        columns[name] = draw(st.lists(values, min_size=rows, max_size=rows))
    return batch_type.from_columns(**columns)


@st.composite
def _events(draw, instrument: Instrument):
    return MarketEvents.of(instrument, *(draw(_batches(kind)) for kind in BATCH_OF_FIELD.values()))


_WORDS = st.text(max_size=20)


@st.composite
def _sessions(draw):
    start, end = sorted([draw(_TIMES), draw(_TIMES)])
    info = SessionInfo(
        name=draw(_WORDS),
        provenance=draw(st.sampled_from(Provenance)),
        start_ms=start,
        end_ms=end,
        markets=(MarketInfo(BTC, draw(st.sampled_from(Completeness)), draw(_WORDS)), MarketInfo(COIN)),
        opening_ms=draw(st.none() | _TIMES),
        chapters=tuple(
            draw(st.lists(st.builds(Chapter, _TIMES, _subjects(), st.none() | _TIMES, st.none() | _TIMES), max_size=2))
        ),
        claims=(Claim(draw(_WORDS), "source", "measure", 1.5, 2.5, "reason"),),
        notes=tuple(draw(st.lists(_WORDS, max_size=2))),
        account_addresses=draw(st.dictionaries(st.integers(1, 10_000_000), _WORDS, max_size=3)),
    )
    return Session(info, {BTC.market: draw(_events(BTC)), COIN.market: draw(_events(COIN))})


def _assert_same(there: MarketEvents, here: MarketEvents) -> None:
    assert there.instrument == here.instrument
    for read, written in zip(there.batches(), here.batches(), strict=True):
        for name in written.column_names():
            np.testing.assert_array_equal(getattr(read, name), getattr(written, name))
            assert getattr(read, name).dtype == getattr(written, name).dtype


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=50)
@given(_sessions())
def test_what_is_written_comes_back_whole(tmp_path, session):
    path = tmp_path / "session.rekt"
    write_session(path, session)
    file = open_session(path)
    assert [info.has_prices for info in file.info.markets] == [
        bool(len(events.trades) or len(events.candles)) for events in session.events.values()
    ]
    assert replace(file.info, markets=session.info.markets) == session.info
    assert file.event_count == sum(len(batch) for events in session.events.values() for batch in events.batches())
    for market, events in session.events.items():
        _assert_same(file.read_market(market), events)
    _assert_same(file.read().events[BTC.market], session.events[BTC.market])
    file.close()


def test_an_unknown_market_names_those_there_are(path):
    with pytest.raises(InputError, match="it has: binance:BTCUSDT, binance:BTCUSD_PERP"):
        open_session(path).read_market("binance:ETHUSDT")


def test_reading_one_market_leaves_the_other_alone(path, monkeypatch):
    file = open_session(path)
    read: list[int] = []
    real = file._parquet.read_row_group
    monkeypatch.setattr(file, "_parquet", _Watched(file._parquet, read, real))
    file.read_market(COIN.market)
    markets = [set(pq.ParquetFile(path).read_row_group(group).column("market").to_pylist()) for group in read]
    assert len(read) < pq.ParquetFile(path).num_row_groups
    assert sum(BTC.market in group for group in markets) <= 1  # small neighbours may share one row group


class _Watched:
    """The Parquet file, noting which row groups are read."""

    def __init__(self, parquet, read, real) -> None:
        self.metadata, self.schema_arrow = parquet.metadata, parquet.schema_arrow
        self._read, self._real = read, real

    def read_row_group(self, group, columns):
        self._read.append(group)
        return self._real(group, columns=columns)


def test_what_totals_need_is_that_of_the_whole(path, session):
    with open_session(path) as file:
        alone = file.read_liquidations()
    assert set(alone) == set(session.events)
    for market, events in alone.items():
        rows = 0
        for kind in ("liquidations", "gaps"):
            found, whole = getattr(events, kind), getattr(session.events[market], kind)
            assert all(np.array_equal(getattr(found, n), getattr(whole, n)) for n in whole.column_names()), kind
            rows += len(whole)
        assert sum(len(batch) for batch in events.batches()) == rows


def test_auto_deleveraging_comes_back_and_raises_the_format(path, session, tmp_path):
    closed = Deleveragings.from_columns(
        time_ms=[1_752_364_800_500],
        received_ms=[1_752_364_800_500],
        price_ticks=[1_180_000],
        quantity_lots=[7],
        deleveraged_side=[-1],
    )
    events = {**session.events, BTC.market: replace(session.events[BTC.market], deleveragings=closed)}
    written = tmp_path / "deleveraged.rekt"
    write_session(written, Session(session.info, events))
    with open_session(written) as file:
        assert [market.has_deleveragings for market in file.info.markets] == [
            market.instrument == BTC for market in file.info.markets
        ]
        assert file.read_market(BTC.market).deleveragings.deleveraged_side.tolist() == [-1]
        alone = file.read_deleveragings()
    assert {market: len(each.deleveragings) for market, each in alone.items()}[BTC.market] == 1
    assert pq.read_metadata(written).metadata[b"rektscope_version"] == b"3"
    assert pq.read_metadata(path).metadata[b"rektscope_version"] == b"2"


def test_positions_of_accounts_come_back_and_raise_the_format(path, session, tmp_path):
    held = AccountPositions.from_columns(
        time_ms=[START, START],
        received_ms=[START + 5, START + 5],
        account=[1, 20_000],
        held_side=[1, -1],
        quantity_lots=[7, 0],
        value_e6=[826_000_000, 0],
        entry_steps=[118_000_000, 0],
        liquidation_steps=[101_234_567, 0],
        leverage=[40, 0],
        is_cross=[1, 0],
        margin_e6=[20_650_000, UNKNOWN_E6],
        account_value_e6=[-1_500_000, UNKNOWN_E6],
        maintenance_e6=[10_325_000, UNKNOWN_E6],
    )
    events = {**session.events, BTC.market: replace(session.events[BTC.market], account_positions=held)}
    info = replace(session.info, account_addresses={20_000: "0x" + "ab" * 20})
    written = tmp_path / "accounts.rekt"
    write_session(written, Session(info, events))
    with open_session(written) as file:
        assert file.info.account_addresses == {20_000: "0x" + "ab" * 20}
        assert [market.has_account_positions for market in file.info.markets] == [
            market.instrument == BTC for market in file.info.markets
        ]
        _assert_same(file.read_market(BTC.market), events[BTC.market])
    assert pq.read_metadata(written).metadata[b"rektscope_version"] == b"4"
    assert pq.read_schema(written).names == ACCOUNT_SCHEMA.names
    assert pq.read_schema(path).names == SCHEMA.names


def test_pandas_and_arrow_open_it_as_it_is(path, session):
    import pandas as pd

    frame = pd.read_parquet(path)
    assert list(frame.columns) == SCHEMA.names
    mine = frame[(frame["market"] == BTC.market) & (frame["kind"] == "trade")]
    np.testing.assert_array_equal(mine["price_ticks"].to_numpy(), session.events[BTC.market].trades.price_ticks)
    assert str(mine["time"].dt.tz) == "UTC"
    assert mine["time"].iloc[0] == pd.Timestamp("2025-07-13T00:00:00Z")
    assert pq.read_table(path).num_rows == len(frame)


def test_a_failing_write_leaves_the_old_file_and_nothing_beside_it(path):
    """The limit on file size stands in for a full disk."""
    before = path.read_bytes()
    code = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from rektscope.market.errors import InputError\n"
        "from rektscope.sessions.reader import open_session\n"
        "from rektscope.sessions.writer import ROW_GROUP_ROWS, write_session\n"
        "path = Path(sys.argv[1])\n"
        "session = open_session(path).read()\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))\n"
        "try:\n"
        "    write_session(path, session)\n"
        "except InputError as error:\n"
        "    print(error)\n"
    )
    pytest.importorskip("resource", reason="limits on file size exist on Unix only")
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert f"Cannot write {path}" in done.stdout
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_write_that_is_interrupted_leaves_the_old_file(path, session, monkeypatch):
    before = path.read_bytes()

    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("rektscope.sessions.writer._write_tables", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_session(path, session)
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_write_that_is_given_up_at_any_point_leaves_the_old_file(path):
    class GivenUpError(Exception):
        """The user cancelled."""

    rows = 2 * ROW_GROUP_ROWS + 1
    ones, times = np.ones(rows, dtype=np.int64), START + np.arange(rows)
    trades = Trades.from_columns(
        time_ms=times, received_ms=times, price_ticks=ones, quantity_lots=ones, taker_side=ones.astype(np.int8)
    )
    info = SessionInfo("Long", Provenance.RECORDED, START, int(times[-1]), (MarketInfo(BTC),))
    long = Session(info, {BTC.market: MarketEvents.of(BTC, trades)})
    before, reported = path.read_bytes(), []
    for last in (0, ROW_GROUP_ROWS, 2 * ROW_GROUP_ROWS, rows):

        def report(done, whole, last=last):
            reported.append((done, whole))
            if done == last:
                raise GivenUpError

        reported.clear()
        with pytest.raises(GivenUpError):
            write_session(path, long, report)
        assert {whole for _, whole in reported} == {rows}
        assert path.read_bytes() == before
        assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_folder_that_is_not_there_is_reported(tmp_path, session):
    with pytest.raises(InputError, match="Choose a folder that exists"):
        write_session(tmp_path / "no" / "session.rekt", session)


@pytest.mark.skipif(os.name != "posix", reason="permission bits are a Unix matter")
def test_a_session_is_as_readable_as_any_other_file(path, tmp_path):
    plain = tmp_path / "plain"
    plain.touch()
    assert path.stat().st_mode == plain.stat().st_mode


def test_a_trade_takes_at_most_four_bytes(tmp_path):
    """Seventeen trades a second at moments, prices and sizes that have nothing to do with one another."""
    draw = np.random.default_rng(20250714)
    rows = 300_000
    times = START + np.sort(draw.integers(0, rows // 17 * 1000, rows))
    info = SessionInfo("Size", Provenance.RECORDED, START, int(times[-1]), (MarketInfo(BTC),))
    trades = Trades.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=1_180_000 + np.cumsum(draw.integers(-2, 3, rows) * (draw.random(rows) < 0.35)),
        quantity_lots=np.minimum(1 + draw.pareto(0.8, rows) * 3, 60_000).astype(np.int64),
        taker_side=np.where(draw.random(rows) < 0.5, 1, -1),
    )
    path = tmp_path / "size.rekt"
    write_session(path, Session(info, {BTC.market: MarketEvents.of(BTC, trades)}))
    assert path.stat().st_size / rows <= 4


def test_until_keeps_what_was_received(session):
    cut = session.until(START + 50)
    assert cut.info == session.info
    assert len(cut.events[BTC.market].trades) == 6
    assert len(cut.events[BTC.market].gaps) == 0
    assert isinstance(cut.events[BTC.market].candles, Candles)
    assert isinstance(cut.events[BTC.market].fundings, Fundings)

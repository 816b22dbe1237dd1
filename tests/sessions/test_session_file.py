"""The session file: what is written comes back, and what is broken is refused in one sentence."""

import contextlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rektscope.market.errors import InputError
from rektscope.market.events import (
    BATCH_OF_FIELD,
    Batch,
    Candles,
    Fundings,
    Gaps,
    Liquidations,
    MarketEvents,
    Marks,
    Trades,
)
from rektscope.market.instrument import Contract, Instrument
from rektscope.replay.story import Chapter, Claim
from rektscope.sessions.file_format import FORMAT_VERSION, INFO_KEY, SCHEMA, SIDE_COLUMNS, VERSION_KEY, limits_of
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session

START = 1_752_364_800_000

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
COIN = Instrument(
    "binance", "BTCUSD_PERP", "BTC", "USD", Contract.INVERSE, Decimal("0.1"), Decimal(1), contract_size=Decimal(100)
)

_TIMES = st.integers(0, 4 * 10**12)


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
        chapters=tuple(draw(st.lists(st.builds(Chapter, _TIMES, _WORDS, _WORDS), max_size=2))),
        claims=(Claim(draw(_WORDS), "source", "measure", 1.5, 2.5, "reason"),),
        notes=tuple(draw(st.lists(_WORDS, max_size=2))),
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


def _trades(rows: int, first: int = START) -> Trades:
    at = np.arange(rows, dtype=np.int64)
    return Trades.from_columns(
        time_ms=first + at * 10,
        received_ms=first + at * 10,
        price_ticks=1_180_000 + at % 977,
        quantity_lots=1 + at % 31,
        taker_side=np.where(at % 2, 1, -1),
    )


def _marks(rows: int) -> Marks:
    at = np.arange(rows, dtype=np.int64)
    return Marks.from_columns(time_ms=START + at, received_ms=START + at, mark_steps=118_000_000 + at)


@pytest.fixture(scope="module")
def session() -> Session:
    liquidations = Liquidations.from_columns(
        time_ms=[START + 5],
        received_ms=[START + 7],
        price_ticks=[1_199_000],
        quantity_lots=[4200],
        liquidated_side=[-1],
    )
    gaps = Gaps.from_columns(time_ms=[START + 100], received_ms=[START + 400], duration_ms=[300])
    info = SessionInfo(
        "Example",
        Provenance.RECORDED,
        START,
        START + 3_600_000,
        (MarketInfo(BTC, Completeness.SAMPLED, "test"), MarketInfo(COIN)),
    )
    events = {
        BTC.market: MarketEvents.of(BTC, _trades(20_000), _marks(9_000), liquidations, gaps),
        COIN.market: MarketEvents.of(COIN, _trades(9_000), _marks(40)),
    }
    return Session(info, events)


@pytest.fixture
def path(tmp_path, session):
    path = tmp_path / "session.rekt"
    write_session(path, session)
    return path


def _refusal(path) -> str:
    """The one sentence with which opening or reading a broken file is refused."""
    with pytest.raises(InputError) as caught:
        open_session(path).read()
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert path.name in sentence
    return sentence


def _rewritten(path, change) -> None:
    """Write the file again with `change` applied to its table."""
    table = change(pq.read_table(path))
    pq.write_table(table, path)


def _with_info(table: pa.Table, **metadata: bytes) -> pa.Table:
    kept = dict(table.schema.metadata)
    kept.update({key.encode(): value for key, value in metadata.items()})
    return table.replace_schema_metadata(kept)


def test_missing_folder_and_empty_are_told_apart(tmp_path):
    assert "no file" in _refusal(tmp_path / "nothing.rekt")
    (tmp_path / "folder.rekt").mkdir()
    assert "a folder" in _refusal(tmp_path / "folder.rekt")
    (tmp_path / "empty.rekt").touch()
    assert "damaged" in _refusal(tmp_path / "empty.rekt")


def test_a_file_cut_short_anywhere_is_refused(path):
    whole = path.read_bytes()
    lengths = {*range(12), *range(12, len(whole), len(whole) // 97), *range(len(whole) - 12, len(whole))}
    for length in sorted(lengths):
        path.write_bytes(whole[:length])
        _refusal(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(data=st.data())
def test_flipped_bits_are_refused_in_a_sentence_or_do_no_harm(path, data):
    """A flipped bit may sit in padding or in a value; it must never end in anything but an InputError."""
    whole = _original(path)
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(whole) - 1) | st.integers(len(whole) - 6000, len(whole) - 1))
        damaged[at] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(damaged)
    answer = _read_or_sentence(path)
    if isinstance(answer, str):
        assert "\n" not in answer
    else:
        assert set(answer.events) == {info.instrument.market for info in answer.info.markets}


def _read_or_sentence(path) -> Session | str:
    try:
        return open_session(path).read()
    except InputError as error:
        return str(error)


def _original(path) -> bytes:
    beside = path.with_suffix(".whole")
    if not beside.exists():
        beside.write_bytes(path.read_bytes())
    return beside.read_bytes()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(content=st.binary(max_size=300) | st.binary(max_size=60).map(lambda middle: b"PAR1" + middle + b"PAR1"))
def test_any_bytes_are_refused_in_a_sentence(tmp_path, content):
    path = tmp_path / "any.rekt"
    path.write_bytes(content)
    _refusal(path)


def test_a_foreign_parquet_file_is_told_where_to_go(tmp_path):
    path = tmp_path / "candles.parquet"
    pq.write_table(pa.table({"open": [1.0]}), path)
    assert "rektscope import" in _refusal(path)


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        (str(FORMAT_VERSION + 1).encode(), "newer rektscope"),
        (b"9" * 5000, "version"),
        (b"0", "impossible"),
        (b"-3", "impossible"),
        (b"one", "no readable"),
        (b"\xff\xfe", "no readable"),
    ],
)
def test_versions_that_cannot_be_read(path, version, expected):
    _rewritten(path, lambda table: _with_info(table, **{VERSION_KEY.decode(): version}))
    assert expected in _refusal(path)


@pytest.mark.parametrize(
    "info",
    [
        b"",
        b"{",
        b"\xff\xff",
        b"[" * 100_000,
        b"null",
        b"[]",
        b"{}",
        b'{"name": 1e999}',
        b'"words"',
        b'{"markets": 5, "name": "", "provenance": "recorded", "start_ms": 0, "end_ms": 0}',
        b'{"markets": [5], "name": "", "provenance": "recorded", "start_ms": 0, "end_ms": 0}',
        b'{"markets": [], "name": "", "provenance": "recorded", "start_ms": 1e400, "end_ms": 0}',
        b'{"markets": [], "name": "", "provenance": "recorded", "start_ms": NaN, "end_ms": 0}',
        b'{"markets": [], "name": "", "provenance": "recorded", "start_ms": 0, "end_ms": 0}',
        b'{"markets": [], "name": "", "provenance": "recorded", "start_ms": 9, "end_ms": 0}',
        b'{"markets": [], "name": "", "provenance": "recorded", "start_ms": 0, "end_ms": 999999999999999}',
        b'{"markets": [], "name": "", "provenance": "invented", "start_ms": 0, "end_ms": 0}',
        b'{"markets": [], "name": "", "provenance": "recorded", "start_ms": 5, "end_ms": 0, "chapters": [1]}',
    ],
)
def test_a_broken_description_is_refused(path, info):
    _rewritten(path, lambda table: _with_info(table, **{INFO_KEY.decode(): info}))
    assert "description" in _refusal(path)


@given(change=st.recursive(st.none() | st.integers() | st.text() | st.floats(), st.lists, max_leaves=4), at=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_any_value_changed_in_the_description_is_read_or_refused(session, change, at):
    described = session.info.to_json()
    node, key = described, at.draw(st.sampled_from(sorted(described)))
    while isinstance(node[key], dict | list) and node[key] and at.draw(st.booleans()):
        node = node[key]
        key = at.draw(st.sampled_from(sorted(node) if isinstance(node, dict) else range(len(node))))
    node[key] = change
    with contextlib.suppress(InputError):
        info = SessionInfo.from_json(json.loads(json.dumps(described)))
        assert SessionInfo.from_json(info.to_json()) == info


def test_a_huge_description_is_refused_without_being_read(path):
    huge = json.dumps({"name": "x" * 17_000_000}).encode()
    _rewritten(path, lambda table: _with_info(table, **{INFO_KEY.decode(): huge}))
    assert "bytes" in _refusal(path)


@pytest.mark.parametrize("name", SCHEMA.names)
def test_columns_of_another_type_are_refused(path, name):
    def change(table: pa.Table) -> pa.Table:
        at = table.schema.get_field_index(name)
        return table.set_column(at, name, pa.array([1.5] * table.num_rows))

    _rewritten(path, change)
    assert name in _refusal(path)


@pytest.mark.parametrize("name", SCHEMA.names)
def test_a_missing_column_is_named(path, name):
    _rewritten(path, lambda table: table.drop_columns([name]))
    assert name in _refusal(path)


def _replaced(name: str, values) -> object:
    def change(table: pa.Table) -> pa.Table:
        at = table.schema.get_field_index(name)
        column = pa.array(values(table.column(name).to_pylist()), table.schema.field(name).type.value_type)
        return table.set_column(at, name, column.dictionary_encode())

    return change


def test_an_unknown_kind_is_named(path):
    _rewritten(path, _replaced("kind", lambda kinds: ["option" if kind == "gap" else kind for kind in kinds]))
    assert "'option'" in _refusal(path)


@pytest.mark.parametrize("name", ["time", "received", "price_ticks", "quantity_lots", "side", "flags", "kind"])
def test_a_hole_in_a_column_is_refused(path, name):
    def change(table: pa.Table) -> pa.Table:
        at = table.schema.get_field_index(name)
        column = table.column(name)
        mask = np.zeros(len(column), dtype=bool)
        mask[7] = True
        values = pa.array(column.cast(pa.string()).to_pylist() if name == "kind" else column.to_pylist())
        holed = pa.compute.if_else(pa.array(mask), pa.scalar(None, values.type), values)
        holed = holed.cast(pa.string()).dictionary_encode() if name == "kind" else holed.cast(column.type)
        return table.set_column(at, pa.field(name, holed.type), holed)

    _rewritten(path, change)
    assert "damaged" in _refusal(path)


@pytest.mark.parametrize(
    ("column", "value"), [("side", 0), ("side", 3), ("price_ticks", -5), ("quantity_lots", -1), ("duration_ms", -1)]
)
def test_values_no_writer_of_ours_writes_are_refused(path, column, value):
    def change(table: pa.Table) -> pa.Table:
        at = table.schema.get_field_index(column)
        values = [None if was is None else value for was in table.column(column).to_pylist()]
        return table.set_column(at, column, pa.array(values, table.schema.field(column).type))

    _rewritten(path, change)
    assert column in _refusal(path)


def test_rows_of_a_market_that_is_not_described_are_refused(path):
    _rewritten(path, _replaced("market", lambda names: ["binance:DOGEUSDT"] * len(names)))
    assert "no market that it describes" in _refusal(path)


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
        self.metadata = parquet.metadata
        self._read, self._real = read, real

    def read_row_group(self, group):
        self._read.append(group)
        return self._real(group)


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
        "from rektscope.sessions.writer import write_session\n"
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


def test_a_folder_that_is_not_there_is_told(tmp_path, session):
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

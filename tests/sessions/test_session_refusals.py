"""Session files that are broken, foreign, newer or impossible: each is refused in one sentence that names the file."""

import contextlib
import json
import re

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.sessions.file_format import FORMAT_VERSION, INFO_KEY, SCHEMA, SUMS_KEY, VERSION_KEY
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Session, SessionInfo


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


def test_missing_folder_and_empty_are_distinguished(tmp_path):
    assert "no file" in _refusal(tmp_path / "nothing.rekt")
    (tmp_path / "folder.rekt").mkdir()
    assert "a folder" in _refusal(tmp_path / "folder.rekt")
    (tmp_path / "empty.rekt").touch()
    assert "is empty" in _refusal(tmp_path / "empty.rekt")


def test_a_table_is_answered_with_an_import_command_that_works(tmp_path):
    """Opened by mistake, a table was called a damaged Parquet file."""
    path = tmp_path / "BTCUSDT.csv"
    path.write_text("time,open,high,low,close,volume\n", encoding="utf-8")
    assert "`rektscope import BTCUSDT.csv --out BTCUSDT.rekt`" in _refusal(path)
    (tmp_path / "x.rekt").write_text("time,open\n", encoding="utf-8")
    assert "does not begin as one" in _refusal(tmp_path / "x.rekt")


def test_a_file_cut_short_anywhere_is_refused(path):
    whole = path.read_bytes()
    lengths = {*range(12), *range(12, len(whole), len(whole) // 97), *range(len(whole) - 12, len(whole))}
    for length in sorted(lengths):
        path.write_bytes(whole[:length])
        _refusal(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=400)
@given(data=st.data())
def test_flipped_bits_are_refused_in_a_sentence_or_change_no_value(path, data):
    """A flipped bit may sit where nothing reads it. Anywhere else it is refused: no other value is ever read."""
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
        path.write_bytes(whole)
        assert_same_session(answer, open_session(path).read())


def test_a_group_that_the_index_hides_is_missed(path):
    """No checksum of a page covers the index: with another first and last word a group would be passed over."""
    whole = _original(path)
    footer = len(whole) - 8 - int.from_bytes(whole[-8:-4], "little")
    market = open_session(path).info.markets[0].instrument.market
    name = market.encode()
    hidden = whole[:footer] + whole[footer:].replace(bytes([len(name)]) + name, bytes([len(name)]) + b"~" + name[1:])
    assert hidden != whole
    path.write_bytes(hidden)
    with pytest.raises(InputError, match="damaged"):
        open_session(path).read_market(market)


@pytest.mark.parametrize("key", [INFO_KEY, SUMS_KEY])
def test_a_description_that_was_changed_is_refused(path, key):
    changed = pq.read_table(path).schema.metadata[key].replace(b"BTC", b"BTD")
    _rewritten(path, lambda table: _with_info(table, **{key.decode(): changed}))
    assert "damaged" in _refusal(path)


def test_a_file_of_the_first_version_is_read_without_sums(path):
    def aged(table):
        kept = {name: value for name, value in table.schema.metadata.items() if name != SUMS_KEY}
        return table.replace_schema_metadata(kept | {VERSION_KEY: b"1"})

    before = open_session(path).read()
    _rewritten(path, aged)
    assert_same_session(open_session(path).read(), before)


def assert_same_session(one: Session, other: Session) -> None:
    assert one.info == other.info
    assert one.events.keys() == other.events.keys()
    for market, events in one.events.items():
        for mine, theirs in zip(events.batches(), other.events[market].batches(), strict=True):
            for column in mine.column_names():
                np.testing.assert_array_equal(getattr(mine, column), getattr(theirs, column), err_msg=column)


def test_words_of_the_index_that_are_no_text_are_refused_in_a_sentence_or_do_no_harm(path):
    """The index holds the first and last word of a column in each row group; pyarrow reads them only when asked."""
    whole = _original(path)
    footer = len(whole) - 8 - int.from_bytes(whole[-8:-4], "little")
    kinds = b"|".join(kind.value.encode() for kind in Kind)
    places = [found.end() for found in re.finditer(rb"[\x03-\x0d](?=" + kinds + rb")", whole[footer:])]
    answers = []
    for place in places:
        at = footer + place
        path.write_bytes(whole[:at] + b"\xf4" + whole[at + 1 :])
        answers.append(_read_or_sentence(path))
    assert any(isinstance(answer, str) and "damaged" in answer for answer in answers)


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


def test_a_foreign_parquet_file_is_pointed_to_the_command_for_it(tmp_path):
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


@pytest.mark.parametrize("moment", ["time_ms", "known_ms", "end_ms"])
@pytest.mark.parametrize("value", [-1, 10**17])
def test_a_chapter_at_no_time_is_refused(session, moment, value):
    chapter = {"time_ms": 1, "title": "A", "sentence": "B."}
    described = session.info.to_json() | {"chapters": [chapter]}
    assert SessionInfo.from_json(described).chapters
    with pytest.raises(InputError, match="time that is not valid"):
        SessionInfo.from_json(described | {"chapters": [chapter | {moment: value}]})


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

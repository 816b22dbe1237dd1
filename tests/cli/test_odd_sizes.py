"""Sessions of thousands of markets, columns of one name, times beyond any number, and output that takes no more."""

import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet as pq
import pytest

from rektscope.cli.inspect_text import MARKETS_SHOWN
from rektscope.cli.main import run
from rektscope.engine.sources import bundled_session_path
from rektscope.market.errors import InputError
from rektscope.market.events import Gaps, Liquidations, MarketEvents
from rektscope.market.instrument import Contract, Instrument
from rektscope.sessions.reader import SessionFile, open_session
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session

START = 1_752_364_800_000  # 2025-07-13T00:00:00Z
HOUR = 3_600_000
COUNT = 1_200
LONGEST_SENTENCE = 1_000
HEADERS = ["timestamp", "open", "open", "high", "low", "close", "volume"]


def _market(number: int) -> MarketEvents:
    """A market with one liquidation of `number` lots, a gap, and more rows the higher its number."""
    instrument = Instrument(
        "binance", f"C{number}USDT", f"C{number}", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001")
    )
    return MarketEvents.of(
        instrument,
        Liquidations.from_columns(
            time_ms=[START + number],
            received_ms=[START + number],
            price_ticks=[10],
            quantity_lots=[number + 1],
            liquidated_side=[1],
        ),
        Gaps.from_columns(time_ms=[START + HOUR], received_ms=[START + HOUR], duration_ms=[1000]),
    )


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    markets = [_market(number) for number in range(COUNT)]
    infos = tuple(MarketInfo(each.instrument, Completeness.FULL, "made for a test") for each in markets)
    info = SessionInfo("Many", Provenance.SYNTHETIC, START, START + 2 * HOUR, infos)
    path = tmp_path_factory.mktemp("many") / "many.rekt"
    write_session(path, Session(info, {each.instrument.market: each for each in markets}))
    return path


def test_each_row_group_is_unpacked_once_whatever_the_number_of_markets(many, monkeypatch):
    unpacked: list[int] = []
    of_group = SessionFile._runs_of_group
    monkeypatch.setattr(
        SessionFile, "_runs_of_group", lambda self, group: unpacked.append(group) or of_group(self, group)
    )
    with open_session(many) as file:
        read = list(file.read_markets())
    assert [int(each.liquidations.quantity_lots[0]) for each in read] == list(range(1, COUNT + 1))
    assert unpacked == sorted(set(unpacked))


def test_markets_read_in_turn_are_those_read_alone():
    with open_session(bundled_session_path()) as file:
        for events in file.read_markets():
            alone = file.read_market(events.instrument.market)
            for one, other in zip(events.batches(), alone.batches(), strict=True):
                assert all((getattr(one, name) == getattr(other, name)).all() for name in one.column_names())


def test_what_inspect_prints_of_many_markets_is_bounded(many, capsys):
    assert run(["inspect", str(many)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(len(line) for line in lines) < LONGEST_SENTENCE
    assert sum(line.startswith("binance:") for line in lines) == MARKETS_SHOWN
    assert f"… and {COUNT - MARKETS_SHOWN:,} more markets (--json lists all)" in lines


@pytest.mark.parametrize(
    "call",
    [
        ["levels", "--market", "binance:NOPE", "--at", "2025-07-13T01:00:00Z"],
        ["survive", "--market", "binance:NOPE", "--side", "long", "--entry", "1", "--leverage", "10", "--opened",
         "2025-07-13T01:00:00Z"],
    ],
    ids=lambda call: call[0],
)  # fmt: skip
def test_a_market_that_is_none_of_thousands_is_refused_in_a_short_sentence(call, many, capsys):
    assert run([call[0], str(many), *call[1:]]) == 2
    output = capsys.readouterr().err
    assert f"and {COUNT - 30:,} more" in output
    assert len(output) < LONGEST_SENTENCE


def test_a_session_that_could_not_be_read_again_is_not_written(tmp_path):
    note = "n" * (16 * 1024**2)
    info = SessionInfo("Long", Provenance.SYNTHETIC, START, START + HOUR, (), notes=(note,))
    with pytest.raises(InputError, match="larger than a session may have"):
        write_session(tmp_path / "long.rekt", Session(info, {}))
    assert not list(tmp_path.iterdir())


def _twins(folder: Path, form: str) -> Path:
    times = [START + 60_000 * row for row in range(5)]
    columns = [pa.array(times), *[pa.array([100.0] * 5)] * 6]
    table = pa.Table.from_arrays(columns, names=HEADERS)
    path = folder / f"twins.{form}"
    if form == "parquet":
        pq.write_table(table, path)
    elif form == "feather":
        pyarrow.feather.write_feather(table, path, compression="uncompressed")
    else:
        path.write_text("\n".join([",".join(HEADERS), *(f"{time},100,100,100,100,100,100" for time in times)]))
    return path


IMPORT = ["--venue", "binance", "--symbol", "BTCUSDT", "--preview"]


@pytest.mark.parametrize("form", ["parquet", "feather", "csv"])
def test_two_columns_of_one_name_are_asked_about(form, tmp_path, capsys):
    assert run(["import", str(_twins(tmp_path, form)), *IMPORT]) == 2
    assert "2 columns named 'open'" in capsys.readouterr().err


def test_a_column_given_by_its_number_is_the_one_that_is_meant(tmp_path, capsys):
    assert run(["import", str(_twins(tmp_path, "csv")), *IMPORT, "--as", "3=open", "--as", "2=ignored"]) == 0
    capsys.readouterr()


@pytest.mark.parametrize(
    "time", [str(2**63), str(2**63 - 1), str(2**64), str(-(2**63)), "9.3e18", "1e40", "inf", "nan"]
)
@pytest.mark.parametrize("first", [True, False])
def test_times_beyond_any_number_are_one_sentence(time, first, tmp_path, capsys):
    rows = [f"{START + 60_000 * row},100,101,99,100,5" for row in range(4)]
    rows.insert(0 if first else 4, f"{time},100,101,99,100,5")
    path = tmp_path / "odd.csv"
    path.write_text("\n".join(["timestamp,open,high,low,close,volume", *rows]))
    assert run(["import", str(path), *IMPORT]) == 2
    captured = capsys.readouterr()
    assert captured.err.count("\n") == 1
    assert f"line {2 if first else 6}" in captured.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device here that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    "call",
    [
        ["--help"],
        ["--version"],
        ["inspect", str(bundled_session_path()), "--json"],
        ["calc", "binance:BTCUSDT", "--side", "long", "--entry", "1e5", "--leverage", "10", "--quantity", "1"],
        ["levels", str(bundled_session_path()), "--market", "binance:BTCUSDT", "--at", "2025-07-14T05:00:00Z", "--csv"],
        ["tiers"],
        ["clean"],
    ],
    ids=lambda call: call[0],
)
def test_output_that_takes_no_more_is_one_sentence(call, unbuffered):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "rektscope", *call],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
        )
    assert done.returncode == 2
    assert done.stderr == "rektscope: what was to be printed could not be written: No space left on device.\n"

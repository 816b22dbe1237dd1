"""`rektscope import` as a user meets it: the report, the refusals, and nothing half-written."""

import json

import pytest

from rektscope.cli.main import run
from rektscope.sessions.reader import open_session

START = 1_752_364_800_000


def _candles(*minutes: int) -> str:
    rows = [f"{START + minute * 60_000},118000.1,118100,117900,118000,1.5" for minute in minutes]
    return "time,open,high,low,close,volume\n" + "\n".join(rows) + "\n"


@pytest.fixture
def candles(tmp_path):
    path = tmp_path / "BTCUSDT-binance-1m.csv"
    path.write_text(_candles(0, 1, 1, 2, 5), encoding="utf-8")
    return path


@pytest.fixture
def out(tmp_path):
    return tmp_path / "session.rekt"


def test_the_report_is_one_json_object(candles, out, capsys):
    assert run(["import", str(candles), "--out", str(out), "--name", "Mine", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    gap = {
        "market": "binance:BTCUSDT",
        "kind": "candle",
        "start": "2025-07-13T00:03:00Z",
        "end": "2025-07-13T00:05:00Z",
    }
    assert result == {
        "session": str(out),
        "name": "Mine",
        "bytes": out.stat().st_size,
        "preview": False,
        "start": "2025-07-13T00:00:00Z",
        "end": "2025-07-13T00:06:00Z",
        "markets": ["binance:BTCUSDT"],
        "rows_read": 5,
        "rows_kept": 4,
        "rows_left_out": 0,
        "duplicates_dropped": 1,
        "files": [
            {
                "file": str(candles),
                "table": "candles",
                "market": "binance:BTCUSDT",
                "kind": "candle",
                "rows_read": 5,
                "rows_kept": 4,
                "rows_left_out": 0,
                "left_out": {},
                "duplicates_dropped": 1,
                "start": "2025-07-13T00:00:00Z",
                "end": "2025-07-13T00:05:00Z",
                "gaps": [gap],
                "checksum_verified": False,
                "columns": [
                    {"column": name, "meaning": name, "use": "used"}
                    for name in ("time", "open", "high", "low", "close", "volume")
                ],
                "series": [
                    {
                        "market": "binance:BTCUSDT",
                        "kind": "candle",
                        "rows": 4,
                        "duplicates_dropped": 1,
                        "left_out": {},
                        "start": "2025-07-13T00:00:00Z",
                        "end": "2025-07-13T00:05:00Z",
                        "gaps": [gap],
                    }
                ],
            }
        ],
        "gaps": [gap],
        "warnings": [],
    }
    info = open_session(out).info
    assert (info.name, info.provenance.value) == ("Mine", "imported")


def test_the_report_reads_as_sentences(candles, out, capsys):
    assert run(["import", str(candles), "--out", str(out)]) == 0
    shown = capsys.readouterr()
    assert "5 rows read, 4 kept, 1 duplicates dropped, 1 gaps" in shown.out
    assert "binance:BTCUSDT candle: 2025-07-13T00:03:00Z to 2025-07-13T00:05:00Z" in shown.out
    assert shown.err == ""  # no progress bar where nobody watches


def test_an_existing_session_is_not_replaced_without_force(candles, out, capsys):
    out.write_text("precious", encoding="utf-8")
    assert run(["import", str(candles), "--out", str(out)]) == 2
    assert "--force" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == "precious"
    assert run(["import", str(candles), "--out", str(out), "--force"]) == 0
    assert open_session(out).event_count == 5


@pytest.mark.parametrize("place", ["no/such/session.rekt", "."])
def test_a_place_that_cannot_be_written_is_reported_before_reading(candles, tmp_path, capsys, place):
    assert run(["import", str(candles), "--out", str(tmp_path / place)]) == 2
    assert "folder" in capsys.readouterr().err


def test_the_session_may_not_replace_its_own_source(candles, capsys):
    assert run(["import", str(candles), "--out", str(candles), "--force"]) == 2
    assert "one of the files to import" in capsys.readouterr().err
    assert candles.read_text(encoding="utf-8") == _candles(0, 1, 1, 2, 5)


def test_a_refusal_writes_nothing(candles, out, tmp_path, capsys):
    candles.write_text(_candles(0, 1).replace("118100", "nan"), encoding="utf-8")
    assert run(["import", str(candles), "--out", str(out)]) == 2
    shown = capsys.readouterr()
    assert shown.err.startswith("rektscope: BTCUSDT-binance-1m.csv line 2: ")
    assert shown.err.count("\n") == 1
    assert shown.out == ""
    assert [path.name for path in tmp_path.iterdir()] == [candles.name]


def test_words_for_venue_symbol_kind_and_start(tmp_path, out, capsys):
    path = tmp_path / "prices.csv"
    path.write_text(_candles(0, 1, 2, 3).replace(",1.5", ",0"), encoding="utf-8")
    words = ["--venue", "bybit", "--symbol", "BTCUSDT", "--kind", "mark", "--start", "2025-07-13T00:02:00Z"]
    assert run(["import", str(path), "--out", str(out), *words]) == 0
    assert "bybit:BTCUSDT mark" in capsys.readouterr().out
    session = open_session(out).read()
    assert session.info.start_ms == START + 120_000
    assert len(session.events["bybit:BTCUSDT"].marks) == 16


@pytest.mark.parametrize(
    "arguments", [[], ["x.csv"], ["x.csv", "--out", "y", "--kind", "trades"], ["--out", "y"], ["x.csv", "--oops"]]
)
def test_wrong_words_end_with_code_2(arguments, capsys):
    assert run(["import", *arguments]) == 2
    assert capsys.readouterr().err.startswith("rektscope: ")


@pytest.mark.parametrize(
    "words",
    [
        ["--market", "binance:BTC/USDT:USDT"],
        ["--market", "BINANCE:BTCUSDT.P"],
        ["--venue", "Binance", "--symbol", "BTC-PERP"],
    ],
)
def test_the_market_is_written_as_everywhere(tmp_path, out, capsys, words):
    path = tmp_path / "candles.csv"
    path.write_text(_candles(0, 1, 2), encoding="utf-8")
    assert run(["import", str(path), "--out", str(out), "--json", *words]) == 0
    assert json.loads(capsys.readouterr().out)["markets"] == ["binance:BTCUSDT"]


def test_a_market_given_twice_is_refused(candles, out, capsys):
    assert run(["import", str(candles), "--out", str(out), "--market", "okx:BTCUSDT", "--venue", "okx"]) == 2
    assert "use one way" in capsys.readouterr().err


def test_a_preview_shows_what_every_column_is_taken_for_and_writes_nothing(tmp_path, out, capsys):
    path = tmp_path / "BTCUSDT-binance-1m.csv"
    path.write_text(_candles(0, 1, 2).replace("volume", "volume,rsi").replace(",1.5", ",1.5,50"), encoding="utf-8")
    assert run(["import", str(path), "--preview"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Preview, nothing was written: BTCUSDT 2025-07-13")
    assert "    not known, left aside: rsi" in shown
    assert "the meaning of rsi is not known" in shown
    assert run(["import", str(path), "--preview", "--out", str(out), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert (result["session"], result["preview"]) == (None, True)
    assert result["files"][0]["columns"][-1] == {"column": "rsi", "meaning": None, "use": "unknown"}
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_session_to_write_or_a_preview_is_asked_for(candles, capsys):
    assert run(["import", str(candles)]) == 2
    assert "--out" in (printed := capsys.readouterr().err)
    assert "--preview" in printed


def test_columns_are_answered_and_a_wrong_answer_lists_the_meanings(tmp_path, out, capsys):
    path = tmp_path / "BTCUSDT-binance-1m.csv"
    path.write_text(_candles(0, 1, 2).replace("volume", "Turnover Of It"), encoding="utf-8")
    assert run(["import", str(path), "--out", str(out), "--as", "Turnover Of It=volume_coins"]) == 0
    assert open_session(out).read().events["binance:BTCUSDT"].candles.quantity_lots.tolist() == [1500, 1500, 1500]
    for word in ("Turnover Of It=volumes", "=volume", "volume"):
        assert run(["import", str(path), "--out", str(out), "--force", "--as", word]) == 2
        assert "open_interest_usd" in capsys.readouterr().err


def test_contradictions_are_settled_by_the_users_rule(tmp_path, out, capsys):
    path = tmp_path / "BTCUSDT-binance-1m.csv"
    path.write_text(_candles(0, 1, 2) + _candles(1).partition("\n")[2].replace("1.5", "2.5"), encoding="utf-8")
    assert run(["import", str(path), "--out", str(out)]) == 2
    assert "--keep first, last or larger" in capsys.readouterr().err
    assert run(["import", str(path), "--out", str(out), "--keep", "larger"]) == 0
    assert open_session(out).read().events["binance:BTCUSDT"].candles.quantity_lots.tolist() == [1500, 2500, 1500]


def test_gaps_of_other_series_are_in_the_report(tmp_path, out, capsys, candles):
    interest = tmp_path / "BTCUSDT-binance-oi.csv"
    rows = [f"{START + minute * 60_000},90.5" for minute in (0, 1, 4, 5)]
    interest.write_text("\n".join(["time,open_interest", *rows]), encoding="utf-8")
    assert run(["import", str(candles), str(interest), "--out", str(out), "--json"]) == 0
    gaps = json.loads(capsys.readouterr().out)["gaps"]
    assert [gap["kind"] for gap in gaps] == ["candle", "open_interest"]


def test_json_in_one_long_line_is_imported(tmp_path, capsys):
    """As exchanges answer and ccxt saves it; it is no capture of a feed, whose lines are short."""
    rows = [[1_752_451_200_000 + at * 60_000, 120000.1, 120010.1, 119990.1, 120000.1, 1.5] for at in range(3000)]
    path = tmp_path / "binance_BTCUSDT-1m.json"
    path.write_text(json.dumps(rows))
    assert path.stat().st_size > 65536
    assert run(["import", str(path), "--preview"]) == 0
    assert "3,000 rows read" in capsys.readouterr().out

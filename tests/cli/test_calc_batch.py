"""`rektscope calc --batch`: each row gets what `calc` answers for it alone, and no row stops another."""

import csv
import json

import pytest

from rektscope.cli.calc_cells import ANSWER_COLUMNS
from rektscope.cli.main import run

HEADER = "id,venue,symbol,side,entry,quantity,leverage,margin,added_margin,mode,wallet,other,rules,fee,tick,note"
LEG = '[{""symbol"": ""BTCUSDT"", ""side"": ""short"", ""entry"": 60000, ""quantity"": 0.05, ""mark"": 60000}]'
ROWS = [
    "1,binance,BTCUSDT,long,60000,0.1,10,,,,,,,,,plain",
    "2,binance,BTCUSDT,short,119038.3,2.5,25,,,isolated,,,,,0.1,on a tick",
    "3,binance,BTCUSDT,long,60000,0.1,,600,,,,,,,,margin instead",
    "4,binance,BTCUSDT,long,60000,0.1,1,,,,,,,,,no liquidation",
    "5,binance,BTCUSDT,long,60000,0.1,151,,,,,,,,,too much leverage",
    "6,binance,ETHUSDT,short,3000,10,20,,,cross,5000,,,,0.01,cross",
    "7,bybit,BTCUSDT,long,40000,1,50,,3000,,,,,,,added margin",
    "8,bybit,BTCUSDT,long,40000,1,50,,3000,,,,bybit-entry-value,,,older rules",
    "9,okx,BTC-USDT-SWAP,short,100000,5,10,,,,,,,0.001,,another fee",
    "10,binance,BTCUSD_PERP,short,50000,100,10,,,,,,,,,inverse",
    "11,hyperliquid,BTC,long,100000,20,40,,,,,,,,,other venue",
    f'12,binance,BTCUSDT,long,60000,0.1,10,,,cross,900,"{LEG}",,,,a hedge',
    "13,deribit,BTC-PERPETUAL,short,100000,5000000,10,,,,,,,,,size-dependent rates",
]
BAD_ROWS = [
    ("b1,binance,BTCUSDT,up,60000,0.1,10,,,,,,,,,", "long or short"),
    ("b2,binance,BTCUSDT,long,sixty,0.1,10,,,,,,,,,", "The entry 'sixty' is not a number"),
    ("b3,binance,BTCUSDT,long,,0.1,10,,,,,,,,,", "no entry"),
    ("b4,binance,BTCUSDT,long,nan,0.1,10,,,,,,,,,", "The entry 'nan' is not a number"),
    ("b5,binance,BTCUSDT,long,60000,-1,10,,,,,,,,,", "above zero"),
    ("b6,binance,BTCUSDT,long,60000,0.1,nan,5,,,,,,,,", "The leverage 'nan' is not a number"),
    ("b7,binance,BTCUSDT,long,60000,0.1,,,,,,,,,,", "exactly one"),
    ("b8,binance,NOPE,long,60000,0.1,10,,,,,,,,,", "no tiers for"),
    ("b9,,BTCUSDT,long,60000,0.1,10,,,,,,,,,", "no venue"),
    ("b10,binance,BTCUSDT,long,60000,0.1,10,,,cross,,,,,,", "--wallet"),
    ("b11,binance,BTCUSDT,long,60000,0.1,10,,,,500,,,,,", "--mode cross"),
    ("b12,binance,BTCUSDT,long,60000,0.1,10,,,both,,,,,,", "isolated or cross"),
    ("b13,binance,BTCUSDT,long,60000,0.1,10,,,cross,5000,{,,,,", "not JSON"),
    ("b14,binance,BTCUSDT,long,60000,0.1,10,,,,,,moon,,,", "no rules named"),
    ("b15,binance,BTCUSDT,long,60000,0.1,10,,,,,,,10%,,", "count no fee"),
    ("b16,binance,BTCUSDT,long,60000,0.1,10,,,,,,,,0,", "tick size"),
    ("b17,binance,BTCUSDT,long,60000,0.1,10,,,,,,,,x,", "The tick 'x' is not a number"),
    ("b18,binance,BTCUSDT,long,60000", "cells"),
    ("b19,binance,BTCUSDT,long,60000,0.1,10,,,,,,,,,,more", "cells"),
    ("b20,bybit,ADAUSDT,long,1,1e6,10,,,,,,,,,", "known here end at"),
    ("b21,binance,BTCUSDT,long,60000,0.1,10,,x,,,,,,,", "The added margin 'x' is not a number"),
    ("b22,binance,BTCUSDT,long,1e300,0.1,10,,,,,,,,,", "is not a number"),
]


def write(path, *lines):
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def read(path, separator=","):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter=separator))


def answered(capsys, source, *more, separator=","):
    out = source.with_name("answers.csv")
    assert run(["calc", "--batch", str(source), "--out", str(out), *more]) == 0
    shown = capsys.readouterr()
    assert not shown.err
    header, *rows = read(out, separator)
    return header, rows, shown.out


def named(capsys, source, separator=","):
    """The answered rows by the names of their columns."""
    header, rows, _ = answered(capsys, source, separator=separator)
    return [dict(zip(header, row, strict=True)) for row in rows]


def refused(capsys, arguments):
    assert run(["calc", *arguments]) == 2
    seen = capsys.readouterr()
    assert not seen.out
    assert seen.err.startswith("rektscope: ")
    assert seen.err.count("\n") == 1
    return seen.err


def alone(capsys, row):
    """What `calc --json` says to the options that the row's cells are."""
    words = ["calc", "--json"]
    for name, cell in row.items():
        if cell and name not in {"id", "note"}:
            words += [f"--{name.replace('_', '-')}", cell]
    code = run(words)
    result = json.loads(capsys.readouterr().out)
    assert code == (3 if result["status"] == "cannot-open" else 0)
    return result


def as_cell(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else repr(value) if isinstance(value, float) else str(value)


def test_each_row_is_answered_as_it_is_alone(tmp_path, capsys):
    header, rows, shown = answered(capsys, write(tmp_path / "positions.csv", HEADER, *ROWS))
    assert len(rows) == len(ROWS)
    given = HEADER.split(",")
    assert header[: len(given)] == given
    for line, row in zip(csv.reader(ROWS), rows, strict=True):
        assert row[: len(given)] == line
        results = dict(zip(ANSWER_COLUMNS, row[len(given) :], strict=True))
        expected = alone(capsys, dict(zip(given, line, strict=True)))
        assert results == {name: as_cell(expected[name]) for name in ANSWER_COLUMNS}, line
    assert "13 rows" in shown
    assert "11 ok" in shown


def test_the_answers_stand_under_their_names(tmp_path, capsys):
    header, rows, _ = answered(
        capsys,
        write(tmp_path / "p.csv", "venue,symbol,side,entry,quantity,leverage", "binance,BTCUSDT,long,60000,0.1,10"),
    )
    assert header == ["venue", "symbol", "side", "entry", "quantity", "leverage", *ANSWER_COLUMNS]
    result = dict(zip(header, rows[0], strict=True))
    assert result["status"] == "ok"
    assert float(result["liquidation_price"]) == pytest.approx(54_216.8675, abs=5e-5)
    assert result["tier"] == "1"
    assert result["max_leverage"] == "150.0"


@pytest.mark.parametrize(("line", "word"), BAD_ROWS)
def test_a_bad_row_has_its_reason_and_stops_nothing(tmp_path, capsys, line, word):
    header, rows, _ = answered(capsys, write(tmp_path / "p.csv", HEADER, ROWS[0], line, ROWS[1]))
    assert [row[header.index("status")] for row in rows] == ["ok", "error", "ok"]
    assert word in rows[1][header.index("reason")]
    assert len(rows[1]) == len(header)
    assert not rows[1][header.index("liquidation_price")]
    assert rows[1][0] == line.split(",")[0]


def test_rates_given_in_columns(tmp_path, capsys):
    head = "venue,symbol,side,entry,quantity,leverage,maintenance_rate,deduction,contract,contract_size"
    rows = [
        "x,Y,short,100000,1000,10,0.004,,inverse,100",
        "x,Y,long,100,1,10,0.01,0,linear,",
        "x,Y,long,100,1,10,0.01,0,aggregate,",
        "x,Y,long,100,1,10,40,,,",
    ]
    header, results, _ = answered(capsys, write(tmp_path / "p.csv", head, *rows))
    assert [row[header.index("status")] for row in results] == ["ok", "ok", "error", "error"]
    assert float(results[0][header.index("liquidation_price")]) == pytest.approx(110_666.6667, abs=1e-3)
    assert "linear or inverse" in results[2][header.index("reason")]
    assert "40 % or 4,000 %" in results[3][header.index("reason")]


def test_progress_is_shown_on_a_terminal(tmp_path, capsys, monkeypatch):
    source, out = write(tmp_path / "p.csv", HEADER, *ROWS), tmp_path / "answers.csv"
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert run(["calc", "--batch", str(source), "--out", str(out)]) == 0
    assert "13 rows" in capsys.readouterr().out
    assert len(read(out)) == 1 + len(ROWS)


def test_a_column_named_like_an_answer_keeps_its_cells(tmp_path, capsys):
    header, rows, _ = answered(capsys, write(tmp_path / "p.csv", HEADER, ROWS[2]))
    assert header.count("margin") == 1
    assert rows[0][header.index("margin")] == "600"
    assert rows[0][header.index("answer_margin")] == "600.0"
    assert "Binance" in rows[0][header.index("answer_rules")]


def test_options_stand_in_for_columns(tmp_path, capsys):
    source = write(tmp_path / "p.csv", "Entry,QUANTITY,added margin", "60000,0.1,", "61000,0.2,5")
    common = ["--venue", "binance", "--symbol", "BTCUSDT", "--side", "short", "--leverage", "12.5", "--tick", "0.1"]
    header, rows, _ = answered(capsys, source, *common)
    expected = alone(
        capsys,
        {
            "venue": "binance",
            "symbol": "BTCUSDT",
            "side": "short",
            "leverage": "12.5",
            "entry": "61000",
            "quantity": "0.2",
            "added-margin": "5",
            "tick": "0.1",
        },
    )
    assert float(rows[1][header.index("liquidation_price")]) == expected["liquidation_price"]
    assert rows[0][header.index("status")] == "ok"


def test_slices_empty_lines_and_a_mark_at_the_start_change_nothing(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("rektscope.cli.calc_batch.ROWS_PER_SLICE", 3)
    text = "\r\n".join([HEADER, *ROWS[:5], "", *ROWS[5:]])
    source = tmp_path / "p.csv"
    source.write_bytes(b"\xef\xbb\xbf" + text.encode())
    _, rows, _ = answered(capsys, source)
    assert [row[0] for row in rows] == [line.split(",")[0] for line in ROWS]


def test_the_report_as_json(tmp_path, capsys):
    _, _, shown = answered(capsys, write(tmp_path / "p.csv", HEADER, *ROWS[:5], BAD_ROWS[0][0]), "--json")
    report = json.loads(shown)
    assert report["rows"] == 6
    assert report["status"] == {"cannot-open": 1, "error": 1, "no-liquidation": 1, "ok": 3}
    assert all("days old" in sentence for sentence in report["warnings"])


def test_every_row_says_how_old_its_tiers_are(tmp_path, capsys):
    lines = [ROWS[7], "x,kraken,PF_ETHUSD,long,4000,1,10,,,,,,,,,no date"]
    header, rows, shown = answered(capsys, write(tmp_path / "p.csv", HEADER, *lines), "--json")
    bybit, kraken = (dict(zip(header, row, strict=True)) for row in rows)
    assert (bybit["tiers_as_of"], bybit["tiers_stale"]) == ("2026-08-05", "true")
    assert int(bybit["tiers_age_days"]) > 60
    assert (kraken["tiers_as_of"], kraken["tiers_age_days"], kraken["tiers_stale"]) == ("unknown", "", "true")
    assert [sentence.split(" are ")[0] for sentence in json.loads(shown)["warnings"]] == [
        "The tiers of bybit:BTCUSDT",
        "The tiers of kraken:PF_ETHUSD",
    ]


def test_a_file_of_nothing_but_a_header(tmp_path, capsys):
    header, rows, shown = answered(capsys, write(tmp_path / "p.csv", HEADER))
    assert (rows, "0 rows" in shown) == ([], True)
    assert "status" in header


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        ([""], "no header"),
        (["venue,symbol,side,entry", "a,b,long,1"], "no column quantity"),
        (["venue,symbol,side,entry,quantity,Entry"], "two columns entry"),
        (["venue,symbol,side,entry,quantity,leverage,status,answer_status"], "answer_status already"),
        (["venue;symbol;side;entry"], "no column quantity"),
        (["venue:symbol:side:entry:quantity"], "no column venue"),
    ],
)
def test_a_header_that_cannot_be_used_is_one_sentence(tmp_path, capsys, lines, word):
    source = write(tmp_path / "p.csv", *lines)
    out = tmp_path / "answers.csv"
    assert word in refused(capsys, ["--batch", str(source), "--out", str(out)])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["p.csv"]


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_a_file_is_read_and_written_with_its_own_separator(tmp_path, capsys, separator):
    commas = [
        "venue,symbol,side,entry,quantity,leverage,note",
        *(f"binance,BTCUSDT,long,60000.5,{n},10," for n in "12"),
    ]
    expected = answered(capsys, write(tmp_path / "commas.csv", *commas))
    others = [line.replace(",", separator) for line in commas]
    (tmp_path / "answers.csv").unlink()
    assert answered(capsys, write(tmp_path / "others.csv", *others), separator=separator) == expected
    assert "2 ok" in expected[2]


def test_a_mark_within_quotes_separates_nothing(tmp_path, capsys):
    rows = ['venue,symbol,side,entry,quantity,leverage,"risk; comment"', "binance,BTCUSDT,long,60000,1,10,a;b"]
    (row,) = named(capsys, write(tmp_path / "p.csv", *rows))
    assert (row["status"], row["risk; comment"]) == ("ok", "a;b")


@pytest.mark.parametrize(
    ("entries", "status", "reason"),
    [
        (["60000", "0,5", "60,000"], ["ok", "error", "error"], "may mean 60 or 60000"),
        (["60000", "61000", "60,000"], ["ok", "ok", "error"], "may mean 60 or 60000"),
        (["60000.5", "60,000", "60.000"], ["ok", "ok", "ok"], ""),
        (["60000.5", "0,5", "60,000"], ["ok", "error", "error"], "may mean 60 or 60000"),
        (["60000.5", "0,5", "60.000"], ["ok", "error", "error"], "may mean 60 or 60000"),
    ],
)
def test_a_decimal_comma_is_never_guessed(tmp_path, capsys, entries, status, reason):
    rows = [f"binance;BTCUSDT;long;{entry};1;10" for entry in entries]
    source = write(tmp_path / "p.csv", "venue;symbol;side;entry;quantity;leverage", *rows)
    found = named(capsys, source, ";")
    assert [row["status"] for row in found] == status
    assert reason in found[-1]["reason"]


def test_a_group_beside_a_decimal_comma_is_asked_about_in_quotes_too(tmp_path, capsys):
    rows = ['binance,BTCUSDT,long,"60,000","0,5",10', 'binance,BTCUSDT,long,"60,000",1,10']
    found = named(capsys, write(tmp_path / "p.csv", "venue,symbol,side,entry,quantity,leverage", *rows))
    assert [row["status"] for row in found] == ["error", "error"]
    assert "may mean 60 or 60000" in found[1]["reason"]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"\xff\xfe\x00v", "UTF-8"),
        (HEADER.encode() + b"\n\xff\xff,", "UTF-8"),
        (HEADER.encode() + b'\n"' + b"x" * 200_000, "not CSV"),
    ],
)
def test_bytes_that_are_no_csv_are_one_sentence(tmp_path, capsys, content, word):
    source = tmp_path / "p.csv"
    source.write_bytes(content)
    assert word in refused(capsys, ["--batch", str(source), "--out", str(tmp_path / "answers.csv")])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["p.csv"]


def test_places_that_cannot_be_written_are_one_sentence(tmp_path, capsys):
    source = write(tmp_path / "p.csv", HEADER, *ROWS)
    there = write(tmp_path / "there.csv", "mine")
    cases = [
        (["--batch", str(source)], "needs --out"),
        (["--batch", str(tmp_path / "no.csv"), "--out", "x.csv"], "no file"),
        (["--batch", str(source), "--out", str(tmp_path / "no" / "x.csv")], "no folder"),
        (["--batch", str(source), "--out", str(tmp_path)], "is a folder"),
        (["--batch", str(source), "--out", str(source), "--force"], "file to read"),
        (["--batch", str(source), "--out", str(there)], "exists already"),
        (["--batch", str(source), "--out", str(there), "--force", "--working"], "--working"),
        (["--batch", str(source), "--out", str(there), "--force", "--venue", "x"], "use one"),
        (["--out", str(there)], "goes with --batch"),
        (["--force"], "goes with --batch"),
    ]
    for arguments, word in cases:
        assert word in refused(capsys, arguments)
    assert there.read_text(encoding="utf-8") == "mine\n"
    assert run(["calc", "--batch", str(source), "--out", str(there), "--force"]) == 0
    assert len(read(there)) == 1 + len(ROWS)


@pytest.mark.parametrize("name", ["venue", "symbol", "side", "entry", "quantity"])
def test_without_a_file_a_missing_option_is_named(capsys, name):
    options = {"venue": "binance", "symbol": "BTCUSDT", "side": "long", "entry": "60000", "quantity": "0.1"}
    words = [word for key, value in options.items() if key != name for word in (f"--{key}", value)]
    assert f"--{name}" in refused(capsys, [*words, "--leverage", "5"])


def test_the_help_has_headings(capsys):
    assert run(["calc", "--help"]) == 0
    shown = capsys.readouterr().out
    for heading in ("Position:", "Account:", "Rules and tiers:", "Many positions:", "Output:"):
        assert heading in shown


SIZED = "venue,symbol,side,entry,quantity,notional,contracts,risk,stop,trading_fee,lot,leverage"


def test_a_size_in_usd_contracts_or_risk_is_the_one_of_its_option(tmp_path, capsys):
    rows = [
        "binance,BTCUSDT,long,118000,0.5,,,,,,,20",
        "binance,BTCUSDT,long,118000,,100k,,,,,,20",
        "okx,BTC-USDT-SWAP,short,100000,,,500,,,,,10",
        "binance,BTCUSD_PERP,long,50000,,20000,,,,,,10",
        "binance,BTCUSDT,long,118000,,,,500,117000,,,20",
        "binance,BTCUSDT,long,118000,,,,500,-2%,0.05%,0.001,20",
    ]
    header, results, _ = answered(capsys, write(tmp_path / "p.csv", SIZED, *rows))
    names = SIZED.split(",")
    assert header[-1] == "answer_quantity"
    for line, row in zip(rows, results, strict=True):
        result = dict(zip(header, row, strict=True))
        expected = alone(capsys, dict(zip(names, line.split(","), strict=True)))
        assert result["status"] == expected["status"] == "ok"
        assert float(result["answer_quantity"]) == expected["quantity"]
        for name in ("liquidation_price", "entry_notional", "margin", "loss_at_liquidation"):
            assert float(result[name]) == expected[name], (line, name)


def test_a_size_given_twice_or_in_half_has_its_reason(tmp_path, capsys):
    rows = [
        "binance,BTCUSDT,long,118000,0.5,100k,,,,,,20",
        "binance,BTCUSDT,long,118000,,,,500,,,,20",
        "binance,BTCUSDT,long,118000,,,,,,,,20",
        "bybit,ADAUSDT,long,1,,,5,,,,,10",
        "binance,BTCUSDT,long,118000,0.5,,,,,,,20",
    ]
    header, results, _ = answered(capsys, write(tmp_path / "p.csv", SIZED, *rows))
    printed = [(row[header.index("status")], row[header.index("reason")]) for row in results]
    assert [status for status, _ in printed] == ["error"] * 4 + ["ok"]
    words = ("quantity and notional", "goes with its stop", "no quantity, nor", "give --quantity", "")
    assert all(word in reason for word, (_, reason) in zip(words, printed, strict=True))
    assert all(len(row) == len(header) for row in results)


def test_an_option_of_size_stands_in_for_the_column(tmp_path, capsys):
    source = write(tmp_path / "p.csv", "venue,symbol,side,entry", "binance,BTCUSDT,long,118000")
    header, rows, _ = answered(capsys, source, "--notional", "118k", "--leverage", "10")
    assert float(rows[0][header.index("quantity")]) == 1
    assert rows[0][header.index("status")] == "ok"


def test_a_cross_row_needs_no_leverage_as_alone(tmp_path, capsys):
    head = "venue,symbol,side,entry,quantity,mode,wallet"
    header, rows, _ = answered(capsys, write(tmp_path / "p.csv", head, "binance,BTCUSDT,long,60000,0.1,cross,900"))
    assert rows[0][header.index("status")] == "ok"


def test_old_tiers_of_other_positions_are_reported(tmp_path, capsys):
    other = '[{""symbol"": ""BTC_USDC-PERPETUAL"", ""side"": ""long"", ""entry"": 9, ""quantity"": 1, ""mark"": 9}]'
    head = "venue,symbol,side,entry,quantity,leverage,mode,wallet,maintenance_rate,other"
    row = f'deribit,SOL_USDC-PERPETUAL,long,200,1,10,cross,900,0.02,"{other}"'
    _, _, shown = answered(capsys, write(tmp_path / "p.csv", head, row))
    assert "The tiers of deribit:BTC_USDC-PERPETUAL are of no known date" in shown
    words = ["calc", "deribit:SOL_USDC-PERPETUAL", "--side", "long", "--entry", "200", "--quantity", "1"]
    words += ["--leverage", "10", "--mode", "cross", "--wallet", "900", "--maintenance-rate", "2%"]
    assert run([*words, "--other", other.replace('""', '"'), "--json"]) == 0
    assert "deribit:BTC_USDC-PERPETUAL" in json.loads(capsys.readouterr().out)["warning"]

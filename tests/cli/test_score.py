"""`rektscope score`: the contract's keys, a table, and one sentence with exit code 2 for what cannot be graded."""

import json

import pytest
from tests.engine.markets import START
from tests.scoring.made_up import market, session_file, totals_rows, write_csv

from rektscope.cli.main import run
from rektscope.market.times import HOUR_MS, format_iso
from rektscope.scoring.truth_files import ORDERS_COLUMNS, TOTALS_COLUMNS

DAYS, FEW_DAYS = 25, 3


@pytest.fixture(name="made", scope="module")
def _made(tmp_path_factory):
    """(session, totals, orders) of a made-up market that is long enough for every question."""
    return files_of(tmp_path_factory.mktemp("score"), DAYS)


@pytest.fixture(name="short", scope="module")
def _short(tmp_path_factory):
    """The same of its first days, for what does not need an answer to every question."""
    return files_of(tmp_path_factory.mktemp("short"), FEW_DAYS)


def files_of(folder, days):
    events = market(days)
    candles = events.candles
    rows = []
    for place in range(len(candles) // 2, len(candles)):
        low = candles.low_ticks[place] * 0.1
        usd = 1e9 * (candles.high_ticks[place] / candles.low_ticks[place] - 1)
        rows.append((events.instrument.market, format_iso(int(candles.received_ms[place])), "long", f"{low:.1f}", usd))
    return (
        session_file(folder / "made-up.rekt", events, days=days),
        write_csv(folder / "totals.csv", TOTALS_COLUMNS, totals_rows(events, days)),
        write_csv(folder / "orders.csv", ORDERS_COLUMNS, rows),
    )


def test_the_json_is_the_contract(made, capsys):
    session, totals, orders = map(str, made)
    assert run(["score", session, "--totals", totals, "--orders", orders, "--json"]) == 0
    printed = capsys.readouterr()
    result = json.loads(printed.out)
    assert printed.err == ""
    assert list(result)[:7] == ["period", "given_path", "dollars", "ex_ante", "where", "fitted_on", "assumptions"]
    rows = result["given_path"]["rows"]
    assert [(row["market"], row["side"]) for row in rows] == [("binance:BTCUSDT", "long"), ("binance:BTCUSDT", "short")]
    for row in rows:
        assert -1 <= row["interval"][0] <= row["spearman"] <= row["interval"][1] <= 1
        assert row["buckets"] == (DAYS - 1) * 6
    assert result["given_path"]["mean"] == pytest.approx(sum(row["spearman"] for row in rows) / 2)
    assert {"distance", "liqmap", "volume x distance"} <= set(result["given_path"]["baselines"])
    for row in result["dollars"]["rows"]:
        assert row["median_ratio"] > 0
        assert row["total_ratio"] > 0
        assert row["sd_log"] >= 0
    ante = result["ex_ante"]
    assert ante["gain"] == pytest.approx(ante["with_map"] - ante["reach_volume"])
    assert ante["interval"][0] < ante["gain"] < ante["interval"][1]
    assert result["where"]["windows"] > 0
    assert result["where"]["baselines"]["uniform"] == pytest.approx(0.1)
    assert 0 <= result["where"]["hottest_tenth"] <= 1
    assert isinstance(result["fitted_on"], str)
    assert result["period"] == {"start": "2025-07-15T00:00:00Z", "end": "2025-08-08T00:00:00Z"}


def test_the_table_has_all_four_questions(made, capsys):
    session, totals, orders = map(str, made)
    assert run(["score", session, "--totals", totals, "--orders", orders, "--workers", "2"]) == 0
    printed = capsys.readouterr().out
    for words in ("1. Given the path", "2. Dollars", "3. Ex ante", "4. Where", "farthest-first", "liqmap"):
        assert words in printed


def test_orders_far_from_the_price_of_their_time_are_reported(short, tmp_path, capsys):
    session, _, orders = map(str, short)
    lines = short[2].read_text(encoding="utf-8").splitlines()
    market_name, time, side, price, usd = lines[-1].split(",")
    near, low, high = (f"{float(price) * factor:.1f}" for factor in (0.95, 0.1, 10.0))
    odd = tmp_path / "odd.csv"
    rows = [*lines, *(f"{market_name},{time},{side},{each},{usd}" for each in (near, low, high))]
    odd.write_text("\n".join(rows) + "\n", encoding="utf-8")
    command_line = ["score", session, "--orders"]
    assert run([*command_line, str(odd), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    (far,) = result["far_orders"]
    assert (far["market"], far["count"], far["orders"]) == (market_name, 2, len(lines) - 1 + 3)
    assert (far["first"]["time"], far["first"]["price"]) == (time, float(low))
    assert far["first"]["market_low"] <= float(price) <= far["first"]["market_high"]
    assert run([*command_line, str(odd)]) == 0
    sentence = f"2 of {len(lines) + 2:,} orders of {market_name} lie more than 10% from the price"
    assert sentence in " ".join(capsys.readouterr().out.split())
    assert run([*command_line, orders, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["far_orders"] == []


def test_the_bundled_event_is_graded_with_what_it_has(capsys):
    assert run(["score", "2025-07-14", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert {row["spearman"] for row in result["given_path"]["rows"]} == {None}
    assert result["where"]["windows"] == 0
    assert any("only totals are recorded" in sentence for sentence in result["assumptions"])
    assert any(each["market"] == "aggregate:BTC" for each in result["not_graded"])


def test_too_few_data_are_null_with_a_sentence(made, tmp_path, capsys):
    session = str(made[0])
    row = ("binance:BTCUSDT", format_iso(START + 48 * HOUR_MS), format_iso(START + 52 * HOUR_MS), 5, 0)
    totals = write_csv(tmp_path / "one.csv", TOTALS_COLUMNS, [row])
    assert run(["score", session, "--totals", str(totals), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["given_path"]["mean"] is None
    assert result["given_path"]["rows"][0]["spearman"] is None
    assert result["dollars"]["rows"] == []
    assert result["ex_ante"] == dict.fromkeys(("reach", "reach_volume", "with_map", "gain", "interval"), None) | {
        "buckets": 0
    }
    assert result["where"]["windows"] == 0
    assert result["where"]["hottest_tenth"] is None
    sentences = " ".join(result["assumptions"])
    for words in ("rank correlation given the path", "for dollars", "ex ante", "question where"):
        assert f"oo few buckets for {words}" in sentences or words in sentences


def refused(arguments, capsys):
    assert run(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    return printed.err


def test_bad_input_is_one_sentence(made, tmp_path, capsys):
    session, totals, _ = map(str, made)
    elsewhere = write_csv(
        tmp_path / "elsewhere.csv",
        TOTALS_COLUMNS,
        [("binance:BTCUSDT", "2020-01-01T00:00Z", "2020-01-01T04:00Z", 1, 1)],
    )
    unknown = write_csv(
        tmp_path / "unknown.csv", TOTALS_COLUMNS, [("okx:BTC-USDT-SWAP", "2025-07-15", "2025-07-16", 1, 1)]
    )
    assert "2020-01-01" in refused(["score", session, "--totals", str(elsewhere)], capsys)
    assert "okx:BTC-USDT-SWAP" in refused(["score", session, "--totals", str(unknown)], capsys)
    assert "unknown column 'start'" in refused(["score", session, "--orders", totals], capsys)
    assert "it has no liquidations" in refused(["score", session], capsys)
    assert "choose one" in refused(["score", session, "--workers", "2", "--scheduler", "tcp://127.0.0.1:1"], capsys)
    assert "nothing.rekt" in refused(["score", str(tmp_path / "nothing.rekt")], capsys)
    assert "SESSION" in refused(["score"], capsys)


def test_a_session_that_fails_is_reported_and_the_exit_code_says_so(short, tmp_path, capsys):
    session = str(short[0])
    events = market(FEW_DAYS, 4, "ETHUSDT")
    damaged = session_file(tmp_path / "damaged.rekt", events, days=FEW_DAYS)
    whole = damaged.read_bytes()
    rows = totals_rows(events, FEW_DAYS)
    damaged.write_bytes(whole[:400] + bytes(200) + whole[600:])
    both = write_csv(tmp_path / "both.csv", TOTALS_COLUMNS, [*totals_rows(market(FEW_DAYS), FEW_DAYS), *rows])
    assert run(["score", session, str(damaged), "--totals", str(both), "--json"]) == 1
    printed = capsys.readouterr()
    assert len(printed.err.splitlines()) == 1
    (failed,) = json.loads(printed.out)["failed"]
    assert failed["session"] == str(damaged)
    assert failed["reason"] in printed.err

"""`rektscope calc` beyond the price: solvers, what-ifs, fees and chances, each held against the calculator itself."""

import json

import numpy as np
import pytest

from rektscope.cli.main import run
from rektscope.engine.sources import bundled_session_path
from rektscope.margins.tables import bundled_tier_table
from rektscope.market.sides import Side
from rektscope.risk.calculator import calculate
from rektscope.risk.positions import Position
from rektscope.venues.rules import rules_for

BASE = ["calc", "--venue", "binance", "--symbol", "BTCUSDT", "--side", "long", "--entry", "60000", "--quantity", "0.5"]
SHORT = ["calc", "--venue", "binance", "--symbol", "BTCUSDT", "--side", "short", "--entry", "119038.3"]
CROSS = ["--leverage", "10", "--mode", "cross", "--wallet", "5000"]
COINM = ["calc", "--venue", "binance", "--symbol", "BTCUSD_PERP", "--side", "long", "--entry", "50000"]
EVENT = str(bundled_session_path())
PAIR = [
    *BASE,
    *CROSS,
    "--other",
    '{"symbol": "BTCUSDT", "side": "short", "entry": 60000, "quantity": 0.2, "mark": 60000}',
]


def printed_json(capsys, arguments):
    code = run([*arguments, "--json"])
    seen = capsys.readouterr()
    assert not seen.err
    result = json.loads(seen.out)
    assert code == (3 if result["status"] == "cannot-open" else 0)
    return result


def printed(capsys, arguments):
    assert run(arguments) == 0
    return capsys.readouterr().out


def refused(capsys, arguments):
    assert run(arguments) == 2
    seen = capsys.readouterr()
    assert not seen.out
    assert seen.err.count("\n") == 1
    return seen.err


def test_without_more_questions_there_are_no_more_keys(capsys):
    result = printed_json(capsys, [*BASE, "--leverage", "10"])
    assert list(result)[-2:] == ["tiers_age_days", "warning"]


def test_the_highest_leverage_is_liquidated_just_there(capsys):
    result = printed_json(capsys, [*BASE, "--leverage", "10", "--survive-to", "57000"])
    again = printed_json(capsys, [*BASE, "--leverage", repr(result["highest_leverage"])])
    assert again["liquidation_price"] == pytest.approx(57_000, rel=1e-12)
    assert "Highest leverage that survives a move to 57,000.00 USDT" in printed(
        capsys, [*BASE, "--leverage", "10", "--survive-to", "57000"]
    )


def test_the_margin_that_moves_the_price_moves_it(capsys):
    result = printed_json(capsys, [*BASE, "--leverage", "20", "--move-liquidation-to", "50000"])
    again = printed_json(capsys, [*BASE, "--leverage", "20", "--added-margin", repr(result["margin_to_add"])])
    assert again["liquidation_price"] == pytest.approx(50_000, rel=1e-12)
    assert "out of the margin" in printed(capsys, [*BASE, "--leverage", "5", "--move-liquidation-to", "58000"])
    cross = printed_json(capsys, [*BASE, *CROSS, "--move-liquidation-to", "45000"])
    wallet = ["--leverage", "10", "--mode", "cross", "--wallet", repr(5_000 + cross["margin_to_add"])]
    assert printed_json(capsys, [*BASE, *wallet])["liquidation_price"] == pytest.approx(45_000, rel=1e-12)
    assert "the wallet" in printed(capsys, [*BASE, *CROSS, "--move-liquidation-to", "45000"])


def test_the_size_for_a_risk_loses_it_at_the_stop(capsys):
    question = [*BASE, "--leverage", "10", "--risk", "500", "--stop", "58000"]
    assert printed_json(capsys, question)["size_for_risk"] == pytest.approx(0.25)
    with_fees = printed_json(capsys, [*question, "--trading-fee", "0.0005"])["size_for_risk"]
    assert with_fees * (2_000 + 0.0005 * 60_000 + 0.0005 * 58_000) == pytest.approx(500)
    assert printed_json(capsys, [*question, "--trading-fee", "0.0005", "--lot", "0.001"])["size_for_risk"] == 0.242
    assert "Size that loses 500 USDT at 58,000.00 USDT: 0.25" in printed(capsys, question)


def test_a_stop_beyond_the_liquidation_is_reported(capsys):
    result = printed_json(capsys, [*BASE, "--leverage", "50", "--risk", "500", "--stop", "55000"])
    assert "before the stop" in result["size_for_risk_reason"]
    huge = printed_json(capsys, [*BASE, "--leverage", "100", "--risk", "1000000", "--stop", "59900"])
    assert "allows at this size" in huge["size_for_risk_reason"]
    safe = printed_json(capsys, [*BASE, "--leverage", "50", "--risk", "500", "--stop", "59500"])
    assert "size_for_risk_reason" not in safe
    for account in (CROSS, ["--margin", "600"]):
        unlevered = printed_json(capsys, [*BASE, *account, "--risk", "500", "--stop", "1"])
        assert "size_for_risk_reason" not in unlevered


def test_a_ladder_averages_and_says_what_is_never_reached(capsys):
    question = [*BASE, "--leverage", "10", "--add", "58000,0.5", "--add", "50000,1", "--tick", "0.1"]
    steps = printed_json(capsys, question)["ladder"]
    assert [step["average_entry"] for step in steps] == pytest.approx([60_000, 59_000, 54_500])
    assert [step["total_quantity"] for step in steps] == [0.5, 1, 2]
    assert [step["reached"] for step in steps] == [True, True, False]
    table = bundled_tier_table("binance", "BTCUSDT")
    expected = calculate(Position(Side.LONG, 59_000, 1, leverage=10), rules_for(table), table, tick_size=0.1)
    assert steps[1]["liquidation_price"] == expected.liquidation_price_on_tick
    assert steps[1]["tier"] == expected.tier
    shown = printed(capsys, question)
    assert "average 59,000.00 USDT" in shown
    assert "never reached" in shown


def test_a_ladder_keeps_added_margin_and_given_margin(capsys):
    steps = printed_json(capsys, [*BASE, "--margin", "3000", "--added-margin", "500", "--add", "59000,0.5"])["ladder"]
    assert steps[0]["margin"] == 3_500
    assert steps[1]["margin"] == pytest.approx(3_500 + 59_000 * 0.5 / 10)
    too_much = printed_json(capsys, [*BASE, "--leverage", "125", "--add", "59900,100"])["ladder"][1]
    assert too_much["status"] == "cannot-open"
    assert "cannot-open" in printed(capsys, [*BASE, "--leverage", "125", "--add", "59900,100"])


def test_closing_a_part_releases_margin_and_changes_the_tier(capsys):
    question = [*SHORT, "--quantity", "2.5", "--leverage", "25", "--close", "0.5", "--mark", "119500"]
    result = printed_json(capsys, question)
    after = result["after_close"]
    assert after["realised_profit"] == pytest.approx(1.25 * (119_038.3 - 119_500))
    assert after["released_margin"] == pytest.approx(result["margin"] / 2)
    assert (result["tier"], after["tier"]) == (2, 1)
    assert after["liquidation_price"] > result["liquidation_price"]
    assert "Closing 50 % at 119,500.00 USDT: profit -577.125 USDT" in printed(capsys, question)


def test_closing_in_cross_mode_settles_with_the_wallet(capsys):
    after = printed_json(capsys, [*BASE, *CROSS, "--close", "0.4", "--mark", "58000"])["after_close"]
    rest = ["--mode", "cross", "--wallet", repr(5_000 - 0.2 * 2_000), "--leverage", "10"]
    left = printed_json(capsys, [*BASE[:-1], "0.3", *rest])
    assert after["liquidation_price"] == pytest.approx(left["liquidation_price"])


def test_closing_all_leaves_nothing(capsys):
    after = printed_json(capsys, [*BASE, "--leverage", "10", "--close", "1"])["after_close"]
    assert (after["status"], after["liquidation_price"], after["realised_profit"]) == (None, None, 0)
    assert "nothing is left" in printed(capsys, [*BASE, "--leverage", "10", "--close", "1"])


def test_closing_a_position_that_no_price_liquidates(capsys):
    shown = printed(capsys, [*BASE, "--leverage", "1", "--close", "0.5"])
    assert shown.count("no price liquidates it") == 2


def test_funding_moves_the_price_step_by_step(capsys):
    result = printed_json(capsys, [*BASE, "--leverage", "10", "--funding", "0.0001,3", "--mark", "61000"])
    funding = result["funding"]
    assert funding["payment"] == pytest.approx(0.5 * 61_000 * 0.0001)
    paid = printed_json(capsys, [*BASE, "--leverage", "10", "--added-margin", repr(-3 * funding["payment"])])
    assert funding["liquidation_price"] == pytest.approx(paid["liquidation_price"], rel=1e-12)
    assert funding["liquidated_after"] is None
    gone = printed_json(capsys, [*BASE, "--leverage", "10", "--funding", "1%,50"])["funding"]
    assert gone["liquidation_price"] is None
    assert gone["liquidated_after"] == 10
    assert "liquidated after 10" in printed(capsys, [*BASE, "--leverage", "10", "--funding", "1%,50"])
    assert "gets" in printed(capsys, [*BASE, "--leverage", "10", "--funding", "-0.0001,3"])


def test_fees_and_the_break_even(capsys):
    fees = printed_json(capsys, [*BASE, "--leverage", "10", "--trading-fee", "0.0005"])["fees"]
    assert fees["opening_fee"] == pytest.approx(15)
    assert fees["fee_to_close"] == pytest.approx(0.5 * 54_000 * 0.0005)
    assert fees["total_to_open"] == pytest.approx(3_000 + 15 + 13.5)
    even = fees["break_even_price"]
    assert 0.5 * (even - 60_000) == pytest.approx(0.0005 * 0.5 * (60_000 + even))


def test_the_distance_from_the_mark(capsys):
    result = printed_json(capsys, [*BASE, "--leverage", "10", "--mark", "59000"])
    assert result["distance_from_mark"] == pytest.approx((59_000 - result["liquidation_price"]) / 59_000)
    assert printed_json(capsys, [*BASE, "--leverage", "1", "--mark", "59000"])["distance_from_mark"] is None
    assert "there is no liquidation price" in printed(capsys, [*BASE, "--leverage", "1", "--mark", "59000"])


def test_a_mark_beyond_the_liquidation_price_is_reported(capsys):
    beyond = [*BASE, "--leverage", "10", "--mark", "50000"]
    result = printed_json(capsys, beyond)
    assert result["liquidated_at_mark"] is True
    assert result["distance_from_mark"] is None
    assert "it would have been liquidated already" in printed(capsys, beyond)
    assert run([*beyond, "--close", "50%"]) == 2
    assert "nothing left to --close" in capsys.readouterr().err
    assert printed_json(capsys, [*BASE, "--leverage", "10", "--mark", "59000"])["liquidated_at_mark"] is False


def test_a_mark_beyond_the_price_of_a_pair_is_reported(capsys):
    price = printed_json(capsys, PAIR)["liquidation_price"]
    beyond = printed_json(capsys, [*PAIR, "--mark", repr(price * 0.999)])
    assert (beyond["liquidated_at_mark"], beyond["distance_from_mark"]) == (True, None)
    before = printed_json(capsys, [*PAIR, "--mark", repr(price * 1.001)])
    assert before["liquidated_at_mark"] is False
    assert before["distance_from_mark"] == pytest.approx(0.001 / 1.001)


def test_the_nearer_of_two_liquidation_prices_counts_at_a_mark(capsys):
    large = ["calc", "deribit:BTC-PERPETUAL", "--side", "short", "--entry", "100000", "--notional", "100M"]
    large += ["--leverage", "5", "--tick", "0.5"]
    result = printed_json(capsys, large)
    other = result["second_liquidation_price"]
    assert other < 100_000 < result["liquidation_price"]
    assert printed_json(capsys, [*large, "--mark", "6000"])["distance_from_mark"] == pytest.approx(
        (6000 - other) / 6000
    )
    gone = [*large, "--mark", "5000"]
    assert printed_json(capsys, gone)["liquidated_at_mark"] is True
    assert f"beyond the liquidation price of {result['other_liquidation_price']:,.2f} USD" in printed(capsys, gone)


def test_inverse_contracts_answer_in_coin(capsys):
    question = [*COINM, "--quantity", "1000", "--leverage", "10", "--move-liquidation-to", "40000"]
    result = printed_json(
        capsys, [*question, "--risk", "0.1", "--stop", "48000", "--add", "48000,1000", "--close", "0.5"]
    )
    again = printed_json(capsys, [*question[:-2], "--added-margin", repr(result["margin_to_add"])])
    assert again["liquidation_price"] == pytest.approx(40_000, rel=1e-12)
    assert result["size_for_risk"] * 100 * (1 / 48_000 - 1 / 50_000) == pytest.approx(0.1)
    assert result["ladder"][1]["average_entry"] == pytest.approx(2 / (1 / 50_000 + 1 / 48_000))
    assert result["after_close"]["released_margin"] == pytest.approx(0.1)


def test_how_likely_a_touch_is(capsys):
    question = [*SHORT, "--quantity", "2.5", "--leverage", "25", "--session", EVENT, "--at", "2025-07-14T07:30:00Z"]
    touch = printed_json(capsys, question)["touch_probability"]
    assert touch["mark"] == pytest.approx(122_293, abs=100)
    assert [row["hours"] for row in touch["horizons"]] == [1, 4, 24, 168]
    for name in ("low", "probability", "high"):
        chances = [row[name] for row in touch["horizons"]]
        assert np.all(np.diff(chances) >= 0)
        assert 0 < chances[0] < chances[-1] < 1
    assert touch["returns"] == 1_818  # since 8 July, where the prices of the event begin
    assert any("without drift" in sentence for sentence in touch["assumptions"])
    shown = printed(capsys, question)
    assert "within   24 h" in shown
    assert "0.00 %" not in shown


def test_chances_that_are_not_given_say_why(capsys):
    result = printed_json(capsys, [*BASE, "--leverage", "1", "--session", EVENT])
    assert (result["touch_probability"], "no price liquidates" in result["touch_reason"]) == (None, True)
    okx = [
        "calc",
        "--venue",
        "okx",
        "--symbol",
        "btc-usdt-swap",
        "--side",
        "long",
        "--entry",
        "119000",
        "--quantity",
        "1",
    ]
    result = printed_json(capsys, [*okx, "--leverage", "10", "--session", EVENT])
    assert "too few mark prices" in result["touch_reason"]
    assert "too few mark prices" in printed(capsys, [*okx, "--leverage", "10", "--session", EVENT])
    assert "single positions" in printed_json(capsys, [*PAIR, "--session", EVENT])["touch_reason"]


@pytest.mark.parametrize(
    ("more", "word"),
    [
        (["--survive-to", "61000"], "loses below"),
        (["--survive-to", "nan"], "--survive-to"),
        (["--move-liquidation-to", "-1"], "price"),
        (["--risk", "500"], "--stop"),
        (["--stop", "500"], "--risk"),
        (["--lot", "0.1"], "--risk"),
        (["--risk", "0", "--stop", "58000"], "loss"),
        (["--risk", "5", "--stop", "62000"], "loses below"),
        (["--risk", "5", "--stop", "58000", "--lot", "0"], "lot"),
        (["--close", "0"], "fraction"),
        (["--close", "150%"], "fraction"),
        (["--close", "1.5"], "1.5 % or 150 %"),
        (["--close", "nan"], "--close"),
        (["--close", "0.5", "--mark", "0"], "mark price"),
        (["--add", "59000"], "two numbers"),
        (["--add", "59000,x"], "second number"),
        (["--add", "59000,-1"], "quantity of an entry"),
        (["--funding", "0.0001,1.5"], "whole number"),
        (["--funding", "0.0001,-1"], "settlements"),
        (["--funding", "nan,1"], "--funding"),
        (["--funding", "0.0001,inf"], "--funding"),
        (["--trading-fee", "2"], "2 % or 200 %"),
        (["--trading-fee", "0.05"], "0.05 % or 5 %"),
        (["--trading-fee", "200%"], "fraction"),
        (["--at", "2025-07-14T07:30:00Z"], "--session"),
        (["--session", "nothing.rekt"], "no file"),
        (["--session", EVENT, "--at", "2024-01-01T00:00:00Z"], "outside the session"),
    ],
)
def test_a_question_that_cannot_be_answered_is_one_sentence(capsys, more, word):
    assert word in refused(capsys, [*BASE, "--leverage", "10", *more])


def test_what_belongs_to_other_positions_is_refused(capsys, tmp_path):
    assert "--move-liquidation-to" in refused(capsys, [*BASE, *CROSS, "--survive-to", "50000"])
    for more in (
        ["--close", "0.5"],
        ["--add", "59000,1"],
        ["--move-liquidation-to", "50000"],
    ):
        assert "single positions" in refused(capsys, [*PAIR, *more])
    other_market = ["calc", "--venue", "bitmex", "--symbol", "XBTUSD", "--side", "long", "--entry", "50000"]
    words = [*other_market, "--quantity", "1000", "--leverage", "10", "--session", EVENT]
    assert "has no market 'bitmex:XBTUSD'" in refused(capsys, words)
    source = tmp_path / "p.csv"
    source.write_text("venue\n", encoding="utf-8")
    for name in ("--survive-to", "--mark", "--close"):
        batch = ["calc", "--batch", str(source), "--out", str(tmp_path / "out.csv"), name, "0.5"]
        assert f"{name} belongs to one position" in refused(capsys, batch)


def test_a_position_that_cannot_be_opened_has_no_margin_to_add(capsys):
    assert "150x" in refused(capsys, [*BASE, "--leverage", "151", "--move-liquidation-to", "50000"])
    assert printed_json(capsys, [*BASE, "--leverage", "151", "--survive-to", "50000"])["highest_leverage"] < 10


def test_every_venue_is_compared_and_its_row_is_its_own_answer(capsys):
    compared = [*SHORT, "--quantity", "2.5", "--leverage", "25", "--tick", "0.1", "--compare"]
    rows = {row["market"]: row for row in printed_json(capsys, compared)["venues"]}
    assert {market.partition(":")[0] for market in rows} == {
        "binance",
        "bitget",
        "bybit",
        "deribit",
        "dydx",
        "gate",
        "hyperliquid",
        "kraken",
        "okx",
    }
    for market, row in rows.items():
        venue, symbol = market.split(":")
        own = ["calc", "--venue", venue, "--symbol", symbol, *SHORT[5:], "--quantity", "2.5", "--leverage", "25"]
        result = printed_json(capsys, [*own, "--tick", "0.1"])
        assert row == {"market": market} | {key: result[key] for key in row if key != "market"}
    assert rows["dydx:BTC-USD"]["status"] == "ok"
    assert rows["kraken:PF_XBTUSD"]["status"] == "ok"
    text = printed(capsys, compared)
    # (2.5 * 119,038.30 * (1 + 1/25) + 510) / (2.5 * 1.005), down to the tick: the second tier, its deduction 510.
    assert "bybit:BTCUSDT                 123,386.80          11,903.83 USDT      150x" in text
    assert "(!) Tiers older than 60 days" in text
    assert rows["bybit:BTCUSDT"]["tiers_stale"] is True
    left_out = {row["venue"]: row["reason"] for row in printed_json(capsys, compared)["venues_left_out"]}
    assert {"bitmex", "htx", "kucoin"} <= left_out.keys()
    assert not left_out.keys() & {market.partition(":")[0] for market in rows}
    assert "--rules htx --maintenance-rate RATE" in left_out["htx"]
    assert "XBTUSD" in left_out["bitmex"]
    assert f"Left out: htx: {left_out['htx']}" in text
    assert "above the 50x that tier 1 of BTC-USD" in printed(
        capsys, [*SHORT, "--leverage", "60", "--quantity", "1", "--compare"]
    )


def test_contracts_of_other_sizes_are_compared_by_their_value(capsys):
    rows = printed_json(capsys, [*COINM, "--quantity", "100", "--leverage", "10", "--compare"])["venues"]
    bitmex = next(row for row in rows if row["market"] == "bitmex:XBTUSD")
    own = ["calc", "--venue", "bitmex", "--symbol", "XBTUSD", *COINM[5:], "--quantity", "10000", "--leverage", "10"]
    assert bitmex["liquidation_price"] == pytest.approx(printed_json(capsys, own)["liquidation_price"], rel=1e-12)


def test_a_pair_and_a_coin_of_no_venue_are_not_compared(capsys):
    assert "Pairs are not compared" in refused(capsys, [*PAIR, "--compare"])
    unknown = ["calc", "--venue", "binance", "--symbol", "NOSUCHUSDT", *BASE[5:], "--leverage", "10"]
    assert "No venue has linear tiers of NOSUCH" in refused(
        capsys, [*unknown, "--maintenance-rate", "0.01", "--compare"]
    )


def test_survive_to_counts_the_margin_that_was_added(capsys):
    words = [*BASE, "--leverage", "10", "--added-margin", "300"]
    leverage = printed_json(capsys, [*words, "--survive-to", "50000"])["highest_leverage"]
    words[words.index("10")] = repr(leverage)
    assert printed_json(capsys, words)["liquidation_price"] == pytest.approx(50_000)


def test_closing_at_a_loss_beyond_the_wallet_says_so(capsys):
    words = [*SHORT, "--quantity", "1", "--leverage", "20", "--mode", "cross", "--wallet", "10000"]
    closed = printed_json(capsys, [*words, "--close", "50%", "--mark", "160000"])["after_close"]
    assert closed["liquidation_price"] is None
    assert "more than the wallet of 10,000" in closed["reason"]

"""`rektscope calc`, as a person types it."""

import json
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from rektscope.cli.main import run
from rektscope.margins.store import TierStore, tier_folder
from rektscope.margins.tables import bundled_tier_table

BASE = ["calc", "--venue", "binance", "--symbol", "BTCUSDT", "--side", "long", "--entry", "60000", "--quantity", "0.1"]
CONTRACT = [
    "status",
    "liquidation_price",
    "bankruptcy_price",
    "margin",
    "maintenance_margin",
    "maintenance_margin_rate",
    "tier",
    "distance",
    "loss_at_liquidation",
    "rules",
    "tiers_as_of",
]


def answer_of(capsys, arguments):
    code = run(arguments)
    seen = capsys.readouterr()
    assert not seen.err
    result = json.loads(seen.out)
    assert code == (3 if result["status"] == "cannot-open" else 0)
    return result


def refusal_of(capsys, arguments):
    assert run(arguments) == 2
    seen = capsys.readouterr()
    assert not seen.out
    assert seen.err.startswith("rektscope: ")
    assert seen.err.count("\n") == 1
    return seen.err


def test_the_json_has_the_contract_s_keys_first(capsys):
    result = answer_of(capsys, [*BASE, "--leverage", "10", "--json"])
    assert list(result)[: len(CONTRACT)] == CONTRACT
    assert result["status"] == "ok"
    assert result["liquidation_price"] == pytest.approx(54_216.8675, abs=5e-5)
    assert result["bankruptcy_price"] == 54_000
    assert result["margin"] == 600
    assert result["tier"] == 1
    assert result["maintenance_margin_rate"] == 0.004
    assert result["distance"] == pytest.approx(0.09638554)
    assert result["loss_at_liquidation"] == pytest.approx(578.31325)
    assert result["tiers_as_of"] == "2026-09-29"
    assert "2026-09-29" in result["rules"]


def test_margin_instead_of_leverage_and_a_tick(capsys):
    result = answer_of(capsys, [*BASE, "--margin", "600", "--tick", "0.1", "--json"])
    assert result["liquidation_price"] == 54_216.9
    assert result["liquidation_price_unrounded"] == pytest.approx(54_216.8675, abs=5e-5)


@pytest.mark.parametrize(
    ("leverage", "status", "word"), [("1", "no-liquidation", "no price"), ("151", "cannot-open", "150x")]
)
def test_answers_without_a_price_say_why(capsys, leverage, status, word):
    result = answer_of(capsys, [*BASE, "--leverage", leverage, "--json"])
    assert result["status"] == status
    assert result["liquidation_price"] is None
    assert result["tier"] is None
    assert word in result["reason"]
    assert run([*BASE, "--leverage", leverage]) == (3 if status == "cannot-open" else 0)
    assert status in capsys.readouterr().out


def test_the_faq_s_cross_example_from_the_command_line(capsys):
    other = json.dumps(
        [
            {
                "symbol": "BTCUSDT",
                "side": "long",
                "entry": 32481.98,
                "quantity": 109.488,
                "mark": 31967.27,
                "maintenance_rate": 0.025,
                "deduction": 16300,
            }
        ]
    )
    arguments = ["calc", "--venue", "binance", "--symbol", "ETHUSDT", "--side", "long", "--entry", "1456.84"]
    arguments += ["--quantity", "3683.979", "--leverage", "10", "--mode", "cross", "--wallet", "1535443.01"]
    arguments += ["--maintenance-rate", "0.1", "--deduction", "135365", "--other", other, "--json"]
    result = answer_of(capsys, arguments)
    assert round(result["liquidation_price"], 2) == 1153.26
    assert result["tiers_as_of"] == "given by hand"
    sums = '{"maintenance_margin": 71200.811444, "unrealised_profit": -56354.56848}'
    arguments[arguments.index("--other") + 1] = sums
    assert answer_of(capsys, arguments)["liquidation_price"] == pytest.approx(result["liquidation_price"])


def test_other_positions_take_the_bundled_tiers(capsys):
    other = '[{"symbol": "ETHUSDT", "side": "short", "entry": 3000, "quantity": 1, "mark": 3100}]'
    cross = [*BASE, "--leverage", "10", "--mode", "cross", "--wallet", "1000", "--json"]
    result = answer_of(capsys, [*cross, "--other", other])
    assert result["backing"] == pytest.approx(1000 - 100 - 3100 * 0.004)


def test_another_generation_of_rules_and_added_margin(capsys):
    bybit = ["calc", "--venue", "bybit", "--symbol", "BTCUSDT", "--side", "long", "--entry", "40000", "--quantity", "1"]
    bybit += ["--leverage", "50", "--added-margin", "3000", "--json", "--maintenance-rate", "0.005"]
    now = answer_of(capsys, bybit)
    assert now["liquidation_price"] == pytest.approx(36_380.250344, abs=5e-7)
    assert "since 2026" in now["rules"]
    before = answer_of(capsys, [*bybit, "--rules", "bybit-entry-value"])
    assert before["liquidation_price"] == pytest.approx(36_400)
    assert "until early 2026" in before["rules"]


def test_inverse_contracts_count_contracts_and_coin(capsys):
    coinm = ["calc", "--venue", "binance", "--symbol", "BTCUSD_PERP", "--side", "long", "--entry", "50000"]
    coinm += ["--quantity", "100", "--leverage", "10"]
    result = answer_of(capsys, [*coinm, "--json"])
    assert result["liquidation_price"] == pytest.approx(45_636.3636, abs=5e-5)
    assert (result["margin"], result["currency"]) == (pytest.approx(0.02), "BTC")
    assert "approximate" in result["rules"]
    assert run(coinm) == 0
    text = capsys.readouterr().out
    assert "45,636.36 USD " in text
    assert "0.02 BTC" in text


def test_a_fee_and_rates_by_hand(capsys):
    okx = ["calc", "--venue", "okx", "--symbol", "BTC-USD-SWAP", "--side", "short", "--entry", "100000"]
    okx += ["--quantity", "1000", "--leverage", "10", "--maintenance-rate", "0.004", "--contract", "inverse"]
    okx += ["--contract-size", "100", "--json"]
    result = answer_of(capsys, okx)
    assert result["liquidation_price"] == pytest.approx(110_611.1111, abs=5e-5)
    assert result["closing_fee"] > 0
    free = answer_of(capsys, [*okx, "--fee", "0"])
    assert free["liquidation_price"] > result["liquidation_price"]
    assert free["closing_fee"] == 0
    assert run([*okx[:-1]]) == 0
    assert "Closing fee" in capsys.readouterr().out


def test_bitmex_requires_funding_and_no_fee(capsys):
    words = ["calc", "bitmex:XBTUSD", "--side", "short", "--entry", "10948", "--quantity", "10", "--leverage", "10"]
    assert run(words) == 0
    text = capsys.readouterr().out
    assert "Adverse funding" in text
    assert "Closing fee" not in text


def test_the_working_is_shown_when_asked_for(capsys):
    result = answer_of(capsys, [*BASE, "--leverage", "10", "--working", "--json"])
    assert any("54,216.86747" in line for line in result["working"])
    assert run([*BASE, "--leverage", "10", "--working"]) == 0
    assert "V = (V0 − W) / (1 − m)" in capsys.readouterr().out


PAIR = ["calc", "--venue", "binance", "--symbol", "BTCUSDT", "--side", "long", "--entry", "100000", "--quantity", "3"]
PAIR += ["--leverage", "30", "--mode", "cross", "--wallet", "10500"]


def test_another_position_of_the_same_symbol_is_the_other_leg(capsys):
    other = '{"symbol": "btcusdt", "side": "short", "entry": 100000, "quantity": 2.85, "mark": 100000}'
    result = answer_of(capsys, [*PAIR, "--other", other, "--json"])
    assert result["liquidation_price"] == pytest.approx(35_545.0237, abs=1e-3)
    assert result["second_liquidation_price"] > 1e7
    assert run([*PAIR, "--other", other]) == 0
    assert "On the other side" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("side", "more", "word"),
    [("long", {}, "average entry"), ("short", {"deduction": 1}, "deduction"), ("short", {"mark": -1}, "mark price")],
)
def test_bad_other_legs_are_one_sentence(capsys, side, more, word):
    row = {"symbol": "BTCUSDT", "side": side, "entry": 100_000, "quantity": 1, "mark": 100_000} | more
    assert word in refusal_of(capsys, [*PAIR, "--other", json.dumps(row)])


def test_a_pair_of_a_venue_whose_rule_is_not_known_says_what_to_do(capsys):
    row = {"symbol": "BTCUSDT", "side": "short", "entry": 100_000, "quantity": 1, "mark": 100_000}
    refused = refusal_of(capsys, [*PAIR, "--venue", "bybit", "--other", json.dumps(row)])
    assert "What Bybit since 2026 requires for a long and a short of bybit:BTCUSDT is not known here" in refused
    assert "binance-usdm, binance-coinm, bitget, gate, kraken" in refused
    assert run([*PAIR, "--venue", "bybit", "--rules", "bitget", "--other", json.dumps(row)]) == 0


def test_two_other_legs_are_refused(capsys):
    row = {"symbol": "BTCUSDT", "side": "short", "entry": 100_000, "quantity": 1, "mark": 100_000}
    assert "one other leg" in refusal_of(capsys, [*PAIR, "--other", json.dumps([row, row])])


def test_the_text_names_units_date_and_source(capsys):
    assert run([*BASE, "--leverage", "10"]) == 0
    text = capsys.readouterr().out
    assert "54,216.87 USDT" in text
    assert "9.64 % below entry" in text
    assert "tiers as of 2026-09-29" in text
    assert "freqtrade" in text
    assert "mark price" in text


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        (["--entry", "nan", "--leverage", "5"], "--entry"),
        (["--quantity", "-1", "--leverage", "5"], "quantity"),
        (["--quantity", "inf", "--leverage", "5"], "quantity"),
        (["--leverage", "0"], "leverage"),
        (["--leverage", "ten"], "--leverage 'ten' is not a number"),
        (["--margin", "0"], "margin"),
        (["--leverage", "5", "--margin", "5"], "exactly one"),
        ([], "exactly one"),
        (["--leverage", "5", "--symbol", "NOPE"], "`rektscope tiers import FILE`"),
        (["--leverage", "5", "--venue", "nowhere"], "binance"),
        (["--leverage", "5", "--wallet", "5"], "--mode cross"),
        (["--leverage", "5", "--mode", "cross"], "--wallet"),
        (["--leverage", "5", "--deduction", "5"], "--maintenance-rate"),
        (["--leverage", "5", "--maintenance-rate", "40"], "40 % or 4,000 %"),
        (["--leverage", "5", "--contract", "inverse"], "--contract goes with"),
        (["--leverage", "5", "--rules", "moon"], "bybit-entry-value"),
        (["--leverage", "5", "--rules", "mcs"], "inverse contracts"),
        (["--leverage", "5", "--fee", "10%"], "count no fee"),
        (["--leverage", "5", "--rules", "okx", "--fee", "2"], "2 % or 200 %"),
        (["--leverage", "5", "--added-margin", "nan"], "--added-margin"),
        (["--leverage", "5", "--tick", "0"], "tick"),
        (["--leverage", "5", "--side", "up"], "side"),
        (["--leverage", "5", "--mode", "cross", "--wallet", "nan"], "wallet"),
    ],
)
def test_bad_input_is_one_sentence(capsys, changes, word):
    assert word in refusal_of(capsys, [*BASE, *changes])


@pytest.mark.parametrize(
    ("other", "word"),
    [
        ("{", "not JSON"),
        ("[5]", "must be a JSON object"),
        ('[{"symbol": "ETHUSDT"}]', "entry, mark, quantity, side"),
        ('[{"symbol": "NO", "side": "long", "entry": 1, "quantity": 1, "mark": 1}]', "no tiers for"),
        ('[{"symbol": "ETHUSDT", "side": "up", "entry": 1, "quantity": 1, "mark": 1}]', "long or short"),
        ('[{"symbol": "ETHUSDT", "side": ["long"], "entry": 1, "quantity": 1, "mark": 1}]', "long or short"),
        ('[{"symbol": "ETHUSDT", "side": "long", "entry": "1.500", "quantity": 1, "mark": 1}]', "1.5 or 1,500"),
        ('[{"symbol": "ETHUSDT", "side": "long", "entry": true, "quantity": 1, "mark": 1}]', "must be a number"),
        ('[{"symbol": "ETHUSDT", "side": "long", "entry": 1, "quantity": 1, "mark": 0}]', "above zero"),
        ('{"maintenance_margin": null, "unrealised_profit": 0}', "must be a number"),
        ('{"maintenance_margin": NaN, "unrealised_profit": 0}', "finite"),
    ],
)
def test_bad_other_positions_are_one_sentence(capsys, other, word):
    arguments = [*BASE, "--leverage", "10", "--mode", "cross", "--wallet", "1000", "--other", other]
    assert word in refusal_of(capsys, arguments)


def test_an_old_table_is_flagged_beside_the_answer(capsys):
    bybit = ["calc", "--venue", "bybit", *BASE[3:], "--leverage", "10"]
    result = answer_of(capsys, [*bybit, "--json"])
    assert result["tiers_age_days"] > 60  # the bundled table is of 2026-08-05
    assert result["tiers_stale"] is True
    assert "days old" in result["warning"]
    assert "`rektscope tiers refresh bybit BTCUSDT`" in result["warning"]
    assert run(bybit) == 0
    assert result["warning"] in capsys.readouterr().out


def test_a_newer_table_of_the_user_is_used_and_not_flagged(capsys):
    today = datetime.now(UTC).date().isoformat()
    table = bundled_tier_table("binance", "BTCUSDT")
    TierStore().keep([replace(table, as_of=today, source="my own page")])
    result = answer_of(capsys, [*BASE, "--leverage", "10", "--json"])
    assert (result["tiers_as_of"], result["tiers_source"]) == (today, "my own page")
    assert (result["tiers_age_days"], result["tiers_stale"], result["warning"]) == (0, False, None)


def test_a_table_of_no_known_date_is_flagged(capsys):
    kraken = ["calc", "--venue", "kraken", "--symbol", "PF_ETHUSD", *BASE[5:], "--leverage", "10"]
    result = answer_of(capsys, [*kraken, "--json"])
    assert (result["tiers_as_of"], result["tiers_age_days"], result["tiers_stale"]) == ("unknown", None, True)
    assert "of no known date" in result["warning"]


def test_a_damaged_table_of_the_user_is_reported_beside_the_answer(capsys):
    tier_folder().mkdir(parents=True)
    (tier_folder() / "binance.json").write_text("{", encoding="utf-8")
    result = answer_of(capsys, [*BASE, "--leverage", "10", "--json"])
    assert result["tiers_as_of"] == "2026-09-29"
    assert "is damaged" in result["warning"]


def test_figures_by_hand_have_no_age(capsys):
    result = answer_of(capsys, [*BASE, "--leverage", "10", "--maintenance-rate", "0.01", "--json"])
    assert (result["tiers_age_days"], result["warning"]) == (None, None)


CROSS_WORDS = ["calc", "bybit:BTCUSDT", "--side", "long", "--entry", "100000", "--quantity", "1", "--mode", "cross"]


def test_a_leverage_assumed_where_it_moves_the_price_is_reported(capsys):
    words = [*CROSS_WORDS, "--wallet", "10000", "--json"]
    assumed = answer_of(capsys, words)
    assert "No leverage is given" in assumed["warning"]
    typed = answer_of(capsys, [*words, "--leverage", "10"])
    assert "No leverage" not in (typed["warning"] or "")
    assert 0 < abs(assumed["liquidation_price"] / typed["liquidation_price"] - 1) < 1e-4
    binance = answer_of(capsys, [*words, "--rules", "binance-usdm"])
    assert "No leverage" not in (binance["warning"] or "")


def test_a_rate_by_hand_asks_no_leverage_of_a_cross_position(capsys):
    words = ["calc", "binance:BTCUSDT", *CROSS_WORDS[2:], "--wallet", "950", "--maintenance-rate", "0.4%"]
    result = answer_of(capsys, [*words, "--json"])
    assert result["status"] == "ok"
    assert result["liquidation_price"] == pytest.approx((100_000 - 950) / 0.996)
    assert result["opening_problem"] == ""

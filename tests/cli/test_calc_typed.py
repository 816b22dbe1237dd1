"""`rektscope calc`: numbers, sides and markets however people write them, and sizes in USD, contracts or risk."""

import csv
import json

import pytest

from rektscope.cli.main import run

PLAIN = [
    "--venue",
    "binance",
    "--symbol",
    "BTCUSDT",
    "--side",
    "long",
    "--entry",
    "118000",
    "--quantity",
    "0.5",
]
POSITION = ["--side", "long", "--entry", "118000", "--quantity", "0.5", "--leverage", "20"]


def printed_json(capsys, *words, code=0):
    assert run(["calc", *words, "--json"]) == code
    seen = capsys.readouterr()
    assert not seen.err
    return json.loads(seen.out)


def refused(capsys, *words):
    assert run(["calc", *words]) == 2
    seen = capsys.readouterr()
    assert not seen.out
    assert seen.err.count("\n") == 1
    return seen.err


def test_numbers_and_sides_are_read_as_in_the_window(capsys):
    plain = printed_json(capsys, "binance:BTCUSDT", *POSITION)
    words = ["--side", "Buy", "--entry", "118,000", "--quantity", "0.5", "--leverage", "20x"]
    assert printed_json(capsys, "binance:BTCUSDT", *words) == plain
    assert printed_json(capsys, "binance:BTCUSDT", *POSITION[2:], "--side", "LONG") == plain


@pytest.mark.parametrize(
    "market",
    [
        ["binance:BTCUSDT"],
        ["BINANCE:btcusdt"],
        ["binance:BTCUSDT.P"],
        ["binance:BTC/USDT:USDT"],
        ["binance:BTC-PERP"],
        ["--market", "binance:BTCUSDT"],
        ["--venue", "binance", "--symbol", "BTC-USDT"],
        ["--venue", "Binance", "--symbol", "BTCUSDT"],
        ["binance:BTCUSDT", "--market", "binance:BTCUSDT"],
    ],
)
def test_a_market_is_named_in_any_way(capsys, market):
    result = printed_json(capsys, *market, *POSITION)
    assert result["market"].lower() == "binance:btcusdt"
    assert result["liquidation_price"] == printed_json(capsys, *PLAIN, "--leverage", "20")["liquidation_price"]


@pytest.mark.parametrize(
    ("market", "word"),
    [
        ([], "Missing option VENUE:SYMBOL"),
        (["BTCUSDT"], "venue:SYMBOL"),
        (["binance:BTCUSDT", "--symbol", "ETHUSDT"], "use one way"),
        (["binance:BTCUSDT", "--market", "okx:BTCUSDT"], "given twice"),
        (["bybit:ETH-PERP"], "ETHUSDT or ETHPERP"),
    ],
)
def test_a_market_that_is_unclear_is_asked_about(capsys, market, word):
    assert word in refused(capsys, *market, *POSITION)


@pytest.mark.parametrize(
    ("words", "readings"),
    [
        (["--quantity", "0,125"], "0.125 or 125"),
        (["--quantity", "60.000"], "60 or 60,000"),
        (["--entry", "118.000"], "118 or 118,000"),
        (["--leverage", "1,5"], "1.5 or 15"),
        (["--trading-fee", "0.05"], "0.05 % or 5 %"),
        (["--maintenance-rate", "0.4"], "0.4 % or 40 %"),
        (["--funding", "0.01,3"], "0.01 % or 1 %"),
        (["--survive-to", "10%"], "-10% or +10%"),
    ],
)
def test_what_has_two_meanings_is_asked_with_both(capsys, words, readings):
    assert readings in refused(capsys, *PLAIN, "--leverage", "20", *words)


@pytest.mark.parametrize(
    ("option", "text", "example"),
    [
        ("--entry", "x", "119,038.3"),
        ("--quantity", "x", "2.5"),
        ("--notional", "x", "2,500"),
        ("--leverage", "x20", "20x"),
        ("--fee", "x", "0.05%"),
        ("--maintenance-rate", "x", "0.4%"),
        ("--survive-to", "x", "119,038.3"),
        ("--survive-to", "x%", "50%"),
        ("--close", "half", "50%"),
        ("--add", "x,1", "119,038.3"),
        ("--add", "60000,x", "2.5"),
        ("--funding", "x,3", "0.01%"),
        ("--funding", "0.01%,x", "3"),
    ],
)
def test_a_refusal_shows_a_number_that_the_option_takes(capsys, option, text, example):
    assert run(["calc", "binance:BTCUSDT", option, text]) == 2
    shown = capsys.readouterr().err
    assert shown.startswith(f"rektscope: {option}")
    assert shown.endswith(f"is not a number: write it as {example}.\n")


def test_rates_are_written_with_their_sign(capsys):
    hand = ["x:Y", *POSITION, "--maintenance-rate"]
    assert printed_json(capsys, *hand, "0.4%") == printed_json(capsys, *hand, "0.004")
    fees = printed_json(capsys, "binance:BTCUSDT", *POSITION, "--trading-fee", "0.05%")["fees"]
    assert fees["opening_fee"] == pytest.approx(118_000 * 0.5 * 0.0005)


def test_a_target_may_stand_against_the_entry(capsys):
    market = ["binance:BTCUSDT", *POSITION]
    at_price = printed_json(capsys, *market, "--survive-to", "106,200")["highest_leverage"]
    assert printed_json(capsys, *market, "--survive-to", "90%")["highest_leverage"] == at_price
    assert printed_json(capsys, *market, "--survive-to", "-10%")["highest_leverage"] == at_price
    assert "--entry" in refused(capsys, "binance:BTCUSDT", "--side", "long", "--survive-to", "90%")


def test_a_size_in_usd_is_worth_so_much_at_the_entry(capsys):
    words = ["--side", "long", "--entry", "118000", "--leverage", "20"]
    linear = printed_json(capsys, "binance:BTCUSDT", *words, "--notional", "59k")
    assert (linear["quantity"], linear["quantity_unit"]) == (0.5, "BTC")
    inverse = printed_json(capsys, "binance:BTC/USD:BTC", *words, "--notional", "50,000")
    assert (inverse["quantity"], inverse["notional_usd"]) == (500, 50_000)
    assert inverse["quantity_unit"] == "contracts of 100 USD"
    assert "use one of them" in refused(capsys, "binance:BTCUSDT", *words, "--notional", "59000", "--quantity", "0.5")


def test_contracts_are_distinguished_from_coins(capsys):
    words = ["okx:BTCUSDT", "--side", "long", "--entry", "118000", "--leverage", "20"]
    coins = printed_json(capsys, *words, "--quantity", "10")
    assert (coins["quantity"], coins["quantity_unit"]) == (10, "BTC")
    contracts = printed_json(capsys, *words, "--contracts", "7")
    assert contracts["quantity"] == 0.07
    assert run(["calc", *words, "--contracts", "7"]) == 0
    assert "long 0.07 BTC" in capsys.readouterr().out
    assert "--quantity in coins" in refused(capsys, "hyperliquid:BTC", *words[1:], "--contracts", "7")


def test_contracts_are_those_of_the_venue(capsys):
    words = ["--side", "short", "--entry", "100", "--leverage", "5", "--contracts", "3", "--maintenance-rate", "1%"]
    assert printed_json(capsys, "okx:XRP-USDT-SWAP", *words)["quantity"] == 300
    assert "--quantity in coins" in refused(capsys, "okx:BTC-USDC-SWAP", *words)  # another than in USDT
    assert "give --notional in USD." in refused(capsys, "deribit:BTC-PERPETUAL", *words[:-2])  # of 10 USD
    assert printed_json(capsys, "binance:BTCUSD_PERP", *words[:-2])["quantity"] == 3


def test_deribits_sizes_are_dollars_here_as_in_the_window(capsys):
    words = ["deribit:BTC-PERPETUAL", "--side", "short", "--entry", "100000", "--leverage", "10", "--notional", "50000"]
    assert printed_json(capsys, *words)["quantity_unit"] == "USD"
    assert run(["calc", *words]) == 0
    assert "short 50,000 USD, BTC-PERPETUAL on" in capsys.readouterr().out


def test_the_size_is_worked_out_from_the_risk(capsys):
    words = ["binance:BTCUSDT", "--side", "long", "--entry", "118,000", "--leverage", "20"]
    result = printed_json(capsys, *words, "--risk", "500", "--stop", "117000")
    assert result["quantity"] == pytest.approx(0.5)
    assert result["size_for_risk"] == result["quantity"]
    assert result["liquidation_price"] is not None
    assert printed_json(capsys, *words, "--risk", "500", "--stop", "117000", "--lot", "0.3")["quantity"] == 0.3
    assert "Not even one lot" in refused(capsys, *words, "--risk", "5", "--stop", "117000", "--lot", "0.1")
    assert "--quantity" in refused(capsys, *words)


def test_what_cannot_be_opened_ends_with_its_own_code(capsys):
    result = printed_json(capsys, *PLAIN, "--leverage", "500", code=3)
    assert result["status"] == "cannot-open"
    assert result["reason"]


def rows_of(tmp_path, capsys, head, *rows):
    source, out = tmp_path / "positions.csv", tmp_path / "answers.csv"
    source.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    assert run(["calc", "--batch", str(source), "--out", str(out), "--force"]) == 0
    capsys.readouterr()
    with out.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_cells_are_read_by_the_same_grammar(tmp_path, capsys):
    expected = printed_json(capsys, "binance:BTCUSDT", *POSITION)["liquidation_price"]
    rows = rows_of(
        tmp_path,
        capsys,
        "market,side,entry,quantity,leverage",
        "binance:BTCUSDT,long,118000,0.5,20",
        'BINANCE:BTC/USDT:USDT,BUY,"118,000",0.5,20x',
        'binance:BTCUSDT,LONG,118000,"0,5",20',
        "nonsense,long,118000,0.5,20",
    )
    assert [row["status"] for row in rows] == ["ok", "ok", "error", "error"]
    assert [float(row["liquidation_price"]) for row in rows[:2]] == [expected, expected]
    assert "0.5 or 5" in rows[2]["reason"]


def test_a_file_shows_by_its_other_numbers_what_its_points_are(tmp_path, capsys):
    head, row = "market,side,entry,quantity,leverage", "binance:BTCUSDT,long,118000,60.000,20"
    (alone,) = rows_of(tmp_path, capsys, head, row)
    assert "60 or 60,000" in alone["reason"]
    beside = rows_of(tmp_path, capsys, head, row, "binance:BTCUSDT,long,118000,0.125,20")
    assert [each["status"] for each in beside] == ["ok", "ok"]
    assert float(beside[0]["entry_notional"]) == 60 * 118_000


def test_an_option_beside_a_file_is_the_number_that_was_typed(tmp_path):
    source, out = tmp_path / "p.csv", tmp_path / "a.csv"
    source.write_text("market,side,quantity,leverage\nx:Y,long,100,5\n", encoding="utf-8")
    hand = ["--entry", "60.1250", "--maintenance-rate", "20%"]
    assert run(["calc", "--batch", str(source), "--out", str(out), *hand]) == 0
    with out.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert float(row["entry_notional"]) == 6012.5


def test_profit_return_and_largest_size(capsys):
    words = ["binance:BTCUSDT", "--side", "long", "--entry", "100,000", "--leverage", "20x"]
    result = printed_json(capsys, *words, "--quantity", "0.5", "--pnl-at", "102,000", "--target-roe", "50%")
    assert result["pnl_at"] == {"price": 102_000, "pnl": 1000, "roe": 0.4, "liquidated_before": False}
    assert result["target_roe"] == {"roe": 0.5, "price": pytest.approx(102_500), "liquidated_before": False}
    assert printed_json(capsys, *words, "--quantity", "0.5", "--pnl-at", "+2%")["pnl_at"] == result["pnl_at"]
    assert "5 % or 500 %" in refused(capsys, *words, "--quantity", "0.5", "--target-roe", "5")
    largest = printed_json(capsys, *words, "--wallet", "1,000", "--max-position", "--lot", "0.001")
    assert largest["quantity"] == largest["max_position"]["quantity"] == 0.2
    assert largest["max_position"]["limited_by"] == "wallet"
    assert largest["margin"] == pytest.approx(1000)
    smaller = printed_json(capsys, *words, "--quantity", "0.1", "--wallet", "1,000", "--max-position")
    assert smaller["quantity"] == 0.1
    assert smaller["max_position"]["quantity"] == pytest.approx(0.2)
    assert "--wallet" in refused(capsys, *words, "--max-position")


def test_a_leverage_may_be_the_exact_fraction_of_its_tier(capsys):
    words = ["calc", "kraken:PI_XBTUSD", "--side", "long", "--entry", "100000", "--quantity", "60,000,000"]
    assert run([*words, "--leverage", "10/3x", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["margin"] == pytest.approx(180, rel=1e-15)


@pytest.mark.parametrize(
    ("market", "unit", "price"),
    [
        ("bybit:BTCUSD", 1.0, 83.75),
        ("binance:LTCUSD_PERP", 10.0, 83.75),
        ("htx:BTC-USD", 100.0, 83.75),
        ("binance:NEWUSDT", None, 80.402010050),
    ],
)
def test_a_rate_by_hand_counts_the_contract_that_the_symbol_means(capsys, market, unit, price):
    """Bankrupt at 100 / (1 + 1/5) in coin; liquidated where the coins left are 0.5 % of the value there."""
    words = ["--side", "long", "--entry", "100", "--quantity", "10", "--leverage", "5"]
    result = printed_json(capsys, market, *words, "--maintenance-rate", "0.5%")
    assert result["liquidation_price"] == pytest.approx(price)
    assert result["notional_usd"] == pytest.approx(1000.0 if unit is None else 10 * unit)


def test_a_rate_by_hand_for_a_contract_that_is_not_known_is_refused(capsys):
    words = ["--side", "long", "--entry", "100", "--quantity", "10", "--leverage", "5", "--maintenance-rate", "0.5%"]
    unknown = {"bitmex:ETHUSD": "quanto", "bitget:BTCUSD": "--contract-size", "kucoin:XBTUSDM": "--contract-size"}
    either = ("phemex:BTCUSD", "coinex:BTCUSD", "mexc:BTC_USD", "mcs:BTCUSD", "btcmex:BTCUSD", "kucoin:XBTMZ25")
    for market, sentence in (unknown | dict.fromkeys(either, "--contract linear or --contract inverse")).items():
        assert sentence in refused(capsys, market, *words)
    coin = printed_json(capsys, "phemex:BTCUSD", *words, "--contract", "inverse", "--contract-size", "1", "--fee", "0%")
    assert coin["liquidation_price"] == pytest.approx(83.75)
    assert printed_json(capsys, "kucoin:XBTUSDTM", *words, "--fee", "0%")["liquidation_price"] == pytest.approx(
        80.402010050
    )


def test_another_position_paid_in_another_coin_is_not_added_to_the_wallet(capsys):
    words = ["binance:BTCUSDT", *POSITION, "--mode", "cross", "--wallet", "10000", "--other"]
    coin = '{"symbol": "BTCUSD_PERP", "side": "long", "entry": 100000, "quantity": 25, "mark": 118000}'
    assert "is paid in BTC and BTCUSDT in dollars" in refused(capsys, *words, coin)
    dollars = '{"symbol": "ETHUSDC", "side": "long", "entry": 4000, "quantity": 1, "mark": 4100}'
    assert printed_json(capsys, *words, dollars)["status"] == "ok"
    assert "below zero" in refused(capsys, *words, '{"maintenance_margin": -5, "unrealised_profit": 0}')


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["serve", "--port", "90000"], "--port '90000' is out of bounds: write a whole number from 0 to 65,535."),
        (["serve", "--port", "1.5"], "--port '1.5' is out of bounds: write a whole number from 0 to 65,535."),
        (["score", "--workers", "many"], "--workers 'many' is not a number: write it as 3."),
        (["score", "--workers", "0"], "--workers '0' is out of bounds: write a whole number from 1 to 256."),
        (["clip", "--speed", "0x"], "--speed '0x' is out of bounds: write a number from 0.01 to 100,000.0."),
        (["clip", "--fps", "0,125"], "--fps '0,125' may mean 0.125 or 125: write the one you mean so."),
        (["export", "--least-leverage", "2000x"], "--least-leverage '2000x' is out of bounds: write a whole number"),
    ],
)
def test_bounded_options_read_the_same_numbers_and_name_their_bounds(capsys, words, sentence):
    command, *options = words
    assert run([command, "2025-07-14", *options]) == 2
    assert sentence in capsys.readouterr().err


def test_a_venue_without_tiers_is_answered_with_each_way_once(capsys):
    sentence = refused(capsys, "aster:BTCUSDT", *POSITION)
    assert "choose one of these, or use `--maintenance-rate RATE` for this one position (no file" in sentence
    assert sentence.count("--maintenance-rate") == 1
    assert refused(capsys, "binance:NOSUCHUSDT", *POSITION).count("--maintenance-rate") == 1

"""A folder of facts with something missing or contradictory is refused in one clear sentence."""

import json
import re

import pytest

from rektscope.cli.main import run
from rektscope.market.errors import InputError
from rektscope.sessions.reconstruction.build import build_session


def edit(folder, name, pattern, replacement):
    path = folder / name
    text, changed = re.subn(pattern, replacement, path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
    assert changed == 1
    path.write_text(text, encoding="utf-8")


def edit_scalars(folder, change):
    path = folder / "facts.json"
    scalars = json.loads(path.read_text(encoding="utf-8"))
    change(scalars)
    path.write_text(json.dumps(scalars), encoding="utf-8")


def refusal(folder):
    with pytest.raises(InputError) as caught:
        build_session(folder)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


def test_no_folder(tmp_path):
    assert "There is no folder of facts" in refusal(tmp_path / "nothing")


@pytest.mark.parametrize(
    "name",
    [
        "facts.json",
        "markets.csv",
        "candles.csv",
        "marks.csv",
        "open_interest.csv",
        "funding.csv",
        "liquidation_totals.csv",
        "liquidation_buckets.csv",
    ],
)
def test_missing_table(own_facts, name):
    (own_facts / name).unlink()
    assert f"has no {name}." in refusal(own_facts)


BTC_CANDLE = r"^binance:BTCUSDT,2025-07-10T12:00:00Z,.*\n"


def test_gap_in_candles(own_facts):
    edit(own_facts, "candles.csv", BTC_CANDLE, "")
    assert "binance:BTCUSDT goes on at 2025-07-10T12:05:00Z, not 2025-07-10T12:00:00Z." in refusal(own_facts)


def test_candles_that_end_too_early(own_facts):
    edit(own_facts, "candles.csv", r"^binance:XRPUSDT,2025-07-14T16:30:00Z(.*\n)*", "")
    sentence = refusal(own_facts)
    assert "candles of binance:XRPUSDT run from 2025-07-08T00:00:00Z to 2025-07-14T16:30:00Z" in sentence


def test_gap_in_marks(own_facts):
    edit(own_facts, "marks.csv", r"^binance:ETHUSDT,2025-07-11T03:00:00Z,.*\n", "")
    assert "binance:ETHUSDT goes on at 2025-07-11T04:00:00Z" in refusal(own_facts)


def test_marks_that_end_too_early(own_facts):
    edit(own_facts, "marks.csv", r"^binance:XRPUSDT,2025-07-14T16:00:00Z,.*\n", "")
    assert "binance:XRPUSDT ends at 2025-07-14T16:00:00Z" in refusal(own_facts)


def test_candle_whose_close_lies_outside(own_facts):
    edit(own_facts, "candles.csv", BTC_CANDLE, "binance:BTCUSDT,2025-07-10T12:00:00Z,10,20,5,30,9,1,1\n")
    assert "open or close lies outside low to high" in refusal(own_facts)


def test_price_between_ticks(own_facts):
    edit(own_facts, "candles.csv", BTC_CANDLE, "binance:BTCUSDT,2025-07-10T12:00:00Z,10.05,20,5,15,9,1,1\n")
    assert "open is 10.05, which is no multiple of 0.1." in refusal(own_facts)


def test_more_bought_than_traded(own_facts):
    edit(own_facts, "candles.csv", BTC_CANDLE, "binance:BTCUSDT,2025-07-10T12:00:00Z,10,20,5,15,9,10,1\n")
    assert "takers bought more than was traded" in refusal(own_facts)


@pytest.mark.parametrize(
    ("cell", "expected"), [("abc", "not a number"), ("NaN", "not a finite number"), ("-1", "negative")]
)
def test_what_is_no_number(own_facts, cell, expected):
    edit(own_facts, "liquidation_totals.csv", r"^Gate,BTC_USDT,BTC,.*$", f"Gate,BTC_USDT,BTC,{cell},5")
    sentence = refusal(own_facts)
    assert "liquidation_totals.csv, line" in sentence
    assert expected in sentence


def test_row_with_too_few_cells(own_facts):
    edit(own_facts, "funding.csv", r"^binance:ETHUSDT,.*$", "binance:ETHUSDT,2025-07-08T00:00:00Z")
    assert "2 cells where the first line names 4 columns" in refusal(own_facts)


def test_missing_column(own_facts):
    edit(own_facts, "open_interest.csv", "usd", "dollars")
    assert "lacks the columns usd" in refusal(own_facts)


def test_empty_table(own_facts):
    (own_facts / "marks.csv").write_text("market,start,open,high,low,close\n", encoding="utf-8")
    assert "has no rows" in refusal(own_facts)


def test_sums_larger_than_everything(own_facts):
    edit_scalars(own_facts, lambda scalars: scalars["figures"].update(liquidated_usd=600_000_000))
    assert "more than the 600,000,000 USD of facts.json" in refusal(own_facts)


def test_buckets_larger_than_the_sum_of_their_market(own_facts):
    edit(own_facts, "liquidation_totals.csv", r"^Binance,BTCUSDT,BTC,.*$", "Binance,BTCUSDT,BTC,5,105015219.21")
    assert "The long buckets of binance:BTCUSDT in liquidation_buckets.csv add up to" in refusal(own_facts)


def test_order_larger_than_its_sum(own_facts):
    edit_scalars(own_facts, lambda scalars: scalars["orders"][0].update(usd=200_000_000))
    assert "The order of 200,000,000 USD in htx:BTC-USDT is larger than the sum it belongs to." in refusal(own_facts)


def test_readings_that_no_sum_can_meet(own_facts):
    edit_scalars(own_facts, lambda scalars: scalars["figures"].update(shorts_until_reading_usd=500_000_000))
    assert "do not fit the sums" in refusal(own_facts)


def test_hour_larger_than_all_hours(own_facts):
    edit_scalars(own_facts, lambda scalars: scalars["figures"].update(shorts_in_one_hour_usd=300_000_000))
    assert "shorts_in_one_hour_usd is more than shorts_until_reading_usd" in refusal(own_facts)


def test_pair_that_no_market_counts(own_facts):
    edit(own_facts, "liquidation_totals.csv", r"^Gate,BTC_USDT,BTC,", "Deribit,BTC-PERPETUAL,BTC,")
    assert "Deribit BTC-PERPETUAL is counted by no market" in refusal(own_facts)


def test_stage_that_is_not_reached(own_facts):
    edit_scalars(own_facts, lambda scalars: scalars.update(stages=[119000, 130000]))
    assert "does not reach the stage 130000" in refusal(own_facts)


def test_order_outside_the_session(own_facts):
    edit_scalars(own_facts, lambda scalars: scalars["orders"][0].update(candle="2025-07-12T05:20:00Z"))
    assert "must lie within the session" in refusal(own_facts)


@pytest.mark.parametrize("name", ["start", "figures", "orders", "claims", "sources", "stages", "notes"])
def test_missing_scalar(own_facts, name):
    edit_scalars(own_facts, lambda scalars: scalars.pop(name))
    assert f"lacks '{name}'" in refusal(own_facts)


def test_scalars_that_are_no_json(own_facts):
    (own_facts / "facts.json").write_text("{", encoding="utf-8")
    assert "is not JSON" in refusal(own_facts)


def test_two_markets_that_take_the_remainder(own_facts):
    edit(own_facts, "markets.csv", r"^(aggregate:BTC,.*),Bitfinex Bitmex$", r"\1,")
    assert "exactly one market must have no recorded_as" in refusal(own_facts)


def test_command_refuses_with_exit_code_2(tmp_path, capsys):
    out = tmp_path / "out.rekt"
    assert run(["reconstruct", str(tmp_path / "nothing"), "--out", str(out)]) == 2
    assert "There is no folder of facts" in capsys.readouterr().err
    assert not out.exists()


def test_open_interest_that_lost_a_digit(own_facts):
    edit(own_facts, "open_interest.csv", r"^(binance:BTCUSDT,2025-07-12T00:00:00Z,\d+)\d,", r"\1,")
    assert "a digit may be missing" in refusal(own_facts)

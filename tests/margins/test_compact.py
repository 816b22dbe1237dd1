"""Binance's nine hundred tables: the published figures, read a line at a time, and what a damaged line does."""

import json
from decimal import Decimal

import pytest

from rektscope.margins.compact import CompactTables
from rektscope.margins.tables import bundled_symbols, bundled_tier_table
from rektscope.market.errors import InputError
from rektscope.venues.rules import rules_for

HEAD = '{"venue":"binance","rules":"binance-usdm","as_of":"2026-09-29","source":"made up"}'
LINE = '["AUSDT","USDT",1000,[[0,0.01,20],[500,0.02,10]]]'


def test_all_of_binance_s_linear_markets_are_bundled():
    linear = [bundled_tier_table("binance", symbol) for symbol in bundled_symbols("binance")]
    linear = [table for table in linear if rules_for(table).name == "binance-usdm"]
    assert len(linear) == 907
    assert {table.as_of for table in linear} == {"2026-09-29"}
    assert {table.symbol for table in linear} >= {"BTCUSDT", "BTCUSDC", "1000PEPEUSDT", "ETHBTC", "龙虾USDT"}
    for table in linear:
        deduction = before = Decimal(0)
        for tier in table.tiers:
            rate = Decimal(str(tier.rate))
            deduction, before = deduction + Decimal(str(tier.floor)) * (rate - before), rate
            assert tier.deduction == float(deduction)


def test_the_bundled_figures_are_the_published_ones(shared_data):
    text = (shared_data / "binance-tiers-2026-09-29" / "binance_usdm_tiers.jsonl").read_text(encoding="utf-8")
    for published in map(json.loads, text.splitlines()):
        pair, _, dated = published["symbol"].partition("-")
        base, _, quote = pair.partition(":")[0].partition("/")
        table = bundled_tier_table("binance", f"{base}{quote}_{dated}" if dated else base + quote)
        assert table.unit == quote
        assert [[tier.floor, tier.cap, tier.rate, tier.max_leverage] for tier in table.tiers] == [
            row[:4] for row in published["tiers"]
        ]
        assert table.deductions.tolist() == pytest.approx([row[4] for row in published["tiers"]], abs=1e-9)


def test_a_market_is_parsed_when_it_is_asked_for_and_once():
    tables = CompactTables(f'{HEAD}\n{LINE}\n["BUSDT",broken', "x.jsonl")
    assert tables.symbols == ["AUSDT", "BUSDT"]
    assert tables.find("AUSDT") is tables.find("AUSDT")
    assert tables.find("AUSDT").deductions.tolist() == [0, 5]
    assert tables.find("CUSDT") is None
    with pytest.raises(InputError, match=r"x\.jsonl: the line .*BUSDT.* makes no table"):
        tables.find("BUSDT")


@pytest.mark.parametrize("line", ['["A","U",1,[[0,0.01]]]', '["A","U",1,5]', '["A","U"]', '["A","U","x",[[0,0.01,5]]]'])
def test_a_line_of_another_shape_is_one_sentence(line):
    with pytest.raises(InputError, match="makes no table"):
        CompactTables(f"{HEAD}\n{line}", "x.jsonl").find("A")


def test_only_whole_symbols_are_found():
    tables = CompactTables(f"{HEAD}\n{LINE}", "x.jsonl")
    for symbol in ("", "AUSD", "USDT", "A", '["AUSDT', "\n"):
        assert tables.find(symbol) is None
    # A look-up is by upper case, so that the file must be.
    assert [name for name in bundled_symbols("binance") if name != name.upper()] == []


@pytest.mark.parametrize("text", ["", "[]", "{"])
def test_a_file_of_another_shape_is_one_sentence(text):
    with pytest.raises(InputError, match="does not begin"):
        CompactTables(text, "x.jsonl")

"""The validator of tier tables (N4) and the bundled tables themselves."""

import copy

import numpy as np
import pytest

from rektscope.margins.tables import (
    bundled_symbols,
    bundled_tier_table,
    bundled_venues,
    parse_tier_file,
)
from rektscope.market.errors import InputError
from rektscope.risk.tier_age import as_of_date
from rektscope.risk.tiers import flat_tier_table, parse_tier_table

TABLE = {
    "venue": "binance",
    "symbol": "BTCUSDT",
    "as_of": "2026-04",
    "source": "an example",
    "unit": "USDT",
    "tiers": [
        {"floor": 0, "cap": 300_000, "rate": 0.004, "max_leverage": 150, "deduction": 0},
        {"floor": 300_000, "cap": 800_000, "rate": 0.005, "max_leverage": 100, "deduction": 300},
        {"floor": 800_000, "cap": 3_000_000, "rate": 0.0065, "max_leverage": 75, "deduction": 1_500},
    ],
}


def changed(tier=None, **fields):
    table = copy.deepcopy(TABLE)
    if tier is None:
        table.update(fields)
    else:
        table["tiers"][tier].update(fields)
    return table


def test_a_good_table_is_read():
    table = parse_tier_table(TABLE)
    assert table.floors.tolist() == [0, 300_000, 800_000]
    assert table.caps.tolist() == [300_000, 800_000, 3_000_000]
    assert table.rates.tolist() == [0.004, 0.005, 0.0065]
    assert table.max_leverages.tolist() == [150, 100, 75]
    assert table.deductions.tolist() == [0, 300, 1_500]
    assert (table.settlement, table.complete, table.approximate) == ("USDT", True, False)


def test_a_cap_belongs_to_its_tier():
    assert parse_tier_table(TABLE).tier_index(np.array([1.0, 300_000, 300_000.01, 5e6])).tolist() == [0, 0, 1, 2]


def test_its_columns_cannot_be_written():
    with pytest.raises(ValueError, match="read-only"):
        parse_tier_table(TABLE).rates[0] = 0.5


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (changed(2, deduction=1_400), "tier 3: deduction 1400 does not follow"),
        (changed(0, deduction=5), "tier 1: deduction 5 does not follow"),
        (changed(1, floor=299_999), "tier 2: floor 299999 does not meet the cap 300000"),
        (changed(1, floor=0), "tier 2: floor 0 does not ascend from 0"),
        (changed(1, cap=700_000), "tier 3: floor 800000 does not meet the cap 700000"),
        (changed(1, cap=200_000), "tier 2: cap 200000 is not above its floor"),
        (changed(1, rate=0.004), "tier 2: rate 0.004 does not ascend"),
        (changed(1, rate=0.4), "tier 2: deduction 300 does not follow|tier 3: rate"),
        (changed(1, rate=5), "must be a fraction below 1"),
        (changed(1, rate=-0.1), "must be above zero"),
        (changed(1, rate="0.5 %"), "must be a number"),
        (changed(1, rate=float("nan")), "must be a finite number"),
        (changed(1, max_leverage=200), "max_leverage 200 is above 150"),
        (changed(0, floor=10), "the first floor must be 0"),
        (changed(0, cap=None), "only the last tier may be without a cap"),
        (changed(tiers=[]), "at least one tier"),
        (changed(tiers=[5]), "tier 1 must be an object"),
        (changed(as_of=""), "needs the text 'as_of'"),
        (changed(source=None), "needs the text 'source'"),
        (changed(contract="aggregate"), "no contract with margin"),
        (changed(contract="quanto"), "contract must be one of"),
        (changed(progressive_initial="yes"), "progressive_initial must be true or false"),
        (changed(has_deductions=False), "tier 2: deduction 300 does not follow"),
        (changed(complete="yes"), "complete must be true or false"),
        (changed(rate_per_coin=0.1), "goes with one single tier"),
        ([], "must be a JSON object"),
    ],
)
def test_a_table_no_venue_could_use_is_refused_in_one_sentence(fields, sentence):
    with pytest.raises(InputError, match=sentence) as refusal:
        parse_tier_table(fields)
    assert "\n" not in str(refusal.value)


def test_floors_must_ascend():
    fields = changed()
    fields["tiers"][1], fields["tiers"][2] = fields["tiers"][2], fields["tiers"][1]
    with pytest.raises(InputError, match="does not"):
        parse_tier_table(fields)


@pytest.mark.parametrize("venue", bundled_venues())
def test_every_bundled_table_names_its_date_and_source(venue):
    for symbol in bundled_symbols(venue):
        table = bundled_tier_table(venue, symbol)
        assert table.as_of == "unknown" or as_of_date(table.as_of) is not None
        assert len(table.source) > 10
        assert table.rules


def test_bundled_tables_are_found_by_any_case_and_read_once():
    assert bundled_tier_table("Binance", "btcusdt") is bundled_tier_table("binance", "BTCUSDT")
    assert bundled_tier_table("binance", "NOPEUSDT") is None
    assert bundled_symbols("nowhere") == []


@pytest.mark.parametrize(
    ("symbol", "tiers", "cap", "last_deduction"),
    [
        ("BTCUSDT", 12, 1.8e9, 421_482_000),
        ("ETHUSDT", 12, 1.2e9, 280_507_000),
        ("SOLUSDT", 10, 4e8, 66_731_475),
        ("XRPUSDT", 11, 1e8, 16_683_735),
        ("DOGEUSDT", 10, 2e8, 33_366_280),
        ("BNBUSDT", 10, 1.5e8, 25_024_810),
    ],
)
def test_the_binance_tables_are_whole(symbol, tiers, cap, last_deduction):
    table = bundled_tier_table("binance", symbol)
    assert len(table.tiers) == tiers
    assert table.caps[-1] == cap
    assert table.deductions[-1] == last_deduction
    assert (table.as_of, table.rates[-1], table.max_leverages[-1]) == ("2026-09-29", 0.5, 1)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "is not JSON"),
        ("[]", "must be an object with `tables`"),
        ('{"tables": {"X": 1}}', "the table of X must be an object"),
        ('{"tables": {"X": {}}}', "needs the text 'venue'"),
    ],
)
def test_a_broken_tier_file_is_one_sentence(text, sentence):
    with pytest.raises(InputError, match=sentence):
        parse_tier_file(text, "broken.json")


def test_a_tier_given_by_hand_is_checked_too():
    assert flat_tier_table(0.004, deduction=5).deductions.tolist() == [5]
    for rate, deduction in [(0, 0), (1, 0), (float("inf"), 0), (0.1, -1), (0.1, float("nan"))]:
        with pytest.raises(InputError):
            flat_tier_table(rate, deduction=deduction)

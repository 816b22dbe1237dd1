"""The user's tier tables beside the bundled ones: which holds, what is kept, and what a damaged file does."""

import json
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from rektscope.margins.market_rules import margin_rules_of
from rektscope.margins.refresh import refreshable_venues
from rektscope.margins.store import TierStore, tier_folder
from rektscope.margins.tables import bundled_symbols, bundled_tier_table, bundled_venues
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract, Instrument
from rektscope.risk.tier_age import (
    KEYLESS_VENUES,
    STALE_DAYS,
    TierAge,
    age_warning,
    as_of_date,
    parse_as_of,
    renewal_step,
    tier_age,
)
from rektscope.risk.tiers import Tier, flat_tier_table

BTC = bundled_tier_table("binance", "BTCUSDT")
NEWER = replace(BTC, as_of="2026-11-22", source="a newer page", tiers=BTC.tiers[:3])


def store(folder):
    return TierStore(folder / "tiers")


def test_without_tables_of_the_user_the_bundled_ones_hold(tmp_path):
    fresh = store(tmp_path)
    assert fresh.find("Binance", "btcusdt") is BTC
    assert fresh.find("binance", "NOPE") is None
    assert fresh.find("../etc", "passwd") is None
    assert fresh.venues() == bundled_venues()
    assert fresh.symbols("binance") == bundled_symbols("binance")
    assert all(known.is_bundled for known in fresh.known())
    assert fresh.problems == []
    assert not fresh.folder.exists()


@pytest.mark.parametrize("venue", bundled_venues())
def test_every_table_comes_back_as_it_was_kept(tmp_path, venue):
    tables = [bundled_tier_table(venue, symbol) for symbol in bundled_symbols(venue)]
    dated = [replace(table, as_of="2027-01-01") for table in tables]
    assert [path.name for path in store(tmp_path).keep(dated)] == [f"{venue}.json"]
    again = store(tmp_path)
    assert [known.table for known in again.known(venue)] == sorted(dated, key=lambda table: table.symbol)
    assert not any(known.is_bundled for known in again.known(venue))


@pytest.mark.parametrize(
    ("as_of", "holds"),
    [
        ("2026-11-22", True),
        ("2026-10", True),
        ("2026-09-29", True),
        ("2026-09-28", False),
        ("2026-09", False),
        ("2025", False),
        ("?", False),
    ],
)
def test_of_two_tables_the_newer_holds_and_the_users_at_one_date(tmp_path, as_of, holds):
    kept = store(tmp_path)
    kept.keep([replace(NEWER, as_of=as_of)])
    assert (kept.find("binance", "BTCUSDT") is BTC) == (not holds)
    assert kept.find("binance", "ETHUSDT") is bundled_tier_table("binance", "ETHUSDT")


def test_keeping_more_leaves_the_rest_alone(tmp_path):
    kept = store(tmp_path)
    other = replace(NEWER, symbol="kPEPE", venue="Hyperliquid")
    kept.keep([NEWER, other])
    kept.keep([replace(NEWER, as_of="2026-12-01")])
    again = store(tmp_path)
    assert again.find("binance", "BTCUSDT").as_of == "2026-12-01"
    assert again.find("hyperliquid", "KPEPE").symbol == "kPEPE"
    assert "kPEPE" in again.symbols("hyperliquid")
    again.keep([replace(NEWER, symbol="NEWUSDT")])
    assert store(tmp_path).find("binance", "BTCUSDT").as_of == "2026-12-01"


def test_a_table_without_a_last_cap_or_leverage_is_kept_so(tmp_path):
    flat = replace(flat_tier_table(0.01, venue="deep", symbol="X"), as_of="2026-01-01", source="s")
    store(tmp_path).keep([flat])
    assert store(tmp_path).find("deep", "X") == flat
    assert "deep" in store(tmp_path).venues()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"tables": 5}', '{"tables": {"BTCUSDT": 5}}', "[" * 100_000, '{"tables": null}', "\0"]
)
def test_a_damaged_file_is_left_out_reported_and_set_aside(tmp_path, text):
    path = tmp_path / "tiers" / "binance.json"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    damaged = store(tmp_path)
    assert damaged.find("binance", "BTCUSDT") is BTC
    assert len(damaged.problems) == 1
    assert str(path) in damaged.problems[0]
    damaged.keep([NEWER])
    assert store(tmp_path).find("binance", "BTCUSDT") == NEWER
    assert (path.parent / "binance.json.damaged-1").read_text(encoding="utf-8") == text


def test_a_table_that_no_venue_could_use_is_left_out(tmp_path):
    path = store(tmp_path).keep([NEWER, replace(NEWER, symbol="ETHUSDT")])[0]
    content = json.loads(path.read_text(encoding="utf-8"))
    content["tables"]["BTCUSDT"]["tiers"][1]["deduction"] = 5
    del content["tables"]["BTCUSDT"]["crc32"]
    path.write_text(json.dumps(content), encoding="utf-8")
    again = store(tmp_path)
    assert again.find("binance", "BTCUSDT") is BTC
    assert again.find("binance", "ETHUSDT").as_of == NEWER.as_of
    assert "deduction" in again.problems[0]
    assert again.find("binance", "BTCUSDT") is BTC
    assert len(again.problems) == 1


def test_one_table_is_read_without_the_others(tmp_path):
    """A damaged line costs its own market alone, and is set aside with its file when more is kept."""
    path = store(tmp_path).keep([NEWER, replace(NEWER, symbol="ETHUSDT"), replace(NEWER, symbol="XRPUSDT")])[0]
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line.partition(":")[0] for line in lines[1:-1]] == ['"BTCUSDT"', '"ETHUSDT"', '"XRPUSDT"']
    lines[2] = lines[2].replace('"tiers"', "tiers")
    path.write_text("\n".join(lines), encoding="utf-8")
    again = store(tmp_path)
    assert again.find("binance", "btcusdt") == NEWER
    assert again.problems == []
    assert again.find("binance", "ETHUSDT") is bundled_tier_table("binance", "ETHUSDT")
    assert len(again.problems) == 1
    assert f"The table of ETHUSDT in {path} is damaged" in again.problems[0]
    again.keep([replace(NEWER, symbol="NEWUSDT")])
    assert store(tmp_path).find("binance", "XRPUSDT").as_of == NEWER.as_of
    assert store(tmp_path).find("binance", "BTCUSDT") == NEWER
    assert (path.parent / "binance.json.damaged-1").exists()


@pytest.mark.parametrize("cut", [1, 2, 40])
def test_a_file_that_breaks_off_is_left_out(tmp_path, cut):
    path = store(tmp_path).keep([NEWER, replace(NEWER, symbol="ETHUSDT")])[0]
    path.write_text(path.read_text(encoding="utf-8").rstrip()[:-cut], encoding="utf-8")
    again = store(tmp_path)
    assert again.find("binance", "BTCUSDT") is BTC
    assert "is damaged and is left out" in again.problems[0]


def test_a_file_written_with_indents_is_read_as_well(tmp_path):
    path = store(tmp_path).keep([NEWER, replace(NEWER, symbol="ETHUSDT")])[0]
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")), indent=1), encoding="utf-8")
    assert store(tmp_path).find("binance", "BTCUSDT") == NEWER


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "tiers").write_text("in the way", encoding="utf-8")
    with pytest.raises(InputError, match="could not be kept"):
        store(tmp_path).keep([NEWER])
    assert store(tmp_path).find("binance", "BTCUSDT") is BTC


def test_the_folder_is_the_users_own(own_folders):
    assert tier_folder() == own_folders / "data" / "rektscope" / "tiers"


def test_the_map_and_the_calculator_take_the_same_table():
    instrument = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
    assert margin_rules_of(instrument).table is BTC
    TierStore().keep([NEWER])
    margin = margin_rules_of(instrument)
    assert (margin.table, margin.is_own, margin.rules.name) == (NEWER, True, "binance-usdm")
    unknown = replace(instrument, symbol="NOPEUSDT")
    assert not margin_rules_of(unknown).is_own
    assert margin_rules_of(unknown).table.tiers[0].rate == 0.005


@pytest.mark.parametrize(
    ("as_of", "day"),
    [
        ("2026", date(2026, 1, 1)),
        ("2026-04", date(2026, 4, 1)),
        ("2026-04-05", date(2026, 4, 5)),
        ("given by hand", None),
        ("2026-13", None),
        ("2026-02-30", None),
        ("0000", None),
    ],
)
def test_dates_of_tables(as_of, day):
    assert as_of_date(as_of) == day


def test_old_tables_are_distinguished_from_fresh_ones():
    table = replace(BTC, as_of="2026-04", tiers=(Tier(0, 1, 0.1, 5, 0),))
    assert tier_age(table, date(2026, 4, 1)) == TierAge(0, is_stale=False)
    assert tier_age(table, date(2026, 3, 1)) == TierAge(0, is_stale=False)
    assert tier_age(table, date(2026, 5, 31)) == TierAge(STALE_DAYS, is_stale=False)
    assert age_warning(table, date(2026, 5, 31)) == ""
    assert tier_age(table, date(2026, 6, 1)) == TierAge(61, is_stale=True)
    assert "are up to 61 days old" in age_warning(table, date(2026, 6, 1))
    assert "are 61 days old" in age_warning(replace(table, as_of="2026-04-01"), date(2026, 6, 1))
    assert tier_age(flat_tier_table(0.01), date(2026, 9, 28)) == TierAge(None, is_stale=False)
    assert age_warning(flat_tier_table(0.01), date(2026, 9, 28)) == ""
    assert tier_age(replace(table, as_of="unknown"), date(2026, 6, 1)) == TierAge(None, is_stale=True)
    assert "of no known date" in age_warning(replace(table, as_of="unknown"), date(2026, 6, 1))


def test_the_step_that_brings_newer_tiers_is_one_that_there_is():
    """Every venue that a sentence says can be refreshed is one that `tiers refresh` knows, and the reverse."""
    assert sorted(KEYLESS_VENUES) == refreshable_venues()
    assert renewal_step("bybit", "ETHUSDT") == "`rektscope tiers refresh bybit ETHUSDT`"
    assert "`rektscope tiers import FILE`" in renewal_step("binance", "BTCUSDT")
    assert "--maintenance-rate" in renewal_step("deribit", "BTC-PERPETUAL")


def test_a_date_that_is_none_is_refused():
    assert parse_as_of(" 2026-04 ") == "2026-04"
    with pytest.raises(InputError, match="not a date"):
        parse_as_of("April")


@pytest.mark.skipif(sys.platform == "win32", reason="files of Windows have no such permissions")
def test_the_file_is_the_users_alone(tmp_path):
    (path,) = store(tmp_path).keep([NEWER])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_two_programs_keep_at_once_is_all_kept(tmp_path):
    tables = [replace(NEWER, symbol=f"COIN{number}USDT") for number in range(12)]
    with ThreadPoolExecutor(len(tables)) as pool:
        list(pool.map(lambda each: store(tmp_path).keep([each]), tables))
    own = {known.table.symbol for known in store(tmp_path).known("binance") if not known.is_bundled}
    assert own >= {each.symbol for each in tables}

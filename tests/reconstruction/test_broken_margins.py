"""Published sums that are missing, impossible or contradict one another are refused in one clear sentence."""

import json
import re
import shutil
from pathlib import Path

import pytest

from rektscope.market.errors import InputError
from rektscope.sessions.reconstruction.build import build_session

OCTOBER = Path(__file__).resolve().parent.parent.parent / "resources" / "facts" / "2025-10-10"


@pytest.fixture
def own_facts(tmp_path):
    """A copy of the second event's facts that a test may spoil."""
    return Path(shutil.copytree(OCTOBER, tmp_path / "facts"))


def edit(folder, name, pattern, replacement):
    path = folder / name
    text, changed = re.subn(pattern, replacement, path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
    assert changed == 1
    path.write_text(text, encoding="utf-8")


def refusal(folder):
    with pytest.raises(InputError) as caught:
        build_session(folder)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


@pytest.mark.parametrize(
    ("name", "pattern", "replacement", "words"),
    [
        ("liquidation_margins.csv", r"^Bybit,,,,4650000000", "Bybit,,,,", "has none of long_usd, short_usd and usd"),
        ("liquidation_margins.csv", r"^Bybit,,,,4650000000", "Bybit,,,,9650000000", "cannot be met together"),
        ("liquidation_margins.csv", r"^,ETH,3860000000", ",ETH,2000000", "less than what is known inside"),
        ("liquidation_weights.csv", r"^Hyperliquid,SOL,.*\n", "", "has nothing of SOL at Hyperliquid"),
        ("liquidation_spans.csv", r",share,", ",about,", "meets is 'about'; it must be sum or share"),
        ("liquidation_spans.csv", r"2025-10-10T13:00:00Z", "2025-10-10T11:00:00Z", "does not lie within the session"),
        ("liquidation_spans.csv", r"2025-10-10T13:00:00Z", "2025-10-10T13:00:07Z", "on a whole minute"),
        ("liquidation_totals.csv", r"^(Binance,BTCUSDT,BTC,)\d+", r"\g<1>1", "do not add up to its sum"),
        ("liquidation_buckets.csv", r"^binance:XRPUSDT,2025-10-10T12.*\n", "", "do not fill the session"),
        ("marks_fine.csv", r"^binance:BTCUSDT,2025-10-08T03:05.*\n", "", "goes on at 2025-10-08T03:10:00Z"),
        ("minute_guide.csv", r"^2025-10-10T20:51:00Z", "2025-10-10T20:51:30Z", "is no whole minute"),
    ],
)
def test_what_contradicts_or_is_missing_is_reported(own_facts, name, pattern, replacement, words):
    edit(own_facts, name, pattern, replacement)
    assert words in refusal(own_facts)


def test_a_stage_that_is_not_reached_downwards(own_facts):
    path = own_facts / "facts.json"
    scalars = json.loads(path.read_text(encoding="utf-8"))
    scalars["stages"].append(90_000)
    path.write_text(json.dumps(scalars), encoding="utf-8")
    assert "does not reach the stage 90000" in refusal(own_facts)


def test_an_order_larger_than_its_sum(own_facts):
    path = own_facts / "facts.json"
    scalars = json.loads(path.read_text(encoding="utf-8"))
    scalars["orders"][1]["usd"] = 2_000_000_000
    path.write_text(json.dumps(scalars), encoding="utf-8")
    assert "is larger than the sum it belongs to" in refusal(own_facts)


def test_deleveraging_without_its_moments(own_facts):
    edit(own_facts, "deleveraging.csv", r"^hyperliquid:BTC", "binance:BTCUSDT")
    assert "does not tell when binance:BTCUSDT was deleveraged" in refusal(own_facts)

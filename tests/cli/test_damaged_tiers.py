"""A tier file of the user's that cannot be used: reported wherever it would have been used, never left out silently."""

import json
from pathlib import Path

import pytest

from rektscope.cli.main import run
from rektscope.engine.sources import bundled_session_path
from rektscope.margins.store import TierStore, tier_folder
from rektscope.margins.tables import bundled_tier_table

SESSION = str(bundled_session_path())
AT = "2025-07-14T05:00:00Z"
POSITION = ["--side", "long", "--entry", "118000", "--leverage", "10", "--quantity", "1"]
CALLS = {
    "calc": ["calc", "binance:BTCUSDT", *POSITION],
    "calc --json": ["calc", "binance:BTCUSDT", *POSITION, "--json"],
    "calc --compare of another venue": ["calc", "bybit:BTCUSDT", *POSITION, "--compare"],
    "calc --batch": ["calc", "--batch", "ROWS", "--out", "OUT"],
    "levels": ["levels", SESSION, "--market", "binance:BTCUSDT", "--at", AT],
    "levels --json": ["levels", SESSION, "--market", "binance:BTCUSDT", "--at", AT, "--json"],
    "survive": ["survive", SESSION, "--market", "binance:BTCUSDT", "--opened", AT, *POSITION],
    "survive --json": ["survive", SESSION, "--market", "binance:BTCUSDT", "--opened", AT, *POSITION, "--json"],
    "tiers": ["tiers"],
    "tiers --json": ["tiers", "--json"],
    "tiers show": ["tiers", "show", "binance:BTCUSDT"],
    "export": ["export", SESSION, "--at", AT, "--market", "binance:BTCUSDT", "--out", "PICTURE"],
}

DAMAGE = {
    "cut": lambda text: text[: len(text) // 2],
    "empty": lambda _text: "",
    "bytes": lambda _text: "\udc85\udcff",
    "a figure that is another": lambda text: text.replace('"rate": 0.004', '"rate": 0.0041', 1),
    "a symbol that is another": lambda text: text.replace('"BTCUSDT": {', '"BTCUSDU": {', 1),
    "of another venue": lambda text: text.replace('"venue": "binance"', '"venue": "bybit"', 1),
    "of a newer version": lambda text: text.replace("{", '{"version": 2, ', 1),
}


@pytest.fixture
def place() -> Path:
    """A good tier file of the user's, in the folder of this test."""
    table = bundled_tier_table("binance", "BTCUSDT")
    assert table is not None
    return TierStore(tier_folder()).keep([table])[0]


@pytest.fixture
def called(tmp_path, capsys):
    (tmp_path / "rows.csv").write_text("market,side,entry,leverage,quantity\nbinance:BTCUSDT,long,100000,10,1\n")
    words = {"ROWS": str(tmp_path / "rows.csv"), "OUT": str(tmp_path / "out"), "PICTURE": str(tmp_path / "out.png")}

    def called(name: str) -> str:
        assert run([words.get(word, word) for word in CALLS[name]]) == 0
        captured = capsys.readouterr()
        return captured.out + captured.err

    return called


@pytest.mark.qt_log_ignore(r"^This plugin does not support propagateSizeHints\(\)$")
@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("name", CALLS)
def test_what_is_left_out_is_reported(name, damage, place, called):
    text = place.read_text(encoding="utf-8")
    damaged = DAMAGE[damage](text)
    assert damaged != text
    place.write_text(damaged, encoding="utf-8", errors="surrogateescape")
    assert str(place) in called(name)
    assert place.read_text(encoding="utf-8", errors="surrogateescape") == damaged


@pytest.mark.qt_log_ignore(r"^This plugin does not support propagateSizeHints\(\)$")
@pytest.mark.parametrize("name", CALLS)
def test_a_whole_file_is_no_problem(name, place, called):
    assert str(place) not in called(name)


def test_a_newer_file_is_never_written_over(place, tmp_path, capsys):
    newer = DAMAGE["of a newer version"](place.read_text(encoding="utf-8"))
    place.write_text(newer, encoding="utf-8")
    rows = [{"symbol": "ETHUSDT", "brackets": [
        {"bracket": 1, "initialLeverage": 100, "notionalCap": 50000, "notionalFloor": 0, "maintMarginRatio": 0.005,
         "cum": 0.0}]}]  # fmt: skip
    (tmp_path / "brackets.json").write_text(json.dumps(rows))
    assert run(["tiers", "import", str(tmp_path / "brackets.json")]) == 2
    assert "newer rektscope" in capsys.readouterr().err
    assert place.read_text(encoding="utf-8") == newer
    assert [each.name for each in place.parent.iterdir() if not each.name.endswith(".lock")] == [place.name]


def test_a_table_changed_by_hand_holds_without_its_sum(place):
    content = json.loads(place.read_text(encoding="utf-8"))
    table = content["tables"]["BTCUSDT"]
    del table["crc32"]
    table["source"] = "by hand"
    place.write_text(json.dumps(content), encoding="utf-8")
    store = TierStore(tier_folder())
    assert store.find("binance", "BTCUSDT").source == "by hand"
    assert store.problems == []

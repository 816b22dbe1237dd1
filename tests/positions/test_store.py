"""Saved positions come back as they were, and a damaged file costs nothing but itself."""

import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.positions.position import OtherHolding, OtherLeg, PositionDraft
from rektscope.positions.rules import RulesChoice
from rektscope.positions.saved import saved_as
from rektscope.positions.store import (
    LONGEST_NAME,
    MOST_POSITIONS,
    PositionStore,
    SavedPosition,
    positions_path,
)
from rektscope.risk.positions import MarginMode

SHORT = SavedPosition("My short", "binance:BTCUSDT", Side.SHORT, 119_038.3, 2.5, 1_752_451_200_000, leverage=25.0)
LONG = SavedPosition(
    "Langfristig €",
    "okx:BTC-USD-SWAP",
    Side.LONG,
    50_000.0,
    100.0,
    1_752_451_200_123,
    margin=0.2,
    added_margin=-0.01,
    mode=MarginMode.CROSS,
    wallet_balance=1.5,
)


@pytest.fixture
def store(tmp_path):
    return PositionStore(tmp_path / "settings" / "positions.json")


def test_they_come_back_as_they_were(store):
    assert store.load().positions == ()
    store.save([SHORT, LONG])
    loaded = store.load()
    assert (loaded.positions, loaded.problem) == ((SHORT, LONG), "")
    store.save([LONG])
    assert PositionStore(store.path).load().positions == (LONG,)
    store.save([])
    assert store.load().positions == ()
    assert sorted(path.name for path in store.path.parent.iterdir()) == [".positions.json.lock", "positions.json"]
    if os.name == "posix":
        assert store.path.stat().st_mode & 0o777 == 0o600


def test_two_windows_that_save_lose_nothing_of_one_another(store):
    store.save([SHORT])
    here, there = PositionStore(store.path), PositionStore(store.path)
    here.load()
    there.load()
    there.save([SHORT, LONG])
    other = replace(SHORT, name="Another")
    assert here.save([SHORT, other]) == (SHORT, other, LONG)
    assert there.save([LONG]) == (LONG, other)
    assert PositionStore(store.path).load().positions == (LONG, other)


def test_a_position_that_two_windows_change_is_kept_twice(store):
    store.save([SHORT])
    here, there = PositionStore(store.path), PositionStore(store.path)
    here.load()
    there.load()
    mine, theirs = replace(SHORT, quantity=1.0), replace(SHORT, quantity=2.0)
    there.save([theirs])
    assert here.save([mine]) == (mine, replace(theirs, name="My short (2)"))


def test_a_position_removed_here_and_changed_there_stays(store):
    store.save([SHORT])
    here, there = PositionStore(store.path), PositionStore(store.path)
    here.load()
    there.load()
    changed = replace(SHORT, quantity=2.0)
    there.save([changed])
    assert here.save([]) == (changed,)


def test_a_file_of_a_newer_version_is_left_as_it_is(store):
    store.path.parent.mkdir()
    store.path.write_text('{"version": 3, "positions": "elsewhere"}')
    loaded = store.load()
    assert (loaded.positions, "newer rektscope" in loaded.problem) == ((), True)
    with pytest.raises(InputError, match="newer rektscope"):
        store.save([SHORT])
    assert store.path.read_text() == '{"version": 3, "positions": "elsewhere"}'


def test_what_was_edited_into_nonsense_meanwhile_is_kept_beside(store):
    store.save([SHORT])
    store.path.write_text("nonsense")
    assert store.save([SHORT, LONG]) == (SHORT, LONG)
    assert store.path.with_name("positions.json.damaged-1").read_text() == "nonsense"


@given(
    st.floats(1e-6, 1e9),
    st.floats(1e-6, 1e9),
    st.integers(0, 4_102_444_800_000),
    st.floats(1, 200) | st.none(),
    st.sampled_from(list(Side)),
    st.text(st.characters(categories=["L", "N", "S"]), min_size=1, max_size=LONGEST_NAME),
)
def test_every_figure_comes_back_exactly(entry, quantity, opened_ms, leverage, side, name):
    margin = 5.5 if leverage is None else None
    saved = SavedPosition(name, "bybit:ETHUSDT", side, entry, quantity, opened_ms, leverage, margin)
    assert SavedPosition.from_json(json.loads(json.dumps(saved.to_json()))) == saved
    assert saved.position.leverage == leverage


def test_it_lies_in_the_users_own_settings(own_folders):
    assert positions_path() == own_folders / "config" / "rektscope" / "positions.json"
    PositionStore().save([SHORT])
    assert PositionStore().load().positions == (SHORT,)


def fields(**changes):
    return {"version": 1, "positions": [SHORT.to_json() | changes]}


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("", "Expecting value"),
        ("{", "Expecting"),
        ("[" * 100_000, "recursion"),
        ("[]", "version 2"),
        ('{"version": 1}', "no list"),
        ('{"version": 1, "positions": [5]}', "must be an object"),
        (fields(name=""), "name"),
        (fields(name="x" * 81), "name"),
        (fields(name="a\nb"), "name"),
        (fields(name=5), "name"),
        (fields(market="BTCUSDT"), "venue:SYMBOL"),
        (fields(side="up"), "side"),
        (fields(mode="both"), "mode"),
        (fields(entry="60000"), "entry price"),
        (fields(entry=None), "entry price"),
        (fields(quantity=-1), "quantity"),
        (fields(leverage=0), "leverage"),
        (fields(leverage=None), "exactly one"),
        (fields(margin=5), "exactly one"),
        (fields(added_margin="x"), "added margin"),
        (fields(opened="yesterday"), "not a time"),
        (fields(opened="1950-01-01T00:00:00Z"), "no time there is"),
        (fields(wallet=5), "wallet"),
        (fields(mode="cross"), "wallet"),
        (fields(mode="cross", wallet=-5), "wallet"),
        ({"version": 1, "positions": [SHORT.to_json(), SHORT.to_json()]}, "named 'My short'"),
        ("x" * (2**20 + 1), "too large"),
    ],
)
def test_a_damaged_file_is_one_sentence_and_set_aside(store, content, word):
    text = content if isinstance(content, str) else json.dumps(content)
    store.path.parent.mkdir()
    store.path.write_text(text, encoding="utf-8")
    loaded = store.load()
    assert loaded.positions == ()
    assert word in loaded.problem
    assert "\n" not in loaded.problem
    kept = store.path.with_name("positions.json.damaged-1")
    assert str(kept) in loaded.problem
    assert kept.read_text(encoding="utf-8") == text
    assert store.load().problem == ""
    store.path.write_text("{", encoding="utf-8")
    assert "damaged-2" in store.load().problem
    store.save([SHORT])
    assert store.load().positions == (SHORT,)
    assert kept.exists()


def test_bytes_that_are_no_text_are_set_aside(store):
    store.path.parent.mkdir()
    store.path.write_bytes(b"\xff\xfe\x00")
    assert "kept as" in store.load().problem


def test_a_place_that_cannot_be_used_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    store = PositionStore(tmp_path / "file" / "positions.json")
    with pytest.raises(InputError, match="could not be saved"):
        store.save([SHORT])
    folder = PositionStore(tmp_path / "folder")
    folder.path.mkdir()
    assert "cannot be read" in folder.load().problem


@pytest.mark.parametrize(
    ("positions", "word"),
    [
        ([SHORT, SHORT], "named"),
        ([replace(SHORT, name=str(number)) for number in range(MOST_POSITIONS + 1)], "No more than"),
    ],
)
def test_what_would_not_come_back_is_not_saved(store, positions, word):
    store.save([LONG])
    with pytest.raises(InputError, match=word):
        store.save(positions)
    assert store.load().positions == (LONG,)


@pytest.mark.parametrize("changes", [{"name": " "}, {"market": "x"}, {"opened_ms": -1}, {"entry_price": float("nan")}])
def test_what_no_position_is_cannot_be_made(changes):
    with pytest.raises(InputError):
        replace(SHORT, **changes)


# --- rules, hedge, other positions -----------------------------------------------------------------------------------

RICH = saved_as(
    "A hedge",
    "binance:BTCUSDT",
    PositionDraft(
        Side.SHORT,
        119_038.3,
        2.5,
        25.0,
        1_752_451_200_000,
        MarginMode.CROSS,
        20_000.0,
        RulesChoice("bybit-entry-value", "bybit:BTCUSDT"),
        OtherLeg(118_000.0, 1.5),
        (OtherHolding("long 2 ETHUSDT", 12.5, -40.0),),
    ),
)


def test_rules_leg_others_and_the_tick_come_back(store):
    hidden = replace(RICH, is_shown=False)
    store.save([hidden])
    (loaded,) = store.load().positions
    assert loaded == hidden
    assert loaded.draft == RICH.draft
    assert loaded.changed_to(RICH.draft) == hidden


def test_a_file_of_the_first_version_is_read(store):
    old = SHORT.to_json()
    for name in ("rules", "leg", "others", "shown"):
        del old[name]
    store.path.parent.mkdir()
    store.path.write_text(json.dumps({"version": 1, "positions": [old]}), encoding="utf-8")
    assert store.load().positions == (SHORT,)
    assert SHORT.is_shown


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"rules": {"rules": "nonsense", "market": "bybit:BTCUSDT"}}, "no rules named"),
        ({"rules": {"rules": "bybit"}}, "tiers or a rate"),
        ({"rules": {"rules": "generic", "maintenance_rate": 2.0}}, "fraction below 1"),
        ({"rules": {"rules": "binance-usdm", "market": "x:Y", "fee_rate": 0.1}}, "no fee"),
        ({"rules": {"rules": "bybit", "market": "nowhere"}}, "not a market"),
        ({"rules": {"formula": "x"}}, "must be an object"),
        ({"rules": []}, "must be an object"),
        ({"leg": {"entry_price": 5}}, "quantity of the other leg"),
        ({"leg": {"entry_price": -5, "quantity": 1}}, "entry price of the other leg"),
        ({"others": 5}, "must be a list"),
        ({"others": [{"name": "", "maintenance_margin": 1, "unrealised_profit": 1}]}, "must be a text"),
        ({"others": [{"name": "x", "maintenance_margin": "1", "unrealised_profit": 1}]}, "must be a number"),
        ({"shown": 1}, "true or false"),
    ],
)
def test_rules_legs_and_others_that_cannot_be_are_refused(store, changes, word):
    store.path.parent.mkdir()
    store.path.write_text(json.dumps({"version": 2, "positions": [RICH.to_json() | changes]}), encoding="utf-8")
    loaded = store.load()
    assert loaded.positions == ()
    assert word in loaded.problem

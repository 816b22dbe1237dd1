"""`rektscope events`, and the names of bundled events wherever a session is asked for."""

import json
import shutil

import numpy as np
import pytest

import rektscope
from rektscope.cli.main import run
from rektscope.sessions.bundled import bundled_event, bundled_events, bundled_session_path, names_like
from rektscope.sessions.event_cards import PREVIEW_STEPS, read_event_card
from rektscope.sessions.reader import open_session

JULY = "2025-07-14-short-squeeze"


def printed_json(capsys, *words):
    assert run([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_every_bundled_file_is_listed_with_what_inspect_says_of_it(capsys):
    listed = printed_json(capsys, "events")["events"]
    assert [event["name"] for event in listed] == [event.name for event in bundled_events()]
    assert JULY in [event["name"] for event in listed]
    for event in listed:
        inspected = printed_json(capsys, "inspect", event["name"])
        assert event["title"] == inspected["name"]
        assert (event["start"], event["end"], event["opening"]) == tuple(
            inspected[word] for word in ("start", "end", "opening")
        )
        assert event["markets"] == [market["market"] for market in inspected["markets"]]
        for word in ("total_usd", "long_usd", "short_usd", "count", "largest"):
            assert event["liquidations"][word] == inspected["liquidations"][word]
        last = inspected["markets"][0]["prices"]["last"]
        assert event["prices"] == {word: last[word]["price"] for word in ("first", "high", "low", "last")}


@pytest.mark.parametrize("event", bundled_events(), ids=lambda event: event.name)
def test_the_preview_holds_the_whole_session(event):
    card = read_event_card(event)
    preview = card.preview
    assert all(len(column) == PREVIEW_STEPS for column in (preview.low, preview.high, preview.close))
    assert np.nanmin(preview.low) == pytest.approx(card.low)
    assert np.nanmax(preview.high) == pytest.approx(card.high)
    assert preview.close[-1] == pytest.approx(card.last)
    assert preview.long_usd.sum() == pytest.approx(card.totals.long_usd)
    assert preview.short_usd.sum() == pytest.approx(card.totals.short_usd)


def test_the_list_for_a_reader_names_how_to_open_each(capsys):
    assert run(["events"]) == 0
    shown = capsys.readouterr().out
    for event in bundled_events():
        assert f"{event.name}: " in shown
        assert f"rektscope {event.day}" in shown


@pytest.mark.parametrize("name", [JULY, "2025-07-14", "short-squeeze", "Short-Squeeze"])
def test_an_event_answers_to_its_name_its_day_and_its_words(name):
    event = bundled_event(name)
    assert event is not None
    assert event.path == bundled_session_path()


@pytest.mark.parametrize("name", ["", "2025", "squeeze", "2025-07-14-short-squeeze.rekt"])
def test_what_is_no_name_means_no_event(name):
    assert bundled_event(name) is None


@pytest.mark.parametrize("event", bundled_events(), ids=lambda event: event.name)
@pytest.mark.parametrize("command", ["inspect", "levels", "export", "survive"])
def test_commands_take_a_name(command, event, capsys, tmp_path):
    at = read_event_card(event).info.opening_ms
    moment = f"{np.datetime64(at, 'ms')}Z"
    words = {
        "inspect": [],
        "levels": ["--market", "binance:BTCUSDT", "--at", moment],
        "export": ["--at", moment, "--out", str(tmp_path / "picture.png")],
        "survive": [
            *("--market", "binance:BTCUSDT", "--side", "long", "--entry", "115000", "--leverage", "10"),
            *("--opened", moment),
        ],
    }[command]
    assert run([command, event.day, *words]) == 0
    capsys.readouterr()


def test_a_file_of_that_name_is_what_is_opened(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    shutil.copy(bundled_session_path(), tmp_path / JULY)
    assert run(["inspect", JULY]) == 0
    assert f"{JULY} is a file here" in capsys.readouterr().err
    (tmp_path / JULY).write_bytes(b"no session")
    assert run(["inspect", JULY]) == 2


def test_a_name_with_a_folder_is_a_file(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(["inspect", f"./{JULY}/x"]) == 2
    assert "There is no file" in capsys.readouterr().err


@pytest.mark.parametrize(("typed", "meant"), [("2025-07-41", JULY), ("short-sqeeze", JULY), ("2025-07", JULY)])
def test_an_unknown_name_gets_a_hint(typed, meant, capsys):
    assert names_like(typed)[0] == meant
    assert run(["inspect", typed]) == 2
    assert f"Did you mean {meant}?" in capsys.readouterr().err


def test_a_name_like_nothing_lists_what_there_is(capsys):
    assert run(["inspect", "banana"]) == 2
    shown = capsys.readouterr().err
    assert all(event.name in shown for event in bundled_events())


def test_python_opens_an_event_by_name():
    with rektscope.open("2025-07-14") as session, open_session(bundled_session_path()) as file:
        assert session.markets == tuple(market.instrument.market for market in file.info.markets)


def test_sums_are_written_as_the_window_writes_them(capsys):
    assert run(["events"]) == 0
    shown = capsys.readouterr().out
    assert "liquidated $19.4 B (longs $16.9 B, shorts $2.51 B)" in shown
    assert "liquidated $750 M (longs $184.5 M, shorts $565.5 M)" in shown

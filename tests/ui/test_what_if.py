"""What if, in the window: the figures of `rektscope cascade` at the same moment, typed and dragged, and off the chart
when nobody looks."""

import json

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from tests.engine.markets import quiet_market, session_of

from rektscope.cli.main import run
from rektscope.market.times import MINUTE_MS, format_iso
from rektscope.sessions.writer import write_session
from rektscope.ui import formatting
from rektscope.ui.cascade.worker import GroundWorker


def cells(table):
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def settled(qtbot, controller):
    qtbot.waitUntil(lambda: not controller.is_busy and controller.answer is not None, timeout=20_000)


@pytest.fixture(name="what_if")
def _what_if(qtbot, window):
    window.side.toggle("What if")
    settled(qtbot, window.side.map.what_if)
    return window.side.map.what_if


def command(path, window, shock, capsys):
    at = format_iso(window.viewer.cursor.time_ms)
    capsys.readouterr()
    assert run(["cascade", str(path), "--market", window.viewer.market, "--at", at, "--shock", shock, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("shock", ["+3%", "-2.5 %", "61,000"])
def test_the_figures_are_those_of_the_command(window, what_if, small_session, capsys, shock):
    panel = what_if.panel
    panel.field.setText(shock)
    panel.shockTyped.emit(shock)
    answer, decimals = command(small_session, window, shock, capsys), window.frame.instrument.price_decimals
    assert what_if.answer.to_json() == answer
    assert formatting.price(answer["end_price"], decimals) in panel.result.text()
    waves = cells(panel.waves)
    assert waves[0][4] == formatting.price(answer["waves"][0]["pushed_to"], decimals)
    classes = {row[0]: row[1] for row in cells(panel.classes)}
    for each in answer["between_shock"]["by_leverage"]:
        if each["standing_usd"] > 0:
            assert classes[f"{each['leverage']:g}×"] == formatting.usd(each["standing_usd"])
    assert panel.assumptions.text().splitlines() == answer["assumptions"]
    assert what_if.line.price == pytest.approx(answer["shocked_price"])
    assert what_if.fan.fan.prices[-1] == pytest.approx(answer["end_price"])


def test_what_cannot_be_read_is_one_sentence_and_the_figures_stay(what_if):
    before = what_if.panel.result.text()
    what_if.panel.field.setText("3%")
    what_if.panel.shockTyped.emit("3%")
    assert "no direction" in what_if.panel.message.text()
    assert "--shock" not in what_if.panel.message.text()
    assert what_if.panel.result.text() == before
    what_if.panel.field.setText("+1%")
    what_if.panel.shockTyped.emit("+1%")
    assert what_if.panel.message.isHidden()


def test_a_shock_not_understood_keeps_no_figures_of_another_moment(qtbot, window, what_if):
    what_if.panel.field.setText("3%")
    what_if.panel.shockTyped.emit("3%")
    window.replay.step(-10 * MINUTE_MS)
    qtbot.waitUntil(lambda: not what_if.is_busy, timeout=20_000)
    assert "no direction" in what_if.panel.message.text()
    assert what_if.panel.result.text() == ""
    assert cells(what_if.panel.waves) == []
    assert what_if.fan.fan is None
    assert what_if.panel.flush.text() != ""
    what_if.panel.field.setText("+1%")
    what_if.panel.shockTyped.emit("+1%")
    assert what_if.answer.at_ms == window.viewer.cursor.time_ms
    assert what_if.fan.fan is not None


def test_the_line_is_dragged_and_the_field_follows(window, what_if):
    what_if.line.signals.moved.emit(60_500.0)
    assert what_if.panel.shock == formatting.price(60_500.0, window.frame.instrument.price_decimals)
    assert what_if.answer.shocked == 60_500.0
    assert what_if.line.price == 60_500.0


def test_another_moment_is_worked_out_anew(qtbot, window, what_if, small_session, capsys):
    window.replay.step(-10 * MINUTE_MS)
    assert what_if.is_busy
    settled(qtbot, what_if)
    assert what_if.answer.at_ms == window.viewer.cursor.time_ms
    assert what_if.answer.to_json() == command(small_session, window, "+3%", capsys)
    assert formatting.moment_utc(what_if.answer.at_ms) in what_if.panel.note.text()


def test_nothing_stays_on_the_chart_when_the_panel_is_closed(qtbot, window, what_if):
    assert what_if.line.price is not None
    window.side.docks["What if"].close()
    qtbot.waitUntil(lambda: what_if.line.price is None and what_if.fan.fan is None, timeout=20_000)
    window.replay.step(MINUTE_MS)
    assert what_if.line.price is None
    window.side.toggle("What if")
    qtbot.waitUntil(lambda: what_if.line.price is not None, timeout=20_000)


def test_it_says_what_becomes_of_my_position(window, what_if):
    window.calculator.form.short_button.click()
    price = window.calculator.answer.liquidation_price_on_tick
    what_if.panel.shockTyped.emit(f"{price * 1.01:,.2f}")
    assert "liquidated at" in what_if.panel.position.text()
    assert "by the shock itself" in what_if.panel.position.text()
    what_if.panel.shockTyped.emit("-1%")
    assert "not in danger" in what_if.panel.position.text()


def test_the_flush_meter_says_what_the_command_says(window, what_if, small_session, capsys):
    since = format_iso(what_if._reply.request.flush_from_ms + 1_000)
    at = format_iso(window.viewer.cursor.time_ms)
    capsys.readouterr()
    asked = [
        "levels",
        str(small_session),
        "--market",
        window.viewer.market,
        "--at",
        at,
        "--flush-from",
        since,
        "--json",
    ]
    assert run(asked) == 0
    output = json.loads(capsys.readouterr().out)["flush"]
    now = [row[2] for row in cells(what_if.panel.near)]
    if now:
        assert now == [formatting.usd(each["long_after_usd"]) for each in output["standing"]]
    else:
        assert "No price is known" in what_if.panel.flush.text()


def test_what_is_typed_counts_with_return(what_if, qtbot):
    what_if.panel.field.setFocus()
    what_if.panel.field.clear()
    qtbot.keyClicks(what_if.panel.field, "+2")
    qtbot.keyClick(what_if.panel.field, Qt.Key.Key_Percent)
    qtbot.keyClick(what_if.panel.field, Qt.Key.Key_Return)
    assert what_if.answer.shocked == pytest.approx(what_if.answer.mark * 1.02)


def test_the_newest_question_is_answered_and_stopping_joins(what_if, eventually):
    question, worker = what_if._asked, GroundWorker()
    worker.ask(question)
    found = []
    eventually(lambda: found or found.extend(filter(None, [worker.take()])), "the reply")
    worker.stop()
    assert found[0].request is question
    assert found[0].ground is not None
    assert worker.take() is None


def test_a_map_of_all_venues_is_followed_on_all_of_them(qtbot, open_window, tmp_path, capsys):
    own = quiet_market(90)
    path = tmp_path / "two.rekt"
    write_session(path, session_of(own, replace(own, instrument=replace(own.instrument, venue="bybit")), minutes=90))
    window = open_window(path)
    window.side.toggle("What if")
    what_if = window.side.map.what_if
    settled(qtbot, what_if)
    alone = what_if.answer
    window.viewer.merge(True)
    window.viewer.wait_for_maps()
    window.refresh()
    qtbot.waitUntil(lambda: not what_if.is_busy and len(what_if.answer.markets) == 2, timeout=30_000)
    at = format_iso(window.viewer.cursor.time_ms)
    capsys.readouterr()
    asked = ["cascade", str(path), "--market", window.viewer.market, "--at", at, "--shock", what_if.panel.shock]
    assert run([*asked, "--all-venues", "--json"]) == 0
    assert what_if.answer.to_json() == json.loads(capsys.readouterr().out)
    assert what_if.answer.standing_usd > 1.5 * alone.standing_usd
    assert "binance:BTCUSDT and bybit:BTCUSDT" in what_if.panel.note.text()

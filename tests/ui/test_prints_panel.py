"""Large prints in the window are those of the command up to the cursor, or called not known; marked only when seen."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from rektscope.cli.main import run
from rektscope.market.events import Liquidations, MarketEvents, Trades
from rektscope.market.times import MINUTE_MS, format_iso
from rektscope.sessions.session import Session
from rektscope.sessions.writer import write_session


def cells(table):
    model = table.model()
    columns = range(model.columnCount())
    return [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]


@pytest.fixture(name="traded", scope="module")
def _traded(tmp_path_factory, made) -> Path:
    """The small session with real trades of 1.2 M USD every three minutes, and two liquidations."""
    bare = made.session.events[made.btc.market]
    times = [made.start_ms + minute * MINUTE_MS + 500 for minute in range(1, 40, 3)]
    lots = round(1.2e6 / 60_000 / float(made.btc.lot_size))
    prices = [round(60_000 / made.btc.tick)] * len(times)
    trades = Trades.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=prices,
        quantity_lots=[lots] * len(times),
        taker_side=[1 if place % 2 else -1 for place in range(len(times))],
    )
    liquidations = Liquidations.from_columns(
        time_ms=times[2:4],
        received_ms=times[2:4],
        price_ticks=prices[2:4],
        quantity_lots=[2 * lots] * 2,
        liquidated_side=[-1, -1],
    )
    events = MarketEvents.of(made.btc, bare.candles, bare.marks, trades, liquidations)
    info = replace(made.session.info, markets=made.session.info.markets[:1], claims=(), chapters=())
    path = tmp_path_factory.mktemp("prints") / "traded.rekt"
    write_session(path, Session(info, {made.btc.market: events}))
    return path


def command(path, window, capsys):
    capsys.readouterr()
    asked = ["prints", str(path), "--market", window.viewer.market, "--least", "1M"]
    assert run([*asked, "--to", format_iso(window.viewer.cursor.time_ms), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_rows_and_bursts_are_those_of_the_command(open_window, traded, made, capsys):
    window = open_window(traded)
    window.replay.go_to(made.start_ms + 25 * MINUTE_MS)
    window.side.toggle("Large prints")
    prints, answer = window.side.map.prints, command(traded, window, capsys)
    assert prints.answer.to_json() == {key: answer[key] for key in prints.answer.to_json()}
    rows = cells(prints.panel.table)
    assert len(rows) == len(answer["prints"]) > 3
    newest = answer["prints"][-1]
    assert [rows[0][3], f"resting {rows[0][4]}"] == [newest["aggressor"], newest["other_side"]]
    assert prints.marks.count == len(rows)
    assert len(cells(prints.panel.bursts)) == len(answer["bursts"]) > 0
    window.replay.step(10 * MINUTE_MS)
    assert len(cells(prints.panel.table)) == len(command(traded, window, capsys)["prints"]) > len(rows)
    window.side.docks["Large prints"].close()
    assert prints.marks.count == 0


def test_a_size_is_typed_by_the_grammar_of_numbers(open_window, traded, made):
    window = open_window(traded)
    window.replay.go_to(made.start_ms + 25 * MINUTE_MS)
    window.side.toggle("Large prints")
    prints = window.side.map.prints
    before = len(prints.answer.prints)
    prints.panel.least.sizeChosen.emit(2e6)
    assert len(prints.answer.prints) == 0 < before
    prints.panel.least.sizeChosen.emit(1e5)
    assert len(prints.answer.prints) == before


def test_what_was_placed_from_candles_is_called_not_known(bundled_window):
    bundled_window.side.toggle("Large prints")
    panel = bundled_window.side.map.prints.panel
    assert "Who traded is not known" in panel.note.text()
    assert "prints" not in panel.heading.text()
    assert cells(panel.table) == []
    bursts = cells(panel.bursts)
    assert bursts
    assert {row[3] for row in bursts} == {"not known"}

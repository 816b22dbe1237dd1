"""Three of the four ways in ARCHITECTURE.md, gone while they are watched; the other is in `live`.

Each function that the page names is called, and no call to it comes through a file that the page does not name.
"""

from click.testing import CliRunner
from tests.ways import Trail

from rektscope.cli.import_data import command
from rektscope.market.times import MINUTE_MS


def test_a_candle_row(tmp_path):
    table = tmp_path / "BTCUSDT-1m.csv"
    rows = [f"{1_752_000_000_000 + minute * MINUTE_MS},60000.0,60010.0,59990.0,60005.0,12.5" for minute in range(90)]
    table.write_text("\n".join(["time,open,high,low,close,volume", *rows]) + "\n", encoding="utf-8")
    with Trail("A candle row").followed() as trail:
        result = CliRunner().invoke(
            command, [str(table), "--market", "binance:BTCUSDT", "--out", str(tmp_path / "it.rekt")]
        )
    assert result.exit_code == 0, result.output
    assert trail.not_called() == []
    assert trail.files_left_out() == {}


def test_a_leverage_that_is_typed(qtbot, window):
    field = window.calculator.form.leverage
    field.setFocus()
    field.selectAll()
    with Trail("A leverage that is typed").followed() as trail:
        qtbot.keyClicks(field, "40")
    assert window.calculator.draft.leverage == 40
    assert trail.not_called() == []
    assert trail.files_left_out() == {}


def test_a_seek(window):
    with Trail("A seek").followed() as trail:
        window.replay.go_to(window.frame.cursor_ms - 5 * MINUTE_MS)
        window.grab()
    assert trail.not_called() == []
    assert trail.files_left_out() == {}

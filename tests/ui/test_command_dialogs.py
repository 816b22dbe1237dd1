"""Tables and many pictures from the window: what the command writes in a terminal, whole or not at all."""

import json
from pathlib import Path

import pytest
import shiboken6
from msgspec import structs
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from rektscope.cli.main import run
from rektscope.engine.own_process import own_program
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.market.errors import InputError
from rektscope.market.times import MINUTE_MS, format_iso
from rektscope.positions.position import OtherLeg
from rektscope.risk.positions import MarginMode
from rektscope.ui.commands.own_command import OwnCommand
from rektscope.ui.commands.table_dialog import KINDS

_WAIT_MS = 120_000


@pytest.fixture
def table_dialog(window):
    dialog = window.outputs.ask_table()
    yield dialog
    if shiboken6.isValid(dialog):
        dialog.close()


@pytest.fixture
def pictures_dialog(window):
    dialog = window.outputs.ask_many()
    yield dialog
    if shiboken6.isValid(dialog):
        dialog.close()


def choose(box, data):
    place = box.findData(data)
    assert place >= 0
    box.setCurrentIndex(place)


def wait_for(qtbot, dialog):
    qtbot.waitUntil(lambda: not dialog.command.is_running, timeout=_WAIT_MS)


@pytest.mark.parametrize(("kind", "suffix"), [("profile", ".csv"), ("liquidations", ".parquet"), ("columns", ".json")])
def test_a_table_of_the_window_is_that_of_the_command(
    qtbot, table_dialog, window, tmp_path, small_session, kind, suffix
):
    choose(table_dialog.kind_box, kind)
    choose(table_dialog.suffix_box, suffix)
    mine, theirs = tmp_path / f"mine{suffix}", tmp_path / f"theirs{suffix}"
    assert table_dialog.save(mine)
    assert not table_dialog.action_button.isEnabled()
    wait_for(qtbot, table_dialog)
    assert table_dialog.message.text().startswith(f"Saved {mine.name}: "), table_dialog.message.text()
    words = ["--market", window.frame.instrument.market, "--at", format_iso(window.frame.cursor_ms)]
    words += ["--least-leverage", str(window.frame.least_leverage)] if kind == "columns" else []
    assert run(["table", kind, str(small_session), "--out", str(theirs), *words]) == 0
    assert mine.read_bytes() == theirs.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([mine.name, theirs.name])


def test_every_kind_is_asked_for_with_the_options_that_change_it(table_dialog, tmp_path, made):
    asked = {}
    for kind in KINDS:
        choose(table_dialog.kind_box, kind)
        table_dialog.from_field.setText(format_iso(made.start_ms + MINUTE_MS))
        asked[kind] = {word for word in table_dialog.arguments(tmp_path) if word.startswith("--")} - {"--out"}
    assert asked == {
        "profile": {"--market", "--at"},
        "columns": {"--market", "--at", "--from", "--least-leverage"},
        "clusters": {"--market", "--at", "--least-leverage"},
        "liquidations": {"--market", "--at", "--from"},
        "positions": {"--market", "--at"},
        "score": {"--market"},
    }
    choose(table_dialog.kind_box, "liquidations")
    choose(table_dialog.market_box, None)
    assert "--market" not in table_dialog.arguments(tmp_path)
    assert table_dialog.suggested_path().name.endswith("-liquidations.csv")


def test_what_cannot_be_written_is_reported_in_the_dialog(qtbot, table_dialog, tmp_path):
    table_dialog.at_field.setText("noon")
    assert not table_dialog.save(tmp_path / "table.csv")
    assert "noon" in table_dialog.message.text()
    table_dialog.at_field.setText("2020-01-01T00:00:00Z")
    assert table_dialog.save(tmp_path / "table.csv")
    wait_for(qtbot, table_dialog)
    assert "is outside the session" in table_dialog.message.text()
    assert "rektscope:" not in table_dialog.message.text()
    assert table_dialog.action_button.isEnabled()
    assert list(tmp_path.iterdir()) == []


def test_a_table_that_is_given_up_leaves_nothing(table_dialog, tmp_path):
    assert table_dialog.save(tmp_path / "table.csv")
    table_dialog.cancel_button.click()
    assert table_dialog.message.text() == "Cancelled; nothing was written."
    assert not table_dialog.command.is_running
    assert list(tmp_path.iterdir()) == []
    assert table_dialog.save(tmp_path / "table.csv")
    table_dialog.reject()
    assert list(tmp_path.iterdir()) == []


def test_all_chapters_are_drawn_with_my_position_or_none_of_them(qtbot, pictures_dialog, tmp_path):
    choose(pictures_dialog.size_box, "square")
    pictures_dialog.position_box.setChecked(True)
    assert pictures_dialog.save(pictures_dialog._shown.path, tmp_path)
    wait_for(qtbot, pictures_dialog)
    pictures = sorted(tmp_path.iterdir())
    assert pictures_dialog.message.text() == f"2 pictures in {tmp_path}.", pictures_dialog.message.text()
    assert [path.name for path in pictures] == [
        "BTCUSDT-binance-2025-03-03-2355-square.png",
        "BTCUSDT-binance-2025-03-04-0005-square.png",
    ]
    image = QImage(str(pictures[1]))
    assert (image.width(), image.height()) == (1080, 1080)
    assert "Short 25× from" in image.text("Description")
    assert pictures_dialog.save(pictures_dialog._shown.path, tmp_path)
    wait_for(qtbot, pictures_dialog)
    assert "already" in pictures_dialog.message.text()


def test_every_session_of_a_folder_is_drawn(qtbot, pictures_dialog, tmp_path, small_session):
    source, out = tmp_path / "sessions", tmp_path / "out"
    source.mkdir()
    out.mkdir()
    for name in ("one", "two"):
        (source / f"{name}.rekt").write_bytes(small_session.read_bytes())
    choose(pictures_dialog.what_box, "folder")
    assert not pictures_dialog.position_box.isEnabled()
    assert pictures_dialog.save(source, out)
    wait_for(qtbot, pictures_dialog)
    assert sorted(path.name.partition("-")[0] for path in out.iterdir()) == ["one", "two"]


def test_the_account_goes_with_the_position_or_is_refused(pictures_dialog, tmp_path):
    shown, draft = pictures_dialog._shown, pictures_dialog._shown.draft
    cross = structs.replace(draft, mode=MarginMode.CROSS, wallet_balance=5_000.0)
    words = structs.replace(shown, draft=cross).position_arguments(shows_size=False)
    fields = json.loads(words[1])
    assert (fields["mode"], fields["wallet"], words[2]) == ("cross", 5_000.0, "--hide-size")
    hedged = structs.replace(cross, leg=OtherLeg(60_000.0, 1.0))
    with pytest.raises(InputError, match="single picture"):
        structs.replace(shown, draft=hedged).position_arguments(shows_size=False)
    mine = structs.replace(shown, parameters=structs.replace(DEFAULT_PARAMETERS, name="mine", refill=1.0))
    option, path = mine.model_arguments(tmp_path)
    assert option == "--model"
    assert json.loads(Path(path).read_text(encoding="utf-8"))["name"] == "mine"


def test_a_program_that_is_not_there_is_reported(qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr("rektscope.ui.commands.own_command.own_program", lambda: [str(tmp_path / "missing")])
    owner = QObject()
    command = OwnCommand(owner)
    with qtbot.waitSignal(command.ended, timeout=_WAIT_MS) as ended:
        command.start(["--version"])
    assert ended.args[0] is False
    assert "could not be started" in ended.args[1]
    assert not command.is_running
    assert Path(own_program()[0]).exists()


def test_live_data_are_no_file_yet(window, monkeypatch):
    monkeypatch.setattr(type(window.viewer), "source", property(lambda _: object()))
    assert window.outputs.ask_table() is None
    assert window.outputs.ask_many() is None

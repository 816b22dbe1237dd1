"""A model of one's own in the window: edited, used, saved, read, copied, and named wherever its map is shown."""

import json

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from rektscope.app import _Loading
from rektscope.engine.kept_places import kept_model_path
from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.levels.model_text import model_text, parse_model
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.ui.export.content import content_of
from rektscope.ui.model_dialog import ModelDialog
from rektscope.ui.settings import WindowSettings
from rektscope.ui.window import MainWindow


@pytest.fixture(name="dialog")
def _dialog(qtbot, window):
    """Opened by its key."""
    qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(ModelDialog)
    assert found.isVisible()
    return found


def edited(text, **changes):
    return json.dumps(json.loads(text) | changes, indent=2)


def test_an_edited_model_makes_the_maps_and_is_named_in_notes_and_pictures(qtbot, window, dialog):
    before = window.frame.level_map.usd[:].copy()
    assert parse_model(dialog.text_box.toPlainText(), "") == DEFAULT_PARAMETERS
    dialog.text_box.setPlainText(edited(dialog.text_box.toPlainText(), name="mine", smear=0.004))
    qtbot.mouseClick(dialog.use_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: window.frame.map_progress >= 1.0, timeout=20_000)
    window.refresh()
    assert window.viewer.parameters.name == window.frame.model == "mine"
    assert (window.frame.level_map.usd[:] != before).any()
    assert any("Model 'mine'" in note for note in window.heatmap.overlay._overlay.notes)
    assert "mine" in content_of(window.frame, None, None, "").footer
    window.known_prior.ask()
    again = next(each for each in window.findChildren(ModelDialog) if each.isVisible())
    assert json.loads(again.text_box.toPlainText())["name"] == "mine"
    again.show_default()
    again.use()
    assert window.viewer.parameters == DEFAULT_PARAMETERS


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Model in the window"),
        ("{", "Model in the window"),
        ("[]", "Model in the window"),
        (edited(model_text(DEFAULT_PARAMETERS), smear=-1), "smear"),
        (edited(model_text(DEFAULT_PARAMETERS), nonsense=1), "nonsense"),
    ],
)
def test_a_text_that_is_no_model_is_reported_and_changes_nothing(window, dialog, tmp_path, text, sentence):
    dialog.text_box.setPlainText(text)
    for deed in (dialog.use, dialog.copy, lambda: dialog.save(tmp_path / "m.json")):
        dialog.message.clear()
        deed()
        assert sentence in dialog.message.text()
    assert dialog.isVisible()
    assert window.viewer.parameters == DEFAULT_PARAMETERS
    assert list(tmp_path.iterdir()) == []


def test_what_is_saved_is_what_is_read_and_copied(dialog, tmp_path):
    path = tmp_path / "mine.json"
    dialog.text_box.setPlainText(edited(dialog.text_box.toPlainText(), name="mine"))
    dialog.save(path)
    dialog.copy()
    mine = parse_model(path.read_text(encoding="utf-8"), "")
    assert mine.name == "mine"
    assert QGuiApplication.clipboard().text() == model_text(mine)
    dialog.show_default()
    dialog.read(path)
    assert parse_model(dialog.text_box.toPlainText(), "") == mine
    dialog.read(tmp_path / "none.json")
    assert "none.json" in dialog.message.text()
    dialog.save(tmp_path / "no folder" / "mine.json")
    assert "Cannot write" in dialog.message.text()


def test_a_chosen_model_holds_for_other_sessions_windows_and_the_next_start(small_session, dialog, window):
    dialog.text_box.setPlainText(edited(dialog.text_box.toPlainText(), name="mine", smear=0.004))
    dialog.use()
    banner = window.side.alerts.banner
    assert "model 'mine'; pictures say so. It is kept for the next start." in banner.sentence.text()
    window.live.open_session(small_session)
    assert window.viewer.parameters.name == "mine"
    other = window.group.open_another(small_session)
    assert other.viewer.parameters.name == "mine"
    other.close()
    loading = _Loading(small_session)
    loading.start()
    viewer = loading.viewer()
    viewer.stop()
    assert viewer.parameters == window.viewer.parameters


def test_the_window_says_at_its_start_that_its_model_is_not_the_default(qtbot, small_session):
    mine = replace(DEFAULT_PARAMETERS, name="mine", smear=0.004)
    window = MainWindow(Viewer(SessionSource.open(small_session), mine), WindowSettings())
    qtbot.addWidget(window)
    window.start()
    window.resize(1272, 680)
    window.show()
    banner = window.side.alerts.banner
    assert "model 'mine'" in banner.sentence.text()
    qtbot.waitUntil(lambda: banner.isVisible() and banner.parentWidget().rect().contains(banner.geometry()))
    assert banner.height() > 30
    window.known_prior.use(replace(DEFAULT_PARAMETERS, name="ours by another name"))
    assert not kept_model_path().exists()
    window.close()


def test_a_kept_file_that_is_no_model_is_reported_at_the_start(open_window, small_session):
    kept_model_path().parent.mkdir(parents=True, exist_ok=True)
    kept_model_path().write_text("[]", encoding="utf-8")
    window = open_window(small_session)
    sentence = window.side.alerts.banner.sentence.text()
    assert "model.json" in sentence
    assert "the maps are made with the default" in sentence


def test_a_model_that_cannot_be_kept_is_used_and_that_is_reported(dialog, window):
    kept_model_path().mkdir(parents=True)  # a folder where the file should be
    dialog.text_box.setPlainText(edited(dialog.text_box.toPlainText(), name="mine", smear=0.004))
    dialog.use()
    assert window.viewer.parameters.name == "mine"
    assert "It is not kept for the next start: " in window.side.alerts.banner.sentence.text()

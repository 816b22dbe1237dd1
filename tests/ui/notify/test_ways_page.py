"""The page of alert sounds and services: what is chosen holds at once, is kept, and is refused in a sentence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rektscope.alerts.rules import AlertKind, AlertSettings
from rektscope.alerts.store import AlertStore
from rektscope.market.errors import InputError
from rektscope.ui.icons import icon
from rektscope.ui.live.alert_center import AlertCenter
from rektscope.ui.live.notifier import DesktopNotifier
from rektscope.ui.notify.ways_page import minute_of_day


class Tray:
    def __init__(self):
        self.shown = []

    def notify(self, title, _words):
        self.shown.append(title)

    def remove(self):
        pass


@pytest.fixture
def center(qapp, tmp_path):
    _ = qapp
    view, tray = QWidget(), Tray()
    view.resize(900, 700)
    center = AlertCenter(view, DesktopNotifier(icon("play"), view, make_tray=lambda *_: tray, minute=lambda: 23 * 60))
    center.tray = tray
    center.start(AlertStore(tmp_path / "alerts.json"))
    view.show()
    yield center
    center.stop()
    center.panel.deleteLater()
    view.close()
    view.deleteLater()


def test_sounds_are_chosen_by_kind_heard_and_kept(qtbot, center, tmp_path, monkeypatch):
    heard = []
    monkeypatch.setattr(center._notifier.tones, "play", heard.append)
    page = center.show_ways()
    assert not page.kinds[AlertKind.FEED].isEnabled()
    qtbot.keyClick(page.sound, Qt.Key.Key_Space)
    qtbot.keyClick(page.kinds[AlertKind.FEED], Qt.Key.Key_Space)
    page.play_buttons[AlertKind.CLUSTER].click()
    assert heard == [AlertKind.CLUSTER]
    kept = AlertStore(tmp_path / "alerts.json").load().settings
    assert kept == AlertSettings(sound=True, muted=("feed",)) == center.panel.settings
    page.reject()


def test_a_tick_that_has_no_meaning_now_looks_so(qtbot, center):
    page = center.show_ways()
    box = page.kinds[AlertKind.FEED]

    def brightest():
        image = box.grab().toImage()
        return max(image.pixelColor(x, y).lightness() for x in range(14) for y in range(image.height()))

    dim = brightest()
    assert box.isChecked()
    assert not box.isEnabled()
    qtbot.keyClick(page.sound, Qt.Key.Key_Space)
    assert box.isEnabled()
    assert brightest() > dim + 40
    page.reject()


def test_quiet_hours_are_typed_as_times_and_refused_in_a_sentence(qtbot, center):
    page = center.show_ways()
    field = page.times["quiet_from"]
    assert (field.text(), field.isEnabled()) == ("22:00", False)
    qtbot.keyClick(page.quiet, Qt.Key.Key_Space)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "9.30")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), center.panel.settings.quiet_from) == ("09:30", 570.0)
    field.selectAll()
    qtbot.keyClicks(field, "25:00")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.message.text() == "'25:00' is not a time of the day: write it as 22:00."
    assert center.panel.settings.quiet_from == 570.0
    page.reject()


@pytest.mark.parametrize("text", ["", "12", "24:00", "12:60", "-1:00", "noon"])
def test_what_is_no_time_of_the_day_is_refused(text):
    with pytest.raises(InputError):
        minute_of_day(text)


def test_in_quiet_hours_only_my_liquidation_is_notified(center, near_alert, feed_alert, monkeypatch):
    heard = []
    monkeypatch.setattr(center._notifier.tones, "play", heard.append)
    quiet = AlertSettings(sound=True, quiet=True)
    center._notifier.notify([near_alert, feed_alert], quiet)
    center._notifier.notify([feed_alert], quiet)
    assert (center.tray.shown, heard) == (["Near my liquidation"], [AlertKind.NEAR])
    center._notifier.notify([feed_alert, near_alert], AlertSettings(sound=True, muted=("near",)))
    assert heard == [AlertKind.NEAR, AlertKind.FEED]

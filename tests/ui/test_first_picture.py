"""What the window's first picture does not need is made after it, and then it is there."""

from rektscope.ui.live.alerting import AlertLook

TIMEOUT_MS = 30_000


def test_alerts_of_a_replay_are_made_without_anybody_asking(window, qtbot):
    window.show()
    qtbot.waitUntil(lambda: window.side._is_made("_alert_look"), timeout=TIMEOUT_MS)


def test_a_window_that_closes_at_once_makes_none_later(window, qtbot):
    window.show()
    window.grab()
    window.close()
    was_made = window.side._is_made("_alert_look")
    qtbot.wait(250)
    assert window.side._is_made("_alert_look") == was_made
    assert not window._rest.isActive()


def test_the_first_step_of_a_replay_is_watched_from_where_it_began(open_window, small_session, qtbot, monkeypatch):
    looked = []
    monkeypatch.setattr(AlertLook, "look", lambda _self, _viewer, frame: looked.append(frame.cursor_ms))
    window = open_window(small_session)
    window.show()
    window.grab()
    qtbot.waitUntil(lambda: bool(looked), timeout=5_000)
    assert looked[0] == window.frame.cursor_ms

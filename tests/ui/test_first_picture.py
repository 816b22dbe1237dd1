"""What the window's first picture does not need is made after it, and then it is there."""

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

"""The switch shows what it is given and asks for what is pressed, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from rektscope.ui.live.live_switch import LiveSwitch, Watching


@pytest.fixture
def switch(qapp):
    _ = qapp
    switch = LiveSwitch()
    switch.asked = []
    for name in ("liveAsked", "followAsked", "replayAsked"):
        getattr(switch, name).connect(lambda name=name: switch.asked.append(name))
    switch.show()
    yield switch
    switch.close()
    switch.deleteLater()


@pytest.mark.parametrize(
    ("watching", "words", "live"),
    [
        (Watching.FOLLOWING, "following", True),
        (Watching.PAUSED, "paused (F to follow)", True),
        (Watching.REPLAY, "from a file", False),
    ],
)
def test_it_says_what_is_shown(switch, watching, words, live):
    switch.show_state(watching)
    assert (switch.watching, switch.words) == (watching, words)
    assert switch.live_button.isChecked() is live
    assert switch.replay_button.isChecked() is not live
    chosen = switch.live_button if live else switch.replay_button
    assert chosen.accessibleDescription() == words


@pytest.mark.parametrize(
    ("watching", "live_asks", "replay_asks"),
    [
        (Watching.REPLAY, ["liveAsked"], ["replayAsked"]),
        (Watching.FOLLOWING, [], ["replayAsked"]),
        (Watching.PAUSED, ["followAsked"], ["replayAsked"]),
    ],
)
def test_pressing_asks_and_changes_nothing_until_the_answer(qtbot, switch, watching, live_asks, replay_asks):
    for button, asks in ((switch.live_button, live_asks), (switch.replay_button, replay_asks)):
        switch.asked.clear()
        switch.show_state(watching)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        button.setFocus()
        assert switch.asked == asks
        qtbot.keyClick(button, Qt.Key.Key_Space)
        assert switch.asked == asks * 2
        assert switch.watching is watching
        assert switch.replay_button.isChecked() is (watching is Watching.REPLAY)


def test_showing_a_state_asks_for_nothing(switch):
    spies = [QSignalSpy(signal) for signal in (switch.liveAsked, switch.followAsked, switch.replayAsked)]
    for watching in (*Watching, *Watching):
        switch.show_state(watching)
    assert [spy.count() for spy in spies] == [0, 0, 0]


def test_a_recording_is_seen_whatever_is_shown(switch):
    assert switch.recording.isHidden()
    switch.say_recording(is_recording=True)
    for watching in Watching:
        switch.show_state(watching)
        assert not switch.recording.isHidden()
    switch.say_recording(is_recording=False)
    assert switch.recording.isHidden()

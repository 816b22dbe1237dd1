"""The switch between what is happening now and what was recorded, with a line on what is shown just now."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rektscope.ui.translation import tr


class Watching(StrEnum):
    """What is shown.

    FOLLOWING: live, at the newest data. PAUSED: live, at an earlier moment, while data go on arriving. REPLAY: a file.
    """

    FOLLOWING = "following"
    PAUSED = "paused"
    REPLAY = "replay"


class LiveSwitch(QWidget):
    """Two buttons side by side, and a caption. It shows what it is given; pressing asks, it does not switch by itself.

    Signals:
        liveAsked: Live was pressed in a replay.
        followAsked: Live was pressed while live and paused: back to the newest data.
        replayAsked: Replay was pressed, while live or while a live feed is still being reached.
    """

    liveAsked = Signal()
    followAsked = Signal()
    replayAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watching = Watching.REPLAY
        self._is_recording = False
        self.live_button, self.replay_button = QPushButton(tr("Live")), QPushButton(tr("Replay"))
        self._caption = QLabel()
        self._caption.setProperty("job", "caption")
        self.recording = QLabel(tr("● REC"))
        self.recording.setProperty("job", "recording")
        self.recording.setToolTip(tr("What is live is recorded into a file; Ctrl+R ends that"))
        self.recording.setAccessibleDescription(tr("Recording"))
        self.recording.hide()
        self._group = QButtonGroup(self)
        for button in (self.live_button, self.replay_button):
            button.setCheckable(True)
            self._group.addButton(button)
        self.live_button.setStyleSheet("QPushButton { border-top-right-radius: 0; border-bottom-right-radius: 0; }")
        self.replay_button.setStyleSheet(
            "QPushButton { border-top-left-radius: 0; border-bottom-left-radius: 0; margin-left: -1px; }"
        )
        self.live_button.clicked.connect(self._live_pressed)
        self.replay_button.clicked.connect(self._replay_pressed)
        self._lay_out()
        self.setAccessibleName(tr("Live or replay"))
        self.show_state(Watching.REPLAY)

    @property
    def watching(self) -> Watching:
        """The state it was given last."""
        return self._watching

    @property
    def words(self) -> str:
        """The caption's text."""
        return self._caption.text()

    def say_recording(self, *, is_recording: bool) -> None:
        """Whether what is live is being kept; seen whatever is shown, also in a replay beside it."""
        self._is_recording = is_recording
        self.recording.setVisible(is_recording)

    def show_state(self, watching: Watching) -> None:
        """Say what is shown. Of which moment stands beside the buttons that move it."""
        self._watching = watching
        chosen = self.replay_button if watching is Watching.REPLAY else self.live_button
        chosen.setChecked(True)
        words = {
            Watching.FOLLOWING: tr("recording, following") if self._is_recording else tr("following"),
            Watching.PAUSED: tr("paused (F to follow)"),
            Watching.REPLAY: tr("from a file"),
        }[watching]
        if self._caption.text() == words:
            return
        self._caption.setText(words)
        is_paused = watching is Watching.PAUSED
        self.live_button.setToolTip(
            tr("Back to the newest data (F)")
            if is_paused
            else tr("Watch markets as they trade; data go on while you scroll")
        )
        self.replay_button.setToolTip(tr("Open what was recorded, or the event that comes along"))
        self.live_button.setAccessibleName(tr("Live"))
        self.live_button.setAccessibleDescription(words if watching is not Watching.REPLAY else tr("not shown"))
        self.replay_button.setAccessibleName(tr("Replay"))
        self.replay_button.setAccessibleDescription(words if watching is Watching.REPLAY else tr("not shown"))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(self.live_button)
        buttons.addWidget(self.replay_button)
        buttons.addSpacing(8)
        buttons.addWidget(self.recording)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(buttons)
        column.addWidget(self._caption)

    def _live_pressed(self) -> None:
        if self._watching is Watching.REPLAY:
            self.replay_button.setChecked(True)  # until there is something live to show
            self.liveAsked.emit()
        elif self._watching is Watching.PAUSED:
            self.followAsked.emit()

    def _replay_pressed(self) -> None:
        if self._watching is not Watching.REPLAY:
            self.live_button.setChecked(True)
        self.replayAsked.emit()  # in a replay too: it gives up what is still tried

"""How alerts reach the user: a sound for each kind, hours of quiet; each choice holds at once."""

import re
from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rektscope.alerts.rules import DAY_MINUTES, AlertKind, AlertSettings
from rektscope.market.errors import InputError
from rektscope.ui.scrolled_page import lay_out_scrolled
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

KIND_TITLES = {
    AlertKind.NEAR: tr("Near my liquidation"),
    AlertKind.PRICE: tr("A price that I chose"),
    AlertKind.CLUSTER: tr("A cluster near the price"),
    AlertKind.LIQUIDATION: tr("A large liquidation"),
    AlertKind.FEED: tr("Trouble with a feed"),
}
_WIDTH, _HEIGHT, _EDGE_PX = 560, 640, 60
_TIME_PX = 84
_TIME = re.compile(r"\s*(\d{1,2})[:.](\d{2})\s*")


class WaysPage(QDialog):
    """Shows how alerts reach the user; `sections` are put below, each under a heading of its own.

    Args:
        parent: the window.
        settings: the rules that hold.
        change: makes one rule another value; raises InputError.
        play: lets a kind be heard.
        sound_note: why not each kind has its own sound; may be empty.
        sections: further widgets.
    """

    def __init__(
        self,
        parent: QWidget,
        settings: AlertSettings,
        change: Callable[[str, object], AlertSettings],
        play: Callable[[AlertKind], object],
        sound_note: str = "",
        sections: tuple[QWidget, ...] = (),
    ) -> None:
        super().__init__(parent)
        self._settings, self._change, self._play = settings, change, play
        self.setWindowTitle(tr("Alert sounds and services"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = parent.screen().availableSize()
        self.resize(min(_WIDTH, room.width() - _EDGE_PX), min(_HEIGHT, room.height() - _EDGE_PX))
        self.sound, self.quiet, self.but_near = QCheckBox(tr("With sound")), QCheckBox(tr("Quiet hours")), QCheckBox()
        self.but_near.setText(tr("Except for my liquidation"))
        self.kinds = {kind: QCheckBox(title) for kind, title in KIND_TITLES.items()}
        self.play_buttons = {kind: QPushButton(tr("Play")) for kind in KIND_TITLES}
        self.times = {"quiet_from": QLineEdit(), "quiet_until": QLineEdit()}
        self.message = QLabel()
        self.message.setProperty("job", "error")
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.hide()
        self._lay_out(sound_note, sections)
        self._show(settings)
        self._connect()

    def say(self, words: str) -> None:
        """Show a sentence, or none."""
        self.message.setText(words)
        self.message.setVisible(bool(words))

    def _lay_out(self, sound_note: str, sections: tuple[QWidget, ...]) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.addWidget(_heading(tr("Sounds")))
        column.addWidget(self.sound)
        grid = QGridLayout()
        grid.setContentsMargins(21, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        for row, kind in enumerate(KIND_TITLES):
            button = self.play_buttons[kind]
            button.setAutoDefault(False)
            button.setAccessibleName(tr("Play the sound of: {kind_titles}", kind_titles=KIND_TITLES[kind]))
            grid.addWidget(self.kinds[kind], row, 0)
            grid.addWidget(button, row, 1)
        column.addLayout(grid)
        if sound_note:
            column.addWidget(_caption(sound_note))
        column.addWidget(_heading(tr("Quiet")))
        column.addWidget(self.quiet)
        line = QHBoxLayout()
        line.setContentsMargins(21, 0, 0, 0)
        names = {"quiet_from": (tr("from"), tr("Quiet from")), "quiet_until": (tr("until"), tr("Quiet until"))}
        for name, (words, title) in names.items():
            field = self.times[name]
            field.setAccessibleName(title)
            field.setFixedWidth(_TIME_PX)
            line.addWidget(QLabel(words))
            line.addWidget(field)
        line.addStretch(1)
        column.addLayout(line)
        near = QHBoxLayout()
        near.setContentsMargins(21, 0, 0, 0)
        near.addWidget(self.but_near)
        column.addLayout(near)
        column.addWidget(
            _caption(
                tr(
                    "By the clock of this machine, as 22:00. In these hours nothing sounds and nothing "
                    "is sent anywhere; what fires stands in the window all the same."
                )
            )
        )
        for section in sections:
            column.addWidget(_heading(section.windowTitle()))
            column.addWidget(section)
        column.addStretch(1)
        lay_out_scrolled(self, tr("Alert sounds and services"), (self.message,), body)

    def _show(self, settings: AlertSettings) -> None:
        self._settings = settings
        states = {self.sound: settings.sound, self.quiet: settings.quiet, self.but_near: settings.quiet_but_near}
        states |= {box: kind.value not in settings.muted for kind, box in self.kinds.items()}
        for box, is_on in states.items():
            with QSignalBlocker(box):
                box.setChecked(is_on)
        for box in self.kinds.values():
            box.setEnabled(settings.sound)
        for name, field in self.times.items():
            minute = round(getattr(settings, name))
            field.setText(f"{minute // 60:02d}:{minute % 60:02d}")
            field.setEnabled(settings.quiet)
        self.but_near.setEnabled(settings.quiet)

    def _connect(self) -> None:
        for name, box in (("sound", self.sound), ("quiet", self.quiet), ("quiet_but_near", self.but_near)):
            box.toggled.connect(lambda is_on, name=name: self._take(name, is_on))
        for kind, box in self.kinds.items():
            box.toggled.connect(self._mute)
            self.play_buttons[kind].clicked.connect(lambda _=False, kind=kind: self._play(kind))
        for name, field in self.times.items():
            field.editingFinished.connect(lambda name=name, field=field: self._typed(name, field))

    def _mute(self) -> None:
        self._take("muted", [kind.value for kind, box in self.kinds.items() if not box.isChecked()])

    def _typed(self, name: str, field: QLineEdit) -> None:
        try:
            minute = minute_of_day(field.text())
        except InputError as error:
            self.say(translated(error))
            return
        self._take(name, float(minute))

    def _take(self, name: str, value: object) -> None:
        try:
            settings = self._change(name, value)
        except InputError as error:
            self.say(translated(error))
            return
        self.say("")
        self._show(settings)


def minute_of_day(text: str) -> int:
    """The minute of the day of a time such as 22:00; raises InputError."""
    match = _TIME.fullmatch(text)
    minute = int(match[1]) * 60 + int(match[2]) if match else DAY_MINUTES
    if match is None or int(match[2]) >= 60 or minute >= DAY_MINUTES:  # noqa: PLR2004 -- minutes of an hour
        raise InputError(tr("{text!r:.20} is not a time of the day: write it as 22:00.", text=text.strip()))
    return minute


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("job", "title")
    label.setContentsMargins(0, 8, 0, 0)
    return label


def _caption(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("job", "caption")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label

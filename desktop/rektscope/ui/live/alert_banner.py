"""A calm notice of what fired: it lies over the top of a view, moves nothing, takes no focus, and stays until read."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rektscope.engine.alert_rules import Alert, NearLiquidation
from rektscope.ui import formatting
from rektscope.ui.live.alert_words import sentence_of, title_of
from rektscope.ui.theme import DANGER, LINE_STRONG, RAISED, SHORTS

_WIDEST_PX = 620
_TOP_PX = 30
_SIDE_PX = 12


class AlertBanner(QFrame):
    """The newest alert, over its parent.

    Signals:
        momentChosen: Go there: UTC milliseconds.
    """

    momentChosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._under = parent
        self._alert: Alert | None = None
        self._unread: set[str] = set()
        self._tint = ""
        self.setObjectName("alert-banner")
        self.title, self.sentence = QLabel(), QLabel()
        self.title.setProperty("job", "caption")
        for label in (self.title, self.sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.go_button, self.dismiss_button = QPushButton("Go there"), QPushButton("Dismiss")
        self.go_button.clicked.connect(self._go)
        self.dismiss_button.clicked.connect(self.dismiss)
        for button in (self.go_button, self.dismiss_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 10, 8)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self.go_button)
        row.addWidget(self.dismiss_button)
        parent.installEventFilter(self)
        self.hide()

    def show_alerts(self, alerts: list[Alert]) -> None:
        """Show the last of these, and say how many have not been read; one that was told before is told anew."""
        if not alerts:
            return
        self.go_button.show()
        self._unread |= {alert.key for alert in alerts}
        self._alert = alert = alerts[-1]
        others = len(self._unread) - 1
        more = f" · {others} more" if others else ""
        self.title.setText(f"{title_of(alert)} · {formatting.moment_utc(alert.time_ms)}{more}")
        self.sentence.setText(sentence_of(alert))
        self._dress(DANGER if isinstance(alert.what, NearLiquidation) else SHORTS)
        self.setAccessibleName(f"Alert: {self.title.text()}. {self.sentence.text()}")
        self.show()
        self._place()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def say(self, sentence: str, title: str = "Live") -> None:
        """Say something that is no alert, until it is over: an empty sentence. An alert that shows is left alone."""
        if self._alert is not None:
            return
        self.setVisible(bool(sentence))
        if not sentence:
            return
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.go_button.hide()
        self._dress(LINE_STRONG)
        self.setAccessibleName(sentence)
        self._place()
        self.raise_()

    def update_alerts(self, alerts: list[Alert]) -> None:
        """Tell the alert that shows anew, if it is among these; anything else is left alone."""
        mine = [alert for alert in alerts if self._alert is not None and alert.key == self._alert.key]
        if mine and self.isVisible():
            self._alert = mine[-1]
            self.sentence.setText(sentence_of(mine[-1]))
            self._place()

    def dismiss(self) -> None:
        """It was read."""
        self._unread.clear()
        self._alert = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the view under it changes its size."""
        if event.type() is QEvent.Type.Resize and watched is self._under and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _go(self) -> None:
        if self._alert is not None:
            moment = self._alert.time_ms
            self.dismiss()
            self.momentChosen.emit(moment)

    def _place(self) -> None:
        width = min(_WIDEST_PX, self._under.width() - 2 * _SIDE_PX)
        self.setGeometry((self._under.width() - width) // 2, _TOP_PX, width, max(0, self.heightForWidth(width)))

    def _dress(self, tint: str) -> None:
        if tint != self._tint:
            self._tint = tint
            self.setStyleSheet(
                f"QFrame#alert-banner {{ background: {RAISED}; border: 1px solid {LINE_STRONG}; "
                f"border-left: 3px solid {tint}; border-radius: 6px; }}"
            )

"""A calm notice of what fired: it lies over the top of a view, moves nothing, takes no focus, and stays until read."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rektscope.alerts.rules import Alert, NearLiquidation, most_pressing
from rektscope.ui import formatting
from rektscope.ui.figures import Figures, bound
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.live.alert_text import sentence_of, title_of
from rektscope.ui.theme import DANGER, LINE_STRONG, RAISED, SHORTS, tint
from rektscope.ui.translation import tr

_DOT = " · "
_WIDEST_PX = 620
_LEAST_PX = 320
"""Of a view; over a narrower one, which docks left hardly any room, words would be cut."""
_TOP_PX = 30
_SIDE_PX = 12
_BOTTOM_PX = 40
_CLEARANCE_PX = 14


class AlertBanner(QFrame):
    """The newest alert, over its parent.

    Signals:
        sourceAsked: Go there: first what the alert is of is to be shown, live (True) or a replay.
        momentChosen: Go there: UTC milliseconds.

    Attributes:
        newest_y: how far below the view's top the newest price stands, in pixels; None where there is none.
    """

    sourceAsked = Signal(bool)
    momentChosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._under = parent
        self.newest_y: Callable[[], float | None] = lambda: None
        self._alert: Alert | None = None
        self._unread: dict[str, Alert] = {}
        self._shows_replay = False
        self._said: tuple[str, str] | None = None
        self._is_shown_on_top = False
        self._tint = ""
        self.setObjectName("alert-banner")
        self.title, self.sentence = QLabel(), QLabel()
        self.title.setProperty("job", "caption")
        for label in (self.title, self.sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.go_button, self.dismiss_button = QPushButton(tr("Go there")), QPushButton(tr("Dismiss"))
        self.go_button.clicked.connect(self._go)
        self.dismiss_button.clicked.connect(self.dismiss)
        for button in (self.go_button, self.dismiss_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 10, 8)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self.go_button)
        row.addWidget(self.dismiss_button)
        parent.installEventFilter(self)
        self.hide()

    def show_alerts(self, alerts: list[Alert]) -> None:
        """Show the most pressing of these, and how many have not been read; one that was shown before is shown anew."""
        if not alerts:
            return
        self._unread |= {alert.key: alert for alert in alerts}
        self._alert = most_pressing(alerts)
        self._is_shown_on_top = False
        self._show_top()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def say(self, sentence: str, title: str = tr("Live")) -> None:
        """Say something that is no alert, until it is over: an empty sentence.

        It is the answer to what the user has just done, so it is shown at once; an alert that it covers comes back.
        """
        self._said = (title, sentence) if sentence else None
        self._is_shown_on_top = bool(sentence)
        self._show_top()

    def say_also(self, sentence: str, title: str) -> None:
        """Say something that nobody asked for, below what is said already and was not read: a start may find several.

        An empty sentence says nothing.
        """
        if self._said is not None and sentence:
            said_title, said = self._said
            title = said_title if title in said_title.split(_DOT) else f"{said_title}{_DOT}{title}"
            sentence = f"{said}\n{sentence}"
        if sentence:
            self.say(sentence, title)

    def say_again(self, sentence: str, title: str = tr("Live")) -> None:
        """Replace the text shown now; nothing where it was dismissed or something else was shown since."""
        if self._said is not None and self._said[0] == title:
            self._said = (title, sentence)
            self._show_top()

    def update_alerts(self, alerts: list[Alert]) -> None:
        """Update the alert that shows, if it is among these; anything else is left alone."""
        mine = [alert for alert in alerts if self._alert is not None and alert.key == self._alert.key]
        if mine and self.isVisible():
            self._alert = mine[-1]
            self._show_top()

    def write_with(self, figures: Figures) -> None:
        """Write the alert that shows with other figures."""
        _ = figures  # those of the window, which `_show_top` asks for
        if self.isVisible():
            self._show_top()

    def dismiss(self) -> None:
        """What is on top was read; what it covered is shown."""
        if not self._is_shown_on_top:
            self.forget_alerts()
            return
        self._said = None
        self._is_shown_on_top = False
        self._show_top()

    def forget_over(self, lasts: Callable[[Alert], bool]) -> None:
        """Take the alert away when its cause is over: a feed that was lost is back."""
        if self._alert is not None and not lasts(self._alert):
            self._unread.pop(self._alert.key, None)
            self._alert = None
            self._show_top()

    def jumped(self, *, is_live: bool) -> None:
        """Take alerts of a replay away: the cursor is elsewhere from now on. What happens now stays until read.

        `is_live`: what happens now is shown; where it is not, its alerts are marked.
        """
        self._shows_replay = not is_live
        self._unread = {key: alert for key, alert in self._unread.items() if alert.is_live}
        if self._alert is not None and not self._alert.is_live:
            self._alert = next(reversed(self._unread.values()), None)
            self._is_shown_on_top = self._said is not None
        self._show_top()

    def forget_alerts(self) -> None:
        """They were read."""
        self._unread.clear()
        self._alert = None
        self._is_shown_on_top = self._said is not None
        self._show_top()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the view under it changes its size, also before the window is shown."""
        if event.type() is QEvent.Type.Resize and watched is self._under and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _go(self) -> None:
        if self._alert is not None:
            alert = self._alert
            self.dismiss()
            self.sourceAsked.emit(alert.is_live)
            self.momentChosen.emit(alert.time_ms)

    def _show_top(self) -> None:
        """The newer of an alert and a sentence; what is left of them when the other has gone."""
        figures = figures_of(self)
        alert = self._alert
        if alert is not None and not self._is_shown_on_top:
            others = len(self._unread) - 1
            more = tr(" · {others} more", others=others) if others > 0 else ""
            title, sentence = (
                f"{title_of(alert)} · {formatting.moment_utc(alert.time_ms)}{more}",
                sentence_of(alert, figures=figures),
            )
            if self._shows_replay and alert.is_live:
                title = tr("Live: {title}", title=title)
            job, name = (
                DANGER if isinstance(alert.what, NearLiquidation) else SHORTS,
                tr("Alert: {title}. {sentence}", title=title, sentence=sentence),
            )
        elif self._said is not None:
            title, sentence = self._said
            job, name = LINE_STRONG, sentence
        else:
            self.hide()
            return
        self.title.setText(title)
        self.sentence.setText(bound(sentence))
        self.go_button.setVisible(alert is not None and not self._is_shown_on_top)
        self._dress(job)
        self.setAccessibleName(name)
        self.show()
        self._place()
        self.raise_()

    def _place(self) -> None:
        host = self._host()
        width = min(_WIDEST_PX, host.width() - 2 * _SIDE_PX)
        self._row.activate()  # what was just written counts, not what was laid out before
        height = max(0, self.heightForWidth(width))
        # At the left: at the right are the newest prices, their axis and the profile, which one wants to see just then;
        # and below, where the chart is so narrow that the newest price would lie under the notice all the same.
        newest, top = self.newest_y(), _TOP_PX
        if newest is not None and abs(newest - (top + height / 2)) < height / 2 + _CLEARANCE_PX:
            below = self._under.height() - height - _BOTTOM_PX
            top = max(top, below)
        corner = self._under.mapTo(host, QPoint(_SIDE_PX, top))
        left = max(_SIDE_PX, min(corner.x(), host.width() - _SIDE_PX - width))
        self.setGeometry(left, corner.y(), width, height)

    def _host(self) -> QWidget:
        """What it lies over: the view, or all of the window where the view is too narrow for words."""
        host = self._under if self._under.width() >= _LEAST_PX else self._under.window()
        if self.parentWidget() is not host:
            self.setParent(host)  # which hides it
            self.show()
            self.raise_()
        return host

    def _dress(self, job: str) -> None:
        if job != self._tint:
            self._tint = job
            self.setStyleSheet(
                f"QFrame#alert-banner {{ background: {tint(RAISED)}; border: 1px solid {tint(LINE_STRONG)}; "
                f"border-left: 3px solid {tint(job)}; border-radius: 6px; }}"
            )

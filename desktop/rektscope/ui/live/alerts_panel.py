"""The panel of alerts: the rules, and what fired, newest first; a click on one goes to its moment."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from rektscope.alerts.rules import Alert, AlertSettings
from rektscope.alerts.store import AlertStore
from rektscope.market.errors import InputError
from rektscope.ui import formatting
from rektscope.ui.figures import Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.live.alert_form import AlertForm
from rektscope.ui.live.alert_text import sentence_of, title_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

MOST_KEPT = 200
_LEAST_PX, _EDGES_PX = 380, 42
"""Width of the panel, and what its margins and a scroll bar take of it."""

_FORM_ROOM_PX = 40
"""For the lines of the explanation, which are more where it is narrow."""


class AlertsPanel(QWidget):
    """Rules and what fired.

    Signals:
        settingsChanged: other rules hold, `AlertSettings`.
        sourceAsked: one that fired was clicked, or Return pressed on it: first what it is of is to be shown, live
            (True) or a replay.
        momentChosen: the same: UTC milliseconds.
    """

    settingsChanged = Signal(object)
    sourceAsked = Signal(bool)
    momentChosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store: AlertStore | None = None
        self._items: dict[str, QListWidgetItem] = {}
        self.form = AlertForm()
        self.list = QListWidget()
        self.empty, self.desktop = QLabel(), QLabel()
        self.clear_button = QPushButton(tr("Clear"))
        self._pages = QStackedLayout()
        self._lay_out()
        self.form.changed.connect(self._changed)
        self.clear_button.clicked.connect(self.clear)
        self.list.itemClicked.connect(self._chosen)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda: self._chosen(self.list.currentItem()))
        self._say_empty()

    @property
    def settings(self) -> AlertSettings:
        """The rules that hold."""
        return self.form.settings

    def load(self, store: AlertStore) -> str:
        """Show the rules kept, and keep those to come; a file that cannot be used is reported here and returned."""
        self._store = store
        loaded = store.load()
        self.form.show_settings(loaded.settings)
        problem = translated(loaded.problem, figures=figures_of(self))
        self.form.say(problem)
        self._say_empty()
        return problem

    def add(self, alerts: list[Alert]) -> list[Alert]:
        """Show what fired on top; one that was shown before is updated in its place. Returns those that are new."""
        figures = figures_of(self)
        fresh = []
        for alert in alerts:
            item = self._items.get(alert.key)
            if item is None:
                fresh.append(alert)
                item = self._items[alert.key] = QListWidgetItem()
                self.list.insertItem(0, item)
            self._write(item, alert, figures)
            item.setToolTip(tr("Go to this moment"))
            item.setData(Qt.ItemDataRole.UserRole, alert)
        while self.list.count() > MOST_KEPT:
            oldest = self.list.takeItem(self.list.count() - 1)
            del self._items[oldest.data(Qt.ItemDataRole.UserRole).key]
        self._say_empty()
        return fresh

    def write_with(self, figures: Figures) -> None:
        """Write what fired with other figures."""
        for alert, item in ((each.data(Qt.ItemDataRole.UserRole), each) for each in self._items.values()):
            self._write(item, alert, figures)

    def _write(self, item: QListWidgetItem, alert: Alert, figures: Figures) -> None:
        words = f"{formatting.moment_utc(alert.time_ms)} · {title_of(alert)}\n{sentence_of(alert, figures=figures)}"
        item.setText(words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words.replace("\n", ": "))

    def clear(self) -> None:
        """Forget what fired."""
        self.list.clear()
        self._items.clear()
        self._say_empty()

    def say_desktop(self, words: str) -> None:
        """Show how the desktop is notified, or why it is not."""
        self.desktop.setText(words)
        self.desktop.setVisible(bool(words))

    def _lay_out(self) -> None:
        self.setMinimumWidth(max(_LEAST_PX, self.form.minimumSizeHint().width() + _EDGES_PX))
        self.list.setAccessibleName(tr("Alerts that fired"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        for label in (self.empty, self.desktop):
            label.setProperty("job", "caption")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.desktop.setVisible(False)
        heading = QLabel(tr("What fired"))
        heading.setProperty("job", "caption")
        self.clear_button.setProperty("job", "flat")
        line = QHBoxLayout()
        line.addWidget(heading, 1)
        line.addWidget(self.clear_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        # Where the dock is low, the rules scroll: squeezed, their fields would lie over one another.
        area = QScrollArea()
        area.setAccessibleName(tr("Alert rules"))
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab would stop where nothing is seen; its controls scroll it
        area.setWidget(self.form)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMaximumHeight(self.form.sizeHint().height() + _FORM_ROOM_PX)
        column.addWidget(area, 3)
        column.addWidget(self.form.message)
        column.addWidget(self.desktop)
        column.addLayout(line)
        # The pages come last: a stacked layout shows its first page, and a page without a parent is a window.
        column.addLayout(self._pages, 1)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)

    def _say_empty(self) -> None:
        is_empty = self.list.count() == 0
        self._pages.setCurrentIndex(1 if is_empty else 0)
        self.clear_button.setEnabled(not is_empty)
        where = tr("live and in replays") if self.settings.in_replay else tr("live; in replays only when asked to")
        self.empty.setText(tr("Nothing has fired yet. Rules are watched {where}.", where=where))

    def _changed(self, settings: AlertSettings) -> None:
        self._say_empty()
        if self._store is not None:
            try:
                self._store.save(settings)
            except InputError as error:
                self.form.say(translated(error, figures=figures_of(self)))
        self.settingsChanged.emit(settings)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            alert: Alert = item.data(Qt.ItemDataRole.UserRole)
            self.sourceAsked.emit(alert.is_live)
            self.momentChosen.emit(alert.time_ms)

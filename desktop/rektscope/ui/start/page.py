"""The start page: the bundled events as pictures, any day, live, files, my position, and what was opened last."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rektscope.sessions.bundled import bundled_events
from rektscope.ui.dropping import FileDrops
from rektscope.ui.start.cards import CardReading, EventButton
from rektscope.ui.start.labels import caption, heading, title
from rektscope.ui.translation import tr

_COLUMNS, _LEAST_BESIDE_PX = 2, 700
"""Cards stand beside one another on a screen that has so much room, else below one another."""

_RECENT_SHOWN = 5
_EDGE_PX = 40
_LOOK_MS = 20
_NOTHING_YET = tr("No file yet. Drop one on the window: a session opens, anything else is shown before it is imported.")


class StartDeeds(msgspec.Struct, frozen=True):
    """What the page can begin.

    Attributes:
        open_session: a session file; `open_event` the same of an event that comes with the program.
        watch_live, fetch_day, open_files: ask for live markets, a day from the archives, files of the user's.
        take_files: these, which were dropped on the page.
        calculate: go to the form of my position.
        show_always: whether the page shall come at every start.
        leave: nothing was chosen.
    """

    open_session: Callable[[Path], object]
    open_event: Callable[[Path], object]
    watch_live: Callable[[], object]
    fetch_day: Callable[[], object]
    open_files: Callable[[], object]
    take_files: Callable[[list[Path]], object]
    calculate: Callable[[], object]
    show_always: Callable[[bool], object]
    leave: Callable[[], object]


class _Scrolled(QScrollArea):
    """As large as what is in it where the screen allows that, which a plain area is not."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self._body = body
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)

    def sizeHint(self) -> QSize:
        """The whole of it, and room for the bar that scrolls where the screen is lower."""
        return self._body.sizeHint() + QSize(self.verticalScrollBar().sizeHint().width(), 0)


class StartPage(QDialog):
    """Cards and buttons; each does one thing and closes the page. `start` begins to read the cards, `stop` ends that.

    Attributes:
        look: leaves the page with nothing chosen, as Escape does.
        always: whether it comes at every start.
    """

    def __init__(
        self, parent: QWidget, deeds: StartDeeds, recent: list[Path], *, is_first: bool = False, is_always: bool = False
    ) -> None:
        """Nothing is read yet.

        Args:
            parent: the window that it lies over.
            deeds: what it can begin.
            recent: files, newest first; those that are gone are left out.
            is_first: the program was just started, and nothing was chosen yet.
            is_always: it comes at every start.
        """
        super().__init__(parent)
        self.setWindowTitle(tr("Start"))
        room = parent.screen().availableSize()
        self.setMaximumSize(room.width() - _EDGE_PX, room.height() - _EDGE_PX)
        self._deeds = deeds
        events = bundled_events()
        self._reading = CardReading(events)
        self._cards = {event: EventButton(event) for event in events}
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.look = QPushButton(tr("Look around") if is_first else tr("Back to the chart"))
        self.always = QCheckBox(tr("Show this page at every start"))
        self._area = _Scrolled(self._body(recent))
        self._area.setAccessibleName(tr("Start"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area)
        whole.addWidget(self._foot(is_always=is_always))
        FileDrops(self).dropped.connect(lambda paths: self._do(partial(deeds.take_files, paths)))
        self.rejected.connect(deeds.leave)
        self.finished.connect(self.stop)
        self._fit()
        if is_first:
            self.look.setFocus()

    def start(self) -> None:
        """Begin to read the cards."""
        self._reading.start()
        self._timer.start()

    def stop(self) -> None:
        """Read no further one."""
        self._timer.stop()
        self._reading.stop()

    def _body(self, recent: list[Path]) -> QWidget:
        deeds, body = self._deeds, QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 14, 16, 10)
        column.setSpacing(10)
        column.addWidget(title(tr("Where would everyone get liquidated, and where would you?")))
        column.addWidget(
            caption(
                tr(
                    "Replay an event, watch markets as they trade, or see where your own position ends. "
                    "No account and no key is needed."
                )
            )
        )
        column.addWidget(heading(tr("Events that come with the program")))
        grid = QGridLayout()
        columns = _COLUMNS if self.maximumWidth() >= _LEAST_BESIDE_PX else 1
        for place, (event, card) in enumerate(self._cards.items()):
            card.clicked.connect(lambda _=False, path=event.path: self._do(partial(deeds.open_event, path)))
            grid.addWidget(card, place // columns, place % columns)
        column.addLayout(grid)
        column.addWidget(heading(tr("Something else")))
        others = (
            (tr("Watch live…"), tr("Markets as they trade now (Ctrl+L)"), deeds.watch_live),
            (tr("Any day…"), tr("A day from public archives (Ctrl+D)"), deeds.fetch_day),
            (tr("Open or import…"), tr("Sessions, archives, CSV, captures (Ctrl+O)"), deeds.open_files),
            (tr("My position"), tr("The leverage calculator: type a position (P)"), deeds.calculate),
        )
        buttons = QGridLayout()
        for place, (words, tip, run) in enumerate(others):
            buttons.addWidget(self._button(words, tip, run), *divmod(place, 2 * columns))
        column.addLayout(buttons)
        column.addWidget(heading(tr("Opened last")))
        there = [path for path in recent if path.exists()][:_RECENT_SHOWN]
        for path in there:
            button = self._button(path.name, str(path), partial(deeds.open_session, path))
            button.setProperty("job", "flat")
            column.addWidget(button)
        if not there:
            column.addWidget(caption(_NOTHING_YET))
        column.addStretch(1)
        return body

    def _foot(self, *, is_always: bool) -> QWidget:
        foot = QFrame()
        line = QHBoxLayout(foot)
        line.setContentsMargins(16, 8, 16, 12)
        self.always.setChecked(is_always)
        self.always.toggled.connect(self._deeds.show_always)
        self.look.clicked.connect(self.reject)
        self.look.setDefault(True)
        line.addWidget(self.always)
        line.addStretch(1)
        line.addWidget(self.look)
        return foot

    def _button(self, words: str, tip: str, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(words.replace("&", "&&"))
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._do(run))
        return button

    def _do(self, run: Callable[[], object]) -> None:
        self.accept()
        run()

    def _look(self) -> None:
        """Show the cards that were read meanwhile."""
        while (found := self._reading.take()) is not None:
            event, card = found
            self._cards[event].show_card(card)
        if self._reading.is_over:
            self._timer.stop()
            self._fit()

    def _fit(self) -> None:
        """As large as everything, within the screen."""
        self.resize(self.sizeHint().boundedTo(self.maximumSize()))

"""The start page: the bundled events as pictures, any day, live, files, and what was opened last."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rektscope.market.errors import InputError
from rektscope.sessions.bundled import BundledEvent, bundled_events
from rektscope.sessions.event_cards import EventCard, read_event_card
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.start.event_picture import EventPicture
from rektscope.ui.translation import tr

_COLUMNS = 2
_RECENT_SHOWN = 5
_EDGE_PX = 40
_NOTHING_YET = tr("No file yet. Drop one on the window: a session opens, anything else is shown before it is imported.")


class StartDeeds(msgspec.Struct, frozen=True):
    """What the page can begin: a session file, live markets, a day from the archives, files of the user's."""

    open_session: Callable[[Path], object]
    watch_live: Callable[[], object]
    fetch_day: Callable[[], object]
    open_files: Callable[[], object]


class _Scrolled(QScrollArea):
    """As large as what is in it where the screen allows that, which a plain area is not."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self._body = body
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)

    def sizeHint(self) -> QSize:
        """The whole of it."""
        return self._body.sizeHint()


class StartPage(QDialog):
    """Cards and buttons; each does one thing and closes the page."""

    def __init__(self, parent: QWidget, deeds: StartDeeds, recent: list[Path]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Start"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = parent.screen().availableSize()
        self.setMaximumSize(room.width() - _EDGE_PX, room.height() - _EDGE_PX)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setSpacing(12)
        column.addWidget(_heading(tr("Events that come with the program")))
        grid = QGridLayout()
        for place, event in enumerate(bundled_events()):
            grid.addWidget(self._card(event, deeds), place // _COLUMNS, place % _COLUMNS)
        column.addLayout(grid)
        column.addWidget(_heading(tr("Something else")))
        line = QHBoxLayout()
        for words, tip, run in (
            (tr("Watch live…"), tr("Markets as they trade now (Ctrl+L)"), deeds.watch_live),
            (tr("Any day…"), tr("A day from public archives (Ctrl+D)"), deeds.fetch_day),
            (tr("Open or import…"), tr("Sessions, archives, CSV, captures (Ctrl+O)"), deeds.open_files),
        ):
            line.addWidget(self._button(words, tip, run))
        column.addLayout(line)
        column.addWidget(_heading(tr("Opened last")))
        there = [path for path in recent if path.exists()][:_RECENT_SHOWN]
        for path in there:
            button = self._button(path.name, str(path), partial(deeds.open_session, path))
            button.setProperty("job", "flat")
            column.addWidget(button)
        if not there:
            column.addWidget(_caption(_NOTHING_YET))
        column.addStretch(1)
        area = _Scrolled(body)
        area.setAccessibleName(tr("Start"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self.resize(self.sizeHint().boundedTo(self.maximumSize()))

    def _card(self, event: BundledEvent, deeds: StartDeeds) -> QWidget:
        figures = figures_of(self)
        button = QPushButton()
        button.setAccessibleName(tr("Open {name}", name=event.name))
        column = QVBoxLayout(button)
        column.setContentsMargins(10, 10, 10, 10)
        try:
            card = read_event_card(event)
        except InputError as error:
            column.addWidget(_caption(translated(error, figures=figures)))
            button.setEnabled(False)
            return button
        title, summary = QLabel(card.info.name), _caption(_figures(card, figures=figures))
        title.setProperty("job", "title")
        for part in (title, EventPicture(card.preview), summary):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        button.setAccessibleDescription(summary.text())
        # The style sheet of the program sets a least height of buttons, which goes before a widget's own.
        hint = column.sizeHint()
        size = f"min-width: {hint.width()}px; min-height: {hint.height()}px"
        button.setStyleSheet(f"QPushButton {{ {size}; padding: 0; }}")
        button.clicked.connect(lambda: self._do(lambda: deeds.open_session(event.path)))
        return button

    def _button(self, words: str, tip: str, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(words.replace("&", "&&"))
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._do(run))
        return button

    def _do(self, run: Callable[[], object]) -> None:
        self.accept()
        run()


def _figures(card: EventCard, *, figures: Figures = STANDARD) -> str:
    """`binance:BTCUSDT 119,000 to 123,300 · $601 M liquidated: shorts $545 M, longs $56 M`."""
    prices = tr(
        "{rough_price} to {rough_price_2}",
        rough_price=figures.rough_price(card.low),
        rough_price_2=figures.rough_price(card.high),
    )
    totals = card.totals
    sums = tr("shorts {usd}, longs {usd_2}", usd=figures.usd(totals.short_usd), usd_2=figures.usd(totals.long_usd))
    return tr(
        "{market}, {prices}\n{usd} liquidated: {sums}",
        market=card.market,
        prices=prices,
        usd=figures.usd(totals.total_usd),
        sums=sums,
    )


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("job", "second")
    return label


def _caption(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("job", "caption")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFrameShape(QFrame.Shape.NoFrame)
    return label

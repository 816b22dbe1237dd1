"""Cards of the bundled events: found or read on a thread, as each takes a tenth of a second, and shown as they come."""

import threading
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from rektscope.engine.kept_cards import EventSummaries, EventSummary
from rektscope.market.errors import InputError
from rektscope.sessions.bundled import BundledEvent
from rektscope.ui.event_text import event_title
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.start.event_picture import EventPicture
from rektscope.ui.start.labels import caption
from rektscope.ui.translation import tr

_EDGE_PX = 10
_UNREAD = "\n"
"""As high as the two lines that come."""


class CardReading:
    """Reads the cards of events one after the other. `start` begins, `stop` waits for the one being read, and ends."""

    def __init__(
        self, events: Sequence[BundledEvent], read: Callable[[BundledEvent], EventSummary] | None = None
    ) -> None:
        self._summaries = EventSummaries()
        self._events, self._read_card = events, self._summaries.summary if read is None else read
        self._ending = threading.Event()
        self._found: SimpleQueue[tuple[BundledEvent, EventSummary | Exception]] = SimpleQueue()
        self._thread = threading.Thread(target=self._read, name="event-cards", daemon=True)
        self._left = len(events)

    @property
    def is_over(self) -> bool:
        """Whether every card was taken."""
        return self._left == 0

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def stop(self) -> None:
        """Read no further one."""
        self._ending.set()
        self._summaries.stop()
        if self._thread.ident is not None:
            self._thread.join()

    def take(self) -> tuple[BundledEvent, EventSummary | InputError] | None:
        """The next event with its card, or with why it has none; None while it is being read.

        Raises:
            Exception: what reading raised besides InputError; the next call goes on with the next event.
        """
        try:
            event, card = self._found.get_nowait()
        except Empty:
            return None
        self._left -= 1
        if isinstance(card, EventSummary | InputError):
            return event, card
        raise card

    def _read(self) -> None:
        for event in self._events:
            if self._ending.is_set():
                return
            try:
                self._found.put((event, self._read_card(event)))
            except Exception as failure:  # noqa: BLE001 -- raised again by `take`, where somebody can say so
                self._found.put((event, failure))


class EventButton(QPushButton):
    """One event: its title, its picture and its sums; it can be pressed before it was read."""

    def __init__(self, event: BundledEvent) -> None:
        super().__init__()
        self._title, self._summary = QLabel(event_title(event)), caption(_UNREAD)
        self._title.setProperty("job", "title")
        self._picture = EventPicture()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_EDGE_PX, _EDGE_PX, _EDGE_PX, _EDGE_PX)
        for part in (self._title, self._picture, self._summary):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(part)
        self._name(self._title.text())

    def show_card(self, card: EventSummary | InputError) -> None:
        """Show what was read, or why nothing could be; then it cannot be pressed."""
        figures = figures_of(self)
        if isinstance(card, InputError):
            self._summary.setText(translated(card, figures=figures))
            self.setEnabled(False)
        else:
            self._title.setText(translated(card.name, figures=figures))
            self._summary.setText(_figures(card, figures=figures))
            self._picture.show_preview(card.preview)
        self._name(self._title.text())

    def _name(self, title: str) -> None:
        self.setAccessibleName(tr("Open {name}", name=title))
        self.setAccessibleDescription(self._summary.text().strip())
        # The style sheet of the program sets a least height of buttons, which goes before a widget's own.
        self._column.invalidate()
        hint = self._column.sizeHint()
        height = max(hint.height(), self._column.totalHeightForWidth(hint.width()))
        self.setStyleSheet(f"QPushButton {{ min-width: {hint.width()}px; min-height: {height}px; padding: 0; }}")


def _figures(card: EventSummary, *, figures: Figures = STANDARD) -> str:
    """`binance:BTCUSDT 119,000 to 123,300 · $601 M liquidated: shorts $545 M, longs $56 M`."""
    prices = tr(
        "{rough_price} to {rough_price_2}",
        rough_price=figures.rough_price(card.low),
        rough_price_2=figures.rough_price(card.high),
    )
    sums = tr("shorts {usd}, longs {usd_2}", usd=figures.usd(card.short_usd), usd_2=figures.usd(card.long_usd))
    return tr(
        "{market}, {prices}\n{usd} liquidated: {sums}",
        market=card.market,
        prices=prices,
        usd=figures.usd(card.long_usd + card.short_usd),
        sums=sums,
    )

"""The statistics strip. Each figure stands over its caption; where the window is narrow, the least important go."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from rektscope.engine.frame import Frame
from rektscope.market.instrument import Instrument
from rektscope.replay.liquidation_index import LiquidationTotals
from rektscope.sessions.session import Completeness
from rektscope.ui import formatting
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.header.merging import VenuesButton
from rektscope.ui.heatmap.view import provenance_line
from rektscope.ui.theme import CAPTION, LONGS, SHORTS, TEXT, UP

_VENUE_NAMES = {"binance": "Binance", "bybit": "Bybit", "okx": "OKX", "htx": "HTX", "bitmex": "BitMEX"}


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the strip with its caption and colour."""

    value: str
    caption: str
    tint: str = TEXT
    tip: str = ""


class _FigureLabel(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._value = QLabel()
        self._value.setProperty("job", "figure")
        self._tint = ""
        self._caption = QLabel()
        self._caption.setProperty("job", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._value)
        column.addWidget(self._caption)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_figure(self, figure: Figure) -> None:
        if self._value.text() != figure.value:
            self._value.setText(figure.value)
        if self._caption.text() != figure.caption:
            self._caption.setText(figure.caption)
        if self._tint != figure.tint:
            self._tint = figure.tint
            self._value.setStyleSheet(f"color: {figure.tint};")
        self.setToolTip(figure.tip)
        self.setAccessibleName(f"{figure.caption}: {figure.value}")


class HeaderStrip(QWidget):
    """Market switch, price, statistics, provenance.

    Signals:
        marketChosen: `venue:SYMBOL`.
        dossierAsked, exportAsked: the buttons.
    """

    marketChosen = Signal(str)
    dossierAsked = Signal()
    exportAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(58)
        self.setMinimumWidth(360)
        self._market = ChoiceBox()
        self._market.setAccessibleName("Market")
        self._market.setToolTip("Market on the chart (M for the next)")
        self._market.textActivated.connect(self._market_chosen)
        self._venue = QLabel()
        self._venue.setProperty("job", "caption")
        self._price = QLabel()
        self._price.setProperty("job", "number")
        self._price.setAccessibleName("Last price")
        self._change = QLabel()
        self._is_up: bool | None = None
        self._fitted: tuple[int, ...] = ()
        self._figures = [_FigureLabel() for _ in range(9)]
        self._provenance = QLabel()
        self._provenance.setProperty("job", "badge")
        self._provenance.setFixedHeight(28)
        self.dossier_button = QPushButton("Dossier")
        self.dossier_button.setToolTip("Published claims against this session (D)")
        self.dossier_button.clicked.connect(self.dossierAsked)
        self.export_button = QPushButton("Export…")
        self.export_button.setToolTip("Save a picture for a post (Ctrl+E)")
        self.export_button.clicked.connect(self.exportAsked)
        self.venues_button = VenuesButton()
        self._row = QHBoxLayout(self)
        self._guests: tuple[QWidget, ...] = (self.venues_button,)
        self._lay_out()

    def _lay_out(self) -> None:
        row = self._row
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(14)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # figures that do not fit are hidden instead
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(self._market)
        column.addWidget(self._venue)
        row.addLayout(column)
        row.addWidget(self.venues_button)
        row.addWidget(self._price)
        row.addWidget(self._change)
        line = QWidget()
        line.setFixedSize(QSize(1, 34))
        line.setStyleSheet("background: #2B3347;")
        row.addWidget(line)
        for figure in self._figures:
            row.addWidget(figure)
        row.addStretch(1)
        row.addWidget(self._provenance)
        row.addWidget(self.dossier_button)
        row.addWidget(self.export_button)

    def add_live(self, switch: QWidget, badge: QWidget) -> None:
        """Take in the switch between live and replay, and the badge of the feeds."""
        self._row.insertWidget(self._row.indexOf(self.venues_button) + 1, switch)
        self._row.insertWidget(self._row.indexOf(self._provenance), badge)
        self._guests = (self.venues_button, switch, badge)

    def offer_markets(self, instruments: list[Instrument]) -> None:
        """Fill the market switch."""
        self._market.clear()
        for instrument in instruments:
            self._market.addItem(instrument.symbol, instrument.market)

    def show_frame(self, frame: Frame) -> None:
        """Show the figures at the cursor."""
        instrument = frame.instrument
        self._market.setCurrentIndex(self._market.findData(instrument.market))
        venue = _VENUE_NAMES.get(instrument.venue, instrument.venue)
        self._venue.setText(f"{venue} perpetual")
        self._price.setText(formatting.price(frame.state.last_price, instrument.price_decimals))
        self._change.setText(f"{formatting.percent(frame.day_change, 1, signed=True)} 24 h")
        is_up = frame.day_change is not None and frame.day_change > 0
        if self._is_up != is_up:
            self._is_up = is_up
            self._change.setStyleSheet(f"color: {UP if is_up else CAPTION};")
        for label, figure in zip(self._figures, figures_of(frame), strict=True):
            label.show_figure(figure)
        self._provenance.setText(provenance_line(frame))
        self._provenance.setToolTip(f"<qt>{'<br>'.join(escape(note) for note in frame.session.notes)}</qt>")
        self.venues_button.show_frame(frame)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop figures from the right until the rest fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        guests = [guest for guest in self._guests if not guest.isHidden()]
        widgets = (self._market, self._price, self._change, self._provenance, *guests)
        buttons = (self.dossier_button, self.export_button)
        spacing = 14
        sizes = (self.width(), len(guests), *(w.sizeHint().width() for w in (*widgets, *self._figures)))
        if sizes == self._fitted:
            return
        self._fitted = sizes
        room = self.width() - 2 * spacing - sum(w.sizeHint().width() + spacing for w in (*widgets, *buttons)) - 30
        for figure in self._figures:
            room -= figure.sizeHint().width() + spacing
            figure.setVisible(room > 0)

    def _market_chosen(self) -> None:
        self.marketChosen.emit(self._market.currentData(Qt.ItemDataRole.UserRole))


def figures_of(frame: Frame) -> list[Figure]:
    """The strip's figures at a frame, most important first."""
    totals: LiquidationTotals | None = frame.totals
    state = frame.state
    floor = "≥ " if _is_sampled(frame) else ""
    tip = "At least: some of these feeds are samples" if floor else "All markets of the session, up to the cursor"
    worst, largest = frame.totals.worst_hour, frame.totals.largest
    if all(market.completeness is Completeness.NONE for market in frame.session.markets):
        floor, tip = "", "This session holds no liquidation data"
        totals = None
    hours = f" / {state.funding_hours:.0f} h" if state.funding_hours else ""
    return [
        Figure(floor + formatting.usd(totals.total_usd if totals else None), "Liquidated so far", tip=tip),
        Figure(floor + formatting.usd(totals.short_usd if totals else None), "Shorts", SHORTS, tip),
        Figure(floor + formatting.usd(totals.long_usd if totals else None), "Longs", LONGS, tip),
        Figure(
            formatting.usd(worst.usd) if worst else "–",
            f"Worst hour {formatting.clock(worst.start_ms)}" if worst else "Worst hour",
            tip="The sixty minutes that saw the most, from the minute shown",
        ),
        Figure(
            formatting.usd(totals.per_hour_usd if totals else None), "Per hour", tip="Average since the session's start"
        ),
        Figure(
            f"{formatting.usd(largest.usd)} {largest.side.word}" if largest else "–",
            f"Largest · {_venue_of(largest.market)}" if largest else "Largest",
            tip="Largest single liquidation so far",
        ),
        Figure(formatting.price(state.mark_price, frame.instrument.price_decimals + 1), "Mark price"),
        Figure(formatting.usd(state.open_interest_usd), "Open interest"),
        Figure(formatting.percent(state.funding_rate, 4), f"Funding{hours}"),
    ]


def _venue_of(market: str) -> str:
    venue = market.split(":", 1)[0]
    return _VENUE_NAMES.get(venue, venue)


def _is_sampled(frame: Frame) -> bool:
    return any(market.completeness is Completeness.SAMPLED for market in frame.session.markets)

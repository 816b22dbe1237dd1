"""The statistics strip. Each figure stands over its caption; where the window is narrow, the least important go."""

from html import escape

import msgspec
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QMoveEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from rektscope.engine.frame import Frame
from rektscope.levels.known_book import KnownBook
from rektscope.levels.steps import MARK_FRESH_MS
from rektscope.market.instrument import Instrument
from rektscope.replay.liquidation_totals import LiquidationTotals
from rektscope.ui import formatting
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.header.merging import VenuesButton
from rektscope.ui.header.scope import ScopeButton, scope_text, scope_venues
from rektscope.ui.heatmap.known_text import age, coverage_text, share
from rektscope.ui.heatmap.notes import provenance_line
from rektscope.ui.lettered_ground import LetteredGround
from rektscope.ui.part_known import (
    floor_mark,
    has_sums,
    is_sampled,
    is_unrecorded,
    part_known,
    why_no_largest,
    why_no_worst_hour,
)
from rektscope.ui.sentences.translated import translated
from rektscope.ui.side_text import side_word
from rektscope.ui.steady_label import SteadyLabel
from rektscope.ui.theme import CAPTION, LINE_STRONG, LONGS, SHORTS, TEXT, UP, tint
from rektscope.ui.translation import tr
from rektscope.venues.titles import venue_title

_SPACING_PX = 14
_FIGURE_COUNT = 10
_FIRST_FIGURES = 3
"""What was liquidated, of shorts, of longs: worth more room than where the data come from, which the chart says too,
and than the dossier, which has a key."""

_FIRST_TO_GO = 2


class HeaderFigure(msgspec.Struct, frozen=True):
    """One number of the strip with its caption and colour."""

    value: str
    caption: str
    tint: str = TEXT
    tip: str = ""


class _FigureLabel(QWidget):
    def __init__(self, caption: QLabel | QPushButton) -> None:
        super().__init__()
        self._value = SteadyLabel()
        self._value.setProperty("job", "figure")
        self._shown: HeaderFigure | None = None
        self._caption = caption
        if isinstance(caption, QLabel):
            caption.setProperty("job", "caption")
            self.setUpdatesEnabled(False)  # all of it is written by what it lies on: Qt would paint an empty widget
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._value)
        column.addWidget(self._caption)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def steady(self) -> list[SteadyLabel]:
        """The labels of it whose text changes with the moment."""
        return [label for label in (self._value, self._caption) if isinstance(label, SteadyLabel)]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to be shown here."""
        return self._shown is None or not self._shown.value

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 -- Qt's own signature
        """With its labels, which another widget paints."""
        super().setVisible(visible)
        self._forget_places()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Its labels move along."""
        super().moveEvent(event)
        self._forget_places()

    def _forget_places(self) -> None:
        for label in self.steady:
            label.forget_place()

    def fit(self) -> None:
        """Take only the room that is needed now."""
        for label in self.steady:
            label.fit()

    def show_figure(self, figure: HeaderFigure) -> None:
        if self._shown == figure:
            return
        self._shown = figure
        self._value.setText(figure.value)
        if self._caption.text() != figure.caption:
            self._caption.setText(figure.caption)
        self._value.set_colour(figure.tint)
        if self.toolTip() != figure.tip:
            self.setToolTip(figure.tip)
        self.setAccessibleName(f"{figure.caption}: {figure.value}")


class HeaderStrip(LetteredGround):
    """Market switch, price, statistics, provenance.

    Signals:
        marketChosen: `venue:SYMBOL`.
        dossierAsked, exportAsked: the buttons.
    """

    marketChosen = Signal(str)
    dossierAsked = Signal()
    exportAsked = Signal()
    _is_made = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(58)
        self.setMinimumWidth(360)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAutoFillBackground(True)  # its figures change at each moment: what it lies on need not be painted first
        self._market = ChoiceBox()
        self._market.setAccessibleName(tr("Market"))
        self._market.setToolTip(tr("Market on the chart (M for the next)"))
        self._market.textActivated.connect(self._market_chosen)
        self._venue = QLabel()
        self._venue.setProperty("job", "caption")
        self._price = SteadyLabel()
        self._price.setProperty("job", "number")
        self._price.setAccessibleDescription(tr("Last price"))
        self._change = SteadyLabel()
        self._widest: dict[QWidget, int] = {}
        self._measured: set[QWidget] = set()
        """Of those that seldom change, the ones whose hint is in `_widest`: asking for one takes 20 µs."""
        self._notes: tuple[str, ...] | None = None
        self._provenance = QLabel()
        self._provenance.setProperty("job", "badge")
        self._provenance.setFixedHeight(28)
        self.dossier_button = QPushButton(tr("Dossier"))
        self.dossier_button.setToolTip(tr("Published claims against this session (D)"))
        self.dossier_button.clicked.connect(self.dossierAsked)
        self.export_button = QPushButton(tr("Export…"))
        self.export_button.setToolTip(tr("Save a picture for a post (Ctrl+E)"))
        self.export_button.clicked.connect(self.exportAsked)
        self.venues_button = VenuesButton()
        self.scope_button = ScopeButton()
        captions: list[QLabel | QPushButton] = [self.scope_button, *(SteadyLabel() for _ in range(_FIGURE_COUNT - 1))]
        self._figures = [_FigureLabel(caption) for caption in captions]
        self._row = QHBoxLayout(self)
        self._guests: tuple[QWidget, ...] = (self.venues_button,)
        self._is_made = True
        self._lay_out()
        self.letter(self._price, self._change, *(label for figure in self._figures for label in figure.steady))

    def _lay_out(self) -> None:
        row = self._row
        row.setContentsMargins(_SPACING_PX, 6, _SPACING_PX, 6)
        row.setSpacing(_SPACING_PX)
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
        line.setStyleSheet(f"background: {tint(LINE_STRONG)};")
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
        self._measured.discard(self._market)

    def show_frame(self, frame: Frame) -> None:
        """Show the figures at the cursor."""
        figures = figures_of(self)
        instrument = frame.instrument
        if self._market.currentData(Qt.ItemDataRole.UserRole) != instrument.market:
            self._market.setCurrentIndex(self._market.findData(instrument.market))
            self._measured.discard(self._market)
        venue = tr("{venue_title} perpetual", venue_title=venue_title(instrument.venue))
        if self._venue.text() != venue:
            self._venue.setText(venue)
            self._forget_widths()
        self._show_price(frame)
        change = "" if frame.day_change is None else f"{figures.percent(frame.day_change, 1, signed=True)} 24 h"
        self._change.setText(change)
        self._change.set_colour(UP if frame.day_change is not None and frame.day_change > 0 else CAPTION)
        for label, figure in zip(self._figures, strip_figures(frame, figures=figures), strict=True):
            label.show_figure(figure)
        self._show_provenance(frame)
        self.venues_button.show_frame(frame)
        self._fit()

    def _show_provenance(self, frame: Frame) -> None:
        """What kind of data this is, and in the tip what is to be known of them."""
        line = provenance_line(frame)
        if self._provenance.text() != line:
            self._provenance.setText(line)
            self._measured.discard(self._provenance)
        if self._notes is not frame.session.notes:
            self._notes = frame.session.notes
            self._provenance.setToolTip(
                f"<qt>{'<br>'.join(escape(translated(note, figures=figures_of(self))) for note in self._notes)}</qt>"
            )

    def _show_price(self, frame: Frame) -> None:
        """The last price, dimmed and with its age in the tip where it is no price of now."""
        figures = figures_of(self)
        state = frame.state
        self._price.setText(figures.price(state.last_price, frame.instrument.price_decimals))
        age = (
            ""
            if state.last_price_age_ms is None
            else tr(" {duration} old", duration=formatting.duration(state.last_price_age_ms))
        )
        tip = tr("The last price is{age}.", age=age) if state.is_last_price_overdue else ""
        if self._price.toolTip() != tip:
            self._price.setToolTip(tip)
        self._price.set_colour(CAPTION if state.is_last_price_overdue else TEXT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop figures from the right until the rest fits."""
        super().resizeEvent(event)
        self._forget_widths()
        self._fit()

    def _forget_widths(self) -> None:
        """Begin anew: what was widest was of another market, or in another room."""
        self._widest.clear()
        self._measured.clear()
        self._price.fit()
        self._change.fit()
        for figure in self._figures:
            figure.fit()

    def _fit(self) -> None:
        """Hide what there is no room for: figures from the right, but for the first of them what stands elsewhere too.

        Each widget is given the room of the widest words that it had, so that nothing comes and goes with a digit.
        """
        kept = [self._market, self._price, *(guest for guest in self._guests if not guest.isHidden())]
        dispensable = [self._provenance, self.dossier_button, self.export_button]
        if self._change.text():
            dispensable.insert(_FIRST_TO_GO, self._change)
        line = 1 + _SPACING_PX
        room = self.width() - _SPACING_PX - line - sum(map(self._taken, [*kept, *dispensable]))
        first = sum(map(self._taken, self._figures[:_FIRST_FIGURES]))
        is_shown = dict.fromkeys(dispensable, True)
        for place, widget in enumerate(dispensable):
            if room < (first if place < _FIRST_TO_GO else 0):
                is_shown[widget] = False
                room += self._taken(widget)
        for widget in (*dispensable, self._change):
            _show(widget, shown=is_shown.get(widget, False))
        for figure in self._figures:
            room -= 0 if figure.is_empty else self._taken(figure)
            _show(figure, shown=room >= 0 and not figure.is_empty)

    def _taken(self, widget: QWidget) -> int:
        """Width in pixels that a widget takes with the space beside it, at the widest so far."""
        if widget not in self._measured:
            width = widget.minimumWidth() if isinstance(widget, SteadyLabel) else widget.sizeHint().width()
            if widget is self._market:
                width = max(width, self._venue.sizeHint().width())
            self._widest[widget] = max(width, self._widest.get(widget, 0))
            if widget in {self._market, self._provenance, self.dossier_button, self.export_button}:
                self._measured.add(widget)
        return self._widest[widget] + _SPACING_PX

    def changeEvent(self, event: QEvent) -> None:
        """In another font or style everything has another width."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and self._is_made:
            self._measured.clear()

    def _market_chosen(self) -> None:
        self.marketChosen.emit(self._market.currentData(Qt.ItemDataRole.UserRole))


def header_figures(frame: Frame, *, figures: Figures = STANDARD) -> list[HeaderFigure]:
    """The strip's figures at a frame, most important first.

    Averages and worst hours are of a whole event; who watches live has seen minutes, and asks how the market stands.
    """
    totals = frame.totals if has_sums(frame) else None
    sums, rates, largest = (
        _sums(frame, totals, figures=figures),
        _rates(frame, totals, figures=figures),
        _largest(frame, figures=figures),
    )
    mark = HeaderFigure(
        figures.price(frame.state.mark_price, frame.instrument.price_decimals + 1), _mark_caption(frame)
    )
    hours = f" / {figures.of(frame.state.funding_hours):.0f} h" if frame.state.funding_hours else ""
    market = [
        HeaderFigure(figures.usd(frame.state.open_interest_usd), tr("Open interest")),
        HeaderFigure(figures.percent(frame.state.funding_rate, 4), tr("Funding{hours}", hours=hours)),
    ]
    return [*sums, *market, largest, mark, *rates] if frame.is_live else [*sums, *rates, largest, mark, *market]


def strip_figures(frame: Frame, *, figures: Figures = STANDARD) -> list[HeaderFigure]:
    """The same with how much is known behind the sums; pictures say that in their footer. Without it an empty one."""
    shown = header_figures(frame, figures=figures)
    if frame.known is None:
        return [*shown, HeaderFigure("", "")]
    return [*shown[:_FIRST_FIGURES], _known(frame.known, figures=figures), *shown[_FIRST_FIGURES:]]


def _known(book: KnownBook, *, figures: Figures = STANDARD) -> HeaderFigure:
    """How much of the open interest is known as positions of accounts, by side, and how old that is."""
    coverage, words = book.coverage, coverage_text(book, figures=figures)
    age_text = (
        "" if coverage.median_age_ms is None else tr(", {age} old", age=age(coverage.median_age_ms, figures=figures))
    )
    tip = tr("{words}: the part of open interest that is known as positions of accounts. G shows them.", words=words)
    if coverage.long_share is None or coverage.short_share is None:
        return HeaderFigure(
            f"{figures.of(coverage.accounts):,}", tr("Known accounts{age_text}", age_text=age_text), tip=tip
        )
    return HeaderFigure(
        f"{share(coverage.long_share, figures=figures)} · {share(coverage.short_share, figures=figures)}",
        tr("Longs · shorts known{age_text}", age_text=age_text),
        tip=tip,
    )


def _mark_caption(frame: Frame) -> str:
    """`Mark price`, and how old it is when that is so old that levels go by the traded price instead."""
    age_ms = frame.state.mark_age_ms
    is_old = age_ms is not None and age_ms > MARK_FRESH_MS
    return (
        tr("Mark price, {duration} old", duration=formatting.duration(age_ms))
        if is_old and age_ms is not None
        else tr("Mark price")
    )


def _sums(frame: Frame, totals: LiquidationTotals | None, *, figures: Figures = STANDARD) -> list[HeaderFigure]:
    """What was liquidated, of shorts, of longs."""
    floor = "" if totals is None else floor_mark(frame)
    whose = scope_text(frame.scope, frame.instrument)
    venues = scope_venues(frame)
    named = f" ({venues})" if venues else ""
    tip = tr("Of {whose}{named}, up to the cursor", whose=whose, named=named)
    if is_sampled(frame):
        tip += tr("; at least: some of these feeds are samples")
    if part := part_known(frame.totals):
        tip += f"; {part}"
    if is_unrecorded(frame):
        tip = tr("This session holds no liquidation data of {whose}", whose=whose)
    since = tr("Since {clock}", clock=formatting.clock(frame.session.start_ms)) if frame.is_live else tr("Liquidated")
    since += f", {whose}"
    return [
        HeaderFigure(floor + figures.usd(totals.total_usd if totals else None), since, tip=tip),
        HeaderFigure(floor + figures.usd(totals.short_usd if totals else None), tr("Shorts"), SHORTS, tip),
        HeaderFigure(floor + figures.usd(totals.long_usd if totals else None), tr("Longs"), LONGS, tip),
    ]


def _rates(frame: Frame, totals: LiquidationTotals | None, *, figures: Figures = STANDARD) -> list[HeaderFigure]:
    """The worst hour, and the average one."""
    worst, floor = frame.totals.worst_hour, floor_mark(frame)
    part = part_known(frame.totals)
    return [
        HeaderFigure(
            floor + figures.usd(worst.usd) if worst else "–",
            tr("Worst hour {clock}", clock=formatting.clock(worst.start_ms)) if worst else tr("Worst hour"),
            tip=why_no_worst_hour(frame) or tr("The sixty minutes that saw the most, from the minute shown"),
        ),
        HeaderFigure(
            _per_hour(frame, totals, figures=figures),
            tr("Per hour"),
            tip=tr("Average of the hours that are known ({part})", part=part)
            if part
            else tr("Average since the session's start, when that is an hour ago"),
        ),
    ]


def _largest(frame: Frame, *, figures: Figures = STANDARD) -> HeaderFigure:
    largest, whose = frame.totals.largest, scope_text(frame.scope, frame.instrument)
    return HeaderFigure(
        f"{figures.size(largest.usd, largest.price, largest.instrument)} {side_word(largest.side)}" if largest else "–",
        tr("Largest · {venue_of}", venue_of=_venue_of(largest.market)) if largest else tr("Largest"),
        tip=why_no_largest(frame) or tr("Largest single liquidation so far, of {scope_text}", scope_text=whose),
    )


def _venue_of(market: str) -> str:
    return venue_title(market.split(":", 1)[0])


def _per_hour(frame: Frame, totals: LiquidationTotals | None, *, figures: Figures) -> str:
    usd = None if totals is None else totals.per_hour_usd
    floor = "≥ " if usd is not None and is_sampled(frame) else ""  # of the hours that are known it is whole
    return floor + figures.usd(usd)


def _show(widget: QWidget, *, shown: bool) -> None:
    """Show or hide, where that changes anything: asking Qt costs more than knowing."""
    if widget.isHidden() == shown:
        widget.setVisible(shown)

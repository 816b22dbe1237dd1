"""The transport: play, step, speed, where we are, and where one may want to go."""

import html

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QMenu, QPushButton, QToolButton, QWidget

from rektscope.engine.estimated_flow import estimated_flow
from rektscope.engine.frame import Frame
from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS
from rektscope.replay.cursor import SPEEDS, Cursor, CursorState
from rektscope.replay.story import Chapter
from rektscope.ui import formatting
from rektscope.ui.chapter_text import text_of
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.icons import icon
from rektscope.ui.lettered_ground import LetteredGround
from rektscope.ui.second_clock import SecondClock
from rektscope.ui.side_text import sides_word
from rektscope.ui.steady_label import SteadyLabel
from rektscope.ui.theme import LONGS, SHORTS, tint
from rektscope.ui.translation import tr

_LEAST_PX = 340
_SPACES_PX = 20
"""Between the groups."""


class TransportBar(LetteredGround):
    """Buttons only; the window decides what they do.

    Signals:
        toStart, toEnd, stepBack, stepForward, playToggled, worstMinute, myMoment: buttons.
        speedChosen: a speed of `replay.cursor.SPEEDS`.
        nextToggled: whether what came next is shown.
        chapterChosen: UTC milliseconds.
    """

    toStart = Signal()
    toEnd = Signal()
    stepBack = Signal()
    stepForward = Signal()
    playToggled = Signal()
    worstMinute = Signal()
    myMoment = Signal()
    speedChosen = Signal(int)
    nextToggled = Signal(bool)
    chapterChosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: dict[QToolButton, str] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 2, 14, 8)
        self._row.setSpacing(6)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # words that do not fit are hidden instead
        self.setMinimumSize(_LEAST_PX, 42)
        self.setAutoFillBackground(True)  # its texts change at each moment: what it lies on need not be painted first
        to_start = self._button("to-start", tr("To the start (Home)"), self.toStart)
        self._button("step-back", tr("One minute back (←)"), self.stepBack)
        self._play = self._button("play", tr("Play (Space)"), self.playToggled)
        self._button("step-forward", tr("One minute on (→)"), self.stepForward)
        self._ends = (to_start, self._button("to-end", tr("To the end (End)"), self.toEnd))
        self._shows_pause = False
        self._bars_named = ("", 0)
        self._speed = self._speed_box()
        self._moment = SteadyLabel()
        self._moment.setProperty("job", "title")
        self._moment.setAccessibleDescription(tr("Moment shown"))
        self.second_clock = SecondClock()
        self._second = SteadyLabel()
        self._second.setProperty("job", "caption")
        self._second.setAccessibleDescription(tr("Moment shown, in the second time zone"))
        self._second.hide()
        self._elapsed = SteadyLabel()
        self._elapsed.setProperty("job", "caption")
        self._chapters = QToolButton()
        self._offered: tuple[Chapter, ...] | None = None
        self._instruments: tuple[Instrument, ...] = ()
        self.my_moment = QPushButton(tr("My moment"))
        self.next_button = QPushButton(tr("What came next"))
        self._worst = QPushButton(tr("Worst minute"))
        self._legend = QLabel()
        self._legend.setProperty("job", "caption")
        self._finish()

    def _finish(self) -> None:
        self._chapters.setText(tr("Chapters"))
        self._chapters.setToolTip(tr("Jump to a chapter of what is counted ([ and ] for the previous and the next)"))
        self._chapters.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._chapters.setMenu(QMenu(self._chapters))
        worst = self._worst
        self.offer_worst_minute("")
        worst.clicked.connect(self.worstMinute)
        self.my_moment.setProperty("job", "danger")
        self.my_moment.clicked.connect(self.myMoment)
        self.offer_my_moment("")
        self.next_button.setCheckable(True)
        self.next_button.setToolTip(tr("Show what happened after the cursor, dimmed (N)"))
        self.next_button.toggled.connect(self.nextToggled)
        self._row.addSpacing(8)
        for label in (self._moment, self._second, self._elapsed):
            self._row.addWidget(label)
            self._row.addSpacing(6)
        self.letter(self._moment, self._second, self._elapsed)
        for button in (self._chapters, worst, self.my_moment, self.next_button):
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._row.addWidget(self._legend)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the least important go: all of them are in the menus and have keys."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: icons are of its colour."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            for button, name in self._icons.items():
                shown = "pause" if button is self._play and self._shows_pause else name
                button.setIcon(icon(shown))

    def _fit(self) -> None:
        gap = self._row.spacing()
        margins = self._row.contentsMargins()
        widths = {group: sum(each.sizeHint().width() + gap for each in group) for group in self._dispensable()}
        dispensable = {each for group in widths for each in group}
        buttons = self.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
        taken = sum(each.sizeHint().width() + gap for each in (*buttons, self._moment) if each not in dispensable)
        room = self.width() - margins.left() - margins.right() - _SPACES_PX - taken
        for group, width in widths.items():
            is_shown = width <= room and not (self._second in group and self.second_clock.zone is None)
            for widget in group:
                if widget.isHidden() == is_shown:
                    widget.setVisible(is_shown)
            room -= width if is_shown else 0

    def _dispensable(self) -> tuple[tuple[QWidget, ...], ...]:
        """What may be left out, the most important first; what stands in one group goes together."""
        return (
            self._ends,
            (self._speed,),
            (self._second,),
            (self.my_moment,),
            (self._chapters,),
            (self._worst,),
            (self.next_button,),
            (self._elapsed,),
            (self._legend,),
        )

    def _button(self, name: str, tip: str, signal: object) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        self._icons[button] = name
        button.setIconSize(QSize(16, 16))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setProperty("job", "flat")
        button.clicked.connect(signal)
        self._row.addWidget(button)
        return button

    def _speed_box(self) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(tr("Playing speed"))
        box.setToolTip(tr("Playing speed (+ and −)"))
        for speed in SPEEDS:
            box.addItem(f"{STANDARD.of(speed):,}×", speed)
        box.activated.connect(lambda place: self.speedChosen.emit(SPEEDS[place]))
        self._row.addWidget(box)
        return box

    def write_with(self, figures: Figures) -> None:
        """Write the speeds with other figures."""
        for place, speed in enumerate(SPEEDS):
            self._speed.setItemText(place, f"{figures.of(speed):,}×")
        offered, self._offered = self._offered, None
        if offered is not None:
            self.offer_chapters(offered, self._instruments)

    @property
    def chapters(self) -> QMenu:
        """The chapters that are offered, as a menu."""
        return self._chapters.menu()

    def offer_chapters(self, chapters: tuple[Chapter, ...], instruments: tuple[Instrument, ...] = ()) -> None:
        """Fill the chapter menu, unless it holds these already; with days where a time of day is not enough.

        Args:
            chapters: ascending in time.
            instruments: of the markets that they are of, for sizes in other units than dollars.
        """
        figures = figures_of(self)
        if chapters == self._offered:
            return
        self._offered, self._instruments = chapters, instruments
        menu = self._chapters.menu()
        menu.clear()
        menu.setToolTipsVisible(True)
        has_days = bool(chapters) and chapters[-1].time_ms - chapters[0].time_ms >= DAY_MS
        years = {formatting.date(chapter.time_ms)[-4:] for chapter in chapters}
        named = formatting.date if len(years) > 1 else formatting.day
        for chapter in chapters:
            # Titles and sentences come from a file: an ampersand is no shortcut and a bracket no markup.
            text = text_of(chapter, figures=figures, instruments=instruments)
            title = text.title.replace("&", "&&")
            day = f"{named(chapter.time_ms)} " if has_days else ""
            action = menu.addAction(f"{day}{formatting.clock(chapter.time_ms)}   {title}")
            action.setToolTip(f"<qt>{html.escape(text.sentence, quote=False)}</qt>")
            action.triggered.connect(lambda _=False, time_ms=chapter.seek_ms: self.chapterChosen.emit(time_ms))
        self._chapters.setEnabled(bool(chapters))

    def offer_worst_minute(self, why_not: str) -> None:
        """Whether there is a worst minute to jump to; where not, the button says why."""
        tip = why_not or tr("Jump to the minute with the most liquidated, of what is counted (W)")
        if tip != self._worst.toolTip():
            self._worst.setEnabled(not why_not)
            self._worst.setToolTip(tip)

    def offer_my_moment(self, why_not: str) -> None:
        """Whether there is a moment of my position to jump to; where not, the button says why."""
        tip = why_not or tr("Jump to where your position is liquidated, or comes closest (R)")
        if tip != self.my_moment.toolTip():
            self.my_moment.setEnabled(not why_not)
            self.my_moment.setToolTip(tip)

    def show_frame(self, frame: Frame, cursor: Cursor, bucket_minutes: int) -> None:
        """Show where the cursor is and what it does."""
        is_playing = cursor.state is CursorState.PLAYING
        if self._shows_pause != is_playing:
            self._shows_pause = is_playing
            self._play.setIcon(icon("pause" if is_playing else "play"))
            self._play.setToolTip(tr("Pause (Space)") if is_playing else tr("Play (Space)"))
        self._speed.setCurrentIndex(SPEEDS.index(cursor.speed))
        moment = formatting.moment_within(frame.cursor_ms, frame.session.start_ms, frame.session.end_ms)
        second = self.second_clock.text(frame.cursor_ms)
        is_longer = len(moment) + len(second) != len(self._moment.text()) + len(self._second.text())
        self._moment.setText(moment)
        self._second.setText(second)
        if is_longer:
            self._fit()
        length = frame.session.end_ms - frame.session.start_ms
        elapsed = frame.cursor_ms - frame.session.start_ms
        whole = tr("live for") if frame.is_live else tr("{duration} of", duration=formatting.duration(elapsed))
        self._elapsed.setText(f"{whole} {formatting.duration(length)}")
        what = tr("Liquidations") if estimated_flow(frame) is None else tr("Estimated, none recorded,")
        if self._bars_named == (what, bucket_minutes):
            return
        self._bars_named = (what, bucket_minutes)
        self._legend.setText(
            tr("{what} per {bucket}, square-root scale: ", what=what, bucket=formatting.bucket(bucket_minutes))
            + " · ".join(
                f"<span style='color:{tint(name)}'>{sides_word(side)}</span>"
                for name, side in ((SHORTS, Side.SHORT), (LONGS, Side.LONG))
            )
        )
        self._legend.setTextFormat(Qt.TextFormat.RichText)

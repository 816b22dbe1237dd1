"""The panel "Score": grades the session that is shown, with its progress, and shows the four answers."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from rektscope.engine.presenter import Moment
from rektscope.margins.market_rules import margin_rules_of
from rektscope.scoring.background import BackgroundScore, ScoreStage
from rektscope.scoring.task import Task
from rektscope.ui import formatting
from rektscope.ui.figures import Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.live.text_table import TextTable
from rektscope.ui.overview.fitted_table import ROW_PX, FittedTable
from rektscope.ui.scoring.known_sections import known_sections
from rektscope.ui.scoring.known_worker import KnownBookRequest, KnownReply, KnownScoreWorker
from rektscope.ui.scoring.picture import paint_panels, picture_height
from rektscope.ui.scoring.sections import Section, sections_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.theme import BACKGROUND, CAPTION, TEXT, TEXT_SECOND, colour, tint
from rektscope.ui.translation import tr

_LOOK_MS = 80
_HEAD_PX = 30
_LEAST_PICTURE_PX = 400
_WHAT = tr(
    "Grades the map against what was liquidated in this session: the same as `rektscope "
    "score`, with all leverages. It may take some seconds a market and day; the window "
    "goes on meanwhile."
)

_ELSEWHERE = tr("What was liquidated elsewhere can be graded against with `rektscope score … --totals FILE`.")


class ScorePanel(QWidget):
    """What was graded last, of the session that is shown.

    Signals:
        failed: a defect kept something from being shown: which part, and the exception.
    """

    failed = Signal(str, object)

    def __init__(self, task_of: Callable[[], Task | str]) -> None:
        """Of the session that `task_of` gives at the time; a sentence where there is none that can be graded."""
        super().__init__()
        self._task_of = task_of
        self._score: BackgroundScore | None = None
        self._graded: Path | None = None
        self.answer: dict[str, Any] | None = None
        self.known: KnownReply | None = None
        self.known_defect = ""
        self.tables: list[FittedTable] = []
        self._worker = KnownScoreWorker()
        self._asked: tuple[object, ...] = ()
        self.button = QPushButton(tr("Grade this session"))
        self.status, self.bar, self.body = QLabel(_WHAT), QProgressBar(), QScrollArea()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.button.clicked.connect(self._pressed)
        self._lay_out()

    @property
    def is_busy(self) -> bool:
        """Whether something is being graded."""
        return self._score is not None

    def ask(self) -> None:
        """Grade the session that is shown, unless that is being done or its answer stands here."""
        task = self._task_of()
        if isinstance(task, str):
            self._clear(task)
        elif self._score is None and (self.answer is None or self._graded != task.path):
            self.start(task)

    def start(self, task: Task) -> None:
        """Begin to grade."""
        self.stop()
        self._clear(tr("Beginning…"))
        self._graded = task.path
        self._score = BackgroundScore(task)
        self._score.start()
        self.bar.setRange(0, 0)
        self.bar.show()
        self.button.setText(tr("Cancel"))
        self._timer.start()

    def show_moment(self, moment: Moment) -> None:
        """Compare the estimate with the known book up to the moment shown, where there is one, drawn or not."""
        viewer, frame = moment.viewer, moment.frame
        known, market = viewer.known_books.at(frame.instrument, frame.cursor_ms)
        reports = 0 if known is None else len(viewer.source.events(market).account_positions)
        asked = (id(viewer), market, frame.cursor_ms, reports)
        if known is None:
            if self.known is not None or self.known_defect:
                self.known, self.known_defect = None, ""
                self._rebuild()
            return
        if asked == self._asked:
            return
        self._asked = asked
        events, info = viewer.source.events(market), viewer.session
        margin = margin_rules_of(events.instrument)
        self._worker.ask(
            KnownBookRequest(
                events,
                margin,
                viewer.known_books.others(market),
                info.columns_from_ms,
                info.start_ms,
                frame.cursor_ms,
                viewer.parameters,
            )
        )
        if not self._timer.isActive():
            self._timer.start()

    def show_session(self) -> None:
        """Forget what was graded if another session is shown now."""
        task = self._task_of()
        if self._graded is not None and (isinstance(task, str) or task.path != self._graded):
            self.stop()
            self._graded = None
            self._clear(_WHAT)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees the panel: nothing is compared any more."""
        super().hideEvent(event)
        self._worker.pause()
        self._rest()

    def _rest(self) -> None:
        self._asked = ()
        if self._score is None:
            self._timer.stop()

    def end(self) -> None:
        """End everything that goes on, and wait until it has ended."""
        self.stop()
        self._worker.stop()
        self._rest()

    def stop(self) -> None:
        """End the grading that goes on."""
        score, self._score = self._score, None
        if score is not None:
            score.stop()
        self.bar.hide()
        self.button.setText(tr("Grade this session"))

    def _pressed(self) -> None:
        if self._score is not None:
            self.stop()
            self._clear(tr("Cancelled; nothing was graded."))
            return
        task = self._task_of()
        if isinstance(task, str):
            self._clear(task)
        else:
            self.start(task)

    def _look(self) -> None:
        self._take_known()
        score = self._score
        if score is None:
            return
        score.look()
        if score.stage is ScoreStage.RUNNING:
            progress = score.progress
            if progress is not None:
                self.bar.setRange(0, progress.whole)
                self.bar.setValue(progress.done)
                self.status.setText(
                    tr(
                        "Grading {market}, {done} of {whole}…",
                        market=progress.market,
                        done=progress.done + 1,
                        whole=progress.whole,
                    )
                )
            return
        self.stop()
        if score.answer is None:
            self._clear(f"{translated(score.failure, figures=figures_of(self))} {_ELSEWHERE}")
        else:
            self.show_answer(score.answer)

    def _take_known(self) -> None:
        """Show the newest comparison; where a defect kept it from being made, that is reported in its place."""
        try:
            reply = self._worker.take()
        except Exception as defect:  # noqa: BLE001 -- whatever a thread raised is reported by the guard of the window
            self.known = None
            self.known_defect = tr(
                "The estimate cannot be compared with the known book here ({defect}).", defect=type(defect).__name__
            )
            self._rebuild()
            self.failed.emit(tr("the comparison with the known book"), defect)
            return
        if reply is not None:
            self.known, self.known_defect = reply, ""
            self._rebuild()

    def show_answer(self, answer: dict[str, Any]) -> None:
        """Show an answer of `scoring.answer`."""
        self.answer = answer
        period, names = answer["period"], ", ".join(each["name"] for each in answer["sessions"])
        self.status.setText(
            tr(
                "{names}: {start} to {end}, model {model}, all leverages.",
                names=translated(names, figures=figures_of(self)),
                start=period["start"],
                end=period["end"],
                model=answer["model"],
            )
        )
        self._rebuild()

    def write_with(self, figures: Figures) -> None:
        """Write the tables with other figures."""
        _ = figures  # those of the window, which the tables ask for
        if self.answer is not None or self.known is not None:
            self._rebuild()

    def _rebuild(self) -> None:
        """The tables of what is known now and of the answer, where there are any; the place scrolled to stays."""
        bar = self.body.verticalScrollBar()
        place = bar.value()
        body, self.tables = QWidget(), []
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 8)
        column.setSpacing(8)
        if self.known_defect:
            column.addWidget(_words(self.known_defect, TEXT_SECOND))
        if self.known is not None:
            title = tr(
                "The estimate beside the known book, up to {exact_clock_utc}",
                exact_clock_utc=formatting.exact_clock_utc(self.known.at_ms),
            )
            self._add_known(column, self.known.known, title)
        if self.answer is not None:
            self._add_answer(column, self.answer)
        column.addStretch(1)
        self.body.setWidget(body)
        bar.setValue(place)

    def _add_answer(self, column: QVBoxLayout, answer: dict[str, Any]) -> None:
        figures = figures_of(self)
        column.addWidget(ScorePicture(answer, figures))
        for section in sections_of(answer, figures=figures):
            self._add(column, section)
        if answer["known_book"]["reason"] is None:
            self._add_known(column, answer["known_book"], tr("5. The estimate beside the known book, whole session"))
        for sentence in (answer["fitted_on"], *answer["assumptions"]):
            column.addWidget(_words(translated(sentence, figures=figures), CAPTION))
        for line in _not_graded(answer, figures):
            column.addWidget(_words(line, CAPTION))

    def _add_known(self, column: QVBoxLayout, known: dict[str, Any], title: str) -> None:
        figures = figures_of(self)
        for section in known_sections(known, title, figures=figures):
            self._add(column, section)
        for sentence in known["assumptions"]:
            column.addWidget(_words(translated(sentence, figures=figures), CAPTION))

    def _add(self, column: QVBoxLayout, section: Section) -> None:
        column.addWidget(_words(section.title, TEXT, is_bold=True))
        if section.too_few:
            column.addWidget(_words(section.too_few, TEXT_SECOND))
        if not section.rows:
            return
        model = TextTable(section.heads, left=frozenset({section.heads[0]}))
        widest = tuple(max(cells, key=len) for cells in zip(*section.rows, strict=True))
        table = FittedTable(model, section.title, widest)
        model.setParent(table)
        model.show_rows(list(section.rows))
        table.setFixedHeight(_HEAD_PX + ROW_PX * len(section.rows) + 14)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tables.append(table)
        column.addWidget(table)

    def _clear(self, sentence: str) -> None:
        self.answer = None
        self.status.setText(sentence)
        self._rebuild()

    def _lay_out(self) -> None:
        self.setMinimumWidth(380)
        self.status.setWordWrap(True)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.bar.setAccessibleName(tr("Progress of the grading"))
        self.bar.hide()
        self.body.setWidgetResizable(True)
        self.body.setFrameShape(QFrame.Shape.NoFrame)
        self.body.setAccessibleName(tr("Score of the map"))
        row = QHBoxLayout()
        row.addWidget(self.status, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 6, 8)
        column.addLayout(row)
        column.addWidget(self.bar)
        column.addWidget(self.body, 1)


class ScorePicture(QWidget):
    """The small picture, on the chart's ground in every theme."""

    def __init__(self, answer: dict[str, Any], figures: Figures) -> None:
        super().__init__()
        self._answer, self._figures = answer, figures
        self.setMinimumWidth(_LEAST_PICTURE_PX)
        self.setFixedHeight(round(picture_height(answer, figures=figures)))
        self.setAccessibleName(tr("Score of the map as a picture; the tables below have the same figures"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """All of it."""
        _ = event
        with QPainter(self) as painter:  # ended also by a defect
            painter.fillRect(self.rect(), colour(BACKGROUND))
            paint_panels(painter, self._answer, QRectF(self.rect()), figures=self._figures)


def _not_graded(answer: dict[str, Any], figures: Figures) -> list[str]:
    """The markets of each reason, the reason once."""
    by_reason: dict[str, list[str]] = {}
    for each in answer["not_graded"]:
        by_reason.setdefault(each["reason"], []).append(each["market"])
    return [
        tr(
            "Not graded: {items}: {reason}",
            items=", ".join(markets),
            reason=translated(reason, figures=figures),
        )
        for reason, markets in by_reason.items()
    ]


def _words(text: str, job: str, *, is_bold: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setStyleSheet(f"color: {tint(job)}; font-weight: {600 if is_bold else 400};")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label

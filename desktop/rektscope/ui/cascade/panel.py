"""The panel "What if": the shock that is typed, where it ends, its waves, what is in the way, and the flush meter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from rektscope.market.instrument import Instrument
from rektscope.market.times import DAY_MS, HOUR_MS
from rektscope.scenarios.flush import Flush
from rektscope.scenarios.position_outcome import PositionOutcome
from rektscope.scenarios.what_if import WhatIf
from rektscope.ui import formatting
from rektscope.ui.cascade import content
from rektscope.ui.cascade.shock_field import ShockField
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.figures import bound
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.live.text_table import TextTable
from rektscope.ui.overview.fitted_table import ROW_PX, FittedTable
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

FIRST_SHOCK = "+3%"
_NUDGES = ("-5%", "-3%", "-1%", "+1%", "+3%", "+5%")
SINCE = ((HOUR_MS, tr("1 h before")), (4 * HOUR_MS, tr("4 h before")), (DAY_MS, tr("24 h before")))
_HEAD_PX = 34


class WhatIfPanel(QScrollArea):
    """Shows what it is given; what is typed goes out as signals.

    Signals:
        shockTyped: Return was pressed in the field, or a button: the text.
        sinceChosen: another moment for the flush meter, milliseconds before the cursor.
    """

    shockTyped = Signal(str)
    sinceChosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.field = ShockField(FIRST_SHOCK)
        self.since = ChoiceBox()
        self.message, self.note, self.result = QLabel(), QLabel(), QLabel()
        self.position, self.between, self.flush, self.balance = QLabel(), QLabel(), QLabel(), QLabel()
        self.assumptions = QLabel()
        self.waves = _table(
            tr("Waves of the cascade"), content.WAVE_HEADS, ("1–12", "123,456.7", "$999.9 M", "$999.9 M", "")
        )
        self.classes = _table(
            tr("What stands in the way, by leverage"), content.BETWEEN_HEADS, ("125×", "$999.9 M", "")
        )
        self.near = _table(
            tr("Flush meter"), content.FLUSH_HEADS, ("±10 %", "$999.9 M", "$999.9 M", "$999.9 M", "$999.9 M", "")
        )
        self._lay_out()
        self.field.returnPressed.connect(lambda: self.shockTyped.emit(self.field.text()))
        self.since.activated.connect(lambda place: self.sinceChosen.emit(SINCE[place][0]))

    @property
    def shock(self) -> str:
        """What stands in the field."""
        return self.field.text()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the shock, or nothing."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))

    def show_note(self, words: str) -> None:
        """What the figures count, or what they wait for."""
        self.note.setText(words)

    def clear(self, words: str) -> None:
        """No figures, and why."""
        self.show_note(words)
        self.clear_answer()
        for label in (self.flush, self.balance):
            label.clear()
        _fill(self.near, [])

    def clear_answer(self) -> None:
        """No figures of a shock; the flush meter stays."""
        for label in (self.result, self.position, self.between, self.assumptions):
            label.clear()
        for table in (self.waves, self.classes):
            _fill(table, [])

    def show_answer(self, answer: WhatIf, instrument: Instrument) -> None:
        """Where the shock ends, its waves and what stands in the way."""
        figures = figures_of(self)
        self.refuse("")
        self.result.setText(bound(content.headline(answer, instrument, figures=figures)))
        _fill(self.waves, content.wave_rows(answer, instrument, figures=figures))
        self.between.setText(content.between_title(answer, instrument, figures=figures))
        _fill(self.classes, content.between_rows(answer, figures=figures))
        self.assumptions.setText(translated("\n".join(answer.assumptions), figures=figures))

    def show_position(self, outcome: PositionOutcome | None, answer: WhatIf, instrument: Instrument) -> None:
        """What becomes of my position by an answer; nothing where there is none with a liquidation price."""
        figures = figures_of(self)
        end_price = answer.cascade.end_price
        self.position.setText(
            "" if outcome is None else content.position_sentence(outcome, end_price, instrument, figures=figures)
        )
        self.position.setVisible(outcome is not None)

    def show_flush(self, flush: Flush | None, since_ms: int) -> None:
        """The flush meter since a moment."""
        figures = figures_of(self)
        self.flush.setText(content.flush_title(flush, formatting.moment_utc(since_ms), figures=figures))
        _fill(self.near, [] if flush is None else content.flush_rows(flush, figures=figures))
        self.balance.setText("" if flush is None else content.balance_sentence(flush, figures=figures))

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumWidth(380)
        self.setAccessibleName(tr("What if"))
        self.field.setAccessibleName(tr("Shock: a move such as +3% or -2.5%, or the price it goes to"))
        self.field.setPlaceholderText(tr("+3%, -2.5%, or a price"))
        self.field.setToolTip(
            tr("A move of the mark (+3%, -2.5%) or the price it goes to; or drag the line on the chart")
        )
        self.since.setAccessibleName(tr("The flush meter compares with"))
        for _, words in SINCE:
            self.since.addItem(words)
        self.since.setCurrentIndex(1)
        self.message.setProperty("job", "error")
        self.message.hide()
        self.result.setProperty("job", "title")
        labels = (self.message, self.note, self.result, self.position, self.between, self.flush, self.balance)
        for label in (*labels, self.assumptions):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.note, self.balance, self.assumptions):
            label.setProperty("job", "caption")
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(14, 10, 14, 14)
        column.setSpacing(8)
        column.addLayout(_row(QLabel(tr("Shock")), self.field))
        column.addLayout(self._nudges())
        for part in (self.message, self.result, self.note, self.position, self.waves, self.between, self.classes):
            column.addWidget(part)
        column.addLayout(_row(QLabel(tr("Flush meter, compared with")), self.since))
        for part in (self.flush, self.near, self.balance, self.assumptions):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(body)

    def _nudges(self) -> QHBoxLayout:
        row = _row()
        for words in _NUDGES:
            button = QPushButton(words.replace("-", "−").replace("%", " %"))
            button.setAccessibleName(tr("Shock of {words}", words=words))
            button.clicked.connect(lambda _=False, words=words: self._nudge(words))
            row.addWidget(button)
        return row

    def _nudge(self, words: str) -> None:
        self.field.setText(words)
        self.shockTyped.emit(words)


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for part in parts:
        row.addWidget(part)
    return row


def _table(name: str, heads: tuple[str, ...], widest: tuple[str, ...]) -> FittedTable:
    model = TextTable(heads, left=frozenset({heads[0]}))
    table = FittedTable(model, name, widest)
    model.setParent(table)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.hide()
    return table


def _fill(table: FittedTable, rows: list[tuple[str, ...]]) -> None:
    model = table.model()
    assert isinstance(model, TextTable)  # noqa: S101 -- `_table` made it
    model.show_rows(rows)
    table.setFixedHeight(_HEAD_PX + ROW_PX * len(rows))
    table.setVisible(bool(rows))

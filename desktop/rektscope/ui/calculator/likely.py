"""How likely: the chance that the mark touches the liquidation price soon, with its range and what it assumes."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import MarketChart
from rektscope.market.times import DAY_MS, HOUR_MS
from rektscope.positions.position import PositionDraft
from rektscope.risk.answer import Answer
from rektscope.ui.calculator.collapsible import CollapsibleSection, ResultLine
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

_HEADS = (tr("Touched within"), tr("Probability"), tr("Range"))
_ROWS = 4


class LikelySection(CollapsibleSection):
    """Chances within an hour, four hours, a day and a week, as known at the cursor."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        grid = QGridLayout()
        grid.setVerticalSpacing(5)
        for column, head in enumerate(_HEADS):
            label = QLabel(head)
            label.setProperty("job", "caption")
            if column:
                label.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label, 0, column)
        self.cells = [[QLabel("–") for _ in _HEADS] for _ in range(_ROWS)]
        for row, cells in enumerate(self.cells, start=1):
            for column, cell in enumerate(cells):
                cell.setProperty("job", "second")
                if column:
                    cell.setAlignment(Qt.AlignmentFlag.AlignRight)
                grid.addWidget(cell, row, column)
        self.rows.addLayout(grid)
        self.assumptions = ResultLine()
        self.rows.addWidget(self.assumptions)

    @property
    def depends_on_moment(self) -> bool:
        """Volatility is that up to the cursor."""
        return True

    def work_out(self, draft: PositionDraft, answer: Answer, chart: MarketChart, frame: Frame | None) -> None:
        """Show the chances at the cursor."""
        # Imported when first opened: start-up need not wait for it.
        from rektscope.positions.likelihood import too_little, touch_chances_of  # noqa: PLC0415
        from rektscope.ui.chances import chance_words  # noqa: PLC0415

        _, figures = draft, figures_of(self)
        if frame is None:
            self.clear()
            return
        if self._effective is not None and self._effective.settlement_count:
            answer = replace(answer, liquidation_price=self._effective.liquidation_price)
        chances = touch_chances_of(answer, chart.events, frame.cursor_ms)
        if chances is None:
            self.clear()
            if answer.liquidation_price is not None:
                self.assumptions.setText(translated(too_little(chart.events, frame.cursor_ms), figures=figures))
            return
        for row, horizon_ms in enumerate(chances.horizons_ms[:_ROWS]):
            horizon, probability, interval = self.cells[row]
            horizon.setText(_horizon(horizon_ms))
            probability.setText(chance_words(float(chances.probability[row]), figures=figures))
            low, high = (chance_words(float(bound[row]), figures=figures) for bound in (chances.low, chances.high))
            interval.setText(low if low == high else tr("{low} to {high}", low=low, high=high))
        self.assumptions.setText(translated(" ".join(chances.assumptions), figures=figures))

    def clear(self) -> None:
        """No price, no chance."""
        for cells in self.cells:
            for cell in cells:
                cell.setText("–")
        self.assumptions.setText("")


def _horizon(horizon_ms: int) -> str:
    return f"{horizon_ms // DAY_MS} d" if horizon_ms > DAY_MS else f"{horizon_ms // HOUR_MS} h"

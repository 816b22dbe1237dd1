"""How likely: the chance that the mark touches the liquidation price soon, two ways, with what each assumes."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import MarketChart
from rektscope.market.times import DAY_MS, HOUR_MS
from rektscope.positions.position import PositionDraft
from rektscope.risk.answer import Answer
from rektscope.ui import formatting
from rektscope.ui.calculator.fold import Fold, ResultLine

_HEADS = ("Touched within", "Formula", "Bootstrap")
_SHORTEST_SHOWN = 0.001
_ROWS = 4


class LikelyFold(Fold):
    """Chances within an hour, four hours, a day and a week, as known at the cursor."""

    def __init__(self) -> None:
        super().__init__("How likely")
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

        _ = draft
        if frame is None:
            self.clear()
            return
        if self._force is not None and self._force.settlement_count:
            answer = replace(answer, liquidation_price=self._force.liquidation_price)
        chances = touch_chances_of(answer, chart.events, frame.cursor_ms)
        if chances is None:
            self.clear()
            if answer.liquidation_price is not None:
                self.assumptions.setText(too_little(chart.events, frame.cursor_ms))
            return
        for row, horizon_ms in enumerate(chances.horizons_ms[:_ROWS]):
            horizon, formula, bootstrap = self.cells[row]
            horizon.setText(_horizon(horizon_ms))
            formula.setText(_chance(float(chances.formula[row])))
            error = float(chances.standard_error[row]) * 100.0
            bootstrap.setText(f"{_chance(float(chances.bootstrap[row]))} ± {error:.1f}")
        self.assumptions.setText(
            f"From {chances.returns:,} moves of {chances.step_ms // 1000:,} s up to the cursor, "
            f"{formatting.percent(chances.volatility_per_year, 0)} volatility a year. Formula: first passage of a "
            "random walk without drift. Bootstrap: blocks of the session's own moves. Both assume that the market goes "
            "on as it was; neither knows of news, nor of the levels on the map."
        )

    def clear(self) -> None:
        """No price, no chance."""
        for cells in self.cells:
            for cell in cells:
                cell.setText("–")
        self.assumptions.setText("")


def _horizon(horizon_ms: int) -> str:
    return f"{horizon_ms // DAY_MS} d" if horizon_ms > DAY_MS else f"{horizon_ms // HOUR_MS} h"


def _chance(chance: float) -> str:
    """A percentage; very small ones as such and not as zero."""
    return f"< {formatting.percent(_SHORTEST_SHOWN, 1)}" if chance < _SHORTEST_SHOWN else formatting.percent(chance, 1)

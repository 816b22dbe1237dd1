"""My position where it is seen beside the calculator: its lines on the chart, its marks on the timeline."""

from rektscope.engine.viewer import MarketChart
from rektscope.ui.calculator.panel import CalculatorPanel
from rektscope.ui.heatmap.position_labels import show_position
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.timeline.strip import PositionMarks


class PositionViews:
    """Passes what the calculator works out to the chart, and what is dragged there back to it."""

    def __init__(self, calculator: CalculatorPanel, heatmap: HeatmapView) -> None:
        self._calculator = calculator
        self._heatmap = heatmap

    def connect(self) -> None:
        """Let lines that are dragged change the positions that they belong to."""
        calculator, heatmap = self._calculator, self._heatmap
        heatmap.entryDragged.connect(calculator.drag_entry)
        heatmap.liquidationDragged.connect(calculator.drag_liquidation)
        calculator.saved.renamed.connect(heatmap.saved.rename)
        heatmap.saved.entryDragged.connect(calculator.saved.drag_entry)
        heatmap.saved.liquidationDragged.connect(calculator.saved.drag_liquidation)

    def show_lines(self, chart: MarketChart) -> None:
        """The lines of the position in the form."""
        panel = self._calculator
        show_position(self._heatmap.lines, panel.draft, panel.answer, chart.instrument, panel.path())

    def show_saved(self, chart: MarketChart) -> None:
        """The lines of the saved positions that are ticked."""
        lines = self._calculator.saved.lines(chart)
        rows = [(line.name, line.side, line.entry_price, line.price) for line in lines]
        self._heatmap.saved.show(rows, chart.instrument.price_decimals)

    def marks(self, known_until_ms: int) -> PositionMarks:
        """When it was opened and liquidated, and its margin ratio, as far as that is known."""
        panel = self._calculator
        if panel.draft is None or panel.answer is None:
            return PositionMarks()
        fate = panel.fate(known_until_ms)
        opened_ms = panel.draft.opened_ms if panel.draft.opened_ms <= known_until_ms else None
        rekt_ms = fate.rekt_at_ms if fate is not None and fate.rekt else None
        return PositionMarks(opened_ms, rekt_ms, panel.margin_path(known_until_ms))

    def moment_ms(self, end_ms: int) -> int | None:
        """When it is liquidated by `end_ms`, or else comes closest; None without a position or marks."""
        fate = self._calculator.fate(end_ms)
        if fate is None:
            return None
        return fate.rekt_at_ms if fate.rekt else fate.closest_at_ms

"""My position where it is seen beside the calculator: its lines on the chart, its marks on the timeline."""

from rektscope.engine.viewer import MarketChart, Viewer
from rektscope.ui.calculator.panel import CalculatorPanel
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.heatmap.position_labels import show_position
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.timeline.painting import PositionMarks
from rektscope.ui.translation import tr


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
        calculator.sections.saved.renamed.connect(heatmap.saved.rename)
        heatmap.saved.entryDragged.connect(calculator.sections.saved.drag_entry)
        heatmap.saved.liquidationDragged.connect(calculator.sections.saved.drag_liquidation)

    def show_lines(self, chart: MarketChart) -> None:
        """The lines of the position in the form."""
        panel = self._calculator
        lines = self._heatmap.lines
        show_position(
            lines, panel.draft, panel.answer, chart.instrument, panel.path(), figures=figures_of(self._heatmap)
        )
        prices = [line.price for line in (lines.entry, lines.liquidation) if line.price is not None]
        if self._heatmap.chart_range.is_newly_live and prices:
            self._heatmap.chart_range.bring_in(prices)

    def show_saved(self, chart: MarketChart) -> None:
        """The lines of the saved positions that are ticked."""
        lines = self._calculator.sections.saved.lines(chart)
        rows = [(line.name, line.side, line.entry_price, line.price) for line in lines]
        self._heatmap.saved.show(rows, chart.instrument.price_decimals)

    def marks(self, known_until_ms: int) -> PositionMarks:
        """When it was opened and liquidated, and its margin ratio, as far as that is known."""
        panel = self._calculator
        if panel.draft is None or panel.answer is None:
            return PositionMarks()
        outcome = panel.outcome(known_until_ms)
        opened_ms = panel.draft.opened_ms if panel.draft.opened_ms <= known_until_ms else None
        if outcome is None:
            return PositionMarks(opened_ms)
        return PositionMarks(opened_ms, outcome.liquidated_ms, outcome.path)

    def moment_ms(self, end_ms: int) -> int | None:
        """When it is known to be liquidated by `end_ms`, or else comes closest; None without a position or prices."""
        outcome = self._calculator.outcome(end_ms)
        if outcome is None:
            return None
        survival = outcome.survival
        return survival.rekt_at_ms if survival.rekt else survival.closest_at_ms

    def why_no_moment(self, known_until_ms: int, viewer: Viewer) -> str:
        """Why the position has no moment to go to, a sentence; empty where it has one.

        What it became by `known_until_ms` is worked out already; only without that is it followed to the end.
        """
        panel = self._calculator
        if panel.draft is None or panel.answer is None:
            return tr("There is no position to follow here: fill in its form first.")
        if panel.outcome(known_until_ms) is None and self.moment_ms(viewer.session.end_ms) is None:
            return tr("No price comes after the opening of your position, so there is nothing to follow.")
        return ""

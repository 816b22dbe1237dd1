"""Asking for the report of the position in the form, or of pasted fills, in the window's market."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from rektscope.engine.rekt_report import report_of
from rektscope.engine.viewer import Viewer
from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind, read_number
from rektscope.positions.fill_files import read_fills
from rektscope.positions.followed import told_first
from rektscope.positions.holdings import Holding, holdings_of, single_holding
from rektscope.positions.position import PositionDraft
from rektscope.risk.positions import MarginMode
from rektscope.ui.export.look import look_named
from rektscope.ui.export.names import report_name
from rektscope.ui.report.context import context_of
from rektscope.ui.report.dialog import ReportChoices, ReportDialog, ToldReport
from rektscope.ui.report.page import page_of
from rektscope.ui.report.wording import text_of
from rektscope.ui.settings import WindowSettings


@dataclass(frozen=True, slots=True)
class WindowReports:
    """Reports in what a window shows.

    Attributes:
        viewer: of the window.
        draft: the form's position; None where it has none.
        until_ms: up to when a position is followed: nothing that the cursor does not know yet is told.
    """

    viewer: Viewer
    draft: PositionDraft | None
    until_ms: int

    def tell(self, choices: ReportChoices) -> ToldReport:
        """The report as chosen.

        Raises:
            InputError: the fills or the leverage cannot be read, or the position cannot be told.
        """
        viewer = self.viewer
        holding, leverage = self._position() if not choices.fills else self._of_fills(choices)
        report = report_of(viewer, holding, leverage, self.until_ms)
        context = context_of(viewer, report, shows_size=choices.shows_size)
        page = page_of(viewer, report, context, look_named(choices.theme))
        return ToldReport(text_of(report, context), page, report_name(viewer.chart.instrument, holding.opened_ms))

    def _position(self) -> tuple[Holding, float]:
        draft = self.draft
        if draft is None:
            raise InputError("There is no position in the form: enter one, or paste fills.")
        if draft.mode is not MarginMode.ISOLATED:
            raise InputError("The report follows an isolated position: choose isolated in the form, or paste fills.")
        if draft.opened_ms >= self.until_ms:
            raise InputError("The position is not open yet at the moment shown: go on to a later one.")
        return single_holding(draft.side, draft.entry_price, draft.quantity, draft.opened_ms), draft.leverage

    def _of_fills(self, choices: ReportChoices) -> tuple[Holding, float]:
        """The last position of the fills that was liquidated, else the last."""
        leverage = float(read_number(choices.leverage, "The leverage of the fills", NumberKind.LEVERAGE))
        instrument = self.viewer.chart.instrument
        reading = read_fills(choices.fills, "What was pasted", instrument)
        holdings = [each for each in holdings_of(reading.fills, instrument.contract) if each.opened_ms < self.until_ms]
        if not holdings:
            raise InputError("The fills are all later than the moment shown: go on to a later one.")
        return told_first(self.viewer.chart.events, holdings, leverage, self.until_ms), leverage


def ask_for_report(window: QWidget, reports: WindowReports, settings: WindowSettings) -> QDialog:
    """Open the dialog for a report over `window`."""
    leverage = "" if reports.draft is None else f"{reports.draft.leverage:.4g}x"
    dialog = ReportDialog(reports.tell, leverage, settings, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.tell()
    dialog.open()
    return dialog

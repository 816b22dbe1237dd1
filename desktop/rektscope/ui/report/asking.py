"""Asking for the report of the position in the form, or of pasted fills, in the window's market."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from rektscope.engine.rekt_report import report_of
from rektscope.engine.viewer import Viewer
from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind
from rektscope.market.sides import read_side
from rektscope.positions.fill_files import FillReading, read_fills
from rektscope.positions.fill_layouts import FillOptions
from rektscope.positions.followed import FollowRequest, first_reported
from rektscope.positions.holdings import Holding, holdings_of, single_holding
from rektscope.positions.position import PositionDraft
from rektscope.positions.survival import OWN_MARGIN, Backing
from rektscope.risk.positions import MarginMode
from rektscope.ui.export.look import look_named
from rektscope.ui.export.names import report_name
from rektscope.ui.figures import Figures
from rektscope.ui.report.context import context_of
from rektscope.ui.report.dialog import ReportChoices, ReportDialog, WrittenReport
from rektscope.ui.report.fill_fields import DATES, HOURS, LEVERAGE, QUANTITIES, SIDE, WALLET, FillChoices
from rektscope.ui.report.page import page_of
from rektscope.ui.report.reading import holding_text, reading_lines
from rektscope.ui.report.wording import text_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.settings import WindowSettings
from rektscope.ui.side_text import sides_word
from rektscope.ui.translation import tr

_FIELDS = {
    "--quantity-in": f"\u201c{QUANTITIES}\u201d",
    "--utc-offset": f"\u201c{HOURS}\u201d",
    "--dates": f"\u201c{DATES}\u201d",
    "--side": f"\u201c{SIDE}\u201d",
    "--market": tr("the list of markets"),
}
"""What the command's options, which sentences about fills name, are called in the dialog."""

_EARLIEST_H, _LATEST_H = -12.0, 14.0


class _Asked(msgspec.Struct, frozen=True):
    """What a report is of; of fills how they were read, and all positions in them."""

    request: FollowRequest
    reading: FillReading | None = None
    holdings: tuple[Holding, ...] = ()


class WindowReports(msgspec.Struct, frozen=True):
    """Reports in what a window shows.

    Attributes:
        viewer: of the window.
        draft: the form's position; None where it has none.
        until_ms: up to when a position is followed: nothing that the cursor does not know yet is shown.
    """

    viewer: Viewer
    draft: PositionDraft | None
    until_ms: int

    def write(self, choices: ReportChoices) -> WrittenReport:
        """The report as chosen.

        Raises:
            InputError: the fills or a field cannot be read, or there is no report of the position.
        """
        viewer, instrument = self.viewer, self.viewer.chart.instrument
        asked = self._position() if not choices.fills else self._of_fills(choices.fills, choices.of_fills)
        report = report_of(viewer, asked.request)
        context = context_of(viewer, report, shows_size=choices.shows_size)
        holding = asked.request.holding
        return WrittenReport(
            text_of(report, context),
            page_of(viewer, report, context, look_named(choices.theme)),
            report_name(instrument, holding.opened_ms),
            self._reading(asked, choices.of_fills.figures),
            tuple(holding_text(number, each) for number, each in enumerate(asked.holdings, start=1)),
            next((place for place, each in enumerate(asked.holdings) if each is holding), 0),
        )

    def _reading(self, asked: _Asked, figures: Figures) -> tuple[str, ...]:
        """How the fills were read, where there are some."""
        if asked.reading is None:
            return ()
        instrument = self.viewer.chart.instrument
        return tuple(reading_lines(asked.reading, instrument, len(asked.holdings), figures=figures))

    def _position(self) -> _Asked:
        draft = self.draft
        if draft is None:
            raise InputError(tr("There is no position in the form: enter one, or paste fills."))
        if draft.opened_ms >= self.until_ms:
            raise InputError(tr("The position is not open yet at the moment shown: go on to a later one."))
        holding = single_holding(draft.side, draft.entry_price, draft.quantity, draft.opened_ms)
        backing = OWN_MARGIN
        if draft.mode is MarginMode.CROSS:
            backing = Backing(draft.mode, draft.wallet_balance or 0.0, draft.leg, tuple(draft.account.others))
        return _Asked(self._question(holding, draft.leverage, backing))

    def _of_fills(self, text: str, choices: FillChoices) -> _Asked:
        """The position chosen, the last of the fills that was liquidated, or the last."""
        leverage = float(choices.figures.read(choices.leverage, _the(LEVERAGE), NumberKind.LEVERAGE))
        backing = _backing_of(choices)
        instrument = self.viewer.chart.instrument
        options = FillOptions(choices.quantity_in, _hours(choices), choices.is_day_first, choices.side)
        try:
            reading = read_fills(text, tr("What was pasted"), instrument, options)
        except InputError as error:
            raise InputError(_in_dialog(str(error))) from error
        holdings = [each for each in holdings_of(reading.fills, instrument.contract) if each.opened_ms < self.until_ms]
        if choices.side is not None:
            holdings = [each for each in holdings if each.side.word == choices.side]
        if not holdings:
            which = tr("The fills are")
            if choices.side is not None:
                which = tr("The {sides} of the fills are", sides=sides_word(read_side(choices.side)))
            raise InputError(tr("{which} all later than the moment shown: go on to a later one.", which=which))
        if choices.holding is not None and choices.holding < len(holdings):
            request = self._question(holdings[choices.holding], leverage, backing)
        else:
            request = first_reported(holdings, lambda holding: self._question(holding, leverage, backing))
        return _Asked(request, reading, tuple(holdings))

    def _question(self, holding: Holding, leverage: float, backing: Backing) -> FollowRequest:
        return FollowRequest(self.viewer.chart.events, holding, leverage, self.until_ms, backing=backing)


def _backing_of(choices: FillChoices) -> Backing:
    if not choices.is_cross:
        return OWN_MARGIN
    return Backing(MarginMode.CROSS, float(choices.figures.read(choices.wallet, _the(WALLET), NumberKind.AMOUNT)))


def _the(field: str) -> str:
    """`The wallet at the opening`: a field in a sentence."""
    return tr("The {field}{field_2}", field=field[:1].lower(), field_2=field[1:])


def _hours(choices: FillChoices) -> float | None:
    """Hours ahead of UTC as typed; None where nothing is."""
    text = choices.utc_offset
    if not text:
        return None
    hours = float(choices.figures.read(text, _the(HOURS)))
    if not _EARLIEST_H <= hours <= _LATEST_H:
        raise InputError(tr("{hours}: {text} is no time zone: they go from −12 to 14.", hours=HOURS, text=text))
    return hours


def _in_dialog(sentence: str) -> str:
    """A sentence of the command line with the names of the dialog's fields in the place of options."""
    sentence = translated(sentence)
    for option, field in _FIELDS.items():
        sentence = sentence.replace(option, field)
    return sentence


def ask_for_report(window: QWidget, reports: WindowReports, settings: WindowSettings) -> QDialog:
    """Open the dialog for a report over `window`."""
    leverage = "" if reports.draft is None else f"{reports.draft.leverage:.4g}x"
    dialog = ReportDialog(reports.write, leverage, settings, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show_report()
    dialog.open()
    return dialog

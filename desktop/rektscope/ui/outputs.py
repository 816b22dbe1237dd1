"""What a window gives away: pictures, films, reports and tables of the moment shown, by a dialog each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import Viewer
from rektscope.market.errors import InputError
from rektscope.ui.calculator.panel import CalculatorPanel
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.sentences.translated import translated
from rektscope.ui.settings import WindowSettings
from rektscope.ui.side_panels import SidePanels
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.ui.commands.dialog import CommandDialog
    from rektscope.ui.commands.shown import ShownSession
    from rektscope.ui.export.asking import WindowPictures


class ShownParts(msgspec.Struct, frozen=True):
    """The parts of a window that outputs are made of.

    Attributes:
        viewer, frame: of the session and the moment that are shown when they are asked for; no frame before the first.
        calculator: of the position.
        heatmap: the chart.
        side: the panels, for what was graded.
    """

    viewer: Callable[[], Viewer]
    frame: Callable[[], Frame | None]
    calculator: CalculatorPanel
    heatmap: HeatmapView
    side: SidePanels


class WindowOutputs:
    """Opens the dialogs. What they need is imported when it is first asked for, as start-up need not wait for it."""

    def __init__(self, window: QMainWindow, parts: ShownParts, settings: WindowSettings) -> None:
        self._window, self._parts, self._settings = window, parts, settings

    def ask_export(self) -> QDialog | None:
        """Open the export dialog on the moment shown."""
        from rektscope.ui.export.asking import ask_for_picture  # noqa: PLC0415 -- when it is first asked for

        pictures = self._pictures()
        return None if pictures is None else ask_for_picture(self._window, pictures, self._settings)

    def ask_film(self) -> QDialog | None:
        """Open the dialog for a film of a stretch around the moment shown."""
        from rektscope.ui.export.asking import ask_for_film  # noqa: PLC0415 -- the same

        pictures = self._pictures()
        return None if pictures is None else ask_for_film(self._window, pictures, self._settings)

    def ask_report(self) -> QDialog | None:
        """Open the dialog for the report of a position, as far as the moment shown."""
        from rektscope.ui.report.asking import WindowReports, ask_for_report  # noqa: PLC0415 -- the same

        frame = self._parts.frame()
        if frame is None:
            return None
        reports = WindowReports(self._parts.viewer(), self._parts.calculator.draft, frame.cursor_ms)
        return ask_for_report(self._window, reports, self._settings)

    def ask_table(self) -> QDialog | None:
        """Open the dialog for a table of the session; where the session is no file, a sentence is shown instead."""
        from rektscope.ui.commands.table_dialog import TableDialog  # noqa: PLC0415 -- the same

        return self._ask_command(TableDialog)

    def ask_many(self) -> QDialog | None:
        """Open the dialog for many pictures at once; where the session is no file, a sentence is shown instead."""
        from rektscope.ui.commands.pictures_dialog import PicturesDialog  # noqa: PLC0415 -- the same

        return self._ask_command(PicturesDialog)

    def _ask_command(
        self, dialog_of: "Callable[[ShownSession, WindowSettings, QWidget], CommandDialog]"
    ) -> QDialog | None:
        from rektscope.ui.commands.shown import shown_session  # noqa: PLC0415 -- the same

        frame = self._parts.frame()
        if frame is None:
            return None
        try:
            shown = shown_session(self._parts.viewer(), frame, self._parts.calculator.draft)
        except InputError as error:
            self._parts.side.say(translated(error, figures=figures_of(self._parts.side)), tr("Save"))
            return None
        dialog = dialog_of(shown, self._settings, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def _pictures(self) -> "WindowPictures | None":
        """Pictures of the moment shown, with the grade of the session where it was graded."""
        from rektscope.ui.export.asking import WindowPictures  # noqa: PLC0415 -- the same
        from rektscope.ui.export.score_text import score_label  # noqa: PLC0415 -- the same

        parts, frame = self._parts, self._parts.frame()
        if frame is None:
            return None
        score = score_label(parts.side.grade_report(), frame.instrument.market)
        return WindowPictures(parts.viewer(), frame, parts.calculator, parts.heatmap, score)

"""Which model the maps of a window are made with: one of the user's, or the known book's mix of leverage, and back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from rektscope.engine.viewer import Viewer
from rektscope.market.errors import InputError
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.levels.parameters import BookParameters

ACTION_NAME = tr("Leverage mix of the known book as prior of all maps, or back")


class KnownPrior(QObject):
    """Switches the model of a window's viewer.

    Signals:
        changed: the maps are made anew.
        reported: what was done, or why it cannot be, a sentence.
    """

    changed = Signal()
    reported = Signal(str)

    def __init__(self, viewer: Callable[[], Viewer], parent: QWidget) -> None:
        """Of the viewer that is shown at the time."""
        super().__init__(parent)
        self._window = parent
        self._viewer = viewer
        self._before: tuple[Viewer, BookParameters] | None = None

    def ask(self) -> None:
        """Show the model in use as text, and use another one."""
        from rektscope.ui.model_dialog import ModelDialog  # noqa: PLC0415 -- when it is first asked for

        dialog = ModelDialog(self._viewer().parameters, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.use)
        dialog.open()

    def use(self, parameters: "BookParameters") -> None:
        """Make the maps with a model; it goes before a mix of the known book that was taken."""
        self._before = None
        self._viewer().use_model(parameters)
        self.reported.emit(tr("The maps are made with the model {name!r}; pictures say so.", name=parameters.name))
        self.changed.emit()

    def toggle(self) -> None:
        """Make the maps with the mix that is known at the cursor, or with the model from before again."""
        from rektscope.levels.known_mix import with_known_mix  # noqa: PLC0415 -- when it is first asked for

        viewer = self._viewer()
        if self._before is not None and self._before[0] is viewer:
            parameters, self._before = self._before[1], None
            viewer.use_model(parameters)
            self.reported.emit(tr("The maps are made with the model {name!r} again.", name=parameters.name))
            self.changed.emit()
            return
        book, market = viewer.known_books.at(viewer.chart.instrument, viewer.cursor.time_ms)
        if book is None:
            coin = viewer.chart.instrument.base
            self.reported.emit(
                tr("No position of an account in {coin} is known at this moment: there is no mix of it.", coin=coin)
            )
            return
        try:
            parameters = with_known_mix(viewer.parameters, book)
        except InputError as error:
            self.reported.emit(str(error))
            return
        self._before = viewer, viewer.parameters
        viewer.use_model(parameters)
        self.reported.emit(
            tr(
                "The maps of every venue are made with the {name} ({market}); pictures say so.",
                name=parameters.name,
                market=market,
            )
        )
        self.changed.emit()

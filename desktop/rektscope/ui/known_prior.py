"""Which model the maps of a window are made with: one of the user's, or the known book's mix of leverage, and back.

What the user chooses holds for every session and market that the window shows, and is kept for its next start. A model
given on the command line holds for that run, and the mix of a known book for the session it was taken from.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from rektscope.engine.viewer import Viewer
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.market.errors import InputError
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
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
        self._model = viewer().parameters

    @property
    def model(self) -> "BookParameters":
        """What any other session is shown with: the model that was chosen, without the mix of a known book."""
        return self._model

    def begin(self) -> None:
        """Say at the start what is not the default, and what of the kept model could not be used."""
        from rektscope.engine.kept_model import kept_model  # noqa: PLC0415 -- read by then where there is one

        if not self._model.has_figures_of(DEFAULT_PARAMETERS):
            name = self._model.name
            self.reported.emit(tr("The maps are made with the model {name!r}; Ctrl+M has the default too.", name=name))
            return
        problem = kept_model().problem
        if problem:
            self.reported.emit(tr("{problem} So the maps are made with the default.", problem=problem))

    def take(self, viewer: Viewer) -> None:
        """Have a viewer that comes on show its maps by the model chosen, unless it has the mix of a known book."""
        if self._before is None or self._before[0] is not viewer:
            viewer.use_model(self._model)

    def ask(self) -> None:
        """Show the model in use as text, and use another one."""
        from rektscope.ui.model_dialog import ModelDialog  # noqa: PLC0415 -- when it is first asked for

        dialog = ModelDialog(self._viewer().parameters, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.use)
        dialog.open()

    def use(self, parameters: "BookParameters") -> None:
        """Make the maps with a model, also at the next start; it goes before a mix of the known book that was taken."""
        from rektscope.engine.kept_model import keep_model  # noqa: PLC0415 -- when it is first asked for

        self._before, self._model = None, parameters
        self._viewer().use_model(parameters)
        words = tr("The maps are made with the model {name!r}; pictures say so.", name=parameters.name)
        try:
            keep_model(parameters)
        except OSError as error:
            why = error.strerror or str(error)
            words = tr("{words} It is not kept for the next start: {why}.", words=words, why=why)
        else:
            words = tr("{words} It is kept for the next start.", words=words)
        self.reported.emit(words)
        self.changed.emit()

    @property
    def is_on(self) -> bool:
        """Whether the maps are made with the mix that is known."""
        return self._before is not None and self._before[0] is self._viewer()

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
            self.reported.emit(translated(error, figures=figures_of(self)))
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

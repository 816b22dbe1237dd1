"""One map of all venues of a coin: the command, the button in the header, and the texts for both and for pictures."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import Viewer
from rektscope.market.errors import InputError
from rektscope.ui import formatting
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

ACTION_NAME = tr("All venues of the coin in one map")


class MapMerging(QObject):
    """Switches between the map of the market on the chart and the sum of all markets of its coin.

    Signals:
        changed: the map may be another one.
        reported: why there is no such sum, in a sentence.
    """

    changed = Signal()
    reported = Signal(str)

    def __init__(self, viewer: Callable[[], Viewer], parent: QObject) -> None:
        super().__init__(parent)
        self._viewer = viewer

    def toggle(self) -> None:
        """One map of all, or the market's own again; says so when there is only that one."""
        viewer = self._viewer()
        if not viewer.is_merged and len(viewer.mergeable()) <= 1:
            self.reported.emit(
                tr(
                    "{market} is the only market of its coin here with prices in dollars and a map.",
                    market=viewer.market,
                )
            )
        else:
            try:
                viewer.merge(not viewer.is_merged)
            except InputError as error:
                self.reported.emit(translated(error, figures=figures_of(self)))
        self.changed.emit()


def venues_text(frame: Frame) -> tuple[str, str]:
    """(text, tip) of the button: how many venues are in the sum that is shown, and which.

    A market whose map is not built yet, or of whose price nothing is known, is not in it though it is asked for.
    """
    markets, summed = frame.mergeable_markets, frame.merged_markets
    if not frame.is_merged:
        return tr("All venues"), tr("Levels of {joined} in one map (Y)", joined=formatting.joined(markets))
    shown = summed or markets[:1]
    missing = [market for market in markets if market not in shown]
    left_out = tr("; not in it yet: {joined}", joined=formatting.joined(missing)) if missing else ""
    count = tr("{count} of {count_2}", count=len(shown), count_2=len(markets)) if missing else f"{len(shown)}"
    return tr("All venues: {count}", count=count), tr(
        "In this map: {joined}{left_out} (Y)", joined=formatting.joined(shown), left_out=left_out
    )


class VenuesButton(QPushButton):
    """Shows whether the map is of all venues, and is not there where the coin has one market only."""

    def __init__(self) -> None:
        super().__init__(tr("All venues"))
        self.setCheckable(True)
        self.setAccessibleName(ACTION_NAME)
        self.hide()

    def show_frame(self, frame: Frame) -> None:
        """Another frame."""
        markets = frame.mergeable_markets
        self.setVisible(len(markets) > 1)
        self.setChecked(frame.is_merged)
        words, tip = venues_text(frame)
        if (self.text(), self.toolTip()) != (words, tip):
            self.setText(words)
            self.setToolTip(tip)

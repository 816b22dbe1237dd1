"""The panels that ask something of the map: score, what-if, clusters, large prints; each made when first needed."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rektscope.engine.changes import Change
from rektscope.engine.presenter import View
from rektscope.engine.viewer import Viewer
from rektscope.ui.calculator.panel import CalculatorPanel
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.lazy_dock import LazyDock
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.ui.cascade.controller import WhatIfController
    from rektscope.ui.prints.controller import PrintsController
    from rektscope.ui.reach.panel import ClustersPanel
    from rektscope.ui.scoring.panel import ScorePanel

_Panel = TypeVar("_Panel", bound=QWidget)


class MapPanels(QObject):
    """Owns the panels; their docks are those of `docks`, which whoever made this arranges.

    Signals:
        momentChosen: a row was chosen: UTC milliseconds.
        failed: a defect on a thread kept something from being shown: which part, and the exception.
    """

    momentChosen = Signal(object)
    failed = Signal(str, object)

    def __init__(
        self,
        docks: dict[str, LazyDock],
        viewer: Callable[[], Viewer],
        heatmap: HeatmapView,
        calculator: CalculatorPanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._docks, self._viewer = docks, viewer
        self._heatmap, self._calculator = heatmap, calculator

    def makers(self) -> dict[str, Callable[[], QWidget]]:
        """How each panel is made, by the name of its dock."""
        return {
            "Score": lambda: self.score,
            "What if": lambda: self.what_if.panel,
            "Clusters": lambda: self.clusters,
            "Large prints": lambda: self.prints.panel,
        }

    @cached_property
    def score(self) -> "ScorePanel":
        """How well the map estimates what was liquidated in this session."""
        from rektscope.ui.scoring.panel import ScorePanel  # noqa: PLC0415 -- when it is first needed
        from rektscope.ui.scoring.subject import task_of  # noqa: PLC0415 -- the same

        panel = ScorePanel(lambda: task_of(self._viewer()))
        panel.failed.connect(self.failed)
        return self._hidden(panel, "Score")

    @cached_property
    def what_if(self) -> "WhatIfController":
        """Shocks and cascades from the cursor."""
        from rektscope.ui.cascade.controller import WhatIfController  # noqa: PLC0415 -- when it is first needed

        dock = self._docks["What if"]
        controller = WhatIfController(self._heatmap, self._calculator, dock.isVisible, self)
        self._hidden(controller.panel, "What if")
        dock.visibilityChanged.connect(controller.show_or_hide)
        controller.failed.connect(self.failed)
        return controller

    @cached_property
    def clusters(self) -> "ClustersPanel":
        """The clusters near the price, and the chance of reaching them."""
        from rektscope.ui.reach.panel import ClustersPanel  # noqa: PLC0415 -- when it is first needed

        return self._hidden(ClustersPanel(), "Clusters")

    @cached_property
    def prints(self) -> "PrintsController":
        """Large trades beside bursts of liquidations."""
        from rektscope.ui.prints.controller import PrintsController  # noqa: PLC0415 -- when it is first needed

        dock = self._docks["Large prints"]
        controller = PrintsController(self._heatmap, dock.isVisible, self)
        self._hidden(controller.panel, "Large prints")
        dock.visibilityChanged.connect(controller.show_or_hide)
        controller.momentChosen.connect(self.momentChosen)
        return controller

    def views(self) -> list[View]:
        """The panels as views: only those that are seen work."""
        figures = Change.TIME | Change.MARKET | Change.SETTINGS | Change.MAP | Change.LEVELS
        is_open = {name: self._docks[name].isVisible for name in self.makers()}
        return [
            View(
                tr("the clusters"),
                figures,
                lambda moment: self.clusters.show_frame(moment.frame),
                is_open["Clusters"],
            ),
            View(
                tr("large prints"),
                Change.TIME | Change.MARKET,
                lambda moment: self.prints.show_frame(moment.viewer, moment.frame),
                is_open["Large prints"],
            ),
            View(tr("the score"), Change.MARKET, lambda _: self.score.show_session(), lambda: self._is_made("score")),
            View(
                tr("the score beside the known book"),
                Change.TIME | Change.MARKET | Change.SETTINGS | Change.LEVELS,
                lambda moment: self.score.show_moment(moment),  # noqa: PLW0108 -- the panel is made when it is first seen
                lambda: self._is_made("score") and is_open["Score"](),
            ),
            View(
                tr("what if"),
                figures,
                lambda moment: self.what_if.show_frame(moment.viewer, moment.frame),
                lambda: self._is_made("what_if") and is_open["What if"](),
            ),
        ]

    def stop(self) -> None:
        """End what was begun."""
        if self._is_made("score"):
            self.score.end()
        if self._is_made("what_if"):
            self.what_if.stop()

    def _hidden(self, panel: _Panel, name: str) -> _Panel:
        """The panel, which from now on goes when its dock goes, also when that dock is never opened."""
        panel.setParent(self._docks[name])
        panel.hide()
        return panel

    def _is_made(self, name: str) -> bool:
        return name in self.__dict__

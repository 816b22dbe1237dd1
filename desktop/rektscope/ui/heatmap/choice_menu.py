"""What can be chosen for the chart: as a menu on the chart itself, and as actions with keys for the window."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from rektscope.engine.known import KnownView
from rektscope.ui.actions import ActionSpec
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.heatmap.choices import ChartChoices
from rektscope.ui.heatmap.colour_maps import ColourMap
from rektscope.ui.heatmap.heat_scale import MOST_THRESHOLD, THRESHOLDS, HeatScale, ScaleShape
from rektscope.ui.heatmap.ranges import PriceRange, TimeRange
from rektscope.ui.leverages import LEAST_LEVERAGES, leverage_label
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.ui.heatmap.view import HeatmapView

_GROUP = tr("Chart")
_SHAPE_TITLES = {
    ScaleShape.LINEAR: tr("Linear scale"),
    ScaleShape.ROOT: tr("Root scale: small levels brighter"),
    ScaleShape.QUANTILE: tr("Scale by quantile: by rank among the rows"),
}

_KNOWN_TITLES = {
    KnownView.APART: tr("Known positions beside the estimate"),
    KnownView.COMBINED: tr("Known positions, and the estimate only for the rest"),
    KnownView.HIDDEN: tr("The estimate alone"),
}


class ChoiceMenu(QMenu):
    """Every choice with a tick at what is chosen; made when it is opened, gone when it closes."""

    def __init__(self, view: "HeatmapView") -> None:
        super().__init__(view)
        figures = figures_of(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._view = view
        for section in chart_choices(view, figures=figures):
            self.add_section(section)

    def add_section(self, entries: list[tuple[str, ChartChoices]]) -> None:
        """A section of choices of which one may hold."""
        if not self.isEmpty():
            self.addSeparator()
        group = QActionGroup(self)
        for title, choices in entries:
            action = QAction(title, self)
            action.setCheckable(True)
            action.setChecked(choices == self._view.choices)
            action.triggered.connect(lambda _=False, choices=choices: self._view.choose(choices))
            group.addAction(action)
            self.addAction(action)


def chart_choices(view: "HeatmapView", *, figures: Figures = STANDARD) -> list[list[tuple[str, ChartChoices]]]:
    """What can be chosen for the chart, in sections of which one choice holds: words, and the choices with it."""
    choices, scale = view.choices, view.choices.scale
    scales: list[list[tuple[str, HeatScale]]] = [
        [(_SHAPE_TITLES[shape], replace(scale, shape=shape)) for shape in ScaleShape],
        [
            (tr("Absolute: a colour means the same USD everywhere"), replace(scale, is_relative=False)),
            (tr("Relative: brightest in view"), replace(scale, is_relative=True)),
        ],
        [(each.title, replace(scale, colour_map=each)) for each in ColourMap],
        [(threshold_title(each, figures=figures), replace(scale, threshold=each)) for each in THRESHOLDS],
    ]
    shapes, ranges, colours, thresholds = (
        [(title, replace(choices, scale=each)) for title, each in section] for section in scales
    )
    leverages = [(_leverage_title(each), replace(choices, least_leverage=each)) for each in LEAST_LEVERAGES]
    known = [(_KNOWN_TITLES[each], replace(choices, known_view=each)) for each in KnownView]
    return [shapes, ranges, colours, leverages, thresholds, known]


def threshold_title(threshold: float, *, figures: Figures = STANDARD) -> str:
    """`Nothing below 10 % of the scale`."""
    return (
        tr("Nothing below {threshold:.0%} of the scale", threshold=figures.of(threshold))
        if threshold
        else tr("No threshold")
    )


def _leverage_title(least: int) -> str:
    """`Positions of 10× and up`."""
    return (
        tr("Positions of {leverage_label}", leverage_label=leverage_label(least))
        if least
        else tr("Positions of any leverage")
    )


def chart_actions(view: "HeatmapView") -> list[ActionSpec]:
    """The choices as actions of the window, each with a key, so that none needs a pointer."""

    def scaled(change: Callable[[HeatScale], HeatScale]) -> Callable[[], object]:
        return lambda: view.choose(replace(view.choices, scale=change(view.choices.scale)))

    def filtered(places: int) -> Callable[[], object]:
        def choose() -> None:
            place = LEAST_LEVERAGES.index(view.choices.least_leverage) + places
            view.choose(replace(view.choices, least_leverage=LEAST_LEVERAGES[place % len(LEAST_LEVERAGES)]))

        return choose

    def known_next() -> None:
        views = list(KnownView)
        place = views.index(view.choices.known_view) + 1
        view.choose(replace(view.choices, known_view=views[place % len(views)]))

    return [
        *(
            ActionSpec(each.title, (f"Alt+{key}",), partial(view.show_time, each), _GROUP)
            for key, each in zip("12345", TimeRange, strict=True)
        ),
        *(
            ActionSpec(each.title, (f"Alt+{key}",), partial(view.show_prices, each), _GROUP)
            for key, each in zip("67890", PriceRange, strict=True)
        ),
        ActionSpec(
            tr("Known positions: apart, with the estimate of the rest, hidden"), ("Shift+G",), known_next, _GROUP
        ),
        ActionSpec(tr("Leverage: only the next higher and up"), ("Shift+L",), filtered(1), _GROUP),
        ActionSpec(tr("Leverage: the next lower too"), ("Ctrl+Shift+L",), filtered(-1), _GROUP),
        ActionSpec(
            tr("Scale of the heat: linear, root, by quantile"),
            ("U",),
            scaled(lambda scale: replace(scale, shape=scale.shape.next)),
            _GROUP,
        ),
        ActionSpec(
            tr("Scale of the heat: absolute, or of what is in view"),
            ("I",),
            scaled(lambda scale: replace(scale, is_relative=not scale.is_relative)),
            _GROUP,
        ),
        ActionSpec(
            tr("Colours of the heat: the next map"),
            ("Shift+U",),
            scaled(lambda scale: replace(scale, colour_map=scale.colour_map.next)),
            _GROUP,
        ),
        ActionSpec(
            tr("Threshold of the heat up"), ("Ctrl+Up",), scaled(lambda scale: _with_threshold(scale, 0.05)), _GROUP
        ),
        ActionSpec(
            tr("Threshold of the heat down"),
            ("Ctrl+Down",),
            scaled(lambda scale: _with_threshold(scale, -0.05)),
            _GROUP,
        ),
    ]


def _with_threshold(scale: HeatScale, change: float) -> HeatScale:
    return replace(scale, threshold=round(min(max(scale.threshold + change, 0.0), MOST_THRESHOLD), 2))

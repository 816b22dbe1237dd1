"""What goes with an alert to other services: a picture of the chart, and my position's size where that is asked."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import Viewer, chart_markets
from rektscope.market.errors import InputError
from rektscope.market.instrument import Instrument
from rektscope.market.sizes import own_unit
from rektscope.ui.calculator.panel import CalculatorPanel
from rektscope.ui.figures import unit_word
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.live.alert_text import sentence_of, title_of
from rektscope.ui.live.alerting import MINE
from rektscope.ui.live.controller import LiveController
from rektscope.ui.notify.webhook_center import WebhookCenter

_PRESET = "landscape"


class AlertSending:
    """Draws and describes what is shown at the moment of an alert."""

    def __init__(
        self,
        viewer: Callable[[], Viewer],
        frame: Callable[[], Frame | None],
        heatmap: HeatmapView,
        calculator: CalculatorPanel,
    ) -> None:
        """Nothing is drawn before it is asked for."""
        self._viewer, self._frame = viewer, frame
        self._heatmap, self._calculator = heatmap, calculator

    def center(self, parent: QObject, live: LiveController) -> WebhookCenter:
        """What sends alerts of this window."""
        return WebhookCenter(
            parent,
            lambda alert: (title_of(alert), sentence_of(alert)),
            lambda: live.policy,
            self.picture,
            self.size_of,
        )

    def picture(self) -> QImage | None:
        """The moment that is shown, with my lines and without any size; None where none can be made."""
        from rektscope.ui.export.asking import WindowPictures  # noqa: PLC0415 -- when it is first needed
        from rektscope.ui.export.dialog import Choices  # noqa: PLC0415 -- the same

        frame = self._frame()
        if frame is None:
            return None
        pictures = WindowPictures(self._viewer(), frame, self._calculator, self._heatmap)
        try:
            return pictures.draw(Choices(_PRESET, "dark", "", with_position=True, with_size=False))
        except InputError:  # the alert itself matters more than what goes with it
            return None

    def size_of(self, name: str) -> str:
        """A position's name and size, such as `my position, 2.5 BTC`; empty where it is none of mine."""
        viewer, draft = self._viewer(), self._calculator.draft
        if name == MINE and draft is not None:
            return _sized(name, draft.quantity, viewer.chart.instrument)
        saved = self._calculator.sections.saved.named(name)
        if saved is None:
            return ""
        # It is watched while another market is charted, which may count in another unit.
        its = [each for each in chart_markets(viewer.session) if each.market == saved.market]
        return _sized(name, saved.quantity, its[0]) if its else ""


def _sized(name: str, quantity: float, instrument: Instrument) -> str:
    return f"{name}, {quantity:,.8g} {unit_word(own_unit(instrument), instrument)}"

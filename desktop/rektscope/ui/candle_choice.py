"""How long candles are: what fits the width, or a length that the user chose."""

from PySide6.QtCore import QObject, Signal

from rektscope.engine.viewer import CANDLE_DURATIONS_MS
from rektscope.ui import formatting
from rektscope.ui.settings import WindowSettings
from rektscope.ui.translation import tr

_CANDLE_PX = 3.0

CHOICES = (
    (tr("as the width allows"), 0),
    *((formatting.duration(duration).replace(" 00 min", ""), duration) for duration in CANDLE_DURATIONS_MS),
)
"""Words and milliseconds of each choice; 0 is the first."""


class CandleChoice(QObject):
    """The length that was chosen for the market on the chart, remembered between runs.

    Signals:
        changed: another one was chosen.
    """

    changed = Signal()

    def __init__(self, settings: WindowSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._market = settings, ""
        self.chosen_ms = 0

    def take_market(self, market: str) -> None:
        """Another market comes onto the chart: the length that was chosen for it, else the one chosen last."""
        kept = self._settings.candle_ms(market)
        self._market, self.chosen_ms = market, kept if kept in CANDLE_DURATIONS_MS else 0

    def choose(self, duration_ms: int) -> None:
        """Candles of this length from now on; 0 for what fits."""
        self.chosen_ms = duration_ms
        self._settings.keep_candle_ms(duration_ms, self._market)
        self.changed.emit()

    def duration_ms(self, pixel_s: float) -> int:
        """The length chosen, or else the shortest candles that are still a few pixels wide.

        Args:
            pixel_s: seconds that a pixel of the chart stands for.
        """
        if self.chosen_ms:
            return self.chosen_ms
        fitting = (each for each in CANDLE_DURATIONS_MS if each / 1000.0 >= _CANDLE_PX * pixel_s)
        return next(fitting, CANDLE_DURATIONS_MS[-1])

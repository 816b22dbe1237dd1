"""The shares of a map, at any moment that it shows: of one market, or of a sum of markets.

Every figure in dollars that is shown of a map asks this for the shares of its own moment, so that two places that show
one moment cannot differ.
"""

import msgspec

from rektscope.levels.calibration import Calibration, Observed, Prior, calibrate, merged
from rektscope.levels.columns import LevelMap
from rektscope.levels.flow import Flow


class CalibratedPart(msgspec.Struct, frozen=True, eq=False):
    """A market of a map.

    Attributes:
        level_map: its own map.
        prior: its shares from earlier data; None where there are none.
        observed: its recorded liquidations; None where its source shows none.
    """

    level_map: LevelMap
    prior: Prior | None
    observed: Observed | None


class MapCalibration(msgspec.Struct, frozen=True, eq=False):
    """The markets of a map; `parts` has one unless the map is a sum."""

    parts: tuple[CalibratedPart, ...]
    _found: dict[tuple[int, ...], Calibration | None] = msgspec.field(default_factory=dict)

    def at(self, at_ms: int) -> Calibration | None:
        """The shares by what was received by a moment, UTC milliseconds; None where a market has none."""
        columns = tuple(part.level_map.columns_until(at_ms) for part in self.parts)
        if columns not in self._found:  # it changes only with a new column
            found = [(self._of_part(part, at_ms), _open_interest_usd(part.level_map, at_ms)) for part in self.parts]
            self._found[columns] = found[0][0] if len(found) == 1 else merged(found)
        return self._found[columns]

    def of_markets(self, at_ms: int) -> dict[str, Calibration | None]:
        """The shares of each market by itself, by `venue:SYMBOL`; None for one that has none."""
        return {part.level_map.grid.instrument.market: self._of_part(part, at_ms) for part in self.parts}

    @staticmethod
    def _of_part(part: CalibratedPart, at_ms: int) -> Calibration | None:
        columns = part.level_map.columns_until(at_ms)
        if columns:  # a sum that ended within a column counts from the next one on, whichever moment is asked first
            at_ms = int(part.level_map.end_ms[columns - 1])
        return calibrate(part.prior, part.observed, Flow.of_map(part.level_map), at_ms)


def _open_interest_usd(level_map: LevelMap, at_ms: int) -> float:
    column = level_map.columns_until(at_ms) - 1
    return float(level_map.open_interest_usd[column]) if column >= 0 else 0.0

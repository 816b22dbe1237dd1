"""What the user chose for the chart, as one value: it is kept in the settings and travels into exported pictures."""

import json
from enum import Enum
from typing import TypeVar

import msgspec

from rektscope.engine.known import KnownView
from rektscope.ui.heatmap.colour_maps import ColourMap
from rektscope.ui.heatmap.heat_scale import MOST_THRESHOLD, HeatScale, ScaleShape
from rektscope.ui.heatmap.ranges import PriceRange, TimeRange
from rektscope.ui.leverages import FIRST_LEAST_LEVERAGE, LEAST_LEVERAGES

_Member = TypeVar("_Member", bound=Enum)


class ChartChoices(msgspec.Struct, frozen=True):
    """The choices.

    Attributes:
        scale: of the heat.
        least_leverage: positions of less are left out of the map and of all its figures; 0 for none.
        time_range: how much time a market is shown with; None for what suits the session.
        price_range: how far the prices in view reach.
        known_view: how positions that accounts really hold stand beside the estimate.
    """

    scale: HeatScale = msgspec.field(default_factory=HeatScale)
    least_leverage: int = FIRST_LEAST_LEVERAGE
    time_range: TimeRange | None = None
    price_range: PriceRange = PriceRange.AUTO
    known_view: KnownView = KnownView.APART

    def to_text(self) -> str:
        """As the settings keep it."""
        scale = self.scale
        return json.dumps(
            {
                "shape": scale.shape.value,
                "threshold": scale.threshold,
                "relative": scale.is_relative,
                "colours": scale.colour_map.value,
                "least_leverage": self.least_leverage,
                "time_range": None if self.time_range is None else self.time_range.value,
                "price_range": self.price_range.value,
                "known": self.known_view.value,
            }
        )

    @classmethod
    def from_text(cls, text: str) -> "ChartChoices":
        """The reverse; what cannot be read, or is of another version, is as at first."""
        try:
            kept = json.loads(text)
        except ValueError:
            return cls()
        if not isinstance(kept, dict):
            return cls()
        first = cls()
        threshold = kept.get("threshold")
        is_share = isinstance(threshold, int | float) and 0 <= threshold <= MOST_THRESHOLD
        scale = HeatScale(
            shape=_member(ScaleShape, kept.get("shape"), first.scale.shape),
            threshold=float(threshold) if is_share and isinstance(threshold, int | float) else first.scale.threshold,
            is_relative=kept.get("relative") is True,
            colour_map=_member(ColourMap, kept.get("colours"), first.scale.colour_map),
        )
        least = kept.get("least_leverage")
        return cls(
            scale,
            least if least in LEAST_LEVERAGES else first.least_leverage,
            next((each for each in TimeRange if each.value == kept.get("time_range")), None),
            _member(PriceRange, kept.get("price_range"), first.price_range),
            _member(KnownView, kept.get("known"), first.known_view),
        )


def _member(kind: type[_Member], value: object, otherwise: _Member) -> _Member:
    return next((member for member in kind if member.value == value), otherwise)

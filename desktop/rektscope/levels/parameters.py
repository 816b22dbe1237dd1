"""What the exposure book assumes: leverage classes, how fast positions close, how far entries and margins smear.

These are priors, stated with their origin, and shown wherever the map is. Two leverage distributions exist and must
not be mixed up: the *standing* book is mostly low leverage (Hyperliquid, 15 December 2025: 2.77 of 7.63 G USD at
0-3x and 3.70 at 3-7x, 85 % below 7x; phemex.com/news 45082), while the *liquidated* flow is high leverage (BitMEX:
60x on average; Cheng, Deng, Wang, Yu, arXiv 2102.04591). `share` below is of the standing book.
"""

import msgspec
from msgspec.structs import replace

from rektscope.market.times import DAY_MS, HOUR_MS


class LeverageClass(msgspec.Struct, frozen=True):
    """One class of standing positions.

    Attributes:
        leverage: entry notional over margin.
        share: of open interest on each side, unless the price has just crossed some of it (all shares sum to 1).
        half_life_ms: time in which half of the class closes voluntarily, at average turnover.
        typical_notional_usd: size of a position, which decides the maintenance tier; capped by the venue's tiers.
        short_share: of the shorts, where these have a mix of their own; `share` is of the longs then.
    """

    leverage: float
    share: float
    half_life_ms: int
    typical_notional_usd: float
    short_share: float | None = None

    @property
    def shares(self) -> tuple[float, float]:
        """Of longs, then of shorts."""
        return self.share, self.share if self.short_share is None else self.short_share


class BookParameters(msgspec.Struct, frozen=True):
    """All assumptions of the exposure book.

    Attributes:
        name: what the model is called wherever its map is shown.
        classes: the leverage classes, ascending.
        margin_spread: (multiple of the distance to liquidation, weight): added margin moves a level away from the
            entry, a position entered elsewhere in the step lies a little nearer or farther.
        smear_points: points a step and entry that stand for that distribution.
        smear: standard deviation, as a fraction of the price, by which a level lies elsewhere along the price.
        history_spread: standard deviation, as a fraction of price, of the unknown entries from before the data.
        activity_window_ms: time constant of the average turnover against which a step's turnover is measured.
        activity_range: bounds of that ratio; voluntary closes run by traded volume, not by the clock alone.
        turnover_days: open interest assumed, in days of average turnover, where the session has none.
        turnover_window_ms: time constant of the slow average turnover; assumed open interest follows the lower of the
            slow and the fast one, so that the turnover of a crash does not make it rise.
        refill: half-life in which a class that was crossed fills again, as a share of the half-life of its closes.
    """

    name: str
    classes: tuple[LeverageClass, ...]
    margin_spread: tuple[tuple[float, float], ...]
    smear_points: int
    smear: float
    history_spread: float
    activity_window_ms: int
    activity_range: tuple[float, float]
    turnover_days: float
    turnover_window_ms: int
    refill: float

    def has_figures_of(self, other: "BookParameters") -> bool:
        """Whether both make the same maps, whatever they are called."""
        return replace(self, name=other.name) == other


_SMALL_USD = 20_000.0
_MEDIUM_USD = 100_000.0

DEFAULT_PARAMETERS = BookParameters(
    name="rektscope",
    classes=(
        LeverageClass(2, 0.18, 30 * DAY_MS, _MEDIUM_USD),
        LeverageClass(3, 0.22, 20 * DAY_MS, _MEDIUM_USD),
        LeverageClass(5, 0.42, 10 * DAY_MS, _MEDIUM_USD),
        LeverageClass(10, 0.10, 4 * DAY_MS, _MEDIUM_USD),
        LeverageClass(25, 0.04, 36 * HOUR_MS, _MEDIUM_USD),
        LeverageClass(50, 0.02, 16 * HOUR_MS, _SMALL_USD),
        LeverageClass(75, 0.01, 8 * HOUR_MS, _SMALL_USD),
        LeverageClass(100, 0.006, 5 * HOUR_MS, _SMALL_USD),
        LeverageClass(125, 0.004, 3 * HOUR_MS, _SMALL_USD),
    ),
    margin_spread=(
        (0.98, 0.16),
        (1.00, 0.26),
        (1.03, 0.16),
        (1.07, 0.13),
        (1.12, 0.10),
        (1.19, 0.08),
        (1.28, 0.05),
        (1.40, 0.04),
        (1.55, 0.02),
    ),
    smear_points=9,
    smear=0.001,
    history_spread=0.06,
    activity_window_ms=DAY_MS,
    activity_range=(0.25, 8.0),
    turnover_days=0.6,
    turnover_window_ms=7 * DAY_MS,
    refill=0.3,
)

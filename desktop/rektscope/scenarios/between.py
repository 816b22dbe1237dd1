"""What stands between the mark and a price, by side and leverage class: "what is in the way to 135,000?"."""

from typing import Any

import msgspec
import numpy as np

from rektscope.engine.profile import LevelProfile
from rektscope.levels.calibration import ExpectedUsd
from rektscope.market.sides import Side
from rektscope.scenarios.cascade import ladder_of


class Between(msgspec.Struct, frozen=True):
    """What a mark on its way to a price enters.

    Attributes:
        price: where it goes, quote units.
        side: whose positions stand on the way: shorts above the mark, longs below it; nobody else does.
        standing_usd: what stands there, closed by force or not.
        expected: what of it is expected to be closed by force; None where the share is not known.
        by_leverage: (leverage, standing USD, expected) ascending.
    """

    price: float
    side: Side
    standing_usd: float
    expected: ExpectedUsd | None
    by_leverage: tuple[tuple[float, float, ExpectedUsd | None], ...]

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; expected USD are null where the share is not known."""
        return {
            "price": self.price,
            "side": self.side.word,
            "standing_usd": self.standing_usd,
            **_expected_json(self.expected),
            "by_leverage": [
                {"leverage": leverage, "standing_usd": usd, **_expected_json(expected)}
                for leverage, usd, expected in self.by_leverage
            ],
        }


def standing_between(profile: LevelProfile, price: float) -> Between:
    """What stands between the profile's mark and a price, the row that holds the price among it."""
    side = Side.SHORT if price >= profile.mark else Side.LONG
    standing = profile.usd[0 if side is Side.LONG else 1]
    usd = [ladder_of(side, profile.prices, profile.row_price, each).up_to(price) for each in standing]
    calibration = profile.calibration

    def expected(amount: float) -> ExpectedUsd | None:
        return None if calibration is None else calibration.expected(amount, side)

    total = float(sum(usd))
    by_leverage = tuple((leverage, each, expected(each)) for leverage, each in summed_by_leverage(profile, usd))
    return Between(price, side, total, expected(total), by_leverage)


def summed_by_leverage(profile: LevelProfile, usd: list[float]) -> tuple[tuple[float, float], ...]:
    """(leverage, USD), ascending, of USD a class; those that the venue's maximum puts at one leverage are summed."""
    found: dict[float, float] = {}
    for place in np.argsort(profile.leverages, kind="stable").tolist():
        leverage = float(profile.leverages[place])
        found[leverage] = found.get(leverage, 0.0) + usd[place]
    return tuple(found.items())


def _expected_json(expected: ExpectedUsd | None) -> dict[str, Any]:
    return {
        "expected_usd": None if expected is None else expected.usd,
        "expected_usd_band": None if expected is None else [expected.low, expected.high],
    }

"""The rows of a profile as `rektscope levels` and others print them."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from rektscope.engine.profile import LevelProfile

COLUMNS = ("price", "long_usd", "short_usd", "standing_long_usd", "standing_short_usd")
PRICE_DECIMALS = 10
"""What an integer price leaves of float noise is cut off here; no venue counts as fine."""


def bins_of(profile: "LevelProfile", least_leverage: int = 0, within: float = np.inf) -> list[dict[str, float]]:
    """The rows in which anything stands, ascending, one record with `COLUMNS` a row.

    Args:
        profile: at a moment.
        least_leverage: positions of less are left out.
        within: how far from the mark a row's middle lies at most, as a fraction of the mark.
    """
    kept = profile.leverages >= least_leverage
    standing, expected = (usd[:, kept].sum(axis=1) for usd in (profile.usd, profile.expected_usd()))
    near = np.abs(profile.prices / profile.mark - 1.0) <= within
    rows = np.flatnonzero((standing > 0).any(axis=0) & near)
    columns = [np.round(profile.prices[rows], PRICE_DECIMALS), *expected[:, rows], *standing[:, rows]]
    return [dict(zip(COLUMNS, row, strict=True)) for row in zip(*(column.tolist() for column in columns), strict=True)]

"""The known book: real positions of accounts as a venue makes them public, with what was known of each at a moment.

It is no estimate and is never mixed with one: each level is a position's own liquidation price. What is known is old
by as much as its report is, and covers the accounts that were asked about. A position whose liquidation price the mark
has reached since its report may be gone; it is counted apart (`is_crossed`) and stands in no level and no share.

The venue's own liquidation price holds for an isolated position as long as its margin stays, for a cross position as
long as the account's other positions stay at their marks. Where those are markets that are known too (`others`), the
price is worked out anew from the account's state at the newest marks, by `risk`. Source of the rule: Hyperliquid docs,
trading/liquidations (`price - side * margin_available / size / (1 - l * side)`, l the maintenance rate).
"""

from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from rektscope.levels.account_prices import account_prices, usd_of
from rektscope.levels.account_rows import crossed, crossed_before, newest_rows
from rektscope.market.events import Flag, Int8, Int64, MarketEvents
from rektscope.market.sides import Side
from rektscope.risk.margin_rules import MarginRules

Float64 = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

TOLERANCE = 1e-3
"""A venue's own liquidation price that is further from ours than this fraction of it is a disagreement."""


class KnownCoverage(msgspec.Struct, frozen=True):
    """How much of a market's open interest is known, and how old that knowledge is in the median.

    Attributes:
        long_share, short_share: part of one-sided open interest, from 0; None where open interest is not known.
        accounts: how many have a position here.
        median_age_ms: None without positions.
    """

    long_share: float | None
    short_share: float | None
    accounts: int
    median_age_ms: int | None


class KnownLevels(msgspec.Struct, frozen=True, eq=False):
    """Levels in rows of a map, ascending.

    Attributes:
        row: (rows,) index of the price row: it spans [row, row + 1) times the height of a row.
        usd: (rows, 2, classes) of (long, short), each position valued at its own liquidation price.
        edges: (classes + 1,) of leverage, as given to `KnownBook.levels`.
    """

    row: Int64
    usd: Float64
    edges: Float64

    @property
    def long_usd(self) -> Float64:
        """(rows,) of all classes."""
        return np.asarray(self.usd[:, 0].sum(axis=1))

    @property
    def short_usd(self) -> Float64:
        """(rows,) of all classes."""
        return np.asarray(self.usd[:, 1].sum(axis=1))


class KnownBook(msgspec.Struct, frozen=True, eq=False):
    """Open positions in one market as far as they were known at a moment; arrays of one length, by account.

    Attributes:
        at_ms: the moment; nothing here was received later.
        mark_price: the newest mark by then, quote units; nan where there is none.
        open_interest_usd: one-sided, at that mark; None where it is not known.
        account: number of the account.
        side: `Side` values.
        size: base coin.
        usd: worth at `mark_price`.
        liquidation_price: quote units; nan where there is none.
        entry_price: quote units; nan where not reported.
        leverage: as chosen by the holder; nan where not reported.
        implied_leverage: leverage that puts an isolated position's liquidation price where it is, seen from its entry
            (from the mark where no entry is reported): what a class of leverage in the estimate means; nan without a
            price, infinite where the price lies at the entry or beyond it.
        is_cross: 1 where the whole account backs it, 0 where its own margin alone does, `UNKNOWN_MODE` where not
            reported.
        known_ms: the venue's time of the report.
        received_ms: when it was received, or worked out anew.
        is_crossed: whether the mark has reached the liquidation price since the report.
        checked: how many prices of the venue were held against our own arithmetic.
        disagreements: how many of these are apart by more than `TOLERANCE`.
    """

    at_ms: int
    mark_price: float
    open_interest_usd: float | None
    account: Int64
    side: Int8
    size: Float64
    usd: Float64
    liquidation_price: Float64
    entry_price: Float64
    leverage: Float64
    implied_leverage: Float64
    is_cross: Int8
    known_ms: Int64
    received_ms: Int64
    is_crossed: Bools
    checked: int = 0
    disagreements: int = 0

    def __len__(self) -> int:
        return len(self.account)

    @classmethod
    def of(
        cls,
        events: MarketEvents,
        at_ms: int,
        margin: MarginRules,
        others: Sequence[tuple[MarketEvents, MarginRules]] = (),
    ) -> "KnownBook":
        """The book at `at_ms`, UTC milliseconds: only rows received by then count, the newest of each account.

        Args:
            events: of a linear market.
            at_ms: the moment.
            margin: tiers and formula of the market.
            others: other markets of the same venue (and their margin rules), whose marks move the prices of accounts
                that hold positions in both.
        """
        rows, marks = newest_rows(events.account_positions, at_ms), events.marks.until(at_ms)
        instrument = events.instrument
        mark = float(marks.mark_steps[-1]) * instrument.mark_step if len(marks) else float("nan")
        size = np.asarray(rows.quantity_lots * instrument.lot, dtype=np.float64)
        prices = account_prices(rows, instrument, at_ms, mark, margin, others)
        reported = _or_nan(rows.liquidation_steps, 0) * instrument.mark_step
        is_newer = (rows.flags & Flag.CARRIED) == 0
        # Only prices that the venue itself gave are held against ours; a carried row's price is ours already.
        both = is_newer & np.isfinite(reported) & np.isfinite(prices.as_reported)
        apart = np.abs(prices.as_reported[both] / reported[both] - 1) > TOLERANCE
        # The venue's price is of the report's marks. Where other positions have moved the account since, ours is newer.
        price = np.where(np.isfinite(prices.moved), prices.moved, reported)
        entry = _or_nan(rows.entry_steps, 0) * instrument.mark_step
        interest = events.open_interests.until(at_ms)
        return cls(
            at_ms=at_ms,
            mark_price=mark,
            open_interest_usd=float(interest.quantity_lots[-1]) * instrument.lot * mark
            if len(interest) and np.isfinite(mark)
            else None,
            account=rows.account,
            side=rows.held_side,
            size=size,
            usd=size * mark if np.isfinite(mark) else usd_of(rows.value_e6),
            liquidation_price=price,
            entry_price=entry,
            leverage=_or_nan(rows.leverage, 0),
            implied_leverage=_implied(rows.held_side, np.where(np.isnan(entry), mark, entry), price, size, margin),
            is_cross=rows.is_cross,
            known_ms=rows.time_ms,
            received_ms=rows.received_ms,
            is_crossed=crossed(rows, price / instrument.mark_step, marks)
            | crossed_before(events.account_positions, rows, at_ms, marks),
            checked=int(both.sum()),
            disagreements=int(apart.sum()),
        )

    def __getitem__(self, chosen: Bools) -> "KnownBook":
        """The book of the chosen positions; what is said of the whole market stays."""
        columns: list[tuple[str, Any]] = [(name, getattr(self, name)) for name in self.__struct_fields__]
        mine: dict[str, Any] = {name: column[chosen] for name, column in columns if isinstance(column, np.ndarray)}
        return replace(self, **mine)

    @property
    def standing(self) -> "KnownBook":
        """Only what the mark has not reached since it was reported."""
        return self[~self.is_crossed]

    @property
    def coverage(self) -> KnownCoverage:
        """The share of open interest that is known, by side."""
        standing, whole = self.standing, self.open_interest_usd
        # Each side is held against all of open interest, which is one-sided: both can reach 1.
        longs = standing.side == Side.LONG
        shares = [float(standing.usd[mine].sum()) / whole if whole else None for mine in (longs, ~longs)]
        ages = self.at_ms - standing.known_ms
        return KnownCoverage(shares[0], shares[1], len(standing), int(np.median(ages)) if len(ages) else None)

    def levels(self, row_price: float, leverage_edges: Sequence[float] = (0.0, np.inf)) -> KnownLevels:
        """Liquidation levels in rows of `row_price` quote units each; rows without any are left out.

        Args:
            row_price: height of a row.
            leverage_edges: ascending; a class is of implied leverages from an edge up to the next, exclusive.
        """
        edges = np.asarray(leverage_edges, dtype=np.float64)
        finite = np.minimum(self.implied_leverage, np.finfo(np.float64).max)  # beyond all edges is in the last class
        of_class = np.searchsorted(edges, finite, side="right") - 1
        inside = (of_class >= 0) & (of_class < len(edges) - 1)
        found = np.flatnonzero(inside & ~self.is_crossed & np.isfinite(self.liquidation_price))
        price = self.liquidation_price[found]
        rows, place = np.unique(np.floor(price / row_price).astype(np.int64), return_inverse=True)
        usd = np.zeros((len(rows), 2, len(edges) - 1))
        sides = np.where(self.side[found] == Side.LONG, 0, 1)
        np.add.at(usd, (place, sides, of_class[found]), self.size[found] * price)
        return KnownLevels(rows, usd, edges)


def _or_nan(values: Int64, unknown: int) -> Float64:
    return np.where(values == unknown, np.nan, values)


def _implied(side: Int8, entry: Float64, price: Float64, size: Float64, margin: MarginRules) -> Float64:
    """The leverage L at which entry * (1 - s / L) / (1 - s * m) is the liquidation price (risk, C0)."""
    rate = margin.table.rates[margin.table.tier_index(np.nan_to_num(size * price))]
    with np.errstate(invalid="ignore", divide="ignore"):
        kept = 1 - price * (1 - side * rate) / entry
        return np.where(np.isnan(kept), np.nan, np.where(side * kept > 0, side / kept, np.inf))

"""Columnar batches of market events: the one form in which data moves through the house.

A batch holds numpy columns of equal length, never an object per event. Every kind has `time_ms` (the venue's time)
and `received_ms` (when it was known to us: receive time of a recording; for an archive the moment the fact was
complete, so a candle is received at its close). **Rows stand in the order in which they were received**, which is
what makes "everything known by t" a slice (`until`). Prices are integer ticks, marks integer mark steps, quantities
integer lots; see `instrument`.

`flags` says how a row came to be: PLACED rows were put where they are by a stated rule between recorded facts.
"""

from enum import IntFlag, StrEnum
from typing import Any, ClassVar, Self

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.instrument import Instrument

Int64 = npt.NDArray[np.int64]
Int8 = npt.NDArray[np.int8]
UInt8 = npt.NDArray[np.uint8]

_DTYPES: dict[str, type[np.integer]] = {
    "taker_side": np.int8,
    "liquidated_side": np.int8,
    "deleveraged_side": np.int8,
    "held_side": np.int8,
    "is_cross": np.int8,
    "flags": np.uint8,
}

UNKNOWN_LOTS = -1

UNKNOWN_E6 = -(2**53)
"""Stands for an amount of USD times 1e6 that is not known. Amounts may be below zero, but never so far."""

MOST_ACCOUNTS = 10_000_000
"""The largest number of an account. Arrays are indexed by these numbers, so a larger one would ask for their memory."""

UNKNOWN_MODE = -1
"""Value of `AccountPositions.is_cross` where the source does not say what backs a position."""


class Flag(IntFlag):
    """How a row came to be. NONE: recorded or imported as it stands.

    CARRIED: worked out anew from what was reported at `time_ms`, by the account's trades since or at newer marks of its
        other positions.
    """

    NONE = 0
    PLACED = 1
    BANKRUPTCY_PRICE = 2
    CARRIED = 4


class Kind(StrEnum):
    """The kinds of events a session holds, by the names the session file and the command line use."""

    TRADE = "trade"
    CANDLE = "candle"
    MARK = "mark"
    INDEX = "index"
    FUNDING = "funding"
    OPEN_INTEREST = "open_interest"
    LIQUIDATION = "liquidation"
    GAP = "gap"
    DELEVERAGING = "deleveraging"
    ACCOUNT_POSITION = "account_position"


class Batch(msgspec.Struct, frozen=True, eq=False):
    """Columns common to every kind. Subclasses add theirs; all have the same length."""

    kind: ClassVar[Kind]
    time_ms: Int64
    received_ms: Int64

    def __len__(self) -> int:
        return len(self.time_ms)

    def __getitem__(self, rows: slice | npt.NDArray[np.bool_] | Int64) -> Self:
        """The chosen rows as a batch of the same kind (views where numpy gives views)."""
        return type(self)(**{name: getattr(self, name)[rows] for name in self.__struct_fields__})

    def until(self, received_ms: int) -> Self:
        """Only what had been received by `received_ms`, inclusive."""
        return self[: int(self.received_ms.searchsorted(received_ms, side="right"))]

    def between(self, first_ms: int, end_ms: int) -> Self:
        """Rows received in [first_ms, end_ms)."""
        # Half open, so that adjacent stretches share no row.
        bounds = self.received_ms.searchsorted([first_ms, end_ms], side="left")
        return self[int(bounds[0]) : int(bounds[1])]

    def in_order(self) -> Self:
        """The same rows in the order received (stable)."""
        # Nearly every batch is in order already: then no column is copied.
        if len(self) < 2 or bool(np.all(self.received_ms[1:] >= self.received_ms[:-1])):  # noqa: PLR2004 -- fewer than two rows are in order
            return self
        # Stable: of rows received in the same millisecond the order of arrival is the only one known.
        return self[np.argsort(self.received_ms, kind="stable")]

    @classmethod
    def column_names(cls) -> tuple[str, ...]:
        """Names of the columns, in order."""
        return cls.__struct_fields__

    @classmethod
    def from_columns(cls, **columns: npt.ArrayLike) -> Self:
        """A batch from anything array-like, cast to the column types; a missing `flags` is zeros.

        Raises:
            ValueError: columns of different lengths, or a missing or unknown column: a defect of the caller.
        """
        length = len(np.asarray(columns["time_ms"]))
        if "flags" in cls.column_names():
            columns.setdefault("flags", np.zeros(length, dtype=np.uint8))
        if set(columns) != set(cls.column_names()):
            raise ValueError(f"{cls.__name__} takes the columns {cls.column_names()}, not {tuple(columns)}")
        arrays = {name: np.asarray(columns[name], dtype=_DTYPES.get(name, np.int64)) for name in cls.column_names()}
        if any(array.shape != (length,) for array in arrays.values()):
            raise ValueError(f"{cls.__name__} takes columns of one length")
        return cls(**arrays)

    @classmethod
    def empty(cls) -> Self:
        """A batch with no rows."""
        return cls(**{name: np.empty(0, dtype=_DTYPES.get(name, np.int64)) for name in cls.column_names()})

    @classmethod
    def concatenate(cls, batches: "list[Self]") -> Self:
        """All rows of the batches, in the order received."""
        if not batches:
            return cls.empty()
        columns = {name: np.concatenate([getattr(batch, name) for batch in batches]) for name in cls.column_names()}
        return cls(**columns).in_order()


class Trades(Batch, frozen=True, eq=False):
    """Trades: fill price in ticks, quantity in lots, side of the taker (`TakerSide` values)."""

    kind: ClassVar[Kind] = Kind.TRADE
    price_ticks: Int64
    quantity_lots: Int64
    taker_side: Int8
    flags: UInt8


class Candles(Batch, frozen=True, eq=False):
    """Candles of traded prices. `time_ms` is the start; `taker_buy_lots` is -1 (UNKNOWN_LOTS) where not given."""

    kind: ClassVar[Kind] = Kind.CANDLE
    duration_ms: Int64
    open_ticks: Int64
    high_ticks: Int64
    low_ticks: Int64
    price_ticks: Int64
    quantity_lots: Int64
    taker_buy_lots: Int64
    flags: UInt8

    @property
    def close_ticks(self) -> Int64:
        """Last price of each candle; stored as `price_ticks`, so that every traded kind has that column."""
        return self.price_ticks


class Marks(Batch, frozen=True, eq=False):
    """Mark prices in mark steps (hundredths of a tick)."""

    kind: ClassVar[Kind] = Kind.MARK
    mark_steps: Int64
    flags: UInt8


class Indexes(Batch, frozen=True, eq=False):
    """Index prices in mark steps (hundredths of a tick)."""

    kind: ClassVar[Kind] = Kind.INDEX
    mark_steps: Int64
    flags: UInt8


class Fundings(Batch, frozen=True, eq=False):
    """Settled funding rates: fraction of notional times 1e12, paid by longs to shorts when positive, per interval."""

    kind: ClassVar[Kind] = Kind.FUNDING
    rate_e12: Int64
    duration_ms: Int64
    flags: UInt8


class OpenInterests(Batch, frozen=True, eq=False):
    """Open interest, one-sided (a long and its short count once), in lots."""

    kind: ClassVar[Kind] = Kind.OPEN_INTEREST
    quantity_lots: Int64
    flags: UInt8


class Liquidations(Batch, frozen=True, eq=False):
    """Forced closures: price in ticks, quantity in lots, side of the position that was closed (`Side` values)."""

    kind: ClassVar[Kind] = Kind.LIQUIDATION
    price_ticks: Int64
    quantity_lots: Int64
    liquidated_side: Int8
    flags: UInt8


class Gaps(Batch, frozen=True, eq=False):
    """Stretches without data: start `time_ms`, length `duration_ms`, known at `received_ms`."""

    kind: ClassVar[Kind] = Kind.GAP
    duration_ms: Int64


class Deleveragings(Batch, frozen=True, eq=False):
    """Auto-deleveraging: positions that a venue closed against liquidated ones of the other side, at its own price.

    They are no liquidations of the accounts they close, and the other side of trades that are counted as liquidations
    already: never to be added to them. `deleveraged_side` is the side of the closed position (`Side` values).
    """

    kind: ClassVar[Kind] = Kind.DELEVERAGING
    price_ticks: Int64
    quantity_lots: Int64
    deleveraged_side: Int8
    flags: UInt8


class AccountPositions(Batch, frozen=True, eq=False):
    """Positions of single accounts, as a venue that makes them public reports them: one row an account and report.

    A row replaces every earlier one of its account in the market. A report in which an earlier position is gone gives
    a row of `quantity_lots` 0, with the side that it had. `time_ms` is the venue's time of the report, and stays that
    of the report in a CARRIED row, whose `received_ms` is when it was worked out.

    Attributes:
        account: number of the account in this session or feed, from 1 without large gaps: never an address.
        held_side: `Side` values.
        quantity_lots: size of the position.
        value_e6: USD of the position at the mark the report was made at, times 1e6; UNKNOWN_E6 where not reported.
        entry_steps: average entry price in mark steps (an average is finer than the tick); 0 where not reported.
        liquidation_steps: the venue's own liquidation price in mark steps; 0 where it gives none.
        leverage: as chosen by the holder, which is not what the account really carries; 0 where not reported.
        is_cross: 1 where the whole account backs the position, 0 where its own margin alone does, -1 unknown.
        margin_e6: margin used by the position, USD times 1e6 (isolated: what backs it, at the mark of the report).
        account_value_e6: what the account's cross positions are backed by together, USD times 1e6.
        maintenance_e6: maintenance margin of all its cross positions, USD times 1e6.
        flags: `Flag` bits.
    """

    kind: ClassVar[Kind] = Kind.ACCOUNT_POSITION
    account: Int64
    held_side: Int8
    quantity_lots: Int64
    value_e6: Int64
    entry_steps: Int64
    liquidation_steps: Int64
    leverage: Int64
    is_cross: Int8
    margin_e6: Int64
    account_value_e6: Int64
    maintenance_e6: Int64
    flags: UInt8


class MarketEvents(msgspec.Struct, frozen=True, eq=False):
    """Everything known of one market over a stretch of time: one batch a kind, each in the order received."""

    instrument: Instrument
    trades: Trades
    candles: Candles
    marks: Marks
    indexes: Indexes
    fundings: Fundings
    open_interests: OpenInterests
    liquidations: Liquidations
    gaps: Gaps
    deleveragings: Deleveragings
    account_positions: AccountPositions

    @classmethod
    def empty(cls, instrument: Instrument) -> "MarketEvents":
        """No events at all."""
        return cls.of(instrument)

    @classmethod
    def of(cls, instrument: Instrument, *batches: Batch) -> "MarketEvents":
        """The given batches, the other kinds empty; several of one kind are joined."""
        columns: dict[str, Any] = {}
        for name, batch_type in BATCH_OF_FIELD.items():
            mine = [batch for batch in batches if isinstance(batch, batch_type)]
            columns[name] = mine[0].in_order() if len(mine) == 1 else batch_type.concatenate(mine)
        return cls(instrument, **columns)

    def batches(self) -> tuple[Batch, ...]:
        """The batches, in the order of the fields."""
        return tuple(getattr(self, name) for name in BATCH_OF_FIELD)

    def until(self, received_ms: int) -> "MarketEvents":
        """Only what had been received by `received_ms`, inclusive."""
        return MarketEvents.of(self.instrument, *(batch.until(received_ms) for batch in self.batches()))


BATCH_OF_FIELD: dict[str, type[Batch]] = {
    "trades": Trades,
    "candles": Candles,
    "marks": Marks,
    "indexes": Indexes,
    "fundings": Fundings,
    "open_interests": OpenInterests,
    "liquidations": Liquidations,
    "gaps": Gaps,
    "deleveragings": Deleveragings,
    "account_positions": AccountPositions,
}
"""Field of MarketEvents -> the batch type it holds."""

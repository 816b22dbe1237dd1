"""The Python interface: a session's events as pandas frames in plain units, for notebooks and scripts.

    >>> import rektscope
    >>> with rektscope.open("resources/sessions/2025-07-14-short-squeeze.rekt") as session:
    ...     bitcoin = session.market("binance:BTCUSDT")
    >>> bitcoin.candles.high.max()
    np.float64(123300.0)

Everything is read when it is asked for, a market at a time. Times are UTC (`datetime64[ns, UTC]`), prices are in the
quote currency, quantities in coins (contracts of a coin-margined market, USD of an aggregate one), values in USD.
`received` is when a fact was known: for an archive the moment at which it was complete, so what was known at a moment
is `frame[frame.received <= moment]`. Nothing here is imported when the program starts: pandas takes 0.3 s.
"""

from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np

from rektscope.engine.calibration import observed_in
from rektscope.engine.profile import LevelProfile, profile_at
from rektscope.margins.liquidation_shares import prior_of
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.errors import InputError
from rektscope.market.events import UNKNOWN_E6, UNKNOWN_LOTS, Flag, MarketEvents
from rektscope.market.extent import Extent
from rektscope.market.instrument import Instrument
from rektscope.market.names import choose_market
from rektscope.market.sides import Side, TakerSide
from rektscope.market.times import format_iso, parse_time_ms
from rektscope.replay.liquidation_gaps import LiquidationGaps
from rektscope.sessions import reader
from rektscope.sessions.bundled import bundled_event
from rektscope.sessions.session import Completeness, SessionInfo

if TYPE_CHECKING:
    import pandas as pd

    from rektscope.market.events import Indexes, Int64, Marks, UInt8

_MS = 1_000_000
_RATE = 1e-12


class SessionFrames:
    """A session file; close it, or use it with `with`.

    Attributes:
        info: the session's description: name, start and end, provenance, notes, doubts.
    """

    def __init__(self, file: reader.SessionFile) -> None:
        """Frames of a file that is open; it is closed with this."""
        self._file = file
        self.info: SessionInfo = file.info

    @property
    def markets(self) -> tuple[str, ...]:
        """The markets, as `venue:SYMBOL`."""
        return tuple(market.instrument.market for market in self.info.markets)

    def market(self, name: str) -> "MarketFrames":
        """The events of one market, read now; `name` in any spelling that names one of the session.

        Raises:
            InputError: it names none of them, or the file is damaged.
        """
        found = choose_market(name, self.markets)
        if found is None:
            raise InputError(f"{name!r} names none of the session's markets, which are {', '.join(self.markets)}.")
        return MarketFrames(self._file.read_market(found), self.info)

    def close(self) -> None:
        """Close the file; frames that were made stay."""
        self._file.close()

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()


class MarketFrames:
    """The events of one market, each kind as a frame that is made when it is first asked for.

    Attributes:
        instrument: what is traded, with tick, lot and size of a contract.
    """

    def __init__(self, events: MarketEvents, info: SessionInfo) -> None:
        """Frames of events that are in memory."""
        self._events, self._info = events, info
        self.instrument: Instrument = events.instrument

    @cached_property
    def trades(self) -> "pd.DataFrame":
        """Columns time, received, price, quantity, notional_usd, taker_side (`buy`, `sell`), is_placed."""
        batch = self._events.trades
        return self._frame(
            batch.time_ms,
            batch.received_ms,
            price=batch.price_ticks * self.instrument.tick,
            quantity=batch.quantity_lots * self.instrument.lot,
            notional_usd=self._usd(batch.price_ticks, batch.quantity_lots),
            taker_side=np.where(batch.taker_side == TakerSide.BUY, "buy", "sell"),
            is_placed=_has(batch.flags, Flag.PLACED),
        )

    @cached_property
    def candles(self) -> "pd.DataFrame":
        """Columns time (the start), received, duration, open, high, low, close, volume, taker_buy_volume, notional_usd.

        `taker_buy_volume` is NaN where the source does not have it. `notional_usd` values the volume at the close.
        """
        batch, tick, lot = self._events.candles, self.instrument.tick, self.instrument.lot
        bought = np.where(batch.taker_buy_lots == UNKNOWN_LOTS, np.nan, batch.taker_buy_lots * lot)
        return self._frame(
            batch.time_ms,
            batch.received_ms,
            duration=_durations(batch.duration_ms),
            open=batch.open_ticks * tick,
            high=batch.high_ticks * tick,
            low=batch.low_ticks * tick,
            close=batch.close_ticks * tick,
            volume=batch.quantity_lots * lot,
            taker_buy_volume=bought,
            notional_usd=self._usd(batch.close_ticks, batch.quantity_lots),
        )

    @cached_property
    def marks(self) -> "pd.DataFrame":
        """Columns time, received, price, is_placed."""
        return self._averages(self._events.marks)

    @cached_property
    def indexes(self) -> "pd.DataFrame":
        """Columns time, received, price, is_placed."""
        return self._averages(self._events.indexes)

    @cached_property
    def fundings(self) -> "pd.DataFrame":
        """Settled funding: columns time, received, rate (a fraction, paid by longs where positive), interval."""
        batch = self._events.fundings
        return self._frame(
            batch.time_ms, batch.received_ms, rate=batch.rate_e12 * _RATE, interval=_durations(batch.duration_ms)
        )

    @cached_property
    def open_interests(self) -> "pd.DataFrame":
        """One-sided open interest: columns time, received, quantity."""
        batch = self._events.open_interests
        return self._frame(batch.time_ms, batch.received_ms, quantity=batch.quantity_lots * self.instrument.lot)

    @cached_property
    def liquidations(self) -> "pd.DataFrame":
        """Columns time, received, price, quantity, notional_usd, liquidated_side, is_placed, is_bankruptcy_price.

        `liquidated_side` is the side of the position that was closed: `long` or `short`.
        """
        batch = self._events.liquidations
        return self._frame(
            batch.time_ms,
            batch.received_ms,
            price=batch.price_ticks * self.instrument.tick,
            quantity=batch.quantity_lots * self.instrument.lot,
            notional_usd=self._usd(batch.price_ticks, batch.quantity_lots),
            liquidated_side=np.where(batch.liquidated_side == Side.LONG, Side.LONG.word, Side.SHORT.word),
            is_placed=_has(batch.flags, Flag.PLACED),
            is_bankruptcy_price=_has(batch.flags, Flag.BANKRUPTCY_PRICE),
        )

    @property
    def liquidations_known(self) -> "pd.DataFrame":
        """For which time liquidations are known: columns start, end; empty where the source has none.

        That there are no rows outside of it does not mean that nothing was liquidated.
        """
        import pandas as pd

        info = self._info.market(self.instrument.market)
        whole = Extent.of([(self._info.start_ms, self._info.end_ms)])
        known = Extent() if info.completeness is Completeness.NONE else (info.liquidations_known or whole)
        gaps = LiquidationGaps.of({info.instrument.market: self._events}, self._info.gapless)
        if info.liquidations_known is None and len(gaps):
            known = known.common(gaps.heard)
        edges = np.array(known.stretches, dtype=np.int64).reshape(-1, 2)
        return pd.DataFrame(
            {name: pd.to_datetime(edges[:, place] * _MS, utc=True) for place, name in enumerate(("start", "end"))}
        )

    @cached_property
    def deleveragings(self) -> "pd.DataFrame":
        """Auto-deleveraging: columns time, received, price, quantity, notional_usd, deleveraged_side, is_placed.

        The other side of trades that `liquidations` has already: never to be added to them.
        """
        batch = self._events.deleveragings
        return self._frame(
            batch.time_ms,
            batch.received_ms,
            price=batch.price_ticks * self.instrument.tick,
            quantity=batch.quantity_lots * self.instrument.lot,
            notional_usd=self._usd(batch.price_ticks, batch.quantity_lots),
            deleveraged_side=np.where(batch.deleveraged_side == Side.LONG, Side.LONG.word, Side.SHORT.word),
            is_placed=_has(batch.flags, Flag.PLACED),
        )

    @cached_property
    def account_positions(self) -> "pd.DataFrame":
        """Positions of accounts that a venue makes public, a row a report of an account.

        Columns time (the venue's, of the report), received, account (a number), side (`long`, `short`), quantity (0
        once it is gone), value_usd, entry_price, liquidation_price, leverage (as chosen), mode (`cross`, `isolated`,
        `unknown`), margin_usd, account_value_usd and maintenance_usd (of the account's cross positions), is_carried
        (worked out at newer marks from the report). Figures that were not reported are NaN.
        """
        batch, step = self._events.account_positions, self.instrument.mark_step
        return self._frame(
            batch.time_ms,
            batch.received_ms,
            account=batch.account,
            side=np.where(batch.held_side == Side.LONG, Side.LONG.word, Side.SHORT.word),
            quantity=batch.quantity_lots * self.instrument.lot,
            value_usd=_amounts(batch.value_e6),
            entry_price=np.where(batch.entry_steps == 0, np.nan, batch.entry_steps * step),
            liquidation_price=np.where(batch.liquidation_steps == 0, np.nan, batch.liquidation_steps * step),
            leverage=np.where(batch.leverage == 0, np.nan, batch.leverage),
            mode=np.select([batch.is_cross == 1, batch.is_cross == 0], ["cross", "isolated"], default="unknown"),
            margin_usd=_amounts(batch.margin_e6),
            account_value_usd=_amounts(batch.account_value_e6),
            maintenance_usd=_amounts(batch.maintenance_e6),
            is_carried=_has(batch.flags, Flag.CARRIED),
        )

    @cached_property
    def gaps(self) -> "pd.DataFrame":
        """Stretches without data: columns time (the start), received, duration."""
        batch = self._events.gaps
        return self._frame(batch.time_ms, batch.received_ms, duration=_durations(batch.duration_ms))

    def levels(self, at: "str | pd.Timestamp") -> "pd.DataFrame":
        """Estimated liquidation levels at a moment, as `rektscope levels` gives them, a row for each price.

        Columns price, long_usd and short_usd (expected to be force-closed when the mark gets there; what stands, where
        it is not known what share of it is), standing_long_usd and standing_short_usd (what stands).

        Args:
            at: an ISO 8601 time or a Timestamp; UTC where it has no zone.

        Raises:
            InputError: the moment is after the session's end, or before anything is known.
        """
        import pandas as pd

        profile = self._profile(_moment_ms(at))
        names = ("long_usd", "short_usd", "standing_long_usd", "standing_short_usd")
        standing, expected = profile.usd.sum(axis=1), profile.expected_usd().sum(axis=1)
        rows = np.flatnonzero((standing > 0).any(axis=0))
        usd = dict(zip(names, (*expected[:, rows], *standing[:, rows]), strict=True))
        return pd.DataFrame({"price": profile.prices[rows], **usd})

    def _profile(self, at_ms: int) -> LevelProfile:
        if at_ms > self._info.end_ms:
            raise InputError(f"{format_iso(at_ms)} is after the session's end at {format_iso(self._info.end_ms)}.")
        return profile_at(
            self._events,
            margin_rules_of(self.instrument),
            self._info.columns_from_ms,
            at_ms,
            prior=prior_of(self.instrument),
            observed=observed_in(self._events, self._info),
        )

    def _averages(self, batch: "Marks | Indexes") -> "pd.DataFrame":
        return self._frame(
            batch.time_ms,
            batch.received_ms,
            price=batch.mark_steps * self.instrument.mark_step,
            is_placed=_has(batch.flags, Flag.PLACED),
        )

    def _usd(self, price_ticks: "Int64", quantity_lots: "Int64") -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
        prices = np.asarray(price_ticks * self.instrument.tick, dtype=np.float64)
        return np.asarray(self.instrument.notional_usd(prices, quantity_lots))

    def _frame(self, time_ms: "Int64", received_ms: "Int64", **columns: "np.ndarray") -> "pd.DataFrame":
        import pandas as pd

        times = {"time": time_ms, "received": received_ms}
        stamps = {name: pd.to_datetime(values * _MS, utc=True) for name, values in times.items()}
        return pd.DataFrame({**stamps, **columns})


def open_session(path: str | PathLike[str]) -> SessionFrames:
    """The session in the file at `path`, or a bundled event by its name where no file is called so.

    Raises:
        InputError: no such file or event, no session file, or a damaged one.
    """
    file = Path(path)
    event = None if file.exists() else bundled_event(str(path))
    return SessionFrames(reader.open_session(file if event is None else event.path))


def _has(flags: "UInt8", flag: Flag) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    return np.asarray((flags & flag) != 0)


def _amounts(amounts_e6: "Int64") -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    return np.where(amounts_e6 == UNKNOWN_E6, np.nan, amounts_e6 * 1e-6)


def _durations(duration_ms: "Int64") -> "np.ndarray[tuple[int], np.dtype[np.timedelta64]]":
    return (duration_ms * _MS).astype("timedelta64[ns]")


def _moment_ms(at: "str | pd.Timestamp") -> int:
    if isinstance(at, str):
        return parse_time_ms(at)
    stamp = at.tz_localize("UTC") if at.tzinfo is None else at
    return int(stamp.value // _MS)

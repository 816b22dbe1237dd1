"""A series as a batch of events, counted in the instrument's ticks and lots, with the time at which it was known.

A candle is known at its close, a trade and a funding settlement when they happen. Of a mark candle the open is known
at its start; high and low happened somewhere within, so they are known at its end and *placed* at one and two thirds,
in the order in which a candle of that direction usually runs (down first when it closes up).
"""

from collections.abc import Callable
from functools import partial

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.events import (
    UNKNOWN_LOTS,
    Batch,
    Candles,
    Flag,
    Fundings,
    Indexes,
    Kind,
    Liquidations,
    Marks,
    OpenInterests,
    Trades,
)
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Contract, Instrument
from rektscope.market.times import HOUR_MS, MINUTE_MS, SECOND_MS
from rektscope.sessions.importing import spans, units
from rektscope.sessions.importing.meanings import PRICES, Meaning
from rektscope.sessions.importing.series import Series
from rektscope.sessions.importing.spans import Spans

Float64 = npt.NDArray[np.float64]
Int64 = npt.NDArray[np.int64]

USUAL_FUNDING_MS = 8 * HOUR_MS
FUNDING_LATENESS_MS = MINUTE_MS
METRICS_LATENESS_MS = 5 * MINUTE_MS
"""Binance's archive dates a value of open interest one 5-minute step before its REST interface does."""

_WORTH_RANGE = (0.5, 2.0)


class Converted(msgspec.Struct, frozen=True, eq=False):
    """A batch, the stretches that its series covers, and sentences about it."""

    batch: Batch
    spans: Spans
    notes: tuple[str, ...] = ()


def convert(
    kind: Kind,
    series: Series,
    instrument: Instrument,
    *,
    is_dated_early: bool = False,
    numbering: tuple[Int64, Int64] | None = None,
) -> Converted:
    """The batch of `series`.

    `is_dated_early` for open interest from Binance's archive, which carries the time of the step before;
    `numbering` are numbers and times of all trades of a source that counts on by one, so that a missing one is a gap.

    Raises:
        InputError: candles of unequal or unknown length, or amounts that belong to another contract.
    """
    if kind is Kind.OPEN_INTEREST:
        return _open_interests(series, instrument, METRICS_LATENESS_MS if is_dated_early else 0)
    makers: dict[Kind, Callable[[Series, Instrument], Converted]] = {
        Kind.TRADE: partial(_trades, numbering=numbering),
        Kind.LIQUIDATION: _liquidations,
        Kind.CANDLE: _candles,
        Kind.MARK: partial(_averages, Marks),
        Kind.INDEX: partial(_averages, Indexes),
        Kind.FUNDING: _fundings,
    }
    return makers[kind](series, instrument)


def _trades(series: Series, instrument: Instrument, *, numbering: tuple[Int64, Int64] | None) -> Converted:
    times = series.times
    notes: tuple[str, ...] = ()
    if numbering is not None:
        covered, missing = spans.of_trades(times=numbering[1], numbers=numbering[0])
        notes = (f"{instrument.market}: {missing} trades are missing by their numbers.",) if missing else ()
    else:
        covered = spans.of_range(times)
    batch = Trades.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=_ticks(series, Meaning.PRICE, instrument),
        quantity_lots=_positive(_lots(series, Meaning.QUANTITY, instrument), instrument),
        taker_side=series.columns[Meaning.TAKER_SIDE],
    )
    return Converted(batch.in_order(), covered, notes)


def _liquidations(series: Series, instrument: Instrument) -> Converted:
    times = series.times
    batch = Liquidations.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=_ticks(series, Meaning.PRICE, instrument),
        quantity_lots=_positive(_lots(series, Meaning.QUANTITY, instrument), instrument),
        liquidated_side=series.columns[Meaning.LIQUIDATED_SIDE],
    )
    return Converted(batch.in_order(), spans.of_range(times))


def _candles(series: Series, instrument: Instrument) -> Converted:
    _refuse_other_contract(series, instrument)
    times, duration = series.times, candle_ms(series, instrument.market)
    taker_buy = _optional(series, Meaning.TAKER_BUY_VOLUME)
    known = ~np.isnan(taker_buy)
    bought = np.full(len(series), UNKNOWN_LOTS, dtype=np.int64)
    bought[known] = units.whole_steps(taker_buy[known], instrument.lot_size)
    volume = np.nan_to_num(_optional(series, Meaning.VOLUME))
    batch = Candles.from_columns(
        time_ms=times,
        received_ms=times + duration,
        duration_ms=np.full(len(series), duration),
        open_ticks=_ticks(series, Meaning.OPEN, instrument),
        high_ticks=_ticks(series, Meaning.HIGH, instrument),
        low_ticks=_ticks(series, Meaning.LOW, instrument),
        price_ticks=_ticks(series, Meaning.CLOSE, instrument),
        quantity_lots=units.whole_steps(volume, instrument.lot_size),
        taker_buy_lots=bought,
    )
    return Converted(batch, spans.of_steps(times, duration))


def _averages(batch_type: type[Marks | Indexes], series: Series, instrument: Instrument) -> Converted:
    if Meaning.OPEN not in series.columns:
        return _sampled(batch_type, series, instrument)
    columns, covered = _path_of_candles(series, instrument)
    word = batch_type.kind.value
    note = f"{instrument.market}: highs and lows of {word} candles are placed at one and two thirds of the candle."
    return Converted(batch_type.from_columns(**columns), covered, (note,))


def _sampled(batch_type: type[Marks | Indexes], series: Series, instrument: Instrument) -> Converted:
    """Single prices, each known when it was published."""
    times = series.times
    step = instrument.tick_size / MARK_STEPS_PER_TICK
    batch = batch_type.from_columns(
        time_ms=times, received_ms=times, mark_steps=units.whole_steps(_optional(series, Meaning.PRICE), step)
    )
    return Converted(batch, spans.of_samples(times))


def _path_of_candles(series: Series, instrument: Instrument) -> tuple[dict[str, npt.NDArray[np.generic]], Spans]:
    """Four samples a candle (open, first extreme, second extreme, close) as columns, one row after another."""
    times, duration = series.times, candle_ms(series, instrument.market)
    price = {name: _optional(series, name) for name in PRICES}
    rises = price[Meaning.CLOSE] >= price[Meaning.OPEN]
    first = np.where(rises, price[Meaning.LOW], price[Meaning.HIGH])
    second = np.where(rises, price[Meaning.HIGH], price[Meaning.LOW])
    step = instrument.tick_size / MARK_STEPS_PER_TICK
    steps = units.whole_steps(
        np.stack([price[Meaning.OPEN], first, second, price[Meaning.CLOSE]], axis=1).ravel(), step
    )
    sampled = np.stack([times, times + duration // 3, times + 2 * duration // 3, times + duration - 1], axis=1)
    # Only the open is known at the candle's start; a map that knew its extremes then would see the future.
    received = np.stack([times, *([times + duration] * 3)], axis=1)
    flags = np.tile([Flag.NONE, Flag.PLACED, Flag.PLACED, Flag.NONE], len(series))
    columns = {"time_ms": sampled.ravel(), "received_ms": received.ravel(), "mark_steps": steps, "flags": flags}
    return columns, spans.of_steps(times, duration)


def _fundings(series: Series, instrument: Instrument) -> Converted:
    notes: list[str] = []
    times = series.times
    hours = _optional(series, Meaning.FUNDING_INTERVAL_HOURS)
    step = spans.step_ms(times)
    usual = USUAL_FUNDING_MS if step is None else max(HOUR_MS, round(step / HOUR_MS) * HOUR_MS)
    # Venues shorten the interval while the rate is at its limit: the time since the settlement before is the interval.
    since = np.rint(np.diff(times, prepend=times[:1] - usual) / HOUR_MS) * HOUR_MS
    usual = np.clip(since, HOUR_MS, usual)
    durations = np.where(np.isnan(hours), usual, np.nan_to_num(hours) * HOUR_MS).astype(np.int64)
    batch = Fundings.from_columns(
        time_ms=times,
        received_ms=times,
        rate_e12=np.rint(_optional(series, Meaning.FUNDING_RATE) * 1e12).astype(np.int64),
        duration_ms=durations,
    )
    if step is None and len(series) and bool(np.isnan(hours).any()):
        notes.append(f"{instrument.market}: a funding interval of 8 hours was assumed, the file does not say it.")
    longest = int(durations.max(initial=HOUR_MS))
    return Converted(batch, spans.of_steps(times, longest, FUNDING_LATENESS_MS), tuple(notes))


def _open_interests(series: Series, instrument: Instrument, lateness_ms: int) -> Converted:
    step = spans.step_ms(series.times) or MINUTE_MS
    times, lots = series.times, _lots(series, Meaning.OPEN_INTEREST, instrument)
    batch = OpenInterests.from_columns(time_ms=times, received_ms=times + lateness_ms, quantity_lots=lots)
    notes = []
    if lateness_ms:
        notes.append(
            f"{instrument.market}: open interest counts as known 5 minutes after the time in the archive, which dates "
            "it that much too early."
        )
    if instrument.venue == "bybit":
        notes.append(f"{instrument.market}: open interest is taken as one-sided; Bybit's own figure counts both sides.")
    # Samples of a ticker come at any distance: what is longer than a few of the usual ones is a gap.
    return Converted(batch, spans.of_steps(times, step, max(step // 2, MINUTE_MS)), tuple(notes))


def candle_ms(series: Series, market: str) -> int:
    """How long the candles are: by most close times, otherwise by the commonest distance of two.

    Raises:
        InputError: there is a single candle, or they do not stand on one grid.
    """
    duration = length_by_close(series.times, _optional(series, Meaning.CLOSE_TIME)) or spans.step_ms(series.times)
    if duration is None:
        raise InputError(
            f"One candle of {market} alone does not say how long it is: say it with --candle-length (1m, 5m, 1h, "
            "1d), or import more of them."
        )
    spans.refuse_off_grid(series.times, duration, market)
    return duration


def length_by_close(times: Int64, closes: Float64) -> int | None:
    """Milliseconds of a candle by most of the close times; None where none of them is known."""
    lengths = closes - times
    present = lengths[lengths > 0]
    return _length_of(int(np.median(present))) if len(present) else None


def _length_of(distance_ms: int) -> int:
    """How long a candle is whose close time stands `distance_ms` after its open.

    Venues write the last millisecond of the candle (59.999 s of a minute); tables whose times are whole seconds its
    last second (59 s), and others the moment at which the next one opens.
    """
    after = (1, SECOND_MS, 0)
    whole = (distance_ms + each for each in after if (distance_ms + each) % MINUTE_MS == 0)
    return next(whole, distance_ms if distance_ms % SECOND_MS == 0 else distance_ms + 1)


def _refuse_other_contract(series: Series, instrument: Instrument) -> None:
    """Volume and value of a candle imply a price; it must be the candle's, or the amounts are in other units."""
    volume, value = _optional(series, Meaning.VOLUME), _optional(series, Meaning.QUOTE_VOLUME)
    present = (volume > 0) & (value > 0)
    if not present.any():
        return
    amount, worth, close = volume[present], value[present], _optional(series, Meaning.CLOSE)[present]
    implied = worth / amount
    if instrument.contract is Contract.INVERSE:
        implied = amount * float(instrument.contract_size) / worth
    ratio = float(np.median(implied / close))
    if instrument.contract is Contract.INVERSE and _WORTH_RANGE[0] < float(np.median(implied)) < _WORTH_RANGE[1]:
        return  # the value is in dollars, as OKX's, and that of the contracts
    if not _WORTH_RANGE[0] < ratio < _WORTH_RANGE[1]:
        raise InputError(
            f"The volumes of {instrument.market} do not fit its prices as a {instrument.contract} contract (they imply "
            f"{ratio:.3g} times the price): the symbol is another contract's, or the columns count other units, which "
            "--as COLUMN=MEANING says (volume_coins, volume_contracts, quote_volume)."
        )


def _ticks(series: Series, meaning: Meaning, instrument: Instrument) -> Int64:
    return _positive(units.whole_steps(_optional(series, meaning), instrument.tick_size), instrument)


def _lots(series: Series, meaning: Meaning, instrument: Instrument) -> Int64:
    return units.whole_steps(_optional(series, meaning), instrument.lot_size)


def _positive(numbers: Int64, instrument: Instrument) -> Int64:
    """Numbers that `checks` saw positive; 0 only where sixteen digits do not reach from the largest to the least."""
    if bool(np.any(numbers <= 0)):
        raise InputError(
            f"The largest and the least amounts of {instrument.market} lie too far apart to be counted in one "
            "step: is one "
            "of them wrong, or of another market?"
        )
    return numbers


def _optional(series: Series, meaning: Meaning) -> Float64:
    column = series.columns.get(meaning)
    return np.full(len(series), np.nan) if column is None else np.asarray(column, dtype=np.float64)

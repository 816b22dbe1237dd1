"""Recorded prices of a facts folder: candles, marks, open interest, funding, checked and counted in steps."""

from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.events import UNKNOWN_LOTS, Candles, Fundings, OpenInterests
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Instrument
from rektscope.market.times import HOUR_MS, MINUTE_MS, floor_ms, format_iso
from rektscope.sessions.reconstruction.tables import Row, has_table, read_table

Int64 = npt.NDArray[np.int64]

CANDLE_MS = 5 * MINUTE_MS
CANDLE_COLUMNS = ("market", "start", "open", "high", "low", "close", "volume", "taker_buy_volume", "trades")
MARK_COLUMNS = ("market", "start", "open", "high", "low", "close")
FINE_MARK_COLUMNS = ("market", "start", "minutes", "open", "high", "low", "close")
OPEN_INTEREST_COLUMNS = ("market", "time", "usd", "price")
FUNDING_COLUMNS = ("market", "time", "rate", "interval_hours")

_LEAST_JUMP = 4
"""Open interest that leaps so many times and comes back within two rows is no open interest."""

RATE_UNITS = 10**12
"""Funding rates are counted in units of 1e-12."""


class MarkCandles(msgspec.Struct, frozen=True, eq=False):
    """Mark price by stretches, an hour each or shorter where it is recorded finer, in mark steps.

    Attributes:
        start_ms: shape (stretches,), ascending, each stretch ending where the next begins.
        open_steps, high_steps, low_steps, close_steps: of the same shape.
        end_ms: where the last one ends.
        fine_from_ms: since when it is recorded finer than by the hour, up to the end; None where nowhere.
    """

    start_ms: Int64
    open_steps: Int64
    high_steps: Int64
    low_steps: Int64
    close_steps: Int64
    end_ms: int
    fine_from_ms: int | None = None


def read_candles(folder: Path, instruments: dict[str, Instrument], start_ms: int, end_ms: int) -> dict[str, Candles]:
    """Five-minute candles by market, received at their close; without a gap, and covering [start_ms, end_ms).

    Raises:
        InputError: a gap, prices that no candle can have, or a volume the taker-buy volume does not fit in.
    """
    by_market = _by_market(read_table(folder, "candles.csv", CANDLE_COLUMNS), instruments)
    return {market: _candles(rows, instruments[market], start_ms, end_ms) for market, rows in by_market.items()}


def read_marks(folder: Path, instruments: dict[str, Instrument], candles: dict[str, Candles]) -> dict[str, MarkCandles]:
    """Mark prices by market, for every hour that has candles, finer where `marks_fine.csv` has them.

    Raises:
        InputError: an hour is missing, or the finer ones do not fill whole hours up to the end.
    """
    by_market = _by_market(read_table(folder, "marks.csv", MARK_COLUMNS), instruments)
    fine: dict[str, list[Row]] = {}
    if has_table(folder, "marks_fine.csv"):
        fine = _by_market(read_table(folder, "marks_fine.csv", FINE_MARK_COLUMNS), instruments)
    found = {}
    for market, instrument in instruments.items():
        rows = by_market.get(market, [])
        starts = candles[market].time_ms
        first, last = floor_ms(int(starts[0]), HOUR_MS), floor_ms(int(starts[-1]), HOUR_MS)
        end_ms = last + HOUR_MS
        _refuse_gap(str(folder / "marks.csv"), market, rows, HOUR_MS, first, end_ms)
        fine_from_ms = _fine_from(fine[market], market, end_ms) if market in fine else None
        if fine_from_ms is not None:
            rows = [row for row in rows if row.moment("start") < fine_from_ms] + fine[market]
        found[market] = _mark_candles(rows, instrument, end_ms, fine_from_ms)
    return found


def _fine_from(rows: list[Row], market: str, end_ms: int) -> int:
    """Where the finer marks begin; raises InputError unless they run from a whole hour to the end without a gap."""
    minutes = rows[0].number("minutes")
    first_ms, step_ms = rows[0].moment("start"), int(minutes * MINUTE_MS)
    if first_ms % HOUR_MS or step_ms <= 0 or CANDLE_MS % step_ms:
        raise InputError(f"{rows[0].place}: finer marks begin on a whole hour and are at most five minutes long.")
    _refuse_gap(rows[-1].place, market, rows, step_ms, first_ms, end_ms)
    return first_ms


def read_open_interests(folder: Path, instruments: dict[str, Instrument]) -> dict[str, OpenInterests]:
    """Open interest by market: recorded in USD, turned into base coin by the price of its row, to the nearest lot."""
    by_market = _by_market(read_table(folder, "open_interest.csv", OPEN_INTEREST_COLUMNS), instruments)
    found = {}
    for market, instrument in instruments.items():
        rows = by_market.get(market, [])
        time_ms = _ascending(rows)
        lots = [round(row.number("usd") / row.number("price") / instrument.lot_size) for row in rows]
        _refuse_lost_digits(rows, lots)
        found[market] = OpenInterests.from_columns(time_ms=time_ms, received_ms=time_ms, quantity_lots=lots)
    return found


def read_fundings(folder: Path, instruments: dict[str, Instrument]) -> dict[str, Fundings]:
    """Funding by market, as recorded."""
    by_market = _by_market(read_table(folder, "funding.csv", FUNDING_COLUMNS), instruments)
    found = {}
    for market in instruments:
        rows = by_market.get(market, [])
        time_ms = _ascending(rows)
        found[market] = Fundings.from_columns(
            time_ms=time_ms,
            received_ms=time_ms,
            rate_e12=[round(row.signed("rate") * RATE_UNITS) for row in rows],
            duration_ms=[int(row.number("interval_hours") * HOUR_MS) for row in rows],
        )
    return found


def _refuse_lost_digits(rows: list[Row], lots: list[int]) -> None:
    """Refuse an amount that is several times another than both beside it: a digit that was lost or doubled."""
    for row, before, mine, after in zip(rows[1:], lots, lots[1:], lots[2:], strict=False):
        low, high = sorted((before, after))
        if mine * _LEAST_JUMP < low or mine > high * _LEAST_JUMP:
            raise InputError(
                f"{row.place}: usd is {row.text('usd')}, more than {_LEAST_JUMP} times away from the rows before and "
                "after it; a digit may be missing or too many."
            )


def _by_market(rows: list[Row], instruments: dict[str, Instrument]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        market = row.text("market")
        if market not in instruments:
            raise InputError(f"{row.place}: {market!r} is no market of markets.csv that has candles.")
        found.setdefault(market, []).append(row)
    return found


def _ascending(rows: list[Row]) -> list[int]:
    times = [row.moment("time") for row in rows]
    for row, before, after in zip(rows[1:], times, times[1:], strict=False):
        if after <= before:
            raise InputError(f"{row.place}: {format_iso(after)} does not follow {format_iso(before)}.")
    return times


def _refuse_gap(place: str, market: str, rows: list[Row], step_ms: int, first_ms: int, end_ms: int) -> None:
    """One row for each step of [first_ms, end_ms), no more and no less."""
    expected = first_ms
    for row in rows:
        start_ms = row.moment("start")
        if start_ms != expected:
            raise InputError(f"{row.place}: {market} goes on at {format_iso(start_ms)}, not {format_iso(expected)}.")
        expected += step_ms
    if expected != end_ms:
        raise InputError(f"{place}: {market} ends at {format_iso(expected)}; it is needed until {format_iso(end_ms)}.")


def _candles(rows: list[Row], instrument: Instrument, start_ms: int, end_ms: int) -> Candles:
    first_ms, last_ms = rows[0].moment("start"), rows[-1].moment("start")
    _refuse_gap(rows[-1].place, instrument.market, rows, CANDLE_MS, first_ms, last_ms + CANDLE_MS)
    if first_ms > start_ms or last_ms + CANDLE_MS < end_ms:
        raise InputError(
            f"{rows[-1].place}: candles of {instrument.market} run from {format_iso(first_ms)} to "
            f"{format_iso(last_ms + CANDLE_MS)}; the session from {format_iso(start_ms)} to {format_iso(end_ms)}."
        )
    tick, lot = instrument.tick_size, instrument.lot_size
    columns = {
        "open_ticks": [row.steps("open", tick) for row in rows],
        "high_ticks": [row.steps("high", tick) for row in rows],
        "low_ticks": [row.steps("low", tick) for row in rows],
        "price_ticks": [row.steps("close", tick) for row in rows],
        "quantity_lots": [row.steps("volume", lot) for row in rows],
        "taker_buy_lots": [_optional_lots(row, instrument) for row in rows],
    }
    starts = np.arange(first_ms, last_ms + CANDLE_MS, CANDLE_MS)
    candles = Candles.from_columns(
        time_ms=starts,
        received_ms=starts + CANDLE_MS,
        duration_ms=np.full(len(starts), CANDLE_MS),
        **columns,
    )
    _refuse_impossible(rows, candles)
    return candles


def _optional_lots(row: Row, instrument: Instrument) -> int:
    if not row.text("taker_buy_volume"):
        return UNKNOWN_LOTS
    return row.steps("taker_buy_volume", instrument.lot_size)


def _refuse_impossible(rows: list[Row], candles: Candles) -> None:
    highest = np.maximum(candles.open_ticks, candles.close_ticks)
    lowest = np.minimum(candles.open_ticks, candles.close_ticks)
    outside = (candles.high_ticks < highest) | (candles.low_ticks > lowest)
    if outside.any():
        raise InputError(f"{rows[int(np.argmax(outside))].place}: open or close lies outside low to high.")
    too_much = candles.taker_buy_lots > candles.quantity_lots
    if too_much.any():
        raise InputError(f"{rows[int(np.argmax(too_much))].place}: takers bought more than was traded.")


def _mark_candles(rows: list[Row], instrument: Instrument, end_ms: int, fine_from_ms: int | None) -> MarkCandles:
    step = instrument.tick_size / MARK_STEPS_PER_TICK
    columns = [
        np.array([round(row.number(name) / step) for row in rows], dtype=np.int64)
        for name in ("open", "high", "low", "close")
    ]
    open_steps, high_steps, low_steps, close_steps = columns
    outside = (high_steps < np.maximum(open_steps, close_steps)) | (low_steps > np.minimum(open_steps, close_steps))
    if outside.any():
        raise InputError(f"{rows[int(np.argmax(outside))].place}: open or close lies outside low to high.")
    starts = np.array([row.moment("start") for row in rows], dtype=np.int64)
    return MarkCandles(starts, open_steps, high_steps, low_steps, close_steps, end_ms, fine_from_ms)

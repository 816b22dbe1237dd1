"""What open interest of a coin-margined market counts, where its column leaves it open: by what trades, or asked.

A number alone may be contracts, coins or dollars, and for Bitcoin they are a thousand and a hundred times apart. What
is held is a tenth of a day's turnover to twenty days of it; where only one of the three is, that one is meant.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.market.times import DAY_MS, HOUR_MS
from rektscope.sessions.importing.meanings import Meaning, as_option
from rektscope.sessions.importing.parts import Part
from rektscope.sessions.importing.spans import step_ms

Float64 = npt.NDArray[np.float64]
Int64 = npt.NDArray[np.int64]

_USUAL_DAYS = (0.1, 20.0)
"""Open interest in days of turnover, of busy perpetuals on the worst days and of quiet ones."""

_LEAST_SHOWN_DAYS = 0.001

_UNITS = {
    Meaning.OPEN_INTEREST_CONTRACTS: "contracts",
    Meaning.OPEN_INTEREST_COINS: "coins",
    Meaning.OPEN_INTEREST_USD: "USD",
}


class HeldUnit(msgspec.Struct, frozen=True):
    """What open interest counts, and a sentence on how that was found."""

    meaning: Meaning
    note: str


def contracts_a_day(parts: Sequence[Part]) -> float | None:
    """Contracts that trade in a day, by candles or else trades of an hour or more; None where there are none.

    Args:
        parts: of one coin-margined market, their amounts in contracts already.
    """
    for kind, amount in ((Kind.CANDLE, Meaning.VOLUME), (Kind.TRADE, Meaning.QUANTITY)):
        rates = [rate for part in parts if part.kind is kind and (rate := _rate(part, amount)) is not None]
        if rates:
            return float(np.median(rates)) or None
    return None


def _rate(part: Part, amount: Meaning) -> float | None:
    chunks = [chunk for chunk in part.chunks if amount in chunk.columns and chunk.rows]
    if not chunks:
        return None
    times: Int64 = np.concatenate([np.asarray(chunk.columns[Meaning.TIME], dtype=np.int64) for chunk in chunks])
    traded = sum(float(np.nansum(np.asarray(chunk.columns[amount], dtype=np.float64))) for chunk in chunks)
    length_ms = int(times.max() - times.min())
    if part.kind is Kind.CANDLE:
        length_ms += step_ms(np.sort(times)) or 0
    return traded * DAY_MS / length_ms if length_ms >= HOUR_MS else None


def held_unit(
    part: Part, meaning: Meaning, held: Float64, usd: float, price: float | None, traded: float | None
) -> HeldUnit:
    """What the open interest of a part counts.

    Args:
        part: the open interest of a coin-margined market.
        meaning: of its column.
        held: (n,) the numbers, each more than nothing.
        usd: dollars of a contract.
        price: of a coin in dollars; None where it is not known.
        traded: contracts that trade in a day; None where it is not known.

    Raises:
        InputError: nothing in the data decides what it counts.
    """
    header = part.table.reading.columns[part.table.reading.position[meaning]].header
    place = f"the {header!r} of {part.table.path}"
    ways = " or ".join(f"{as_option(header, each)}" for each in _UNITS)
    if not traded or price is None:
        raise InputError(
            f"{part.market.name} is margined in coin, and {place} does not say whether it counts contracts, coins or "
            f"USD: say {ways}, or import an hour or more of its candles beside it."
        )
    days = {
        each: float(np.median(held)) * factor / traded
        for each, factor in zip(_UNITS, (1.0, price / usd, 1.0 / usd), strict=True)
    }
    has_fractions = bool(np.any(np.abs(held - np.rint(held)) > 0))
    if has_fractions:
        del days[Meaning.OPEN_INTEREST_CONTRACTS]  # which are never a fraction
    elif usd == 1.0:
        del days[Meaning.OPEN_INTEREST_USD]  # the same as contracts
    usual = [each for each, length in days.items() if _USUAL_DAYS[0] <= length <= _USUAL_DAYS[1]]
    if has_fractions and usual != [Meaning.OPEN_INTEREST_USD]:
        usual = [Meaning.OPEN_INTEREST_COINS]  # dollars are published as whole numbers, or nearly always
    if len(usual) != 1:
        shown = ", ".join(f"{_shown(length)} as {_UNITS[each]}" for each, length in days.items())
        raise InputError(
            f"{part.market.name} is margined in coin, and neither {place} nor what trades says what it counts (days "
            f"of turnover: {shown}): say {ways}."
        )
    others = " and ".join(f"{_shown(days[each])} as {_UNITS[each]}" for each in days if each != usual[0])
    note = (
        f"{part.market.name}: {header} of {part.table.path.name} is taken to count {_UNITS[usual[0]]}: so it is "
        f"{_shown(days[usual[0]])} days of what trades, and {others} (--as {header}=… says otherwise)."
    )
    return HeldUnit(usual[0], note)


def _shown(days: float) -> str:
    if days < _LEAST_SHOWN_DAYS:
        return f"under {_LEAST_SHOWN_DAYS}"
    return f"{days:,.0f}" if days >= 100 else f"{days:.3g}"  # noqa: PLR2004 -- three figures

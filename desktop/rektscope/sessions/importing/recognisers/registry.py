"""All recognisers, and which of them reads a table: by its column names, or by the values of its first line."""

import re
from collections.abc import Mapping, Sequence

from rektscope.sessions.importing.meanings import PRICES, Meaning
from rektscope.sessions.importing.recognisers import (
    binance,
    bitget,
    bitmex,
    bybit,
    coinglass,
    deribit,
    dydx,
    gate,
    general,
    hyperliquid,
    kaiko,
    kraken,
    okx,
    tardis,
)
from rektscope.sessions.importing.recognisers.recogniser import NO_ANSWERS, TableReading, Use, read_header

_OWN = (
    *binance.RECOGNISERS,
    *bitget.RECOGNISERS,
    *bitmex.RECOGNISERS,
    *bybit.RECOGNISERS,
    *coinglass.RECOGNISERS,
    *deribit.RECOGNISERS,
    *dydx.RECOGNISERS,
    *gate.RECOGNISERS,
    *hyperliquid.RECOGNISERS,
    *kaiko.RECOGNISERS,
    *kraken.RECOGNISERS,
    *okx.RECOGNISERS,
    *tardis.RECOGNISERS,
)
"""Those of one source, the more particular first."""

_REFUSED = (*binance.REFUSED, *coinglass.REFUSED, *general.REFUSED, *hyperliquid.REFUSED, *tardis.REFUSED)

_TIME = re.compile(r"\d{10,19}(\.\d*)?|\d{4}[-./]\d{2}[-./]\d{2}.*|\d(\.\d+)?[eE]\+1\d")
_NUMBER = re.compile(r"-?\d[\d.,' ]*([eE][+-]?\d+)?|")
_TRUTHS = {"true", "false"}
_SPOT_COLUMN = "is_best_match"
_ROUNDED = 1e-3
"""How far a value may be beyond that of its volume at the candle's low and high, as volumes are rounded."""


def reading_by_header(
    headers: Sequence[str], answers: Mapping[str, Meaning] = NO_ANSWERS, first: Sequence[str] = ()
) -> TableReading | None:
    """The reading of a table with these column names, or None when nothing is known of it.

    `answers` are the user's meanings of columns (`--as`), by plain header or by number counted from 1. Of several
    recognisers that fit, the one that leaves the fewest columns unknown is taken. `first` are the values of the first
    row where they are known: sources with the same columns differ in how they write times.

    Raises:
        InputError: it is a table that is known and cannot become events of a session.
    """
    if not answers:
        for refused in _REFUSED:
            refused.refuse_if_it_is(headers)
    named = [each for each in _OWN if not each.is_bare_only]
    found = [read_header(recogniser, headers, answers) for recogniser in (*named, general.general_for(headers, first))]
    readings = [reading for reading in found if reading is not None and _writes_times_so(reading, first)]
    return min(readings, key=lambda reading: len(reading.of_use(Use.UNKNOWN)), default=None)


def reading_by_values(values: Sequence[str], answers: Mapping[str, Meaning] = NO_ANSWERS) -> TableReading | None:
    """The reading of a table without a header, from its first line; None when no known table is like it.

    `answers` by number give the meanings, alone where that is enough; by name they correct the known table, whose names
    stand in the report.
    """
    if any(key.isdecimal() for key in answers):
        alone = read_header(general.GENERAL, [str(at + 1) for at in range(len(values))], answers)
        if alone is not None:
            return alone
    truths = tuple(at for at, value in enumerate(values) if value.strip().lower() in _TRUTHS)
    for recogniser in (each for each in _OWN if each.bare):
        # Binance's spot files have one more column of true or false than its futures files.
        for more in ((), (_SPOT_COLUMN,)) if recogniser.truths else ((),):
            headers = (*recogniser.bare, *more)
            expected = (*recogniser.truths, *range(len(recogniser.bare), len(headers)))
            reading = (
                read_header(recogniser, headers, answers)
                if len(values) == len(headers) and truths == expected
                else None
            )
            if reading is not None and _fits(reading, values):
                return reading
    for headers in (general.SIX_COLUMNS, general.SEVEN_COLUMNS):
        if len(values) == len(headers) and not truths:
            reading = read_header(general.GENERAL, headers, answers)
            if reading is not None and _fits(reading, values) and _is_value_of_volume(reading, values):
                return reading
    return None


def _is_value_of_volume(reading: TableReading, values: Sequence[str]) -> bool:
    """Whether the value of a candle is that of its volume at its prices, where it has one and the user gave none."""
    at = reading.position
    if Meaning.QUOTE_VOLUME not in at or reading.is_answered:
        return True
    try:
        low, high, volume, value = (
            float(values[at[meaning]]) for meaning in (Meaning.LOW, Meaning.HIGH, Meaning.VOLUME, Meaning.QUOTE_VOLUME)
        )
    except ValueError:
        return False
    return volume > 0 and low * volume * (1 - _ROUNDED) <= value <= high * volume * (1 + _ROUNDED)


def _writes_times_so(reading: TableReading, first: Sequence[str]) -> bool:
    times, at = reading.recogniser.times, reading.position[Meaning.TIME]
    return times is None or (at < len(first) and re.fullmatch(times, first[at].strip()) is not None)


def _fits(reading: TableReading, values: Sequence[str]) -> bool:
    """Whether the time is one, and the prices are numbers."""
    if not _TIME.fullmatch(values[reading.position[Meaning.TIME]].strip()):
        return False
    clock = reading.position.get(Meaning.TIME_OF_DAY)
    if clock is not None and not general.is_time_of_day(values[clock]):
        return False
    prices = (Meaning.OPEN, Meaning.CLOSE, Meaning.PRICE)
    if not all(_NUMBER.fullmatch(values[at].strip()) for meaning, at in reading.position.items() if meaning in prices):
        return False
    return not reading.recogniser.patterns or _is_written_so(reading, values)


def _is_written_so(reading: TableReading, values: Sequence[str]) -> bool:
    """Whether the values fit the recogniser's patterns, and the prices of a candle are in their order."""
    bare = reading.recogniser.bare
    for header, pattern in reading.recogniser.patterns.items():
        if re.fullmatch(pattern, values[bare.index(header)].strip()) is None:
            return False
    if not reading.position.keys() >= set(PRICES):
        return True
    try:
        opened, high, low, close = (float(values[reading.position[meaning]]) for meaning in PRICES)
    except ValueError:
        return False
    return low <= min(opened, close) and max(opened, close) <= high


def known_tables() -> str:
    """The tables that can be imported, by their columns, for a sentence that refuses another."""
    return (
        "candles (time, open, high, low, close, volume), trades (time, price, quantity, side), liquidations (time, "
        "price, quantity, liquidated_side), funding (time, funding_rate), open interest (time, open_interest), marks "
        "(time, mark_price)"
    )

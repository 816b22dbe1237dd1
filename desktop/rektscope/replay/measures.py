"""The figures of a session that published claims are held against.

A measure is a name with words behind it, `first_touch binance:BTCUSDT 122000`. There are:

| measure | figure | unit |
|---|---|---|
| liquidated_usd, long_usd, short_usd [CHOICE] | sum over the session | USD |
| usd_between FROM TO [CHOICE] | sum over a stretch of time | USD |
| part_percent FROM TO WHOLE_FROM WHOLE_TO [CHOICE] | of the sum over a longer stretch | % |
| long_percent [CHOICE] | longs of the sum over the session | % |
| venue_percent VENUE | of the sum over everything | % |
| deleveraged_usd [CHOICE] | closed by auto-deleveraging, which is in no sum of liquidations | USD |
| per_hour_usd | average | USD per hour |
| liquidation_count | liquidations | |
| largest_usd [VENUE] [long or short] | largest single liquidation | USD |
| largest_is_long, largest_is_on VENUE | 1 if it is so, else 0 | |
| worst_hour_usd | heaviest sixty minutes, both sides | USD |
| worst_minute_usd [CHOICE] | heaviest minute of the clock, both sides | USD |
| short_usd_until TIME | shorts since the session's start | USD |
| last_high MARKET, mark_high MARKET, high_until MARKET TIME | highest price | quote |
| last_low MARKET, mark_low MARKET | lowest price | quote |
| low_time MARKET | when the last price was lowest | ms UTC |
| fall_percent MARKET FROM TO | from the highest price of a stretch to the lowest after it | % |
| first_touch MARKET PRICE | when the last price first got there, from the side it began on | ms UTC |
| highest_funding_percent MARKET, lowest_funding_percent MARKET | of the rates of the session | % |
| open_interest_change_percent MARKET | last of the session against the last before it | % |
| rise_behind MARKET LEADER | rise of LEADER from its first to its highest price, less that of MARKET | % points |

A figure of liquidations can be given where they are known all through the session, up to the moment.

CHOICE is any of a coin (`BTC`), a venue (`htx`), `except:VENUE` and a side (`long`); without any, everything counts.
Prices are those of trades where the session has them, else of candles. Everything is as known at one moment.
"""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS, format_iso, parse_time_ms
from rektscope.replay.evidence import Evidence, Measurement, is_of
from rektscope.replay.liquidation_totals import Liquidation

Int64 = npt.NDArray[np.int64]

_USD_PER_MILLION = 1_000_000
_PERCENT = 100
_RATE_UNITS = 1e12


_Arguments = tuple[str, ...]
_Measure = Callable[[Evidence, _Arguments], Measurement | None]


def measured(measure: str, evidence: Evidence) -> Measurement | None:
    """The figure of a measure; None for one that is unknown, misspelt, or has nothing to measure in this session."""
    name, *arguments = measure.split() or [""]
    if name not in _MEASURES:
        return None
    if name in _OF_LIQUIDATIONS and evidence.index.unknown(evidence.moment_ms).stretches:
        return None
    try:
        return _MEASURES[name](evidence, tuple(arguments))
    # Facts files name measures as text: a market that the session lacks (KeyError), no rows (IndexError, ValueError),
    # or a wrong number of arguments (ValueError of unpacking) all mean that there is nothing to measure.
    except (KeyError, IndexError, ValueError, InputError):
        return None


def _sum(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    if not evidence.index.markets:
        return None
    return _millions(float(evidence.index.usd[evidence.chosen(arguments)].sum()))


def _between(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    start, end, *choice = arguments
    start_ms, end_ms = parse_time_ms(start), parse_time_ms(end)
    # A stretch that is not over is not measured: its sum would look like a smaller one.
    if end_ms > evidence.moment_ms:
        return None
    rows = evidence.chosen(choice) & (evidence.index.time_ms >= start_ms) & (evidence.index.time_ms < end_ms)
    usd = float(evidence.index.usd[rows].sum())
    return Measurement(usd, f"{_millions(usd).text} from {format_iso(start_ms)} to {format_iso(end_ms)}")


def _part_percent(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    start, end, whole_start, whole_end, *choice = arguments
    part, whole = (_between(evidence, (*bounds, *choice)) for bounds in ((start, end), (whole_start, whole_end)))
    if part is None or whole is None or not whole.value:
        return None
    return Measurement(
        part.value / whole.value * _PERCENT, f"{part.text}, {part.value / whole.value:.1%} of {whole.text}"
    )


def _long_percent(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    rows, longs = evidence.chosen(arguments), evidence.chosen([Side.LONG.word])
    whole = float(evidence.index.usd[rows].sum())
    if not whole:
        return None
    percent = float(evidence.index.usd[rows & longs].sum()) / whole * _PERCENT
    return Measurement(percent, f"{percent:.1f} % longs")


def _venue_percent(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    (venue,) = arguments
    whole = float(evidence.index.usd.sum())
    if not whole:
        return None
    usd = float(evidence.index.usd[evidence.chosen([venue])].sum())
    return Measurement(usd / whole * _PERCENT, f"{_millions(usd).text}, {usd / whole:.1%} of everything")


def _worst_minute(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    index, rows = evidence.index, evidence.chosen(arguments)
    if not rows.any() or not index.has_minutes:
        return None
    first = index.start_ms // MINUTE_MS
    minutes = np.bincount(index.time_ms[rows] // MINUTE_MS - first, weights=index.usd[rows])
    worst = int(np.argmax(minutes))
    text = _millions(float(minutes[worst])).text
    return Measurement(float(minutes[worst]), f"{text} in the minute of {format_iso((first + worst) * MINUTE_MS)}")


def _deleveraged(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    usd, rows = 0.0, 0
    for known in evidence.events.values():
        batch = known.deleveragings
        if all(is_of(known.instrument, word) for word in arguments):
            price = np.asarray(batch.price_ticks * known.instrument.tick, dtype=np.float64)
            usd += float(known.instrument.notional_usd(price, batch.quantity_lots).sum())
            rows += len(batch)
    return Measurement(usd, f"{_millions(usd).text} closed by auto-deleveraging") if rows else None


def _per_hour(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    () = arguments
    usd = evidence.index.totals(evidence.moment_ms).per_hour_usd
    return None if usd is None else Measurement(usd, f"{_millions(usd).text} per hour")


def _count(evidence: Evidence, arguments: _Arguments) -> Measurement:
    () = arguments
    return Measurement(len(evidence.index), f"{len(evidence.index):,} liquidations")


def _largest(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    found = evidence.largest(evidence.chosen(arguments))
    return None if found is None else Measurement(found.usd, _description_of(found))


def _largest_is_long(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    () = arguments
    found = evidence.largest(np.ones(len(evidence.index), dtype=np.bool_))
    return None if found is None else Measurement(float(found.side is Side.LONG), _description_of(found))


def _largest_is_on(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    (venue,) = arguments
    found = evidence.largest(np.ones(len(evidence.index), dtype=np.bool_))
    return None if found is None else Measurement(float(found.market.startswith(f"{venue}:")), _description_of(found))


def _worst_hour(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    () = arguments
    worst = evidence.index.totals(evidence.moment_ms).worst_hour
    if worst is None:
        return None
    return Measurement(worst.usd, f"{_millions(worst.usd).text} in the hour from {format_iso(worst.start_ms)}")


def _short_until(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    (moment,) = arguments
    moment_ms = parse_time_ms(moment)
    if moment_ms > evidence.moment_ms:
        return None
    usd = evidence.index.totals(moment_ms).short_usd
    return Measurement(usd, f"{_millions(usd).text} of shorts by {format_iso(moment_ms)}")


def _high_until(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    market, *moment = arguments
    time_ms, highs, _, tick = evidence.prices(market)
    if moment:
        (until,) = moment
        highs = highs[time_ms < parse_time_ms(until)]
    return _price(evidence, market, int(highs.max()) * tick)


def _mark_high(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    (market,) = arguments
    marks = evidence.events[market].marks
    steps = marks.mark_steps[marks.time_ms >= evidence.index.start_ms]
    return _price(evidence, market, int(steps.max()) * evidence.events[market].instrument.mark_step, decimals=2)


def _last_low(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    (market,) = arguments
    return _price(evidence, market, int(evidence.lows(market).min()) * evidence.events[market].instrument.tick)


def _low_time(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    (market,) = arguments
    time_ms = int(evidence.prices(market)[0][int(np.argmin(evidence.lows(market)))])
    return Measurement(time_ms, format_iso(time_ms))


def _mark_low(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    (market,) = arguments
    marks = evidence.events[market].marks
    steps = marks.mark_steps[marks.time_ms >= evidence.index.start_ms]
    return _price(evidence, market, int(steps.min()) * evidence.events[market].instrument.mark_step, decimals=2)


def _fall(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    market, start, end = arguments
    time_ms, highs, _, _ = evidence.prices(market)
    inside = (time_ms >= parse_time_ms(start)) & (time_ms < parse_time_ms(end))
    highs, lows = highs[inside], evidence.lows(market)[inside]
    highest = int(np.argmax(highs))
    percent = (1 - int(lows[highest:].min()) / int(highs[highest])) * _PERCENT
    return Measurement(percent, f"{percent:.1f} % down on {market}")


def _first_touch(evidence: Evidence, arguments: _Arguments) -> Measurement | None:
    market, price = arguments
    time_ms, highs, opens, tick = evidence.prices(market)
    ticks = round(float(price) / tick)
    # The session begins on that price, so no side says which way it was reached.
    if opens[0] == ticks:
        return None
    reached = highs >= ticks if opens[0] < ticks else evidence.lows(market) <= ticks
    if not reached.any():
        return None
    touched_ms = int(time_ms[int(np.argmax(reached))])
    return Measurement(touched_ms, format_iso(touched_ms))


def _highest_funding(evidence: Evidence, arguments: _Arguments) -> Measurement:
    (market,) = arguments
    fundings = evidence.events[market].fundings
    rate = int(fundings.rate_e12[fundings.time_ms >= evidence.index.start_ms].max()) / _RATE_UNITS * _PERCENT
    return Measurement(rate, f"{rate:.4f} % at most")


def _lowest_funding(evidence: Evidence, arguments: _Arguments) -> Measurement:
    (market,) = arguments
    fundings = evidence.events[market].fundings
    rate = int(fundings.rate_e12[fundings.time_ms >= evidence.index.start_ms].min()) / _RATE_UNITS * _PERCENT
    return Measurement(rate, f"{rate:.4f} % at the lowest")


def _open_interest_change(evidence: Evidence, arguments: _Arguments) -> Measurement:
    (market,) = arguments
    known = evidence.events[market].open_interests
    before = int(known.quantity_lots[known.time_ms <= evidence.index.start_ms][-1])
    change = (int(known.quantity_lots[-1]) / before - 1) * _PERCENT
    return Measurement(change, f"{change:+.1f} %")


def _rise_behind(evidence: Evidence, arguments: _Arguments) -> Measurement:
    rises = []
    for market in arguments:
        _, highs, opens, _ = evidence.prices(market)
        rises.append((int(highs.max()) / int(opens[0]) - 1) * _PERCENT)
    mine, leaders = rises
    return Measurement(leaders - mine, f"{mine:+.1f} % against {leaders:+.1f} %")


def _millions(usd: float) -> Measurement:
    return Measurement(usd, f"{usd / _USD_PER_MILLION:,.1f} M USD")


def _description_of(found: Liquidation) -> str:
    return f"{_millions(found.usd).text} {found.side.word} on {found.market} at {format_iso(found.time_ms)}"


def _price(evidence: Evidence, market: str, price: float, decimals: int | None = None) -> Measurement:
    instrument = evidence.events[market].instrument
    places = instrument.price_decimals if decimals is None else decimals
    return Measurement(price, f"{price:,.{places}f} {instrument.quote} on {market}")


_MEASURES: dict[str, _Measure] = {
    "liquidated_usd": _sum,
    "long_usd": lambda evidence, arguments: _sum(evidence, (*arguments, Side.LONG.word)),
    "short_usd": lambda evidence, arguments: _sum(evidence, (*arguments, Side.SHORT.word)),
    "usd_between": _between,
    "part_percent": _part_percent,
    "long_percent": _long_percent,
    "venue_percent": _venue_percent,
    "worst_minute_usd": _worst_minute,
    "deleveraged_usd": _deleveraged,
    "last_low": _last_low,
    "low_time": _low_time,
    "mark_low": _mark_low,
    "fall_percent": _fall,
    "lowest_funding_percent": _lowest_funding,
    "per_hour_usd": _per_hour,
    "liquidation_count": _count,
    "largest_usd": _largest,
    "largest_is_long": _largest_is_long,
    "largest_is_on": _largest_is_on,
    "worst_hour_usd": _worst_hour,
    "short_usd_until": _short_until,
    "last_high": _high_until,
    "high_until": _high_until,
    "mark_high": _mark_high,
    "first_touch": _first_touch,
    "highest_funding_percent": _highest_funding,
    "open_interest_change_percent": _open_interest_change,
    "rise_behind": _rise_behind,
}

_OF_LIQUIDATIONS = frozenset(
    {
        "liquidated_usd",
        "long_usd",
        "short_usd",
        "usd_between",
        "part_percent",
        "long_percent",
        "venue_percent",
        "worst_minute_usd",
        "per_hour_usd",
        "liquidation_count",
        "largest_usd",
        "largest_is_long",
        "largest_is_on",
        "worst_hour_usd",
        "short_usd_until",
    }
)

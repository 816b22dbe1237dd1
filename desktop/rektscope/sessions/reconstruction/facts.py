"""The facts a session is rebuilt from, loaded from a folder and checked against one another.

The folder holds `facts.json` (name, times, single figures and orders, claims, sources) and seven tables:

| table | columns |
|---|---|
| markets.csv | market, base, quote, contract, tick_size, lot_size, recorded_as |
| candles.csv | market, start, open, high, low, close, volume, taker_buy_volume (may be empty), trades (may be empty) |
| marks.csv | market, start (of an hour), open, high, low, close |
| open_interest.csv | market, time, usd, price |
| funding.csv | market, time, rate (fraction per interval), interval_hours |
| liquidation_totals.csv | venue, pair, coin, long_usd, short_usd (24 hours; side of the position) |
| liquidation_buckets.csv | market, start, end, long_usd, short_usd |

A market with candles is shown in full; the others hold liquidations only. `recorded_as` names the venues of
liquidation_totals.csv that a market sums up; the market without any takes what is left of the sum over everything.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from rektscope.market.errors import InputError
from rektscope.market.events import Candles, Fundings, OpenInterests
from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side
from rektscope.market.times import parse_time_ms
from rektscope.replay.story import Claim
from rektscope.sessions.reconstruction.fact_prices import (
    HourlyMarks,
    read_candles,
    read_fundings,
    read_hourly_marks,
    read_open_interests,
)
from rektscope.sessions.reconstruction.fact_sums import (
    Bucket,
    PairSum,
    cents,
    read_buckets,
    read_pair_sums,
)
from rektscope.sessions.reconstruction.tables import read_scalars, read_table

MARKET_COLUMNS = ("market", "base", "quote", "contract", "tick_size", "lot_size", "recorded_as")

_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class Market:
    """A market of the session and the venues of the record that it sums up (none: it takes the remainder)."""

    instrument: Instrument
    recorded_as: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PriceFacts:
    """What is recorded of the prices of one market."""

    candles: Candles
    hourly_marks: HourlyMarks
    open_interests: OpenInterests
    fundings: Fundings


@dataclass(frozen=True, slots=True)
class Order:
    """One recorded liquidation of known size: its market, side, USD cents, and the candle it is placed in."""

    market: str
    side: Side
    cents: int
    candle_ms: int
    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Single recorded figures, USD in cents.

    Attributes:
        liquidated_cents: everything, in the session.
        count: liquidations to place, orders of known size among them.
        reading_ms: the moment at which the next two were read.
        shorts_cents: shorts liquidated by then.
        shorts_hour_cents: of these, shorts within one hour.
    """

    liquidated_cents: int
    count: int
    reading_ms: int
    shorts_cents: int
    shorts_hour_cents: int


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """Everything a reconstruction is made from. `stages` are prices of the first market in quote units."""

    name: str
    start_ms: int
    end_ms: int
    opening_ms: int
    markets: tuple[Market, ...]
    prices: dict[str, PriceFacts]
    pair_sums: tuple[PairSum, ...]
    buckets: dict[str, tuple[Bucket, ...]]
    orders: tuple[Order, ...]
    figures: Figures
    stages: tuple[int, ...]
    claims: tuple[Claim, ...]
    sources: dict[str, str]
    notes: tuple[str, ...]

    @property
    def leader(self) -> Instrument:
        """The market that is shown first."""
        return self.markets[0].instrument

    @property
    def instruments(self) -> dict[str, Instrument]:
        """By `venue:SYMBOL`."""
        return {market.instrument.market: market.instrument for market in self.markets}


def load_facts(folder: Path) -> Facts:
    """The facts in `folder`.

    Raises:
        InputError: a table or a value is missing, not what it should be, or contradicts another.
    """
    scalars = read_scalars(folder, "facts.json")
    markets = _read_markets(folder)
    instruments = {market.instrument.market: market.instrument for market in markets}
    place = f"{folder / 'facts.json'}"
    start_ms, end_ms = (_of(place, scalars, name, _moment) for name in ("start", "end"))
    if start_ms >= end_ms:
        raise InputError(f"{place}: start must lie before end.")
    return Facts(
        name=_of(place, scalars, "name", str),
        start_ms=start_ms,
        end_ms=end_ms,
        opening_ms=_of(place, scalars, "opening", _moment),
        markets=markets,
        prices=_read_prices(folder, instruments, start_ms, end_ms),
        pair_sums=read_pair_sums(folder),
        buckets=read_buckets(folder),
        orders=_of(place, scalars, "orders", lambda orders: tuple(_order(order, instruments) for order in orders)),
        figures=_of(place, scalars, "figures", _figures),
        stages=_of(place, scalars, "stages", lambda stages: tuple(int(stage) for stage in stages)),
        claims=_of(place, scalars, "claims", lambda claims: tuple(Claim.from_json(claim) for claim in claims)),
        sources=_of(place, scalars, "sources", lambda sources: {str(key): str(sources[key]) for key in sources}),
        notes=_of(place, scalars, "notes", lambda notes: tuple(str(note) for note in notes)),
    )


def _read_markets(folder: Path) -> tuple[Market, ...]:
    rows = read_table(folder, "markets.csv", MARKET_COLUMNS)
    found = []
    for row in rows:
        venue, _, symbol = row.text("market").partition(":")
        try:
            instrument = Instrument.from_json({**row.cells, "venue": venue, "symbol": symbol})
        except InputError as error:
            raise InputError(f"{row.place}: {error}") from error
        found.append(Market(instrument, tuple(row.text("recorded_as").split())))
    remainders = [market.instrument.market for market in found if not market.recorded_as]
    if len(remainders) != 1:
        raise InputError(f"{folder / 'markets.csv'}: exactly one market must have no recorded_as, not {remainders}.")
    return tuple(found)


def _read_prices(folder: Path, instruments: dict[str, Instrument], start_ms: int, end_ms: int) -> dict[str, PriceFacts]:
    candles = read_candles(folder, instruments, start_ms, end_ms)
    known = {market: instruments[market] for market in candles}
    if next(iter(instruments)) not in known:
        raise InputError(f"{folder / 'candles.csv'} has no candles of {next(iter(instruments))}, the first market.")
    marks = read_hourly_marks(folder, known, candles)
    open_interests = read_open_interests(folder, known)
    fundings = read_fundings(folder, known)
    return {
        market: PriceFacts(candles[market], marks[market], open_interests[market], fundings[market]) for market in known
    }


def _of(place: str, scalars: dict[str, Any], name: str, read: Callable[[Any], _Answer]) -> _Answer:
    """`read` of the entry `name`, with whatever is wrong with it as one sentence."""
    if name not in scalars:
        raise InputError(f"{place} lacks {name!r}.")
    try:
        return read(scalars[name])
    except (KeyError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
        raise InputError(f"{place}: {name} cannot be read ({error!r}).") from error
    except InputError as error:
        raise InputError(f"{place}: {name}: {error}") from error


def _moment(text: object) -> int:
    return parse_time_ms(str(text))


def _figures(fields: dict[str, Any]) -> Figures:
    return Figures(
        liquidated_cents=cents(fields["liquidated_usd"]),
        count=int(fields["placed_liquidations"]),
        reading_ms=_moment(fields["reading"]),
        shorts_cents=cents(fields["shorts_until_reading_usd"]),
        shorts_hour_cents=cents(fields["shorts_in_one_hour_usd"]),
    )


def _order(fields: dict[str, Any], instruments: dict[str, Instrument]) -> Order:
    market = str(fields["market"])
    if market not in instruments:
        raise InputError(f"the order in {market} belongs to no market of markets.csv.")
    return Order(
        market=market,
        side=Side[str(fields["side"]).upper()],
        cents=cents(fields["usd"]),
        candle_ms=_moment(fields["candle"]),
        title=str(fields["title"]),
        sentence=str(fields["sentence"]),
    )

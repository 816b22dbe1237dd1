"""The facts a session is rebuilt from, loaded from a folder and checked against one another.

The folder holds `facts.json` (name, times, single figures and orders, claims, sources) and seven tables:

| table | columns |
|---|---|
| markets.csv | market, base, quote, contract, tick_size, lot_size, recorded_as |
| candles.csv | market, start, open, high, low, close, volume, taker_buy_volume (may be empty), trades (may be empty) |
| marks.csv | market, start (of an hour), open, high, low, close |
| marks_fine.csv (may be missing) | market, start, minutes (at most 5), open, high, low, close |
| minute_guide.csv (may be missing) | see `minute_guide` |
| open_interest.csv | market, time, usd, price |
| funding.csv | market, time, rate (fraction per interval), interval_hours |
| liquidation_totals.csv | venue, pair, coin, long_usd, short_usd (24 hours; side of the position) |
| liquidation_buckets.csv | market, start, end, long_usd, short_usd |
| liquidation_margins.csv, _weights.csv, _spans.csv (may be missing) | see `fact_margins` |
| deleveraging.csv, deleveraging_fills.csv (may be missing) | see `fact_deleveraging` |

A market with candles is shown in full; the others hold liquidations only. `recorded_as` names the venues whose sums a
market takes. Where liquidation_totals.csv is the whole table of pairs, the one market without any takes what is left of
the sum over everything. Where liquidation_margins.csv is there, the table is fitted to it (`fitted_sums`), and a market
without any holds only its orders of known size, or nothing.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from string import Formatter
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec

from rektscope.market.errors import InputError
from rektscope.market.events import Candles, Fundings, OpenInterests
from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side
from rektscope.market.times import floor_ms, parse_time_ms
from rektscope.replay.chapter_subjects import WrittenText
from rektscope.replay.story import Chapter, Claim
from rektscope.sessions.reconstruction.fact_deleveraging import Deleveraged, read_deleveragings
from rektscope.sessions.reconstruction.fact_margins import Margin, Span, read_margins, read_spans, read_weights
from rektscope.sessions.reconstruction.fact_prices import (
    CANDLE_MS,
    MarkCandles,
    read_candles,
    read_fundings,
    read_marks,
    read_open_interests,
)
from rektscope.sessions.reconstruction.fact_sums import (
    CENTS_PER_USD,
    Bucket,
    PairSum,
    cents,
    read_buckets,
    read_pair_sums,
)
from rektscope.sessions.reconstruction.minute_guide import MinuteGuide, read_minute_guide
from rektscope.sessions.reconstruction.tables import read_scalars, read_table

MARKET_COLUMNS = ("market", "base", "quote", "contract", "tick_size", "lot_size", "recorded_as")

_Answer = TypeVar("_Answer")


class ReconstructedMarket(msgspec.Struct, frozen=True):
    """A market of the session and the venues of the record that it sums up (none: it takes the remainder)."""

    instrument: Instrument
    recorded_as: tuple[str, ...]


class PriceFacts(msgspec.Struct, frozen=True, eq=False):
    """What is recorded of the prices of one market."""

    candles: Candles
    marks: MarkCandles
    open_interests: OpenInterests
    fundings: Fundings


class Order(msgspec.Struct, frozen=True):
    """One recorded liquidation of known size.

    Attributes:
        market: where it happened.
        counted_in: the market whose sums hold it; another than `market` where that one has no sums of its own.
        side: of the position.
        cents: its size in USD.
        candle_ms: start of the candle it is placed in, where the mark is furthest.
        time_ms: the moment at which it happened, where that is known; it lies in the candle.
        text: of its chapter; its size is the amount `usd` there.
        text_end_ms: when all that the text counts has happened; None for at once.
    """

    market: str
    counted_in: str
    side: Side
    cents: int
    candle_ms: int
    time_ms: int | None
    text: WrittenText
    text_end_ms: int | None

    @property
    def size_text(self) -> str:
        """Its size, which is how a message names it."""
        return f"{self.cents / CENTS_PER_USD:,.0f} USD"

    @property
    def moment_ms(self) -> int:
        """A moment that lies in every stretch that holds the order."""
        return self.candle_ms if self.time_ms is None else self.time_ms


class PublishedReading(msgspec.Struct, frozen=True):
    """What had been liquidated of the side that the event ran over, as somebody read it at one moment, in USD cents.

    Attributes:
        moment_ms: when it was read.
        side: of the positions.
        cents: liquidated by then.
        hour_cents: of these, within one hour.
    """

    moment_ms: int
    side: Side
    cents: int
    hour_cents: int


class Figures(msgspec.Struct, frozen=True):
    """Single recorded figures.

    Attributes:
        liquidated_cents: everything, in the session, USD.
        count: liquidations to place, orders of known size among them.
        reading: what was read during the event; None where nothing was, or where margins take its place.
    """

    liquidated_cents: int
    count: int
    reading: PublishedReading | None


class Facts(msgspec.Struct, frozen=True, eq=False):
    """Everything a reconstruction is made from.

    `stages` are prices of the first market in quote units, above or below where the session begins; `returns` those
    that it comes back to after its extreme. `written_chapters` are those that no price and no liquidation shows.
    """

    name: str
    start_ms: int
    end_ms: int
    opening_ms: int
    markets: tuple[ReconstructedMarket, ...]
    prices: dict[str, PriceFacts]
    pair_sums: tuple[PairSum, ...]
    buckets: dict[str, tuple[Bucket, ...]]
    orders: tuple[Order, ...]
    figures: Figures
    stages: tuple[int, ...]
    returns: tuple[int, ...]
    written_chapters: tuple[Chapter, ...]
    margins: tuple[Margin, ...]
    weights: dict[tuple[str, str], int]
    spans: tuple[Span, ...]
    deleveragings: Deleveraged
    guide: MinuteGuide | None
    claims: tuple[Claim, ...]
    sources: dict[str, str]
    placement_notes: tuple[str, ...]
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
    margins = read_margins(folder)
    markets = _read_markets(folder, has_remainder=not margins)
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
        returns=_of(place, {"returns": [], **scalars}, "returns", lambda prices: tuple(int(each) for each in prices)),
        written_chapters=_of(
            place, {"chapters": [], **scalars}, "chapters", lambda each: tuple(_written_chapter(one) for one in each)
        ),
        margins=margins,
        weights=read_weights(folder),
        spans=read_spans(folder),
        deleveragings=read_deleveragings(folder),
        guide=read_minute_guide(folder),
        claims=_of(place, scalars, "claims", lambda claims: tuple(Claim.from_json(claim) for claim in claims)),
        sources=_of(place, scalars, "sources", lambda sources: {str(key): str(sources[key]) for key in sources}),
        placement_notes=_of(place, {"placement_notes": [], **scalars}, "placement_notes", _sentences),
        notes=_of(place, scalars, "notes", _sentences),
    )


def _read_markets(folder: Path, *, has_remainder: bool) -> tuple[ReconstructedMarket, ...]:
    rows = read_table(folder, "markets.csv", MARKET_COLUMNS)
    found = []
    for row in rows:
        venue, _, symbol = row.text("market").partition(":")
        try:
            instrument = Instrument.from_json({**row.cells, "venue": venue, "symbol": symbol})
        except InputError as error:
            raise InputError(f"{row.place}: {error}") from error
        found.append(ReconstructedMarket(instrument, tuple(row.text("recorded_as").split())))
    remainders = [market.instrument.market for market in found if not market.recorded_as]
    if has_remainder and len(remainders) != 1:
        raise InputError(f"{folder / 'markets.csv'}: exactly one market must have no recorded_as, not {remainders}.")
    return tuple(found)


def _read_prices(folder: Path, instruments: dict[str, Instrument], start_ms: int, end_ms: int) -> dict[str, PriceFacts]:
    candles = read_candles(folder, instruments, start_ms, end_ms)
    known = {market: instruments[market] for market in candles}
    if next(iter(instruments)) not in known:
        raise InputError(f"{folder / 'candles.csv'} has no candles of {next(iter(instruments))}, the first market.")
    marks = read_marks(folder, known, candles)
    for market, each in marks.items():
        if (
            each.fine_from_ms is not None
            and each.fine_from_ms < start_ms
            and int(each.end_ms - each.start_ms[-1]) < CANDLE_MS
        ):
            raise InputError(
                f"{folder / 'marks_fine.csv'}: before the session, marks of {market} are needed by five minutes."
            )
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


def _sentences(notes: list[Any]) -> tuple[str, ...]:
    return tuple(str(note) for note in notes)


def _figures(fields: dict[str, Any]) -> Figures:
    return Figures(
        liquidated_cents=cents(fields["liquidated_usd"]),
        count=int(fields["placed_liquidations"]),
        reading=_reading(fields) if "reading" in fields else None,
    )


def _reading(fields: dict[str, Any]) -> PublishedReading:
    """The reading of one side: `shorts_until_reading_usd` and `shorts_in_one_hour_usd`, or the same of `longs`."""
    (side,) = (side for side in Side if f"{side.word}s_until_reading_usd" in fields)
    return PublishedReading(
        moment_ms=_moment(fields["reading"]),
        side=side,
        cents=cents(fields[f"{side.word}s_until_reading_usd"]),
        hour_cents=cents(fields[f"{side.word}s_in_one_hour_usd"]),
    )


def _written_chapter(fields: dict[str, Any]) -> Chapter:
    return Chapter(_moment(fields["time"]), _written_text(fields), end_ms=_text_end_ms(fields))


def _written_text(
    fields: dict[str, Any], own_amounts_usd: Mapping[str, float] = MappingProxyType({}), *, is_placed: bool = False
) -> WrittenText:
    """The words of a chapter: `title`, `sentence`, and where given `summary` and `amounts_usd`.

    Raises:
        InputError: an amount in braces that is not given.
    """
    given = {name: str(fields[name]) for name in ("title", "sentence", "summary") if name in fields}
    amounts = {**own_amounts_usd, **{str(name): float(usd) for name, usd in fields.get("amounts_usd", {}).items()}}
    named = {name for text in given.values() for _, name, _, _ in Formatter().parse(text) if name is not None}
    if missing := named - set(amounts):
        raise InputError(f"the chapter {given['title']!r} names the amount {min(missing)!r}: give it in amounts_usd.")
    return WrittenText(**given, amounts_usd=tuple(amounts.items()), is_placed=is_placed)


def _text_end_ms(fields: dict[str, Any]) -> int | None:
    return _moment(fields["end"]) if "end" in fields else None


def _order(fields: dict[str, Any], instruments: dict[str, Instrument]) -> Order:
    market, counted_in = str(fields["market"]), str(fields.get("counted_in", fields["market"]))
    for name in (market, counted_in):
        if name not in instruments:
            raise InputError(f"the order in {name} belongs to no market of markets.csv.")
    time_ms = _moment(fields["time"]) if "time" in fields else None
    return Order(
        market=market,
        counted_in=counted_in,
        side=Side[str(fields["side"]).upper()],
        cents=cents(fields["usd"]),
        candle_ms=_moment(fields["candle"]) if time_ms is None else floor_ms(time_ms, CANDLE_MS),
        time_ms=time_ms,
        text=_written_text(fields, {"usd": cents(fields["usd"]) / CENTS_PER_USD}, is_placed=time_ms is None),
        text_end_ms=_text_end_ms(fields),
    )

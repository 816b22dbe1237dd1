"""One wrong value in one message of each venue, through parser and quarantine as live and recorded messages go.

    python -m tests.reliability.poisoned_messages [--venue okx]… [--share 0.1]

A market of each venue runs for some minutes, made of the messages in `tests/venues`; then each number in one message is
wrong in each of some twenty ways, and the market goes on. Nothing that no market would do may come in, everything that
came in otherwise must come in still, and what is left out must be named. Ends with exit code 1 where one of these does
not hold.
"""

import argparse
import copy
import gzip
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tests.venues.listings import listing_of_market

from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import (
    Connected,
    Defect,
    Event,
    FundingEstimate,
    Index,
    Liquidation,
    Mark,
    Misunderstood,
    OpenInterest,
    Row,
    Trade,
    Unusable,
)
from rektscope.live.normalizer import Normalizer, connection_name
from rektscope.live.possible import MOST_FUNDING_E12, usd_of
from rektscope.live.price_watch import FAR
from rektscope.market.events import Kind
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Instrument
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS
from rektscope.venues.catalogue import specs

MESSAGES = Path(__file__).resolve().parent.parent / "venues"
START_MS = 1_795_000_000_000


class Served(NamedTuple):
    """A market of a venue and the messages that it is made of.

    `ids` are the fields that tell one row from another, and `texts` what is replaced in messages of other markets.
    """

    market: str
    ids: frozenset[str]
    begins_with: tuple[str, ...]
    repeats: tuple[str, ...]
    texts: tuple[tuple[str, str], ...] = ()


SERVED = {
    "binance": Served(
        "binance:BTCUSDT",
        frozenset("afl"),
        (),
        ("aggTrade_taker_buy", "markPriceUpdate_perpetual", "forceOrder_sell_filled"),
    ),
    "bybit": Served(
        "bybit:BTCUSDT",
        frozenset({"i", "seq"}),
        (),
        ("publicTrade_taker_buy", "tickers_snapshot", "allLiquidation_short"),
        (("ROSE", "BTC"), ("0.04499", "16500.0")),
    ),
    "okx": Served(
        "okx:BTC-USDT-SWAP",
        frozenset({"tradeId", "seqId"}),
        (),
        ("trades_buy", "mark_price", "index_tickers", "open_interest", "funding_rate", "liquidation_orders_short"),
        (("IOST-USDT", "BTC-USDT"), ("0.007831", "42000.0")),
    ),
    "hyperliquid": Served(
        "hyperliquid:BTC", frozenset({"hash", "tid"}), ("trades_bought",), ("trades_bought", "activeAssetCtx")
    ),
    "bitmex": Served(
        "bitmex:XBTUSD",
        frozenset({"trdMatchID", "orderID"}),
        ("liquidation_partial_empty", "trade_partial"),
        ("trade_insert", "instrument_partial", "instrument_update_mark", "liquidation_insert"),
    ),
    "deribit": Served(
        "deribit:BTC-PERPETUAL",
        frozenset({"trade_seq", "trade_id"}),
        (),
        ("trades_ordinary", "trades_forced_taker", "ticker_perpetual"),
    ),
    "bitget": Served(
        "bitget:BTCUSDT",
        frozenset({"i", "L"}),
        ("publicTrade_snapshot",),
        ("publicTrade_update", "ticker_snapshot", "liquidation_documented"),
    ),
    "gate": Served("gate:BTC_USDT", frozenset({"id"}), (), ("trades_decimal", "tickers", "public_liquidates_array")),
    "htx": Served("htx:BTC-USDT", frozenset(), (), ("liquidation_orders_long",)),
    "kraken": Served(
        "kraken:PI_XBTUSD",
        frozenset({"uid", "seq"}),
        ("trade_snapshot",),
        ("trade_fill", "ticker_perpetual", "trade_liquidation"),
        (("PF_XBTUSD", "PI_XBTUSD"), ("0.025", "25")),
    ),
    "dydx": Served(
        "dydx:BTC-USD",
        frozenset({"id"}),
        ("trades_snapshot",),
        ("trades_liquidated", "markets_snapshot", "markets_oracle", "markets_trading"),
    ),
    "aster": Served(
        "aster:BTCUSDT", frozenset("afl"), (), ("aggTrade_taker_sell", "markPriceUpdate", "forceOrder_sell_filled")
    ),
}

PRICE = Decimal(100_000)
_USD = {Trade: 2_000.0, Liquidation: 20_000.0, OpenInterest: 2e9}
_MOST_USD = {Kind.TRADE: 1_000 * _USD[Trade], Kind.LIQUIDATION: _USD[OpenInterest]}
"""More than a thousand usual trades at once is unheard of here, and nobody holds more than is open."""

_WARM_ROUNDS = 230
_AFTER_S = (*range(1, 6), *range(90, 96))
"""When the market is heard after the wrong message: at once, and after all waiting is over."""

_FACTORS = tuple(Decimal(text) for text in ("10", "0.1", "1000", "0.001", "2", "0.5", "-1", "0", "1e12"))
_TIME_SHIFTS_MS = (HOUR_MS, -HOUR_MS, DAY_MS, -DAY_MS)
_TIME_FACTORS = tuple(Decimal(text) for text in ("1000", "0.001", "-1", "0"))
_REPLACED: tuple[Any, ...] = (None, "NaN", "", "much", "1e300", [], {}, True)

Path_ = tuple[str | int, ...]


@dataclass(frozen=True)
class Poison:
    """What is wrong in a message: the value at `path` becomes another one."""

    sample: str
    path: Path_
    words: str
    factor: Decimal | None = None
    shift_ms: int = 0
    value: Any = None

    @property
    def may_mean_nothing(self) -> bool:
        """Whether it may be legal: what has not changed is null or absent in a ticker, and a size of 0 is none."""
        return (self.factor is None and not self.shift_ms and self.value in (None, "")) or self.factor == 0

    def in_place(self, message: Any) -> None:
        """Put it into a message."""
        place, last = _place(message, self.path), self.path[-1]
        old = place[last]
        if self.shift_ms:
            place[last] = _time_like(old, _ms_of(old) + self.shift_ms)
        elif self.factor is not None:
            place[last] = _like(old, Decimal(old) * self.factor)
        else:
            place[last] = self.value


class Market:
    """Speaks for one market of a venue, one message of each kind a second."""

    def __init__(self, venue: str) -> None:
        """Its messages are read, and brought to one price and to usual sizes."""
        self.served = SERVED[venue]
        self.venue = venue
        self.listing = listing_of_market(self.served.market)
        (self.spec,) = specs([self.listing])
        self.socket = f"{connection_name(self.spec, 0)}#1"
        self.samples = {name: self._sample(name) for name in self.served.repeats}
        self.numbers = 0

    def at_ms(self, name: str) -> int:
        """When a message of a kind is heard that may be poisoned."""
        return START_MS + list(self.samples).index(name)

    def heard(self, normalizer: Normalizer, name: str, at_ms: int, poison: Poison | None = None) -> list[Event]:
        """Let a normalizer hear a message; its reports."""
        message = self._said(name, at_ms)
        if poison is not None:
            poison.in_place(message)
        return normalizer.frame(self._wire(message), at_ms * 1_000_000, self.socket)

    def warm(self) -> Normalizer:
        """A normalizer that has heard minutes of the market."""
        normalizer = self._begun(START_MS - _WARM_ROUNDS * SECOND_MS)
        for second in range(-_WARM_ROUNDS, 0):
            for place, name in enumerate(self.samples):
                self.heard(normalizer, name, START_MS + second * SECOND_MS + place)
        normalizer.flush()
        return normalizer

    def poisons(self) -> Iterator[Poison]:
        """Each number of each message, wrong in each way."""
        for name in self.samples:
            for path, value in _leaves(self._said(name, START_MS)):
                is_time = _is_time(value)
                if not is_time and _decimal(value) is None:
                    continue
                where = ".".join(str(step) for step in path)
                for shift_ms in _TIME_SHIFTS_MS if is_time else ():
                    yield Poison(name, path, f"{where} {shift_ms / HOUR_MS:+.0f} h", shift_ms=shift_ms)
                for factor in () if _is_date(value) else _TIME_FACTORS if is_time else _FACTORS:
                    yield Poison(name, path, f"{where} x {factor}", factor=factor)
                for other in _REPLACED:
                    yield Poison(name, path, f"{where} = {other!r}", value=other)

    def _read(self, name: str) -> Any:
        text = (MESSAGES / self.venue / f"{name}.json").read_text(encoding="utf-8").strip()
        for old, new in self.served.texts:
            text = text.replace(old, new)
        return json.loads(text, parse_float=Decimal)

    def _sample(self, name: str) -> Any:
        message = self._read(name)
        for path, value in _leaves(message):
            if _is_time(value):
                _place(message, path)[path[-1]] = _time_like(value, START_MS - DAY_MS)
        rows = self._rows_of(message)
        prices = [price for row in rows if (price := _price_of(row, self.listing.instrument))]
        for path, value in _leaves(message):
            number = _decimal(value)
            if number is None or number <= 0 or path[-1] in self.served.ids or _is_time(value):
                continue
            if self._is_resized(message, path, rows):
                continue
            if any(Decimal("0.5") < number / price < Decimal(2) for price in prices):
                _place(message, path)[path[-1]] = _like(value, PRICE)
        return message

    def _is_resized(self, message: Any, path: Path_, rows: list[Event]) -> bool:
        """Whether this number is a size, which is then brought to a usual one."""
        place, last = _place(message, path), path[-1]
        value = place[last]
        place[last] = _like(value, Decimal(value) * 3)
        changed = self._rows_of(message)
        place[last] = value
        for row, other in zip(rows, changed, strict=False):
            lots = getattr(row, "quantity_lots", 0)
            if type(row) in _USD and lots and getattr(other, "quantity_lots", 0) == 3 * lots:
                tick = self.listing.instrument.tick
                wanted = max(1, round(_USD[type(row)] / usd_of(self.listing.instrument, float(PRICE) / tick, 1)))
                place[last] = _like(value, Decimal(value) / lots * wanted)
                return True
        return False

    def _rows_of(self, message: Any) -> list[Event]:
        """What a message holds by itself, before anything is judged."""
        (socket,) = self._begun(START_MS - DAY_MS)._sockets.values()
        try:
            events = socket.spec.venue.parse(self._wire(message), START_MS - DAY_MS, socket.state)
        except VenueError:
            return []
        return [event for event in events if isinstance(event, Row) and event.market == self.served.market]

    def _begun(self, now_ms: int) -> Normalizer:
        """A normalizer that has heard what the connection begins with."""
        normalizer = Normalizer([self.spec])
        normalizer.state(Connected(now_ms, self.socket, tuple(topic.key for topic in self.spec.topics)))
        (socket,) = normalizer._sockets.values()
        for name in self.served.begins_with:
            socket.spec.venue.parse(
                self._wire(self._read(name)), now_ms, socket.state
            )  # of other years: passed to nobody
        return normalizer

    def _wire(self, message: Any) -> bytes:
        content = re.sub(r'"@@(.*?)@@"', r"\1", json.dumps(message, default=_written)).encode()
        return gzip.compress(content, 1, mtime=0) if self.venue == "htx" else content

    def _said(self, name: str, at_ms: int) -> Any:
        """The message of a kind as it is sent at a moment: of then, with ids of its own, at a price that moves."""
        self.numbers += 1
        message = copy.deepcopy(self.samples[name])
        tick = self.listing.instrument.tick_size
        price = PRICE * (1 + Decimal(at_ms // SECOND_MS % 7 - 3) / 5_000) // tick * tick
        for path, value in _leaves(message):
            place, last = _place(message, path), path[-1]
            if last in self.served.ids and value and value != self.listing.wire_symbol:
                place[last] = _other_id(value, self.numbers)
            elif _is_time(value):
                place[last] = _time_like(value, at_ms)
            elif _decimal(value) == PRICE:
                place[last] = _like(value, price)
        return message


class Heard(NamedTuple):
    """A row that came in; price in ticks for averages as well, 0 where there is none."""

    kind: Kind
    received_ms: int
    time_ms: int
    price_ticks: float
    lots: int


@dataclass
class Outcome:
    """What came of a message and of those after it."""

    rows: Counter[Heard]
    reports: list[Event]


def outcome(market: Market, warm: Normalizer, poison: Poison | None, name: str) -> Outcome:
    """What a warm market passes on from one message of a kind on, poisoned or not."""
    normalizer = _copied(warm)
    market.numbers = 10_000
    reports: list[Event] = []
    for second in (0, *_AFTER_S):
        for place, each in enumerate(market.samples):
            at_ms = START_MS + second * SECOND_MS + place
            reports += market.heard(normalizer, each, at_ms, poison if second == 0 and each == name else None)
    reports += normalizer.close(START_MS + (_AFTER_S[-1] + 1) * SECOND_MS)
    return Outcome(_flushed(normalizer, market), reports)


def problem_of(market: Market, clean: Outcome, poisoned: Outcome, poison: Poison) -> str:
    """What is wrong with how a poisoned message was taken; empty when nothing is."""
    defects = [report for report in poisoned.reports if isinstance(report, Defect)]
    if defects:
        return f"a defect: {defects[0].words}"
    for report in poisoned.reports:
        if isinstance(report, FundingEstimate) and abs(report.rate_e12) > MOST_FUNDING_E12:
            return f"a rate far off: {report}"
    changed, missing = (
        _timeless(poisoned.rows) - _timeless(clean.rows),
        _timeless(clean.rows) - _timeless(poisoned.rows),
    )
    for row in changed:
        why = _impossible(row, market.listing.instrument)
        if why:
            return f"{why}: {row}"
    came, gone = Counter(row.kind for row in changed.elements()), Counter(row.kind for row in missing.elements())
    own = Counter(row.kind for row in clean.rows.elements() if row.received_ms == market.at_ms(poison.sample))
    if gone - came - own:
        return f"others are lost: {dict(gone - came - own)}"
    is_told = any(isinstance(report, Misunderstood | Unusable) for report in poisoned.reports)
    if gone - came and not is_told and not poison.may_mean_nothing:
        return f"lost without a word: {dict(gone - came)}"
    return ""


def _timeless(rows: Counter[Heard]) -> Counter[Heard]:
    """Whenever they were received: one that waited is received later."""
    return Counter(row._replace(received_ms=0) for row in rows.elements())


def _impossible(row: Heard, instrument: Instrument) -> str:
    """Why no row of this market can be so; empty where it can."""
    far = {Kind.MARK: FAR, Kind.INDEX: FAR, Kind.TRADE: FAR, Kind.LIQUIDATION: 1.0}.get(row.kind)
    share = row.price_ticks * instrument.tick / float(PRICE)
    if far is not None and not 1 / (1 + far) / 1.01 <= share <= (1 + far) * 1.01:
        return "a price far off"
    usd = usd_of(instrument, float(PRICE) / instrument.tick, row.lots)
    if row.kind is Kind.OPEN_INTEREST and not 0.79 <= usd / _USD[OpenInterest] <= 1.26:
        return "an open interest far off"
    if row.kind in _MOST_USD and not 0 < usd <= _MOST_USD[row.kind]:
        return "a size far off"
    is_ill_timed = not START_MS - 10 * MINUTE_MS <= row.time_ms <= START_MS + 10 * MINUTE_MS
    return "a time far off" if is_ill_timed else ""


def _flushed(normalizer: Normalizer, market: Market) -> Counter[Heard]:
    found: Counter[Heard] = Counter()
    for batch in normalizer.flush().get(market.served.market, []):
        names = batch.column_names()
        columns = {name: getattr(batch, name).tolist() for name in names}
        none = [0] * len(batch)
        steps = columns.get("mark_steps", none)
        for received_ms, time_ms, ticks, mark_steps, lots in zip(
            columns["received_ms"],
            columns["time_ms"],
            columns.get("price_ticks", none),
            steps,
            columns.get("quantity_lots", none),
            strict=True,
        ):
            found[Heard(batch.kind, received_ms, time_ms, ticks or mark_steps / MARK_STEPS_PER_TICK, lots)] += 1
    return found


def _copied(normalizer: Normalizer) -> Normalizer:
    memo: dict[int, Any] = {}
    for spec in normalizer._specs.values():
        memo[id(spec)] = spec  # what never changes need not be copied
    return copy.deepcopy(normalizer, memo)


def _price_of(row: Event, instrument: Instrument) -> Decimal | None:
    if isinstance(row, Mark | Index):
        return instrument.tick_size * row.mark_steps / MARK_STEPS_PER_TICK
    return instrument.tick_size * row.price_ticks if isinstance(row, Trade | Liquidation) else None


def _leaves(value: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    """The way to each value that holds no others."""
    if isinstance(value, dict | list):
        inner = value.items() if isinstance(value, dict) else enumerate(value)
        for step, each in list(inner):
            yield from _leaves(each, (*path, step))
    else:
        yield path, value


def _place(message: Any, path: Path_) -> Any:
    for step in path[:-1]:
        message = message[step]
    return message


def _decimal(value: Any) -> Decimal | None:
    """A number, or a text that is one."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _unit_of_time(number: Decimal) -> Decimal | None:
    """How many of a moment's units are in a millisecond; None where it is no moment of these decades."""
    for unit in (Decimal("0.001"), Decimal(1), Decimal(1_000), Decimal(1_000_000)):
        if 1_300_000_000_000 < number / unit < 2_000_000_000_000:
            return unit
    return None


def _is_date(value: Any) -> bool:
    return isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\dT", value) is not None


def _is_time(value: Any) -> bool:
    number = _decimal(value)
    return _is_date(value) or (number is not None and _unit_of_time(number) is not None)


def _time_like(value: Any, at_ms: int) -> Any:
    """A moment in the form of another."""
    if _is_date(value):
        return datetime.fromtimestamp(at_ms / 1000, UTC).isoformat(timespec="milliseconds")[:-6] + "Z"
    unit = _unit_of_time(Decimal(value)) or Decimal(1)
    return _like(value, Decimal(int(at_ms * unit)))


def _ms_of(value: Any) -> int:
    if _is_date(value):
        return round(datetime.fromisoformat(value).timestamp() * 1000)
    number = Decimal(value)
    return int(number / (_unit_of_time(number) or Decimal(1)))


def _like(value: Any, number: Decimal) -> Any:
    """A number as the type that another has in its message."""
    text = format(number.normalize(), "f")
    if isinstance(value, str):
        return text
    return int(text) if "." not in text and isinstance(value, int) else number


def _other_id(value: Any, number: int) -> Any:
    if isinstance(value, str) and not value.isdigit():
        return f"{value[:-6]}{number:06d}"
    return _like(value, Decimal(10**9 + number))


def _written(value: Any) -> str:
    return f"@@{value:f}@@" if isinstance(value, Decimal) else str(value)


@cache
def market_of(venue: str) -> tuple[Market, Normalizer]:
    """The market of a venue, and a normalizer that has heard minutes of it."""
    market = Market(venue)
    return market, market.warm()


def problems(venue: str, share: float = 1.0, seed: int = 1) -> tuple[int, list[str]]:
    """How many poisons of a venue were tried, and what was wrong with which."""
    market, warm = market_of(venue)
    clean = {name: outcome(market, warm, None, name) for name in market.samples}
    chance, tried, found = random.Random(f"{venue} {seed}"), 0, []
    for poison in market.poisons():
        if chance.random() >= share:
            continue
        tried += 1
        problem = problem_of(market, clean[poison.sample], outcome(market, warm, poison, poison.sample), poison)
        if problem:
            found.append(f"{venue} {poison.sample}: {poison.words}: {problem}")
    return tried, found


def main() -> int:
    parser = argparse.ArgumentParser(description="One wrong value in one message of each venue.")
    parser.add_argument("--venue", choices=sorted(SERVED), action="append")
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    is_bad = False
    for venue in options.venue or sorted(SERVED):
        tried, found = problems(venue, options.share, options.seed)
        is_bad = is_bad or bool(found)
        print("\n".join([*found, f"{venue}: {tried - len(found)} of {tried} well"]), flush=True)
    return 1 if is_bad else 0


if __name__ == "__main__":
    sys.exit(main())

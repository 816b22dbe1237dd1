"""OKX's v5 messages for swaps and futures, written from rows.

Source: the venue's API guide v5 on the trades, mark price, index tickers, open interest, funding rate and liquidation
orders channels. Sizes are contracts. Texts that a session does not hold (highs and lows of the day, premium) are
empty, as the venue writes what it does not have. The funding rate is the last one settled.
"""

import re
from decimal import Decimal
from functools import partial

import msgspec
import numpy as np
from msgspec.structs import replace

from rektscope.market.events import Fundings, Indexes, Int64, Marks, OpenInterests
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Contract, Instrument
from rektscope.market.sides import Side, TakerSide
from rektscope.market.times import SECOND_MS
from rektscope.mockvenue.content import ServedMarket, next_settlement_ms
from rektscope.mockvenue.decimals import Grid, decimal_text, rate_text
from rektscope.mockvenue.merged import AllOf
from rektscope.mockvenue.streams import LastAgain, Passage, Stateful, Stream, Topics, grouped, joined, latest_by

SYMBOL = re.compile(r"([A-Z0-9]+)-([A-Z0-9]+)(_[A-Z]+)?-(SWAP|\d{6})")

_CONTRACT_VALUE = {"BTC": Decimal("0.01"), "ETH": Decimal("0.1")}
"""`ctVal` of the linear swaps of these coins; of others a session does not know it, and one lot is one contract."""

_MARK_EVERY_MS = 10 * SECOND_MS
"""The mark is sent so often when it does not change."""

_MOST_ROWS = 256
_COIN_DECIMALS = 8
_USD_DECIMALS = 4

_TAKER = {int(TakerSide.BUY): "buy", int(TakerSide.SELL): "sell"}
_ORDER = {int(Side.LONG): "sell", int(Side.SHORT): "buy"}
_POSITION = {int(Side.LONG): "long", int(Side.SHORT): "short"}


class Contracts(msgspec.Struct, frozen=True):
    """How OKX counts an instrument.

    Attributes:
        value: what a contract is worth, `ctVal`: base coin (linear) or USD (inverse).
        value_coin: the currency of that, `ctValCcy`.
        lot: the least number of contracts, `lotSz`.
        kind: `SWAP` or `FUTURES`.
        index: the name of the index, `BTC-USDT`.
        family: `instFamily`.
    """

    value: Decimal
    value_coin: str
    lot: Decimal
    kind: str
    index: str
    family: str

    @classmethod
    def of(cls, instrument: Instrument) -> "Contracts":
        """Those of an instrument whose symbol is written as OKX writes it."""
        found = SYMBOL.fullmatch(instrument.symbol)
        if found is None:
            raise ValueError(f"{instrument.symbol} is no symbol of OKX")
        base, quote, suffix, expiry = found.groups(default="")
        kind = "SWAP" if expiry == "SWAP" else "FUTURES"
        names = (kind, f"{base}-{quote}", f"{base}-{quote}{suffix}")
        if instrument.contract is Contract.INVERSE:
            return cls(instrument.contract_size, "USD", instrument.lot_size, *names)
        value = _CONTRACT_VALUE.get(base, instrument.lot_size)
        return cls(value, base, instrument.lot_size / value, *names)


def market_of(market: ServedMarket) -> ServedMarket:
    """The market with quantities in contracts."""
    return replace(market, quantity=Grid(Contracts.of(market.instrument).lot))


def add_streams(topics: Topics, markets: list[ServedMarket]) -> None:
    """The channels of all markets, keyed `channel:instrument`; liquidations by type of instrument."""
    indexes: dict[str, ServedMarket] = {}
    for market in markets:
        contracts = Contracts.of(market.instrument)
        for channel, stream_type in (("trades", Trades), ("mark-price", MarkPrices), ("open-interest", OpenInterest)):
            topic = f"{channel}:{market.symbol}"
            topics.add(topic, partial(stream_type, topic, market))
        if contracts.kind == "SWAP":
            topic = f"funding-rate:{market.symbol}"
            topics.add(topic, partial(FundingRates, topic, market))
        known = indexes.get(contracts.index)
        if known is None or not len(known.events.indexes):
            indexes[contracts.index] = market
    for index, market in indexes.items():
        topics.add(f"index-tickers:{index}", partial(IndexTickers, f"index-tickers:{index}", market))
    for kind in ("SWAP", "FUTURES"):
        group = [market for market in markets if Contracts.of(market.instrument).kind == kind]
        if group:
            topic = f"liquidation-orders:{kind}"
            topics.add(topic, partial(LiquidationOrders, topic, group))


class Trades(Stream):
    """`trades` and `trades-all`: one message a trade, as the venue sends one a taker order and price."""

    def __init__(self, topic: str, market: ServedMarket) -> None:
        self._market = market
        self._rows = market.played(market.events.trades)
        super().__init__(topic, self._rows.received_ms)

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a trade."""
        rows = self._rows[first:end]
        begin = self._market.first_played_number + passage.number * len(self._rows) + first
        head = (
            _head(self.topic.partition(":")[0], self._market.symbol) + f'{{"instId":"{self._market.symbol}","tradeId":"'
        )
        return [
            f'{head}{number}","px":"{price}","sz":"{quantity}","side":"{_TAKER[side]}","ts":"{moment}","count":"1",'
            f'"source":"0","seqId":{number}}}]}}'.encode()
            for number, moment, price, quantity, side in zip(
                range(begin, begin + len(rows)),
                passage.stamps(rows.time_ms),
                self._market.price.many(rows.price_ticks),
                self._market.quantity.many(rows.quantity_lots),
                rows.taker_side.tolist(),
                strict=True,
            )
        ]


class MarkPrices(Stateful[Marks]):
    """`mark-price`."""

    def __init__(self, topic: str, market: ServedMarket) -> None:
        self._market = market
        super().__init__(topic, market.pushed_marks(_MARK_EVERY_MS), market.before(market.events.marks))

    def written(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a mark."""
        rows, symbol = self.rows[first:end], self._market.symbol
        head = _head("mark-price", symbol) + _instrument(self._market)
        return [
            f'{head},"markPx":"{mark}","ts":"{moment}"}}]}}'.encode()
            for moment, mark in zip(passage.stamps(rows.time_ms), self._market.mark.many(rows.mark_steps), strict=True)
        ]


class IndexTickers(Stateful[Indexes]):
    """`index-tickers`, by the name of the index."""

    def __init__(self, topic: str, market: ServedMarket) -> None:
        self._market = market
        self._index = Contracts.of(market.instrument).index
        indexes = market.events.indexes
        super().__init__(topic, market.played(indexes), market.before(indexes))

    def written(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message an index price."""
        rows = self.rows[first:end]
        head = _head("index-tickers", self._index) + f'{{"instId":"{self._index}","idxPx":"'
        return [
            f'{head}{price}","high24h":"","low24h":"","open24h":"","sodUtc0":"","sodUtc8":"","ts":"{moment}"}}]}}'.encode()
            for moment, price in zip(passage.stamps(rows.time_ms), self._market.mark.many(rows.mark_steps), strict=True)
        ]


class OpenInterest(Stateful[OpenInterests]):
    """`open-interest`: contracts, coins, and USD where a mark is known."""

    def __init__(self, topic: str, market: ServedMarket) -> None:
        self._market = market
        interests = market.events.open_interests
        super().__init__(topic, market.played(interests), market.before(interests))
        self._mark_of = latest_by(market.events.marks.received_ms, self.rows.received_ms)

    def written(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a row."""
        rows, market = self.rows[first:end], self._market
        head = _head("open-interest", market.symbol) + _instrument(market)
        steps = market.events.marks.mark_steps
        messages = []
        for moment, lots, place in zip(
            passage.stamps(rows.time_ms), rows.quantity_lots.tolist(), self._mark_of[first:end].tolist(), strict=True
        ):
            coins, dollars = worth(market, lots, int(steps[place]) if place >= 0 else None)
            sizes = f'"oi":"{market.quantity.one(lots)}","oiCcy":"{coins}","oiUsd":"{dollars}"'
            messages.append(f'{head},{sizes},"ts":"{moment}"}}]}}'.encode())
        return messages


class FundingRates(Stateful[Fundings]):
    """`funding-rate`: sent at each settlement, and to whoever asks; the estimate is the last settled rate."""

    def __init__(self, topic: str, market: ServedMarket) -> None:
        self._market = market
        fundings = market.events.fundings
        super().__init__(topic, market.played(fundings), market.before(fundings))

    def written(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a settlement."""
        rows = self.rows[first:end]
        return self._messages(rows, rows.time_ms + rows.duration_ms, passage)

    def greeting(self, following: int, now_ms: int, passage: Passage) -> list[bytes]:
        """The last settlement, and when the next one is due: not a moment that has passed."""
        place = following + self.ahead
        rows = self.rows[max(0, place - 1) : place]
        due = [
            next_settlement_ms(settled, length, now_ms)
            for settled, length in zip(rows.time_ms.tolist(), rows.duration_ms.tolist(), strict=True)
        ]
        return self._messages(rows, np.array(due, dtype=np.int64), passage)

    def _messages(self, rows: Fundings, next_ms: Int64, passage: Passage) -> list[bytes]:
        head = _head("funding-rate", self._market.symbol) + '{"fundingRate":"'
        symbol, messages = self._market.symbol, []
        for rate_e12, settled, following, later in zip(
            rows.rate_e12.tolist(),
            passage.stamps(rows.time_ms),
            passage.stamps(next_ms),
            passage.stamps(next_ms + rows.duration_ms),
            strict=True,
        ):
            rate = rate_text(rate_e12)
            messages.append(
                f'{head}{rate}","fundingTime":"{following}","instId":"{symbol}","instType":"SWAP",'
                f'"method":"current_period","maxFundingRate":"","minFundingRate":"","nextFundingRate":"",'
                f'"nextFundingTime":"{later}","premium":"","settFundingRate":"{rate}","settState":"settled",'
                f'"ts":"{settled}"}}]}}'.encode()
            )
        return messages


class LiquidationOrders(AllOf, LastAgain):
    """`liquidation-orders` of all markets of one type.

    Whoever asks is first sent the last one before, old as it may be, as the venue does.
    """

    def __init__(self, topic: str, markets: list[ServedMarket]) -> None:
        super().__init__(topic, [LiquidationsOfMarket(topic, market) for market in markets])


class LiquidationsOfMarket(Stream):
    """The part of one market in `liquidation-orders`.

    Liquidations that were received together are one message, each an entry with one detail: of several details
    clients exist that read the first alone.
    """

    def __init__(self, topic: str, market: ServedMarket) -> None:
        self._market = market
        self._rows = market.played(market.events.liquidations)
        self._starts, moments = grouped(self._rows.received_ms, _MOST_ROWS)
        super().__init__(topic, moments)

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a moment."""
        market, contracts, starts = self._market, Contracts.of(self._market.instrument), self._starts[first : end + 1]
        rows = self._rows[int(starts[0]) : int(starts[-1])]
        family, kind = contracts.family, contracts.kind
        tail = f'],"instFamily":"{family}","instId":"{market.symbol}","instType":"{kind}","uly":"{family}"}}'
        entries = [
            f'{{"details":[{{"bkLoss":"0","bkPx":"{price}","ccy":"","posSide":"{_POSITION[side]}","side":"{_ORDER[side]}",'
            f'"sz":"{quantity}","ts":"{moment}"}}{tail}'
            for moment, price, quantity, side in zip(
                passage.stamps(rows.time_ms),
                market.price.many(rows.price_ticks),
                market.quantity.many(rows.quantity_lots),
                rows.liquidated_side.tolist(),
                strict=True,
            )
        ]
        head = f'{{"arg":{{"channel":"liquidation-orders","instType":"{kind}"}},"data":['
        return [f"{head}{entries_of_run}]}}".encode() for entries_of_run in joined(entries, starts)]


def worth(market: ServedMarket, lots: int, mark_steps: int | None) -> tuple[str, str]:
    """`(oiCcy, oiUsd)` of so many lots; empty where it takes a mark and there is none."""
    instrument = market.instrument
    size = lots * instrument.lot_size * (1 if instrument.contract is Contract.LINEAR else instrument.contract_size)
    mark = None if mark_steps is None else mark_steps * instrument.tick_size / MARK_STEPS_PER_TICK
    if instrument.contract is Contract.LINEAR:
        return decimal_text(size, _COIN_DECIMALS), "" if mark is None else decimal_text(size * mark, _USD_DECIMALS)
    return "" if mark is None else decimal_text(size / mark, _COIN_DECIMALS), decimal_text(size, _USD_DECIMALS)


def _head(channel: str, instrument: str) -> str:
    return f'{{"arg":{{"channel":"{channel}","instId":"{instrument}"}},"data":['


def _instrument(market: ServedMarket) -> str:
    return f'{{"instType":"{Contracts.of(market.instrument).kind}","instId":"{market.symbol}"'

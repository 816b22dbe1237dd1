"""Whether the sizes of one market can be true: trades, liquidations and open interest are held against one another.

Sizes have no second source but the venue's open interest, what was traded, and what no market has ever seen
(`live.possible`). What is larger than it can be by those waits for a minute: a trade or a liquidation of more than is
open comes in when a newer open interest is as large, a liquidation also when as much was traded around it (the forced
order is filled by trades, and the open interest of a small market may be minutes old); a trade far larger than the
largest of the hundreds or thousands before it when another of its size comes, or the open interest moves by half of it
at least; an open interest that is a quarter away from the last when the next one has left it as well. An open interest
comes each few seconds to minutes, in which on 10 October 2025 some percents were closed, and what was closed stayed so.

A liquidation is closed near the price that is believed: a forced trade, which venues send as a trade and a liquidation
at once, does not confirm its own price. Where a venue sends no prices, the liquidations of the last hour are held
against one another.
"""

from collections import deque

from rektscope.feeds.events import Event, Liquidation, OpenInterest, Trade
from rektscope.live.held import HeldRow, HeldRows, Judged, report_on
from rektscope.live.possible import MOST_USD_AT_ONCE, MOST_USD_HELD, usd_of
from rektscope.live.price_watch import PriceWatch
from rektscope.market.instrument import Instrument
from rektscope.market.times import HOUR_MS, MINUTE_MS, SECOND_MS

Sized = Trade | Liquidation | OpenInterest

_FARTHEST_CLOSE = 2.0
"""A liquidation is closed within this factor of the mark or the last trade: it begins when the mark is at its price,
and the bankruptcy price is farther by the maintenance rate, half at most."""

_LARGE_USD = 1e5
_TIMES_THE_LARGEST = 100
_SAME_SIZE = 2.0
"""A trade of more than this, and so many times the largest before it, needs a second within this factor of its size.
Sizes of trades have long tails: one a hundred times the *usual* comes each minute, the same times the largest of
thousands nearly never."""

_ONE_ORDER_MS = SECOND_MS
"""That second one is the next trade, or one of the same side within this: a large order meets many, small ones among
them. A longer time would let wrong values confirm one another where one in a hundred is wrong; what is right and alone
is confirmed by open interest for as long as it waits, or is left out with a report."""

_TRADES_KNOWN = 5_000
"""Only the last trades count: so many at least where there were as many, and twice as many at most."""

_TRADES_ENOUGH = 200
_LARGE_AT_FIRST_USD = 5e7
"""The largest of fewer says little: up to then a trade must be worth this to be doubted, and none is where nothing is
counted in dollars (Kraken's EUR, ETH in BTC)."""

_INTEREST_MOVED = 0.5
"""A trade opens or closes what it moves: a change of open interest of this share of a trade confirms it."""

_LARGE_LIQUIDATION_USD = 1e8
_MOST_OF_INTEREST = 0.25
"""No position that is liquidated at once is both so large and such a part of all open interest."""

_SMALL_USD = 1e6
"""In a market with less open than this a trade may be more than all of it."""

_JUMP = 1.25
_JUMP_OF_SMALL = 10.0
"""An open interest within this factor of the last is believed; of a small market, as after a listing, the second."""

_FRESH_MS = 15 * MINUTE_MS
"""After so long without an open interest the second factor counts for all markets."""


class SizeWatch:
    """The sizes of one market."""

    def __init__(self, instrument: Instrument | None, prices: PriceWatch) -> None:
        """Nothing is known yet; without an instrument nothing is judged by its worth."""
        self._instrument, self._prices = instrument, prices
        self._largest_lots = 0
        self._largest_before_lots = 0
        self._counted = 0
        self._doubtful: Trade | None = None
        self._is_next = False  # whether no trade has come after the doubtful one
        self._open_interest_lots = 0
        self._open_interest_ms = 0
        self._traded: deque[tuple[int, int]] = deque()  # (second, lots) of the last minutes
        self._large = HeldRows()
        self._open_interests = HeldRows()
        self._waiting_lots = 0
        self._closed_ticks = 0.0  # the price of the last liquidation that was believed
        self._closed_ms = 0
        self._far_ticks = 0.0  # and of the last that was not

    @property
    def waiting(self) -> int:
        """How many rows wait."""
        return len(self._large) + len(self._open_interests)

    def take(self, event: Sized) -> list[Event]:
        """The event and what it confirms, reports on what it refutes; nothing where it waits itself."""
        impossible = self._impossible(event)
        if impossible:
            return [report_on(HeldRow(event, impossible), event.received_ms)]
        if isinstance(event, OpenInterest):
            return self._open_interest(event)
        if isinstance(event, Liquidation):
            doubt = self._liquidation_doubt(event, self._far_ticks)
            self._closed_at(event, doubt)
        else:
            doubt = self._doubt(event) or self._trade_doubt(event)
        return [*self._large.add(event, doubt)] if doubt else [event]

    def traded(self, trade: Trade) -> None:
        """A trade whose price is believed as well."""
        # Two maxima, of this block and of the one before: a moving maximum of the last thousands without keeping them.
        if self._counted >= _TRADES_KNOWN:
            self._largest_before_lots, self._largest_lots, self._counted = self._largest_lots, 0, 0
        self._largest_lots, self._counted = max(self._largest_lots, trade.quantity_lots), self._counted + 1
        second = trade.received_ms // SECOND_MS
        if self._traded and self._traded[-1][0] == second:
            self._traded[-1] = (second, self._traded[-1][1] + trade.quantity_lots)
        else:
            self._traded.append((second, trade.quantity_lots))
            while second - self._traded[0][0] > 2 * MINUTE_MS // SECOND_MS:
                self._traded.popleft()

    def confirmed(self, now_ms: int) -> list[Judged]:
        """Large trades and liquidations that can be believed by now; their prices have not been judged."""
        return self._large.release(self._is_believed, now_ms) if len(self._large) else []

    def expired(self, now_ms: int) -> list[Event]:
        """Reports on what has waited long enough."""
        return [*self._large.expired(now_ms), *self._open_interests.expired(now_ms, _FRESH_MS)]

    def rest(self, now_ms: int) -> list[Event]:
        """Reports on all that waits, at the end."""
        held = (self._large, self._open_interests)
        return [report for each in held for report in each.settle(lambda _: False, now_ms)[1]]

    def _usd(self, price_ticks: float, lots: int) -> float:
        return 0.0 if self._instrument is None else usd_of(self._instrument, price_ticks, lots)

    def _impossible(self, event: Sized) -> str:
        """Why nothing that comes later can make this true, as the end of a sentence; empty where something can."""
        if isinstance(event, OpenInterest):
            is_too_much = self._usd(self._prices.price, event.quantity_lots) > MOST_USD_HELD
            return "no market has ever had so much open" if is_too_much else ""
        if self._usd(event.price_ticks, event.quantity_lots) <= MOST_USD_AT_ONCE:
            return ""
        what = "traded" if isinstance(event, Trade) else "liquidated"
        return f"no market has ever {what} so much at once"

    def _doubt(self, event: Judged) -> str:
        """Why a trade or a liquidation is not believed yet, as the end of a sentence; empty where it is."""
        if isinstance(event, Liquidation):
            return self._liquidation_doubt(event)
        if not isinstance(event, Trade) or not 0 < self._open_interest_lots < event.quantity_lots:
            return ""
        is_small = self._usd(event.price_ticks, event.quantity_lots) <= _SMALL_USD
        return "" if is_small else "it is larger than all open interest"

    def _is_believed(self, event: Judged) -> bool:
        return not self._doubt(event) and not (isinstance(event, Trade) and self._unheard_of(event))

    def _trade_doubt(self, event: Trade) -> str:
        """Why a trade that has just come is larger than is likely; remembers it for those after it."""
        before = self._doubtful
        is_like = before is not None and (self._is_next or _is_one_order(before, event))
        doubt = self._unheard_of(event, before.quantity_lots if before is not None and is_like else 0)
        if doubt:
            self._doubtful = event
        self._is_next = bool(doubt)
        return doubt

    def _unheard_of(self, event: Trade, like_lots: int = 0) -> str:
        """Why a trade is larger than any before it can make likely, and not like another that was doubted."""
        lots, largest = event.quantity_lots, max(self._largest_lots, self._largest_before_lots)
        is_large = 0 < largest * _TIMES_THE_LARGEST < lots
        is_enough = self._counted >= _TRADES_ENOUGH or self._largest_before_lots > 0
        usd = self._usd(event.price_ticks, lots)
        is_small = usd <= (_LARGE_USD if is_enough else _LARGE_AT_FIRST_USD) if usd else not is_enough
        if not is_large or is_small:
            return ""
        if like_lots / _SAME_SIZE <= lots <= like_lots * _SAME_SIZE:
            return ""
        return f"it is {lots / largest:,.0f} times the largest trade before it, and no other of its size confirmed it"

    def _liquidation_doubt(self, event: Liquidation, like_ticks: float = 0.0) -> str:
        """Why a liquidation is not believed, where its price is not like another that was doubted."""
        price, lots = float(event.price_ticks), event.quantity_lots
        if not self._prices.is_settled:
            return "no price was known that it could be held against"
        known = self._prices.prices_at(event.received_ms) or self._closes(event, like_ticks)
        if known and not any(each / _FARTHEST_CLOSE <= price <= each * _FARTHEST_CLOSE for each in known):
            return "no position is closed that far from the price"
        share = _MOST_OF_INTEREST if self._usd(price, lots) > _LARGE_LIQUIDATION_USD else 1.0
        if 0 < share * self._open_interest_lots < lots and lots > self._traded_around(event.received_ms):
            much = "all" if share == 1.0 else "a quarter of the"
            return f"it is larger than {much} open interest, and not as much was traded"
        return ""

    def _closes(self, event: Liquidation, like_ticks: float) -> list[float]:
        """What to check a liquidation against where no price is known: those of the last hour."""
        is_fresh = self._closed_ticks and event.received_ms - self._closed_ms <= HOUR_MS
        return [price for price in (self._closed_ticks, like_ticks) if price] if is_fresh else []

    def _closed_at(self, event: Liquidation, doubt: str) -> None:
        """Remember at what price one was closed, believed or not."""
        if doubt:
            self._far_ticks = float(event.price_ticks)
        else:
            self._closed_ticks, self._closed_ms, self._far_ticks = float(event.price_ticks), event.received_ms, 0.0

    def _traded_around(self, received_ms: int) -> int:
        """Lots traded in the minute before this moment and in what has passed of the one after it."""
        second, minute = received_ms // SECOND_MS, MINUTE_MS // SECOND_MS
        return sum(lots for at, lots in self._traded if abs(at - second) <= minute)

    def _open_interest(self, event: OpenInterest) -> list[Event]:
        lots, known, now_ms = event.quantity_lots, self._open_interest_lots, event.received_ms
        if known and self._is_far(event) and not self._has_left(lots):
            refuted = self._open_interests.settle(lambda _: False, now_ms)[1]
            self._waiting_lots = lots
            why = f"it is {lots / known:.4g} times the last, and the next did not confirm it"
            return [*refuted, *self._open_interests.add(event, why)]
        is_confirming = self._is_far(event)
        confirmed, refuted = self._open_interests.settle(lambda _: is_confirming, now_ms)
        moved = self._moved_by(lots, now_ms) if known else []
        self._open_interest_lots, self._open_interest_ms, self._waiting_lots = lots, now_ms, 0
        return [*refuted, *confirmed, *moved, event]

    def _is_far(self, event: OpenInterest) -> bool:
        """Whether an open interest is farther from the last than it moves between two."""
        lots, known = event.quantity_lots, self._open_interest_lots
        usd = self._usd(self._prices.price, max(lots, known))
        is_small = 0 < usd <= _SMALL_USD or event.received_ms - self._open_interest_ms > _FRESH_MS
        factor = _JUMP_OF_SMALL if is_small else _JUMP
        return known > 0 and not known / factor <= lots <= known * factor

    def _has_left(self, lots: int) -> bool:
        """Whether a far open interest is nearer to the one that waits than to the last that was believed."""
        known, waiting = max(1, self._open_interest_lots), self._waiting_lots
        if not waiting or (lots > known) != (waiting > known):
            return False
        return max(lots, waiting) / max(1, min(lots, waiting)) < max(lots, known) / max(1, min(lots, known))

    def _moved_by(self, lots: int, now_ms: int) -> list[Judged]:
        """Large trades that wait, and that the way from the last open interest to this one confirms."""
        moved_lots = abs(lots - self._open_interest_lots)

        def is_confirmed(event: Judged) -> bool:
            is_part = isinstance(event, Trade) and moved_lots >= _INTEREST_MOVED * event.quantity_lots
            return is_part and not self._doubt(event)

        return self._large.release(is_confirmed, now_ms)


def _is_one_order(trade: Trade, later: Trade) -> bool:
    """Whether two trades may be of one large order that met many."""
    return trade.taker_side is later.taker_side and abs(later.time_ms - trade.time_ms) <= _ONE_ORDER_MS

"""Positions between two reports: their sizes as the accounts trade, their liquidation prices at newer marks.

A report says what backs an account's positions and what they must maintain. The stream of trades names both accounts,
so each trade of an account that was reported changes what it holds at once (`account`); its cross positions' prices
move besides with the marks of its other positions. What is worked out here goes on as rows of its own, marked as such,
so that a view of one market, and its recording, need not know the others. The next report replaces all of it.

A trade counts where it is later than the report by the venue's own clock: its state of a block has all trades of it.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from itertools import groupby

import msgspec
import numpy as np

from rektscope.feeds.accounts import AccountState, VenueMarks
from rektscope.feeds.events import CarriedAccount, TradedAccount
from rektscope.feeds.listing import Listing
from rektscope.live.observed.account import HeldAccount, TrackedPosition
from rektscope.market.events import UNKNOWN_E6, UNKNOWN_MODE
from rektscope.risk.liquidation import Status, liquidation_prices
from rektscope.risk.tiers import TierTable
from rektscope.venues.rules import rules_for

_LEAST_MOVE = 3e-4
"""A relative change of a price below this is not worth a row."""

_LARGE_CHANGE = 0.1
"""A relative change of a size below this waits for others of the same account."""

_SMALL_CHANGES_MS = 30_000
_REMEMBERED_MS = 60_000
"""Trades are kept for so long, for a report that is under way while they happen."""

_E6 = 1e6
_LARGEST = 2**53


class OwnTrade(msgspec.Struct, frozen=True):
    """One side of a trade: coins bought (negative: sold) by an account, the venue's time and ours (UTC ms)."""

    address: str
    symbol: str
    size: float
    price: float
    time_ms: int
    received_ms: int


class _Backed(msgspec.Struct, frozen=True):
    """A position and what backs it at newer marks of the account's others: USD, of them own maintenance apart."""

    number: int
    place: TrackedPosition
    value_usd: float
    maintenance_usd: float
    backing_usd: float
    before: float


class _Written(msgspec.Struct):
    """What was handed on of a position last: its size, and when."""

    size: float
    at_ms: int


class Carrying:
    """Accounts with a known state that hold something in a watched market. Used by one thread at a time."""

    def __init__(self, listings: Mapping[str, Listing]) -> None:
        """No account is known; `listings` are the watched markets by symbol in messages."""
        self._listings = listings
        self._accounts: dict[int, HeldAccount] = {}
        self._numbers: dict[str, int] = {}
        self._recent: deque[OwnTrade] = deque()
        self._recent_of: dict[str, deque[OwnTrade]] = {}
        self._crossed: set[int] = set()
        self._unsure: set[int] = set()
        self._pending: dict[tuple[int, str], int] = {}
        self._written: dict[tuple[int, str], _Written] = {}

    def __len__(self) -> int:
        return len(self._accounts)

    @property
    def has_crossed(self) -> bool:
        """Whether any account has a cross position in a watched market that its other positions move."""
        return bool(self._crossed)

    @property
    def has_pending(self) -> bool:
        """Whether any changed size waits to be handed on."""
        return bool(self._pending)

    def sizes(self, number: int) -> dict[str, float]:
        """What an account is taken to hold, coins by symbol, negative when short; empty where it is not known."""
        account = self._accounts.get(number)
        return {} if account is None else {symbol: one.size for symbol, one in account.places.items() if one.size}

    def held(self, number: int, symbol: str) -> TrackedPosition:
        """What is known of a position of an account that was handed on."""
        return self._accounts[number].places[symbol]

    def reported(self, number: int, state: AccountState, address: str = "") -> None:
        """Take a report, in the place of every earlier one of the account; its trades since are counted again."""
        account = HeldAccount.of(state)
        self._numbers[address] = number
        account.prices = {
            each.symbol: float(each.liquidation or 0) for each in state.holdings if each.symbol in self._listings
        }
        self._accounts[number] = account
        self._mend_crossed(number, account)
        self._unsure.discard(number)
        for symbol in self._listings:
            self._pending.pop((number, symbol), None)
            self._written.pop((number, symbol), None)
        for trade in self._recent_of.get(address, ()):
            self._take(number, account, trade)

    def end(self, number: int, received_ms: int) -> list[TradedAccount]:
        """Rows that take an account out of the watched markets, though it may hold something there; then forget it."""
        account, found = self._accounts[number], []
        for symbol in self._listings:
            if symbol in account.places:
                account.places[symbol].size = 0.0
                self._pending[number, symbol] = received_ms
                found.append(self._row(symbol, number, 0.0, received_ms))
        return found

    def forget(self, number: int, address: str) -> bool:
        """Forget an account that holds nothing in a watched market, and say whether it was forgotten."""
        held = self.sizes(number)
        if any(symbol in held or (number, symbol) in self._pending for symbol in self._listings):
            return False
        self._accounts.pop(number, None)
        self._numbers.pop(address, None)
        self._crossed.discard(number)
        self._unsure.discard(number)
        for symbol in self._listings:
            self._written.pop((number, symbol), None)
        return True

    def take_unsure(self) -> set[int]:
        """Accounts that have opened a position somewhere of which it is not known whether it is cross; each once.

        It is counted as cross, the venue's default; the next report decides.
        """
        unsure, self._unsure = self._unsure, set()
        return unsure

    def traded(self, trade: OwnTrade) -> None:
        """Take one side of a trade, in the order received."""
        self._forget(trade.received_ms - _REMEMBERED_MS)
        self._recent.append(trade)
        self._recent_of.setdefault(trade.address, deque()).append(trade)
        number = self._numbers.get(trade.address)
        account = None if number is None else self._accounts.get(number)
        if number is not None and account is not None:
            self._take(number, account, trade)

    def _take(self, number: int, account: HeldAccount, trade: OwnTrade) -> None:
        # Both times are the venue's. One that gave no time cannot be compared, so its trades wait for the next report.
        if account.time_ms and trade.time_ms > account.time_ms:
            if trade.symbol in self._listings:
                before = account.places.get(trade.symbol)
                self._written.setdefault(
                    (number, trade.symbol), _Written(0.0 if before is None else before.size, -_SMALL_CHANGES_MS)
                )
                self._pending.setdefault((number, trade.symbol), trade.received_ms)
            account.trade(trade.symbol, trade.size, trade.price)
            self._mend_crossed(number, account)
            if number in self._crossed and account.places[trade.symbol].is_cross is None:
                self._unsure.add(number)

    def _mend_crossed(self, number: int, account: HeldAccount) -> None:
        is_so = _is_moved_by_others(account, self._listings)
        (self._crossed.add if is_so else self._crossed.discard)(number)

    def _forget(self, before_ms: int) -> None:
        while self._recent and self._recent[0].received_ms < before_ms:
            address = self._recent.popleft().address
            mine = self._recent_of[address]
            mine.popleft()
            if not mine:
                del self._recent_of[address]

    def sized(self, marks: VenueMarks, received_ms: int) -> list[TradedAccount]:
        """Positions whose size was changed by trades; small changes of one account at most each half minute.

        Nothing is handed on of a market without tiers in `marks`: a new size without its new price would mislead.
        """
        found: list[TradedAccount] = []
        chosen = [key for key in self._pending if self._is_due(key, received_ms)]
        chosen.sort(key=lambda key: key[1])
        for symbol, keys in groupby(chosen, key=lambda key: key[1]):
            table = marks.tiers.get(symbol)
            if table is None:
                continue
            numbers = [number for number, _ in keys]
            prices = self._prices(symbol, table, numbers, marks)
            found += [self._row(symbol, number, price, received_ms) for number, price in prices.items()]
        return found

    def _is_due(self, key: tuple[int, str], at_ms: int) -> bool:
        number, symbol = key
        last, size = self._written[key], self._accounts[number].places[symbol].size
        is_large = abs(size - last.size) > _LARGE_CHANGE * abs(last.size) or size * last.size <= 0
        return is_large or at_ms - last.at_ms >= _SMALL_CHANGES_MS

    def _prices(self, symbol: str, table: TierTable, numbers: Iterable[int], marks: VenueMarks) -> dict[int, float]:
        """New prices of positions in one market by number of account; 0 for none, or none that can be known."""
        prices = dict.fromkeys(numbers, 0.0)
        backed = [
            row
            for number in prices
            if (row := _backed(number, self._accounts[number], symbol, marks, table)) is not None
        ]
        for row, price in zip(backed, _solved(backed, [row.place.mark for row in backed], table), strict=True):
            prices[row.number] = 0.0 if np.isnan(price) else price
        return prices

    def _row(self, symbol: str, number: int, price: float, received_ms: int) -> TradedAccount:
        listing, account = self._listings[symbol], self._accounts[number]
        place = account.places[symbol]
        account.prices[symbol] = price
        del self._pending[number, symbol]
        self._written[number, symbol] = _Written(place.size, received_ms)
        instrument = listing.instrument
        return TradedAccount(
            received_ms,
            listing.market,
            number,
            account.time_ms,
            account.side_of(symbol),
            min(round(abs(place.size) / instrument.lot), _LARGEST),
            _e6(place.usd),
            _steps(place.entry, instrument.mark_step),
            _steps(price, instrument.mark_step),
            place.leverage,
            UNKNOWN_MODE if place.is_cross is None else int(place.is_cross),
            UNKNOWN_E6 if place.is_cross is not False else _e6(place.margin_usd),
        )

    def moved(self, marks: VenueMarks, received_ms: int) -> list[CarriedAccount]:
        """What stands elsewhere at these marks, of positions whose price has not been reached."""
        found: list[CarriedAccount] = []
        for symbol, listing in self._listings.items():
            table, mark = marks.tiers.get(symbol), marks.prices.get(symbol)
            if table is None or mark is None:
                continue
            rows = [
                row
                for number in sorted(self._crossed)
                if (number, symbol) not in self._pending and _is_moved_by_others(self._accounts[number], (symbol,))
                if (row := _backed(number, self._accounts[number], symbol, marks, table)) is not None
            ]
            found += self._carried(listing, table, mark, rows, received_ms)
        return found

    def _carried(
        self, listing: Listing, table: TierTable, mark: float, rows: list[_Backed], received_ms: int
    ) -> list[CarriedAccount]:
        found, step = [], listing.instrument.mark_step
        for row, price in zip(rows, _solved(rows, [mark] * len(rows), table), strict=True):
            is_reached = row.before > 0 and (mark - row.before) * row.place.side <= 0
            if is_reached or np.isnan(price) or abs(price - row.before) <= _LEAST_MOVE * min(price, mark):
                continue
            self._accounts[row.number].prices[listing.wire_symbol] = price
            found.append(
                CarriedAccount(
                    received_ms,
                    listing.market,
                    row.number,
                    round(row.value_usd * _E6),
                    round(row.maintenance_usd * _E6),
                    _steps(price, step),
                )
            )
        return found


def _is_moved_by_others(account: HeldAccount, symbols: Iterable[str]) -> bool:
    """Whether a cross position in one of these markets has another beside it, or its dollars were moved by a trade.

    A cross position that was closed since the report counts: it was in the maintenance that was reported.
    """
    if np.isnan(account.cash_usd) or np.isnan(account.maintenance_usd):
        return False
    moving = [symbol for symbol, one in account.places.items() if one.is_cross is not False or one.is_traded]
    return any(
        (place := account.places.get(symbol)) is not None
        and bool(place.size)
        and bool(place.is_cross)
        and any(other != symbol for other in moving)
        for symbol in symbols
    )


def _solved(rows: list[_Backed], marks: list[float], table: TierTable) -> list[float]:
    """Where each position is liquidated, seen from a mark; 0 for nowhere, nan where that cannot be known.

    It is seen from the mark of now: at that of the report the account may not have been able to stand.
    """
    if not rows:
        return []
    answer = liquidation_prices(
        np.array([row.place.side for row in rows], dtype=np.float64),
        np.array(marks),
        np.array([abs(row.place.size) for row in rows]),
        np.array([
            row.backing_usd + row.place.size * (mark - row.place.mark) for row, mark in zip(rows, marks, strict=True)
        ]),
        table=table,
        rules=rules_for(table),
        leverage=0.0,
    )  # fmt: skip
    is_answer = (answer.status == Status.OK) | (answer.status == Status.NO_LIQUIDATION)
    prices: list[float] = np.where(is_answer, np.nan_to_num(answer.price), np.nan).tolist()
    return prices


def _backed(number: int, account: HeldAccount, symbol: str, marks: VenueMarks, own: TierTable) -> _Backed | None:
    """What backs the position in `symbol` at these marks of the others; None where there is none or it is not known."""
    place = account.places.get(symbol)
    if place is None or not place.size or place.is_cross is None:
        return None
    before = account.prices.get(symbol, 0.0)
    if not place.is_cross:
        margin = place.margin_usd
        return None if np.isnan(margin) else _Backed(number, place, np.nan, np.nan, margin, before)
    value, maintenance = account.cash_usd + place.size * place.mark, account.maintenance_usd
    for other, held in account.places.items():
        if other == symbol or held.is_cross is False:
            continue
        mark, table = marks.prices.get(other), marks.tiers.get(other)
        if not held.size and not held.reported_usd:
            continue
        if mark is None or table is None:
            return None
        value += held.size * mark
        # Only the change since the report is worked out: its own sum has rules in it that we need not know.
        maintenance += _maintenance(table, abs(held.size) * mark) - _maintenance(table, held.reported_usd)
    others = maintenance - _maintenance(own, place.reported_usd)
    if np.isnan(value) or np.isnan(others):
        return None
    return _Backed(number, place, value, others + _maintenance(own, place.usd), value - others, before)


def _maintenance(table: TierTable, usd: float) -> float:
    """Maintenance margin of a position worth `usd`; tables here are counted in notional and have deductions."""
    tier = int(np.searchsorted(table.floors[1:], usd, side="left"))
    return usd * float(table.rates[tier]) - float(table.deductions[tier])


def _e6(usd: float) -> int:
    return UNKNOWN_E6 if np.isnan(usd) or abs(usd) * _E6 >= _LARGEST else round(usd * _E6)


def _steps(price: float, step: float) -> int:
    """Mark steps of a price; 0 where there is none, or one that no market reaches."""
    return round(price / step) if 0 < price < _LARGEST * step else 0

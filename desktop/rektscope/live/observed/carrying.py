"""Cross positions between two reports: their liquidation prices at newer marks of the account's other positions.

A report says what backs an account's cross positions and what they must maintain. The position's own market moves its
price on no further (`levels.account_prices`); its other positions do, by their profit and by their maintenance. What is
worked out here goes on as rows of its own, so that a view of one market, and its recording, need not know the others.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from rektscope.feeds.accounts import AccountState, VenueMarks
from rektscope.feeds.events import CarriedAccount
from rektscope.feeds.listing import Listing
from rektscope.risk.liquidation import Status, liquidation_prices
from rektscope.risk.tiers import TierTable
from rektscope.venues.rules import rules_for

_LEAST_MOVE = 3e-4
"""Of a price: less is not worth a row."""

_E6 = 1e6
_LARGEST = 2**53


@dataclass(frozen=True, slots=True)
class _Place:
    """A cross position: side as a sign, size in coins, USD when reported."""

    side: int
    size: float
    usd: float


@dataclass(frozen=True, slots=True)
class _Account:
    """Cross positions of an account by symbol, what backs them and what they must maintain, and prices by symbol."""

    value_usd: float
    maintenance_usd: float
    places: Mapping[str, _Place]
    prices: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Moved:
    number: int
    place: _Place
    value_usd: float
    maintenance_usd: float
    own_usd: float
    before: float


class Carrying:
    """The cross positions of accounts that hold some in a watched market and others besides. Used by one thread."""

    def __init__(self, listings: Mapping[str, Listing]) -> None:
        """No account is known; `listings` are the watched markets by symbol in messages."""
        self._listings = listings
        self._accounts: dict[int, _Account] = {}

    def __len__(self) -> int:
        return len(self._accounts)

    def reported(self, number: int, state: AccountState) -> None:
        """Take a report, in the place of every earlier one of the account."""
        self._accounts.pop(number, None)
        places = {
            each.symbol: _Place(int(each.side), float(each.size), float(each.value_usd))
            for each in state.holdings
            if each.is_cross and float(each.value_usd) > 0
        }
        prices = {
            each.symbol: float(each.liquidation or 0)
            for each in state.holdings
            if each.is_cross and each.symbol in self._listings
        }
        if len(places) > 1 and prices and state.cross_value_usd and state.cross_maintenance_usd:
            figures = float(state.cross_value_usd), float(state.cross_maintenance_usd)
            self._accounts[number] = _Account(*figures, places, prices)

    def moved(self, marks: VenueMarks, received_ms: int) -> list[CarriedAccount]:
        """What stands elsewhere at these marks, of positions whose price has not been reached."""
        found: list[CarriedAccount] = []
        for symbol, listing in self._listings.items():
            table, mark = marks.tiers.get(symbol), marks.prices.get(symbol)
            if table is not None and mark is not None:
                rows = [row for number, one in self._accounts.items() if (row := _moved(number, one, symbol, marks))]
                found += self._carried(listing, table, mark, rows, received_ms)
        return found

    def _carried(
        self, listing: Listing, table: TierTable, mark: float, rows: list[_Moved], received_ms: int
    ) -> list[CarriedAccount]:
        if not rows:
            return []
        sides = np.array([row.place.side for row in rows], dtype=np.float64)
        sizes = np.array([row.place.size for row in rows])
        usd = np.array([row.place.usd for row in rows])
        backing = np.array([row.value_usd - (row.maintenance_usd - row.own_usd) for row in rows])
        # Seen from the mark of now: at that of the report the account may not have been able to stand.
        backing += sides * (sizes * mark - usd)
        answer = liquidation_prices(sides, mark, sizes, backing, table=table, rules=rules_for(table), leverage=0.0)
        is_answer = (answer.status == Status.OK) | (answer.status == Status.NO_LIQUIDATION)
        prices = np.where(is_answer, np.nan_to_num(answer.price), np.nan)
        found, step = [], listing.instrument.mark_step
        for row, price in zip(rows, prices.tolist(), strict=True):
            is_reached = row.before > 0 and (mark - row.before) * row.place.side <= 0
            if is_reached or np.isnan(price) or abs(price - row.before) <= _LEAST_MOVE * min(price, mark):
                continue
            account = self._accounts[row.number]
            symbol = listing.wire_symbol
            self._accounts[row.number] = replace(account, prices={**account.prices, symbol: price})
            found.append(
                CarriedAccount(
                    received_ms,
                    listing.market,
                    row.number,
                    round(row.value_usd * _E6),
                    round(row.maintenance_usd * _E6),
                    round(price / step) if price < _LARGEST * step else 0,
                )
            )
        return found


def _moved(number: int, account: _Account, symbol: str, marks: VenueMarks) -> _Moved | None:
    """What backs the position in `symbol` at these marks; None without one, or where a mark is not known."""
    place, own = account.places.get(symbol), marks.tiers.get(symbol)
    if place is None or own is None or symbol not in account.prices:
        return None
    value, maintenance = account.value_usd, account.maintenance_usd
    for other, held in account.places.items():
        if other == symbol:
            continue
        mark, table = marks.prices.get(other), marks.tiers.get(other)
        if mark is None or table is None:
            return None
        now = held.size * mark
        value += held.side * (now - held.usd)
        maintenance += _maintenance(table, now) - _maintenance(table, held.usd)
    return _Moved(number, place, value, maintenance, _maintenance(own, place.usd), account.prices[symbol])


def _maintenance(table: TierTable, usd: float) -> float:
    """Maintenance margin of a position worth `usd`; tables here are counted in notional and have deductions."""
    tier = int(np.searchsorted(table.floors[1:], usd, side="left"))
    return usd * float(table.rates[tier]) - float(table.deductions[tier])

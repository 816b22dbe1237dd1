"""Fills of an account as Hyperliquid writes them, in answers and on the topic `userFills`.

Source: the venue's documentation, `userFills`. A fill of a liquidation by the book is marked on both of its sides and
closes in the ordinary words; one by the backstop is written `Liquidated Cross Long`, as recorded fills of the venue
have it.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.hyperliquid_numbers import on_grid, trimmed, usd
from rektscope.mockvenue.hyperliquid_streams import hash_of
from rektscope.mockvenue.population.fills import Fill, Method, Side
from rektscope.mockvenue.population.ledger import MICRO
from rektscope.mockvenue.population.population import Population
from rektscope.mockvenue.population.run import Run
from rektscope.mockvenue.population.tape import number_of
from rektscope.mockvenue.streams import Passage, Stream
from rektscope.mockvenue.venue import dumps

_METHODS = {Method.MARKET: "market", Method.BACKSTOP: "backstop"}
_SNAPSHOT = 100


class NoFills(Stream):
    """`userFills` of an address that never trades."""

    def __init__(self, topic: str, address: str) -> None:
        self._address = address
        super().__init__(topic, np.empty(0, dtype=np.int64))

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """Nothing."""
        _ = first, end, passage
        return []

    def greeting(self, following: int, now_ms: int, passage: Passage) -> list[bytes]:
        """An empty snapshot."""
        _ = following, now_ms, passage
        return [_message(self._address, [], is_snapshot=True)]


class UserFills(Stream):
    """`userFills` of one account: a snapshot of the last ones, then each as it happens."""

    def __init__(self, topic: str, population: Population, markets: Sequence[ServedMarket], account: int) -> None:
        self._population, self._markets, self._account = population, markets, account
        self._slots = [population.tape(market.symbol).moments for market in markets]
        super().__init__(topic, np.unique(np.concatenate(self._slots)))

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a moment; empty where the account did not trade."""
        moments = self.moments[first:end]
        rows = self._between(int(moments[0]), int(moments[-1]), passage)
        address = self._population.addresses[self._account]
        messages = []
        for moment_ms in moments.tolist():
            fills = rows.get(moment_ms, [])
            messages.append(_message(address, fills, is_snapshot=False) if fills else b"")
        return messages

    def greeting(self, following: int, now_ms: int, passage: Passage) -> list[bytes]:
        """The snapshot; the newest first, as in the answer by REST."""
        _ = now_ms
        rows: list[dict[str, Any]] = []
        if following:
            found = self._between(int(self.moments[0]), int(self.moments[following - 1]), passage)
            rows = [row for moment_ms in sorted(found) for row in found[moment_ms]]
        return [_message(self._population.addresses[self._account], rows[-_SNAPSHOT:][::-1], is_snapshot=True)]

    def _between(self, first_ms: int, last_ms: int, passage: Passage) -> dict[int, list[dict[str, Any]]]:
        """Fills of the slots in [first_ms, last_ms], by the slot's moment."""
        addresses, account = self._population.addresses, self._account

        def written(run: Run) -> dict[int, list[dict[str, Any]]]:
            found: dict[int, list[dict[str, Any]]] = {}
            for place, (market, slots) in enumerate(zip(self._markets, self._slots, strict=True)):
                begin, end = np.searchsorted(slots, [first_ms, last_ms + 1], side="left").tolist()
                if begin == end:
                    continue
                spans = run.rows(place, begin, end)
                rows = run.logs[place].rows_between(account, spans[0][0], spans[-1][1])
                stops = np.array([stop for _, stop in spans])
                for row in rows:
                    moment_ms = int(slots[begin + int(np.searchsorted(stops, row, side="right"))])
                    fill = run.logs[place].fill(row)
                    found.setdefault(moment_ms, []).append(
                        fill_row(market, place, fill, account, addresses, passage.stamp)
                    )
            return found

        return self._population.first_passage(last_ms, written)


def _message(address: str, fills: list[dict[str, Any]], *, is_snapshot: bool) -> bytes:
    data: dict[str, Any] = {"isSnapshot": True} if is_snapshot else {}
    return dumps({"channel": "userFills", "data": data | {"user": address, "fills": fills}})


def fill_row(
    market: ServedMarket,
    place: int,
    fill: Fill,
    account: int,
    addresses: Sequence[str],
    stamp: Callable[[int], int],
) -> dict[str, Any]:
    """One fill as its account sees it."""
    is_buyer = fill.buyer.account == account
    side = fill.buyer if is_buyer else fill.seller
    number = number_of(place, fill.row)
    row: dict[str, Any] = {
        "coin": market.symbol,
        "px": on_grid(market.price, fill.price_ticks),
        "sz": on_grid(market.quantity, fill.lots),
        "side": "B" if is_buyer else "A",
        "time": stamp(fill.time_ms),
        "startPosition": on_grid(market.quantity, side.booked.before_lots),
        "dir": _direction(fill, side, is_buyer=is_buyer),
        "closedPnl": usd(side.booked.closed_micro / MICRO),
        "hash": hash_of(number),
        "oid": number,
        "crossed": (fill.taker_side > 0) == is_buyer,
        "fee": usd(side.booked.fee_micro / MICRO),
        "tid": number,
        "feeToken": "USDC",
    }
    cause = fill.liquidation
    if cause is not None:
        row["liquidation"] = {
            "liquidatedUser": addresses[cause.account],
            "markPx": trimmed(f"{cause.mark_micro / MICRO / market.instrument.lot:.8f}"),
            "method": _METHODS[cause.method],
        }
    return row


def _direction(fill: Fill, side: Side, *, is_buyer: bool) -> str:
    """`Open Long`, `Close Short`, `Long > Short`, or what the backstop writes."""
    before = side.booked.before_lots
    after = before + (fill.lots if is_buyer else -fill.lots)
    cause = fill.liquidation
    if cause is not None and cause.method is Method.BACKSTOP and cause.account == side.account:
        return f"Liquidated {'Isolated' if cause.was_isolated else 'Cross'} {'Long' if before > 0 else 'Short'}"
    if before * after < 0:
        return "Long > Short" if before > 0 else "Short > Long"
    is_closing = abs(after) < abs(before)
    is_long = before > 0 if is_closing else after > 0
    return f"{'Close' if is_closing else 'Open'} {'Long' if is_long else 'Short'}"

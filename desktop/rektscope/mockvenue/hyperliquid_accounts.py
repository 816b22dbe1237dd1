"""What anybody may ask of an account of the population, as Hyperliquid answers: its state, its fills, the leaderboard.

Source: the venue's documentation, info endpoint (`clearinghouseState`, `userFills`, `userFillsByTime`), and for the
leaderboard monjurkuet/cryptoOS (API_LEADERBOARD.md). An address that nobody has holds nothing; that is no error.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Self

import msgspec
import numpy as np

from rektscope.market.times import HOUR_MS
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.hyperliquid_fills import NoFills, UserFills, fill_row
from rektscope.mockvenue.hyperliquid_info import Request, UnreadableError
from rektscope.mockvenue.hyperliquid_numbers import on_grid, price, ratio, usd
from rektscope.mockvenue.population.ledger import MICRO
from rektscope.mockvenue.population.margins import Floats
from rektscope.mockvenue.population.population import Population
from rektscope.mockvenue.population.run import Run
from rektscope.mockvenue.streams import Stream
from rektscope.mockvenue.timeline import Timeline
from rektscope.mockvenue.venue import dumps

_MOST_FILLS = 2000
_NEVER_REACHED = 1e12

_WINDOWS = ("day", "week", "month", "allTime")


class AccountFaults(msgspec.Struct, frozen=True):
    """Faults that befall accounts: whether one has vanished, and what becomes of the leaderboard."""

    has_vanished: Callable[[str], bool] = lambda _address: False
    leaderboard: Callable[[bytes], bytes] = lambda body: body


class Accounts:
    """Requests about accounts, by their type; without a population nobody has anything."""

    def __init__(
        self, population: Population | None, markets: Sequence[ServedMarket], timeline: Timeline, faults: AccountFaults
    ) -> None:
        self._population, self._markets, self._timeline = population, list(markets), timeline
        self._faults = faults
        self.requests: dict[str, Request] = {
            "clearinghouseState": self._state,
            "userFills": lambda body: self._fills(body, 0, 1 << 53, newest_first=True),
            "userFillsByTime": self._fills_by_time,
        }
        self._lock = threading.Lock()
        self._board: tuple[int, bytes] | None = None

    def fills_stream(self, topic: str, address: str) -> Stream:
        """`userFills` of an address; of one that nobody has, nothing comes."""
        population = self._population
        account = None if population is None else population.account(address)
        if population is None or account is None:
            return NoFills(topic, address)
        return UserFills(topic, population, self._markets, account)

    def leaderboard(self) -> bytes:
        """The accounts that the venue ranks, made anew each hour of the session as it is served."""
        return self._faults.leaderboard(self._ranked())

    def _ranked(self) -> bytes:
        population = self._population
        if population is None:
            return dumps({"leaderboardRows": []})
        hour = self._timeline.now_ms() // HOUR_MS
        with self._lock:
            if self._board is None or self._board[0] != hour:
                standings = population.ask(lambda run, _: Standings.of(run))
                self._board = hour, dumps({"leaderboardRows": ranked(standings, population.addresses)})
            return self._board[1]

    def _state(self, body: Mapping[str, Any]) -> dict[str, Any]:
        address = _address(body)
        if body.get("dex"):
            raise KeyError(body["dex"])
        population = self._population
        account = None if population is None or self._faults.has_vanished(address) else population.account(address)
        if population is None or account is None:
            return _nothing(self._timeline.stamp_now())
        number = account
        return population.ask(lambda run, passage: state_of(run, self._markets, number, self._stamp(run, passage)))

    def _stamp(self, run: Run, passage: int) -> int:
        """What a message carries of the moment that a run has reached."""
        return self._timeline.stamp(run.reached_ms + passage * self._timeline.length_ms)

    def _fills_by_time(self, body: Mapping[str, Any]) -> list[dict[str, Any]]:
        start, end = body.get("startTime"), body.get("endTime")
        if not isinstance(start, int) or not isinstance(end, int | None):
            raise UnreadableError
        return self._fills(body, start, 1 << 53 if end is None else end, newest_first=False)

    def _fills(self, body: Mapping[str, Any], start: int, end: int, *, newest_first: bool) -> list[dict[str, Any]]:
        address = _address(body)
        population = self._population
        account = None if population is None or self._faults.has_vanished(address) else population.account(address)
        if population is None or account is None:
            return []
        number = account

        def of_account(run: Run, passage: int) -> list[dict[str, Any]]:
            ahead_ms = passage * self._timeline.length_ms
            stamp = lambda time_ms: self._timeline.stamp(time_ms + ahead_ms)  # noqa: E731 -- one word for it
            rows = [
                fill_row(market, place, log.fill(row), number, population.addresses, stamp)
                for place, (market, log) in enumerate(zip(self._markets, run.logs, strict=True))
                for row in log.rows_of(number, -(1 << 62), 1 << 62)
            ]
            rows = [row for row in rows if start <= row["time"] <= end]
            rows.sort(key=lambda row: (row["time"], row["tid"]), reverse=newest_first)
            return rows[:_MOST_FILLS]

        return population.ask(of_account)


def state_of(run: Run, markets: Sequence[ServedMarket], account: int, stamp: int) -> dict[str, Any]:
    """`clearinghouseState` of an account that exists."""
    ledger = run.ledger
    values = ledger.lots[account] * ledger.marks
    isolated = ledger.is_isolated[account]
    held = np.flatnonzero(ledger.lots[account]).tolist()
    crossed = np.where(isolated, 0.0, values)
    raw = int(ledger.raw_micro[account])
    used = np.where(
        isolated, np.where(ledger.lots[account] != 0, ledger.own_micro[account] + values, 0.0),
        np.abs(values) / ledger.leverage[account],
    )  # fmt: skip
    owned = float(np.where(isolated & (ledger.lots[account] != 0), ledger.own_micro[account], 0).sum())
    needed = ledger.maintenance_micro(crossed[None, :])[0].sum()
    cross_used = float(np.where(isolated, 0.0, used).sum())
    cross_worth = raw + float(crossed.sum())
    return {
        "marginSummary": _summary(raw + owned + values.sum(), np.abs(values).sum(), raw + owned, used.sum()),
        "crossMarginSummary": _summary(cross_worth, np.abs(crossed).sum(), raw, cross_used),
        "crossMaintenanceMarginUsed": usd(float(needed) / MICRO),
        "withdrawable": usd(max(0.0, cross_worth - cross_used) / MICRO),
        "assetPositions": [
            {"type": "oneWay", "position": _position(run, markets[place], account, place)} for place in held
        ],
        "time": stamp,
    }


def _position(run: Run, market: ServedMarket, account: int, place: int) -> dict[str, Any]:
    ledger, lot = run.ledger, market.instrument.lot
    lots, cost = int(ledger.lots[account, place]), int(ledger.cost_micro[account, place])
    value = lots * float(ledger.marks[place])
    is_isolated = bool(ledger.is_isolated[account, place])
    leverage = int(ledger.leverage[account, place])
    own = int(ledger.own_micro[account, place])
    used = own + value if is_isolated else abs(value) / leverage
    paid = int(ledger.funding_micro[account, place]) / MICRO
    liquidation = ledger.liquidation_price_micro(account, place)
    price_usd = None if liquidation is None else liquidation / MICRO / lot
    stated: dict[str, Any] = {"type": "isolated" if is_isolated else "cross", "value": leverage}
    if is_isolated:
        stated["rawUsd"] = usd(own / MICRO)
    return {
        "coin": market.symbol,
        "szi": on_grid(market.quantity, lots),
        "leverage": stated,
        "entryPx": price(cost / lots / MICRO / lot),
        "positionValue": usd(abs(value) / MICRO),
        "unrealizedPnl": usd((value - cost) / MICRO),
        "returnOnEquity": ratio((value - cost) * leverage / max(1, abs(cost))),
        "liquidationPx": price(price_usd) if price_usd is not None and price_usd < _NEVER_REACHED else None,
        "marginUsed": usd(used / MICRO),
        "maxLeverage": ledger.schedules[place].max_leverage,
        "cumFunding": {"allTime": usd(paid), "sinceOpen": usd(paid), "sinceChange": usd(paid)},
    }


class Standings(msgspec.Struct, frozen=True):
    """What each account is worth, has won on its open positions and has traded, in USD."""

    worth: Floats
    won: Floats
    volume: Floats

    @classmethod
    def of(cls, run: Run) -> Self:
        """As they are now; copies, so that the population may go on."""
        ledger = run.ledger
        values = ledger.values_micro(slice(None))
        owned = np.where(ledger.lots != 0, ledger.own_micro, 0).sum(axis=1)
        worth = (ledger.raw_micro + owned + values.sum(axis=1)) / MICRO
        return cls(worth, (values - ledger.cost_micro).sum(axis=1) / MICRO, ledger.volume_micro / MICRO)


def ranked(standings: Standings, addresses: Sequence[str]) -> list[dict[str, Any]]:
    """Rows of the leaderboard: of most accounts that have anything, in an order that says nothing about them."""
    worth = standings.worth
    chance = np.random.default_rng(len(worth)).random(len(worth))
    listed = np.flatnonzero((worth > 0) & (chance < _LISTED)).tolist()
    rows = []
    for account in listed:
        performance = _performance(standings.won[account], worth[account], standings.volume[account])
        rows.append(
            {
                "ethAddress": addresses[account],
                "accountValue": usd(float(worth[account])),
                "windowPerformances": [[name, performance] for name in _WINDOWS],
                "prize": 0,
                "displayName": f"synthetic {account}",
            }
        )
    return rows


_LISTED = 0.8
"""Of the accounts with anything: the venue's leaderboard leaves out many too."""


def _performance(won: float, worth: float, volume: float) -> dict[str, str]:
    return {"pnl": usd(float(won)), "roi": ratio(float(won / max(worth, 1.0))), "vlm": usd(float(volume))}


def _summary(worth: float, notional: float, raw: float, used: float) -> dict[str, str]:
    return {
        "accountValue": usd(float(worth) / MICRO),
        "totalNtlPos": usd(float(notional) / MICRO),
        "totalRawUsd": usd(float(raw) / MICRO),
        "totalMarginUsed": usd(float(used) / MICRO),
    }


def _nothing(stamp: int) -> dict[str, Any]:
    """The state of an address that has nothing."""
    empty = _summary(0, 0, 0, 0)
    return {
        "marginSummary": empty,
        "crossMarginSummary": empty,
        "crossMaintenanceMarginUsed": "0.0",
        "withdrawable": "0.0",
        "assetPositions": [],
        "time": stamp,
    }


def _address(body: Mapping[str, Any]) -> str:
    user = body.get("user")
    if not isinstance(user, str) or len(user) != 42 or not user.startswith("0x"):  # noqa: PLR2004 -- 0x and 40 digits
        raise UnreadableError
    return user.lower()

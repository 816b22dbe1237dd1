"""Draws a population: sizes with heavy tails, isolated and cross, several markets, leverage as people choose it.

All of it is made up. The shapes follow what is known of the venue: sizes log-normal with most of the open interest in a
hundredth of the accounts, a median leverage of cross accounts of 2.6, a fifth of the positions isolated, and makers who
trade most and hold little. Longs and shorts of each market are the open interest to the lot.
"""

import hashlib
from enum import IntEnum

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.mockvenue.population.ledger import MICRO, Ledger
from rektscope.mockvenue.population.margins import Floats, Schedule

Ints = npt.NDArray[np.int64]

PREFIX = "0xfab1ed"
"""With which every made-up address begins."""

_MAKERS, _FAST, _IDLE = 500, 20, 20
"""One account in so many is of this kind."""

_SIZE_SIGMA = 2.4
_ANOTHER_MARKET = 0.25
_ISOLATED = 0.2
_LEVERAGE_MEDIAN, _LEVERAGE_SIGMA = 2.6, 0.9
_ISOLATED_LEVERAGES = (3, 5, 10, 20, 25, 40, 50)
_USD_AN_ACCOUNT, _MOST_USD_AN_ACCOUNT = 25_000.0, 100_000.0
_IDLE_USD_SIGMA = 2.0


class Habit(IntEnum):
    """What an account does all day."""

    MAKER = 0
    FAST = 1
    HOLDER = 2
    IDLE = 3
    VAULT = 4


class MarketStart(msgspec.Struct, frozen=True):
    """A market when the population begins.

    Attributes:
        mark_micro: micro dollars a lot.
        interest_lots: open interest of the session, one side; None where it has none.
        past_micro: earlier prices, of which positions may have been opened; oldest first.
    """

    schedule: Schedule
    mark_micro: float
    interest_lots: int | None
    past_micro: Floats


class People(msgspec.Struct, frozen=True):
    """Who there is.

    Attributes:
        addresses: of each account, in its order.
        habits: `Habit` values.
        sizes: how large each acts, relative to others.
        appetite_micro: the largest position, in micro dollars, that each lets grow.
        interest_lots: open interest of each market at the beginning.
        share: of the session's open interest, by market.
    """

    addresses: tuple[str, ...]
    habits: Ints
    sizes: Floats
    appetite_micro: Floats
    interest_lots: Ints
    share: Floats

    @property
    def vault(self) -> int:
        """The account that takes over what the book does not."""
        return len(self.addresses) - 1


def drawn(rng: np.random.Generator, accounts: int, markets: list[MarketStart], seed: int) -> tuple[People, Ledger]:
    """A population of `accounts` and the liquidator's vault, and what they hold at the beginning."""
    count = accounts + 1
    habits = _habits(rng, accounts)
    sizes = rng.lognormal(0.0, _SIZE_SIGMA, count)
    sizes[habits == Habit.MAKER] = np.quantile(sizes, 0.99)
    interest, share = _interest(accounts, markets)
    marks = np.array([market.mark_micro for market in markets])
    ledger = Ledger(count, [market.schedule for market in markets], marks)
    _settings(rng, ledger)
    for place, market in enumerate(markets):
        _hold(rng, ledger, place, market, int(interest[place]), _weights(rng, habits, sizes, place, interest * marks))
    _back(rng, ledger, habits, sizes)
    values = np.abs(ledger.values_micro(slice(None))).max(axis=1)
    appetite = np.maximum(2.0 * values, sizes / sizes.mean() * _USD_AN_ACCOUNT * MICRO)
    appetite[habits == Habit.MAKER] = 0.02 * float((interest * marks).max())
    people = People(_addresses(count, seed), habits, sizes, appetite, interest, share)
    return people, ledger


def _addresses(count: int, seed: int) -> tuple[str, ...]:
    digits = 42 - len(PREFIX)
    return tuple(
        PREFIX + hashlib.blake2b(f"{seed}:{place}".encode(), digest_size=20).hexdigest()[:digits]
        for place in range(count)
    )


def _habits(rng: np.random.Generator, accounts: int) -> Ints:
    habits = np.full(accounts + 1, int(Habit.HOLDER), dtype=np.int64)
    makers, fast, idle = max(2, accounts // _MAKERS), max(2, accounts // _FAST), accounts // _IDLE
    order = rng.permutation(accounts)
    habits[order[:makers]] = Habit.MAKER
    habits[order[makers : makers + fast]] = Habit.FAST
    habits[order[makers + fast : makers + fast + idle]] = Habit.IDLE
    habits[accounts] = Habit.VAULT
    return habits


def _interest(accounts: int, markets: list[MarketStart]) -> tuple[Ints, Floats]:
    """Open interest of each market in lots, the session's where the population can hold it; and its share of that."""
    usual_usd = accounts * _USD_AN_ACCOUNT / len(markets)
    known = np.array([
        usual_usd * MICRO / market.mark_micro if market.interest_lots is None else float(market.interest_lots)
        for market in markets
    ])  # fmt: skip
    total_usd = float((known * np.array([market.mark_micro for market in markets])).sum()) / MICRO
    scale = min(1.0, accounts * _MOST_USD_AN_ACCOUNT / max(total_usd, 1.0))
    # At least two lots for each account, so that the smallest holders do not round to none.
    lots = np.maximum(np.rint(known * scale).astype(np.int64), 2 * accounts)
    return lots, lots / known


def _settings(rng: np.random.Generator, ledger: Ledger) -> None:
    """Mode and leverage of each account in each market."""
    shape = ledger.lots.shape
    ledger.is_isolated[:] = rng.random(shape) < _ISOLATED
    for place, schedule in enumerate(ledger.schedules):
        allowed = [step for step in _ISOLATED_LEVERAGES if step <= schedule.max_leverage] or [schedule.max_leverage]
        chosen = rng.choice(np.array(allowed), shape[0])
        ledger.leverage[:, place] = np.where(
            ledger.is_isolated[:, place], chosen, rng.choice(np.array([*allowed, schedule.max_leverage]), shape[0])
        )
    ledger.is_isolated[-1] = False


def _weights(rng: np.random.Generator, habits: Ints, sizes: Floats, place: int, values: Floats) -> Floats:
    """How much of a market each account holds, relative to others; 0 for none."""
    shares = values / values.sum()
    home = rng.choice(len(values), len(sizes), p=shares)
    takes_part = (home == place) | (rng.random(len(sizes)) < _ANOTHER_MARKET)
    holds = np.isin(habits, (int(Habit.HOLDER), int(Habit.FAST), int(Habit.MAKER))) & takes_part
    weights = np.where(holds, sizes * rng.lognormal(0.0, 0.7, len(sizes)), 0.0)
    weights[habits == Habit.FAST] *= 0.1
    weights[habits == Habit.MAKER] *= 0.2
    return weights


def _hold(
    rng: np.random.Generator, ledger: Ledger, place: int, market: MarketStart, interest: int, weights: Floats
) -> None:
    """Positions of one market whose longs and shorts are the open interest to the lot, with what they cost."""
    holders = np.flatnonzero(weights)
    if len(holders) < 2:  # noqa: PLR2004 -- a long and a short
        holders = np.arange(2)
        weights = np.ones(len(weights))
    is_long = rng.random(len(holders)) < 0.5  # noqa: PLR2004 -- either side
    # One of each side at least, or longs and shorts could not be equal.
    is_long[0], is_long[1] = True, False
    held = np.zeros(len(holders), dtype=np.int64)
    for side in (True, False):
        mine = np.flatnonzero(is_long == side)
        exact = weights[holders[mine]] / weights[holders[mine]].sum() * interest
        lots = np.floor(exact).astype(np.int64)
        # What rounding left goes to the largest position, of which it is the smallest part.
        lots[np.argmax(lots)] += interest - int(lots.sum())
        held[mine] = lots if side else -lots
    ledger.lots[holders, place] = held
    ledger.cost_micro[holders, place] = np.rint(held * _entries(rng, market, len(holders))).astype(np.int64)


def _entries(rng: np.random.Generator, market: MarketStart, count: int) -> Floats:
    """Entry prices: the later a price was, the more often; around the mark where nothing came before."""
    past = market.past_micro
    if not len(past):
        return np.asarray(market.mark_micro * rng.lognormal(0.0, 0.02, count))
    ages = np.minimum(rng.exponential(len(past) / 4, count).astype(np.int64), len(past) - 1)
    return np.asarray(past[len(past) - 1 - ages], dtype=np.float64)


def _back(rng: np.random.Generator, ledger: Ledger, habits: Ints, sizes: Floats) -> None:
    """Collateral: enough that nobody begins liquidatable, and as little as each account's leverage allows."""
    values = ledger.values_micro(slice(None))
    needed = ledger.maintenance_micro(values)
    own = ledger.is_isolated & (ledger.lots != 0)
    room = rng.lognormal(0.0, 0.8, values.shape)
    # Less or more than the initial margin, as positions have lost or won since; at least 5 % above maintenance.
    worth = np.maximum(np.abs(values) / ledger.leverage * (0.4 + room), needed * (1.0 + 0.2 * room + 0.05))
    ledger.own_micro[:] = np.where(own, np.rint(worth - values), 0).astype(np.int64)
    crossed = np.where(own, 0.0, values)
    leverage = np.clip(rng.lognormal(np.log(_LEVERAGE_MEDIAN), _LEVERAGE_SIGMA, len(values)), 0.2, 15.0)
    least = np.where(own, 0.0, needed).sum(axis=1)
    equity = np.maximum(np.abs(crossed).sum(axis=1) / leverage, 1.2 * least)
    equity += sizes / sizes.mean() * 1000.0 * MICRO * rng.random(len(values))
    idle = habits == Habit.IDLE
    equity[idle] = rng.lognormal(np.log(50_000.0), _IDLE_USD_SIGMA, int(idle.sum())) * MICRO
    # Makers and the vault take what nobody else does: a fifth of all that is held, divided among them.
    makers = np.isin(habits, (int(Habit.MAKER), int(Habit.VAULT)))
    equity[makers] += 0.05 * float(np.abs(values).sum()) / max(1, int(makers.sum())) * 4
    ledger.raw_micro[:] = np.rint(equity - crossed.sum(axis=1)).astype(np.int64)

"""How much of a made-up population's open interest the discovery knows, against the best order there could be.

The stand-in serves Hyperliquid with synthetic accounts; the live feed finds them as it would find real ones. Both run
on one clock that may go faster than the wall, so that an hour of questions takes minutes. At some moments of that clock
it prints which share of open interest is known rightly (side, and the smaller of the known and the true size), what
somebody who knew all sizes beforehand would know with as many questions, and how far liquidation prices are from the
population's.

    python -m tests.reliability.known_accounts --accounts 20000 --minutes 30 --faster 8
"""

import argparse
import resource
import threading
import time
from dataclasses import dataclass

import numpy as np

from rektscope.feeds.clock import Clock
from rektscope.levels.known_book import KnownBook
from rektscope.live.feed import LiveFeed
from rektscope.live.listings import find_listings
from rektscope.live.observed.plan import AccountPlan
from rektscope.live.rest_client import RestClients
from rektscope.live.store import MOST_TRADES, GrowingMarket
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.times import parse_time_ms
from rektscope.mockvenue.server import MockVenue
from rektscope.mockvenue.timeline import Stamped, WallClock
from rektscope.sessions.bundled import bundled_event
from rektscope.sessions.reader import open_session

COIN = "BTC"
MARKET = f"hyperliquid:{COIN}"


class FastClock:
    """The wall's clocks, so many times as fast."""

    def __init__(self, factor: float) -> None:
        self._factor = factor
        self._begun_s, self._begun_ns = time.monotonic(), time.time_ns()

    def steady_s(self) -> float:
        return (time.monotonic() - self._begun_s) * self._factor

    def now_ns(self) -> int:
        return self._begun_ns + int(self.steady_s() * 1e9)

    def wait(self, stop: threading.Event, seconds: float) -> bool:
        return stop.wait(max(0.0, seconds) / self._factor)

    def to_clock(self) -> Clock:
        return Clock(self.steady_s, self.now_ns, lambda: 0.5, self.wait)

    def to_wall(self) -> WallClock:
        return WallClock(lambda: self.now_ns() // 1_000_000, self.steady_s)


@dataclass(frozen=True, slots=True)
class Point:
    """What was known at a moment.

    Attributes:
        minute: since the start.
        asked: questions about accounts so far.
        known: share of the coin's open interest that is known rightly, both sides together.
        best: what the best order knows with the questions that the share allows by then.
        findable: the same of accounts that are on the list of the largest or have traded here; nobody can find others.
        informed: what an order knows with as many questions that knows of every kind of account (what it is worth, how
            much it trades, here and elsewhere) what such accounts hold on average, before it asks anybody: the most
            that can be had without knowing what a single one holds.
        moved: how far the mark is from where it began, as a fraction.
        isolated_ticks: largest distance of a price from the population's, of isolated positions of the right size.
        cross_all, cross: what 95 of 100 cross positions of the right size are off by, a fraction of the price: of all,
            and of accounts that hold in every market what they are taken to hold.
        cross_count: how many these are.
    """

    minute: float
    asked: int
    known: float
    best: float
    findable: float
    informed: float
    moved: float
    isolated_ticks: float
    cross_all: float
    cross: float
    cross_count: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """A run: its points, the most weight within any minute as the stand-in counted it, refusals, memory in MB."""

    points: list[Point]
    largest_minute: int
    refused: int
    megabytes: float
    checked: int
    disagreements: int


def measured(
    accounts: int, minutes: list[float], *, factor: float = 8.0, share: float = 0.5, seed: int = 1,
    session: str = "2025-10-10", from_time: str = "2025-10-10T20:45:00Z",
) -> Outcome:  # fmt: skip
    """Run it for the last of `minutes` and look at each of them."""
    clock = FastClock(factor)
    event = bundled_event(session)
    assert event is not None
    with open_session(event.path) as file:
        whole = file.read()
    venue = MockVenue(
        whole, "hyperliquid", speed=1.0, stamped=Stamped.NOW, from_ms=parse_time_ms(from_time), is_repeating=True,
        clock=clock.to_wall(), accounts=accounts, seed=seed,
    )  # fmt: skip
    with venue:
        assert venue.population is not None
        endpoints = {"hyperliquid": venue.url}
        clients = RestClients(clock.to_clock())
        listings = find_listings([MARKET], endpoints, clients.of)
        feed = LiveFeed(
            listings, endpoints, clients=clients, clock=clock.to_clock(), wall_ns=clock.now_ns, history_hours=0,
            accounts=AccountPlan(share=share),
        )  # fmt: skip
        market, lock = GrowingMarket(listings[0].instrument, MOST_TRADES), threading.Lock()

        def take(batch):
            with lock:
                market.append(batch.rows.get(MARKET, []))

        before_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        began_s = clock.steady_s()
        feed.start(take)
        points, first_mark, book = [], None, None
        try:
            for minute in minutes:
                clock.wait(threading.Event(), began_s + minute * 60 - clock.steady_s())
                with lock:
                    events = market.snapshot()
                    truth = venue.population.truth()
                passed = (clock.steady_s() - began_s) / 60
                book = KnownBook.of(events, clock.now_ns() // 1_000_000, margin_rules_of(events.instrument))
                first_mark = first_mark or float(events.marks.mark_steps[0]) * events.instrument.mark_step
                discovery = feed.accounts.discoveries[0]
                with discovery._lock:  # addresses by number: what no view receives
                    index, addresses = dict(discovery._ranking._index), discovery._numbers.named()
                    kinds = np.array(discovery._ranking._bins(np.arange(len(index))))
                with discovery._carry_lock:
                    carried = {number: discovery._carrying.sizes(number) for number in addresses}
                asked = feed.health().accounts[0].asked
                points.append(
                    _point(
                        passed,
                        asked,
                        share,
                        book,
                        truth,
                        addresses,
                        carried,
                        index,
                        kinds,
                        first_mark,
                        events.instrument.tick,
                    )
                )
        finally:
            feed.stop()
        use = venue.weight_use
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - before_mb
        assert book is not None
        return Outcome(points, use.largest_minute, use.refused, megabytes, book.checked, book.disagreements)


def _point(minute, asked, share, book, truth, addresses, carried, listed, kinds, first_mark, tick) -> Point:
    of_coin = truth.market == truth.coins.index(COIN)
    places = {truth.addresses[account]: row for account, row in
              zip(truth.account[of_coin].tolist(), np.flatnonzero(of_coin).tolist(), strict=True)}  # fmt: skip
    size, price = truth.size, truth.liquidation_price
    known_right, isolated, every, cross = 0.0, [0.0], [0.0], [0.0]
    for place, number in enumerate(book.account.tolist()):
        row = places.get(addresses.get(number, ""))
        if row is None or book.is_crossed[place]:
            continue
        signed = float(book.size[place]) * int(book.side[place])
        if signed * size[row] <= 0:
            continue
        known_right += min(abs(signed), abs(size[row]))
        ours, theirs = float(book.liquidation_price[place]), float(price[row])
        if abs(signed - size[row]) > 1e-9 or not np.isfinite(ours) or not np.isfinite(theirs):
            continue
        if truth.is_isolated[row]:
            isolated.append(abs(ours - theirs) / tick)
            continue
        every.append(abs(ours / theirs - 1))
        if _is_carried(truth, int(truth.account[row]), carried.get(number, {})):
            cross.append(every[-1])
    sizes = np.abs(size[of_coin])
    is_found = np.array([truth.addresses[account] in listed for account in truth.account[of_coin].tolist()])
    total, allowed = float(sizes.sum()), int(minute * 600 * share)
    best, findable = (float(np.sort(some)[::-1][:allowed].sum()) for some in (sizes, sizes[is_found]))
    names = (truth.addresses[account] for account in truth.account[of_coin].tolist())
    size_of = dict(zip(names, sizes.tolist(), strict=True))
    informed = _by_kind(np.array([size_of.get(address, 0.0) for address in listed]), kinds, allowed)
    return Point(
        minute, asked, known_right / total, best / total, findable / total, informed / total,
        book.mark_price / first_mark - 1,
        max(isolated), float(np.quantile(every, 0.95)), float(np.quantile(cross, 0.95)), len(cross) - 1,
    )  # fmt: skip


def _by_kind(sizes, kinds, allowed) -> float:
    """What the accounts hold that come first by the average of their kind: columns of `kinds`."""
    _, kind = np.unique(kinds // 2, axis=1, return_inverse=True)
    average = np.bincount(kind.ravel(), sizes) / np.bincount(kind.ravel())
    order = np.argsort(-average[kind.ravel()], kind="stable")
    return float(sizes[order[:allowed]].sum())


def _is_carried(truth, account, sizes) -> bool:
    """Whether an account holds in every market what it is taken to hold: coins by symbol."""
    mine = np.flatnonzero(truth.account == account)
    held = {truth.coins[truth.market[row]]: float(truth.size[row]) for row in mine.tolist()}
    return held.keys() == sizes.keys() and all(abs(held[coin] - sizes[coin]) < 1e-6 for coin in held)


def main() -> None:
    """Print a line a moment."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--accounts", type=int, default=20_000)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--faster", type=float, default=8.0)
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--session", default="2025-10-10")
    parser.add_argument("--from", dest="from_time", default="2025-10-10T20:45:00Z")
    given = parser.parse_args()
    moments = [each for each in (0.5, 1, 2, 5, 10, 15, 20, 30, 45, 60) if each < given.minutes] + [given.minutes]
    outcome = measured(
        given.accounts, moments, factor=given.faster, share=given.share, seed=given.seed, session=given.session,
        from_time=given.from_time,
    )  # fmt: skip
    for point in outcome.points:
        print(
            f"{point.minute:5.1f} min: {point.asked:6,} asked; known {point.known:6.1%}, best {point.best:6.1%}, of "
            f"the findable {point.findable:6.1%}, by kind {point.informed:6.1%}: {point.known / point.best:.2f}, "
            f"{point.known / point.findable:.2f}, {point.known / point.informed:.2f}; "
            f"mark {point.moved:+.1%}; off: isolated {point.isolated_ticks:.2f} ticks, 95 of 100 cross "
            f"{point.cross_all:.3%}, {point.cross_count:,} carried {point.cross:.3%}"
        )
    print(
        f"most weight in a minute {outcome.largest_minute} of 1200, refused {outcome.refused}, "
        f"{outcome.megabytes:.0f} MB more; our price disagrees with the venue's in {outcome.disagreements} of "
        f"{outcome.checked}"
    )


if __name__ == "__main__":
    main()

"""Sizes and prices between two reports against the stand-in's population, whose arithmetic shares nothing with ours.

Marks of all coins move at once and nobody does anything: what was reported before must lead to the prices of after. Or
everybody trades for some minutes, and is liquidated: what was reported and each trade must lead to what is held then.
"""

import json

import numpy as np
import pytest

from rektscope.levels.known_book import KnownBook
from rektscope.live.normalizer import Normalizer
from rektscope.live.observed.carrying import Carrying, OwnTrade
from rektscope.live.responses import AccountResponse
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.events import MarketEvents, Marks
from rektscope.market.times import parse_time_ms
from rektscope.mockvenue.hyperliquid_accounts import state_of
from rektscope.mockvenue.population import pairing
from rektscope.mockvenue.population.collateral import Collateral
from rektscope.mockvenue.population.ledger import Ledger
from rektscope.mockvenue.server import MockVenue
from rektscope.sessions.bundled import bundled_event
from rektscope.sessions.reader import open_session
from rektscope.venues.catalogue import specs
from rektscope.venues.hyperliquid import accounts, rest
from rektscope.venues.hyperliquid.config import PERPETUALS

AT_MS = 1_790_000_000_000
META = b'{"universe":[{"name":"BTC","szDecimals":5}]}'
MICRO = 1e6


@pytest.fixture(scope="module")
def people():
    """A population of 3,000 in the markets of the bundled event, at its beginning."""
    event = bundled_event("2025-07-14")
    with open_session(event.path) as file:
        session = file.read()
    return MockVenue(session, "hyperliquid", from_ms=parse_time_ms("2025-07-14T02:00:00Z"), accounts=3_000, seed=3)


def _marks_of(venue, run):
    """`metaAndAssetCtxs` at the population's marks and with its tiers."""
    universe, contexts, listed = [], [], []
    for place, market in enumerate(venue._venue.markets):
        schedule = run.ledger.schedules[place]
        tiers = [
            {"lowerBound": str(floor), "maxLeverage": round(0.5 / rate)}
            for floor, rate in zip(schedule.floors_usd, schedule.rates, strict=True)
        ]
        listed.append([100 + place, {"description": market.symbol, "marginTiers": tiers}])
        universe.append(
            {"name": market.symbol, "maxLeverage": schedule.max_leverage, "marginTableId": 100 + place, "szDecimals": 5}
        )
        contexts.append({"markPx": repr(float(run.ledger.marks[place] / MICRO / market.instrument.lot))})
    return accounts.marks(json.dumps([{"universe": universe, "marginTables": listed}, contexts]).encode())


@pytest.mark.parametrize("moves", [(0.95, 0.95, 0.95, 0.95), (1.05, 1.05, 1.05, 1.05), (0.97, 0.9, 1.08, 1.0)])
def test_prices_follow_the_marks_as_the_population_has_them(people, moves):
    (listing,) = rest.listings(META, PERPETUALS).listings
    normalizer, carrying = Normalizer(specs([listing])), Carrying({"BTC": listing})
    found = {}

    def watch(run, _passage):
        ledger, markets = run.ledger, people._venue.markets
        place = [market.symbol for market in markets].index("BTC")
        before = ledger.marks.copy()
        holders = np.flatnonzero(ledger.lots[:, place]).tolist()
        for number, account in enumerate(holders, 1):
            body = json.dumps(state_of(run, markets, account, AT_MS)).encode()
            carrying.reported(number, accounts.state(body))
            reduced = accounts.reduced(body, {"BTC"})
            normalizer.account(AccountResponse("hyperliquid", "perpetuals", number, AT_MS * 1_000_000, reduced))
        try:
            ledger.marks[:] = before * np.array(moves[: len(before)])
            for event in carrying.moved(_marks_of(people, run), AT_MS + 60_000):
                normalizer.state(event)
            lot = markets[place].instrument.lot
            prices = [ledger.liquidation_price_micro(account, place) for account in holders]
            found["price"] = [np.nan if price is None else price / MICRO / lot for price in prices]
            found["isolated"] = ledger.is_isolated[holders, place]
            found["mark"] = float(ledger.marks[place] / MICRO / lot)
            # Who would be liquidated at these marks is liquidated, and has no price that could be known.
            worth, needed = ledger.cross_state(np.array(holders))
            found["stands"] = (worth > needed) | found["isolated"]
        finally:
            ledger.marks[:] = before

    people.population.ask(watch)
    rows = normalizer.flush()[listing.market]
    mark = round(found["mark"] / listing.instrument.mark_step)
    marks = Marks.from_columns(time_ms=[AT_MS + 60_000], received_ms=[AT_MS + 60_000], mark_steps=[mark])
    events = MarketEvents.of(listing.instrument, marks, *rows)
    book = KnownBook.of(events, AT_MS + 60_000, margin_rules_of(listing.instrument))
    assert len(book) == len(found["price"])
    ours, theirs = book.liquidation_price, np.array(found["price"])
    held = found["stands"] & np.isfinite(theirs) & (theirs < 1e12) & ~book.is_crossed
    isolated, cross = held & found["isolated"], held & ~found["isolated"]
    assert isolated.sum() > 100
    assert cross.sum() > 500
    assert np.abs(ours - theirs)[isolated].max() <= listing.instrument.tick
    assert np.abs(ours / theirs - 1)[cross].max() <= 1e-3
    assert (book.checked, book.disagreements)[1] == 0
    assert book.checked > 300


@pytest.fixture
def crash(monkeypatch):
    """A population of 4,000 shortly before the worst minutes of the crash of October, which nobody has served yet.

    Nobody pays fees or moves collateral, and no funding is due: of those nothing is known before the next report.
    """
    for name in ("_TAKER_FEE", "_MAKER_FEE"):
        monkeypatch.setattr(pairing, name, 0)
    monkeypatch.setattr(Collateral, "pass_until", lambda *_: None)
    monkeypatch.setattr(Ledger, "pay_funding", lambda *_: None)
    with open_session(bundled_event("2025-10-10").path) as file:
        session = file.read()
    return MockVenue(session, "hyperliquid", from_ms=parse_time_ms("2025-10-10T21:01:00Z"), accounts=4_000, seed=5)


def test_trades_lead_from_what_was_reported_to_what_is_held(crash):
    (listing,) = rest.listings(META, PERPETUALS).listings
    carrying, run = Carrying({"BTC": listing}), crash.population._first
    markets, ledger = crash._venue.markets, run.ledger
    begin_ms = parse_time_ms("2025-10-10T21:02:00Z")
    run.advance(begin_ms)
    place = [market.symbol for market in markets].index("BTC")
    holders = np.flatnonzero(ledger.lots[:, place]).tolist()
    for account in holders:
        body = json.dumps(state_of(run, markets, account, begin_ms)).encode()
        carrying.reported(account + 1, accounts.state(body), str(account))
    first = [len(log) for log in run.logs]
    run.advance(begin_ms + 15 * 60_000)
    trades = [
        (log.trade(row), market.symbol, market.instrument)
        for log, market, begin in zip(run.logs, markets, first, strict=True)
        for row in range(begin, len(log))
    ]
    for (time_ms, ticks, lots, _, buyer, seller), symbol, instrument in sorted(trades, key=lambda one: one[0][0]):
        for account, sign in ((buyer, 1), (seller, -1)):
            size, price = sign * lots * instrument.lot, ticks * instrument.tick
            carrying.traded(OwnTrade(str(account), symbol, size, price, time_ms, time_ms))
    assert run.liquidated > 50
    marks = _marks_of(crash, run)
    carrying.sized(marks, begin_ms + 10**7)
    carrying.moved(marks, begin_ms + 10**7)
    lot, mark = markets[place].instrument.lot, marks.prices["BTC"]
    off = {False: [], True: []}
    liquidated = {log._liquidations[row].account for log in run.logs for row in log.liquidations()}
    for account in holders:
        held = ledger.lots[account]
        truth = {market.symbol: held[each] * market.instrument.lot for each, market in enumerate(markets) if held[each]}
        assert carrying.sizes(account + 1) == pytest.approx(truth, rel=1e-9)
        theirs, ours = ledger.liquidation_price_micro(account, place), carrying._accounts[account + 1].prices["BTC"]
        places = carrying._accounts[account + 1].places.values()
        is_unsure = any(one.size and one.is_cross is None for one in places)
        if theirs is None or not held[place] or not ours or account in liquidated or is_unsure:
            continue
        is_isolated = bool(ledger.is_isolated[account, place])
        is_reached = (mark - ours) * np.sign(held[place]) <= 0  # waits for a report
        if not is_reached:
            off[is_isolated].append(abs(ours - theirs / MICRO / lot) / (theirs / MICRO / lot))
    assert max(off[True]) * mark <= listing.instrument.tick
    assert max(off[False]) <= 1e-3
    assert len(off[False]) > 500
    assert len(off[True]) > 100

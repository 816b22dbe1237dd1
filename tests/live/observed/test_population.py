"""Prices between two reports against the stand-in's population, whose arithmetic shares nothing with ours.

Marks of all coins move at once and nobody does anything: what was reported before must lead to the prices of after.
"""

import json

import numpy as np
import pytest

from rektscope.levels.known_book import KnownBook
from rektscope.live.normalizer import Normalizer
from rektscope.live.observed.carrying import Carrying
from rektscope.live.responses import AccountResponse
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.events import MarketEvents, Marks
from rektscope.market.times import parse_time_ms
from rektscope.mockvenue.hyperliquid_accounts import state_of
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

"""One wrong value in one message of each venue: a seventh of all that `tests/reliability` tries."""

import pytest
from tests.reliability.poisoned_messages import SERVED, market_of, outcome, problems
from tests.venues.listings import SIZES

from rektscope.live.quarantine import Quarantine
from rektscope.market.events import Kind
from rektscope.venues.catalogue import VENUES

_SHARE = 0.15


def test_every_venue_is_tried():
    assert set(SERVED) == {venue.name for venue in VENUES}
    assert all(served.market in SIZES for served in SERVED.values())


@pytest.mark.parametrize("venue", sorted(SERVED))
def test_nothing_is_left_out_of_a_market_in_which_nothing_is_wrong(venue):
    market, warm = market_of(venue)
    assert warm._quarantine.waiting == 0
    found = outcome(market, warm, None, next(iter(market.samples)))
    assert [report for report in found.reports if hasattr(report, "words")] == []
    kinds = {row.kind for row in found.rows}
    assert kinds >= ({Kind.LIQUIDATION} if venue == "htx" else {Kind.TRADE, Kind.MARK})


@pytest.mark.parametrize("venue", sorted(SERVED))
def test_one_wrong_value_costs_at_most_its_own_rows(venue):
    tried, found = problems(venue, _SHARE)
    assert tried > 10
    assert found == []


def test_without_the_quarantine_it_would_be_seen(monkeypatch):
    monkeypatch.setattr(Quarantine, "passed", lambda _, events: list(events))
    market_of.cache_clear()
    try:
        _, found = problems("okx", _SHARE)
    finally:
        market_of.cache_clear()
    assert any("a price far off" in problem for problem in found)
    assert any("a time far off" in problem for problem in found)

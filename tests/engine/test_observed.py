"""Whose liquidations may calibrate a map, and from when on."""

import pytest
from msgspec.structs import replace
from tests.engine.markets import START, linear, session_of

from rektscope.engine.calibration import known_by, observed_in
from rektscope.levels.book import ExposureBook
from rektscope.levels.calibration import calibrate
from rektscope.levels.flow import model_flow
from rektscope.levels.grid import PriceGrid
from rektscope.levels.steps import build_steps
from rektscope.margins.liquidation_shares import prior_of
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.events import Liquidations, MarketEvents
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.sides import Side
from rektscope.market.times import format_iso, parse_time_ms
from rektscope.sessions.bundled import bundled_event
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Completeness

MARKET = "binance:BTCUSDT"


@pytest.mark.parametrize("completeness", Completeness)
def test_sums_that_are_fitted_or_missing_calibrate_nothing(completeness):
    with open_session(bundled_event("2025-10-10").path) as file:
        info, events = file.info, file.read_market(MARKET)
    first = replace(info.market(MARKET), completeness=completeness)
    found = observed_in(events, replace(info, markets=(first, *info.markets[1:])))
    assert (found is None) is (completeness in {Completeness.NONE, Completeness.FITTED})


@pytest.fixture(scope="module")
def bundled_btc():
    with open_session(bundled_event("2025-07-14").path) as file:
        return file.info, file.read_market(MARKET)


def test_a_recorded_sum_calibrates_only_after_its_stretch_has_ended(bundled_btc):
    info, events = bundled_btc
    steps = build_steps(events, info.columns_from_ms, info.end_ms)
    margin = margin_rules_of(events.instrument)
    grid = PriceGrid.around(events.instrument, int(steps.mark_close[0]) // MARK_STEPS_PER_TICK)
    flow = model_flow(steps, ExposureBook(grid, margin.table, margin.rules)).of_session(steps)
    prior, observed = prior_of(events.instrument), observed_in(events, info)
    counts = []
    for hour in ("2025-07-13T19:00", "2025-07-13T23:00", "2025-07-14T03:59", "2025-07-14T04:00", "2025-07-14T07:35"):
        at_ms = parse_time_ms(f"{hour}:00Z")
        found = calibrate(prior, observed, flow, at_ms)
        assert found == calibrate(prior, observed_in(known_by(events, info, at_ms), info), flow, at_ms)
        assert found.is_placed is bool(found.count)
        counts.append((found.count, found.until_ms and format_iso(found.until_ms)))
    # The first bucket was cut by the session's start: nobody recorded its sum.
    assert counts[:2] == [(0, None)] * 2
    assert counts[2][1] == "2025-07-14T00:00:00Z"
    assert counts[3][1] == "2025-07-14T04:00:00Z"
    assert counts[4] == counts[3]  # the squeeze at 07:35 is in a sum that ends at 08:00
    assert 0 < counts[2][0] < counts[3][0]


def test_where_a_session_has_no_stretches_its_sums_are_known_at_its_end(bundled_btc):
    info, events = bundled_btc
    older = replace(info, markets=(replace(info.markets[0], sums=None), *info.markets[1:]))
    found = observed_in(events, older)
    assert found.known_until(info.end_ms - 1) == info.start_ms
    assert found.known_until(info.end_ms) == info.end_ms
    assert not len(known_by(events, older, info.end_ms - 1).liquidations)


def test_recorded_single_liquidations_are_known_when_they_are_received():
    events = MarketEvents.of(
        linear(),
        Liquidations.from_columns(
            time_ms=[START + 1],
            received_ms=[START + 1],
            price_ticks=[1_000],
            quantity_lots=[1],
            liquidated_side=[int(Side.LONG)],
        ),
    )
    info = replace(session_of(events, minutes=60).info)
    info = replace(info, markets=(replace(info.markets[0], completeness=Completeness.FULL),))
    assert observed_in(events, info).known_until(START + 1) == START + 1
    assert len(known_by(events, info, START + 1).liquidations) == 1

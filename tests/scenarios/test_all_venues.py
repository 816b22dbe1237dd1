"""A what-if on all venues: nothing is lost or counted twice, and it stands where the merged map shows it."""

import json

import numpy as np
import pytest
from msgspec.structs import replace
from tests.engine.markets import START, quiet_market, random_market, session_of
from tests.scenarios.test_clusters import MARK, ROW, profile

from rektscope.cli.main import run
from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.levels.calibration import Calibration, Share
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS, format_iso
from rektscope.scenarios.all_venues import VenueMarket, merged_ground, merged_impact, merged_profile
from rektscope.scenarios.between import standing_between
from rektscope.scenarios.flush import flush_between
from rektscope.scenarios.impact import Impact, ImpactBasis
from rektscope.sessions.writer import write_session

MINUTES = 90


def at_bybit(events):
    return replace(events, instrument=replace(events.instrument, venue="bybit"))


@pytest.fixture(name="viewer")
def _viewer(tmp_path):
    path = tmp_path / "two.rekt"
    own, other = quiet_market(MINUTES), at_bybit(quiet_market(MINUTES, lots=20_000_000))
    write_session(path, session_of(own, other, minutes=MINUTES))
    viewer = Viewer(SessionSource.open(path))
    viewer.start()
    viewer.merge(True)
    viewer.wait_for_maps()
    yield viewer
    viewer.stop()


def markets_of(viewer, frame):
    charts = [viewer.chart, *viewer.summed_charts(frame.merged_markets)]
    return [VenueMarket(chart.events, chart.margin) for chart in charts]


def test_rows_of_another_height_and_mark_keep_every_dollar_on_its_side():
    own = profile({99_000: 5e6, 90_010: 1e6}, {100_600: 4e6})
    high = np.zeros((2, 1, 3_000))
    for side, price, usd in ((0, 100_030, 2e6), (0, 99_500, 3e6), (1, 99_970, 7e6), (1, 149_990, 6e6)):
        high[side, 0, price // 50] = usd
    wide = replace(own, row_price=50.0, prices=(np.arange(3_000) + 0.5) * 50.0, usd=high, mark=100_010.0)
    both = merged_profile([own, wide, own])
    for place, side in enumerate((Side.LONG, Side.SHORT)):
        whole = 2 * own.usd[place].sum() + wide.usd[place].sum()
        assert both.usd[place].sum() == pytest.approx(whole)
        wrong = both.prices > MARK + ROW if side is Side.LONG else both.prices < MARK - ROW
        assert not both.usd[place][:, wrong].any()
    assert both.open_interest_usd == pytest.approx(2 * own.open_interest_usd + wide.open_interest_usd)
    assert (both.mark, both.row_price) == (own.mark, own.row_price)
    alone = merged_profile([own])
    np.testing.assert_array_equal(alone.usd, own.usd)


def test_shares_are_weighed_by_open_interest_and_none_is_known_where_one_is_not():
    own = profile({99_000: 3e6}, {})
    twice = Calibration(Share(0.04, 0.02, 0.08), Share(0.02, 0.01, 0.04), 0, None, is_floor=False, prior=None)
    other = replace(profile({99_000: 1e6}, {}), calibration=twice)
    assert merged_profile([own, other]).calibration.long.value == pytest.approx((3 * 0.02 + 0.04) / 4)
    assert merged_profile([own, replace(other, calibration=None)]).calibration is None


def test_a_flow_that_more_volume_shares_moves_the_price_less():
    own = Impact(ImpactBasis.TRADES, 2e-7, 500, 0.5, 1e9, 0.02)
    both = merged_impact([own, replace(own, volume_usd=3e9, coefficient=9.0)])
    assert both.coefficient == pytest.approx(1e-7)
    assert both.volume_usd == 4e9
    law = Impact(ImpactBasis.LAW, 0.02 / np.sqrt(1e9), 0, None, 1e9, 0.02)
    assert merged_impact([law, law]).coefficient == pytest.approx(0.02 / np.sqrt(2e9))
    nothing = Impact(ImpactBasis.NONE, 0.0, 0, None, 0.0, 0.0)
    assert merged_impact([nothing, own]) == nothing


def test_what_stands_in_the_way_is_what_the_merged_map_shows(viewer):
    frame = viewer.frame_at(START + MINUTES * MINUTE_MS, MINUTE_MS)
    assert len(frame.merged_markets) == 2
    # Both venues' own tiers are in it, and the prices asked for lie on edges of rows and between them.
    ground = merged_ground(markets_of(viewer, frame), viewer.session, frame.cursor_ms)
    assert ground.markets == frame.merged_markets
    for away in (-0.04, -0.0333, -0.01, 0.02, 0.0377, 0.05):
        price = ground.profile.mark * (1 + away)
        found = frame.standing.up_to(price)
        assert standing_between(ground.profile, price).standing_usd == pytest.approx(found.usd, rel=1e-4)
    shares, shown = ground.profile.calibration, frame.calibration.at(frame.cursor_ms)
    assert shares.long.value == pytest.approx(shown.long.value, rel=1e-9)


def test_open_interest_of_the_flush_is_that_of_all(viewer):
    frame = viewer.frame_at(START + MINUTES * MINUTE_MS, MINUTE_MS)
    markets = markets_of(viewer, frame)
    after = merged_ground(markets, viewer.session, frame.cursor_ms).profile
    before = merged_ground(markets, viewer.session, START + 30 * MINUTE_MS).profile
    both = flush_between(markets[0].events, before, after, [markets[1].events])
    alone = flush_between(markets[0].events, before, after)
    assert both.open_interest_after == pytest.approx(1.25 * alone.open_interest_after)
    assert both.open_interest_change == pytest.approx(0.0, abs=1e-12)


def test_a_market_of_another_thing_or_without_a_price_is_left_out(tmp_path):
    own, thousands = quiet_market(30), at_bybit(quiet_market(30, price_ticks=1_180))
    path = tmp_path / "apart.rekt"
    write_session(path, session_of(own, thousands, minutes=30))
    viewer = Viewer(SessionSource.open(path))
    try:
        markets = [VenueMarket(each, margin_rules_of(each.instrument)) for each in (own, thousands)]
        ground = merged_ground(markets, viewer.session, START + 30 * MINUTE_MS)
        assert ground.markets == ()
    finally:
        viewer.stop()


@pytest.mark.parametrize("shock", ["+3%", "-4%"])
def test_the_command_sums_all_venues_and_its_waves_add_up(tmp_path, capsys, shock):
    own = random_market(5, 120)
    path = tmp_path / "random.rekt"
    write_session(path, session_of(own, at_bybit(own), minutes=120))
    asked = ["cascade", str(path), "--market", own.instrument.market, "--at", format_iso(START + 110 * MINUTE_MS)]
    answers = []
    for more in ([], ["--all-venues"]):
        capsys.readouterr()
        assert run([*asked, "--shock", shock, "--json", *more]) == 0
        answers.append(json.loads(capsys.readouterr().out))
    alone, both = answers
    assert (len(alone["markets"]), len(both["markets"])) == (1, 2)
    assert both["between_shock"]["standing_usd"] == pytest.approx(2 * alone["between_shock"]["standing_usd"], rel=0.05)
    for answer in answers:
        waves = answer["waves"]
        if answer["share"] is None:
            continue
        assert sum(wave["liquidated_usd"] for wave in waves) == pytest.approx(answer["liquidated_usd"])
        assert answer["liquidated_usd"] == pytest.approx(answer["standing_usd"] * answer["share"]["share"])
        assert waves[-1]["pushed_to"] == answer["end_price"]
        assert [wave["price"] for wave in waves[1:]] == [wave["pushed_to"] for wave in waves[:-1]]

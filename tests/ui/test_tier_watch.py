"""Tiers that are kept by a command while the window is open: map, answer and known book go by them."""

import pytest
from msgspec.structs import replace

from rektscope.margins.store import TierStore, tier_folder
from rektscope.risk.tiers import flat_tier_table


@pytest.fixture
def keep(made):
    """Keep another maintenance rate of the market on the chart, as `rektscope tiers refresh` does."""

    def keep(rate):
        table = flat_tier_table(rate)
        found = TierStore().find(made.btc.venue, made.btc.symbol)
        table = replace(found, tiers=table.tiers, as_of="2027-01-01")
        TierStore().keep([table])

    yield keep
    for path in tier_folder().glob("*.json"):
        path.unlink()


def test_other_tiers_make_map_answer_and_known_margins_anew(window, made, keep):
    before = window.viewer.chart
    answer, heat = window.calculator.answer, before.map_until(window.frame.cursor_ms).usd[:].copy()
    window.tiers.look()
    assert window.viewer.chart is before  # nothing has changed
    keep(0.02)
    window.tiers.look()
    chart = window.viewer.chart
    assert chart is not before
    assert chart.margin.table.tiers[0].rate == 0.02
    chart.wait_for_map()
    window.refresh()
    assert (window.frame.level_map.usd[:] != heat).any()
    assert window.calculator.answer.maintenance_margin_rate == 0.02
    assert window.calculator.answer.liquidation_price != answer.liquidation_price
    assert window.calculator.draft.entry_price == answer.position.entry_price
    assert window.viewer.known_books._margin(made.btc) == chart.margin


@pytest.mark.usefixtures("keep")
def test_tiers_of_another_market_leave_the_chart(window):
    before = window.viewer.chart
    (found,) = [known.table for known in TierStore().known("bitmex") if known.table.symbol == "XBTUSD"]
    TierStore().keep([replace(found, as_of="2027-01-01")])
    window.tiers.look()
    assert window.viewer.chart is before
    assert window.tiers.has_changed

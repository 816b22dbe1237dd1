"""Observed levels: drawn where the positions would be liquidated, apart from the estimate, and never before known."""

import numpy as np
import pyqtgraph as pg
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage

from rektscope.live.observed.snapshot import ObservedPosition, ObservedSnapshot
from rektscope.market.sides import Side
from rektscope.market.times import parse_time_ms
from rektscope.ui.heatmap.observed_item import ObservedLevelsView, observed_text
from rektscope.ui.theme import BACKGROUND
from rektscope.venues.hyperliquid.positions import HeldPosition

NOW = parse_time_ms("2026-09-21T12:03:10Z")
WIDTH, HEIGHT = 600, 400


def held(side, price, size=1.0, value=100.0):
    return ObservedPosition("0x", HeldPosition("BTC", side, size, None, price, False, 10, value), NOW)


def snapshot_of(*positions, **changes):
    return replace(ObservedSnapshot("BTC", NOW, NOW + 5_000, positions, 3, 2), **changes)


@pytest.fixture
def chart(qapp):
    """Prices 0 to 100 over 400 pixels, with both items, the profile on the left half of a second plot."""
    _ = qapp
    view = pg.GraphicsLayoutWidget()
    view.setBackground(BACKGROUND)
    view.resize(WIDTH, HEIGHT)
    view.ci.layout.setContentsMargins(0, 0, 0, 0)
    view.ci.layout.setSpacing(0)
    view.observed = ObservedLevelsView()
    for column, item in enumerate((view.observed.marks, view.observed.bars)):
        plot = view.addPlot(row=0, col=column)
        plot.hideAxis("left")
        plot.hideAxis("bottom")
        plot.hideButtons()
        plot.addItem(item, ignoreBounds=True)
        plot.setXRange(0, 1, padding=0)
        plot.setYRange(0, 100, padding=0)
    view.show()
    yield view
    view.close()
    view.deleteLater()


def drawn(view):
    """(height, width) luminance of what is not background."""
    pixels = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    array = np.frombuffer(pixels.constBits(), dtype=np.uint8).reshape(pixels.height(), pixels.width(), 4)
    return array[:, :, 1].astype(int) - 0x0E


def rows_lit(pixels):
    """Runs of rows that have something bright, as (first, last)."""
    lit = np.flatnonzero((pixels > 120).any(axis=1))
    breaks = np.flatnonzero(np.diff(lit) > 1)
    return [(int(run[0]), int(run[-1])) for run in np.split(lit, breaks + 1) if len(run)]


def diamonds(view):
    return rows_lit(drawn(view)[30:, WIDTH // 2 - 20 : WIDTH // 2])


def test_a_diamond_stands_at_each_liquidation_price(chart):
    chart.observed.show_observed(snapshot_of(held(Side.LONG, 20.0), held(Side.SHORT, 75.0)), NOW + 5_000)
    middles = [30 + (first + last) / 2 for first, last in diamonds(chart)]
    assert middles == pytest.approx([HEIGHT * 0.25, HEIGHT * 0.80], abs=4)


@pytest.mark.parametrize(("side", "fuller"), [(Side.LONG, "below"), (Side.SHORT, "above")])
def test_sides_are_distinguished_by_form(chart, side, fuller):
    chart.observed.show_observed(snapshot_of(held(side, 50.0)), NOW + 5_000)
    ((first, last),) = diamonds(chart)
    middle = 30 + (first + last) // 2
    strip = drawn(chart)[:, WIDTH // 2 - 20 : WIDTH // 2]
    above, below = strip[middle - 4 : middle, :].sum(), strip[middle + 1 : middle + 5, :].sum()
    assert (below > above * 1.5) if fuller == "below" else (above > below * 1.5)


def test_levels_that_touch_on_the_screen_are_one_mark_and_their_sum(chart):
    chart.observed.show_observed(snapshot_of(*[held(Side.LONG, 40.0 + step / 100) for step in range(20)]), NOW + 5_000)
    assert len(diamonds(chart)) == 1


def test_bars_are_as_long_as_what_they_sum_to(chart):
    positions = [held(Side.LONG, 20.0, size=1.0), held(Side.SHORT, 60.0, size=1.0)]
    chart.observed.show_observed(snapshot_of(*positions), NOW + 5_000)
    pixels = drawn(chart)[80:, WIDTH // 2 :]
    lengths = [
        int(np.flatnonzero((pixels[first : last + 1] > 120).any(axis=0))[-1]) for first, last in rows_lit(pixels)
    ]
    assert len(lengths) == 2
    assert lengths[0] == pytest.approx(WIDTH / 2 * 0.6, abs=2)
    assert lengths[1] == pytest.approx(lengths[0] / 3, abs=2)


def test_positions_without_a_price_or_out_of_view_make_no_mark(chart):
    chart.observed.show_observed(snapshot_of(held(Side.LONG, None), held(Side.SHORT, 1e9)), NOW + 5_000)
    assert diamonds(chart) == []


def test_what_was_not_known_at_the_cursor_is_not_shown(chart):
    found = snapshot_of(held(Side.LONG, 20.0))
    chart.observed.show_observed(found, NOW + 4_999)
    assert drawn(chart).max() <= 0
    chart.observed.show_observed(found, NOW + 5_000)
    assert drawn(chart).max() > 120
    chart.observed.show_observed(None, NOW + 5_000)
    assert drawn(chart).max() <= 0
    chart.observed.show_observed(snapshot_of(addresses=0, oldest_ms=None, newest_ms=None), NOW)
    assert drawn(chart).max() <= 0


@pytest.mark.parametrize(
    ("changes", "open_interest_usd", "words"),
    [
        ({}, None, "observed: 2 positions (1 without a liquidation price), as of 12:03:10 UTC"),
        (
            {},
            3_200.0,
            "observed: 2 positions (1 without a liquidation price), 3.1 % of open interest, as of 12:03:10 UTC",
        ),
        (
            {},
            1e9,
            "observed: 2 positions (1 without a liquidation price), under 0.1 % of open interest, as of 12:03:10 UTC",
        ),
        ({"positions": ()}, 1e9, "observed: 0 positions, as of 12:03:10 UTC"),
        ({"positions": (held(Side.LONG, 5.0),)}, None, "observed: 1 position, as of 12:03:10 UTC"),
        ({"oldest_ms": None, "newest_ms": None, "positions": ()}, 1.0, "observed: no address has answered yet"),
        ({"addresses": 0}, 1.0, ""),
    ],
)
def test_the_label(changes, open_interest_usd, words):
    found = (
        snapshot_of(held(Side.LONG, 20.0), held(Side.SHORT, None), **changes) if "positions" not in changes else None
    )
    found = found or snapshot_of(**changes)
    assert observed_text(found, open_interest_usd) == words


def test_painting_is_quick_with_thousands_of_positions(chart):
    chance = np.random.default_rng(1)
    positions = [held(Side(int(chance.choice([1, -1]))), float(price)) for price in chance.uniform(0, 100, 3_000)]
    chart.observed.show_observed(snapshot_of(*positions), NOW + 5_000)
    drawn(chart)
    assert len(chart.observed.marks._stamps._stamps) <= 64

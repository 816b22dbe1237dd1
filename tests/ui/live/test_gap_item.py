"""Gaps on the chart: hatched where they are, wide enough to be seen, merged where they touch, and named."""

import time
from itertools import pairwise

import numpy as np
import pyqtgraph as pg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsSceneHoverEvent

from rektscope.market.events import Gaps
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, parse_time_ms
from rektscope.ui.heatmap.gap_item import NARROWEST_PX, GapItem, gap_text, merged
from rektscope.ui.heatmap.geometry import ScreenMap, TimeScale
from rektscope.ui.theme import BACKGROUND

START = parse_time_ms("2025-07-14T12:00:00Z")
WIDTH, HEIGHT = 800, 300


def gaps_of(*rows):
    """Rows of (start, length) in ms after START."""
    return Gaps.from_columns(
        time_ms=[START + start for start, _ in rows],
        received_ms=[START + start + length for start, length in rows],
        duration_ms=[length for _, length in rows],
    )


@pytest.fixture
def plot(qapp):
    """An hour on a bare chart, with the item."""
    _ = qapp
    view = pg.GraphicsLayoutWidget()
    view.setBackground(BACKGROUND)
    view.resize(WIDTH, HEIGHT)
    view.ci.layout.setContentsMargins(0, 0, 0, 0)
    plot = view.addPlot(row=0, col=0)
    plot.hideAxis("left")
    plot.hideAxis("bottom")
    plot.hideButtons()
    plot.item = GapItem(TimeScale(START))
    plot.addItem(plot.item, ignoreBounds=True)
    plot.setXRange(0, 3600, padding=0)
    plot.setYRange(0, 100, padding=0)
    view.show()
    plot.view = view
    yield plot
    view.close()
    view.deleteLater()


def drawn(plot):
    """(height, width) whether a pixel is not background."""
    pixels = plot.view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    array = np.frombuffer(pixels.constBits(), dtype=np.uint32).reshape(pixels.height(), pixels.width())
    return (array & 0xFFFFFF) != int(BACKGROUND[1:], 16)


def test_a_gap_is_hatched_over_the_whole_height_and_nowhere_else(plot):
    plot.item.show_gaps(gaps_of((15 * MINUTE_MS, 15 * MINUTE_MS)))
    seen = drawn(plot)
    box = plot.getViewBox().sceneBoundingRect()
    left, right = box.left() + box.width() / 4, box.left() + box.width() / 2
    columns = np.flatnonzero(seen.any(axis=0))
    assert abs(columns[0] - left) <= 2
    assert abs(columns[-1] - right) <= 2
    share = seen[:, columns[0] + 4 : columns[-1] - 4].mean()
    assert 0.1 < share < 0.7, "hatching lets through what is under it"
    rows = np.flatnonzero(seen.any(axis=1))
    assert rows[0] <= box.top() + 8
    assert rows[-1] >= box.bottom() - 8


@pytest.mark.parametrize("days", [1, 30, 365])
def test_a_gap_of_a_second_is_seen_at_any_zoom(plot, days):
    plot.setXRange(-days * 43_200, days * 43_200, padding=0)
    plot.item.show_gaps(gaps_of((0, SECOND_MS)))
    columns = np.flatnonzero(drawn(plot).any(axis=0))
    assert NARROWEST_PX <= len(columns) <= NARROWEST_PX + 1
    assert abs(columns.mean() - WIDTH / 2) < 3


def test_without_gaps_and_out_of_view_nothing_is_drawn(plot):
    assert plot.item.boundingRect().isNull()
    assert not drawn(plot).any()
    plot.item.show_gaps(gaps_of((2 * HOUR_MS, MINUTE_MS)))
    assert not drawn(plot).any()
    plot.item.set_time_scale(TimeScale(START + 2 * HOUR_MS))
    assert drawn(plot).any()


def test_the_gap_that_still_goes_on_is_hatched_to_now(plot):
    plot.item.show_gaps(gaps_of(), START + 30 * MINUTE_MS, START + 60 * MINUTE_MS)
    columns = np.flatnonzero(drawn(plot).any(axis=0))
    assert abs(columns[0] - WIDTH / 2) < 8
    assert columns[-1] > WIDTH - 12
    assert plot.item.text_at(START + 40 * MINUTE_MS) == "no data 12:30–13:00"
    plot.item.show_gaps(gaps_of())
    assert plot.item.text_at(START + 40 * MINUTE_MS) == ""


def test_the_pointer_shows_which_gap_it_is_over(plot):
    plot.item.show_gaps(gaps_of((60_000, 120_000), (1_800_000, 1_000)))
    for x, words in (
        (90.0, "no data 12:01:00–12:03:00"),
        (1_801.5 + 4.0, "no data 12:30:00–12:30:01"),
        (600.0, ""),
    ):
        event = QGraphicsSceneHoverEvent()
        event.setPos(QPointF(x, 50.0))
        plot.item.hoverMoveEvent(event)
        assert plot.item.toolTip() == words


stretches = st.lists(st.tuples(st.integers(0, 300), st.integers(0, 40)), max_size=30)


@given(stretches)
def test_merged_stretches_cover_the_same_moments_and_never_touch(rows):
    starts = np.array([start for start, _ in rows], dtype=np.int64)
    ends = starts + np.array([length for _, length in rows], dtype=np.int64)
    first, last = merged(starts, ends)
    covered = {moment for start, end in zip(starts, ends, strict=True) for moment in range(start, end)}
    assert {moment for start, end in zip(first, last, strict=True) for moment in range(start, end)} == covered
    assert np.all(first[1:] > last[:-1])


@given(stretches, st.floats(0.01, 20.0), st.floats(-500.0, 500.0))
def test_every_gap_in_view_has_its_strip(rows, scale, offset):
    item = GapItem(TimeScale(START))
    item.show_gaps(gaps_of(*[(start * 1000, length * 1000) for start, length in rows]))
    view = pg.QtCore.QRectF(0, 0, WIDTH, HEIGHT)
    strips = item._strips(ScreenMap(offset, scale, 0.0, 1.0), view)
    assert all(strip.left >= 0 and strip.left + strip.width <= WIDTH and strip.width > 0 for strip in strips)
    assert all(one.left + one.width < other.left for one, other in pairwise(strips))
    for start, length in rows:
        left, right = offset + scale * start, offset + scale * (start + length)
        if length and left < WIDTH and right > 0:
            low, high = max(left, 0.0), min(right, float(WIDTH))
            assert any(strip.left <= low and high <= strip.left + strip.width for strip in strips)


@pytest.mark.parametrize(
    ("start", "end", "gaps", "words"),
    [
        ("12:01:00", "12:16:00", 1, "no data 12:01–12:16"),
        ("12:01:05", "12:01:20", 1, "no data 12:01:05–12:01:20"),
        ("12:01:05", "12:59:20", 3, "3 gaps 12:01–12:59"),
    ],
)
def test_gaps_in_words(start, end, gaps, words):
    moments = [parse_time_ms(f"2025-07-14T{clock}Z") for clock in (start, end)]
    assert gap_text(*moments, gaps) == words


def test_a_gap_over_midnight_shows_its_days():
    midnight = parse_time_ms("2025-07-15T00:00:00Z")
    assert gap_text(midnight - HOUR_MS, midnight) == "no data 23:00–00:00"
    assert gap_text(midnight - HOUR_MS, midnight + HOUR_MS) == "no data 14 Jul 23:00 – 15 Jul 01:00"
    assert gap_text(midnight - 3 * DAY_MS, midnight + 1) == "no data 12 Jul 00:00 – 15 Jul 00:00"


def test_ten_thousand_gaps_cost_a_paint_next_to_nothing(plot):
    plot.item.show_gaps(gaps_of(*[(place * 60_000, 1_000 + place % 7_000) for place in range(10_000)]))
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    for days in (0.02, 7.0):
        plot.setXRange(0, days * 86_400, padding=0)
        painter = QPainter(image)
        painter.scale(WIDTH / (days * 86_400), 1.0)
        best = np.inf
        for _ in range(5):
            began = time.thread_time()  # of the processor: a busy machine takes longer by the clock
            plot.item.paint(painter, None)
            best = min(best, time.thread_time() - began)
        painter.end()
        assert best < 0.03

"""One moment, one figure, also while a venue trades on: what stands at the newest data is the same in every place."""

import pytest
from tests.ui.live.test_live_window import WAIT_MS, live_window, venue

from rektscope.alerts.clusters import bands_of
from rektscope.engine.profile import profile_at
from rektscope.levels.standing import levels_at
from rektscope.market.sides import Side
from rektscope.positions.position import levels_in_front
from rektscope.ui import formatting
from rektscope.ui.heatmap.profile_item import end_text
from rektscope.ui.heatmap.readout import readout

__all__ = ["live_window", "venue"]

MOMENTS = 30
AS_STORED = 1e-6


def test_every_place_agrees_at_moments_of_a_live_venue(qtbot, live_window):
    compared, between, seen_ms = 0, 0, 0
    for place in range(MOMENTS):
        # More came, and the map, which history that arrives begins anew, has come up to it.
        qtbot.waitUntil(lambda last=seen_ms: _is_newer(live_window, last), timeout=WAIT_MS)
        frame, chart = live_window.frame, live_window.viewer.chart
        seen_ms, levels = frame.cursor_ms, frame.standing
        assert live_window.heatmap.profile._levels is levels

        # Nothing stands on the side that the mark has crossed since the column's end, nor where it is.
        crossed = chart.events.marks.between(levels.column_end_ms + 1, frame.cursor_ms + 1).mark_steps
        rows = [levels.mark_row, *levels.grid.rows_of_marks(crossed).tolist()]
        for row in range(min(rows), max(rows) + 1):
            assert levels.usd_of_row(row) == 0.0
        assert levels.mark_row == levels.row_of(frame.state.mark_price)
        between += frame.cursor_ms > levels.column_end_ms

        price = frame.state.mark_price * (1.0 + (0.004 if place % 2 else -0.004) * (1 + place % 5))
        side = Side.SHORT if place % 2 else Side.LONG
        in_front = levels_in_front(levels, side, price)
        amount = formatting.level_usd(in_front.usd, in_front.expected)
        sentence = f"{side.word}s between the mark and here {amount} · 10× and up"
        assert readout(frame, frame.cursor_ms, price).endswith(sentence)
        assert end_text(levels, levels.row_of(price), side)[0] == f"{side.word}s {amount}"
        again = levels_at(chart.map_until(levels.column_end_ms), chart.events, frame.cursor_ms)  # as alerts see it
        assert bands_of(again, side).usd == pytest.approx(bands_of(levels, side).usd)

        book = profile_at(chart.events, chart.margin, frame.session.columns_from_ms, frame.cursor_ms)
        if book.column_end_ms != levels.column_end_ms:
            continue  # the newest column is being built on its thread
        compared += 1
        shown = book.usd[:, book.leverages >= levels.least_leverage].sum(axis=(0, 1))
        kept = shown[levels.first_row : levels.first_row + levels.row_count]
        assert levels.usd == pytest.approx(kept, rel=AS_STORED, abs=AS_STORED * kept.max())
    assert compared >= MOMENTS // 3
    assert between >= MOMENTS // 2


def _is_newer(live_window, last_ms):
    """Whether there is a newer frame, and still the map that it came from: history that arrives begins it anew."""
    frame, chart = live_window.frame, live_window.viewer.chart
    if frame.cursor_ms <= last_ms or frame.standing is None or frame.level_map is None:
        return False
    now = chart.map_until(frame.standing.column_end_ms)
    return now is not None and now.known_since_ms == frame.level_map.known_since_ms

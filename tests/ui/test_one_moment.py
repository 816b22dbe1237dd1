"""One moment, one figure: profile, read-out, "in front of me", alerts, picture and `rektscope levels` agree anywhere.

On the bundled event at 500 random moments, most of them between two columns, at a random price each.
"""

import numpy as np
import pytest

from rektscope.alerts.clusters import bands_of
from rektscope.alerts.price_path import price_path
from rektscope.alerts.watch import _bands_along
from rektscope.engine import profile
from rektscope.engine.calibration import observed_in
from rektscope.engine.profile import profile_at
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.levels.book import Applied, ExposureBook
from rektscope.levels.standing import levels_at
from rektscope.levels.steps import Steps
from rektscope.margins.liquidation_shares import prior_of
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS, parse_time_ms
from rektscope.positions.position import levels_in_front
from rektscope.ui import formatting
from rektscope.ui.heatmap.profile_item import _VisibleProfile, end_text
from rektscope.ui.heatmap.readout import readout
from rektscope.ui.heatmap.view import HeatmapView

MOMENTS = 500
PARTS = 4
"""Stretches of time, so that several processes share them."""
SEED = 20250714
AS_STORED = 1e-6
"""Columns are kept in single precision."""


@pytest.fixture(scope="module")
def viewer():
    """The bundled event with its whole map."""
    found = Viewer(SessionSource.open(bundled_session_path()))
    found.start()
    found.chart.wait_for_map()
    yield found
    found.stop()


def moments(viewer):
    """In the order of time, with how many per cent a price is away from the mark."""
    generator = np.random.default_rng(SEED)
    info = viewer.session
    times_ms = generator.integers(info.start_ms + 2 * MINUTE_MS, info.end_ms, MOMENTS)
    away = generator.uniform(-6, 6, MOMENTS)
    order = np.argsort(times_ms, kind="stable")
    return times_ms[order], away[order]


@pytest.fixture
def going_on(monkeypatch):
    """Books of moments one after the other: each goes on from where the one before stood.

    From its first step on each would take a tenth of a second. That in slices or at once every bit of a book is the
    same, `tests/levels/test_book_properties.py` shows; that what was done before are the first of the steps, this does.
    """
    kept = []

    class GoingOn(ExposureBook):
        def advance(self, steps, first, end, after_step=None):
            assert (first, end, after_step) == (0, len(steps), None)
            if not kept:
                applied = super().advance(steps, 0, end)
            else:
                (earlier, book, before) = kept.pop()
                done = len(earlier)
                assert first_steps(steps, done) == first_steps(earlier, done)
                vars(self).update(vars(book))
                parts = (before, super().advance(steps, done, end))
                applied = Applied(
                    *(np.concatenate([getattr(part, name) for part in parts]) for name in Applied.__annotations__)
                )
            kept.append((steps, self.copy(), applied))
            return applied

    monkeypatch.setattr(profile, "ExposureBook", GoingOn)


def first_steps(steps, count):
    values = {name: getattr(steps, name) for name in Steps.__annotations__}
    return [value[:count].tobytes() if isinstance(value, np.ndarray) else value for value in values.values()]


def are_close(values, expected, tolerance):
    """As `pytest.approx` finds them, which takes a tenth of a second for a book."""
    return values.shape == expected.shape and bool(
        (np.abs(values - expected) <= np.maximum(AS_STORED * np.abs(expected), tolerance)).all()
    )


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.usefixtures("going_on")
def test_six_places_give_one_figure_at_any_moment(viewer, part):
    chart, info = viewer.chart, viewer.session
    prior, observed = prior_of(chart.instrument), observed_in(chart.events, info)
    between = 0
    for at_ms, away in zip(*(np.array_split(each, PARTS)[part].tolist() for each in moments(viewer)), strict=True):
        frame = viewer.frame_at(at_ms, MINUTE_MS)
        levels = frame.standing
        between += levels.at_ms > levels.column_end_ms
        book = profile_at(chart.events, chart.margin, info.columns_from_ms, at_ms, prior=prior, observed=observed)
        rows = slice(levels.first_row, levels.first_row + levels.row_count)
        whole = book.usd.sum(axis=1)[:, rows]
        tolerance = AS_STORED * whole.max()

        # Nothing stands on the crossed side, nor in the row of the mark.
        mark_row = levels.row_of(book.mark)
        assert levels.mark_row == mark_row
        assert not whole[0, mark_row - levels.first_row :].any()
        assert not whole[1, : mark_row + 1 - levels.first_row].any()
        assert are_close(levels.usd, whole.sum(axis=0), tolerance)

        price = book.mark * (1 + away / 100)
        row = levels.row_of(price)
        side = levels.side_of_row(row)
        if side is None:
            assert "the mark is here" in readout(frame, at_ms, price)
            continue
        lowest, highest = sorted((row, mark_row))
        of_side = 0 if side is Side.LONG else 1
        usd = float(book.usd.sum(axis=1)[of_side, lowest : highest + 1].sum())
        in_front = levels_in_front(frame.standing, side, price)
        assert in_front.usd == pytest.approx(usd, rel=AS_STORED, abs=tolerance)
        assert in_front.is_whole
        expected = float(book.expected_usd().sum(axis=1)[of_side, lowest : highest + 1].sum())
        assert in_front.expected.usd == pytest.approx(expected, rel=AS_STORED, abs=tolerance)
        amount = formatting.expected_usd(in_front.expected)
        assert readout(frame, at_ms, price).endswith(f"· {side.word}s between the mark and here {amount}")
        assert readout(frame, at_ms + MINUTE_MS, price).endswith(f"· {side.word}s between the mark and here {amount}")
        assert readout(frame, at_ms, price).startswith(formatting.exact_clock_utc(at_ms))
        assert end_text(levels, row, side)[0] == f"{side.word}s {amount}"

        path = price_path(chart.events, None, at_ms)
        moment_ms = int(path.times_ms[0])
        calibration = chart.calibration_until(at_ms)
        (seen,) = _bands_along([levels_at(chart.wait_for_map(), chart.events, moment_ms, calibration)], side)
        bands = bands_of(levels, side)
        if moment_ms > levels.column_end_ms:  # an alert looks at the moment of the newest mark
            assert are_close(seen.usd, bands.usd, tolerance)
            assert seen.share == bands.share
    assert between > MOMENTS / PARTS * 0.9


def test_the_sample_of_the_finding(viewer):
    """At 07:35:50 the mark had gone through most of what the column of 07:35 still held below 123,303."""
    at_ms = parse_time_ms("2025-07-14T07:35:50Z")
    frame = viewer.frame_at(at_ms, MINUTE_MS)
    before = viewer.frame_at(at_ms - 50_000, MINUTE_MS)
    price = 123_303.3
    now, column = (levels_in_front(each.standing, Side.SHORT, price).usd for each in (frame, before))
    assert column - now == pytest.approx(frame.standing.consumed_usd[1], rel=1e-6)
    assert now < 0.2 * column
    mark = frame.state.mark_price
    assert "longs between the mark and here" in readout(frame, at_ms, mark - 60.0)
    assert "shorts between the mark and here" in readout(frame, at_ms, mark + 60.0)


def test_the_read_out_is_of_one_moment_and_names_it(viewer):
    """Left of the cursor both figures are of the column under the pointer, not of the book at the cursor."""
    at_ms, earlier_ms = (parse_time_ms(f"2025-07-14T{clock}Z") for clock in ("07:36:20", "03:29:00"))
    frame, earlier = (viewer.frame_at(each, MINUTE_MS) for each in (at_ms, earlier_ms))
    for price in (116_000.0, 121_500.0, 124_266.0):
        assert readout(frame, earlier_ms, price) == readout(earlier, earlier_ms, price)
        assert readout(frame, earlier_ms, price).startswith("03:29 UTC · ")
        assert readout(frame, at_ms, price).startswith("07:36:20 UTC · ")
        assert readout(frame, at_ms - 5_000, price) == readout(frame, at_ms, price)


@pytest.mark.parametrize(("low", "high"), [(121_500, 125_500), (124_000, 125_500), (116_400, 119_000)])
def test_the_profile_sums_rows_out_of_view_too(viewer, qtbot, monkeypatch, low, high):
    """Also where the price itself is out of view; and its end gives what the read-out gives at that price."""
    frame = viewer.frame_at(parse_time_ms("2025-07-14T07:35:50Z"), MINUTE_MS)
    painted = []
    monkeypatch.setattr(_VisibleProfile, "_paint_text", lambda *given: painted.append(given[-2:]))
    view = HeatmapView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show_frame(frame, None)
    view.plot.setYRange(low, high, padding=0.0)
    view.grab()
    assert painted
    mark = frame.state.mark_price
    for total, caption in painted:
        price = float(caption.removeprefix("from here to ").replace(",", ""))
        side, _, amount = total.partition(" ")
        assert readout(frame, frame.cursor_ms, price).endswith(f"· {side} between the mark and here {amount}")
        assert low - 0.02 * (high - low) <= price <= high  # the profile is a few pixels taller than the chart
        assert total.startswith("shorts ") == (price > mark)
    assert {total.split()[0] for total, _ in painted} == {
        *(["shorts"] if high > mark else []),
        *(["longs"] if low < mark else []),
    }

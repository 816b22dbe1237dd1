"""The timeline's kept pictures: whatever was shown before, a moment looks as if it were the first."""

from itertools import pairwise

import numpy as np
import pytest
from msgspec import structs
from PySide6.QtGui import QPainter, QPixmap

from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.positions.outcome import outcome_of
from rektscope.risk.calculator import calculate
from rektscope.risk.positions import Position
from rektscope.risk.tiers import flat_tier_table
from rektscope.ui.theme import PANEL, themed
from rektscope.ui.timeline import ratio_line
from rektscope.ui.timeline.painting import PositionMarks
from rektscope.ui.timeline.scale import TimelineData, TimelineScale
from rektscope.ui.timeline.strip import TimelineStrip
from rektscope.venues.rules import GENERIC


@pytest.fixture(scope="module")
def viewer():
    """The bundled event."""
    return Viewer(SessionSource.open(bundled_session_path()))


@pytest.fixture
def strip(qtbot):
    """A strip of a usual width."""
    shown = TimelineStrip()
    qtbot.addWidget(shown)
    shown.resize(1200, 160)
    return shown


def pixels(strip, frame, path=None):
    strip.show_frame(frame, None, PositionMarks(path=path))
    picture = strip.grab().toImage()
    return np.frombuffer(picture.constBits(), dtype=np.uint8).copy()


def moments(session):
    """To and fro, with neighbours, both ends, and moments within one bar."""
    chosen = np.random.default_rng(5).integers(session.start_ms, session.end_ms, 14).tolist()
    plays = [session.start_ms + 20 * 60 * MINUTE_MS + step * 25_000 for step in range(8)]
    return [*chosen, session.end_ms, *plays, session.start_ms, *reversed(plays), session.start_ms + 90_000]


def test_a_moment_looks_the_same_whatever_was_shown_before(qtbot, strip, viewer):
    for moment in moments(viewer.session):
        frame = viewer.frame_at(moment, MINUTE_MS)
        fresh = TimelineStrip()
        qtbot.addWidget(fresh)
        fresh.resize(strip.size())
        assert np.array_equal(pixels(strip, frame), pixels(fresh, frame)), moment


def test_a_past_that_was_corrected_is_drawn_anew(qtbot, strip, viewer):
    end_ms = viewer.session.end_ms
    frame = viewer.frame_at(end_ms, MINUTE_MS)
    pixels(strip, frame)
    close = frame.candles.close.copy()
    close[400:420] *= 1.005
    other = structs.replace(frame, candles=structs.replace(frame.candles, close=close))
    fresh = TimelineStrip()
    qtbot.addWidget(fresh)
    fresh.resize(strip.size())
    assert np.array_equal(pixels(strip, other), pixels(fresh, other))
    assert not np.array_equal(pixels(strip, other), pixels(strip, frame))


def test_what_still_grows_is_not_kept(viewer):
    session = viewer.session
    for moment in moments(session)[:10]:
        frame = viewer.frame_at(moment, MINUTE_MS)
        scale = TimelineScale(session.start_ms, session.end_ms, 14.0, 43.0, 1_172.0, 70.0)
        data = TimelineData.of(frame, scale)
        until = data.stable_until(scale)
        later = TimelineData.of(viewer.frame_at(min(session.end_ms, moment + 7 * MINUTE_MS), MINUTE_MS), scale)
        assert until <= scale.x(moment)
        assert data.agrees_with(later, until, scale)


@pytest.mark.parametrize("part", ["kept_picture.paint_data", "kept_picture.paint_axis", "strip.paint_chapters"])
def test_a_defect_in_painting_ends_its_painter_and_is_over_with_it(qtbot, strip, viewer, monkeypatch, part):
    """A painter that outlives what it paints on takes the process with it."""

    def broken(*_, **__):
        raise RuntimeError

    frame = viewer.frame_at(viewer.session.end_ms, MINUTE_MS)
    with monkeypatch.context() as patch:
        patch.setattr(f"rektscope.ui.timeline.{part}", broken)
        with pytest.raises(RuntimeError):
            pixels(strip, frame)
    assert not strip.paintingActive()
    fresh = TimelineStrip()
    qtbot.addWidget(fresh)
    fresh.resize(strip.size())
    assert np.array_equal(pixels(strip, frame), pixels(fresh, frame))


def path_of(viewer, leverage, until_ms):
    """A short position from an hour after the start on, as far as it is known."""
    answer = calculate(Position(Side.SHORT, 117_500.0, 1.0, leverage), GENERIC, flat_tier_table(0.005))
    outcome = outcome_of(answer, viewer.chart.events, viewer.session.start_ms + HOUR_MS, until_ms)
    return None if outcome is None else outcome.path


def test_a_margin_ratio_looks_the_same_whatever_was_shown_before(qtbot, strip, viewer):
    """To and fro, of two positions, of which one is liquidated."""
    ends = set()
    for number, moment in enumerate(moments(viewer.session)):
        frame = viewer.frame_at(moment, MINUTE_MS)
        path = path_of(viewer, (10, 25)[number % 5 == 0], moment)
        fresh = TimelineStrip()
        qtbot.addWidget(fresh)
        fresh.resize(strip.size())
        seen = pixels(strip, frame, path)
        assert np.array_equal(seen, pixels(fresh, frame, path)), moment
        ends.add("none" if path is None else "liquidated" if path.is_rekt else "alive")
        assert np.array_equal(seen, pixels(fresh, frame)) == (path is None)
    assert ends == {"none", "liquidated", "alive"}


def test_a_margin_ratio_is_drawn_once_and_copied(strip, viewer, monkeypatch):
    drawn = []
    kept = ratio_line.paint_line

    def paint_line(painter, scale, line, left, right):
        drawn.append(right - left)
        kept(painter, scale, line, left, right)

    monkeypatch.setattr(ratio_line, "paint_line", paint_line)
    end_ms = viewer.session.end_ms
    for moment in (end_ms, end_ms - HOUR_MS, end_ms - 3 * HOUR_MS, end_ms):
        pixels(strip, viewer.frame_at(moment, MINUTE_MS), path_of(viewer, 5, moment))
    assert drawn[0] > 1_000.0
    assert max(drawn[1:]) < 10.0


@pytest.mark.usefixtures("qapp")
def test_a_kept_margin_ratio_is_that_of_the_whole_line(viewer):
    """Drawn in parts, one after the other, the line has the pixels of one that is drawn at once."""
    scale = TimelineScale(viewer.session.start_ms, viewer.session.end_ms, 14.0, 43.0, 1_172.0, 70.0)
    path = path_of(viewer, 5, viewer.session.end_ms)
    line = ratio_line.RatioLine.of(path, scale)
    whole, parts = (QPixmap(1_200, 160) for _ in range(2))
    for picture in (whole, parts):
        picture.fill(themed(PANEL))
    with QPainter(whole) as painter:
        ratio_line.paint_line(painter, scale, line, 0.0, 1_200.0)
    with QPainter(parts) as painter:
        for left, right in pairwise([0.0, 62.0, 300.0, 301.0, 304.0, 777.0, 1_150.0, 1_200.0]):
            ratio_line.paint_line(painter, scale, line, left, right)
    assert whole.toImage() == parts.toImage()

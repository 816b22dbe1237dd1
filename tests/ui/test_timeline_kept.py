"""The timeline's kept pictures: whatever was shown before, a moment looks as if it were the first."""

import numpy as np
import pytest
from msgspec import structs

from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.market.times import MINUTE_MS
from rektscope.ui.timeline.painting import PositionMarks
from rektscope.ui.timeline.scale import TimelineData, TimelineScale
from rektscope.ui.timeline.strip import TimelineStrip


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


def pixels(strip, frame):
    strip.show_frame(frame, None, PositionMarks())
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

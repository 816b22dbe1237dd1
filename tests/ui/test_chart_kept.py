"""What the chart keeps of its pictures: whatever was shown before, a moment looks as if it were the first."""

import numpy as np
import pytest

from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.market.times import MINUTE_MS
from rektscope.ui.heatmap.profile_item import ProfileItem, _VisibleProfile
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.themes import Theme, put_on

SIZES = [(900, 600), (901, 600), (900, 577), (733, 421)]


@pytest.fixture(scope="module")
def viewer():
    """The bundled event, its map built."""
    viewer = Viewer(SessionSource.open(bundled_session_path()))
    viewer.start()
    viewer.chart.wait_for_map()
    yield viewer
    viewer.stop()


@pytest.fixture
def heatmap(qtbot):
    """A chart of its own for each call."""

    def heatmap_(size):
        view = HeatmapView()
        qtbot.addWidget(view)
        view.resize(*size)
        return view

    return heatmap_


def pixels(view):
    picture = view.grab().toImage()
    return np.frombuffer(picture.constBits(), dtype=np.uint8).copy()


def frames(viewer):
    session = viewer.session
    for moment in np.random.default_rng(3).integers(session.start_ms + 20 * MINUTE_MS, session.end_ms, 4).tolist():
        yield viewer.frame_at(moment, MINUTE_MS)


@pytest.mark.parametrize("size", SIZES)
def test_a_moment_looks_the_same_whatever_was_shown_before(viewer, heatmap, monkeypatch, size):
    used = heatmap((900, 600))
    for frame in frames(viewer):
        used.show_frame(frame, None)
        used.grab()
        used.resize(*size)
        kept = pixels(used)
        assert np.array_equal(kept, pixels(used))  # once from what was kept, once more
        view_range = used.plot.viewRange()
        fresh = heatmap(size)
        fresh.show_frame(frame, None)
        fresh.plot.setRange(xRange=view_range[0], yRange=view_range[1], padding=0.0)
        with monkeypatch.context() as patch:  # painted in place, as it was before there were pictures
            patch.setattr("rektscope.ui.heatmap.profile_item._is_whole", lambda *_: False)
            assert np.array_equal(kept, pixels(fresh))
        used.resize(900, 600)


def test_levels_and_theme_are_seen_at_once(qapp, viewer, heatmap):
    one, other, *_ = frames(viewer)
    view = heatmap((900, 600))
    view.show_frame(one, None)
    before = pixels(view)
    try:
        put_on(qapp, Theme.LIGHT)
        light = pixels(view)
    finally:
        put_on(qapp, Theme.DARK)
    assert not np.array_equal(before, light)
    assert np.array_equal(before, pixels(view))
    view.show_frame(other, None)
    assert not np.array_equal(before, pixels(view))


def test_a_repaint_copies_the_profile(viewer, heatmap, monkeypatch):
    view = heatmap((900, 600))
    view.show_frame(next(frames(viewer)), None)
    view.grab()
    painted = []
    monkeypatch.setattr(_VisibleProfile, "paint", lambda *_: painted.append(1))
    view.grab()
    assert painted == []
    assert any(isinstance(item, ProfileItem) for item in view.scene().items())

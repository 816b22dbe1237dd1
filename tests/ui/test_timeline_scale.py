"""The rule of the timeline's scale: fixed marks, by what is known at the moment alone."""

from itertools import pairwise
from types import SimpleNamespace

import numpy as np
import pytest
from msgspec import structs
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.replay.chapter_subjects import WrittenText
from rektscope.replay.story import Chapter
from rektscope.ui.heatmap.casing import contrast
from rektscope.ui.theme import CAPTION, LINE, LINE_STRONG, PANEL, TEXT_SECOND, themed
from rektscope.ui.themes import Theme, put_on
from rektscope.ui.timeline.painting import (
    HANDLE_PX,
    Lettering,
    PositionMarks,
    is_under_handle,
    paint_chapters,
    paint_scope,
    scope_place,
)
from rektscope.ui.timeline.scale import LABEL_HEIGHT, PriceLine, Reach, TimelineScale, _round_up, buckets
from rektscope.ui.timeline.strip import TimelineStrip

MINUTES = 5
EVERY_MS = 30 * MINUTE_MS
MARKS = [float(f"{factor}e{power}") for power in range(-2, 13) for factor in (1, 2, 5)]


@pytest.fixture(scope="module")
def frames():
    """The bundled event every half an hour, in order."""
    viewer = Viewer(SessionSource.open(bundled_session_path()))
    session = viewer.session
    return [viewer.frame_at(moment, MINUTE_MS) for moment in range(session.start_ms, session.end_ms + 1, EVERY_MS)]


@pytest.mark.parametrize("value", [1.0, 1.01, 2.0, 2.0001, 4.99e6, 5e6, 5.01e6, 9.999e9, 0.011, 0.02, 3e-7])
def test_a_mark_is_the_lowest_that_is_not_less(value):
    mark = _round_up(value)
    assert value <= mark <= 2.5 * value * (1 + 1e-12)
    assert f"{mark:e}"[0] in "125"
    assert float(f"{mark:.0e}") == mark


def test_the_scale_holds_what_is_known_and_stands_on_a_mark(frames):
    for frame in frames:
        reach = Reach.of(frame, MINUTES)
        assert reach.full_usd in MARKS
        assert reach.full_usd >= max(usd.max(initial=0.0) for usd in buckets(frame, MINUTES))
        shown = frame.candles.close[frame.candles.start_ms >= frame.session.start_ms]
        if len(shown):
            assert reach.low <= shown.min() <= shown.max() <= reach.high
            assert reach.high / shown[0] - 1.0 == pytest.approx(
                min(MARKS, key=lambda m: abs(m - (reach.high / shown[0] - 1.0)))
            )


def test_it_changes_a_few_times_in_a_day_and_only_grows(frames):
    reaches = [Reach.of(frame, MINUTES) for frame in frames[1:]]  # before its first candle it has no price
    for before, after in pairwise(reaches):
        assert after.full_usd >= before.full_usd
        assert after.low <= before.low <= before.high <= after.high
    assert 1 < len(set(reaches)) <= 12  # of 48


def test_it_is_the_same_however_much_comes_later(frames):
    """The scale of a moment depends on what was received by then: a session cut there has the same."""
    for frame in frames[1::7]:
        cut = structs.replace(frame, session=structs.replace(frame.session, end_ms=frame.cursor_ms))
        assert Reach.of(cut, MINUTES) == Reach.of(frame, MINUTES)


def bars(strip, until_x):
    """The pixels of the bars left of a pixel column."""
    strip.resize(900, 160)
    picture = strip.grab(QRect(0, 0, until_x, 160)).toImage()
    return np.frombuffer(picture.constBits(), dtype=np.uint8).copy()


def test_a_bar_keeps_its_height_between_two_marks_and_with_what_came_next(qtbot, frames):
    strip = TimelineStrip()
    qtbot.addWidget(strip)
    same = [frame for frame in frames if Reach.of(frame, MINUTES) == Reach.of(frames[-1], MINUTES)]
    assert len(same) > 2
    first, last = same[0], same[-1]
    until = 14 + int((first.cursor_ms - first.session.start_ms - EVERY_MS) / (24 * 60 * MINUTE_MS) * (900 - 28))
    strip.show_frame(first, None, PositionMarks())
    known = bars(strip, until)
    strip.show_frame(last, None, PositionMarks())
    assert np.array_equal(bars(strip, until), known)
    strip.show_frame(first, last, PositionMarks())
    assert np.array_equal(bars(strip, until), known)


def _with_candles(frame, close, low, high, minutes):
    """A frame of a session of such candles alone."""
    start_ms = frame.session.start_ms
    duration_ms = minutes * MINUTE_MS
    times = start_ms + np.arange(len(close)) * duration_ms
    candles = structs.replace(
        frame.candles,
        duration_ms=duration_ms,
        start_ms=times,
        open=close,
        high=high,
        low=low,
        close=close,
        complete=len(close),
    )
    end_ms = int(times[-1]) + duration_ms
    session = structs.replace(frame.session, end_ms=end_ms)
    return structs.replace(frame, candles=candles, session=session, cursor_ms=end_ms)


def _scale(frame):
    return TimelineScale(frame.session.start_ms, frame.session.end_ms, 0.0, 0.0, 1_000.0, 70.0)


@pytest.mark.parametrize("count", [400, 120_000])
def test_a_fall_of_minutes_is_seen_in_a_year_and_a_halving_takes_half_the_height(frames, count):
    close = np.full(count, 40_000.0)
    low, high = close - 10.0, close + 10.0
    low[count // 2] = 20_000.0
    frame = _with_candles(frames[5], close, low, high, 60)
    reach, line = Reach.of(frame, MINUTES), PriceLine.of(frame, _scale(frame))
    assert len(line.x) <= 2_000
    shares = reach.shares(line.low)
    assert shares.min() >= 0.0
    assert np.median(shares) - shares.min() > 0.5
    assert int(np.argmin(shares)) == pytest.approx(len(line.x) / 2, abs=2)


def test_many_candles_are_one_point_a_pixel_and_end_where_the_last_does(frames):
    close = np.linspace(100.0, 110.0, 50_000)
    frame = _with_candles(frames[5], close, close - 1.0, close + 1.0, 1)
    line = PriceLine.of(frame, _scale(frame))
    assert len(line.x) == pytest.approx(1_000, abs=2)
    assert (line.x[-1], line.close[-1], line.high[-1], line.low[0]) == (1_000.0, 110.0, 111.0, 99.0)
    assert (np.diff(line.x) > 0).all()


def test_few_minutes_are_a_line_of_their_closes(frames):
    close = np.linspace(100.0, 110.0, 50)
    line = PriceLine.of((frame := _with_candles(frames[5], close, close - 1.0, close + 1.0, 1)), _scale(frame))
    for each in (line.close, line.low, line.high):
        np.testing.assert_array_equal(each, close)


@pytest.mark.parametrize("text_px", [1.0, 190.0, 260.0])
def test_what_the_bars_are_of_never_lies_under_the_handle(text_px):
    """Wherever the cursor stands on a strip with room for the text on both sides of it."""
    scale = TimelineScale(0, 1_800_000, 14.0, 43.0, 600.0, 66.0)
    places = set()
    for cursor_ms in range(scale.start_ms, scale.end_ms + 1, 1_000):
        place = scope_place(scale, text_px, cursor_ms)
        x = scale.x(cursor_ms)
        assert scale.left <= place.left() < place.right() <= scale.left + scale.width + 1e-9
        assert x + HANDLE_PX < place.left() or place.right() < x - HANDLE_PX
        places.add(place.left())
    assert len(places) == 2  # it does not wander along with the cursor


@pytest.mark.parametrize("cursor_ms", [600_000, 900_000, 1_100_000])
def test_what_the_bars_are_of_is_said_shortly_where_it_fits_at_no_side(qapp, frames, cursor_ms):
    _ = qapp
    frame = structs.replace(frames[5], cursor_ms=cursor_ms)
    scale = TimelineScale(0, 1_800_000, 14.0, 43.0, 300.0, 66.0)
    written = []
    lettering = SimpleNamespace(line=lambda _painter, place, text, _name: written.append((place, text)))
    paint_scope(None, scale, Reach(1e7, 1.0, 2.0), frame, lettering)
    ((place, text),) = written
    assert text == "full bar $10 M"
    assert not is_under_handle(scale, place, cursor_ms)


@pytest.fixture
def themed_again():
    yield
    put_on(QApplication.instance(), Theme.DARK)


@pytest.mark.usefixtures("themed_again")
@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("word", [CAPTION, TEXT_SECOND])
def test_words_are_read_over_any_line(qapp, theme, word):
    put_on(qapp, theme)
    for line in (LINE, LINE_STRONG, TEXT_SECOND):
        image = QImage(300, 20, QImage.Format.Format_RGB32)
        image.fill(themed(line))
        with QPainter(image) as painter:
            Lettering().line(painter, QRectF(0, 0, 300, 20), "words", word)
        assert contrast(image.pixelColor(290, 10).name(), themed(word).name()) >= 4.5


def test_the_line_of_a_later_chapter_strikes_no_title_through(qapp, frames):
    frame = frames[-1]
    scale = TimelineScale(frame.session.start_ms, frame.session.end_ms, 20.0, 60.0, 1000.0, 60.0)
    hour, low = frame.session.start_ms + HOUR_MS, round(3.0 + 1.5 * LABEL_HEIGHT)
    moments = hour, hour + MINUTE_MS, hour + HOUR_MS

    def behind(title):
        """The third line, which begins at the top, where the second one's title of blanks reaches over it below."""
        image = QImage(1040, 160, QImage.Format.Format_RGB32)
        image.fill(themed(PANEL))
        titles = zip(moments, ("", title, ""), strict=True)
        chapters = tuple(Chapter(moment, WrittenText(words, "")) for moment, words in titles)
        with QPainter(image) as painter:
            shown = structs.replace(frame, chapters=chapters)
            paint_chapters(painter, scale, shown, frame.cursor_ms, 1040, Lettering())
        return contrast(image.pixelColor(round(scale.x(moments[2])), low).name(), themed(PANEL).name())

    assert behind("") > 1.3, "there is a line"
    assert behind(" " * 60) < 1.1
    _ = qapp


def test_the_cursor_strikes_no_title_through(qapp, frames):
    frame = frames[-1]
    scale = TimelineScale(frame.session.start_ms, frame.session.end_ms, 20.0, 60.0, 1000.0, 60.0)
    hour_ms = frame.session.start_ms + HOUR_MS
    cursor_ms = hour_ms + HOUR_MS

    def contrast_at(title, y):
        image = QImage(1040, 160, QImage.Format.Format_RGB32)
        image.fill(themed(PANEL))
        shown = structs.replace(frame, chapters=(Chapter(hour_ms, WrittenText(title, "")),))
        with QPainter(image) as painter:
            paint_chapters(painter, scale, shown, cursor_ms, 1040, Lettering())
        return contrast(image.pixelColor(round(scale.x(cursor_ms)), y).name(), themed(PANEL).name())

    in_title, below = round(3.0 + 0.5 * LABEL_HEIGHT), 80
    assert contrast_at("", in_title) > 4.5, "there is a cursor"
    assert max(contrast_at(" " * 60, y) for y in range(in_title)) < 1.6
    assert contrast_at(" " * 60, below) > 4.5
    _ = qapp

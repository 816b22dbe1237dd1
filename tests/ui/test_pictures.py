"""A few views as they should look, against reference pictures in tests/pictures.

Everything in them is made here by arithmetic, in the bundled font, at one device pixel a unit, so they differ from
machine to machine only by the rounding of edges. After a change that is meant:

    pytest tests/ui/test_pictures.py --accept-pictures

makes what is drawn now the reference; look at the pictures before committing them. A failure writes what was seen, and
the difference made visible, to tests/pictures/seen (not kept in the repository).
"""

from pathlib import Path

import numpy as np
import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QImage
from PySide6.QtWidgets import QApplication

from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.levels.columns import LevelMap
from rektscope.levels.grid import PriceGrid
from rektscope.levels.standing import column_levels
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS
from rektscope.positions.position import PositionDraft
from rektscope.risk.calculator import calculate
from rektscope.risk.positions import Position
from rektscope.risk.tiers import flat_tier_table
from rektscope.sessions.writer import write_session
from rektscope.ui.calculator.panel import CalculatorPanel
from rektscope.ui.export.look import light_look
from rektscope.ui.export.picture import PicturePosition, draw_picture
from rektscope.ui.export.presets import PRESETS
from rektscope.ui.header.strip import HeaderStrip
from rektscope.ui.heatmap.position_labels import show_position
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.theme import FAMILY, TEXT_PX, font
from rektscope.ui.timeline.painting import PositionMarks
from rektscope.ui.timeline.strip import TimelineStrip
from rektscope.venues.rules import GENERIC

pytestmark = pytest.mark.usefixtures("qapp")  # text is measured in the bundled font

PICTURES = Path(__file__).resolve().parent.parent / "pictures"
SEEN = PICTURES / "seen"

MEAN_DIFFERENCE = 0.25
"""Largest mean difference of a channel, of 255: edges of letters and lines may be rounded another way."""

CLEARLY_OTHER = 24
"""A pixel with a channel further off than this is another pixel, not the same one rounded."""

SHARE_CLEARLY_OTHER = 0.0005
"""Largest share of such pixels: one dashed line in a view of this size is more."""

LARGEST_FILE_BYTES = 60_000


# --- what is drawn ---------------------------------------------------------------------------------------------------


def level_map(instrument, start_ms, minutes):
    """Bands of shorts above the price and longs below it, which the price eats into as it rises."""
    rows, columns = np.arange(5_700, 6_400), np.arange(minutes)
    mark_row = 6_000 + np.clip(columns - 15, 0, 10) * 15
    distance = rows[None, :] - mark_row[:, None]
    bands = 1.0 + np.cos(rows / 7.0)[None, :] * np.cos(rows / 31.0)[None, :]
    usd = 2e6 * bands / (1.0 + np.abs(distance) / 60.0)
    reached = np.maximum.accumulate(mark_row)
    usd[(distance > 0) & (rows[None, :] <= reached[:, None] + 4)] = 0.0
    usd[(distance <= 0) & (distance > -60)] = 0.0
    return LevelMap(
        grid=PriceGrid(instrument, 100, 100_000, 60_000.0),
        duration_ms=MINUTE_MS,
        end_ms=start_ms + (columns + 1) * MINUTE_MS,
        usd=usd.astype(np.float32),
        first_row=np.full(minutes, rows[0]),
        mark_row=mark_row,
        open_interest_usd=np.full(minutes, 5e9),
        consumed_usd=np.zeros((minutes, 2)),
        is_scaled=np.ones(minutes, dtype=bool),
        known_since_ms=start_ms - 120 * MINUTE_MS,
    )


@pytest.fixture
def viewer(made, tmp_path):
    """The small session, its Bitcoin moved to a venue without known tiers, which no new table can change."""
    own = structs.replace(made.btc, venue="elsewhere")
    session, bybit = made.session, made.session.info.markets[2]
    markets = (structs.replace(session.info.markets[0], instrument=own), bybit)
    events = {
        own.market: structs.replace(session.events[made.btc.market], instrument=own),
        bybit.instrument.market: session.events[bybit.instrument.market],
    }
    path = tmp_path / "pictures.rekt"
    info = structs.replace(session.info, markets=markets, claims=())
    write_session(path, structs.replace(session, info=info, events=events))
    viewer = Viewer(SessionSource.open(path))
    yield viewer
    viewer.stop()


@pytest.fixture
def frame_at(viewer, made):
    """The frame at a minute, with a map that does not depend on the model."""

    def frame_at_(minutes):
        frame = viewer.frame_at(made.start_ms + minutes * MINUTE_MS, MINUTE_MS)
        the_map = level_map(frame.instrument, made.start_ms, minutes)
        standing = column_levels(the_map, the_map.column_count - 1)
        return structs.replace(frame, level_map=the_map, map_progress=1.0, standing=standing)

    return frame_at_


@pytest.fixture
def position(made):
    """A short from 60,400, liquidated at 61,700, opened at midnight."""
    draft = PositionDraft(Side.SHORT, 60_400.0, 2.5, 37.5, made.start_ms + 20 * MINUTE_MS)
    asked = Position(draft.side, draft.entry_price, draft.quantity, leverage=draft.leverage)
    answer = calculate(asked, GENERIC, flat_tier_table(0.005), tick_size=0.1)
    return PicturePosition(draft, answer, PositionMarks(draft.opened_ms, None), hides_size=False)


@pytest.fixture
def shown(qtbot):
    """A view of a fixed size, on an offscreen screen, filled by a function, as a picture."""

    def shown_(view, width, height, fill):
        qtbot.addWidget(view)
        view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        view.resize(width, height)
        view.show()
        fill(view)
        for _ in range(3):  # labels ask for room, their rows ask in turn, and then so does the view
            QApplication.processEvents()
        return view.grab().toImage()

    return shown_


def heatmap(frame, after, position):
    def fill(view):
        view.show_frame(frame, after)
        show_position(view.lines, position.draft, position.answer, frame.instrument)

    return fill


def test_the_heatmap(compare, shown, frame_at, position):
    compare("heatmap", shown(HeatmapView(), 580, 320, heatmap(frame_at(26), None, position)))


def test_the_heatmap_with_what_came_next(compare, shown, frame_at, position):
    compare("heatmap-next", shown(HeatmapView(), 570, 310, heatmap(frame_at(26), frame_at(40), position)))


def test_the_timeline(compare, shown, frame_at, made):
    marks = PositionMarks(made.start_ms + 20 * MINUTE_MS, made.start_ms + 24 * MINUTE_MS)
    compare("timeline", shown(TimelineStrip(), 640, 130, lambda view: view.show_frame(frame_at(26), None, marks)))


def test_the_calculator(compare, shown, viewer, frame_at, made):
    def fill(panel):
        panel.set_chart(viewer.chart, viewer.session)
        panel.open_at(60_400.0, made.start_ms + 20 * MINUTE_MS)
        panel.show_frame(frame_at(26), made.start_ms + 26 * MINUTE_MS)

    compare("calculator", shown(CalculatorPanel(), 240, 620, fill))


def test_the_header(compare, shown, viewer, frame_at):
    def fill(header):
        header.offer_markets([viewer.chart.instrument])
        header.show_frame(frame_at(26))

    compare("header", shown(HeaderStrip(), 1_000, 58, fill))


def test_the_exported_picture(compare, frame_at, position):
    compare("export", smaller(draw_picture(frame_at(26), PRESETS["landscape"], position), 430))


def test_the_exported_square_in_the_light_theme(compare, frame_at, position):
    compare("export-square", smaller(draw_picture(frame_at(26), PRESETS["square"], position, light_look()), 360))


def test_the_exported_story(compare, frame_at):
    compare("export-story", smaller(draw_picture(frame_at(26), PRESETS["story"]), 300))


def smaller(picture, width):
    return picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)


# --- how it is compared ----------------------------------------------------------------------------------------------


def pixels_of(picture: QImage) -> np.ndarray:
    """(height, width, 3) channels."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(plain.constBits(), dtype=np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return lines[:, : plain.width() * 3].reshape(plain.height(), plain.width(), 3).astype(np.int16)


def what_differs(seen: np.ndarray, reference: np.ndarray) -> str:
    """What is wrong with a picture, as text; empty when nothing is."""
    if seen.shape != reference.shape:
        sizes = [f"{shape[1]} × {shape[0]}" for shape in (seen.shape, reference.shape)]
        return f"it is {sizes[0]} pixels and the reference {sizes[1]}"
    difference = np.abs(seen - reference)
    mean = float(difference.mean(axis=(0, 1)).max())
    share = float(np.mean(difference.max(axis=2) > CLEARLY_OTHER))
    if mean <= MEAN_DIFFERENCE and share <= SHARE_CLEARLY_OTHER:
        return ""
    return (
        f"a channel differs by {mean:.2f} on average ({MEAN_DIFFERENCE} allowed), "
        f"{share:.2%} of the pixels are clearly other ({SHARE_CLEARLY_OTHER:.2%} allowed)"
    )


def image_of(pixels: np.ndarray) -> QImage:
    data = np.ascontiguousarray(pixels.astype(np.uint8))
    height, width, _ = data.shape
    return QImage(data.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


@pytest.fixture
def compare(request):
    """Hold a picture against its reference, or make it the reference when the command line says so."""
    accepts = request.config.getoption("--accept-pictures", default=False)

    def compare_(name, picture):
        path = PICTURES / f"{name}.png"
        if accepts:
            PICTURES.mkdir(exist_ok=True)
            assert picture.convertToFormat(QImage.Format.Format_RGB888).save(str(path), "PNG", 0)  # 0: the smallest
            return
        assert path.exists(), f"there is no reference {path.name}: look at it once and accept it"
        seen, reference = pixels_of(picture), pixels_of(QImage(str(path)))
        words = what_differs(seen, reference)
        if words:
            SEEN.mkdir(parents=True, exist_ok=True)
            image_of(seen).save(str(SEEN / path.name))
            if seen.shape == reference.shape:
                visible = np.minimum(np.abs(seen - reference) * 4, 255)
                image_of(visible).save(str(SEEN / f"{name}-difference.png"))
        assert not words, f"{name}: {words}; see {SEEN}, and accept it if it is meant"

    return compare_


@pytest.fixture
def noise():
    return np.random.default_rng(5).integers(0, 200, (60, 80, 3)).astype(np.int16)


def test_the_same_picture_with_rounded_edges_is_the_same(noise):
    assert what_differs(noise, noise) == ""
    assert what_differs(noise + (noise % 5 == 0), noise) == ""


def test_a_missing_word_another_shade_and_another_size_are_seen(noise):
    word = noise.copy()
    word[10:18, 10:30] += 55
    assert "clearly other" in what_differs(word, noise)
    assert "on average (0.25 allowed)" in what_differs(noise + 2, noise)
    assert what_differs(noise[1:], noise) == "it is 80 × 59 pixels and the reference 80 × 60"


def test_the_bundled_font_is_the_one_that_is_used(qapp):
    _ = qapp
    assert QFontInfo(font(TEXT_PX)).family() == FAMILY


def test_the_references_are_small_and_each_belongs_to_a_test():
    files = {path.stem: path.stat().st_size for path in PICTURES.glob("*.png")}
    assert set(files) == {
        "heatmap",
        "heatmap-next",
        "timeline",
        "calculator",
        "header",
        "export",
        "export-square",
        "export-story",
    }
    assert max(files.values()) < LARGEST_FILE_BYTES

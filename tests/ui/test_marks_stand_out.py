"""Every line and mark on the heat, as it is painted, has 3 : 1 to every colour of every map, in every theme.

Each item is painted by itself on nothing, which shows what it looks like on any ground. Wherever a light pixel of its
edges stands out on the chart's own ground, two pixels no farther off than a casing is wide stand out from each other
on the colour: the line from its casing, or one of them from the heat.
"""

from dataclasses import dataclass
from types import SimpleNamespace

import numpy as np
import numpy.typing as npt
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsItem, QWidget

from rektscope.market.events import Gaps
from rektscope.market.sides import Side, TakerSide
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.scenarios.large_prints import Prints
from rektscope.sessions.bundled import bundled_event
from rektscope.ui.cascade.fan_item import Fan, FanItem
from rektscope.ui.export.chart import ChartPainter, ChartScale
from rektscope.ui.export.look import dark_look, light_look
from rektscope.ui.export.view_range import ViewRange
from rektscope.ui.heatmap.casing import CASING, NOTE_GROUND, contrast
from rektscope.ui.heatmap.colour_maps import ColourMap, colours
from rektscope.ui.heatmap.heat_item import AFTER_OPACITY
from rektscope.ui.heatmap.inspecting.crosshair import Pointed
from rektscope.ui.prints.print_item import PrintItem
from rektscope.ui.theme import CAPTION, TEXT_SECOND
from rektscope.ui.themes import Theme, put_on

LEAST_CONTRAST = 3.0
REACH_PX = 3
"""A light line may be 2 px wide, its casing 1.6, and both lie on half pixels."""

Rgb = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
Index = npt.NDArray[np.intp]


@dataclass(frozen=True)
class View:
    """Where items are painted."""

    size: QSize
    chart: QRectF
    widget: QWidget


def luminances(rgb: Rgb) -> Rgb:
    """Relative luminance of colours (..., 3) of 0 to 255, as WCAG 2.1 defines it."""
    values = rgb / 255.0
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def contrasts(rgb: Rgb, ground: Rgb) -> Rgb:
    one, other = luminances(rgb), luminances(ground)
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def channels(argb: npt.NDArray[np.uint32]) -> Rgb:
    """(..., 3) red, green and blue of 0 to 255."""
    return ((argb[..., None] >> np.array([16, 8, 0], dtype=np.uint32)) & 0xFF).astype(np.float64)


DARK = channels(np.array(int(CASING[1:], 16), dtype=np.uint32))


def grounds(colour_map: ColourMap) -> Rgb:
    """(n, 3): every twelfth colour, and those on which a light and a dark line are hardest to see."""
    rgb = channels(colours(colour_map))
    best = np.maximum(contrasts(rgb, DARK), contrasts(rgb, np.array([255.0, 255.0, 255.0])))
    return rgb[sorted({*range(0, 256, 12), *np.argsort(best)[:3].tolist(), 255})]


def painted(item: QGraphicsItem, view: View) -> npt.NDArray[np.uint32]:
    """(height, width) premultiplied ARGB of an item by itself."""
    image = QImage(view.size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setClipRect(view.chart)
        painter.setTransform(item.sceneTransform())
        painter.setOpacity(item.effectiveOpacity())
        item.paint(painter, SimpleNamespace(exposedRect=item.boundingRect()), view.widget)
    return np.frombuffer(image.constBits(), dtype=np.uint32).reshape(image.height(), -1).copy()


def on_ground(pixels: npt.NDArray[np.uint32], ground: Rgb) -> Rgb:
    """Relative luminance of pixels once they lie on a ground."""
    found = np.full(pixels.shape, luminances(ground))
    is_drawn = pixels > 0
    mine = pixels[is_drawn]
    clear = 1.0 - (mine >> np.uint32(24)).astype(np.float64)[:, None] / 255.0
    found[is_drawn] = luminances(channels(mine) + clear * ground)
    return found


def is_light(pixels: npt.NDArray[np.uint32]) -> Mask:
    """The pixels of an item that stand out on the chart's own ground."""
    return (on_ground(pixels, DARK) + 0.05) / (luminances(DARK) + 0.05) >= LEAST_CONTRAST


def neighbours(values: npt.NDArray[np.generic], rows: Index, columns: Index, reach: int) -> npt.NDArray[np.generic]:
    """(n, places): the values around each of n places, itself among them."""
    steps = np.arange(-reach, reach + 1)
    down = np.clip(rows[:, None, None] + steps[:, None], 0, values.shape[0] - 1)
    across = np.clip(columns[:, None, None] + steps[None, :], 0, values.shape[1] - 1)
    return values[down, across].reshape(len(rows), -1)


def light_edges(pixels: npt.NDArray[np.uint32]) -> tuple[Index, Index]:
    """Rows and columns of an item's light pixels that are beside others."""
    light = is_light(pixels)
    rows, columns = np.nonzero(light)
    is_edge = ~neighbours(light, rows, columns, 1).all(axis=1)
    return rows[is_edge], columns[is_edge]


def most_lost(pixels: npt.NDArray[np.uint32], colours_below: Rgb) -> float:
    """The largest share, of all grounds, of an item's light edges around which nothing stands out."""
    edges = light_edges(pixels)
    shares = []
    for ground in colours_below:
        around = neighbours(on_ground(pixels, ground), *edges, REACH_PX)
        shares.append(np.mean((around.max(axis=1) + 0.05) / (around.min(axis=1) + 0.05) < LEAST_CONTRAST))
    return float(max(shares))


@pytest.fixture(name="marked")
def _marked(open_window):
    """A chart with all that can be drawn on it, by name; and the view that it is drawn in."""
    window = open_window(bundled_event("2025-10-10").path, 1200, 700)
    heatmap, frame = window.heatmap, window.frame
    price, cursor_ms = frame.state.last_price, frame.cursor_ms
    scale = heatmap._scale
    heatmap.lines.entry.show_at(price * 1.004, "Entry")
    heatmap.lines.liquidation.show_at(price * 0.994, "Liquidation")
    heatmap.lines.bankruptcy.show_at(price * 0.991, "Bankruptcy")
    heatmap.lines.second.show_at(price * 1.008, "Other side")
    heatmap.saved.show([("kept", Side.LONG, price * 1.002, price * 0.997)], 1)
    window.levels.show_market(frame.instrument)
    window.levels.add(price * 1.006, has_alert=False)
    times = np.array([cursor_ms - 3 * HOUR_MS, cursor_ms - HOUR_MS])
    sides = np.array([int(TakerSide.BUY), int(TakerSide.SELL)], dtype=np.int8)
    both = np.array([price, price])
    prints, fan = PrintItem(), FanItem(heatmap.overlay.bottom_of)
    for item in (prints, fan):
        heatmap.plot.addItem(item, ignoreBounds=True)
    prints.show_prints(Prints(times, times, both, both, np.array([1, 1]), sides), scale)
    fan.show_fan(
        Fan(cursor_ms, (price, price * 0.99, price * 0.985), price * 0.98, price * 0.99, Side.LONG, "x"), scale
    )
    heatmap.gaps.show_gaps(Gaps(times[:1], times[:1], np.array([20 * MINUTE_MS])))
    rows = SimpleNamespace(row=np.array([round(price * 0.99)]), long_usd=np.array([1e6]), short_usd=np.array([0.0]))
    heatmap.observed.marks.show_snapshot(SimpleNamespace(levels=lambda _: rows), "known")
    # The words for what is not known stand where no heat is.
    heatmap.overlay.show_overlay(replace(heatmap.overlay._overlay, unknown="", after_note="What came next"))
    crosshair = heatmap.inspector.crosshair
    place, start = (scale.x(cursor_ms - HOUR_MS), price), (scale.x(cursor_ms - 2 * HOUR_MS), price * 0.995)
    crosshair.show_pointed(Pointed(place, "1", "2", (), start))
    heatmap.grab()
    saved_entry, saved_liquidation = heatmap.saved.pairs["kept"]
    items = {
        "cursor": heatmap.overlay.cursor,
        "entry": heatmap.lines.entry,
        "liquidation": heatmap.lines.liquidation,
        "bankruptcy": heatmap.lines.bankruptcy,
        "other side": heatmap.lines.second,
        "saved entry": saved_entry,
        "saved liquidation": saved_liquidation,
        "drawn level": window.levels._lines[0][1],
        "candles": heatmap.candles,
        "circles": heatmap.liquidations,
        "diamonds": heatmap.deleveragings,
        "gap": heatmap.gaps,
        "known": heatmap.observed.marks,
        "prints": prints,
        "fan": fan,
        "crosshair": crosshair,
        "clusters": heatmap.clusters,
        "notes": heatmap.overlay,
    }
    box = heatmap.plot.getViewBox().sceneBoundingRect()
    return items, View(heatmap.size(), box, heatmap.viewport())


def test_every_line_and_mark_stands_out_on_every_colour_of_the_heat(marked):
    items, view = marked
    found = {}
    for name, item in items.items():
        pixels = painted(item, view)
        assert is_light(pixels).sum() > 10, f"nothing of {name} is in view"
        for colour_map in ColourMap:
            found[name, colour_map.value] = most_lost(pixels, grounds(colour_map))
    assert max(found.values()) == 0.0, {key: share for key, share in found.items() if share}


def test_candles_from_after_the_cursor_stand_out_on_the_dimmed_heat(qtbot, window):
    """Both are drawn so that they cannot be taken for known, and can be distinguished."""
    heatmap = window.heatmap
    view = View(heatmap.size(), heatmap.plot.getViewBox().sceneBoundingRect(), heatmap.viewport())
    heatmap.grab()
    known = painted(heatmap.candles, view)
    qtbot.keyClick(window, Qt.Key.Key_N)
    heatmap.grab()
    pixels = painted(heatmap.candles, view)
    pixels[known == pixels] = 0
    assert is_light(pixels).sum() > 100
    for colour_map in ColourMap:
        dimmed = DARK + (grounds(colour_map) - DARK) * AFTER_OPACITY
        assert most_lost(pixels, dimmed) == 0.0, colour_map


@pytest.mark.parametrize("colour_map", list(ColourMap))
def test_notes_can_be_read_over_any_heat(colour_map):
    below = grounds(colour_map) + (DARK - grounds(colour_map)) * NOTE_GROUND / 255.0
    for words in (CAPTION, TEXT_SECOND):
        tint = channels(np.array(int(words[1:], 16), dtype=np.uint32))
        assert contrasts(below, tint).min() >= 4.5, words


def test_a_gap_is_hatched_on_the_chart_of_the_window(window):
    """On the chart itself: an item that is on no chart paints nothing."""
    box = window.heatmap.plot.getViewBox()
    assert window.heatmap.gaps.getViewBox() is box
    before = window.heatmap.grab().toImage()
    start = window.frame.cursor_ms - 15 * MINUTE_MS
    window.heatmap.gaps.show_gaps(Gaps(np.array([start]), np.array([start]), np.array([5 * MINUTE_MS])))
    image = window.heatmap.grab().toImage()
    inside = box.mapViewToScene(QPointF(window.heatmap._scale.x(start + MINUTE_MS), 60_500.0)).toPoint()
    changed = [
        image.pixel(inside.x() + x, inside.y() + y) != before.pixel(inside.x() + x, inside.y() + y)
        for x in range(10)
        for y in range(10)
    ]
    assert np.mean(changed) > 0.9


def test_a_gap_of_a_picture_stands_out_on_every_colour_as_that_of_the_window(window):
    frame, room = window.frame, QRectF(0.0, 0.0, 200.0, 120.0)
    start = frame.cursor_ms - 15 * MINUTE_MS
    view = ViewRange(start - 5 * MINUTE_MS, start + 15 * MINUTE_MS, 60_000.0, 61_000.0)
    gaps = Gaps(np.array([start]), np.array([start]), np.array([10 * MINUTE_MS]))
    image = QImage(200, 120, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        ChartPainter(dark_look(), 1.0)._paint_gaps(painter, replace(frame, gaps=gaps), ChartScale(room, view))
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(120, -1).copy()
    assert is_light(pixels).sum() > 1_000
    assert (pixels[:, :46] == 0).all(), "nothing before the gap"
    for colour_map in ColourMap:
        assert most_lost(pixels, grounds(colour_map)) == 0.0, colour_map
    light = light_look()
    assert contrast(light.hatch, light.casing) >= LEAST_CONTRAST


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.HIGH_CONTRAST])
def test_marks_on_the_heat_look_the_same_in_every_theme(marked, theme):
    items, view = marked
    before = {name: painted(item, view) for name, item in items.items()}
    put_on(QApplication.instance(), theme)
    try:
        for name, item in items.items():
            assert np.array_equal(painted(item, view), before[name]), name
    finally:
        put_on(QApplication.instance(), Theme.DARK)

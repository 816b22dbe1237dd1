"""The nearest clusters are named on the first picture, by the figures of everything else, and cover nothing."""

import itertools

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QImage

from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS
from rektscope.positions.known_moves import moves_of
from rektscope.scenarios.clusters import Cluster, clusters_in, nearest_large
from rektscope.sessions.bundled import bundled_event
from rektscope.ui import formatting
from rektscope.ui.heatmap.candle_item import FALL, RISE
from rektscope.ui.heatmap.casing import CASING, contrast, on_heat
from rektscope.ui.heatmap.colour_maps import ColourMap, colours
from rektscope.ui.heatmap.nearest_clusters import chances_text, nearest_clusters
from rektscope.ui.theme import BACKGROUND, CAPTION, DANGER, DRAWN, LONGS, SHORTS, TEXT, TEXT_PX, TEXT_SECOND, text_width

SIZES = [(1272, 680), (1024, 600), (1600, 900), (2560, 1400), (800, 560)]


@pytest.fixture
def bundled_window(kept_bundled_window):
    return kept_bundled_window


@pytest.mark.parametrize("size", SIZES)
def test_both_clusters_are_named_without_a_click_and_cover_nothing(bundled_window, size):
    window = bundled_window
    window.resize(*size)
    heatmap = window.heatmap
    heatmap.grab()
    frame, tags = window.frame, heatmap.clusters
    mark = frame.state.mark_price
    for words, side in zip(tags.texts, (Side.SHORT, Side.LONG), strict=True):
        cluster = nearest_large(frame.standing, side, mark, moves_of(window.viewer.chart.events, frame.cursor_ms))
        assert words == (
            f"{formatting.level_usd(cluster.standing_usd, cluster.expected)} at {formatting.price(cluster.edge, 0)}, "
            f"{formatting.percent(cluster.away, 1, signed=True)}\n" + chances_text(cluster)
        )
    if heatmap.plot.getViewBox().width() < 480:
        return  # too narrow to be named beside the labels
    view = heatmap.plot.getViewBox().sceneBoundingRect()
    labels = heatmap._written(view)
    assert len(labels) > 2
    assert len(tags.places) == 2
    for one, other in itertools.combinations([*tags.places, *labels], 2):
        assert not one.intersects(other) or (one in labels and other in labels)
    legend = heatmap.legend.mapRectToScene(heatmap.legend.boundingRect())
    for place in tags.places:
        assert view.contains(place)
        assert not place.intersects(legend)
        assert place.bottom() <= heatmap.overlay.top_of_notes(view)


@pytest.mark.parametrize("size", [(1272, 680), (1600, 900)])
def test_the_newest_candle_is_seen_beside_the_line_of_the_moment(bundled_window, size):
    """At the record of 123,300 its candle stood right under that line, and was not seen at all."""
    window, heatmap = bundled_window, bundled_window.heatmap
    window.resize(*size)
    heatmap.grab()
    candles, scale = window.frame.candles, heatmap._scale
    low, high = float(candles.low[-1]), float(candles.high[-1])
    assert high == 123_300.0
    middle = scale.x(float(candles.start_ms[-1]) + candles.duration_ms / 2.0)
    place = heatmap.plot.getViewBox().mapViewToScene(QPointF(middle, low + 0.1 * (high - low)))
    picture = heatmap.grab().toImage()
    seen = {picture.pixelColor(heatmap.mapFromScene(place) + QPoint(away, 0)).name().upper() for away in (-1, 0, 1)}
    assert RISE.upper() in seen


def test_no_line_goes_through_the_words_for_what_is_not_known(bundled_window):
    window, heatmap = bundled_window, bundled_window.heatmap
    window.resize(1600, 900)
    heatmap.grab()
    box = heatmap.plot.getViewBox()
    view = box.sceneBoundingRect()
    (words,) = heatmap.overlay.written(view)
    assert words.right() < view.right() - 13.0, "where leaders of tags stand"
    y, middle = round(words.top() + 12.0), words.center().x()
    half = text_width(heatmap.overlay._overlay.unknown, TEXT_PX) / 2.0
    window.calculator.drag_entry(box.mapSceneToView(QPointF(words.left(), y)).y())
    picture = heatmap.grab().toImage()
    lights = {
        x: max(picture.pixelColor(heatmap.mapFromScene(QPointF(x, y + away))).lightnessF() for away in (-1, 0, 1))
        for x in (round(words.left()) - 14, round(middle - half) - 2, round(middle + half) + 2)
    }
    beside, *within = lights.values()
    assert beside > 0.7, "the line of the entry"
    assert max(within) < 0.3


def test_the_cluster_holds_what_the_read_out_says_of_its_rows(bundled_window):
    standing = bundled_window.frame.standing
    cluster = nearest_large(standing, Side.LONG, bundled_window.frame.state.mark_price)
    row = standing.grid.row_price
    to_low, to_high = standing.up_to(cluster.low + row / 2), standing.up_to(cluster.high + row / 2)
    assert cluster.standing_usd == pytest.approx(to_low.usd - to_high.usd)


def test_a_tag_says_the_chance_of_three_times_and_nothing_twice():
    cluster = Cluster(Side.SHORT, 100.0, 101.0, 100.0, 9e6, None, 0.006, (0.041, 0.18, 0.384))
    assert chances_text(cluster) == "4.1 % in 1 h, 18 % in 4 h, 38 % in 24 h"
    assert chances_text(replace(cluster, chances=(0.999, 0.9999, 1.0 - 1e-9))) == "> 99 % in 1 h"
    assert chances_text(replace(cluster, chances=(1e-5, 1e-4, 0.02))) == "< 0.1 % in 1 h, < 0.1 % in 4 h, 2.0 % in 24 h"
    assert chances_text(replace(cluster, chances=None)) == ""


@pytest.mark.parametrize("event", ["2025-07-14", "2025-10-10"])
def test_no_tag_of_a_first_picture_stands_far_from_its_cluster(open_window, event):
    window = open_window(bundled_event(event).path, 1272, 700)
    heatmap = window.heatmap
    heatmap.grab()
    box = heatmap.plot.getViewBox()
    assert len(heatmap.clusters.places) == 2
    for cluster, place in zip(nearest_clusters(window.frame), heatmap.clusters.places, strict=True):
        level = box.mapViewToScene(QPointF(0.0, cluster.edge)).y()
        assert abs(place.center().y() - level) < 90, (event, cluster)


@pytest.mark.parametrize("away", [0.7, 1.5, -1.5])
def test_tags_stand_in_the_order_of_their_prices_where_clusters_are_out_of_view(bundled_window, away):
    heatmap = bundled_window.heatmap
    bundled_window.resize(1272, 680)
    box = heatmap.plot.getViewBox()
    low, high = box.viewRange()[1]
    moved = away * (high - low)
    box.setYRange(low + moved, high + moved, padding=0.0)
    heatmap.grab()
    above, below = heatmap.clusters.places
    box.setYRange(low, high, padding=0.0)
    assert above.bottom() < below.top()


def test_tag_list_and_sentence_name_one_cluster_with_one_price(bundled_window):
    window = bundled_window
    window.side.toggle("Clusters")
    panel = window.side.map.clusters
    for minutes in (0, -95, -410):
        window.replay.step(minutes * MINUTE_MS)
        frame = window.frame
        listed = clusters_in(frame.standing, frame.state.mark_price, frame.moves)
        named = nearest_clusters(frame)
        assert len(named) == 2
        for cluster, tag in zip(named, window.heatmap.clusters.texts, strict=True):
            assert cluster in listed
            assert cluster in panel.clusters
            place = f"at {formatting.price(cluster.edge, 0)}, "
            assert place in tag
            assert place in panel.nearest[cluster.side].text()
            away = abs(cluster.away)
            mine = [each for each in listed if each.side is cluster.side]
            largest = max(each.standing_usd for each in mine)
            assert cluster.standing_usd >= largest / 2
            nearer = [each for each in mine if abs(each.away) < away and each.standing_usd > cluster.standing_usd]
            assert not nearer


@pytest.mark.parametrize("colour_map", list(ColourMap))
@pytest.mark.parametrize("tint", [TEXT, TEXT_SECOND, CAPTION, DANGER, SHORTS, LONGS])
def test_lines_and_circles_stand_out_on_every_colour_of_the_heat(colour_map, tint):
    """Casing or tint has 3 : 1 on the colour, and the tint 3 : 1 on its casing."""
    line = on_heat(tint)
    assert contrast(line, CASING) >= 3.0
    for each in colours(colour_map).tolist():
        heat = f"#{each & 0xFFFFFF:06X}"
        assert max(contrast(line, heat), contrast(CASING, heat)) >= 3.0, heat


@pytest.mark.parametrize("colour_map", list(ColourMap))
@pytest.mark.parametrize("tint", [RISE, FALL, on_heat(DRAWN)])
def test_candles_and_drawn_levels_stand_out_on_every_colour_of_the_heat(colour_map, tint):
    """As they are drawn: what is light enough already is not lightened."""
    assert contrast(tint, CASING) >= 3.0
    for each in colours(colour_map).tolist():
        heat = f"#{each & 0xFFFFFF:06X}"
        assert max(contrast(tint, heat), contrast(CASING, heat)) >= 3.0, heat


def test_a_rise_is_distinguished_from_a_fall():
    assert contrast(RISE, FALL) >= 1.5


def test_marks_are_painted_in_their_casing_on_the_hottest_heat(open_window):
    """Near each pixel of a mark's own colour there is one of the casing: of circles, diamonds and candles."""
    heatmap = open_window(bundled_event("2025-10-10").path, 1200, 700).heatmap
    dark = np.array([int(CASING[place : place + 2], 16) for place in (1, 3, 5)])
    for colour_map in ColourMap:
        scale = replace(heatmap.choices.scale, colour_map=colour_map, threshold=0.0)
        heatmap.choose(replace(heatmap.choices, scale=scale))
        heatmap.heat.set_reference(heatmap.heat.reference.with_full_scale(1.0))  # whatever stands is brightest
        image = heatmap.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        chart = heatmap.plot.getViewBox().sceneBoundingRect()
        pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(image.height(), -1) & 0xFFFFFF
        pixels = pixels[: int(chart.bottom()), : int(chart.right())]
        channels = ((pixels[..., None] >> np.array([16, 8, 0])) & 0xFF).astype(int)
        is_dark = (np.abs(channels - dark) < 24).all(axis=-1)
        for tint in (RISE, on_heat(SHORTS), on_heat(LONGS)):
            found = np.argwhere(pixels == int(tint[1:], 16))
            assert len(found) > 5, (colour_map, tint)
            near = [
                is_dark[max(0, y - 9) : y + 10, max(0, x - 9) : x + 10].any()
                for y, x in found[:: 1 + len(found) // 300]
            ]
            assert np.mean(near) > 0.98, (colour_map, tint)


def test_contrast_is_that_of_the_guideline():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)
    assert contrast(BACKGROUND, BACKGROUND) == 1.0

"""The nearest clusters are named on the first picture, by the figures of everything else, and cover nothing."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage

from rektscope.market.sides import Side
from rektscope.sessions.bundled import bundled_event
from rektscope.ui import formatting
from rektscope.ui.heatmap.candle_item import FALL, RISE
from rektscope.ui.heatmap.casing import CASING, contrast, on_heat
from rektscope.ui.heatmap.colour_maps import ColourMap, colours
from rektscope.ui.heatmap.nearest_clusters import nearest_cluster
from rektscope.ui.theme import BACKGROUND, CAPTION, DANGER, DRAWN, LONGS, SHORTS, TEXT, TEXT_SECOND

SIZES = [(1272, 680), (1024, 600), (1600, 900), (2560, 1400), (800, 560)]


@pytest.mark.parametrize("size", SIZES)
def test_both_clusters_are_named_without_a_click_and_cover_nothing(bundled_window, size):
    window = bundled_window
    window.resize(*size)
    heatmap = window.heatmap
    heatmap.grab()
    frame, tags = window.frame, heatmap.clusters
    mark = frame.state.mark_price
    for words, side in zip(tags.texts, (Side.SHORT, Side.LONG), strict=True):
        cluster = nearest_cluster(frame.standing, side, mark)
        assert words == (
            f"{formatting.level_usd(cluster.usd, cluster.expected)} at {formatting.price(cluster.price, 0)}, "
            f"{formatting.percent(cluster.distance, 1, signed=True)}"
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


def test_the_cluster_holds_what_the_read_out_says_of_its_rows(bundled_window):
    standing = bundled_window.frame.standing
    cluster = nearest_cluster(standing, Side.LONG, bundled_window.frame.state.mark_price)
    row = standing.grid.row_price
    to_low, to_high = standing.up_to(cluster.low + row / 2), standing.up_to(cluster.high + row / 2)
    assert cluster.usd == pytest.approx(to_low.usd - to_high.usd)


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


def test_a_rise_is_told_from_a_fall():
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

"""The nearest clusters are named on the first picture, by the figures of everything else, and cover nothing."""

import itertools

import pytest

from rektscope.market.sides import Side
from rektscope.ui import formatting
from rektscope.ui.heatmap.casing import CASING, contrast, on_heat
from rektscope.ui.heatmap.colour_maps import ColourMap, colours
from rektscope.ui.heatmap.nearest_clusters import nearest_cluster
from rektscope.ui.theme import BACKGROUND, CAPTION, DANGER, LONGS, SHORTS, TEXT, TEXT_SECOND

SIZES = [(1272, 680), (1024, 600), (1600, 900), (2560, 1400), (800, 560)]


@pytest.mark.parametrize("size", SIZES)
def test_both_clusters_are_named_without_a_click_and_cover_nothing(bundled_window, size):
    window = bundled_window
    window.resize(*size)
    heatmap = window.heatmap
    heatmap.grab()
    frame, tags = window.frame, heatmap.clusters
    mark = frame.state.mark_price
    for words, side in zip(tags.words, (Side.SHORT, Side.LONG), strict=True):
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


def test_contrast_is_that_of_the_guideline():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)
    assert contrast(BACKGROUND, BACKGROUND) == 1.0

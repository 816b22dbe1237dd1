"""The heat's scale: places of known USD, monotone colours, the legend's controls, and what a picture of it holds."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt

from rektscope.engine.overview import MOST_CODE, codes_of, usd_of_codes
from rektscope.market.times import HOUR_MS, MINUTE_MS, parse_time_ms
from rektscope.ui.heatmap.choices import ChartChoices
from rektscope.ui.heatmap.colour_maps import ColourMap, colours
from rektscope.ui.heatmap.full_scale import FullScale
from rektscope.ui.heatmap.heat_scale import (
    HeatScale,
    ScaleReference,
    ScaleShape,
    round_full_scale,
)
from rektscope.ui.theme import BACKGROUND

REFERENCE = ScaleReference(1_000_000.0, np.linspace(0.0, 1_000_000.0, 201))


def channels(table):
    return np.stack([(table >> shift) & 0xFF for shift in (16, 8, 0)], axis=-1).astype(float)


# --- figures to places -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shape", "threshold", "usd", "place"),
    [
        (ScaleShape.LINEAR, 0.0, 250_000.0, 0.25),
        (ScaleShape.LINEAR, 0.2, 250_000.0, 0.0625),  # (0.25 - 0.2) / 0.8
        (ScaleShape.LINEAR, 0.2, 200_000.0, 0.0),
        (ScaleShape.ROOT, 0.0, 250_000.0, 0.5),
        (ScaleShape.ROOT, 0.0, 62_500.0, 0.25),
        (ScaleShape.QUANTILE, 0.0, 750_000.0, 0.75),
        (ScaleShape.QUANTILE, 0.5, 750_000.0, 0.5),
        (ScaleShape.LINEAR, 0.0, 9e9, 1.0),
        (ScaleShape.QUANTILE, 0.0, 0.0, 0.0),
    ],
)
def test_known_usd_stand_at_known_places(shape, threshold, usd, place):
    scale = HeatScale(shape=shape, threshold=threshold)
    assert scale.brightness(scale.along(np.array([usd]), REFERENCE))[0] == pytest.approx(place)


def test_every_code_has_a_colour_and_that_of_nothing_is_the_ground():
    for shape in ScaleShape:
        table = HeatScale(shape=shape).table(REFERENCE)
        assert len(table) == MOST_CODE + 1
        assert table[0] == int("FF" + BACKGROUND[1:], 16)


@given(st.floats(min_value=1e-3, max_value=1e12))
def test_a_full_scale_is_round_and_never_far_from_what_is_wanted(wanted):
    assert 0.75 <= round_full_scale(wanted) / wanted <= 1.34
    assert f"{round_full_scale(wanted):.1e}"[0] in "12357"


def test_the_reference_is_of_what_stands_in_the_column():
    usd = np.concatenate([np.zeros(900), np.linspace(0.0, 1e6, 1001)[1:]])
    reference = ScaleReference.of_column(usd)
    assert reference.full_scale_usd == round_full_scale(0.98 * 1e6 * 1.25)
    assert reference.ranks_usd[[0, 100, 200]] == pytest.approx([1e3, 500_500.0, 1e6])
    assert ScaleReference.of_column(np.zeros(3)).full_scale_usd == 1.0


def test_a_reference_of_a_picture_is_of_what_stands_in_it():
    usd = np.linspace(0.0, 1e6, 10_001).astype(np.float32)
    reference = ScaleReference.of_codes(codes_of(usd), REFERENCE)
    assert reference.full_scale_usd == pytest.approx(0.995e6, rel=0.01)
    assert reference.ranks_usd[100] == pytest.approx(0.5e6, rel=0.01)
    assert ScaleReference.of_codes(np.zeros((2, 2), dtype=np.uint16), REFERENCE) is REFERENCE


# --- colours ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("colour_map", list(ColourMap))
def test_a_colour_map_begins_at_the_ground_and_its_lightness_rises(colour_map):
    table = colours(colour_map)
    red, green, blue = channels(table).T
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    assert table[0] == int("FF" + BACKGROUND[1:], 16)
    assert (np.diff(luminance) >= -0.5).all()
    assert luminance[255] > 180
    assert (table >> 24 == 0xFF).all()


# --- in the window ---------------------------------------------------------------------------------------------------


def press_all(qtbot, window, keys):
    for key, modifier in keys:
        qtbot.keyClick(window, key, modifier)


def test_keys_change_the_scale_and_no_figure_and_are_remembered(qtbot, window, open_window, small_session):
    before, standing = window.heatmap.grab().toImage(), window.frame.standing.usd.copy()
    none, ctrl = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    press_all(
        qtbot,
        window,
        [
            (Qt.Key.Key_U, none),
            (Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier),
            (Qt.Key.Key_Up, ctrl),
            (Qt.Key.Key_I, none),
        ],
    )
    scale = window.heatmap.choices.scale
    assert scale == HeatScale(ScaleShape.ROOT, 0.15, is_relative=True, colour_map=ColourMap.VIRIDIS)
    np.testing.assert_array_equal(window.frame.standing.usd, standing)
    assert window.heatmap.grab().toImage() != before
    again = open_window(small_session)
    assert again.heatmap.choices.scale == scale


def test_the_handle_on_the_legend_is_dragged_and_the_cursor_stays(qtbot, window):
    legend, view = window.heatmap.legend, window.heatmap
    at_ms = window.viewer.cursor.time_ms

    def spot(x, y):
        return view.mapFromScene(legend.mapToScene(QPointF(x, y)))

    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(10.0 + 0.4 * 190.0, 13.0))
    assert view.choices.scale.threshold == pytest.approx(0.4, abs=0.02)
    start = spot(10.0 + 0.4 * 190.0, 13.0)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 8):
        qtbot.mouseMove(view.viewport(), start - QPoint(step * 7, 0))
        qtbot.wait(30)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start - QPoint(49, 0))
    assert view.choices.scale.threshold == pytest.approx(0.4 - 49 / 190, abs=0.05)
    assert window.viewer.cursor.time_ms == at_ms


@pytest.mark.parametrize("text", ["", "nonsense", "[]", '{"shape": 3, "threshold": "much", "colours": null}'])
def test_choices_that_cannot_be_read_are_as_at_first(text):
    assert ChartChoices.from_text(text) == ChartChoices()


def test_choices_come_back_from_their_text():
    chosen = ChartChoices(HeatScale(ScaleShape.QUANTILE, 0.35, is_relative=True, colour_map=ColourMap.CIVIDIS))
    assert ChartChoices.from_text(chosen.to_text()) == chosen


# --- measured on the bundled event -----------------------------------------------------------------------------------


def places_in_view(window):
    """Brightness of every pixel of the heat that is known, 0 to 1; (rows, columns) from the top."""
    window.heatmap.grab()
    heat = window.heatmap.heat
    edge = int(heat._edge(heat._window.screen, heat._shown_columns))
    usd = usd_of_codes().astype(float)[heat._codes[:, :edge]]
    return heat.scale.brightness(heat.scale.along(usd, heat.reference))


def test_the_bundled_event_shows_where_the_clusters_are_and_the_consumed_staircase(bundled_window):
    window = bundled_window
    window.viewer.cursor.seek(parse_time_ms("2025-07-14T07:35:00Z"))
    window.refresh()
    places = places_in_view(window)
    middle_third = ((places > 1 / 3) & (places < 2 / 3)).mean()
    near_empty = (places < 0.1).mean()
    assert middle_third <= 0.35
    assert near_empty >= 0.30
    assert (places > 0.8).mean() >= 0.005  # something stands out


def test_the_consumed_staircase_stays_visible(bundled_window):
    """Where the mark reached new highs the heat goes dark: rows are bright before it came and dim ten minutes after."""
    window = bundled_window
    window.viewer.cursor.seek(parse_time_ms("2025-07-14T07:35:00Z"))
    window.refresh()
    heat, level_map = window.heatmap.heat, window.frame.level_map
    highest = np.maximum.accumulate(level_map.mark_row)
    before, after = [], []
    for column in range(0, level_map.column_count - 10, 10):
        rows = np.arange(highest[column] + 3, highest[column + 10] + 1)
        for brightness, of in ((before, column), (after, column + 10)):
            usd = np.asarray(level_map.usd[of][rows - level_map.first_row[of]], dtype=float)
            brightness.extend(heat.scale.brightness(heat.scale.along(usd, heat.reference)).tolist())
    assert len(before) > 100
    assert np.mean(before) > 0.3
    assert np.mean(after) < 0.3 * np.mean(before)


def test_a_relative_scale_is_of_what_is_in_view_up_to_the_cursor_and_the_legend_says_so(bundled_window):
    window = bundled_window
    heatmap, heat = window.heatmap, window.heatmap.heat
    absolute = heat.reference.full_scale_usd
    heatmap.choose(replace(heatmap.choices, scale=replace(heatmap.choices.scale, is_relative=True)))
    heatmap.grab()
    edge = int(heat._edge(heat._window.screen, heat._shown_columns))
    usd = usd_of_codes().astype(float)[heat._codes[:, :edge]]
    assert heat.reference.full_scale_usd == pytest.approx(np.quantile(usd[usd > 0], 0.995), rel=0.01)
    assert heatmap.legend._content.reference is heat.reference
    before = heat.reference.full_scale_usd
    price = window.frame.state.last_price
    heatmap.plot.setYRange(price * 0.96, price * 0.985, padding=0)
    heatmap.grab()
    assert heat.reference.full_scale_usd < before
    heatmap.choose(replace(heatmap.choices, scale=replace(heatmap.choices.scale, is_relative=False)))
    assert heat.reference.full_scale_usd == absolute


def test_another_scale_colours_the_same_codes(bundled_window):
    heat = bundled_window.heatmap.heat
    bundled_window.heatmap.grab()
    codes, picture = heat._codes.copy(), heat._pixels.copy()
    choices = bundled_window.heatmap.choices
    bundled_window.heatmap.choose(replace(choices, scale=replace(choices.scale, shape=ScaleShape.ROOT)))
    bundled_window.heatmap.grab()
    np.testing.assert_array_equal(heat._codes, codes)
    assert (heat._pixels != picture).any()


def test_a_map_is_scaled_by_the_column_in_which_the_session_began(window):
    """Live or replayed: a live map's first column knows of minutes of trading, and all later would be brightest."""
    level_map, heat = window.frame.level_map, window.heatmap.heat

    def full_scale_of(column):
        return ScaleReference.of_column(np.asarray(level_map.usd[column])).full_scale_usd

    start_ms = int(level_map.end_ms[-2]) + 1  # the last column but one is the last that has ended by then
    scale = FullScale(heat)
    scale.choose(level_map.first(2), start_ms, is_live=True, is_whole=False)
    assert heat.reference.full_scale_usd == full_scale_of(1)
    for is_live in (True, False):
        scale.forget()
        scale.choose(level_map.first(2), start_ms, is_live=is_live)  # cut before the session began: not for good
        scale.choose(level_map, start_ms, is_live=is_live)
        assert heat.reference.full_scale_usd == full_scale_of(-2)
        scale.choose(level_map.first(2), start_ms, is_live=is_live)
        assert heat.reference.full_scale_usd == full_scale_of(-2)
    scale.forget()
    scale.choose(level_map, int(level_map.end_ms[0]) - level_map.duration_ms)
    assert heat.reference.full_scale_usd == full_scale_of(0)


def _growing_map(level_map, by_hour):
    """Columns of an hour; of the first column's rows so many times the USD in each."""
    count = len(by_hour)
    first = np.asarray(level_map.usd[0])
    end_ms = int(level_map.end_ms[0]) + HOUR_MS * np.arange(count, dtype=np.int64)
    return replace(
        level_map,
        duration_ms=HOUR_MS,
        end_ms=end_ms,
        usd=(np.array(by_hour)[:, None] * first).astype(np.float32),
        first_row=np.repeat(level_map.first_row[:1], count),
        mark_row=np.repeat(level_map.mark_row[:1], count),
        open_interest_usd=np.repeat(level_map.open_interest_usd[:1], count),
        consumed_usd=np.zeros((count, 2)),
        is_scaled=np.ones(count, dtype=bool),
    )


def test_a_session_that_begins_with_little_takes_its_full_scale_from_fixed_marks_later(window):
    """It depends on the cursor alone, whichever way the cursor came, and on no column behind it."""
    heat = window.heatmap.heat
    by_hour = [1.0, 1.2, 2.5, 2.6, 30.0, 4.0, 4.0, 4.0, 8.0, 8.0, 9.0]
    level_map = _growing_map(window.frame.level_map, by_hour)
    start_ms = int(level_map.end_ms[0])
    base = ScaleReference.of_column(np.asarray(level_map.usd[0]))
    scale = FullScale(heat)
    expected = [1.0, 1.0, 2.5, 2.5, 30.0, 30.0, 30.0, 30.0, 8.0, 8.0, 8.0]  # looked at after 1, 2, 4 and 8 hours
    for hours in [*range(11), *reversed(range(11)), 8, 0, 4, 10, 3]:
        scale.choose(level_map.first(hours + 1), start_ms)
        wanted = base.full_scale_usd * expected[hours]
        assert 0.65 <= heat.reference.full_scale_usd / wanted <= 1.5, hours
        assert heat.reference.ranks_usd[-1] / base.ranks_usd[-1] == pytest.approx(expected[hours], rel=0.4), hours
    fresh = FullScale(heat)
    fresh.choose(level_map.first(9), start_ms)
    straight = heat.reference.full_scale_usd
    scale.forget()
    scale.choose(level_map.first(1), start_ms)
    scale.choose(level_map, start_ms)
    assert heat.reference.full_scale_usd == straight


def test_open_interest_that_comes_late_scales_the_heat_anew_from_its_own_column_on(window):
    """Before it USD are assumed from turnover: without this all that is known would be black by the first column."""
    heat = window.heatmap.heat
    by_minute = [1.0, 1.0, 1.0, 0.02, 0.03, 0.02]
    level_map = _growing_map(window.frame.level_map, by_minute)
    minutes = np.arange(len(by_minute), dtype=np.int64) * MINUTE_MS
    end_ms = int(level_map.end_ms[0]) + minutes
    late = replace(level_map, duration_ms=MINUTE_MS, end_ms=end_ms, is_scaled=np.arange(len(by_minute)) >= 3)
    start_ms = int(end_ms[0])
    base = ScaleReference.of_column(np.asarray(level_map.usd[0]))
    expected = [1.0, 1.0, 1.0, 0.02, 0.02, 0.02]
    for is_live in (True, False):
        scale = FullScale(heat)
        for columns in [*range(1, 7), *reversed(range(1, 7)), 4, 1, 6]:
            scale.choose(late.first(columns), start_ms, is_live=is_live)
            wanted = base.full_scale_usd * expected[columns - 1]
            assert 0.65 <= heat.reference.full_scale_usd / wanted <= 1.5, columns
        fresh = FullScale(heat)
        fresh.choose(late, start_ms, is_live=is_live)
        assert 0.65 <= heat.reference.full_scale_usd / (base.full_scale_usd * 0.02) <= 1.5
    scale = FullScale(heat)
    scale.choose(replace(late, is_scaled=np.zeros(6, dtype=bool)), start_ms)  # it never comes
    assert heat.reference.full_scale_usd == pytest.approx(base.full_scale_usd)


def test_columns_of_assumed_usd_are_drawn_by_their_own_and_go_on_in_those_that_follow(window):
    """The same rows, twenty times as many USD before open interest is known: the colours go on as if they were one."""
    heat = window.heatmap.heat
    heat.set_scale(replace(heat.scale, is_relative=False))
    level_map = window.frame.level_map
    first = len(level_map.end_ms) // 2
    assumed = np.arange(level_map.column_count) < first
    usd = np.asarray(level_map.usd) * np.where(assumed, 20.0, 1.0)[:, None].astype(np.float32)
    late = replace(level_map, grid=replace(level_map.grid), usd=usd, is_scaled=~assumed)
    scale = FullScale(heat)
    scale.choose(late, int(late.end_ms[0]))
    until_ms, factor = heat._assumed
    assert until_ms == int(late.end_ms[first - 1])
    assert factor == pytest.approx(1 / 20, rel=0.5)
    assert not np.array_equal(heat._table, heat._assumed_table)
    chosen = scale.change(1)
    assert heat.reference.full_scale_usd == chosen  # what the user changes goes for both
    assert heat._assumed == (until_ms, factor)
    scale = FullScale(heat)
    scale.choose(replace(late, is_scaled=np.ones(late.column_count, dtype=bool)), int(late.end_ms[0]))
    assert heat._assumed is None
    assert np.array_equal(heat._table, heat._assumed_table)


def test_what_the_user_chose_and_what_hardly_grows_stays_as_it_is(window):
    heat = window.heatmap.heat
    level_map = _growing_map(window.frame.level_map, [1.0, 1.2, 1.1, 0.9, 0.8, 1.2, 1.0, 1.0, 0.7, 5.0, 5.0])
    start_ms = int(level_map.end_ms[0])
    scale = FullScale(heat)
    scale.choose(level_map.first(1), start_ms)
    at_start = heat.reference
    scale.choose(level_map, start_ms)
    assert heat.reference is at_start
    chosen = scale.change(2)
    scale.choose(_growing_map(level_map, [1.0, 9.0, 9.0]), start_ms)
    assert heat.reference.full_scale_usd == chosen


def test_a_choice_of_leverages_that_was_scaled_before_is_not_scaled_anew(bundled_window, monkeypatch):
    """And each choice has the scale that it has by itself, whatever was chosen before."""
    window, heat = bundled_window, bundled_window.heatmap.heat
    columns = []
    of_column = ScaleReference.of_column

    def counted(usd):
        columns.append(len(usd))
        return of_column(usd)

    def chosen(least):
        window.heatmap.choose(replace(window.heatmap.choices, least_leverage=least))
        window.viewer.chart.wait_for_map()
        window.refresh()
        window.heatmap.grab()
        return heat.reference.full_scale_usd, heat._pixels.copy()

    first = {least: chosen(least) for least in (10, 0, 25)}
    monkeypatch.setattr(ScaleReference, "of_column", counted)
    for least in (10, 25, 0, 10):
        scale, pixels = chosen(least)
        assert scale == first[least][0]
        assert np.array_equal(pixels, first[least][1])
    assert columns == []
    assert len({scale for scale, _ in first.values()}) > 1

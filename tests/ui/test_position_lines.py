"""My position on the chart: dragging a line changes the form, the form moves the lines, and both say the same."""

import itertools

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import qGray
from PySide6.QtWidgets import QApplication

from rektscope.market.sides import Side
from rektscope.positions.position import answer_of
from rektscope.risk.positions import MarginMode
from rektscope.ui.heatmap.position_lines import free_stretches


@pytest.fixture
def window(kept_window):
    return kept_window


@pytest.fixture
def panel(window):
    return window.calculator


@pytest.fixture
def lines(window):
    return window.heatmap.lines


@pytest.fixture
def agree(window, panel, lines):
    """The form, the answer and the lines are about one position."""

    def agree_():
        draft, chart = panel.draft, window.viewer.chart
        assert panel.answer == answer_of(draft, chart.margin, chart.instrument)
        assert panel.form.draft(draft.opened_ms) == draft
        assert lines.entry.price == draft.entry_price
        assert lines.liquidation.price == panel.answer.liquidation_price_on_tick
        assert lines.bankruptcy.price == panel.answer.bankruptcy_price
        assert panel.view.price.text() == f"{lines.liquidation.price:,.1f}"

    return agree_


def place_of(window, price) -> QPoint:
    """A point of the chart's viewport on a price, right of the labels."""
    box = window.heatmap.plot.getViewBox()
    scene = box.mapViewToScene(QPointF(box.viewRect().center().x(), price))
    return window.heatmap.mapFromScene(scene)


def pixel_of(window) -> float:
    """Quote units per pixel."""
    return float(window.heatmap.plot.getViewBox().viewPixelSize()[1])


def test_dragging_the_liquidation_line_finds_the_leverage(lines, panel, agree):
    entry = panel.draft.entry_price
    lines.liquidation.signals.moved.emit(63_000.0)
    assert panel.answer.liquidation_price == pytest.approx(63_000.0, abs=1e-6)
    assert panel.draft.entry_price == entry
    assert panel.form.leverage.text() == f"{panel.draft.leverage:.2f}×"
    agree()


def test_dragging_the_entry_line_takes_liquidation_and_bankruptcy_along(lines, panel, agree):
    leverage, before = panel.draft.leverage, panel.answer
    lines.entry.signals.moved.emit(61_234.5678)
    assert panel.draft.entry_price == pytest.approx(61_234.6)
    assert panel.form.entry.text() == "61,234.6"
    assert panel.draft.leverage == leverage
    assert panel.answer.liquidation_price > before.liquidation_price
    agree()


def test_typing_moves_the_lines(qtbot, panel, lines, agree):
    panel.form.entry.setFocus()
    panel.form.entry.selectAll()
    qtbot.keyClicks(panel.form.entry, "60500")
    assert lines.entry.price == 60_500.0
    agree()


@pytest.mark.parametrize("price", [60_000.0, 1.0, 0.0, -5.0, 60_780.0, 1e9])
def test_a_price_that_no_leverage_reaches_changes_nothing(lines, panel, agree, price):
    """The winning side, no price at all, nearer than the highest leverage allows, beyond no leverage at all."""
    before = panel.draft
    lines.liquidation.signals.moved.emit(price)
    assert panel.draft == before
    agree()


def test_in_cross_mode_the_dragged_line_finds_the_wallet(qtbot, lines, panel, agree):
    panel.form.mode.setFocus()
    qtbot.keyClick(panel.form.mode, Qt.Key.Key_Down)
    lines.liquidation.signals.moved.emit(66_000.0)
    assert panel.draft.mode is MarginMode.CROSS
    assert panel.draft.leverage == 25.0
    assert panel.answer.liquidation_price == pytest.approx(66_000.0, abs=1e-6)
    agree()
    lines.liquidation.signals.moved.emit(60_900.0)  # a wallet below the initial margin: a position that exists already
    assert panel.answer.liquidation_price == pytest.approx(60_900.0, abs=1e-6)
    assert panel.answer.opening_problem
    agree()


def test_a_long_is_dragged_downwards(qtbot, lines, panel, agree):
    qtbot.mouseClick(panel.form.long_button, Qt.MouseButton.LeftButton)
    lines.liquidation.signals.moved.emit(59_000.0)
    assert panel.draft.side is Side.LONG
    assert panel.answer.liquidation_price == pytest.approx(59_000.0, abs=1e-6)
    agree()


def test_the_mouse_drags_the_entry_line(window, drag, lines, panel, agree):
    start = place_of(window, lines.entry.price)
    drag(window.heatmap.viewport(), start, start + QPoint(0, 8), start + QPoint(0, 40), start + QPoint(0, 60))
    wanted = window.heatmap.plot.getViewBox().mapSceneToView(QPointF(start + QPoint(0, 60))).y()
    assert panel.draft.entry_price == pytest.approx(wanted, abs=pixel_of(window))
    agree()


def test_the_mouse_drags_the_liquidation_line_and_the_chart_stays_where_it_is(window, drag, lines, panel, agree):
    lines.entry.signals.moved.emit(60_200.0)
    lines.liquidation.signals.moved.emit(61_500.0)
    view, cursor_ms = window.heatmap.plot.getViewBox().viewRect(), window.frame.cursor_ms
    start = place_of(window, lines.liquidation.price)
    end = place_of(window, 61_200.0)
    drag(window.heatmap.viewport(), start, (start + end) / 2, end)
    assert panel.answer.liquidation_price == pytest.approx(61_200.0, abs=pixel_of(window))
    assert (window.heatmap.plot.getViewBox().viewRect(), window.frame.cursor_ms) == (view, cursor_ms)
    agree()


def test_the_bankruptcy_line_cannot_be_dragged_and_lets_the_chart_be(window, drag, lines, panel):
    lines.entry.signals.moved.emit(60_200.0)
    lines.liquidation.signals.moved.emit(61_500.0)
    before, view = panel.draft, window.heatmap.plot.getViewBox().viewRect()
    start = place_of(window, lines.bankruptcy.price)
    drag(window.heatmap.viewport(), start, start + QPoint(0, 20), start + QPoint(0, 40))
    assert panel.draft == before
    assert window.heatmap.plot.getViewBox().viewRect() != view


def test_a_press_on_the_chart_takes_the_keyboard_from_a_field(qtbot, window, panel):
    panel.form.entry.setFocus()
    assert panel.form.entry.hasFocus()
    qtbot.mouseClick(window.heatmap.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 40))
    assert not panel.form.entry.hasFocus()


def test_only_a_strip_around_a_line_has_its_tip_and_its_cursor(window, lines):
    """Qt takes the whole box of an item that its view clips: the tip of a line lay over the read-out far from it."""
    for line in (lines.entry, lines.liquidation, lines.bankruptcy):
        window.heatmap.plot.getViewBox().setYRange(line.price - 2_000.0, line.price + 2_000.0, padding=0.0)
        QApplication.processEvents()
        place = place_of(window, line.price)
        found = {away: line in window.heatmap.items(place + QPoint(0, away)) for away in (-40, -15, -2, 0, 2, 15, 40)}
        assert found == {-40: False, -15: False, -2: True, 0: True, 2: True, 15: False, 40: False}


def test_after_fundings_the_line_stands_where_the_verdict_judges_and_says_so(bundled_window):
    window, panel = bundled_window, bundled_window.calculator
    panel.form.slider.setValue(panel.form._slider_place(20.0))
    line = window.heatmap.lines.liquidation
    window.replay.go_to(window.viewer.session.end_ms - 1)
    survival = panel.outcome(window.frame.cursor_ms).survival
    assert survival.settlement_count == 2
    assert not survival.rekt
    assert line.price == pytest.approx(survival.last_liquidation_price, abs=0.1)
    assert line.price != panel.answer.liquidation_price_on_tick
    assert line._text.endswith("· after 2 funding settlements")
    assert panel.view.settled.text() == f"Now {line.price:,.1f}, after 2 funding settlements"
    away = abs(survival.last_liquidation_price - window.frame.state.mark_price) / window.frame.state.mark_price
    assert panel.view.figures["From mark now"].text() == f"{away:.2%}".replace("%", " %")
    window.replay.go_to(panel.draft.opened_ms + 60_000)
    assert line.price == panel.answer.liquidation_price_on_tick
    assert "funding" not in line._text
    assert panel.view.settled.isHidden()


def test_nothing_below_jumps_when_a_funding_comes_and_goes(bundled_window):
    window, view = bundled_window, bundled_window.calculator.view
    window.resize(1280, 720)
    first, last = window.calculator.draft.opened_ms + 60_000, window.viewer.session.end_ms - 1
    places = set()
    for moment in (last, first, last, first):
        window.replay.go_to(moment)
        QApplication.processEvents()
        assert view.settled.isHidden() == (moment == first)
        places.add(view.figures["Margin"].mapTo(view, QPoint(0, 0)).y())
    assert len(places) == 1


def test_dragged_after_fundings_the_line_stays_under_the_pointer(bundled_window):
    window, panel = bundled_window, bundled_window.calculator
    window.replay.go_to(window.viewer.session.end_ms - 1)
    panel.form.slider.setValue(panel.form._slider_place(20.0))
    window.heatmap.lines.liquidation.signals.moved.emit(125_000.0)
    assert window.heatmap.lines.liquidation.price == pytest.approx(125_000.0, abs=0.1)
    assert panel.answer.liquidation_price < 124_990.0  # what the fundings paid to the short stands between


def test_label_of_a_line_on_another_is_beside_it(window, panel):
    panel.sections.saved.button.click()
    panel.sections.saved.save_button.click()
    window.heatmap.plot.setYRange(59_000.0, 64_000.0)
    window.grab()
    entry, liquidation = next(iter(window.heatmap.saved.pairs.values()))
    mine = window.heatmap.lines
    assert (entry.price, liquidation.price) == (mine.entry.price, mine.liquidation.price)
    assert entry.label.left() > mine.entry.label.right()
    assert liquidation.label.left() > mine.liquidation.label.right()


def test_a_line_out_of_view_is_reported_at_the_edge_it_lies_beyond(window, lines):
    """Its label stands with an arrow, in the picture: the same view without the line differs there and nowhere else."""
    lines.entry.signals.moved.emit(61_000.0)
    lines.liquidation.signals.moved.emit(61_500.0)
    window.heatmap.plot.setYRange(59_000.0, 60_500.0)
    view = window.heatmap.plot.getViewBox().sceneBoundingRect()
    with_lines = window.heatmap.grab().toImage()
    for line in (lines.liquidation, lines.entry, lines.bankruptcy, lines.second):
        line.show_at(None, "")
    without = window.heatmap.grab().toImage()
    changed = [
        y
        for y in range(with_lines.height())
        if any(with_lines.pixel(x, y) != without.pixel(x, y) for x in range(with_lines.width()))
    ]
    assert changed
    assert view.top() <= min(changed)
    assert max(changed) <= view.top() + 40


def test_the_cursors_line_crosses_no_label(window, lines):
    heatmap = window.heatmap
    window.grab()
    label = lines.entry.label
    box = heatmap.plot.getViewBox()
    at = box.mapSceneToView(label.center()).x()
    heatmap.overlay.cursor.show_at(at)
    crossed = heatmap.grab().toImage()
    heatmap.overlay.cursor.show_at(box.viewRange()[0][1] + 1e6)
    clear = heatmap.grab().toImage()
    x = round(label.center().x())
    inside = range(round(label.top()) + 2, round(label.bottom()) - 2)
    change = [abs(qGray(crossed.pixel(x, y)) - qGray(clear.pixel(x, y))) for y in range(clear.height())]
    assert max(change) > 60  # the line is there
    assert max(change[y] for y in inside) < 20  # the ground of a label lets a little through


def test_labels_stand_below_one_another_where_the_chart_is_narrow(window, lines):
    lines.entry.signals.moved.emit(61_000.0)
    lines.liquidation.signals.moved.emit(61_500.0)
    window.heatmap.plot.setYRange(62_000.0, 64_000.0)
    window.heatmap.setFixedWidth(560)
    window.grab()
    view = window.heatmap.plot.getViewBox().sceneBoundingRect()
    labels = [line.label for line in (lines.entry, lines.liquidation, lines.bankruptcy)]
    assert sum(label.width() for label in labels) > view.width()
    assert all(view.contains(label) for label in labels)
    assert not any(one.intersects(other) for one, other in itertools.combinations(labels, 2))


def test_labels_at_an_edge_stand_beside_each_other(window, lines):
    lines.entry.signals.moved.emit(61_000.0)
    lines.liquidation.signals.moved.emit(61_500.0)
    window.heatmap.plot.setYRange(62_000.0, 64_000.0)
    window.grab()
    assert lines.bankruptcy.price < 62_000.0
    assert lines.liquidation.label.left() > lines.entry.label.right()
    assert lines.bankruptcy.label.left() > lines.liquidation.label.right()


def test_no_label_covers_another_wherever_the_view_is(window, lines):
    """Also where one line is in view near the edge that another lies beyond, and where two are at nearly one height."""
    lines.entry.signals.moved.emit(61_000.0)
    lines.liquidation.signals.moved.emit(61_500.0)
    view = window.heatmap.plot.getViewBox().sceneBoundingRect()
    for low in range(58_000, 63_000, 100):
        for height in (600.0, 4_000.0, 40_000.0):
            window.heatmap.plot.setYRange(low, low + height, padding=0.0)
            window.heatmap.grab()
            labels = [line.label for line in (lines.entry, lines.liquidation, lines.bankruptcy)]
            assert all(view.top() <= label.top() and label.bottom() <= view.bottom() for label in labels)
            assert not any(labels[i].intersects(labels[j]) for i in range(3) for j in range(i))


def test_the_label_of_an_alert_covers_none_of_my_position(window, lines):
    lines.entry.signals.moved.emit(61_000.0)
    lines.liquidation.signals.moved.emit(61_500.0)
    window.levels.add(61_600.0, has_alert=True)
    ((_, alert),) = window.levels._lines
    seen = 0
    for low in range(58_000, 63_000, 250):
        for height in (600.0, 4_000.0, 40_000.0):
            window.heatmap.plot.setYRange(low, low + height, padding=0.0)
            window.heatmap.grab()
            seen += not alert.label.isNull()
            for line in (lines.entry, lines.liquidation, lines.bankruptcy):
                assert not alert.label.intersects(line.label)
    assert seen


def test_dozens_of_saved_positions_out_of_view_fill_no_edge(window, panel):
    for _ in range(12):
        panel.sections.saved.button.click()
        panel.sections.saved.save_button.click()
    window.heatmap.plot.setYRange(70_000.0, 72_000.0)
    window.heatmap.grab()
    pairs = window.heatmap.saved.pairs
    assert len(pairs) == 12
    assert all(line.label.isNull() for pair in pairs.values() for line in pair)


@pytest.mark.parametrize("width", [420, 1_300])
def test_a_label_below_the_view_is_not_covered_by_the_legend_or_the_notes(window, lines, width):
    """What the overlay draws last must leave the labels as they are without it."""
    window.heatmap.resize(width, 420)
    window.heatmap.plot.setXRange(-9_000.0, -8_000.0)  # the line of the cursor crosses labels, and is not in view there
    window.heatmap.plot.setYRange(70_000.0, 72_000.0)
    window.heatmap.grab()
    labels = [line.label.toAlignedRect() for line in (lines.entry, lines.liquidation)]
    covered = window.heatmap.grab().toImage()
    window.heatmap.overlay.setVisible(False)
    bare = window.heatmap.grab().toImage()
    ratio = covered.devicePixelRatio()
    for label in labels:
        box = QRect(label.topLeft() * ratio, label.size() * ratio).intersected(bare.rect())
        assert covered.copy(box) == bare.copy(box)
    assert covered != bare


@pytest.mark.parametrize(
    ("labels", "stretches"),
    [
        ([], [(0.0, 100.0)]),
        ([(10, 40, 20, 20)], [(0.0, 10.0), (30.0, 100.0)]),
        ([(10, 80, 20, 20)], [(0.0, 100.0)]),
        ([(50, 45, 30, 20), (10, 40, 50, 20)], [(0.0, 10.0), (80.0, 100.0)]),
        ([(-5, 45, 200, 20)], []),
        ([(0, 0, 0, 0)], [(0.0, 100.0)]),
    ],
)
def test_a_line_leaves_the_labels_out_that_it_would_cross(labels, stretches):
    assert free_stretches(0.0, 100.0, 50.0, [QRectF(*each) for each in labels]) == stretches

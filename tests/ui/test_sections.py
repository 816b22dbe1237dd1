"""The folded parts of the calculator: what they answer is what `risk` answers, and they say why when they cannot."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from tests.ui.fields import typed

from rektscope.market.sides import Side
from rektscope.risk.calculator import calculate
from rektscope.risk.derivation import derivation
from rektscope.risk.fees import opening_cost
from rektscope.risk.positions import Position
from rektscope.risk.solvers import highest_leverage
from rektscope.ui.calculator.sections import TITLES


@pytest.fixture
def panel(window):
    """The calculator with every part open and a long of known figures."""
    panel = window.calculator
    for section in map(panel.sections.section, TITLES):
        section.button.click()
    panel.form.long_button.click()
    return panel


@pytest.mark.parametrize("name", TITLES)
def test_its_line_opens_a_part_by_mouse_and_by_key(qtbot, window, name):
    def line():
        (found,) = [
            each
            for each in window.calculator.findChildren(QToolButton)
            if each.text() == TITLES[name] and each.isVisible()
        ]
        return found

    first = line()
    if list(TITLES).index(name) % 2:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    else:
        first.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(first, Qt.Key.Key_Space)
        assert line().hasFocus()
    section = window.calculator.sections.section(name)
    assert section.is_open
    assert section.body.isVisible()
    assert line() is section.button
    section.button.click()
    assert not section.body.isVisible()


def test_tab_goes_through_parts_in_their_order_whichever_is_opened_first(qtbot, window):
    sections = window.calculator.sections
    for name in ("costs", "rules", "what_if"):
        sections.section(name).button.click()
    QApplication.processEvents()
    sections.section("rules").button.setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _ in range(60):
        focus = window.focusWidget()
        reached += [name for name, made in sections._made.items() if made.isAncestorOf(focus) and name not in reached]
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert reached == ["rules", "what_if", "costs", "saved"]


def test_a_closed_part_works_nothing_out(window):
    section = window.calculator.sections.derivation
    assert not section.is_open
    assert section.text.text() == ""
    section.button.click()
    assert section.text.text() == "\n".join(derivation(window.calculator.answer))
    section.button.click()
    assert not section.body.isVisible()


def test_the_leverage_that_lives_through_a_move_is_risks_and_can_be_taken(panel):
    draft, margin = panel.draft, panel.position.chart.margin
    price = draft.entry_price * 0.9
    typed(panel.sections.what_if.survive_price, f"{price:.1f}")
    expected = highest_leverage(
        Side.LONG, draft.entry_price, draft.quantity, round(price, 1), margin.rules, margin.table
    )
    assert f"{expected:.4g}×" in panel.sections.what_if.results["survive"].text()
    panel.sections.what_if.apply_leverage.click()
    assert panel.draft.leverage == pytest.approx(expected)
    assert panel.answer.liquidation_price == pytest.approx(round(price, 1), rel=1e-9)


def test_a_size_for_a_loss_loses_no_more_and_can_be_taken(panel):
    entry = panel.draft.entry_price
    typed(panel.sections.what_if.loss, "500")
    typed(panel.sections.what_if.stop_price, f"{entry * 0.98:.1f}")
    panel.sections.what_if.apply_size.click()
    loss = panel.draft.quantity * (entry - round(entry * 0.98, 1))
    lot = panel.position.chart.instrument.lot
    assert 500 - lot * entry < loss <= 500 + 1e-6


def test_margin_to_add_puts_the_liquidation_there(panel):
    draft, margin = panel.draft, panel.position.chart.margin
    wanted = round(draft.entry_price * 0.9, 1)
    typed(panel.sections.what_if.target, str(wanted))
    words = panel.sections.what_if.results["margin"].text()
    added = float(words.split()[1].replace(",", ""))
    position = Position(Side.LONG, draft.entry_price, draft.quantity, leverage=draft.leverage, added_margin=added)
    assert calculate(position, margin.rules, margin.table).liquidation_price == pytest.approx(wanted, rel=1e-6)


@pytest.mark.parametrize(
    ("field", "text", "name", "word"),
    [
        ("survive_price", "nonsense", "survive", "not a number"),
        ("survive_price", "9,999,999", "survive", "loses below its entry"),
        ("close_percent", "101", "close", "100 %"),
        ("target", "0", "margin", "more than zero"),
    ],
)
def test_what_cannot_be_answered_says_why(panel, field, text, name, word):
    typed(getattr(panel.sections.what_if, field), text)
    assert word in panel.sections.what_if.results[name].text()
    typed(getattr(panel.sections.what_if, field), "")
    assert panel.sections.what_if.results[name].text() == ""


def test_closing_all_and_adding_an_entry(panel):
    typed(panel.sections.what_if.close_percent, "100")
    assert panel.sections.what_if.results["close"].text().startswith("All closed")
    typed(panel.sections.what_if.add_quantity, "1")
    typed(panel.sections.what_if.add_price, f"{panel.draft.entry_price * 0.99:.1f}")
    assert "Average entry" in panel.sections.what_if.results["add"].text()


def test_a_question_that_is_taken_back_leaves_no_mark_and_lets_its_field_go(qtbot, panel):
    for field in (
        panel.sections.what_if.survive_price,
        panel.sections.targets.price,
        panel.sections.ladder.fields[0][0],
    ):
        typed(field, "much")
        assert field.property("state") == "bad", field.accessibleName()
        typed(field, "")
        assert field.property("state") == ""
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert (field.property("state"), field.hasFocus()) == ("", False)


def test_costs_are_those_of_risk(panel):
    cost = opening_cost(panel.answer, 0.0005, 0.0005)
    assert panel.sections.costs.figures["Opening fee"].text() == f"{cost.opening_fee:,.2f} USDT"
    typed(panel.sections.costs.fee, "0.1")
    assert panel.sections.costs.figures["Opening fee"].text() == f"{2 * cost.opening_fee:,.2f} USDT"
    typed(panel.sections.costs.fee, "much")
    assert panel.sections.costs.figures["Opening fee"].text() == "–"
    assert "not a number" in panel.sections.costs.result.text()


def test_an_impossible_position_leaves_no_old_figures(panel):
    typed(panel.sections.what_if.survive_price, f"{panel.draft.entry_price * 0.9:.1f}")
    typed(panel.form.entry, "")
    assert panel.sections.what_if.results["survive"].text() == ""
    assert panel.sections.derivation.text.text() == ""
    assert panel.sections.costs.figures["Opening fee"].text() == "–"
    assert not panel.sections.what_if.apply_leverage.isEnabled()


def test_too_short_a_session_gives_no_chance_but_the_reason(panel):
    assert panel.sections.likely.cells[0][1].text() == "–"
    assert "too few mark prices" in panel.sections.likely.assumptions.text()


def test_chances_on_the_bundled_event(bundled_window):
    section = bundled_window.calculator.sections.likely
    section.button.click()
    assert [cells[0].text() for cells in section.cells] == ["1 h", "4 h", "24 h", "7 d"]
    shown = [float(cells[1].text().removeprefix("over ").removesuffix(" %")) for cells in section.cells]
    assert shown == sorted(shown)
    assert 50 < shown[0] < 100  # at 07:36 the mark is 0.07 % away
    assert " to " in section.cells[0][2].text()


def test_no_section_is_cut_at_the_side(bundled_window):
    """Figures of the longer tables were: the panel scrolls up and down alone."""
    panel = bundled_window.calculator
    for name in TITLES:
        panel.sections.section(name).button.click()
        QApplication.processEvents()
        QApplication.processEvents()
        assert (name, panel.horizontalScrollBar().maximum()) == (name, 0)
    assert panel.width() <= 420

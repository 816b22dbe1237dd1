"""Profit, target price and largest size in the panel: what `risk.targets` answers, and what can be taken over."""

import pytest
from tests.ui.fields import typed

from rektscope.risk.targets import largest_position, price_for_roe, profit_at


@pytest.fixture
def panel(window):
    """The calculator with the part open and a long."""
    panel = window.calculator
    panel.sections.targets.button.click()
    panel.form.long_button.click()
    return panel


def test_profit_and_return_are_risks(panel):
    price = round(panel.draft.entry_price * 1.02)
    typed(panel.sections.targets.price, f"{price:,}")
    at = profit_at(panel.answer, price)
    assert f"Profit {at.profit:,.2f}" in panel.sections.targets.results["profit"].text()
    assert f"ROE {100 * at.roe:.2f} %" in panel.sections.targets.results["profit"].text()
    typed(panel.sections.targets.price, "1")
    assert "liquidated before" in panel.sections.targets.results["profit"].text()


def test_the_price_of_a_return_is_risks(panel):
    typed(panel.sections.targets.roe, "50%")
    shown = f"{price_for_roe(panel.answer, 0.5):,.1f}"
    assert shown in panel.sections.targets.results["roe"].text()
    typed(panel.sections.targets.roe, "-20")
    assert f"{price_for_roe(panel.answer, -0.2):,.1f}" in panel.sections.targets.results["roe"].text()


def test_the_largest_size_can_be_taken(panel):
    typed(panel.sections.targets.wallet, "10k")
    answer, lot = panel.answer, panel.position.chart.instrument.lot
    largest = largest_position(answer.position, 10_000, answer.rules, answer.table, lot_size=lot)
    panel.sections.targets.apply_size.click()
    assert panel.draft.quantity == pytest.approx(largest.quantity)
    assert panel.answer.margin <= 10_000


@pytest.mark.parametrize(
    ("field", "name", "text", "sentence"),
    [
        ("price", "profit", "118.000", "118 or 118,000"),
        ("roe", "roe", "much", "not a number"),
        ("wallet", "largest", "0,5", "0.5 or 5"),
    ],
)
def test_what_cannot_be_answered_says_why(panel, field, name, text, sentence):
    typed(getattr(panel.sections.targets, field), text)
    assert sentence in panel.sections.targets.results[name].text()
    assert not panel.sections.targets.apply_size.isEnabled()
    typed(getattr(panel.sections.targets, field), "")
    assert panel.sections.targets.results[name].text() == ""

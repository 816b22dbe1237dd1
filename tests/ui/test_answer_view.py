"""One number for one thing: the panel's prices are those after funding, and a position that is over has none ahead."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel

from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.positions.position import EffectiveLiquidation, PositionDraft, answer_of
from rektscope.ui.calculator.answer_view import AnswerView

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))


@pytest.fixture
def view(qtbot):
    shown = AnswerView()
    qtbot.addWidget(shown)
    draft = PositionDraft(Side.SHORT, 119_038.3, 2.5, 25.0, 0)
    shown.show_answer(answer_of(draft, margin_rules_of(BTC), BTC), BTC, "")
    return shown


def test_the_number_follows_funding_and_comes_back_when_one_seeks_back(view):
    before = (view.price.text(), view.figures["Bankruptcy"].text())
    view.show_moment(EffectiveLiquidation(123_327.41, 123_327.4, 123_824.1, 0.036, 2, 60.0), BTC, 0.01, "$5 M")
    assert (view.price.text(), view.figures["Bankruptcy"].text()) == ("123,327.4", "123,824.1")
    view.show_moment(EffectiveLiquidation(123_303.3, 123_303.3, 123_799.8, 0.0358), BTC, 0.01, "$5 M")
    assert (view.price.text(), view.figures["Bankruptcy"].text()) == before == ("123,303.3", "123,799.8")


def test_nothing_is_ahead_of_a_position_that_is_over(view):
    view.show_moment(EffectiveLiquidation(123_303.3, 123_303.3, 123_799.8, 0.0358), BTC, 0.01, "$5 M")
    assert view.figures["In front of me"].text() == "$5 M"
    view.show_moment(EffectiveLiquidation(123_303.3, 123_303.3, 123_799.8, 0.0358, is_over=True), BTC, 0.01, "$5 M")
    assert [view.figures[name].text() for name in ("From mark now", "In front of me")] == ["–", "–"]


def test_a_long_sum_does_not_widen_the_panel(view):
    def width_with(words):
        view.show_moment(EffectiveLiquidation(123_303.3, 123_303.3, 123_799.8, 0.0358), BTC, 0.01, words)
        view.layout().activate()
        return view.minimumSizeHint().width()

    assert width_with("≥ longs $1,234 M (567–2,345 M), 10×+") <= max(width_with("$5 M"), 240)


def test_a_sum_is_not_torn_from_its_unit(view):
    view.show_moment(EffectiveLiquidation(123_303.3, 123_303.3, 123_799.8, 0.0358), BTC, 0.01, "shorts $27 M (10–43 M)")
    figure = view.figures["In front of me"]
    assert figure.text() == "shorts $27 M (10–43 M)"
    assert QLabel.text(figure) == "shorts $27\u00a0M (10–43\u00a0M)"

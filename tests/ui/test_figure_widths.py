"""Texts that differ in their figures alone are as wide, and as high, as one another in every cut of the font."""

import random

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QLabel

from rektscope.ui.figure_widths import in_zeros
from rektscope.ui.steady_label import SteadyLabel
from rektscope.ui.text_box import TextBox
from rektscope.ui.theme import font, text_width

pytestmark = pytest.mark.usefixtures("qapp")

TEXTS = (
    "$41 M (20–80 M) at 123,040, +0.6 %",
    "4.1 % in 1 h, 18 % in 4 h, 38 % in 24 h",
    "14 Jul 07:36:00 UTC",
    "−10,663.25 USDT",
    "0.50 % · tier 2",
    "≥ 1.234,56 Mio. $ (≈7/8) x9y 10×+",
)
SIZES = (11, 12, 13, 14, 15, 18, 22, 28)


def others(text, *, keeps):
    """The text with other figures, those of `keeps` left where they are."""
    dice = random.Random(text)
    for _ in range(40):
        yield "".join(dice.choice("01235678946789") if each.isdigit() and each not in keeps else each for each in text)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("pixels", SIZES)
def test_figures_of_the_regular_cut_are_as_wide_as_zeros(text, pixels):
    metrics = QFontMetricsF(font(pixels))
    for other in others(text, keeps=""):
        assert metrics.horizontalAdvance(other) == metrics.horizontalAdvance(in_zeros(other, is_regular=True))
        assert text_width(other, pixels) == metrics.horizontalAdvance(other)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("pixels", SIZES)
@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold])
def test_figures_of_every_cut_are_as_wide_as_zeros_but_the_four(text, pixels, weight):
    metrics = QFontMetricsF(font(pixels, weight))
    for other in others(text, keeps=""):
        assert metrics.horizontalAdvance(other) == metrics.horizontalAdvance(in_zeros(other, is_regular=False))


def test_a_steady_label_takes_the_room_of_a_plain_one_whatever_figures_it_had(qtbot):
    label = SteadyLabel()
    qtbot.addWidget(label)
    label.setFont(font(22, QFont.Weight.DemiBold))
    widest = 0
    for text in ("444.4", "123.4", "444.44", "555.55", "111.11", "44,444.4", "9"):
        label.setText(text)
        plain = QLabel(text)
        qtbot.addWidget(plain)
        plain.setFont(label.font())
        widest = max(widest, plain.sizeHint().width())
        assert label.minimumWidth() == widest


def test_a_box_of_text_is_as_high_as_its_label_whatever_figures_it_had(qtbot):
    label = QLabel()
    box = TextBox(label)
    qtbot.addWidget(box)
    box.resize(120, 40)
    tallest = 0
    for figure in ("1", "44", "9,876", "44,444.44", "1,234,567.89", "44,444,444.44 USDT 44,444,444.44"):
        for text in (f"Alive at {figure} UTC", f"<b>Alive at {figure}</b> UTC, {figure} away.", figure):
            box.set_text(text)
            tallest = max(tallest, label.heightForWidth(120))
            assert box.heightForWidth(120) == tallest


def test_a_box_of_text_measures_anew_in_another_font(qtbot):
    label = QLabel()
    box = TextBox(label)
    qtbot.addWidget(box)
    box.resize(120, 40)
    texts = [f"Alive at {hour}:23 UTC, and {hour} % away from it" for hour in (10, 11, 12)]
    box.set_text(texts[0])
    label.setFont(font(28))
    for text in texts[1:]:
        box.set_text(text)
        assert box.heightForWidth(120) == label.heightForWidth(120)

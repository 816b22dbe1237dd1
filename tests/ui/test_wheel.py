"""The wheel scrolls; it never changes a number or a choice that happens to lie under the pointer."""

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QScrollArea, QSlider

from rektscope.ui.calculator.sections import TITLES
from rektscope.ui.notify.ways_page import WaysPage
from rektscope.ui.settings_page.page import SettingsPage

NOTCH = 120


def area_of(widget):
    """The scroll area that a widget stands in, or None."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def wheel(widget, notches):
    """Turn the wheel over the middle of a widget, as the system sends it to the window that it stands in."""
    window = widget.window()
    place = QPointF(widget.mapTo(window, widget.rect().center()))
    QTest.wheelEvent(window.windowHandle(), place, QPoint(0, notches * NOTCH))


def turnable(parent):
    """Each widget below, in sight or scrolled out of it, whose value Qt lets a wheel change, with what reads it."""
    assert not parent.findChildren(QAbstractSpinBox), "which take the wheel too"
    boxes = [(box, box.currentIndex) for box in parent.findChildren(QComboBox) if box.isVisible()]
    return boxes + [(slider, slider.value) for slider in parent.findChildren(QSlider) if slider.isVisible()]


def changed_by_wheel(parent):
    """What a notch down or up changed, by its name for screen readers."""
    changed = []
    for widget, value in turnable(parent):
        area, before = area_of(widget), value()
        for notches in (-1, 1):
            if area is not None:
                area.ensureWidgetVisible(widget)
            wheel(widget, notches)
            if value() != before:
                changed.append(widget.accessibleName() or widget)
                break
    return changed


def test_no_number_or_choice_of_the_calculator_follows_the_wheel(window):
    for name in TITLES:
        window.calculator.sections.section(name).button.setChecked(True)
    assert len(turnable(window.calculator)) >= 2
    assert changed_by_wheel(window.calculator) == []


@pytest.mark.parametrize("name", ["Tape", "Markets", "Aggregated map", "Alerts"])
def test_no_choice_of_a_dock_follows_the_wheel(qtbot, window, name):
    window.side.show(name)
    dock = window.side.docks[name]
    middles = [(widget, widget.rect) for widget, _ in turnable(dock)]
    qtbot.waitUntil(  # until it is laid out they lie outside of the window
        lambda: all(window.rect().contains(each.mapTo(window, rect().center())) for each, rect in middles)
    )
    assert changed_by_wheel(dock) == []


@pytest.mark.parametrize("page", ["settings", "ways"])
def test_a_page_scrolls_where_the_pointer_lies_on_a_choice(qtbot, window, page):
    if page == "settings":
        window.pages.show_settings()
        (dialog,) = window.findChildren(SettingsPage)
    else:
        window.side.show_alert_ways()
        (dialog,) = window.findChildren(WaysPage)
    dialog.resize(640, 420)
    qtbot.waitExposed(dialog)
    assert changed_by_wheel(dialog) == []
    choice, _ = turnable(dialog)[0]
    area = area_of(choice)
    moved = []
    for notches in (1, -1):
        area.ensureWidgetVisible(choice)
        before = area.verticalScrollBar().value()
        wheel(choice, notches)
        moved.append(area.verticalScrollBar().value() - before)
    assert any(moved)

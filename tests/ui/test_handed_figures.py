"""Figures are handed down a window: whatever shows numbers has those of its window, and no room goes round them."""

import ast
import re
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QDockWidget, QLabel, QMainWindow, QVBoxLayout

import rektscope.ui
from rektscope.ui.figures import STANDARD, Figures, NumberStyle
from rektscope.ui.handed_figures import figures_of, hand_down

UI = Path(rektscope.ui.__file__).parent
GERMAN = Figures(NumberStyle.POINTS_COMMA)

STANDARD_ROOMS = (
    *("export", "report", "commands"),  # pictures, papers and commands for others
    *("notify", "live/alert_sending.py"),  # alerts that are sent to other services
    "diagnostics",  # a report for whoever mends a defect
    "calculator/answer_text.py",  # what is copied
    "settings_page/preferences.py",  # what is kept between runs
    *("figures.py", "formatting.py"),
)
"""Rooms whose numbers leave the window, and are written and read by `STANDARD`."""

WITHIN_THEM = (
    *("export/dialog.py", "export/film_dialog.py", "export/film_plan.py"),
    *("report/dialog.py", "report/fill_fields.py", "report/reading.py"),
    *("commands/dialog.py", "commands/pictures_dialog.py", "commands/table_dialog.py"),
)
"""What of them is shown and typed in the window all the same."""

WRITTEN_BY_FIGURES = {name for name in dir(Figures) if not name.startswith("_") and callable(getattr(Figures, name))}
FIELD = re.compile(r"\{(\w+):((?:[^{}]|\{\w+\})*)\}")


def test_a_part_has_the_figures_of_the_window_it_stands_in(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    label, loose, helper = QLabel("1.5", window), QLabel(), QObject(window)
    dialog, dock, in_dialog = QDialog(window), QDockWidget(window), QLabel()
    QVBoxLayout(dialog).addWidget(in_dialog)
    dock.setFloating(True)
    parts = [window, label, helper, dialog, in_dialog, dock]
    assert all(figures_of(part) is STANDARD for part in parts)
    hand_down(window, GERMAN)
    assert all(figures_of(part) == GERMAN for part in parts)
    qtbot.addWidget(loose)
    assert figures_of(loose) is STANDARD


def rooms():
    """(path below `ui`, syntax) of every module whose numbers are the window's."""
    for path in sorted(UI.rglob("*.py")):
        place = path.relative_to(UI).as_posix()
        is_standard = any(place == room or place.startswith(f"{room}/") for room in STANDARD_ROOMS)
        if not is_standard or place in WITHIN_THEM:
            yield place, ast.parse(path.read_text(encoding="utf-8"))


def takes_figures(function):
    return any(each.arg == "figures" for each in (*function.args.args, *function.args.kwonlyargs))


def handed_functions():
    """(module, name) of every function of `ui` to which figures can be handed."""
    return {
        (".".join(("rektscope.ui", *path.relative_to(UI).with_suffix("").parts)), node.name)
        for path in UI.rglob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and takes_figures(node)
    }


def is_number_format(spec):
    return bool(re.search(r"[,fge%]", re.sub(r"\{\w+\}", "0", spec))) and not re.search(r"%[HMSbBdY]", spec)


def is_written(value):
    """Whether a value that is formatted was wrapped by figures, or is standard by name."""
    return isinstance(value, ast.Call) and ast.unparse(value.func).rpartition(".")[2] == "of"


def formatted_values(tree):
    """Values of a module that a number's format is applied to, each with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            parts = node.format_spec.values
            if is_number_format("".join(str(each.value) if isinstance(each, ast.Constant) else "0" for each in parts)):
                yield node.value
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "tr":
            texts = [each.value for each in ast.walk(node.args[0]) if isinstance(each, ast.Constant)]
            found = [field for text in texts if isinstance(text, str) for field in FIELD.findall(text)]
            names = {name for name, spec in found if is_number_format(spec)}
            yield from (keyword.value for keyword in node.keywords if keyword.arg in names)


FILLED_IN = {
    # `NumberField.fill` takes standard text and writes it itself.
    "calculator/form.py",
    "calculator/rules.py",
    "calculator/size_field.py",
    "export/film_dialog.py",
    "live/alert_form.py",
}


def test_no_room_of_the_window_formats_a_number_by_itself():
    found = [
        f"{place}:{value.lineno} {ast.unparse(value)}"
        for place, tree in rooms()
        if place not in FILLED_IN
        for value in formatted_values(tree)
        if not is_written(value)
    ]
    assert not found


def test_no_number_is_made_of_what_was_written_for_people():
    found = [
        f"{place}:{node.lineno} {ast.unparse(node)}"
        for place, tree in rooms()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in {"float", "int", "Decimal"}
        and re.search(r"(?<!\bSTANDARD)\.of\(|figures\.(number|price|usd|percent)\(", ast.unparse(node))
    ]
    assert not found


def test_no_room_of_the_window_writes_numbers_as_pictures_do():
    found = [
        f"{place}:{node.lineno} {ast.unparse(node)}"
        for place, tree in rooms()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and ast.unparse(node.value) == "formatting"
        and node.attr in WRITTEN_BY_FIGURES
        and (place, node.attr) != ("pointer/chart_menu.py", "price")  # copied for another program
    ]
    assert not found


def test_whoever_has_figures_hands_them_on():
    handed = handed_functions()
    assert len(handed) > 100
    missing = []
    for place, tree in rooms():
        own = ".".join(("rektscope.ui", *Path(place).with_suffix("").parts))
        known = {name: (own, name) for module, name in handed if module == own}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module is not None:
                known |= {each.asname or each.name: (node.module, each.name) for each in node.names}
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            path = ast.unparse(node.func).split(".")
            target = known.get(path[0], ("", ""))
            if len(path) == 2:
                target = (".".join(target), path[1])
            # Fields are filled with standard text, and write it themselves.
            if target in handed and target[1] != "number_text" and not re.search("figures|STANDARD", ast.unparse(node)):
                missing.append(f"{place}:{node.lineno} {ast.unparse(node)[:80]}")
    assert not missing


def test_a_style_has_marks_of_its_own():
    marks = [(style.group, style.decimal) for style in NumberStyle]
    assert len(set(marks)) == len(marks)
    assert all(one != other for one, other in pairwise(sorted(marks)))

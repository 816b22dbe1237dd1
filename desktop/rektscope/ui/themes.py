"""The themes: dark, light, high contrast; changed while the window is open.

A job's colour is called by its name in `theme` everywhere; `tint` gives what it is in the theme that is on. The heat
keeps its dark ground in every theme, with what is written on it: it is read from dark to bright. Axes, panes, profile,
legend, read-out and timeline follow.
"""

import re
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from rektscope.ui import theme as jobs

_PROPERTY = "rektscope-theme"
_HEX = re.compile(r"#[0-9A-Fa-f]{6}\b")


class Theme(StrEnum):
    """The themes."""

    DARK = "dark"
    LIGHT = "light"
    HIGH_CONTRAST = "high contrast"


_JOBS = (
    jobs.BACKGROUND,
    jobs.PANEL,
    jobs.RAISED,
    jobs.LINE,
    jobs.LINE_STRONG,
    jobs.TEXT,
    jobs.TEXT_SECOND,
    jobs.CAPTION,
    jobs.SHORTS,
    jobs.LONGS,
    jobs.DANGER,
    jobs.DRAWN,
    jobs.UP,
    jobs.ACCENT,
)

# In the order of _JOBS. No colour stands for two jobs of one theme, so that style sheets can be translated both ways.
_LIGHT = (
    "#FFFFFF",
    "#F3F5F9",
    "#FDFDFE",
    "#D9DEE8",
    "#8E98AB",
    "#10141D",
    "#343C4B",
    "#556072",
    "#A04E00",
    "#005FB0",
    "#C2123C",
    "#5A3ED0",
    "#086E46",
    "#C9D6F2",
)
_HIGH_CONTRAST = (
    "#000000",
    "#050505",
    "#101010",
    "#7C879B",
    "#A9B4C8",
    "#FFFFFF",
    "#F4F4F5",
    "#D6DCE6",
    "#FFB566",
    "#7CC4FF",
    "#FF8FA5",
    "#D2C4FF",
    "#7DF0BE",
    "#2F4FA8",
)

TINTS = {
    Theme.DARK: dict(zip(_JOBS, _JOBS, strict=True)),
    Theme.LIGHT: dict(zip(_JOBS, _LIGHT, strict=True)),
    Theme.HIGH_CONTRAST: dict(zip(_JOBS, _HIGH_CONTRAST, strict=True)),
}


def theme_on(application: QApplication) -> Theme:
    """The theme that is on."""
    kept = application.property(_PROPERTY)
    return Theme(kept) if isinstance(kept, str) else Theme.DARK


def put_on(application: QApplication, theme: Theme) -> None:
    """Dress the application and every widget there is; those to come ask `tint`."""
    before = TINTS[theme_on(application)]
    if theme_on(application) is theme:
        return
    application.setProperty(_PROPERTY, theme.value)
    after = TINTS[theme]
    changed = {before[job].upper(): after[job] for job in _JOBS}
    jobs.dress(application, after)
    for widget in application.allWidgets():
        style = widget.styleSheet()
        if style:
            style = style.replace("tick-light.png", "tick.png")
            if theme is Theme.LIGHT:
                style = style.replace("tick.png", "tick-light.png")
            widget.setStyleSheet(_HEX.sub(lambda found: changed.get(found.group(0).upper(), found.group(0)), style))
        if isinstance(widget, QLabel) and widget.textFormat() is Qt.TextFormat.RichText:
            words = widget.text()  # a legend names sides in their colours
            widget.setText(_HEX.sub(lambda found: changed.get(found.group(0).upper(), found.group(0)), words))

"""What the window remembers between runs: its geometry and docks, and whose liquidations it counts.

Nothing about positions leaves the machine.
"""

import contextlib
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

from rektscope.engine.scope import Scope
from rektscope.files.whole_file import PRIVATE, set_aside
from rektscope.ui.translation import tr

_LAYOUT_VERSION = 2
"""Raised when docks change so much that an old arrangement would hide something."""

_MOST_RECENT = 10
_BETWEEN = " "
"""Names of panes that are on for a market; of none, the text is empty, and not missing."""


class WindowSettings:
    """Geometry and docks of one window, kept in the user's settings folder."""

    def __init__(self) -> None:
        self._settings = _settings()

    def scope(self) -> Scope:
        """Whose liquidations are counted: as chosen last, at first those of all markets."""
        kept = self._settings.value("scope")
        return next((scope for scope in Scope if scope.value == kept), Scope.ALL)

    def keep_scope(self, scope: Scope) -> None:
        """Remember whose liquidations are counted."""
        self._keep("scope", scope.value)

    def chart(self, market: str) -> str:
        """What was chosen for the chart of a market, by `ChartChoices`; of one never seen, what was chosen last."""
        kept = self._of_market("charts", market, "chart")
        return kept if isinstance(kept, str) else ""

    def keep_chart(self, text: str, market: str) -> None:
        """Remember what was chosen for the chart of a market (`venue:SYMBOL`)."""
        self._keep("chart", text)
        self._keep(_market_key("charts", market), text)

    def keep_seen(self, market: str) -> None:
        """Remember that a market is shown as it is: what is chosen for another one does not change it any more."""
        for group, value in (
            ("charts", self.chart(market)),
            ("panes_of", _BETWEEN.join(self.panes(market))),
            ("candles_of", self.candle_ms(market)),
        ):
            key = _market_key(group, market)
            if self._settings.value(key) is None:
                self._keep(key, value)

    def recent(self) -> list[Path]:
        """Files that were opened, newest first."""
        kept = self._settings.value("recent")
        names = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        return [Path(name) for name in names if name]

    def keep_recent(self, path: Path) -> None:
        """Remember that a file was opened."""
        whole = path.absolute()
        self._settings.sync()  # another window may have opened one
        others = [each for each in self.recent() if each != whole]
        self._keep("recent", [str(each) for each in (whole, *others)][:_MOST_RECENT])

    def forget_recent(self) -> None:
        """Remember no file that was opened."""
        self._settings.remove("recent")

    def drawn(self) -> str:
        """The levels that were drawn, by any window, as JSON text; empty at first."""
        self._settings.sync()
        kept = self._settings.value("drawn")
        return kept if isinstance(kept, str) else ""

    def keep_drawn(self, levels: str) -> None:
        """Remember the levels that were drawn, as JSON text; at once, as other windows add theirs to them."""
        self._keep("drawn", levels)
        self._settings.sync()

    def picture_folder(self) -> Path | None:
        """Where a picture or film was saved last; None when nothing was, or the folder is gone."""
        kept = self._settings.value("pictures")
        folder = Path(kept) if isinstance(kept, str) and kept else None
        return folder if folder is not None and folder.is_dir() else None

    def keep_picture_folder(self, folder: Path) -> None:
        """Remember where a picture or film was saved."""
        self._keep("pictures", str(folder.absolute()))

    def drafts(self) -> str:
        """The positions of the form, as JSON text; empty at first."""
        kept = self._settings.value("drafts")
        return kept if isinstance(kept, str) else ""

    def keep_drafts(self, drafts: str) -> None:
        """Remember the positions of the form, as JSON text."""
        self._keep("drafts", drafts)

    def layouts(self) -> dict[str, QByteArray]:
        """Layouts of the docks by name, in the order of the names."""
        kept = self._settings.value("layouts")
        found = kept if isinstance(kept, dict) else {}
        return {name: found[name] for name in sorted(found) if isinstance(found[name], QByteArray)}

    def keep_layout(self, name: str, state: QByteArray) -> None:
        """Remember a layout under a name; an empty one is forgotten."""
        self._settings.sync()  # another window may have kept one
        kept = self.layouts()
        kept.pop(name, None)
        self._keep("layouts", kept if state.isEmpty() else {**kept, name: state})

    def text(self, name: str) -> str:
        """A setting of the page of settings, as text; empty where it has its default."""
        kept = self._settings.value(f"page/{name}")
        return kept if isinstance(kept, str) else ""

    def keep_text(self, name: str, value: str) -> None:
        """Remember a setting of the page of settings."""
        self._keep(f"page/{name}", value)

    def panes(self, market: str) -> list[str]:
        """The panes under the chart that are on for a market, by name; for one never seen, those that were on last."""
        kept = self._of_market("panes_of", market, "panes")
        return kept.split() if isinstance(kept, str) else [str(name) for name in kept] if isinstance(kept, list) else []

    def keep_panes(self, names: list[str], market: str) -> None:
        """Remember which panes are on for a market (`venue:SYMBOL`)."""
        self._keep("panes", names)
        self._keep(_market_key("panes_of", market), _BETWEEN.join(names))

    def candle_ms(self, market: str) -> int:
        """Length of candles that was chosen for a market, in milliseconds; of one never seen, what was chosen last.

        0 for what fits the width.
        """
        kept = str(self._of_market("candles_of", market, "candle_ms"))
        return int(kept) if kept.isdecimal() else 0

    def keep_candle_ms(self, duration_ms: int, market: str) -> None:
        """Remember the length of candles for a market (`venue:SYMBOL`)."""
        self._keep("candle_ms", duration_ms)
        self._keep(_market_key("candles_of", market), duration_ms)

    def restore(self, window: QMainWindow) -> str:
        """Bring back the last arrangement, if there is one; returns a sentence when the file could not be used."""
        problem = self._put_aside_if_damaged()
        geometry = self._settings.value("geometry")
        state = self._settings.value("docks")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        if isinstance(state, QByteArray):
            window.restoreState(state, _LAYOUT_VERSION)
        return problem

    def _put_aside_if_damaged(self) -> str:
        kept = put_aside_if_damaged(self._settings)
        if not kept:
            return ""
        self._settings = _settings()
        return tr("The window's settings could not be read, so it has its first arrangement; {kept}.", kept=kept)

    def keep(self, window: QMainWindow) -> None:
        """Remember the arrangement."""
        self._keep("geometry", window.saveGeometry())
        self._keep("docks", window.saveState(_LAYOUT_VERSION))
        self._settings.sync()

    def _of_market(self, group: str, market: str, last: str) -> object:
        kept = self._settings.value(_market_key(group, market))
        return self._settings.value(last) if kept is None else kept

    def _keep(self, key: str, value: object) -> None:
        make_private(self._settings)
        self._settings.setValue(key, value)


def make_private(settings: QSettings) -> None:
    """Let nobody else read a file of settings, before anything is written to it: Qt keeps the rights that it has."""
    path = Path(settings.fileName())
    with contextlib.suppress(OSError):  # the folder cannot be written, and nothing will be
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(PRIVATE)
        path.chmod(PRIVATE)


def _market_key(group: str, market: str) -> str:
    """A key of the settings; symbols may have slashes, which would make groups."""
    return f"{group}/{market.replace('/', ' ')}"


def _settings() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "rektscope", "window")


def put_aside_if_damaged(settings: QSettings) -> str:
    """Keep a file that is no settings file, which Qt would write over without a word.

    Returns:
        What became of it, as a part of a sentence; empty when the file is whole. `settings` must be made anew then.
    """
    settings.allKeys()  # Qt reads the whole file, and notices what is wrong in it, only when it is asked
    if settings.status() is not QSettings.Status.FormatError:
        return ""
    path = Path(settings.fileName())
    try:
        return tr("the file is kept as {path}", path=set_aside(path))
    except OSError as error:
        return tr("the file {path} could not be set aside ({why})", path=path, why=error.strerror or error)

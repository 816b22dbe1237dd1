"""Whose liquidations are counted: the texts, the button in the header, and the choice, which is remembered."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton

from rektscope.engine.frame import Frame
from rektscope.engine.scope import Scope, markets_in
from rektscope.market.instrument import Instrument
from rektscope.sessions.session import Completeness
from rektscope.ui import formatting
from rektscope.ui.settings import WindowSettings
from rektscope.ui.theme import CAPTION, CAPTION_PX, TEXT, tint
from rektscope.ui.translation import tr

ACTION_NAME = tr("Count this market, its coin, or all")


def scope_text(scope: Scope, instrument: Instrument) -> str:
    """`this market`, `all BTC` or `all markets`: stands beside every figure of realised liquidations."""
    if scope is Scope.MARKET:
        return tr("this market")
    return tr("all {base}", base=instrument.base) if scope is Scope.COIN else tr("all markets")


def scope_venues(frame: Frame) -> str:
    """`Binance, Bybit and HTX`: the venues whose liquidations are counted; empty where none has any."""
    counted = markets_in(frame.scope, frame.session, frame.instrument)
    names = {market.instrument.venue for market in counted if market.completeness is not Completeness.NONE}
    return formatting.venues_joined(sorted(names))


class ScopeChoice(QObject):
    """The choice, kept in the user's settings.

    Signals:
        changed: another scope was chosen.
    """

    changed = Signal()

    def __init__(self, settings: WindowSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self.scope = settings.scope()

    def choose(self, scope: Scope) -> None:
        """Count this from now on."""
        self.scope = scope
        self._settings.keep_scope(scope)
        self.changed.emit()

    def choose_next(self) -> None:
        """Go on to the next scope."""
        self.choose(self.scope.next)


class ScopeButton(QPushButton):
    """The caption of what was liquidated, which names whose it is; pressed, it goes on to the next scope."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(ACTION_NAME)
        self.setToolTip(
            tr(
                "Whose liquidations the strip, the tape, the timeline, chapters and alerts count; "
                "press for the next (C)"
            )
        )
        self.setStyleSheet(
            f"QPushButton {{ color: {tint(CAPTION)}; font-size: {CAPTION_PX}px; border: none; padding: 0; margin: 0;"
            f" background: transparent; text-align: left; min-height: 0; text-decoration: underline; }}"
            f"QPushButton:hover, QPushButton:focus {{ color: {tint(TEXT)}; }}"
        )

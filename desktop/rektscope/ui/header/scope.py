"""Whose liquidations are counted: the words, the box in the header, and the choice, which is remembered."""

from PySide6.QtCore import QObject, Signal

from rektscope.engine.frame import Frame
from rektscope.engine.scope import Scope
from rektscope.market.instrument import Instrument
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.settings import WindowSettings

ACTION_NAME = "Count this market, its coin, or all"


def scope_words(scope: Scope, instrument: Instrument) -> str:
    """`this market`, `all BTC` or `all markets`: stands beside every figure of realised liquidations."""
    return {Scope.MARKET: "this market", Scope.COIN: f"all {instrument.base}", Scope.ALL: "all markets"}[scope]


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


class ScopeBox(ChoiceBox):
    """Shows whose liquidations are counted, and chooses.

    Signals:
        scopeChosen: a `Scope`.
    """

    scopeChosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Liquidations counted")
        self.setToolTip("Whose liquidations the strip, the tape and the timeline count (C for the next)")
        for scope in Scope:
            self.addItem("", scope.value)
        self.activated.connect(lambda _: self.scopeChosen.emit(Scope(self.currentData())))

    def show_frame(self, frame: Frame) -> None:
        """Another frame."""
        for place, scope in enumerate(Scope):
            words = scope_words(scope, frame.instrument)
            words = words[0].upper() + words[1:]
            if self.itemText(place) != words:
                self.setItemText(place, words)
        self.setCurrentIndex(list(Scope).index(frame.scope))

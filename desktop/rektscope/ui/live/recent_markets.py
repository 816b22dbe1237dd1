"""Markets watched before, kept in the user's settings folder."""

from PySide6.QtCore import QSettings

from rektscope.market.errors import InputError
from rektscope.market.instrument import split_market
from rektscope.ui.live.market_search import MOST_RECENT
from rektscope.ui.settings import make_private, put_aside_if_damaged
from rektscope.ui.translation import tr


class RecentMarketSettings:
    """The latest markets in an INI file of the user's; what is no market there is passed over.

    Attributes:
        problem: a sentence when the file could not be read; empty otherwise.
    """

    def __init__(self) -> None:
        self._settings = _settings()
        kept = put_aside_if_damaged(self._settings)
        self.problem = tr("The markets watched before could not be read; {kept}.", kept=kept) if kept else ""
        if kept:
            self._settings = _settings()

    def load(self) -> list[str]:
        """Markets, the latest first."""
        kept = self._settings.value("recent")
        words = kept if isinstance(kept, list) else [kept]
        return [word for word in words if isinstance(word, str) and _is_market(word)][:MOST_RECENT]

    def keep(self, markets: list[str]) -> None:
        """Remember these instead."""
        make_private(self._settings)
        self._settings.setValue("recent", markets)
        self._settings.sync()


def _settings() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "rektscope", "live")


def _is_market(word: str) -> bool:
    try:
        split_market(word)
    except InputError:
        return False
    return True

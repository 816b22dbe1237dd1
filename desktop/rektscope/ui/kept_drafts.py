"""The position in the form, kept between runs: what one has typed is there again with the same session and market.

Live markets keep theirs whatever session they make up. Nothing leaves the machine; the file is the window's settings.
"""

import json
from typing import Any

from rektscope.market.errors import InputError
from rektscope.positions.position import PositionDraft
from rektscope.positions.saved import SavedPosition, saved_as
from rektscope.sessions.session import SessionInfo
from rektscope.ui.settings import WindowSettings
from rektscope.ui.translation import tr

_NAME = tr("the form")
_MOST_KEPT = 40


class KeptDrafts:
    """Positions by session and market, the latest last; kept in `settings`."""

    def __init__(self, settings: WindowSettings) -> None:
        """Nothing is read before it is asked for."""
        self._settings = settings

    def keep(self, session: SessionInfo, market: str, draft: PositionDraft, *, is_live: bool) -> None:
        """Remember what stands in the form; a position that cannot be saved is not remembered."""
        try:
            saved = saved_as(_NAME, market, draft)
        except InputError:
            return
        key = _key(session, market, is_live=is_live)
        kept = {each: value for each, value in self._read().items() if each != key}
        latest = [*kept.items(), (key, saved.to_json())][-_MOST_KEPT:]
        self._settings.keep_drafts(json.dumps(dict(latest)))

    def find(self, session: SessionInfo, market: str, *, is_live: bool) -> PositionDraft | None:
        """What stood in the form; None where nothing did, or what is kept is none of this program's."""
        kept = self._read().get(_key(session, market, is_live=is_live))
        if kept is None:
            return None
        try:
            saved = SavedPosition.from_json(kept)
        except InputError:
            return None
        return saved.draft if saved.market == market else None

    def _read(self) -> dict[str, Any]:
        try:
            kept = json.loads(self._settings.drafts() or "{}")
        except ValueError:
            return {}
        return kept if isinstance(kept, dict) else {}


def _key(session: SessionInfo, market: str, *, is_live: bool) -> str:
    return tr("live {market}", market=market) if is_live else f"{session.start_ms} {session.name} {market}"

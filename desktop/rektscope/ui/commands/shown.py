"""What a command needs to know of a window: the session's file, market, moment, model, leverages, position."""

import json
from pathlib import Path

import msgspec

from rektscope.engine.frame import Frame
from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.levels.model_text import model_text
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.market.errors import InputError
from rektscope.market.times import format_iso
from rektscope.positions.position import PositionDraft
from rektscope.risk.positions import MarginMode
from rektscope.ui.translation import tr

_LIVE = tr("Live data are not a file yet: record them (Ctrl+R), open the recording, and ask again.")
_MORE_THAN_ONE = tr(
    "A picture of many shows a position by itself or with its wallet: yours has rules of your own, a hedge or other "
    "positions beside it, which a single picture shows."
)


class ShownSession(msgspec.Struct, frozen=True):
    """What a window shows, as options of a command.

    Attributes:
        path: the session's file.
        market, at_ms: the chart's, and the cursor.
        parameters: of the model.
        least_leverage: levels below it are left out.
        draft: the form's position; None where it has none.
        has_chapters: whether the session has any to make pictures of.
    """

    path: Path
    market: str
    at_ms: int
    parameters: BookParameters
    least_leverage: int
    draft: PositionDraft | None = None
    has_chapters: bool = False

    @property
    def at(self) -> str:
        """The moment, ISO 8601 UTC."""
        return format_iso(self.at_ms)

    def model_arguments(self, folder: Path) -> list[str]:
        """`--model FILE` where the model is not the default; the file is written into a folder."""
        if self.parameters.has_figures_of(DEFAULT_PARAMETERS):
            return []
        path = folder / "model.json"
        path.write_text(model_text(self.parameters), encoding="utf-8")
        return ["--model", str(path)]

    def position_arguments(self, *, shows_size: bool) -> list[str]:
        """`--position JSON`; nothing without one.

        Raises:
            InputError: more belongs to it than the command has options for.
        """
        draft = self.draft
        if draft is None:
            return []
        if draft.rules is not None or (draft.mode is MarginMode.CROSS and (draft.leg is not None or draft.others)):
            raise InputError(_MORE_THAN_ONE)
        fields = {
            "side": draft.side.word,
            "entry": draft.entry_price,
            "quantity": draft.quantity,
            "leverage": draft.leverage,
            "opened": format_iso(draft.opened_ms),
        }
        if draft.mode is MarginMode.CROSS:
            fields |= {"mode": draft.mode.value, "wallet": draft.wallet_balance}
        return ["--position", json.dumps(fields), "--show-size" if shows_size else "--hide-size"]


def shown_session(viewer: Viewer, frame: Frame, draft: PositionDraft | None) -> ShownSession:
    """What is shown; raises InputError where it is no file."""
    source = viewer.source
    if not isinstance(source, SessionSource):
        raise InputError(_LIVE)
    return ShownSession(
        source.path,
        frame.instrument.market,
        frame.cursor_ms,
        viewer.parameters,
        frame.least_leverage,
        draft,
        bool(viewer.chapter_moments()),
    )

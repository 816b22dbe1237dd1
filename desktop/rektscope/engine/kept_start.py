"""What the window shows when it is started with nothing: as chosen on the page of settings, kept as a small file.

It is read before Qt is there, because the session is opened meanwhile; so it stands beside the window's other settings,
and not among them. Where nothing was chosen there is no file. With the session opened last it keeps where that was
left: the market on the chart and the moment.
"""

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from rektscope.engine.kept_places import kept_start_path
from rektscope.engine.market_chart import chart_markets
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.start_cache import StartCache
from rektscope.files.user_file import FileState, NewerFileError, UserFile
from rektscope.market.errors import InputError

if TYPE_CHECKING:
    from rektscope.engine.viewer import Viewer

_LARGEST_BYTES = 65_536


class AtStart(Enum):
    """What a start with no file shows; the value is what the file keeps."""

    BUNDLED_EVENT = "bundled event"
    START_PAGE = "start page"
    LAST_SESSION = "last session"


class KeptStart(msgspec.Struct, frozen=True):
    """What was found.

    Attributes:
        at_start: the choice; the bundled event where none was made.
        session: the session file that was opened last; None where that is the bundled event, or is not asked for.
        problem: one sentence where the file could not be used, else empty.
        market: `venue:SYMBOL` that was on the chart when the session was left; empty where that is not known.
        moment_ms: where the cursor stood then, UTC milliseconds; None where that is not known.
    """

    at_start: AtStart = AtStart.BUNDLED_EVENT
    session: Path | None = None
    problem: str = ""
    market: str = ""
    moment_ms: int | None = None


def kept_start(path: Path | None = None) -> KeptStart:
    """What is kept. Never raises: a file that cannot be used is reported, and the bundled event is shown."""
    place = kept_start_path() if path is None else path
    found = _file(place).read()
    if found.state is FileState.ABSENT:
        return KeptStart()
    kept = found.content or {}
    at_start = next((each for each in AtStart if each.value == kept.get("at_start")), None)
    if at_start is None:
        reason = found.reason or "it names nothing to start with"
        return KeptStart(problem=f"{place} cannot be used: {reason}.")
    session = kept.get("session")
    if at_start is not AtStart.LAST_SESSION or not isinstance(session, str) or not session:
        return KeptStart(at_start)
    market, moment_ms = kept.get("market"), kept.get("moment_ms")
    return KeptStart(
        at_start,
        Path(session),
        market=market if isinstance(market, str) else "",
        moment_ms=moment_ms if type(moment_ms) is int else None,
    )


def opened_at_start(cache: StartCache | None = None) -> tuple[SessionSource, KeptStart]:
    """The session to start with, and what was chosen.

    Where the session opened last cannot be opened any more, that is the bundled event, and the choice has the reason.

    Raises:
        InputError: the bundled event cannot be opened.
    """
    kept = kept_start()
    if kept.session is not None:
        try:
            return SessionSource.open(kept.session, cache), kept
        except InputError as error:
            kept = replace(kept, problem=f"The session opened last cannot be opened. {error}")
    return SessionSource.open(bundled_session_path(), cache), kept


def go_on(viewer: "Viewer", kept: KeptStart) -> None:
    """Show the session opened last where it was left, before anything of it is shown."""
    if kept.session is None or kept.problem:
        return
    if kept.market in {instrument.market for instrument in chart_markets(viewer.session)}:
        viewer.choose_market(kept.market)  # a file may have been written anew since, without it
    if kept.moment_ms is not None:
        viewer.cursor.seek(kept.moment_ms)


def keep_start(
    at_start: AtStart,
    session: Path | None,
    path: Path | None = None,
    *,
    market: str = "",
    moment_ms: int | None = None,
) -> None:
    """Begin so from the next start on; the bundled event is kept as no file.

    Args:
        at_start: what to show.
        session: that is shown now, or was opened last; kept where the last session is what to show.
        path: of the file, instead of the user's.
        market: `venue:SYMBOL` on the chart of that session; empty where it was only opened.
        moment_ms: at which it is shown, UTC milliseconds; None where it was only opened.

    Raises:
        InputError: it cannot be written, or a newer version wrote it.
    """
    place = kept_start_path() if path is None else path
    is_last = at_start is AtStart.LAST_SESSION
    content: dict[str, object] = {"at_start": at_start.value, "session": ""}
    if is_last and session is not None:
        content |= {"session": str(session.absolute()), "market": market, "moment_ms": moment_ms}
    try:
        if at_start is AtStart.BUNDLED_EVENT:
            place.unlink(missing_ok=True)
        else:
            _file(place).change(lambda _found: content)
    except NewerFileError:
        raise InputError(f"{place} was written by a newer rektscope and stays as it is.") from None
    except OSError as error:
        raise InputError(f"{place} could not be written: {error.strerror or error}.") from error


def _file(place: Path) -> UserFile:
    return UserFile(place, frozenset({1}), _LARGEST_BYTES)

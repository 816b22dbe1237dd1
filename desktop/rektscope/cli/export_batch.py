"""Many pictures at once: of all chapters of a session, or of every session of a folder. All are written, or none.

Pictures are drawn into a folder beside their place and moved when the last is done, so that a failure or Ctrl+C leaves
what was there as it was.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from rektscope.cli.drawing import session_to_draw
from rektscope.cli.moment_picture import ExportOptions, draw_moment, score_of
from rektscope.files.places import refuse_unwritable
from rektscope.market.errors import InputError
from rektscope.market.times import format_iso

if TYPE_CHECKING:
    from rektscope.engine.viewer import Viewer

_SESSION_SUFFIX = ".rekt"
_MOST_PICTURES = 2_000


class _Wanted(msgspec.Struct, frozen=True):
    """A picture to be drawn: the moment, its headline (None for the picture's own) and its file's name."""

    at_ms: int
    title: str | None
    name: str


def write_pictures(source: Path, out: Path, options: ExportOptions, *, may_replace: bool) -> list[dict[str, Any]]:
    """Draw the pictures of a session or a folder of them into a folder; what each is, in the order of drawing.

    Args:
        source: a session, or a folder of sessions.
        out: the folder; it is made where its parent exists.
        options: of each picture; without a moment, or for chapters, each session has its own.
        may_replace: whether pictures of the same names may go.

    Raises:
        InputError: one of the sessions cannot be read or drawn, or a picture is there already.
    """
    sessions = _sessions(source)
    _refuse_folder(out)
    is_new = not out.exists()
    written: list[dict[str, Any]] = []
    try:
        out.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".rektscope-", dir=out) as aside, _progress(len(sessions)) as advance:
            for session in sessions:
                stem = session.stem if len(sessions) > 1 else ""
                for fields in _of_session(session, out, Path(aside), stem, options, may_replace=may_replace):
                    _refuse_same_name(fields, written)
                    written.append(fields)
                    if len(written) > _MOST_PICTURES:
                        raise InputError(f"These are more than {_MOST_PICTURES:,} pictures: choose fewer sessions.")
                advance()
            for fields in written:
                (Path(aside) / Path(fields["out"]).name).replace(fields["out"])
    except OSError as error:
        raise InputError(f"Cannot write into {out}: {error.strerror}. Choose a folder that is yours.") from error
    finally:
        if is_new and out.is_dir() and not any(out.iterdir()):
            out.rmdir()
    return written


def _sessions(source: Path) -> list[Path]:
    if not source.is_dir():
        return [source]
    found = sorted(path for path in source.iterdir() if path.suffix == _SESSION_SUFFIX and path.is_file())
    if not found:
        raise InputError(f"There are no sessions ({_SESSION_SUFFIX} files) in {source}.")
    return found


def _refuse_folder(out: Path) -> None:
    """Raise InputError unless `out` is a folder, or may become one."""
    if out.exists() and not out.is_dir():
        raise InputError(f"{out} is no folder: many pictures need one to be written into.")
    if not out.exists():
        if out.suffix:
            raise InputError(f"{out} is named like a file: many pictures need a folder to be written into.")
        refuse_unwritable(out, may_replace=False, called="a folder")


def _of_session(
    session: Path, out: Path, aside: Path, stem: str, options: ExportOptions, *, may_replace: bool
) -> Iterator[dict[str, Any]]:
    """Draw what is wanted of a session into the folder aside."""
    from rektscope.ui.export.picture import save_picture

    with session_to_draw(session, options.market, options.model_file, options.least_leverage) as viewer:
        try:
            wanted = _wanted(viewer, options, stem)
            for each in wanted:
                refuse_unwritable(out / each.name, may_replace=may_replace)
            score = score_of(session, viewer.market, options)
            for each in wanted:
                drawn = draw_moment(viewer, replace(options, at_ms=each.at_ms, title=each.title), score)
                save_picture(drawn.image, aside / each.name)
                yield {
                    "out": str(out / each.name),
                    "session": str(session),
                    "market": viewer.market,
                    "at": format_iso(each.at_ms),
                    "preset": options.preset,
                }
        except InputError as error:
            raise InputError(f"{session}: {error}") if stem else error from None


def _wanted(viewer: "Viewer", options: ExportOptions, stem: str) -> list[_Wanted]:
    from rektscope.ui.chapter_text import text_of
    from rektscope.ui.export.names import moment_name

    info, instrument = viewer.session, viewer.chart.instrument
    prefix = f"{stem}-" if stem else ""

    def name(at_ms: int) -> str:
        return f"{prefix}{moment_name(instrument, at_ms, options.preset)}"

    if not options.chapters:
        at_ms = info.end_ms if options.at_ms is None else options.at_ms
        return [_Wanted(at_ms, options.title, name(at_ms))]
    titles: dict[int, str] = {}  # chapters of one moment share a picture, and its title
    for chapter in viewer.frame_at(info.end_ms, 60_000).chapters:
        title = text_of(chapter).title
        titles[chapter.seek_ms] = f"{titles[chapter.seek_ms]} · {title}" if chapter.seek_ms in titles else title
    moments = [at_ms for at_ms in viewer.chapter_moments() if info.start_ms <= at_ms <= info.end_ms]
    if not moments:
        raise InputError(f"{info.name} has no chapters: give one moment with --at.")
    return [_Wanted(at_ms, options.title or titles.get(at_ms), name(at_ms)) for at_ms in moments]


def _refuse_same_name(fields: dict[str, Any], written: Sequence[dict[str, Any]]) -> None:
    for other in written:
        if other["out"] == fields["out"]:
            raise InputError(f"{other['session']} and {fields['session']} make pictures of one name: move one away.")


@contextmanager
def _progress(count: int) -> "Iterator[Any]":
    """A bar on the terminal that is moved once a session; nothing where stderr is none, or for a single one."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    if not console.is_terminal or count == 1:
        yield lambda: None
        return
    with Progress(console=console, transient=True) as progress:
        bar = progress.add_task("Drawing", total=count)
        yield lambda: progress.update(bar, advance=1)

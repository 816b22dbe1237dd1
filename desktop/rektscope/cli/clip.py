"""`rektscope clip`: a stretch of a session as a film."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from rektscope.cli.drawing import drawn_position, position_fields, session_to_draw
from rektscope.cli.number_parameters import BoundedNumber
from rektscope.cli.options import (
    MOMENT,
    OUT,
    TITLE,
    force_option,
    json_option,
    least_leverage_option,
    model_option,
    optional_market_option,
    print_json,
    session_argument,
)
from rektscope.files.places import refuse_unwritable
from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind
from rektscope.market.times import format_iso

if TYPE_CHECKING:
    from rektscope.sessions.session import SessionInfo
    from rektscope.ui.export.film import Filmed
    from rektscope.ui.export.film_file import FilmFile

_MEGABYTE = 1e6
_SPEED = BoundedNumber(0.01, 100_000.0, NumberKind.LEVERAGE)


@click.command("clip")
@session_argument
@click.option("--from", "from_ms", required=True, type=MOMENT, help="The first moment, ISO 8601 UTC.")
@click.option("--to", "to_ms", required=True, type=MOMENT, help="The last moment.")
@click.option("--speed", type=_SPEED, metavar="FACTOR", default=60.0, help="Times real time, as 60 or 60x.")
@optional_market_option
@click.option("--preset", type=click.Choice(["landscape", "square", "story", "4k"]), default="landscape")
@click.option("--theme", type=click.Choice(["dark", "light"]), default="dark", help="Colours of the film.")
@click.option("--fps", type=BoundedNumber(1, 60), help="Frames a second: 30, and 10 in a GIF.")
@click.option("--out", required=True, type=OUT, help="The .mp4, .webm or .gif to write.")
@click.option("--title", type=TITLE, help="The headline; the session's name by default.")
@least_leverage_option
@model_option
@click.option("--position", help="A position to draw, as JSON; see `rektscope export --help`.")
@click.option("--show-size", is_flag=True, help="Put the position's size and profit into the film.")
@click.option("--hide-size", is_flag=True, help="Leave them out (the default).")
@click.option("--estimate", is_flag=True, help="Say how long and how large the film would be, and write nothing.")
@force_option
@json_option
def command(session: Path, out: Path, *, estimate: bool, force: bool, as_json: bool, **options: Any) -> None:  # noqa: ANN401 -- click's options, typed in `_Options`
    """Write a replay of SESSION as a film: what was known at each moment, with the chapters of an event as captions."""
    refuse_unwritable(out, may_replace=force or estimate)
    filmed, size = _film(session, out, _Options(**options), is_estimate=estimate)
    _report(filmed, out, size, is_estimate=estimate, as_json=as_json)


class _Options(msgspec.Struct, frozen=True, kw_only=True):
    """What the film is to show; moments in UTC milliseconds, `speed` in times real time."""

    from_ms: int
    to_ms: int
    speed: float
    market: str | None
    preset: str
    theme: str
    fps: int | None
    title: str | None
    least_leverage: int
    model_file: Path | None
    position: str | None
    show_size: bool
    hide_size: bool


def _film(session: Path, out: Path, wanted: _Options, *, is_estimate: bool) -> "tuple[Filmed, int]":
    """Write the film, or draw a few frames of it for an estimate; returns what was filmed and its bytes."""
    from rektscope.ui.export.film import Filmed
    from rektscope.ui.export.film_file import film_file_for
    from rektscope.ui.export.film_plan import FRAMES_PER_SECOND, GIF_FRAMES_PER_SECOND, plan_film
    from rektscope.ui.export.look import look_named
    from rektscope.ui.export.presets import PRESETS

    fields = position_fields(wanted.position)
    film = film_file_for(out)
    usual = GIF_FRAMES_PER_SECOND if film.suffix == ".gif" else FRAMES_PER_SECOND
    with session_to_draw(session, wanted.market, wanted.model_file, wanted.least_leverage) as viewer:
        if wanted.from_ms < wanted.to_ms:
            _refuse_outside(viewer.session, wanted.from_ms, wanted.to_ms)
        plan = plan_film(wanted.from_ms, wanted.to_ms, wanted.speed, wanted.fps or usual)
        hides = wanted.hide_size or not wanted.show_size

        def position_at(at_ms: int) -> Any:  # noqa: ANN401 -- Qt-side types stay out of start-up
            return None if fields is None else drawn_position(viewer, fields, at_ms, hide_size=hides)

        position_at(wanted.from_ms)  # one that cannot be opened is refused before the map is built
        viewer.start()
        viewer.chart.wait_for_map()
        filmed = Filmed(viewer, plan, PRESETS[wanted.preset], look_named(wanted.theme), wanted.title, position_at)
        return filmed, _estimated(filmed, film) if is_estimate else _written(filmed, film, out)


def _estimated(filmed: "Filmed", film: "FilmFile") -> int:
    from rektscope.ui.export.film import estimated_bytes

    with tempfile.TemporaryDirectory(prefix="rektscope-film-") as folder:
        return estimated_bytes(filmed, film, Path(folder))


def _written(filmed: "Filmed", film: "FilmFile", out: Path) -> int:
    """Write the film with a bar in the terminal; Ctrl+C ends it and leaves nothing."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    from rektscope.ui.export.film import write_film

    count = filmed.plan.frame_count
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f} %"))
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Drawing", total=count)

        def advance(frames: int, written: int) -> None:
            about = written / frames * count / _MEGABYTE
            words = f"Drawing {count} frames, about {about:.1f} MB" if written else f"Drawing {count} frames"
            bar.update(task, completed=frames, description=words)

        write_film(filmed, film, out, advance)
    return out.stat().st_size


def _report(filmed: "Filmed", out: Path, size: int, *, is_estimate: bool, as_json: bool) -> None:
    plan, preset = filmed.plan, filmed.preset
    if as_json:
        print_json(
            {
                "out": str(out),
                "market": filmed.viewer.market,
                "from": format_iso(plan.from_ms),
                "to": format_iso(plan.to_ms),
                "preset": preset.name,
                "width": preset.width,
                "height": preset.height,
                "frames": plan.frame_count,
                "frames_per_second": plan.frames_per_second,
                "duration_s": plan.duration_s,
                "bytes": size,
                "is_estimate": is_estimate,
                "least_leverage": filmed.viewer.least_leverage,
            }
        )
        return
    about = "about " if is_estimate else ""
    print(
        f"{out}: {preset.width} × {preset.height}, {plan.duration_s:.1f} s, {plan.frame_count} frames, "
        f"{about}{size / _MEGABYTE:.2f} MB, {filmed.viewer.market} from {format_iso(plan.from_ms)} to "
        f"{format_iso(plan.to_ms)}"
    )


def _refuse_outside(info: "SessionInfo", from_ms: int, to_ms: int) -> None:
    """Raise InputError unless the session is about that stretch of time."""
    if not info.start_ms <= from_ms < to_ms <= info.end_ms:
        raise InputError(
            f"{format_iso(from_ms)} to {format_iso(to_ms)} is not inside the session: it runs from "
            f"{format_iso(info.start_ms)} to {format_iso(info.end_ms)}."
        )

"""What `rektscope fetch` shows while it works: a bar on a terminal, else a line for each file; on stderr."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import TaskID

    from rektscope.archives.job import FetchProgress


@contextmanager
def fetch_progress() -> Iterator[Callable[["FetchProgress"], None]]:
    """Shows how far a fetch is."""
    if not sys.stderr.isatty():
        last = ""

        def show(progress: "FetchProgress") -> None:
            nonlocal last
            line = _line(progress)
            if line != last and progress.stage.value != "looking up":
                last = line
                print(f"{line}{_sizes(progress)}", file=sys.stderr, flush=True)

        yield show
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[sizes]}"))
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def show_bar(progress: "FetchProgress") -> None:
            stage = progress.stage.value
            if stage not in tasks:
                for earlier in tasks.values():
                    bars.update(earlier, visible=False)
                tasks[stage] = bars.add_task(stage, sizes="")
            bars.update(
                tasks[stage],
                description=escape(_line(progress)),
                completed=progress.done,
                total=progress.whole,
                sizes=_sizes(progress).removeprefix(", "),
            )

        yield show_bar


def _line(progress: "FetchProgress") -> str:
    """`downloading 2 of 20: BTCUSDT-1m-2025-10-10.zip`."""
    count = f"{progress.file} of {progress.files}: " if progress.files > 1 else ""
    return f"{progress.stage.value} {count}{progress.name}"


def _sizes(progress: "FetchProgress") -> str:
    """`, 0.9 MB of 2.0 MB`, while something is downloaded."""
    from rektscope.archives.messages import size_text

    if progress.stage.value != "downloading":
        return ""
    return f", {size_text(progress.done)} of {'at least ' if progress.is_bound else ''}{size_text(progress.whole)}"

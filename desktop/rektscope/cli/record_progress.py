"""What `rektscope record` shows while it works: one line that changes on a terminal, else a line each minute."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rektscope.market.times import SECOND_MS, format_iso

if TYPE_CHECKING:
    from rektscope.live.health import AccountsHealth, FeedHealth

_EACH_S = 60.0


@contextmanager
def recording_progress() -> Iterator[Callable[["FeedHealth", float], None]]:
    """Shows how feeds are, and the seconds since the start; on stderr."""
    if not sys.stderr.isatty():
        shown_s = 0.0

        def show(health: "FeedHealth", passed_s: float) -> None:
            nonlocal shown_s
            if passed_s - shown_s >= _EACH_S:
                shown_s = passed_s
                moment = format_iso(health.at_ms - health.at_ms % SECOND_MS)
                print(f"{moment} {recording_line(health, passed_s)}", file=sys.stderr, flush=True)

        yield show
        return
    from rich.console import Console
    from rich.markup import escape

    with Console(stderr=True).status("Connecting") as status:
        yield lambda health, passed_s: status.update(escape(recording_line(health, passed_s)))


@contextmanager
def finishing_progress() -> Iterator[Callable[[int, int], None]]:
    """A bar on the terminal that appears with the first progress, nothing where stderr is not one."""
    if not sys.stderr.isatty():
        yield lambda _done, _whole: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("Making the session", visible=False)
        yield lambda done, whole: progress.update(bar, completed=done, total=whole, visible=True)


def recording_line(health: "FeedHealth", passed_s: float) -> str:
    """`0:01:05 binance:BTCUSDT trade 31.2/s, mark 1.0/s, liquidation 0.0/s. Recording: …`, and what is not well."""
    minutes, seconds = divmod(int(passed_s), 60)
    hours, minutes = divmod(minutes, 60)
    by_market: dict[str, list[str]] = {}
    for stream in health.streams:
        state = "" if stream.state.value in {"live", "waiting"} else f" {stream.state.value}"
        by_market.setdefault(stream.market, []).append(f"{stream.kind.value} {stream.rate_per_s:.1f}/s{state}")
    parts = [f"{market} {', '.join(rates)}." for market, rates in by_market.items()]
    parts += [f"{each.title}: {each.words}." for each in health.connections if not each.is_open and each.words]
    parts += [
        f"{each.title}: {each.topics - each.awaited:,} of {each.topics:,} topics have begun."
        for each in health.connections
        if each.awaited
    ]
    parts += [accounts_line(each) for each in health.accounts]
    return " ".join([f"{hours}:{minutes:02}:{seconds:02}", *parts, health.recording])


def accounts_line(health: "AccountsHealth") -> str:
    """`hyperliquid accounts: 812 of 28,411 asked, 301 hold; 590 of 600 weight a minute.`, and what is not well."""
    sentence = f"{health.venue} accounts: {health.asked:,} of {health.known:,} asked, {health.holding:,} hold"
    sentence += f"; {health.weight_used:,} of {health.weight_allowed:,} weight a minute."
    if health.too_many or health.bans:
        sentence += f" Refused: {health.too_many:,} times as too many, {health.bans:,} times as banned."
    if health.kept_out_s > 0:
        sentence += f" Nothing is asked for {health.kept_out_s:.0f} s."
    return f"{sentence} {health.words}".rstrip()

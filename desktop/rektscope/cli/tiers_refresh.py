"""`rektscope tiers refresh` of one venue or many, and the report of what a refresh or an import changed."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.options import print_json
from rektscope.market.errors import InputError

if TYPE_CHECKING:
    from rektscope.margins.differences import TierChange
    from rektscope.margins.refresh import Refreshed
    from rektscope.net.policy import NetworkPolicy

_REFUSED_SHOWN = 10
_CHANGES_SHOWN = 20
_BAD_INPUT = 2

Request = tuple[str, str | None]
"""A venue, and one symbol of it or None for all."""


def requests_in(words: Sequence[str], *, everything: bool) -> list[Request]:
    """What is asked for: venues, each with the symbol behind it if there is one (`bybit BTCUSDT okx`, `bybit:BTCUSDT`).

    Raises:
        InputError: nothing is named, or --all stands beside names.
    """
    from rektscope.margins.refresh import refreshable_venues

    venues = refreshable_venues()
    if everything:
        if words:
            raise InputError("--all asks every venue: leave out the names, or leave out --all.")
        return [(venue, None) for venue in venues]
    if not words:
        raise InputError(f"Name a venue, or --all for every one of {', '.join(venues)}.")
    requests: list[Request] = []
    for word in words:
        venue, _, symbol = word.partition(":")
        if not requests or symbol or venue.lower() in venues or requests[-1][1] is not None:
            requests.append((venue.lower(), symbol or None))
        else:
            requests[-1] = (requests[-1][0], word)
    return requests


def endpoints_in(texts: Sequence[str], requests: Sequence[Request]) -> dict[str, str]:
    """Base addresses by venue, from `VENUE=URL`, or from a bare URL where one venue is asked.

    Raises:
        InputError: a bare address stands beside several venues, or a venue is named that is not asked.
    """
    venues = {venue for venue, _ in requests}
    endpoints = {}
    for text in texts:
        name, equals, address = text.partition("=")
        if not equals or "/" in name:
            if len(venues) > 1:
                raise InputError(f"--endpoint {text} does not say its venue: write --endpoint VENUE=URL.")
            name, address = next(iter(venues)), text
        if name.lower() not in venues:
            raise InputError(f"--endpoint names {name}, which is not among the venues asked.")
        endpoints[name.lower()] = address
    return endpoints


def refresh_all(
    requests: Sequence[Request],
    endpoints: dict[str, str],
    timeout_s: float,
    today: date,
    policy: "NetworkPolicy",
    *,
    as_json: bool,
) -> None:
    """Ask one venue after the other and print what became of each; the failure of one leaves the others alone.

    Raises:
        InputError: the only venue asked did not answer well.
        click.exceptions.Exit: with code 2, after all were asked, when one of several did not.
    """
    from rektscope.margins.refresh import refresh_tiers
    from rektscope.margins.store import TierStore

    store, reported, failed = TierStore(), [], False
    for venue, symbol in requests:
        try:
            with _progress(venue) as on_progress:
                done = refresh_tiers(
                    venue,
                    symbol,
                    store,
                    today,
                    endpoint=endpoints.get(venue),
                    timeout_s=timeout_s,
                    policy=policy,
                    on_progress=on_progress,
                )
        except InputError as error:
            if len(requests) == 1:
                raise
            failed = True
            reported.append({"venue": venue, "error": str(error)})
            if not as_json:
                print(f"{venue}: {error}", file=sys.stderr)
            continue
        reported.append({"venue": venue} | report_fields(done))
        if not as_json:
            print("\n".join(report_lines(done)))
    if as_json:
        print_json(report_fields(done) if len(requests) == 1 else {"venues": reported})
    if failed:
        raise click.exceptions.Exit(_BAD_INPUT)


def report_fields(done: "Refreshed") -> dict[str, Any]:
    """What was kept and what it changed, for JSON."""
    return {
        "kept": [f"{table.venue}:{table.symbol}" for table in done.tables],
        "as_of": done.tables[0].as_of,
        "files": [str(path) for path in done.files],
        "refused": done.refused,
        "new_markets": done.new_markets,
        "changes": [
            {
                "market": change.market,
                "tier": change.tier,
                "figure": change.figure.value,
                "old": _finite(change.old),
                "new": _finite(change.new),
            }
            for change in done.changes
        ],
    }


def report_lines(done: "Refreshed") -> Iterator[str]:
    """The same for a reader: one line, then the tiers that are others now and the markets left as they were."""
    markets = [f"{table.venue}:{table.symbol}" for table in done.tables]
    named = markets[0] if len(markets) == 1 else f"{len(markets):,} markets"
    changed = {change.market for change in done.changes}
    same = len(markets) - len(changed) - len(done.new_markets)
    yield (
        f"Kept the tiers of {named} as of {done.tables[0].as_of} in {', '.join(map(str, done.files))}: "
        f"{len(changed):,} changed, {len(done.new_markets):,} new, {same:,} as before"
    )
    lines = list(_changed_tiers(done.changes))
    yield from lines[:_CHANGES_SHOWN]
    if len(lines) > _CHANGES_SHOWN:
        yield f"  … and {len(lines) - _CHANGES_SHOWN:,} more tiers changed (--json lists all)"
    for sentence in done.refused[:_REFUSED_SHOWN]:
        yield f"Left as it was: {sentence}"
    if len(done.refused) > _REFUSED_SHOWN:
        yield f"  … and {len(done.refused) - _REFUSED_SHOWN} more (--json lists all)"


def _changed_tiers(changes: "list[TierChange]") -> Iterator[str]:
    """A line for each tier with what is other in it."""
    tiers: dict[tuple[str, int], list[TierChange]] = {}
    for change in changes:
        tiers.setdefault((change.market, change.tier), []).append(change)
    for (market, tier), figures in tiers.items():
        if all(change.old is None for change in figures):
            words = ["new: " + ", ".join(_figure_text(change, change.new) for change in figures)]
        elif all(change.new is None for change in figures):
            words = ["gone"]
        else:
            words = [f"{_figure_text(each, each.old)} -> {_value_text(each, each.new)}" for each in figures]
        yield f"  {market} tier {tier}: {', '.join(words)}"


_FIGURE_NAMES = {"cap": "up to", "rate": "rate", "max_leverage": "leverage", "deduction": "deduction"}


def _figure_text(change: "TierChange", value: float | None) -> str:
    return f"{_FIGURE_NAMES[change.figure.value]} {_value_text(change, value)}"


def _value_text(change: "TierChange", value: float | None) -> str:
    if value is None or value == float("inf"):
        return "none"
    if change.figure.value == "rate":
        return f"{100 * value:.6g} %"
    return f"{value:.6g}x" if change.figure.value == "max_leverage" else f"{value:,.10g}"


def _finite(value: float | None) -> float | None:
    return None if value == float("inf") else value


@contextmanager
def _progress(venue: str) -> Iterator[Callable[[str], None]]:
    """A line on the terminal with what is being asked, nothing where stderr is not one."""
    if not sys.stderr.isatty():
        yield lambda _text: None
        return
    from rich.console import Console

    with Console(stderr=True).status(venue) as status:
        yield lambda text: status.update(f"{venue}, {text}")

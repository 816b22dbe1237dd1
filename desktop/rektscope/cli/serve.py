"""`rektscope serve`: stand in for a venue on this machine, from a session."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rektscope.cli.number_parameters import BoundedNumber
from rektscope.cli.options import MOMENT, json_option, session_argument
from rektscope.cli.record import stopped_by_signals
from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberError, NumberKind, read_number

if TYPE_CHECKING:
    from rektscope.mockvenue.server import MockVenue
    from rektscope.sessions.session import Session

_AS_FAST_AS_READ = "max"
_GATHER_S = 1.0
"""Without a clock: clients ask for many topics in several messages, with pauses that venues want between them."""

_LEAST_SPEED, _MOST_SPEED = 0.001, 1_000_000.0
_WAKING_S = 0.2


def _show_faults(_context: click.Context, _parameter: click.Parameter, texts: tuple[str, ...]) -> tuple[str, ...]:
    """`--fault help` lists the faults and ends."""
    if "help" not in texts:
        return texts
    from rektscope.mockvenue.faults import help_text

    click.echo("NAME[=VALUE][@SECONDS][*TIMES]: SECONDS of session time after the first message to a connection,")
    click.echo("TIMES: how many connections or requests it happens to. The faults, with their defaults:\n")
    click.echo(help_text())
    raise click.exceptions.Exit(0)


@click.command()
@session_argument
@click.option("--venue", required=True, help="binance, bybit, okx or hyperliquid.")
@click.option("--port", type=BoundedNumber(0, 65_535), default=9000, show_default=True, help="0 for any free port.")
@click.option(
    "--speed", default="1", show_default=True, help="Session seconds per second, or max for as fast as they are read."
)
@click.option("--from", "from_ms", type=MOMENT, help="Begin at this moment of the session, ISO 8601 UTC.")
@click.option("--to", "to_ms", type=MOMENT, help="End at this moment.")
@click.option("--loop", "loops", is_flag=True, help="Begin anew at the end.")
@click.option(
    "--clock",
    type=click.Choice(["now", "session"]),
    help="Times that messages carry: moved to the present, or the session's own (default at --speed max).",
)
@click.option(
    "--repeat-marks/--no-repeat-marks",
    "is_repeating",
    default=None,
    help="Repeat the last mark as often as the venue sends one (default with --clock now), or only the session's.",
)
@click.option(
    "--throttle/--no-throttle",
    "is_throttled",
    default=True,
    help="Binance: only the largest liquidation of each second and market, as the venue (default), or every one.",
)
@click.option(
    "--fault",
    "faults",
    multiple=True,
    callback=_show_faults,
    is_eager=True,
    help="What should go wrong; help lists them.",
)
@click.option("--seed", type=int, default=0, help="Seed of the random faults and accounts.")
@click.option(
    "--accounts",
    type=BoundedNumber(0, 200_000),
    default=0,
    help="Hyperliquid: so many synthetic accounts trade, hold positions and are liquidated; 0 for none (default).",
)
@json_option
def command(
    session: Path,
    venue: str,
    port: int,
    speed: str,
    from_ms: int | None,
    to_ms: int | None,
    clock: str | None,
    faults: tuple[str, ...],
    seed: int,
    accounts: int,
    *,
    is_repeating: bool | None,
    loops: bool,
    is_throttled: bool,
    as_json: bool,
) -> None:
    """Stand in for a venue on this machine, from SESSION, until it is interrupted.

    WebSocket and REST are on one port of 127.0.0.1. The ordinary client reaches it by
    `rektscope live VENUE:SYMBOL --endpoint VENUE=ws://127.0.0.1:PORT`.
    """
    from rektscope.mockvenue.server import MockVenue
    from rektscope.mockvenue.timeline import Stamped

    factor = _speed(speed)
    stamped = Stamped(clock) if clock else Stamped.NOW if factor else Stamped.SESSION
    stand = MockVenue(
        _read(session),
        venue,
        port=port,
        speed=factor,
        stamped=stamped,
        from_ms=from_ms,
        to_ms=to_ms,
        loops=loops,
        faults=faults,
        seed=seed,
        is_throttled=is_throttled,
        is_repeating=stamped is Stamped.NOW if is_repeating is None else is_repeating,
        gather_s=_GATHER_S,
        accounts=accounts,
    )
    with stopped_by_signals() as stop, stand:
        _announce(stand, venue, as_json=as_json)
        while not stop.wait(_WAKING_S):  # a plain wait would not let the signal through on every system
            pass


def _speed(text: str) -> float:
    """Session seconds a second, `20` or `20x`; 0 for as fast as read."""
    if text in {_AS_FAST_AS_READ, "0"}:
        return 0.0
    try:
        speed = float(read_number(text, "--speed", NumberKind.LEVERAGE))
    except NumberError as error:
        if error.readings:
            raise
        speed = -1.0
    if not _LEAST_SPEED <= speed <= _MOST_SPEED:
        bounds = f"between {_LEAST_SPEED} and {_MOST_SPEED:,.0f}"
        raise InputError(f"{text!r} is no speed: write a number {bounds}, or {_AS_FAST_AS_READ}.")
    return speed


def _read(path: Path) -> "Session":
    """The session without its aggregates: any other market may lend its prices to the venue."""
    from rektscope.sessions.reader import open_session
    from rektscope.sessions.session import Session

    with open_session(path) as opened:
        markets = [
            info.instrument.market for info in opened.info.markets if info.instrument.contract.value != "aggregate"
        ]
        return Session(opened.info, {market: opened.read_market(market) for market in markets})


def _announce(stand: "MockVenue", venue: str, *, as_json: bool) -> None:
    """One line with the address when it is ready; what is lacking goes to stderr, or into the JSON."""
    if as_json:
        reported: dict[str, object] = {"url": stand.url, "venue": venue, "markets": stand.markets}
        reported |= {"translated": stand.translated, "notes": stand.notes}
        click.echo(json.dumps(reported, ensure_ascii=False))
        return
    click.echo(f"{stand.url} stands in for {venue}: rektscope live {stand.markets[0]} --endpoint {venue}={stand.url}")
    for note in _joined(stand.notes, stand.markets):
        click.echo(note, err=True)


def _joined(notes: Sequence[str], markets: Sequence[str]) -> list[str]:
    """The notes; one that several markets share stands once, with the first of them and how many more there are."""
    first: dict[str, str] = {}
    others: dict[str, int] = {}
    for note in notes:
        market = next((market for market in markets if re.match(rf"{re.escape(market)}[ :]", note)), "")
        predicate = note.removeprefix(market)
        if predicate in first:
            others[predicate] = others.get(predicate, 0) + 1
        else:
            first[predicate] = note
    same = {predicate: f" The same holds for {count} more (--json lists all)." for predicate, count in others.items()}
    return [note + same.get(predicate, "") for predicate, note in first.items()]

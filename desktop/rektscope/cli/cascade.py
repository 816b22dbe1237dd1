"""`rektscope cascade`: what a shock would liquidate, and where that would take the price."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.options import MOMENT, json_option, market_in, market_option, print_json, session_argument
from rektscope.market.errors import InputError
from rektscope.market.times import format_iso

if TYPE_CHECKING:
    from rektscope.scenarios.what_if import WhatIf

_WAVES_SHOWN = 12


@click.command("cascade")
@session_argument
@market_option
@click.option("--at", "at_ms", required=True, type=MOMENT, help="The moment, ISO 8601 UTC.")
@click.option("--shock", required=True, metavar="+3%|-2.5%|PRICE", help="A move of the mark, or the price it goes to.")
@json_option
def command(session: Path, market: str, at_ms: int, shock: str, *, as_json: bool) -> None:
    """Follow a shock from the mark of a moment: what it liquidates pushes the price on, in waves, until that stops.

    Only what had been received by then counts. A wave liquidates what is expected to be closed by force in the rows
    that the price has entered, and the whole of it moves the price on by an impact curve: that of the session's own
    trades of the day before, or a square-root law. What cannot be known is stated among the assumptions.
    """
    from rektscope.margins.market_rules import margin_rules_of
    from rektscope.scenarios.shock import read_shock
    from rektscope.scenarios.what_if import what_if
    from rektscope.sessions.reader import open_session

    wanted = read_shock(shock)
    file = open_session(session)
    try:
        info = file.info
        market = market_in(market, info)
        if at_ms > info.end_ms:
            raise InputError(f"--at {format_iso(at_ms)} is after the session's end at {format_iso(info.end_ms)}.")
        margin = margin_rules_of(info.market(market).instrument)
        answer = what_if(file.read_market(market), margin, info, at_ms, wanted)
    finally:
        file.close()
    if as_json:
        print_json(answer.to_json())
    else:
        print("\n".join(_lines(answer)))


def _lines(answer: "WhatIf") -> Iterator[str]:
    shown: dict[str, Any] = answer.to_json()
    yield f"{shown['market']} at {shown['at']}: mark {shown['mark']:,.10g}, shock to {shown['shocked_price']:,.10g}"
    who = f"{shown['side']}s"
    if shown["liquidated_usd"] is None:
        yield f"Between stand {_usd(shown['standing_usd'])} of {who}; how much would be closed by force is not known"
    else:
        low, high = (f"{price:,.10g}" for price in shown["end_price_band"])
        away = f"{shown['end_price'] / shown['mark'] - 1:+.2%} from the mark"
        yield f"Ends at {shown['end_price']:,.10g} ({away}), {low} to {high} by the band of the share"
        yield f"Liquidates {_usd(shown['liquidated_usd'])} of {who}, of {_usd(shown['standing_usd'])} that stand there"
        yield f"  {'wave':>4}  {'price':>14}  {'liquidated':>12}  {'in all':>12}  {'pushed to':>14}"
        waves = shown["waves"]
        for wave in waves[:_WAVES_SHOWN]:
            yield (
                f"  {wave['wave']:>4}  {wave['price']:>14,.10g}  {_usd(wave['liquidated_usd']):>12}  "
                f"{_usd(wave['total_usd']):>12}  {wave['pushed_to']:>14,.10g}"
            )
        if len(waves) > _WAVES_SHOWN:
            yield f"  and {len(waves) - _WAVES_SHOWN} smaller waves"
    for each in shown["standing_by_leverage"]:
        if each["usd"] > 0:
            yield f"  {each['leverage']:>7g}x  {_usd(each['usd'])} standing"
    yield from shown["assumptions"]


def _usd(amount: float) -> str:
    for size, letter in ((1e9, "B"), (1e6, "M"), (1e3, "k")):
        if amount >= size:
            return f"${amount / size:,.2f} {letter}"
    return f"${amount:,.2f}"

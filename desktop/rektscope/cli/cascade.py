"""`rektscope cascade`: what a shock would liquidate, and where that would take the price."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.drawing import position_fields
from rektscope.cli.levels_near import between_lines
from rektscope.cli.options import (
    MOMENT,
    json_option,
    market_in,
    market_option,
    model_option,
    print_json,
    session_argument,
)
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.market.errors import InputError
from rektscope.market.sides import read_side
from rektscope.market.times import format_iso, parse_time_ms
from rektscope.ui.formatting import usd

if TYPE_CHECKING:
    from rektscope.market.instrument import Instrument
    from rektscope.risk.margin_rules import MarginRules
    from rektscope.scenarios.what_if import WhatIf

_WAVES_SHOWN = 12


@click.command("cascade")
@session_argument
@market_option
@click.option("--at", "at_ms", required=True, type=MOMENT, help="The moment, ISO 8601 UTC.")
@click.option("--shock", required=True, metavar="+3%|-2.5%|PRICE", help="A move of the mark, or the price it goes to.")
@click.option(
    "--position",
    help='Your position, as JSON: {"side":"short","entry":119038.3,"quantity":2.5,"leverage":25}: what becomes of it.',
)
@click.option("--all-venues", is_flag=True, help="The summed levels of all venues of the coin.")
@model_option
@json_option
def command(
    session: Path,
    market: str,
    at_ms: int,
    shock: str,
    position: str | None,
    model_file: Path | None,
    *,
    all_venues: bool,
    as_json: bool,
) -> None:
    """Follow a shock from the mark of a moment: what it liquidates pushes the price on, in waves, until that stops.

    Only what had been received by then counts. A wave liquidates what is expected to be closed by force in the rows
    that the price has entered, and the whole of it moves the price on by an impact curve: that of the session's own
    trades of the day before, or a square-root law. What cannot be known is stated among the assumptions.
    """
    from rektscope.engine.market_chart import mergeable_markets
    from rektscope.engine.models import read_model
    from rektscope.margins.market_rules import margin_rules_of
    from rektscope.scenarios.all_venues import VenueMarket, merged_ground
    from rektscope.scenarios.shock import read_shock
    from rektscope.scenarios.what_if import what_if_on
    from rektscope.sessions.reader import open_session

    wanted, fields = read_shock(shock), position_fields(position)
    parameters = DEFAULT_PARAMETERS if model_file is None else read_model(model_file)
    file = open_session(session)
    try:
        info = file.info
        market = market_in(market, info)
        if at_ms > info.end_ms:
            raise InputError(f"--at {format_iso(at_ms)} is after the session's end at {format_iso(info.end_ms)}.")
        margin = margin_rules_of(info.market(market).instrument)
        names = mergeable_markets(info, market) if all_venues else (market,)
        markets = [VenueMarket(file.read_market(name), margin_rules_of(info.market(name).instrument)) for name in names]
        answer = what_if_on(merged_ground(markets, info, at_ms, parameters), wanted)
        shown = answer.to_json() | _position(answer, fields, margin, info.market(market).instrument)
    finally:
        file.close()
    if as_json:
        print_json(shown)
    else:
        print("\n".join(_lines(shown)))


def _position(
    answer: "WhatIf", fields: dict[str, Any] | None, margin: "MarginRules", instrument: "Instrument"
) -> dict[str, Any]:
    """The key `position`: what becomes of it; nothing where none was given."""
    if fields is None:
        return {}
    from rektscope.positions.position import PositionDraft, answer_of
    from rektscope.risk.answer import AnswerStatus
    from rektscope.scenarios.position_outcome import position_outcome

    opened_ms = parse_time_ms(str(fields["opened"])) if "opened" in fields else answer.at_ms
    draft = PositionDraft(read_side(fields["side"]), fields["entry"], fields["quantity"], fields["leverage"], opened_ms)
    found = answer_of(draft, margin, instrument)
    if found.status is AnswerStatus.CANNOT_OPEN:
        raise InputError(found.reason)
    price = found.liquidation_price_on_tick
    return {"position": None if price is None else position_outcome(answer, draft.side, price).to_json()}


def _lines(shown: dict[str, Any]) -> Iterator[str]:
    markets = " and ".join(shown["markets"])
    yield f"{markets} at {shown['at']}: mark {shown['mark']:,.10g}, shock to {shown['shocked_price']:,.10g}"
    who = f"{shown['side']}s"
    if shown["liquidated_usd"] is None:
        yield f"Between stand {usd(shown['standing_usd'])} of {who}; how much would be closed by force is not known"
    else:
        low, high = (f"{price:,.10g}" for price in shown["end_price_band"])
        away = f"{shown['end_price'] / shown['mark'] - 1:+.2%} from the mark"
        yield f"Ends at {shown['end_price']:,.10g} ({away}), {low} to {high} by the band of the share"
        yield f"Liquidates {usd(shown['liquidated_usd'])} of {who}, of {usd(shown['standing_usd'])} that stand there"
        yield f"  {'wave':>4}  {'price':>14}  {'liquidated':>12}  {'in all':>12}  {'pushed to':>14}"
        waves = shown["waves"]
        for wave in waves[:_WAVES_SHOWN]:
            yield (
                f"  {wave['wave']:>4}  {wave['price']:>14,.10g}  {usd(wave['liquidated_usd']):>12}  "
                f"{usd(wave['total_usd']):>12}  {wave['pushed_to']:>14,.10g}"
            )
        if len(waves) > _WAVES_SHOWN:
            yield f"  and {len(waves) - _WAVES_SHOWN} smaller waves"
    yield from between_lines(shown["between_shock"])
    if "position" in shown:
        yield _position_line(shown["position"])
    yield from shown["assumptions"]


def _position_line(position: dict[str, Any] | None) -> str:
    if position is None:
        return "Your position has no liquidation price."
    price = f"{position['liquidation_price']:,.10g}"
    by = "by the shock itself" if position["wave"] == 0 else f"in wave {position['wave']}"
    return {
        "liquidated": f"Your position is liquidated at {price}, {by}.",
        "liquidated-in-band": f"Your position is liquidated at {price} only at the upper end of the band.",
        "survives": f"Your position survives: it is liquidated at {price}, {position['room']:.2%} further.",
        "other-way": f"Your position survives: it is liquidated at {price}, on the other side.",
    }[position["outcome"]]

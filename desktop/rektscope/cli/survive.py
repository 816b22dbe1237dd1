"""`rektscope survive`: whether a position lives through a session, by the mark price."""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.options import (
    LEVERAGE,
    MOMENT,
    PRICE,
    QUANTITY,
    json_option,
    market_in,
    market_option,
    print_json,
    session_argument,
    side_option,
)
from rektscope.market.errors import InputError
from rektscope.market.sides import read_side
from rektscope.market.times import format_iso, moment_from_ms

if TYPE_CHECKING:
    from rektscope.market.events import MarketEvents
    from rektscope.positions.survival import Ordeal
    from rektscope.sessions.session import SessionInfo

_PRICE_DECIMALS = 10
"""What an integer price leaves of float noise is cut off here; no venue counts as fine."""


@click.command("survive")
@session_argument
@market_option
@side_option
@click.option("--entry", required=True, type=PRICE, help="Average entry price.")
@click.option("--leverage", required=True, type=LEVERAGE, help="Chosen at opening; the margin is isolated.")
@click.option(
    "--quantity", type=QUANTITY, help="Base coin (linear) or contracts (inverse).  [default: a size in the first tier]"
)
@click.option("--opened", "opened_ms", required=True, type=MOMENT, help="When it was opened, ISO 8601 UTC.")
@click.option("--until", "until_ms", type=MOMENT, help="Up to when it is followed.  [default: the session's end]")
@click.option("--no-funding", is_flag=True, help="Leave the session's fundings out.")
@json_option
def command(
    session: Path,
    market: str,
    side: str,
    entry: float,
    leverage: float,
    quantity: float | None,
    opened_ms: int,
    until_ms: int | None,
    no_funding: bool,  # noqa: FBT001 -- click passes options by name
    as_json: bool,  # noqa: FBT001 -- click passes options by name
) -> None:
    """Say whether a position lives through SESSION.

    It is liquidated by the mark price; where the session has none, the last price is taken and `price_basis` says so.
    In JSON, `worst_margin_ratio` is maintenance margin / equity, null when a jump of the mark left no equity;
    `closest_distance` is a fraction of the mark. Where marks are candles, `rekt_between` is narrowed by finer prices,
    and `mark_at_rekt` is null: no mark of that moment is known.

    Fundings that the session knows are settled on the way out of the position's margin, or into it, so that the
    liquidation price moves: `liquidation_price` is that of the opening, `last_liquidation_price` that of the end.
    `funding_paid` is in the currency of the margin, below zero when more was received.
    """
    from rektscope.positions.survival import survive_session
    from rektscope.sessions.reader import open_session

    file = open_session(session)
    try:
        info = file.info
        market = market_in(market, info)
        end_ms = info.end_ms if until_ms is None else until_ms
        events = file.read_market(market)
        _refuse_outside(info, "opened", opened_ms, min(info.start_ms, _first_known_ms(events, info.start_ms)))
        _refuse_outside(info, "until", end_ms, info.start_ms)
        ordeal = survive_session(
            events,
            read_side(side),
            entry,
            leverage,
            quantity,
            opened_ms,
            end_ms,
            with_funding=not no_funding,
        )
    finally:
        file.close()
    answer = _answer(ordeal, info, market, opened_ms, end_ms)
    if as_json:
        print_json(answer)
    else:
        print("\n".join(_lines(answer)))


def _first_known_ms(events: "MarketEvents", start_ms: int) -> int:
    """When the first price of the market was known: its history may begin before the session does."""
    batches = (events.marks, events.trades, events.candles)
    return min((int(batch.received_ms[0]) for batch in batches if len(batch)), default=start_ms)


def _refuse_outside(info: "SessionInfo", option: str, moment_ms: int, from_ms: int) -> None:
    if not from_ms <= moment_ms <= info.end_ms:
        raise InputError(
            f"--{option} {format_iso(moment_ms)} is outside the session: its prices run from {format_iso(from_ms)} "
            f"to {format_iso(info.end_ms)}."
        )


def _answer(ordeal: "Ordeal", info: "SessionInfo", market: str, opened_ms: int, until_ms: int) -> dict[str, Any]:
    """The contract's keys first, then what else there is; null for no value."""
    from rektscope.risk.tier_age import age_note

    note = age_note(ordeal.answer.table, moment_from_ms(until_ms).date())
    survival, answer, moment = ordeal.survival, ordeal.answer, ordeal.moment
    ratio = survival.worst_margin_ratio
    on_tick = answer.liquidation_price_on_tick
    return {
        "rekt": survival.rekt,
        "rekt_at": None if moment is None else format_iso(moment.at_ms),
        "rekt_between": None if moment is None else [format_iso(moment.earliest_ms), format_iso(moment.latest_ms)],
        "rekt_known_at": _moment(survival.rekt_at_ms),
        "mark_at_rekt": None if moment is None or moment.mark is None else round(moment.mark, _PRICE_DECIMALS),
        "farthest_mark": None if survival.mark_at_rekt is None else round(survival.mark_at_rekt, _PRICE_DECIMALS),
        "price_basis": ordeal.basis.value,
        "worst_margin_ratio": ratio if math.isfinite(ratio) else None,
        "worst_at": _moment(survival.worst_at_ms),
        "liquidation_price": answer.liquidation_price if on_tick is None else on_tick,
        "liquidation_price_unrounded": answer.liquidation_price,
        "bankruptcy_price": answer.bankruptcy_price,
        "closest_distance": survival.closest_distance,
        "closest_at": _moment(survival.closest_at_ms),
        "funding_counted": ordeal.has_funding,
        "funding_paid": survival.funding_paid,
        "funding_settlements": survival.settlement_count,
        "last_liquidation_price": survival.last_liquidation_price,
        "currency": answer.table.settlement,
        "market": market,
        "side": answer.position.side.word,
        "entry": answer.position.entry_price,
        "leverage": answer.position.leverage,
        "quantity": answer.position.quantity,
        "opened": format_iso(opened_ms),
        "until": format_iso(until_ms),
        "rules": answer.rules_label,
        "tiers_as_of": answer.tiers_as_of,
        "tiers_assumed": not ordeal.has_own_tiers,
        "tiers_note": note.sentence if note else None,
        "provenance": info.provenance.value,
        "marks": ordeal.mark_count,
        "marks_placed": ordeal.placed_mark_count,
    }


def _moment(time_ms: int | None) -> str | None:
    return None if time_ms is None else format_iso(time_ms)


def _lines(answer: dict[str, Any]) -> Iterator[str]:
    """The answer for a reader."""
    if answer["price_basis"] == "last":
        yield (
            "Judged by the last price, because the session has no marks. Venues liquidate by the mark, which moves "
            "less: what is liquidated here may have lived."
        )
    yield (
        f"{answer['side']} {answer['quantity']:g} {answer['market']} at {answer['entry']:,.10g}, "
        f"{answer['leverage']:g}x isolated, opened {answer['opened']}, followed until {answer['until']}"
    )
    if answer["rekt"]:
        yield _end_line(answer)
    else:
        yield "It lives."
    price = answer["liquidation_price"]
    yield "No price liquidates it." if price is None else f"Liquidation price {price:,}"
    if answer["closest_distance"] is not None and not answer["rekt"]:
        yield f"Closest: the mark {answer['closest_distance']:.2%} away at {answer['closest_at']}"
    ratio = answer["worst_margin_ratio"]
    words = "no equity left" if ratio is None else f"{ratio:.2%}"
    yield f"Worst margin ratio {words} at {answer['worst_at']}"
    yield _funding_line(answer)
    assumed = " (assumed: no tiers of this market are known)" if answer["tiers_assumed"] else ""
    yield f"{answer['rules']}{assumed}"
    if answer["tiers_note"]:
        yield answer["tiers_note"]
    placed = f", {answer['marks_placed']:,} of them placed between recorded ones" if answer["marks_placed"] else ""
    kind = "mark prices" if answer["price_basis"] == "mark" else "traded prices in place of marks"
    yield f"{answer['marks']:,} {kind}{placed}; session: {answer['provenance']}"


def _end_line(answer: dict[str, Any]) -> str:
    """When it was liquidated: by a mark of that moment, or somewhere inside a candle of marks."""
    if answer["mark_at_rekt"] is not None:
        return f"REKT at {answer['rekt_at']}: the mark was {answer['mark_at_rekt']:,}"
    first, last = answer["rekt_between"]
    return (
        f"REKT between {first} and {last}, most likely from {answer['rekt_at']} on: a candle of marks reached "
        f"{answer['farthest_mark']:,}, and does not tell when"
    )


def _funding_line(answer: dict[str, Any]) -> str:
    if not answer["funding_counted"]:
        return "Funding is not counted."
    count, paid = answer["funding_settlements"], answer["funding_paid"]
    if not count:
        return "No funding was settled in that time."
    word, amount = ("paid", paid) if paid >= 0 else ("received", -paid)
    times = "once" if count == 1 else f"in {count} settlements"
    price = answer["last_liquidation_price"]
    after = "" if price is None else f"; liquidation price at the end {price:,.8g}"
    return f"Funding {word} {times}: {amount:,.8g} {answer['currency']}{after}"

"""`rektscope prints`: large trades beside bursts of liquidations, and who took the other side."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from rektscope.cli.options import (
    AMOUNT,
    MOMENT,
    json_option,
    market_in,
    market_option,
    print_json,
    session_argument,
)
from rektscope.market.errors import InputError
from rektscope.market.times import format_iso
from rektscope.ui.formatting import usd

_MOST_SHOWN = 40
_NOT_KNOWN = {
    "placed": "Who traded is not known: the trades of this session were placed from candles.",
    "none": "Who traded is not known: this session holds no trades of the market.",
}


@click.command("prints")
@session_argument
@market_option
@click.option(
    "--least",
    "least_usd",
    required=True,
    type=AMOUNT,
    help="Smallest trade, and smallest burst in total, in USD: 500k.",
)
@click.option("--from", "from_ms", type=MOMENT, help="From this moment on, ISO 8601 UTC; else from its start.")
@click.option("--to", "until_ms", type=MOMENT, help="Up to this moment; the session's end by default.")
@json_option
def command(
    session: Path, market: str, least_usd: float, from_ms: int | None, until_ms: int | None, *, as_json: bool
) -> None:
    """List trades above a size beside bursts of liquidations, with the aggressor of each and who took the other side.

    Fills of one millisecond and side are one trade. The aggressor removed liquidity; the other side was an order that
    rested in the book. A burst is a run of liquidations of one side with no pause of more than a minute. Where trades
    were placed from candles, or there are none, it says that who traded is not known.
    """
    from rektscope.scenarios.large_prints import large_prints
    from rektscope.sessions.reader import open_session

    if least_usd <= 0:
        raise InputError("--least must be more than zero.")
    file = open_session(session)
    try:
        info = file.info
        market = market_in(market, info)
        from_ms = info.start_ms if from_ms is None else from_ms
        until_ms = info.end_ms if until_ms is None else until_ms
        if until_ms < from_ms or from_ms > info.end_ms:
            raise InputError(
                f"--from {format_iso(from_ms)} and --to {format_iso(until_ms)} hold nothing of the session, which ends "
                f"at {format_iso(info.end_ms)}."
            )
        answer = large_prints(file.read_market(market), least_usd, from_ms, until_ms)
    finally:
        file.close()
    shown = answer.to_json() | {"market": market, "from": format_iso(from_ms), "to": format_iso(until_ms)}
    if as_json:
        print_json(shown | {"note": _NOT_KNOWN.get(shown["trades_known"])})
    else:
        print("\n".join(_lines(shown)))


def _lines(shown: dict[str, Any]) -> Iterator[str]:
    yield f"{shown['market']}, {shown['from']} to {shown['to']}: of {usd(shown['least_usd'])} and more"
    for place, burst in enumerate(shown["bursts"]):
        yield (
            f"Burst {place}: {usd(burst['usd'])} of {burst['side']}s in {burst['liquidations']:,} liquidations, "
            f"{burst['start']} to {burst['end']}{_aggressors(burst)}"
        )
    if not shown["bursts"]:
        yield "No burst of liquidations."
    if shown["trades_known"] != "yes":
        yield _NOT_KNOWN[shown["trades_known"]]
        return
    prints = shown["prints"]
    for each in prints[-_MOST_SHOWN:]:
        burst = (
            "" if each["burst"] is None else f", {'against' if each['against_burst'] else 'with'} burst {each['burst']}"
        )
        yield (
            f"  {each['time']}  {usd(each['usd']):>12} at {each['price']:,.10g}: {each['aggressor']} hit a "
            f"{each['other_side']}{burst}"
        )
    if len(prints) > _MOST_SHOWN:
        yield f"  and {len(prints) - _MOST_SHOWN:,} before them (--json has all)"
    if not prints:
        yield "No trade so large."


def _aggressors(burst: dict[str, Any]) -> str:
    if burst["buyer_aggressor_usd"] is None:
        return ""
    buyers, sellers = usd(burst["buyer_aggressor_usd"]), usd(burst["seller_aggressor_usd"])
    return f"; beside it {burst['prints']:,} large trades: buyers {buyers}, sellers {sellers}"

"""What `rektscope inspect` prints for a reader, from the same values that `--json` prints."""

from collections.abc import Iterator
from typing import Any

from rektscope.market.times import SECOND_MS, parse_time_ms
from rektscope.ui.formatting import usd

MARKETS_SHOWN = 50
GAPS_SHOWN = 50

_AT_LEAST = "at least "


def lines_of(answer: dict[str, Any]) -> Iterator[str]:
    """The answer of `inspect`, line by line."""
    yield f"{answer['name']} ({answer['provenance']})"
    yield f"{answer['start']} to {answer['end']}, {answer['coverage']:.2%} covered, {len(answer['gaps'])} gaps"
    if answer["history_start"] and answer["history_start"] < answer["start"]:
        yield f"History from {answer['history_start']}"
    yield f"{answer['events_total']:,} events in {answer['bytes']:,} bytes"
    total = answer["liquidations"]
    is_part = bool(total["known"] and total["known"]["unknown"])
    complete = not is_part and all(market["completeness"] != "sampled" for market in answer["markets"])
    if total["count"]:
        yield (
            f"Liquidated: {'' if complete else _AT_LEAST}{usd(total['total_usd'])} (longs {usd(total['long_usd'])}, "
            f"shorts {usd(total['short_usd'])}){_rates(total, answer['start'], answer['end'])}"
        )
    elif total["known"] is None:
        yield "Liquidated: nothing recorded"
    else:
        yield f"Liquidated: {'at least ' if not complete else ''}{usd(0.0)}, as recorded"
    if is_part:
        hours = f"{total['known']['hours']:,.10g} h"
        yield f"Liquidations are known for {hours} of that time; of the rest nobody knows"
    for market in answer["markets"][:MARKETS_SHOWN]:
        yield from _market_lines(market)
    yield from _rest(answer["markets"], MARKETS_SHOWN, "markets")
    for gap in answer["gaps"][:GAPS_SHOWN]:
        yield f"Gap: {gap['market']} {gap['start']} to {gap['end']}"
    yield from _rest(answer["gaps"], GAPS_SHOWN, "gaps")
    for chapter in answer["chapters"]:
        yield f"Chapter: {chapter['time']} {chapter['title']}"
    for note in answer["notes"]:
        yield f"Note: {note}"


def _rest(entries: list[dict[str, Any]], shown: int, word: str) -> Iterator[str]:
    if len(entries) > shown:
        yield f"… and {len(entries) - shown:,} more {word} (--json lists all)"


def _rates(total: dict[str, Any], start: str, end: str) -> str:
    """The average and the worst hour; of a session shorter than an hour only how long it is."""
    if total["per_hour_usd"] is None:
        seconds = (parse_time_ms(end) - parse_time_ms(start)) / SECOND_MS
        if total["known"] and total["known"]["unknown"]:
            seconds = total["known"]["hours"] * 3600
        span = f"{seconds / 60:.0f} min" if seconds >= 2 * 60 else f"{seconds:.0f} s"
        return f" in {span}; less than an hour, so no hourly figures"
    worst = total["worst_hour"]
    of_known = " that is known" if total["known"] and total["known"]["unknown"] else ""
    average = f", {usd(total['per_hour_usd'])} per hour{of_known}"
    if worst is None:
        return f"{average}; the worst hour is not known, as only sums of other stretches are recorded"
    return f"{average}; worst hour {usd(worst['usd'])} from {worst['start']}"


def _market_lines(market: dict[str, Any]) -> Iterator[str]:
    counts = ", ".join(f"{count:,} {kind}" for kind, count in market["events"].items()) or "no events"
    yield f"{market['market']} ({market['contract']}, liquidations {market['completeness']}): {counts}"
    for word, prices in market["prices"].items():
        if prices:
            yield (
                f"  {word} {prices['first']['price']:,} to {prices['last']['price']:,}, "
                f"high {prices['high']['price']:,} ({prices['high']['time']}), "
                f"low {prices['low']['price']:,} ({prices['low']['time']})"
            )
    liquidations = market["liquidations"]
    if liquidations["count"]:
        sides = f"longs {usd(liquidations['long_usd'])}, shorts {usd(liquidations['short_usd'])}"
        largest = liquidations["largest"]
        if largest is None:
            yield f"  sums of liquidations: {sides}; single ones are not recorded, so none is the largest"
        else:
            # A sum over several contracts has no price.
            at = "" if largest["price"] is None else f" at {largest['price']:,}"
            yield (
                f"  {liquidations['count']:,} liquidations: {sides}; largest {usd(largest['usd'])} {largest['side']}"
                f"{at}, {largest['time']}"
            )
    closed = market["auto_deleveraging"]
    if closed:
        yield (
            f"  auto-deleveraging, in no sum of liquidations: longs {usd(closed['long_usd'])}, "
            f"shorts {usd(closed['short_usd'])}, {closed['first']} to {closed['last']}"
        )
    accounts = market["accounts"]
    if accounts:
        yield (
            f"  positions of {accounts['count']:,} accounts, {accounts['open_at_end']:,} open at the end; "
            f"{accounts['reports']:,} reports, {accounts['first']} to {accounts['last']}"
        )

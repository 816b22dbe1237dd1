"""`rektscope calc --session`: how likely the liquidation price is touched, from the marks of a session."""

from pathlib import Path
from typing import Any

from rektscope.market.errors import InputError
from rektscope.market.times import HOUR_MS, format_iso
from rektscope.positions.likelihood import TouchChances, probability_text, too_little, touch_chances_of
from rektscope.risk.answer import Answer
from rektscope.sessions.reader import SessionFile, open_session


def touch_of(path: Path, at_ms: int | None, answer: Answer) -> tuple[dict[str, Any], list[str]]:
    """The JSON keys and lines about the chances at a moment of the session (its end, if None).

    Raises:
        InputError: the session cannot be read, does not know the market, or not the moment.
    """
    file = open_session(path)
    try:
        market = _market_in(file, f"{answer.table.venue}:{answer.table.symbol}")
        info = file.info
        until_ms = info.end_ms if at_ms is None else at_ms
        if not info.start_ms <= until_ms <= info.end_ms:
            raise InputError(
                f"--at {format_iso(until_ms)} is outside the session: it runs from {format_iso(info.start_ms)} "
                f"to {format_iso(info.end_ms)}."
            )
        events = file.read_market(market)
    finally:
        file.close()
    chances = touch_chances_of(answer, events, until_ms)
    if chances is None:
        reason = too_little(events, until_ms) if answer.status == "ok" else answer.reason
        if answer.hedge is not None:
            reason = "How likely a touch is, is worked out for single positions only."
        return {"touch_probability": None, "touch_reason": reason}, [f"How likely a touch is, is not known: {reason}"]
    return {"touch_probability": chances.to_json(), "touch_reason": ""}, _lines(chances, answer)


def _market_in(file: SessionFile, wanted: str) -> str:
    """The session's own spelling of a market; raises InputError naming those it has."""
    for info in file.info.markets:
        if info.instrument.market.lower() == wanted.lower():
            return info.instrument.market
    return file.info.market(wanted).instrument.market


def _lines(chances: TouchChances, answer: Answer) -> list[str]:
    currency = answer.table.price_currency
    head = (
        f"Chance that the mark, {chances.mark:,.10g} {currency} at {format_iso(chances.mark_at_ms)}, touches "
        f"{chances.price:,.10g} {currency}:"
    )
    rows = zip(chances.horizons_ms, chances.probability, chances.low, chances.high, strict=True)
    table = [
        f"  within {horizon / HOUR_MS:>4g} h   {probability_text(float(best)):>11}   "
        f"({probability_text(float(low))} to {probability_text(float(high))})"
        for horizon, best, low, high in rows
    ]
    return [head, *table, *(f"  {sentence}" for sentence in chances.assumptions)]

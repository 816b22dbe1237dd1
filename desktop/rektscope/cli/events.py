"""`rektscope events`: what comes with the program, for a reader or as one JSON object."""

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.liquidation_totals import PRICE_DIGITS, USD_DIGITS, totals_json
from rektscope.cli.options import json_option, print_json
from rektscope.market.times import MINUTE_MS, format_iso
from rektscope.ui.formatting import usd

if TYPE_CHECKING:
    from rektscope.sessions.event_cards import EventCard


@click.command()
@json_option
def command(*, as_json: bool) -> None:
    """List the events that come with the program.

    Each opens by its name, by its day or by its words: `rektscope NAME`. Every command that takes a SESSION takes such
    a name too.
    """
    from rektscope.sessions.bundled import bundled_events
    from rektscope.sessions.event_cards import read_event_card

    cards = [read_event_card(event) for event in bundled_events()]
    if as_json:
        print_json({"events": [_json(card) for card in cards]})
        return
    for card in cards:
        for line in _lines(card):
            print(line)


def _lines(card: "EventCard") -> Iterator[str]:
    totals = card.totals
    yield f"{card.event.name}: {card.info.name} ({card.info.provenance.value})"
    yield f"  {format_iso(card.info.start_ms)} to {format_iso(card.info.end_ms)}"
    yield (
        f"  {card.market} {card.first:,} to {card.last:,}, high {card.high:,}, low {card.low:,}; liquidated "
        f"{usd(totals.total_usd)} (longs {usd(totals.long_usd)}, shorts {usd(totals.short_usd)})"
    )
    yield f"  open it: rektscope {card.event.day}"


def _json(card: "EventCard") -> dict[str, Any]:
    info = card.info
    return {
        "name": card.event.name,
        "title": info.name,
        "day": card.event.day,
        "provenance": info.provenance.value,
        "start": format_iso(info.start_ms),
        "end": format_iso(info.end_ms),
        "opening": None if info.opening_ms is None else format_iso(info.opening_ms),
        "path": str(card.event.path),
        "bytes": card.event.path.stat().st_size,
        "markets": [market.instrument.market for market in info.markets],
        "market": card.market,
        "prices": {word: _price(getattr(card, word)) for word in ("first", "high", "low", "last")},
        "liquidations": totals_json(card.totals),
        "chapters": len(info.chapters),
        "claims": len(info.claims),
        "preview": _preview(card),
    }


def _preview(card: "EventCard") -> dict[str, Any]:
    preview = card.preview
    return {
        "step_minutes": preview.step_ms / MINUTE_MS,
        **{
            word: [None if math.isnan(value) else _price(value) for value in getattr(preview, word).tolist()]
            for word in ("low", "high", "close")
        },
        **{
            word: [round(value, USD_DIGITS) for value in getattr(preview, word).tolist()]
            for word in ("long_usd", "short_usd")
        },
    }


def _price(value: float) -> float:
    """Without the noise that ticks times a tick size have."""
    return round(value, PRICE_DIGITS)

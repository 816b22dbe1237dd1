"""`rektscope inspect`: what a session holds, for a reader or as one JSON object.

Liquidation sums count what lies between the session's start and end; events before the start are history.
"""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy as np
import numpy.typing as npt

from rektscope.cli.inspect_text import lines_of
from rektscope.cli.liquidation_totals import known_json, largest_json, totals_json
from rektscope.cli.options import json_option, print_json, session_argument
from rektscope.market.times import format_iso

if TYPE_CHECKING:
    from rektscope.market.events import Gaps, MarketEvents
    from rektscope.market.instrument import Instrument
    from rektscope.replay.found_chapters import FoundChapter
    from rektscope.replay.liquidation_index import LiquidationIndex
    from rektscope.replay.story import Chapter
    from rektscope.sessions.reader import SessionFile
    from rektscope.sessions.session import Completeness, MarketInfo, SessionInfo

Int64 = npt.NDArray[np.int64]
Sample = tuple[Int64, Int64]
"""Times in milliseconds and prices in steps, of one length."""


@click.command()
@session_argument
@json_option
def command(session: Path, as_json: bool) -> None:  # noqa: FBT001 -- click passes options by name
    """Say what a session holds."""
    from rektscope.sessions.reader import open_session

    file = open_session(session)
    try:
        answer = summary(file)
    finally:
        file.close()
    if as_json:
        print_json(answer)
    else:
        for line in lines_of(answer):
            print(line)


def summary(file: "SessionFile") -> dict[str, Any]:
    """The whole answer of `inspect` as plain JSON values; reads one market at a time.

    Raises:
        InputError: the file is damaged.
    """
    from rektscope.market.events import MarketEvents
    from rektscope.replay.found_chapters import chapters_at, liquidation_chapters, price_chapters

    info = file.info
    described: list[dict[str, Any]] = []
    kept: dict[str, MarketEvents] = {}
    from_prices: list[FoundChapter] = []
    for market, events in zip(info.markets, file.read_markets(), strict=True):
        described.append(_market(info, market, events))
        name = market.instrument.market
        if not from_prices and not info.chapters and market.has_prices:
            from_prices = price_chapters(events, info.start_ms, info.end_ms)
        # The index needs no more; trades of many days need not stay in memory.
        kept[name] = MarketEvents.of(events.instrument, events.liquidations, events.gaps)
        own = {name: kept[name]} if len(events.liquidations) else {}
        described[-1]["liquidations"] = _liquidations(_index(info, own, {name}), market.completeness)
    index = _index(info, kept, set(kept))
    gaps = [_stretch(name, start, end) for name, events in kept.items() for start, end in _inside(info, events.gaps)]
    size = file.path.stat().st_size
    found = [*from_prices, *liquidation_chapters(index)]
    chapters = info.chapters or chapters_at(found, _ever(index))
    return {
        "name": info.name,
        "provenance": info.provenance.value,
        "start": format_iso(info.start_ms),
        "end": format_iso(info.end_ms),
        "coverage": _coverage(info, list(kept.values())),
        "gaps": gaps,
        "markets": described,
        "liquidations": _all_liquidations(index, [market.completeness for market in info.markets]),
        "history_start": _history_start(described),
        "opening": None if info.opening_ms is None else format_iso(info.opening_ms),
        "chapters": [_chapter(each) for each in chapters],
        "claims": len(info.claims),
        "notes": list(info.notes),
        "bytes": size,
        "events_total": file.event_count,
        "bytes_per_event": round(size / file.event_count, 2) if file.event_count else None,
    }


def _index(info: "SessionInfo", events: "dict[str, MarketEvents]", of: set[str]) -> "LiquidationIndex":
    """The liquidations of some markets with what the session says of these."""
    from rektscope.replay.liquidation_index import LiquidationIndex

    known = {market: extent for market, extent in info.liquidations_known.items() if market in of}
    sums = {market: each for market, each in info.sums_alone.items() if market in of}
    return LiquidationIndex.build(events, info.start_ms, info.end_ms, known, sums, info.gapless)


def _chapter(chapter: "Chapter") -> dict[str, Any]:
    """As text. `known` is when its content was known; one that somebody wrote is shown beforehand, at its own time."""
    from rektscope.ui.chapter_text import text_of

    text = text_of(chapter)
    return {
        "time": format_iso(chapter.time_ms),
        "known": format_iso(chapter.seek_ms),
        "title": text.title,
        "sentence": text.sentence,
        "found": chapter.known_ms is not None,
    }


def _market(info: "SessionInfo", market: "MarketInfo", events: "MarketEvents") -> dict[str, Any]:
    instrument = market.instrument
    first = [int(batch.time_ms.min()) for batch in events.batches() if len(batch)]
    return {
        "market": instrument.market,
        "contract": instrument.contract.value,
        "events": {batch.kind.value: len(batch) for batch in events.batches() if len(batch)},
        "completeness": market.completeness.value,
        "liquidations": None,  # filled in from an index of its own
        "auto_deleveraging": _deleveraging(instrument, events),
        "accounts": _accounts(events),
        "source": market.source,
        "tick_size": str(instrument.tick_size),
        "lot_size": str(instrument.lot_size),
        "first_event": format_iso(min(first)) if first else None,
        "prices": _prices(info, instrument, events),
    }


def _deleveraging(instrument: "Instrument", events: "MarketEvents") -> dict[str, Any] | None:
    """Positions closed by auto-deleveraging, which no sum of liquidations holds; None where none are known."""
    batch = events.deleveragings
    if not len(batch):
        return None
    usd = instrument.notional_usd(
        np.asarray(batch.price_ticks * instrument.tick, dtype=np.float64), batch.quantity_lots
    )
    longs = batch.deleveraged_side > 0
    return {
        "count": len(batch),
        "long_usd": round(float(usd[longs].sum()), 2),
        "short_usd": round(float(usd[~longs].sum()), 2),
        "first": format_iso(int(batch.time_ms.min())),
        "last": format_iso(int(batch.time_ms.max())),
    }


def _accounts(events: "MarketEvents") -> dict[str, Any] | None:
    """Accounts whose positions were reported; None where none were."""
    batch = events.account_positions
    if not len(batch):
        return None
    from rektscope.levels.account_rows import newest_rows

    return {
        "count": len(np.unique(batch.account)),
        "reports": len(batch),
        "open_at_end": len(newest_rows(batch, int(batch.received_ms[-1]))),
        "first": format_iso(int(batch.received_ms.min())),
        "last": format_iso(int(batch.received_ms.max())),
    }


def _liquidations(index: "LiquidationIndex", completeness: "Completeness") -> dict[str, Any]:
    totals = index.totals(_ever(index))
    return {
        "count": totals.count,
        "long_usd": round(totals.long_usd, 2),
        "short_usd": round(totals.short_usd, 2),
        "largest": None if totals.largest is None else largest_json(totals.largest),
        "placed": int(index.placed.sum()),
        "known": _known(index, [completeness]),
    }


def _known(index: "LiquidationIndex", many: "list[Completeness]") -> dict[str, Any] | None:
    """When liquidations are known of all markets that have any; None where none has."""
    from rektscope.sessions.session import Completeness

    return None if all(each is Completeness.NONE for each in many) else known_json(index)


def _all_liquidations(index: "LiquidationIndex", many: "list[Completeness]") -> dict[str, Any]:
    totals = index.totals(_ever(index))
    worst = totals.worst_hour
    return {
        **totals_json(totals),
        "known": _known(index, many),
        "per_hour_usd": None if totals.per_hour_usd is None else round(totals.per_hour_usd, 2),
        "worst_hour": None if worst is None else {"start": format_iso(worst.start_ms), "usd": round(worst.usd, 2)},
    }


def _ever(index: "LiquidationIndex") -> int:
    """A moment at which everything had been received, and the session was over."""
    return max(index.end_ms, int(index.received_ms.max(initial=index.end_ms)))


def _inside(info: "SessionInfo", gaps: "Gaps") -> Iterator[tuple[int, int]]:
    """The gaps of a market as disjoint stretches within the session, in order."""
    reached = info.start_ms
    for row in np.argsort(gaps.time_ms, kind="stable"):
        start = max(int(gaps.time_ms[row]), reached)
        end = min(int(gaps.time_ms[row] + gaps.duration_ms[row]), info.end_ms)
        if end > start:
            yield start, end
            reached = end


def _coverage(info: "SessionInfo", markets: "list[MarketEvents]") -> float:
    """The fraction of the session that is in no gap, averaged over the markets; 1 without any."""
    length = info.end_ms - info.start_ms
    if length <= 0 or not markets:
        return 1.0
    missing = sum(end - start for events in markets for start, end in _inside(info, events.gaps))
    return round(1 - missing / (length * len(markets)), 6)


def _stretch(market: str, start_ms: int, end_ms: int) -> dict[str, str]:
    return {"market": market, "start": format_iso(start_ms), "end": format_iso(end_ms)}


def _history_start(markets: list[dict[str, Any]]) -> str | None:
    first = [market["first_event"] for market in markets if market["first_event"]]
    return min(first, default=None)


def _prices(info: "SessionInfo", instrument: "Instrument", events: "MarketEvents") -> dict[str, Any]:
    """First, last, highest and lowest traded and mark price within the session, null where there are none."""
    from rektscope.market.instrument import MARK_STEPS_PER_TICK

    tick, step = instrument.tick_size, instrument.tick_size / MARK_STEPS_PER_TICK
    candles, trades, marks = events.candles, events.trades, events.marks
    last_ms = candles.time_ms + candles.duration_ms
    opened, closed = (candles.time_ms, candles.open_ticks), (last_ms, candles.close_ticks)
    high, low = (candles.time_ms, candles.high_ticks), (candles.time_ms, candles.low_ticks)
    traded, marked = (trades.time_ms, trades.price_ticks), (marks.time_ms, marks.mark_steps)
    return {
        "last": _extremes(info, tick, along=[traded, opened, closed], highs=[traded, high], lows=[traded, low]),
        "mark": _extremes(info, step, along=[marked], highs=[marked], lows=[marked]),
    }


def _extremes(
    info: "SessionInfo", step: Decimal, *, along: list[Sample], highs: list[Sample], lows: list[Sample]
) -> dict[str, Any] | None:
    times, prices = _within(info, along)
    if not len(times):
        return None
    high_times, high = _within(info, highs)
    low_times, low = _within(info, lows)
    last = len(times) - 1 - int(np.argmax(times[::-1]))
    rows = {
        "first": (times, prices, int(np.argmin(times))),
        "last": (times, prices, last),
        "high": (high_times, high, int(np.argmax(high))),
        "low": (low_times, low, int(np.argmin(low))),
    }
    return {
        word: {"price": float(int(price[row]) * step), "time": format_iso(int(time[row]))}
        for word, (time, price, row) in rows.items()
    }


def _within(info: "SessionInfo", samples: list[Sample]) -> Sample:
    times = np.concatenate([sample[0] for sample in samples])
    prices = np.concatenate([sample[1] for sample in samples])
    inside = (times >= info.start_ms) & (times <= info.end_ms)
    return times[inside], prices[inside]

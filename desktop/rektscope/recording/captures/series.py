"""What an import report says of the events of a market."""

from collections.abc import Iterator

from rektscope.market.events import MarketEvents
from rektscope.sessions.importing.report import Hole, SeriesReport


def series_of(market: str, events: MarketEvents) -> Iterator[SeriesReport]:
    """One report a kind that has events; gaps are those of the market."""
    gaps = [
        (int(start), int(start + length))
        for start, length in zip(events.gaps.time_ms, events.gaps.duration_ms, strict=True)
    ]
    for batch in events.batches():
        if len(batch) and batch is not events.gaps:
            yield SeriesReport(
                market=market,
                kind=batch.kind,
                rows=len(batch),
                duplicates_dropped=0,
                left_out=(),
                start_ms=int(batch.time_ms.min()),
                end_ms=int(batch.time_ms.max()),
                gaps=tuple(Hole(market, batch.kind, first, last) for first, last in gaps),
            )

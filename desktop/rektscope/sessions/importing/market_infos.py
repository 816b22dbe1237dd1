"""What a session says of an imported market: how complete its liquidations are, for which time, and of what files."""

from collections.abc import Iterator, Sequence

import numpy as np

from rektscope.market.extent import Extent
from rektscope.market.times import format_iso
from rektscope.sessions.importing.market_parts import MarketParts
from rektscope.sessions.session import Completeness, MarketInfo


def info_of(made: MarketParts, start_ms: int, end_ms: int) -> MarketInfo:
    """The entry of a market in a session from `start_ms` to `end_ms`."""
    files = dict.fromkeys(part.table.path.name for part in made.parts)
    return MarketInfo(
        made.events.instrument,
        _completeness(made),
        "Imported from " + ", ".join(files),
        sums=None if made.totals is None else made.totals.sums,
        liquidations_known=_liquidations_known(made, start_ms, end_ms),
    )


def notes_of(infos: Sequence[MarketInfo], start_ms: int, end_ms: int) -> Iterator[str]:
    """Of which markets liquidations are known for a part of the session only."""
    for info in infos:
        known = info.liquidations_known
        if known is None or info.completeness is Completeness.NONE or not known.missing(start_ms, end_ms).stretches:
            continue
        inside = known.within(start_ms, end_ms).stretches
        market, gaps = info.instrument.market, len(inside) - 1
        if not inside:
            yield f"{market}: liquidations are known of times outside of the session only, and of none in it."
            continue
        first, last = format_iso(inside[0][0]), format_iso(inside[-1][1])
        if gaps:
            yield (
                f"{market}: liquidations are known from {first} to {last} only, with gaps ({gaps:,}); those of the "
                "rest of the session are not known, which is not none."
            )
        else:
            yield (
                f"{market}: liquidations are known from {first} to {last} only; those of the rest of the session are "
                "not known, which is not none."
            )


def _completeness(made: MarketParts) -> Completeness:
    """Imported liquidations count as sampled: venues publish a part of theirs, and no file tells which."""
    if made.totals is not None:
        # Zero dollars in a bucket are a record too.
        return Completeness.TOTALS if len(made.totals.buckets) else Completeness.NONE
    return Completeness.SAMPLED if len(made.events.liquidations) else Completeness.NONE


def _liquidations_known(made: MarketParts, start_ms: int, end_ms: int) -> Extent | None:
    """For which time of a session the liquidations of a market are known; None: all of it, or of none.

    Totals tell of their buckets, which are written down also where they are all of it: earlier builds wrote nothing.
    Single ones tell of the time from the first to the last, and of quiet ends that are no longer than the longest quiet
    among them: who has a file of one day knows nothing of the next.
    """
    if made.totals is not None:
        return made.totals.extent(end_ms)
    if not len(made.events.liquidations):
        return None
    times = np.sort(made.events.liquidations.time_ms)
    quiet_ms = int(np.diff(times).max(initial=0))
    known = Extent.of([(int(times[0]) - quiet_ms, int(times[-1]) + quiet_ms + 1)]).within(0, end_ms)
    return None if known.length_ms(start_ms, end_ms) == end_ms - start_ms else known

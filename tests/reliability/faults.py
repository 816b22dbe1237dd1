"""Serves every fault of the stand-in to a live feed, for each venue and seed, and judges what came of it.

    python -m tests.reliability.faults [--seeds 20] [--venue okx]… [--fault late]…

A run is *whole* (every liquidation came, each once), *told* (some are missing, and the health of the feed says that
something is wrong) or *bad*: a defect of the feed, a liquidation told twice or never delivered, or something missing
with every stream said to be well. Hyperliquid has no feed of liquidations: there it is every trade. Ends with exit code
1 if one was bad.
"""

import argparse
import sys
import time
from collections import Counter

from msgspec.structs import replace
from tests.live.served import START, Following, MockVenues, Pace, counted, market_of

from rektscope.live.health import StreamState
from rektscope.market.events import Kind, MarketEvents
from rektscope.mockvenue.faults import KINDS, parse_fault

VENUES = ("binance", "bybit", "okx", "hyperliquid")
SPEED = 30.0
"""Of the intervals that the feed waits; what is served comes as fast as it is read."""

PATIENCE_S = 5.0
_LOOK_S = 0.05
_QUICKER = {"oversized": "oversized=1048576@5", "slow-writing": "slow-writing=45000@2"}
"""Faults whose ordinary values would take longer than the minutes that are served."""

_SILENCE_S = {"markPrice": 9.0, "tickers": 9.0, "mark-price": 9.0, "activeAssetCtx": 9.0}
"""Of topics that come each second; the feed's own limits stand in for venues that are slower than the stand-in."""


def main() -> int:
    parser = argparse.ArgumentParser(description="Serve every fault of the stand-in to a live feed.")
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--venue", choices=VENUES, action="append")
    parser.add_argument("--fault", choices=sorted(KINDS), action="append")
    options = parser.parse_args()
    total: Counter[str] = Counter()
    began_s = time.monotonic()
    for fault in options.fault or KINDS:
        outcomes: Counter[str] = Counter()
        for venue in options.venue or VENUES:
            if KINDS[fault].venue not in {"", venue}:
                continue
            for seed in range(options.seeds):
                outcome = outcome_of(venue, fault, seed)
                outcomes[outcome.partition(":")[0]] += 1
                if outcome.startswith("bad"):
                    print(f"{fault} at {venue}, seed {seed}: {outcome}")
        print(f"{fault}: " + ", ".join(f"{count} {word}" for word, count in sorted(outcomes.items())), flush=True)
        total += outcomes
    print(f"{dict(total)}, {time.monotonic() - began_s:.0f} s")
    return 1 if total["bad"] else 0


def outcome_of(venue: str, fault: str, seed: int) -> str:
    """`whole`, `told` or `bad: …` for a few minutes of a venue with one fault."""
    served = market_of(venue)
    if venue == "hyperliquid":  # its first message is a snapshot of earlier trades, which the feed leaves out
        served = with_one_before(served)
    mock_venues = MockVenues()
    try:
        stand = mock_venues.stand(served, faults=[parse_fault(_QUICKER.get(fault, fault))], seed=seed)
        following = mock_venues.follow(served, [stand], pace=Pace(SPEED), silence_s=_SILENCE_S)
        everything = rows_of(served)
        until_s = time.monotonic() + PATIENCE_S
        while rows_of(following.events()).total() < everything.total() and time.monotonic() < until_s:
            time.sleep(_LOOK_S)
        return _judged(following, everything, is_shifted=fault == "wrong-clock")
    finally:
        mock_venues.close()


def rows_of(events: MarketEvents) -> Counter[tuple[int, ...]]:
    """How often each liquidation, or where a venue has no feed of them each trade from START on, stands in events."""
    if events.instrument.venue != "hyperliquid":
        return counted(events.liquidations)
    trades = events.trades[events.trades.time_ms >= START]
    names = ("time_ms", "price_ticks", "quantity_lots", "taker_side")
    return Counter(zip(*(getattr(trades, name).tolist() for name in names), strict=True))


def with_one_before(events: MarketEvents) -> MarketEvents:
    """The same with a trade from before the stretch that is served."""
    first = events.trades[:1]
    earlier = replace(first, time_ms=first.time_ms - 1000, received_ms=first.received_ms - 1000)
    return replace(events, trades=type(first).concatenate([earlier, events.trades]))


def _judged(following: Following, everything: Counter[tuple[int, ...]], *, is_shifted: bool) -> str:
    found = rows_of(following.events())
    kind = Kind.TRADE if following.events().instrument.venue == "hyperliquid" else Kind.LIQUIDATION
    if is_shifted:  # the times are the venue's own, which are wrong
        found, everything = (Counter(row[1:] for row in each.elements()) for each in (found, everything))
    if following.feed.failure is not None:
        return f"bad: {following.feed.failure!r}"
    if found - everything:
        return f"bad: {(found - everything).total()} told that were not delivered so often"
    if found == everything:
        return "whole"
    health = following.health()
    is_well = all(stream.state is StreamState.LIVE for stream in health.streams if stream.kind is kind)
    are_open = all(connection.is_open for connection in health.connections)
    has_gaps = len(following.events().gaps) > 0
    if is_well and are_open and not has_gaps and not health.notices:
        return f"bad: {(everything - found).total()} missing, and all is said to be well"
    return "told"


if __name__ == "__main__":
    sys.exit(main())

"""Breaks recorded messages of all venues and hands them to the parsers.

    python -m tests.reliability.mutate_messages [--count 1000000] [--seed 1]

A message is *read*, *refused* (the parser's own error) or *foreign* (any other error). Ends with exit code 1 if one was
foreign, or if memory grew by more than 100 MB after the first tenth.
"""

import argparse
import gzip
import json
import random
import resource
import sys
import time
import traceback
from collections import Counter
from typing import Any

from tests.venues.listings import listing_of_market
from tests.venues.test_mutated_messages import NOW, STREAMS, _paths, _states

from rektscope.feeds.builder import EventBuilder
from rektscope.feeds.errors import VenueError
from rektscope.venues.catalogue import venue_of

ODD: list[Any] = [None, True, False, 10**30, -(10**30), 2**63, -1, 0, 1e308, 1.5, -0.0, "", "NaN", "Infinity", "-1"]
ODD += ["0", "1e99", "1e-99", "9" * 50, "-", ".", "2024-99-99T00:00:00Z", [], {}, [[]], "\ud800", "x" * 70_000]
MOST_GROWTH_KB = 100 * 1024


def main() -> int:
    parser = argparse.ArgumentParser(description="Break messages of all venues and parse them.")
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    began_s, early_kb = time.monotonic(), 0
    outcomes: Counter[str] = Counter()
    for at, venue_name in enumerate(sorted(STREAMS)):
        outcomes += broken(venue_name, options.count // len(STREAMS), random.Random(f"{options.seed} {venue_name}"))
        if at == 0:
            early_kb = peak_kb()
    growth_kb = peak_kb() - early_kb
    shown = ", ".join(f"{outcomes[name]:,} {name}" for name in ("read", "refused", "foreign"))
    print(f"{shown}; peak memory grew by {growth_kb / 1024:.0f} MB; {time.monotonic() - began_s:.0f} s")
    return 1 if outcomes["foreign"] or growth_kb > MOST_GROWTH_KB else 0


def broken(venue_name: str, count: int, chance: random.Random) -> Counter[str]:
    """What became of `count` broken messages of one venue."""
    venue = venue_of(venue_name)
    samples = [path.read_bytes().strip() for path in STREAMS[venue_name]]
    states = _states(venue_name, listing_of_market)
    outcomes: Counter[str] = Counter()
    for _ in range(count):
        frame = (other_values if chance.random() < 0.5 else other_bytes)(chance.choice(samples), chance)
        wire = gzip.compress(frame, 1) if venue_name == "htx" and chance.random() < 0.9 else frame
        state = chance.choice(states)
        try:
            venue.topic_of(wire)
            venue.answer(wire)
            builder = EventBuilder([listing.market for listing in state.listings.values()])
            builder.add(venue.parse(wire, NOW, state))
            builder.flush()
            outcomes["read"] += 1
        except VenueError:
            outcomes["refused"] += 1
        except Exception:  # noqa: BLE001 -- what is looked for
            outcomes["foreign"] += 1
            print(f"{venue_name}: {wire[:300]!r}\n{traceback.format_exc()}", file=sys.stderr)
    return outcomes


def other_values(sample: bytes, chance: random.Random) -> bytes:
    """A message with one to three values replaced or taken out."""
    try:
        message = json.loads(sample)
    except ValueError:
        return other_bytes(sample, chance)  # a pong of three letters is no JSON
    for _ in range(chance.randint(1, 3)):
        paths = _paths(message)
        if not paths:
            break
        *way, last = chance.choice(paths)
        inner = message
        for step in way:
            inner = inner[step]
        if chance.random() < 0.7:
            inner[last] = chance.choice(ODD)
        else:
            del inner[last]
    return json.dumps(message).encode()


def other_bytes(sample: bytes, chance: random.Random) -> bytes:
    """A message with bytes replaced, cut out, doubled, or cut off."""
    frame = bytearray(sample)
    for _ in range(chance.randint(1, 4)):
        place, length = chance.randint(0, len(frame)), chance.randint(0, 12)
        piece = (
            chance.randbytes(chance.randint(0, 6))
            if chance.random() < 0.5
            else bytes(frame[place : place + length]) * 2
        )
        frame[place : place + length] = piece
    return bytes(frame[: chance.randint(0, len(frame))] if chance.random() < 0.3 else frame)


def peak_kb() -> int:
    """The most memory this process has taken so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    sys.exit(main())

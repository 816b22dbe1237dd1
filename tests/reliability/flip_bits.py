"""Flips single bits of a session file and counts what a reader makes of each.

    python tests/reliability/flip_bits.py FILE.rekt [--flips 1000] [--seed 1]

A flip is *refused* (one sentence), *harmless* (every value is read as it was written) or *silent* (another value is
read). Ends with exit code 1 if one was silent.
"""

import argparse
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np

from rektscope.market.errors import InputError
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Session


def main() -> int:
    parser = argparse.ArgumentParser(description="Flip single bits of a session file and read it.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--flips", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    whole = options.file.read_bytes()
    written = read(options.file)
    chance = random.Random(options.seed)
    outcomes: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "flipped.rekt"
        for _ in range(options.flips):
            place, bit = chance.randrange(len(whole)), chance.randrange(8)
            path.write_bytes(whole[:place] + bytes([whole[place] ^ (1 << bit)]) + whole[place + 1 :])
            outcome = outcome_of(path, written)
            outcomes[outcome] += 1
            if outcome == "silent":
                print(f"silent: byte {place}, bit {bit}")
    print(", ".join(f"{outcomes[name]} {name}" for name in ("refused", "harmless", "silent")))
    return 1 if outcomes["silent"] else 0


def read(path: Path) -> Session:
    with open_session(path) as file:
        return file.read()


def outcome_of(path: Path, written: Session) -> str:
    try:
        session = read(path)
    except InputError:
        return "refused"
    return "harmless" if is_same(session, written) else "silent"


def is_same(one: Session, other: Session) -> bool:
    if one.info != other.info or one.events.keys() != other.events.keys():
        return False
    return all(
        np.array_equal(getattr(mine, column), getattr(theirs, column))
        for market in one.events
        for mine, theirs in zip(one.events[market].batches(), other.events[market].batches(), strict=True)
        for column in mine.column_names()
    )


if __name__ == "__main__":
    sys.exit(main())

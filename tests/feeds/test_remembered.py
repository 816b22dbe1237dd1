"""What was seen lately: each key once, the oldest forgotten first, and in few bytes."""

import random
import sys
from collections import Counter, deque

import pytest

from rektscope.feeds.remembered import MOST_KEYS, Occurrences, Recent

MOST_BYTES_A_KEY = 24


def _bytes_in(kept):
    """Bytes of all that is remembered; arrays of machine numbers hold no objects."""
    return sum(sys.getsizeof(getattr(kept._counted, name)) for name in kept._counted.__slots__)


def test_a_key_is_new_once():
    recent = Recent()
    assert recent.is_new("a")
    assert not recent.is_new("a")


def test_the_oldest_keys_are_forgotten():
    recent = Recent(most=2)
    assert all(recent.is_new(key) for key in "abc")
    assert not recent.is_new("c")
    assert recent.is_new("a")


def test_occurrences_are_counted_and_bounded():
    found = Occurrences(most=2)
    assert [found.count("a"), found.count("a"), found.count("b")] == [1, 2, 1]
    found.count("c")
    assert (found.of("a"), found.of("b"), found.of("never")) == (0, 1, 0)


def test_what_is_remembered_is_bounded_in_bytes_and_not_in_keys_alone():
    """A venue, or somebody in its place, chooses how long its ids and messages are."""
    recent, occurrences = Recent(), Occurrences()
    long = "7" * 1_000_000
    assert recent.is_new((long, 1))
    assert not recent.is_new((long, 1))
    assert recent.is_new((long, 2))
    assert (occurrences.count(long.encode()), occurrences.count(long.encode()), occurrences.of(long.encode())) == (
        1,
        2,
        2,
    )
    assert _bytes_in(recent) + _bytes_in(occurrences) < 2_000


def test_no_id_is_taken_for_another():
    """A trade that is taken for one seen already would be lost."""
    recent = Recent(most=1 << 18)
    assert all(recent.is_new(("a", "BTCUSDT", number)) for number in range(1 << 17))
    assert all(recent.is_new(("a", "ETHUSDT", number)) for number in range(1 << 16))
    assert not any(recent.is_new(("a", "BTCUSDT", number)) for number in range(0, 1 << 17, 97))


@pytest.mark.parametrize(
    ("one", "other"), [(-1, -2), (7, 7 + (1 << 61) - 1), (0, (1 << 61) - 1), (1, "1"), ("1", "1.0")]
)
def test_what_hashes_alike_is_not_alike(one, other):
    """Sizes below zero mean a side, and ids may have 64 bits: Python hashes the first three pairs alike."""
    occurrences = Occurrences()
    occurrences.count(("BTC_USDT", one))
    assert occurrences.of(("BTC_USDT", other)) == 0
    assert occurrences.of(("BTC_USDT", one)) == 1


@pytest.mark.parametrize("most", [1, 2, 3, 50, 200])
def test_it_counts_as_a_plain_counter_of_the_last_keys_would(most):
    chance, ours = random.Random(most), Occurrences(most)
    counts: Counter[int] = Counter()
    order: deque[int] = deque()
    for _ in range(5_000):
        key = chance.randrange(3 * most)
        if key not in counts:
            order.append(key)
            if len(order) > most:
                del counts[order.popleft()]
        counts[key] += 1
        assert ours.count(key) == counts[key]
        other = chance.randrange(3 * most)
        assert ours.of(other) == counts[other]


def test_a_full_memory_takes_few_bytes_a_key_and_no_more_ever_after():
    recent = Recent(1 << 12)
    for number in range(1 << 12):
        recent.is_new(number)
    full = _bytes_in(recent)
    assert full < MOST_BYTES_A_KEY * (1 << 12)
    assert all(recent.is_new(number) for number in range(1 << 12, 5 << 12))
    assert _bytes_in(recent) == full


def test_it_holds_what_comes_twice_while_connections_overlap():
    """Minutes of a busy market: both connections bring the same ids."""
    assert MOST_KEYS >= 60 * 1_000

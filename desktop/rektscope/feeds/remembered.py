"""Keys that were seen lately, in few bytes each, and how often each occurred.

A key is kept as 64 bits of a digest of it, in arrays of machine numbers: 20 bytes a key, where a deque and a set of
Python's own numbers take a hundred. A feed that is watched for days remembers some hundred thousand of them.
"""

import hashlib
from array import array
from collections.abc import Hashable

MOST_KEYS = 1 << 16
"""Keys remembered of a product: minutes of its busiest market, more than an overlap of two connections lasts."""

_FINGERPRINT_BYTES = 8
_FIRST_SLOTS = 64
_FREE = -1


class _Counted:
    """How often each of the last `most` keys occurred; the one that came first is forgotten first.

    A hash table with open addressing and linear probing: `_slots` has the place of a key in the ring of `_keys` and
    `_counts`, at or behind the slot that the key's lowest bits name, with no free slot between.
    """

    __slots__ = ("_counts", "_keys", "_mask", "_most", "_oldest", "_slots")

    def __init__(self, most: int) -> None:
        """Nothing occurred yet."""
        self._most = most
        self._keys = array("Q")
        self._counts = array("I")
        self._oldest = 0
        self._slots = _free_slots(_FIRST_SLOTS)
        self._mask = _FIRST_SLOTS - 1

    def __getitem__(self, key: Hashable) -> int:
        """How often `key` occurred; 0 for never, or too long ago."""
        place = self._slots[self._slot_of(_fingerprint(key))]
        return 0 if place == _FREE else self._counts[place]

    def add(self, key: Hashable) -> int:
        """Count one more occurrence of `key`; how many there were, with this one."""
        fingerprint = _fingerprint(key)
        slot = self._slot_of(fingerprint)
        place = self._slots[slot]
        if place != _FREE:
            self._counts[place] += 1
            return self._counts[place]
        if len(self._keys) < self._most:
            self._append(fingerprint, slot)
        else:
            self._replace_oldest(fingerprint)
        return 1

    def _append(self, fingerprint: int, slot: int) -> None:
        self._slots[slot] = len(self._keys)
        self._keys.append(fingerprint)
        self._counts.append(1)
        if 2 * len(self._keys) > len(self._slots):  # half of the slots stay free, so that few are looked at
            self._slots = _free_slots(2 * len(self._slots))
            self._mask = len(self._slots) - 1
            for place, key in enumerate(self._keys):
                self._slots[self._slot_of(key)] = place

    def _replace_oldest(self, fingerprint: int) -> None:
        place = self._oldest
        self._oldest = (place + 1) % self._most
        self._free(self._slot_of(self._keys[place]))
        self._keys[place] = fingerprint
        self._counts[place] = 1
        self._slots[self._slot_of(fingerprint)] = place

    def _slot_of(self, fingerprint: int) -> int:
        """The slot of a key, or the free one where it would go."""
        slots, keys, mask = self._slots, self._keys, self._mask
        slot = fingerprint & mask
        while (place := slots[slot]) != _FREE and keys[place] != fingerprint:
            slot = (slot + 1) & mask
        return slot

    def _free(self, slot: int) -> None:
        """Free a slot; what stands behind it moves up where it would not be found any more."""
        slots, keys, mask = self._slots, self._keys, self._mask
        behind = slot
        while True:
            behind = (behind + 1) & mask
            place = slots[behind]
            if place == _FREE:
                break
            named = keys[place] & mask
            # Deletion without tombstones (Knuth, The Art of Computer Programming 3, 6.4, algorithm R): an entry moves
            # up unless the slot that its key names lies behind the freed one. Tombstones would fill the table within
            # hours.
            if (behind - named) & mask >= (behind - slot) & mask:
                slots[slot] = place
                slot = behind
        slots[slot] = _FREE


class Recent:
    """The last keys that were seen, a bounded number of them."""

    def __init__(self, most: int = MOST_KEYS) -> None:
        """Remember up to `most` keys."""
        self._counted = _Counted(most)

    def is_new(self, key: Hashable) -> bool:
        """Whether `key` was not seen lately; it is from now on."""
        return self._counted.add(key) == 1


class Occurrences:
    """How often each key occurred, a bounded number of keys: the oldest is forgotten first."""

    def __init__(self, most: int = MOST_KEYS) -> None:
        """Count up to `most` different keys."""
        self._counted = _Counted(most)

    def count(self, key: Hashable) -> int:
        """Count one more occurrence of `key`; how many there were, with this one."""
        return self._counted.add(key)

    def of(self, key: Hashable) -> int:
        """How often `key` occurred."""
        return self._counted[key]


def _free_slots(count: int) -> "array[int]":
    return array("i", [_FREE]) * count


def _fingerprint(key: Hashable) -> int:
    """64 bits in the key's place: memory is bounded in bytes whatever a venue writes.

    One new key in 10^14 is taken for one of the 65,536 that are remembered, whatever keys are made of, and it is the
    same one in every run. Python's own `hash` would not do: -1 and -2 share one, and so do numbers 2^61 - 1 apart.
    """
    written = key if isinstance(key, bytes) else repr(key).encode(errors="surrogatepass")
    return int.from_bytes(hashlib.blake2b(written, digest_size=_FINGERPRINT_BYTES).digest())

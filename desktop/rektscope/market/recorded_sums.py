"""The stretches of time that recorded sums of liquidations cover. A sum is known only when its stretch has ended."""

from typing import Any

import msgspec


class RecordedSums(msgspec.Struct, frozen=True):
    """Sums of stretches of one length that follow one another, [start, start + duration) and so on, both ways.

    Single liquidations that were placed under a sum say nothing before its stretch has ended.

    Attributes:
        start_ms: where one of the stretches begins, UTC milliseconds.
        duration_ms: of each, above zero.
    """

    start_ms: int
    duration_ms: int

    def known_until(self, at_ms: int) -> int:
        """The end of the last stretch that has ended by a moment, UTC milliseconds."""
        # Python's remainder is never negative, so this holds before `start_ms` too.
        return at_ms - (at_ms - self.start_ms) % self.duration_ms

    def first_from(self, at_ms: int) -> int:
        """The start of the first stretch that lies wholly after a moment, or begins with it, UTC milliseconds."""
        return at_ms + (self.start_ms - at_ms) % self.duration_ms

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {"start_ms": self.start_ms, "duration_ms": self.duration_ms}

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> "RecordedSums | None":
        """The reverse of `to_json`; None where the duration is none."""
        start_ms, duration_ms = int(fields["start_ms"]), int(fields["duration_ms"])
        return cls(start_ms, duration_ms) if duration_ms > 0 else None

"""What was told about an event: chapters on its timeline, and published claims to be held against the data.

Plain records only; `dossier` does the checking and `sessions` keeps them in the file.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Chapter:
    """A named moment on the timeline, with one sentence for a reader.

    `known_ms` is when what it says was known, for one that was found in the data (`found_chapters`); None for one that
    is told beforehand, like a table of contents.
    """

    time_ms: int
    title: str
    sentence: str
    known_ms: int | None = None

    @property
    def seek_ms(self) -> int:
        """The moment at which to look at it: when it is known."""
        return self.time_ms if self.known_ms is None else self.known_ms

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        known = {} if self.known_ms is None else {"known_ms": self.known_ms}
        return {"time_ms": self.time_ms, "title": self.title, "sentence": self.sentence, **known}

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> "Chapter":
        """The reverse of `to_json`."""
        known = fields.get("known_ms")
        known_ms = None if known is None else int(known)
        return cls(int(fields["time_ms"]), str(fields["title"]), str(fields["sentence"]), known_ms)


@dataclass(frozen=True, slots=True)
class Claim:
    """A published claim, to be held against the session by `replay.dossier`.

    `measure` names the figure of the session to compare with (see `replay.dossier`), `low` and `high` the range the
    claim's wording allows, in the figure's unit. A claim without a measure cannot be checked; `reason` says why, and
    for the others it says what to know when reading the verdict. `read` tells when a figure was read that
    grew while people read it; empty where that does not matter.
    """

    text: str
    source: str
    measure: str
    low: float
    high: float
    reason: str
    read: str = ""

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        names = ("text", "source", "measure", "low", "high", "reason", *(("read",) if self.read else ()))
        return {name: getattr(self, name) for name in names}

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> "Claim":
        """The reverse of `to_json`."""
        return cls(
            str(fields["text"]),
            str(fields["source"]),
            str(fields["measure"]),
            float(fields["low"]),
            float(fields["high"]),
            str(fields["reason"]),
            str(fields.get("read", "")),
        )

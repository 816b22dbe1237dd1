"""What was published about an event: chapters on its timeline, and claims to be checked against the data.

Plain records only; `dossier` does the checking and `sessions` keeps them in the file.
"""

from typing import Any

import msgspec

from rektscope.replay.chapter_subjects import Subject, subject_from_json, subject_to_json


class Chapter(msgspec.Struct, frozen=True):
    """A named moment on the timeline.

    Attributes:
        time_ms: when it happens, or begins.
        subject: what it is of; `ui.chapter_text` makes its title and its sentence.
        known_ms: when its content was known, for one that was found in the data (`found_chapters`); None for one that
            is shown beforehand, like a table of contents.
        end_ms: when all that it counts has happened, where it counts a stretch of time: of the worst hour its end.
    """

    time_ms: int
    subject: Subject
    known_ms: int | None = None
    end_ms: int | None = None

    @property
    def seek_ms(self) -> int:
        """The moment at which to look at it: when it is known."""
        return self.time_ms if self.known_ms is None else self.known_ms

    @property
    def complete_ms(self) -> int:
        """From when on it can be shown whole: it is known, and all that it counts has happened."""
        return max(self.seek_ms, self.time_ms if self.end_ms is None else self.end_ms)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        moments = {"known_ms": self.known_ms, "end_ms": self.end_ms}
        given = {name: moment for name, moment in moments.items() if moment is not None}
        return {"time_ms": self.time_ms, **subject_to_json(self.subject), **given}

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> "Chapter":
        """The reverse of `to_json`; raises KeyError, TypeError or ValueError for what is no chapter."""
        known, end = (fields.get(name) for name in ("known_ms", "end_ms"))
        return cls(
            int(fields["time_ms"]),
            subject_from_json(fields),
            None if known is None else int(known),
            None if end is None else int(end),
        )


class Claim(msgspec.Struct, frozen=True):
    """A published claim, to be held against the session by `replay.dossier`.

    `measure` names the figure of the session to compare with (see `replay.dossier`), `low` and `high` the range the
    claim's wording allows, in the figure's unit. A claim without a measure cannot be checked; `reason` says why, and
    for the others it says what to know when reading the verdict. `read` is the time at which a growing figure was read;
    empty where that does not matter.
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

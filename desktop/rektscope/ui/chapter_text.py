"""What is said of a chapter: its dollars in the program's figures, and when all that it counts has happened."""

import re

from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.replay.story import Chapter
from rektscope.ui import formatting

_MILLION_USD = re.compile(r"(?<![$\d.,])(\d[\d,]*(?:\.\d+)?) ([kMBT]) USD\b")
_MILLION = re.compile(r"(?<![$\d.,])(\d[\d,]*(?:\.\d+)?) ([kMBT])(?= of |[.,;:)]|$)")
_FACTORS = {"k": 1e3, "M": 1e6, "B": 1e9, "T": 1e12}

_SPANS_MS = (
    (re.compile(r"\bsixty minutes from here\b"), HOUR_MS),
    (re.compile(r"\b(?:in|within) this minute\b"), MINUTE_MS),
)
"""What a chapter's sentence counts, and for how long after its moment; as `replay` and `sessions` write them."""


def with_dollars(text: str) -> str:
    """A chapter's title or sentence with its dollars as elsewhere: `$2.99 B` of `2989.0 M USD`, `$92.5 M` of `92.5 M`.

    Figures of anything else (`120 k traders`) stay as they are.
    """
    return _MILLION.sub(_usd, _MILLION_USD.sub(_usd, text))


def _usd(found: re.Match[str]) -> str:
    return formatting.usd(float(found[1].replace(",", "")) * _FACTORS[found[2]])


def complete_ms(chapter: Chapter) -> int:
    """When all that a chapter counts has happened, UTC milliseconds: an hour after `Worst hour begins`."""
    span_ms = max((span for words, span in _SPANS_MS if words.search(chapter.sentence)), default=0)
    return max(chapter.seek_ms, chapter.time_ms + span_ms)

"""Candles whose only time is that of their close: the time at which each began is that less their length."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from rektscope.market.errors import InputError
from rektscope.market.times import MINUTE_MS, SECOND_MS
from rektscope.sessions.importing import spans
from rektscope.sessions.importing.columns import Chunk
from rektscope.sessions.importing.meanings import Meaning

_BEFORE_THE_CLOSE = (0, 1, SECOND_MS)
"""Sources write the moment of the close, the last millisecond before it, or the last second."""


def as_starts(path: Path, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The candles of one market by the time at which they began.

    Raises:
        InputError: there is one alone, which does not tell how long it is.
    """
    closes = np.concatenate([chunk.columns[Meaning.TIME] for chunk in chunks] or [np.zeros(0)]).astype(np.int64)
    if not len(closes):
        return list(chunks)
    length_ms = spans.step_ms(np.unique(closes))
    if length_ms is None:
        raise InputError(
            f"{path} has one candle of a market alone, with the time of its close: how long it is, and so when it "
            "began, is not known. Import more of them."
        )
    before_ms = next((each for each in _BEFORE_THE_CLOSE if not np.any((closes + each) % MINUTE_MS)), 0)

    def moved(chunk: Chunk) -> Chunk:
        starts = chunk.columns[Meaning.TIME].astype(np.int64) + before_ms - length_ms
        return chunk.with_columns({**chunk.columns, Meaning.TIME: starts})

    return [moved(chunk) for chunk in chunks]

"""Rows of a session file as batches of events, cut by market and kind. Each value is within its column's limits.

Whatever error Parquet raises becomes one sentence that names the file.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec
import numpy as np
import numpy.typing as npt
import pyarrow as pa

from rektscope.market.errors import InputError
from rektscope.market.events import Batch
from rektscope.sessions.arrow_buffers import numbers_of
from rektscope.sessions.file_format import BATCH_OF_KIND, SIDE_COLUMNS, file_column, limits_of

Answer = TypeVar("Answer")


class Run(msgspec.Struct, frozen=True):
    """Neighbouring rows of one market and kind."""

    market: str
    kind: str
    rows: pa.Table


def runs_of(path: Path, table: pa.Table) -> list[Run]:
    """The rows of a row group, cut where the market or the kind changes.

    Ours change a few times a group; a file that another program sorted otherwise gives more and shorter runs.
    """
    market_codes, markets = codes_of(path, table, "market")
    kind_codes, kinds = codes_of(path, table, "kind")
    changes = np.flatnonzero((np.diff(market_codes) != 0) | (np.diff(kind_codes) != 0)) + 1
    edges = np.concatenate([[0], changes, [table.num_rows]])
    return [
        Run(markets[market_codes[start]], kinds[kind_codes[start]], table.slice(start, end - start))
        for start, end in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)
        if end > start
    ]


def codes_of(path: Path, table: pa.Table, name: str) -> tuple[npt.NDArray[np.int64], list[str]]:
    """(codes, texts) of a column of text: each row's place in the list. No text is made for the rows themselves."""
    _refuse_holes(path, table.column(name), "", name)
    column = table.column(name).combine_chunks()
    encoded = column if pa.types.is_dictionary(column.type) else column.dictionary_encode()
    if isinstance(encoded, pa.ChunkedArray):
        # Chunks of one column may each have a dictionary of their own, where the same code is another market.
        encoded = encoded.unify_dictionaries().combine_chunks()
    codes = numbers_of(encoded.indices).astype(np.int64)
    words = encoded.dictionary.to_pylist()
    if len(codes) and not 0 <= int(codes.min()) <= int(codes.max()) < len(words):
        raise InputError(f"{path} is damaged: rows have no readable {name}. Fetch or record it anew.")
    return codes, words


def batch_of(path: Path, run: Run) -> Batch:
    """The events of a run.

    Raises:
        InputError: they are of a kind that is not known, or a value is missing or impossible.
    """
    if run.kind not in BATCH_OF_KIND:
        raise InputError(f"{path} holds events of the unknown kind {run.kind!r}. Update rektscope to open it.")
    batch_type = BATCH_OF_KIND[run.kind]
    columns = {name: _numbers(path, run.rows, run.kind, name) for name in batch_type.column_names()}
    return batch_type.from_columns(**columns)


def _numbers(path: Path, rows: pa.Table, kind: str, name: str) -> npt.NDArray[np.int64]:
    column = rows.column(file_column(name))
    _refuse_holes(path, column, f"{kind} ", file_column(name))
    numbers = numbers_of(column)
    low, high = limits_of(name)
    wrong = (numbers < low) | (numbers > high)
    if name in SIDE_COLUMNS:
        wrong |= numbers == 0
    if wrong.any():
        raise InputError(
            f"{path} is damaged: {int(wrong.sum())} {kind} rows have an impossible {file_column(name)}, the first is "
            f"{int(numbers[np.argmax(wrong)])}. Fetch or record it anew."
        )
    return numbers


def _refuse_holes(path: Path, column: pa.ChunkedArray, kind: str, name: str) -> None:
    if column.null_count:
        raise InputError(f"{path} is damaged: {column.null_count} {kind}rows have no {name}. Fetch or record it anew.")


def in_one_sentence(path: Path, read: Callable[[], Answer]) -> Answer:
    """The answer of `read`, with whatever error Parquet raises as one sentence about the file."""
    try:
        return read()
    except (pa.ArrowException, OSError, ValueError) as error:
        cause = str(error).strip().splitlines()[0][:160] if str(error).strip() else type(error).__name__
        raise InputError(f"{path} is not a session file, or is cut short or damaged ({cause}).") from error

"""An index that pandas keeps in no column: evenly spaced numbers, of which a file's metadata has only three.

`DataFrame.set_index("timestamp").to_parquet()` writes candles without a gap so, and their times would be lost
(https://github.com/pandas-dev/pandas/blob/main/doc/source/development/developer.rst, "range" of `index_columns`).
"""

import json
from collections.abc import Iterator

import msgspec
import pyarrow as pa

_KEY = b"pandas"


class RangeIndex(msgspec.Struct, frozen=True):
    """Numbers from `start` on, `step` apart, under a name."""

    name: str
    start: int
    step: int

    def beside(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The batches, each with its numbers as a last column."""
        row = 0
        for batch in batches:
            rows = range(row, row + batch.num_rows)
            numbers = pa.array([self.start + self.step * each for each in rows], pa.int64())
            yield batch.append_column(self.name, numbers)
            row += batch.num_rows


def range_index_of(schema: pa.Schema) -> RangeIndex | None:
    """The named index that stands in a table's metadata and in no column; None where there is none."""
    text = (schema.metadata or {}).get(_KEY)
    try:
        described = json.loads(text)["index_columns"] if text else []
        found = [each for each in described if isinstance(each, dict) and each.get("kind") == "range"]
        if len(found) != 1 or not found[0].get("name") or found[0]["name"] in schema.names:
            return None
        return RangeIndex(str(found[0]["name"]), int(found[0]["start"]), int(found[0]["step"]))
    except (KeyError, TypeError, ValueError):
        return None  # metadata of another program, or of another version

"""What a session file states about itself: that it is one, of a version we know, its description, its event counts.

Nothing is believed before it is checked; what is wrong is one sentence that names the file. No rows are read.
"""

import json
import zlib
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from rektscope.market.errors import InputError, NoSessionError
from rektscope.sessions.file_format import (
    FORMAT_VERSION,
    INFO_KEY,
    MAXIMUM_EVENTS,
    MAXIMUM_INFO_BYTES,
    SUMS_KEY,
    VERSION_KEY,
    schema_of,
)
from rektscope.sessions.session import SessionInfo

_FIRST_BYTES = b"PAR1"
"""Of every Parquet file."""

_FIRST_WITH_SUMS = 2


def refuse_other_forms(path: Path) -> None:
    """Raise InputError for a file that does not begin as a session does: a table, or a picture."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_FIRST_BYTES))
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror or error}).") from error
    if not head:
        raise InputError(f"{path} is empty: it is no session file.")
    if head != _FIRST_BYTES and path.suffix == ".rekt":
        raise InputError(f"{path} is not a session file, or is damaged: it does not begin as one.")
    if head != _FIRST_BYTES:
        raise NoSessionError(
            f"{path} is no session file. If it holds market data, make one of it: `rektscope import {path.name} --out "
            f"{path.stem or 'mine'}.rekt`."
        )


def description_of(path: Path, parquet: pq.ParquetFile) -> SessionInfo:
    """The description in an open file.

    Raises:
        InputError: it is no session, of a newer version, beyond the bounds, of other columns, or damaged.
    """
    schema = parquet.schema_arrow  # made anew at each asking
    metadata = schema.metadata or {}
    if VERSION_KEY not in metadata or INFO_KEY not in metadata:
        raise NoSessionError(
            f"{path} is a Parquet file but not a rektscope session. "
            "To turn market data into one, use `rektscope import`."
        )
    version = _checked_version(path, metadata[VERSION_KEY])
    if len(metadata[INFO_KEY]) > MAXIMUM_INFO_BYTES:
        raise InputError(f"{path} has a description of {len(metadata[INFO_KEY])} bytes; that is no session of ours.")
    if parquet.metadata.num_rows > MAXIMUM_EVENTS:
        raise InputError(f"{path} claims to hold {parquet.metadata.num_rows} events; that is no session of ours.")
    wrong = [
        field.name
        for field in schema_of(version)
        if field.name not in schema.names or not _same_type(schema.field(field.name), field)
    ]
    if wrong:
        raise InputError(
            f"{path} lacks or changed the columns {', '.join(wrong)}: make it anew with `rektscope import`."
        )
    try:
        return SessionInfo.from_json(json.loads(metadata[INFO_KEY]))
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path} is damaged: its description is not JSON. Fetch or record it anew.") from error
    except InputError as error:
        raise InputError(f"{path} is damaged. {error} Fetch or record it anew.") from error


def written_counts(path: Path, parquet: pq.ParquetFile, info: SessionInfo) -> dict[str, dict[str, int]] | None:
    """How many events were written of each market and kind; None in a file of version 1, which has no counts.

    Raises:
        InputError: the description or what it is checked with is not what was written.
    """
    metadata = parquet.schema_arrow.metadata
    if int(metadata[VERSION_KEY]) < _FIRST_WITH_SUMS:
        return None
    try:
        sums = json.loads(metadata[SUMS_KEY])
        counts = {str(market): dict(kinds) for market, kinds in sums["events"].items()}
        is_whole = sums["description_crc32"] == zlib.crc32(metadata[INFO_KEY])
    except (KeyError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(f"{path} is damaged: its checksums cannot be read. Fetch or record it anew.") from error
    rows = sum(count for kinds in counts.values() for count in kinds.values() if isinstance(count, int))
    described = {market.instrument.market for market in info.markets}
    if not is_whole or set(counts) != described or rows != parquet.metadata.num_rows:
        raise InputError(
            f"{path} is damaged: its description is not the one that was written. Fetch or record it anew."
        )
    return counts


def _checked_version(path: Path, version_text: bytes) -> int:
    try:
        version = int(version_text)
    except ValueError as error:
        raise InputError(f"{path} has no readable format version ({version_text[:20]!r}).") from error
    if version > FORMAT_VERSION:
        raise InputError(
            f"{path} was written by a newer rektscope (format {version}; this one reads up to {FORMAT_VERSION}). "
            "Update rektscope to open it."
        )
    if version < 1:
        raise InputError(f"{path} has the impossible format version {version}: fetch or record it anew.")
    return version


def _same_type(there: pa.Field, ours: pa.Field) -> bool:
    """Whether a column holds our type; a dictionary of text may have any index width, or be plain text."""
    if pa.types.is_dictionary(ours.type):
        value_type = there.type.value_type if pa.types.is_dictionary(there.type) else there.type
        return bool(pa.types.is_string(value_type) or pa.types.is_large_string(value_type))
    return bool(there.type == ours.type)

"""The recording journal's form: segments of compressed blocks of records, made to be broken off anywhere.

A journal is a folder `NAME.rekt-journal` with files `000001.zst`, `000002.zst`, … Each is one Zstandard stream that
any tool can unpack, and stands for itself: it repeats the header and names its sources anew. Unpacked it is a head
(`rektjrnl`, version, number of the segment) and then blocks: length and CRC-32 of what follows, then whole records.
A record is kind, source, length of its payload, nanoseconds since the record before it (the first: since 1970), and the
payload. All numbers are little-endian.

Writers flush the compressor and the disk at the end of a block, so after a power cut everything up to the last flush
can be read. Readers believe a block only when its checksum holds. The first record of a segment is the HEADER; its last
is CONTINUED when another segment follows and END when the recording was ended; the payload of END is the reason, if
there is one.

Nothing here knows what a payload means.
"""

import struct
from enum import IntEnum

import msgspec

MAGIC = b"rektjrnl"
FORMAT_VERSION = 1

HEAD = struct.Struct("<8sHI")
"""Magic, version, number of the segment from 1."""

BLOCK = struct.Struct("<II")
"""Length and CRC-32 of a block's records."""

RECORD = struct.Struct("<BHIq")
"""Kind, number of the source, length of the payload, nanoseconds since the record before."""

WINDOW_LOG = 21
"""Compressor and reader keep 2 MiB of what came before; streams that want more are not ours."""

COMPRESSION_LEVEL = 6
"""A fifth less than level 3, at a few microseconds a frame."""

BLOCK_BYTES = 1 << 18
"""A block is written when it holds so much, or at a flush."""

MAXIMUM_PAYLOAD_BYTES = 1 << 26
"""64 MiB; the largest answer of a venue that is accepted has half."""

MAXIMUM_BLOCK_BYTES = MAXIMUM_PAYLOAD_BYTES + (1 << 20)

MAXIMUM_SEGMENT_BYTES = 1 << 30
"""A packed segment is rotated long before; a larger file is not ours."""

MOST_UNPACKED_BYTES = 1 << 33
"""A segment is rotated when its records came to so much, which real messages never do first; a reader stops at twice
that, so that a few packed bytes cannot keep it busy for days."""

MAXIMUM_SOURCES = 1 << 16
"""Names of sources in a segment, number 0 being the empty one."""

MAXIMUM_NANOSECONDS = (1 << 63) - 1


class RecordKind(IntEnum):
    """What a record is. SOURCE, CONTINUED and END are the journal's own and never handed out."""

    HEADER = 1
    FRAME = 2
    STATE = 3
    ANSWER = 4
    SOURCE = 5
    CONTINUED = 6
    END = 7


CONTENT = frozenset({RecordKind.FRAME, RecordKind.STATE, RecordKind.ANSWER})
"""The kinds that are appended and handed out."""


class Record(msgspec.Struct, frozen=True):
    """One thing that was kept.

    Attributes:
        kind: FRAME, STATE or ANSWER.
        received_ns: when it came, nanoseconds since 1970.
        source: where from, as named by whoever wrote it.
        payload: the bytes as they came.
    """

    kind: RecordKind
    received_ns: int
    source: str
    payload: bytes

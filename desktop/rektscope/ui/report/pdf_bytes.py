"""A PDF as Qt writes it, made the same bytes on every machine: its moments, its zone and its id are not of the writing.

Qt has no way to give them. What is put in their place is of the same length, but for the zone of the two dates of the
document: where that makes the file shorter, the table of what stands where (ISO 32000-1, 7.5.4) is set right.
"""

import re
import uuid
from datetime import datetime

_WRITTEN = re.compile(rb"(?<=\(D:)\d{14}(?=[Z+-])")
_ZONED = re.compile(rb"(?<=\(D:\d{14})[+-]\d\d'\d\d'(?=\))")
_DATED = re.compile(rb"(?<=Date=\")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d)?")
_DOCUMENT = re.compile(rb"uuid:([0-9a-f-]{36})")
_TABLE = re.compile(rb"\nxref\n.*?\ntrailer\n", re.DOTALL)
_ENTRY = re.compile(rb"\d{10}(?= \d{5} n)")
_START = re.compile(rb"(?<=\nstartxref\n)\d+")


def reproducible(data: bytes, moment: datetime, text: str) -> bytes:
    """The PDF with a moment in UTC in place of that of writing, and an id made of its text in place of chance.

    Args:
        data: as Qt wrote it.
        moment: for its dates.
        text: all of its text.
    """
    data = _WRITTEN.sub(f"{moment:%Y%m%d%H%M%S}".encode(), data)
    data = _DATED.sub(lambda found: f"{moment:%Y-%m-%dT%H:%M:%S}+00:00".encode()[: len(found[0])], data)
    data = _in_utc(data)
    found = _DOCUMENT.search(data)
    if found is None:
        return data
    name = str(uuid.uuid5(uuid.NAMESPACE_OID, text)).encode()
    return data.replace(found[1], name).replace(found[1].hex().encode(), name.hex().encode())


def _in_utc(data: bytes) -> bytes:
    """`Z` in place of the zone of the machine, and what stands behind it found where it stands now."""
    zones = [(zone.start(), len(zone[0]) - 1) for zone in _ZONED.finditer(data)]

    def moved(offset: int) -> int:
        return offset - sum(length for start, length in zones if start < offset)

    def set_right(table: re.Match[bytes]) -> bytes:
        return _ENTRY.sub(lambda entry: f"{moved(int(entry[0])):010}".encode(), table[0])

    if not zones:
        return data
    data = _START.sub(lambda start: str(moved(int(start[0]))).encode(), data)
    return _ZONED.sub(b"Z", _TABLE.sub(set_right, data))

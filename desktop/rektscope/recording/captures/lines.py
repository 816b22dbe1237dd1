"""Lines of raw captures: which form a file has, and the message and receive time in each line.

Forms, as their makers write them:
- hftbacktest: receive time in nanoseconds, a space, the message (https://github.com/nkaz001/hftbacktest, examples).
- cryptofeed: `url <-> time` opened, `url <- time: text` sent, `time: text` received, times in seconds
  (https://github.com/bmoscon/cryptofeed, cryptofeed/raw_data_collection.py).
- a time (of any unit, or ISO 8601), a separator, the message.
- one message a line, bare, or in an object or a list with its receive time.
"""

import contextlib
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

import msgspec

from rektscope.feeds.codec import time_ms_of_iso
from rektscope.feeds.errors import VenueError
from rektscope.market.errors import InputError
from rektscope.sessions.importing import sources
from rektscope.sessions.importing.sources import FileForm, FileSource

_HFTBACKTEST = re.compile(rb"(\d{16,19}) +([\[{].*)", re.DOTALL)
_RECEIVED = re.compile(rb"(\d{9,10}(?:\.\d+)?): ([\[{\"].*)", re.DOTALL)
_OPENED_OR_SENT = re.compile(rb"(wss?://\S+) <-(?:> |.*?(\d{9,10}\.?\d*): ?)", re.DOTALL)
_PREFIXED = re.compile(
    rb"(\d{10,19}(?:\.\d+)?|\d{4}-\d\d-\d\d[T ][\d:.]{5,18}(?:Z|\+00:?00)?)[\s,;|:]+([\[{].*)", re.DOTALL
)
_MESSAGE_KEYS = frozenset(
    {"stream", "topic", "arg", "table", "method", "channel", "e", "jsonrpc", "event", "action", "feed", "ch", "op"}
)
_WRAPPED_TIMES = ("received_ns", "received_ms", "receive_time", "recv_time", "local_timestamp", "local_ts", "recv_ts")
_WRAPPED_MESSAGES = ("message", "frame", "raw", "msg", "payload")
# Milliseconds from 2008 on, with or without digits of micro- or nanoseconds behind them.
_TIME_IN_MESSAGE = re.compile(rb"(?<![\d.])(1[2-9]\d{11})(?:\d{3}|\d{6})?(?![\d.])")
_WRITTEN_TIME = re.compile(
    rb'"(?:createdAt|effectiveAt|timestamp)"\s*:\s*"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z)"'
)
"""Times of these fields only, which lie in the past: others (BitMEX's fundingTimestamp) lie in the future."""
_LINES_LOOKED_AT = 40
_BLOCK_BYTES = 16 * 1024
"""At most this much is lost before the place at which a packed capture is cut short."""

_LINE_BYTES = 4 * 1024 * 1024
"""A snapshot of everything that a venue lists is one message, and one line."""

_NS_PER_MS = 1_000_000
_SECONDS_ABOVE, _MICROSECONDS_ABOVE, _NANOSECONDS_ABOVE = 10**9, 10**14, 10**17


class CaptureForm(StrEnum):
    """How a capture is written; the value is its title."""

    HFTBACKTEST = "raw capture of hftbacktest"
    CRYPTOFEED = "raw capture of cryptofeed"
    PREFIXED = "raw capture, a time and a message a line"
    MESSAGES = "raw capture, one message a line"


class CaptureLine(msgspec.Struct, frozen=True):
    """A message as it was received.

    Attributes:
        received_ns: when, nanoseconds since 1970; None where the capture has no receive times.
        payload: the message.
    """

    received_ns: int | None
    payload: bytes


def form_of_source(source: FileSource) -> CaptureForm | None:
    """The form of a capture, None for anything else.

    Raises:
        InputError: it is damaged before its first lines show the form.
    """
    if source.form not in {FileForm.TEXT, FileForm.JSON}:
        return None
    try:
        return _form_of_lines(_lines(source, lambda _done: None))
    except InputError as error:
        if isinstance(error.__cause__, sources.UNREADABLE):
            raise
        return None  # JSON in one long line


def _form_of_lines(lines: Iterator[bytes]) -> CaptureForm | None:
    """The form of the first lines; raises InputError where they cannot be read, as JSON in one long line."""
    found: CaptureForm | None = None
    for _, line in zip(range(_LINES_LOOKED_AT), lines, strict=False):
        if _HFTBACKTEST.fullmatch(line):
            return CaptureForm.HFTBACKTEST
        if _RECEIVED.fullmatch(line) or _OPENED_OR_SENT.match(line):
            return CaptureForm.CRYPTOFEED
        prefixed = _PREFIXED.fullmatch(line)
        if prefixed is not None and _is_message(prefixed[2]):
            return CaptureForm.PREFIXED
        if not _is_message(line):
            return found
        found = CaptureForm.MESSAGES
    return found


def venue_hosts(source: FileSource) -> list[str]:
    """The addresses that a capture of cryptofeed names, in their order, each once."""
    hosts: dict[str, None] = {}
    with contextlib.suppress(InputError):  # damage is reported where the messages are read
        for line in _lines(source, lambda _done: None):
            match = _OPENED_OR_SENT.match(line)
            if match is not None:
                hosts[match[1].decode(errors="replace")] = None
    return list(hosts)


def messages(source: FileSource, form: CaptureForm, on_bytes: Callable[[int], None]) -> Iterator[CaptureLine]:
    """The messages of a capture, in the order of the file; what was sent is left out.

    Raises:
        InputError: the file is damaged.
    """
    last_ns: int | None = None
    for line in _lines(source, on_bytes):
        read = _unwrapped(line) if form is CaptureForm.MESSAGES else _timed(line, form)
        if read is None and form is CaptureForm.CRYPTOFEED and _OPENED_OR_SENT.match(line):
            continue
        # A line that is not of the form goes on as it is, so that it is counted as one that nobody understands.
        read = CaptureLine(last_ns, line) if read is None else read
        last_ns = read.received_ns
        yield read


def _timed(line: bytes, form: CaptureForm) -> CaptureLine | None:
    """The message and receive time of a line with the time before it; None where it has none."""
    if form is CaptureForm.HFTBACKTEST:
        match = _HFTBACKTEST.fullmatch(line)
        # Trailing zeros of nanoseconds may be missing; 19 digits are nanoseconds until the year 2286.
        return None if match is None else CaptureLine(int(match[1].ljust(19, b"0")), match[2])
    match = (_RECEIVED if form is CaptureForm.CRYPTOFEED else _PREFIXED).fullmatch(line)
    received_ns = None if match is None else _nanoseconds_of(match[1].decode())
    return None if match is None or received_ns is None else CaptureLine(received_ns, match[2])


def time_in(payload: bytes) -> int | None:
    """The latest time in a message itself, nanoseconds since 1970; None where it has none."""
    times = [int(match[1]) for match in _TIME_IN_MESSAGE.finditer(payload)]
    for match in _WRITTEN_TIME.finditer(payload):
        with contextlib.suppress(VenueError):  # a month 13 is no time
            times.append(time_ms_of_iso(match[1].decode()))
    return max(times) * _NS_PER_MS if times else None


def _lines(source: FileSource, on_bytes: Callable[[int], None]) -> Iterator[bytes]:
    for block in sources.text_blocks(source, on_bytes, _BLOCK_BYTES, _LINE_BYTES):
        for line in block.text.split(b"\n"):
            text = line.strip()
            if text:
                yield text


def _is_message(line: bytes) -> bool:
    fields = _decoded(line)
    if isinstance(fields, list):
        return _listed(fields) is not None
    if not isinstance(fields, dict) or _is_table(fields):
        return False
    return _wrapped(fields) is not None or bool(_MESSAGE_KEYS & fields.keys())


def _is_table(fields: dict[str, Any]) -> bool:
    """Whether it is Deribit's answer with candles or fundings, which has the frame of its feed's messages."""
    result = fields.get("result")
    first = result[0] if isinstance(result, list) and result else result
    return isinstance(first, dict) and bool({"ticks", "interest_1h"} & first.keys())


def _unwrapped(line: bytes) -> CaptureLine:
    """The message of a line that may wrap it with its receive time."""
    fields = _decoded(line)
    if isinstance(fields, dict):
        wrapped = _wrapped(fields)
        if wrapped is not None:
            return wrapped
    listed = _listed(fields) if isinstance(fields, list) else None
    return CaptureLine(None, line) if listed is None else listed


def _listed(fields: list[Any]) -> CaptureLine | None:
    """The message of a list of a receive time and a message, None for any other."""
    match fields:
        case [int() | float() as time, dict() | str() as inner] if time >= _SECONDS_ABOVE:
            payload = inner.encode() if isinstance(inner, str) else msgspec.json.encode(inner)
            return CaptureLine(_nanoseconds(time), payload) if _is_message(payload) else None
    return None


def _nanoseconds_of(text: str) -> int | None:
    """Nanoseconds of a written time: a number of any unit, exactly, or ISO 8601 in UTC; None where it is neither."""
    if text.isdecimal():
        return _nanoseconds(int(text))
    if "-" not in text:
        # A float of seconds since 1970 is exact to a quarter of a microsecond: what is finer in it would be noise.
        return round(float(text) * 1e6) * 1000
    try:
        moment = datetime.fromisoformat(text.removesuffix("Z")).replace(tzinfo=UTC)
    except ValueError:
        return None
    return ((moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)) * 1000


def _wrapped(fields: dict[str, Any]) -> CaptureLine | None:
    inner = next((fields[name] for name in _WRAPPED_MESSAGES if isinstance(fields.get(name), str | dict | list)), None)
    if isinstance(inner, str) and not inner.lstrip().startswith(("{", "[")):
        return None  # OKX's responses have `"msg":""`
    if inner is None or _MESSAGE_KEYS & fields.keys() - {"channel"}:
        return None
    payload = inner.encode() if isinstance(inner, str) else msgspec.json.encode(inner)
    reported = next((fields[name] for name in _WRAPPED_TIMES if isinstance(fields.get(name), int | float)), None)
    return CaptureLine(None if reported is None else _nanoseconds(reported), payload)


def _nanoseconds(time: float) -> int:
    """Nanoseconds of a time in s, ms, µs or ns, by its magnitude."""
    if time >= _NANOSECONDS_ABOVE:
        return int(time)
    if time >= _MICROSECONDS_ABOVE:
        return int(time) * 1000
    return int(time) * _NS_PER_MS if time >= 10**11 else round(time * 1e6) * 1000


def _decoded(line: bytes) -> object:
    try:
        return msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None

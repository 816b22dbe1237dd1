"""Decoding what venues send: JSON into typed records, gzip within bounds, times.

`msgspec` decodes straight into records and checks types on the way. Numbers that venues write without quotes are kept
as their text (`RawNumber`), because a float would lose digits.
"""

import re
import zlib
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, TypeVar

import msgspec

from rektscope.feeds.errors import VenueError
from rektscope.market.times import LATEST_MS

RawNumber = msgspec.Raw
"""A number as the venue wrote it, quoted or not; `text_of` gives its text."""

# The default of optional fields; `text_of` makes an empty text of it, as of null.
NO_FIGURE = msgspec.Raw(b"")

T = TypeVar("T")

# Texts are matched so that digits inside them are left alone. The possessive `*+` keeps a long text without its closing
# quote from being tried again from every place.
_TOKEN = re.compile(
    rb'"(?:[^"\\]|\\.)*+"|(?P<number>-?\d{1,40}(?P<fraction>\.\d{1,40})?(?P<exponent>[eE][+-]?\d{1,2})?(?![\d.eE]))',
    re.DOTALL,
)
"""A text or a number of JSON; numbers beyond any figure of a market are not looked at."""

_MOST_DIGITS = 19
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z", re.ASCII)


def decoder(kind: type[T], *, text_numbers: bool = False) -> msgspec.json.Decoder[T]:
    """A decoder into `kind`; with `text_numbers` whole numbers may stand in quotes."""
    return msgspec.json.Decoder(kind, strict=not text_numbers)


def decode(reader: msgspec.json.Decoder[T], frame: bytes | msgspec.Raw) -> T:
    """The record in `frame`.

    Raises:
        VenueError: it is not the JSON that was expected; the sentence says where it differs.
    """
    try:
        return _decoded(reader, frame)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise VenueError(f"a message is not as documented ({error}): {excerpt(frame)}") from error


def head_of(reader: msgspec.json.Decoder[T], frame: bytes | msgspec.Raw) -> T | None:
    """The record in `frame`; None when it is not one: for looking at a message before it is parsed.

    A message is looked at as JSON and never by its bytes: a venue may order its fields and put spaces as it likes.
    """
    try:
        return _decoded(reader, frame)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _decoded(reader: msgspec.json.Decoder[T], frame: bytes | msgspec.Raw) -> T:
    """The record; once more with whole numbers written plainly, where they were not: `1.5e3` and `7.0` are legal."""
    try:
        return reader.decode(frame)
    except msgspec.ValidationError:
        # Only after a failure: rewriting every message would cost more than decoding it.
        plain = _TOKEN.sub(_plain, bytes(frame))
        if plain == bytes(frame):
            raise
        return reader.decode(plain)


def _plain(token: re.Match[bytes]) -> bytes:
    """A whole number in plain digits; any other token of JSON as it is."""
    text = token[0]
    if token["number"] is None or not (token["fraction"] or token["exponent"]):
        return text
    number = Decimal(text.decode())
    return b"%d" % int(number) if number == number.to_integral_value() else text


def text_of(figure: msgspec.Raw) -> str:
    """The text of a number, without its quotes; empty for null and for one that is not there."""
    text = bytes(figure).decode("utf-8", errors="replace")
    if text == "null":
        return ""
    if text.startswith('"'):
        # Escapes in a number are legal JSON and rare; without one the quotes are simply cut off.
        return str(msgspec.json.decode(text)) if "\\" in text else text[1:-1]
    return text


def excerpt(frame: bytes | msgspec.Raw) -> str:
    """The beginning of a frame, printable, for a sentence."""
    return repr(bytes(frame)[:80])[2:-1]


def time_ms_of_iso(text: str) -> int:
    """Milliseconds of `2024-11-24T08:15:38.704Z`, rounded down.

    Raises:
        VenueError: it is not such a time.
    """
    if not _ISO.fullmatch(text):
        raise VenueError(f"{text[:40]!r} is not a time")
    try:
        return (datetime.fromisoformat(text) - _EPOCH) // timedelta(milliseconds=1)
    except ValueError as error:
        raise VenueError(f"{text[:40]!r} is not a time") from error


def whole_of(text: str) -> int:
    """The whole number in a text of at most 19 digits; -1, at which time no row can be, where it is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else -1


def is_time(time_ms: int) -> bool:
    """Whether a time can be written down at all."""
    return 0 < time_ms <= LATEST_MS


def gunzip(frame: bytes, most_bytes: int) -> bytes:
    """What a gzip frame holds, at most `most_bytes`.

    Raises:
        VenueError: it is not gzip, is cut short, or holds more.
    """
    # | 16 expects a gzip header; the limit below bounds memory whatever ratio a hostile frame was compressed with.
    inflater = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        content = inflater.decompress(frame, most_bytes)
    except zlib.error as error:
        raise VenueError(f"a compressed message cannot be read ({error})") from error
    if inflater.unconsumed_tail:
        raise VenueError(f"a compressed message holds more than {most_bytes} bytes")
    if not inflater.eof:
        raise VenueError("a compressed message is cut short")
    return content


def dumps(value: Any) -> bytes:  # noqa: ANN401 -- JSON values are of many types
    """Compact JSON of plain values."""
    return msgspec.json.encode(value)

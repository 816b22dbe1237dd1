"""Decoding: what is not as documented is the venue's fault, said in a sentence; compressed frames are bounded."""

import gzip

import msgspec
import pytest

from rektscope.feeds.codec import RawNumber, decode, decoder, gunzip, text_of, time_ms_of_iso, whole_of
from rektscope.feeds.errors import VenueError


class _Thing(msgspec.Struct):
    size: RawNumber = RawNumber(b"")


@pytest.mark.parametrize(
    ("json", "text"),
    [(b'{"size":1e-7}', "1e-7"), (b'{"size":"0.10"}', "0.10"), (b'{"size":227.0}', "227.0"), (b'{"size":null}', ""),
     (b"{}", ""), (b'{"size":123456789.123456789123456789}', "123456789.123456789123456789")],
)  # fmt: skip
def test_a_number_keeps_its_text(json, text):
    assert text_of(decode(decoder(_Thing), json).size) == text


class _Count(msgspec.Struct):
    count: int
    text: str = ""


@pytest.mark.parametrize("number", [b"7", b"7.0", b"7e0", b"0.7E+1", b"700e-2"])
def test_a_whole_number_is_read_in_any_spelling(number):
    frame = b'{"text":"a \\" 7.5e1 \\\\", "count":%b}' % number
    assert decode(decoder(_Count), frame) == _Count(7, 'a " 7.5e1 \\')


@pytest.mark.parametrize("number", [b"7.5", b"7e-1", b"1e999999999", b"7.0.0", b"07", b"7e", b'"7"'])
def test_what_is_no_whole_number_is_refused(number):
    with pytest.raises(VenueError, match="a message is not as documented"):
        decode(decoder(_Count), b'{"count":%b}' % number)


@pytest.mark.parametrize(("json", "text"), [(b'{"size":"\\u0030.5"}', "0.5"), (b'{"size":"\\/"}', "/")])
def test_the_text_of_a_quoted_number_may_be_escaped(json, text):
    assert text_of(decode(decoder(_Thing), json).size) == text


@pytest.mark.parametrize(
    "frame", [b"", b"\xff\xfe", b"pong", b"{", b'{"size":', b"[1]", b"null", b"[" * 100_000, b'{"a":' * 100_000]
)
def test_what_cannot_be_decoded_is_the_fault_of_the_venue(frame):
    with pytest.raises(VenueError, match="a message is not as documented"):
        decode(decoder(_Thing), frame)


def test_the_sentence_says_where_and_shows_the_beginning():
    with pytest.raises(VenueError, match=r"Expected `array`, got `object`.*: \{\"a\":1\}$"):
        decode(decoder(list[int]), b'{"a":1}')


@pytest.mark.parametrize(
    ("text", "time_ms"),
    [("2024-11-24T08:15:38.704Z", 1_732_436_138_704), ("2000-01-01T08:00:00Z", 946_713_600_000),
     ("2021-07-22T22:36:07.8659Z", 1_626_993_367_865)],
)  # fmt: skip
def test_a_time_is_read_to_the_millisecond(text, time_ms):
    assert time_ms_of_iso(text) == time_ms


@pytest.mark.parametrize("text", ["", "2024-13-01T00:00:00Z", "2024-11-24", "2024-11-24T08:15:38+01:00", "now"])
def test_what_is_no_time_is_the_fault_of_the_venue(text):
    with pytest.raises(VenueError, match="is not a time"):
        time_ms_of_iso(text)


@pytest.mark.parametrize(
    ("text", "whole"),
    [("1545136464123", 1_545_136_464_123), ("0", 0), ("", -1), ("-5", -1), ("now", -1), ("1.5", -1), ("\u0663", -1),
     ("9" * 5000, -1)],
)  # fmt: skip
def test_a_whole_number_is_read_and_anything_else_is_none(text, whole):
    assert whole_of(text) == whole


def test_gzip_is_read_within_bounds():
    assert gunzip(gzip.compress(b"hello", mtime=0), 5) == b"hello"
    with pytest.raises(VenueError, match="holds more than 4 bytes"):
        gunzip(gzip.compress(b"hello", mtime=0), 4)


def test_a_bomb_is_not_unpacked():
    bomb = gzip.compress(b"0" * 50_000_000, mtime=0)
    with pytest.raises(VenueError, match="holds more than 1048576 bytes"):
        gunzip(bomb, 1 << 20)


@pytest.mark.parametrize(
    "frame", [b"", b"not gzip", gzip.compress(b"hello", mtime=0)[:-9], gzip.compress(b"hello", mtime=0)[:12]]
)
def test_broken_gzip_is_the_fault_of_the_venue(frame):
    with pytest.raises(VenueError, match="compressed message"):
        gunzip(frame, 100)

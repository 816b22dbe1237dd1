"""Whatever arrives: parsers raise nothing but their own error, and what they yield fits into columns.

Messages are the samples beside the tests, broken in ways that a venue, a proxy or an attacker might: bytes changed,
cut and doubled, values replaced by others of any type and size.
"""

import gzip
import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.venues.listings import SIZES

from rektscope.feeds.builder import EventBuilder
from rektscope.feeds.errors import VenueError
from rektscope.feeds.state import State
from rektscope.venues.catalogue import VENUES, venue_of

HERE = Path(__file__).resolve().parent
NOW = 1_790_000_000_000

STREAMS = {venue.name: sorted((HERE / venue.name).glob("[!r]*.json")) for venue in VENUES}
ANSWERS = {venue.name: sorted((HERE / venue.name).glob("rest_*.json")) for venue in VENUES}

ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.sampled_from([10**30, -(10**30), 2**63, -1, 0, 1e308, 1.5, -0.0]),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=8),
    st.sampled_from(["", "NaN", "Infinity", "-1", "0", "1e99", "1e-99", "9" * 50, "-", ".", "2024-99-99T00:00:00Z"]),
    st.builds(list),
    st.builds(dict),
    st.builds(lambda: [[]]),
)


def _paths(value: object, path: tuple = ()) -> list[tuple]:
    """The way to each value inside a JSON value."""
    found = [path] if path else []
    if isinstance(value, dict):
        for name, inner in value.items():
            found += _paths(inner, (*path, name))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            found += _paths(inner, (*path, place))
    return found


@st.composite
def broken_json(draw: st.DrawFn, files: list[Path]) -> bytes:
    """A sample with one to three values replaced or removed."""
    message = json.loads(draw(st.sampled_from(files)).read_bytes())
    for _ in range(draw(st.integers(1, 3))):
        paths = _paths(message)
        if not paths:
            break
        path = draw(st.sampled_from(paths))
        inner = message
        for step in path[:-1]:
            inner = inner[step]
        if draw(st.booleans()):
            inner[path[-1]] = draw(ODD)
        else:
            del inner[path[-1]]
    return json.dumps(message).encode()


@st.composite
def broken_bytes(draw: st.DrawFn, files: list[Path]) -> bytes:
    """A sample with bytes replaced, cut out, doubled, or cut off."""
    frame = bytearray(draw(st.sampled_from(files)).read_bytes().strip())
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(frame)))
        length = draw(st.integers(0, 12))
        piece = draw(st.one_of(st.binary(max_size=6), st.just(bytes(frame[place : place + length]) * 2)))
        frame[place : place + length] = piece
    return bytes(frame[: draw(st.integers(0, len(frame)))] if draw(st.booleans()) else frame)


def _states(venue_name: str, listing_of) -> list[State]:
    """One state a product, of all markets of the table that it trades."""
    from_table = [listing_of(market) for market in SIZES if market.startswith(f"{venue_name}:")]
    return [
        State(product, [listing for listing in from_table if listing.product == product.name])
        for product in venue_of(venue_name).products
    ]


@pytest.fixture(scope="module")
def tables(request):
    """States of every venue, kept for all examples: a message may meet what earlier ones left."""
    listing_of = request.getfixturevalue("listing_of")
    return {venue.name: _states(venue.name, listing_of) for venue in VENUES}


def _check(venue_name: str, frame: bytes, states: list[State]) -> None:
    venue = venue_of(venue_name)
    sent = gzip.compress(frame) if venue_name == "htx" else frame
    for wire in {sent, frame}:
        assert isinstance(venue.topic_of(wire), str | None)
        assert isinstance(venue.answer(wire), bytes | None)
        for state in states:
            try:
                events = venue.parse(wire, NOW, state)
            except VenueError:
                continue
            builder = EventBuilder([listing.market for listing in state.listings.values()])
            builder.add(events)
            builder.flush()


def _respelled(value: Any, chance: random.Random) -> str:
    """The same JSON with other spaces, escapes and digits, and its fields in another order."""
    space = chance.choice(["", " ", "\t", "\n  "])
    if isinstance(value, dict):
        fields = [(_escaped(name, chance), _respelled(inner, chance)) for name, inner in value.items()]
        chance.shuffle(fields)
        return "{" + space + f"{space},{space}".join(f"{name}{space}:{space}{inner}" for name, inner in fields) + "}"
    if isinstance(value, list):
        return "[" + f",{space}".join(_respelled(inner, chance) for inner in value) + space + "]"
    if isinstance(value, str):
        return _escaped(value, chance)
    return value.in_other_digits(chance) if isinstance(value, _Number) else json.dumps(value)


def _escaped(text: str, chance: random.Random) -> str:
    """A text of JSON, plainly or with some of its characters as escapes."""
    if chance.random() < 0.7:
        return json.dumps(text, ensure_ascii=chance.random() < 0.5)
    return '"' + "".join(chance.choice([json.dumps(each)[1:-1], f"\\u{ord(each):04x}"]) for each in text) + '"'


class _Number:
    """A number with its digits as they were."""

    def __init__(self, text: str) -> None:
        self.text = text

    def in_other_digits(self, chance: random.Random) -> str:
        """The same number: `7`, `7.0`, `7e+0` and `70E-1` are one."""
        if "e" in self.text.lower() or chance.random() < 0.7:
            return self.text
        whole, _, fraction = self.text.partition(".")
        one_less = f"{whole}{fraction}0E-{len(fraction) + 1}" if whole.strip("-") != "0" else self.text
        return chance.choice([f"{whole}.{fraction}0", f"{self.text}e+0", one_less])


def _events(venue, wire: bytes, states: list[State]) -> list[Any]:
    found = []
    for state in states:
        try:
            found.append(venue.parse(wire, NOW, state))
        except VenueError:
            found.append("refused")
    return found


@pytest.mark.parametrize("venue_name", sorted(STREAMS))
def test_any_legal_spelling_is_heard_answered_and_read_alike(listing_of, venue_name):
    """Compact JSON in one order of fields is a habit of venues, not a promise."""
    assert STREAMS[venue_name], f"no message of it in tests/venues/{venue_name}"
    venue, chance = venue_of(venue_name), random.Random(venue_name)
    pack = gzip.compress if venue_name == "htx" else bytes
    for path in STREAMS[venue_name]:
        content = path.read_bytes().strip()
        try:
            message = json.loads(content, parse_int=_Number, parse_float=_Number)
        except ValueError:
            continue  # a pong of three letters is no JSON
        plain = pack(content)
        expected = _events(venue, plain, _states(venue_name, listing_of))
        for _ in range(10):
            other = pack(_respelled(message, chance).encode())
            assert (venue.topic_of(other), venue.answer(other)) == (venue.topic_of(plain), venue.answer(plain)), path
            assert _events(venue, other, _states(venue_name, listing_of)) == expected, path


@pytest.mark.parametrize("venue_name", sorted(ANSWERS))
def test_any_legal_spelling_of_an_answer_is_read_alike(listing_of, venue_name):
    assert ANSWERS[venue_name], f"no answer rest_*.json of it in tests/venues/{venue_name}"
    venue, chance = venue_of(venue_name), random.Random(venue_name)
    listing = next(listing_of(market) for market in SIZES if market.startswith(f"{venue_name}:"))
    product = next(one for one in venue.products if one.name == listing.product)
    markets = [venue.rest.candles, venue.rest.open_interest, venue.rest.open_interest_history, venue.rest.funding]

    def read(body: bytes) -> list[Any]:
        found = []
        for reader in markets:
            try:
                found.append(reader(body, listing, NOW))
            except VenueError:
                found.append("refused")
        try:
            page = venue.rest.listings(body, product)
        except VenueError:
            return [*found, "refused"]
        listed = [(one.instrument, one.lot_on_wire, one.wire_symbol, one.index_symbol) for one in page.listings]
        return [*found, listed, page.left_out]

    is_read = False
    for path in ANSWERS[venue_name]:
        content = path.read_bytes().strip()
        expected = read(content)
        is_read = is_read or any(each != "refused" for each in expected)
        message = json.loads(content, parse_int=_Number, parse_float=_Number)
        for _ in range(5):
            assert read(_respelled(message, chance).encode()) == expected, path
    assert is_read


@pytest.mark.parametrize("venue_name", sorted(STREAMS))
def test_a_message_with_other_values_is_read_or_refused(tables, venue_name):
    assert STREAMS[venue_name], f"no message of it in tests/venues/{venue_name}"

    @settings(max_examples=150)
    @given(frame=broken_json(STREAMS[venue_name]))
    def run(frame: bytes) -> None:
        _check(venue_name, frame, tables[venue_name])

    run()


@pytest.mark.parametrize("venue_name", sorted(STREAMS))
def test_a_message_with_other_bytes_is_read_or_refused(tables, venue_name):
    assert STREAMS[venue_name], f"no message of it in tests/venues/{venue_name}"

    @settings(max_examples=150)
    @given(frame=broken_bytes(STREAMS[venue_name]))
    def run(frame: bytes) -> None:
        _check(venue_name, frame, tables[venue_name])

    run()


@pytest.mark.parametrize("venue_name", sorted(ANSWERS))
def test_an_answer_with_other_values_is_read_or_refused(listing_of, venue_name):
    assert ANSWERS[venue_name], f"no answer rest_*.json of it in tests/venues/{venue_name}"
    venue = venue_of(venue_name)
    listing = next(listing_of(market) for market in SIZES if market.startswith(f"{venue_name}:"))
    product = next(one for one in venue.products if one.name == listing.product)
    readers = [venue.rest.candles, venue.rest.open_interest, venue.rest.open_interest_history, venue.rest.funding]

    @settings(max_examples=150)
    @given(body=broken_json(ANSWERS[venue_name]))
    def run(body: bytes) -> None:
        for read in readers:
            try:
                events = read(body, listing, NOW)
            except VenueError:
                continue
            builder = EventBuilder([listing.market])
            builder.add(events)
            builder.flush()
        try:
            page = venue.rest.listings(body, product)
        except VenueError:
            return
        assert all(one.market.startswith(f"{venue_name}:") for one in page.listings)

    run()

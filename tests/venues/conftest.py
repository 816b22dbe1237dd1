"""Sample messages by name, and a parser at work on them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.venues.listings import listing_of_market

from rektscope.feeds.events import Event
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.state import Shared, State
from rektscope.feeds.venue import Venue
from rektscope.venues.catalogue import venue_of

HERE = Path(__file__).resolve().parent

NOW = 1_790_000_000_000
"""When the frames of a test arrive, unless it says otherwise (2026-09-21)."""


@dataclass
class Desk:
    """A parser and its state; frames go in, events come out."""

    venue: Venue
    product: Product
    listings: list[Listing]
    state: State = field(init=False)
    shared: Shared = field(default_factory=Shared)

    def __post_init__(self) -> None:
        self.connect()

    def connect(self) -> None:
        """A new connection of the same product."""
        self.state = State(self.product, self.listings, shared=self.shared)

    def read(self, *frames: bytes, received_ms: int = NOW) -> list[Event]:
        return [event for frame in frames for event in self.venue.parse(frame, received_ms, self.state)]


@pytest.fixture(scope="session")
def listing_of() -> Callable[[str], Listing]:
    """A market of `SIZES` as it is listed."""
    return listing_of_market


@pytest.fixture
def desk() -> Callable[..., Desk]:
    """A parser for these markets, all of one product."""

    def make(*markets: str) -> Desk:
        listings = [listing_of_market(market) for market in markets]
        venue = venue_of(listings[0].instrument.venue)
        product = next(one for one in venue.products if one.name == listings[0].product)
        return Desk(venue, product, listings)

    return make


@pytest.fixture
def sample(request) -> Callable[[str], bytes]:
    """The message in a file beside the test, or the lines of a `.jsonl` file joined by line ends."""

    def read(name: str) -> bytes:
        return (Path(request.path).parent / name).read_bytes().strip()

    return read


@pytest.fixture
def samples(sample) -> Callable[[str], list[bytes]]:
    """The messages in the lines of a file beside the test."""
    return lambda name: sample(name).splitlines()

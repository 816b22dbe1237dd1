"""Frames of several connections to events: each connection has a memory of its own, and no frame can end a feed.

The live feed and the reading of a recording go through this one door, so they cannot differ.
"""

from collections.abc import Iterable

from rektscope.feeds.errors import UseError, VenueError
from rektscope.feeds.events import Connected, Disconnected, Event, Misunderstood
from rektscope.feeds.gaps import GapKeeper
from rektscope.feeds.listing import Listing
from rektscope.feeds.section import Section, Topic
from rektscope.feeds.state import Shared, State
from rektscope.feeds.venue import Venue


class Reader:
    """Reads the frames of one section of a venue."""

    def __init__(
        self, venue: Venue, section: Section, listings: Iterable[Listing], topics: Iterable[Topic] = ()
    ) -> None:
        """Read what these markets' topics bring."""
        self._venue = venue
        self._section = section
        self._listings = tuple(listings)
        self._shared = Shared()
        self._states: dict[str, State] = {}
        self._gaps = GapKeeper({topic.key: topic.markets for topic in topics})

    def state(self, event: Event) -> list[Event]:
        """Note the state of a connection (Connected, Disconnected, Silent); the event, then the gaps that it ends."""
        if isinstance(event, Connected):
            self._states[event.connection] = State(self._section, self._listings, event.topics, self._shared)
        elif isinstance(event, Disconnected):
            self._states.pop(event.connection, None)
        return [event, *self._gaps.add(event)]

    def frame(self, frame: bytes, received_ms: int, connection: str) -> list[Event]:
        """The events in a frame; a frame that cannot be understood is one event that says so.

        Raises:
            UseError: the connection was not told of.
        """
        state = self._states.get(connection)
        if state is None:
            raise UseError(f"a frame came from connection {connection!r}, which was never opened")
        try:
            return self._venue.parse(frame, received_ms, state)
        except VenueError as error:
            return [Misunderstood(received_ms, connection, f"{self._section.title}: {error}.")]

    def close(self, received_ms: int) -> list[Event]:
        """Everything ends: the gaps that are still open."""
        return list(self._gaps.close(received_ms))

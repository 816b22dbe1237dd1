"""Answers of a venue's REST interface as values, so that they can be kept in a journal and read again from it."""

from enum import StrEnum

import msgspec

from rektscope.feeds.events import Event
from rektscope.feeds.listing import Listing
from rektscope.feeds.venue import Rest


class ResponseKind(StrEnum):
    """What was asked for; the names stand in journals."""

    CANDLES = "candles"
    OPEN_INTEREST = "open_interest"
    OPEN_INTEREST_HISTORY = "open_interest_history"
    FUNDING = "funding"


class Response(msgspec.Struct, frozen=True):
    """One answer.

    Attributes:
        kind: what was asked for.
        market: of which market, `venue:SYMBOL`.
        received_ns: when it had come, nanoseconds since 1970.
        body: as it came, unpacked.
    """

    kind: ResponseKind
    market: str
    received_ns: int
    body: bytes


class AccountResponse(msgspec.Struct, frozen=True):
    """A venue's response about one of the accounts that it makes public.

    Attributes:
        venue, product: whose account.
        account: its number here.
        received_ns: when it had come, nanoseconds since 1970.
        body: with positions in the markets asked for alone (`Accounts.reduced`).
        address: of the account, where the user wants addresses kept; empty else.
    """

    venue: str
    product: str
    account: int
    received_ns: int
    body: bytes
    address: str = ""


def events_of(response: Response, listing: Listing, rest: Rest) -> list[Event]:
    """The rows in an answer; raises VenueError where it is not as documented, or is a refusal."""
    received_ms = response.received_ns // 1_000_000
    read = {
        ResponseKind.CANDLES: rest.candles,
        ResponseKind.OPEN_INTEREST: rest.open_interest,
        ResponseKind.OPEN_INTEREST_HISTORY: rest.open_interest_history,
        ResponseKind.FUNDING: rest.funding,
    }[response.kind]
    return read(response.body, listing, received_ms)

"""What comes out of a parser: rows of a market, reports on what could not be used, and the state of a connection.

All of them stand in one stream in the order in which they were known, so that a gap in the data can be drawn as one.
Rows are small frozen records here and become columns in `builder`. `time_ms` is the venue's time, `received_ms` ours;
prices count ticks, marks count mark steps, quantities count lots (see `market.instrument`).
"""

from typing import Annotated

import msgspec

from rektscope.market.events import MOST_ACCOUNTS, UNKNOWN_E6, Flag, Kind
from rektscope.market.sides import Side, TakerSide

_Account = Annotated[int, msgspec.Meta(ge=1, le=MOST_ACCOUNTS)]
_Count = Annotated[int, msgspec.Meta(ge=0, le=2**53)]
_Amount = Annotated[int, msgspec.Meta(ge=UNKNOWN_E6, le=2**53)]
"""Bounds of what a journal may hold of an account; a damaged one may hold anything."""


# gc=False: events hold numbers and texts alone and so no cycles. The collector need not look at a hundred thousand.
class Event(msgspec.Struct, frozen=True, gc=False):
    """The root of all events. `received_ms` is when it was known to us."""

    received_ms: int


class Row(Event, frozen=True, gc=False):
    """Something that happened in one market (`venue:SYMBOL`) at the venue's `time_ms`."""

    market: str
    time_ms: int


class Trade(Row, frozen=True, gc=False):
    """A trade; the side is the taker's.

    `buyer` and `seller` are addresses where the venue names accounts, else empty: of the event, and no columns of rows.
    """

    price_ticks: int
    quantity_lots: int
    taker_side: TakerSide
    buyer: str = ""
    seller: str = ""


class Candle(Row, frozen=True, gc=False):
    """A finished candle; `time_ms` is its start, `received_ms` its end."""

    duration_ms: int
    open_ticks: int
    high_ticks: int
    low_ticks: int
    close_ticks: int
    quantity_lots: int
    taker_buy_lots: int


class Mark(Row, frozen=True, gc=False):
    """A mark price."""

    mark_steps: int


class Index(Row, frozen=True, gc=False):
    """An index price."""

    mark_steps: int


class Funding(Row, frozen=True, gc=False):
    """A *settled* funding rate; `duration_ms` is the interval it was for."""

    rate_e12: int
    duration_ms: int


class FundingEstimate(Row, frozen=True, gc=False):
    """The rate that would be settled at `next_ms` if nothing changed; never a row of a session, which holds facts.

    `next_ms` is 0 where the venue does not give it.
    """

    rate_e12: int
    next_ms: int


class OpenInterest(Row, frozen=True, gc=False):
    """Open interest, one-sided: a long and its short count once."""

    quantity_lots: int


class Liquidation(Row, frozen=True, gc=False):
    """A forced closure. The side is the *position's*; BANKRUPTCY_PRICE flags a price that is no fill."""

    price_ticks: int
    quantity_lots: int
    liquidated_side: Side
    flags: Flag = Flag.NONE


class AccountPosition(Row, frozen=True, gc=False):
    """A position of one account as the venue reported it at `time_ms`; columns as of `market.events`."""

    account: int
    held_side: Side
    quantity_lots: int
    value_e6: int
    entry_steps: int
    liquidation_steps: int
    leverage: int
    is_cross: int
    margin_e6: int
    account_value_e6: int
    maintenance_e6: int
    flags: Flag = Flag.NONE


class Gap(Row, frozen=True, gc=False):
    """Nothing was heard of the market from `time_ms` on for `duration_ms`."""

    duration_ms: int


class Traders(Event, frozen=True, gc=False):
    """Who bought and who sold in a trade, where a venue names accounts: never a row, and never in a recording.

    `quantity_lots` is 0 of an earlier trade, and of one that is not believed yet: who trades here, and not how much.
    `time_ms` is the venue's time of the trade.
    """

    market: str
    buyer: str
    seller: str
    price_ticks: int
    quantity_lots: int
    time_ms: int = 0


class CarriedAccount(Event, frozen=True, gc=False):
    """What an account was reported to hold in a market, worked out anew at newer marks of its other positions."""

    market: str
    account: _Account
    account_value_e6: _Amount
    maintenance_e6: _Amount
    liquidation_steps: _Count


class TradedAccount(Event, frozen=True, gc=False):
    """What an account's trades since its report, which is of `time_ms`, made of a position; columns as of a row.

    `quantity_lots` is 0 where it is closed; it may be above 0 in a market that the report does not mention.
    """

    market: str
    account: _Account
    time_ms: _Count
    held_side: Side
    quantity_lots: _Count
    value_e6: _Amount
    entry_steps: _Count
    liquidation_steps: _Count
    leverage: Annotated[int, msgspec.Meta(ge=0, le=10_000)]
    is_cross: Annotated[int, msgspec.Meta(ge=-1, le=1)]
    margin_e6: _Amount


class Unusable(Event, frozen=True, gc=False):
    """One row of a message that was left out, of which kind it would have been, and why. The raw frame still has it.

    `is_off_grid` where a price or a quantity is no whole number of our steps, which may be out of date.
    """

    market: str
    words: str
    kind: Kind | None = None
    is_off_grid: bool = False


class Relisted(Event, frozen=True, gc=False):
    """The venue lists a market with other steps than before; sizes are decimal texts, as of `Listing`."""

    market: str
    tick_size: str
    lot_size: str
    lot_on_wire: str


class Unknown(Event, frozen=True, gc=False):
    """A venue sent something about an instrument whose sizes we do not have. Reported once a symbol and connection."""

    venue: str
    symbol: str


class Misunderstood(Event, frozen=True, gc=False):
    """A whole frame that is not what the venue's documentation says."""

    connection: str
    words: str


class Defect(Misunderstood, frozen=True, gc=False):
    """A frame that we failed to read through a defect of ours; `topic` is empty where the frame does not say which."""

    topic: str = ""


class Connected(Event, frozen=True, gc=False):
    """A connection is open and will ask for these topics, of which nothing comes before."""

    connection: str
    topics: tuple[str, ...]


class Asked(Event, frozen=True, gc=False):
    """A connection has asked for topics in one message; `number` is what an acknowledgement repeats of it, or 0."""

    connection: str
    topics: tuple[str, ...]
    number: int = 0


class Disconnected(Event, frozen=True, gc=False):
    """A connection is over; `heard_ms` is when its last frame arrived. `planned`: another one had taken its place."""

    connection: str
    heard_ms: int
    words: str
    planned: bool = False


class Silent(Event, frozen=True, gc=False):
    """A topic of a live connection has brought nothing since `since_ms` although it should have."""

    connection: str
    topic: str
    since_ms: int


class ClockStepped(Event, frozen=True, gc=False):
    """The system's clock was set while a feed ran, forward by `step_ms` (back below 0); receive times do not follow."""

    step_ms: int


class Paused(Event, frozen=True, gc=False):
    """Nothing was taken in since `since_ms`: the machine slept for `slept_ms` of it, or the program was held up.

    `slept_ms` is 0 as well where the system cannot distinguish sleep from being held up.
    """

    since_ms: int
    slept_ms: int


class Subscribed(Event, frozen=True, gc=False):
    """The venue accepted topics. Where it does not name them, `number` is that of the message that asked, or 0."""

    topics: tuple[str, ...] = ()
    number: int = 0


class Refused(Event, frozen=True, gc=False):
    """The venue refused something we asked for; `topic` is empty where it does not say what."""

    topic: str
    words: str


class Notice(Event, frozen=True, gc=False):
    """A message of the venue for people; `reconnect` when it asks to connect anew soon."""

    words: str
    reconnect: bool = False

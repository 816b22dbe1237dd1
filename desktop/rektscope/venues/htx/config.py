"""Addresses, topics, limits and habits of HTX's swap notifications: liquidations, and nothing else of this venue.

Source: the venue's documentation of linear swaps and coin-margined swaps. Frames are gzip. Volumes are contracts; the
direction is the order's, so sell closed a long. The server pings and ends a connection that does not answer.
"""

from rektscope.feeds.product import MEBIBYTE, Heartbeat, Product, Reach

LIQUIDATIONS = "public.{symbol}.liquidation_orders"

MAXIMUM_MESSAGE_BYTES = MEBIBYTE
"""What a frame may hold when it is unpacked; a message of one liquidation has some 300 bytes."""

_CAVEATS = ("HTX gives the bankruptcy price of a liquidation, which lies beyond the price it was filled at.",)

LINEAR = Product(
    venue="htx",
    name="linear",
    title="HTX linear swaps",
    socket_url="wss://api.hbdm.com/linear-swap-notification",
    rest_url="https://api.hbdm.com",
    heartbeat=Heartbeat(every_s=20.0),
    dead_after_s=60.0,
    topics_per_connection=100,
    maximum_frame_bytes=MEBIBYTE,
    liquidations=Reach.FULL,
    caveats=_CAVEATS,
    rest_pause_s=0.2,
)

INVERSE = Product(
    venue="htx",
    name="inverse",
    title="HTX coin-margined swaps",
    socket_url="wss://api.hbdm.com/swap-notification",
    rest_url="https://api.hbdm.com",
    heartbeat=Heartbeat(every_s=20.0),
    dead_after_s=60.0,
    topics_per_connection=100,
    maximum_frame_bytes=MEBIBYTE,
    liquidations=Reach.FULL,
    caveats=_CAVEATS,
    rest_pause_s=0.2,
)

PRODUCTS = (LINEAR, INVERSE)

"""What a connection is for, once it is known which markets it brings."""

import msgspec

from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic
from rektscope.feeds.venue import Venue


class ConnectionSpec(msgspec.Struct, frozen=True):
    """What one connection is for: a product of a venue, the markets, and the topics within the product's limits."""

    venue: Venue
    product: Product
    listings: tuple[Listing, ...]
    topics: tuple[Topic, ...]

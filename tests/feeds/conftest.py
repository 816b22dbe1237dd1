"""A market for what is the same at every venue."""

from collections.abc import Callable

import pytest
from tests.venues.listings import listing_of_market

from rektscope.feeds.listing import Listing


@pytest.fixture(scope="session")
def listing_of() -> Callable[[str], Listing]:
    """A market of `tests/venues/listings.py` as it is listed."""
    return listing_of_market

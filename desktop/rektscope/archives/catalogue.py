"""Which venues have a public archive that is documented, and other addresses given in their place."""

from collections.abc import Mapping, Sequence

from rektscope.feeds.archive_layout import ArchiveLayout, ArchiveSeries
from rektscope.market.errors import InputError
from rektscope.market.names import MarketName, read_market, read_venue
from rektscope.net.https_client import checked_endpoint
from rektscope.venues.binance.archives import ARCHIVE as BINANCE
from rektscope.venues.bybit.archives import ARCHIVE as BYBIT
from rektscope.venues.okx.archives import ARCHIVE as OKX
from rektscope.venues.titles import titles_joined, venue_title

ARCHIVES: Mapping[str, ArchiveLayout] = {layout.venue: layout for layout in (BINANCE, BYBIT, OKX)}


def archive_of(text: str) -> tuple[ArchiveLayout, MarketName]:
    """The archive that has `text` (`venue:SYMBOL` in any common spelling), and the market.

    Raises:
        InputError: it names no market, or one whose venue has no archive here or writes its markets otherwise.
    """
    name = read_market(text)
    layout = ARCHIVES.get(name.venue)
    if layout is None:
        raise InputError(
            f"No public archive of {venue_title(name.venue)} is known here; there are those of "
            f"{titles_joined(list(ARCHIVES))}. Files that you have are read by `rektscope import`."
        )
    if not layout.series(name.symbol):
        raise InputError(f"The archive of {venue_title(name.venue)} has no market that is written {name.symbol!r}.")
    return layout, name


def series_of(layout: ArchiveLayout, name: MarketName) -> Sequence[ArchiveSeries]:
    """What the archive has of a market."""
    return layout.series(name.symbol)


def read_addresses(texts: Sequence[str]) -> dict[str, str]:
    """Other addresses by venue, from `VENUE=URL`.

    Raises:
        InputError: one is not of that form, names a venue without an archive, or is unencrypted and not this machine.
    """
    found: dict[str, str] = {}
    for text in texts:
        venue, equals, address = text.partition("=")
        name = read_venue(venue)
        if not equals or name not in ARCHIVES:
            raise InputError(f"--archive {text}: write it as VENUE=URL, where VENUE is one of {', '.join(ARCHIVES)}.")
        found[name] = checked_endpoint(address)
    return found

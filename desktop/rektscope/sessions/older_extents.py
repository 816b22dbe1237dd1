"""For which time the totals of a session are that an earlier build imported, which did not write it down."""

from collections.abc import Mapping

from msgspec.structs import replace

from rektscope.market.events import Liquidations, MarketEvents
from rektscope.market.extent import Extent
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, SessionInfo


def lacks_extents(info: SessionInfo) -> bool:
    """Whether a session has imported totals of liquidations, and does not say for which time."""
    return info.provenance is Provenance.IMPORTED and any(map(_lacks_extent, info.markets))


def with_extents(info: SessionInfo, liquidations: Mapping[str, MarketEvents]) -> SessionInfo:
    """The description with what the rows of such markets tell, by `venue:SYMBOL`."""
    return replace(
        info,
        markets=tuple(
            replace(market, liquidations_known=_extent(market, liquidations[market.instrument.market].liquidations))
            if _lacks_extent(market)
            else market
            for market in info.markets
        ),
    )


def _lacks_extent(market: MarketInfo) -> bool:
    return market.completeness is Completeness.TOTALS and market.liquidations_known is None


def _extent(market: MarketInfo, rows: Liquidations) -> Extent:
    """From the first total to the last that is not zero: whether there were others in between or after, nobody knows.

    Of totals on no grid, from the first liquidation that was placed to the last.
    """
    last_ms = int(rows.time_ms.max(initial=-1))
    if market.sums is None:
        return Extent.of([(int(rows.time_ms.min()), last_ms + 1)] if len(rows) else [])
    start_ms = market.sums.start_ms
    return Extent.of([(start_ms, market.sums.known_until(max(start_ms, last_ms)) + market.sums.duration_ms)])

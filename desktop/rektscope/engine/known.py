"""The known book of the market on the chart at a moment, worked out anew only where something of it has changed."""

from collections.abc import Sequence
from enum import Enum

from msgspec.structs import replace

from rektscope.engine.sources import Source
from rektscope.levels.known_book import KnownBook
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import Instrument
from rektscope.risk.margin_rules import MarginRules


class KnownView(Enum):
    """How known positions stand beside the estimate.

    APART: each for itself. COMBINED: known levels, and the estimate of what is not known, as one. HIDDEN: the estimate
    alone.
    """

    APART = "apart"
    COMBINED = "combined"
    HIDDEN = "hidden"


class KnownBooks:
    """Known books of a source's markets."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._margins: dict[str, MarginRules] = {}
        self._key: tuple[object, ...] | None = None
        self._book: KnownBook | None = None

    def renew_margins(self) -> None:
        """Ask for the tiers anew: others are kept on this machine now."""
        self._margins, self._key, self._book = {}, None, None

    def market_for(self, instrument: Instrument) -> str | None:
        """The market of a coin whose accounts are known: the one on the chart before others; None without one."""
        infos = self._source.info.markets
        if not self._source.is_live and not any(each.has_account_positions for each in infos):
            return None  # as of most sessions, at each moment that is shown
        markets = [each.instrument for each in infos if each.instrument.base == instrument.base]
        names = [instrument.market, *(each.market for each in markets if each.market != instrument.market)]
        return next((name for name in names if self._has_accounts(name)), None)

    def at(self, instrument: Instrument, cursor_ms: int) -> tuple[KnownBook | None, str]:
        """What is known of the coin's positions at a moment, UTC milliseconds, and in which market; None for nothing.

        None too while no report had been received by then.
        """
        market = self.market_for(instrument)
        if market is None:
            return None, ""
        events, others = self._source.events(market), self.others(market)
        reports = len(events.account_positions.until(cursor_ms))
        if not reports:
            return None, market
        # Counts stand for content, as batches only grow; the time of the last row tells two batches apart that were cut
        # back.
        key = (market, reports, _counts(events, cursor_ms), tuple(_counts(each, cursor_ms) for each, _ in others))
        if key != self._key or self._book is None:
            self._key, self._book = key, KnownBook.of(events, cursor_ms, self._margin(events.instrument), others)
        return replace(self._book, at_ms=cursor_ms), market

    def _has_accounts(self, market: str) -> bool:
        if not self._source.is_live and not self._source.info.market(market).has_account_positions:
            return False  # its events need not be read
        return len(self._source.events(market).account_positions) > 0

    def others(self, market: str) -> Sequence[tuple[MarketEvents, MarginRules]]:
        """The other markets of a market's venue in which accounts have positions, with their margin rules."""
        venue = self._source.info.market(market).instrument.venue
        instruments = [each.instrument for each in self._source.info.markets]
        names = [each for each in instruments if each.venue == venue and each.market != market]
        return [
            (self._source.events(each.market), self._margin(each)) for each in names if self._has_accounts(each.market)
        ]

    def _margin(self, instrument: Instrument) -> MarginRules:
        if instrument.market not in self._margins:
            self._margins[instrument.market] = margin_rules_of(instrument)
        return self._margins[instrument.market]


def _counts(events: MarketEvents, cursor_ms: int) -> tuple[tuple[int, int], ...]:
    """How much of what a known book rests on was received by a moment, and when the last of it."""
    batches = (events.account_positions, events.marks, events.open_interests)
    known = [batch.until(cursor_ms) for batch in batches]
    return tuple((len(each), int(each.received_ms[-1]) if len(each) else 0) for each in known)

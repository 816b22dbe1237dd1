"""A live feed as a source of events: the same questions as of a saved session, with answers that grow.

The feed's thread adds rows to growing markets; whoever shows them calls `poll` now and then, which takes snapshots of
what there is. Between two polls everything stands still, so one frame is of one moment.
"""

import threading
from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from rektscope.engine.freed_memory import return_freed_memory
from rektscope.engine.start_cache import ReadyStart
from rektscope.levels.columns import LevelMap
from rektscope.live.description import session_info
from rektscope.live.feed import FeedBatch, LiveFeed
from rektscope.live.health import FeedHealth, StreamState
from rektscope.live.store import MOST_TRADES, GrowingMarket
from rektscope.market.events import Batch, MarketEvents
from rektscope.market.times import HOUR_MS, MINUTE_MS, floor_ms
from rektscope.recording.header import RecordingHeader
from rektscope.recording.recorder import Recorder
from rektscope.replay.deleveraging_index import DeleveragingIndex
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.risk.margin_rules import MarginRules
from rektscope.sessions.session import SessionInfo


class LiveSource:
    """Markets as they trade now."""

    is_live = True

    def __init__(self, feed: LiveFeed, started_ms: int | None = None, recorder: Recorder | None = None) -> None:
        """A source over a feed that is not started yet.

        Args:
            feed: brings the markets.
            started_ms: when it began, UTC milliseconds; by default now.
            recorder: keeps everything that comes, from the start to the end.
        """
        self._feed = feed
        self._recorder = recorder
        self._started_ms = feed.now_ns() // 1_000_000 if started_ms is None else started_ms
        self._info = session_info(
            feed.listings, feed.endpoints, self._started_ms, self._started_ms, history_hours=feed.history_hours
        )
        self._filling = threading.Lock()
        self._markets = {listing.market: GrowingMarket(listing.instrument, MOST_TRADES) for listing in feed.listings}
        # What the feed's thread fills, and what the last poll saw, are apart: a frame must not mix two moments.
        self._defects: dict[str, Exception] = {}
        self._latest_ms = self._info.start_ms
        self._histories = 0
        self._awaited = frozenset(self._markets) if feed.history_hours > 0 else frozenset()
        self._awaited_seen = self._awaited
        self._silent_ms: Mapping[str, int] = {}
        self._silent_seen_ms: Mapping[str, int] = {}
        self._events = {market: growing.snapshot() for market, growing in self._markets.items()}
        self._histories_seen = 0
        self._trimmed_ms = floor_ms(self._started_ms, HOUR_MS)
        self._index = self._built_index()

    @property
    def info(self) -> SessionInfo:
        """The description; its end is that of the data at the last poll."""
        return self._info

    @property
    def histories(self) -> int:
        """How often history was added by the last poll: what was worked out before does not know it."""
        return self._histories_seen

    @property
    def feed(self) -> LiveFeed:
        """What brings the markets."""
        return self._feed

    @property
    def recorder(self) -> Recorder | None:
        """What keeps everything that comes."""
        return self._recorder

    def start(self) -> None:
        """Begin to receive, and to record; raises InputError when there is no room to record into."""
        if self._recorder is not None:
            # Before the feed starts, or the first messages would be missing in the recording.
            self._feed.attach(self._recorder)
            feed = self._feed
            started_ns = self._started_ms * 1_000_000
            self._recorder.start(RecordingHeader(started_ns, feed.specs, feed.endpoints, feed.history_hours))
        self._feed.start(self._take, self._started_ms)

    def close(self) -> None:
        """Stop receiving; raises what went wrong on the feed's threads."""
        try:
            if self._recorder is not None:
                self._recorder.stop()  # first, so that the end of the feed is no gap in the recording
        finally:
            self._feed.stop()

    def poll(self) -> bool:
        """Take in what came since the last time; whether anything did."""
        with self._filling:
            latest_ms, histories, silent_ms = self._latest_ms, self._histories, self._silent_ms
            awaited = self._awaited
            # With the watermarks in one lock, so that no row can be later than the end that is shown.
            events = {market: self._snapshot(market) for market in self._markets}
        is_new = latest_ms > self._info.end_ms or histories != self._histories_seen or events != self._events
        if not is_new and awaited == self._awaited_seen:
            return False
        self._awaited_seen = awaited
        before, self._events, self._histories_seen = self._events, events, histories
        self._silent_seen_ms = silent_ms
        if floor_ms(latest_ms, HOUR_MS) > self._trimmed_ms:
            self._trimmed_ms = floor_ms(latest_ms, HOUR_MS)
            return_freed_memory()
        is_new_minute = floor_ms(latest_ms, MINUTE_MS) != floor_ms(self._info.end_ms, MINUTE_MS)
        self._info = replace(self._info, end_ms=max(latest_ms, self._info.end_ms))
        # Its columns go by the minute; in between nothing of the index changes but its end.
        if is_new_minute or any(_counts(events[market]) != _counts(before[market]) for market in events):
            self._index = self._index.extended(before, events, self._info.end_ms)
        else:
            self._index = replace(self._index, end_ms=self._info.end_ms)
        return True

    def events(self, market: str) -> MarketEvents:
        """Everything known of a market (`venue:SYMBOL`) at the last poll."""
        return self._events[market]

    def all_events(self) -> Mapping[str, MarketEvents]:
        """Every market's events, in the order asked for."""
        return self._events

    def liquidations(self) -> LiquidationIndex:
        """All liquidations by the last poll."""
        return self._index

    def deleveragings(self) -> DeleveragingIndex:
        """None: no feed in use reports auto-deleveraging."""
        return DeleveragingIndex.build({})

    def awaits_history(self, market: str) -> bool:
        """Whether the hours before were still asked for at the last poll."""
        return market in self._awaited_seen

    def silent_since_ms(self, market: str) -> int | None:
        """Since when nothing is heard of a market, at the last poll; None while something is."""
        return self._silent_seen_ms.get(market)

    def health(self) -> FeedHealth:
        """How the feeds are."""
        recorder = self._recorder
        if recorder is None:
            health = self._feed.health()
        else:
            health = self._feed.health(recording=recorder.describe(), is_recording=recorder.is_going)
        defects = dict(self._defects)
        if not defects:
            return health
        streams = tuple(
            replace(each, state=StreamState.UNUSABLE) if each.market in defects else each for each in health.streams
        )
        words = (
            f"{market} stands still because of a defect in rektscope ({each!r})." for market, each in defects.items()
        )
        return replace(health, streams=streams, notices=(*health.notices, *words))

    def defects(self) -> Mapping[str, Exception]:
        """What failed through a defect of ours, by what the sentence on it begins with."""
        found = {f"what comes of {market}": defect for market, defect in self._defects.items()}
        failure = self._feed.failure
        if isinstance(failure, Exception):
            found["a part of the feed, named under Feeds,"] = failure
        return found

    def ready_start(self, market: str) -> ReadyStart | None:
        """None: a live feed begins anew each time."""
        _ = market
        return None

    def keep_start(self, market: str, margin: MarginRules, level_map: LevelMap) -> None:
        """Nothing is kept: no file is behind this."""
        _ = market, margin, level_map

    def _take(self, batch: FeedBatch) -> None:
        """On the feed's thread."""
        with self._filling:
            for market, batches in batch.history.items():
                self._fill(market, self._markets[market].insert, batches)
                self._histories += 1
            for market, batches in batch.rows.items():
                self._fill(market, self._markets[market].append, batches)
            self._latest_ms = max(self._latest_ms, batch.latest_ms)
            self._silent_ms = batch.silent_since_ms
            self._awaited = batch.awaiting_history

    def _fill(self, market: str, take_in: Callable[[Sequence[Batch]], None], batches: Sequence[Batch]) -> None:
        """Let a market grow; one that fails stands still from then on, and the others go on."""
        if market in self._defects:
            return
        try:
            take_in(batches)
        except Exception as defect:  # noqa: BLE001 -- reported by `defects` and `health`
            self._defects[market] = defect

    def _snapshot(self, market: str) -> MarketEvents:
        """What is known of a market by now; of one that failed, what was known before."""
        if market not in self._defects:
            try:
                return self._markets[market].snapshot()
            except Exception as defect:  # noqa: BLE001 -- as above
                self._defects[market] = defect
        return self._events[market]

    def _built_index(self) -> LiquidationIndex:
        info = self._info
        return LiquidationIndex.build(self._events, info.start_ms, info.end_ms, gapless=info.gapless)


def _counts(market: MarketEvents) -> tuple[int, int]:
    """How many rows there are of what the index of liquidations is made of."""
    return len(market.liquidations), len(market.gaps)

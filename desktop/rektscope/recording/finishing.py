"""From a journal to a session: everything recorded goes once more through the normalizer of the live view.

Memory holds the rows of the session, as columns, and a few thousand messages.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import msgspec
import numpy as np
from msgspec.structs import replace

from rektscope.feeds.errors import UseError
from rektscope.feeds.events import ClockStepped, Event, Misunderstood, Paused, Refused, Relisted, Unusable
from rektscope.live.description import session_start_ms
from rektscope.live.metrics import CLOCKS_APART_MS
from rektscope.live.normalizer import Normalizer
from rektscope.live.store import GrowingMarket
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.recording.description import Leftovers, describe
from rektscope.recording.entries import account_from_record, response_from_record, state_from_bytes
from rektscope.recording.header import RecordingHeader
from rektscope.sessions.journal.folder import JournalLock, remove_journal, set_journal_aside, sync_folder
from rektscope.sessions.journal.form import Record, RecordKind
from rektscope.sessions.journal.reader import Ending, EndKind, Hole, JournalReader
from rektscope.sessions.session import Session, SessionInfo
from rektscope.sessions.writer import write_session

_NS_PER_MS = 1_000_000
_RECORDS_AT_ONCE = 1 << 14

OnProgress = Callable[[int, int], None]
"""Gets the bytes of the journal read so far, and all of them."""


class FinishReport(msgspec.Struct, frozen=True):
    """The result of finishing a journal.

    Attributes:
        session: the file that was written.
        info: its description.
        size: its bytes.
        events: how many of each kind by market; kinds without any are left out.
        gaps: stretches without data as (market, start, end) in UTC milliseconds.
        records: messages, states and answers that were read.
        ending: how the journal ended.
        leftovers: what did not get into the session.
        has_received: whether a stream brought anything at all of any market.
        journal: where the journal is now; None when it was removed.
    """

    session: Path
    info: SessionInfo
    size: int
    events: dict[str, dict[str, int]]
    gaps: tuple[tuple[str, int, int], ...]
    records: int
    ending: Ending
    leftovers: Leftovers
    has_received: bool
    journal: Path | None


def finish(
    journal: Path, out: Path, progress: OnProgress | None = None, *, remove: bool = False, keep_raw: bool = False
) -> FinishReport:
    """Make the session of a journal and write it to `out`, replacing what is there.

    With `remove` the journal goes once the session is safe on disk; where something in it could not be used it is
    renamed instead (`NAME.kept-1`), as it holds more than the session does, and with `keep_raw` it always is.

    Raises:
        InputError: the journal is none, is in use or has no header, or `out` cannot be written; the journal is as
            it was then.
    """
    with JournalLock(journal):
        reader = JournalReader(journal)
        played = play(reader, progress)
        # Still under the lock: nobody may record into the journal, or finish it a second time, before the session is
        # there.
        write_session(out, played.session)
    kept: Path | None = journal
    if remove:
        try:
            # The session's name must be on disk before the journal goes, or a power cut could take both.
            sync_folder(out.parent)
            is_whole = played.ending.kind is not EndKind.DAMAGED and not played.ending.holes
            is_used_up = is_whole and not played.leftovers.any
            kept = _put_away(journal, is_kept=keep_raw or not is_used_up)
        except OSError as error:
            raise InputError(
                f"{out} is written, but {journal} could not be put away: {error.strerror or error}."
            ) from error
    return FinishReport(
        session=out,
        info=played.session.info,
        size=out.stat().st_size,
        events={market: _counts(events) for market, events in played.session.events.items()},
        gaps=tuple(gap for market, events in played.session.events.items() for gap in _gaps(market, events)),
        records=played.ending.records,
        ending=played.ending,
        leftovers=played.leftovers,
        has_received=played.has_received,
        journal=kept,
    )


class Played(msgspec.Struct, frozen=True):
    """A journal that was played to its end: its session in memory, how it ended, and what was left over.

    `with_rows` counts the records that brought a row at least.
    """

    session: Session
    ending: Ending
    leftovers: Leftovers
    with_rows: int
    has_received: bool


def play(reader: JournalReader, progress: OnProgress | None = None) -> Played:
    """Play a journal through the normalizer; once more in finer steps where its venue has changed them on the way.

    Raises:
        InputError: its header cannot be read.
    """
    header = RecordingHeader.from_bytes(reader.header)
    played = _play(reader, header, progress)
    refined = header.refined(played.leftovers.relisted)
    if refined is header:
        return played
    return _play(JournalReader(reader.folder), refined, progress)


def _play(reader: JournalReader, header: RecordingHeader, progress: OnProgress | None) -> Played:
    # The same class and the same calls as live: that is what makes a recording equal to what was watched.
    normalizer = Normalizer(header.specs)
    if header.tells_asked:
        normalizer.begin(session_start_ms(header.started_ns // _NS_PER_MS))
    markets = {listing.market: GrowingMarket(listing.instrument) for listing in header.listings}
    leftovers, with_rows = Leftovers(), 0
    for place, record in enumerate(reader.records()):
        if isinstance(record, Hole):
            normalizer.interrupt(record.after_ns // _NS_PER_MS, record.until_ns // _NS_PER_MS)
        else:
            rows = normalizer.rows
            _count(leftovers, _taken_in(normalizer, record, leftovers))
            with_rows += normalizer.rows > rows
        if place % _RECORDS_AT_ONCE == _RECORDS_AT_ONCE - 1:
            _move(normalizer, markets)
            if progress is not None:
                progress(reader.bytes_read, reader.bytes_total)
    ending = reader.ending
    if ending is None:
        raise InputError(f"{reader.folder} was not read to its end.")
    leftovers.not_begun = [topic for topics in normalizer.awaited.values() for topic in sorted(topics)]
    _count(leftovers, normalizer.close(ending.at_ns // _NS_PER_MS))
    _move(normalizer, markets)
    if progress is not None:
        progress(reader.bytes_total, reader.bytes_total)
    snapshots = {market: grown.snapshot() for market, grown in markets.items()}
    silent = [market for market, events in snapshots.items() if not _has_streamed(events, header.started_ns)]
    filled = [
        hole for market, events in snapshots.items() for hole in _gaps(market, events) if _has_candles(events, hole)
    ]
    apart = _clocks_apart(header, snapshots)
    info = describe(header, ending, normalizer.latest_ms, leftovers, silent, filled, apart)
    info = replace(info, account_addresses=normalizer.account_addresses)
    return Played(Session(info, snapshots), ending, leftovers, with_rows, has_received=len(silent) < len(snapshots))


def _taken_in(normalizer: Normalizer, record: Record, leftovers: Leftovers) -> list[Event]:
    """The reports of one record; one that does not fit is counted and passed over, as the next ones may."""
    try:
        if record.kind is RecordKind.FRAME:
            return normalizer.frame(record.payload, record.received_ns, record.source)
        if record.kind is RecordKind.STATE:
            return normalizer.state(state_from_bytes(record.payload))
        account = account_from_record(record)
        return normalizer.response(response_from_record(record)) if account is None else normalizer.account(account)
    except (UseError, InputError) as error:
        leftovers.strange += 1
        leftovers.words = leftovers.words or str(error)
        return []


def _count(leftovers: Leftovers, reports: Iterable[Event]) -> None:
    for report in reports:
        if isinstance(report, Misunderstood | Unusable):
            leftovers.misunderstood += isinstance(report, Misunderstood)
            leftovers.left_out += isinstance(report, Unusable)
            leftovers.words = leftovers.words or report.words
        elif isinstance(report, ClockStepped):
            leftovers.clock_steps.append((report.received_ms, report.step_ms))
        elif isinstance(report, Paused):
            leftovers.pauses.append(report)
        elif isinstance(report, Relisted):
            leftovers.relisted.append(report)
        elif isinstance(report, Refused):
            leftovers.refusals[f"{report.topic}: {report.words}" if report.topic else report.words] = None


def _move(normalizer: Normalizer, markets: dict[str, GrowingMarket]) -> None:
    """Rows from the normalizer to the columns of their markets, as the live view moves them."""
    for market, batches in normalizer.flush().items():
        markets[market].append(batches)
    for market, batches in normalizer.flush_history().items():
        markets[market].insert(batches)


def _has_streamed(events: MarketEvents, started_ns: int) -> bool:
    """Whether anything came of a market since the start that was not asked for."""
    streamed = (events.trades, events.marks, events.indexes, events.liquidations)
    return any(len(batch) and int(batch.received_ms[-1]) >= started_ns // _NS_PER_MS for batch in streamed)


def _counts(events: MarketEvents) -> dict[str, int]:
    return {batch.kind.value: len(batch) for batch in events.batches() if len(batch)}


def _gaps(market: str, events: MarketEvents) -> Iterator[tuple[str, int, int]]:
    """The gaps of a market as stretches that do not overlap, in order: each loss and silence has a row of its own."""
    gaps = events.gaps
    order = np.argsort(gaps.time_ms, kind="stable")
    start_ms = end_ms = -1
    for first, length in zip(gaps.time_ms[order].tolist(), gaps.duration_ms[order].tolist(), strict=True):
        if first > end_ms:
            if end_ms > start_ms:
                yield market, start_ms, end_ms
            start_ms, end_ms = first, first + length
        else:
            end_ms = max(end_ms, first + length)
    if end_ms > start_ms:
        yield market, start_ms, end_ms


def _clocks_apart(header: RecordingHeader, markets: Mapping[str, MarketEvents]) -> dict[str, float]:
    """By title of the venue's product: by how many milliseconds its times are behind ours, where that is no latency."""
    apart: dict[str, float] = {}
    for spec in header.specs:
        batches = [
            batch for each in spec.listings for batch in (markets[each.market].trades, markets[each.market].marks)
        ]
        latencies = np.concatenate([batch.received_ms - batch.time_ms for batch in batches])
        if len(latencies) and abs(behind_ms := float(np.median(latencies))) > CLOCKS_APART_MS:
            apart[spec.product.title] = behind_ms
    return apart


def _has_candles(events: MarketEvents, hole: tuple[str, int, int]) -> bool:
    """Whether a candle lies in a hole in the streams: it was asked for afterwards."""
    _, start_ms, end_ms = hole
    candles = events.candles
    return bool(np.any((candles.time_ms + candles.duration_ms > start_ms) & (candles.time_ms < end_ms)))


def _put_away(journal: Path, *, is_kept: bool) -> Path | None:
    if is_kept:
        return set_journal_aside(journal)
    remove_journal(journal)
    return None

"""The description of a finished recording: that of the live view, and notes on what is wrong with it."""

from collections.abc import Mapping, Sequence

import msgspec
from msgspec.structs import replace

from rektscope.feeds.events import Paused, Relisted
from rektscope.live.description import session_info
from rektscope.live.metrics import paused_words
from rektscope.market.times import SECOND_MS, floor_ms, format_iso
from rektscope.recording.header import RecordingHeader
from rektscope.sessions.journal.reader import Ending, EndKind, Hole
from rektscope.sessions.session import SessionInfo

_NS_PER_MS = 1_000_000
_MOST_REFUSALS = 5


class Leftovers(msgspec.Struct):
    """What was in a recording and is not in its session.

    Attributes:
        misunderstood: messages and answers that are not as the venue documents them.
        left_out: rows of messages that could not be used.
        strange: entries of the journal that do not fit together: a defect, or another version's.
        words: the first of the sentences about them.
    """

    misunderstood: int = 0
    left_out: int = 0
    strange: int = 0
    words: str = ""
    clock_steps: list[tuple[int, int]] = msgspec.field(default_factory=list)
    """(receive time, step) in milliseconds of each setting of the system's clock; no fault of the recording either."""

    pauses: list[Paused] = msgspec.field(default_factory=list)
    """Stretches in which the machine slept or the recording was held up."""

    relisted: list[Relisted] = msgspec.field(default_factory=list)
    """Markets that were listed with other steps on the way, which the session's steps hold."""

    not_begun: list[str] = msgspec.field(default_factory=list)
    """Topics of sockets that were open at the end, neither acknowledged nor heard of; no fault of the recording."""

    refusals: dict[str, None] = msgspec.field(default_factory=dict)
    """Refusals of venues as they wrote them, each once; no fault of the recording, so they are not counted."""

    @property
    def any(self) -> bool:
        """Whether there is anything."""
        return bool(self.misunderstood or self.left_out or self.strange)

    def sentence(self) -> str:
        """All of it in one sentence; empty without any."""
        if not self.any:
            return ""
        counts = [
            f"{word}: {count:,}"
            for count, word in (
                (self.misunderstood, "messages not understood"),
                (self.left_out, "rows that could not be used"),
                (self.strange, "entries that did not fit together"),
            )
            if count
        ]
        return f"Not in the session are {', '.join(counts)}; the first: {self.words}"


def describe(
    header: RecordingHeader,
    ending: Ending,
    latest_ms: int,
    leftovers: Leftovers,
    silent: Sequence[str] = (),
    filled: Sequence[tuple[str, int, int]] = (),
    apart: Mapping[str, float] | None = None,
) -> SessionInfo:
    """The description of the session: that of the live view, and what is wrong with the recording.

    Args:
        header: of the recording.
        ending: of its journal.
        latest_ms: receive time of the last thing in it, UTC milliseconds.
        leftovers: what did not get into the session.
        silent: markets whose streams brought nothing at all.
        filled: gaps (market, start, end in UTC milliseconds) of which candles were asked for afterwards.
        apart: by title of a venue's product, by how many milliseconds its clock is behind ours.
    """
    info = session_info(
        header.listings,
        header.endpoints,
        header.started_ns // _NS_PER_MS,
        latest_ms,
        history_hours=header.history_hours,
    )
    reported = (f"Refused: {words}" for words in list(leftovers.refusals)[:_MOST_REFUSALS])
    heard_nothing = f"No stream brought anything of {', '.join(silent)}." if silent else ""
    not_begun = _not_begun_note(leftovers.not_begun)
    holes = (*(_hole_note(hole) for hole in ending.holes), *(_filled_note(*gap) for gap in filled[:_MOST_REFUSALS]))
    steps = (
        *(paused_words(event) for event in leftovers.pauses[:_MOST_REFUSALS]),
        *(_step_note(at_ms, step_ms) for at_ms, step_ms in leftovers.clock_steps[:_MOST_REFUSALS]),
        *(_apart_note(title, behind_ms) for title, behind_ms in (apart or {}).items()),
    )
    relisted = (_relisted_note(event) for event in leftovers.relisted[:_MOST_REFUSALS])
    notes = [
        note
        for note in (
            *steps,
            *relisted,
            _ending_note(ending),
            *holes,
            heard_nothing,
            not_begun,
            *reported,
            leftovers.sentence(),
        )
        if note
    ]
    return replace(info, notes=(*info.notes, *notes))


def _step_note(at_ms: int, step_ms: int) -> str:
    way = "forward" if step_ms > 0 else "back"
    at = format_iso(floor_ms(at_ms, SECOND_MS))
    return f"At {at} the system's clock was set {way} by {abs(step_ms) / 1000:,.0f} s; receive times go on unchanged."


def _apart_note(title: str, behind_ms: float) -> str:
    way = "behind" if behind_ms > 0 else "ahead of"
    return (
        f"The times of {title} are {abs(behind_ms) / SECOND_MS:,.0f} s {way} those of the machine that recorded: one "
        "of the two was wrong. Receive times order everything."
    )


def _relisted_note(event: Relisted) -> str:
    at = format_iso(floor_ms(event.received_ms, SECOND_MS))
    sizes = f"{event.tick_size} (price) and {event.lot_size} (quantity)"
    return f"From about {at} on the venue lists {event.market} in steps of {sizes}; the session counts in both."


def _not_begun_note(topics: Sequence[str]) -> str:
    if not topics:
        return ""
    count, first = len(topics) - _MOST_REFUSALS, ", ".join(topics[:_MOST_REFUSALS])
    more = f" and {count:,} more" if count > 0 else ""
    return (
        f"At the end the venue had neither acknowledged nor sent anything of {first}{more}: a market that needs one of "
        "them has a gap until it begins."
    )


def _hole_note(hole: Hole) -> str:
    after, until = (format_iso(floor_ms(at_ns // _NS_PER_MS, SECOND_MS)) for at_ns in (hole.after_ns, hole.until_ns))
    return f"The recording cannot be read from {after} to {until}, which is a gap: {hole.words}."


def _filled_note(market: str, start_ms: int, end_ms: int) -> str:
    start, end = format_iso(floor_ms(start_ms, SECOND_MS)), format_iso(floor_ms(end_ms, SECOND_MS))
    return (
        f"Nothing of {market} was heard from {start} to {end}: its candles and open interest of that time were asked "
        "for afterwards; its trades, marks and liquidations are unknown."
    )


def _ending_note(ending: Ending) -> str:
    at = format_iso(floor_ms(ending.at_ns // _NS_PER_MS, SECOND_MS))
    if ending.kind is EndKind.CLOSED:
        return f"The recording ended at {at} without being asked to: {ending.words}" if ending.words else ""
    if ending.kind is EndKind.BROKEN_OFF:
        return f"The recording broke off at {at}: what came in the second after its last message may be missing."
    return f"The recording can be read up to {at} only: {ending.words}."

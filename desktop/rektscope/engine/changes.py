"""What can change between two pictures of the window, and how two frames differ.

Views name what they depend on with these flags. No widget and no drawing here.
"""

from collections.abc import Hashable
from enum import Flag, auto

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import Viewer


class Change(Flag):
    """What is another than it was.

    Attributes:
        TIME: the moment at the cursor, how the cursor moves, or what is known by then.
        MAP: columns of the map, how much of it is built, which markets it sums.
        MARKET: the market or the session on the chart, or its first price.
        POSITION: the position in the form, or its answer.
        FEEDS: how the connections are.
        SETTINGS: what the user chose of how things are shown or counted.
        LEVELS: which positions the levels are of: from which leverage on, and whether known ones are among them.
        LOOK: how the chart is drawn: scale, colours, ranges. No figure is another.
    """

    TIME = auto()
    MAP = auto()
    MARKET = auto()
    POSITION = auto()
    FEEDS = auto()
    SETTINGS = auto()
    LEVELS = auto()
    LOOK = auto()


NOTHING = Change(0)
EVERYTHING = ~NOTHING

Fingerprint = dict[Change, tuple[Hashable, ...]]


def fingerprint(viewer: Viewer, frame: Frame, known_until_ms: int) -> Fingerprint:
    """What `changes_between` compares of a frame: a few numbers a kind of change, cheap to make and to keep."""
    level_map, cursor = frame.level_map, viewer.cursor
    # The map's size stands for its content: columns that were handed out never change.
    columns = None if level_map is None else (level_map.column_count, level_map.duration_ms, level_map.least_leverage)
    is_failed = frame.map_failure is not None
    return {
        Change.TIME: (frame.cursor_ms, frame.session.end_ms, cursor.state, cursor.speed, known_until_ms),
        Change.MAP: (columns, frame.map_progress, frame.is_merged, frame.merged_markets, frame.model, is_failed),
        # Another viewer is another session, even one of the same name and markets.
        Change.MARKET: (id(viewer), frame.instrument.market, frame.state.last_price is not None),
        Change.SETTINGS: (frame.scope, frame.candles.duration_ms),
        Change.LEVELS: (viewer.least_leverage, viewer.known_view),
    }


def changes_between(before: Fingerprint | None, now: Fingerprint) -> Change:
    """What differs; everything where there was nothing before."""
    if before is None:
        return EVERYTHING
    found = NOTHING
    for (change, earlier), values in zip(before.items(), now.values(), strict=True):  # a look-up asks Python for a hash
        if earlier != values:
            found |= change
    return found

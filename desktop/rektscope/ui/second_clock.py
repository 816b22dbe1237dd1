"""A second time zone, shown beside UTC where a moment is read off: at the transport's clock and at the pointer.

Axes, tables, files and pictures stay in UTC: a post is read in every zone, and a session in two zones would have two
midnights. So the other zone is an addition that names itself, never a replacement.
"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from rektscope.market.errors import InputError
from rektscope.market.times import moment_from_ms
from rektscope.ui import formatting

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


class SecondClock(msgspec.Struct, frozen=True):
    """The time in another zone than UTC.

    Attributes:
        zone: of the IANA database; None for no second clock.
    """

    zone: "ZoneInfo | None" = None

    @classmethod
    def parse(cls, text: str) -> "SecondClock":
        """The clock of a zone written as the IANA database names it, in any case, or of its city alone; empty for none.

        Raises:
            InputError: there is no such zone, or several cities have the name.
        """
        wanted = text.strip().replace(" ", "_").casefold()
        if not wanted:
            return cls()
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones  # noqa: PLC0415 -- few choose a zone

        names = available_timezones()
        exact = [name for name in names if name.casefold() == wanted]
        found = exact or [name for name in names if name.casefold().rpartition("/")[2] == wanted and "/" in name]
        # The same city stands several times: `Japan` beside `Asia/Tokyo`, `posix/Asia/Tokyo` beside both.
        places = sorted(name for name in found if not name.startswith(("posix/", "right/", "Etc/"))) or found
        if len(places) == 1:
            try:
                return cls(ZoneInfo(places[0]))
            except (ZoneInfoNotFoundError, OSError, ValueError) as error:
                raise InputError(f"The time zone {places[0]} cannot be read on this machine: {error}.") from error
        if places:
            raise InputError(f"Several time zones are called {text.strip()!r}: write {' or '.join(places)}.")
        from difflib import get_close_matches  # noqa: PLC0415 -- only for what is misspelt

        cities = {name.rpartition("/")[2].casefold(): name for name in sorted(names)}
        near = get_close_matches(wanted.rpartition("/")[2], cities, n=1)
        such = f"did you mean {cities[near[0]]}?" if near else "write it as Europe/Berlin or Asia/Tokyo."
        raise InputError(f"There is no time zone {text.strip()!r} here: {such}")

    def text(self, time_ms: int) -> str:
        """`09:35 Berlin`, `15 Jul 01:35 Tokyo` where its day is another than that of UTC; empty without a zone."""
        if self.zone is None:
            return ""
        there = moment_from_ms(time_ms).astimezone(self.zone)
        as_if_utc_ms = time_ms + int(_offset_s(there) * 1_000)
        day = "" if there.date() == there.astimezone(UTC).date() else f"{formatting.day(as_if_utc_ms)} "
        city = self.zone.key.rpartition("/")[2].replace("_", " ")
        return f"{day}{formatting.clock(as_if_utc_ms)} {city}"


def _offset_s(moment: datetime) -> float:
    offset = moment.utcoffset()
    return 0.0 if offset is None else offset.total_seconds()

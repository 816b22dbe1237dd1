"""What was sent already, kept between runs, so that each alert goes to a service once: also after a restart.

An alert is written down before it is sent. A crash in between loses it without a trace; the other order would send it
twice. What certainly did not arrive is taken out again.
"""

from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from rektscope.alerts.rules import REST_MS, AlertKind
from rektscope.alerts.webhooks.destinations import Service
from rektscope.alerts.webhooks.posts import Message
from rektscope.files.user_file import FileState, Found, UserFile
from rektscope.market.times import HOUR_MS

REST_OF_RULE_MS = 12 * HOUR_MS
"""What is so already at a start is not sent when its rule was sent so recently: the program was restarted."""

_MOST_KEPT = 500
_LARGEST_FILE = 2**20


class SentLedger:
    """The file; windows share it."""

    def __init__(self, path: Path | None = None) -> None:
        path = user_data_path("rektscope", appauthor=False) / "webhooks-sent.json" if path is None else path
        self._file = UserFile(path, frozenset({1}), _LARGEST_FILE)

    def claim(self, service: Service, message: Message) -> bool:
        """Write down that it is sent now; False when it was before.

        Raises:
            OSError: it cannot be written; NewerFileError: a newer version's. Nothing may be sent then.
        """
        was_new = False

        def content(found: Found) -> dict[str, Any]:
            nonlocal was_new
            rows = _rows(found)
            mine = [row for row in rows if row[0] == service.value]
            was_new = not any(_is_same(row, message) for row in mine)
            if was_new:
                rows.append([service.value, message.key, message.rule, message.time_ms])
            return {"sent": rows[-_MOST_KEPT:]}

        self._file.change(content)
        return was_new

    def forget(self, service: Service, message: Message) -> None:
        """It did certainly not arrive. Raises as `claim`."""
        gone = [service.value, message.key]
        self._file.change(lambda found: {"sent": [row for row in _rows(found) if row[:2] != gone]})


def _is_same(row: list[Any], message: Message) -> bool:
    _, key, rule, time_ms = row
    if key == message.key:
        return True
    if rule != message.rule:
        return False
    apart_ms = abs(message.time_ms - time_ms)
    if message.was_so and apart_ms < REST_OF_RULE_MS:
        return True
    # A rule fires once in a minute: this is the same event, received a little apart by the feed of another window. Not
    # so near my liquidation, where another window may have another position: rather twice than not at all.
    return apart_ms < REST_MS and message.kind is not AlertKind.NEAR


def _rows(found: Found) -> list[list[Any]]:
    """Rows of (service, key, rule, time); a damaged file, which is set aside, has none."""
    if found.state is not FileState.USABLE or found.content is None:
        return []
    rows = found.content.get("sent")
    return [
        row
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, list) and [type(value) for value in row] == [str, str, str, int]
    ]

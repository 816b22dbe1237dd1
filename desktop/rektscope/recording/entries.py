"""States and answers as bytes in a journal, and back.

A state is JSON with the name of its event under `is`. An answer's body stays as it came; what was asked for stands in
the name of its line: `candles binance:BTCUSDT`.
"""

from typing import Any

import msgspec

from rektscope.feeds.errors import UseError
from rektscope.feeds.events import ClockStepped, Connected, Disconnected, Event, Relisted, Silent
from rektscope.live.responses import Response, ResponseKind
from rektscope.market.errors import InputError
from rektscope.sessions.journal.form import Record

_STATES: dict[str, type[Event]] = {
    state.__name__: state for state in (ClockStepped, Connected, Disconnected, Relisted, Silent)
}
_NAME = "is"


def state_to_bytes(event: Event) -> bytes:
    """A change of a connection as JSON.

    Raises:
        UseError: it is another kind of event: those come out of frames again.
    """
    name = type(event).__name__
    if name not in _STATES:
        raise UseError(f"{name} is no state of a connection")
    return msgspec.json.encode({_NAME: name, **msgspec.structs.asdict(event)})


def state_from_bytes(data: bytes) -> Event:
    """The reverse of `state_to_bytes`; raises InputError on anything else."""
    try:
        fields: dict[str, Any] = msgspec.json.decode(data, type=dict[str, Any])
        return msgspec.convert(fields, _STATES[fields.pop(_NAME)])
    except (msgspec.MsgspecError, KeyError, TypeError, RecursionError) as error:
        raise InputError(f"A state of a connection in the recording cannot be read ({error!r}).") from error


def response_line(answer: Response) -> str:
    """The name of the line on which an answer of this kind and market is kept."""
    return f"{answer.kind.value} {answer.market}"


def response_from_record(record: Record) -> Response:
    """The answer in a record; raises InputError where its line is no `response_line`."""
    kind, _, market = record.line.partition(" ")
    try:
        return Response(ResponseKind(kind), market, record.received_ns, record.payload)
    except ValueError as error:
        raise InputError(f"An answer in the recording is of the unknown kind {record.line!r}.") from error

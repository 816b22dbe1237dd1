"""States and answers as bytes in a journal, and back.

A state is JSON with the name of its event under `is`. An answer's body stays as it came; what was asked for stands in
the name of its source: `candles binance:BTCUSDT`. What an account holds is wrapped in its number, and in its address
where the user wants that kept; its source is `account hyperliquid/perpetuals`, one for all of a product's accounts.
"""

from typing import Annotated, Any

import msgspec

from rektscope.feeds.errors import UseError
from rektscope.feeds.events import (
    Asked,
    CarriedAccount,
    ClockStepped,
    Connected,
    Disconnected,
    Event,
    Paused,
    Relisted,
    Silent,
    TradedAccount,
)
from rektscope.live.responses import AccountResponse, Response, ResponseKind
from rektscope.market.errors import InputError
from rektscope.market.events import MOST_ACCOUNTS
from rektscope.sessions.journal.form import Record

_STATES: dict[str, type[Event]] = {
    state.__name__: state
    for state in (
        Asked,
        CarriedAccount,
        ClockStepped,
        Connected,
        Disconnected,
        Paused,
        Relisted,
        Silent,
        TradedAccount,
    )
}
_NAME = "is"
_ACCOUNT = "account "


class _Account(msgspec.Struct, omit_defaults=True):
    account: Annotated[int, msgspec.Meta(ge=1, le=MOST_ACCOUNTS)]
    state: msgspec.Raw
    address: str = ""


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


def response_source(answer: Response) -> str:
    """The name of the source under which an answer of this kind and market is kept."""
    return f"{answer.kind.value} {answer.market}"


def account_source(response: AccountResponse) -> str:
    """The name of the source under which what accounts hold is kept."""
    return f"{_ACCOUNT}{response.venue}/{response.product}"


def account_to_bytes(response: AccountResponse) -> bytes:
    """What an account holds, with whose it is."""
    return msgspec.json.encode(_Account(response.account, msgspec.Raw(response.body), response.address))


def account_from_record(record: Record) -> AccountResponse | None:
    """What was answered about an account; None where the record's source is no `account_source`.

    Raises:
        InputError: it is of such a source and cannot be read.
    """
    if not record.source.startswith(_ACCOUNT):
        return None
    venue, _, product = record.source.removeprefix(_ACCOUNT).partition("/")
    try:
        known = msgspec.json.decode(record.payload, type=_Account)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(f"An account in the recording cannot be read ({error}).") from error
    return AccountResponse(venue, product, known.account, record.received_ns, bytes(known.state), known.address)


def response_from_record(record: Record) -> Response:
    """The answer in a record; raises InputError where its source is no `response_source`."""
    kind, _, market = record.source.partition(" ")
    try:
        return Response(ResponseKind(kind), market, record.received_ns, record.payload)
    except ValueError as error:
        raise InputError(f"An answer in the recording is of the unknown kind {record.source!r}.") from error

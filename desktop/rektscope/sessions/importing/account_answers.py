"""Raw answers of Hyperliquid's `clearinghouseState` as rows of positions, one answer or many.

Source: info endpoint, perpetuals, "Retrieve user's perpetuals account summary". An answer does not say whose account
it is: that stands beside it (`user`, `address`, `wallet`, `account`, or the request), is the key that it stands under,
or is the name of its file. When it was received stands beside it too, or is its own `time`. An account without any
position is a report as well: a row without a size.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rektscope.market.errors import InputError

_STATES = ("state", "response", "answer", "data", "result", "body", "clearinghouseState", "clearinghouse_state")
_OWNERS = ("user", "address", "wallet", "account", "ethAddress")
_RECEIVED = ("received_ms", "received_ns", "received", "received_at", "received_time", "fetched_at", "ts", "timestamp")
_ADDRESS = re.compile(r"0x[0-9a-fA-F]{40}")
_DISTRIBUTIONS = frozenset({"long_distribution", "short_distribution"})
_POSITIONS = "assetPositions"

_ANY_COIN = "BTC"
"""A report has to be of some market: that of an account that holds nothing is put under this coin, without a size."""

Row = dict[str, Any]


def rows_of_answers(parsed: object, path: Path) -> list[Row] | None:
    """A row for each position of each answer; None where the JSON holds no such answers.

    Args:
        parsed: of the file: one answer, a list of them, or answers by address; each as it came or within an object.
        path: of the file; its name may be the address.

    Raises:
        InputError: an answer names no account, or no time.
    """
    if isinstance(parsed, dict) and parsed.keys() >= _DISTRIBUTIONS:
        raise InputError(
            f"{path} holds levels of a whole venue in buckets of price, without the accounts that hold them: a session "
            "keeps positions of accounts, so import these."
        )
    found = list(_answers(parsed, {}))
    if not found:
        return None
    return [row for number, (beside, state) in enumerate(found, start=1) for row in _rows(number, beside, state, path)]


def _answers(parsed: object, beside: Row) -> Iterator[tuple[Row, Row]]:
    """Each answer with what stands beside it."""
    if isinstance(parsed, list):
        for each in parsed:
            yield from _answers(each, beside)
        return
    if not isinstance(parsed, dict):
        return
    if isinstance(parsed.get(_POSITIONS), list):
        inside = {name: parsed[name] for name in (*_OWNERS, *_RECEIVED) if isinstance(parsed.get(name), str | int)}
        # What the answer itself names goes before what stands around it.
        yield {**beside, **inside}, parsed
        return
    plain = {name: value for name, value in parsed.items() if isinstance(value, str | int | float)}
    request = parsed.get("request")
    asked = {"user": request["user"]} if isinstance(request, dict) and isinstance(request.get("user"), str) else {}
    for name, value in parsed.items():
        if name in _STATES and isinstance(value, dict | list):
            yield from _answers(value, {**beside, **asked, **plain})
        elif _ADDRESS.fullmatch(name):
            yield from _answers(value, {**beside, **plain, "user": name})


def _rows(number: int, beside: Row, state: Row, path: Path) -> Iterator[Row]:
    where = f"{path.name} answer {number}"
    owner = next((str(beside[name]) for name in _OWNERS if name in beside), None) or _owner_in_name(path)
    if owner is None:
        raise InputError(
            f"{where}: it does not say whose account it is: put `user` beside each answer, or name the file by the "
            "address."
        )
    received = next((beside[name] for name in _RECEIVED if name in beside), beside.get("time"))
    time = state.get("time", received)
    if time is None:
        raise InputError(f"{where}: it does not say when it was: put `received_ms` beside each answer.")
    cross = state.get("crossMarginSummary")
    common = {
        "user": owner,
        "time": time,
        "received_ms": time if received is None else received,
        "cross_account_value": cross.get("accountValue") if isinstance(cross, dict) else None,
        "cross_maintenance_margin_used": state.get("crossMaintenanceMarginUsed"),
    }
    entries = [each.get("position") for each in state[_POSITIONS] if isinstance(each, dict)]
    held = [each for each in entries if isinstance(each, dict)]
    if len(held) != len(state[_POSITIONS]):
        raise InputError(f"{where}: its positions are not as the venue documents them.")
    for position in held:
        yield common | _position(position)
    if not held:
        yield common | _position({"coin": _ANY_COIN})


def _owner_in_name(path: Path) -> str | None:
    found = next((match for each in (path, path.parent) if (match := _ADDRESS.search(each.name))), None)
    return None if found is None else found.group()


def _position(position: Row) -> Row:
    leverage = position.get("leverage")
    kind = leverage if isinstance(leverage, dict) else {}
    return {
        "coin": position.get("coin"),
        "szi": position.get("szi"),
        "liquidation_px": position.get("liquidationPx"),
        "entry_px": position.get("entryPx"),
        "leverage": kind.get("value"),
        "leverage_type": kind.get("type"),
        "position_value": position.get("positionValue"),
        "margin_used": position.get("marginUsed"),
    }

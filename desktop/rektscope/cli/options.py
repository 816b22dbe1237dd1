"""Parameter types and options that several commands share, so that each word means the same everywhere."""

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.market.times import parse_time_ms

if TYPE_CHECKING:
    from rektscope.net.policy import NetworkPolicy


class _Moment(click.ParamType[int]):
    """An ISO 8601 UTC time, as milliseconds."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ANN401 -- click's own signature
        if isinstance(value, int):
            return value
        try:
            return parse_time_ms(str(value))
        except InputError as error:
            self.fail(str(error), param, ctx)


class _Session(click.Path):
    """A session file; a recording that broke off is finished first, and its session is taken."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        path = Path(value)
        if path.is_file():
            return path
        from rektscope.recording.opening import finished_session

        session = finished_session(path)
        if session.is_file():
            print(f"A recording had broken off; it is now {session}.", file=sys.stderr)
        return super().convert(session, param, ctx)


MOMENT = _Moment()
SESSION = _Session()

session_argument = click.argument("session", type=SESSION)
market_option = click.option("--market", required=True, help="venue:SYMBOL, for example binance:BTCUSDT.")
side_option = click.option("--side", required=True, type=click.Choice(["long", "short"]), help="Of the position.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
proxy_option = click.option(
    "--proxy", metavar="URL", help="Through this proxy: socks5h://HOST:PORT or http://USER:PASSWORD@HOST:PORT."
)


def network_policy(proxy: str | None) -> "NetworkPolicy":
    """How this run reaches the network: through the proxy given, or as the environment says.

    Raises:
        InputError: it is no address of a proxy.
    """
    from rektscope.net.policy import NetworkPolicy, Proxy

    return NetworkPolicy(None if proxy is None else Proxy.parse(proxy))


def side_of(word: str) -> Side:
    """The side that `long` or `short` names."""
    return Side[word.upper()]


def print_json(answer: dict[str, Any]) -> None:
    """Print one JSON object; a number that is not finite would be no JSON, so it is a defect and raises."""
    print(json.dumps(answer, ensure_ascii=False, allow_nan=False, indent=2))

"""Parameter types and options that several commands share, so that each word means the same everywhere."""

import functools
import json
import math
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.event_names import event_path, mention_event_of_that_name, no_such_event
from rektscope.cli.number_parameters import BoundedNumber, NumberParameter, PriceOrPercent
from rektscope.files.places import refuse_unreachable, refuse_unreadable
from rektscope.market.errors import InputError
from rektscope.market.names import choose_market, read_market, read_venue
from rektscope.market.numbers import NumberKind, NumberMarks, read_number
from rektscope.market.sides import read_side
from rektscope.market.times import parse_time_ms

if TYPE_CHECKING:
    from rektscope.live.observed.plan import AccountPlan
    from rektscope.net.policy import NetworkPolicy
    from rektscope.sessions.session import SessionInfo


_MOST_NAMED = 10
"""Markets in a sentence."""


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


def _named(value: str | os.PathLike[str]) -> Path:
    """The path that a user named; an empty text is none, though to the system it is this folder."""
    if not os.fspath(value):
        raise InputError("A name is empty: name a file or folder.")
    return Path(value)


class _Session(click.Path):
    """A session file, or the name of a bundled event where no file is called so.

    A recording that broke off is finished first, and its session is taken.
    """

    def __init__(self, *, allows_folder: bool = False) -> None:
        super().__init__(path_type=Path)
        self._allows_folder = allows_folder

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        path = _named(value)
        refuse_unreachable(path)
        from rektscope.sessions.journal.folder import is_journal

        if self._allows_folder and path.is_dir() and not is_journal(path):
            refuse_unreadable(path, allows_folder=True)
            return path
        word = path.name
        is_word = word == os.fspath(path)
        if path.is_file():
            refuse_unreadable(path)
            if is_word and not path.suffix:
                mention_event_of_that_name(word)
            return path
        event = event_path(path)
        if event is not None:
            return event
        from rektscope.recording.opening import finished_session

        session = finished_session(path)
        if session.is_file():
            print(f"A recording had broken off; it is now {session}.", file=sys.stderr)
        if is_word and not path.suffix and not os.path.lexists(session):
            raise no_such_event(word)
        refuse_unreadable(session)
        return super().convert(session, param, ctx)


class _Source(click.Path):
    """A file to be read, a folder or a bundled event where that is allowed; nothing that may not be read."""

    def __init__(self, *, allows_folder: bool = False, allows_event: bool = False, allows_dash: bool = False) -> None:
        super().__init__(path_type=Path, allow_dash=allows_dash)
        self._allows_folder = allows_folder
        self._allows_event = allows_event

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        if self.allow_dash and os.fspath(value) == "-":
            return Path("-")
        refuse_unreachable(_named(value))
        event = event_path(Path(value)) if self._allows_event else None
        if event is not None:
            return event
        refuse_unreadable(Path(value), allows_folder=self._allows_folder)
        return super().convert(value, param, ctx)


class _Reachable(click.Path):
    """A path that the system can look up; what must or may be there is up to the command."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        refuse_unreachable(_named(value))
        return super().convert(value, param, ctx)


class _Place(click.ParamType[str]):
    """Where a recording goes: a path or a URI, which `recording.destination` judges."""

    name = "place"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401 -- click's own signature
        _ = param, ctx
        return str(value)


class _Title(click.ParamType[str]):
    """A headline: one line of printable text; spaces of every kind are plain ones."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401 -- click's own signature
        title = " ".join(str(value).split())
        if not title or not title.isprintable():
            self.fail("a headline is one line of text: leave the option out for the picture's own.", param, ctx)
        return title


class _Side(click.ParamType[str]):
    """`long` or `short`, from any way to write a side."""

    name = "side"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401 -- click's own signature
        try:
            return read_side(str(value)).word
        except InputError as error:
            self.fail(str(error), param, ctx)


MOMENT = _Moment()
SESSION = _Session()
SESSION_OR_FOLDER = _Session(allows_folder=True)
SOURCE_FILE = _Source()
SOURCE = _Source(allows_folder=True)
SOURCE_OR_PASTED = _Source(allows_dash=True)
"""A file to be read, or `-` for what is typed or pasted into the command."""

SOURCE_OR_EVENT = _Source(allows_folder=True, allows_event=True)
FOLDER = _Reachable(path_type=Path)
OUT = _Reachable(path_type=Path)
"""A file to be written, which `files.places.refuse_unwritable` judges when it is known whether it may be replaced."""
PLACE = _Place()

SIDE = _Side()
TITLE = _Title()
PRICE = NumberParameter(NumberKind.PRICE)
AMOUNT = NumberParameter(NumberKind.AMOUNT)
QUANTITY = SECONDS = NumberParameter(NumberKind.PLAIN)
LEVERAGE = NumberParameter(NumberKind.LEVERAGE)
FEE_RATE = NumberParameter(NumberKind.FEE_RATE)
MAINTENANCE_RATE = NumberParameter(NumberKind.MAINTENANCE_RATE)
SHARE = NumberParameter(NumberKind.SHARE)
TARGET = PriceOrPercent()

session_argument = click.argument("session", type=SESSION)
side_option = click.option("--side", required=True, type=SIDE, metavar="long|short", help="Of the position.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
model_option = click.option("--model", "model_file", type=SOURCE_FILE, help="Make the map with the model in this file.")
force_option = click.option("--force", is_flag=True, help="Replace --out when it exists.")
least_leverage_option = click.option(
    "--least-leverage",
    type=BoundedNumber(0, 1_000, NumberKind.LEVERAGE),
    default=10,
    show_default=True,
    help="Leave positions of less leverage out of the heat and its figures; 0 for none.",
)
_proxy_option = click.option(
    "--proxy", metavar="URL", help="Through this proxy: socks5h://HOST:PORT or http://USER:PASSWORD@HOST:PORT."
)
_certificates_option = click.option(
    "--certificates", metavar="FILE", help="Believe these certificates (PEM) in place of the system's."
)


def network_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `proxy` and `certificates`, which `network_policy` takes."""
    return _proxy_option(_certificates_option(function))


def network_policy(proxy: str | None, certificates: str | None) -> "NetworkPolicy":
    """How this run reaches the network: as given, or by the environment.

    Raises:
        InputError: it is no address of a proxy, or no certificates can be read there.
    """
    from rektscope.net.policy import NetworkPolicy

    return NetworkPolicy.typed(proxy or "", certificates or "")


_accounts_option = click.option(
    "--accounts",
    type=click.Choice(["none", "numbers", "addresses"]),
    default="numbers",
    show_default=True,
    help="Where a venue makes accounts public (Hyperliquid): ask about none, or keep them as numbers or addresses.",
)
_account_share_option = click.option(
    "--account-share",
    metavar="PERCENT",
    help="How much of the venue's request limit goes to accounts, from 1 to 90.  [default: as set in the window, "
    "at first 50]",
)


def account_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `accounts` and `account_share`, which `account_plan` takes."""
    return _accounts_option(_account_share_option(function))


def account_plan(accounts: str, account_share: str | None) -> "AccountPlan":
    """How accounts are asked about, and what is kept of them.

    Raises:
        InputError: the share is no number of percents, or leaves too much or too little.
    """
    from rektscope.live.observed.plan import AccountKeeping, AccountPlan

    if account_share is None:
        return AccountPlan(keeping=AccountKeeping(accounts))
    try:
        percent = float(account_share.strip().removesuffix("%"))
    except ValueError as error:
        raise InputError(f"--account-share takes percents from 1 to 90, as 50, not {account_share!r}.") from error
    if not 1 <= percent <= 90:  # noqa: PLR2004 -- as the sentence says; nan is none of them
        raise InputError(f"--account-share takes percents from 1 to 90, as 50, not {account_share!r}.")
    return AccountPlan(share=percent / 100, keeping=AccountKeeping(accounts), is_share_given=True)


def json_number(value: Any, what: str, kind: NumberKind) -> float:  # noqa: ANN401 -- JSON has any type
    """A number of a JSON text: one of JSON, or a text in the grammar of `market.numbers`.

    Raises:
        InputError: it is none, has two meanings, or is a rate that looks like percents.
    """
    if isinstance(value, str):
        return float(read_number(value, what, kind))
    is_rate = kind in {NumberKind.FEE_RATE, NumberKind.FUNDING_RATE, NumberKind.MAINTENANCE_RATE}
    if is_rate and isinstance(value, float) and math.isfinite(value):
        read_number(f"{value:.15f}", what, kind, marks=NumberMarks.DECIMAL_POINTS)
    return value  # type: ignore[no-any-return] # whatever else JSON holds is refused where the position is made


def markets_named(texts: Sequence[str]) -> list[str]:
    """The markets that the texts name, as `venue:SYMBOL`, each once; a symbol in no known spelling stays as typed.

    Raises:
        InputError: one is no VENUE:SYMBOL, or may be one of two markets.
    """
    return list(dict.fromkeys(read_market(text, keeps_unknown=True).market for text in texts))


def _market_options(*, required: bool) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """`--market`, or `--venue` and `--symbol`, of a session; the command gets what was typed as `market`."""

    def with_options(command: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(command)
        def with_market(*, market: str | None, venue: str | None, symbol: str | None, **words: Any) -> Any:  # noqa: ANN401 -- click's options
            given = session_market(market, venue, symbol)
            if given is None and required:
                given = _only_market(words["session"])
            return command(market=given, **words)

        shown = "; may be left out where there is one" if required else "; by default the session's first"
        options = (
            click.option("--market", metavar="VENUE:SYMBOL", help=f"For example binance:BTCUSDT{shown}."),
            click.option("--venue", help="With --symbol, instead of --market."),
            click.option("--symbol", help="With --venue, or alone where one venue of the session has it."),
        )
        function: Callable[..., Any] = with_market
        for option in reversed(options):
            function = option(function)
        return function

    return with_options


def _only_market(session: Path) -> str:
    """The market of a session in which one trades; raises UsageError with those there are where several do.

    Where none does there may still be the marks of one, which are enough for a position.
    """
    from rektscope.market.instrument import Contract
    from rektscope.sessions.reader import open_session

    with closing(open_session(session)) as file:
        own = [each for each in file.info.markets if each.instrument.contract is not Contract.AGGREGATE]
    markets = [each.instrument.market for each in [each for each in own if each.has_prices] or own]
    if len(markets) == 1:
        return markets[0]
    named = ", ".join(markets[:_MOST_NAMED]) or "no market that trades"
    more = f" and {len(markets) - _MOST_NAMED:,} more" if len(markets) > _MOST_NAMED else ""
    raise click.UsageError(f"Missing option '--market': the session has {named}{more}.")


market_option = _market_options(required=True)
optional_market_option = _market_options(required=False)


def session_market(market: str | None, venue: str | None, symbol: str | None) -> str | None:
    """The market of a session as typed, whichever way it was given; None when it was not.

    Raises:
        InputError: it is given in two ways, or a venue stands without its symbol.
    """
    if market is not None and (venue is not None or symbol is not None):
        raise InputError(f"The market is given as {market} and by --venue or --symbol: use one way.")
    if venue is not None and symbol is None:
        raise InputError("--venue goes with --symbol: give both, or --market.")
    return market or (symbol if venue is None else f"{venue}:{symbol}")


def market_given(market: str | None, venue: str | None, symbol: str | None) -> tuple[str | None, str | None]:
    """Venue and symbol from `--market`, or from `--venue` and `--symbol`, as the venue writes them; None for none.

    A symbol without its venue stays as typed, as its spelling depends on the venue.

    Raises:
        InputError: the market is given twice, is no VENUE:SYMBOL, or may be one of two.
    """
    if market is not None and (venue is not None or symbol is not None):
        raise InputError(f"The market is given as {market} and by --venue or --symbol: use one way.")
    if market is None and (venue is None or symbol is None):
        return None if venue is None else read_venue(venue), symbol
    named = read_market(market or f"{venue}:{symbol}", keeps_unknown=True)
    return named.venue, named.symbol


def market_in(text: str, info: "SessionInfo") -> str:
    """The market of a session that `text` names, in any common spelling.

    Raises:
        InputError: it names none, or several; the sentence names those there are.
    """
    markets = [market.instrument.market for market in info.markets]
    return choose_market(text, markets) or info.market(text).instrument.market


def print_json(answer: dict[str, Any]) -> None:
    """Print one JSON object; a number that is not finite would be no JSON, so it is a defect and raises."""
    print(json.dumps(answer, ensure_ascii=False, allow_nan=False, indent=2))

"""Which position `rektscope report` is about: the one given, or one of those that fills make."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from rektscope.market.errors import InputError
from rektscope.market.sides import read_side

if TYPE_CHECKING:
    from rektscope.engine.viewer import Viewer
    from rektscope.positions.fill_files import FillReading
    from rektscope.positions.followed import FollowRequest
    from rektscope.positions.holdings import Holding
    from rektscope.positions.survival import Backing

_MOST_BYTES = 50_000_000


class ReportOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked; moments in UTC milliseconds."""

    leverage: float
    side: str | None
    entry: float | None
    quantity: float | None
    notional: float | None
    opened_ms: int | None
    fills: Path | None
    holding: float | None
    quantity_in: str | None
    utc_offset: float | None
    dates: str | None
    until_ms: int | None
    out: Path | None
    theme: str
    show_size: bool
    least_leverage: int
    model_file: Path | None
    mode: str
    wallet: float | None
    other: str | None
    hedge: str | None


def refuse_two_ways(wanted: ReportOptions) -> None:
    """Raise InputError when a position and fills are both given, or neither is whole."""
    given = (wanted.entry, wanted.quantity, wanted.notional, wanted.opened_ms)
    if wanted.fills is not None:
        if any(each is not None for each in given):
            raise InputError(
                "--fills gives entry, size and opening: leave --entry, --quantity, --notional and --opened."
            )
        return
    if wanted.side is None or wanted.entry is None or wanted.opened_ms is None:
        raise InputError("Give --side, --entry and --opened of the position, or its --fills.")
    if (wanted.quantity is None) == (wanted.notional is None):
        raise InputError("Give the size by --quantity or by --notional, one of them.")
    for option in ("holding", "quantity_in", "utc_offset", "dates"):
        if getattr(wanted, option) is not None:
            raise InputError(f"--{option.replace('_', '-')} is about --fills, and there are none.")


def holdings_asked(viewer: "Viewer", wanted: ReportOptions) -> "tuple[list[Holding], FillReading | None]":
    """The positions to choose from, oldest first, and how the fills were read.

    Raises:
        InputError: the fills cannot be read, or hold none of the side asked for.
    """
    from rektscope.cli.calc_size import quantity_for_usd
    from rektscope.margins.market_rules import margin_rules_of
    from rektscope.positions.fill_files import read_fills
    from rektscope.positions.fill_layouts import FillOptions, QuantityUnit
    from rektscope.positions.holdings import holdings_of, single_holding

    instrument = viewer.chart.instrument
    if wanted.fills is None:
        if wanted.side is None or wanted.entry is None or wanted.opened_ms is None:
            raise AssertionError  # refused before
        quantity = wanted.quantity
        if quantity is None and wanted.notional is not None:
            quantity = quantity_for_usd(wanted.notional, wanted.entry, margin_rules_of(instrument).table)
        return [single_holding(read_side(wanted.side), wanted.entry, quantity or 0.0, wanted.opened_ms)], None
    name, text = _pasted(wanted.fills)
    unit = None if wanted.quantity_in is None else QuantityUnit[wanted.quantity_in.upper()]
    is_day_first = None if wanted.dates is None else wanted.dates == "day-first"
    reading = read_fills(text, name, instrument, FillOptions(unit, wanted.utc_offset, is_day_first, wanted.side))
    holdings = holdings_of(reading.fills, instrument.contract)
    if wanted.side is not None:
        holdings = [each for each in holdings if each.side is read_side(wanted.side)]
        if not holdings:
            raise InputError(f"{name} holds no {wanted.side} of {instrument.market}.")
    return holdings, reading


def _pasted(path: Path) -> tuple[str, str]:
    """(name, text) of a file, or of what is pasted."""
    if str(path) == "-":
        data = sys.stdin.buffer.read(_MOST_BYTES + 1)
        name = "What was pasted"
    else:
        if path.stat().st_size > _MOST_BYTES:
            raise InputError(f"{path} is larger than 50 MB: cut out the days of the position.")
        data, name = path.read_bytes(), path.name
    try:
        return name, data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is no text in UTF-8: save it as CSV in UTF-8.") from error


def chosen_question(
    viewer: "Viewer", session: Path, holdings: "list[Holding]", wanted: ReportOptions, until_ms: int
) -> "FollowRequest":
    """The question about the position reported: the one asked for, the last that was liquidated, or the last.

    Raises:
        InputError: there is none of that number, or the account around it cannot be read.
    """
    from rektscope.positions.followed import FollowRequest, first_reported

    def request_of(holding: "Holding") -> FollowRequest:
        backing = _backing(viewer, session, wanted, holding, until_ms)
        return FollowRequest(viewer.chart.events, holding, wanted.leverage, until_ms, backing=backing)

    if wanted.holding is not None:
        number = int(wanted.holding)
        if number > len(holdings):
            raise InputError(f"There are {len(holdings)} positions in the fills: --holding {number} is none of them.")
        return request_of(holdings[number - 1])
    return first_reported(holdings, request_of)


def _backing(viewer: "Viewer", session: Path, wanted: ReportOptions, holding: "Holding", until_ms: int) -> "Backing":
    """What stands behind a position, its account as `rektscope survive` reads it."""
    from rektscope.cli.survive_account import AccountWords, backing_of
    from rektscope.sessions.reader import open_session

    typed = AccountWords(wanted.mode, wanted.wallet, wanted.other, wanted.hedge, ())
    markets = {each.instrument.market for each in viewer.session.markets}
    file = open_session(session)
    try:
        return backing_of(
            typed,
            viewer.chart.instrument,
            holding.side,
            holding.opened_ms,
            until_ms,
            lambda market: file.read_market(market) if market in markets else None,
        )
    finally:
        file.close()

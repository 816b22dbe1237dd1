"""Which session is graded against which rows of the files given."""

from collections.abc import Callable, Sequence
from pathlib import Path

from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.market.errors import InputError
from rektscope.market.events import Int64
from rektscope.market.names import choose_market
from rektscope.market.times import format_iso
from rektscope.scoring.task import Task
from rektscope.scoring.truth import Orders, Totals
from rektscope.scoring.truth_files import read_orders, read_totals
from rektscope.sessions.reader import open_session

_MARKETS_NAMED = 30

Spans = dict[Path, dict[str, tuple[int, int]]]
"""Of each session, (start, end) of each market, UTC milliseconds."""


def tasks_of(
    paths: Sequence[Path],
    totals_file: Path | None,
    orders_file: Path | None,
    parameters: BookParameters = DEFAULT_PARAMETERS,
    asked: Sequence[str] = (),
    on_count: Callable[[int], None] | None = None,
) -> list[Task]:
    """One task a session, each session once.

    Args:
        paths: of the sessions.
        totals_file: CSV file of totals; without it and orders the sessions' own liquidations count.
        orders_file: CSV file of orders.
        parameters: of the book that is graded.
        asked: markets that alone are graded, in any common spelling; all without one.
        on_count: called with how many markets the sessions have, where none is asked for.

    Raises:
        InputError: a session or file cannot be read, a file has a market that lies in no session's time, or one that is
            asked for lies in none.
    """
    spans = _spans(paths)
    if on_count is not None and not asked:
        on_count(sum(map(len, spans.values())))
    markets = list(dict.fromkeys(market for found in spans.values() for market in found))
    chosen = tuple(_chosen(text, markets) for text in asked) or None
    totals = None if totals_file is None else read_totals(totals_file, markets)
    orders = None if orders_file is None else read_orders(orders_file, markets)
    for market, total in (totals or {}).items():
        _refuse_elsewhere(f"{totals_file}", market, total.start_ms, total.end_ms, spans)
    for market, order in (orders or {}).items():
        _refuse_elsewhere(f"{orders_file}", market, order.time_ms, order.time_ms, spans)
    tasks = []
    for path, found in spans.items():
        own_totals = None if totals is None else {m: _totals_within(totals[m], found[m]) for m in found if m in totals}
        own_orders = None if orders is None else {m: _orders_within(orders[m], found[m]) for m in found if m in orders}
        tasks.append(Task(path, own_totals, own_orders, parameters, chosen))
    return tasks


def _chosen(text: str, markets: Sequence[str]) -> str:
    found = choose_market(text, markets)
    if found is None:
        shown = ", ".join(markets[:_MARKETS_NAMED])
        more = f" and {len(markets) - _MARKETS_NAMED:,} more" if len(markets) > _MARKETS_NAMED else ""
        raise InputError(f"{text!r} names no market of the sessions, which are {shown}{more}.")
    return found


def _spans(paths: Sequence[Path]) -> Spans:
    spans: Spans = {}
    for path in dict.fromkeys(paths):
        session = open_session(path)
        try:
            info = session.info
            spans[path] = {each.instrument.market: (info.columns_from_ms, info.end_ms) for each in info.markets}
        finally:
            session.close()
    return spans


def _refuse_elsewhere(file: str, market: str, start_ms: Int64, end_ms: Int64, spans: Spans) -> None:
    """Raise InputError where none of the rows of a market lies in the time of a session that has the market."""
    own = [found[market] for found in spans.values() if market in found]
    if any(bool(((start_ms < last) & (end_ms > first)).any()) for first, last in own):
        return
    times = f"{format_iso(int(start_ms.min()))} to {format_iso(int(end_ms.max()))}"
    sessions = " and ".join(f"{format_iso(first)} to {format_iso(last)}" for first, last in own)
    raise InputError(
        f"{file}: its rows of {market} are of {times}, and the sessions' {market} of {sessions}: name a session of "
        f"that time, or another file."
    )


def _totals_within(totals: Totals, span: tuple[int, int]) -> Totals:
    """Those that overlap the span, also in part: the task says how many it could not grade."""
    return totals[(totals.start_ms < span[1]) & (totals.end_ms > span[0])]


def _orders_within(orders: Orders, span: tuple[int, int]) -> Orders:
    return orders[(orders.time_ms > span[0]) & (orders.time_ms <= span[1])]

"""Tables of what happened: recorded liquidations, my positions, and the score of the map."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rektscope.cli.options import market_in
from rektscope.cli.table_file import Table
from rektscope.cli.table_levels import about_of, asked_moment
from rektscope.cli.table_options import TableOptions
from rektscope.frames import SessionFrames
from rektscope.margins.market_rules import margin_rules_of
from rektscope.margins.store import TierStore
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.market.times import format_iso
from rektscope.positions.outcome import outcome_of
from rektscope.positions.position import answer_of, settlement_currency
from rektscope.positions.rules import margin_of
from rektscope.positions.store import PositionStore
from rektscope.sessions.reader import open_session

if TYPE_CHECKING:
    from rektscope.market.events import MarketEvents
    from rektscope.positions.saved import SavedPosition

_USD_DIGITS = 8
"""Without the noise that price times quantity has."""

_POSITION_COLUMNS = (
    "name",
    "market",
    "side",
    "entry_quote",
    "quantity_coins",
    "quantity_contracts",
    "settlement",
    "leverage",
    "mode",
    "opened",
    "status",
    "liquidation_quote",
    "bankruptcy_quote",
    "margin_settlement",
    "tiers_as_of",
    "is_rekt",
    "rekt_at",
    "closest_distance_fraction",
    "funding_paid_settlement",
)
"""The same in every file, whatever the session knows of the positions."""

_LIQUIDATION_COLUMNS = (
    "time",
    "received",
    "market",
    "liquidated_side",
    "price_quote",
    "quantity_coins",
    "quantity_contracts",
    "notional_usd",
    "is_placed",
    "is_bankruptcy_price",
)


def liquidations_table(session: Path, wanted: TableOptions) -> Table:
    """Recorded liquidations that were known by the moment, in the order of their times."""
    import pandas as pd

    file = open_session(session)
    with SessionFrames(file) as frames:
        info = frames.info
        at_ms = asked_moment(info, wanted)
        markets = frames.markets if wanted.market is None else (market_in(wanted.market, info),)
        parts = []
        for name in markets:
            market = frames.market(name)
            rows = market.liquidations.rename(columns={"price": "price_quote"})
            contract = market.instrument.contract
            quantity = rows.pop("quantity")
            if contract is Contract.AGGREGATE:  # a sum over several contracts has no price, whatever its file has
                rows["price_quote"] = float("nan")
            rows["market"] = name
            rows["quantity_coins"] = quantity if contract is Contract.LINEAR else float("nan")
            rows["quantity_contracts"] = quantity if contract is Contract.INVERSE else float("nan")
            parts.append(rows[list(_LIQUIDATION_COLUMNS)])
    table = pd.concat(parts, ignore_index=True)
    table = table[table["received"] <= pd.Timestamp(at_ms, unit="ms", tz="UTC")]
    if wanted.from_ms is not None:
        table = table[table["time"] >= pd.Timestamp(wanted.from_ms, unit="ms", tz="UTC")]
    table = table.sort_values(["time", "market"], kind="stable", ignore_index=True)
    one = markets[0] if len(markets) == 1 else None
    completeness = {each.instrument.market: each.completeness.value for each in info.markets}
    table["notional_usd"] = table["notional_usd"].round(_USD_DIGITS)
    about = about_of(info, one, at_ms, None) | {"completeness": {name: completeness[name] for name in markets}}
    return Table(table, about)


def positions_table(session: Path, wanted: TableOptions) -> Table:
    """Saved positions, with where they are liquidated, and by the session's marks what became of them."""
    import pandas as pd

    loaded = PositionStore().load()
    if loaded.problem:
        raise InputError(loaded.problem)
    if not loaded.positions:
        raise InputError("No positions are saved: save them in the window (Saved positions) first.")
    file = open_session(session)
    try:
        info = file.info
        at_ms = asked_moment(info, wanted)
        chosen = None if wanted.market is None else market_in(wanted.market, info)
        held = {each.instrument.market for each in info.markets}
        saved = [each for each in loaded.positions if chosen is None or each.market == chosen]
        events = {name: file.read_market(name) for name in {each.market for each in saved} & held}
        rows = [_position_row(each, events.get(each.market), at_ms) for each in saved]
    finally:
        file.close()
    if not rows:
        raise InputError(f"No position of {chosen} is saved.")
    return Table(pd.DataFrame(rows), about_of(info, chosen, at_ms, None))


def _position_row(saved: "SavedPosition", events: "MarketEvents | None", at_ms: int) -> dict[str, Any]:
    """A position; what needs its market is null where the session has it not."""
    import pandas as pd

    row: dict[str, Any] = dict.fromkeys(_POSITION_COLUMNS) | {
        "name": saved.name,
        "market": saved.market,
        "side": saved.side.word,
        "entry_quote": saved.entry_price,
        "leverage": saved.leverage,
        "mode": saved.mode.value,
        "opened": pd.Timestamp(saved.opened_ms, unit="ms", tz="UTC"),
    }
    if events is None:
        return row
    instrument = events.instrument
    unit = "quantity_contracts" if instrument.contract is Contract.INVERSE else "quantity_coins"
    row |= {unit: saved.quantity, "settlement": settlement_currency(instrument)}
    draft = saved.draft
    if draft is None:
        return row
    answer = answer_of(draft, margin_of(draft.rules, margin_rules_of(instrument), instrument, TierStore()), instrument)
    row |= {
        "status": answer.status.value,
        "liquidation_quote": answer.liquidation_price_on_tick,
        "bankruptcy_quote": answer.bankruptcy_price,
        "margin_settlement": answer.margin,
        "tiers_as_of": answer.tiers_as_of,
    }
    outcome = outcome_of(answer, events, draft.opened_ms, at_ms) if draft.opened_ms < at_ms else None
    if outcome is None:
        return row
    survival, moment = outcome.survival, outcome.moment
    return row | {
        "is_rekt": survival.rekt,
        "rekt_at": None if moment is None else format_iso(moment.at_ms),
        "closest_distance_fraction": survival.closest_distance,
        "funding_paid_settlement": survival.funding_paid,
    }


def score_table(session: Path, wanted: TableOptions) -> Table:
    """The answer of `rektscope score`, a measure a row: question, market, side, measure, value, interval, buckets."""
    import pandas as pd

    from rektscope.scoring.answer import grade_report
    from rektscope.scoring.assignment import tasks_of
    from rektscope.scoring.running import run_serial

    parameters = wanted.parameters()
    file = open_session(session)
    try:
        info = file.info
        market = None if wanted.market is None else market_in(wanted.market, info)
    finally:
        file.close()
    answer = grade_report(run_serial(tasks_of((session,), None, None, parameters), lambda _done: None), parameters)
    rows = [row for row in _score_rows(answer) if market is None or row["market"] in {None, market}]
    about = about_of(info, market, info.end_ms, parameters.name)
    frame = pd.DataFrame(rows)
    frame["buckets"] = frame["buckets"].astype("Int64")  # whole numbers beside empty ones
    frame["missing"] = [why_missing(row, answer) for row in rows]
    return Table(frame, about | {"fitted_on": answer["fitted_on"], "assumptions": answer["assumptions"]})


def why_missing(row: dict[str, Any], answer: dict[str, Any]) -> str | None:
    """Why a row of the score has no value; None where it has one.

    Args:
        row: of the table.
        answer: of `rektscope score`.
    """
    from rektscope.scoring import ex_ante, where
    from rektscope.scoring.grade import LEAST_BUCKETS

    buckets = row["buckets"]
    few = {
        "given_path": f"no market has the {LEAST_BUCKETS} buckets of four hours that a rank correlation needs",
        "ex_ante": f"more than {ex_ante.LEAST_FITTED + LEAST_BUCKETS} buckets of a market are needed",
        "where": f"{where.LEAST_ORDERS} orders of a side are needed while the price enters {where.LEAST_ROWS} rows",
    }.get(row["question"], "too few data")
    if row["value"] is not None:
        return None
    if row["question"] != "given_path":
        return few
    if buckets is not None:
        is_few = buckets < LEAST_BUCKETS
        return f"{buckets} buckets, {LEAST_BUCKETS} are needed" if is_few else "one of the two never changes"
    is_graded = answer["given_path"]["mean"] is not None
    return "its input (open interest that changes) is not in the data" if is_graded else few


def _score_rows(answer: dict[str, Any]) -> Iterator[dict[str, Any]]:
    path, ante, where = answer["given_path"], answer["ex_ante"], answer["where"]
    yield _score_row("given_path", None, None, "mean_spearman", path["mean"], path["interval"], None)
    for name, value in path["baselines"].items():
        interval = path["baseline_intervals"].get(name)
        yield _score_row("given_path", None, None, f"baseline_mean_spearman: {name}", value, interval, None)
    for each in path["rows"]:
        market, side = each["market"], each["side"]
        yield _score_row("given_path", market, side, "spearman", each["spearman"], each["interval"], each["buckets"])
    for kind in ("rows", "walk_forward"):
        for each in answer["dollars"][kind]:
            for measure in ("median_ratio", "total_ratio", "sd_log", "within_two"):
                name = measure if kind == "rows" else f"walk_forward_{measure}"
                yield _score_row("dollars", each["market"], each["side"], name, each[measure], None, each["buckets"])
            if (band := each["band"]) is not None:
                yield _score_row(
                    "dollars", each["market"], each["side"], "in_band", band["inside"], None, band["buckets"]
                )
    for measure in ("reach", "reach_volume", "with_map"):
        yield _score_row("ex_ante", None, None, measure, ante[measure], None, ante["buckets"])
    yield _score_row("ex_ante", None, None, "gain", ante["gain"], ante["interval"], ante["buckets"])
    yield _score_row("where", None, None, "hottest_tenth", where["hottest_tenth"], where["interval"], where["windows"])
    yield _score_row("where", None, None, "rank", where["rank"], None, where["windows"])
    yield from _known_rows(answer["known_book"])


def _known_rows(known: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The estimate beside the known book, by market and side, then by band of distance; none where nothing is known."""
    moments = known["moments"]
    for side in known["sides"]:
        of = ("known_book", side["market"], side["side"])
        yield _score_row(*of, "coverage", side["coverage"], None, moments)
        for measure in ("rank", "overlap", "ratio", "leverage_overlap"):
            yield _score_row(*of, measure, side[measure], side[f"{measure}_interval"], moments)
        for band in side["bands"]:
            name = f"{band['from']:g} and more" if band["to"] is None else f"{band['from']:g} to {band['to']:g}"
            for measure in ("known_share", "estimate_share", "rank", "ratio"):
                yield _score_row(*of, f"{measure}: {name}", band[measure], band.get(f"{measure}_interval"), moments)


def _score_row(
    question: str,
    market: str | None,
    side: str | None,
    measure: str,
    value: float | None,
    interval: tuple[float, float] | None,
    buckets: int | None,
) -> dict[str, Any]:
    low, high = interval or (None, None)
    return {
        "question": question,
        "market": market,
        "side": side,
        "measure": measure,
        "value": value,
        "interval_low": low,
        "interval_high": high,
        "buckets": buckets,
    }

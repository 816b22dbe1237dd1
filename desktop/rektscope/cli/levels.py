"""`rektscope levels`: the map's profile at a moment, as text, as one JSON object or as CSV."""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy as np

from rektscope.cli.calibration_json import calibration_json
from rektscope.cli.level_rows import COLUMNS, PRICE_DECIMALS, bins_of
from rektscope.cli.number_parameters import BoundedNumber
from rektscope.cli.options import (
    MOMENT,
    PRICE,
    json_option,
    market_in,
    market_option,
    model_option,
    print_json,
    session_argument,
)
from rektscope.levels.calibration import ExpectedUsd
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind
from rektscope.market.times import DAY_MS, format_iso, moment_from_ms
from rektscope.ui.formatting import level_usd, usd
from rektscope.ui.heatmap.map_text import calibration_text, knowledge_note, sentence
from rektscope.ui.leverages import FIRST_LEAST_LEVERAGE, leverage_label

if TYPE_CHECKING:
    from rektscope.engine.profile import LevelProfile
    from rektscope.levels.calibration import Calibration
    from rektscope.levels.parameters import BookParameters
    from rektscope.market.events import MarketEvents
    from rektscope.risk.margin_rules import MarginRules
    from rektscope.sessions.session import SessionInfo

_LARGEST_SHOWN = 8


@click.command("levels")
@session_argument
@market_option
@click.option("--at", "at_ms", required=True, type=MOMENT, help="The moment, ISO 8601 UTC.")
@json_option
@model_option
@click.option("--csv", "as_csv", is_flag=True, help="Print the rows as CSV.")
@click.option("--clusters", is_flag=True, help="Name the strongest clusters, with the chance of reaching each.")
@click.option(
    "--least-leverage",
    type=BoundedNumber(0, 1_000, NumberKind.LEVERAGE),
    default=FIRST_LEAST_LEVERAGE,
    show_default=True,
    help="Leave positions of less out of the clusters and the rows of the text, as the window does; 0 for none.",
)
@click.option("--all-venues", is_flag=True, help="Clusters in the summed maps of all venues of the coin.")
@click.option("--to", "to_price", type=PRICE, help="What stands between the mark and this price, by leverage.")
@click.option("--known", "with_known", is_flag=True, help="Print the positions that accounts really hold too.")
@click.option("--flush-from", "flush_from_ms", type=MOMENT, help="Compare what stands near the mark with this moment.")
def command(
    session: Path,
    market: str,
    at_ms: int,
    least_leverage: float,
    to_price: float | None,
    flush_from_ms: int | None,
    model_file: Path | None,
    *,
    as_json: bool,
    as_csv: bool,
    clusters: bool,
    all_venues: bool,
    with_known: bool,
) -> None:
    """Print the estimated liquidation levels of a market of SESSION at a moment.

    Only what had been received by then counts. Each row has the USD that stand there by the estimate, and those
    that are expected to be force-closed if the mark gets there: long_usd and short_usd, with shares and bands in
    `calibration`; where that is null the share is not known, and they are what stands, relative to one another.
    As in the window, the book is that of the last whole column, valued at its mark, without the rows that the mark has
    entered since: what stands of each side and what was crossed sum to the open interest. Prices are middles of rows.
    """
    from rektscope.cli.levels_known import known_book_of, known_json, known_lines
    from rektscope.cli.levels_near import near_json, near_lines, near_rows
    from rektscope.cli.levels_venues import venue_clusters
    from rektscope.engine.models import read_model
    from rektscope.margins.market_rules import margin_rules_of
    from rektscope.sessions.reader import open_session

    if all_venues and not clusters:
        raise click.UsageError("--all-venues is for the clusters: give --clusters too.")
    if as_json and as_csv:
        raise click.UsageError("--json and --csv are two ways to print: choose one.")
    parameters = DEFAULT_PARAMETERS if model_file is None else read_model(model_file)
    file = open_session(session)
    try:
        info = file.info
        market = market_in(market, info)
        margin, events = margin_rules_of(info.market(market).instrument), file.read_market(market)
        profile = profile_of(events, info, at_ms, parameters)
        near = near_json(
            events,
            margin,
            info,
            profile,
            with_clusters=clusters,
            least_leverage=int(least_leverage),
            flush_from_ms=flush_from_ms,
            to_price=to_price,
            parameters=parameters,
        )
        known = known_book_of(file, market, at_ms) if with_known else None
    finally:
        file.close()
    if all_venues:
        near |= venue_clusters(session, market, at_ms, parameters, int(least_leverage))
    rows = near_rows(profile, int(least_leverage))
    is_traded = len(events.trades.until(at_ms)) + len(events.candles.until(at_ms)) > 0
    answer = _answer(profile, margin, info, market, is_traded=is_traded)
    answer |= {"model": parameters.name, "near": rows} | near
    if known is not None:
        answer["known_book"] = known_json(known, market, profile.row_price)
    if as_csv:
        _print_csv(answer)
    elif as_json:
        print_json(answer)
    else:
        known_text = known_lines(answer["known_book"], answer["mark"], profile.row_price) if known is not None else ()
        print("\n".join([*_lines(answer), *near_lines(answer), *known_text]))


def profile_of(events: "MarketEvents", info: "SessionInfo", at_ms: int, parameters: "BookParameters") -> "LevelProfile":
    """What stands in a market at a moment, as it was known then.

    Raises:
        InputError: the session has ended by then, nothing is known yet, or the market has no prices at all.
    """
    from rektscope.engine.calibration import observed_in
    from rektscope.engine.models import prior_for
    from rektscope.engine.profile import profile_at
    from rektscope.margins.market_rules import margin_rules_of

    if at_ms > info.end_ms:
        raise InputError(f"--at {format_iso(at_ms)} is after the session's end at {format_iso(info.end_ms)}.")
    if not (len(events.trades) or len(events.candles) or len(events.marks)):
        market = events.instrument.market
        raise InputError(f"{market} has no prices, so it has no levels: choose a market with prices.")
    return profile_at(
        events,
        margin_rules_of(events.instrument),
        info.columns_from_ms,
        at_ms,
        parameters,
        prior=prior_for(events.instrument, parameters),
        observed=observed_in(events, info),
    )


def _answer(
    profile: "LevelProfile", margin: "MarginRules", info: "SessionInfo", market: str, *, is_traded: bool
) -> dict[str, Any]:
    """The contract's keys first, then what else there is."""
    from rektscope.margins.store import TierStore
    from rektscope.market.instrument import split_market
    from rektscope.risk.tier_age import age_note

    note = age_note(margin.table, moment_from_ms(profile.at_ms).date())
    problems = TierStore().problems_of(*split_market(market))
    return {
        "mark": round(profile.mark, PRICE_DECIMALS),
        "open_interest_usd": None if profile.is_unknown else profile.open_interest_usd,
        "bins": bins_of(profile),
        "by_leverage": _by_leverage(profile),
        "calibration": calibration_json(profile.calibration),
        "market": market,
        "at": format_iso(profile.at_ms),
        "row_price_usd": profile.row_price,
        "known_since": format_iso(profile.known_since_ms),
        "known_days": (profile.at_ms - profile.known_since_ms) / DAY_MS,
        "is_traded": is_traded,
        "tiers_as_of": margin.table.as_of,
        "tiers_assumed": not margin.is_own,
        "tiers_note": " ".join([*([note.sentence] if note else []), *problems]) or None,
        "rules": margin.rules.label,
        "column_end": format_iso(profile.column_end_ms),
        "consumed_since_column": dict(
            zip(
                COLUMNS[1:],
                (*_expected(profile.consumed_usd, profile.calibration), *profile.consumed_usd),
                strict=True,
            )
        ),
        "is_scaled": profile.is_scaled,
        "has_mark": profile.has_mark,
        "provenance": info.provenance.value,
    }


def _expected(usd: tuple[float, float], calibration: "Calibration | None") -> tuple[float, float]:
    """(long, short) of what stands that is expected to be force-closed; all that stands where no share is known."""
    if calibration is None:
        return usd
    return usd[0] * calibration.long.value, usd[1] * calibration.short.value


def _by_leverage(profile: "LevelProfile") -> dict[str, dict[str, float]]:
    """USD at each leverage, ascending; classes that the venue's maximum puts at one leverage are summed."""
    answer: dict[str, dict[str, float]] = {}
    totals = np.concatenate([profile.expected_usd().sum(axis=2), profile.usd.sum(axis=2)])
    for place in np.argsort(profile.leverages, kind="stable").tolist():
        sums = answer.setdefault(f"{profile.leverages[place]:g}", dict.fromkeys(COLUMNS[1:], 0.0))
        for name, sum_usd in zip(COLUMNS[1:], totals[:, place].tolist(), strict=True):
            sums[name] += sum_usd
    return answer


def _print_csv(answer: dict[str, Any]) -> None:
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(answer["bins"])


def _lines(answer: dict[str, Any]) -> Iterator[str]:
    """The answer for a reader: the largest rows near the price, then the whole book by leverage."""
    what = "mark" if answer["has_mark"] else "last price (no mark price is known)"
    yield f"{answer['market']} at {answer['at']}: {what} {answer['mark']:,}"
    if answer["open_interest_usd"] is None:
        yield "Neither open interest nor volume is known by then: how much is open, and what stands where, is not known"
        yield _knows(answer)
        return
    if answer["is_scaled"]:
        yield f"Open interest {usd(answer['open_interest_usd'])}, estimated as longs and shorts of that much each"
    else:
        yield f"Open interest is not known: {usd(answer['open_interest_usd'])} a side are assumed from turnover"
    yield f"{sentence(_words(answer))}."
    if any(answer["consumed_since_column"].values()):
        longs, shorts = (_amount(answer, answer["consumed_since_column"], side) for side in ("long", "short"))
        yield f"Crossed by the mark since {answer['column_end']}, and gone: longs {longs}; shorts {shorts}"
    for side in ("short", "long"):
        yield from _largest_lines(answer, side)
    yield "All that stands, by leverage; most of 2x to 10x is far away and seldom reached:"
    for leverage, sums in answer["by_leverage"].items():
        yield f"{leverage + 'x':>7}  longs {_amount(answer, sums, 'long')}; shorts {_amount(answer, sums, 'short')}"
    tiers = f"tiers as of {answer['tiers_as_of']}"
    if answer["tiers_assumed"]:
        tiers = "a maintenance rate of 0.5 % at every size (assumed: no tiers of this market are known)"
    yield f"{answer['rules']}; {tiers}"
    if answer["tiers_note"]:
        yield answer["tiers_note"]
    if answer["model"] != DEFAULT_PARAMETERS.name:
        yield f"Model: {answer['model']}"
    yield _knows(answer)


def _knows(answer: dict[str, Any]) -> str:
    known = knowledge_note(round(answer["known_days"] * DAY_MS), is_traded=answer["is_traded"])
    return f"{known}, since {answer['known_since']}; session: {answer['provenance']}"


def _largest_lines(answer: dict[str, Any], side: str) -> Iterator[str]:
    name, near = f"{side}_usd", answer["near"]
    of = leverage_label(near["least_leverage"])
    rows = sorted((row for row in near["rows"] if row[name] > 0), key=lambda row: row[name], reverse=True)
    what = f"{side}s{f' of {of}' if of else ''} within {near['within']:.0%} of the price"
    if not rows:
        yield f"No {what}."
        return
    yield f"Largest rows of {what}, of {answer['row_price_usd']:g} each:"
    for row in sorted(rows[:_LARGEST_SHOWN], key=lambda row: abs(row["price"] - answer["mark"])):
        yield f"  {row['price']:>16,.10g}  {row['price'] / answer['mark'] - 1:>+8.2%}  {_amount(answer, row, side)}"


def _words(answer: dict[str, Any]) -> str:
    return calibration_text(None) if answer["calibration"] is None else str(answer["calibration"]["words"])


def _amount(answer: dict[str, Any], row: dict[str, float], side: str) -> str:
    """`$14 M (7–28 M)`, or what stands, labelled as relative."""
    calibration, standing = answer["calibration"], row[f"standing_{side}_usd"]
    if calibration is None:
        return level_usd(standing, None)
    share = calibration[side]
    return level_usd(standing, ExpectedUsd(*(standing * share[name] for name in ("share", "low", "high"))))

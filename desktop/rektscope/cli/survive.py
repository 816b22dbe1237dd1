"""`rektscope survive`: whether a position lives through a session, by the mark price."""

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.options import (
    AMOUNT,
    LEVERAGE,
    MOMENT,
    PRICE,
    QUANTITY,
    json_option,
    market_in,
    market_option,
    print_json,
    session_argument,
    side_option,
)
from rektscope.market.errors import InputError
from rektscope.market.sides import read_side
from rektscope.market.times import format_iso, moment_from_ms

if TYPE_CHECKING:
    from rektscope.market.events import MarketEvents
    from rektscope.market.instrument import Instrument
    from rektscope.positions.moment import LiquidationMoment
    from rektscope.positions.survival import Backing, SurvivalResult
    from rektscope.sessions.session import SessionInfo

_PRICE_DECIMALS = 10
"""What an integer price leaves of float noise is cut off here; no venue counts as fine."""


@click.command("survive")
@session_argument
@market_option
@side_option
@click.option("--entry", required=True, type=PRICE, help="Average entry price.")
@click.option("--leverage", type=LEVERAGE, help="Chosen at opening; in cross mode it may be left out.")
@click.option(
    "--quantity", type=QUANTITY, help="Base coin (linear) or contracts (inverse).  [default: a size in the first tier]"
)
@click.option("--notional", type=AMOUNT, metavar="USD", help="The size in USD at the entry, instead of --quantity.")
@click.option("--opened", "opened_ms", required=True, type=MOMENT, help="When it was opened, ISO 8601 UTC.")
@click.option("--until", "until_ms", type=MOMENT, help="Followed until then.  [default: the session's end]")
@click.option(
    "--mode",
    type=click.Choice(["isolated", "cross"]),
    default="isolated",
    show_default=True,
    help="What backs the position.",
)
@click.option("--wallet", type=AMOUNT, help="Balance of the cross account at the opening.")
@click.option(
    "--add-margin",
    multiple=True,
    metavar="USD[@TIME]",
    help="Put in at that moment, in the currency of the margin, as 500@2025-07-14T05:00Z; below zero it is taken out. "
    "In cross mode it is the wallet's. Several are allowed.",
)
@click.option(
    "--other",
    help="Cross only: the other positions, as for `calc`. They are counted at the session's marks where it has their "
    "market, otherwise at the mark given, or else at their entry.",
)
@click.option(
    "--hedge",
    metavar="ENTRY,QUANTITY",
    help="Cross only: the other leg of a hedge, on the other side of the same market.",
)
@click.option("--no-funding", is_flag=True, help="Leave the session's fundings out.")
@json_option
def command(
    session: Path,
    market: str,
    side: str,
    entry: float,
    leverage: float | None,
    opened_ms: int,
    until_ms: int | None,
    no_funding: bool,  # noqa: FBT001 -- click passes options by name
    as_json: bool,  # noqa: FBT001 -- click passes options by name
    **words: Any,  # noqa: ANN401 -- the size and the account, each by the name of its option
) -> None:
    """Say whether a position lives through SESSION.

    It is liquidated by the mark price; where the session has none, the last price is taken and `price_basis` says so.
    In JSON, `worst_margin_ratio` is maintenance margin / equity, null when a jump of the mark left no equity;
    `closest_distance` is a fraction of the mark. Where marks are candles, `rekt_between` is narrowed by finer prices,
    and `mark_at_rekt` is null: no mark of that moment is known.
    `longest_unseen` is a stretch without prices in which a liquidation would go unseen.
    `rekt_certain` is false where the opening, a funding or added margin lies in the same candle as the extreme that
    decides, so that nobody knows which came first.

    In cross mode the wallet backs it with the other positions of the account; those are counted as held from the
    opening on, and `others` says by which prices. It is liquidated when the account's equity no longer covers what all
    of them require. Where they are counted at candles (`others_by_candles`), nobody knows whether the extremes of two
    markets came together.

    Fundings that the session knows are settled on the way out of what backs the position, or into it, so that the
    liquidation price moves: `liquidation_price` is that of the opening, `last_liquidation_price` that of the end.
    `funding_paid` is in the currency of the margin, below zero when more was received.
    """
    from rektscope.cli.survive_account import AccountWords, backing_of
    from rektscope.cli.survive_text import answer_lines
    from rektscope.positions.survival import survive_session
    from rektscope.sessions.reader import open_session

    file = open_session(session)
    try:
        info = file.info
        market = market_in(market, info)
        end_ms = info.end_ms if until_ms is None else until_ms
        events = file.read_market(market)
        _refuse_outside(info, "opened", opened_ms, min(info.start_ms, _first_known_ms(events, info.start_ms)))
        _refuse_outside(info, "until", end_ms, info.start_ms)
        size = _size(words.pop("quantity"), words.pop("notional"), entry, events.instrument)
        in_session = {each.instrument.market for each in info.markets}
        backing = backing_of(
            AccountWords(**words),
            events.instrument,
            read_side(side),
            opened_ms,
            end_ms,
            lambda other: file.read_market(other) if other in in_session else None,
        )
    finally:
        file.close()
    result = survive_session(
        events,
        read_side(side),
        entry,
        leverage,
        size,
        opened_ms,
        end_ms,
        with_funding=not no_funding,
        backing=backing,
    )
    answer = _answer(result, info, market, opened_ms, end_ms) | _account_fields(result, backing)
    if as_json:
        print_json(answer)
    else:
        print("\n".join(answer_lines(answer)))


def _size(quantity: float | None, notional: float | None, entry: float, instrument: "Instrument") -> float | None:
    from rektscope.cli.calc_size import quantity_for_usd
    from rektscope.margins.market_rules import margin_rules_of

    if notional is None:
        return quantity
    if quantity is not None:
        raise InputError("The size is given by --quantity and --notional: use one of them.")
    return quantity_for_usd(notional, entry, margin_rules_of(instrument).table)


def _first_known_ms(events: "MarketEvents", start_ms: int) -> int:
    """When the first price of the market was known: its history may begin before the session does."""
    batches = (events.marks, events.trades, events.candles)
    return min((int(batch.received_ms[0]) for batch in batches if len(batch)), default=start_ms)


def _refuse_outside(info: "SessionInfo", option: str, moment_ms: int, from_ms: int) -> None:
    if not from_ms <= moment_ms <= info.end_ms:
        raise InputError(
            f"--{option} {format_iso(moment_ms)} is outside the session: its prices run from {format_iso(from_ms)} "
            f"to {format_iso(info.end_ms)}."
        )


def _answer(
    result: "SurvivalResult", info: "SessionInfo", market: str, opened_ms: int, until_ms: int
) -> dict[str, Any]:
    """The contract's keys first, then what else there is; null for no value."""
    from rektscope.margins.store import TierStore
    from rektscope.market.instrument import split_market
    from rektscope.risk.tier_age import age_note

    note = age_note(result.answer.table, moment_from_ms(until_ms).date())
    problems = TierStore().problems_of(*split_market(market))
    outcome, answer = result.outcome, result.answer
    survival, moment = outcome.survival, outcome.moment
    ratio = survival.worst_margin_ratio
    on_tick = answer.liquidation_price_on_tick
    return {
        "rekt": survival.rekt,
        "rekt_at": None if moment is None else format_iso(moment.at_ms),
        "rekt_between": _between(moment),
        "rekt_certain": outcome.is_certain,
        "rekt_known_at": _moment(survival.rekt_at_ms),
        "mark_at_rekt": None if moment is None or moment.mark is None else round(moment.mark, _PRICE_DECIMALS),
        "farthest_mark": None if survival.mark_at_rekt is None else round(survival.mark_at_rekt, _PRICE_DECIMALS),
        "price_basis": outcome.basis.value,
        "longest_unseen": None if outcome.unseen is None else [format_iso(time_ms) for time_ms in outcome.unseen],
        "worst_margin_ratio": ratio if math.isfinite(ratio) else None,
        "worst_at": format_iso(outcome.worst.at_ms),
        "worst_between": _between(outcome.worst),
        "liquidation_price": answer.liquidation_price if on_tick is None else on_tick,
        "liquidation_price_unrounded": answer.liquidation_price,
        "bankruptcy_price": answer.bankruptcy_price,
        "closest_distance": survival.closest_distance,
        "closest_at": None if outcome.closest is None else format_iso(outcome.closest.at_ms),
        "closest_between": _between(outcome.closest),
        "funding_counted": result.has_funding,
        "funding_paid": survival.funding_paid,
        "funding_settlements": survival.settlement_count,
        "last_liquidation_price": survival.last_liquidation_price,
        "currency": answer.table.settlement,
        "market": market,
        "side": answer.position.side.word,
        "entry": answer.position.entry_price,
        "leverage": answer.position.leverage,
        "quantity": answer.position.quantity,
        "opened": format_iso(opened_ms),
        "until": format_iso(until_ms),
        "rules": answer.rules_label,
        "tiers_as_of": answer.tiers_as_of,
        "tiers_assumed": not result.has_own_tiers,
        "tiers_note": " ".join([*([note.sentence] if note else []), *problems]) or None,
        "provenance": info.provenance.value,
        "marks": result.mark_count,
        "marks_placed": result.placed_mark_count,
    }


def _between(moment: "LiquidationMoment | None") -> list[str] | None:
    return None if moment is None else [format_iso(moment.earliest_ms), format_iso(moment.latest_ms)]


def _moment(time_ms: int | None) -> str | None:
    return None if time_ms is None else format_iso(time_ms)


def _account_fields(result: "SurvivalResult", backing: "Backing") -> dict[str, Any]:
    """What stood behind the position, and what came to it while it lived."""
    answer, survival = result.answer, result.outcome.survival
    leg = answer.hedge
    added = zip(backing.transfers.time_ms.tolist(), backing.transfers.amount.tolist(), strict=True)
    followed = [
        {
            "market": held.market,
            "side": held.side.word,
            "entry": held.entry_price,
            "quantity": held.quantity,
            "valued_at": held.valuation.value,
        }
        for held in backing.held
    ]
    fixed = [
        {
            "maintenance_margin": other.maintenance_margin,
            "unrealised_profit": other.unrealised_profit,
            "valued_at": "the given figures",
        }
        for other in backing.others
    ]
    return {
        "mode": backing.mode.value,
        "wallet": backing.wallet_balance,
        "margin": answer.margin,
        "added_margin": [{"time": format_iso(time_ms), "amount": amount} for time_ms, amount in added],
        "added_while_it_lived": survival.put_in,
        "hedge": leg and {"side": leg.side.word, "entry": leg.entry_price, "quantity": leg.quantity},
        "second_liquidation_price": answer.second_liquidation_price,
        "others": [*followed, *fixed],
        "others_by_candles": any(held.is_by_candles for held in backing.held),
        "others_funding_paid": survival.funding_paid_by_others,
        "opening_problem": answer.opening_problem,
    }

"""`rektscope calc`: where a position gets liquidated, or each of a file of positions."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.calc_options import FOR_MANY, CalcOptions, with_calc_options
from rektscope.cli.grouped_help import GroupedCommand
from rektscope.cli.options import print_json
from rektscope.market.errors import InputError

if TYPE_CHECKING:
    from rektscope.cli.calc_question import Surroundings
    from rektscope.margins.store import TierStore
    from rektscope.risk.answer import Answer

EXIT_CANNOT_OPEN = 3


@click.command("calc", cls=GroupedCommand)
@with_calc_options
def command(**words: Any) -> int:  # noqa: ANN401 -- click passes every option by name; CalcOptions lists them
    """Where a position gets liquidated.

    The answer is the mark price at which equity meets the maintenance margin, before fees and funding. In JSON,
    `distance` is a fraction of the entry; `liquidation_price` is on the tick when --tick is given, and
    `liquidation_price_unrounded` never is. Amounts are in `currency`: the quote currency, or the coin of an inverse
    contract. Ends with exit code 3 when the position cannot be opened.

    Prices, sizes and amounts are written as 118,000 or 118000.5, a leverage as 20x, rates as 0.05%. What may mean two
    numbers, as 60.000 or 0,125, is asked about.
    """
    from rektscope.cli.calc_market import with_market

    asked = CalcOptions(**with_market(words))
    if asked.batch is not None:
        from rektscope.cli.calc_batch import answer_file

        answer_file(asked)
        return 0
    return _answer_one(asked)


def _answer_one(asked: CalcOptions) -> int:
    """Print the answer for the position that the options describe, and what else they ask about it; the exit code."""
    from rektscope.cli.calc_elsewhere import elsewhere
    from rektscope.cli.calc_more import more_about
    from rektscope.cli.calc_text import answer_lines, leverage_note, size_fields
    from rektscope.margins.store import TierStore
    from rektscope.risk.answer import AnswerStatus
    from rektscope.risk.derivation import derivation
    from rektscope.risk.tier_age import age_warning, tier_age

    tiers, today = TierStore(), datetime.now(UTC).date()
    answer, surroundings = _answer(asked, tiers)
    account = surroundings.account
    more = more_about(asked, answer, account)
    if asked.compare:
        compared = elsewhere(answer, account, asked.tick, tiers, today)
        more.fields |= compared.fields
        more.lines += compared.lines
    ages = (age_warning(table, today) for table in (answer.table, *surroundings.tables))
    warnings = [text for text in dict.fromkeys([*ages, *tiers.problems, leverage_note(asked, answer)]) if text]
    steps = derivation(answer) if asked.working else []
    exit_code = EXIT_CANNOT_OPEN if answer.status is AnswerStatus.CANNOT_OPEN else 0
    if asked.as_json:
        age = tier_age(answer.table, today)
        notes = {
            "tiers_stale": age.is_stale,
            "tiers_age_days": age.days,
            "warning": " ".join(warnings) or None,
        }
        size = size_fields(answer)
        print_json(answer.to_json() | size | notes | more.fields | ({"working": steps} if asked.working else {}))
        return exit_code
    parts = [answer_lines(answer, asked.mode or "isolated") + warnings, more.lines, steps]
    print("\n\n".join("\n".join(lines) for lines in parts if lines))
    return exit_code


def _answer(asked: CalcOptions, tiers: "TierStore") -> "tuple[Answer, Surroundings]":
    """Ask the calculator; refuses what is missing or belongs to --batch."""
    from rektscope.cli.calc_market import named_market
    from rektscope.cli.calc_question import Terms, answer_to, surroundings_of
    from rektscope.cli.calc_size import largest_quantity, quantity_of
    from rektscope.market.sides import read_side
    from rektscope.risk.positions import Position, highest_leverage_at

    for name in FOR_MANY:
        if name in asked.given():
            raise InputError(f"--{name} goes with --batch: the answer for one position is printed.")
    venue, symbol, side, entry = asked.venue, asked.symbol, asked.side, asked.entry
    if venue is None or symbol is None or side is None or entry is None:
        needed = ("venue", "symbol", "side", "entry")
        missing = next(name for name in needed if getattr(asked, name) is None)
        name = "VENUE:SYMBOL, or '--venue' and '--symbol'" if missing in {"venue", "symbol"} else f"'--{missing}'"
        raise click.UsageError(f"Missing option {name}.")
    market = named_market(venue, symbol, tiers)
    terms = Terms(
        market.venue,
        market.symbol,
        asked.rules,
        asked.fee,
        asked.maintenance_rate,
        asked.deduction,
        asked.contract,
        asked.contract_size,
    )
    table, mode = terms.table(tiers), asked.mode or "isolated"
    wallet = None if asked.max_position and mode == "isolated" else asked.wallet
    surroundings = surroundings_of(mode, wallet, asked.other, terms, tiers)
    quantity = quantity_of(asked, read_side(side), entry, table)
    if quantity is None and asked.max_position:
        quantity = largest_quantity(asked, read_side(side), entry, table, terms.rules_for(table), surroundings.account)
    if quantity is None:
        raise click.UsageError(
            "Missing option '--quantity' (or --notional in USD, --risk with --stop, --max-position with --wallet)."
        )
    leverage = asked.leverage
    if asked.mode == "cross" and leverage is None and asked.margin is None:
        leverage = highest_leverage_at(entry, quantity, table, asked.wallet)
    position = Position(
        read_side(side), entry, quantity, leverage, asked.margin, added_margin=asked.added_margin or 0.0
    )
    return answer_to(position, terms, surroundings, asked.tick, tiers), surroundings

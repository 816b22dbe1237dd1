"""Every solver put back into the calculator, at every market and mode: what was asked for comes back, or it says no.

Random positions of `random_trades`; the seed is fixed by market, so that a failure is found again.
"""

import os
import random
import zlib

import pytest
from msgspec.structs import replace
from tests.risk import slow_reference
from tests.risk.asked_trades import CASES, Asked
from tests.risk.random_trades import random_trade

from rektscope.market.errors import InputError
from rektscope.risk.answer import AnswerStatus
from rektscope.risk.calculator import calculate
from rektscope.risk.fees import break_even_price
from rektscope.risk.hedge import wallet_to_add
from rektscope.risk.positions import ISOLATED
from rektscope.risk.solvers import highest_leverage, margin_to_add, size_for_loss
from rektscope.risk.targets import Limit, largest_position, price_for_roe, profit_at

TRADES = int(os.environ.get("REKTSCOPE_ROUND_TRIPS", "4"))
"""A market, mode and solver, of which there are hundreds; REKTSCOPE_ROUND_TRIPS=60 asks for more."""

EXACT = 1e-9

SINGLE = [case for case in CASES if case.values[2] != "hedge"]
ISOLATED_ONLY = [case for case in CASES if case.values[2].startswith("isolated")]
PAIRS = [case for case in CASES if case.values[2] == "hedge"]


def trades(name, table, mode, label, count=TRADES):
    """Random positions that can be asked about; of an incomplete table, those that it reaches."""
    source = random.Random(zlib.crc32(f"round trips, {label}".encode()))
    for _ in range(30 * count):
        asked = Asked(random_trade(source, name, table, mode))
        try:
            answer = asked.answer()
        except InputError:
            assert not table.complete
            continue
        if answer.status is not AnswerStatus.CANNOT_OPEN:
            yield asked, answer, source
            count -= 1
        if not count:
            return
    raise AssertionError("too few positions can be opened")


def refuses(work):
    """What `work` gives, and the sentence of its refusal."""
    try:
        return work(), ""
    except InputError as refusal:
        return None, str(refusal)


@pytest.mark.parametrize(("name", "table", "mode", "label"), SINGLE)
def test_margin_moves_the_liquidation_to_the_price_asked_for(name, table, mode, label):
    for asked, answer, source in trades(name, table, mode, label):
        price = asked.losing_price(10 ** source.uniform(-3, 0.3))
        more, refusal = refuses(lambda: margin_to_add(answer, price))  # noqa: B023 -- called at once
        if refusal:
            assert "empty wallet" in refusal or ("tiers" in refusal and not table.complete), refusal
            continue
        moved = asked.answer(more)
        assert moved.status is AnswerStatus.OK, (asked.trade, price, more, moved.reason)
        if name in {"okx", "deribit", "generic"} and table.symbol == "STEPPED":
            # Where rates jump the price asked for may be one that is passed over: it lives through to there.
            assert asked.side * (moved.liquidation_price - price) <= EXACT * price
        else:
            assert moved.liquidation_price == pytest.approx(price, rel=EXACT), asked.trade
            assert margin_to_add(moved, price) == pytest.approx(0, abs=1e-9 * abs(moved.backing))


@pytest.mark.parametrize(("name", "table", "mode", "label"), ISOLATED_ONLY)
def test_the_highest_leverage_is_liquidated_at_the_price_or_is_the_most_allowed(name, table, mode, label):
    for asked, _, source in trades(name, table, mode, label):
        price = asked.losing_price(10 ** source.uniform(-3, 0.3))
        trade = asked.trade
        leverage, refusal = refuses(
            lambda: highest_leverage(
                asked.side,  # noqa: B023
                trade.entry,  # noqa: B023
                trade.quantity,  # noqa: B023
                price,  # noqa: B023
                asked.rules,  # noqa: B023
                table,
                added_margin=trade.added,  # noqa: B023
            )
        )
        one, _ = refuses(lambda: calculate(replace(asked.position, leverage=1.0), asked.rules, table))  # noqa: B023
        if refusal:
            if "tiers" not in refusal:
                assert "Not even" in refusal
                assert one.status is AnswerStatus.CANNOT_OPEN or asked.side * (one.liquidation_price - price) > 0
            else:
                assert not table.complete
            continue
        answer = calculate(replace(asked.position, leverage=leverage), asked.rules, table)
        if answer.status is AnswerStatus.NO_LIQUIDATION:
            assert leverage == pytest.approx(answer.max_leverage)  # the margin added covers every loss
            continue
        assert answer.status is AnswerStatus.OK, (trade, price, leverage, answer.reason)
        if leverage < answer.max_leverage and table.symbol != "STEPPED":
            assert answer.liquidation_price == pytest.approx(price, rel=EXACT)
        else:
            assert asked.side * (answer.liquidation_price - price) <= EXACT * price


@pytest.mark.parametrize(("name", "table", "mode", "label"), PAIRS)
def test_the_wallet_moves_the_price_of_a_pair(name, table, mode, label):
    for asked, answer, source in trades(name, table, mode, label):
        price = asked.trade.entry * 10 ** source.uniform(-0.3, 0.3)
        more, refusal = refuses(lambda: wallet_to_add(answer, price))  # noqa: B023
        if refusal:
            assert "mark" in refusal or "wallet" in refusal or ("tiers" in refusal and not table.complete), refusal
            continue
        moved = asked.answer(more)
        assert moved.status is AnswerStatus.OK, (asked.trade, price, more, moved.reason)
        found = [moved.liquidation_price, moved.second_liquidation_price]
        assert any(each == pytest.approx(price, rel=EXACT) for each in found if each is not None), (asked.trade, found)


@pytest.mark.parametrize(("name", "table", "mode", "label"), SINGLE)
def test_the_largest_position_opens_and_a_larger_one_does_not(name, table, mode, label):
    for asked, _, source in trades(name, table, mode, label):
        trade = asked.trade
        wallet = trade.value(trade.entry) * 10 ** source.uniform(-2, 3)
        fee = source.choice([0.0, 0.0005])
        account = ISOLATED if trade.wallet is None else replace(asked.account(), wallet_balance=wallet)
        available = wallet if trade.wallet is None else account.available
        largest, refusal = refuses(
            lambda: largest_position(asked.position, wallet, asked.rules, table, account, opening_rate=fee)  # noqa: B023
        )
        if refusal:
            assert any(word in refusal for word in ("tiers", "whole wallet", "allows", "realistic")), refusal
            continue
        assert largest.margin + largest.opening_fee <= available * (1 + EXACT)
        assert opens(asked, largest.quantity * (1 - 1e-7), account, available, fee), (trade, wallet, largest)
        beyond = largest.quantity * (1 + 1e-6)
        larger, refusal = refuses(lambda: opens(asked, beyond, account, available, fee))  # noqa: B023
        assert refusal or not larger, (trade, wallet, largest)
        assert (largest.limit is Limit.WALLET) == (largest.margin + largest.opening_fee >= available * (1 - 1e-6))


def opens(asked, quantity, account, available, fee):
    """Whether a new position of that quantity is allowed and paid for."""
    position = replace(asked.position, quantity=quantity, added_margin=0.0)
    answer = calculate(position, asked.rules, asked.table, account)
    held = 0.0 if account is not ISOLATED else answer.backing - answer.margin
    cost = answer.entry_notional * (1 / asked.trade.leverage + fee) + held
    is_allowed = answer.status is not AnswerStatus.CANNOT_OPEN and not answer.opening_problem
    return is_allowed and cost <= available * (1 + EXACT)


@pytest.mark.parametrize(("name", "table", "mode", "label"), SINGLE)
def test_the_price_of_a_return_returns_it(name, table, mode, label):
    for asked, answer, source in trades(name, table, mode, label):
        roe = source.uniform(-1, 3)
        price, refusal = refuses(lambda: price_for_roe(answer, roe))  # noqa: B023
        if refusal:
            assert "No price" in refusal
            continue
        trade = asked.trade
        assert trade.profit(price) / trade.initial() == pytest.approx(roe, rel=1e-6, abs=1e-6)
        at = profit_at(answer, price)
        assert at.roe == pytest.approx(roe, rel=1e-6, abs=1e-6)
        losing, winning = (slow_reference.liquidation_price(trade, step * asked.side) for step in (-1, 1))
        is_beyond_losing = losing is not None and asked.side * (price - losing) <= 0
        is_beyond_winning = winning is not None and asked.side * (price - winning) >= 0
        assert at.is_liquidated_before == (is_beyond_losing or is_beyond_winning)


@pytest.mark.parametrize(("name", "table", "mode", "label"), SINGLE)
def test_the_size_for_a_loss_loses_it_and_break_even_loses_nothing(name, table, mode, label):
    for asked, answer, source in trades(name, table, mode, label):
        trade, fee = asked.trade, source.choice([0.0, 0.0005])
        stop, loss = (
            asked.losing_price(10 ** source.uniform(-3, 0.3)),
            trade.value(trade.entry) * source.uniform(0.01, 1),
        )
        size = size_for_loss(asked.side, trade.entry, stop, loss, table, opening_rate=fee, closing_rate=fee)
        sized = replace(trade, quantity=size)
        paid = fee * (sized.value(trade.entry) + sized.value(stop))
        assert paid - sized.profit(stop) == pytest.approx(loss, rel=EXACT)
        lot = size / source.uniform(0.3, 1000)
        lots = size_for_loss(
            asked.side, trade.entry, stop, loss, table, opening_rate=fee, closing_rate=fee, lot_size=lot
        )
        assert lots <= size * (1 + 1e-11) < lots + lot * (1 + EXACT)
        even = break_even_price(answer, fee, fee)
        fees = fee * (trade.value(trade.entry) + trade.value(even))
        assert trade.profit(even) == pytest.approx(fees, abs=1e-9 * trade.value(trade.entry))

"""Liquidation and bankruptcy prices of a position whose backing has changed since its opening."""

import numpy as np

from rektscope.risk.answer import Answer
from rektscope.risk.hedge import pair_bankruptcy_price, pair_prices
from rektscope.risk.liquidation import liquidation_notional, outgrown_notional
from rektscope.risk.notional import Positions, bankruptcy_notional, positions_from, price_at
from rektscope.risk.tiers import Floats


def liquidation_prices_without(answer: Answer, taken: Floats, mark: Floats | None = None) -> tuple[Floats, Floats]:
    """The liquidation prices with each amount taken out of what backs the position, the second on the other side.

    Args:
        answer: status ok or no-liquidation.
        taken: settlement currency, as `MarginPath.taken`.
        mark: of a pair, where it is alive each time; its entry by default.

    Returns:
        Two columns of the length of `taken`, nan where there is no price. The first of a pair stays on the side of the
        mark on which it was at the opening, as long as there is one on that side.
    """
    if answer.hedge is not None:
        seen_from = np.full(len(taken), answer.position.entry_price) if mark is None else mark
        rows = [_pair_row(answer, float(each), float(at)) for each, at in zip(taken, seen_from, strict=True)]
        columns = np.array(rows, dtype=np.float64)
        return columns[:, 0], columns[:, 1]
    # Nothing was taken: the answer's own prices, to the last digit, and not worked out again.
    if not taken.any():
        return _repeated(answer.liquidation_price, taken), _repeated(answer.second_liquidation_price, taken)
    one, table, rules = _with_backing(answer, answer.backing - taken), answer.table, answer.rules
    first, _ = liquidation_notional(one, table, rules)
    second = outgrown_notional(one, table, rules)
    return price_at(one.size, first, table), price_at(one.size, second, table)


def _repeated(price: float | None, like: Floats) -> Floats:
    return np.full(len(like), np.nan if price is None else price)


def _pair_row(answer: Answer, taken: float, mark: float) -> tuple[float, float]:
    prices = pair_prices(answer, taken, mark)
    # `pair_prices` puts the nearest first, which may change on the way: a curve must not jump to the other side.
    falls = answer.liquidation_price is not None and answer.liquidation_price < answer.position.entry_price
    first, second = [*sorted(prices, reverse=not falls), np.nan, np.nan][:2]
    return first, second


def bankruptcy_price_without(answer: Answer, taken: float) -> float | None:
    """The bankruptcy price with an amount taken out of what backs the position; None where no price is one."""
    if not taken:
        return answer.bankruptcy_price
    if answer.hedge is not None:
        return pair_bankruptcy_price(answer, taken)
    one = _with_backing(answer, np.array([answer.backing - taken]))
    price = float(price_at(one.size, bankruptcy_notional(one, answer.rules), answer.table)[0])
    return None if np.isnan(price) else price


def _with_backing(answer: Answer, backing: Floats) -> Positions:
    position = answer.position
    return positions_from(
        position.side,
        position.entry_price,
        position.quantity,
        backing,
        answer.table,
        set_aside=answer.required_by_others,
    )

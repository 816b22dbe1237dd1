"""What is true of the population at a moment, for tests and benchmarks that grade a client against it."""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Int64
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.population.ledger import MICRO
from rektscope.mockvenue.population.margins import Floats
from rektscope.mockvenue.population.run import Run

Bools = npt.NDArray[np.bool_]


class Truth(msgspec.Struct, frozen=True):
    """All positions at one moment, in columns: a row is a position.

    Attributes:
        session_ms: the moment, in session time.
        stamp_ms: as messages state it.
        coins: of the markets.
        addresses: of the accounts.
        account, market: places in the two.
        size: coins, negative when short.
        entry_price, mark_price: quote units.
        liquidation_price: quote units; NaN where no price above zero would liquidate.
        is_isolated, leverage: as its holder set them.
        value_usd: at the mark, above zero.
        open_interest: coins, one side, by coin.
        account_value_usd: what each account is worth.
        liquidated: positions closed by force so far, in whole or part.
    """

    session_ms: int
    stamp_ms: int
    coins: tuple[str, ...]
    addresses: tuple[str, ...]
    account: Int64
    market: Int64
    size: Floats
    entry_price: Floats
    mark_price: Floats
    liquidation_price: Floats
    is_isolated: Bools
    leverage: Int64
    value_usd: Floats
    open_interest: dict[str, float]
    account_value_usd: Floats
    liquidated: int

    def best_order(self) -> Int64:
        """Accounts with the most dollars in positions first: nobody who asks one after another covers more."""
        held = np.bincount(self.account, weights=self.value_usd, minlength=len(self.addresses))
        return np.argsort(-held, kind="stable")

    def covered(self, accounts: Int64, coin: str, side: int) -> float:
        """The share of a coin's open interest, longs (1) or shorts (-1), that these accounts hold."""
        of_side = (self.market == self.coins.index(coin)) & (np.sign(self.size) == side)
        mine = of_side & np.isin(self.account, accounts)
        total = float(np.abs(self.size[of_side]).sum())
        return float(np.abs(self.size[mine]).sum()) / total if total else 0.0


def truth_of(run: Run, markets: list[ServedMarket], passage: int) -> Truth:
    """Everything that a run holds, at the moment that it has reached."""
    ledger = run.ledger
    account, market = np.nonzero(ledger.lots)
    lots = ledger.lots[account, market]
    lot_sizes = np.array([one.instrument.lot for one in markets])
    unit = lot_sizes[market] * MICRO  # micro dollars a lot -> dollars a coin
    prices = [ledger.liquidation_price_micro(int(one), int(where)) for one, where in zip(account, market, strict=True)]
    liquidation = np.array([np.nan if price is None else price for price in prices], dtype=np.float64)
    values = ledger.values_micro(slice(None))
    owned = np.where(ledger.lots != 0, ledger.own_micro, 0).sum(axis=1)
    timeline = markets[0].timeline
    return Truth(
        session_ms=run.reached_ms,
        stamp_ms=timeline.stamp(run.reached_ms + passage * timeline.length_ms),
        coins=tuple(one.symbol for one in markets),
        addresses=run.people.addresses,
        account=account,
        market=market,
        size=lots * lot_sizes[market],
        entry_price=ledger.cost_micro[account, market] / lots / unit,
        mark_price=ledger.marks[market] / unit,
        liquidation_price=liquidation / unit,
        is_isolated=ledger.is_isolated[account, market],
        leverage=ledger.leverage[account, market],
        value_usd=np.abs(values[account, market]) / MICRO,
        open_interest={
            one.symbol: ledger.interest_lots(place) * one.instrument.lot for place, one in enumerate(markets)
        },
        account_value_usd=(ledger.raw_micro + owned + values.sum(axis=1)) / MICRO,
        liquidated=run.liquidated,
    )

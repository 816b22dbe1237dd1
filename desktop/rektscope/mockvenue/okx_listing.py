"""OKX's instruments, with every field of its documentation.

Source: the venue's API guide v5, "Get instruments". Fields of spot and options are empty, as the venue leaves them.
What a session does not hold stands at wide values, see `listings`.
"""

from typing import Any

from rektscope.margins.coins import is_coin
from rektscope.market.instrument import Contract
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.listings import MOST_LEVERAGE, expiry_ms, listed_ms, most
from rektscope.mockvenue.okx_streams import Contracts

_EMPTY = (
    "auctionEndTime",
    "baseCcy",
    "contTdSwTime",
    "maxLmtAmt",
    "maxMktAmt",
    "openType",
    "optType",
    "posLmtAmt",
    "posLmtPct",
    "preMktSwTime",
    "quoteCcy",
    "stk",
)
_SIZES = ("maxIcebergSz", "maxLmtSz", "maxMktSz", "maxStopSz", "maxTriggerSz", "maxTwapSz")


def instrument_of(market: ServedMarket) -> dict[str, Any]:
    """One row of `/api/v5/public/instruments` of type SWAP or FUTURES."""
    instrument, contracts = market.instrument, Contracts.of(market.instrument)
    is_inverse, expiry = instrument.contract is Contract.INVERSE, expiry_ms(market)
    return {
        **dict.fromkeys(_EMPTY, ""),
        **dict.fromkeys(_SIZES, most(market.quantity)),
        "alias": "quarter" if expiry else "",
        "category": "1",
        "ctMult": "1",
        "ctType": instrument.contract.value,
        "ctVal": f"{contracts.value.normalize():f}",
        "ctValCcy": contracts.value_coin,
        "expTime": str(expiry) if expiry else "",
        "futureSettlement": False,
        "groupId": "1",
        "instCategory": "1" if is_coin(market.instrument) else "4",
        "instFamily": contracts.family,
        "instId": instrument.symbol,
        "instIdCode": 10_000 + sum(map(ord, instrument.symbol)),
        "instType": contracts.kind,
        "lever": MOST_LEVERAGE,
        "listTime": str(listed_ms(market)),
        "lotSz": market.quantity.text,
        "minSz": market.quantity.text,
        "ruleType": "normal",
        "settleCcy": instrument.base if is_inverse else instrument.quote,
        "state": "live",
        "tickSz": market.price.text,
        "tradeQuoteCcyList": [],
        "uly": contracts.index,
    }

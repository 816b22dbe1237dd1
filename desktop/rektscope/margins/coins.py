"""Whether a market is on a coin, or on gold, shares or an index that a venue lists beside its coins.

The venue's listing decides where it was read. Imported files and archives have no such entry: then it is the list in
`resources/model/coins.json`, of coins that had perpetuals before the venues listed anything else. A name that is not on
it may be a coin that is newer, and may be a share; nobody can tell, so it counts as none.
"""

import json
import re
from functools import lru_cache
from importlib.resources import files

from rektscope.market.instrument import Instrument, Underlying

_RESOURCES = "rektscope.resources"
_FILE = "model/coins.json"
_MULTIPLE = re.compile(r"(?:1000000|100000|10000|1000|1M|k(?=[A-Z]))?(?P<coin>.+?)(?:1000000|10000|1000)?")
"""Cheap coins are traded by the thousand or million: 1000PEPE, SHIB1000, kBONK, 1MBABYDOGE."""


def is_coin(instrument: Instrument) -> bool:
    """Whether the market is known to be on a coin."""
    coins, others = _lists()
    # The list of what is no coin comes before the listing: venues list tokens of gold and indices as coins too.
    if instrument.underlying is Underlying.OTHER or instrument.base in others:
        return False
    return instrument.underlying is Underlying.COIN or instrument.base in coins or _single(instrument.base) in coins


def _single(base: str) -> str:
    """The coin of which a contract counts thousands or millions."""
    found = _MULTIPLE.fullmatch(base)
    return base if found is None else found["coin"]


@lru_cache(maxsize=1)
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    """(coins, tokens and indices that are none)."""
    content = json.loads(files(_RESOURCES).joinpath(_FILE).read_text(encoding="utf-8"))
    return frozenset(content["coins"]), frozenset(content["not_coins"])

"""The shares of crossed levels that are force-closed, from earlier data: `resources/model/shares.json`.

`tests/fits/fit_shares.py` makes the file; `levels.calibration` says what the figures mean. Of some venues it has shares
pooled over coins, for those coins that have none of their own. Markets of other venues have no prior: their map is
calibrated by the session's own liquidations, or is relative; so is that of what is no coin (`coins`), as who holds gold
or stocks is liquidated otherwise.
"""

import json
from functools import lru_cache
from importlib.resources import files
from typing import Any

from rektscope.levels.calibration import Prior, PriorBasis, SidePrior
from rektscope.margins.coins import is_coin
from rektscope.market.instrument import Contract, Instrument

_RESOURCES = "rektscope.resources"
_FILE = "model/shares.json"
_ANY_COIN = "*"
_DOLLARS = frozenset({"USD", "USDT", "USDC"})


def prior_of(instrument: Instrument) -> Prior | None:
    """The prior of a market from earlier data: by venue and coin, of linear contracts in any dollar; else of its venue.

    None where they say nothing; inverse contracts have other holders and were not among them, nor was what is no coin.
    """
    if instrument.quote not in _DOLLARS or instrument.contract is not Contract.LINEAR or not is_coin(instrument):
        return None
    found = _priors()
    own = found.get((instrument.venue, instrument.base))
    return found.get((instrument.venue, _ANY_COIN)) if own is None else own


@lru_cache(maxsize=1)
def _priors() -> dict[tuple[str, str], Prior]:
    content = json.loads(files(_RESOURCES).joinpath(_FILE).read_text(encoding="utf-8"))
    return {(entry["venue"], entry["coin"]): _prior(entry) for entry in content["markets"]}


def _prior(entry: dict[str, Any]) -> Prior:
    return Prior(
        long=SidePrior(**entry["long"]),
        short=SidePrior(**entry["short"]),
        stretch_log_sd=entry["stretch_log_sd"],
        fitted_from=entry["fitted_from"],
        fitted_until=entry["fitted_until"],
        source=entry["source"],
        basis=PriorBasis(entry["basis"]),
        fitted_on=tuple(entry["fitted_on"]),
    )

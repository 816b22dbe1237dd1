"""The shares of what stands that are expected to be force-closed, as commands print them."""

from typing import TYPE_CHECKING, Any

from rektscope.market.times import format_iso
from rektscope.ui.heatmap.map_text import calibration_text

if TYPE_CHECKING:
    from rektscope.levels.calibration import Calibration


def calibration_json(calibration: "Calibration | None") -> dict[str, Any] | None:
    """The shares of what stands that are expected to be force-closed, and what they were fitted on."""
    if calibration is None:
        return None
    prior, until_ms = calibration.prior, calibration.until_ms
    sides = {"long": calibration.long, "short": calibration.short}
    return {
        **{name: {"share": share.value, "low": share.low, "high": share.high} for name, share in sides.items()},
        "liquidations": calibration.count,
        "liquidations_until": None if until_ms is None else format_iso(until_ms),
        "is_floor": calibration.is_floor,
        "is_placed": calibration.is_placed,
        "prior": None
        if prior is None
        else {
            "fitted_from": prior.fitted_from,
            "fitted_until": prior.fitted_until,
            "source": prior.source,
            "is_pooled": prior.is_pooled,
            "basis": prior.basis.value,
            "fitted_on": list(prior.fitted_on),
        },
        "words": calibration_text(calibration),
    }


def shares_line(market: str, calibration: dict[str, Any] | None) -> str:
    """The shares of a market, as `calibration_json` has them, and what they rest on, for a reader."""
    if calibration is None:
        return f"{market}: {calibration_text(None)}"
    sides = ((name, calibration[name]) for name in ("long", "short"))
    shares = [f"{each['share']:.2%} ({each['low']:.2%} to {each['high']:.2%}) of {name}s" for name, each in sides]
    return f"{market}: {' and '.join(shares)}; {calibration['words']}"

"""What `rektscope levels` adds on request: named clusters with the chance of reaching them, and the flush meter."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rektscope.cli.calibration_json import shares_line
from rektscope.cli.level_rows import bins_of
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.market.errors import InputError
from rektscope.market.times import HOUR_MS, format_iso
from rektscope.ui.formatting import usd

_FARTHEST = 10.0
"""A price farther from the mark than so many times is a slip of the hand, as it is for a shock."""

if TYPE_CHECKING:
    from rektscope.engine.profile import LevelProfile
    from rektscope.levels.parameters import BookParameters
    from rektscope.market.events import MarketEvents
    from rektscope.risk.margin_rules import MarginRules
    from rektscope.scenarios.clusters import Cluster
    from rektscope.scenarios.flush import Flush
    from rektscope.sessions.session import SessionInfo


def near_json(
    events: "MarketEvents",
    margin: "MarginRules",
    info: "SessionInfo",
    profile: "LevelProfile",
    *,
    with_clusters: bool,
    least_leverage: int = 0,
    flush_from_ms: int | None,
    to_price: float | None = None,
    parameters: "BookParameters" = DEFAULT_PARAMETERS,
) -> dict[str, Any]:
    """The keys `clusters`, `flush` and `between`, each only where it was asked for."""
    answer: dict[str, Any] = {}
    if with_clusters:
        from rektscope.scenarios.clusters import clusters_of

        found = clusters_of(profile, events, least_leverage=least_leverage)
        answer["clusters"] = [cluster_json(each) for each in found]
        answer["clusters_least_leverage"] = least_leverage
    if flush_from_ms is not None:
        from rektscope.engine.profile import profile_at
        from rektscope.scenarios.flush import flush_between

        if flush_from_ms >= profile.at_ms:
            raise InputError(f"--flush-from must be before --at, not {format_iso(flush_from_ms)}.")
        before = profile_at(events, margin, info.columns_from_ms, flush_from_ms, parameters)
        answer["flush"] = _flush_json(flush_between(events, before, profile), flush_from_ms)
    if to_price is not None:
        from rektscope.scenarios.between import standing_between

        if not profile.mark / _FARTHEST <= to_price <= profile.mark * _FARTHEST:
            raise InputError(
                f"--to {to_price:g} is no price to go to: give one between a tenth and ten times the mark."
            )
        answer["between"] = standing_between(profile, to_price).to_json()
    return answer


def near_rows(profile: "LevelProfile", least_leverage: int) -> dict[str, Any]:
    """The rows within reach of a day, of positions of `least_leverage` and more: the ones that the text lists."""
    from rektscope.scenarios.clusters import WITHIN

    rows = bins_of(profile, least_leverage, WITHIN)
    return {"least_leverage": least_leverage, "within": WITHIN, "rows": rows}


def cluster_json(cluster: "Cluster") -> dict[str, Any]:
    """A cluster as `rektscope levels --clusters --json` prints it."""
    from rektscope.scenarios.clusters import HORIZONS_MS

    expected, by_horizon = cluster.expected, cluster.expected_by_horizon
    chances = cluster.chances or (None,) * len(HORIZONS_MS)
    return {
        "side": cluster.side.word,
        "low": cluster.low,
        "high": cluster.high,
        "price": cluster.edge,
        "distance": cluster.away,
        "standing_usd": cluster.standing_usd,
        "expected_usd": None if expected is None else expected.usd,
        "expected_usd_band": None if expected is None else [expected.low, expected.high],
        "reach": [
            {
                "hours": horizon / HOUR_MS,
                "probability": chance,
                "expected_usd": None if by_horizon is None else by_horizon[place],
            }
            for place, (horizon, chance) in enumerate(zip(HORIZONS_MS, chances, strict=True))
        ],
    }


def _flush_json(flush: "Flush", from_ms: int) -> dict[str, Any]:
    return {
        "from": format_iso(from_ms),
        "mark_before": flush.mark_before,
        "mark_after": flush.mark_after,
        "standing": [
            {
                "within": each.distance,
                "long_before_usd": each.long_before,
                "short_before_usd": each.short_before,
                "long_after_usd": each.long_after,
                "short_after_usd": each.short_after,
                "left": each.left,
                "short_share_after": each.balance_after,
            }
            for each in flush.near
        ],
        "open_interest_before_usd": flush.open_interest_before,
        "open_interest_after_usd": flush.open_interest_after,
        "open_interest_change": flush.open_interest_change,
    }


def near_lines(answer: dict[str, Any]) -> Iterator[str]:
    """The clusters and the flush meter as text, where they were asked for."""
    if "clusters" in answer:
        least = answer["clusters_least_leverage"]
        of = f" of {least}x and up" if least else ""
        if "clusters_markets" in answer:
            of += f" at {' and '.join(answer['clusters_markets'])}"
        yield (
            f"Clusters{of}, each with the chance that the price gets there:"
            if answer["clusters"]
            else "No cluster is near."
        )
        yield from map(_cluster_line, answer["clusters"])
        yield from (f"  {shares_line(market, each)}" for market, each in answer.get("calibrations", {}).items())
    if "flush" in answer:
        yield from _flush_lines(answer["flush"])
    if "between" in answer:
        yield from between_lines(answer["between"])


def _cluster_line(cluster: dict[str, Any]) -> str:
    from rektscope.positions.likelihood import probability_text

    held = f"{usd(cluster['standing_usd'])} standing"
    if cluster["expected_usd"] is not None:
        low, high = (usd(each) for each in cluster["expected_usd_band"])
        held = f"{usd(cluster['expected_usd'])} ({low} to {high})"
    chances = [
        f"{probability_text(each['probability'])} within {each['hours']:g} h"
        for each in cluster["reach"]
        if each["probability"] is not None
    ]
    reached = ", ".join(chances) or "too few prices are known for the chance"
    return f"  {held} of {cluster['side']}s at {cluster['price']:,.10g}, {cluster['distance']:+.2%}: {reached}"


def _flush_lines(flush: dict[str, Any]) -> Iterator[str]:
    yield f"Mark {flush['mark_before']:,.10g} at {flush['from']}, now {flush['mark_after']:,.10g}; what stands near it:"
    for each in flush["standing"]:
        left = "nothing stood there" if each["left"] is None else f"{each['left']:.0%} of before"
        yield (
            f"  within {each['within']:.0%}  longs {usd(each['long_before_usd'])} to {usd(each['long_after_usd'])}, "
            f"shorts {usd(each['short_before_usd'])} to {usd(each['short_after_usd'])} ({left})"
        )
    change = flush["open_interest_change"]
    yield "  open interest is not known" if change is None else f"  open interest {change:+.1%} in contracts"


def between_lines(between: dict[str, Any]) -> Iterator[str]:
    """What stands between the mark and a price, by leverage."""
    yield f"Between the mark and {between['price']:,.10g} stand {usd(between['standing_usd'])} of {between['side']}s:"
    for each in between["by_leverage"]:
        if each["standing_usd"] > 0:
            closed = "" if each["expected_usd"] is None else f", {usd(each['expected_usd'])} expected by force"
            yield f"  {each['leverage']:>7g}x  {usd(each['standing_usd'])} standing{closed}"

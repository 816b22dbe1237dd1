"""The answer of `rektscope report --json`: amounts in settlement currency, prices in quote units, times in ISO 8601."""

import math
from typing import TYPE_CHECKING, Any

from rektscope.market.times import format_iso
from rektscope.positions.position import settlement_currency

if TYPE_CHECKING:
    from rektscope.engine.rekt_report import RektReport
    from rektscope.engine.viewer import Viewer
    from rektscope.levels.standing import LevelsUpTo
    from rektscope.positions.moment import LiquidationMoment
    from rektscope.positions.rescue import Rescue


def report_fields(viewer: "Viewer", report: "RektReport") -> dict[str, Any]:
    """The report as an object."""
    instrument, holding, followed = viewer.chart.instrument, report.holding, report.followed
    answer, survival = followed.last.answer, followed.last.outcome.survival
    gone, moment = report.gone_before, followed.rekt_at
    rescues = {rescue.kind.value: _rescue(rescue) for rescue in report.rescues}
    return {
        "market": instrument.market,
        "side": holding.side.word,
        "leverage": report.request.leverage,
        "mode": report.request.backing.mode.value,
        "wallet": report.request.backing.wallet_balance,
        "currency": settlement_currency(instrument),
        "stages": [
            {"from": format_iso(stage.from_ms), "entry": stage.entry_price, "quantity": stage.quantity}
            for stage in holding.stages
        ],
        "opened": format_iso(holding.opened_ms),
        "margin": answer.margin,
        "liquidation_price": answer.liquidation_price_on_tick or answer.liquidation_price,
        "last_liquidation_price": survival.last_liquidation_price,
        "funding_paid": followed.funding_paid,
        "ending": report.ending.value,
        "ended": format_iso(report.ended_ms),
        "rekt": followed.is_rekt,
        "rekt_at": None if moment is None else format_iso(moment.at_ms),
        "rekt_between": _between(moment),
        "rekt_certain": followed.is_certain,
        "fills_go_on_until": None if report.outlived_ms is None else format_iso(report.outlived_ms),
        "closed": None if holding.closed_ms is None else format_iso(holding.closed_ms),
        "close_price": holding.close_price,
        "price_basis": followed.last.outcome.basis.value,
        "closest_calls": [
            {
                "at": format_iso(call.moment.at_ms),
                "between": _between(call.moment),
                "mark": round(call.mark, 10),
                "liquidation_price": call.liquidation_price,
                "distance": call.distance,
            }
            for call in report.calls
        ],
        "in_front": [{"at": format_iso(front.at_ms)} | _levels(front.levels) for front in report.fronts],
        "liquidated_before": {
            "side": holding.side.word,
            "base": instrument.base,
            "usd": gone.usd,
            "count": gone.count,
            "are_placed": gone.are_placed,
            "largest": None
            if gone.largest is None
            else {
                "usd": gone.largest.usd,
                "price": None if math.isnan(gone.largest.price) else gone.largest.price,
                "market": gone.largest.market,
                "time": format_iso(gone.largest.time_ms),
            },
        },
        "rescues": rescues,
        "cheapest": report.rescues[0].kind.value if report.rescues else None,
        "rules": answer.rules_label,
        "tiers_as_of": answer.tiers_as_of,
        "provenance": viewer.session.provenance.value,
    }


def _between(moment: "LiquidationMoment | None") -> list[str] | None:
    return None if moment is None else [format_iso(moment.earliest_ms), format_iso(moment.latest_ms)]


def _levels(levels: "LevelsUpTo | None") -> dict[str, Any]:
    """USD in front: standing in the map, and expected of it to be force-closed; null without a map of that moment."""
    expected = None if levels is None else levels.expected
    return {
        "standing_usd": None if levels is None else levels.usd,
        "expected_usd": None if expected is None else expected.usd,
        "is_least": levels is not None and not levels.is_whole,
    }


def _rescue(rescue: "Rescue") -> dict[str, Any]:
    return {
        "value": rescue.value,
        "step": rescue.step,
        "money": rescue.money,
        "share_of_margin": rescue.share,
        "met": None if rescue.met_ms is None else format_iso(rescue.met_ms),
    }

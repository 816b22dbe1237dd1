"""Alerts in words: a title and one sentence, with figures as the rest of the window writes them."""

from rektscope.alerts.rules import Alert, ClusterNear, FeedTrouble, LargeLiquidations, NearLiquidation, PriceCrossed
from rektscope.market.sides import Side
from rektscope.replay.liquidation_totals import Liquidation
from rektscope.ui import formatting
from rektscope.ui.leverages import leverage_label


def title_of(alert: Alert) -> str:
    """A few words on what kind of thing happened."""
    match alert.what:
        case NearLiquidation():
            return "Near my liquidation"
        case ClusterNear():
            return "Cluster near the price"
        case LargeLiquidations(count=count):
            return "Large liquidation" if count == 1 else "Large liquidations"
        case PriceCrossed():
            return "Price alert"
        case FeedTrouble(state=state):
            return f"Feed {state}"


def sentence_of(alert: Alert) -> str:
    """What happened, in one sentence; when is told beside it."""
    match alert.what:
        case NearLiquidation():
            return _near(alert, alert.what)
        case ClusterNear():
            return _cluster(alert, alert.what)
        case LargeLiquidations():
            return _liquidations(alert.what)
        case PriceCrossed() as what:
            price, level = (formatting.price(each, alert.price_decimals) for each in (what.price, what.level))
            way = "upwards" if what.is_upwards else "downwards"
            return f"The {what.price_word} {price} has crossed {level} {way} on {alert.market}."
        case FeedTrouble():
            more = f": {alert.what.words.rstrip('.')}" if alert.what.words else ""
            return f"{alert.what.title} has been {alert.what.state} for {alert.what.seconds:g} s{more}."


def _near(alert: Alert, what: NearLiquidation) -> str:
    price = formatting.price(what.price, alert.price_decimals)
    mine = formatting.price(what.liquidation_price, alert.price_decimals)
    whose = f"({what.name}, {alert.market})"
    if what.distance <= 0:
        return f"The {what.price_word} {price} has reached my liquidation at {mine} {whose}."
    return (
        f"The {what.price_word} {price} is {formatting.percent(what.distance)} from my liquidation at {mine} {whose}."
    )


def _cluster(alert: Alert, what: ClusterNear) -> str:
    where = "above" if what.side is Side.SHORT else "below"
    low, high = (formatting.price(edge, alert.price_decimals) for edge in (what.low, what.high))
    whose = f"{what.side.word}s" + (f" of {leverage_label(what.least_leverage)}" if what.least_leverage else "")
    basis = "" if what.is_scaled else " USD are assumed from turnover."
    return (
        f"{whose[:1].upper()}{whose[1:]} {formatting.level_usd(what.usd, what.expected)}: "
        f"{formatting.percent(what.distance)} {where} the {what.price_word}, at {low}–{high} on {alert.market}.{basis}"
    )


def _liquidations(what: LargeLiquidations) -> str:
    if what.count == 1:
        return f"{_one(what.largest)}."
    return (
        f"{what.count:,} liquidations within a minute, {formatting.usd(what.usd)} in all; "
        f"the largest: {_one(what.largest)}."
    )


def _one(liquidation: Liquidation) -> str:
    price = formatting.rough_price(liquidation.price)
    return f"{formatting.usd(liquidation.usd)} {liquidation.side.word} at {price} on {liquidation.market}"

"""Alerts as text: a title and one sentence, with figures as the rest of the window writes them."""

from rektscope.alerts.rules import Alert, ClusterNear, FeedTrouble, LargeLiquidations, NearLiquidation, PriceCrossed
from rektscope.market.sides import Side
from rektscope.replay.liquidation_totals import Liquidation
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.leverages import leverage_label
from rektscope.ui.sentences.translated import translated
from rektscope.ui.side_text import side_word, sides_word
from rektscope.ui.translation import tr


def title_of(alert: Alert) -> str:
    """A few words on what kind of thing happened."""
    match alert.what:
        case NearLiquidation():
            return tr("Near my liquidation")
        case ClusterNear():
            return tr("Cluster near the price")
        case LargeLiquidations(count=count):
            return tr("Large liquidation") if count == 1 else tr("Large liquidations")
        case PriceCrossed():
            return tr("Price alert")
        case FeedTrouble(state=state):
            return tr("Feed {state}", state=translated(state, figures=STANDARD))


def sentence_of(alert: Alert, *, figures: Figures = STANDARD) -> str:
    """What happened, in one sentence; the time stands beside it."""
    match alert.what:
        case NearLiquidation():
            return _near(alert, alert.what, figures=figures)
        case ClusterNear():
            return _cluster(alert, alert.what, figures=figures)
        case LargeLiquidations():
            return _liquidations(alert.what, figures=figures)
        case PriceCrossed() as what:
            price, level = (figures.price(each, alert.price_decimals) for each in (what.price, what.level))
            way = tr("upwards") if what.is_upwards else tr("downwards")
            return tr(
                "The {price_word} {price} has crossed {level} {way} on {market}.",
                price_word=translated(what.price_word, figures=figures),
                price=price,
                level=level,
                way=way,
                market=alert.market,
            )
        case FeedTrouble():
            more = f": {translated(alert.what.words, figures=figures).rstrip('.')}" if alert.what.words else ""
            return tr(
                "{title} has been {state} for {seconds:g} s{more}.",
                title=alert.what.title,
                state=translated(alert.what.state, figures=figures),
                seconds=figures.of(alert.what.seconds),
                more=more,
            )


def _near(alert: Alert, what: NearLiquidation, *, figures: Figures = STANDARD) -> str:
    price = figures.price(what.price, alert.price_decimals)
    mine = figures.price(what.liquidation_price, alert.price_decimals)
    whose = f"({what.name}, {alert.market})"
    if what.distance <= 0:
        return tr(
            "The {price_word} {price} has reached my liquidation at {mine} {whose}.",
            price_word=translated(what.price_word, figures=figures),
            price=price,
            mine=mine,
            whose=whose,
        )
    return tr(
        "The {price_word} {price} is {percent} from my liquidation at {mine} {whose}.",
        price_word=translated(what.price_word, figures=figures),
        price=price,
        percent=figures.distance(what.distance, what.price, alert.price_decimals),
        mine=mine,
        whose=whose,
    )


def _cluster(alert: Alert, what: ClusterNear, *, figures: Figures = STANDARD) -> str:
    where = tr("above") if what.side is Side.SHORT else tr("below")
    low, high = (figures.price(edge, alert.price_decimals) for edge in (what.low, what.high))
    whose = sides_word(what.side) + (
        tr(" of {leverage_label}", leverage_label=leverage_label(what.least_leverage)) if what.least_leverage else ""
    )
    basis = "" if what.is_scaled else tr(" USD are assumed from turnover.")
    return tr(
        "{whose}{whose_2} {level_usd}: {percent} {where} the {price_word}, at {low}–{high} on {market}.{basis}",
        whose=whose[:1].upper(),
        whose_2=whose[1:],
        level_usd=figures.level_usd(what.usd, what.expected),
        percent=figures.distance(what.distance, what.price, alert.price_decimals),
        where=where,
        price_word=translated(what.price_word, figures=figures),
        low=low,
        high=high,
        market=alert.market,
        basis=basis,
    )


def _liquidations(what: LargeLiquidations, *, figures: Figures = STANDARD) -> str:
    if what.count == 1:
        return f"{_one(what.largest, figures=figures)}."
    return tr(
        "{count:,} liquidations within a minute, {usd} in all; the largest: {one}.",
        count=figures.of(what.count),
        usd=figures.usd(what.usd),
        one=_one(what.largest, figures=figures),
    )


def _one(liquidation: Liquidation, *, figures: Figures = STANDARD) -> str:
    price = figures.rough_price(liquidation.price)
    return tr(
        "{usd} {word} at {price} on {market}",
        usd=figures.size(liquidation.usd, liquidation.price, liquidation.instrument),
        word=side_word(liquidation.side),
        price=price,
        market=liquidation.market,
    )

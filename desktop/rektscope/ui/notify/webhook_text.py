"""Texts of messages to other services: what is sent of an alert, and what became of it."""

from rektscope.alerts.rules import Alert, NearLiquidation
from rektscope.alerts.webhooks.destinations import Service
from rektscope.alerts.webhooks.posts import Message
from rektscope.alerts.webhooks.sender import Delivery, Outcome
from rektscope.ui import formatting
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

SERVICE_TITLES = {
    Service.GENERIC: "Webhook (JSON)",
    Service.DISCORD: "Discord",
    Service.TELEGRAM: "Telegram",
    Service.NTFY: "ntfy",
}


def message_of(alert: Alert, title: str, sentence: str, size: str) -> Message:
    """An alert as it is sent.

    Args:
        alert: which.
        title: as the window shows it.
        sentence: the same; of a position's the name is left out unless its size may be sent.
        size: the position's, as text; empty where it must not be sent.
    """
    text = sentence
    if isinstance(alert.what, NearLiquidation):
        text = (
            tr("{sentence} Size: {size}.", sentence=sentence, size=size) if size else _without_name(alert, alert.what)
        )
    return Message(
        key=alert.key,
        rule=alert.rule,
        was_so=alert.was_so,
        kind=alert.kind,
        market=alert.market,
        time_ms=alert.time_ms,
        title=title,
        text=f"{text} {formatting.moment_utc(alert.time_ms)}",
    )


_OUTCOMES = {
    Outcome.SENT: tr("sent."),
    Outcome.SENT_BEFORE: tr("it was sent before and is not sent again."),
    Outcome.ELSEWHERE: tr("{why}, which is not followed: correct its address."),
    Outcome.TOO_MANY: tr("{why}: too many messages were sent; this one was given up."),
    Outcome.UNREACHED: tr("{why}, also when tried again; the message was given up."),
    Outcome.UNCERTAIN: tr("{why}; the message may have arrived and is not sent again."),
    Outcome.REFUSED: tr("{why}; the message was not taken. Look at its address and token."),
    Outcome.NOT_NOTED: tr("nothing was sent, as what is sent could not be written down ({why})."),
    Outcome.TOO_MANY_WAITING: tr("too many messages wait for it; this one was given up."),
}


def outcome_text(delivery: Delivery) -> str:
    """What became of a message, in a sentence; no secret is in it."""
    verb = tr("sends elsewhere") if delivery.outcome is Outcome.ELSEWHERE else tr("refuses")
    why = translated(delivery.reason) or tr(
        "{host} {verb} (HTTP {status})", host=delivery.destination.host, verb=verb, status=delivery.status
    )
    return f"{SERVICE_TITLES[delivery.destination.service]}: {_OUTCOMES[delivery.outcome].format(why=why)}"


def _without_name(alert: Alert, what: NearLiquidation) -> str:
    price = formatting.price(what.price, alert.price_decimals)
    mine = formatting.price(what.liquidation_price, alert.price_decimals)
    if what.distance <= 0:
        return tr(
            "The {price_word} {price} has reached my liquidation at {mine} ({market}).",
            price_word=translated(what.price_word),
            price=price,
            mine=mine,
            market=alert.market,
        )
    away = formatting.percent(what.distance)
    return tr(
        "The {price_word} {price} is {away} from my liquidation at {mine} ({market}).",
        price_word=translated(what.price_word),
        price=price,
        away=away,
        mine=mine,
        market=alert.market,
    )

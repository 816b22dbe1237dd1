"""The kinds of events of a session, in words of the window's language."""

from rektscope.market.events import Kind
from rektscope.ui.translation import tr

KIND_WORDS = {
    Kind.TRADE: tr("Trades"),
    Kind.CANDLE: tr("Candles"),
    Kind.MARK: tr("Mark price"),
    Kind.INDEX: tr("Index price"),
    Kind.FUNDING: tr("Funding"),
    Kind.OPEN_INTEREST: tr("Open interest"),
    Kind.LIQUIDATION: tr("Liquidations"),
    Kind.GAP: tr("Gaps"),
    Kind.DELEVERAGING: tr("Auto-deleveraging"),
    Kind.ACCOUNT_POSITION: tr("Account positions"),
}

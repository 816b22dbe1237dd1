"""What a column of a table can mean, and how its text is read; `--as COLUMN=MEANING` takes these values."""

import shlex
from enum import Enum, StrEnum


class Form(Enum):
    """What the text of a column is read as; the value completes "holds no …"."""

    TIME = "time"
    NUMBER = "number"
    IDENTITY = "number or word"
    TRUTH = "true or false"
    SIDE = "side (buy, sell, long or short)"
    TEXT = "text"


class Meaning(StrEnum):
    """The meaning of a column.

    A `time_of_day` stands beside a `time` that is a date alone. Amounts: `volume` and `quantity` count what the venue's
    market counts (coins of linear contracts, contracts of coin-margined ones); the longer names have a unit. The
    `quote_volume` counts what the market is paid in, which of a coin-margined one is its coin. A rate is a fraction of
    the position's value. The size of an account's position is in coins, with a `held_side` beside it; signed it is
    above zero for a long, and a signed quantity above zero is one that the taker bought. What the cross positions of an
    account are backed by is not the value of all of it.
    """

    TIME = "time"
    TIME_OF_DAY = "time_of_day"
    CLOSE_TIME = "close_time"
    OPEN = "open"
    HIGH = "high"
    LOW = "low"
    CLOSE = "close"
    VOLUME = "volume"
    VOLUME_COINS = "volume_coins"
    VOLUME_CONTRACTS = "volume_contracts"
    QUOTE_VOLUME = "quote_volume"
    VOLUME_USD = "volume_usd"
    TAKER_BUY_VOLUME = "taker_buy_volume"
    IS_COMPLETE = "is_complete"
    PRICE = "price"
    QUANTITY = "quantity"
    QUANTITY_COINS = "quantity_coins"
    QUANTITY_CONTRACTS = "quantity_contracts"
    QUANTITY_USD = "quantity_usd"
    SIGNED_QUANTITY_CONTRACTS = "signed_quantity_contracts"
    TRADE_ID = "trade_id"
    TAKER_SIDE = "taker_side"
    BUYER_IS_MAKER = "buyer_is_maker"
    LIQUIDATED_SIDE = "liquidated_side"
    LIQUIDATION_ORDER_SIDE = "liquidation_order_side"
    LONG_TOTAL_USD = "long_total_usd"
    SHORT_TOTAL_USD = "short_total_usd"
    FILL_SIDE = "fill_side"
    FILL_DIRECTION = "fill_direction"
    IS_TAKER = "is_taker"
    USER = "user"
    LIQUIDATED_USER = "liquidated_user"
    FUNDING_RATE = "funding_rate"
    FUNDING_RATE_PERCENT = "funding_rate_percent"
    FUNDING_INTERVAL_HOURS = "funding_interval_hours"
    FUNDING_TIME = "funding_time"
    OPEN_INTEREST = "open_interest"
    OPEN_INTEREST_COINS = "open_interest_coins"
    OPEN_INTEREST_CONTRACTS = "open_interest_contracts"
    OPEN_INTEREST_USD = "open_interest_usd"
    MARK_PRICE = "mark_price"
    INDEX_PRICE = "index_price"
    ACCOUNT = "account"
    HELD_SIDE = "held_side"
    POSITION_SIZE = "position_size"
    SIGNED_POSITION_SIZE = "signed_position_size"
    POSITION_VALUE_USD = "position_value_usd"
    LIQUIDATION_PRICE = "liquidation_price"
    ENTRY_PRICE = "entry_price"
    LEVERAGE = "leverage"
    MARGIN_MODE = "margin_mode"
    POSITION_MARGIN_USD = "position_margin_usd"
    CROSS_ACCOUNT_VALUE_USD = "cross_account_value_usd"
    CROSS_MAINTENANCE_USD = "cross_maintenance_usd"
    RECEIVED_TIME = "received_time"
    SYMBOL = "symbol"
    VENUE = "venue"
    IGNORED = "ignored"


_FORMS = {
    Meaning.TIME: Form.TIME,
    Meaning.CLOSE_TIME: Form.TIME,
    Meaning.FUNDING_TIME: Form.TIME,
    Meaning.RECEIVED_TIME: Form.TIME,
    Meaning.TRADE_ID: Form.IDENTITY,
    Meaning.BUYER_IS_MAKER: Form.TRUTH,
    Meaning.IS_COMPLETE: Form.TRUTH,
    Meaning.TAKER_SIDE: Form.SIDE,
    Meaning.LIQUIDATED_SIDE: Form.SIDE,
    Meaning.LIQUIDATION_ORDER_SIDE: Form.SIDE,
    Meaning.TIME_OF_DAY: Form.TEXT,
    Meaning.FILL_SIDE: Form.TEXT,
    Meaning.FILL_DIRECTION: Form.TEXT,
    Meaning.IS_TAKER: Form.TEXT,
    Meaning.USER: Form.TEXT,
    Meaning.LIQUIDATED_USER: Form.TEXT,
    Meaning.HELD_SIDE: Form.SIDE,
    Meaning.ACCOUNT: Form.TEXT,
    Meaning.MARGIN_MODE: Form.TEXT,
    Meaning.SYMBOL: Form.TEXT,
    Meaning.VENUE: Form.TEXT,
}

PRICES = (Meaning.OPEN, Meaning.HIGH, Meaning.LOW, Meaning.CLOSE)
VOLUMES = (Meaning.VOLUME, Meaning.VOLUME_COINS, Meaning.VOLUME_CONTRACTS)
QUANTITIES = (Meaning.QUANTITY, Meaning.QUANTITY_COINS, Meaning.QUANTITY_CONTRACTS, Meaning.QUANTITY_USD)
OPEN_INTERESTS = (
    Meaning.OPEN_INTEREST,
    Meaning.OPEN_INTEREST_COINS,
    Meaning.OPEN_INTEREST_CONTRACTS,
    Meaning.OPEN_INTEREST_USD,
)
TOTALS = (Meaning.LONG_TOTAL_USD, Meaning.SHORT_TOTAL_USD)
"""Dollars of longs and shorts that were closed by force in a bucket of time that begins at the row's."""

POSITION_SIZES = (Meaning.SIGNED_POSITION_SIZE, Meaning.POSITION_SIZE)
"""Size of an account's position in coins; the sign of the first is the side."""

LABELS = (Meaning.SYMBOL, Meaning.VENUE)


def form_of(meaning: Meaning) -> Form:
    """How a column of this meaning is read."""
    return _FORMS.get(meaning, Form.NUMBER)


def as_option(header: str, meaning: str) -> str:
    """The option that answers what a column means, ready to type: quoted where the header has spaces or brackets."""
    return f"--as {shlex.quote(f'{header}={meaning}')}"

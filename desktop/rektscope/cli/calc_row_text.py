"""The text of rows of positions: which number a cell holds, and which rows are plain enough to be read together."""

import math
import re
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from rektscope.market.numbers import NumberError, NumberKind, NumberMarks, read_again, read_number
from rektscope.market.sides import Side
from rektscope.risk.tiers import Floats

REQUIRED = ("venue", "symbol", "side", "entry", "quantity")
FIGURES = ("entry", "quantity", "leverage", "margin", "added_margin", "wallet")
"""The columns that are read by the column."""

KINDS = {
    "entry": NumberKind.PRICE,
    "leverage": NumberKind.LEVERAGE,
    "margin": NumberKind.AMOUNT,
    "added_margin": NumberKind.AMOUNT,
    "wallet": NumberKind.AMOUNT,
    "fee": NumberKind.FEE_RATE,
    "maintenance_rate": NumberKind.MAINTENANCE_RATE,
    "deduction": NumberKind.AMOUNT,
    "notional": NumberKind.AMOUNT,
    "risk": NumberKind.AMOUNT,
    "stop": NumberKind.PRICE,
    "trading_fee": NumberKind.FEE_RATE,
}
"""What the numbers of a column are, where they are more than plain ones."""

_RATES = ("fee", "maintenance_rate", "trading_fee")

SIDES = {"long": Side.LONG, "buy": Side.LONG, "short": Side.SHORT, "sell": Side.SHORT}

_EVIDENT = re.compile(r"(?:0|[1-9]\d*)(?:\.(?:\d{1,2}|\d{4,}))?|0?\.\d+", re.ASCII)
"""Numbers that need no second look: by far the most, and read a hundred times faster."""

_EVIDENT_WITH_POINTS = re.compile(r"(?:0|[1-9]\d*)?(?:\.\d+)?", re.ASCII)
"""The same in a file whose points are known to be decimal ones."""


def figures_of(
    columns: dict[str, list[str]], count: int, *, marks: NumberMarks
) -> tuple[dict[str, Floats], npt.NDArray[np.bool_]]:
    """Each figure's column, nan where nothing is given, and whether all figures of a row could be read."""
    plain = np.ones(count, dtype=bool)
    figures: dict[str, Floats] = {}
    for name in FIGURES:
        texts = columns.get(name)
        if texts is None:
            figures[name] = np.full(count, 0.0 if name == "added_margin" else np.nan)
            continue
        evident = _EVIDENT_WITH_POINTS if marks is NumberMarks.DECIMAL_POINTS else _EVIDENT
        kind = KINDS.get(name, NumberKind.PLAIN)
        values = np.array(
            [float(text) if text and evident.fullmatch(text) else _read(text, kind, marks=marks) for text in texts]
        )
        given = np.fromiter((text != "" for text in texts), bool, count)
        plain &= ~np.isnan(values) if name in REQUIRED else ~(given & np.isnan(values))
        figures[name] = np.where(given, values, 0.0) if name == "added_margin" else values
    return figures, plain


def _read(text: str, kind: NumberKind, *, marks: NumberMarks) -> float:
    """The number, nan for none or for one that must be asked about."""
    if not text:
        return math.nan
    try:
        return float(read_number(text, "It", kind, marks=marks))
    except NumberError:
        return math.nan


def split_market(text: str) -> tuple[str, str]:
    """Venue and symbol of a cell `venue:SYMBOL`; empty where it is none."""
    venue, _, symbol = text.partition(":")
    return venue.strip(), symbol.strip()


def constant_text(name: str, value: object) -> str:
    """An option's value as the text of a cell that is read as the same again."""
    if not isinstance(value, float):
        return str(value)
    exact = Decimal(repr(value))
    text = f"{exact.scaleb(2):f}%" if name in _RATES else f"{exact:f}"
    return text if name in _RATES or read_again(text) else f"{text}0"


def is_plain_account(columns: dict[str, list[str]], wallet: Floats, count: int) -> npt.NDArray[np.bool_]:
    """Rows that are isolated without, or cross with a wallet, and name no other positions."""
    plain = np.ones(count, dtype=bool)
    has_wallet = ~np.isnan(wallet)
    modes = columns.get("mode")
    if modes is None:
        plain &= ~has_wallet
    else:
        is_cross = np.fromiter((word.lower() == "cross" for word in modes), bool, count)
        is_isolated = np.fromiter((word.lower() in {"", "isolated"} for word in modes), bool, count)
        plain &= (is_cross & has_wallet) | (is_isolated & ~has_wallet)
    if "other" in columns:
        plain &= np.fromiter((not text for text in columns["other"]), bool, count)
    return plain

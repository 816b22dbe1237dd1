"""Many positions of one market as columns, and their answers: what `batch` takes and gives."""

from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.sides import Side
from rektscope.risk.answer import Answer
from rektscope.risk.positions import ISOLATED, Account, Position, cross_account
from rektscope.risk.tiers import Floats

Rows = npt.NDArray[np.int64]

UNUSABLE = "error"
"""Status of a row that is no question at all; its reason is the sentence a single question is refused with."""

OPENING_FIGURES = ("entry_notional", "margin", "backing", "effective_leverage", "entry_tier", "max_leverage")
"""What is known even of a position that cannot be opened."""

SETTLED_FIGURES = (
    "liquidation_price",
    "liquidation_price_on_tick",
    "maintenance_margin",
    "maintenance_margin_rate",
    "closing_fee",
    "tier",
    "distance",
    "distance_usd",
    "loss_at_liquidation",
)
"""What only a position with a liquidation price has."""

PRICES_AND_AFTER = (
    "bankruptcy_price",
    "second_liquidation_price",
    "second_liquidation_price_on_tick",
    *SETTLED_FIGURES,
)
"""What only a position that can be opened has."""

FIGURES = (*OPENING_FIGURES, *PRICES_AND_AFTER)
"""Attributes of `Answer` that hold a number."""


class PositionColumns(msgspec.Struct, frozen=True, eq=False):
    """Positions of one market, columns of one length; nan where a figure is not given.

    Attributes:
        side: +1 long, -1 short.
        entry_price: quote units per coin.
        quantity: base coin (linear) or contracts (inverse).
        leverage: chosen at opening; or nan when `margin` is given.
        margin: initial margin in settlement currency; or nan.
        added_margin: put in after opening; 0 for none.
        wallet_balance: of the cross account; nan for an isolated position.
    """

    side: Floats
    entry_price: Floats
    quantity: Floats
    leverage: Floats
    margin: Floats
    added_margin: Floats
    wallet_balance: Floats

    def __len__(self) -> int:
        return len(self.side)

    def chosen(self, rows: Rows) -> "PositionColumns":
        """Some of the rows."""
        return PositionColumns(**{name: getattr(self, name)[rows] for name in self.__struct_fields__})

    def alone(self, row: int) -> tuple[Position, Account]:
        """One row as the calculator takes it; raises InputError when it is none."""
        figures = {name: float(getattr(self, name)[row]) for name in self.__struct_fields__}
        given = {name: None if np.isnan(value) else value for name, value in figures.items()}
        position = Position(
            Side.LONG if figures["side"] > 0 else Side.SHORT,
            figures["entry_price"],
            figures["quantity"],
            leverage=given["leverage"],
            margin=given["margin"],
            added_margin=figures["added_margin"],
        )
        wallet = given["wallet_balance"]
        return position, ISOLATED if wallet is None else cross_account(wallet)


class AnswerColumns(msgspec.Struct, frozen=True, eq=False):
    """The answers to `PositionColumns`, in their order.

    Attributes:
        status: values of `AnswerStatus`, or `UNUSABLE`.
        reason: one sentence where there is no price, else empty.
        figures: by name of `FIGURES`; nan where `Answer` has None.
    """

    status: list[str]
    reason: list[str]
    figures: dict[str, Floats]

    @classmethod
    def blank(cls, length: int) -> "AnswerColumns":
        """Answers not given yet: unusable, without a figure."""
        return cls([UNUSABLE] * length, [""] * length, {name: np.full(length, np.nan) for name in FIGURES})

    def put(self, row: int, answer: Answer) -> None:
        """One answer into its row."""
        self.status[row], self.reason[row] = answer.status.value, answer.reason
        for name, column in self.figures.items():
            value = getattr(answer, name)
            column[row] = np.nan if value is None else value

    def put_rows(self, rows: Sequence[int] | Rows, others: "AnswerColumns") -> None:
        """The answers to some of the rows, in the order of `rows`."""
        for position, row in enumerate(np.asarray(rows).tolist()):
            self.status[row], self.reason[row] = others.status[position], others.reason[position]
        for name, column in self.figures.items():
            column[rows] = others.figures[name]

"""A position under a name, and its form in JSON, in which every field is checked before it is believed."""

from typing import Any

import msgspec
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.instrument import split_market
from rektscope.market.sides import Side
from rektscope.market.times import LATEST_MS, format_iso, parse_time_ms
from rektscope.positions.position import OtherHolding, OtherLeg, PositionDraft
from rektscope.positions.rules import RulesChoice
from rektscope.risk.inputs import finite_number, positive_number
from rektscope.risk.positions import Leg, MarginMode, OtherPosition, Position
from rektscope.risk.tiers import flat_tier_table
from rektscope.venues.rules import rules_named

LONGEST_NAME = 80
MOST_OTHERS = 50


class SavedPosition(msgspec.Struct, frozen=True):
    """A position under a name.

    Attributes:
        name: for people; unique among the saved ones.
        market: `venue:SYMBOL`.
        side: long or short.
        entry_price: quote units.
        quantity: base coin (linear) or contracts (inverse).
        opened_ms: UTC milliseconds.
        leverage: chosen at the opening; or None when `margin` is given.
        margin: initial margin in settlement currency; or None.
        added_margin: put in later; may be negative.
        mode: isolated or cross.
        wallet_balance: of the cross account; None when isolated.
        rules: whose rules hold for it; None for the market's own.
        leg: the other leg of a hedge; counts in cross mode only.
        others: the account's other positions; count in cross mode only.
        is_shown: whether its lines are on the chart.

    Raises:
        InputError: it is a position that nobody can have, or its name is empty or too long.
    """

    name: str
    market: str
    side: Side
    entry_price: float
    quantity: float
    opened_ms: int
    leverage: float | None = None
    margin: float | None = None
    added_margin: float = 0.0
    mode: MarginMode = MarginMode.ISOLATED
    wallet_balance: float | None = None
    rules: RulesChoice | None = None
    leg: OtherLeg | None = None
    others: tuple[OtherHolding, ...] = ()
    is_shown: bool = True

    def __post_init__(self) -> None:
        """Refuse what no saved position can be."""
        if not self.name.strip() or len(self.name) > LONGEST_NAME or not self.name.isprintable():
            raise InputError(f"The name of a position must be of 1 to {LONGEST_NAME} printable characters.")
        split_market(self.market)
        # Building it is the check: `Position` refuses sizes and margins that cannot be.
        _ = self.position
        if not 0 <= self.opened_ms <= LATEST_MS:
            raise InputError(f"The position {self.name!r} was opened at no time there is ({self.opened_ms} ms).")
        if (self.wallet_balance is None) == (self.mode is MarginMode.CROSS):
            raise InputError(f"The position {self.name!r} needs a wallet balance in cross mode, and only there.")
        if self.wallet_balance is not None:
            positive_number("The wallet balance", self.wallet_balance)
        if self.rules is not None:
            _check_rules(self.rules)
        if self.leg is not None:
            Leg(self.side, self.leg.entry_price, self.leg.quantity)
        if len(self.others) > MOST_OTHERS:
            raise InputError(f"The position {self.name!r} has more than {MOST_OTHERS} other positions beside it.")
        for other in self.others:
            OtherPosition(other.maintenance_margin, other.unrealised_profit)

    @property
    def position(self) -> Position:
        """It as the calculator takes it."""
        return Position(
            self.side,
            self.entry_price,
            self.quantity,
            leverage=self.leverage,
            margin=self.margin,
            added_margin=self.added_margin,
        )

    @property
    def draft(self) -> PositionDraft | None:
        """It as the calculator's form takes it; None for one with a margin of its own, which has no field there."""
        if self.leverage is None or self.added_margin:
            return None
        return PositionDraft(
            self.side,
            self.entry_price,
            self.quantity,
            self.leverage,
            self.opened_ms,
            self.mode,
            self.wallet_balance,
            self.rules,
            self.leg,
            self.others,
        )

    def changed_to(self, draft: PositionDraft) -> "SavedPosition":
        """The same saved position with the figures of a draft."""
        return replace(
            self,
            side=draft.side,
            entry_price=draft.entry_price,
            quantity=draft.quantity,
            leverage=draft.leverage,
            opened_ms=draft.opened_ms,
            mode=draft.mode,
            wallet_balance=draft.wallet_balance if draft.mode is MarginMode.CROSS else None,
            rules=draft.rules,
            leg=draft.leg,
            others=draft.others,
        )

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {
            "name": self.name,
            "market": self.market,
            "side": self.side.word,
            "entry": self.entry_price,
            "quantity": self.quantity,
            "opened": format_iso(self.opened_ms),
            "leverage": self.leverage,
            "margin": self.margin,
            "added_margin": self.added_margin,
            "mode": self.mode.value,
            "wallet": self.wallet_balance,
            "rules": None if self.rules is None else msgspec.to_builtins(self.rules),
            "leg": None if self.leg is None else msgspec.to_builtins(self.leg),
            "others": [msgspec.to_builtins(other) for other in self.others],
            "shown": self.is_shown,
        }

    @classmethod
    def from_json(cls, fields: Any) -> "SavedPosition":  # noqa: ANN401 -- its work is to refuse every other type
        """The reverse of `to_json`; raises InputError naming what is wrong."""
        if not isinstance(fields, dict):
            raise InputError(f"a position must be an object, not {fields!r:.60}")
        for name in ("name", "market", "side", "opened", "mode"):
            if not isinstance(fields.get(name), str):
                raise InputError(f"{name} must be a text, not {fields.get(name)!r:.60}")
        if fields["side"] not in {"long", "short"} or fields["mode"] not in set(MarginMode):
            raise InputError(f"side {fields['side']!r:.20} and mode {fields['mode']!r:.20} are not those of a position")
        return cls(
            name=fields["name"],
            market=fields["market"],
            side=Side[fields["side"].upper()],
            entry_price=positive_number("The entry price", fields.get("entry")),
            quantity=positive_number("The quantity", fields.get("quantity")),
            opened_ms=parse_time_ms(fields["opened"]),
            leverage=fields.get("leverage"),
            margin=fields.get("margin"),
            added_margin=fields.get("added_margin", 0.0),
            mode=MarginMode(fields["mode"]),
            wallet_balance=fields.get("wallet"),
            rules=_rules(fields.get("rules")),
            leg=_leg(fields.get("leg")),
            others=_others(fields.get("others", [])),
            is_shown=_flag("shown", fields.get("shown", True)),
        )


def saved_as(name: str, market: str, draft: PositionDraft) -> SavedPosition:
    """A draft under a name; raises InputError as `SavedPosition`."""
    wallet = draft.wallet_balance if draft.mode is MarginMode.CROSS else None
    return SavedPosition(
        name,
        market,
        draft.side,
        draft.entry_price,
        draft.quantity,
        draft.opened_ms,
        leverage=draft.leverage,
        mode=draft.mode,
        wallet_balance=wallet,
        rules=draft.rules,
        leg=draft.leg,
        others=draft.others,
    )


def _check_rules(choice: RulesChoice) -> None:
    """Refuse a choice that no market could have; whether its tiers are still there shows when they are asked for."""
    rules = rules_named(choice.rules)
    if (choice.market is None) == (choice.maintenance_rate is None):
        raise InputError(f"The rules {choice.rules} need either a market's tiers or a rate.")
    if choice.market is not None:
        split_market(choice.market)
    if choice.maintenance_rate is not None:
        flat_tier_table(choice.maintenance_rate, deduction=choice.deduction)
    if choice.fee_rate is not None:
        rules.with_fee(choice.fee_rate)


def _rules(fields: Any) -> RulesChoice | None:  # noqa: ANN401 -- its work is to refuse every other type
    if fields is None:
        return None
    known = _object("rules", fields, RulesChoice)
    market, rate, fee = (known.get(name) for name in ("market", "maintenance_rate", "fee_rate"))
    return RulesChoice(
        _text("the name of the rules", known.get("rules")),
        None if market is None else _text("the market of the rules", market),
        None if rate is None else positive_number("The maintenance rate", rate),
        finite_number("The deduction", known.get("deduction", 0.0)),
        None if fee is None else finite_number("The closing fee", fee),
    )


def _leg(fields: Any) -> OtherLeg | None:  # noqa: ANN401 -- its work is to refuse every other type
    if fields is None:
        return None
    known = _object("leg", fields, OtherLeg)
    return OtherLeg(
        positive_number("The entry price of the other leg", known.get("entry_price")),
        positive_number("The quantity of the other leg", known.get("quantity")),
    )


def _others(rows: Any) -> tuple[OtherHolding, ...]:  # noqa: ANN401 -- its work is to refuse every other type
    if not isinstance(rows, list):
        raise InputError(f"others must be a list, not {rows!r:.60}")
    found = []
    for row in rows:
        known = _object("another position", row, OtherHolding)
        name = _text("the name of another position", known.get("name"))
        if len(name) > LONGEST_NAME or not name.isprintable():
            raise InputError(f"the name of another position must be of 1 to {LONGEST_NAME} printable characters")
        maintenance = finite_number("The maintenance margin of another position", known.get("maintenance_margin"))
        profit = finite_number("The unrealised profit of another position", known.get("unrealised_profit"))
        found.append(OtherHolding(name, maintenance, profit))
    return tuple(found)


def _object(what: str, value: Any, kind: type[msgspec.Struct]) -> dict[str, Any]:  # noqa: ANN401 -- its work is to refuse other types
    names = set(kind.__struct_fields__)
    if not isinstance(value, dict) or not value.keys() <= names:
        raise InputError(f"{what} must be an object of {', '.join(sorted(names))}, not {value!r:.60}")
    return value


def _text(what: str, value: Any) -> str:  # noqa: ANN401 -- its work is to refuse every other type
    if not isinstance(value, str) or not value.strip():
        raise InputError(f"{what} must be a text, not {value!r:.60}")
    return value


def _flag(what: str, value: Any) -> bool:  # noqa: ANN401 -- its work is to refuse every other type
    if not isinstance(value, bool):
        raise InputError(f"{what} must be true or false, not {value!r:.60}")
    return value

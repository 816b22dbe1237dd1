"""My saved positions: several, named, kept between runs in one small JSON file of the user's.

Everything in the file is checked before it is believed, as a person may have edited it. One that cannot be used is set
aside under another name, never overwritten, and said in one sentence; the program goes on without it. Nothing about
positions leaves the machine.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from rektscope.engine.whole_file import set_aside, written_aside
from rektscope.market.errors import InputError
from rektscope.market.instrument import split_market
from rektscope.market.sides import Side
from rektscope.market.times import LATEST_MS, format_iso, parse_time_ms
from rektscope.risk.inputs import positive_number
from rektscope.risk.positions import MarginMode, Position

MOST_POSITIONS = 200
LONGEST_NAME = 80

_VERSION = 1
_LARGEST_FILE = 2**20


@dataclass(frozen=True, slots=True)
class SavedPosition:
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

    def __post_init__(self) -> None:
        """Refuse what no saved position can be."""
        if not self.name.strip() or len(self.name) > LONGEST_NAME or not self.name.isprintable():
            raise InputError(f"The name of a position must be of 1 to {LONGEST_NAME} printable characters.")
        split_market(self.market)
        _ = self.position
        if not 0 <= self.opened_ms <= LATEST_MS:
            raise InputError(f"The position {self.name!r} was opened at no time there is ({self.opened_ms} ms).")
        if (self.wallet_balance is None) == (self.mode is MarginMode.CROSS):
            raise InputError(f"The position {self.name!r} needs a wallet balance in cross mode, and only there.")
        if self.wallet_balance is not None:
            positive_number("The wallet balance", self.wallet_balance)

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
        )


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was found.

    Attributes:
        positions: in the order in which they were saved.
        problem: one sentence when the file could not be used, else empty.
    """

    positions: tuple[SavedPosition, ...]
    problem: str = ""


def positions_path() -> Path:
    """The file in the user's settings folder."""
    return user_config_path("rektscope", appauthor=False) / "positions.json"


class PositionStore:
    """The file of saved positions.

    Attributes:
        path: where it is; need not exist.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = positions_path() if path is None else path

    def load(self) -> Loaded:
        """The saved positions; none, with the problem, when the file cannot be used, which is then set aside."""
        try:
            if not self.path.exists():
                return Loaded(())
            if self.path.stat().st_size > _LARGEST_FILE:
                return self._set_aside("it is too large")
            return Loaded(_read(self.path.read_text(encoding="utf-8")))
        except OSError as error:
            return Loaded((), f"The saved positions in {self.path} cannot be read: {error.strerror or error}.")
        except (InputError, ValueError, RecursionError) as error:
            return self._set_aside(str(error).rstrip("."))

    def save(self, positions: Sequence[SavedPosition]) -> None:
        """Write `positions` in place of those saved before.

        Raises:
            InputError: two have one name, there are too many, or the file cannot be written.
        """
        _refuse_many(positions)
        content = {"version": _VERSION, "positions": [position.to_json() for position in positions]}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with written_aside(self.path) as file:
                json.dump(content, file, indent=1, ensure_ascii=False, allow_nan=False)
        except OSError as error:
            raise InputError(f"The positions could not be saved in {self.path}: {error.strerror or error}.") from error

    def _set_aside(self, why: str) -> Loaded:
        """Move the file out of the way and say so."""
        try:
            kept = set_aside(self.path)
        except OSError as error:
            return Loaded((), f"The saved positions in {self.path} are damaged ({why}; {error.strerror or error}).")
        return Loaded((), f"The saved positions could not be used ({why}); the file is kept as {kept}.")


def _read(text: str) -> tuple[SavedPosition, ...]:
    content = json.loads(text)
    if not isinstance(content, dict) or content.get("version") != _VERSION:
        raise InputError(f"it is no file of positions of version {_VERSION}")
    rows = content.get("positions")
    if not isinstance(rows, list):
        raise InputError("it holds no list of positions")
    positions = tuple(SavedPosition.from_json(row) for row in rows)
    _refuse_many(positions)
    return positions


def _refuse_many(positions: Sequence[SavedPosition]) -> None:
    if len(positions) > MOST_POSITIONS:
        raise InputError(f"No more than {MOST_POSITIONS} positions can be saved: remove some.")
    names = [position.name for position in positions]
    double = next((name for name in names if names.count(name) > 1), None)
    if double is not None:
        raise InputError(f"Two positions are named {double!r}: give one another name.")

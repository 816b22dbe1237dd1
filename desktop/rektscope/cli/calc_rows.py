"""Rows of a file of positions and the answers beside them: the same questions as `calc_question`, by the column.

Plain rows are gathered by market and rules and priced together (`risk.batch`). What is odd in a row (the other
positions of an account, a word or figure that cannot be read) is asked alone, and its refusal becomes its reason: no
row stops another.
"""

import math
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import repeat
from typing import Any

import numpy as np
import numpy.typing as npt

from rektscope.cli.calc_cells import ANSWER_COLUMNS, Cells, answer_header, cells_of, refused_cells, yes_or_no
from rektscope.cli.calc_market import named_market
from rektscope.cli.calc_question import Terms, answer_to, surroundings_of
from rektscope.margins.store import TierStore
from rektscope.market.errors import InputError
from rektscope.market.names import MarketName, MarketNameError
from rektscope.market.numbers import NumberError, NumberKind, read_again, read_number, shows_decimal_points
from rektscope.market.sides import Side, read_side
from rektscope.risk.batch import calculate_batch
from rektscope.risk.columns import Questions
from rektscope.risk.positions import MarginMode, Position
from rektscope.risk.tier_age import TierAge, age_warning, tier_age
from rektscope.risk.tiers import Floats, TierTable

REQUIRED = ("venue", "symbol", "side", "entry", "quantity")
_GROUPED_BY = (
    "venue",
    "symbol",
    "rules",
    "fee",
    "maintenance_rate",
    "deduction",
    "contract",
    "contract_size",
    "tick",
)
_FIGURES = ("entry", "quantity", "leverage", "margin", "added_margin", "wallet")
COLUMNS = frozenset({*_GROUPED_BY, *_FIGURES, "side", "mode", "other", "market"})
"""The columns that mean something; any other is carried along."""

_KINDS = {
    "entry": NumberKind.PRICE,
    "leverage": NumberKind.LEVERAGE,
    "margin": NumberKind.AMOUNT,
    "added_margin": NumberKind.AMOUNT,
    "wallet": NumberKind.AMOUNT,
    "fee": NumberKind.FEE_RATE,
    "maintenance_rate": NumberKind.MAINTENANCE_RATE,
    "deduction": NumberKind.AMOUNT,
}
"""What the numbers of a column are, where they are more than plain ones."""

_RATES = ("fee", "maintenance_rate")

_SIDES = {"long": Side.LONG, "buy": Side.LONG, "short": Side.SHORT, "sell": Side.SHORT}

_EVIDENT = re.compile(r"(?:0|[1-9]\d*)(?:\.(?:\d{1,2}|\d{4,}))?|0?\.\d+", re.ASCII)
"""Numbers that need no second look: by far the most, and read a hundred times faster."""

_EVIDENT_WITH_POINTS = re.compile(r"(?:0|[1-9]\d*)?(?:\.\d+)?", re.ASCII)
"""The same in a file whose points are known to be decimal ones."""


class RowPricer:
    """Answers rows of one file."""

    def __init__(self, header: Sequence[str], given: dict[str, Any], tiers: TierStore, today: date) -> None:
        """Take the file's header, the options that stand in for missing columns, the tiers and today's date.

        Raises:
            InputError: columns are missing, double or given twice.
        """
        self._width = len(header)
        self._place = _places(header)
        self._constant = {name: _constant_text(name, value) for name, value in given.items() if name in COLUMNS}
        self._has_decimal_points = False
        self._market_names: dict[tuple[str, str], MarketName | MarketNameError] = {}
        self._tiers = tiers
        self._today = today
        self._warnings: dict[str, None] = {}
        twice = sorted(self._place.keys() & self._constant.keys())
        if twice:
            raise InputError(f"--{twice[0].replace('_', '-')} is given, and the file has a column {twice[0]}: use one.")
        present = self._place.keys() | self._constant.keys()
        if "market" in present and present & {"venue", "symbol"}:
            raise InputError("The file has a column market beside venue or symbol: use one way to name the market.")
        if "market" in present:
            present |= {"venue", "symbol"}
        missing = [name for name in REQUIRED if name not in present]
        if missing:
            raise InputError(
                f"The file has no column {missing[0]}: its header must name {', '.join(REQUIRED)} and leverage or "
                f"margin, or give the option."
            )
        self.answer_header = answer_header(header)

    @property
    def warnings(self) -> list[str]:
        """What is to be said about the tiers used so far, each sentence once."""
        return [*self._warnings, *self._tiers.problems]

    def answers(self, rows: Sequence[list[str]]) -> list[Cells]:
        """The cells of the answer columns for each row, in order."""
        answers: list[Cells] = [()] * len(rows)
        columns = {name: self._column(name, rows) for name in (*self._place, *self._constant) if name in COLUMNS}
        if "market" in columns:
            split = [_split_market(text) for text in columns.pop("market")]
            columns["venue"], columns["symbol"] = [venue for venue, _ in split], [symbol for _, symbol in split]
        self._look_for_decimal_points(columns)
        figures, plain = _figures(columns, len(rows), has_decimal_points=self._has_decimal_points)
        plain &= np.fromiter((len(row) == self._width for row in rows), bool, len(rows))
        side = np.array([float(_SIDES.get(word.lower(), math.nan)) for word in columns["side"]])
        plain &= ~np.isnan(side) & _is_plain_account(columns, figures["wallet"], len(rows))
        for row in np.flatnonzero(~plain).tolist():
            answers[row] = self._alone(rows[row])
        names = [name for name in _GROUPED_BY if name in columns]
        groups: dict[tuple[str, ...], list[int]] = {}
        keys = zip(*(columns[name] for name in names), strict=True)
        for row, (key, is_plain) in enumerate(zip(keys, plain.tolist(), strict=True)):
            if is_plain:
                groups.setdefault(key, []).append(row)
        for key, members in groups.items():
            chosen = np.array(members)
            questions = Questions(side[chosen], **{_QUESTION[name]: figures[name][chosen] for name in _FIGURES})
            words = dict(zip(names, key, strict=True))
            for row, cells in zip(members, self._together(words, questions), strict=True):
                answers[row] = cells
        return answers

    def _column(self, name: str, rows: Sequence[list[str]]) -> list[str]:
        if name in self._constant:
            return list(repeat(self._constant[name], len(rows)))
        place = self._place[name]
        return [row[place].strip() if place < len(row) else "" for row in rows]

    def _look_for_decimal_points(self, columns: dict[str, list[str]]) -> None:
        """Remember whether some number of the file has a point that can only be decimal; one file writes one way."""
        if not self._has_decimal_points:
            cells = (text for name in _FIGURES for text in columns.get(name, ()))
            self._has_decimal_points = any("." in text and shows_decimal_points(text) for text in cells)

    def _terms(self, words: dict[str, str]) -> Terms:
        """The market of a row, in the venue's own spelling, with its rules."""
        for name in ("venue", "symbol"):
            if not words[name]:
                raise InputError(f"The row has no {name}.")
        market = self._market(words["venue"], words["symbol"])
        return Terms(
            market.venue,
            market.symbol,
            words.get("rules") or None,
            self._figure(words, "fee"),
            self._figure(words, "maintenance_rate"),
            self._figure(words, "deduction"),
            words.get("contract") or None,
            self._figure(words, "contract_size"),
        )

    def _market(self, venue: str, symbol: str) -> MarketName:
        key = venue, symbol
        if key not in self._market_names:
            try:
                self._market_names[key] = named_market(venue, symbol, self._tiers)
            except MarketNameError as error:
                self._market_names[key] = error
        found = self._market_names[key]
        if isinstance(found, MarketNameError):
            raise found
        return found

    def _figure(self, words: dict[str, str], name: str) -> float | None:
        """A figure of a row; None where nothing is given."""
        text = words.get(name, "")
        if not text:
            return None
        what, kind = f"The {name.replace('_', ' ')}", _KINDS.get(name, NumberKind.PLAIN)
        return float(read_number(text, what, kind, has_decimal_points=self._has_decimal_points))

    def _together(self, words: dict[str, str], questions: Questions) -> list[Cells]:
        """The answers to questions of one market."""
        try:
            terms = self._terms(words)
            table = terms.table(self._tiers)
            rules = terms.rules_for(table)
            answers = calculate_batch(questions, rules, table, tick_size=self._figure(words, "tick"))
        except InputError as refusal:
            return [refused_cells(str(refusal))] * len(questions)
        return cells_of(answers, rules, table, self._age_of(table))

    def _age_of(self, table: TierTable) -> TierAge:
        """The age of a table; remembers the warning that goes with it."""
        warning = age_warning(table, self._today)
        if warning:
            self._warnings[warning] = None
        return tier_age(table, self._today)

    def _alone(self, row: list[str]) -> Cells:
        """The answer to one row by itself."""
        try:
            return self._asked_alone(row)
        except InputError as refusal:
            return refused_cells(str(refusal))

    def _asked_alone(self, row: list[str]) -> Cells:
        if len(row) != self._width:
            raise InputError(f"The row has {len(row)} cells, and the header names {self._width}.")
        words = self._constant | {name: row[place].strip() for name, place in self._place.items()}
        if "market" in words:
            words["venue"], words["symbol"] = _split_market(words.pop("market"))
        empty = [name for name in REQUIRED if not words[name]]
        if empty:
            raise InputError(f"The row has no {empty[0]}.")
        terms = self._terms(words)
        position = Position(
            read_side(words["side"]),
            self._figure(words, "entry") or 0.0,
            self._figure(words, "quantity") or 0.0,
            self._figure(words, "leverage"),
            self._figure(words, "margin"),
            self._figure(words, "added_margin") or 0.0,
        )
        mode, other = words.get("mode", "").lower() or MarginMode.ISOLATED, words.get("other") or None
        surroundings = surroundings_of(mode, self._figure(words, "wallet"), other, terms, self._tiers)
        answer = answer_to(position, terms, surroundings, self._figure(words, "tick"), self._tiers)
        age = self._age_of(answer.table)
        cells = answer.to_json() | {"tiers_age_days": age.days, "tiers_stale": yes_or_no(age.is_stale)}
        return [cells[name] for name in ANSWER_COLUMNS]


_QUESTION = {
    "entry": "entry_price",
    "quantity": "quantity",
    "leverage": "leverage",
    "margin": "margin",
    "added_margin": "added_margin",
    "wallet": "wallet_balance",
}
"""Column of a file -> column of `Questions`."""


def _places(header: Sequence[str]) -> dict[str, int]:
    """Where each column stands that means something."""
    names = [name.strip().lower().replace("-", "_").replace(" ", "_") for name in header]
    double = sorted({name for name in names if name in COLUMNS and names.count(name) > 1})
    if double:
        raise InputError(f"The file has two columns {double[0]}: rename one.")
    return {name: place for place, name in enumerate(names) if name in COLUMNS}


def _figures(
    columns: dict[str, list[str]], count: int, *, has_decimal_points: bool
) -> tuple[dict[str, Floats], npt.NDArray[np.bool_]]:
    """Each figure's column, nan where nothing is given, and whether all figures of a row could be read."""
    plain = np.ones(count, dtype=bool)
    figures: dict[str, Floats] = {}
    for name in _FIGURES:
        texts = columns.get(name)
        if texts is None:
            figures[name] = np.full(count, 0.0 if name == "added_margin" else np.nan)
            continue
        evident = _EVIDENT_WITH_POINTS if has_decimal_points else _EVIDENT
        kind = _KINDS.get(name, NumberKind.PLAIN)
        values = np.array(
            [
                float(text)
                if text and evident.fullmatch(text)
                else _read(text, kind, has_decimal_points=has_decimal_points)
                for text in texts
            ]
        )
        given = np.fromiter((text != "" for text in texts), bool, count)
        plain &= ~np.isnan(values) if name in REQUIRED else ~(given & np.isnan(values))
        figures[name] = np.where(given, values, 0.0) if name == "added_margin" else values
    return figures, plain


def _read(text: str, kind: NumberKind, *, has_decimal_points: bool) -> float:
    """The number, nan for none or for one that must be asked about."""
    if not text:
        return math.nan
    try:
        return float(read_number(text, "It", kind, has_decimal_points=has_decimal_points))
    except NumberError:
        return math.nan


def _split_market(text: str) -> tuple[str, str]:
    """Venue and symbol of a cell `venue:SYMBOL`; empty where it is none."""
    venue, _, symbol = text.partition(":")
    return venue.strip(), symbol.strip()


def _constant_text(name: str, value: object) -> str:
    """An option's value as the text of a cell that is read as the same again."""
    if not isinstance(value, float):
        return str(value)
    exact = Decimal(repr(value))
    text = f"{exact.scaleb(2):f}%" if name in _RATES else f"{exact:f}"
    return text if name in _RATES or read_again(text) else f"{text}0"


def _is_plain_account(columns: dict[str, list[str]], wallet: Floats, count: int) -> npt.NDArray[np.bool_]:
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

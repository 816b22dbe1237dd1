"""Rows of a file of positions and the answers beside them: the same questions as `calc_question`, by the column.

Plain rows are gathered by market and rules and priced together (`risk.batch`). What is odd in a row (the other
positions of an account, a word or figure that cannot be read) is asked alone, and its refusal becomes its reason: no
row stops another.
"""

import math
from collections.abc import Sequence
from datetime import date
from itertools import repeat
from typing import Any

import numpy as np

from rektscope.cli.calc_cells import ANSWER_COLUMNS, Cells, answer_header, cells_of, refused_cells, yes_or_no
from rektscope.cli.calc_market import named_market
from rektscope.cli.calc_question import Terms, answer_to, surroundings_of
from rektscope.cli.calc_row_size import SIZE_COLUMNS, SIZE_WAYS, row_quantity
from rektscope.cli.calc_row_text import (
    FIGURES,
    KINDS,
    REQUIRED,
    SIDES,
    constant_text,
    figures_of,
    is_plain_account,
    split_market,
)
from rektscope.margins.store import TierStore
from rektscope.market.errors import InputError
from rektscope.market.names import MarketName, MarketNameError
from rektscope.market.numbers import NumberKind, NumberMarks, read_number, shows_decimal_commas, shows_decimal_points
from rektscope.market.sides import read_side
from rektscope.risk.batch import calculate_batch
from rektscope.risk.columns import PositionColumns
from rektscope.risk.positions import MarginMode, Position, highest_leverage_at
from rektscope.risk.tier_age import TierAge, age_warning, tier_age
from rektscope.risk.tiers import TierTable

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
COLUMNS = frozenset({*_GROUPED_BY, *FIGURES, *SIZE_COLUMNS, "side", "mode", "other", "market"})
"""The columns that mean something; any other is carried along."""


class RowPricer:
    """Answers rows of one file."""

    def __init__(
        self, header: Sequence[str], given: dict[str, Any], tiers: TierStore, today: date, *, separator: str = ","
    ) -> None:
        """Take the file's header, the options that stand in for missing columns, the tiers and today's date.

        Between cells that a comma does not separate, a comma may be a decimal one (`separator`).

        Raises:
            InputError: columns are missing, double or given twice.
        """
        self._width = len(header)
        self._place = _places(header)
        self._constant = {name: constant_text(name, value) for name, value in given.items() if name in COLUMNS}
        self._shows_decimal_points = False
        self._shows_decimal_commas = False
        self._has_free_commas = separator != ","
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
        self._is_sized_otherwise = bool(present.intersection(SIZE_WAYS))
        if self._is_sized_otherwise:
            present |= {"quantity"}
        missing = [name for name in REQUIRED if name not in present]
        if missing:
            raise InputError(
                f"The file has no column {missing[0]}: its header must name {', '.join(REQUIRED)} and leverage or "
                f"margin, or give the option. For quantity it may have notional (USD), contracts, or risk and stop."
            )
        self.answer_header = answer_header(header, has_size=self._is_sized_otherwise)

    @property
    def warnings(self) -> list[str]:
        """The notes on the tiers used so far, each sentence once."""
        return [*self._warnings, *self._tiers.problems]

    def answers(self, rows: Sequence[list[str]]) -> list[Cells]:
        """The cells of the answer columns for each row, in order."""
        answers: list[Cells] = [()] * len(rows)
        columns = {name: self._column(name, rows) for name in (*self._place, *self._constant) if name in COLUMNS}
        if "market" in columns:
            split = [split_market(text) for text in columns.pop("market")]
            columns["venue"], columns["symbol"] = [venue for venue, _ in split], [symbol for _, symbol in split]
        self._look_at_marks(columns)
        figures, plain = figures_of(columns, len(rows), marks=self._marks)
        plain &= np.fromiter((len(row) == self._width for row in rows), bool, len(rows))
        side = np.array([float(SIDES.get(word.lower(), math.nan)) for word in columns["side"]])
        plain &= ~np.isnan(side) & is_plain_account(columns, figures["wallet"], len(rows))
        plain &= ~(np.isnan(figures["leverage"]) & np.isnan(figures["margin"]))
        if self._is_sized_otherwise:
            sized = [columns[name] for name in SIZE_COLUMNS if name in columns]
            plain &= ~np.array([any(texts) for texts in zip(*sized, strict=True)]) & ~np.isnan(figures["quantity"])
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
            questions = PositionColumns(side[chosen], **{_QUESTION[name]: figures[name][chosen] for name in FIGURES})
            words = dict(zip(names, key, strict=True))
            for row, cells in zip(members, self._together(words, questions), strict=True):
                answers[row] = [*cells, figures["quantity"][row]] if self._is_sized_otherwise else cells
        return answers

    def _column(self, name: str, rows: Sequence[list[str]]) -> list[str]:
        if name in self._constant:
            return list(repeat(self._constant[name], len(rows)))
        place = self._place[name]
        return [row[place].strip() if place < len(row) else "" for row in rows]

    @property
    def _marks(self) -> NumberMarks:
        """What the file's numbers have shown so far of its commas and points; one file writes one way."""
        points, commas = self._shows_decimal_points, self._shows_decimal_commas
        if points and not commas:
            return NumberMarks.DECIMAL_POINTS
        return NumberMarks.UNKNOWN_COMMAS if self._has_free_commas or (commas and not points) else NumberMarks.AS_TYPED

    def _look_at_marks(self, columns: dict[str, list[str]]) -> None:
        """Remember whether some number of the file has a point, or a comma, that can only be decimal."""
        cells = [text for name in (*FIGURES, *SIZE_COLUMNS) for text in columns.get(name, ())]
        if not self._shows_decimal_points:
            self._shows_decimal_points = any("." in text and shows_decimal_points(text) for text in cells)
        if not self._shows_decimal_commas:
            self._shows_decimal_commas = any("," in text and shows_decimal_commas(text) for text in cells)

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
        what, kind = f"The {name.replace('_', ' ')}", KINDS.get(name, NumberKind.PLAIN)
        return float(read_number(text, what, kind, marks=self._marks))

    def _together(self, words: dict[str, str], questions: PositionColumns) -> list[Cells]:
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
            return [*refused_cells(str(refusal)), *([None] if self._is_sized_otherwise else [])]

    def _asked_alone(self, row: list[str]) -> Cells:
        if len(row) != self._width:
            raise InputError(f"The row has {len(row)} cells, and the header names {self._width}.")
        words = self._constant | {name: row[place].strip() for name, place in self._place.items()}
        if "market" in words:
            words["venue"], words["symbol"] = split_market(words.pop("market"))
        empty = [name for name in REQUIRED if not words.get(name) and name != "quantity"]
        if empty:
            raise InputError(f"The row has no {empty[0]}.")
        terms = self._terms(words)
        side, entry, table = read_side(words["side"]), self._figure(words, "entry") or 0.0, terms.table(self._tiers)
        quantity = row_quantity(words, lambda name: self._figure(words, name), side, entry, table)
        leverage, margin = self._figure(words, "leverage"), self._figure(words, "margin")
        mode, other = words.get("mode", "").lower() or MarginMode.ISOLATED, words.get("other") or None
        if mode == MarginMode.CROSS and leverage is None and margin is None:
            leverage = highest_leverage_at(entry, quantity, table, self._figure(words, "wallet"))
        position = Position(side, entry, quantity, leverage, margin, self._figure(words, "added_margin") or 0.0)
        surroundings = surroundings_of(mode, self._figure(words, "wallet"), other, terms, self._tiers)
        for used in surroundings.tables:
            self._age_of(used)
        answer = answer_to(position, terms, surroundings, self._figure(words, "tick"), self._tiers)
        age = self._age_of(answer.table)
        cells = answer.to_json() | {"tiers_age_days": age.days, "tiers_stale": yes_or_no(age.is_stale)}
        size = [quantity] if self._is_sized_otherwise else []
        return [*(cells[name] for name in ANSWER_COLUMNS), *size]


_QUESTION = {
    "entry": "entry_price",
    "quantity": "quantity",
    "leverage": "leverage",
    "margin": "margin",
    "added_margin": "added_margin",
    "wallet": "wallet_balance",
}
"""Column of a file -> column of `PositionColumns`."""


def _places(header: Sequence[str]) -> dict[str, int]:
    """Where each column stands that means something."""
    names = [name.strip().lower().replace("-", "_").replace(" ", "_") for name in header]
    double = sorted({name for name in names if name in COLUMNS and names.count(name) > 1})
    if double:
        raise InputError(f"The file has two columns {double[0]}: rename one.")
    return {name: place for place, name in enumerate(names) if name in COLUMNS}

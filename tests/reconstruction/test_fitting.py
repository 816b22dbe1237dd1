"""Fitting a table to its margins: what holds of any table, on tables that hypothesis makes up."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.errors import InputError
from rektscope.sessions.reconstruction.proportional_fit import ShareRule, SumRule, fit

ROWS, COLUMNS = 4, 3


def margins(cells):
    """Every row and column of a ROWS by COLUMNS table as a rule."""
    rows = [tuple(range(row * COLUMNS, (row + 1) * COLUMNS)) for row in range(ROWS)]
    columns = [tuple(range(column, ROWS * COLUMNS, COLUMNS)) for column in range(COLUMNS)]
    return [
        SumRule(f"rule {cells_of}", cells_of, math.fsum(cells[place] for place in cells_of))
        for cells_of in rows + columns
    ]


@given(*(st.lists(st.floats(1, 1e6), min_size=ROWS * COLUMNS, max_size=ROWS * COLUMNS) for _ in range(2)))
def test_any_seeds_meet_the_margins_of_any_table(table, seeds):
    rules = margins(table)
    found = fit(seeds, rules)
    for rule in rules:
        assert math.fsum(found[place] for place in rule.cells) == pytest.approx(rule.total, rel=1e-4)
    assert min(found) >= 0


def test_a_table_that_fits_already_stays():
    table = [float(3 * place + 1) for place in range(ROWS * COLUMNS)]
    assert fit(table, margins(table)) == pytest.approx(table)


def test_the_fit_keeps_the_seeds_ratios_inside_a_rule():
    assert fit([1.0, 3.0], [SumRule("both", (0, 1), 100.0)]) == pytest.approx([25.0, 75.0])


def test_shares_count_what_is_fixed_beside_them():
    found = fit([10.0, 10.0], [ShareRule("two", ((0,), (1,)), (3.0, 1.0), (20.0, 0.0))])
    assert (found[0] + 20) / found[1] == pytest.approx(3)
    assert sum(found) == pytest.approx(20)


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ([SumRule("The first", (0,), 1.0), SumRule("The second", (0,), 2.0)], "cannot be met"),
        ([SumRule("Too little", (0, 1), -1.0)], "Too little is less than what is known"),
        ([SumRule("Nobody", (), 5.0)], "Nobody has nothing"),
    ],
)
def test_rules_that_cannot_hold_are_reported(rules, words):
    with pytest.raises(InputError, match=words):
        fit([1.0, 1.0], rules)

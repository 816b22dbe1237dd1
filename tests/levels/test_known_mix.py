"""The known book's mix of leverage as a model: shares of its dollars, in a name that says so, and read back whole."""

import numpy as np
import pytest
from tests.scoring.known.population import MARGIN, START, market

from rektscope.levels.known_book import KnownBook
from rektscope.levels.known_mix import NAME, mix_of, with_known_mix
from rektscope.levels.model_text import model_text, parse_model
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS

AT = START + 6 * HOUR_MS


@pytest.fixture(scope="module")
def book():
    return KnownBook.of(market(8, 200)[0], AT, MARGIN)


def test_each_class_has_the_dollars_that_imply_its_leverage(book):
    leverages = [each.leverage for each in DEFAULT_PARAMETERS.classes]
    usd = dict.fromkeys(leverages, 0.0)
    columns = (book.implied_leverage, book.liquidation_price, book.usd, book.is_crossed)
    for entry, price, worth, reached in zip(*(column.tolist() for column in columns), strict=True):
        if not reached:
            implied = 1 / abs(1 - price / book.mark_price) if np.isinf(entry) else np.nan_to_num(entry)
            near = min(leverages, key=lambda each: abs(np.log(each / max(implied, 1.0)))) if implied > 0 else 2
            usd[near] += worth
    expected = np.array([usd[each] for each in leverages])
    assert mix_of(book, leverages) == pytest.approx(expected / expected.sum(), rel=1e-12)


def test_the_model_says_what_it_is_and_reads_back_the_same(book):
    model = with_known_mix(DEFAULT_PARAMETERS, book)
    assert model.name.startswith(NAME)
    assert "2025-07-14T06:00:00Z" in model.name
    assert sum(each.share for each in model.classes) == pytest.approx(1.0, abs=1e-9)
    assert min(each.share for each in model.classes) > 0
    assert parse_model(model_text(model), "mix.json") == model
    kept = {each.leverage: each.half_life_ms for each in DEFAULT_PARAMETERS.classes}
    assert all(kept[each.leverage] == each.half_life_ms for each in model.classes)


def test_each_side_has_its_own_mix(book):
    model = with_known_mix(DEFAULT_PARAMETERS, book)
    held = book.standing
    leverages = [each.leverage for each in DEFAULT_PARAMETERS.classes]
    for place, side in enumerate((Side.LONG, Side.SHORT)):
        shares = dict(zip(leverages, mix_of(held[held.side == side], leverages).tolist(), strict=True))
        assert sum(each.shares[place] for each in model.classes) == pytest.approx(1.0, abs=1e-9)
        for each in model.classes:
            assert each.shares[place] == pytest.approx(shares[each.leverage], abs=1e-5)
    assert any(each.shares[0] != each.shares[1] for each in model.classes)


def test_sides_of_which_too_few_are_known_share_one_mix(book):
    longs = np.flatnonzero(book.side == Side.LONG)
    few = np.concatenate([longs, np.flatnonzero(book.side == Side.SHORT)[:5]])
    model = with_known_mix(DEFAULT_PARAMETERS, book[np.sort(few)])
    assert {each.short_share for each in model.classes} == {None}


def test_too_few_positions_give_no_mix(book):
    few = book[np.arange(len(book)) < 5]
    with pytest.raises(InputError, match="needs 20 at least"):
        with_known_mix(DEFAULT_PARAMETERS, few)

"""The grammar of a shock: moves with a sign and a per cent sign, prices without; one sentence for anything else."""

import pytest

from rektscope.market.errors import InputError
from rektscope.scenarios.shock import read_shock


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("+3%", 103_000),
        ("-2.5 %", 97_500),
        ("−2.5%", 97_500),
        ("+0%", 100_000),
        ("135000", 135_000),
        ("135,000", 135_000),
        (" 95,000.5 ", 95_000.5),
        ("$135,000", 135_000),
    ],
)
def test_what_can_be_read(text, price):
    assert read_shock(text).price_from(100_000) == pytest.approx(price)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3%", "no direction"),
        ("0%", "is no move"),
        ("banana", "no move: write it as +3%"),
        ("", "no move"),
        ("+%", "no move"),
        ("+3", "per cent or money"),
        ("-5000", "per cent or money"),
        ("", "--shock"),
        ("%", "--shock"),
        ("up", "--shock"),
        ("0", "above zero"),
        ("135.000", "--shock"),
        ("+nan%", "--shock"),
    ],
)
def test_what_cannot_is_one_sentence(text, words):
    with pytest.raises(InputError) as refused:
        read_shock(text)
    assert words in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("text", ["-100%", "-95%", "+2000%", "118", "99,000,000"])
def test_a_slip_of_the_hand_is_refused_with_the_mark(text):
    with pytest.raises(InputError, match="100,000"):
        read_shock(text).price_from(100_000)

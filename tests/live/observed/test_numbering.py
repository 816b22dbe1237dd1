"""Numbers of accounts: one for each, remembered within bounds."""

from hypothesis import given
from hypothesis import strategies as st

from rektscope.live.observed.numbering import AccountNumbers


def test_numbers_are_given_once_and_count_from_one():
    numbers = AccountNumbers(8)
    assert [numbers.of(each) for each in ("e", "i", "e", "b")] == [1, 2, 1, 3]
    assert (numbers.named(), numbers.address(2), len(numbers)) == ({1: "e", 2: "i", 3: "b"}, "i", 3)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 12)), max_size=200))
def test_an_account_has_one_number_while_it_is_remembered_and_shares_it_with_nobody(steps):
    """Against a list that forgets nothing."""
    numbers, in_use, released, owner = AccountNumbers(4), {}, [], {}
    for is_released, name in steps:
        address = f"0x{name}"
        if not is_released:
            expected = in_use.get(address) or dict(released).get(address)
            number = numbers.of(address)
            assert number == (expected or max(owner, default=0) + 1)
            assert owner.setdefault(number, address) == address
            in_use[address], released = number, [each for each in released if each[0] != address]
        elif address in in_use:
            number = in_use.pop(address)
            numbers.release(number)
            released = [*released, (address, number)][-4:]
        assert numbers.named() == {number: address for address, number in in_use.items()}
        assert len(numbers._released) <= 4

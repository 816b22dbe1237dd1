"""The number that stands for an account in rows, journals and sessions: one for as long as anything is known of it.

An account that was forgotten and is met again has its old number while that is remembered; of numbers that nobody uses
the newest `most` are. So memory is bounded, and what a view or a session shows of an account is never shown of two.
Addresses stand here, in memory, and nowhere else.
"""


class AccountNumbers:
    """Numbers of accounts, from 1 on; none is ever given to two. Used by one thread at a time."""

    def __init__(self, most: int) -> None:
        """No account has one; `most` are remembered of accounts that were forgotten."""
        self._most = most
        self._in_use: dict[str, int] = {}
        self._addresses: dict[int, str] = {}
        self._released: dict[str, int] = {}  # oldest first
        self._last = 0

    def __len__(self) -> int:
        return len(self._in_use)

    def of(self, address: str) -> int:
        """The number of an account, which is in use from now on."""
        number = self._in_use.get(address) or self._released.pop(address, 0)
        if not number:
            self._last = number = self._last + 1
        self._in_use[address], self._addresses[number] = number, address
        return number

    def address(self, number: int) -> str:
        """The address of the account that a number in use stands for."""
        return self._addresses[number]

    def named(self) -> dict[int, str]:
        """The addresses of all numbers in use."""
        return dict(self._addresses)

    def release(self, number: int) -> None:
        """Nothing is known of the account any more; its number is remembered for a while."""
        address = self._addresses.pop(number)
        self._released[address] = self._in_use.pop(address)
        if len(self._released) > self._most:
            del self._released[next(iter(self._released))]

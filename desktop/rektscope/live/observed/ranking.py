"""Which account to ask about next: the one whose answer is expected to be worth most, in USD of positions.

An account that was never asked about is worth what accounts like it were found to hold: alike in what they are worth,
in how much they trade, and in what they were seen to trade here. How much that is in proportion to a first guess is
learned from the answers as they come, so no leverage and no distribution is assumed. One that was asked about is worth
what is not known any more: all of it where the price has reached a liquidation price, a growing part where the price is
near one, slowly all of it as it grows old, and what it traded since. Trades change a known size at once (`carrying`),
so of a position that was reported they leave only its price a little uncertain; one that they opened has no price yet.

No thread, no clock and no network. Memory is bounded: beyond `most` accounts those are forgotten that hold nothing as
far as is known and are expected to hold least.
"""

from collections.abc import Iterable, Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.feeds.accounts import AccountWorth
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS

Float64 = npt.NDArray[np.float64]

MOST_ACCOUNTS = 50_000
_MOST_CELLS = 2_000_000
"""Accounts times markets; some 50 MB."""

_NEVER = -1
_ROOM = 1_024
_FORGOTTEN_AT_ONCE = 0.1

_STALE_A_HOUR = 0.05
"""The part of a position that is taken to have changed within an hour without a trade that was seen."""

_TRADED = 0.02
"""The part of what was traded that is not known of a position that was reported: fees, and margin moved meanwhile."""

_OPENED = 0.5
"""The same for a position that was opened since: its size is known, its price is not."""

_MISSED = 0.2
"""The part of a position that is taken to have changed where trades since its report were missed."""

_UNSURE = 0.03
"""The part of a position that counts as not known where its price may be wrong."""

_NEAR = 0.015
"""Within this of a liquidation price a position is asked about again within some minutes."""

_NEAR_WORTH = 0.3
"""The part of a position near its price that an answer is worth: whether margin was added; its size is carried."""

_REACHED_MS = 30_000
"""A position whose price was reached is closed within half a minute, or seen in trades; asking sooner is in vain."""

_NEAR_MS = 10 * MINUTE_MS
_AGAIN_MS = 10_000
"""No account is asked about again sooner, whatever it trades."""

_LASTS_MS = 2 * MINUTE_MS
_FAILED_MS = MINUTE_MS

_STRENGTH = 4.0
"""The first guess counts as this many accounts, against those of its kind that were asked about."""

_WATCHED_USD = 1e15
_WATCHED_MS = MINUTE_MS

_BINS = (48, 3, 32, 32)
"""Doublings of what they are worth; trading today, this month, not; doublings of what they traded here, elsewhere."""


class Held(msgspec.Struct, frozen=True):
    """A reported position in one of the markets: its number there, side, USD, and liquidation price (None: none)."""

    market: int
    side: Side
    usd: float
    liquidation_price: float | None


class AccountRanking:
    """What is known of accounts, and which to ask about. Used by one thread at a time."""

    def __init__(self, markets: int, most: int = MOST_ACCOUNTS) -> None:
        """No account is known.

        Args:
            markets: how many are watched; they are numbered from 0.
            most: accounts to keep.
        """
        self._markets = max(1, markets)
        self.most = max(16, min(most, _MOST_CELLS // self._markets))
        self._index: dict[str, int] = {}
        self._addresses: list[str] = []
        self._columns: dict[str, npt.NDArray[np.float64]] = {
            name: np.zeros(0) for name in ("worth", "month", "day", "gross", "elsewhere")
        }
        self._asked_ms, self._not_before_ms = np.zeros(0, np.int64), np.zeros(0, np.int64)
        self._is_watched = np.zeros(0, bool)
        self._is_unsure = np.zeros(0, bool)
        self._net = np.zeros((0, self._markets), np.float32)
        self._held = np.zeros((0, self._markets), np.float32)
        self._was_held = np.zeros((0, self._markets), bool)
        self._missed_ms = _NEVER - 1
        self._low, self._high = np.zeros((0, self._markets)), np.zeros((0, self._markets))
        self._found = [np.zeros(size) for size in _BINS]
        self._guessed = [np.zeros(size) for size in _BINS]
        self._forgotten: list[str] = []

    def __len__(self) -> int:
        return len(self._addresses)

    @property
    def asked(self) -> int:
        """Of how many an answer came."""
        return int((self._asked_ms[: len(self)] != _NEVER).sum())

    @property
    def holding(self) -> int:
        """How many were reported to hold something."""
        return int((self._held[: len(self)] > 0).any(axis=1).sum())

    def ages_ms(self, at_ms: int) -> npt.NDArray[np.int64]:
        """How old what is known is, of each account that was reported to hold something."""
        count = len(self)
        return at_ms - self._asked_ms[:count][(self._held[:count] > 0).any(axis=1)]

    def take_forgotten(self) -> list[str]:
        """Accounts of which an answer had come and that were forgotten since the last time, and not met again."""
        forgotten, self._forgotten = self._forgotten, []
        return [address for address in forgotten if self.asked_ms(address) == _NEVER]

    def asked_ms(self, address: str) -> int:
        """When the newest answer about an account came, UTC milliseconds of our clock; below zero before any."""
        place = self._index.get(address)
        return _NEVER if place is None else int(self._asked_ms[place])

    def watch(self, addresses: Iterable[str]) -> None:
        """Ask about these before all others, again each minute, and about those watched before like about any."""
        self._is_watched[:] = False
        for address in addresses:
            place = self._place(address)  # first: it may move the columns
            self._is_watched[place] = True

    def seed(self, accounts: Sequence[AccountWorth]) -> None:
        """Take a venue's list of its largest accounts."""
        largest = sorted(accounts, key=lambda account: -account.worth_usd)[: self.most]
        for account in largest:
            place = self._place(account.address)
            self._columns["worth"][place] = max(0.0, account.worth_usd)
            self._columns["month"][place] = account.month_usd
            self._columns["day"][place] = account.day_usd

    def traded(self, market: int, buyer: str, seller: str, usd: float) -> None:
        """Take a trade; one of 0 USD only names who trades here, whose reported positions may have changed."""
        for address, signed in ((buyer, usd), (seller, -usd)):
            place = self._place(address)
            self._net[place, market] += signed
            self._columns["gross"][place] += max(usd, 1.0)
            self._is_unsure[place] |= not usd

    def traded_elsewhere(self, buyer: str, seller: str, usd: float) -> None:
        """Take a trade in a market that is not watched: who trades anywhere may hold something here."""
        for address in (buyer, seller):
            place = self._place(address)  # first: it may move the columns
            self._columns["elsewhere"][place] += max(usd, 1.0)
            self._is_unsure[place] |= not usd

    def missed(self, at_ms: int) -> None:
        """Trades were missed: what was reported before may have changed unseen."""
        self._missed_ms = at_ms

    def carried(self, address: str, held: Held) -> None:
        """A position of an account that was asked about is another now, in one of the markets; 0 USD: none."""
        place = self._index.get(address)
        if place is not None:
            self._held[place, held.market] = held.usd
            self._set_price(place, held)

    def unsure(self, address: str) -> None:
        """What is known of an account's prices may be wrong, though its sizes are known."""
        place = self._index.get(address)
        if place is not None:
            self._is_unsure[place] = True

    def reported(self, address: str, held: Sequence[Held], at_ms: int) -> None:
        """Take an answer, UTC milliseconds of our clock."""
        place = self._place(address)
        total = sum(each.usd for each in held)
        if self._asked_ms[place] == _NEVER:
            alone = np.array([place])
            guess = float(self._first_guesses(alone)[0])
            for found, guessed, bins in zip(self._found, self._guessed, self._bins(alone), strict=True):
                found[bins[0]] += total
                guessed[bins[0]] += guess
        self._held[place], self._was_held[place] = 0.0, False
        self._asked_ms[place], self._is_unsure[place] = at_ms, False
        self._not_before_ms[place] = at_ms + _AGAIN_MS
        self._net[place] = 0.0
        self._low[place], self._high[place] = -np.inf, np.inf
        for each in held:
            self._held[place, each.market], self._was_held[place, each.market] = each.usd, True
            self._set_price(place, each)

    def _set_price(self, place: int, held: Held) -> None:
        price, is_long = held.liquidation_price, held.side is Side.LONG
        is_known = price is not None and held.usd > 0
        self._low[place, held.market] = price if is_known and is_long else -np.inf
        self._high[place, held.market] = price if is_known and not is_long else np.inf

    def failed(self, address: str, at_ms: int) -> None:
        """No answer came: leave it alone for a while."""
        place = self._place(address)
        self._not_before_ms[place] = at_ms + _FAILED_MS

    def next(self, at_ms: int, prices: Sequence[float], count: int) -> list[str]:
        """The accounts to ask about, best first, at most `count`; none where an answer would be worth nothing.

        Args:
            at_ms: now, UTC milliseconds.
            prices: of the markets, nan where none is known.
            count: how many.
        """
        scores = self.scores(at_ms, prices)
        count = min(count, len(scores))
        if not count:
            return []
        # The few best of fifty thousand without sorting all of them, several times a second.
        best = np.argpartition(scores, len(scores) - count)[len(scores) - count :]
        best = best[np.argsort(-scores[best], kind="stable")]
        return [self._addresses[place] for place in best.tolist() if scores[place] > 0]

    def scores(self, at_ms: int, prices: Sequence[float]) -> Float64:
        """USD that an answer about each account is expected to be worth, in the order in which they became known."""
        count = len(self)
        asked_ms, held_usd = self._asked_ms[:count], self._held[:count]
        held = held_usd.sum(axis=1, dtype=np.float64)
        is_new = asked_ms == _NEVER
        age_ms = at_ms - asked_ms
        # Who trades all the time changes again at once, so that an answer soon after another is worth less.
        unknown = np.abs(self._net[:count]) * np.where(self._was_held[:count], _TRADED, _OPENED)
        scores: Float64 = unknown.sum(axis=1, dtype=np.float64) * np.minimum(1.0, age_ms / _LASTS_MS)
        uncertain = _MISSED * (asked_ms <= self._missed_ms) + _UNSURE * self._is_unsure[:count]
        stale = np.minimum(1.0, age_ms * (_STALE_A_HOUR / HOUR_MS) + uncertain)
        now = np.asarray(prices, dtype=np.float64)
        with np.errstate(invalid="ignore"):
            low, high = self._low[:count], self._high[:count]
            is_reached = ((low >= now) | (high <= now)).any(axis=1)
            is_near = ((low >= now * (1 - _NEAR)) | (high <= now * (1 + _NEAR))).any(axis=1)
        stale = np.where(is_near, np.maximum(stale, _NEAR_WORTH * np.minimum(1.0, age_ms / _NEAR_MS)), stale)
        stale = np.where(is_reached, np.maximum(stale, np.minimum(1.0, age_ms / _REACHED_MS)), stale)
        new = np.flatnonzero(is_new)
        scores += held * stale
        scores[new] = self._expected(new)
        watched = self._is_watched[:count] & (is_new | (age_ms >= _WATCHED_MS))
        scores[watched] += _WATCHED_USD
        scores[self._not_before_ms[:count] > at_ms] = 0.0
        return scores

    def _expected(self, places: npt.NDArray[np.int64]) -> Float64:
        """What accounts never asked about hold: the first guess times a factor of each way in which they are alike."""
        guess = self._first_guesses(places)
        if not len(guess):
            return guess
        first = float(guess.mean()) * _STRENGTH
        # Each factor is found over guessed, pulled towards 1 by `_STRENGTH` guesses, so that one odd account in a bin
        # of its own does not decide about all like it.
        ratio = (float(self._found[0].sum()) + first) / (float(self._guessed[0].sum()) + first)
        expected = guess * ratio
        for found, guessed, bins in zip(self._found, self._guessed, self._bins(places), strict=True):
            own = guess * _STRENGTH
            expected *= (found[bins] / ratio + own) / (guessed[bins] + own)
        return expected

    def _first_guesses(self, places: npt.NDArray[np.int64]) -> Float64:
        """USD in positions, in proportion: what it is worth, less where it does not trade, and what it traded here."""
        columns = {name: column[places] for name, column in self._columns.items()}
        activity = np.where(columns["day"] > 0, 1.0, np.where(columns["month"] > 0, 0.8, 0.5))
        net = np.abs(self._net[places]).sum(axis=1, dtype=np.float64)
        return np.asarray(
            np.maximum(1.0, columns["worth"] * activity + net + 0.1 * columns["gross"] + 0.01 * columns["elsewhere"])
        )

    def _bins(self, places: npt.NDArray[np.int64]) -> list[npt.NDArray[np.int64]]:
        """Where accounts belong in each of the ways in which they are alike (`_BINS`)."""
        columns = {name: column[places] for name, column in self._columns.items()}
        worths = np.minimum(np.log2(columns["worth"] + 1.0), _BINS[0] - 1).astype(np.int64)
        active = np.where(columns["day"] > 0, 2, np.where(columns["month"] > 0, 1, 0))
        traded = np.minimum(np.log2(columns["gross"] + 1.0), _BINS[2] - 1).astype(np.int64)
        elsewhere = np.minimum(np.log2(columns["elsewhere"] + 1.0), _BINS[3] - 1).astype(np.int64)
        return [worths, active, traded, elsewhere]

    def _place(self, address: str) -> int:
        place = self._index.get(address)
        if place is None:
            if len(self._addresses) >= self.most:
                self._forget()
            place = self._index[address] = len(self._addresses)
            self._addresses.append(address)
            if place >= len(self._asked_ms):
                self._make_room(min(self.most, max(_ROOM, place * 2)))
        return place

    def _make_room(self, rows: int) -> None:
        more = rows - len(self._asked_ms)
        for name, column in self._columns.items():
            self._columns[name] = np.concatenate([column, np.zeros(more)])
        self._asked_ms = np.concatenate([self._asked_ms, np.full(more, _NEVER)])
        self._not_before_ms = np.concatenate([self._not_before_ms, np.zeros(more, np.int64)])
        self._is_watched = np.concatenate([self._is_watched, np.zeros(more, bool)])
        self._is_unsure = np.concatenate([self._is_unsure, np.zeros(more, bool)])
        self._net = np.concatenate([self._net, np.zeros((more, self._markets), np.float32)])
        self._held = np.concatenate([self._held, np.zeros((more, self._markets), np.float32)])
        self._was_held = np.concatenate([self._was_held, np.zeros((more, self._markets), bool)])
        self._low = np.concatenate([self._low, np.full((more, self._markets), -np.inf)])
        self._high = np.concatenate([self._high, np.full((more, self._markets), np.inf)])

    def _forget(self) -> None:
        """Make room: forget accounts without a known position that are expected to hold least.

        One with a known position is kept, as nobody could say any more that it is gone; where all have one, the
        smallest of them goes.
        """
        count = len(self)
        held = self._held[:count].sum(axis=1, dtype=np.float64)
        expected = np.where(self._asked_ms[:count] == _NEVER, self._expected(np.arange(count)), 0.0)
        # From the first to go: by what is watched, then by what is held, then by what is expected (the last key is
        # primary).
        order = np.lexsort((expected, held, self._is_watched[:count]))
        first = max(1, int(count * _FORGOTTEN_AT_ONCE))
        kept, dropped = np.sort(order[first:]), order[:first]
        self._forgotten += [self._addresses[place] for place in dropped[self._asked_ms[dropped] != _NEVER].tolist()]
        for name, column in self._columns.items():
            self._columns[name] = column[kept]
        self._asked_ms, self._not_before_ms = self._asked_ms[kept], self._not_before_ms[kept]
        self._is_watched = self._is_watched[kept]
        self._net, self._low, self._high = self._net[kept], self._low[kept], self._high[kept]
        self._is_unsure = self._is_unsure[kept]
        self._held, self._was_held = self._held[kept], self._was_held[kept]
        self._addresses = [self._addresses[place] for place in kept.tolist()]
        self._index = {address: place for place, address in enumerate(self._addresses)}

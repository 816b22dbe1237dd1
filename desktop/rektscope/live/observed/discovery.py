"""Finding the accounts that hold a venue's open interest, and asking what they hold, within a share of its limit.

Who trades is named by the stream of trades, who is large by the venue's own list; `ranking` says whom to ask about
next. Answers go on as they are (`AccountResponse`), so that the live view and a recording have the same. Where the
venue asks to slow down, questions become rarer and then slowly as frequent again; where it keeps us out, nothing is
asked until it lets us in.

Threads: one that asks about accounts, one that carries what they hold forward by their trades, one for the list of the
largest, which takes its time, and those of `hearing`.
"""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import ExitStack

import numpy as np
from msgspec.structs import replace

from rektscope.feeds.accounts import Accounts, AccountState
from rektscope.feeds.clock import STOPPING_S, Clock
from rektscope.feeds.errors import FeedError, TransportError
from rektscope.feeds.events import CarriedAccount, Event, TradedAccount, Traders
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.request import Request
from rektscope.live.health import AccountsHealth, LargestState
from rektscope.live.observed.carrying import Carrying, OwnTrade
from rektscope.live.observed.marks import NewestMarks
from rektscope.live.observed.numbering import AccountNumbers
from rektscope.live.observed.plan import AccountKeeping, AccountPlan
from rektscope.live.observed.ranking import AccountRanking, Held
from rektscope.live.observed.sharing import AccountSharing
from rektscope.live.repeating import Repeating
from rektscope.live.responses import AccountResponse
from rektscope.live.rest_client import Reply, sentence_of
from rektscope.market.sides import Side

MINUTE_S = 60.0

_MOST_ANSWERS = 1_000
"""Answers of other discoveries that may wait: those of a minute."""

_LARGEST_EVERY_S = 8 * 3600.0
_LARGEST_AGAIN_S = 600.0
_CHOSEN_FOR_S = 2.0
"""The chosen accounts are asked about for so long before the choice is made anew."""

_IDLE_S = 0.5
_CARRIED_EVERY_S = 1.0
_SLOWEST = 16.0
_FASTER_AGAIN = 0.8
"""Factor of the slowness for each minute without a refusal."""

OnAccount = Callable[[AccountResponse], None]
OnState = Callable[[Event], None]
OnWords = Callable[[str], None]


class AccountDiscovery:
    """The accounts of one product of a venue. `traded` and `health` may be called from any thread.

    Attributes:
        product: whose accounts.
    """

    def __init__(
        self,
        product: Product,
        listings: Sequence[Listing],
        accounts: Accounts,
        sharing: AccountSharing,
        plan: AccountPlan,
        on_account: OnAccount,
        on_state: OnState,
        on_note: OnWords = lambda _: None,
        clock: Clock | None = None,
    ) -> None:
        """Nobody is asked before `start`.

        Args:
            product: whose accounts.
            listings: the watched markets.
            accounts: the venue's module.
            sharing: of the product: what others learn of its accounts, and the clients through which all of them ask.
            plan: how much to ask, and what to keep.
            on_account: gets each answer, on the thread that asks.
            on_state: gets what was worked out anew at newer marks.
            on_note: gets a sentence when something went wrong.
            clock: time and waiting.
        """
        self.product, self._accounts, self._plan = product, accounts, plan
        self._sharing = sharing
        self._client = sharing.clients.of(product)
        largest = accounts.largest_product(product)
        self._largest_product, self._largest_client = largest, sharing.clients.patient(largest)
        self._listings = {listing.wire_symbol: listing for listing in listings}
        self._places = {listing.market: place for place, listing in enumerate(self._listings.values())}
        self._of_market = {listing.market: listing for listing in self._listings.values()}
        self._on_account, self._on_state, self._on_note = on_account, on_state, on_note
        self._clock = clock or Clock()
        self._lock = threading.Lock()
        # Two locks, always taken in one order: `_carry_lock`, then `_lock`. The first keeps rows of trades and of
        # reports apart; the second is held shortly, by the threads of connections too.
        self._ranking = AccountRanking(len(self._listings), plan.most)
        self._ranking.watch(plan.watched)
        self._prices = [float("nan")] * len(self._listings)
        self._carrying, self._carry_lock = Carrying(self._listings), threading.Lock()
        self._trades: deque[Traders] = deque()
        self._numbers = AccountNumbers(plan.most)
        self._holding: set[int] = set()
        self._dropped: dict[int, str] = {}  # that the ranking forgot, oldest first
        self._chosen: deque[str] = deque()
        self._chosen_s = self._slowed_s = -np.inf
        self._slowness = 1.0
        self._marks = NewestMarks(lambda: sharing.hears_all, self._clock)
        self._refused = 0
        self._answers: deque[tuple[str, Reply]] = deque(maxlen=_MOST_ANSWERS)
        self._kept_out_until_s = -np.inf
        self._words = ""
        self._largest_state, self._largest_count = LargestState.NONE, 0
        self._rounds = Repeating(self._turn, f"accounts of {product.venue}")
        self._carry_rounds = Repeating(self._carry_soon, f"positions of {product.venue}")
        self._largest_rounds = Repeating(self._fetch_largest, f"largest accounts of {product.venue}")

    def start(self) -> None:
        """Begin to ask."""
        if self._plan.uses_largest:
            self._largest_rounds.start()
        self._rounds.start()
        self._carry_rounds.start()
        self._sharing.join(self, hears=self._plan.hears_all)

    def stop(self, timeout_s: float = STOPPING_S) -> None:
        """End it, and wait until it has ended. Safe to call twice, or without a start.

        Raises:
            TimeoutError: it has not ended in time, because a callback does not return.
            BaseException: what a callback raised.
        """
        rounds = (self._rounds, self._largest_rounds, self._carry_rounds)
        for each in rounds:
            each.stopping.set()
        with ExitStack() as ending:  # every part ends, whatever another raises
            ending.callback(self._sharing.leave, self, timeout_s)
            for each in rounds:
                ending.callback(each.stop, timeout_s)

    def use_share(self, share: float) -> None:
        """Use another share of the venue's limit from the next question on; raises InputError as `AccountPlan`."""
        self._plan = replace(self._plan, share=share)

    def watch(self, addresses: Sequence[str]) -> None:
        """Ask about these before all others; those watched before are asked about like any."""
        with self._lock:
            self._ranking.watch(addresses)
            self._chosen_s = -np.inf

    def named(self) -> dict[int, str]:
        """The addresses of the accounts that were asked about, by their numbers: for the screen, never for a file."""
        with self._lock:
            return self._numbers.named()

    def traded(self, event: Traders) -> None:
        """Take who traded, in a watched market or in another that was heard of."""
        listing, place = self._of_market.get(event.market), self._places.get(event.market)
        if listing is None:
            return
        price = event.price_ticks * listing.instrument.tick
        usd = price * event.quantity_lots * listing.instrument.lot
        with self._lock:
            if place is None:
                self._ranking.traded_elsewhere(event.buyer, event.seller, usd)
            else:
                if event.quantity_lots:
                    self._prices[place] = price
                self._ranking.traded(place, event.buyer, event.seller, usd)
        if event.quantity_lots:
            self._trades.append(event)

    def missed(self) -> None:
        """A connection that brings trades was lost: what was reported before may have changed unseen."""
        with self._lock:
            self._ranking.missed(self._clock.now_ns() // 1_000_000)

    def heard_of(self, listings: Sequence[Listing]) -> None:
        """Markets whose trades will come, as `sharing.Sharer`."""
        self._of_market = {listing.market: listing for listing in listings} | self._of_market

    def heard_traders(self, event: Traders) -> None:
        """Who traded anywhere; the watched markets have connections of their own."""
        if event.market not in self._places:
            self.traded(event)

    def heard_mark(self, symbol: str, price: float) -> None:
        """A mark came."""
        self._marks.heard(symbol, price)

    def answered(self, address: str, reply: Reply) -> None:
        """Another discovery got an answer about an account: it serves this one as well, and is taken soon."""
        self._answers.append((address, reply))

    def health(self) -> AccountsHealth:
        """How it goes now."""
        now_s, now_ms = self._clock.steady_s(), self._clock.now_ns() // 1_000_000
        refusals = self._client.refusals
        with self._lock:
            ages = self._ranking.ages_ms(now_ms)
            return AccountsHealth(
                venue=self.product.venue,
                known=len(self._ranking),
                asked=self._ranking.asked,
                holding=self._ranking.holding,
                median_age_ms=int(np.median(ages)) if len(ages) else None,
                weight_used=self._sharing.weight_used(),
                weight_allowed=round(self._plan.share * self._accounts.WEIGHT_A_MINUTE),
                too_many=refusals[429],
                bans=refusals[403] + refusals[418],
                kept_out_s=max(self._client.kept_out_s, self._kept_out_until_s - now_s),
                largest=self._largest_state,
                largest_count=self._largest_count,
                words=self._words,
                slowness=self._slowness,
                is_banned=self._client.is_banned,
            )

    def _turn(self) -> None:
        """Ask one question, and wait where there is none or the venue wants none."""
        now_s = self._clock.steady_s()
        if now_s < self._kept_out_until_s:
            self._clock.wait(self._rounds.stopping, min(_IDLE_S, self._kept_out_until_s - now_s))
            return
        self._mend_pace(now_s)
        if self._marks.is_question_due(now_s, self._slowness) and self._uses_marks():
            self._marks.asked(now_s)
            self._question(self._ask_marks)
            return
        address = self._next_address(now_s)
        if address is None:
            self._clock.wait(self._rounds.stopping, _IDLE_S)
        elif not self._question(lambda: self._ask_account(address)):
            with self._lock:
                self._ranking.failed(address, self._clock.now_ns() // 1_000_000)

    def _uses_marks(self) -> bool:
        """Whether anything that is carried is moved by marks, or waits for tiers."""
        with self._carry_lock:
            return self._carrying.has_crossed or self._carrying.has_pending

    def _question(self, ask: Callable[[], None]) -> bool:
        """Ask; whether an answer came. A failure is reported, and the wait that the venue asks for is kept."""
        try:
            ask()
        except FeedError as error:
            words = sentence_of(error)
            if isinstance(error, TransportError) and error.wait_s > 0:
                self._kept_out_until_s = self._clock.steady_s() + error.wait_s
            if words != self._words:
                self._words = words
                self._on_note(words)
            return False
        self._words = ""
        return True

    def _ask(self, request: Request, weight: int) -> Reply:
        self._sharing.spend(weight)
        return self._client.ask(request, self._paced(weight), self._rounds.stopping)

    def _ask_account(self, address: str) -> None:
        reply = self._ask(self._accounts.state_request(self.product, address), self._accounts.STATE_WEIGHT)
        self._take_answer(address, reply)
        self._sharing.publish(self, address, reply)

    def _take_answer(self, address: str, reply: Reply) -> None:
        state = self._accounts.state(reply.body)
        received_ms = reply.received_ns // 1_000_000
        held = _held(state, self._listings, self._places)
        with self._carry_lock:  # no row of trades comes between a report and what is made of it
            with self._lock:
                if received_ms < self._ranking.asked_ms(address):
                    return  # of another discovery, and this one has asked since
                self._ranking.reported(address, held, received_ms)
                number = self._numbers.of(address)
            self._dropped.pop(number, None)
            self._take_trades()
            self._carrying.reported(number, state, address)
            if not held and number not in self._holding:
                return  # nothing here, and nothing that could be gone
            (self._holding.add if held else self._holding.discard)(number)
            self._on_account(
                AccountResponse(
                    venue=self.product.venue,
                    product=self.product.name,
                    account=number,
                    received_ns=reply.received_ns,
                    body=self._accounts.reduced(reply.body, self._listings),
                    address=address if self._plan.keeping is AccountKeeping.ADDRESSES else "",
                )
            )

    def _carry_soon(self) -> None:
        """On its own thread."""
        self._clock.wait(self._carry_rounds.stopping, _CARRIED_EVERY_S)
        while self._answers:
            self._take_answer(*self._answers.popleft())
        self._carry()

    def _carry(self) -> None:
        """Hand on what trades made of what accounts hold."""
        now_s, now_ms = self._clock.steady_s(), self._clock.now_ns() // 1_000_000
        with self._carry_lock:
            self._take_trades()
            for event in self._carrying.sized(self._marks.newest(now_s), now_ms):
                (self._holding.add if event.quantity_lots else self._holding.discard)(event.account)
                self._hand_on(event)
            if self._marks.is_look_due(now_s):
                self._look(now_s, now_ms)
            self._forget()

    def _forget(self) -> None:
        """Forget what the ranking dropped once nothing of it is shown; under the lock of what is carried.

        What is shown is carried on by its trades, of so many accounts at most as are asked about; beyond that those go
        out of the book that were dropped first.
        """
        with self._lock:
            self._dropped.update((self._numbers.of(address), address) for address in self._ranking.take_forgotten())
        shown = [number for number in self._dropped if number in self._holding]
        for number in shown[: max(0, len(shown) - self._ranking.most)]:
            for event in self._carrying.end(number, self._clock.now_ns() // 1_000_000):
                self._hand_on(event)
            self._holding.discard(number)
        for number in [each for each in self._dropped if each not in self._holding]:
            if self._carrying.forget(number, self._dropped[number]):
                del self._dropped[number]
                with self._lock:
                    self._numbers.release(number)

    def _look(self, now_s: float, now_ms: int) -> None:
        """Hand on what newer marks made of cross positions; under the lock of what is carried."""
        for event in self._carrying.moved(self._marks.look(now_s), now_ms):
            self._hand_on(event)

    def _hand_on(self, event: CarriedAccount | TradedAccount) -> None:
        """Give the ranking and the views a position that was worked out anew."""
        listing, place = self._of_market[event.market], self._places[event.market]
        held = self._carrying.held(event.account, listing.wire_symbol)
        price = event.liquidation_steps * listing.instrument.mark_step or None
        side = Side.SHORT if held.size < 0 else Side.LONG
        with self._lock:
            self._ranking.carried(self._numbers.address(event.account), Held(place, side, held.usd, price))
        self._on_state(event)

    def _take_trades(self) -> None:
        """Count what was traded since the last time; under the lock of what is carried."""
        while self._trades:
            event = self._trades.popleft()
            if event.buyer == event.seller:
                continue  # with itself: one side after the other would close and open at this price, and move the entry
            listing = self._of_market[event.market]
            size, price = event.quantity_lots * listing.instrument.lot, event.price_ticks * listing.instrument.tick
            for address, signed in ((event.buyer, size), (event.seller, -size)):
                self._carrying.traded(
                    OwnTrade(address, listing.wire_symbol, signed, price, event.time_ms, event.received_ms)
                )
        unsure = self._carrying.take_unsure()
        with self._lock:
            for number in unsure:
                self._ranking.unsure(self._numbers.address(number))

    def _ask_marks(self) -> None:
        reply = self._ask(self._accounts.marks_request(self.product), self._accounts.MARKS_WEIGHT)
        self._marks.answered(self._accounts.marks(reply.body))
        with self._carry_lock:
            self._take_trades()
            self._look(self._clock.steady_s(), reply.received_ns // 1_000_000)

    def _next_address(self, now_s: float) -> str | None:
        if not self._chosen or now_s - self._chosen_s > _CHOSEN_FOR_S:
            pause_s = self._paced(self._accounts.STATE_WEIGHT).rest_pause_s
            count = max(1, 2 * round(_CHOSEN_FOR_S / pause_s))  # another one beside this asks about half of them
            with self._lock:
                found = self._ranking.next(self._clock.now_ns() // 1_000_000, self._prices, count)
            self._chosen, self._chosen_s = deque(found), now_s
        while self._chosen:
            address = self._chosen.popleft()
            if self._sharing.claim(address):
                return address
        return None

    def _paced(self, weight: int) -> Product:
        """The product with the pause that a question of this weight asks for."""
        pause_s = MINUTE_S * weight / (self._accounts.WEIGHT_A_MINUTE * self._plan.share) * self._slowness
        return replace(self.product, rest_pause_s=pause_s)

    def _mend_pace(self, now_s: float) -> None:
        """Slower where the venue has refused since the last time, a little faster each minute where it has not."""
        refused = sum(self._client.refusals.values())
        if refused > self._refused:
            self._refused, self._slowed_s = refused, now_s
            self._slowness = min(_SLOWEST, self._slowness * 2)
        elif now_s - self._slowed_s >= MINUTE_S and self._slowness > 1:
            self._slowed_s, self._slowness = now_s, max(1.0, self._slowness * _FASTER_AGAIN)

    def _fetch_largest(self) -> None:
        """On its own thread: fetch the list, then rest for hours."""
        rest_s = _LARGEST_AGAIN_S
        self._largest_state = LargestState.ASKING
        request = self._accounts.largest_request(self._largest_product)
        try:
            reply = self._largest_client.ask(request, self._largest_product, self._largest_rounds.stopping)
            found = self._accounts.largest(reply.body)
        except FeedError as error:
            self._largest_state = LargestState.FAILED
            self._on_note(f"The list of the largest accounts could not be had. {sentence_of(error)}")
            rest_s = max(rest_s, error.wait_s if isinstance(error, TransportError) else 0.0)
        else:
            with self._lock:
                self._ranking.seed(found)
                self._chosen_s = -np.inf
            self._largest_state, self._largest_count = LargestState.KNOWN, len(found)
            rest_s = _LARGEST_EVERY_S
        self._clock.wait(self._largest_rounds.stopping, rest_s)


def _held(state: AccountState, listings: "dict[str, Listing]", places: dict[str, int]) -> list[Held]:
    """The positions in watched markets, as the ranking takes them."""
    return [
        Held(
            places[listings[each.symbol].market],
            each.side,
            float(each.value_usd),
            float(each.liquidation) if each.liquidation else None,
        )
        for each in state.holdings
        if each.symbol in listings
    ]

"""The accounts that hold something in a feed's markets: finding them at every venue that makes them public.

One discovery a product asks about its own accounts; here stands what a feed wants of all of them together.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from rektscope.feeds.accounts import Accounts
from rektscope.feeds.events import Traders
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.spec import ConnectionSpec
from rektscope.live.access import VenueAccess
from rektscope.live.health import AccountsHealth
from rektscope.live.observed.discovery import AccountDiscovery, OnAccount, OnState, OnWords
from rektscope.live.observed.plan import AccountKeeping, AccountPlan


class FeedAccounts:
    """The discoveries of a feed, which starts and stops them.

    Attributes:
        plan: how much is asked, and what is kept.
        discoveries: one for each product whose venue makes accounts public; none where the plan wants none.
    """

    def __init__(
        self,
        specs: Sequence[ConnectionSpec],
        access: VenueAccess,
        plan: AccountPlan,
        on_account: OnAccount,
        on_state: OnState,
        on_note: OnWords,
    ) -> None:
        """Nobody is asked before the discoveries are started; arguments as of `AccountDiscovery`."""
        self.plan = plan
        found: dict[tuple[str, str], tuple[ConnectionSpec, Accounts, list[Listing]]] = {}
        for spec in specs if plan.keeping is not AccountKeeping.NONE else ():
            if spec.venue.accounts is not None:
                product = spec.product.venue, spec.product.name
                _, _, listings = found.setdefault(product, (spec, spec.venue.accounts, []))
                listings += [each for each in spec.listings if each not in listings]
        self.discoveries = tuple(
            AccountDiscovery(
                spec.product,
                listings,
                accounts,
                access.accounts_of(spec.venue, spec.product),
                plan,
                on_account,
                on_state,
                on_note,
                access.clock,
            )
            for spec, accounts, listings in found.values()
        )

    @property
    def are_found(self) -> bool:
        """Whether accounts of a watched market are found and asked about."""
        return bool(self.discoveries)

    def named(self) -> dict[int, str]:
        """Addresses by the numbers of accounts, of venues that make them public; kept in memory alone."""
        return {number: address for each in self.discoveries for number, address in each.named().items()}

    def use_share(self, share: float) -> None:
        """Ask with another share of their venue's limit, at once; raises InputError as `AccountPlan`."""
        self.plan = replace(self.plan, share=share)
        for discovery in self.discoveries:
            discovery.use_share(share)

    def watch(self, addresses: Sequence[str]) -> None:
        """Ask about these accounts before all others, at venues that make accounts public."""
        for discovery in self.discoveries:
            discovery.watch(addresses)

    def traded(self, event: Traders) -> None:
        """Who traded in a watched market."""
        for discovery in self.discoveries:
            discovery.traded(event)

    def missed(self, product: Product) -> None:
        """Trades of a product were missed: what its own venue's accounts hold may have changed unseen."""
        for discovery in self.discoveries:
            if (discovery.product.venue, discovery.product.name) == (product.venue, product.name):
                discovery.missed()

    def health(self) -> tuple[AccountsHealth, ...]:
        """How the asking goes, of each product."""
        return tuple(each.health() for each in self.discoveries)

"""The accounts behind trades that passed the quarantine: their trades change what they are taken to hold.

A size or a price that cannot be true would open a position that nobody has. So the amount of a trade counts only when
the quarantine lets it pass, which may be later; while it waits, only its two accounts are named, so that they are asked
about.
"""

from collections.abc import Sequence

from rektscope.feeds.events import Event, Trade, Traders


def traders_of(events: Sequence[Event], passed: Sequence[Event]) -> list[Traders]:
    """Who made the trades of a message, and those that waited before it and are believed now.

    Args:
        events: of the message, as its parser gave them.
        passed: what the quarantine let pass with it.
    """
    found = [
        Traders(
            each.received_ms, each.market, each.buyer, each.seller, each.price_ticks, each.quantity_lots, each.time_ms
        )
        for each in passed
        if isinstance(each, Trade) and each.buyer
    ]
    believed = {id(each) for each in passed}
    waiting = (each for each in events if isinstance(each, Trade) and each.buyer and id(each) not in believed)
    found += [Traders(each.received_ms, each.market, each.buyer, each.seller, 0, 0, each.time_ms) for each in waiting]
    return found

"""The topics of a market, and subscribe messages within a venue's limits: how many topics, how many bytes."""

from collections.abc import Iterable, Sequence

import msgspec

from rektscope.feeds.errors import UseError
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic, silence_of
from rektscope.market.events import Kind

_PLACE_OF_NUMBER = b"%d"


class Subscription(msgspec.Struct, frozen=True):
    """One message to a venue, and what it asks for.

    Attributes:
        message: as it is sent.
        topics: keys of the topics that it asks for; none where it only prepares, as for heartbeats.
        number: what the venue's acknowledgement repeats of the message, counted from 1; 0 where it repeats nothing.
    """

    message: bytes
    topics: tuple[str, ...] = ()
    number: int = 0


def topic_of_market(
    product: Product,
    listing: Listing,
    carried: frozenset[Kind],
    wanted: frozenset[Kind],
    key: str,
    argument: bytes,
    channel: str = "",
) -> Topic:
    """A topic of one market.

    Args:
        product: has the limits of silence.
        listing: the market.
        carried: what the topic's messages carry; any of it shows that the topic is alive.
        wanted: what of that is asked for, among other kinds.
        key: see `Topic`, as are `argument` and `channel`.
        argument: the venue's JSON for it.
        channel: groups topics that have to be asked for together.
    """
    return Topic(
        key=key,
        argument=argument,
        channel=channel,
        kinds=carried & wanted,
        markets=(listing.market,),
        silence_s=silence_of(product, carried, base=listing.instrument.base, perpetual=listing.perpetual),
    )


def grouped(product: Product, topics: Sequence[Topic], overhead_bytes: int) -> list[list[Topic]]:
    """Topics in groups that fit one message each, in their order; topics of different channels are kept apart.

    Args:
        product: has the limits.
        topics: what to ask for.
        overhead_bytes: length of the message around the arguments.

    Raises:
        UseError: a single topic does not fit, or there are more than one connection may carry.
    """
    _check_number(product, topics)
    groups: list[list[Topic]] = []
    room = 0
    for topic in topics:
        need = len(topic.argument) + 1
        if overhead_bytes + need > product.request_bytes:
            raise UseError(f"{topic.key} does not fit into one message to {product.title}")
        fits = need <= room and len(groups[-1]) < product.topics_per_request
        if not (groups and fits and groups[-1][-1].channel == topic.channel):
            groups.append([])
            room = product.request_bytes - overhead_bytes
        groups[-1].append(topic)
        room -= need
    return groups


def asking_for(group: Sequence[Topic], message: bytes, number: int = 0) -> Subscription:
    """A message that asks for these topics; `number` as of `Subscription`."""
    return Subscription(message, tuple(topic.key for topic in group), number)


def listed(product: Product, topics: Sequence[Topic], opening: bytes, closing: bytes) -> tuple[Subscription, ...]:
    """Messages of the form `opening`, arguments joined by commas, `closing`.

    `%d` in either is replaced by the number of the message, counted from 1.
    """
    # 8 more for the digits that stand for %d in both parts.
    overhead = len(opening) + len(closing) + 8
    is_numbered = _PLACE_OF_NUMBER in opening + closing
    return tuple(
        asking_for(
            group,
            _numbered(opening, number) + b",".join(topic.argument for topic in group) + _numbered(closing, number),
            number if is_numbered else 0,
        )
        for number, group in enumerate(grouped(product, topics, overhead), start=1)
    )


def one_each(product: Product, topics: Sequence[Topic], opening: bytes, closing: bytes) -> tuple[Subscription, ...]:
    """One message a topic: `opening`, its argument, `closing`.

    Raises:
        UseError: there are more than one connection may carry.
    """
    _check_number(product, topics)
    return tuple(asking_for([topic], opening + topic.argument + closing) for topic in topics)


def channels_in_turn(topics: Iterable[Topic]) -> list[Topic]:
    """The topics, those of one channel next to one another; channels in the order of their first topic."""
    by_channel: dict[str, list[Topic]] = {}
    for topic in topics:
        by_channel.setdefault(topic.channel, []).append(topic)
    return [topic for group in by_channel.values() for topic in group]


def _check_number(product: Product, topics: Sequence[Topic]) -> None:
    if len(topics) > product.topics_per_connection:
        raise UseError(f"{len(topics)} topics are more than {product.title} takes on one connection")


def _numbered(text: bytes, number: int) -> bytes:
    return text.replace(_PLACE_OF_NUMBER, str(number).encode())

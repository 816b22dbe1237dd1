"""How many topics this process holds at venues that limit them by network address, whoever subscribed to them.

What a user watches or records is never kept out: the venue itself refuses what is too much. What is listened to beside
it takes what is left, and leaves some for what is watched later.
"""

import threading
from collections import Counter
from urllib.parse import urlsplit

from rektscope.feeds.product import Product


class TopicAllowance:
    """Topics by host. Safe to use from any thread."""

    def __init__(self) -> None:
        """Nothing is subscribed to."""
        self._lock = threading.Lock()
        self._held: Counter[str] = Counter()

    def held(self, product: Product) -> int:
        """How many are held at the product's host."""
        with self._lock:
            return self._held[_host(product)]

    def hold(self, product: Product, topics: int) -> None:
        """Count topics of what is watched."""
        with self._lock:
            self._held[_host(product)] += topics

    def take(self, product: Product, topics: int, leaving: int) -> int:
        """Count as many of these topics as the venue's bound has room for and still `leaving` so many free."""
        with self._lock:
            most = product.topics_per_address
            room = topics if most is None else max(0, most - leaving - self._held[_host(product)])
            taken = min(topics, room)
            self._held[_host(product)] += taken
            return taken

    def give_back(self, product: Product, topics: int) -> None:
        """These are not held any more."""
        with self._lock:
            self._held[_host(product)] -= topics


def _host(product: Product) -> str:
    return urlsplit(product.socket_url).netloc

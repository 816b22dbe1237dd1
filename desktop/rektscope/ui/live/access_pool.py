"""The ways to the venues of all windows: one for each proxy that is in use, so that windows share a venue's limits.

What a way is stands in `live.access`, which is imported when something is first asked.
"""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from rektscope.live.access import VenueAccess
    from rektscope.net.policy import NetworkPolicy


class SharingWindow(Protocol):
    """What goes by the ways of a pool."""

    def hold_account_share(self, share: float) -> None:
        """Ask about accounts with this share of their venue's limit; raises InputError where it cannot be."""


class AccessPool:
    """Ways by policy; they are closed when the last window has left."""

    def __init__(self) -> None:
        """Nobody is asked yet, and no window is there."""
        self._ways: list[VenueAccess] = []
        self._windows: list[SharingWindow] = []

    def join(self, window: SharingWindow) -> None:
        """One more window goes by these ways."""
        self._windows.append(window)

    def hold_account_share(self, share: float) -> None:
        """Every window asks about accounts with this share; raises InputError where it cannot be."""
        for window in self._windows:
            window.hold_account_share(share)

    def leave(self, window: SharingWindow) -> None:
        """A window has stopped, or goes by others."""
        self._windows.remove(window)
        if not self._windows:
            ways, self._ways = self._ways, []
            for way in ways:
                way.close()

    def take(self, way: "VenueAccess") -> None:
        """Let others go by a way that a feed has made."""
        if way not in self._ways:
            self._ways.append(way)

    def of(self, policy: "NetworkPolicy | None") -> "VenueAccess":
        """The way through a proxy and with certificates; None for those of the environment."""
        from rektscope.live.access import VenueAccess  # noqa: PLC0415 -- feeds are imported when wanted
        from rektscope.net.policy import NetworkPolicy  # noqa: PLC0415 -- the same

        wanted = NetworkPolicy() if policy is None else policy
        way = next((each for each in self._ways if each.policy == wanted), None)
        if way is None:
            way = VenueAccess(policy=wanted)
            self._ways.append(way)
        return way

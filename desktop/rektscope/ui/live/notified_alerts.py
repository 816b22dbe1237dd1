"""Which alerts the windows of one program have notified of: two that watch one market notify of an event once.

Each window keeps its own list and notice; a sound and a message of the desktop are for whoever sits there. What was
sent to services is kept by `alerts.webhooks.ledger`, over restarts and with the same idea of what one event is.
"""

import time
from collections import deque
from collections.abc import Callable, Sequence

import msgspec

from rektscope.alerts.rules import REST_MS, Alert, NearLiquidation

_MOST_KEPT = 500
_REPLAYED_S = 10.0
"""Two replays with linked cursors pass a moment together; one that passes it later is watched for itself."""


class _Notified(msgspec.Struct, frozen=True):
    """One alert, which window notified of it, and when by the steady clock, seconds."""

    alert: Alert
    notifier: object
    at_s: float


class NotifiedAlerts:
    """Shared by all windows; the newest some hundreds are kept."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """None yet; `clock` gives steady seconds."""
        self._clock = clock
        self._notified: deque[_Notified] = deque(maxlen=_MOST_KEPT)

    def take_new(self, alerts: Sequence[Alert], notifier: object) -> list[Alert]:
        """Those that no other window's notifier has notified of; from now on this one has."""
        now_s = self._clock()
        found = [alert for alert in alerts if not self._is_known(alert, notifier, now_s)]
        self._notified.extend(_Notified(alert, notifier, now_s) for alert in found)
        return found

    def _is_known(self, alert: Alert, notifier: object, now_s: float) -> bool:
        others = (each for each in self._notified if each.notifier is not notifier)
        return any(_is_same_event(each, alert, now_s) for each in others)


def _is_same_event(notified: _Notified, alert: Alert, now_s: float) -> bool:
    before = notified.alert
    if before.is_live != alert.is_live or (not alert.is_live and now_s - notified.at_s > _REPLAYED_S):
        return False
    # Received a little apart by the feed of another window, an event is of another moment: a rule rests as long.
    is_one_rule = bool(alert.rule) and before.rule == alert.rule and abs(before.time_ms - alert.time_ms) < REST_MS
    return (before.key == alert.key or is_one_rule) and _is_of_one_position(before, alert)


def _is_of_one_position(before: Alert, alert: Alert) -> bool:
    """Of two near a liquidation, whether it is at the same price: other windows may have other positions."""
    if isinstance(before.what, NearLiquidation) and isinstance(alert.what, NearLiquidation):
        return before.what.liquidation_price == alert.what.liquidation_price
    return True

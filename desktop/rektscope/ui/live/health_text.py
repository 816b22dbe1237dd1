"""The health of feeds as text: what badge and panel show, worked out from one `FeedHealth` without any widget."""

from rektscope.alerts.feeds import Trouble, troubles_of
from rektscope.live.health import CONNECTING, ConnectionHealth, FeedHealth, StreamHealth, StreamState
from rektscope.market.times import MINUTE_MS, SECOND_MS
from rektscope.sessions.session import Completeness
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.kind_text import KIND_WORDS
from rektscope.ui.live.health_summary import NO_SUMMARY, Level, Summary
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr
from rektscope.venues.titles import venue_title

_TENTHS_BELOW_MS = 10 * SECOND_MS
_SECONDS_BELOW_MS = 2 * MINUTE_MS
_MILLISECONDS_BELOW = 10_000.0
_HUNDREDTHS_BELOW = 1.0
_TENTHS_BELOW = 100.0
_BYTES = ((1e9, "GB"), (1e6, "MB"), (1e3, "kB"))

COMPLETENESS_WORDS = {
    Completeness.FULL: tr("every liquidation"),
    Completeness.SAMPLED: tr("sampled: at least"),
    Completeness.TOTALS: tr("recorded sums"),
    Completeness.FITTED: tr("fitted sums"),
    Completeness.NONE: tr("no liquidations"),
}


def summary_of(health: FeedHealth | None, *, figures: Figures = STANDARD) -> Summary:
    """`3 feeds · 0.4 s`, or what is the matter: `OKX silent 12 s · 1 more`."""
    if health is None or not health.connections:
        return NO_SUMMARY
    beginning = [each for each in health.connections if not each.is_open and is_beginning(each)]
    names = {each.name for each in beginning}
    troubles = {key: trouble for key, trouble in troubles_of(health).items() if key not in names}
    if troubles:
        return _trouble_summary(troubles, health.at_ms, figures=figures)
    if beginning:
        titles = ", ".join(dict.fromkeys(each.title for each in beginning))
        words = tr("Connecting to {venue_title}", venue_title=venue_title(beginning[0].name.partition("/")[0]))
        return Summary(Level.WAITING, words, tr("Connecting to {titles}.", titles=titles))
    heard = [each.heard_ms for each in health.connections if each.heard_ms is not None]
    count = tr("{count} feeds" if len(health.connections) > 1 else "{count} feed", count=len(health.connections))
    if len(heard) < len(health.connections):
        return Summary(
            Level.WAITING, tr("{count} · waiting", count=count), tr("Connected; waiting for the first messages.")
        )
    if any(each.awaited for each in health.connections):
        return _asking_summary(health, count, figures=figures)
    age = age_text(health.at_ms - min(heard), figures=figures)
    within = tr("second") if health.at_ms - min(heard) < SECOND_MS else age
    return Summary(
        Level.WELL,
        f"{count} · {age}",
        tr("All feeds are well: each was heard within the last {within}.", within=within),
    )


def _asking_summary(health: FeedHealth, count: str, *, figures: Figures = STANDARD) -> Summary:
    """While some topics have not begun: a connection that is open brings nothing of them."""
    topics = sum(each.topics for each in health.connections)
    begun = topics - sum(each.awaited for each in health.connections)
    return Summary(
        Level.WAITING,
        tr("{count} · {begun:,} of {topics:,} begun", count=count, begun=figures.of(begun), topics=figures.of(topics)),
        tr(
            "Connected; {begun:,} of {topics:,} topics have begun. Of the others nothing is known yet.",
            begun=figures.of(begun),
            topics=figures.of(topics),
        ),
    )


def begun_text(connection: ConnectionHealth, *, figures: Figures = STANDARD) -> str:
    """`120 of 400 topics have begun`; empty where all have."""
    if not connection.awaited:
        return ""
    begun = connection.topics - connection.awaited
    return tr(
        "{begun:,} of {topics:,} topics have begun", begun=figures.of(begun), topics=figures.of(connection.topics)
    )


def is_beginning(connection: ConnectionHealth) -> bool:
    """Whether it was not heard yet and nothing went wrong so far."""
    is_new = connection.heard_ms is None and connection.reconnects == 0
    return is_new and connection.words in {"", CONNECTING}


def _trouble_summary(troubles: dict[str, Trouble], now_ms: int, *, figures: Figures = STANDARD) -> Summary:
    sentences = []
    for trouble in troubles.values():
        age = (
            tr(" for {age_text}", age_text=age_text(now_ms - trouble.since_ms, figures=figures))
            if trouble.since_ms is not None
            else ""
        )
        more = f": {translated(trouble.words, figures=figures)}" if trouble.words else ""
        sentences.append(f"{trouble.title} {translated(trouble.state, figures=figures)}{age}{more}".rstrip(".") + ".")
    key, worst = next(iter(troubles.items()))
    age = f" {age_text(now_ms - worst.since_ms, figures=figures)}" if worst.since_ms is not None else ""
    others = tr(" · {count} more", count=len(troubles) - 1) if len(troubles) > 1 else ""
    words = f"{venue_title(key.partition('/')[0])} {translated(worst.state, figures=figures)}{age}{others}"
    return Summary(Level.TROUBLED, words, " ".join(sentences))


STREAM_HEADS = (
    tr("Market"),
    tr("Stream"),
    tr("State"),
    tr("Age"),
    tr("Rate"),
    tr("Latency"),
    tr("Left out"),
    tr("Completeness"),
)


def stream_cells(stream: StreamHealth, now_ms: int, *, figures: Figures = STANDARD) -> tuple[str, ...]:
    """A row under STREAM_HEADS."""
    return (
        stream.market,
        KIND_WORDS[stream.kind],
        STATE_WORDS[stream.state],
        tr("none yet") if stream.last_ms is None else age_text(now_ms - stream.last_ms, figures=figures),
        per_second_text(stream.rate_per_s, figures=figures),
        latency_text(stream.latency_ms, figures=figures),
        f"{figures.of(stream.left_out):,}",
        "" if stream.completeness is None else COMPLETENESS_WORDS[stream.completeness],
    )


STATE_WORDS = {
    StreamState.LIVE: tr("● live"),
    StreamState.WAITING: tr("○ waiting"),
    StreamState.SILENT: tr("▲ silent"),
    StreamState.UNUSABLE: tr("▲ left out"),
    StreamState.REFUSED: tr("▲ refused"),
}
"""A sign and a word; never a colour alone."""

CONNECTION_HEADS = (
    tr("Connection"),
    tr("State"),
    tr("Age"),
    tr("Rate"),
    tr("Received"),
    tr("Reconnects"),
    tr("Misread"),
    tr("In words"),
)


def connection_cells(connection: ConnectionHealth, now_ms: int, *, figures: Figures = STANDARD) -> tuple[str, ...]:
    """A row under CONNECTION_HEADS."""
    return (
        connection.title,
        connection_state(connection),
        tr("none yet") if connection.heard_ms is None else age_text(now_ms - connection.heard_ms, figures=figures),
        per_second_text(connection.frames_per_s, figures=figures),
        bytes_text(connection.bytes_received, figures=figures),
        f"{figures.of(connection.reconnects):,}",
        f"{figures.of(connection.misunderstood):,}",
        translated(connection.words, figures=figures) or begun_text(connection, figures=figures),
    )


def connection_state(connection: ConnectionHealth) -> str:
    """With the sign of its kind."""
    if connection.is_open:
        return tr("● connected")
    return tr("○ connecting") if is_beginning(connection) else tr("▲ disconnected")


def age_text(age_ms: int, *, figures: Figures = STANDARD) -> str:
    """`0.4 s`, `12 s`, `3 min`, `2 h 05 min`; a moment that lies ahead, by clocks that differ, is now."""
    age_ms = max(0, age_ms)
    if age_ms < _TENTHS_BELOW_MS:
        return f"{figures.of(age_ms // 100 / 10):.1f} s"
    return f"{age_ms // SECOND_MS} s" if age_ms < _SECONDS_BELOW_MS else formatting.duration(age_ms)


def per_second_text(per_s: float, *, figures: Figures = STANDARD) -> str:
    """`12.3 /s`; below one with two decimals, so that a slow stream does not look like a dead one."""
    if per_s == 0:
        return "0 /s"
    if per_s < _HUNDREDTHS_BELOW:
        return f"{figures.of(max(per_s, 0.01)):.2f} /s"
    return f"{figures.of(per_s):.1f} /s" if per_s < _TENTHS_BELOW else f"{figures.of(per_s):,.0f} /s"


def latency_text(latency_ms: float | None, *, figures: Figures = STANDARD) -> str:
    """`84 ms`, `12.5 s`, `−3 ms`; a dash when it is not known."""
    if latency_ms is None:
        return "–"
    if abs(latency_ms) < _MILLISECONDS_BELOW:
        return f"{figures.of(latency_ms):z,.0f} ms".replace("-", "−")
    return f"{figures.of(latency_ms / 1000.0):,.1f} s".replace("-", "−")


def bytes_text(count: int, *, figures: Figures = STANDARD) -> str:
    """`12.3 MB`."""
    for size, unit in _BYTES:
        if count >= size:
            return f"{figures.of(count / size):.1f} {unit}"
    return f"{count} B"


def coalesced_text(count: int, *, figures: Figures = STANDARD) -> str:
    """How many prices nobody saw, and that no liquidation is among them."""
    if not count:
        return ""
    price = tr("price was") if count == 1 else tr("prices were")
    return tr(
        "{count:,} {price} overtaken by newer ones before being drawn; liquidations never are.",
        count=figures.of(count),
        price=price,
    )

"""How much a live feed takes in, how smoothly the window shows it, and whether memory stays flat.

    python tests/benchmarks/bench_live.py throughput
    python tests/benchmarks/bench_live.py window
    python tests/benchmarks/bench_live.py soak

A stand-in for Binance in a process of its own sends trades, marks and liquidations of one market that wanders.

- throughput: as fast as they are read; messages a second from the socket to the market's columns, beside a bare
  receive loop of the same WebSocket library on the same messages, in turn;
- window: 5,000 messages a second into the real window (offscreen unless QT_QPA_PLATFORM says otherwise): frames a
  second, and the time from receiving to the end of the paint that shows it first;
- soak: a day's worth of messages (100 a second) as fast as they are read, with a clock that runs as fast, recording and
  building the map on the way; memory of the process along the way.

Not collected by pytest: a machine's speed is no property of the program.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

import numpy as np

MARKET = "binance:BTCUSDT"
START_MS = 1_790_000_040_000
THROUGHPUT_TRADES = 400_000
ROUNDS = 5
WINDOW_RATE = 5_000
WINDOW_S = 30
SOAK_RATE = 100
SOAK_S = 86_400
SOAK_SPEED = 360
FULL_SPEED = 0.0


def main() -> None:
    """Run what the first word names."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    if wanted == "serve":
        serve(int(sys.argv[2]), float(sys.argv[3]), float(sys.argv[4]))
    elif wanted in {"throughput", "window", "soak"}:
        {"throughput": throughput, "window": window, "soak": soak}[wanted]()
    else:
        print(__doc__)


def serve(trades: int, rate: float, speed: float) -> None:
    """Stand in for the venue until stdin ends; `speed` 0 for as fast as it is read."""
    from rektscope.mockvenue.server import MockVenue
    from rektscope.mockvenue.timeline import Stamped

    stamped = Stamped.NOW if speed else Stamped.SESSION
    mock_venue = MockVenue({MARKET: _market(trades, rate)}, "binance", speed=speed, stamped=stamped)
    mock_venue.start()
    print(mock_venue.url, flush=True)
    try:
        sys.stdin.readline()
    finally:
        mock_venue.stop()


def throughput() -> None:
    """Print both rates and their ratio."""
    bare, live = [], []
    for _ in range(ROUNDS):
        with _venue(THROUGHPUT_TRADES, WINDOW_RATE, FULL_SPEED) as url:
            bare.append(_bare_rate(url))
        with _venue(THROUGHPUT_TRADES, WINDOW_RATE, FULL_SPEED) as url:
            live.append(_live_rate(url))
    print(f"{THROUGHPUT_TRADES:,} trades and what comes with them; medians of {ROUNDS}, in turn")
    print(f"bare receive loop            {statistics.median(bare):10,.0f} messages/s")
    print(f"received, parsed, in columns {statistics.median(live):10,.0f} messages/s")
    print(f"ratio                        {statistics.median(live) / statistics.median(bare):10.2f}")


def window() -> None:
    """Print frames a second and the latency from receiving to painting."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSettings

    from rektscope.engine.live_source import LiveSource
    from rektscope.engine.viewer import Viewer
    from rektscope.live.feed import LiveFeed
    from rektscope.recording.recorder import Recorder
    from rektscope.ui.application import make_application
    from rektscope.ui.heatmap.view import HeatmapView
    from rektscope.ui.settings import WindowSettings
    from rektscope.ui.window import MainWindow

    painted: list[float] = []
    paint = HeatmapView.paintEvent

    def timed_paint(self: HeatmapView, event: object) -> None:
        paint(self, event)  # type: ignore[arg-type]
        painted.append(time.time())

    HeatmapView.paintEvent = timed_paint  # type: ignore[method-assign,assignment]
    with (
        tempfile.TemporaryDirectory() as folder,
        _venue(WINDOW_RATE * (WINDOW_S + 15), WINDOW_RATE, 1.0) as url,
    ):
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        application = make_application()
        feed = LiveFeed.open([MARKET], {"binance": url}, history_hours=0)
        recorder = Recorder(Path(folder) / "it.rekt-journal")
        viewer = Viewer(LiveSource(feed, recorder=recorder))
        main_window = MainWindow(viewer, WindowSettings())
        main_window.start()
        main_window.show()
        figures = _watch(application, viewer, painted)
        missed, kept = recorder.missed, recorder.kept
        main_window.close()
    _print_window(*figures)
    print(f"recorded meanwhile        {kept:,} messages, {missed} missed")


def soak() -> None:
    """Print memory along a day's worth of messages, and its slope over the second half."""
    from rektscope.engine.live_source import LiveSource
    from rektscope.engine.viewer import Viewer
    from rektscope.feeds.clock import Clock
    from rektscope.live.feed import LiveFeed
    from rektscope.live.listings import find_listings
    from rektscope.live.rest_client import RestClients
    from rektscope.market.times import MINUTE_MS

    trades = SOAK_RATE * SOAK_S
    first_s = time.monotonic()
    clock = Clock(now_ns=lambda: START_MS * 1_000_000 + int((time.monotonic() - first_s) * SOAK_SPEED * 1e9))
    with tempfile.TemporaryDirectory() as folder, _venue(trades, SOAK_RATE, FULL_SPEED) as url:
        from rektscope.recording.recorder import Recorder

        endpoints = {"binance": url}
        listings = find_listings([MARKET], endpoints, RestClients().of)
        feed = LiveFeed(listings, endpoints, history_hours=0, clock=clock)
        recorder = Recorder(Path(folder) / "it.rekt-journal")
        viewer = Viewer(LiveSource(feed, started_ms=clock.now_ns() // 1_000_000, recorder=recorder))
        viewer.start()
        begun_s = time.monotonic()
        seen: list[tuple[int, float]] = []
        frames, still = 0, 0
        while still < 100:  # nothing has come for ten seconds
            time.sleep(0.1)
            viewer.advance(100)
            viewer.frame(MINUTE_MS)
            now = viewer.health()
            count = now.connections[0].frames if now is not None else 0
            still, frames = (still + 1 if count == frames else 0), count
            if not seen or count - seen[-1][0] >= trades // 24:
                seen.append((count, _megabytes()))
                print(f"{count:10,} messages  {seen[-1][1]:7.0f} MB  {time.monotonic() - begun_s:5.0f} s", flush=True)
        viewer.stop()
    half = seen[len(seen) // 2 :]
    slope = np.polyfit([count / 1e6 for count, _ in half], [megabytes for _, megabytes in half], 1)[0]
    print(f"slope over the second half: {slope:.1f} MB a million messages")


def _bare_rate(url: str) -> float:
    """Messages a second that a bare loop of the library receives."""
    import websocket

    web = websocket.create_connection(
        f"{url}/market/ws", suppress_origin=True, skip_utf8_validation=True, enable_multithread=False, timeout=5
    )
    topics = ["btcusdt@aggTrade", "btcusdt@markPrice@1s", "btcusdt@forceOrder"]
    web.send(json.dumps({"method": "SUBSCRIBE", "params": topics, "id": 1}))
    web.recv_data()
    first_s, count = time.perf_counter(), 0
    while count < THROUGHPUT_TRADES:
        web.recv_data()
        count += 1
    rate = count / (time.perf_counter() - first_s)
    web.close()
    return rate


def _live_rate(url: str) -> float:
    """Messages a second from the socket to the columns of the market."""
    from rektscope.engine.live_source import LiveSource
    from rektscope.live.feed import LiveFeed

    source = LiveSource(LiveFeed.open([MARKET], {"binance": url}, history_hours=0))
    source.start()
    first_s, first = 0.0, 0
    while True:
        time.sleep(0.02)
        source.poll()
        events = source.events(MARKET)
        count = len(events.trades) + len(events.marks) + len(events.liquidations)
        if count and not first:
            first_s, first = time.perf_counter(), count
        if len(events.trades) >= THROUGHPUT_TRADES:
            break
    rate = (count - first) / (time.perf_counter() - first_s)
    source.close()
    return rate


def _watch(application: object, viewer: object, painted: list[float]) -> tuple[int, float, list[float]]:
    """Let the window run; (frames, seconds, latency of each paint in ms). The first seconds do not count.

    The latency of a paint is that of the oldest message it is the first to show.
    """
    latencies: list[float] = []
    begun_s = time.monotonic() + 3.0
    frames, shown = 0, 0
    while time.monotonic() - begun_s < WINDOW_S:
        painted.clear()
        application.processEvents()  # type: ignore[attr-defined]
        received = viewer.chart.events.trades.received_ms  # type: ignore[attr-defined]
        if painted and time.monotonic() > begun_s:
            frames += len(painted)
            if len(received) > shown:
                latencies.append(painted[-1] * 1000.0 - float(received[shown]))
        if painted:
            shown = len(received)
        time.sleep(0.001)
    return frames, WINDOW_S, latencies


def _print_window(frames: int, seconds: float, latencies: list[float]) -> None:
    p50, p99 = np.percentile(latencies, [50, 99])
    print(f"{WINDOW_RATE:,} messages/s for {seconds:.0f} s into the window, recording")
    print(f"frames                    {frames / seconds:.1f} a second")
    print(f"received to painted       p50 {p50:.0f} ms, p99 {p99:.0f} ms, worst {max(latencies):.0f} ms")


@contextmanager
def _venue(trades: int, rate: float, speed: float) -> Iterator[str]:
    """A stand-in in a process of its own; its address."""
    arguments = [sys.executable, __file__, "serve", str(trades), str(rate), str(speed)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()
            process.wait(30)


def _market(trades: int, rate: float) -> object:
    """One market: trades at a rate a second, a mark each second, a liquidation each other second."""
    from rektscope.market.events import Liquidations, MarketEvents, Marks, OpenInterests, Trades
    from rektscope.market.instrument import Contract, Instrument

    instrument = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
    random = np.random.default_rng(14)
    times = START_MS + 1 + (np.arange(trades) * 1000 / rate).astype(np.int64)
    ticks = 1_180_000 + np.cumsum(random.integers(-3, 4, trades))
    seconds = np.arange(START_MS + 1000, int(times[-1]), 1000)
    at = np.searchsorted(times, seconds)
    return MarketEvents.of(
        instrument,
        Trades.from_columns(
            time_ms=times,
            received_ms=times,
            price_ticks=ticks,
            quantity_lots=random.integers(1, 500, trades),
            taker_side=random.choice([-1, 1], trades),
        ),
        Marks.from_columns(time_ms=seconds, received_ms=seconds, mark_steps=ticks[at] * 100),
        Liquidations.from_columns(
            time_ms=seconds[::2],
            received_ms=seconds[::2],
            price_ticks=ticks[at][::2],
            quantity_lots=random.integers(1, 5_000, len(seconds[::2])),
            liquidated_side=random.choice([-1, 1], len(seconds[::2])),
        ),
        OpenInterests.from_columns(time_ms=[START_MS], received_ms=[START_MS], quantity_lots=[80_000_000]),
    )


def _megabytes() -> float:
    """Memory of this process now, from Linux's own count; its highest so far elsewhere."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10


if __name__ == "__main__":
    main()

"""Processor time of a frame of the window, with and without the known book of many synthetic accounts.

    python -m tests.benchmarks.bench_known --accounts 20000 --frames 120

A session of the stand-in's population: what every account that holds Bitcoin was reported to hold, then each second
some reports more while marks and trades go on. Each frame is a moment later, so that the book is worked out anew and
everything is painted. It counts what the process uses, so other work on the machine changes little.
"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication

from rektscope.engine.known import KnownView
from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.live.normalizer import Normalizer
from rektscope.live.responses import AccountResponse
from rektscope.market.events import MarketEvents, Marks, OpenInterests, Trades
from rektscope.market.times import parse_time_ms
from rektscope.mockvenue.hyperliquid_accounts import state_of
from rektscope.mockvenue.server import MockVenue
from rektscope.sessions.bundled import bundled_event
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session
from rektscope.ui.settings import WindowSettings
from rektscope.ui.window import MainWindow
from rektscope.venues.catalogue import specs
from rektscope.venues.hyperliquid import accounts, rest
from rektscope.venues.hyperliquid.config import PERPETUALS

_META = b'{"universe":[{"name":"BTC","szDecimals":5}]}'
_MINUTES = 60


def written(folder: Path, count: int) -> Path:
    """A session with the population's positions; hour-long, a mark and a trade a second."""
    event = bundled_event("2025-10-10")
    assert event is not None
    with open_session(event.path) as file:
        whole = file.read()
    begin_ms = parse_time_ms("2025-10-10T20:00:00Z")
    venue = MockVenue(whole, "hyperliquid", from_ms=begin_ms, accounts=count, seed=1)
    (listing,) = rest.listings(_META, PERPETUALS).listings
    normalizer, instrument = Normalizer(specs([listing])), listing.instrument
    seconds = np.arange(_MINUTES * 60)
    moments = begin_ms + seconds * 1000

    def report(run, _passage):
        place = [market.symbol for market in venue._venue.markets].index("BTC")
        holders = np.flatnonzero(run.ledger.lots[:, place]).tolist()
        again = [holders[number * 37 % len(holders)] for number in range(len(seconds) * 5)]
        times = [*([begin_ms + 500] * len(holders)), *(begin_ms + 1_000 + number * 200 for number in range(len(again)))]
        bodies = {
            account: accounts.reduced(
                json.dumps(state_of(run, venue._venue.markets, account, begin_ms)).encode(), {"BTC"}
            )
            for account in holders
        }
        for account, at_ms in zip([*holders, *again], times, strict=True):
            response = AccountResponse("hyperliquid", "perpetuals", account + 1, at_ms * 1_000_000, bodies[account])
            normalizer.account(response)
        return float(run.ledger.marks[place]) / 1e6 / venue._venue.markets[place].instrument.lot

    mark = venue.population.ask(report)
    ticks = np.rint(mark / instrument.tick + 300 * np.sin(seconds / 90)).astype(np.int64)
    events = MarketEvents.of(
        instrument,
        Marks.from_columns(time_ms=moments, received_ms=moments, mark_steps=ticks * 100),
        Trades.from_columns(
            time_ms=moments, received_ms=moments, price_ticks=ticks, quantity_lots=np.full(len(seconds), 50_000),
            taker_side=np.where(seconds % 2, 1, -1),
        ),
        OpenInterests.from_columns(time_ms=moments[:1], received_ms=moments[:1], quantity_lots=[3_000_000_000]),
        *normalizer.flush()[instrument.market],
    )  # fmt: skip
    info = SessionInfo(
        "synthetic accounts", Provenance.SYNTHETIC, begin_ms, int(moments[-1]) + 1000,
        (MarketInfo(instrument, Completeness.NONE, "made up"),),
    )  # fmt: skip
    path = folder / "known.rekt"
    write_session(path, Session(info, {instrument.market: events}))
    return path


def main() -> None:
    """Print milliseconds of processor a frame: median, and 95 of 100."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--accounts", type=int, default=20_000)
    parser.add_argument("--frames", type=int, default=120)
    given = parser.parse_args()
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        viewer = Viewer(SessionSource.open(written(Path(folder), given.accounts)))
        window = MainWindow(viewer, WindowSettings())
        window.start()
        window.resize(1600, 900)
        window.show()
        viewer.chart.wait_for_map()
        begin_ms = viewer.session.start_ms + 30 * 60_000
        for view in (KnownView.HIDDEN, KnownView.APART, KnownView.COMBINED):
            viewer.known_view = view
            window.replay.go_to(begin_ms)
            application.processEvents()
            spent = []
            for number in range(given.frames):
                began = time.process_time()
                window.replay.go_to(begin_ms + (number + 1) * 1_000)
                application.processEvents()
                spent.append(1000 * (time.process_time() - began))
            book = viewer.known_books.at(window.frame.instrument, window.frame.cursor_ms)[0]
            print(
                f"{view.value:9} {0 if book is None else len(book):6,} positions: "
                f"{np.median(spent):5.1f} ms a frame, 95 of 100 {np.quantile(spent, 0.95):5.1f} ms"
            )
        window.close()


if __name__ == "__main__":
    main()

"""A session and its file; files for importers, their import, and the sentence of a refusal."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from rektscope.market.errors import InputError
from rektscope.market.events import Gaps, Liquidations, MarketEvents, Marks, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.sessions.importing.importer import Imported, import_files
from rektscope.sessions.importing.parts import ImportOptions
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session

START = 1_752_364_800_000  # 2025-07-13T00:00:00Z

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
COIN = Instrument(
    "binance", "BTCUSD_PERP", "BTC", "USD", Contract.INVERSE, Decimal("0.1"), Decimal(1), contract_size=Decimal(100)
)

Write = Callable[[str, str | bytes], Path]
Run = Callable[..., Imported]


@pytest.fixture
def write(tmp_path) -> Write:
    """Write a file of this name and content, making its folders."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.fixture
def run() -> Run:
    """Import paths with the given options."""
    return lambda *paths, **options: import_files(paths, ImportOptions(**options), lambda _path, _done: None)


@pytest.fixture
def refusal(run) -> Callable[..., str]:
    """The one sentence with which an import is refused."""

    def refusal(*paths, **options) -> str:
        with pytest.raises(InputError) as caught:
            run(*paths, **options)
        assert "\n" not in str(caught.value)
        return str(caught.value)

    return refusal


def _trades(rows: int) -> Trades:
    at = np.arange(rows, dtype=np.int64)
    return Trades.from_columns(
        time_ms=START + at * 10,
        received_ms=START + at * 10,
        price_ticks=1_180_000 + at % 977,
        quantity_lots=1 + at % 31,
        taker_side=np.where(at % 2, 1, -1),
    )


def _marks(rows: int) -> Marks:
    at = np.arange(rows, dtype=np.int64)
    return Marks.from_columns(time_ms=START + at, received_ms=START + at, mark_steps=118_000_000 + at)


@pytest.fixture(scope="session")
def session() -> Session:
    liquidations = Liquidations.from_columns(
        time_ms=[START + 5],
        received_ms=[START + 7],
        price_ticks=[1_199_000],
        quantity_lots=[4200],
        liquidated_side=[-1],
    )
    gaps = Gaps.from_columns(time_ms=[START + 100], received_ms=[START + 400], duration_ms=[300])
    info = SessionInfo(
        "Example",
        Provenance.RECORDED,
        START,
        START + 3_600_000,
        (MarketInfo(BTC, Completeness.SAMPLED, "test"), MarketInfo(COIN)),
    )
    events = {
        BTC.market: MarketEvents.of(BTC, _trades(20_000), _marks(9_000), liquidations, gaps),
        COIN.market: MarketEvents.of(COIN, _trades(9_000), _marks(40)),
    }
    return Session(info, events)


@pytest.fixture
def path(tmp_path, session):
    path = tmp_path / "session.rekt"
    write_session(path, session)
    return path

"""The Python interface: plain units, UTC, the same figures as the session's events and the command line."""

import doctest
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from tests.engine.markets import random_market, session_of

import rektscope
from rektscope.cli.main import run
from rektscope.market.errors import InputError
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Provenance
from rektscope.sessions.writer import write_session

ROOT = Path(__file__).parents[1]
BUNDLED = ROOT / "resources/sessions/2025-07-14-short-squeeze.rekt"
MARKET = "binance:BTCUSDT"
AT = "2025-07-14T07:00:00Z"


@pytest.fixture(scope="module")
def bitcoin():
    with rektscope.open(BUNDLED) as session:
        assert MARKET in session.markets
        return session.market(MARKET)


@pytest.fixture(scope="module")
def events():
    with open_session(BUNDLED) as file:
        return file.read_market(MARKET)


def test_every_kind_has_the_rows_of_the_session_in_its_order(bitcoin, events):
    pairs = {
        "trades": events.trades,
        "candles": events.candles,
        "marks": events.marks,
        "indexes": events.indexes,
        "fundings": events.fundings,
        "open_interests": events.open_interests,
        "liquidations": events.liquidations,
        "gaps": events.gaps,
    }
    for name, batch in pairs.items():
        frame = getattr(bitcoin, name)
        assert len(frame) == len(batch), name
        assert str(frame.time.dt.tz) == str(frame.received.dt.tz) == "UTC"
        assert frame.time.astype("int64").to_numpy().tolist() == (batch.time_ms * 1_000_000).tolist()


def test_amounts_are_in_plain_units(bitcoin, events):
    liquidations, batch = bitcoin.liquidations, events.liquidations
    tick, lot = events.instrument.tick, events.instrument.lot
    np.testing.assert_allclose(liquidations.price, batch.price_ticks * tick)
    np.testing.assert_allclose(liquidations.notional_usd, batch.price_ticks * tick * batch.quantity_lots * lot)
    assert set(liquidations.liquidated_side) == {"long", "short"}
    assert (liquidations.liquidated_side == "long").sum() == (batch.liquidated_side == 1).sum()
    assert bitcoin.fundings.rate.abs().max() < 0.01
    assert bitcoin.candles.duration.dt.total_seconds().unique().tolist() == [300.0]


def test_what_was_known_at_a_moment_is_a_filter(bitcoin, events):
    moment = bitcoin.marks.received.iloc[1000]
    known = bitcoin.marks[bitcoin.marks.received <= moment]
    assert len(known) == len(events.marks.until(int(events.marks.received_ms[1000])))


def _with_gaps(folder, provenance):
    made = session_of(random_market(3, 60, {"candles", "liquidations", "gaps"}), minutes=60, provenance=provenance)
    write_session(folder / "gaps.rekt", made)
    return made, rektscope.open(folder / "gaps.rekt")


@pytest.mark.parametrize("provenance", [Provenance.RECORDED, Provenance.IMPORTED])
def test_liquidations_are_known_of_no_gap(tmp_path, provenance):
    made, session = _with_gaps(tmp_path, provenance)
    (events,) = made.events.values()
    with session:
        known = session.market(MARKET).liquidations_known
    silent = set()
    for start, length in zip(events.gaps.time_ms.tolist(), events.gaps.duration_ms.tolist(), strict=True):
        silent.update(range(start, min(start + length, made.info.end_ms)))
    unknown = 0 if provenance is Provenance.IMPORTED else len(silent)  # of files a gap is one of prices
    assert silent
    assert (known.end - known.start).sum().total_seconds() * 1_000 == 3_600_000 - unknown


def test_levels_are_those_of_the_command(bitcoin, capsys):
    assert run(["levels", str(BUNDLED), "--market", MARKET, "--at", AT, "--json"]) == 0
    bins = json.loads(capsys.readouterr().out)["bins"]
    frame = bitcoin.levels(AT)
    assert len(frame) == len(bins)
    for name in ("long_usd", "short_usd", "standing_long_usd", "standing_short_usd"):
        np.testing.assert_allclose(frame[name], [each[name] for each in bins], rtol=1e-6, atol=0.02)
    np.testing.assert_allclose(frame.price, [each["price"] for each in bins], rtol=1e-9)
    import pandas as pd

    assert bitcoin.levels(pd.Timestamp("2025-07-14 07:00")).equals(frame)


def test_what_cannot_be_is_a_sentence(bitcoin, tmp_path):
    with rektscope.open(BUNDLED) as session, pytest.raises(InputError, match="names none of the session's markets"):
        session.market("binance:NOPEUSDT")
    with pytest.raises(InputError, match="after the session's end"):
        bitcoin.levels("2026-01-01")
    with pytest.raises(InputError):
        rektscope.open(tmp_path / "none.rekt")


def test_the_documentation_runs(monkeypatch):
    from rektscope import frames

    monkeypatch.chdir(ROOT)
    result = doctest.testmod(frames)
    assert result.attempted >= 3
    assert result.failed == 0


def test_importing_the_package_imports_no_pandas():
    code = "import rektscope, sys; sys.exit('pandas' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_auto_deleveraging_is_a_table_of_its_own():
    with rektscope.open("2025-10-10") as session:
        market = session.market("hyperliquid:BTC")
        closed, liquidated = market.deleveragings, market.liquidations
    assert closed.notional_usd.sum() == pytest.approx(620.89e6, rel=1e-4)
    assert set(closed.deleveraged_side) == {"short"}
    assert closed.is_placed.all()
    assert liquidated.notional_usd.sum() > 2e9

"""Positions of accounts in a session: what Python and `inspect` show of them."""

import json
from decimal import Decimal

import numpy as np
import pytest

import rektscope
from rektscope.cli.main import run
from rektscope.market.events import UNKNOWN_E6, AccountPositions, Flag, MarketEvents
from rektscope.market.instrument import Contract, Instrument
from rektscope.sessions.session import MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session

START = 1_752_364_800_000
BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))


@pytest.fixture
def recorded(tmp_path):
    held = AccountPositions.from_columns(
        time_ms=[START, START + 900, START + 900],
        received_ms=[START + 5, START + 1000, START + 1000],
        account=[7, 7, 3],
        held_side=[-1, -1, 1],
        quantity_lots=[2000, 0, 500],
        value_e6=[236_000_000_000, 0, UNKNOWN_E6],
        entry_steps=[118_500_000, 0, 0],
        liquidation_steps=[140_000_000, 0, 0],
        leverage=[20, 0, 0],
        is_cross=[1, 0, -1],
        margin_e6=[11_800_000_000, UNKNOWN_E6, UNKNOWN_E6],
        account_value_e6=[50_000_000_000, UNKNOWN_E6, UNKNOWN_E6],
        maintenance_e6=[5_900_000_000, UNKNOWN_E6, UNKNOWN_E6],
        flags=[Flag.NONE, Flag.CARRIED, Flag.NONE],
    )
    info = SessionInfo("accounts", Provenance.SYNTHETIC, START, START + 1000, (MarketInfo(BTC),))
    path = tmp_path / "accounts.rekt"
    write_session(path, Session(info, {BTC.market: MarketEvents.of(BTC, held)}))
    return path


def test_python_has_them_in_plain_units(recorded):
    with rektscope.open(recorded) as session:
        frame = session.market(BTC.market).account_positions
    assert frame.account.tolist() == [7, 7, 3]
    assert frame.side.tolist() == ["short", "short", "long"]
    assert frame.quantity.tolist() == [2.0, 0.0, 0.5]
    assert frame.value_usd.tolist()[:2] == [236_000.0, 0.0]
    assert np.isnan(frame.value_usd[2])
    assert frame.entry_price[0] == 118_500.0
    assert frame.liquidation_price.isna().tolist() == [False, True, True]
    assert frame["mode"].tolist() == ["cross", "isolated", "unknown"]
    assert frame.is_carried.tolist() == [False, True, False]
    assert (frame.received - frame.time).dt.total_seconds().tolist() == [0.005, 0.1, 0.1]


def test_inspect_counts_accounts_and_what_was_open_at_the_end(recorded, capsys):
    assert run(["inspect", str(recorded), "--json"]) == 0
    (market,) = json.loads(capsys.readouterr().out)["markets"]
    assert market["accounts"]["count"] == 2
    assert market["accounts"]["reports"] == 3
    assert market["accounts"]["open_at_end"] == 1
    assert run(["inspect", str(recorded)]) == 0
    assert "positions of 2 accounts, 1 open at the end" in capsys.readouterr().out

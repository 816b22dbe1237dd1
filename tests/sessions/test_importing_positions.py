"""Positions of accounts from tables and raw answers: signs, marks, what is gone, and nothing guessed."""

import json

import numpy as np
import pytest

from rektscope.levels.known_book import KnownBook
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.errors import InputError
from rektscope.market.events import UNKNOWN_E6, UNKNOWN_MODE
from rektscope.sessions.reader import open_session
from rektscope.sessions.writer import write_session

T0 = 1_783_944_110_000
MINUTE = 60_000
ONE, TWO = "0x" + "1a" * 20, "0x" + "2B" * 20


def _answer(time, *positions, value="1000000.0", maintenance="2500.5"):
    held = [
        {
            "type": "oneWay",
            "position": {
                "coin": coin,
                "szi": size,
                "leverage": {"type": mode, "value": leverage},
                "entryPx": entry,
                "positionValue": worth,
                "unrealizedPnl": "1.5",
                "returnOnEquity": "0.01",
                "liquidationPx": level,
                "marginUsed": "3000.25",
                "maxLeverage": 40,
                "cumFunding": {"allTime": "1.0"},
            },
        }
        for coin, size, mode, leverage, entry, worth, level in positions
    ]
    return {
        "assetPositions": held,
        "crossMaintenanceMarginUsed": maintenance,
        "crossMarginSummary": {"accountValue": value, "totalMarginUsed": "1"},
        "marginSummary": {"accountValue": "2000000.0"},
        "withdrawable": "0.0",
        "time": time,
    }


LONG = ("BTC", "0.5", "cross", 20, "60000.5", "31000.0", "41234.567")
SHORT = ("ETH", "-10.25", "isolated", 10, "1800.1", "18450.0", "2100.25")


def _written(path, content):
    text = content if isinstance(content, str) else json.dumps(content)
    path.write_text(text, encoding="utf-8")
    return path


def _of(imported, market="hyperliquid:BTC"):
    return imported.session.events[market].account_positions


def test_answers_with_receive_times_become_rows_of_accounts(run, tmp_path):
    lines = [
        {"user": ONE, "received_ms": T0 + 150, "state": _answer(T0, LONG, SHORT)},
        {"user": TWO, "received_ms": T0 + MINUTE + 90, "state": _answer(T0 + MINUTE, LONG)},
    ]
    path = _written(tmp_path / "states.jsonl", "\n".join(json.dumps(line) for line in lines) + "\n")
    imported = run(path)
    rows = _of(imported)
    instrument = imported.session.events["hyperliquid:BTC"].instrument
    assert rows.time_ms.tolist() == [T0, T0 + MINUTE]
    assert rows.received_ms.tolist() == [T0 + 150, T0 + MINUTE + 90]
    assert rows.account.tolist() == [1, 2]
    assert (rows.quantity_lots * instrument.lot).tolist() == pytest.approx([0.5, 0.5])
    assert (rows.liquidation_steps * instrument.mark_step).tolist() == pytest.approx([41234.567] * 2, abs=0.006)
    assert rows.is_cross.tolist() == [1, 1]
    assert rows.leverage.tolist() == [20, 20]
    assert rows.margin_e6.tolist() == [3_000_250_000] * 2
    assert rows.account_value_e6.tolist() == [1_000_000_000_000] * 2
    assert rows.maintenance_e6.tolist() == [2_500_500_000] * 2
    shorts = _of(imported, "hyperliquid:ETH")
    assert shorts.held_side.tolist() == [-1]
    assert shorts.is_cross.tolist() == [0]
    marks = imported.session.events["hyperliquid:BTC"].marks
    assert (marks.mark_steps * instrument.mark_step).tolist() == pytest.approx([62_000.0, 62_000.0])


def test_a_folder_of_single_answers_named_by_address(run, tmp_path):
    folder = tmp_path / "answers"
    folder.mkdir()
    _written(folder / f"{ONE}.json", _answer(T0, LONG))
    _written(folder / f"{TWO}.json", _answer(T0 + 5, SHORT))
    imported = run(folder)
    assert set(imported.session.events) == {"hyperliquid:BTC", "hyperliquid:ETH"}
    assert not imported.session.info.account_addresses
    assert any("addresses of 2 accounts are replaced" in note for note in imported.session.info.notes)


def test_addresses_are_kept_only_where_they_are_asked_for(run, tmp_path):
    answers = {ONE: _answer(T0, LONG), TWO: _answer(T0, LONG)}
    path = _written(tmp_path / "by_address.json", answers)
    imported = run(path, keeps_addresses=True)
    assert sorted(imported.session.info.account_addresses.values()) == sorted([ONE, TWO.lower()])
    kept = tmp_path / "kept.rekt"
    write_session(kept, imported.session)
    assert open_session(kept).info.account_addresses == imported.session.info.account_addresses
    plain = tmp_path / "plain.rekt"
    write_session(plain, run(path).session)
    assert ONE.encode() not in plain.read_bytes()


def test_a_position_that_an_answer_lacks_is_gone_from_then_on(run, tmp_path):
    states = [
        {"user": ONE, "received_ms": T0, "state": _answer(T0, LONG, SHORT)},
        {"user": ONE, "received_ms": T0 + MINUTE + 40, "state": _answer(T0 + MINUTE, SHORT)},
        {"user": TWO, "received_ms": T0 + MINUTE, "state": _answer(T0 + MINUTE, LONG)},
        {"user": TWO, "received_ms": T0 + 2 * MINUTE, "state": _answer(T0 + 2 * MINUTE)},
    ]
    imported = run(_written(tmp_path / "states.json", states))
    rows = _of(imported)
    assert rows.quantity_lots.tolist()[2:] == [0, 0]
    assert rows.received_ms.tolist() == [T0, T0 + MINUTE, T0 + MINUTE + 40, T0 + 2 * MINUTE]
    events = imported.session.events["hyperliquid:BTC"]
    margin = margin_rules_of(events.instrument)
    counts = [len(KnownBook.of(events, T0 + at, margin)) for at in (0, MINUTE, MINUTE + 40, 2 * MINUTE)]
    assert counts == [1, 2, 1, 0]
    one = run(_written(tmp_path / "one.json", states), symbol="BTC")
    np.testing.assert_array_equal(_of(one).quantity_lots, rows.quantity_lots)  # another coin's row is a report too


def test_an_answer_without_account_or_time_is_asked_about(run, tmp_path):
    with pytest.raises(InputError, match="whose account"):
        run(_written(tmp_path / "a.json", _answer(T0, LONG)))
    timeless = _answer(T0, LONG)
    del timeless["time"]
    with pytest.raises(InputError, match="does not say when it was"):
        run(_written(tmp_path / f"{ONE}.json", timeless))


HEAD = "time,account,coin,side,size,entry_px,leverage,position_usd,liq_px,account_value"


def _table(path, *rows, head=HEAD):
    return _written(path, "\n".join([head, *rows]) + "\n")


def test_a_table_of_snapshots_with_words_for_sides(run, tmp_path):
    path = _table(
        tmp_path / "whales.csv",
        "2026-02-22T01:27:50.112225Z,7,BTC,Long,0.5,61000,20,31000.0,41000.5,90000",
        "2026-02-22T01:27:50.112225Z,8,BTC,short,2,61000,5,124000.0,,90000",
        "2026-02-22T06:27:50Z,7,BTC,long,0.6,61000,20,37800.0,41000.5,90000",
        "2026-02-22T06:27:50Z,9,BTC,long,0.6,61000,20,37800.0,41000.5,90000",
    )
    imported = run(path)
    rows = _of(imported)
    assert rows.held_side.tolist() == [1, -1, 1, 1, -1]
    assert rows.liquidation_steps[1] == 0
    assert rows.quantity_lots[4] == 0  # account 8 is not in the second snapshot
    assert rows.is_cross.tolist() == [UNKNOWN_MODE] * 5
    assert set(rows.account_value_e6.tolist()) == {UNKNOWN_E6}  # the whole account's value is not that of cross
    assert any("in one snapshot and not in the next once" in note for note in imported.session.info.notes)
    marks = imported.session.events["hyperliquid:BTC"].marks
    assert len(marks) == 2
    assert marks.mark_steps[0] * imported.session.events["hyperliquid:BTC"].instrument.mark_step == 62_000


def test_signed_sizes_and_a_column_of_marks(run, tmp_path):
    path = _table(
        tmp_path / "found.csv",
        "2026-07-13T12:01:50Z,0,BTC,0.89972,63056.6,,62926.0,20,123660",
        "2026-07-13T12:01:50Z,0,ETH,-35.7426,1784.25,4539.831986,1780.7,20,123660",
        head="ts,account,coin,szi,entryPx,liqPx,mark,lev,acct_value",
    )
    imported = run(path)
    assert _of(imported).held_side.tolist() == [1]
    assert _of(imported, "hyperliquid:ETH").held_side.tolist() == [-1]
    instrument = imported.session.events["hyperliquid:BTC"].instrument
    assert (imported.session.events["hyperliquid:BTC"].marks.mark_steps * instrument.mark_step).tolist() == [62_926.0]


def test_a_side_is_never_guessed(run, tmp_path):
    row = "2026-07-13T12:01:50Z,0,BTC,0.9,63056.6,41000,62926.0"
    head = "ts,account,coin,size,entryPx,liqPx,mark"
    with pytest.raises(InputError):
        run(_table(tmp_path / "sideless.csv", row, head=head))
    with pytest.raises(InputError, match=r"called a long and has a size of -0\.9"):
        run(
            _table(
                tmp_path / "odd.csv",
                "2026-07-13T12:01:50Z,0,BTC,long,-0.9,63056.6,41000",
                head="ts,account,coin,side,szi,entryPx,liqPx",
            )
        )


def test_missing_times_and_levels_are_asked_for(run, tmp_path):
    with pytest.raises(InputError, match="COLUMN=time"):
        run(_table(tmp_path / "a.csv", "0,BTC,0.9,63056.6,41000", head="account,coin,szi,entryPx,liqPx"))
    with pytest.raises(InputError, match="COLUMN=liquidation_price"):
        run(_table(tmp_path / "b.csv", "2026-07-13T12:01:50Z,0,BTC,0.9,63056.6", head="ts,account,coin,szi,entryPx"))
    with pytest.raises(InputError, match="without the accounts"):
        run(_written(tmp_path / "c.json", {"long_distribution": {}, "short_distribution": {}}))


def test_two_reports_of_one_account_and_time_must_agree(run, tmp_path):
    rows = [f"2026-07-13T12:01:50Z,0,BTC,long,{size},63056.6,41000" for size in (0.9, 0.8)]
    head = "ts,account,coin,side,size,entryPx,liqPx"
    with pytest.raises(InputError, match="--keep first or last"):
        run(_table(tmp_path / "a.csv", *rows, head=head))
    imported = run(_table(tmp_path / "b.csv", rows[0], rows[0], head=head))
    assert len(_of(imported)) == 1
    assert imported.report.files[0].duplicates_dropped == 1


def test_real_snapshots_agree_with_pandas(shared_data, run):
    import pandas as pd

    path = shared_data / "hyperliquid-positions-2026" / "accounts-from-trades-2026-07-13.parquet"
    frame = pd.read_parquet(path)
    frame = frame[frame["coin"] == "BTC"]
    imported = run(path, symbol="BTC")
    events = imported.session.events["hyperliquid:BTC"]
    rows = events.account_positions
    held = rows[rows.quantity_lots > 0]
    assert len(held) == len(frame)
    signed = held.quantity_lots * events.instrument.lot * held.held_side
    np.testing.assert_allclose(np.sort(signed), np.sort(frame["szi"]), atol=1e-9)
    last = pd.to_datetime(frame["ts"]).max()
    newest = frame[pd.to_datetime(frame["ts"]) == last]
    at_ms = int(last.timestamp() * 1000)
    book = KnownBook.of(events, at_ms, margin_rules_of(events.instrument))
    assert len(book) == len(newest)
    assert book.usd.sum() == pytest.approx((newest["szi"].abs() * newest["mark"]).sum(), rel=1e-6)
    reached = newest["liqPx"].notna() & (newest["liqPx"] < 1e9)
    assert int(np.isfinite(book.liquidation_price).sum()) == int(reached.sum())


def test_an_answer_may_hold_its_own_account(run, tmp_path):
    imported = run(_written(tmp_path / "a.json", {"user": ONE, **_answer(T0, LONG)}))
    assert _of(imported).account.tolist() == [1]
    pair = [{"address": ONE, **_answer(T0, LONG)}, {"address": TWO, **_answer(T0, LONG)}]
    assert _of(run(_written(tmp_path / "b.json", pair))).account.tolist() == [1, 2]
    assert len(_of(run(_written(tmp_path / "c.json", [pair[0], pair[0]])))) == 1


def test_a_size_that_is_no_amount_of_coins_is_refused(run, tmp_path):
    """Somebody wrote the size in USD: a position of 31,000 bitcoins would stand on the map."""
    head = "time,account,coin,side,size,mark,liq_px,position_usd"
    good = "2026-02-22T01:27:50Z,7,BTC,long,0.5,62000,41000,31000"
    with pytest.raises(InputError, match=r"31000 coins at 62000 are 1,922,000,000 USD.*31,000.*in coins"):
        run(_table(tmp_path / "a.csv", good, "2026-02-22T01:27:50Z,8,BTC,long,31000,62000,41000,31000", head=head))
    assert len(_of(run(_table(tmp_path / "b.csv", good, head=head)))) == 1
    odd = ("BTC", "0.5", "cross", 20, "60000.5", "31000000.0", "41234.567")
    with pytest.raises(InputError, match="the value of the position is given as 31,000,000"):
        run(_written(tmp_path / "c.json", {"user": ONE, **_answer(T0, odd)}))
    far = ("BTC", "0.5", "cross", 20, "20000.5", "31000.0", "11234.567")  # bought long ago: the entry is no mark
    assert len(_of(run(_written(tmp_path / "d.json", {"user": ONE, **_answer(T0, far)})))) == 1


def test_a_size_in_dollars_is_refused_by_entries_too_and_an_old_position_is_not(run, tmp_path):
    """Without a mark: an old short may have an entry 40 times the mark, and a size of USD is the value itself."""
    head = "time,account,coin,side,size,entry_px,liq_px,position_usd"
    new = [f"2026-02-22T01:27:50Z,{number},SOL,long,10,{150 + number},41,1500" for number in range(6)]
    old = "2026-02-22T01:27:50Z,9,SOL,short,4100,6000,9000,615000"
    for name, rows in (("a", [*new, old]), ("b", [old])):
        assert len(_of(run(_table(tmp_path / f"{name}.csv", *rows, head=head)), "hyperliquid:SOL")) == len(rows)
    turned = [row.replace("long,10,", "long,1500,") for row in new]
    with pytest.raises(InputError, match=r"1500 coins at 150 are 225,000 USD.*1,500.*in coins"):
        run(_table(tmp_path / "c.csv", *turned, old, head=head))
    with pytest.raises(InputError, match=r"4100 coins at 600000 are 2,460,000,000 USD"):
        run(_table(tmp_path / "d.csv", *new, old.replace(",6000,", ",600000,"), head=head))


@pytest.mark.parametrize("coin", ["TIA", "GOAT"])
def test_real_positions_that_were_opened_long_ago_are_imported(shared_data, run, coin):
    import pandas as pd

    path = shared_data / "hyperliquid-positions-2026" / "margin-modes-2026-01_02.parquet"
    frame = pd.read_parquet(path)
    frame = frame[frame["coin"] == coin]
    assert ((frame["size"].abs() * frame["entry_px"]) > 20 * frame["position_usd"]).any()
    events = run(path, symbol=coin).session.events[f"hyperliquid:{coin}"]
    held = events.account_positions[events.account_positions.quantity_lots > 0]
    assert len(held) == len(frame)
    sizes = held.quantity_lots * events.instrument.lot
    assert sorted(sizes.tolist()) == pytest.approx(sorted(frame["size"].abs().tolist()), rel=1e-9)


def test_sides_that_are_the_wrong_way_round_are_refused_and_a_few_are_the_venues_own(run, tmp_path):
    rows = [f"2026-02-22T01:27:50Z,{number},BTC,long,0.5,62000,{41000 + number}" for number in range(3)]
    odd = "2026-02-22T01:27:50Z,9,BTC,short,0.5,62000,61900"  # is being liquidated
    head = "time,account,coin,side,size,mark,liq_px"
    assert len(_of(run(_table(tmp_path / "a.csv", *rows, odd, head=head)))) == 4
    turned = [row.replace("long", "short") for row in rows]
    with pytest.raises(InputError, match="a short is said to be liquidated at 41000, which is below the mark of 62000"):
        run(_table(tmp_path / "b.csv", *turned, odd, head=head))

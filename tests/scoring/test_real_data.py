"""The map against what Binance recorded: it must stay above every rule and open model, on months of real totals."""

import pyarrow.parquet as pq
import pytest
from tests.scoring.made_up import write_csv

from rektscope.cli.main import run
from rektscope.market.times import HOUR_MS, format_iso
from rektscope.scoring.assignment import tasks_of
from rektscope.scoring.grade import grade
from rektscope.scoring.running import run_serial, samples_of
from rektscope.scoring.truth_files import TOTALS_COLUMNS


@pytest.mark.shared_data
def test_bitcoin_of_the_first_half_of_2025(shared_data, tmp_path):
    session = tmp_path / "btc.rekt"
    candles = shared_data / "binance-perp-5m-2025-h1" / "BTCUSDT-5m.parquet"
    assert run(["import", str(candles), "--venue", "binance", "--symbol", "BTCUSDT", "--out", str(session)]) == 0
    folder = shared_data / "coinglass-2025-07-14"
    table = pq.read_table(folder / "liquidation__api_futures_liquidation_aggregated_coin_history_BTC.parquet")
    rows = [
        ("binance:BTCUSDT", format_iso(start), format_iso(start + 4 * HOUR_MS), longs, shorts)
        for start, longs, shorts in zip(*(column.to_pylist() for column in table.columns), strict=True)
    ]
    totals = write_csv(tmp_path / "totals.csv", TOTALS_COLUMNS, rows[:-1])
    found = grade(samples_of(run_serial(tasks_of([session], totals, None), lambda _done: None)))
    path = found.given_path
    assert path.mean > 0.86
    assert all(path.mean > value for value in path.baselines.values() if value is not None)
    assert found.ex_ante.gain > 0.02
    assert found.ex_ante.interval[0] > 0
    for row in found.dollars:
        assert 0.5 < row.grade.median_ratio < 2.0

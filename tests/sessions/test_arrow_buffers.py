"""Columns of Arrow and arrays of numpy: the same values both ways, and pandas is never imported for them."""

import subprocess
import sys

import numpy as np
import pyarrow as pa
import pytest

from rektscope.sessions.arrow_buffers import array_of, numbers_of, present_in, words_of

_WITHOUT_PANDAS = """
import sys
from rektscope.cli.main import run
code = run(["import", sys.argv[1], "--venue", "binance", "--out", sys.argv[2]])
assert code == 0, code
assert "pandas" not in sys.modules
"""


@pytest.mark.parametrize(
    "column",
    [
        pa.array([3, -1, 2**62], pa.int64()),
        pa.array([1, 2, 3], pa.int8()),
        pa.array([0, 255], pa.uint8()),
        pa.array([1.5, -2.25], pa.float64()),
        pa.array([True, False, True, True, False, True, True, False, True], pa.bool_()),
        pa.array([1_752_451_200_000], pa.timestamp("ms", "UTC")),
        pa.array([], pa.int64()),
    ],
)
@pytest.mark.parametrize("cut", [0, 1])
def test_numbers_are_those_of_the_column_in_one_piece_or_several(column, cut):
    expected = [each.value if isinstance(each, pa.TimestampScalar) else each.as_py() for each in column]

    assert numbers_of(column.slice(cut)).tolist() == expected[cut:]
    assert numbers_of(pa.chunked_array([column, column.slice(cut)])).tolist() == expected + expected[cut:]


def test_a_column_without_pieces_has_no_numbers():
    assert numbers_of(pa.chunked_array([], pa.int8())).dtype == np.int8


def test_a_missing_double_is_none_and_a_missing_whole_number_is_refused():
    doubles = pa.array([1.5, None, 2.5, None, 4.0])

    assert numbers_of(doubles.slice(1)).tolist()[1::2] == [2.5, 4.0]
    assert np.isnan(numbers_of(doubles)[[1, 3]]).all()
    assert present_in(doubles.slice(1)).tolist() == [False, True, False, True]
    with pytest.raises(ValueError, match="1 values of a column of int64 are missing"):
        numbers_of(pa.array([1, None], pa.int64()))


def test_arrays_and_words_become_columns_of_their_type():
    every_second = np.arange(10)[::2]

    assert array_of(every_second).equals(pa.array([0, 2, 4, 6, 8], pa.int64()))
    assert array_of(np.array([1, -1], np.int8)).equals(pa.array([1, -1], pa.int8()))
    assert array_of(np.array([7], np.uint8)).equals(pa.array([7], pa.uint8()))
    assert words_of(["BTCUSDT", "", "币安人生USDT"]).equals(pa.array(["BTCUSDT", "", "币安人生USDT"]))


def test_an_import_of_trades_does_without_pandas(tmp_path):
    table = tmp_path / "BTCUSDT-aggTrades-2025-07-14.csv"
    head = "agg_trade_id,price,quantity,first_trade_id,last_trade_id,transact_time,is_buyer_maker\n"
    rows = (f"{at},119500.{at % 10},0.5,{at},{at},{1_752_451_200_000 + at * 100},true\n" for at in range(500))
    table.write_text(head + "".join(rows))

    command = [sys.executable, "-c", _WITHOUT_PANDAS, str(table), str(tmp_path / "day.rekt")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr

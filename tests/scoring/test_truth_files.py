"""Files of totals and orders: what is read, and one sentence for each thing that cannot be."""

import pytest

from rektscope.market.errors import InputError
from rektscope.market.times import parse_time_ms
from rektscope.scoring.truth_files import read_orders, read_totals

MARKETS = ["binance:BTCUSDT", "okx:BTC-USDT-SWAP"]
TOTALS = "market,start,end,long_usd,short_usd"
ORDERS = "market,time,side,price,usd"
BUCKET = "binance:BTCUSDT,2025-07-14T00:00:00Z,2025-07-14T04:00:00Z"


def file_of(tmp_path, *lines, encoding="utf-8"):
    path = tmp_path / "given.csv"
    path.write_text("\n".join(lines), encoding=encoding)
    return path


def test_totals_are_sorted_and_columns_may_stand_in_any_order(tmp_path):
    path = file_of(
        tmp_path,
        "start,end,market,short_usd,long_usd",
        "2025-07-14T04:00Z,2025-07-14T08:00Z,binance:BTC-PERP,4,3",
        "2025-07-14T00:00Z,2025-07-14T04:00Z,binance:BTCUSDT,2e6,1000.5",
        encoding="utf-8-sig",
    )
    totals = read_totals(path, MARKETS)["binance:BTCUSDT"]
    assert totals.usd.tolist() == [[1000.5, 2e6], [3, 4]]
    assert totals.start_ms[0] == parse_time_ms("2025-07-14")


def test_orders_keep_the_side_of_the_position(tmp_path):
    path = file_of(
        tmp_path,
        ORDERS,
        "okx:BTC-USDT-SWAP,2025-07-14T01:00:00.250Z,SHORT,118250.5,5000",
        "okx:BTC-USDT-SWAP,2025-07-14T00:00:00Z,long,118000,100",
    )
    orders = read_orders(path, MARKETS)["okx:BTC-USDT-SWAP"]
    assert orders.side.tolist() == [1, -1]
    assert orders.price.tolist() == [118_000, 118_250.5]


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ([TOTALS + ",what"], "unknown column 'what'"),
        (["market,start,end,long_usd"], "no column 'short_usd'"),
        ([TOTALS + ",market"], "a column twice"),
        ([], "is empty"),
        ([TOTALS], "a header and no row"),
        ([TOTALS, BUCKET + ",1"], "line 2: it has 4 cells"),
        ([TOTALS, BUCKET + ",-1,0"], "long_usd must be zero or more"),
        ([TOTALS, BUCKET + ",nan,0"], "line 2, long_usd"),
        ([TOTALS, BUCKET + ",,0"], "line 2, long_usd"),
        ([TOTALS, BUCKET + ",inf,0"], "line 2, long_usd"),
        (
            [TOTALS, BUCKET.replace("BTCUSDT", "DOGEUSDT") + ",1,1"],
            "no session given has one market 'binance:DOGEUSDT'",
        ),
        ([TOTALS, BUCKET.replace("2025-07-14T04:00:00Z", "2025-07-14T00:00:00Z") + ",1,1"], "is not after the start"),
        (
            [TOTALS, BUCKET.replace("2025-07-14T00:00:00Z", "yesterday") + ",1,1"],
            "line 2, start: 'yesterday' is not a time",
        ),
        ([TOTALS, BUCKET + ",1,1", "", BUCKET + ",2,1"], "line 4: binance:BTCUSDT has two totals"),
    ],
)
def test_totals_that_cannot_be_are_refused_in_a_sentence(tmp_path, lines, sentence):
    with pytest.raises(InputError, match=r"given\.csv") as refused:
        read_totals(file_of(tmp_path, *lines), MARKETS)
    assert sentence in str(refused.value)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("binance:BTCUSDT,2025-07-14T00:00:00Z,buy,118000,5", "side must be long or short"),
        ("binance:BTCUSDT,2025-07-14T00:00:00Z,long,0,5", "price must be above zero"),
        ("binance:BTCUSDT,2025-07-14T00:00:00Z,long,118000,0", "usd must be above zero"),
        ("BTCUSDTT,2025-07-14T00:00:00Z,long,118000,5", "no session given has one market"),
    ],
)
def test_orders_that_cannot_be_are_refused_in_a_sentence(tmp_path, row, sentence):
    with pytest.raises(InputError, match=r"line 2") as refused:
        read_orders(file_of(tmp_path, ORDERS, row), MARKETS)
    assert sentence in str(refused.value)


def test_a_file_that_is_no_text_is_refused(tmp_path):
    path = tmp_path / "given.csv"
    path.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(InputError, match="UTF-8"):
        read_totals(path, MARKETS)

"""Tables that a session has no place for: refused by what they are, and left aside where a folder holds them too."""

import io
import zipfile

import pytest

START_MS = 1_752_451_200_000
KLINES = (
    "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore"
)
BOOK_SNAPSHOT = "exchange,symbol,timestamp,local_timestamp,asks[0].price,asks[0].amount,bids[0].price,bids[0].amount"
BOOK_TICKER = "update_id,best_bid_price,best_bid_qty,best_ask_price,best_ask_qty,transaction_time,event_time"
PREMIUMS = f"{START_MS},0.0001,0.0002,-0.0001,0.0001\n{START_MS + 60_000},0,0.0002,-0.0001,0\n"

OF_NO_USE = {
    "premiumIndexKlines/BTCUSDT-1m-2025-07-14.csv": (
        f"{KLINES}\n{START_MS},0.0001,0.0002,-0.0001,0.0001,0,{START_MS + 59_999},0,12,0,0,0\n",
        "premium index",
    ),
    "positions.csv": ("venue,symbol,side,entry,quantity,leverage\nbinance,BTCUSDT,long,118000,1,10\n", "calc --batch"),
    "BTCUSDT-premium-1m.csv": (f"time,open,high,low,close\n{PREMIUMS}", "premium index"),
    "BTCUSDT-bookDepth-2025-07-14.csv": (
        "timestamp,percentage,depth,notional\n2025-07-14 00:00:00,-5,10.5,1000000\n",
        "Binance's order book",
    ),
    "BTCUSDT-bookTicker-2024-01-01.csv": (f"{BOOK_TICKER}\n1,1,1,1,1,1,1\n", "Binance's order book"),
    "binance-futures_book_snapshot_25_2025-07-14_BTCUSDT.csv": (
        f"{BOOK_SNAPSHOT}\nbinance-futures,BTCUSDT,1752451200000000,1,1,1,1,1\n",
        "snapshots of the order book",
    ),
    "taker_buy_sell_volume.csv": (
        "symbol,buy_ratio,sell_ratio,buy_vol_usd,sell_vol_usd\nBTC,48.38,51.62,15220905084.35,16242580156.18\n",
        "what takers bought and sold",
    ),
    "top_long_short_account_ratio.csv": (
        f"time,top_account_long_percent,top_account_short_percent,top_account_long_short_ratio\n{START_MS},60,40,1.5\n",
        "ratios of longs to shorts",
    ),
}


def _candles() -> str:
    rows = (f"{START_MS + at * 60_000},118000,118010,117990,118000,2.5" for at in range(5))
    return "time,open,high,low,close,volume\n" + "\n".join(rows)


@pytest.mark.parametrize("name", OF_NO_USE)
def test_what_a_session_has_no_place_for_is_refused_by_what_it_is(write, refusal, name):
    content, words = OF_NO_USE[name]
    assert words in refusal(write(name, content), venue="binance")


@pytest.mark.parametrize("name", OF_NO_USE)
def test_beside_others_in_a_folder_it_is_left_aside_and_named(write, run, tmp_path, name):
    content, words = OF_NO_USE[name]
    write(f"data/{name}", content)
    write("data/klines/BTCUSDT-1m.csv", _candles())
    imported = run(tmp_path / "data", venue="binance")
    assert len(imported.session.events["binance:BTCUSDT"].candles) == 5
    (note,) = imported.report.warnings
    assert name.rpartition("/")[2] in note
    assert words in note


def test_in_an_archive_it_is_passed_over_and_named(write, run):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("BTCUSDT-1m.csv", _candles())
        archive.writestr("BTCUSDT-bookDepth.csv", OF_NO_USE["BTCUSDT-bookDepth-2025-07-14.csv"][0])
    imported = run(write("day.zip", buffer.getvalue()), venue="binance")
    assert "BTCUSDT-bookDepth.csv" in imported.report.warnings[0]


def test_premium_candles_in_an_archive_do_not_take_the_others_with_them(write, run):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("klines/BTCUSDT-1m.csv", _candles())
        archive.writestr("premiumIndexKlines/BTCUSDT-1m.csv", f"time,open,high,low,close\n{PREMIUMS}")
    imported = run(write("day.zip", buffer.getvalue()), venue="binance")
    assert len(imported.session.events["binance:BTCUSDT"].candles) == 5
    assert "premium index" in imported.report.warnings[0]


@pytest.mark.parametrize("price", ["$118,000.50", "\u20ac118 000.50", "118\u2019000.50"])
def test_signs_of_currencies_and_thousands_are_no_part_of_a_number(write, run, price):
    rows = (f'{START_MS + at * 60_000},"{price}","{price}","{price}","{price}",2.5' for at in range(3))
    path = write("BTCUSDT-1m.csv", "time,open,high,low,close,volume\n" + "\n".join(rows))
    events = run(path, venue="binance").session.events["binance:BTCUSDT"]
    assert events.candles.price_ticks[0] * events.instrument.tick == pytest.approx(118_000.5)

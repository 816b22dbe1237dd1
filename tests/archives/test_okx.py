"""OKX's archive: it lists its files itself, and their days are those of UTC+8."""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.archives.mock_archive import OKX_CANDLES, OKX_FUNDING, OKX_TRADES, price_at, start_ms, zipped

from rektscope.cli.main import run
from rektscope.sessions.reader import open_session

DAY = date(2025, 10, 10)
MARKET = "okx:BTC-USDT-SWAP"
SYMBOL = "BTC-USDT-SWAP"
MINUTE_MS = 60_000
EIGHT_HOURS_MS = 8 * 60 * MINUTE_MS
NAMES = {"1": f"{SYMBOL}-trades-{{}}.zip", "2": f"{SYMBOL}-candlesticks-{{}}.zip", "3": "allswap-fundingrates-{}.zip"}


def _text(module: str, first_ms: int) -> str:
    """A file of a day that begins at `first_ms`, synthetic."""
    if module == "3":
        rows = [
            f"{name},0.0001,{first_ms + 8 * 60 * MINUTE_MS * k}" for k in range(3) for name in (SYMBOL, "ETH-USDT-SWAP")
        ]
        return "\n".join([OKX_FUNDING, *rows]) + "\n"
    rows = [OKX_TRADES if module == "1" else OKX_CANDLES]
    for minute in range(1440):
        at = first_ms + minute * MINUTE_MS
        price, after = price_at(at // MINUTE_MS), price_at(at // MINUTE_MS + 1)
        if module == "1":
            rows.append(f"{SYMBOL},{at // MINUTE_MS},{'buy' if minute % 2 else 'sell'},{price},50,{at}")
        else:
            high, low = max(price, after), min(price, after)
            rows.append(f"{SYMBOL},{price},{high},{low},{after},50,0.5,{0.5 * price:.4f},{at},1")
    return "\n".join(rows) + "\n"


@pytest.fixture
def okx(mock_archive):
    """The stand-in with files of UTC+8 days from two days before `DAY` to the day after."""
    for number in range(-2, 2):
        day = DAY + timedelta(days=number)
        for module, name in NAMES.items():
            made = name.format(day)
            mock_archive.add(
                f"/cdn/okex/{made}", zipped(made, _text(module, start_ms(day) - EIGHT_HOURS_MS)), checksum=False
            )
    mock_archive.host = "https://static.okx.com"

    def listing(asked: dict[str, str]) -> dict:
        assert (asked["instType"], asked["instFamilyList"], asked["dateAggrType"]) == ("SWAP", "BTC-USDT", "daily")
        first, last = (datetime.fromtimestamp(int(asked[end]) / 1000, UTC).date() for end in ("begin", "end"))
        assert (last - first).days < 20
        names = [NAMES[asked["module"]].format(first + timedelta(days=k)) for k in range((last - first).days + 1)]
        files = [
            {"filename": name, "url": f"{mock_archive.host}/cdn/okex/{name}", "sizeMB": "1"}
            for name in names
            if f"/cdn/okex/{name}" in mock_archive.files
        ]
        return {"code": "0", "msg": "", "data": [{"details": [{"instFamily": "BTC-USDT", "groupDetails": files}]}]}

    mock_archive.listing = listing
    return mock_archive


def fetched(okx, out, *words) -> int:
    return run(["fetch", MARKET, f"{DAY}", "--out", str(out), "--archive", f"okx={okx.url}", *words])


def test_a_day_of_utc_is_put_together_of_two_of_its_days(okx, tmp_path, capsys):
    out = tmp_path / "okx.rekt"
    assert fetched(okx, out, "--history", "1d") == 0
    assert "has no mark prices, open interest or liquidations" in capsys.readouterr().out
    with open_session(out) as reader:
        events = reader.read_market(MARKET)
        assert (reader.info.start_ms, reader.info.end_ms) == (start_ms(DAY), start_ms(DAY) + 1440 * MINUTE_MS)
    assert len(events.gaps) == 0
    assert int(events.trades.time_ms.max()) <= start_ms(DAY) + 1440 * MINUTE_MS
    names = {each.path.rpartition("/")[2] for each in okx.got("/cdn/")}
    assert names == {
        f"{SYMBOL}-trades-2025-10-10.zip",
        f"{SYMBOL}-trades-2025-10-11.zip",
        *(NAMES[module].format(DAY + timedelta(days=k)) for module in ("2", "3") for k in (-1, 0, 1)),
    }


def test_a_missing_half_is_a_gap_and_reported(okx, tmp_path, capsys):
    for module in ("1", "2"):
        del okx.files[f"/cdn/okex/{NAMES[module].format('2025-10-11')}"]
    out = tmp_path / "okx.rekt"
    assert fetched(okx, out) == 0
    assert "The archive of OKX has no trades of 2025-10-10" in capsys.readouterr().out
    with open_session(out) as reader:
        gaps = reader.read_market(MARKET).gaps
    assert [int(at) for at in gaps.time_ms] == [start_ms(DAY) + 16 * 60 * MINUTE_MS]


@pytest.mark.parametrize("host", ["https://evil.example", "http://static.okx.com.evil.example", "file://"])
def test_a_listing_may_not_name_another_host(host, okx, tmp_path, capsys):
    okx.host = host
    assert fetched(okx, tmp_path / "okx.rekt") == 2
    assert "none of its hosts" in capsys.readouterr().err
    assert okx.got("/cdn/") == []


@pytest.mark.parametrize("answer", [{"code": "51000", "msg": "Parameter error", "data": []}, [], {"code": "0"}, "no"])
def test_an_answer_that_is_no_listing_is_refused(answer, okx, tmp_path, capsys):
    okx.listing = lambda _asked: answer
    assert fetched(okx, tmp_path / "okx.rekt") == 2
    assert "The archive of OKX does not list its files" in capsys.readouterr().err


def test_an_empty_listing_means_no_prices(okx, tmp_path, capsys):
    okx.listing = lambda _asked: {"code": "0", "data": []}
    assert fetched(okx, tmp_path / "okx.rekt") == 2
    assert "no prices of BTC-USDT-SWAP" in capsys.readouterr().err

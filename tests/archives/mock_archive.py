"""A stand-in for public archives on this machine, with synthetic files laid out in the published columns.

Nothing in these files was ever traded: prices are a made-up path, and the columns alone are the archives' own.
"""

import gzip
import hashlib
import io
import json
import re
import threading
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

MINUTE_MS = 60_000
DAY_MS = 86_400_000

KLINES = (
    "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore"
)
AGG_TRADES = "agg_trade_id,price,quantity,first_trade_id,last_trade_id,transact_time,is_buyer_maker"
METRICS = (
    "create_time,symbol,sum_open_interest,sum_open_interest_value,count_toptrader_long_short_ratio,"
    "sum_toptrader_long_short_ratio,count_long_short_ratio,sum_taker_long_short_vol_ratio"
)
FUNDING = "calc_time,funding_interval_hours,last_funding_rate"
SNAPSHOT = (
    "time,side,order_type,time_in_force,original_quantity,price,average_price,order_status,last_fill_quantity,"
    "accumulated_fill_quantity"
)
BYBIT = "timestamp,symbol,side,size,price,tickDirection,trdMatchID,grossValue,homeNotional,foreignNotional,RPI"
OKX_TRADES = "instrument_name,trade_id,side,price,size,created_time"
OKX_CANDLES = "instrument_name,open,high,low,close,vol,vol_ccy,vol_quote,open_time,confirm"
OKX_FUNDING = "instrument_name,funding_rate,funding_time"


def start_ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) * 1000


def price_at(minute: int) -> float:
    """A made-up path: down 6 % in the middle of the day and half of it back."""
    of_day = minute % 1440
    drop = 0 if of_day < 700 else min(of_day - 700, 100) / 100 - max(0, min(of_day - 800, 200)) / 400
    return round(100_000 * (1 - 0.06 * drop) + (minute % 7), 1)


def zipped(name: str, text: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(name.replace(".zip", ".csv"), (2025, 1, 1, 0, 0, 0)), text)
    return packed.getvalue()


def klines(first_ms: int, minutes: int = 1440, *, has_volume: bool = True, is_coin: bool = False) -> str:
    """Of COIN-M the volume counts contracts of 100 USD, and the column called quote_volume coins."""
    rows = [KLINES]
    for minute in range(minutes):
        at = first_ms + minute * MINUTE_MS
        number = at // MINUTE_MS
        price, after = price_at(number), price_at(number + 1)
        volume = 10 + number % 13 if has_volume else 0
        other = volume * 100 / price if is_coin else volume * price
        rows.append(
            f"{at},{price},{max(price, after) + 5},{min(price, after) - 5},{after},{volume},{at + MINUTE_MS - 1},"
            f"{other:.8f},{volume and 40},{volume // 2},{other * (volume // 2) / max(volume, 1):.8f},0"
        )
    return "\n".join(rows) + "\n"


def agg_trades(first_ms: int, size: str = "0.5") -> str:
    rows = [AGG_TRADES]
    for number in range(2880):
        at = first_ms + number * 30_000
        identity = at // 30_000
        maker = "true" if identity % 3 else "false"
        rows.append(f"{identity},{price_at(at // MINUTE_MS)},{size},{2 * identity},{2 * identity + 1},{at},{maker}")
    return "\n".join(rows) + "\n"


def metrics(first_ms: int, symbol: str) -> str:
    rows = [METRICS]
    for number in range(288):
        at = datetime.fromtimestamp(first_ms / 1000 + 300 * number, UTC)
        interest = 80_000 - number
        rows.append(
            f"{at:%Y-%m-%d %H:%M:%S},{symbol},{interest}.0000000000000000,{interest * 100_000}.0,1.5,1.4,1.3,1.1"
        )
    return "\n".join(rows) + "\n"


def funding(month: date) -> str:
    rows = [FUNDING]
    at, end = start_ms(month), start_ms((month.replace(day=28) + timedelta(days=4)).replace(day=1))
    while at < end:
        rows.append(f"{at + 3},8,0.00010000")
        at += 8 * 3_600_000
    return "\n".join(rows) + "\n"


def snapshot(first_ms: int) -> str:
    row = f"{first_ms + 43_500_000},SELL,LIMIT,IOC,50,94000.1,94010.0,FILLED,50,50"
    return f"{SNAPSHOT}\n{row}\n{row}\n"


def bybit_trades(first_ms: int, symbol: str) -> str:
    rows = [BYBIT]
    for number in range(2880):
        at, price = first_ms / 1000 + 30 * number + 0.2296, price_at(first_ms // MINUTE_MS + number // 2)
        side = "Sell" if number % 3 else "Buy"
        identity = f"48a44029-0000-0000-0000-{first_ms // 1000 + number:012d}"
        rows.append(
            f"{at:.4f},{symbol},{side},0.5,{price},ZeroMinusTick,{identity},{price / 2 * 1e8},0.5,{price / 2},0"
        )
    return "\n".join(rows) + "\n"


Fault = Callable[["_Handler", bytes], None]


@dataclass
class Asked:
    """A request: method, path, the range asked for, and how many bytes of the file were sent."""

    method: str
    path: str
    range: str | None
    sent: int = 0
    headers: dict[str, str] = field(default_factory=dict)


class MockArchive(ThreadingHTTPServer):
    """Serves `files` by path; `faults` misbehave for a path, as often as there are faults in its list."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files: dict[str, bytes] = {}
        self.faults: dict[str, list[Fault]] = {}
        self.asked: list[Asked] = []
        self.knows_head = True
        self.knows_ranges = True
        self.released = threading.Event()
        self.listing: Callable[[dict[str, str]], Any] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def got(self, part: str = "") -> list[Asked]:
        """The GETs of paths that contain `part`."""
        return [each for each in self.asked if each.method == "GET" and part in each.path]

    def add(self, path: str, content: bytes, *, checksum: bool = True) -> None:
        self.files[path] = content
        if checksum:
            name = path.rpartition("/")[2]
            self.files[f"{path}.CHECKSUM"] = f"{hashlib.sha256(content).hexdigest()}  {name}\n".encode()

    def add_binance(self, day: date, symbol: str = "BTCUSDT", product: str = "um", *, has_trades: bool = True) -> None:
        """What Binance publishes of a day."""
        home, at = f"/data/futures/{product}/daily", start_ms(day)
        made = {
            f"klines/{symbol}/1m/{symbol}-1m-{day}.zip": klines(at, is_coin=product == "cm"),
            f"markPriceKlines/{symbol}/1m/{symbol}-1m-{day}.zip": klines(at, has_volume=False),
            f"metrics/{symbol}/{symbol}-metrics-{day}.zip": metrics(at, symbol),
        }
        if has_trades:
            made[f"aggTrades/{symbol}/{symbol}-aggTrades-{day}.zip"] = agg_trades(at, "5" if product == "cm" else "0.5")
        for path, text in made.items():
            self.add(f"{home}/{path}", zipped(path.rpartition("/")[2], text))
        name = f"{symbol}-fundingRate-{day:%Y-%m}.zip"
        path = f"/data/futures/{product}/monthly/fundingRate/{symbol}/{name}"
        self.add(path, zipped(name, funding(day.replace(day=1))))

    def add_bybit(self, day: date, symbol: str = "BTCUSDT") -> None:
        content = gzip.compress(bybit_trades(start_ms(day), symbol).encode(), mtime=0)
        self.add(f"/trading/{symbol}/{symbol}{day}.csv.gz", content, checksum=False)

    def fail(self, part: str, *faults: Fault) -> str:
        """Let the one file whose path ends so misbehave; its path."""
        (path,) = [path for path in self.files if path.endswith(part)]
        self.faults[path] = list(faults)
        return path


class _Handler(BaseHTTPRequestHandler):
    server: MockArchive
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self._note()
        if not self.server.knows_head:
            self.plain(501, b"")
            return
        content = self.server.files.get(urlsplit(self.path).path)
        self.send_response(404 if content is None else 200)
        self.send_header("Content-Length", str(len(content or b"")))
        self.end_headers()

    def do_GET(self) -> None:
        self._note()
        parts = urlsplit(self.path)
        if self.server.listing is not None and parts.path == "/api/v5/public/market-data-history":
            asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
            self.plain(200, json.dumps(self.server.listing(asked)).encode())
            return
        content = self.server.files.get(parts.path)
        faults = self.server.faults.get(parts.path)
        if faults:
            faults.pop(0)(self, content or b"")
        elif content is None:
            self.plain(404, b"<html>no such key</html>", "text/html")
        else:
            self.file(content)

    def file(self, content: bytes, *, cut: int | None = None) -> None:
        """The file or the rest of it; only `cut` bytes of it, and the line goes dead."""
        found = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range") or "")
        start = int(found[1]) if found is not None and self.server.knows_ranges else 0
        if start and start >= len(content):
            self.send_response(416)
            self.send_header("Content-Range", f"bytes */{len(content)}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        self.send_header("Content-Length", str(len(content) - start))
        self.send_header("Content-Type", "application/zip")
        self.end_headers()
        sent = content[start:] if cut is None else content[start : start + cut]
        self.wfile.write(sent)
        self.wfile.flush()
        self.server.asked[-1].sent += len(sent)
        if cut is not None:
            self.close_connection = True
            self.connection.close()

    def plain(self, status: int, content: bytes, kind: str = "text/plain", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def _note(self) -> None:
        path = urlsplit(self.path).path
        self.server.asked.append(Asked(self.command, path, self.headers.get("Range"), headers=dict(self.headers)))

    def log_message(self, *_words: object) -> None:
        pass


def cut_after(count: int) -> Fault:
    return lambda handler, content: handler.file(content, cut=count)


def web_page(handler: _Handler, _content: bytes) -> None:
    handler.plain(200, b"<!doctype html><html>Please log in</html>", "text/html; charset=utf-8")


def other_content(handler: _Handler, content: bytes) -> None:
    """As long as the right one, and changed within."""
    handler.file(content[:40] + bytes([content[40] ^ 1]) + content[41:])


def redirect_to(target: str) -> Fault:
    return lambda handler, _content: handler.plain(302, b"", Location=target)

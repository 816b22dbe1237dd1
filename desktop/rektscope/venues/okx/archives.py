"""OKX's public archive: an interface that lists files of trades, one-minute candles and funding rates.

Source: https://www.okx.com/docs-v5/en/ ("Get market data history", read 2026-07-23): modules 1, 2 and 3, at most 20
days a request, 5 requests in 2 s, no key. The days of these files are those of UTC+8; a day is there after two. There
are no checksums, no marks, no open interest and no liquidations.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from rektscope.feeds.archive_layout import ArchiveLayout, ArchiveListing, ArchiveSeries, DataSet, ListedFile

_MODULES = {DataSet.TRADES: "1", DataSet.CANDLES: "2", DataSet.FUNDING: "3"}
_ALL_SWAPS = "allswap"
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})\.")
_SYMBOL = re.compile(r"(?P<family>[A-Z0-9]+-[A-Z0-9]+)-(?P<kind>SWAP|\d{6})")


def _series(symbol: str) -> tuple[ArchiveSeries, ...]:
    return tuple(ArchiveSeries(data=data) for data in _MODULES) if _SYMBOL.fullmatch(symbol) else ()


def _parameters(data: DataSet, symbol: str, first: date, last: date) -> Mapping[str, str]:
    named = _SYMBOL.fullmatch(symbol)
    if named is None:
        raise ValueError(f"{symbol!r} is no swap or future of OKX")
    return {
        "module": _MODULES[data],
        "instType": "SWAP" if named["kind"] == "SWAP" else "FUTURES",
        "instFamilyList": named["family"],
        "dateAggrType": "daily",
        "begin": _milliseconds(first),
        "end": _milliseconds(last),
    }


def _milliseconds(day: date) -> str:
    return str(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) * 1000)


def _parse(response: Any, data: DataSet, symbol: str) -> tuple[ListedFile, ...]:  # noqa: ANN401 -- JSON, checked here
    if not isinstance(response, dict) or response.get("code") != "0" or not isinstance(response.get("data"), list):
        message = str(response.get("msg") or "") if isinstance(response, dict) else ""
        raise ValueError(message or "no list of files")
    return tuple(_files(response["data"], data, symbol))


def _files(groups: list[Any], data: DataSet, symbol: str) -> Iterator[ListedFile]:
    details = [each for group in groups for each in _list_in(group, "details")]
    for file in (each for detail in details for each in _list_in(detail, "groupDetails")):
        name, address = str(file.get("filename") or ""), str(file.get("url") or "")
        dated = _DAY.search(name)
        # A family is asked for, so its other markets are listed as well; some series have one file for all swaps.
        if not address or dated is None or not name.startswith((f"{symbol}-", f"{_ALL_SWAPS}-")):
            continue
        try:
            day = date.fromisoformat(dated[1])
        except ValueError:
            continue
        yield ListedFile(address, data, day, day)


def _list_in(value: Any, key: str) -> list[Any]:  # noqa: ANN401 -- JSON, checked here
    found = value.get(key) if isinstance(value, dict) else None
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


ARCHIVE = ArchiveLayout(
    venue="okx",
    url="https://www.okx.com",
    hosts=frozenset({"static.okx.com", "www.okx.com"}),
    series=_series,
    listing=ArchiveListing(
        path="/api/v5/public/market-data-history",
        most_days=20,
        pause_s=timedelta(milliseconds=400).total_seconds(),
        parameters=_parameters,
        parse=_parse,
    ),
    published_after_days=3,
    day_begins_h=8,
)

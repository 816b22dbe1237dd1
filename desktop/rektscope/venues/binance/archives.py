"""Binance's public archive: paths, checksums and what it no longer has.

Source: https://github.com/binance/binance-public-data (README, and issue 420 on the liquidation snapshots). Snapshots
of USD-M ended in March 2024 and were taken away since; those of COIN-M run from 2023-06-25 to 2024-10-14. A day is
published on the next one, a month on the first Monday of the next one. Metrics are daily only, funding monthly only.
"""

from datetime import date

from rektscope.feeds.archive_layout import ArchiveLayout, ArchiveSeries, DataSet
from rektscope.venues.binance.subscriptions import product_name

_FOLDERS = {"usdm": "data/futures/um", "coinm": "data/futures/cm"}
_SNAPSHOTS = {"usdm": (None, date(2024, 3, 31)), "coinm": (date(2023, 6, 25), date(2024, 10, 14))}


def _series(symbol: str) -> tuple[ArchiveSeries, ...]:
    product = product_name(symbol)
    if product is None:
        return ()
    home = _FOLDERS[product]
    first, last = _SNAPSHOTS[product]
    return (
        ArchiveSeries(
            data=DataSet.CANDLES,
            daily=home + "/daily/klines/{symbol}/1m/{symbol}-1m-{day}.zip",
            monthly=home + "/monthly/klines/{symbol}/1m/{symbol}-1m-{month}.zip",
        ),
        ArchiveSeries(
            data=DataSet.TRADES,
            daily=home + "/daily/aggTrades/{symbol}/{symbol}-aggTrades-{day}.zip",
            monthly=home + "/monthly/aggTrades/{symbol}/{symbol}-aggTrades-{month}.zip",
        ),
        ArchiveSeries(
            data=DataSet.MARKS,
            daily=home + "/daily/markPriceKlines/{symbol}/1m/{symbol}-1m-{day}.zip",
            monthly=home + "/monthly/markPriceKlines/{symbol}/1m/{symbol}-1m-{month}.zip",
        ),
        ArchiveSeries(data=DataSet.OPEN_INTEREST, daily=home + "/daily/metrics/{symbol}/{symbol}-metrics-{day}.zip"),
        ArchiveSeries(
            data=DataSet.FUNDING, monthly=home + "/monthly/fundingRate/{symbol}/{symbol}-fundingRate-{month}.zip"
        ),
        ArchiveSeries(
            data=DataSet.LIQUIDATIONS,
            daily=home + "/daily/liquidationSnapshot/{symbol}/{symbol}-liquidationSnapshot-{day}.zip",
            first=first,
            last=last,
        ),
    )


ARCHIVE = ArchiveLayout(venue="binance", url="https://data.binance.vision", series=_series, has_checksums=True)

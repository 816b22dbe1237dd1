"""Bybit's public archive: every trade, a file a day, without checksums, and nothing else that is documented.

Source: the listing of https://public.bybit.com/trading/ as its downloaders use it; symbol and day stand together in the
name. The identities of trades do not pack: some 45 bytes each. Candles, marks, open interest and funding are not there,
nor are liquidations.
"""

from rektscope.feeds.archive_layout import ArchiveLayout, ArchiveSeries, DataSet


def _series(symbol: str) -> tuple[ArchiveSeries, ...]:
    _ = symbol
    return (ArchiveSeries(data=DataSet.TRADES, daily="trading/{symbol}/{symbol}{day}.csv.gz"),)


ARCHIVE = ArchiveLayout(venue="bybit", url="https://public.bybit.com", series=_series, trade_bytes=45)

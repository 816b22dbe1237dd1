"""Reading a session file: the description at once, the events of a market when asked for.

Everything is checked before it is believed: that it is a Parquet file, that it is ours, of a version we know, with
the columns and types we wrote. What is wrong is reported in one sentence that names the file.
"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt
import pyarrow.parquet as pq

from rektscope.market.distinct import distinct
from rektscope.market.errors import InputError
from rektscope.market.events import Batch, Kind, MarketEvents
from rektscope.sessions.descriptions import description_of, refuse_other_forms, written_counts
from rektscope.sessions.file_format import BATCH_OF_KIND, counts_of, file_column
from rektscope.sessions.older_extents import lacks_extents, with_extents
from rektscope.sessions.row_batches import Run, batch_of, codes_of, in_one_sentence, runs_of
from rektscope.sessions.session import MarketInfo, Session, SessionInfo

_GROUPS_KEPT = 2
"""A market's small tables lie in one row group, or in two where one ends within them."""


class SessionFile:
    """An opened session file: its description, and its events market by market.

    Attributes:
        path: where it is.
        info: the description.
        event_count: rows in the file.
    """

    def __init__(
        self, path: Path, parquet: pq.ParquetFile, info: SessionInfo, counts: dict[str, dict[str, int]] | None
    ) -> None:
        """Over an open Parquet file; `counts` are the events it should hold by market and kind, None if unknown."""
        self.path = path
        self.info = info
        self._counts = counts
        self._markets = {market.instrument.market: market for market in info.markets}
        self._read_groups: OrderedDict[int, dict[str, list[Run]]] = OrderedDict()
        self.event_count = int(parquet.metadata.num_rows)
        self._parquet = parquet
        self._columns: list[str] = parquet.schema_arrow.names  # Arrow makes a schema anew at each asking

    def read_market(self, market: str) -> MarketEvents:
        """All events of `market` (`venue:SYMBOL`).

        Raises:
            InputError: no such market, or the rows cannot be read.
        """
        instrument = (self._markets.get(market) or self.info.market(market)).instrument
        return in_one_sentence(
            self.path, lambda: MarketEvents.of(instrument, *self._checked(market, self._batches(market)))
        )

    def read_markets(self) -> Iterator[MarketEvents]:
        """All events of each market, in the order of the description, one market in memory at a time.

        Where a row group holds many markets it is unpacked once for all of them, if they stand in it as they stand in
        the description, as we write them.

        Raises:
            InputError: the rows cannot be read.
        """
        places = self._groups_of_markets()
        for name, market in self._markets.items():
            batches = [
                batch_of(self.path, run)
                for group in places.get(name, ())
                for run in self._runs_by_market(group).get(name, ())
            ]
            yield self._events(market, batches)
        self._read_groups.clear()

    def _groups_of_markets(self) -> dict[str, list[int]]:
        """The row groups that hold rows of each market."""
        places: dict[str, list[int]] = {}
        for group in range(self._parquet.metadata.num_row_groups):
            codes, markets = self._market_codes(group)
            for code in distinct(codes).tolist():
                places.setdefault(markets[code], []).append(group)
        return places

    def _market_codes(self, group: int) -> tuple[npt.NDArray[np.int64], list[str]]:
        return in_one_sentence(
            self.path,
            lambda: codes_of(self.path, self._parquet.read_row_group(group, columns=["market"]), "market"),
        )

    def _events(self, market: MarketInfo, batches: list[Batch]) -> MarketEvents:
        name = market.instrument.market
        return in_one_sentence(self.path, lambda: MarketEvents.of(market.instrument, *self._checked(name, batches)))

    def _runs_by_market(self, group: int) -> "dict[str, list[Run]]":
        """The runs of a row group by market; the last few groups are kept, for the markets that share them."""
        found = self._read_groups.get(group)
        if found is None:
            found = {}
            for run in self._runs_of_group(group):
                found.setdefault(run.market, []).append(run)
            self._read_groups[group] = found
            if len(self._read_groups) > _GROUPS_KEPT:
                self._read_groups.popitem(last=False)
        return found

    def read(self) -> Session:
        """The whole session.

        Raises:
            InputError: rows cannot be read, or belong to no market of the description.
        """
        batches: dict[str, list[Batch]] = {info.instrument.market: [] for info in self.info.markets}
        strangers = 0
        for group in range(self._parquet.metadata.num_row_groups):
            for run in self._runs_of_group(group):
                if run.market in batches:
                    batches[run.market].append(batch_of(self.path, run))
                else:
                    strangers += run.rows.num_rows
        if strangers:
            raise InputError(f"{self.path} is damaged: {strangers} events are of no market that it describes.")
        events = {}
        for info in self.info.markets:
            market = info.instrument.market
            events[market] = MarketEvents.of(info.instrument, *self._checked(market, batches[market]))
        return Session(self.info, events)

    def read_liquidations(self) -> dict[str, MarketEvents]:
        """The liquidations and gaps of every market, by `venue:SYMBOL`: what totals need, read at once."""
        return self._read_kinds(Kind.LIQUIDATION, Kind.GAP)

    def read_deleveragings(self) -> dict[str, MarketEvents]:
        """The auto-deleveraging of every market and nothing else, by `venue:SYMBOL`."""
        return self._read_kinds(Kind.DELEVERAGING)

    def _read_kinds(self, *kinds: Kind) -> dict[str, MarketEvents]:
        batches: dict[str, list[Batch]] = {info.instrument.market: [] for info in self.info.markets}
        for kind in kinds:
            found: dict[str, list[Batch]] = {market: [] for market in batches}
            for group in self._groups(kind=kind.value):
                for run in self._runs_of_group(group):
                    if run.kind == kind.value and run.market in found:
                        found[run.market].append(batch_of(self.path, run))
            for market, many in found.items():
                batches[market] += self._checked(market, many, kind)
        return {
            info.instrument.market: MarketEvents.of(info.instrument, *batches[info.instrument.market])
            for info in self.info.markets
        }

    def close(self) -> None:
        """Let go of the file."""
        self._parquet.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _checked(self, market: str, batches: Iterable[Batch], kind: Kind | None = None) -> list[Batch]:
        """The batches, if they hold as many events of the market as were written, of one kind or of all.

        A damaged index can make whole row groups vanish without a single page being wrong.
        """
        found = list(batches)
        if self._counts is not None:
            expected = self._counts.get(market, {})
            if kind is not None:
                expected = {name: count for name, count in expected.items() if name == kind.value}
            if counts_of(found) != expected:
                raise InputError(
                    f"{self.path} is damaged: it holds {sum(map(len, found))} events of {market}, and "
                    f"{sum(expected.values())} were written. Fetch or record it anew."
                )
        return found

    def _groups(self, *, market: str | None = None, kind: str | None = None) -> list[int]:
        """Row groups whose statistics admit a market or a kind."""
        found = []
        for group in range(self._parquet.metadata.num_row_groups):
            for name, word in (("market", market), ("kind", kind)):
                low, high = self._range(group, name)
                if word is not None and low is not None and high is not None and not low <= word <= high:
                    break
            else:
                found.append(group)
        return found

    def _range(self, group: int, name: str) -> tuple[str | None, str | None]:
        """The first and last text of a column of text in a row group; None where the file has no statistics."""
        column = self._parquet.metadata.row_group(group).column(self._columns.index(name))
        statistics = column.statistics
        if statistics is None or not statistics.has_min_max:
            return None, None
        return in_one_sentence(self.path, lambda: (statistics.min, statistics.max))

    def _runs_of_group(self, group: int) -> "list[Run]":
        low, high = self._range(group, "kind")
        columns = None
        if low is not None and low == high and low in BATCH_OF_KIND:
            # A group of one kind: the columns that this kind has not are not even unpacked.
            wanted = {file_column(name) for name in BATCH_OF_KIND[low].column_names()} | {"market", "kind"}
            columns = [name for name in self._columns if name in wanted]
        return in_one_sentence(
            self.path, lambda: runs_of(self.path, self._parquet.read_row_group(group, columns=columns))
        )

    def _batches(self, market: str) -> Iterator[Batch]:
        for group in self._groups(market=market):
            for run in self._runs_of_group(group):
                if run.market == market:
                    yield batch_of(self.path, run)


def open_session(path: Path) -> SessionFile:
    """Open a session file and read its description.

    Raises:
        InputError: missing, not a session file, damaged, or written by a newer version.
    """
    if not path.exists():
        raise InputError(f"There is no file {path}.")
    if path.is_dir():
        raise InputError(f"{path} is a folder, not a session file.")
    refuse_other_forms(path)
    parquet = in_one_sentence(path, lambda: pq.ParquetFile(path, page_checksum_verification=True))
    try:
        info = description_of(path, parquet)
        counts = written_counts(path, parquet, info)
    except InputError:
        parquet.close()
        raise
    file = SessionFile(path, parquet, info, counts)
    if lacks_extents(info):
        try:
            file.info = with_extents(info, file.read_liquidations())
        except InputError:
            file.close()
            raise
    return file

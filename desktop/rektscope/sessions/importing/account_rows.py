"""Positions of accounts of all markets of a session: accounts counted from 1, and positions that are gone.

A report of an account holds all its positions. One that it had before and that is not among them any more is gone,
which becomes a row with a quantity of 0. Where snapshots hold many accounts at one time, an account that is in one
and not in the next is not known any more: its positions leave the known book there, and the import says so.
"""

import re
from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import UNKNOWN_E6, AccountPositions
from rektscope.sessions.importing.account_positions import received_ms
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.parts import ReadTable

Int64 = npt.NDArray[np.int64]

_ADDRESS = re.compile(r"0x[0-9a-f]{40}")

_SNAPSHOT_ACCOUNTS = 2.0
"""Accounts a time in the median from which on a table is one of snapshots, and not of single answers."""


class CountedAccounts(msgspec.Struct, frozen=True, eq=False):
    """The finished rows.

    Attributes:
        batches: by market.
        addresses: by the number of the account, of those that are addresses.
        vanished: how often an account was in a snapshot and not in the next.
    """

    batches: dict[str, AccountPositions]
    addresses: dict[int, str]
    vanished: int


def counted_accounts(batches: Mapping[str, AccountPositions], tables: Sequence[ReadTable]) -> CountedAccounts:
    """Count the accounts and add what is gone.

    Args:
        batches: by market, accounts by their numbers of 64 bits.
        tables: those that were read, for the reports in which a market has no row.
    """
    reports, vanished = _reports(tables)
    if not len(reports):
        return CountedAccounts(dict(batches), {}, 0)
    names = {key: name for table in tables for chunk in table.table.chunks for key, name in chunk.accounts.items()}
    # By name, so that an account's number does not depend on the order of the files.
    keys = sorted({int(key) for batch in batches.values() for key in np.unique(batch.account)}, key=lambda k: names[k])
    numbers = {key: number for number, key in enumerate(keys, start=1)}
    finished = {market: _numbered(_with_gone(batch, reports), numbers) for market, batch in batches.items()}
    addresses = {number: names[key] for key, number in numbers.items() if _ADDRESS.fullmatch(names[key])}
    return CountedAccounts(finished, addresses, vanished)


class _Reports(msgspec.Struct, frozen=True, eq=False):
    """Reports of accounts, each once, by account and time: the venue's time and when they were received."""

    account: Int64
    time_ms: Int64
    received_ms: Int64

    def __len__(self) -> int:
        return len(self.account)

    @classmethod
    def of(cls, account: Int64, time_ms: Int64, received_ms: Int64) -> "_Reports":
        """Each pair of account and time once."""
        # Of several reports of one account and time the one received first.
        order = np.lexsort((received_ms, time_ms, account))
        account, time_ms, received_ms = account[order], time_ms[order], received_ms[order]
        is_new = np.ones(len(account), dtype=np.bool_)
        is_new[1:] = (account[1:] != account[:-1]) | (time_ms[1:] != time_ms[:-1])
        return cls(account[is_new], time_ms[is_new], received_ms[is_new])


def _reports(tables: Sequence[ReadTable]) -> tuple[_Reports, int]:
    """All reports, and how many of them are of accounts that vanished."""
    nothing = np.empty(0, dtype=np.int64)
    found = [_Reports(nothing, nothing, nothing)]
    vanished = 0
    for table in tables:
        chunks = [chunk for chunk in table.table.chunks if Meaning.ACCOUNT in chunk.columns]
        if not chunks:
            continue
        account = np.concatenate([np.asarray(chunk.columns[Meaning.ACCOUNT], dtype=np.int64) for chunk in chunks])
        time = np.concatenate([np.asarray(chunk.columns[Meaning.TIME], dtype=np.int64) for chunk in chunks])
        known = np.concatenate([received_ms(chunk.columns) for chunk in chunks])
        reports = _Reports.of(account, time, known)
        gone = _vanished(reports)
        vanished += len(gone)
        found += [reports, gone]
    names = ("account", "time_ms", "received_ms")
    return _Reports.of(*(np.concatenate([getattr(each, name) for each in found]) for name in names)), vanished


def _vanished(reports: _Reports) -> _Reports:
    """Of a table of snapshots: accounts at the time of the first snapshot in which they are missing."""
    account, time = reports.account, reports.time_ms
    snapshots, place, counts = np.unique(time, return_inverse=True, return_counts=True)
    if len(snapshots) < 2 or float(np.median(counts)) < _SNAPSHOT_ACCOUNTS:  # noqa: PLR2004 -- one has no next
        return _Reports(account[:0], time[:0], time[:0])
    is_followed = np.zeros(len(account), dtype=np.bool_)
    is_followed[:-1] = (account[1:] == account[:-1]) & (place[1:] == place[:-1] + 1)
    missing = ~is_followed & (place < len(snapshots) - 1)
    at_ms = snapshots[place[missing] + 1]
    return _Reports(account[missing], at_ms, at_ms)


def _with_gone(batch: AccountPositions, reports: _Reports) -> AccountPositions:
    """The batch with a row of nothing for each report in which an account's earlier position is missing."""
    row_of = {pair: row for row, pair in enumerate(zip(batch.account.tolist(), batch.time_ms.tolist(), strict=True))}
    pairs = zip(reports.account.tolist(), reports.time_ms.tolist(), strict=True)
    rows = np.array([row_of.get(pair, -1) for pair in pairs], dtype=np.int64)
    before = np.concatenate([[-1], rows[:-1]])
    is_same = np.concatenate([[False], reports.account[1:] == reports.account[:-1]])
    # Only the first report without it: the reports after that one find no row before them either.
    gone = np.flatnonzero((rows < 0) & is_same & (before >= 0))
    if not len(gone):
        return batch
    held, nothing = batch[before[gone]], np.zeros(len(gone), dtype=np.int64)
    unknown = np.full(len(gone), UNKNOWN_E6, dtype=np.int64)
    closed = AccountPositions(
        time_ms=reports.time_ms[gone],
        received_ms=reports.received_ms[gone],
        account=held.account,
        held_side=held.held_side,
        quantity_lots=nothing,
        value_e6=nothing,
        entry_steps=nothing,
        liquidation_steps=nothing,
        leverage=nothing,
        is_cross=held.is_cross,
        margin_e6=unknown,
        account_value_e6=unknown,
        maintenance_e6=unknown,
        flags=np.zeros(len(gone), dtype=np.uint8),
    )
    return AccountPositions.concatenate([batch, closed])


def _numbered(batch: AccountPositions, numbers: Mapping[int, int]) -> AccountPositions:
    columns = {name: getattr(batch, name) for name in batch.column_names()}
    columns["account"] = np.array([numbers[key] for key in batch.account.tolist()], dtype=np.int64)
    return AccountPositions.from_columns(**columns)


def notes_of(accounts: CountedAccounts, *, keeps_addresses: bool) -> list[str]:
    """What a reader has to know of them, a sentence each; none without accounts."""
    if not any(len(batch) for batch in accounts.batches.values()):
        return []
    notes = ["Liquidation prices of accounts are those that the venue gave; what has none has no level."]
    if accounts.vanished:
        times = "once" if accounts.vanished == 1 else f"{accounts.vanished:,} times"
        notes.append(
            f"An account was in one snapshot and not in the next {times}: from there on nothing is known of it, so "
            "that its positions leave the known book."
        )
    if accounts.addresses and not keeps_addresses:
        notes.append(
            f"The addresses of {len(accounts.addresses):,} accounts are replaced by numbers; --accounts addresses "
            "keeps them."
        )
    return notes

"""Which files are tables, by their names: what is opened in folders and archives, and what is passed over there."""

import re

_ENDINGS = (
    ".csv",
    ".gz",
    ".bz2",
    ".xz",
    ".zst",
    ".lz4",
    ".zip",
    ".tar",
    ".tgz",
    ".parquet",
    ".pq",
    ".feather",
    ".arrow",
    ".arrows",
    ".ipc",
    ".json",
    ".txt",
    ".tsv",
    ".ndjson",
    ".jsonl",
    ".sqlite",
    ".sqlite3",
    ".db",
    ".xlsx",
    ".xls",
    ".ods",
)
"""Workbooks are among them, so that they are refused with what to do about them, and not passed over."""

_DOCUMENT = re.compile(
    r"(read[-_ ]?me|licen[cs]e|copying|notice|change[-_ ]?log|disclaimer|terms|citation)([-_ .][^.]*)?(\.txt)?"
    r"|.*\.(md|rst|pdf|html?|url|lnk|ini|py|ipynb|png|jpe?g|svg|log)",
    re.IGNORECASE,
)
_CHECKSUM = re.compile(r".*\.(checksum|sha256|sha256sum|md5|sig|asc)", re.IGNORECASE)


def is_table_name(name: str) -> bool:
    """Whether a file of this name in a folder or an archive may be a table, by its ending."""
    return not is_hidden_name(name) and not is_document_name(name) and _plain(name).lower().endswith(_ENDINGS)


def is_document_name(name: str) -> bool:
    """Whether a file of this name is a text beside tables, as README.txt and LICENSE are, or a picture or program."""
    return _DOCUMENT.fullmatch(_plain(name)) is not None


def is_hidden_name(name: str) -> bool:
    """Whether a file of this name is passed over without a word: hidden, a system's own, or a checksum."""
    plain = _plain(name)
    return plain.startswith(".") or "__macosx" in name.lower() or _CHECKSUM.fullmatch(plain) is not None


def _plain(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2]

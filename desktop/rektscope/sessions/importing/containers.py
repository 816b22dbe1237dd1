"""Finding the tables in a file by its first bytes: the file itself, the members of a zip or tar, even packed ones.

Whatever else is recognised (workbooks, web pages, books of other programs) is refused with what to do about it.
"""

import io
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace  # noqa: TID251 -- of a dataclass
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple, cast

import msgspec

from rektscope.market.errors import InputError
from rektscope.sessions.importing import sources, sqlite_tables
from rektscope.sessions.importing.file_names import is_document_name, is_hidden_name, is_table_name
from rektscope.sessions.importing.layers import Layer, Packing, UntilBreak, unpacked
from rektscope.sessions.importing.sources import (
    HEAD_BYTES,
    UNREADABLE,
    FileForm,
    FileSource,
    OnBytes,
    reading,
    refuse_swelling,
    utf16_decoder,
)

_DEEPEST = 2
"""Archives within archives: a tar of daily zips is usual, more than that is not."""

_MAGIC_OF_PACKING = {
    b"\x1f\x8b": Packing.GZIP,
    b"BZh": Packing.BZIP2,
    b"\xfd7zXZ\0": Packing.XZ,
    b"\x28\xb5\x2f\xfd": Packing.ZSTD,
    b"\x04\x22\x4d\x18": Packing.LZ4,
    b"PK\x03\x04": Packing.ZIP,
    b"PK\x05\x06": Packing.ZIP,
}
_TAR_MAGIC, _TAR_MAGIC_AT = b"ustar", 257

_WORKBOOK = (
    "is a workbook of a spreadsheet program: save the sheet there as CSV (UTF-8), with times as text or whole numbers, "
    "and import that."
)
_WEB_PAGE = (
    "is a web page and no data: the download failed, perhaps as the address is wrong or wants a login. Fetch it again."
)
_UNPACK = "is packed in a way that is not read here: unpack it and import what is in it."
_KINDS_READ = "CSV, JSON, Parquet, Feather or SQLite, plain or packed with zip, tar, gzip, bzip2, xz, zstd or lz4"

_PICKLE = "is a pickle of Python, which may run anything when it is read: save the table with to_parquet or to_csv."

_REFUSED_BY_MAGIC = {
    b"\xd0\xcf\x11\xe0": _WORKBOOK,
    b"\x89HDF": "is HDF5: export it as Parquet or CSV (freqtrade: convert-data --format-from hdf5 --format-to "
    "feather).",
    b"7z\xbc\xaf": _UNPACK,
    b"Rar!": _UNPACK,
    b"version https://git-lfs": "is a pointer of Git LFS, and the data lie elsewhere: fetch them with git lfs pull.",
    b"\x89PNG": "is a picture: import the table that it was made from, as CSV.",
    b"\xff\xd8\xff": "is a picture: import the table that it was made from, as CSV.",
    b"%PDF": "is a PDF: import the table that it was made from, as CSV.",
    b"ORC": "is ORC: save it as Parquet (pyarrow: parquet.write_table(orc.read_table(FILE), FILE)).",
    b"FEA1": "is Feather of the first version, which is no longer written: save it again with pandas' to_feather.",
    b"\x80\x04\x95": _PICKLE,
    b"\x80\x05\x95": _PICKLE,
    b"\x93NUMPY": "is an array of numpy without column names: save it as CSV, Parquet or Feather with names.",
}
_REFUSED_BY_MEMBER = {
    "[content_types].xml": _WORKBOOK,
    "content.xml": _WORKBOOK,
    ".npy": "holds arrays of numpy: save them as CSV, Parquet or Feather with column names. The raw captures that "
    "hftbacktest makes them from (.gz) are read as they are.",
}


_FORM_BY_MAGIC = {b"PAR1": FileForm.PARQUET, b"ARROW1": FileForm.FEATHER, b"SQLite format 3\0": FileForm.SQLITE}


def _unwatched(_done: int) -> None:
    """The progress of work that nobody watches."""


class MemberError(InputError):
    """One of several members of an archive cannot be read."""


class Found(msgspec.Struct, frozen=True):
    """The tables of a file, and the names of what lies beside them in its archive and is none.

    Attributes:
        sources: the tables.
        passed_over: the names of what is no table.
        damages: why archives end early, whose members before that are whole; none unless that is asked for.
        unreadable: why members that cannot be read are left out, a sentence each; none unless that is asked for.
    """

    sources: tuple[FileSource, ...]
    passed_over: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()
    damages: tuple[str, ...] = ()


class _Within(NamedTuple):
    """Where a stream stands: what was taken off, the names of the archives' members, and what is held in memory."""

    layers: tuple[Layer, ...] = ()
    members: tuple[str, ...] = ()
    content: bytes | None = None
    archives: int = 0

    def deeper(self, layer: Layer, member: str | None = None) -> "_Within":
        """One packing further in; `member` where that is one of several in an archive, to be named in sentences."""
        members = self.members if member is None else (*self.members, member)
        return self._replace(layers=(*self.layers, layer), members=members)


def sources_in(path: Path, *, skips_unreadable: bool = False, on_bytes: OnBytes = _unwatched) -> Found:
    """The tables in `path`: one, or each of an archive; raises InputError when there is nothing to read.

    With `skips_unreadable`, members of an archive that cannot be read are left out, as long as one can be; without,
    the first of several raises MemberError. `on_bytes` is called while members are unpacked into memory.
    """
    if not path.exists():
        raise InputError(f"There is no file {path}.")
    if not path.is_file():
        raise InputError(f"{path} is neither a file nor a folder.")
    finder = _Finder(path, skips_unreadable, on_bytes)
    with reading(path), path.open("rb") as file:
        if not file.read(1):
            raise InputError(f"{path} is empty: its download may have failed.")
        file.seek(0)
        finder.look(file, _Within())
    if not finder.found and finder.unreadable:
        raise InputError(finder.unreadable[0])
    return Found(tuple(finder.found), tuple(finder.passed_over), tuple(finder.unreadable), tuple(finder.damages))


class _Finder(msgspec.Struct):
    path: Path
    skips_unreadable: bool
    on_bytes: OnBytes
    found: list[FileSource] = msgspec.field(default_factory=list)
    passed_over: list[str] = msgspec.field(default_factory=list)
    unreadable: list[str] = msgspec.field(default_factory=list)
    damages: list[str] = msgspec.field(default_factory=list)

    def look(self, stream: IO[bytes], within: _Within) -> None:
        """Add the tables in a stream that stands at its beginning."""
        head = stream.read(HEAD_BYTES)
        packing = _packing_of(head)
        if packing is None:
            self._add(head, within)
            return
        stream.seek(0)
        if packing is Packing.ZIP:
            self._look_in_zip(stream, self._archive(within))
        elif packing is Packing.TAR:
            self._look_in_tar(stream, self._archive(within))
        else:
            self._look_inside(stream, within.deeper(Layer(packing)))

    def _add(self, head: bytes, within: _Within) -> None:
        member = "/".join(within.members) or None
        form = form_of_head(self._name(within), head)
        source = FileSource(self.path, form, within.layers, member, content=within.content)
        if form is not FileForm.SQLITE:
            self.found.append(source)
            return
        if not source.is_plain:
            raise InputError(f"{source.path} is a database within an archive: unpack it and import the database.")
        self.found += [replace(source, table=table) for table in sqlite_tables.table_names(self.path)]

    def _look_inside(self, stream: IO[bytes], within: _Within) -> None:
        """A compressed stream, opened anew for what must be read from its beginning: not all can be read backwards."""
        with unpacked(within.layers[-1:], stream) as inner:
            beginning = UntilBreak(inner, UNREADABLE)
            head = beginning.read(HEAD_BYTES)
        packing = _packing_of(head)
        if beginning.found is not None and packing is not Packing.TAR:
            raise beginning.found  # only a tar may have whole members before the break
        if packing is None:
            self._add(head, within)
            return
        stream.seek(0)
        with unpacked(within.layers[-1:], stream) as inner:
            if packing is Packing.TAR:
                whole = cast("IO[bytes]", UntilBreak(inner, UNREADABLE))
                self._look_in_packed_tar(whole, self._archive(within))
            elif inner.seekable():
                self.look(inner, within)
            else:
                raise InputError(f"{self._name(within)} {_UNPACK}")

    def _look_in_zip(self, stream: IO[bytes], within: _Within) -> None:
        with zipfile.ZipFile(stream) as archive:
            files = {member.filename: member for member in archive.infolist() if not member.is_dir()}
            self._refuse_by_members(within, list(files))
            names = self._tables(within, list(files))
            self._refuse_large(within, sum(files[name].file_size for name in names))
            for name in names:
                inner = within.deeper(Layer(Packing.ZIP, name), self._shown(within, name, names))
                with self._member(inner, len(names)), archive.open(files[name]) as member:
                    self.look(member, inner)

    def _look_in_tar(self, stream: IO[bytes], within: _Within) -> None:
        files: dict[str, tarfile.TarInfo] = {}
        with tarfile.open(fileobj=stream, mode="r:") as archive:
            with self._until_cut(within, files):
                for entry in archive:
                    if entry.isreg():
                        _refuse_cut(stream, entry)
                        files[entry.name] = entry
            names = self._tables(within, list(files))
            self._refuse_large(within, sum(files[name].size for name in names))
            for name in names:
                layer = Layer(Packing.TAR, name, files[name].offset_data, files[name].size)
                inner = within.deeper(layer, self._shown(within, name, names))
                with self._member(inner, len(names)), unpacked((layer,), stream) as member:
                    self.look(member, inner)

    def _look_in_packed_tar(self, stream: IO[bytes], within: _Within) -> None:
        """Members are read to memory in one pass: to find each anew, everything before it had to be unpacked again."""
        contents: dict[str, bytes] = {}
        others: list[str] = []
        with tarfile.open(fileobj=stream, mode="r|") as archive, self._until_cut(within, contents):
            self._read_members(archive, contents, others)
        names = self._tables(within, [*contents, *others])
        for name in (name for name in names if name in contents):
            shown = self._shown(within, name, names)
            members = within.members if shown is None else (*within.members, shown)
            inner = _Within((), members, contents[name], within.archives)
            layer = Layer(Packing.TAR, name, 0, len(contents[name]))
            with self._member(inner, len(names)), unpacked((layer,), _bytes(contents[name])) as member:
                self.look(member, inner)

    def _read_members(self, archive: tarfile.TarFile, contents: dict[str, bytes], others: list[str]) -> None:
        """Fill in the tables of a tar that is read in one pass, and the names of its other members."""
        total, size = 0, self.path.stat().st_size
        for entry in archive:
            if not entry.isreg():
                continue
            if not is_table_name(entry.name):
                others.append(entry.name)
                continue
            total += entry.size
            refuse_swelling(self.path, total, size)
            if total > sources.MAXIMUM_PACKED_TABLE_BYTES:
                raise InputError(
                    f"{self.path} holds over {sources.MAXIMUM_PACKED_TABLE_BYTES // 1024**3} GiB of tables in a "
                    "compressed tar: unpack it and import the folder."
                )
            file = archive.extractfile(entry)
            contents[entry.name] = b"" if file is None else file.read()
            self.on_bytes(0)

    @contextmanager
    def _until_cut(self, within: _Within, members: Mapping[str, object]) -> Iterator[None]:
        """Name a tar that is cut or damaged behind whole members, and keep those where that is asked for."""
        try:
            with reading(self._name(within)):
                yield
        except InputError as error:
            if not members or not isinstance(error.__cause__, UNREADABLE):
                raise
            if not self.skips_unreadable:
                raise MemberError(str(error)) from error
            self.damages.append(str(error))

    @contextmanager
    def _member(self, within: _Within, count: int) -> Iterator[None]:
        """Name the member (one of `count`) that cannot be read, and leave it out where that is asked for."""
        try:
            with reading(self._name(within)):
                yield
        except InputError as error:
            if not self.skips_unreadable:
                if count == 1:
                    raise
                raise MemberError(str(error)) from error
            self.unreadable.append(str(error))

    def _tables(self, within: _Within, names: list[str]) -> list[str]:
        """Which members are tables; the others are noted. Without any by its name, all that are no documents are."""
        visible = [name for name in names if not is_hidden_name(name)]
        tables = [name for name in visible if is_table_name(name)]
        tables = tables or [name for name in visible if not is_document_name(name)]
        if not tables:
            raise InputError(f"{self._name(within)} holds no table ({_KINDS_READ}).")
        self.passed_over += [name for name in visible if name not in set(tables)]
        return sorted(tables)

    def _archive(self, within: _Within) -> _Within:
        if within.archives == _DEEPEST:
            raise InputError(
                f"{self._name(within)} is an archive within an archive within an archive: unpack the outer one and "
                "import the folder."
            )
        return within._replace(archives=within.archives + 1)

    def _shown(self, within: _Within, name: str, names: list[str]) -> str | None:
        """What to call a member: its name, unless it is the only one and named like its archive."""
        archive = PurePosixPath(within.members[-1] if within.members else self.path.name)
        is_alone = len(names) == 1 and PurePosixPath(name).name.startswith(archive.stem.removesuffix(".tar"))
        return None if is_alone else name

    def _name(self, within: _Within) -> Path:
        return self.path.joinpath(*within.members)

    def _refuse_large(self, within: _Within, total: int) -> None:
        if total > sources.MAXIMUM_TEXT_BYTES:
            raise InputError(
                f"{self._name(within)} claims to hold more than {sources.MAXIMUM_TEXT_BYTES // 1024**3} GiB, too much "
                "to import."
            )

    def _refuse_by_members(self, within: _Within, names: list[str]) -> None:
        lower = [name.lower() for name in names]
        for ending, advice in _REFUSED_BY_MEMBER.items():
            if any(name.endswith(ending) if ending.startswith(".") else name == ending for name in lower):
                raise InputError(f"{self._name(within)} {advice}")


def _refuse_cut(stream: IO[bytes], member: tarfile.TarInfo) -> None:
    """Nothing, unless a tar ends within the member; raises ReadError then, as it does between two."""
    if member.size:
        stream.seek(member.offset_data + member.size - 1)
        if not stream.read(1):
            raise tarfile.ReadError("unexpected end of data")


def _bytes(content: bytes) -> io.BytesIO:
    return io.BytesIO(content)


def _packing_of(head: bytes) -> Packing | None:
    for magic, packing in _MAGIC_OF_PACKING.items():
        if head.startswith(magic):
            return packing
    is_tar = head[_TAR_MAGIC_AT:].startswith(_TAR_MAGIC)
    return Packing.TAR if is_tar else None


def form_of_head(path: Path, head: bytes) -> FileForm:
    """What a table is by its first bytes; `path` is what to call it.

    Raises:
        InputError: it is nothing that can be imported; the sentence says what it is and what to do.
    """
    form = next((form for magic, form in _FORM_BY_MAGIC.items() if head.startswith(magic)), None)
    if form is not None:
        return form
    # The format of Arrow's streams has no magic of its own; these are its "Encapsulated message format".
    if head.startswith(b"\xff\xff\xff\xff") and head[8:12] == b"\x10\0\0\0":
        return FileForm.ARROW_STREAM  # a continuation mark and a message's length, then the table of a flatbuffer
    if head[8:12] == b"DUCK":
        raise InputError(f"{path} is a database of DuckDB: write its table with COPY … TO 'FILE.parquet'.")
    for magic, advice in _REFUSED_BY_MAGIC.items():
        if head.startswith(magic):
            raise InputError(f"{path} {advice}")
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.lower().startswith((b"<!doctype html", b"<html", b"<?xml", b"<error")):
        raise InputError(f"{path} {_WEB_PAGE}")
    if start.startswith((b"[", b"{")):
        return FileForm.JSON
    # No text but UTF-16 has a null byte in it.
    if b"\0" in head and utf16_decoder(head) is None:
        raise InputError(f"{path} is none of the files that can be imported ({_KINDS_READ}).")
    return FileForm.TEXT

"""The destination of a recording: a file on this machine, or an object store that it is copied to at the end."""

import hashlib
from pathlib import Path

import msgspec
from platformdirs import user_data_path

from rektscope.files.places import refuse_unwritable
from rektscope.market.errors import InputError
from rektscope.sessions.journal.upload import check_storage, is_uri, shown, upload


class Destination(msgspec.Struct, frozen=True):
    """Where a session is written.

    Attributes:
        session: the file on this machine; its journal lies beside it.
        uri: where the finished file is copied to; empty when it stays.
    """

    session: Path
    uri: str = ""

    @property
    def name(self) -> str:
        """For people."""
        return shown(self.uri) if self.uri else str(self.session)

    def deliver(self) -> None:
        """Copy the finished session to where it belongs, and keep it here only when that fails.

        Raises:
            InputError: it could not be copied; the sentence names the file that is kept.
        """
        if not self.uri:
            return
        try:
            upload(self.session, self.uri)
        except InputError as error:
            raise InputError(f"{error} The session is kept at {self.session}.") from error
        self.session.unlink(missing_ok=True)


def recordings_folder() -> Path:
    """Where recordings lie until they are uploaded."""
    return user_data_path("rektscope", appauthor=False) / "recordings"


def find_destination(text: str, *, may_replace: bool = False) -> Destination:
    """The destination that a user wrote: a path, or a URI that `pyarrow.fs` understands.

    Raises:
        InputError: nothing can be written there, or something is there already.
    """
    if is_uri(text):
        check_storage(text, may_replace=may_replace)
        return Destination(_local_path(text), text)
    path = Path(text)
    refuse_unwritable(path, may_replace=may_replace, called="the session file")
    return Destination(path)


def _local_path(uri: str) -> Path:
    """A file of its own for each URI, the same one each time, so that what broke off is found again."""
    folder = recordings_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"Recordings cannot be kept in {folder}: {error.strerror or error}.") from error
    name = uri.partition("?")[0].rstrip("/").rpartition("/")[2].removesuffix(".rekt")
    return folder / f"{name}-{hashlib.sha256(uri.encode()).hexdigest()[:8]}.rekt"

"""The log of defects: one small file of the user's, made when there is something to write and not before."""

import logging
from pathlib import Path

from platformdirs import user_log_path

_LARGEST_BYTES = 1_000_000
_KEPT = 2


def log_path() -> Path:
    """The file in the user's folder for logs."""
    return user_log_path("rektscope", appauthor=False) / "rektscope.log"


class LogFile(logging.Handler):
    """Writes records of WARNING and above to `log_path`; nothing is opened before the first."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._file: logging.Handler | None = None

    def start(self) -> None:
        """Take what the program logs from now on."""
        logging.getLogger().addHandler(self)

    def stop(self) -> None:
        """Take nothing any more, and close the file."""
        logging.getLogger().removeHandler(self)
        if self._file is not None:
            self._file.close()
            self._file = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record; where the file cannot be written it is lost, as there is no other place to report it."""
        try:
            if self._file is None:
                self._file = _opened()
            self._file.handle(record)
        except OSError:
            self.handleError(record)


def _opened() -> logging.Handler:
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415 -- it imports sockets, which no start needs

    path = log_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    file = RotatingFileHandler(path, maxBytes=_LARGEST_BYTES, backupCount=_KEPT, encoding="utf-8")
    file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return file

"""The user's alert rules, kept between runs in one small JSON file.

The file is checked before it is believed. One that cannot be used is set aside under another name, never overwritten,
and said in one sentence; the rules are then the usual ones.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_config_path

from rektscope.alerts.rules import AlertSettings
from rektscope.files.whole_file import set_aside, written_aside
from rektscope.market.errors import InputError

_VERSION = 1
_LARGEST_FILE = 2**16


@dataclass(frozen=True, slots=True)
class LoadedRules:
    """What was found.

    Attributes:
        settings: the rules.
        problem: one sentence when the file could not be used, else empty.
    """

    settings: AlertSettings
    problem: str = ""


def alerts_path() -> Path:
    """The file in the user's settings folder."""
    return user_config_path("rektscope", appauthor=False) / "alerts.json"


class AlertStore:
    """The file of alert rules.

    Attributes:
        path: where it is; need not exist.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = alerts_path() if path is None else path

    def load(self) -> LoadedRules:
        """The rules kept; the usual ones, with the problem, when the file cannot be used, which is then set aside."""
        try:
            if not self.path.exists():
                return LoadedRules(AlertSettings())
            if self.path.stat().st_size > _LARGEST_FILE:
                return self._set_aside("it is too large")
            return LoadedRules(_read(self.path.read_text(encoding="utf-8")))
        except OSError as error:
            words = f"The alert rules in {self.path} cannot be read: {error.strerror or error}."
            return LoadedRules(AlertSettings(), words)
        except (InputError, ValueError, RecursionError) as error:
            return self._set_aside(str(error).rstrip("."))

    def save(self, settings: AlertSettings) -> None:
        """Write the rules in place of those kept before; raises InputError when the file cannot be written."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with written_aside(self.path) as file:
                json.dump({"version": _VERSION, "rules": settings.to_json()}, file, indent=1, allow_nan=False)
        except OSError as error:
            raise InputError(
                f"The alert rules could not be saved in {self.path}: {error.strerror or error}."
            ) from error

    def _set_aside(self, why: str) -> LoadedRules:
        """Move the file out of the way and say so."""
        try:
            kept = set_aside(self.path)
        except OSError as error:
            words = f"The alert rules in {self.path} are damaged ({why}; {error.strerror or error})."
            return LoadedRules(AlertSettings(), words)
        words = f"The alert rules could not be used ({why}), so the usual ones hold; the file is kept as {kept}."
        return LoadedRules(AlertSettings(), words)


def _read(text: str) -> AlertSettings:
    content = json.loads(text)
    if not isinstance(content, dict) or content.get("version") != _VERSION:
        raise InputError(f"it is no file of alert rules of version {_VERSION}")
    return AlertSettings.from_json(content.get("rules"))

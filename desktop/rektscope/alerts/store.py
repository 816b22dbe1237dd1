"""The user's alert rules, kept between runs in one small JSON file.

The file is checked before it is believed. One that cannot be used is set aside under another name, one that a newer
version wrote is left as it is; either is reported in one sentence, and the rules are then the usual ones. Two windows
may change rules: each changes only those that were changed in it.
"""

from pathlib import Path

import msgspec
from platformdirs import user_config_path

from rektscope.alerts.rules import AlertSettings
from rektscope.files.user_file import FileState, Found, NewerFileError, UserFile, merged
from rektscope.market.errors import InputError

_READABLE = frozenset({1, 2, 3})
_COUNTED_STANDING = 1
"""The version whose `cluster_usd` was of what stands: thirty times and more of what is expected to be force-closed."""

_LARGEST_FILE = 2**16


class LoadedRules(msgspec.Struct, frozen=True):
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
        self._file = UserFile(self.path, _READABLE, _LARGEST_FILE)
        self._before = AlertSettings()

    def load(self) -> LoadedRules:
        """The rules kept; the usual ones, with the problem, when the file cannot be used."""
        found = self._file.read()
        if found.state is FileState.UNREADABLE:
            return LoadedRules(AlertSettings(), f"The alert rules in {self.path} cannot be read: {found.reason}.")
        if found.state is FileState.NEWER:
            return LoadedRules(AlertSettings(), f"{_newer_sentence(self.path)} The defaults are used.")
        try:
            self._before = _settings_in(found)
        except InputError as error:
            return self._put_aside(str(error).rstrip("."))
        had = _old_cluster_usd(found)
        return LoadedRules(self._before, "" if had is None else _cluster_sentence(had, self._before.cluster_usd))

    def save(self, settings: AlertSettings) -> None:
        """Keep the rules that were changed since they were loaded or saved; raises InputError when that fails."""

        def content(found: Found) -> dict[str, object]:
            theirs = _settings_in(found) if found.state is FileState.USABLE else self._before
            table, _ = merged(self._before.to_json(), settings.to_json(), theirs.to_json())
            return {"rules": table}

        try:
            self._file.change(content)
        except NewerFileError as error:
            raise InputError(f"{_newer_sentence(self.path)} Update rektscope to change them.") from error
        except OSError as error:
            raise InputError(
                f"The alert rules could not be saved in {self.path}: {error.strerror or error}."
            ) from error
        self._before = settings

    def _put_aside(self, why: str) -> LoadedRules:
        """Move the file out of the way and say so."""
        try:
            kept = self._file.put_aside()
        except OSError as error:
            words = f"The alert rules in {self.path} are damaged ({why}; {error.strerror or error})."
            return LoadedRules(AlertSettings(), words)
        words = f"The alert rules could not be used ({why}), so the defaults are used; the file is kept as {kept}."
        return LoadedRules(AlertSettings(), words)


def _newer_sentence(path: Path) -> str:
    return f"The alert rules in {path} were written by a newer rektscope and stay as they are."


def _settings_in(found: Found) -> AlertSettings:
    """The rules in a file; raises InputError when it is damaged."""
    if found.state is FileState.ABSENT:
        return AlertSettings()
    if found.content is None:
        raise InputError(found.reason)
    rules = found.content.get("rules")
    if found.content.get("version") == _COUNTED_STANDING and isinstance(rules, dict):
        rules = {name: value for name, value in rules.items() if name != "cluster_usd"}
    return AlertSettings.from_json(rules)


def _old_cluster_usd(found: Found) -> float | None:
    """The size of clusters that was set when it was of what stands; None where nothing is lost with it."""
    content = found.content or {}
    rules = content.get("rules")
    if content.get("version") != _COUNTED_STANDING or not isinstance(rules, dict) or not rules.get("cluster"):
        return None
    size = rules.get("cluster_usd")
    return float(size) if isinstance(size, int | float) else None


def _cluster_sentence(had: float, now: float) -> str:
    return (
        "Alerts on clusters now count the dollars that are expected to be force-closed, not all that stand: the size "
        f"you had set, {had:,.0f} USD, no longer fits and is {now:,.0f} USD until you set another."
    )

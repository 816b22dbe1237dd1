"""`rektscope clean`: what the program keeps on this machine, how large it is, and its removal.

Each place is asked of the module that writes it. Only what the program makes under its own names is ever removed:
sessions and recordings stay, wherever they lie, and so does anything that somebody else put into these folders.
"""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Any

import click
import msgspec

from rektscope.cli.options import json_option, print_json

_KILO = 1000
_EXIT_NOT_REMOVED = 2


class Keeping(Enum):
    """What removing a thing would cost."""

    CACHE = "cache"
    """Nothing: it is made anew."""
    SETTINGS = "settings"
    """What the user has chosen, typed or fetched."""
    SESSIONS = "sessions"
    """Data that nothing brings back; never removed here."""


class KeptItem(msgspec.Struct, frozen=True):
    """Something that the program keeps.

    Attributes:
        what: for people.
        keeping: whether it may go.
        path: the file or folder.
        names: what the program's files are called there.
        has_folders: the files lie in folders below `path`, which are the program's too.
    """

    what: str
    keeping: Keeping
    path: Path
    names: re.Pattern[str]
    has_folders: bool = False

    def files(self) -> list[Path]:
        """The program's own files there, as far as they can be looked up; links are never followed.

        Of recordings those in journals count too, as they are only ever listed.
        """
        if self.keeping is Keeping.SESSIONS:
            return sorted(path for path in self.path.rglob("*") if path.is_file())
        if self.has_folders:
            below = (Path(at) / name for at, _, names in os.walk(self.path) for name in names)
            return sorted(path for path in below if self.names.fullmatch(path.name))
        folder = self.path.parent if self.path.suffix else self.path
        try:
            found = [Path(entry.path) for entry in os.scandir(folder) if not entry.is_dir(follow_symlinks=False)]
        except OSError:
            return []  # there is no such folder, or it is somebody else's
        return sorted(path for path in found if self.names.fullmatch(path.name))


@click.command()
@click.option("--yes", "is_agreed", is_flag=True, help="Remove it; without it, only what would go is listed.")
@click.option("--all", "takes_settings", is_flag=True, help="Settings, alerts, saved positions and fetched tiers too.")
@json_option
def command(
    *,
    is_agreed: bool,
    takes_settings: bool,
    as_json: bool,
) -> int:
    """List what the program keeps on this machine, and remove it with --yes.

    Caches and logs are made anew when they are missing. With --all, what you have set, typed or fetched goes too.
    Sessions and recordings are never removed. Close the window first: it writes its settings when it ends.
    """
    leaving = {Keeping.CACHE, Keeping.SETTINGS} if takes_settings else {Keeping.CACHE}
    found = [(place, place.files()) for place in places()]
    listed = [_described(place, files) | {"goes": place.keeping in leaving} for place, files in found]
    problems: list[str] = []
    for place, files in found if is_agreed else []:
        if place.keeping in leaving:
            problems += _remove(files)
            _remove_empty(place)
    if as_json:
        size = sum(each["bytes"] for each in listed if each["goes"])
        print_json({"removed": is_agreed and not problems, "bytes": size, "places": listed, "problems": problems})
        return _EXIT_NOT_REMOVED if problems else 0
    title = "Would be removed:" if not is_agreed else "Removed, except as said below:" if problems else "Removed:"
    print("\n".join(_lines(listed, title, is_agreed=is_agreed, takes_settings=takes_settings)))
    for problem in problems:
        print(f"rektscope: {problem}", file=sys.stderr)
    return _EXIT_NOT_REMOVED if problems else 0


def places() -> list[KeptItem]:
    """Everything that the program keeps on this machine of its own accord, each place as its writer names it."""
    from rektscope.alerts.store import alerts_path
    from rektscope.archives.cache import FILE_NAMES, archive_folder
    from rektscope.engine.kept_places import kept_model_path, kept_start_path, start_folder
    from rektscope.files.log_file import log_path
    from rektscope.live.observed.addresses import addresses_path
    from rektscope.margins.store import tier_folder
    from rektscope.positions.store import positions_path
    from rektscope.recording.destination import recordings_folder

    window = window_settings_folder()
    return [
        KeptItem("start cache", Keeping.CACHE, start_folder(), re.compile(r".*\.(start|card|part)")),
        KeptItem("archive files", Keeping.CACHE, archive_folder(), FILE_NAMES, has_folders=True),
        KeptItem("log", Keeping.CACHE, log_path(), re.compile(rf"{_relatives(log_path().name).pattern}|run-\d+\.txt")),
        KeptItem("window settings", Keeping.SETTINGS, window, _relatives("window.ini", "live.ini")),
        KeptItem("alerts", Keeping.SETTINGS, alerts_path(), _relatives(alerts_path().name)),
        KeptItem("saved positions", Keeping.SETTINGS, positions_path(), _relatives(positions_path().name)),
        KeptItem("model of the map", Keeping.SETTINGS, kept_model_path(), _relatives(kept_model_path().name)),
        KeptItem("choice at start", Keeping.SETTINGS, kept_start_path(), _relatives(kept_start_path().name)),
        KeptItem("watched addresses", Keeping.SETTINGS, addresses_path(), _relatives(addresses_path().name)),
        KeptItem("tiers fetched or imported", Keeping.SETTINGS, tier_folder(), re.compile(r".*\.(json.*|part|lock)")),
        KeptItem("recordings", Keeping.SESSIONS, recordings_folder(), re.compile(r".*")),
    ]


def window_settings_folder() -> Path:
    """Where Qt keeps the INI files of a user's program, by its documentation of QSettings; asked without Qt.

    A system that lacks Qt's libraries can be cleaned too.
    """
    if sys.platform == "win32":
        from platformdirs import user_config_path

        return user_config_path("rektscope", appauthor=False, roaming=True)
    base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "rektscope"


def _relatives(*names: str) -> re.Pattern[str]:
    """A file of that name, what it was kept as when it was damaged or full, its lock, and parts of it."""
    listed = "|".join(map(re.escape, names))
    return re.compile(rf"\.?({listed})(\.damaged-\d+|\.\d+|\.lock|\.\w+\.part)?")


def _described(place: KeptItem, files: list[Path]) -> dict[str, Any]:
    return {
        "what": place.what,
        "kind": place.keeping.value,
        "path": str(place.path),
        "files": len(files),
        "bytes": sum(_size(path) for path in files),
    }


def _size(path: Path) -> int:
    try:
        return path.lstat().st_size
    except OSError:
        return 0  # gone meanwhile


def _remove(files: list[Path]) -> Iterator[str]:
    """Remove files; a sentence for each that could not be."""
    for path in files:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            yield f"{path} could not be removed: {error.strerror or error}."


def _remove_empty(place: KeptItem) -> None:
    """Remove the program's folders around a place as far as nothing is left in them."""
    folder = place.path.parent if place.path.suffix else place.path
    if place.has_folders:
        for at, _, _ in os.walk(folder, topdown=False):
            with suppress(OSError):  # something of somebody else's is in it
                Path(at).rmdir()
    for each in (folder, folder.parent):
        if "rektscope" in each.parts[-2:]:
            try:
                each.rmdir()
            except OSError:
                return  # something of somebody else's is in it, or it was never made


def _lines(listed: list[dict[str, Any]], title: str, *, is_agreed: bool, takes_settings: bool) -> Iterator[str]:
    there = [each for each in listed if each["files"]]
    going, staying = [each for each in there if each["goes"]], [each for each in there if not each["goes"]]
    for heading, group in ((title, going), ("Kept:", staying)):
        if group:
            yield heading
        for each in group:
            yield f"  {_size_text(each['bytes']):>9}  {each['what']}: {each['path']}"
    if not going:
        yield "There is nothing to remove."
    elif not is_agreed:
        yield f"{_size_text(sum(each['bytes'] for each in going))} would be removed: say --yes to remove them."
    if not takes_settings and any(each["kind"] == Keeping.SETTINGS.value for each in staying):
        yield "--all takes settings, alerts, saved positions and fetched tiers too."


def _size_text(count: int) -> str:
    """Bytes for people: `66.1 MB`."""
    if count < _KILO:
        return f"{count} B"
    return f"{count / _KILO:,.1f} kB" if count < _KILO**2 else f"{count / _KILO**2:,.1f} MB"

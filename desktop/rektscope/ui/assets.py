"""The one door to packaged files that views use: fonts and icons, by relative name."""

from importlib import resources
from pathlib import Path

_PACKAGE = "rektscope.resources"  # by name, never by import: mypy does not follow the editable mapping


def asset_bytes(name: str) -> bytes:
    """The bytes of a packaged file such as `fonts/Inter-Regular.otf`; names are relative and stay inside."""
    parts = name.split("/")
    if ".." in parts or name.startswith("/"):
        raise ValueError(f"{name!r} is not the name of a packaged file")
    return resources.files(_PACKAGE).joinpath(*parts).read_bytes()


def asset_path(name: str) -> str:
    """Where a packaged file lies, with forward slashes as style sheets want them."""
    return Path(str(resources.files(_PACKAGE).joinpath(*name.split("/")))).as_posix()

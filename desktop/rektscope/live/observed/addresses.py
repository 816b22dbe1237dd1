"""A watch list of addresses: reading it from what a person pasted or from a file, and keeping it between runs.

The file is plain text, one address a line, so that it can be written, read and shared without this program. Addresses
are public; which ones somebody watches is not, and leaves the machine only as the questions to the venue.
"""

import re
from collections.abc import Sequence
from pathlib import Path

import msgspec
from platformdirs import user_data_path

from rektscope.files.whole_file import PRIVATE, written_aside
from rektscope.market.errors import InputError

MOST_ADDRESSES = 1_000
"""So many are asked about in seven minutes; answers of a longer list would be old before it is through."""

_LARGEST_FILE = 2**20
_MOST_PROBLEMS = 20
_ADDRESS = re.compile(r"0[xX][0-9a-fA-F]{40}", re.ASCII)
_BETWEEN = re.compile(r"[\s,;\"']+")


class WatchList(msgspec.Struct, frozen=True):
    """Addresses to watch.

    Attributes:
        addresses: `0x` and 40 lower-case hexadecimal digits, each once, in the order given.
        problems: a sentence for each line that could not be used, and for what was dropped.
    """

    addresses: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


def parse_addresses(text: str) -> WatchList:
    """The addresses in a text: separated by lines, blanks, commas, semicolons or quotes; `#` begins a remark.

    What is not an address is left out with a sentence; the same one again is dropped without one.
    """
    found: dict[str, None] = {}
    problems: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        for word in _BETWEEN.split(line.partition("#")[0]):
            if _ADDRESS.fullmatch(word):
                found[word.lower()] = None
            elif word:
                problems.append(f"Line {number}: {word[:50]!r} is no address, write 0x and 40 digits from 0 to f.")
    if len(problems) > _MOST_PROBLEMS:
        more = len(problems) - _MOST_PROBLEMS
        problems = [*problems[:_MOST_PROBLEMS], f"And {more} more words are no addresses."]
    if len(found) > MOST_ADDRESSES:
        problems.append(f"Only the first {MOST_ADDRESSES:,} of {len(found):,} addresses are watched.")
    return WatchList(tuple(found)[:MOST_ADDRESSES], tuple(problems))


def read_addresses(path: Path) -> WatchList:
    """The addresses in a text file, as `parse_addresses` reads them.

    Raises:
        InputError: the file cannot be read, is too large, or holds not one address.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_FILE + 1)
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}.") from error
    if len(content) > _LARGEST_FILE:
        raise InputError(f"{path} is larger than {_LARGEST_FILE // 2**20} MB: no list of addresses is.")
    reported = parse_addresses(content.decode("utf-8-sig", errors="replace"))
    if not reported.addresses:
        why = f" {reported.problems[0]}" if reported.problems else ""
        raise InputError(f"{path} holds no address.{why}")
    return reported


def addresses_path() -> Path:
    """The file in the user's data folder."""
    return user_data_path("rektscope", appauthor=False) / "hyperliquid-addresses.txt"


class AddressStore:
    """The kept watch list.

    Attributes:
        path: where it is; need not exist.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = addresses_path() if path is None else path

    def load(self) -> WatchList:
        """The kept addresses; none, with the problem, where the file cannot be used. Never raises."""
        if not self.path.exists():
            return WatchList()
        try:
            if not self.path.stat().st_size:
                return WatchList()
            return read_addresses(self.path)
        except (InputError, OSError) as error:
            return WatchList(problems=(f"The watched addresses cannot be used. {error}",))

    def save(self, addresses: Sequence[str]) -> None:
        """Keep these addresses in place of those kept before.

        Raises:
            InputError: the file cannot be written.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with written_aside(self.path, permissions=PRIVATE) as file:
                file.writelines(f"{address}\n" for address in addresses)
        except OSError as error:
            raise InputError(f"The addresses could not be kept in {self.path}: {error.strerror or error}.") from error

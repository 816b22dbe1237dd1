"""Folders of venues, the tables that find them, the import contracts and the documents name the same venues.

What fails says where something is missing; `CONTRIBUTING.md`, "Add a venue", has the steps.
"""

import re
import tomllib
from pathlib import Path

from tests.venues.listings import SIZES

from rektscope import venues
from rektscope.archives.catalogue import ARCHIVES
from rektscope.cli import tiers
from rektscope.margins.refresh import refreshable_venues
from rektscope.market.spellings import VENUE_SPELLINGS
from rektscope.risk.tier_age import IMPORTED_VENUES, KEYLESS_VENUES
from rektscope.venues.catalogue import VENUES
from rektscope.venues.rules import RULES
from rektscope.venues.titles import venue_title

ROOT = Path(__file__).resolve().parents[2]
HOME = Path(venues.__file__).parent
TESTS = Path(__file__).resolve().parent


def _folders(module: str = "__init__") -> set[str]:
    """The venues that have a module of this name."""
    return {path.parent.name for path in HOME.glob(f"*/{module}.py")}


def test_every_feed_is_in_the_catalogue():
    assert {venue.name for venue in VENUES} == _folders("venue"), "VENUES in venues/catalogue.py"
    assert len(VENUES) == len(_folders("venue")), "VENUES in venues/catalogue.py names one twice"


def test_of_every_feed_the_spelling_of_its_markets_is_known():
    assert {venue.name for venue in VENUES} == set(VENUE_SPELLINGS), "VENUE_SPELLINGS in market/spellings.py"


def test_every_feed_has_a_market_with_its_sizes_and_messages_of_streams_and_of_rest():
    sized = {market.partition(":")[0] for market in SIZES}
    messages = {venue.name: [path.name for path in (TESTS / venue.name).glob("*.json")] for venue in VENUES}
    assert {venue.name for venue in VENUES} - sized == set(), "SIZES in tests/venues/listings.py: a market of it"
    answers = {name for name, names in messages.items() if any(each.startswith("rest_") for each in names)}
    streams = {name for name, names in messages.items() if any(each[0] != "r" for each in names)}
    assert set(messages) - answers == set(), "tests/venues/NAME: its documented answers, rest_*.json"
    assert set(messages) - streams == set(), "tests/venues/NAME: its documented messages, *.json, no name begins with r"


def test_every_venue_has_rules_and_they_are_found():
    assert _folders() - _folders("rules") == set(), "a rules.py in its folder"
    assert _folders() == {rules.venue for rules in RULES} - {"generic"}, "RULES in venues/rules.py"


def test_every_reader_of_tiers_is_asked_by_the_refresh_or_reads_a_file():
    assert _folders("tiers") == {*refreshable_venues(), *IMPORTED_VENUES}, "_VENUES in margins/refresh.py"
    assert set(refreshable_venues()) == KEYLESS_VENUES, "KEYLESS_VENUES in risk/tier_age.py"
    page = str(tiers.command.commands["refresh"].help)
    assert {name for name in KEYLESS_VENUES if name not in page} == set(), "the help of `tiers refresh` in cli/tiers.py"


def test_every_layout_of_an_archive_is_in_the_catalogue():
    assert _folders("archives") == set(ARCHIVES), "ARCHIVES in archives/catalogue.py"
    assert all(layout.venue == name for name, layout in ARCHIVES.items())


def test_every_venue_is_packed_and_may_know_no_other():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    names = {f"rektscope.venues.{name}" for name in _folders()}
    assert names - set(settings["setuptools"]["packages"]) == set(), "packages of setuptools in pyproject.toml"
    (contract,) = (one for one in settings["importlinter"]["contracts"] if one["id"] == "venues")
    assert set(contract["modules"]) == names, "the contract venues in pyproject.toml"


def test_every_venue_has_a_title_of_its_own():
    titles = {name: venue_title(name) for name in _folders()}
    named = {re.sub(r"\W", "", title).lower(): name for name, title in titles.items()}
    assert {word: name for word, name in named.items() if word != name} == {}, "a folder is named as its title is read"
    assert {venue.name: venue.title for venue in VENUES if titles[venue.name] != venue.title} == {}, "venues/titles.py"


def test_the_documents_name_every_feed():
    for page in ("README.md", "desktop/ARCHITECTURE.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        assert [venue.title for venue in VENUES if not re.search(rf"\b{venue.title}\b", text)] == [], page

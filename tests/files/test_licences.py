"""What the program is made of is read from what is installed, whole, and for this system."""

import json
import sys
from email.message import Message
from importlib import metadata

from rektscope.cli.main import run
from rektscope.files.licences import components


def test_the_program_comes_first_and_each_requirement_after_it():
    found = components()
    assert (found[0].name, found[0].licence) == ("rektscope", "MIT")
    names = [each.name.lower() for each in found]
    assert {"numpy", "pandas", "pyqtgraph", "shiboken6", "urllib3", "python"} <= set(
        names
    )  # urllib3: by requests alone
    assert names[1:] == sorted(names[1:])
    assert len(set(names)) == len(names)


def test_each_says_its_licence_or_brings_its_text():
    silent = [each.name for each in components() if not each.licence and not each.texts]
    assert silent == []


class Package:
    """A distribution as `importlib.metadata` has it, without files."""

    files = ()

    def __init__(self, name, *requires):
        self.metadata = Message()
        self.metadata["Name"] = name
        self.metadata["License"] = "MIT"
        self.version, self.requires = "1", requires


def test_what_is_for_tests_or_for_windows_is_not_part_of_it(monkeypatch):
    there = {
        "rektscope": Package("rektscope", "click>=8", 'pytest; extra == "test"', 'tzdata; sys_platform == "win32"'),
        "click": Package("click", "rektscope", "missing"),  # in a circle, and a package that is not there
        "pytest": Package("pytest"),
        "tzdata": Package("tzdata"),
    }

    def distribution(name):
        if name not in there:
            raise metadata.PackageNotFoundError(name)
        return there[name]

    monkeypatch.setattr(metadata, "distribution", distribution)
    monkeypatch.setattr(sys, "platform", "linux")
    assert [each.name for each in components()] == ["rektscope", "click", "Python"]
    monkeypatch.setattr(sys, "platform", "win32")
    assert [each.name for each in components()] == ["rektscope", "click", "Python", "tzdata"]


def test_the_command_lists_what_the_list_holds(capsys):
    assert run(["licences", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["components"]
    assert [(each["name"], each["version"]) for each in listed] == [(each.name, each.version) for each in components()]
    assert run(["licences", "--whole"]) == 0
    whole = capsys.readouterr().out
    assert "Permission is hereby granted" in whole
    assert all(text in whole for each in components() for text in each.texts)

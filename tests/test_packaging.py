"""What is shipped is whole, and the script that installs it says what it needs."""

import ast
import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BOOTSTRAP = ROOT / "packaging" / "bootstrap.py"

SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]

# Written in pieces, so that this file does not hold what it looks for.
FOREIGN = re.compile(
    "|".join(
        [
            r"(?<![\w.~-])/(?:wo" + r"rk|tm" + r"p|ro" + r"ot|ho" + r"me/\w+|Use" + r"rs/\w+)/",
            r"[A-Z]:\\Use" + r"rs\\",
            r"\bpy" + r"pi\.org",
            r"python" + r"hosted\.org",
            r"\banaconda\.org",
            r"--(?:extra-)?index-" + r"url",
        ]
    )
)


def _packages() -> set[str]:
    """Every folder with an `__init__.py`, as the package it is."""
    found = {"rektscope.resources"}
    for init in (ROOT / "desktop" / "rektscope").rglob("__init__.py"):
        found.add(".".join(init.parent.relative_to(ROOT / "desktop").parts))
    return found


def test_the_package_list_is_complete():
    assert len(SETTINGS["packages"]) == len(set(SETTINGS["packages"]))
    assert set(SETTINGS["packages"]) == _packages()


def test_every_folder_of_modules_is_a_package():
    folders = {path.parent for path in (ROOT / "desktop" / "rektscope").rglob("*.py")}
    assert [str(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_every_file_of_the_resources_is_shipped():
    resources = ROOT / "resources"
    shipped = {path for pattern in SETTINGS["package-data"]["rektscope.resources"] for path in resources.glob(pattern)}
    there = {path for path in resources.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    assert sorted(there - shipped) == [resources / "__init__.py"]


def test_the_marker_for_type_checkers_is_shipped():
    assert (ROOT / "desktop" / "rektscope" / "py.typed").is_file()
    assert SETTINGS["package-data"]["rektscope"] == ["py.typed"]


def _committed() -> list[Path]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("which files are committed only a git checkout tells")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [path for name in listed.decode().split("\0") if name and (path := ROOT / name).is_file()]


def test_no_committed_file_names_a_place_of_one_machine():
    places = []
    for path in _committed():
        content = path.read_bytes()
        if b"\0" in content:
            continue
        for number, line in enumerate(content.decode("utf-8").splitlines(), start=1):
            if FOREIGN.search(line):
                places.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    assert places == []


@pytest.mark.parametrize(
    ("line", "is_foreign"),
    [
        ("cd /wo" + "rk/main", True),
        ("open('/tm" + "p/x')", True),
        ("C:\\Use" + "rs\\me", True),
        ("https://py" + "pi.org/simple", True),
        ("tests/tmp_path", False),
        ("frame/work/of", False),
        ("#!/usr/bin/env bash", False),
    ],
)
def test_foreign_places_are_recognised(line, is_foreign):
    assert bool(FOREIGN.search(line)) == is_foreign


def test_bootstrap_can_be_read_by_old_pythons():
    """An old Python must get as far as the sentence that says it is too old."""
    ast.parse(BOOTSTRAP.read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.fixture
def bootstrap():
    spec = importlib.util.spec_from_file_location("bootstrap", BOOTSTRAP)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_bootstrap_uses_the_standard_library_only():
    tree = ast.parse(BOOTSTRAP.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_bootstrap_leaves_a_folder_of_other_things_alone(bootstrap, tmp_path):
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(SystemExit, match="choose another with --environment"):
        bootstrap.main(["--environment", str(tmp_path)])
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_bootstrap_says_what_to_install_where_venv_is_missing(bootstrap, tmp_path, monkeypatch):
    monkeypatch.setattr(bootstrap.importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(SystemExit, match=r"apt-get install python3\.\d+-venv"):
        bootstrap.main(["--environment", str(tmp_path / "new")])
    assert not (tmp_path / "new").exists()


def test_bootstrap_installs_again_only_when_something_changed(bootstrap):
    opened, tested = bootstrap.stamp("open"), bootstrap.stamp("test")
    assert bootstrap.is_installed(opened, opened)
    assert bootstrap.is_installed(tested, opened)
    assert not bootstrap.is_installed(opened, tested)
    assert not bootstrap.is_installed(opened.replace(str(ROOT), "elsewhere"), opened)


def test_bootstrap_keeps_what_was_compiled_and_other_packages_out(bootstrap, monkeypatch):
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "KEPT"):
        monkeypatch.setenv(name, "1")
    given = bootstrap._environment()
    assert given["KEPT"] == "1"
    assert not {"PYTHONDONTWRITEBYTECODE", "PYTHONPATH"} & set(given)


def test_bootstrap_hands_words_after_the_dashes_to_pytest(bootstrap, capsys):
    assert bootstrap._split(["test", "--", "-k", "calc", "--", "x"]) == (["test"], ["-k", "calc", "--", "x"])
    with pytest.raises(SystemExit):
        bootstrap.main(["--", "-k", "calc"])
    assert "say `test` too" in capsys.readouterr().err


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash to read the script")
@pytest.mark.parametrize("name", ["run", "release"])
def test_the_ci_scripts_are_sound(name):
    script = ROOT / ".ci" / name
    assert script.stat().st_mode & 0o111
    assert script.read_text(encoding="utf-8").splitlines()[0] == "#!/usr/bin/env bash"
    done = subprocess.run([shutil.which("bash"), "-n", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_readme_and_bootstrap_name_the_same_packages(bootstrap):
    readme = (ROOT / "README.md").read_text(encoding="utf-8").replace("\\\n", " ")
    (line,) = re.findall(r"^sudo apt-get install (.*)$", readme, re.MULTILINE)
    assert line.split() == ["python3-venv", *(package for package, _ in bootstrap.system_packages())]


def test_bootstrap_names_the_missing_packages_before_it_installs(bootstrap, monkeypatch):
    monkeypatch.setattr(bootstrap.sys, "platform", "linux")
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(bootstrap, "system_packages", lambda: [("libnowhere7", "libnowhere.so.7")])
    with pytest.raises(SystemExit) as ended:
        bootstrap.require_system_libraries()
    assert str(ended.value).splitlines()[-1] == "  sudo apt-get install libnowhere7"


@pytest.fixture
def bare_root():
    spec = importlib.util.spec_from_file_location("bare_root", ROOT / "packaging" / "bare_root.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_bare_root_follows_the_readme(bare_root):
    lines = bare_root.readme_lines("Start", "On the command line", "Test")
    begins = ["sudo apt-get install python3-venv ", "python3 packaging/bootstrap.py", ". .venv/bin/activate"]
    assert [line.startswith(begin) for line, begin in zip(lines, begins, strict=False)] == [True] * len(begins)
    assert lines[-1] == "python3 packaging/bootstrap.py test"
    assert [line for line in lines if bare_root.opens_window(line)] == [
        "python3 packaging/bootstrap.py",
        "rektscope july.rekt",
    ]


def test_the_bare_root_is_given_what_the_settings_of_pip_name(bare_root, tmp_path, monkeypatch):
    home, index, bundle = tmp_path / "home", tmp_path / "index" / "simple", tmp_path / "bundle.pem"
    index.mkdir(parents=True)
    bundle.touch()
    settings = home / ".config" / "pip" / "pip.conf"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"[global]\nextra-index-url = https://host/simple file://{index}\n", encoding="utf-8")
    monkeypatch.setattr(bare_root.os, "environ", {"HOME": str(home), "PIP_CERT": str(bundle), "OTHER": "/usr"})
    named = bare_root.named_places()
    assert {index, bundle} <= set(named)
    assert Path("/usr") not in named
    assert Path("/simple") not in named

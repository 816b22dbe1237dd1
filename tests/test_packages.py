"""What the packages say of themselves agrees with the program, and what they depend on is read off it."""

import configparser
import hashlib
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from rektscope.cli.commands import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "packaging" / "linux"
MIME = "application/vnd.rektscope.session"


def _module(path: Path):
    """A script of packaging/, which stands outside of the package and imports its neighbours."""
    sys.path.insert(0, str(path.parent))
    try:
        specification = importlib.util.spec_from_file_location(path.stem, path)
        module = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(module)
    finally:
        sys.path.remove(str(path.parent))
    return module


def _xml(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 -- our own file


@pytest.fixture(scope="module")
def packages():
    """packaging/linux_packages.py."""
    return _module(ROOT / "packaging" / "linux_packages.py")


@pytest.fixture(scope="module")
def entry():
    """The desktop entry."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(LINUX / "rektscope.desktop", encoding="utf-8")
    return parser


def test_the_window_belongs_to_the_desktop_entry(entry):
    """The name that the application gives itself is how a desktop finds its icon and groups its windows."""
    source = (ROOT / "desktop" / "rektscope" / "ui" / "application.py").read_text(encoding="utf-8")
    assert re.findall(r'setDesktopFileName\("(.+?)"\)', source) == [entry["Desktop Entry"]["StartupWMClass"]]


def test_every_file_names_the_same_type(entry):
    namespace = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    types = _xml((LINUX / "rektscope-mime.xml").read_text(encoding="utf-8")).findall("m:mime-type", namespace)
    assert [each.get("type") for each in types] == [MIME]
    assert [each.get("pattern") for each in types[0].findall("m:glob", namespace)] == ["*.rekt"]
    assert entry["Desktop Entry"]["MimeType"] == f"{MIME};"
    assert f"MimeType={MIME}" in (LINUX / "rektscope.thumbnailer").read_text(encoding="utf-8")
    assert MIME in (LINUX / "rektscope.metainfo.xml").read_text(encoding="utf-8")


def test_every_command_line_in_them_is_one_of_the_program(entry):
    lines = [section["Exec"] for name, section in entry.items() if name != "DEFAULT"]
    lines += re.findall(r"^Exec=(.+)$", (LINUX / "rektscope.thumbnailer").read_text(encoding="utf-8"), re.MULTILINE)
    for line in lines:
        program, *words = line.split()
        assert program == "rektscope"
        assert words[0] in {*COMMANDS, "%f"}


def test_appstream_names_pictures_only_where_somebody_publishes_them(packages):
    without = _xml(packages.metainfo(None))
    assert without.find("screenshots") is None
    assert without.find("id").text == packages.APPLICATION
    assert without.find("releases/release").get("version") == packages.version()
    images = _xml(packages.metainfo("https://example.org/p")).findall("screenshots/screenshot/image")
    assert [image.text.rsplit("/", 1)[0] for image in images] == ["https://example.org/p"] * 2


@pytest.mark.parametrize(
    ("tool", "words"),
    [("desktop-file-validate", ()), ("appstreamcli", ("validate", "--no-net"))],
)
def test_the_validators_find_nothing(packages, tmp_path, tool, words):
    program = shutil.which(tool)
    if program is None:
        pytest.skip(f"{tool} is not installed; .ci/run brings it where it is root")
    path = LINUX / "rektscope.desktop"
    if tool == "appstreamcli":
        path = tmp_path / f"{packages.APPLICATION}.metainfo.xml"
        path.write_text(packages.metainfo(None), encoding="utf-8")
    done = subprocess.run([program, *words, str(path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("readelf") is None, reason="ELF files, read by readelf")
def test_what_a_program_takes_from_the_system_is_read_off_it(packages, tmp_path, monkeypatch):
    shutil.copyfile(sys.executable, tmp_path / "program")
    (tmp_path / "text").write_text("no binary")
    read = subprocess.run(
        [shutil.which("readelf"), "-d", str(tmp_path / "program")], capture_output=True, text=True, check=True
    )
    linked = set(re.findall(r"\(NEEDED\).*\[(.*?)\]", read.stdout))
    others = {name for name in linked if not packages.C_LIBRARY.fullmatch(name)}
    monkeypatch.setattr(packages, "SYSTEM_PACKAGES", dict.fromkeys(others, "a-package"))
    libraries, c_library = packages.from_the_system(tmp_path)
    assert libraries == others
    assert re.fullmatch(r"2\.\d+", c_library)
    for name in others:
        (tmp_path / name).touch()  # from now on it is brought
    assert packages.from_the_system(tmp_path)[0] == set()


def test_a_library_of_no_known_package_ends_the_run(packages, tmp_path, monkeypatch):
    monkeypatch.setattr(packages, "is_binary", lambda _: True)
    monkeypatch.setattr(packages, "SYSTEM_PACKAGES", {})
    (tmp_path / "program").write_bytes(b"")
    answer = subprocess.CompletedProcess([], 0, " (NEEDED) Shared library: [libunknown.so.7]\n GLIBC_2.31 ")
    monkeypatch.setattr(packages.subprocess, "run", lambda *_, **__: answer)
    with pytest.raises(SystemExit, match=r"libunknown\.so\.7"):
        packages.from_the_system(tmp_path)


def test_the_manual_has_every_command_and_only_what_roff_can_show():
    done = subprocess.run([sys.executable, str(LINUX / "manual.py")], capture_output=True, check=True)
    page = done.stdout.decode("ascii")
    assert page.startswith(".TH REKTSCOPE 1")
    for name in COMMANDS:
        assert f".SS rektscope {name}" in page
    assert r"\fB\-\-leverage" in page


# --- Windows ----------------------------------------------------------------------------------------------------------


def test_the_installer_compiles_and_names_every_program_it_brings(tmp_path):
    makensis = shutil.which("makensis")
    if makensis is None:
        pytest.skip("makensis is not installed; .ci/run brings it where it is root")
    frozen, installer = tmp_path / "rektscope", tmp_path / "rektscope-1.2.3-setup.exe"
    (frozen / "_internal").mkdir(parents=True)
    for name in ("rektscope.exe", "rektscopew.exe", "_internal/base_library.zip"):
        (frozen / name).write_bytes(b"not a program")
    script = ROOT / "packaging" / "windows" / "rektscope.nsi"
    words = ["-V2", "-WX", "-DVERSION=1.2.3", f"-DFROZEN={frozen}", f"-DOUTPUT={installer}", str(script)]
    done = subprocess.run([makensis, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert installer.read_bytes().startswith(b"MZ")


def test_the_uninstaller_removes_what_the_installer_writes():
    script = (ROOT / "packaging" / "windows" / "rektscope.nsi").read_text(encoding="utf-8")
    installs, removes = script.split('Section "Uninstall"')
    for key in set(re.findall(r'WriteReg\w+ HKCU "(\$\{CLASSES\}\\[\w.]+|\$\{UNINSTALL\})', installs)):
        assert f'DeleteRegKey HKCU "{key}"' in removes
    for link in re.findall(r'CreateShortcut "(.+?)"', installs):
        assert f'Delete "{link}"' in removes


def test_manifests_name_one_version_and_the_checksums_of_the_files(tmp_path, capsys):
    manifests = _module(ROOT / "packaging" / "manifests.py")
    installer, archive = tmp_path / "setup.exe", tmp_path / "rektscope.zip"
    installer.write_bytes(b"a")
    archive.write_bytes(b"b")
    words = ["--installer", str(installer), "--archive", str(archive), "--address", "https://example.org/r/"]
    assert manifests.main([*words, "--output", str(tmp_path / "out")]) == 0
    written = {Path(line).name: json.loads(Path(line).read_text()) for line in capsys.readouterr().out.split()}
    assert {each.get("PackageVersion", each.get("version")) for each in written.values()} == {
        manifests.linux_packages.version()
    }
    (installed,) = written["rektscope.rektscope.installer.yaml"]["Installers"]
    assert installed["InstallerSha256"] == hashlib.sha256(b"a").hexdigest().upper()
    assert installed["InstallerUrl"] == "https://example.org/r/setup.exe"
    assert written["rektscope.json"]["architecture"]["64bit"] == {
        "url": "https://example.org/r/rektscope.zip",
        "hash": hashlib.sha256(b"b").hexdigest(),
    }

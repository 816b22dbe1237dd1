"""Manifests for winget and Scoop from one description of a release, so that no two say different things.

    python3 packaging/manifests.py --installer FILE.exe --archive FILE.zip --address URL --output DIR

`--address` is the folder on the web that both files are published in. The checksums are those of the files given. Not
run against either catalogue: what they check is described in their own documentation (winget manifest schema 1.6,
Scoop app manifests).
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

import linux_packages

IDENTIFIER = "rektscope.rektscope"
SUMMARY = "Liquidation levels, replays of liquidation events, and your own liquidation price"
SCHEMA = "1.6.0"


def main(arguments: list[str]) -> int:
    """Write the three files of winget's manifest and the one of Scoop's."""
    parser = argparse.ArgumentParser(description="Write manifests for winget and Scoop.")
    parser.add_argument("--installer", type=Path, required=True, metavar="FILE", help="what NSIS made")
    parser.add_argument("--archive", type=Path, required=True, metavar="FILE", help="what freeze.py packed on Windows")
    parser.add_argument("--address", required=True, metavar="URL", help="the folder on the web that has both")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR")
    options = parser.parse_args(arguments)
    version, address = linux_packages.version(), options.address.rstrip("/")
    files = winget(version, f"{address}/{options.installer.name}", checksum(options.installer))
    files["scoop/rektscope.json"] = scoop(version, f"{address}/{options.archive.name}", checksum(options.archive))
    for name, content in files.items():
        path = options.output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")  # JSON is YAML, which winget reads
        print(path)
    return 0


def winget(version: str, url: str, sha256: str) -> dict[str, dict]:
    """The three documents of a winget manifest by file name."""

    def document(kind: str, **fields: object) -> dict:
        head = {"PackageIdentifier": IDENTIFIER, "PackageVersion": version}
        return head | fields | {"ManifestType": kind, "ManifestVersion": SCHEMA}

    installer = {"Architecture": "x64", "InstallerUrl": url, "InstallerSha256": sha256.upper()}
    folder = f"winget/{IDENTIFIER}"
    return {
        f"{folder}.yaml": document("version", DefaultLocale="en-US"),
        f"{folder}.installer.yaml": document(
            "installer", InstallerType="nullsoft", Scope="user", FileExtensions=["rekt"], Installers=[installer]
        ),
        f"{folder}.locale.en-US.yaml": document(
            "defaultLocale",
            PackageLocale="en-US",
            Publisher="The rektscope authors",
            PackageName="rektscope",
            License="MIT",
            ShortDescription=SUMMARY,
        ),
    }


def scoop(version: str, url: str, sha256: str) -> dict:
    """A Scoop manifest."""
    return {
        "version": version,
        "description": SUMMARY,
        "homepage": url.rsplit("/", 1)[0],
        "license": "MIT",
        "architecture": {"64bit": {"url": url, "hash": sha256}},
        "extract_dir": "rektscope",
        "bin": "rektscope.exe",
        "shortcuts": [["rektscopew.exe", "rektscope"]],
    }


def checksum(path: Path) -> str:
    """The SHA-256 of a file in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

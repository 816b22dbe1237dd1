"""The page about the session file is true: its columns are those of the schema, its examples run and agree."""

import re
import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest

import rektscope
from rektscope.sessions.file_format import ACCOUNT_LEGENDS, ACCOUNT_SCHEMA, LEGENDS, SCHEMA

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "desktop" / "SESSION_FORMAT.md").read_text(encoding="utf-8")
SESSION = ROOT / "resources" / "sessions" / "2025-07-14-short-squeeze.rekt"
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def _example(library: str) -> str:
    (found,) = [code for code in EXAMPLES if f"import {library}" in code]
    return found


@pytest.fixture
def total_of(tmp_path, monkeypatch):
    """What an example of the page calls `total`, run beside a session."""
    shutil.copy(SESSION, tmp_path / "session.rekt")
    monkeypatch.chdir(tmp_path)

    def total_of(library: str):
        names: dict[str, object] = {}
        exec(compile(_example(library), f"the example for {library}", "exec"), names)  # noqa: S102 -- of our own page
        return names["total"]

    return total_of


@pytest.fixture(scope="module")
def expected() -> dict[str, float]:
    with rektscope.open(SESSION) as session:
        liquidations = session.market("binance:BTCUSDT").liquidations
        return liquidations.groupby("liquidated_side").notional_usd.sum().to_dict()


def test_the_example_for_pandas(total_of, expected):
    assert total_of("pandas").to_dict() == pytest.approx(expected)


def test_the_example_for_polars(total_of, expected):
    pytest.importorskip("polars")
    rows = dict(total_of("polars").rows())
    assert {"long": rows[1], "short": rows[-1]} == pytest.approx(expected)


def test_the_example_for_duckdb(total_of, expected):
    pytest.importorskip("duckdb")
    rows = dict(total_of("duckdb"))
    assert {"long": rows[1], "short": rows[-1]} == pytest.approx(expected)


def test_every_column_is_on_the_page_and_carries_its_legend():
    table = PAGE.partition("## Metadata")[0]
    for field in pq.read_schema(SESSION):
        assert f"`{field.name}`" in table
        unit, legend = LEGENDS[field.name]
        assert field.metadata[b"unit"].decode() == unit
        assert field.metadata[b"legend"].decode() == legend
    assert set(LEGENDS) == set(SCHEMA.names)
    for field in ACCOUNT_SCHEMA:
        assert f"`{field.name}`" in table
        assert field.metadata[b"legend"].decode() == ACCOUNT_LEGENDS[field.name][1]

"""Nothing of the rules knows which side leads: the first event's record with its sides exchanged is rebuilt as well."""

import csv
import json

import pytest

from rektscope.market.sides import Side
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.sessions.reconstruction.build import build_session
from rektscope.ui.chapter_text import text_of


@pytest.fixture(scope="module")
def exchanged(tmp_path_factory, facts_folder):
    """The July facts with longs for shorts in every sum, order and reading; prices are as they were."""
    folder = tmp_path_factory.mktemp("exchanged")
    for path in facts_folder.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    for name in ("liquidation_totals.csv", "liquidation_buckets.csv"):
        with (folder / name).open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        with (folder / name).open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(row | {"long_usd": row["short_usd"], "short_usd": row["long_usd"]} for row in rows)
    path = folder / "facts.json"
    scalars = json.loads(path.read_text(encoding="utf-8"))
    figures = scalars["figures"]
    for word in ("until_reading", "in_one_hour"):
        figures[f"longs_{word}_usd"] = figures.pop(f"shorts_{word}_usd")
    for order in scalars["orders"]:
        order["side"] = "long"
    path.write_text(json.dumps(scalars), encoding="utf-8")
    return build_session(folder)


def sums(session):
    return LiquidationIndex.build(session.events, session.info.start_ms, session.info.end_ms)


def test_the_sums_are_exchanged(exchanged, bundled):
    mine, before = sums(exchanged), sums(bundled)
    for market, (longs, shorts) in before.by_market().items():
        assert mine.by_market()[market] == pytest.approx((shorts, longs), rel=1e-4, abs=200.0)


def test_the_reading_is_met_by_longs(exchanged):
    index = sums(exchanged)
    reading_ms = 1_752_469_260_000
    longs = index.usd[(index.side == Side.LONG) & (index.time_ms < reading_ms)].sum()
    assert longs == pytest.approx(289e6, rel=1e-3)


def test_the_worst_hour_is_reported_with_the_side_of_its_reading(exchanged):
    (chapter,) = [each for each in exchanged.info.chapters if text_of(each).title == "Worst hour begins"]
    assert "$205 M of longs in one hour were reported" in text_of(chapter).sentence

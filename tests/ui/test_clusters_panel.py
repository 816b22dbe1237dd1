"""The list of clusters is that of `rektscope levels --clusters` at the same moment, and filtered as the map is."""

import json

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from rektscope.cli.main import run
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS, format_iso
from rektscope.positions.likelihood import probability_text
from rektscope.ui import formatting
from rektscope.ui.heatmap.nearest_clusters import nearest_clusters
from rektscope.ui.reach.panel import HEADS


def cells(table):
    model = table.model()
    columns = range(model.columnCount())
    return [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]


def command(path, window, capsys):
    at, least = format_iso(window.viewer.cursor.time_ms), str(window.viewer.least_leverage)
    capsys.readouterr()
    asked = ["levels", str(path), "--market", window.viewer.market, "--at", at, "--clusters"]
    assert run([*asked, "--least-leverage", least, "--json"]) == 0
    return json.loads(capsys.readouterr().out)["clusters"]


@pytest.mark.parametrize("minutes", [0, -7])
def test_the_rows_are_those_of_the_command(window, small_session, capsys, minutes):
    window.side.toggle("Clusters")
    window.replay.step(minutes * MINUTE_MS)
    panel, answer = window.side.map.clusters, command(small_session, window, capsys)
    assert answer
    assert len(panel.clusters) == len(answer)
    shown = [*cells(panel.tables[Side.SHORT]), *cells(panel.tables[Side.LONG])]
    for cells_of_row, each, cluster in zip(shown, answer, panel.clusters, strict=True):
        row = dict(zip(HEADS, cells_of_row, strict=True))
        assert row["at"] == formatting.price(each["price"], 0)
        assert cluster.standing_usd == pytest.approx(each["standing_usd"], rel=1e-5)
        assert cluster.expected.usd == pytest.approx(each["expected_usd"], rel=1e-5)
        in_a_day = each["reach"][-1]["expected_usd"]
        assert row["in 24 h"] == ("–" if in_a_day is None else formatting.expected_usd_alone(in_a_day))
        for name, reach in zip(("1 h", "4 h", "24 h"), each["reach"], strict=True):
            known = reach["probability"] is not None
            assert row[name] == (probability_text(reach["probability"]) if known else "–")


def test_nearest_stands_first_and_is_named_in_a_sentence(window):
    window.side.toggle("Clusters")
    panel = window.side.map.clusters
    for side in Side:
        away = [abs(each.away) for each in panel.clusters if each.side is side]
        assert away == sorted(away)
    (nearest,) = (each for each in nearest_clusters(window.frame) if each.side is Side.SHORT)
    assert nearest in panel.clusters
    assert f"of shorts at {formatting.price(nearest.edge, 0)}, " in panel.nearest[Side.SHORT].text()


def test_the_filter_of_leverage_acts_on_the_list_and_is_named(window):
    window.side.toggle("Clusters")
    panel = window.side.map.clusters
    before = sum(each.standing_usd for each in panel.clusters)
    window.heatmap.choose(type(window.heatmap.choices)(least_leverage=50))
    window.viewer.chart.wait_for_map()
    window.refresh()
    assert "50×" in panel.heading.text()
    assert sum(each.standing_usd for each in panel.clusters) < before


def test_what_is_relative_is_not_headed_as_expected(window):
    window.side.toggle("Clusters")
    model = window.side.map.clusters.tables[Side.SHORT].model()

    def head():
        return model.headerData(2, Qt.Orientation.Horizontal)

    assert head() == "expected by force"
    window.known_prior.use(replace(DEFAULT_PARAMETERS, name="mine", smear=0.002))
    window.viewer.chart.wait_for_map()
    window.refresh()
    assert all(each.expected is None for each in window.side.map.clusters.clusters)
    assert window.side.map.clusters.clusters
    assert head() == "standing"

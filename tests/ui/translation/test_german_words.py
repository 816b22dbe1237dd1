"""What a German window says of files, published claims and grades is German, with the figures of the English words."""

import re
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from rektscope.alerts.store import AlertStore
from rektscope.engine.sources import SessionSource
from rektscope.market.errors import InputError
from rektscope.replay.dossier import check_claims
from rektscope.sessions.bundled import bundled_events
from rektscope.sessions.importing.importer import import_files
from rektscope.sessions.importing.parts import ImportOptions
from rektscope.ui import translation
from rektscope.ui.assets import asset_bytes
from rektscope.ui.chapter_text import text_of
from rektscope.ui.diagnostics.venue_lines import check_lines
from rektscope.ui.dossier.panel import DossierPanel
from rektscope.ui.figures import Figures, NumberStyle
from rektscope.ui.icons import icon
from rektscope.ui.live.alert_center import AlertCenter
from rektscope.ui.live.notifier import DesktopNotifier
from rektscope.ui.scoring.names import side_name
from rektscope.ui.sentences.translated import translated

START_S = 1_752_451_200
GERMAN = Figures(NumberStyle.POINTS_COMMA)
ENGLISH_WORDS = re.compile(r"\b(the|of|is|are|were|and|with|from|which|that|its|has|have|by)\b")
FIGURE = re.compile(r"\d[\d,.]*\d|\d")
GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


@pytest.fixture(autouse=True)
def german():
    catalogue = translation._SPOKEN.catalogue, translation._SPOKEN.content
    translation.speak_from(asset_bytes("translations/rektscope_de.qm"))
    yield
    translation._SPOKEN.catalogue, translation._SPOKEN.content = catalogue
    translation._SPOKEN.known.clear()


def candle_file(folder: Path, name: str = "BTCUSDT-1m.csv", head: str = "volume,whatever") -> Path:
    rows = [f"{(START_S + 60 * minute) * 1000},100,102,99,101,5,{minute}" for minute in range(20)]
    path = folder / name
    path.write_text("\n".join([f"open_time,open,high,low,close,{head}", *rows, ""]), "utf-8")
    return path


def german_figures(text: str) -> list[str]:
    """The figures of an English text with the marks of a German window; times of a day keep theirs."""
    return sorted(each if f":{each}" in text else GERMAN.rewritten(each) for each in FIGURE.findall(text))


def test_an_import_is_reported_in_german(tmp_path):
    path = candle_file(tmp_path)
    with pytest.raises(InputError) as refused:
        import_files([path], ImportOptions(), lambda *_: None)
    assert translated(refused.value) == (
        f"Weder die Spalten noch der Name von {path} nennen den Handelsplatz: gib ihn mit --venue an."
    )
    imported = import_files([path], ImportOptions(venue="binance", symbol="BTCUSDT"), lambda *_: None)
    told = [translated(each, figures=GERMAN) for each in imported.report.warnings]
    assert (
        "BTCUSDT-1m.csv: die Bedeutung von whatever ist nicht bekannt, die Spalte wurde übergangen (--as sagt sie)."
        in told
    )
    assert [line for line in told if ENGLISH_WORDS.search(line)] == []


AS_THEY_COME = {
    "x.csv: 1,024 rows are left out, as they have a quantity of 0.": "x.csv: 1.024 Zeilen bleiben weg: Menge 0.",
    "x.csv is left out, as it cannot be read: x.csv holds no text: its download may have failed.": (
        "x.csv bleibt weg, da unlesbar: x.csv enthält keinen Text: vielleicht ist der Download gescheitert."
    ),
    "okx:A: the mark price jumps by more than half 2 times, first at 07:00; is the data real, and of one market?": (
        "okx:A: Mark-Preis springt 2-mal um mehr als die Hälfte, zuerst um 07:00; sind die Daten echt, und aus einem "
        "Markt?"
    ),
    "1,234.5 M USD in the hour from 2025-07-14T07:00:00Z": "1.234,5 Mio. USD in der Stunde ab 2025-07-14T07:00:00Z",
    "98.1 M USD short on binance:BTCUSDT at 2025-07-14T07:35:50Z": (
        "98,1 Mio. USD short auf binance:BTCUSDT um 2025-07-14T07:35:50Z"
    ),
    "A trade of okx:A was left out: no market has ever traded so much at once.": (
        "Trade von okx:A wurde ausgelassen: auf einmal hat kein Markt je so viel gehandelt."
    ),
    "The comparison was made again on the session cut short and said the same: okx:A at 07:00, okx:B at 08:00.": (
        "Der Vergleich wurde mit der abgeschnittenen Sitzung wiederholt und sagte dasselbe: okx:A um 07:00, okx:B um "
        "08:00."
    ),
    "okx:A: it has no prices. (32 more have none either.)": (
        "okx:A: sie hat keine Preise. (32 weitere haben auch keine.)"
    ),
    "okx:A: 13.3 h of candles, open interest from 5-minute steps (22 h), settled funding.": (
        "okx:A: 13,3 h Kerzen, Open Interest in Schritten von 5 Minuten (22 h), abgerechnetes Funding."
    ),
    "x.csv: dates begin with the day.": "x.csv: Datumsangaben beginnen mit dem Tag.",
}


@pytest.mark.parametrize("sentence", AS_THEY_COME)
def test_sentences_of_files_claims_and_feeds(sentence):
    assert translated(sentence, figures=GERMAN) == AS_THEY_COME[sentence]


def test_all_that_bundled_events_say_is_translated_with_its_figures():
    seen = 0
    for event in bundled_events():
        with closing(SessionSource(event.path)) as source:
            info = source.info
        # A source may be an address, in which a figure stays as it is.
        sources = [claim.source for claim in info.claims if translated(claim.source) != claim.source]
        assert [each for each in sources if GROUPS.search(translated(each, figures=GERMAN))] == []
        claims = [text for claim in info.claims for text in (claim.text, claim.reason)]
        chapters = [text_of(chapter).sentence for chapter in info.chapters]
        for text in (info.name, *info.notes, *claims):
            told = translated(text)
            assert told != text
            if text not in info.notes:
                assert sorted(FIGURE.findall(told)) == sorted(FIGURE.findall(text)), text
                assert sorted(FIGURE.findall(translated(text, figures=GERMAN))) == german_figures(text), text
            seen += 1
        assert [text for text in (*map(translated, info.notes), *chapters) if ENGLISH_WORDS.search(text)] == []
    assert seen > 150


def test_the_dossier_is_german(qtbot):
    event = bundled_events()[0]
    with closing(SessionSource(event.path)) as source:
        info = source.info
        verdicts = check_claims(info.claims, source.all_events(), source.liquidations())
    panel = DossierPanel()
    qtbot.addWidget(panel)
    panel.show_verdicts(info, verdicts)
    words = [label.text() for label in panel.widget().findChildren(QLabel)]
    assert translated(info.name) == words[0]
    assert [text for text in words if ENGLISH_WORDS.search(text)] == []


def test_what_a_venue_answered_is_translated():
    stream = {"market": "okx:A", "kind": "open_interest", "state": "silent", "rows": 2, "left_out": 0}
    lines = list(
        check_lines(
            {
                "title": "OKX",
                "is_well": False,
                "is_clock_apart": False,
                "products": [{"problem": "OKX lists no markets.", "left_out": 0}],
                "connections": [
                    {"name": "OKX", "is_open": True, "problem": "", "reconnects": 0, "misunderstood": 0}
                    | {"messages": 3, "bytes": 4}
                ],
                "streams": [stream | {"age_ms": None, "latency_ms": None}],
                "history": "Asking for the hours before.",
                "tiers": {"asked": False, "tiers": 0, "problem": "not asked for any more"},
                "notices": ["This machine's clock was set forward by 2 s; receive times go on unchanged."],
                "failure": "",
            }
        )
    )
    assert lines == [
        "OKX: NICHT IN ORDNUNG",
        "  OKX führt keine Märkte.",
        "  OKX: offen, 3 Nachrichten, 4 Bytes",
        "  okx:A Open Interest: stumm, 2 Zeilen",
        "  Verlauf: Die Stunden davor werden erfragt.",
        "  Stufen: es wird nicht mehr gefragt",
        "  Die Uhr dieses Rechners wurde um 2 s nach vorn gestellt; Empfangszeiten gehen unverändert weiter.",
    ]


def test_sides_of_a_score_have_german_names():
    assert side_name("binance:BTCUSDT", "short") == "binance:BTCUSDT Shorts"
    assert side_name("binance:BTCUSDT", "long") == "binance:BTCUSDT Longs"


def test_every_file_that_was_set_aside_is_named_at_the_start_in_german(qtbot, tmp_path):
    """One notice took the place of the other, and the rules were said to be the usual ones in their dock alone."""
    view = QWidget()
    qtbot.addWidget(view)
    view.resize(900, 400)
    (tmp_path / "alerts.json").write_text("{half", encoding="utf-8")
    damaged = "\n".join(f"{x}.json is damaged (empty) and was kept as y.json: set the services up again." for x in "ab")
    webhooks = SimpleNamespace(failed=SimpleNamespace(connect=lambda _: None), start=lambda: damaged, stop=lambda: None)
    tray = SimpleNamespace(notify=lambda *_: None, remove=lambda: None)
    notifier = DesktopNotifier(icon("play"), view, make_tray=lambda *_: tray)
    center = AlertCenter(view, notifier, webhooks)
    qtbot.addWidget(center.panel)
    center.banner.say_also("Ein Farbschema fehlt.", "Einstellungen")
    center.start(AlertStore(tmp_path / "alerts.json"))
    lines = center.banner.sentence.text().replace("\u00a0", " ").split("\n")
    assert [line.split()[0] for line in lines] == ["Ein", "Die", "a.json", "b.json"]
    assert "konnten nicht benutzt werden" in lines[1]
    assert all("beschädigt" in line for line in lines[2:])
    assert center.banner.title.text() == "Einstellungen · Alarme"
    assert center.panel.form.message.text().startswith("Die Alarmregeln konnten")
    center.stop()

"""Alerts in the window: rules that are typed, kept and refused; a list to go back by; a notice that moves nothing."""

from decimal import Decimal
from types import SimpleNamespace

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rektscope.alerts.rules import (
    Alert,
    AlertSettings,
    ClusterNear,
    FeedTrouble,
    LargeLiquidations,
    NearLiquidation,
    PriceWord,
)
from rektscope.alerts.store import AlertStore
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.sizes import SizeUnit
from rektscope.replay.liquidation_totals import Liquidation
from rektscope.ui.figures import DistanceUnit, Figures, bound
from rektscope.ui.icons import icon
from rektscope.ui.live.alert_banner import AlertBanner
from rektscope.ui.live.alert_text import sentence_of, title_of
from rektscope.ui.live.alerts_panel import MOST_KEPT, AlertsPanel
from rektscope.ui.live.notifier import DesktopNotifier
from rektscope.ui.theme import DANGER

NOW = 1_752_487_200_000  # 14 Jul 2025, 10:00 UTC
Key = Qt.Key
BYBIT = Instrument("bybit", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
LARGEST = Liquidation(15_122_250.0, Side.SHORT, 61_100.0, BYBIT, NOW)
NEAR = Alert(
    "near",
    NOW,
    "binance:BTCUSDT",
    1,
    NearLiquidation("My short", Side.SHORT, 123_305.9, 122_410.0, PriceWord.MARK),
)
CLUSTER = Alert(
    "cluster",
    NOW + 1_000,
    "binance:BTCUSDT",
    1,
    ClusterNear(Side.SHORT, 62.4e6, 123_200.0, 123_320.0, 122_700.0, PriceWord.MARK, is_scaled=True),
)
LARGE = Alert("large", NOW + 2_000, "bybit:BTCUSDT", 1, LargeLiquidations(1, 15_122_250.0, LARGEST))
FEED = Alert("feed", NOW + 3_000, "", 0, FeedTrouble("OKX", "silent", "mark of okx:BTC-USDT-SWAP", NOW, 30.0))


@pytest.fixture
def panel(qapp, tmp_path):
    _ = qapp
    panel = AlertsPanel()
    panel.load(AlertStore(tmp_path / "alerts.json"))
    panel.resize(380, 640)
    panel.show()
    panel.activateWindow()
    yield panel
    panel.close()
    panel.deleteLater()


def type_into(qtbot, field, text, key=Key.Key_Return):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, key)


@pytest.mark.parametrize(
    ("alert", "title", "sentence"),
    [
        (
            NEAR,
            "Near my liquidation",
            "The mark 122,410.0 is 0.73 % from my liquidation at 123,305.9 (My short, binance:BTCUSDT).",
        ),
        (
            replace(NEAR, what=replace(NEAR.what, price=123_400.0, price_word=PriceWord.LAST)),
            "Near my liquidation",
            "The last price 123,400.0 has reached my liquidation at 123,305.9 (My short, binance:BTCUSDT).",
        ),
        (
            CLUSTER,
            "Cluster near the price",
            "Shorts $62.4 M relative: 0.41 % above the mark, at 123,200.0–123,320.0 on binance:BTCUSDT.",
        ),
        (
            replace(CLUSTER, what=replace(CLUSTER.what, side=Side.LONG, price=124_000.0, is_scaled=False)),
            "Cluster near the price",
            (
                "Longs $62.4 M relative: 0.55 % below the mark, at 123,200.0–123,320.0 on binance:BTCUSDT. "
                "USD are assumed from turnover."
            ),
        ),
        (LARGE, "Large liquidation", "$15.1 M short at 61,100.0 on bybit:BTCUSDT."),
        (
            replace(LARGE, what=LargeLiquidations(7, 20.2e6, replace(LARGEST, price=0.25))),
            "Large liquidations",
            "7 liquidations within a minute, $20.2 M in all; the largest: $15.1 M short at 0.2500 on bybit:BTCUSDT.",
        ),
        (FEED, "Feed silent", "OKX has been silent for 30 s: mark of okx:BTC-USDT-SWAP."),
        (
            replace(FEED, what=FeedTrouble("OKX", "disconnected", "", NOW, 12.5)),
            "Feed disconnected",
            "OKX has been disconnected for 12.5 s.",
        ),
    ],
)
def test_alerts_in_words(alert, title, sentence):
    assert (title_of(alert), sentence_of(alert)) == (title, sentence)


def test_alerts_show_distances_as_prices_and_sizes_in_coins_where_these_are_chosen():
    chosen = Figures(distances=DistanceUnit.PRICE, sizes=SizeUnit.COIN)
    assert "is 895.9 from my liquidation" in sentence_of(NEAR, figures=chosen)
    assert f": {123_200.0 - CLUSTER.what.price:,.1f} above the mark" in sentence_of(CLUSTER, figures=chosen)
    assert sentence_of(LARGE, figures=chosen) == "247.5 BTC short at 61,100.0 on bybit:BTCUSDT."


# --- rules -----------------------------------------------------------------------------------------------------------


def test_rules_are_typed_and_ticked_kept_and_there_again(qtbot, panel):
    spy = QSignalSpy(panel.settingsChanged)
    type_into(qtbot, panel.form.fields["near_percent"], "0.5")
    type_into(qtbot, panel.form.fields["liquidation_usd"], "2.5M")
    assert panel.form.fields["liquidation_usd"].text() == "2,500,000"
    panel.form.switches["in_replay"].setFocus()
    qtbot.keyClick(panel.form.switches["in_replay"], Key.Key_Space)
    expected = AlertSettings(near_percent=0.5, liquidation_usd=2.5e6, in_replay=True)
    assert panel.settings == expected
    assert [spy.at(row)[0] for row in range(spy.count())][-1] == expected
    assert spy.count() == 3
    again = AlertsPanel()
    again.load(panel._store)
    assert again.settings == expected
    again.deleteLater()


def test_nearer_stages_are_typed_with_strokes_between_them_and_refused_in_a_sentence(qtbot, panel):
    field = panel.form.stages
    assert field.text() == "0.5 / 0.2"
    type_into(qtbot, field, "0.75/ 0.3")
    assert panel.settings.near_stages == (0.75, 0.3)
    assert field.text() == "0.75 / 0.3"
    type_into(qtbot, field, "0.75 / near")
    assert "is not a number" in panel.form.message.text()
    assert panel.settings.near_stages == (0.75, 0.3)
    type_into(qtbot, field, " ")
    assert panel.settings.near_stages == ()
    assert panel.settings.stages == (1.0,)


def test_a_rule_that_is_off_keeps_its_figures(qtbot, panel):
    form = panel.form
    assert not form.fields["cluster_usd"].isEnabled()
    qtbot.keyClick(form.switches["cluster"], Key.Key_Space)
    assert form.fields["cluster_usd"].isEnabled()
    assert form.fields["cluster_percent"].isEnabled()
    type_into(qtbot, form.fields["cluster_usd"], "75,000,000")
    qtbot.keyClick(form.switches["cluster"], Key.Key_Space)
    assert (panel.settings.cluster, panel.settings.cluster_usd) == (False, 75e6)
    assert form.fields["cluster_usd"].text() == "75,000,000"


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("near_percent", "99", "at most 50 %"),
        ("near_percent", "five", "is not a number"),
        ("cluster_usd", "", "empty"),
        ("liquidation_usd", "much", "is not"),
        ("feed_seconds", "0.5", "1 to 86,400 s"),
    ],
)
def test_what_no_rule_can_have_is_refused_in_a_sentence_and_taken_back(qtbot, panel, name, text, words):
    panel.form.switches["cluster"].setChecked(True)
    before, field = panel.settings, panel.form.fields[name]
    shown = field.text()
    type_into(qtbot, field, text or " ")
    assert words in panel.form.message.text()
    assert panel.settings == before
    field.setFocus()
    qtbot.keyClick(field, Key.Key_Escape)
    assert field.text() == shown
    assert not panel.form.message.isVisible()


def test_what_is_refused_is_said_where_it_is_seen_however_low_the_panel_is(qtbot, panel):
    panel.resize(panel.width(), 200)
    type_into(qtbot, panel.form.fields["near_percent"], "five")
    qtbot.waitUntil(lambda: panel.form.message.height() > 0)
    message = panel.form.message
    assert message.visibleRegion().boundingRect() == message.rect()


def test_a_damaged_file_and_one_that_cannot_be_written_are_reported(qapp, tmp_path):
    _ = qapp
    path = tmp_path / "alerts.json"
    path.write_text("{half", encoding="utf-8")
    panel = AlertsPanel()
    panel.load(AlertStore(path))
    assert "could not be used" in panel.form.message.text()
    assert panel.settings == AlertSettings()
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    panel.load(AlertStore(tmp_path / "file" / "alerts.json"))
    panel.form.switches["sound"].setChecked(True)
    assert "could not be saved" in panel.form.message.text()
    assert panel.settings.sound
    panel.deleteLater()


# --- what fired ------------------------------------------------------------------------------------------------------


def test_before_anything_fires_the_panel_says_what_is_watched(qtbot, panel):
    assert panel.empty.text() == "Nothing has fired yet. Rules are watched live; in replays only when asked to."
    qtbot.keyClick(panel.form.switches["in_replay"], Key.Key_Space)
    assert panel.empty.text() == "Nothing has fired yet. Rules are watched live and in replays."
    assert not panel.clear_button.isEnabled()
    panel.add([NEAR])
    assert not panel.empty.isVisible()
    qtbot.mouseClick(panel.clear_button, Qt.MouseButton.LeftButton)
    assert panel.empty.isVisible()
    assert panel.list.count() == 0


def test_the_newest_stands_on_top_and_a_click_or_return_goes_to_its_moment(qtbot, panel):
    spy = QSignalSpy(panel.momentChosen)
    assert panel.add([NEAR, LARGE]) == [NEAR, LARGE]
    assert panel.list.item(0).text() == f"14 Jul 10:00:02 UTC · Large liquidation\n{sentence_of(LARGE)}"
    place = panel.list.visualItemRect(panel.list.item(1)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Key.Key_Up)
    qtbot.keyClick(panel.list, Key.Key_Return)
    assert [spy.at(row)[0] for row in range(spy.count())] == [NEAR.time_ms, LARGE.time_ms]


def test_a_burst_that_grows_is_shown_anew_in_its_place(panel):
    panel.add([LARGE, FEED])
    grown = replace(LARGE, what=LargeLiquidations(3, 20e6, LARGEST))
    assert panel.add([grown]) == []
    assert panel.list.count() == 2
    assert "3 liquidations" in panel.list.item(1).text()


def test_only_so_many_are_kept(panel):
    panel.add([replace(LARGE, key=str(place), time_ms=NOW + place) for place in range(MOST_KEPT + 50)])
    assert panel.list.count() == len(panel._items) == MOST_KEPT
    assert panel.list.item(0).data(Qt.ItemDataRole.UserRole).key == str(MOST_KEPT + 49)
    assert panel.add([replace(LARGE, key="0")]) != []


def test_words_of_a_venue_are_never_markup(panel):
    panel.add([replace(FEED, what=replace(FEED.what, words="<b>bad</b>"))])
    assert "<b>bad</b>" in panel.list.item(0).text()


# --- the notice ------------------------------------------------------------------------------------------------------


@pytest.fixture
def banner(qapp):
    _ = qapp
    window = QWidget()
    column = QVBoxLayout(window)
    inner = QWidget()
    column.addWidget(inner)
    window.resize(900, 400)
    banner = AlertBanner(inner)
    window.show()
    banner.host = SimpleNamespace(window=window, inner=inner)
    yield banner
    window.close()
    window.deleteLater()


def test_the_notice_is_read_where_docks_leave_the_view_no_room(banner):
    """It was squeezed to 40 pixels with the chart, and each word cut."""
    window, inner = banner.host.window, banner.host.inner
    banner.say("The cursors of all windows are linked.", "Windows")
    for width in (60, 600, 60):
        inner.setFixedWidth(width)
        window.layout().activate()
        corner = banner.mapTo(window, QPoint(0, 0))
        assert banner.isVisible()
        assert window.rect().contains(QRect(corner, banner.size()))
        assert banner.width() > 400
        assert (banner.parentWidget() is inner) == (width == 600)


def test_the_notice_moves_nothing_and_takes_no_focus(banner):
    inner = banner.host.inner
    inner.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    inner.setFocus()
    before, focused = inner.geometry(), QApplication.focusWidget()
    assert not banner.isVisible()
    banner.show_alerts([NEAR])
    QApplication.processEvents()
    assert banner.isVisible()
    assert (inner.geometry(), QApplication.focusWidget()) == (before, focused)
    assert DANGER in banner.styleSheet()
    assert banner.accessibleName().startswith("Alert: Near my liquidation")
    banner.show_alerts([FEED])
    assert DANGER not in banner.styleSheet(), "that colour is kept for my liquidation"
    assert banner.title.text() == "Feed silent · 14 Jul 10:00:03 UTC · 1 more"
    banner.show_alerts([])
    assert banner.title.text() == "Feed silent · 14 Jul 10:00:03 UTC · 1 more"


@pytest.mark.parametrize("width", [420, 700, 1600])
def test_the_notice_fits_whatever_is_under_it(banner, width):
    banner.show_alerts([replace(NEAR, what=replace(NEAR.what, name="A rather long name of a saved position of mine"))])
    banner.host.window.resize(width, 400)
    QApplication.processEvents()
    inner = banner.host.inner
    assert inner.rect().contains(banner.geometry())
    assert banner.x() == inner.rect().x() + 12
    for label in (banner.title, banner.sentence):
        assert label.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize("width", [380, 420, 500, 572, 700])
def test_another_notice_of_more_lines_fits_at_once(banner, width):
    banner.host.window.resize(width, 400)
    QApplication.processEvents()
    banner.say("Short.")
    banner.show_alerts([FEED])
    QApplication.processEvents()
    banner.jumped(is_live=False)
    banner.show_alerts([NEAR, LARGE, CLUSTER])
    QApplication.processEvents()
    for label in (banner.title, banner.sentence):
        assert label.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize("newest", [None, 20.0, 60.0, 200.0, 380.0])
def test_the_notice_never_lies_over_the_newest_price(banner, newest):
    banner.newest_y = lambda: newest
    banner.host.window.resize(700, 400)
    QApplication.processEvents()
    banner.show_alerts([NEAR])
    place = banner.geometry()
    assert banner.host.inner.rect().contains(place)
    assert newest is None or not place.top() <= newest <= place.bottom()


def test_go_there_and_dismiss_by_keyboard_and_mouse(qtbot, banner):
    spy = QSignalSpy(banner.momentChosen)
    banner.show_alerts([NEAR, CLUSTER])
    assert banner.title.text().endswith(" · 1 more")
    qtbot.keyClick(banner.go_button, Key.Key_Space)
    assert spy.at(0)[0] == NEAR.time_ms  # of two at once what is near my liquidation is more pressing
    assert not banner.isVisible()
    banner.show_alerts([LARGE])
    assert "more" not in banner.title.text()
    qtbot.mouseClick(banner.dismiss_button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not banner.isVisible()
    assert spy.count() == 1


def test_a_growing_burst_alerts_anew_only_while_it_shows(banner):
    banner.show_alerts([LARGE])
    grown = replace(LARGE, what=LargeLiquidations(3, 20e6, LARGEST))
    banner.update_alerts([grown])
    assert banner.sentence.text() == bound(sentence_of(grown))
    banner.show_alerts([FEED])
    banner.update_alerts([LARGE])
    assert banner.sentence.text() == bound(sentence_of(FEED))
    banner.dismiss()
    banner.update_alerts([FEED])
    assert not banner.isVisible()


# --- the desktop -----------------------------------------------------------------------------------------------------


class TrayOfTest:
    """Keeps what it is to show."""

    def __init__(self, clicked):
        self.clicked = clicked
        self.shown = []
        self.is_there = True

    def notify(self, title, words):
        self.shown.append((title, words))

    def remove(self):
        self.is_there = False


def test_without_a_tray_the_window_says_so_and_nothing_is_shown(qapp, panel):
    _ = qapp
    notifier = DesktopNotifier(icon("play"))
    assert notifier.words == ""
    notifier.start()
    assert "accepts no notifications" in notifier.words
    notifier.notify([NEAR], AlertSettings())
    panel.say_desktop(notifier.words)
    assert panel.desktop.isVisible()
    panel.say_desktop("")
    assert not panel.desktop.isVisible()
    notifier.stop()
    assert notifier.words == ""
    notifier.deleteLater()


def test_with_a_tray_the_desktop_shows_the_newest_between_start_and_stop(qapp, monkeypatch):
    _ = qapp
    beeps, trays = [], []
    monkeypatch.setattr(QApplication, "beep", staticmethod(lambda: beeps.append("beep")))

    def make(_, clicked):
        trays.append(TrayOfTest(clicked))
        return trays[-1]

    notifier = DesktopNotifier(icon("play"), make_tray=make)
    notifier.notify([NEAR], AlertSettings())
    assert trays == []
    notifier.start()
    notifier.start()
    (tray,) = trays
    notifier.notify([LARGE, NEAR], AlertSettings(sound=True))
    notifier.notify([NEAR], AlertSettings(notify=False))
    notifier.notify([], AlertSettings(sound=True))
    assert tray.shown == [("Near my liquidation", f"{sentence_of(NEAR)} And 1 more.")]
    assert beeps == ["beep"]
    spy = QSignalSpy(notifier.clicked)
    tray.clicked()
    assert spy.count() == 1
    notifier.stop()
    notifier.stop()
    assert not tray.is_there
    notifier.notify([NEAR], AlertSettings())
    assert len(tray.shown) == 1
    notifier.deleteLater()


@pytest.mark.parametrize(("typed", "value"), [("0.125", 0.125), ("12.3450", 12.345), ("2", 2.0), ("0.004%", 0.004)])
def test_what_a_rule_counts_with_is_what_its_field_shows(qtbot, panel, typed, value):
    form = panel.form
    shown = typed.removesuffix("%")
    type_into(qtbot, form.fields["near_percent"], typed)
    assert (form.settings.near_percent, form.fields["near_percent"].text()) == (value, shown)
    type_into(qtbot, form.stages, f"{typed} / 1.2345678")
    for _ in range(2):  # what is shown is read again
        assert sorted(form.settings.near_stages) == sorted([value, 1.2345678])
        assert {shown, "1.2345678"} == set(form.stages.text().split(" / "))
        form.stages.editingFinished.emit()
    assert form.message.text() == ""


def test_a_notice_made_before_the_window_is_shown_stands_inside_it(qtbot):
    """At the start a view has its size only with the first picture, and nothing is visible before."""
    view = QWidget()
    qtbot.addWidget(view)
    view.resize(640, 600)
    banner = AlertBanner(view)
    banner.newest_y = lambda: 40.0  # so the notice stands below
    banner.say("A model of your own.", "Map")
    view.resize(640, 300)
    view.show()
    assert banner.isVisible()
    assert view.rect().contains(banner.geometry())

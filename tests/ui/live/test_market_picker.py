"""The market picker: type, arrows, Return; lists that come late or never; markets written in full; what is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QSignalSpy

from rektscope.live.opening import MarketDirectory
from rektscope.margins.store import TierStore
from rektscope.ui.live.market_list import MarketList
from rektscope.ui.live.market_picker import MOST_SHOWN, MarketPicker
from rektscope.ui.live.market_search import MOST_RECENT, ListedMarket, found, typed_markets, with_recent, words_of
from rektscope.ui.live.provider import DirectoryProvider
from rektscope.ui.live.recent_markets import RecentMarketSettings
from rektscope.venues.titles import titles_joined

VENUES = [("binance", "Binance"), ("okx", "OKX"), ("hyperliquid", "Hyperliquid")]
BINANCE = [
    ListedMarket("binance:BTCUSDT", "perpetual", "BTC", "USDT", "linear"),
    ListedMarket("binance:BTCUSD_PERP", "perpetual", "BTC", "USD", "inverse"),
    ListedMarket("binance:BTCUSDT_250926", "quarterly", "BTC", "USDT", "linear"),
    ListedMarket("binance:ETHUSDT", "perpetual", "ETH", "USDT", "linear"),
    ListedMarket("binance:ETHBTC", "perpetual", "ETH", "BTC", "linear"),
]
OKX = [
    ListedMarket("okx:BTC-USDT-SWAP", "perpetual", "BTC", "USDT", "linear"),
    ListedMarket("okx:ETH-USDT-SWAP", "perpetual", "ETH", "USDT", "linear"),
]
Key = Qt.Key


class Provider:
    """Lists that are there once they are put there."""

    def __init__(self):
        self.asked = []
        self.answers = {}
        self.offline = {}

    def venues(self):
        return VENUES

    def request(self, venue):
        self.asked.append(venue)

    def listings(self, venue):
        return self.answers.get(venue)

    def known(self, venue):
        return self.offline.get(venue, [])


class Recent:
    """Remembers in memory."""

    def __init__(self, markets=()):
        self.markets = list(markets)

    def load(self):
        return list(self.markets)

    def keep(self, markets):
        self.markets = markets


@pytest.fixture
def make(qapp):
    _ = qapp
    made = []

    def make_(recent=()):
        picker = MarketPicker(Provider(), Recent(recent))
        made.append(picker)
        picker.ask()
        return picker

    yield make_
    for picker in made:
        picker.close()
        picker.deleteLater()


@pytest.fixture
def picker(make):
    """With the lists of Binance and OKX there."""
    picker = make()
    picker._provider.answers = {"binance": BINANCE, "okx": OKX, "hyperliquid": []}
    return picker


def shown(picker):
    return [picker.list.market_at(row) for row in range(picker.list.rowCount())]


def chosen_by(picker):
    spy = QSignalSpy(picker.marketsChosen)
    return lambda: [spy.at(row)[0] for row in range(spy.count())]


def test_it_opens_at_once_asks_for_nothing_and_says_what_to_do(make):
    picker = make()
    assert picker.isVisible()
    assert picker.focusWidget() is picker.search
    assert picker._provider.asked == []
    assert picker.status.text().startswith("Type a coin")
    assert (picker.watch_button.isEnabled(), picker.watch_button.text()) == (False, "Watch")


def test_every_column_is_seen_without_scrolling(picker):
    assert picker.view.horizontalScrollBar().maximum() == 0


def test_type_arrows_return(qtbot, picker):
    chosen = chosen_by(picker)
    qtbot.keyClicks(picker.search, "btc")
    assert picker._provider.asked == ["binance", "okx", "hyperliquid"]
    assert shown(picker) == [
        "binance:BTCUSDT",
        "okx:BTC-USDT-SWAP",
        "binance:BTCUSD_PERP",
        "binance:BTCUSDT_250926",
        "binance:ETHBTC",
    ]
    assert picker.watch_button.text() == "Watch binance:BTCUSDT"
    qtbot.keyClick(picker.search, Key.Key_Down)
    assert picker.watch_button.text() == "Watch okx:BTC-USDT-SWAP"
    qtbot.keyClick(picker.search, Key.Key_Return)
    assert chosen() == [["okx:BTC-USDT-SWAP"]]
    assert not picker.isVisible()
    assert picker._recent.markets == ["okx:BTC-USDT-SWAP"]


def test_several_are_ticked_without_leaving_the_keyboard(qtbot, picker):
    chosen = chosen_by(picker)
    qtbot.keyClicks(picker.search, "btc okx")
    qtbot.keyClick(picker.search, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(picker.search, "eth binance")  # what was typed is selected and typed over
    assert picker.search.text() == "eth binance"
    qtbot.keyClick(picker.search, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert picker.chosen.text() == "Ticked: okx:BTC-USDT-SWAP, binance:ETHUSDT"
    assert picker.watch_button.text() == "Watch 2 markets"
    qtbot.keyClick(picker.search, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert picker.watch_button.text() == "Watch okx:BTC-USDT-SWAP"
    qtbot.keyClick(picker.search, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(picker.search, Key.Key_Return)
    assert chosen() == [["okx:BTC-USDT-SWAP", "binance:ETHUSDT"]]


def test_a_tick_by_mouse_a_double_click_and_the_buttons(qtbot, picker):
    chosen = chosen_by(picker)
    qtbot.keyClicks(picker.search, "btc")
    index = picker.list.index(2, 0)
    assert picker.list.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert picker.list.data(index, Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    assert not picker.list.setData(picker.list.index(2, 1), "x")
    place = picker.view.visualRect(picker.list.index(0, 1)).center()
    qtbot.mouseClick(picker.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(picker.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(
        picker.view.viewport(), Qt.MouseButton.LeftButton, pos=place
    )  # a double click of QTest ends with the button down
    assert chosen() == [["binance:BTCUSD_PERP", "binance:BTCUSDT"]]
    picker.ask()
    assert picker.list.ticked == []
    qtbot.mouseClick(picker.cancel_button, Qt.MouseButton.LeftButton)
    assert len(chosen()) == 1
    assert not picker.isVisible()


def test_escape_closes_and_chooses_nothing(qtbot, picker):
    chosen = chosen_by(picker)
    qtbot.keyClicks(picker.search, "btc")
    qtbot.keyClick(picker.search, Key.Key_Escape)
    assert not picker.isVisible()
    assert chosen() == []


def test_lists_that_come_late_are_reported_and_then_shown(qtbot, make):
    picker = make()
    qtbot.keyClicks(picker.search, "eth")
    assert picker.status.text() == "Loading the markets of Binance, OKX and Hyperliquid …"
    qtbot.keyClick(picker.search, Key.Key_Return)
    assert picker.isVisible(), "there is nothing to watch yet"
    picker._provider.answers["okx"] = OKX
    picker.listings_came("okx")
    assert shown(picker) == ["okx:ETH-USDT-SWAP"]
    picker._provider.answers["binance"] = BINANCE
    picker.listings_came("binance")
    assert shown(picker) == ["binance:ETHUSDT", "okx:ETH-USDT-SWAP", "binance:ETHBTC"]
    assert picker.watch_button.text() == "Watch binance:ETHUSDT", "the best is marked, whoever answered first"
    picker._provider.answers["hyperliquid"] = "Hyperliquid could not be reached: no network."
    picker.listings_came("hyperliquid")
    assert picker.status.text().startswith("Hyperliquid could not be reached: no network. A market written in full")


def _late(picker, venue, markets):
    picker._provider.answers[venue] = markets
    picker.listings_came(venue)


@pytest.mark.parametrize("way", ["arrows", "click", "tick"])
def test_what_the_user_has_marked_stays_marked_when_more_lists_come(qtbot, make, way):
    picker = make()
    qtbot.keyClicks(picker.search, "eth")
    _late(picker, "okx", OKX)
    if way == "arrows":
        qtbot.keyClick(picker.search, Key.Key_Down)  # to the only row there is: it is meant all the same
    elif way == "click":
        place = picker.view.visualRect(picker.list.index(0, 1)).center()
        qtbot.mouseClick(picker.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    else:
        qtbot.keyClick(picker.search, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClick(picker.search, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)  # and not, after all
    _late(picker, "binance", BINANCE)
    assert shown(picker)[0] == "binance:ETHUSDT"
    assert picker.watch_button.text() == "Watch okx:ETH-USDT-SWAP"
    picker.search.setText("eth usdt")
    assert picker.watch_button.text() == "Watch binance:ETHUSDT", "another search begins with its best"


def test_offline_a_market_written_in_full_can_be_watched_and_asking_again_asks_again(qtbot, make):
    picker = make()
    picker._provider.answers = dict.fromkeys(("binance", "okx", "hyperliquid"), "There is no network.")
    chosen = chosen_by(picker)
    qtbot.keyClicks(picker.search, "OKX:BTC-USDT-SWAP")
    assert shown(picker) == ["okx:BTC-USDT-SWAP"]
    assert picker.list.data(picker.list.index(0, 4)) == "as written"
    qtbot.keyClick(picker.search, Key.Key_Return)
    assert chosen() == [["okx:BTC-USDT-SWAP"]]
    picker.ask()
    assert picker._provider.asked == ["binance", "okx", "hyperliquid", "okx"]


def test_without_a_network_the_markets_that_are_known_are_offered(qtbot, make):
    picker = make()
    provider = picker._provider
    provider.answers = dict.fromkeys(("binance", "okx", "hyperliquid"), "There is no network.")
    provider.offline = {"binance": BINANCE[:1], "okx": OKX}
    chosen = chosen_by(picker)
    qtbot.keyClicks(picker.search, "btc")
    assert shown(picker) == ["binance:BTCUSDT", "okx:BTC-USDT-SWAP"]
    assert "Those of their markets that are known without a list are offered." in picker.status.text()
    qtbot.keyClick(picker.search, Key.Key_Return)
    assert chosen() == [["binance:BTCUSDT"]]


def test_what_is_known_are_the_markets_of_the_tiers(tmp_path):
    provider = DirectoryProvider(MarketDirectory(), TierStore(tmp_path))
    known = {market.market: market for market in provider.known("binance")}
    assert len(known) > 900
    bitcoin = known["binance:BTCUSDT"]
    assert (bitcoin.base, bitcoin.quote, bitcoin.title) == ("BTC", "USDT", "known offline")
    assert {market.base for market in provider.known("okx")} >= {"BTC", "ETH"}
    assert found(list(provider.known("hyperliquid")), "btc", 5)[0][0].market == "hyperliquid:BTC"
    assert provider.known("nowhere") == []
    rows = MarketList()
    rows.show_rows([bitcoin, found(list(provider.known("hyperliquid")), "btc", 5)[0][0]])
    assert [rows.data(rows.index(row, 2)) for row in range(2)] == ["BTC / USDT", "BTC"]


def test_several_written_in_full_and_letters_as_the_venue_writes_them(qtbot, picker):
    chosen = chosen_by(picker)
    qtbot.keyClicks(picker.search, "binance:btcusdt, okx:btc-usdt-swap")
    assert shown(picker) == ["binance:BTCUSDT", "okx:BTC-USDT-SWAP"]
    assert picker.watch_button.text() == "Watch 2 markets"
    qtbot.keyClick(picker.search, Key.Key_Return)
    assert chosen() == [["binance:BTCUSDT", "okx:BTC-USDT-SWAP"]]


def test_a_venue_there_is_no_feed_of_is_reported(qtbot, picker):
    qtbot.keyClicks(picker.search, "mtgox:BTCUSD")
    assert picker.status.text() == "There is no live feed of 'mtgox'; there is one of: binance, okx, hyperliquid."
    assert not picker.watch_button.isEnabled()
    picker.search.clear()
    qtbot.keyClicks(picker.search, "nonsense")
    assert picker.status.text() == "No market of the venues has all of: nonsense."


def test_one_venue_at_a_time(qtbot, picker):
    qtbot.keyClick(picker.venue, Key.Key_Down)
    qtbot.keyClick(picker.venue, Key.Key_Down)
    assert picker.venue.currentText() == "OKX"
    assert picker._provider.asked == ["binance", "okx"]
    assert shown(picker) == ["okx:BTC-USDT-SWAP", "okx:ETH-USDT-SWAP"]
    qtbot.keyClicks(picker.search, "eth")
    assert picker._provider.asked == ["binance", "okx"]
    assert shown(picker) == ["okx:ETH-USDT-SWAP"]


def test_it_opens_at_the_venue_that_is_asked_for_and_at_none_that_is_not_known(picker):
    first = picker.venue.itemData(1)
    picker.ask(first)
    assert picker.venue.currentData() == first
    picker.ask("no such venue")
    assert picker.venue.currentData() == ""


def test_what_was_watched_before_stands_on_top(qtbot, make):
    picker = make(["hyperliquid:BTC", "binance:ETHUSDT"])
    assert picker._provider.asked == ["hyperliquid", "binance"]
    assert shown(picker) == ["hyperliquid:BTC", "binance:ETHUSDT"]
    assert picker.watch_button.text() == "Watch hyperliquid:BTC"
    picker._provider.answers["binance"] = BINANCE
    picker.listings_came("binance")
    assert shown(picker)[:2] == ["hyperliquid:BTC", "binance:ETHUSDT"]
    assert picker.list.data(picker.list.index(1, 4)) == "perpetual"
    qtbot.keyClick(picker.search, Key.Key_Down)
    qtbot.keyClick(picker.search, Key.Key_Return)
    assert picker._recent.markets == ["binance:ETHUSDT", "hyperliquid:BTC"]


def test_a_very_long_list_is_cut_and_reported(qtbot, picker):
    many = [ListedMarket(f"okx:C{place}-USDT-SWAP", "perpetual", f"C{place}", "USDT", "linear") for place in range(900)]
    picker._provider.answers["okx"] = many
    qtbot.keyClicks(picker.search, "usdt swap")
    assert picker.list.rowCount() == MOST_SHOWN
    assert picker.status.text() == f"The first {MOST_SHOWN} of 900: type more to narrow them."
    for _ in range(5):
        qtbot.keyClick(picker.search, Key.Key_PageDown)
    assert picker.view.currentIndex().row() == 50
    qtbot.keyClick(picker.search, Key.Key_PageUp)
    assert picker.view.currentIndex().row() == 40


def test_in_the_list_itself_the_keys_work_too(qtbot, picker):
    chosen = chosen_by(picker)
    qtbot.keyClicks(picker.search, "btc")
    picker.view.setFocus()
    qtbot.keyClick(picker.view, Key.Key_Down)
    qtbot.keyClick(picker.view, Key.Key_Return)
    assert chosen() == [["okx:BTC-USDT-SWAP"]]


@given(st.text(max_size=30))
def test_any_text_is_a_search_or_a_market_or_a_sentence(text):
    hits, count = found([*BINANCE, *OKX], text, 3)
    assert len(hits) == min(3, count) <= 7
    for hit in hits:
        assert all(word in f"{hit} {hit.market}".lower() for word in words_of(text))
    markets, problem = typed_markets(text, VENUES)
    assert not (markets and problem)
    assert "\n" not in problem


@given(st.lists(st.sampled_from("abcdefghijklmnop")), st.lists(st.sampled_from("abcdefghijklmnop"), unique=True))
def test_the_latest_are_remembered_once_each(chosen, before):
    kept = with_recent(chosen, before)
    assert len(kept) == len(set(kept)) <= MOST_RECENT
    assert kept[: len(set(chosen))] == list(dict.fromkeys(chosen))[:MOST_RECENT]


def test_recent_markets_are_kept_between_runs_and_checked(own_folders):
    _ = own_folders
    assert RecentMarketSettings().load() == []
    for markets in (["binance:BTCUSDT"], ["okx:BTC-USDT-SWAP", "binance:BTCUSDT"]):
        RecentMarketSettings().keep(markets)
        assert RecentMarketSettings().load() == markets
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "rektscope", "live")
    settings.setValue("recent", ["no market", "okx:BTC-USDT-SWAP"])
    settings.sync()
    assert RecentMarketSettings().load() == ["okx:BTC-USDT-SWAP"]


def test_without_a_network_one_reason_is_reported_and_the_others_are_in_the_tip(qtbot, picker):
    qtbot.keyClicks(picker.search, "btc")
    for name, title in VENUES:
        picker._provider.answers[name] = f"{title} <b>cannot</b> be reached."
        picker.listings_came(name)
    titles = titles_joined([name for name, _ in VENUES])
    sentence = f"There are no lists of {titles}. The first: {VENUES[0][1]} <b>cannot</b> be reached. A market"
    assert picker.status.text().startswith(sentence)
    assert picker.status.toolTip().count("&lt;b&gt;cannot&lt;/b&gt; be reached.") == len(VENUES)


def test_a_damaged_file_of_recent_markets_is_kept_and_reported(own_folders):
    folder = own_folders / "config" / "rektscope"
    folder.mkdir(exist_ok=True)
    (folder / "live.ini").write_bytes(b"\x00[General\nrecent=@Byte")
    recent = RecentMarketSettings()
    assert "could not be read" in recent.problem
    assert (folder / "live.ini.damaged-1").read_bytes() == b"\x00[General\nrecent=@Byte"
    recent.keep(["okx:BTC-USDT-SWAP"])
    again = RecentMarketSettings()
    assert again.problem == ""
    assert again.load() == ["okx:BTC-USDT-SWAP"]
    assert (folder / "live.ini").stat().st_mode & 0o777 == 0o600

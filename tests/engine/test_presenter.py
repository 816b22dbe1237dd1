"""The presenter calls each view only for what it depends on, hidden ones once they are seen, and nothing re-enters."""

from types import SimpleNamespace

import pytest
from msgspec.structs import replace

from rektscope.engine.changes import EVERYTHING, NOTHING, Change, changes_between
from rektscope.engine.known import KnownView
from rektscope.engine.presenter import Presenter, View
from rektscope.engine.scope import Scope
from rektscope.replay.cursor import Cursor

MINUTE_MS = 60_000


class CountingViewer:
    """As much of a viewer as a presenter asks for; counts the frames that it makes."""

    def __init__(self):
        self.cursor = Cursor(0, 100 * MINUTE_MS)
        self.least_leverage = 0
        self.known_view = KnownView.APART
        self.made = []
        self.state = SimpleNamespace(
            session=SimpleNamespace(end_ms=100 * MINUTE_MS),
            instrument=SimpleNamespace(market="binance:BTCUSDT"),
            level_map=None,
            map_progress=1.0,
            is_merged=False,
            merged_markets=(),
            model="default",
            map_failure=None,
            state=SimpleNamespace(last_price=60_000.0),
            scope=Scope.ALL,
        )

    def frame(self, candle_ms):
        return self.frame_at(self.cursor.time_ms, candle_ms)

    def frame_at(self, cursor_ms, candle_ms):
        self.made.append(cursor_ms)
        return SimpleNamespace(**vars(self.state), cursor_ms=cursor_ms, candles=SimpleNamespace(duration_ms=candle_ms))


class Screen:
    """A presenter with one counting view for each kind of change, and one for all of them."""

    def __init__(self):
        self.viewer, self.candle_ms = CountingViewer(), MINUTE_MS
        self.calls, self.failures, self.shown = [], [], {}
        self.hidden = set()
        self.presenter = Presenter(self.viewer, lambda: self.candle_ms, self.run)
        for change in Change:
            self.add(change.name, change)
        self.add("all", EVERYTHING)
        self.presenter.refresh()
        self.take()

    def add(self, name, depends_on, also=lambda _: None):
        def show(moment):
            self.calls.append(name)
            self.shown[name] = moment
            also(moment)

        self.presenter.register(View(name, depends_on, show, lambda: name not in self.hidden))

    def run(self, part, show):
        try:
            show()
        except ZeroDivisionError:
            self.failures.append(part)
            return False
        return True

    def take(self):
        calls, self.calls = self.calls, []
        return calls


@pytest.fixture
def screen():
    return Screen()


def seek(screen):
    screen.viewer.cursor.seek(7 * MINUTE_MS)


def choose_market(screen):
    screen.viewer.state.instrument = SimpleNamespace(market="binance:ETHUSDT")


def lose_the_price(screen):
    screen.viewer.state.state = SimpleNamespace(last_price=None)


def build(screen):
    screen.viewer.state.map_progress = 0.5


def merge(screen):
    screen.viewer.state.merged_markets = ("binance:BTCUSDT", "bybit:BTCUSDT")


def count_others(screen):
    screen.viewer.state.scope = Scope.COIN


def draw_longer_candles(screen):
    screen.candle_ms = 5 * MINUTE_MS


def filter_leverages(screen):
    screen.viewer.least_leverage = 25


def hide_known_positions(screen):
    screen.viewer.known_view = KnownView.HIDDEN


def play(screen):
    screen.viewer.cursor.play()


@pytest.mark.parametrize(
    ("deed", "change"),
    [
        (seek, "TIME"),
        (play, "TIME"),
        (choose_market, "MARKET"),
        (lose_the_price, "MARKET"),
        (build, "MAP"),
        (merge, "MAP"),
        (count_others, "SETTINGS"),
        (draw_longer_candles, "SETTINGS"),
        (filter_leverages, "LEVELS"),
        (hide_known_positions, "LEVELS"),
    ],
)
def test_what_changed_is_found_and_only_views_of_it_are_called(screen, deed, change):
    deed(screen)
    screen.presenter.refresh()
    assert screen.take() == [change, "all"]
    assert screen.shown["all"].changes == Change[change]
    screen.presenter.refresh()
    assert screen.take() == []


def test_another_viewer_calls_every_view_once(screen):
    screen.presenter.show_viewer(CountingViewer())
    screen.presenter.refresh()
    assert screen.take() == [*(change.name for change in Change), "all"]


@pytest.mark.parametrize("change", ["POSITION", "FEEDS"])
def test_what_is_not_of_the_frame_makes_none(screen, change):
    made = len(screen.viewer.made)
    screen.presenter.notify(Change[change])
    assert screen.take() == [change, "all"]
    assert len(screen.viewer.made) == made


def test_a_hidden_view_is_not_called_and_catches_up_with_all_it_missed(screen):
    screen.hidden = {"TIME", "all"}
    seek(screen)
    screen.presenter.refresh()
    screen.presenter.notify(Change.POSITION)
    assert screen.take() == ["POSITION"]
    made = len(screen.viewer.made)
    screen.hidden = set()
    screen.presenter.catch_up()
    assert screen.take() == ["TIME", "all"]
    assert screen.shown["all"].changes == Change.TIME | Change.POSITION
    assert screen.shown["all"].frame.cursor_ms == 7 * MINUTE_MS
    assert len(screen.viewer.made) == made
    screen.presenter.catch_up()
    assert screen.take() == []


def test_nothing_re_enters(screen):
    depth = []

    def ask_again(_moment):
        assert not depth
        depth.append(1)
        if screen.candle_ms == MINUTE_MS:  # as a chart that is zoomed while it is shown
            screen.candle_ms = 5 * MINUTE_MS
            screen.presenter.refresh()
            screen.presenter.notify(Change.POSITION)
        depth.pop()

    screen.add("zooming", Change.TIME, ask_again)
    screen.add("last", Change.TIME | Change.POSITION)
    screen.presenter.refresh()
    screen.take()
    screen.candle_ms = MINUTE_MS
    screen.presenter.refresh()
    screen.take()
    seek(screen)
    screen.presenter.refresh()
    # "last" shows at once what "zooming" changed; those before it do in the second round, with the new candles.
    assert screen.take() == ["TIME", "all", "zooming", "last", "POSITION", "SETTINGS", "all"]
    assert screen.shown["all"].frame.candles.duration_ms == 5 * MINUTE_MS


def test_a_view_that_always_asks_does_not_hold_the_window(screen):
    screen.add("insatiable", Change.POSITION, lambda _: screen.presenter.notify(Change.POSITION))
    screen.presenter.notify(Change.POSITION)
    assert screen.take().count("insatiable") <= 4
    seek(screen)
    screen.presenter.refresh()
    assert "TIME" in screen.take()


def test_a_view_that_fails_is_called_again_with_what_it_missed(screen):
    def fail(_moment):
        if screen.viewer.cursor.time_ms == 7 * MINUTE_MS:
            raise ZeroDivisionError

    screen.add("broken", Change.TIME, fail)
    screen.add("after", Change.TIME)
    seek(screen)
    screen.presenter.refresh()
    assert screen.take() == ["TIME", "all", "broken", "after"]
    assert screen.failures == ["broken"]
    screen.viewer.cursor.seek(8 * MINUTE_MS)
    screen.presenter.refresh()
    assert screen.take() == ["TIME", "all", "broken", "after"]
    assert screen.failures == ["broken"]
    assert screen.shown["broken"].frame.cursor_ms == 8 * MINUTE_MS


def test_a_frame_that_cannot_be_made_leaves_the_last_one(screen):
    def fail(*_):
        raise ZeroDivisionError

    before = screen.presenter.moment
    screen.viewer.frame = fail
    screen.presenter.refresh()
    assert screen.failures == ["the moment at the cursor"]
    assert screen.presenter.moment is before


def test_what_came_next_has_the_moment_until_which_all_is_known(screen):
    seek(screen)
    screen.presenter.refresh()
    assert screen.shown["TIME"].after is None
    assert screen.shown["TIME"].known_until_ms == 7 * MINUTE_MS
    screen.presenter.shows_next = True
    screen.presenter.refresh()
    assert screen.shown["TIME"].after.cursor_ms == 100 * MINUTE_MS
    assert screen.shown["TIME"].known_until_ms == 100 * MINUTE_MS
    screen.viewer.cursor.seek(100 * MINUTE_MS)
    screen.presenter.refresh()
    assert screen.shown["TIME"].after is None


def test_equal_fingerprints_differ_in_nothing():
    assert changes_between({Change.TIME: (1,)}, {Change.TIME: (1,)}) == NOTHING
    assert changes_between(None, {Change.TIME: (1,)}) == EVERYTHING


def test_moments_are_the_views_own(screen):
    seek(screen)
    screen.presenter.refresh()
    assert replace(screen.shown["TIME"], changes=NOTHING).frame is screen.presenter.moment.frame

"""What one has typed into the form is there again: after a restart, and on the way back to a market."""

import pytest

from rektscope.ui.kept_drafts import KeptDrafts
from rektscope.ui.settings import WindowSettings


@pytest.fixture
def window(kept_window):
    return kept_window


def test_a_position_is_there_again_after_a_restart(open_window, small_session):
    window = open_window(small_session)
    first = window.calculator.draft
    window.calculator.drag_entry(60_900.0)
    changed = window.calculator.draft
    window.close()
    again = open_window(small_session)
    assert again.calculator.draft == changed != first
    assert not again.editing.history.can_undo


def test_each_market_keeps_its_own(window):
    window.calculator.drag_entry(60_900.0)
    changed = window.calculator.draft
    window.choose_market("binance:ETHUSDT")
    assert window.calculator.draft.entry_price != 60_900.0
    window.choose_market("binance:BTCUSDT")
    assert window.calculator.draft == changed


def test_what_was_not_changed_is_not_kept(window):
    window.editing.keep_draft()
    assert WindowSettings().drafts() == ""


@pytest.mark.parametrize("text", ["", "{", "[]", '{"x": 1}'])
def test_settings_that_hold_no_positions_give_none(window, text):
    settings = WindowSettings()
    settings.keep_drafts(text)
    kept = KeptDrafts(settings)
    session = window.viewer.session
    assert kept.find(session, "binance:BTCUSDT", is_live=False) is None
    settings.keep_drafts(f'{{"{session.start_ms} {session.name} binance:BTCUSDT": {{"side": "up"}}}}')
    assert kept.find(session, "binance:BTCUSDT", is_live=False) is None


def test_a_live_market_keeps_its_position_whatever_the_session(window):
    settings = WindowSettings()
    kept, session, draft = KeptDrafts(settings), window.viewer.session, window.calculator.draft
    kept.keep(session, "binance:BTCUSDT", draft, is_live=True)
    assert kept.find(session, "binance:BTCUSDT", is_live=False) is None
    assert kept.find(session, "binance:BTCUSDT", is_live=True) == draft

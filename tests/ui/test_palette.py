"""The command palette and the recent files: the same actions as the menus, found by typing."""

from PySide6.QtCore import Qt

from rektscope.ui.palette import CommandPalette, commands_of, found

Key = Qt.Key


def opened(qtbot, window):
    qtbot.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    (palette,) = window.findChildren(CommandPalette)
    return palette


def rows(palette):
    return [palette.list.item(row).text() for row in range(palette.list.count())]


def test_it_lists_every_action_of_the_window_with_its_keys(qtbot, window):
    palette = opened(qtbot, window)
    shown = rows(palette)
    for spec in window._specs:
        assert any(spec.name in row and f"{spec.group} ›" in row for row in shown), spec.name
    assert any("Follow the price" in row and row.endswith("K") for row in shown)
    palette.close()


def test_typing_leaves_what_holds_every_word_and_return_does_it(qtbot, window):
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.field, "start to")
    assert rows(palette) == ["Replay › To the start    Home"]
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert window.viewer.cursor.time_ms == window.viewer.cursor.start_ms


def test_arrows_move_the_choice_and_what_fits_nothing_does_nothing(qtbot, window):
    palette = opened(qtbot, window)
    before = window.viewer.cursor.time_ms
    qtbot.keyClick(palette.field, Key.Key_Down)
    assert palette.list.currentRow() == 1
    qtbot.keyClicks(palette.field, "no such thing anywhere")
    assert rows(palette) == []
    qtbot.keyClick(palette.field, Key.Key_Return)
    palette.close()
    assert window.viewer.cursor.time_ms == before


def test_beginnings_of_words_come_before_their_middles(window):
    begins = [" re" in f" {command.text.lower()}" for command in found(commands_of(window), "re")]
    assert True in begins
    assert False in begins
    assert begins == sorted(begins, reverse=True)


def test_opened_files_are_listed_newest_first_and_open_again(window, small_session, tmp_path):
    copy = tmp_path / "a & b.rekt"
    copy.write_bytes(small_session.read_bytes())
    window.live.open_session(small_session)
    window.live.open_session(copy)
    entries = window.recent.menu.actions()
    assert [entry.text() for entry in entries[:2]] == [str(copy).replace("&", "&&"), str(small_session)]
    entries[1].trigger()
    assert window.recent.menu.actions()[0].text() == str(small_session)
    copy.unlink()
    window.recent.menu.aboutToShow.emit()
    assert [entry.isEnabled() for entry in window.recent.menu.actions()[:2]] == [True, False]
    window.recent.forget()
    assert [entry.isEnabled() for entry in window.recent.menu.actions()] == [False]

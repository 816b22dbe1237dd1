"""Which chapters a frame has: written ones from the first moment on, found ones once they are known."""

import pytest
from msgspec.structs import replace

from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Session
from rektscope.sessions.writer import write_session
from rektscope.ui.chapter_text import text_of

CANDLE_MS = 300_000


@pytest.fixture(scope="module")
def bare_path(tmp_path_factory):
    """The bundled event without the chapters that were written for it."""
    with open_session(bundled_session_path()) as file:
        session = file.read()
    path = tmp_path_factory.mktemp("bare") / "bare.rekt"
    write_session(path, Session(replace(session.info, chapters=()), session.events))
    return path


def test_written_chapters_are_there_from_the_first_moment_on():
    viewer = Viewer(SessionSource.open(bundled_session_path()))
    try:
        assert viewer.frame_at(viewer.session.start_ms, CANDLE_MS).chapters == viewer.session.chapters
    finally:
        viewer.stop()


def test_found_chapters_are_there_once_they_are_known(bare_path):
    viewer = Viewer(SessionSource.open(bare_path))
    try:
        session = viewer.session
        assert viewer.frame_at(session.start_ms, CANDLE_MS).chapters == ()
        moments = viewer.chapter_moments()
        assert moments == sorted(set(moments))
        for moment in moments:
            chapters = viewer.frame_at(moment, CANDLE_MS).chapters
            assert all(chapter.known_ms <= moment for chapter in chapters)
        titles = {text_of(chapter).title for chapter in viewer.frame_at(session.end_ms, CANDLE_MS).chapters}
        assert {"High 123,300.0", "Worst minute", "Worst hour begins", "Largest order", "122,000"} <= titles
    finally:
        viewer.stop()

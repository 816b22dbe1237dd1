"""Sounds: each kind its own, whole files, played beside the window by a program of the system, or the beep."""

import io
import sys
import wave
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from rektscope.alerts.rules import AlertKind
from rektscope.ui.notify.tone_player import NO_PLAYER, TonePlayer
from rektscope.ui.notify.tones import RATE_HZ, TUNES, steps_of, tone_wav

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="winsound plays there, and no program")


def samples_of(kind):
    with wave.open(io.BytesIO(tone_wav(kind))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE_HZ)
        return np.frombuffer(file.readframes(file.getnframes()), dtype="<i2").astype(float)


@pytest.mark.parametrize("kind", AlertKind)
def test_each_tune_is_as_long_as_its_notes_audible_unclipped_and_ends_in_silence(kind):
    samples = samples_of(kind)
    assert len(samples) == sum(round(seconds * RATE_HZ) for _, seconds in TUNES[kind])
    assert 0.25 < np.abs(samples).max() / 32_767 < 0.4
    assert samples[0] == samples[-1] == 0
    assert len(samples) / RATE_HZ < 1.0


@pytest.mark.parametrize("kind", AlertKind)
def test_the_first_note_has_its_pitch(kind):
    semitones, seconds = TUNES[kind][0]
    note = samples_of(kind)[: round(seconds * RATE_HZ)]
    spectrum = np.abs(np.fft.rfft(note * np.hanning(len(note)), 2**16))
    loudest_hz = np.argmax(spectrum) * RATE_HZ / 2**16
    assert loudest_hz == pytest.approx(440.0 * 2 ** (semitones / 12), rel=0.01)


def test_no_two_tunes_have_the_same_steps():
    for one, other in combinations(AlertKind, 2):
        assert steps_of(one) != steps_of(other)


@pytest.fixture
def player_of(tmp_path, qapp):
    _ = qapp
    players = []

    def make(script):
        program = tmp_path / "player"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
        player = TonePlayer(players=[("rektscope-no-such-player",), (str(program), "--quiet")])
        players.append(player)
        player.start()
        return player

    yield make
    for player in players:
        player.stop()
        player.deleteLater()


def test_a_program_of_the_system_is_given_the_file_and_the_window_goes_on(qtbot, player_of, tmp_path):
    player = player_of(f'[ "$1" = --quiet ] && cp "$2" {tmp_path}/heard')
    assert player.words == ""
    player.play(AlertKind.CLUSTER)
    qtbot.waitUntil(lambda: player._running == [], timeout=20_000)
    assert (tmp_path / "heard").read_bytes() == tone_wav(AlertKind.CLUSTER)


def test_a_player_that_refuses_is_explained_in_a_sentence(qtbot, player_of):
    player = player_of("echo 'no device' >&2; exit 1")
    with qtbot.waitSignal(player.failed, timeout=20_000) as blocker:
        player.play(AlertKind.NEAR)
    assert blocker.args == ["The sound could not be played by player: no device."]
    assert player._running == []


def test_a_player_that_hangs_is_ended_by_stop_and_leaves_no_file(qtbot, player_of, tmp_path):
    player = player_of(f'echo "$2" > {tmp_path}/path.part; mv {tmp_path}/path.part {tmp_path}/path; exec sleep 1000')
    for _ in range(10):
        player.play(AlertKind.NEAR)
    assert len(player._running) == 3
    qtbot.waitUntil((tmp_path / "path").exists, timeout=20_000)
    processes = list(player._running)
    player.stop()
    assert all(process.state() is process.ProcessState.NotRunning for process in processes)
    file = Path((tmp_path / "path").read_text().strip())
    assert file.name == "near.wav"
    assert not file.exists()


def test_without_a_player_the_desktops_beep_stands_in_and_it_says_so(qapp, monkeypatch):
    _ = qapp
    beeps = []
    monkeypatch.setattr(QApplication, "beep", staticmethod(lambda: beeps.append("beep")))
    player = TonePlayer(players=[("rektscope-no-such-player",)])
    player.start()
    player.play(AlertKind.FEED)
    assert beeps == ["beep"]
    assert player.words == NO_PLAYER
    player.stop()
    player.deleteLater()

"""The file of the window's settings names files and markets: nobody else may read it, from its first byte on."""

import pytest
from PySide6.QtCore import QSettings

from rektscope.ui.settings import WindowSettings


@pytest.fixture
def path(own_folders):
    return own_folders / "config" / "rektscope" / "window.ini"


def rights(path):
    return path.stat().st_mode & 0o777


def test_it_is_private_while_the_window_is_open(path, tmp_path):
    settings = WindowSettings()
    assert not path.exists()
    settings.keep_recent(tmp_path / "secret.rekt")
    assert rights(path) == 0o600
    assert WindowSettings().recent() == [tmp_path / "secret.rekt"]  # which writes the first one's too
    settings.keep_drawn("[]")
    assert rights(path) == 0o600


def test_one_of_an_earlier_version_becomes_private(path):
    old = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "rektscope", "window")
    old.setValue("scope", "market")
    old.sync()
    path.chmod(0o644)
    WindowSettings().keep_text("theme", "dark")
    assert rights(path) == 0o600

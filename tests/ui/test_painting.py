"""A guard against one crash: PySide6 6.12.0 ends CPython 3.11 with a fatal error after some thousand void calls.

Each paint makes calls that return None; with that pair of versions the reference count of None goes down by one each
time until the interpreter dies (`none_dealloc`). pyproject.toml keeps the pair apart; here twenty thousand paints
would show it, in a process of its own so that the death is a failed test.
"""

import subprocess
import sys
import textwrap

from PySide6.QtGui import QImage, QPainter

from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.ui.heatmap.geometry import TimeScale
from rektscope.ui.heatmap.liquidation_item import LiquidationItem

PAINTS = 20_000


def test_twenty_thousand_paints_do_not_end_the_interpreter():
    script = f"""
        from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
        application = QGuiApplication(["paints"])
        image = QImage(8, 8, QImage.Format.Format_RGB32)
        for _ in range({PAINTS}):
            painter = QPainter(image)
            painter.fillRect(0, 0, 4, 4, QColor("red"))
            painter.drawLine(0, 0, 7, 7)
            painter.end()
        print("alive")
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, timeout=100, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr


def test_so_many_paints_of_an_item_of_ours_leave_it_alive_too(qapp, made):
    _ = qapp
    item = LiquidationItem(TimeScale(made.start_ms))
    session = made.session
    index = LiquidationIndex.build(session.events, session.info.start_ms, session.info.end_ms)
    item.show_liquidations(index)
    image = QImage(16, 16, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.translate(8.0 - 22.5 * 60.0, 8.0 - 61_100.0)  # the largest liquidation lies in the middle
    for _ in range(PAINTS):
        item.paint(painter, None)
    painter.end()
    assert image.pixelColor(8, 8).red() > image.pixelColor(8, 8).blue() > 0

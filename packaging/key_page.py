"""Prints the manual's page of keys in a language: a process of its own, as a window chooses its language once.

python packaging/key_page.py de
"""

import os
import sys
import tempfile

from rektscope.ui.translation import Language, speak


def main(name: str) -> int:
    """Write the page to the standard output."""
    speak(Language(name))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        # The window reads settings; the page must not depend on anybody's.
        os.environ |= {f"XDG_{kind}_HOME": folder for kind in ("CONFIG", "CACHE", "DATA", "STATE")}
        sys.stdout.buffer.write(page().encode("utf-8"))
    return 0


def page() -> str:
    """Every action of the window with its keys, as the window itself lists them."""
    # Imported once the language is chosen: tables of texts are made as their modules are.
    from rektscope.engine.sources import SessionSource, bundled_session_path  # noqa: PLC0415
    from rektscope.engine.viewer import Viewer  # noqa: PLC0415
    from rektscope.ui.actions import key_page  # noqa: PLC0415
    from rektscope.ui.application import make_application  # noqa: PLC0415
    from rektscope.ui.settings import WindowSettings  # noqa: PLC0415
    from rektscope.ui.window import MainWindow  # noqa: PLC0415

    application = make_application()
    window = MainWindow(Viewer(SessionSource.open(bundled_session_path())), WindowSettings())
    words = key_page(window.specs)
    window.close()
    application.processEvents()
    return words


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

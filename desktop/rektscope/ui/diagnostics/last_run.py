"""A run before this one that did not end properly: told once, with its recording to be finished where it had one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from rektscope.files.run_record import BrokenRun, broken_runs, forget
from rektscope.market.times import format_iso


def tell_of_last_run(window: QWidget, say: Callable[[str, str], None], open_path: Callable[[Path], object]) -> None:
    """Look for runs that broke off, tell of them, and forget them.

    Args:
        window: that the question lies over.
        say: shows a sentence and its title.
        open_path: opens the journal of a recording, which finishes it.
    """
    runs = broken_runs()
    if not runs:
        return
    journals = [journal for run in runs for journal in run.journals if journal.is_dir()]
    forget(runs)
    if journals:
        _offer(window, journals, open_path)
    else:
        say(_sentence(runs[0]), "Last run")


def _sentence(run: BrokenRun) -> str:
    how = "crashed" if run.trace else "did not end properly"
    ended = format_iso(int(run.ended_s) * 1000)
    return f"rektscope {how} at about {ended}. Settings, positions and alerts were kept as they were saved last."


def _offer(window: QWidget, journals: list[Path], open_path: Callable[[Path], object]) -> None:
    """Ask, beside the window that goes on, whether the recording shall be finished now."""
    question = QMessageBox(window)
    question.setWindowTitle("A recording broke off")
    question.setIcon(QMessageBox.Icon.Information)
    names = "\n".join(str(journal) for journal in journals)
    question.setText(
        "rektscope did not end properly while it recorded. What was recorded is kept, up to its last second."
    )
    question.setInformativeText(f"{names}\n\nFinish it now and open it? Later, File, Open does the same.")
    finish = question.addButton("Finish and open", QMessageBox.ButtonRole.AcceptRole)
    question.addButton("Later", QMessageBox.ButtonRole.RejectRole)
    finish.clicked.connect(lambda _=False: open_path(journals[0]))
    question.finished.connect(question.deleteLater)
    question.open()

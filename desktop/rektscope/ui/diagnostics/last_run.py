"""A run before this one that did not end properly: told once, with what it recorded or showed to go on with."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from rektscope.files.run_record import BrokenRun, Place, broken_runs, forget
from rektscope.ui.formatting import date, moment_utc


def tell_of_last_run(
    window: QWidget,
    say: Callable[[str, str], None],
    open_path: Callable[[Path], object],
    go_to: Callable[[Place], object],
) -> None:
    """Look for runs that broke off, tell of them, and forget them.

    Args:
        window: that the question lies over.
        say: shows a sentence and its title.
        open_path: opens the journal of a recording, which finishes it.
        go_to: shows again what the window of the run showed.
    """
    runs = broken_runs()
    if not runs:
        return
    journals = [journal for run in runs for journal in run.journals if journal.is_dir()]
    forget(runs)
    latest = runs[0]
    if journals:
        _offer(window, journals, open_path)
    elif latest.place is not None and (latest.place.session is None or latest.place.session.exists()):
        _offer_place(window, _sentence(latest), latest.place, go_to)
    else:
        say(_sentence(latest), "Last run")


def _sentence(run: BrokenRun) -> str:
    how = "crashed" if run.trace else "did not end properly"
    ended_ms = int(run.ended_s) * 1000
    return (
        f"rektscope {how} on {date(ended_ms)} at about {moment_utc(ended_ms)[-12:-7]} UTC. "
        "Settings, positions and alerts were kept as they were saved last."
    )


def _offer_place(window: QWidget, sentence: str, place: Place, go_to: Callable[[Place], object]) -> None:
    """Ask, beside the window that goes on, whether to show again what was shown."""
    question = QMessageBox(window)
    question.setWindowTitle("The last run broke off")
    question.setIcon(QMessageBox.Icon.Information)
    question.setText(sentence)
    question.setInformativeText(f"{_shown(place)}\n\nGo on there?")
    accept = question.addButton("Go on there", QMessageBox.ButtonRole.AcceptRole)
    question.addButton("No", QMessageBox.ButtonRole.RejectRole)
    accept.clicked.connect(lambda _=False: go_to(place))
    question.finished.connect(question.deleteLater)
    question.open()


def _shown(place: Place) -> str:
    if place.session is None:
        return f"It watched {', '.join(place.markets)} live."
    moment = "" if place.moment_ms is None else f" at {moment_utc(place.moment_ms)}"
    return f"It showed {place.session.name}, {place.markets[0]}{moment}."


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

"""A run before this one that did not end properly: reported once, with what it recorded or showed to go on with."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from rektscope.files.run_record import BrokenRun, ShownPlace, broken_runs, forget
from rektscope.ui.formatting import date, moment_utc
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr


def report_last_run(
    window: QWidget,
    say: Callable[[str, str], None],
    open_path: Callable[[Path], object],
    go_to: Callable[[ShownPlace], object],
) -> None:
    """Look for runs that broke off, report them, and forget them.

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
        say(_sentence(latest), tr("Last run"))


def _sentence(run: BrokenRun) -> str:
    how = tr("crashed") if run.trace else tr("did not end properly")
    ended_ms = int(run.ended_s) * 1000
    return tr(
        "rektscope {how} on {date} at about {moment_utc} UTC. Settings, positions and alerts "
        "were kept as they were saved last.",
        how=how,
        date=date(ended_ms),
        moment_utc=moment_utc(ended_ms)[-12:-7],
    )


def _offer_place(window: QWidget, sentence: str, place: ShownPlace, go_to: Callable[[ShownPlace], object]) -> None:
    """Ask, beside the window that goes on, whether to show again what was shown."""
    question = QMessageBox(window)
    question.setWindowTitle(tr("The last run broke off"))
    question.setIcon(QMessageBox.Icon.Information)
    question.setText(sentence)
    question.setInformativeText(tr("{shown}\n\nGo on there?", shown=_shown(place)))
    accept = question.addButton(tr("Go on there"), QMessageBox.ButtonRole.AcceptRole)
    question.addButton(tr("No"), QMessageBox.ButtonRole.RejectRole)
    accept.clicked.connect(lambda _=False: go_to(place))
    question.finished.connect(question.deleteLater)
    question.open()


def _shown(place: ShownPlace) -> str:
    if place.session is None:
        return tr("It watched {items} live.", items=", ".join(place.markets))
    moment = "" if place.moment_ms is None else tr(" at {moment_utc}", moment_utc=moment_utc(place.moment_ms))
    name = translated(place.session.name)
    return tr("It showed {name}, {markets}{moment}.", name=name, markets=place.markets[0], moment=moment)


def _offer(window: QWidget, journals: list[Path], open_path: Callable[[Path], object]) -> None:
    """Ask, beside the window that goes on, whether the recording shall be finished now."""
    question = QMessageBox(window)
    question.setWindowTitle(tr("A recording broke off"))
    question.setIcon(QMessageBox.Icon.Information)
    names = "\n".join(str(journal) for journal in journals)
    question.setText(
        tr("rektscope did not end properly while it recorded. What was recorded is kept, up to its last second.")
    )
    question.setInformativeText(
        tr("{names}\n\nFinish it now and open it? Later, File, Open does the same.", names=names)
    )
    finish = question.addButton(tr("Finish and open"), QMessageBox.ButtonRole.AcceptRole)
    question.addButton(tr("Later"), QMessageBox.ButtonRole.RejectRole)
    finish.clicked.connect(lambda _=False: open_path(journals[0]))
    question.finished.connect(question.deleteLater)
    question.open()

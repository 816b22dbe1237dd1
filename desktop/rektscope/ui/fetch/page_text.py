"""What the page says: what there is to fetch, how far it is, and what was wrong."""

from rektscope.archives.errors import ArchiveFileError
from rektscope.archives.job import FetchJob, FetchProgress, Stage
from rektscope.archives.messages import TITLES, absence_sentences, days_text, size_text
from rektscope.archives.survey import Standing, Survey
from rektscope.feeds.archive_layout import DataSet
from rektscope.market.errors import InputError


def survey_lines(job: FetchJob, found: Survey) -> list[str]:
    """Sizes by series, then what is missing."""
    lines = []
    for data in DataSet:
        files = [each for each in found.files if each.file.data is data]
        if files:
            days = days_text(sorted({day for each in files for day in each.file.days}))
            size = sum(each.size or 0 for each in files if each.standing is not Standing.KEPT)
            kept = sum(each.standing is Standing.KEPT for each in files)
            least = "at least " if any(each.size is None for each in files) else ""
            here = f", {kept} here already" if kept else ""
            count = f"{len(files)} file{'s' if len(files) > 1 else ''}"
            lines.append(f"{TITLES[data].capitalize()} of {days}: {count}, {least}{size_text(size)} to fetch{here}")
    return [*lines, *absence_sentences(job.archive.layout, found.absent)]


def survey_headline(found: Survey) -> str:
    """How much there is to fetch."""
    least = "At least " if found.has_unknown_sizes else ""
    return f"{least}{size_text(found.bytes_to_fetch)} to fetch" if found.files else "There is nothing to fetch"


def progress_line(progress: FetchProgress | None) -> str:
    """What is going on, with bytes while something is downloaded."""
    if progress is None:
        return "Asking the archive…"
    count = f" {progress.file} of {progress.files}" if progress.files > 1 else ""
    line = f"{progress.stage.value.capitalize()}{count}: {progress.name}"
    if progress.stage is not Stage.DOWNLOADING:
        return line
    least = "at least " if progress.is_bound else ""
    return f"{line} · {size_text(progress.done)} of {least}{size_text(progress.whole)}"


def failure_sentence(failure: Exception) -> str:
    """What was wrong, and what to do here; of a defect also its kind, because nobody foresaw it."""
    if isinstance(failure, ArchiveFileError) and failure.data is not None:
        return f"{failure} Without {TITLES[failure.data]} (untick them) such files are left out."
    if isinstance(failure, InputError):
        return str(failure)
    return f"Fetching failed because of a defect in rektscope ({type(failure).__name__}: {failure})."

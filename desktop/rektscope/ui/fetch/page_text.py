"""The page's texts: what there is to fetch, how far it is, and what was wrong."""

from rektscope.archives.errors import ArchiveFileError
from rektscope.archives.job import FetchJob, FetchProgress, Stage
from rektscope.archives.messages import absence_sentences, days_text, size_text
from rektscope.archives.survey import Standing, Survey
from rektscope.feeds.archive_layout import DataSet
from rektscope.market.errors import InputError
from rektscope.ui.fetch.series_text import SERIES_WORDS, STAGE_WORDS
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr, within


def survey_lines(job: FetchJob, found: Survey) -> list[str]:
    """Sizes by series, then what is missing."""
    lines = []
    for data in DataSet:
        files = [each for each in found.files if each.file.data is data]
        if files:
            days = days_text(sorted({day for each in files for day in each.file.days}))
            size = sum(each.size or 0 for each in files if each.standing is not Standing.KEPT)
            kept = sum(each.standing is Standing.KEPT for each in files)
            least = tr("at least ") if any(each.size is None for each in files) else ""
            here = tr(", {kept} here already", kept=kept) if kept else ""
            count = tr("{count} files" if len(files) > 1 else "{count} file", count=len(files))
            lines.append(
                tr(
                    "{titles} of {days}: {count}, {least}{size_text} to fetch{here}",
                    titles=SERIES_WORDS[data],
                    days=days,
                    count=count,
                    least=least,
                    size_text=size_text(size),
                    here=here,
                )
            )
    return [*lines, *map(translated, absence_sentences(job.archive.layout, found.absent))]


def survey_headline(found: Survey) -> str:
    """How much there is to fetch."""
    least = tr("At least ") if found.has_unknown_sizes else ""
    return (
        tr("{least}{size_text} to fetch", least=least, size_text=size_text(found.bytes_to_fetch))
        if found.files
        else tr("There is nothing to fetch")
    )


def progress_line(progress: FetchProgress | None) -> str:
    """What is going on, with bytes while something is downloaded."""
    if progress is None:
        return tr("Asking the archive…")
    count = tr(" {file} of {files}", file=progress.file, files=progress.files) if progress.files > 1 else ""
    line = f"{STAGE_WORDS[progress.stage]}{count}: {progress.name}"
    if progress.stage is not Stage.DOWNLOADING:
        return line
    least = tr("at least ") if progress.is_bound else ""
    return tr(
        "{line} · {size_text} of {least}{size_text_2}",
        line=line,
        size_text=size_text(progress.done),
        least=least,
        size_text_2=size_text(progress.whole),
    )


def failure_sentence(failure: Exception) -> str:
    """What was wrong, and what to do here; of a defect also its kind, because nobody foresaw it."""
    if isinstance(failure, ArchiveFileError) and failure.data is not None:
        return tr(
            "{failure} Without {titles} (untick them) such files are left out.",
            failure=failure,
            titles=within(SERIES_WORDS[failure.data]),
        )
    if isinstance(failure, InputError):
        return str(failure)
    return tr(
        "Fetching failed because of a defect in rektscope ({name}: {failure}).",
        name=type(failure).__name__,
        failure=failure,
    )

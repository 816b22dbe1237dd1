"""The series of an archive and the steps of a fetch, in words of the window's language."""

from rektscope.archives.job import Stage
from rektscope.feeds.archive_layout import DataSet
from rektscope.ui.translation import tr

SERIES_WORDS = {
    DataSet.CANDLES: tr("One-minute candles"),
    DataSet.TRADES: tr("Trades"),
    DataSet.MARKS: tr("Mark prices"),
    DataSet.OPEN_INTEREST: tr("Open interest"),
    DataSet.FUNDING: tr("Funding rates"),
    DataSet.LIQUIDATIONS: tr("Liquidations"),
}

STAGE_WORDS = {
    Stage.LOOKING: tr("Looking up"),
    Stage.DOWNLOADING: tr("Downloading"),
    Stage.READING: tr("Reading"),
    Stage.WRITING: tr("Writing"),
}

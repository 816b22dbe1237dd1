"""The context of a report's texts, from the session that it is of."""

from rektscope.engine.rekt_report import RektReport
from rektscope.engine.viewer import Viewer
from rektscope.market.times import MINUTE_MS
from rektscope.ui.export.content import completeness_text
from rektscope.ui.report.wording import ReportContext


def context_of(viewer: Viewer, report: RektReport, *, shows_size: bool) -> ReportContext:
    """The context of a report on the chart of a viewer."""
    frame = viewer.frame_at(report.request.until_ms, MINUTE_MS)
    return ReportContext(
        viewer.chart.instrument,
        viewer.least_leverage,
        is_whole=not viewer.is_live and report.request.until_ms >= viewer.session.end_ms,
        shows_size=shows_size,
        completeness=completeness_text(frame),
    )

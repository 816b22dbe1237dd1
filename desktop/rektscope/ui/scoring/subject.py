"""What of a viewer can be graded: the file of a saved session, by the model that is shown."""

from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.scoring.task import Task
from rektscope.ui.translation import tr

_LIVE = tr("Live data grow while they would be graded: record them (Ctrl+R), open the recording, and ask again.")


def task_of(viewer: Viewer) -> Task | str:
    """The session against its own liquidations; a sentence where it cannot be graded."""
    source = viewer.source
    if not isinstance(source, SessionSource):
        return _LIVE
    return Task(source.path, parameters=viewer.parameters)

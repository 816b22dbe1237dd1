"""Where the data of a session come from, in words of the window's language."""

from rektscope.sessions.session import Provenance
from rektscope.ui.translation import tr

PROVENANCE_WORDS = {
    Provenance.RECORDED: tr("Recorded"),
    Provenance.IMPORTED: tr("Imported"),
    Provenance.RECONSTRUCTION: tr("Reconstruction"),
    Provenance.SYNTHETIC: tr("SYNTHETIC DATA"),
}

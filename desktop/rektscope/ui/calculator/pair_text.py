"""The panel's sentence for a hedged pair that is not known under the rules chosen (`risk.hedge.UnknownPairError`)."""

from rektscope.risk.hedge import UnknownPairError
from rektscope.ui.translation import tr


def unknown_pair_text(error: UnknownPairError) -> str:
    """The sentence for the place of the answer."""
    return tr(
        "What {title} requires for a long and a short of one market is not known here: take "
        "the other leg out and calculate the net position, or choose other rules.",
        title=error.rules.title,
    )

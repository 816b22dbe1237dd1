"""How an estimate of what the price cleared is named wherever it stands in the place of recorded liquidations."""

from rektscope.engine.estimated_flow import EstimatedFlow
from rektscope.engine.frame import Frame
from rektscope.ui.translation import tr


def estimated_text(frame: Frame, estimated: EstimatedFlow) -> str:
    """`estimated, none recorded: expected to be force-closed, BTCUSDT`; begins in lower case."""
    whose = tr("all venues") if len(frame.merged_markets) > 1 else frame.instrument.symbol
    if estimated.is_expected:
        return tr("estimated, none recorded: expected to be force-closed, {whose}", whose=whose)
    return tr("estimated, none recorded: standing levels that the price crossed, {whose}", whose=whose)

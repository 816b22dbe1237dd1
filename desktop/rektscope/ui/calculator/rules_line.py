"""The line under an answer: which formula and which tiers it rests on."""

from rektscope.margins.market_rules import ASSUMED_RATE
from rektscope.positions.position import PositionDraft
from rektscope.risk.answer import Answer
from rektscope.risk.margin_rules import MarginRules
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr


def rules_line(draft: PositionDraft, answer: Answer, own: MarginRules, *, figures: Figures = STANDARD) -> str:
    """Which formula and which tiers, of when, the answer rests on."""
    table = answer.table
    note = tr(", approximate") if table.approximate else ""
    if draft.rules is None and not own.is_own:
        return tr(
            "No tiers known for this market: a flat {rate} is assumed. {label}. Before fees and funding.",
            rate=figures.percent(ASSUMED_RATE, 1),
            label=translated(answer.rules.label, figures=figures),
        )
    if draft.rules is None:
        return tr(
            "{label}; tiers as of {tiers_as_of}{note}. Before fees and funding.",
            label=translated(answer.rules.label, figures=figures),
            tiers_as_of=answer.tiers_as_of,
            note=note,
        )
    if draft.rules.maintenance_rate is not None:
        rate = figures.percent(draft.rules.maintenance_rate, 3)
        return tr(
            "Rules chosen: {label}; a rate of {rate} by hand. Before fees and funding.",
            label=translated(answer.rules.label, figures=figures),
            rate=rate,
        )
    return tr(
        "Rules chosen: {label}; tiers of {venue}:{symbol} as of {tiers_as_of}{note}. Before fees and funding.",
        label=translated(answer.rules.label, figures=figures),
        venue=table.venue,
        symbol=table.symbol,
        tiers_as_of=answer.tiers_as_of,
        note=note,
    )

"""How probabilities are written in the window; what they are is known below it."""

from rektscope.positions.likelihood import probability_text
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.translation import tr


def chance_words(probability: float, *, figures: Figures = STANDARD) -> str:
    """`12 %`, `over 99 %`, `under 0.1 %`: as `probability_text`, in the language of the window."""
    text = figures.rewritten(probability_text(probability)).replace(" %", f"{figures.gap}%")
    word, _, percent = text.partition(" ")
    if word == "over":
        return tr("over {percent}", percent=percent)
    return tr("under {percent}", percent=percent) if word == "under" else text

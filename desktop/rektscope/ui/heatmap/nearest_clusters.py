"""The nearest large clusters of a moment, above and below, as tags and pictures name them."""

from itertools import pairwise

from rektscope.engine.frame import Frame
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS
from rektscope.positions.likelihood import probability_text
from rektscope.scenarios.clusters import HORIZONS_MS, Cluster, nearest_of_sides
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.translation import tr

_WHOLE_DOLLARS_FROM = 1_000.0


def nearest_clusters(frame: Frame) -> list[Cluster]:
    """The nearest large cluster above and that below the mark, as far as there are any."""
    state = frame.state
    mark = state.mark_price if state.mark_price is not None else state.last_price
    return nearest_of_sides(frame.standing, (Side.SHORT, Side.LONG), mark, frame.moves)


def place_text(cluster: Cluster, price_decimals: int, *, figures: Figures = STANDARD) -> str:
    """`at 123,040, +0.6 %`: where the price enters it; the distance is from the mark, or the last price without one."""
    decimals = 0 if cluster.edge >= _WHOLE_DOLLARS_FROM else price_decimals
    away = figures.distance(cluster.away, cluster.mark, decimals, 1, signed=True)
    return tr("at {price}, {away}", price=figures.price(cluster.edge, decimals), away=away)


def place_without_word(place: str) -> str:
    """A place as `place_text` writes it, without the word before its price in the language that is spoken."""
    return place.removeprefix(tr("at {price}, {away}").partition("{")[0])


def cluster_text(cluster: Cluster, price_decimals: int, *, figures: Figures = STANDARD) -> str:
    """`$41 M (20–80 M) at 123,040, +0.6 %`."""
    usd = figures.level_usd(cluster.standing_usd, cluster.expected)
    return f"{usd} {place_text(cluster, price_decimals, figures=figures)}"


def chances_text(cluster: Cluster, *, figures: Figures = STANDARD) -> str:
    """`4.1 % in 1 h, 18 % in 4 h, 38 % in 24 h`: that the price gets there; empty where too few prices are known.

    What is as good as certain within an hour is not said of longer times again.
    """
    chances = [
        (short_chance(chance, figures=figures), horizon_ms)
        for chance, horizon_ms in zip(cluster.chances or (), HORIZONS_MS, strict=False)
    ]
    shown = chances[:1] + [now for before, now in pairwise(chances) if now[0] != before[0] or now[0][0] != ">"]
    return ", ".join(
        tr("{chance} in {horizon} h", chance=chance, horizon=horizon // HOUR_MS) for chance, horizon in shown
    )


def short_chance(chance: float, *, figures: Figures = STANDARD) -> str:
    """A chance where there is little room: `> 99 %`."""
    text = figures.rewritten(probability_text(chance)).replace(" %", f"{figures.gap}%")
    return text.replace("over", ">").replace("under", "<")

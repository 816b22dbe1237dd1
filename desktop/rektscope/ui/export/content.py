"""The texts of a picture, apart from their places; they come from the functions that give the window its figures."""

import re

import msgspec
from msgspec.structs import replace

from rektscope.engine.frame import Frame
from rektscope.engine.scope import Scope, markets_in
from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS
from rektscope.scenarios.clusters import Cluster
from rektscope.sessions.session import Completeness, Provenance, SessionInfo
from rektscope.ui import formatting
from rektscope.ui.export.cards import Story
from rektscope.ui.export.position_card import PicturePosition, PositionWords, position_text
from rektscope.ui.export.score_text import NOT_GRADED, model_label
from rektscope.ui.header.scope import scope_text
from rektscope.ui.header.strip import header_figures
from rektscope.ui.heatmap.known_text import known_picture_text
from rektscope.ui.heatmap.map_text import small_reach_text
from rektscope.ui.heatmap.nearest_clusters import nearest_clusters, place_text
from rektscope.ui.heatmap.notes import deleveraging_text, merged_text, provenance_line
from rektscope.ui.leverages import leverage_label
from rektscope.ui.part_known import is_unrecorded, part_known
from rektscope.ui.sentences.translated import translated
from rektscope.ui.side_text import sides_word
from rektscope.ui.theme import CAPTION, LONGS, SHORTS, TEXT, UP
from rektscope.ui.translation import inside_line, tr
from rektscope.venues.titles import venue_title

MODEL = tr("estimated levels: exposure book by side, leverage class and price, anchored to open interest")

COMPLETENESS_WORDS = {
    Completeness.FULL: tr("every liquidation of the venue"),
    Completeness.SAMPLED: tr("sampled liquidations: sums are at least"),
    Completeness.TOTALS: tr("recorded sums, single liquidations placed"),
    Completeness.FITTED: tr("sums fitted to published ones, single liquidations placed"),
    Completeness.NONE: tr("no liquidations"),
}


_DELIVERY = re.compile(r"[-_](\d{6}|\d{8}|\d{1,2}[A-Z]{3}\d{2})$|[FGHJKMNQUVXZ]\d{2}$")
NO_BREAK = "\u00a0"


class PictureFigure(msgspec.Struct, frozen=True):
    """A number over its caption; `tint` is a colour of `ui.theme`, for its job.

    Of a price the tint is that of its change, the caption.
    """

    value: str
    caption: str
    tint: str = TEXT
    is_price: bool = False


class PictureContent(msgspec.Struct, frozen=True):
    """The strings of a picture.

    Attributes:
        headline: its title.
        market: symbol and venue.
        moment: the moment shown, UTC.
        price: last price, and its change.
        figures: statistics with their scope, the most important first.
        clusters: the nearest ones, above and below; `cluster_lines` are their texts.
        cluster_lines: (place, dollars), as many as `clusters`, the higher price first.
        position: None where none is shown.
        footer: provenance, completeness, model, as one line.
        is_synthetic: the data are made up, which is to be seen.
        shows_price: whether the price is the first of the figures.
    """

    headline: str
    market: str
    moment: str
    price: PictureFigure
    figures: tuple[PictureFigure, ...]
    clusters: tuple[Cluster, ...]
    cluster_lines: tuple[tuple[str, str], ...]
    position: PositionWords | None
    footer: str
    is_synthetic: bool
    shows_price: bool = True


def content_of(
    frame: Frame,
    position: PicturePosition | None,
    title: str | None = None,
    score: str = NOT_GRADED,
    first_ms: int | None = None,
    *,
    is_of_session: bool = True,
) -> PictureContent:
    """The texts of a picture of a frame.

    Args:
        frame: the moment.
        position: to be shown.
        title: the user's own headline.
        score: that of `score_label`.
        first_ms: where the chart begins; where that is not the session's start, the sums name since when they count.
        is_of_session: whether it may be; the chart of a film moves on, and its sums always name it.
    """
    instrument = frame.instrument
    words = None if position is None else position_text(frame, position)
    clusters = tuple(nearest_clusters(frame))
    headline = title or _headline(frame)
    kind = tr(" perpetual") if is_perpetual(instrument) else ""
    return PictureContent(
        headline=headline,
        market=f"{instrument.symbol} · {venue_title(instrument.venue)}{kind}",
        moment=formatting.full_moment_utc(frame.cursor_ms),
        price=_price(frame),
        figures=_figures(frame, first_ms, is_of_session=is_of_session),
        clusters=clusters,
        cluster_lines=tuple(_cluster_line(cluster, frame) for cluster in clusters),
        position=words,
        footer=_footer(frame, words, headline, score),
        is_synthetic=frame.session.provenance is Provenance.SYNTHETIC,
    )


def _figures(frame: Frame, first_ms: int | None, *, is_of_session: bool) -> tuple[PictureFigure, ...]:
    return tuple(
        PictureFigure(figure.value, _since(figure.caption, frame, first_ms, is_of_session=is_of_session), figure.tint)
        for figure in header_figures(frame)
        if figure.value != "–"
    )


def is_perpetual(instrument: Instrument) -> bool:
    """Whether a contract has no day of delivery in its symbol, as `BTC-27DEC24`, `BTCUSD_250926` and `XBTZ25` have."""
    return _DELIVERY.search(instrument.symbol) is None


def completeness_text(frame: Frame) -> str:
    """How complete the liquidations are that the picture counts, and of how much of the time they are known."""
    part = "" if is_unrecorded(frame) else part_known(frame.totals)
    return f"{_kind_text(frame)}, {part}" if part else _kind_text(frame)


def _kind_text(frame: Frame) -> str:
    """Of one word where all markets are alike."""
    counted = markets_in(frame.scope, frame.session, frame.instrument)
    kinds = {market.completeness for market in counted if market.completeness is not Completeness.NONE}
    if len(kinds) == 1:
        return COMPLETENESS_WORDS[kinds.pop()]
    if not kinds:
        return COMPLETENESS_WORDS[Completeness.NONE]
    if Completeness.SAMPLED in kinds:
        return tr("liquidations of some markets sampled: sums are at least")
    if Completeness.FITTED in kinds:
        return tr("sums of some markets fitted to published ones, single liquidations placed")
    return tr("recorded sums of some markets, single liquidations placed")


def alt_text(
    frame: Frame,
    position: PicturePosition | None,
    title: str | None = None,
    story: Story | None = None,
    score: str = NOT_GRADED,
) -> str:
    """The picture as text, for those who do not see it; `story` is the text of its card."""
    headline = title or (story.headline if story is not None else "") or None
    content = content_of(frame, position, headline, score)
    instrument = frame.instrument
    kind = tr(", a perpetual") if is_perpetual(instrument) else ""
    sentences = [
        tr(
            "Liquidation heatmap of {symbol}{kind} on {venue_title}.",
            symbol=instrument.symbol,
            kind=kind,
            venue_title=venue_title(instrument.venue),
        ),
        f"{content.moment}.",
        f"{content.headline}." if content.headline != instrument.symbol else "",
        tr("Price {value}", value=content.price.value)
        + (f", {content.price.caption}." if content.price.caption else "."),
        "".join(f"{figure.caption}: {figure.value}. " for figure in content.figures[:3]).strip(),
        "".join(
            f"{sides_word(cluster.side).capitalize()} {usd}, {place}. "
            for cluster, (place, usd) in zip(content.clusters, content.cluster_lines, strict=True)
        ).strip(),
    ]
    if story is not None:
        sentences += [f"{row.label} {row.text.rstrip('.')}." for row in story.rows]
    elif content.position is not None:
        mine = content.position
        sentences += [f"{mine.title}. {mine.liquidation}.", f"{mine.headline} {mine.sentence}".strip()]
    sentences.append(f"{content.footer}.")
    return " ".join(filter(None, sentences))


def of_event(content: PictureContent, frame: Frame) -> PictureContent:
    """The content of an event's card: the side that lost more stands first, and the footer names the sources."""
    total, *sides = content.figures[:3]
    if frame.totals.long_usd > frame.totals.short_usd:
        sides.reverse()
    sources = formatting.joined(sources_of(frame.session))
    footer = tr("{footer} · data by {sources}", footer=content.footer, sources=sources) if sources else content.footer
    return replace(content, figures=(total, *sides, *content.figures[3:]), footer=footer)


_COLLECTORS = ("CoinGlass", "Amberdata", "Coinalyze", "Tardis")


def sources_of(session: SessionInfo) -> list[str]:
    """The venues and collectors that a session's markets name as their sources; the file's field has all of it."""
    text = " ".join(market.source for market in session.markets).lower()
    names = [*_COLLECTORS, *dict.fromkeys(venue_title(market.instrument.venue) for market in session.markets)]
    return [name for name in names if re.search(rf"\b{re.escape(name.lower())}\b", text)]


_SUM = tr("Liquidated,")


def _since(caption: str, frame: Frame, first_ms: int | None, *, is_of_session: bool) -> str:
    """The caption of a sum with since when it counts, where the chart below shows another stretch of time."""
    start_ms = frame.session.start_ms
    if first_ms is None or (is_of_session and first_ms == start_ms) or not caption.startswith(_SUM):
        return caption
    is_today = start_ms // DAY_MS == frame.cursor_ms // DAY_MS
    since = formatting.clock(start_ms) if is_today else f"{formatting.day(start_ms)} {formatting.clock(start_ms)}"
    return caption.replace(_SUM, tr("Liquidated since {since},", since=since), 1)


def _headline(frame: Frame) -> str:
    """The session's name; live, the market."""
    return frame.instrument.symbol if frame.is_live else translated(frame.session.name) or frame.instrument.symbol


def _price(frame: Frame) -> PictureFigure:
    change = frame.day_change
    value = formatting.price(frame.state.last_price, frame.instrument.price_decimals)
    if change is None:
        return PictureFigure(value, "", CAPTION, is_price=True)
    caption = tr("{percent} in 24 h", percent=formatting.percent(change, 1, signed=True))
    return PictureFigure(value, caption, UP if change > 0 else CAPTION, is_price=True)


def _cluster_line(cluster: Cluster, frame: Frame) -> tuple[str, str]:
    amount = formatting.level_usd(cluster.standing_usd, cluster.expected)
    return place_text(cluster, frame.instrument.price_decimals), amount


def cluster_tint(cluster: Cluster) -> str:
    """The colour of the window's theme for a cluster's side."""
    return SHORTS if cluster.side is Side.SHORT else LONGS


def _footer(frame: Frame, position: PositionWords | None, headline: str, score: str) -> str:
    """Provenance, session, completeness, model; what the map sums and the tiers where there are any."""
    words = [provenance_line(frame), completeness_text(frame), _levels_text(frame, score)]
    name = translated(frame.session.name)
    if headline != name:
        words.insert(1, name)
    if frame.scope is not Scope.ALL:
        words.append(tr("liquidations of {scope_text}", scope_text=scope_text(frame.scope, frame.instrument)))
    if merged := merged_text(frame):
        words.append(inside_line(merged))
    if frame.least_leverage:
        words.append(tr("levels of {leverage_label}", leverage_label=leverage_label(frame.least_leverage)))
    level_map = frame.level_map
    if level_map is not None and level_map.column_count and not bool(level_map.is_scaled[-1]):
        is_assumed = bool(level_map.open_interest_usd[-1])
        words.append(
            tr("no open interest: dollars assumed from turnover")
            if is_assumed
            else tr("neither open interest nor volume: what stands is not known")
        )
    if level_map is not None and level_map.column_count:
        words.append(small_reach_text(level_map))
    words += [inside_line(deleveraging_text(frame)), known_picture_text(frame)]
    if position is not None:
        words.append(position.tiers)
    return " · ".join(filter(None, words))


def _levels_text(frame: Frame, score: str) -> str:
    """Whose estimates the levels are, how they were graded, and what their dollars are, for little room."""
    named = model_label(frame.model, score)
    if frame.standing is None:
        return tr("levels are estimates of {named}", named=named)
    kind = tr("relative") if frame.standing.calibration is None else tr("expected")
    return tr("levels are estimates of {named}, dollars {kind}", named=named, kind=kind)


def range_label(first_ms: int, last_ms: int) -> str:
    """`13 Jul 16:45 to 14 Jul 07:35 UTC`; the day once where it is one."""
    start = f"{formatting.day(first_ms)} {formatting.clock(first_ms)}".replace(" ", NO_BREAK)
    end = f"{formatting.day(last_ms)} {formatting.clock_utc(last_ms)}".replace(" ", NO_BREAK)
    if first_ms // DAY_MS == last_ms // DAY_MS:
        return f"{start}–{formatting.clock_utc(last_ms)}".replace(" ", NO_BREAK)
    return tr("{start} to {end}", start=start, end=end)

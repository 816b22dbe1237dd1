"""The notes of a picture of the chart: where the data come from, and what the map lacks or leaves out."""

from rektscope.engine.frame import Frame
from rektscope.levels.columns import LevelMap
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.market.errors import InputError
from rektscope.market.times import MINUTE_MS
from rektscope.sessions.session import Completeness, Provenance
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.heatmap.known_text import known_label, known_note
from rektscope.ui.heatmap.map_text import calibration_note, knowledge_note, reach_note
from rektscope.ui.heatmap.readout import is_behind
from rektscope.ui.leverages import leverage_label
from rektscope.ui.provenance_text import PROVENANCE_WORDS
from rektscope.ui.translation import tr


def first_known_ms(frame: Frame) -> int:
    """Start of the first candle; the end of the data where there is none."""
    return int(frame.candles.start_ms[0]) if len(frame.candles) else frame.session.end_ms


def provenance_line(frame: Frame) -> str:
    """`Reconstruction · 14 Jul 2025`: what stands in the corner of every picture; the day on which a session opens."""
    hosts = ", ".join(endpoint.partition("://")[2] for endpoint in frame.session.endpoint.split(", "))
    via = tr(" via {hosts}", hosts=hosts) if hosts else ""
    if frame.is_live:
        made_up = tr(" · SYNTHETIC DATA") if frame.session.provenance is Provenance.SYNTHETIC else ""
        return tr("Live{via}{made_up}", via=via, made_up=made_up)
    word = PROVENANCE_WORDS[frame.session.provenance]
    doubted = tr(" · DOUBTFUL DATA") if frame.session.doubts else ""
    session = frame.session
    day_ms = session.end_ms - 1 if session.opening_ms is None else session.opening_ms  # a session may end at midnight
    return f"{word}{via}{doubted} · {formatting.date(day_ms)}"


def deleveraging_text(frame: Frame) -> str:
    """What the diamonds are; empty where there are none."""
    return tr("Diamonds are auto-deleveraging, in no sum of liquidations") if len(frame.deleveragings) else ""


def leverage_note(frame: Frame) -> str:
    """Which leverages the map is of; empty for all."""
    words = leverage_label(frame.least_leverage)
    return (
        tr("{words} in heat, profile and sums; lower leverage is left out", words=words) if frame.least_leverage else ""
    )


def map_notes(frame: Frame, *, figures: Figures = STANDARD) -> tuple[str, ...]:
    """What the map lacks, in words, for the picture."""
    level_map = frame.level_map
    if level_map is None or not level_map.column_count:
        return (_without_map(frame, figures=figures),)
    notes = _basis_notes(frame, level_map, figures=figures)
    notes.extend(
        words
        for words in (merged_text(frame), deleveraging_text(frame), *_known_notes(frame, figures=figures))
        if words
    )
    if frame.least_leverage:
        notes.append(leverage_note(frame))
    if reach := reach_note(level_map, figures=figures):
        notes.append(reach)
    if interest := _interest_note(frame, level_map):
        notes.append(interest)
    if frame.session.market(frame.instrument.market).completeness is Completeness.NONE:
        notes.append(tr("No liquidations in these data: what the price cleared from the map is estimated"))
    if is_behind(frame):
        notes.append(tr("Building the map: {map_progress:.0%}", map_progress=figures.of(frame.map_progress)))
    return tuple(notes)


def _interest_note(frame: Frame, level_map: LevelMap) -> str:
    """Of which of the map's columns USD are assumed, as open interest is not known; empty where it is of all."""
    if not bool(level_map.is_scaled[-1]):
        is_known = frame.state.open_interest_usd is not None  # at the cursor, which the last column ends before
        if not level_map.open_interest_usd[-1] and not is_known:
            return tr("Neither open interest nor volume in these data: what stands is not known")
        where = tr("The map has no open interest yet") if is_known else tr("No open interest in this session")
        return tr("{where}: USD are assumed from turnover", where=where)
    if bool(level_map.is_scaled[0]):
        return ""
    first = int(level_map.is_scaled.argmax())
    clock = formatting.clock_utc(int(level_map.end_ms[first]) - level_map.duration_ms)
    return tr("USD before {clock} are assumed from turnover: open interest is known since then", clock=clock)


def _basis_notes(frame: Frame, level_map: LevelMap, *, figures: Figures = STANDARD) -> list[str]:
    """What the map knows, and what its dollars are."""
    knows = knowledge_note(int(level_map.end_ms[-1]) - level_map.known_since_ms, figures=figures)
    if frame.model != DEFAULT_PARAMETERS.name:
        knows = tr("Model {model!r}: {knows}{knows_2}", model=frame.model, knows=knows[:1].lower(), knows_2=knows[1:])
    calibration = None if frame.standing is None else frame.standing.calibration
    if frame.is_combined:
        return [tr("{knows}; dollars are what stands, not what is expected to be force-closed", knows=knows)]
    if calibration is None:
        return [tr("{knows}; dollars are relative", knows=knows)]
    return [knows, calibration_note(calibration, figures=figures)]


def _known_notes(frame: Frame, *, figures: Figures = STANDARD) -> tuple[str, str]:
    """How much is known of real positions, and how that stands beside the estimate; empty where nothing is."""
    return known_label(frame, figures=figures), known_note(frame)


def _without_map(frame: Frame, *, figures: Figures) -> str:
    """Why there is no map at this moment."""
    if frame.awaits_history:
        return tr("No map yet: the hours before are being asked for")
    if frame.map_progress < 1.0:
        return tr("Building the map: {map_progress:.0%}", map_progress=figures.of(frame.map_progress))
    if isinstance(frame.map_failure, InputError):
        return tr("No map: {map_failure}", map_failure=frame.map_failure)
    if frame.map_failure is not None:
        return tr("No map: building it failed, because of a defect in rektscope")
    return tr("No map yet: {why_no_map}", why_no_map=_why_no_map(frame))


def _why_no_map(frame: Frame) -> str:
    """What is missing before there can be a map."""
    if frame.state.last_price is None:
        return tr("no price of this market is known so far")
    first = formatting.clock_utc(-(-frame.session.start_ms // MINUTE_MS) * MINUTE_MS + MINUTE_MS)
    if frame.is_live and first_known_ms(frame) >= frame.session.start_ms - MINUTE_MS:
        return tr("the venue has sent no history, so it begins with the first complete minute, at {first}", first=first)
    return tr("it begins with the first complete minute")


def merged_text(frame: Frame) -> str:
    """`Levels of binance:BTCUSDT and bybit:BTCUSDT together`; empty when it is meant to be of one market.

    Where all venues are asked for and some are not in the sum, it names those.
    """
    summed = frame.merged_markets or (frame.instrument.market,)
    missing = [market for market in frame.mergeable_markets if market not in summed] if frame.is_merged else []
    if missing and len(summed) == 1:
        return tr(
            "Levels of {summed} alone: {joined} not in the sum yet", summed=summed[0], joined=formatting.joined(missing)
        )
    if len(summed) <= 1:
        return ""
    instruments = [frame.session.market(market).instrument for market in frame.merged_markets]
    quotes = list(dict.fromkeys(instrument.quote for instrument in instruments))
    alike = tr("; {joined} count as one", joined=formatting.joined(quotes)) if len(quotes) > 1 else ""
    left_out = tr("; {joined} not in the sum yet", joined=formatting.joined(missing)) if missing else ""
    return tr(
        "Levels of {joined} together{alike}{left_out}", joined=formatting.joined(summed), alike=alike, left_out=left_out
    )

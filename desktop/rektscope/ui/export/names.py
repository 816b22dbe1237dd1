"""Names of files, made of what is in them, that sort by time."""

from rektscope.engine.frame import Frame
from rektscope.market.instrument import Instrument
from rektscope.market.times import moment_from_ms


def picture_name(frame: Frame, preset: str) -> str:
    """The name of the picture of a frame, as `moment_name`."""
    return moment_name(frame.instrument, frame.cursor_ms, preset)


def moment_name(instrument: Instrument, at_ms: int, preset: str) -> str:
    """`BTCUSDT-binance-2025-07-14-0735-square.png`; with what is finer where the moment is no whole minute."""
    return f"{_market_stem(instrument, at_ms)}-{preset}.png"


def film_name(frame: Frame, preset: str, suffix: str) -> str:
    """`BTCUSDT-binance-2025-07-14-0735-square.mp4`, of the moment at which it begins."""
    return f"{_market_stem(frame.instrument, frame.cursor_ms)}-{preset}.{suffix}"


def report_name(instrument: Instrument, opened_ms: int) -> str:
    """`BTCUSDT-binance-2025-07-13-1200-rekt`, of the moment at which the position was opened; without a suffix."""
    return f"{_market_stem(instrument, opened_ms)}-rekt"


def _market_stem(instrument: Instrument, time_ms: int) -> str:
    moment = moment_from_ms(time_ms)
    clock = f"{moment:%H%M}"
    if moment.second or moment.microsecond:
        clock = f"{moment:%H%M%S}"
    if moment.microsecond:
        clock += f"{moment.microsecond // 1000:03}"
    symbol = "".join(letter if letter.isalnum() or letter in "-_." else "-" for letter in instrument.symbol)
    return f"{symbol}-{instrument.venue}-{moment:%Y-%m-%d}-{clock}"

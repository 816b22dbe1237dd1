"""What `export` and `clip` share: a session to draw from without a window, and the position that is drawn."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rektscope.cli.options import json_number
from rektscope.market.errors import InputError
from rektscope.market.names import choose_market
from rektscope.market.numbers import NumberKind
from rektscope.market.sides import read_side
from rektscope.market.times import format_iso, parse_time_ms

if TYPE_CHECKING:
    from rektscope.engine.viewer import Viewer

_NEEDED_KEYS = {"side", "entry", "quantity", "leverage"}
_POSITION_KEYS = _NEEDED_KEYS | {"opened", "mode", "wallet"}


@contextmanager
def session_to_draw(
    session: Path, market: str | None, model_file: Path | None, least_leverage: int
) -> "Iterator[Viewer]":
    """The viewer of a session, not yet started, beside a Qt application that needs no screen; stopped at the end.

    Args:
        session: the session file.
        market: one of its markets in any common spelling; None for its first.
        model_file: parameters of the model in place of the bundled ones.
        least_leverage: levels below it are left out; 0 for all.

    Raises:
        InputError: the session or the model cannot be read, or the market is none of the session's.
    """
    # Set before the application is made: a picture needs no screen, so the commands work where there is none.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_HASH_SEED", "0")  # Qt writes the fonts of a PDF in the order of a hash, which is random
    from rektscope.engine.models import read_model
    from rektscope.engine.sources import SessionSource
    from rektscope.engine.viewer import Viewer
    from rektscope.levels.parameters import DEFAULT_PARAMETERS
    from rektscope.ui.application import make_application

    parameters = DEFAULT_PARAMETERS if model_file is None else read_model(model_file)
    viewer = Viewer(SessionSource.open(session), parameters)
    viewer.show_leverages(least_leverage)
    application = make_application()
    try:
        if market is not None:
            markets = [each.instrument.market for each in viewer.session.markets]
            viewer.choose_market(choose_market(market, markets) or market)
        yield viewer
    finally:
        viewer.stop()
        application.processEvents()


def known_from_ms(viewer: "Viewer") -> int:
    """When the first price of the market on the chart was known, or when the session starts if that is earlier."""
    events = viewer.chart.events
    batches = (events.marks, events.trades, events.candles)
    return min([viewer.session.start_ms, *(int(batch.time_ms[0]) for batch in batches if len(batch))])


def position_fields(text: str | None) -> dict[str, Any] | None:
    """The fields of `--position`; raises InputError saying what is wrong with it."""
    if text is None:
        return None
    try:
        fields = json.loads(text)
    except ValueError as error:
        raise InputError(f"--position is not JSON ({error}).") from error
    except RecursionError as error:
        raise InputError("--position is not the JSON of a position: it is nested too deeply.") from error
    if not isinstance(fields, dict) or not set(fields) >= _NEEDED_KEYS or not set(fields) <= _POSITION_KEYS:
        raise InputError(
            "--position must be an object with side, entry, quantity, leverage and, if known, opened; of a cross "
            'account also with "mode":"cross" and wallet.'
        )
    if fields.get("mode", "isolated") not in {"isolated", "cross"}:
        raise InputError(f"--position: the mode must be isolated or cross, not {fields['mode']!r}.")
    if (fields.get("mode") == "cross") != ("wallet" in fields):
        raise InputError("--position: a cross position has a wallet, and only such a one.")
    try:
        read_side(str(fields["side"]))
    except InputError as error:
        raise InputError(f"--position: the side must be long or short, not {fields['side']!r}.") from error
    figures = {
        name: json_number(fields[name], f"--position: the {name}", kind)
        for name, kind in (
            ("entry", NumberKind.PRICE),
            ("quantity", NumberKind.PLAIN),
            ("leverage", NumberKind.LEVERAGE),
        )
    }
    if "wallet" in fields:
        figures["wallet"] = json_number(fields["wallet"], "--position: the wallet", NumberKind.AMOUNT)
    return fields | figures


def drawn_position(viewer: Any, fields: dict[str, Any], at_ms: int, *, hide_size: bool) -> Any:  # noqa: ANN401 -- Qt-side types stay out of start-up
    """The `PicturePosition` that the fields describe, with what is known of it at a moment.

    Raises:
        InputError: it cannot be opened, or a field is wrong.
    """
    from rektscope.positions.position import PositionDraft, answer_of
    from rektscope.risk.answer import AnswerStatus
    from rektscope.risk.positions import MarginMode
    from rektscope.ui.export.position_card import followed_position

    info = viewer.session
    opened_ms = parse_time_ms(str(fields["opened"])) if "opened" in fields else info.start_ms
    first_ms = known_from_ms(viewer)
    if not first_ms <= opened_ms <= info.end_ms:
        raise InputError(
            f"--position: opened {format_iso(opened_ms)} is outside the session: its prices run from "
            f"{format_iso(first_ms)} to {format_iso(info.end_ms)}."
        )
    draft = PositionDraft(
        read_side(fields["side"]),
        fields["entry"],
        fields["quantity"],
        fields["leverage"],
        opened_ms,
        MarginMode(fields.get("mode", "isolated")),
        fields.get("wallet"),
    )
    answer = answer_of(draft, viewer.chart.margin, viewer.chart.instrument)
    if answer.status is AnswerStatus.CANNOT_OPEN:
        raise InputError(answer.reason)
    return followed_position(viewer, draft, answer, at_ms, hides_size=hide_size)

"""Models of the user: read from a file, and which of them the bundled shares were fitted for."""

from pathlib import Path

from rektscope.files.places import refuse_unreadable, shown
from rektscope.levels.calibration import Prior
from rektscope.levels.model_text import parse_model
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.margins.liquidation_shares import prior_of
from rektscope.market.errors import InputError
from rektscope.market.instrument import Instrument

_LARGEST_BYTES = 1_000_000


def read_model(path: Path) -> BookParameters:
    """The model in a file.

    Raises:
        InputError: it cannot be read, or is no model.
    """
    refuse_unreadable(path)
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise InputError(f"{shown(path)} is too large to be a model: write one with `rektscope model --out FILE`.")
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{shown(path)} cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{shown(path)} is no text: write a model with `rektscope model --out FILE`.") from error
    return parse_model(text, shown(path))


def prior_for(instrument: Instrument, parameters: BookParameters) -> Prior | None:
    """The bundled shares of a market, which were fitted on the default model: no other has them.

    The map of another model is calibrated by its session, or is relative.
    """
    return prior_of(instrument) if parameters.has_figures_of(DEFAULT_PARAMETERS) else None

"""The model that was chosen in the window last, kept for its next start as a file that `--model` takes too.

Commands never read it: what they print must depend on what they were given alone. The default is kept as no file.
"""

from pathlib import Path

import msgspec

from rektscope.engine.kept_places import kept_model_path
from rektscope.engine.models import read_model
from rektscope.files.whole_file import PRIVATE, set_aside, written_aside
from rektscope.levels.model_text import model_text
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.market.errors import InputError


class KeptModel(msgspec.Struct, frozen=True):
    """What was found.

    Attributes:
        parameters: of the model; the default where none is kept, or the file is none.
        problem: one sentence where the file could not be used, else empty.
    """

    parameters: BookParameters = DEFAULT_PARAMETERS
    problem: str = ""


def kept_model(path: Path | None = None) -> KeptModel:
    """The model that is kept. Never raises: a file that is no model is named in `problem`, and left as it is."""
    place = kept_model_path() if path is None else path
    try:
        return KeptModel(read_model(place)) if place.exists() else KeptModel()
    except OSError as error:
        return KeptModel(problem=f"{place} cannot be read ({error.strerror or error}).")
    except InputError as error:
        return KeptModel(problem=str(error))


def keep_model(parameters: BookParameters, path: Path | None = None) -> None:
    """Begin with this model the next time; the default's figures are kept as no file.

    A file there that is no model is set aside under another name. Raises OSError where it cannot be written.
    """
    place = kept_model_path() if path is None else path
    if place.is_file() and kept_model(place).problem:
        set_aside(place)
    if parameters.has_figures_of(DEFAULT_PARAMETERS):
        place.unlink(missing_ok=True)
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    with written_aside(place, permissions=PRIVATE) as file:
        file.write(model_text(parameters))

"""What is asked of a table, whatever its kind."""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from rektscope.levels.parameters import BookParameters


class TableOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked; moments in UTC milliseconds."""

    market: str | None
    at_ms: int | None
    from_ms: int | None
    least_leverage: int | None
    model_file: Path | None

    def parameters(self) -> "BookParameters":
        """Of the model asked for."""
        from rektscope.engine.models import read_model
        from rektscope.levels.parameters import DEFAULT_PARAMETERS

        return DEFAULT_PARAMETERS if self.model_file is None else read_model(self.model_file)

"""A model as text: every parameter of the book under its own name, in JSON that is edited, saved and passed on.

What is read is checked whole, so that a model that cannot be is refused in one sentence and never half used. Nothing
here opens a file.
"""

import json
import math
from typing import Any

import msgspec
from msgspec.structs import replace

from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters, LeverageClass
from rektscope.market.errors import InputError

_FORMAT = "rektscope-model-1"
_OPTIONAL = "short_share"
_MOST_CLASSES = 24
_MOST_POINTS = 50
_SUM_WITHIN = 1e-6
_CHANGED = ", changed"
"""Added to the default's name where the figures are not the default's: it must not pass for what was graded."""


def model_text(parameters: BookParameters = DEFAULT_PARAMETERS) -> str:
    """A model as text that `parse_model` reads back to the same figures."""
    return json.dumps({"format": _FORMAT, **msgspec.to_builtins(parameters)}, indent=2) + "\n"


def parse_model(text: str, file_name: str) -> BookParameters:
    """The model of a text; parameters that it does not name are those of the default, but no other has its name.

    Args:
        text: JSON.
        file_name: for messages.

    Raises:
        InputError: it is no model, names a parameter that there is not, or holds a figure that none can have.
    """
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"Model {file_name} is not JSON ({error}): write one with `rektscope model --out FILE`."
        ) from error
    if not isinstance(content, dict) or content.pop("format", None) != _FORMAT:
        raise InputError(
            f'Model {file_name} has no "format": "{_FORMAT}": write one with `rektscope model --out FILE`.'
        )
    known = BookParameters.__struct_fields__
    for name in content:
        if name not in known:
            raise InputError(f"Model {file_name} has no parameter {name!r}; there are: {', '.join(known)}.")
    try:
        found = replace(DEFAULT_PARAMETERS, **{name: _value(name, value) for name, value in content.items()})
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        raise InputError(f"Model {file_name}: {error}. Compare it with what `rektscope model` prints.") from error
    _check(found, file_name)
    # By figures, not by name: the bundled shares and grades hold for these figures alone.
    is_ours = found.has_figures_of(DEFAULT_PARAMETERS)
    return found if is_ours or found.name != DEFAULT_PARAMETERS.name else replace(found, name=f"{found.name}{_CHANGED}")


def _value(name: str, value: Any) -> Any:  # noqa: ANN401 -- of JSON, as of what kind its parameter is
    if name == "classes":
        return tuple(_class(each) for each in value)
    if name in {"margin_spread", "activity_range"}:
        pairs = value if name == "margin_spread" else [value]
        read = tuple((_number(name, first), _number(name, second)) for first, second in pairs)
        return read if name == "margin_spread" else read[0]
    if name == "name":
        if not isinstance(value, str) or not value.strip():
            raise ValueError("name must be words")
        return value.strip()
    default = getattr(DEFAULT_PARAMETERS, name)
    return _whole(name, value) if isinstance(default, int) else _number(name, value)


def _class(value: Any) -> LeverageClass:  # noqa: ANN401 -- of JSON
    names = set(LeverageClass.__struct_fields__)
    if not isinstance(value, dict) or not names - {_OPTIONAL} <= set(value) <= names:
        raise ValueError(f"each of classes must have {', '.join(sorted(names - {_OPTIONAL}))}, and may {_OPTIONAL}")
    given = {name: number for name, number in value.items() if name != _OPTIONAL or number is not None}
    numbers = {name: _number(name, number) for name, number in given.items()}
    numbers["half_life_ms"] = _whole("half_life_ms", value["half_life_ms"])
    return LeverageClass(**numbers)  # type: ignore[arg-type] # the half-life was made whole


def _number(name: str, value: Any) -> float:  # noqa: ANN401 -- of JSON
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"{name} must be a number, not {value!r}")
    return float(value)


def _whole(name: str, value: Any) -> int:  # noqa: ANN401 -- of JSON
    """A whole number; one with decimals is refused, as cutting them would make another model than the file's."""
    number = _number(name, value)
    if not number.is_integer():
        raise ValueError(f"{name} must be a whole number, not {value!r}")
    return int(number)


def _check(model: BookParameters, file_name: str) -> None:
    """Raise InputError for figures that no book can have."""
    leverages = [each.leverage for each in model.classes]
    shares = [[each.shares[side] for each in model.classes] for side in (0, 1)]
    lowest, highest = model.activity_range
    rules = {
        f"classes must be 1 to {_MOST_CLASSES}": 1 <= len(leverages) <= _MOST_CLASSES,
        "leverages must ascend from more than 1": leverages == sorted(set(leverages)) and min(leverages, default=0) > 1,
        "shares must be above 0 and sum to 1, on each side": all(
            min(each, default=0) > 0 and abs(sum(each) - 1.0) < _SUM_WITHIN for each in shares
        ),
        "half-lives and typical sizes must be above 0": all(
            each.half_life_ms > 0 and each.typical_notional_usd > 0 for each in model.classes
        ),
        "multiples and weights of margin_spread must be above 0, the multiples ascending": len(model.margin_spread) > 0
        and [first for first, _ in model.margin_spread] == sorted({first for first, _ in model.margin_spread})
        and min(min(pair) for pair in model.margin_spread) > 0,
        f"smear_points must be 1 to {_MOST_POINTS}": 1 <= model.smear_points <= _MOST_POINTS,
        "smear must be 0 to 0.05": 0 <= model.smear <= 0.05,  # noqa: PLR2004 -- the sentence says it
        "history_spread must be above 0 and below 0.3": 0 < model.history_spread < 0.3,  # noqa: PLR2004 -- the same
        "windows, turnover_days and refill must be above 0": min(
            model.activity_window_ms, model.turnover_window_ms, model.turnover_days, model.refill
        )
        > 0,
        "activity_range must ascend from above 0": 0 < lowest <= highest,
    }
    for sentence, holds in rules.items():
        if not holds:
            raise InputError(f"Model {file_name}: {sentence}. Compare it with what `rektscope model` prints.")

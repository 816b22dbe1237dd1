"""Where the user's folders have what one start keeps for the next; nothing heavy is imported to look there."""

from pathlib import Path

from platformdirs import user_cache_path, user_config_path


def start_folder() -> Path:
    """The folder of entries of `engine.start_cache`."""
    return user_cache_path("rektscope", appauthor=False) / "start"


def kept_start_path() -> Path:
    """The file that has what a start with nothing shows (`engine.kept_start`)."""
    return user_config_path("rektscope", appauthor=False) / "start.json"


def kept_model_path() -> Path:
    """The file that has the model chosen last (`engine.kept_model`)."""
    return user_config_path("rektscope", appauthor=False) / "model.json"

"""The model that was chosen last: kept as a file that `--model` takes, and reported where it cannot be used."""

import pytest
from msgspec.structs import replace
from tests.engine.markets import linear

from rektscope.engine.kept_model import KeptModel, keep_model, kept_model
from rektscope.engine.models import prior_for, read_model
from rektscope.levels.model_text import model_text, parse_model
from rektscope.levels.parameters import DEFAULT_PARAMETERS

MINE = replace(DEFAULT_PARAMETERS, name="mine", smear=0.002)


def test_a_model_is_kept_and_the_default_is_no_file(tmp_path):
    path = tmp_path / "settings" / "model.json"
    assert kept_model(path) == KeptModel(DEFAULT_PARAMETERS)
    keep_model(MINE, path)
    assert kept_model(path) == KeptModel(MINE)
    assert read_model(path) == MINE
    assert path.stat().st_mode & 0o077 == 0
    keep_model(replace(DEFAULT_PARAMETERS, name="the same by another name"), path)
    assert not path.exists()
    keep_model(DEFAULT_PARAMETERS, path)
    assert not path.exists()


def test_a_file_that_is_no_model_is_reported_and_set_aside_by_the_next_choice(tmp_path):
    path = tmp_path / "model.json"
    path.write_text("{", encoding="utf-8")
    found = kept_model(path)
    assert found.parameters == DEFAULT_PARAMETERS
    assert "is not JSON" in found.problem
    assert path.read_text(encoding="utf-8") == "{"
    keep_model(MINE, path)
    assert kept_model(path) == KeptModel(MINE)
    assert (tmp_path / "model.json.damaged-1").read_text(encoding="utf-8") == "{"


def test_a_folder_in_its_place_is_reported(tmp_path):
    (tmp_path / "model.json").mkdir()
    assert "folder" in kept_model(tmp_path / "model.json").problem


@pytest.mark.parametrize("name", ["mine", "rektscope"])
def test_models_are_distinguished_by_their_figures(name):
    """A name alone makes no other model, and other figures never have the default's name."""
    renamed = parse_model(model_text(replace(DEFAULT_PARAMETERS, name=name)), "x")
    assert renamed.has_figures_of(DEFAULT_PARAMETERS)
    assert renamed.name == name
    assert prior_for(linear(), renamed) == prior_for(linear(), DEFAULT_PARAMETERS) is not None
    changed = parse_model(model_text(replace(DEFAULT_PARAMETERS, name=name, smear=0.002)), "x")
    assert not changed.has_figures_of(DEFAULT_PARAMETERS)
    assert changed.name == ("mine" if name == "mine" else "rektscope, changed")
    assert prior_for(linear(), changed) is None
    assert parse_model(model_text(changed), "x") == changed

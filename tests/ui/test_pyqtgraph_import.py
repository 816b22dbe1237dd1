"""What a start makes of Qt in Python: no type before it is needed, and pyqtgraph the same without them."""

import json
import subprocess
import sys

import pytest

SAME = """
import json, sys
from PySide6 import QtCore, QtGui, QtWidgets
lists = [module.__dir__ for module in (QtCore, QtGui, QtWidgets)]
if sys.argv[1] == "ours":
    from rektscope.ui.pyqtgraph_import import import_pyqtgraph
    import_pyqtgraph()
import pyqtgraph
found = {"restored": lists == [module.__dir__ for module in (QtCore, QtGui, QtWidgets)]}
found["made"] = len(vars(pyqtgraph.Qt.QtWidgets))
for module in (QtCore, QtGui, QtWidgets):
    own = getattr(pyqtgraph.Qt, module.__name__.rpartition(".")[2])
    names = [name for name in dir(module) if not name.startswith("__")]
    found[own.__name__] = [name for name in names if getattr(own, name) is getattr(module, name)]
    found["listed " + own.__name__] = sorted(name for name in dir(own) if not name.startswith("__"))
    found["is refused " + own.__name__] = not hasattr(own, "QNothing")
found["moved"] = pyqtgraph.Qt.QtGui.QFileSystemModel is QtWidgets.QFileSystemModel
found["own"] = hasattr(QtWidgets, "QOpenGLWidget"), hasattr(pyqtgraph.Qt.QtWidgets, "QOpenGLWidget")
found["public"] = sorted(name for name in dir(pyqtgraph))
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def imports():
    """What stands in pyqtgraph after its own import and after ours, each in a process of its own."""
    return [
        json.loads(subprocess.run([sys.executable, "-c", SAME, who], capture_output=True, check=True).stdout)
        for who in ("plain", "ours")
    ]


def test_every_name_is_qts_own_as_after_a_plain_import(imports):
    plain, ours = imports
    assert len(plain["pyqtgraph.Qt.QtCore"]) > 200
    assert ours.pop("made") < plain.pop("made") / 4  # and the others were made because this test asked for them
    assert ours == plain
    assert plain["restored"]
    assert plain["own"] == [False, True]  # what pyqtgraph adds stays with it


def test_a_second_import_changes_nothing():
    code = (
        "from rektscope.ui.pyqtgraph_import import import_pyqtgraph as ours; import sys, pyqtgraph as pg\n"
        "before = dict(sys.modules), pg.Qt.QtCore; ours(); print(before == (dict(sys.modules), pg.Qt.QtCore))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True"]


def test_the_application_has_its_style_and_makes_no_type_for_it():
    code = """
import sys, enum, os
os.environ["QT_STYLE_OVERRIDE"] = "Windows"
made, create = [], enum.EnumType._create_
def noted(cls, name, *rest, **options):
    made.append(name)
    return create(cls, name, *rest, **options)
enum.EnumType._create_ = noted
sys.argv = sys.argv[:int(sys.argv[1])]
from rektscope.ui.application import make_application
application = make_application(has_sheet=False)
print("PixelMetric" in made, application.style().name(), "PixelMetric" in made)
"""
    for words in ("0", "1"):  # a program that holds another may have no name
        done = subprocess.run([sys.executable, "-c", code, words], capture_output=True, text=True, check=True)
        assert done.stdout.split() == ["False", "fusion", "True"]

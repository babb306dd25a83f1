"""What runs beside our own code: few, each with its reason, used, under a licence that fits."""

import ast
import sys
from email.message import Message
from importlib.metadata import packages_distributions

import pytest

from tests.docs.components import files
from tests.docs.licences import ALLOWED, LicenceError, licence_of
from tests.docs.locked import ROOT, declared, locked, of_capabilities, plain, reasons
from tests.repository.sources import trees

MOST = 15
OURS = {"coderpath", "coderpath_demo", "coderpath_web"}
OF_THE_LIBRARY = {"defusedxml", "openpyxl", "pydantic", "rich", "ruamel-yaml", "typer"}
OF_A_CAPABILITY = {"pyarrow"}
"""What a capability of the library loads where it is installed, and says where it is not."""
BUILD = {"build", "hatchling", "pip", "pip-tools", "setuptools", "wheel"}
COMES_WITH = {"pydantic-core": "pydantic"}
"""It is a part of the other, which pins it."""
ASKED_FOR_BY_OTHERS = {
    "argon2-cffi": "django.contrib.auth.hashers",
    "defusedxml": "openpyxl",
    "psycopg": "django.db.backends.postgresql",
}
"""What no line of ours imports: others do, where it is installed."""


def imported(*folders):
    """Give the distributions that the source below some folders imports, with a file of each."""
    known = packages_distributions()
    found = {}
    for file, tree in trees(*folders):
        for node in ast.walk(tree):
            for module in modules(node):
                if module not in OURS | sys.stdlib_module_names:
                    names = {plain(name) for name in known.get(module, [module])}
                    found |= {COMES_WITH.get(name, name): file.as_posix() for name in names}
    return found


def modules(node):
    if isinstance(node, ast.Import):
        return {one.name.partition(".")[0] for one in node.names}
    is_from = isinstance(node, ast.ImportFrom) and not node.level
    return {node.module.partition(".")[0]} if is_from else set()


def test_there_are_at_most_fifteen():
    assert len(declared()) <= MOST


def test_each_has_its_reason():
    assert {*declared(), *of_capabilities()} - set(reasons()) == set()


def test_lock_holds_what_is_asked_for_and_no_build_tool():
    held = {one.name for one in locked()}
    assert {*declared(), *of_capabilities()} <= held
    assert held & BUILD == set()


def test_everything_in_the_lock_comes_for_something_else_in_it():
    held = {one.name for one in locked()}
    for one in locked():
        assert one.comes_by
        assert {name for name in one.comes_by if name not in held} <= {"coderpath (pyproject.toml)"}


def test_what_is_imported_is_asked_for():
    found = imported("src")
    asked = {*declared(), *of_capabilities()}
    assert {name: file for name, file in found.items() if name not in asked} == {}


def test_library_imports_only_what_it_asks_for_itself():
    found = imported("src/coderpath", "src/coderpath_demo")
    assert {
        name: file for name, file in found.items() if name not in OF_THE_LIBRARY | OF_A_CAPABILITY
    } == {}


def test_what_is_asked_for_is_used():
    settings = (ROOT / "src/coderpath_web/settings.py").read_text("utf-8")
    by_settings = {name for name in declared() if settings_name(name) in settings}
    used = set(imported("src")) | by_settings | set(ASKED_FOR_BY_OTHERS)
    assert {*declared(), *of_capabilities()} - used == set()


def settings_name(name):
    return name.removeprefix("django-" if "template" in name else "").replace("-", "_")


def told(**values):
    message = Message()
    for name, value in values.items():
        message[name.replace("_", "-")] = value
    return message


LICENCES = {
    "GPL-3.0-or-later": {"License_Expression": "GPL-3.0-or-later"},
    "AGPL": {"Classifier": "License :: OSI Approved :: GNU Affero General Public License v3"},
    "nobody": {},
    "a part": {"License_Expression": "MIT AND GPL-2.0-only"},
    "LGPL of another": {"License_Expression": "LGPL-3.0-only"},
}


@pytest.mark.parametrize("licence", LICENCES)
def test_licence_that_does_not_fit_fails(licence):
    with pytest.raises(LicenceError):
        licence_of("somebody", told(**LICENCES[licence]))


@pytest.mark.parametrize(
    "values",
    [
        {"License_Expression": "MIT"},
        {"Classifier": "License :: OSI Approved :: BSD License", "License": "BSD"},
        {"License": "BSD-3-Clause"},
        {"License_Expression": "MIT OR Apache-2.0"},
    ],
)
def test_licence_that_fits_is_told_however_it_is_written(values):
    assert licence_of("somebody", told(**values))


def test_files_of_others_have_their_licence():
    assert {licence for _, licence, _ in files()} <= ALLOWED

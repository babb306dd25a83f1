"""Whoever reads a path meets criteria as what they have in common, never a single one."""

import ast

from coderpath.criteria import KIND_OF
from tests.repository.sources import short_name, trees

ROOM = "coderpath.criteria"
SINGLE = {rule.__module__.removeprefix(f"{ROOM}.").split(".")[0] for rule in KIND_OF}


def imported(node):
    """Give the modules that an import may mean, in full."""
    match node:
        case ast.Import(names=names):
            return [each.name for each in names]
        case ast.ImportFrom(module=str(module), level=0, names=names):
            return [module, *(f"{module}.{each.name}" for each in names)]
        case _:
            return []


def imports_of_single_criteria():
    return {
        f"{short_name(file)} {single}"
        for file, tree in trees("src")
        if file.parts[:3] != ("src", "coderpath", "criteria")
        for node in ast.walk(tree)
        for module in imported(node)
        for single in SINGLE
        if f"{module}.".startswith(f"{ROOM}.{single}.")
    }


def test_single_criteria_are_known():
    assert {"accuracy", "any_of", "presumed", "productivity", "skill"} <= SINGLE


def test_nobody_imports_a_single_criterion():
    assert imports_of_single_criteria() == set()

"""Kinds are listed where they are defined; elsewhere a list of them would have to be kept up."""

import ast

import pytest

from coderpath.criteria import RULES
from coderpath.facts.kinds import KINDS
from tests.repository.held import finds, unlike_list
from tests.repository.sources import short_name, trees

MANY = 5
SETS_OF_NAMES = (
    set(KINDS),
    set(RULES),
    {kind.row.__name__ for kind in KINDS.values()},
    {rule.__name__ for rule in RULES.values()},
)


def is_home(file):
    return file.parts[:3] == ("src", "coderpath", "criteria") or (
        file.parts[:3] == ("src", "coderpath", "facts") and file.parts[3] in {"kinds", "rows.py"}
    )


def named(node):
    """Give the name that a part of a list says, as a text, a class or a class in a module."""
    match node:
        case ast.Constant(value=str(name)) | ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return None


def parts(node):
    """Give the parts of a list as it is written; nothing for what is no list."""
    match node:
        case ast.Tuple(elts=found) | ast.List(elts=found) | ast.Set(elts=found):
            return found
        case ast.Dict(keys=found):
            return found
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return [*(parts(left) or [left]), right]
        case _:
            return []


def lists_many(node):
    names = {named(part) for part in parts(node)}
    return any(len(names & known) >= MANY for known in SETS_OF_NAMES)


@finds("lists_of_kinds")
def files_that_list_kinds():
    return {
        short_name(file)
        for file, tree in trees("src")
        if not is_home(file) and any(lists_many(node) for node in ast.walk(tree))
    }


def test_no_file_lists_five_kinds_but_where_they_are_defined():
    assert unlike_list("lists_of_kinds") == {}


@pytest.mark.parametrize(
    "text",
    [
        "['skill', 'fte', 'rating', 'course', 'points']",
        "isinstance(rule, Skill | Fte | Rating | Course | Points)",
        "{a.Skill: 1, a.Fte: 1, a.Rating: 1, a.Course: 1, a.Points: 1}",
    ],
)
def test_a_list_of_five_is_found_however_it_is_written(text):
    assert any(lists_many(node) for node in ast.walk(ast.parse(text)))


def test_a_list_of_four_is_left_alone():
    tree = ast.parse("('skill', 'fte', 'rating', 'course', 'subject')")
    assert not any(lists_many(node) for node in ast.walk(tree))

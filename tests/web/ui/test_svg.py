"""Shapes are written as SVG: every kind of them, and nothing that a name holds becomes a tag."""

from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from coderpath_web.ui.charts.drawing import Box, Dot, Line, Path, Shape, Sign, Word
from coderpath_web.ui.charts.svg import svg_of

NAME = """<b onload="x('y')">&"""
SHAPES = (
    Box(1, 2.25, 3, 4, "met", NAME, "/people/1/"),
    Line(0, 0, 10.04, 10, "gl"),
    Path("M 0 0 L 1 1", "way", NAME, "/people/1/"),
    Dot(1, 2, 3, "met", NAME, "/people/1/"),
    Word(1, 2, NAME, "sm", "middle"),
    Sign(10, 10, 4, "met", NAME, "/people/1/"),
)


def read(shape):
    return ET.fromstring(f"<svg>{svg_of([shape])}</svg>")[0]  # noqa: S314 -- written here


def test_every_kind_of_shape_is_here():
    assert {type(one) for one in SHAPES} == set(get_args(Shape))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda one: type(one).__name__)
def test_what_a_name_holds_is_written_as_it_is(shape):
    found = read(shape)

    named = hasattr(shape, "label") or hasattr(shape, "text")
    assert "".join(found.itertext()).strip() == (NAME if named else "")
    if getattr(shape, "href", ""):
        assert (found.tag, found.get("href"), found.get("aria-label")) == ("a", "/people/1/", NAME)


def test_places_have_one_decimal_and_none_where_they_are_whole():
    found = read(SHAPES[1])

    assert [found.get(name) for name in ("x1", "x2", "y2")] == ["0", "10", "10"]
    assert read(SHAPES[5])[0].get("x") == "8"

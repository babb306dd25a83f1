"""The notes of a template are laid out as their Markdown means; no sign of it is left over."""

import pytest

from coderpath.documents.path.templates import TEMPLATES
from coderpath_web.rooms.paths.pages.templates.notes import Block, Piece, blocks

TEXT = """\
# A title

Read was `one` thing, over
two lines.

## What was not

- First **of all**.
- Second,
  with more.

| here | there |
|---|---|
| `a` | b |
"""


def words(block):
    lines = [*block.lines, *(line for row in block.rows for line in row)]
    return [piece.words for line in lines for piece in line]


def test_texts_headings_lists_and_tables_are_told_apart():
    assert list(blocks(TEXT)) == [
        Block(
            "text", [[Piece("Read was "), Piece("one", "code"), Piece(" thing, over two lines.")]]
        ),
        Block("heading", [[Piece("What was not")]]),
        Block(
            "list",
            [
                [Piece("First "), Piece("of all", "strong"), Piece(".")],
                [Piece("Second, with more.")],
            ],
        ),
        Block(
            "table",
            rows=[[[Piece("here")], [Piece("there")]], [[Piece("a", "code")], [Piece("b")]]],
        ),
    ]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.name)
def test_no_sign_is_left_over_in_the_notes_of_a_template(template):
    found = list(blocks(template.sources))
    assert {"text", "heading"} <= {block.kind for block in found}
    left = [one for block in found for one in words(block) if {"**", "`", "|"} & {*one, one[:2]}]
    assert left == []

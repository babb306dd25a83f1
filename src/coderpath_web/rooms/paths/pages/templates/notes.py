"""Notes on where a template comes from, laid out to be read: the little Markdown that they use."""

import re
from collections.abc import Iterator
from typing import NamedTuple

MARKED = re.compile(r"\*\*(?P<strong>.+?)\*\*|`(?P<code>.+?)`")


class Piece(NamedTuple):
    """Some words of a line, set as a reader would expect: "strong", "code", or plainly."""

    words: str
    kind: str = ""


Line = list[Piece]


class Block(NamedTuple):
    """A heading, a text, a list of items, or rows of a table of which the first is its head."""

    kind: str
    lines: list[Line] = []
    rows: list[list[Line]] = []


def blocks(text: str) -> Iterator[Block]:
    """Give the blocks of a text in Markdown, without its title."""
    for part in re.split(r"\n{2,}", text.strip())[1:]:
        if part.startswith("## "):
            yield Block("heading", [_pieces(part.removeprefix("## "))])
        elif part.startswith("- "):
            items = re.split(r"\n- ", part.removeprefix("- "))
            yield Block("list", [_pieces(item) for item in items])
        elif part.startswith("|"):
            rows = [_cells(row) for row in part.splitlines()]
            yield Block("table", rows=[rows[0], *rows[2:]])
        else:
            yield Block("text", [_pieces(part)])


def _cells(row: str) -> list[Line]:
    return [_pieces(cell.strip()) for cell in row.strip("|").split("|")]


def _pieces(text: str) -> Line:
    """Split a text that may run over lines into its pieces."""
    found, at = [], 0
    words = " ".join(text.split())
    for mark in MARKED.finditer(words):
        found.append(Piece(words[at : mark.start()]))
        found += [Piece(said, kind) for kind, said in mark.groupdict().items() if said]
        at = mark.end()
    return [piece for piece in (*found, Piece(words[at:])) if piece.words]

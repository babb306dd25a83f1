"""Reading a roster map: the whole map is checked, with the line and column of each problem."""

from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml.nodes import ScalarNode

from coderpath.facts.kinds import KINDS
from coderpath.findings import Finding
from coderpath.roster.blocks import read_block
from coderpath.roster.conditions import read_conditions
from coderpath.roster.map import Block, RosterMap
from coderpath.roster.named import Condition
from coderpath.roster.problems import Problems, known_entries
from coderpath.roster.scalars import named
from coderpath.roster.table.keys import read_table_keys
from coderpath.tree.notes import TOP
from coderpath.tree.texts import Entry, Node, compose, entries, items, place_of, text_of

_KEYS = ("roster", "title", "table", "ignore", "leave_out", "unread", "facts")


def read_map(path: Path) -> tuple[RosterMap | None, tuple[Finding, ...]]:
    """Read a roster map; None when something in it is wrong."""
    problems = Problems(path.name)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        found = "The map cannot be read"
        problems.add(TOP, found, "A map is YAML text in UTF-8", "Check where it is")
        return None, tuple(problems.findings)
    return read_map_text(text, path.name)


def read_map_text(text: str, file: str) -> tuple[RosterMap | None, tuple[Finding, ...]]:
    """Read the text of a roster map; `file` is its name in findings."""
    problems = Problems(file)
    node = compose(text, "map", "facts", problems)
    roster = _map(node, file, problems) if node is not None else None
    return (None if problems.findings else roster), tuple(problems.findings)


def _map(node: Node, file: str, problems: Problems) -> RosterMap | None:
    found = known_entries(node, "a roster map", _KEYS, problems)
    _check_version(found, node, problems)
    if "facts" not in found:
        mend = "Add facts, and below it the kinds that the table holds"
        problems.add(place_of(node), "The map has no facts", "facts says what to take", mend)
        return None
    blocks, empty = _facts(found["facts"], problems)
    return RosterMap(
        file,
        text_of(found["title"].value, "title", problems) if "title" in found else "",
        tuple(blocks),
        tuple(empty),
        read_table_keys(found.get("table"), problems),
        tuple(named(item) for item in _scalars(found.get("ignore"), "ignore", problems)),
        _conditions(found.get("leave_out"), problems),
        _conditions(found.get("unread"), problems),
    )


def _conditions(entry: Entry | None, problems: Problems) -> tuple[Condition, ...]:
    return read_conditions(entry.value, problems) if entry else ()


def _check_version(found: dict[str, Entry], node: Node, problems: Problems) -> None:
    if "roster" in found and text_of(found["roster"].value, "roster", problems) == "1":
        return
    place = place_of(found["roster"].value) if "roster" in found else place_of(node)
    found_text = (
        "The map does not say its version" if "roster" not in found else "The version is not 1"
    )
    problems.add(place, found_text, "A map opens with roster: 1", "Write roster: 1 on top")


def _scalars(entry: Entry | None, what: str, problems: Problems) -> Iterator[Node]:
    for item in items(entry.value) if entry else ():
        if isinstance(item, ScalarNode):
            yield item
        else:
            text_of(item, what, problems)


def _facts(entry: Entry, problems: Problems) -> tuple[list[Block], list[str]]:
    blocks: list[Block] = []
    empty: list[str] = []
    for kind in entries(entry.value, "facts", problems):
        if kind.key not in KINDS:
            problems.unknown(kind.place, "kind of facts", kind.key, KINDS)
        elif isinstance(kind.value, ScalarNode) and kind.value.value == "none":
            empty.append(kind.key)
        else:
            blocks.extend(read_block(kind.key, node, problems) for node in items(kind.value))
    return blocks, empty

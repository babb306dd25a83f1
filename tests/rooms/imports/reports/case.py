"""A table as people have it with what has to come of it: one folder of tests/data/reports."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from tests.rooms.imports.reports.workbook import workbook

FOLDER = Path(__file__).resolve().parents[3] / "data" / "reports"
RIGHT = "right.yaml"
BY_HAND = "by-hand.yaml"
_KEYS = """
    says path on_file before book text encoding file asks corrects columns answers people doubts
    assumed left_out taken findings facts
"""
KEYS = frozenset(_KEYS.split())


class Case(NamedTuple):
    """What is brought, what is answered, and what is right then."""

    name: str
    right: dict[str, Any]

    @property
    def place(self) -> Path:
        return FOLDER / self.name

    def files(self) -> dict[str, bytes]:
        """Give what is brought by its name; a workbook that is written down is made."""
        if book := self.right.get("book"):
            return {f"{self.name}.xlsx": workbook(book)}
        if text := self.right.get("text"):
            data = text.encode(self.right.get("encoding", "utf-8"))
            return {self.right.get("file", f"{self.name}.csv"): data}
        own = {RIGHT, BY_HAND, self.right.get("before")}
        some = sorted(one for one in self.place.iterdir() if one.name not in own)
        return {one.name: one.read_bytes() for one in some}

    def facts(self) -> dict[str, list[dict[str, str]]]:
        """Give the rows that are right, of each the columns that are looked at."""
        return {kind: rows_of(text) for kind, text in (self.right.get("facts") or {}).items()}

    def texts(self, key: str) -> list[str]:
        return list(self.right.get(key) or ())


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text), skipinitialspace=True))


def cases() -> Iterator[Case]:
    for place in sorted(FOLDER.glob(f"*/{RIGHT}")):
        right = YAML(typ="safe").load(place.read_text(encoding="utf-8"))
        if unknown := right.keys() - KEYS:
            raise ValueError(f"{place}: {unknown}")
        yield Case(place.parent.name, right)

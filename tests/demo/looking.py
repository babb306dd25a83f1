"""Ways to look into the demo tables that know nothing of the product's reader."""

from collections import defaultdict
from typing import TypeAlias

from coderpath_demo import STORIES

Row: TypeAlias = dict[str, str]
LAST_DAY = "2026-10-31"
OPEN = "9999-12-31"


class Demo:
    """The tables of one seed."""

    def __init__(self, tables: dict[str, list[Row]], seed: int) -> None:
        self.tables = tables
        self.seed = seed
        self._by_coder: dict[str, dict[str, list[Row]]] = {}

    def rows(self, file: str, story: str = "") -> list[Row]:
        """Give the rows of a file, or those of the coder of a story."""
        if not story:
            return self.tables[file]
        coder = next(one.coder for one in STORIES if one.story == story)
        if file not in self._by_coder:
            self._by_coder[file] = defaultdict(list)
            for row in self.tables[file]:
                self._by_coder[file][row["coder"]].append(row)
        return self._by_coder[file][coder]

    def at(self, file: str, day: str) -> list[Row]:
        """Give the rows of a file that hold on a day."""
        return [row for row in self.tables[file] if held_on(row, day)]

    def employed(self, day: str) -> set[str]:
        """Give who is employed on a day."""
        return {
            row["coder"]
            for row in self.tables["coders"]
            if row["hired"] <= day < (row["left"] or OPEN)
        }


def held_on(row: Row, day: str) -> bool:
    """Tell whether a row with `since` and `until` holds on an ISO day."""
    return row["since"] <= day < (row["until"] or OPEN)

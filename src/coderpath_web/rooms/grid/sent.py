"""What a form of the grid sent: texts by row and column, whoever is on the page by now.

While a grid stands open its list shifts: somebody is hired, leaves, or moves out of reach. So whose
rows were sent is asked of the form itself, and nothing that was typed is passed over.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

ALL = "all"
"""Stands for the row of what is the same for all, where others have the number of a person."""
TAKE, MEANT, REPLACE, WHO = "take", "meant", "replace", "who"


class Sent:
    """The fields of a form, by their names: a column, or what is ticked, a dot, and a row."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        self._texts = {name: text.strip() for name, text in fields.items() if "." in name}

    def text(self, *name: object) -> str:
        """Give what was typed or ticked; nothing where nothing was."""
        return self._texts.get(".".join(map(str, name)), "")

    @cached_property
    def rows(self) -> Mapping[str, Mapping[str, str]]:
        """What was sent of each row, by columns, blank cells too; a closed row has none."""
        rows: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for name, text in self._texts.items():
            column, _, row = name.rpartition(".")
            if column.partition(".")[0] not in {MEANT, REPLACE}:
                cells = rows[row]
                if column != WHO:
                    cells[column] = text
        return dict(rows)

    @property
    def filled(self) -> Iterator[str]:
        """The rows of people in which something was typed or ticked."""
        return (row for row, texts in self.rows.items() if row != ALL and any(texts.values()))

    @property
    def typed(self) -> Iterator[tuple[str, str, str]]:
        """Every text that was typed: its row, its column and itself."""
        for row, texts in self.rows.items():
            yield from (
                (row, column, text) for column, text in texts.items() if text and column != TAKE
            )

    @property
    def fields(self) -> list[tuple[str, str]]:
        """Everything that was filled in, by names of fields."""
        return [(name, text) for name, text in self._texts.items() if text]

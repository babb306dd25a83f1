"""Derived rows that were worked out ahead, table by table, and how they are moved in."""

from collections.abc import Collection, Iterable

from django.db.models import Model

from coderpath_web.people.numbers import Numbers
from coderpath_web.side_table import SideTable, execute, none_of, quoted, table_of
from coderpath_web.standings.difference import COLUMNS, STAYING, Difference


class Overtaken(Exception):  # noqa: N818 -- somebody else was faster, which is no error
    """So much has changed since the work was begun that it is done anew before the lock."""


class DerivedAhead:
    """Derived rows to write, those to change, and the numbers of those to delete."""

    def __init__(self, numbers: Numbers) -> None:
        self._tables = [_TableAhead(model, numbers) for model in COLUMNS]

    def add(self, some: Iterable[Difference]) -> None:
        """Write aside what differs."""
        tables = {table.model: table for table in self._tables}
        for difference in some:
            tables[difference.model].add(difference)

    def forget(self, coders: Collection[int]) -> None:
        """Forget what was written aside of some coders."""
        for table in self._tables:
            table.forget(coders)

    def move(self, but: Collection[int]) -> None:
        """Make the rows on file what they will be, but those of some coders.

        Raises Overtaken when rows that were to be deleted or changed are gone.
        """
        for table in self._tables:
            table.move(but)


class _TableAhead:
    """What has to be done to one table."""

    def __init__(self, model: type[Model], numbers: Numbers) -> None:
        columns = COLUMNS[model]
        self.model, self._numbers = model, numbers
        self._gone = SideTable(model, ("id", "coder"), "gone")
        self._changed = SideTable(model, ("id", *columns), "changed", found_by="id")
        self._added = SideTable(model, columns)
        self._aside = (self._gone, self._changed, self._added)
        self._changing = [name for name in columns if name not in STAYING[model]]

    def add(self, difference: Difference) -> None:
        said = (difference.gone, difference.changed, difference.added)
        for table, rows in zip(self._aside, said, strict=True):
            if rows:
                table.add(rows)

    def forget(self, coders: Collection[int]) -> None:
        for table in self._aside:
            table.take_out(f"NOT ({none_of('coder_id', coders)})")

    def move(self, but: Collection[int]) -> None:
        kept = none_of("coder_id", but)
        _must_be_all(self._delete(kept), self._gone.count(kept))
        _must_be_all(self._changed.overwrite(self._changing, kept), self._changed.count(kept))
        instead, joins = self._numbers.as_sql("coder_id")
        self._added.move(instead, joins, f"WHERE {none_of(instead['coder_id'], but)}")

    def _delete(self, kept: str) -> int:
        gone = quoted(self._gone.name)
        return execute(
            f"DELETE FROM {quoted(table_of(self.model))} WHERE id IN"  # noqa: S608 -- names of our own
            f" (SELECT id FROM {gone} WHERE {kept})"
        )


def _must_be_all(written: int, of: int) -> None:
    if written != of:
        raise Overtaken

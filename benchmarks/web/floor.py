"""What an import must do at least: read and check, insert what comes of it, judge both careers.

Inserting is into empty tables with the columns, indexes and foreign keys of the real ones.
"""

import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.web.processor import spent

if TYPE_CHECKING:
    from django.db.models import Model


class Least(NamedTuple):
    """Seconds on the clock, and of the processor."""

    seconds: float
    cpu: float

    @classmethod
    def begin(cls) -> "Least":
        """Give how both stand now."""
        return cls(time.perf_counter(), spent())

    def end(self) -> "Least":
        """Give what has passed since."""
        return Least(time.perf_counter() - self.seconds, spent() - self.cpu)


def least(folder: Path) -> Least:
    """Give what it takes for what was just imported from a folder."""
    from coderpath_web.facts.change import COLUMNS as FACT  # noqa: PLC0415 -- after set-up
    from coderpath_web.facts.models import Fact  # noqa: PLC0415 -- as above
    from coderpath_web.standings.difference import COLUMNS  # noqa: PLC0415 -- as above

    tables = [(Fact, FACT), *COLUMNS.items()]
    parts = [judging(folder), *(inserting(model, columns) for model, columns in tables)]
    return Least(sum(one.seconds for one in parts), sum(one.cpu for one in parts))


def judging(folder: Path) -> Least:
    """Read the files with `load`, then replay and simulate everyone under every path."""
    from coderpath.facts.reading import read_facts  # noqa: PLC0415 -- loaded when it is timed
    from coderpath.timeline.coder import timeline_of  # noqa: PLC0415 -- as above
    from coderpath.whatif import whatif  # noqa: PLC0415 -- as above
    from coderpath_web.documents.queries import adopted, path_of  # noqa: PLC0415 -- after set-up

    paths = [path_of(one) for one in adopted()]
    start = Least.begin()
    facts = read_facts(folder).facts
    for record in facts.coders.values() if facts else ():
        for path in paths:
            timeline = timeline_of(record, path)
            whatif(record, path, read=timeline.truths)
    return start.end()


def inserting(model: "type[Model]", columns: tuple[str, ...]) -> Least:
    """Insert what is on file of a table once more, in a table of its shape."""
    from django.db import transaction  # noqa: PLC0415 -- after set-up

    from coderpath_web.bulk_insert import insert_rows  # noqa: PLC0415 -- as above

    rows = list(model._default_manager.values_list(*columns))  # noqa: SLF001 -- Django's own way
    _make(model)
    start = Least.begin()
    with transaction.atomic():
        insert_rows(model, columns, rows, into=_name(model))
    return start.end()


def _make(model: "type[Model]") -> None:
    from django.db import connection  # noqa: PLC0415 -- after set-up

    table, name = model._meta.db_table, _name(model)  # noqa: SLF001 -- Django's own way
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f'CREATE TABLE "{name}" (LIKE "{table}" INCLUDING ALL)')
            for field in model._meta.concrete_fields:  # noqa: SLF001 -- as above
                if other := field.related_model:
                    cursor.execute(
                        f'ALTER TABLE "{name}" ADD FOREIGN KEY ("{field.column}") REFERENCES'
                        f' "{other._meta.db_table}" DEFERRABLE INITIALLY DEFERRED'  # noqa: SLF001 -- as above
                    )
            return
        made = "SELECT sql FROM sqlite_master WHERE tbl_name = %s AND type IN ('table', 'index')"
        cursor.execute(made, [table])
        for (sql,) in cursor.fetchall():
            here = (sql or "").replace(f'"{table}"', f'"{name}"')
            cursor.execute(here.replace('INDEX "', 'INDEX "floor_'))


def _name(model: "type[Model]") -> str:
    return f"floor_{model._meta.db_table}"  # noqa: SLF001 -- Django's own way

"""Questions to the database that are put in SQL once, and asked again with other values.

Django takes longer to word a small question than a database to answer it, and every page asks a
dozen. What is worded hangs on the kind of database alone; what is answered is never kept.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, datetime
from inspect import signature
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Expression, F, QuerySet
from django.db.models.lookups import In
from django.db.models.query import ModelIterable, get_related_populators

# Its types are those of a later Django, which asks for one thing more.
_joined: Callable[..., list[Any]] = get_related_populators

AT_ONCE = 2000
HERE = "%s"
"""Where a value goes, in the words of either database."""


class Gap(Expression):
    """Stands in a question for a value that is known when it is asked."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, *_: Any, **__: Any) -> tuple[str, tuple[Any, ...]]:
        """Leave the place of the value open."""
        return HERE, (self,)


def among(column: str, gap: Any) -> In:
    """Say of rows that a column is one of many values, which are known when it is asked."""
    return In(F(column), [gap])


class Made(NamedTuple):
    """How rows become objects: what reads single values, their class, its columns, what joins."""

    readers: list[tuple[int, list[Any], Any]]
    model: Any
    columns: list[str]
    first: int
    last: int
    joined: list[Any]


class Words(NamedTuple):
    """A question in SQL: its parts between the values, the values or their gaps, its objects."""

    parts: list[str]
    values: list[Any]
    made: Made | None


class Worded:
    """A question with gaps: `Worded(lambda code: Coder.objects.filter(code=code))`.

    Rows of a `values_list` come as the driver gives them, so plain columns alone may be asked for;
    JSON stays text. Where a value may be one of many, the question says `among`.
    """

    def __init__(self, ask: Callable[..., QuerySet[Any, Any]]) -> None:
        self._ask = ask
        self._words: dict[str, Words] = {}

    def rows(self, **values: Any) -> Iterator[Any]:
        """Go through the rows, or the objects; of nobody and nothing among whom to look, none."""
        words = self._worded()
        filled = _filled(words, values)
        if filled is None:
            return
        with connection.cursor() as cursor:
            cursor.execute(*filled)
            while some := cursor.fetchmany(AT_ONCE):
                yield from _objects(words.made, some) if words.made else some

    def first(self, **values: Any) -> Any:
        """Give the first row or object; None where there is none."""
        return next(iter(list(self.rows(**values))), None)

    def _worded(self) -> Words:
        vendor = connection.vendor
        if vendor not in self._words:
            gaps = {name: Gap(name) for name in signature(self._ask).parameters}
            self._words[vendor] = _words(self._ask(**gaps))
        return self._words[vendor]


def _words(asked: QuerySet[Any, Any]) -> Words:
    compiler = asked.query.get_compiler(asked.db)
    sql, values = compiler.as_sql()
    parts = sql.split(HERE)
    if len(parts) != len(values) + 1:
        message = f"{len(values)} values do not go into: {sql}"
        raise ValueError(message)
    are_objects = asked._iterable_class is ModelIterable  # noqa: SLF001 -- Django tells it no other way
    return Words(parts, list(values), _made(compiler, asked.db) if are_objects else None)


def _made(compiler: Any, database: str) -> Made:
    places = compiler.klass_info["select_fields"]
    first, last = places[0], places[-1] + 1
    return Made(
        readers=[
            (place, readers, column)
            for place, (readers, column) in compiler.get_converters(
                [one for one, *_ in compiler.select]
            ).items()
        ],
        model=compiler.klass_info["model"],
        columns=[one.target.attname for one, *_ in compiler.select[first:last]],
        first=first,
        last=last,
        joined=_joined(compiler.klass_info, compiler.select, database),
    )


def _objects(made: Made, rows: list[Any]) -> Iterator[Any]:
    for plain in rows:
        row = list(plain)
        for place, readers, column in made.readers:
            for read in readers:
                row[place] = read(row[place], column, connection)
        found = made.model.from_db(connection.alias, made.columns, row[made.first : made.last])
        for one in made.joined:
            one.populate(row, found)
        yield found


def _filled(words: Words, given: Mapping[str, Any]) -> tuple[str, list[Any]] | None:
    """Put values into the gaps; None where there is nothing among which to look."""
    sql, values = [words.parts[0]], []
    for value, part in zip(words.values, words.parts[1:], strict=True):
        known = given[value.name] if isinstance(value, Gap) else value
        if isinstance(known, Collection) and not isinstance(known, str):
            if not known:
                return None
            values += [_written(one) for one in known]
            sql.append(", ".join([HERE] * len(known)))
        else:
            values.append(_written(known))
            sql.append(HERE)
        sql.append(part)
    return "".join(sql), values


def _written(value: Any) -> Any:
    """Write a value as the database takes it."""
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, date):
        return connection.ops.adapt_datefield_value(value)
    return value

"""Which columns of which tables entries seal: of every table whose rows name an entry.

An event is a table and the column by which its rows name an entry: what it put on file, or closed.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import Field, ForeignKey, Model

from coderpath_web.in_ledger import in_ledger_of
from coderpath_web.journal.models import Entry


class Event(NamedTuple):
    """What an entry does to rows of a table, and the columns that are sealed by it."""

    table: str
    entry: "Field[Any, Any]"
    fields: "tuple[Field[Any, Any], ...]"
    erasable: frozenset[str]
    many: str = ""
    """Dotted name of what gives the lines of the many rows for which a row stands."""

    @property
    def key(self) -> str:
        """Give the column of the number of a row."""
        return str(self.entry.model._meta.pk.column)  # noqa: SLF001 -- Django's own way

    @property
    def name(self) -> str:
        """Give its name, as the ledger tells it."""
        return f"{self.table}.{self.entry.name}"


@cache
def events() -> tuple[Event, ...]:
    """Give the events of every table, in the order of their names."""
    own = (one for one in apps.get_models() if one.__module__.startswith("coderpath_web."))
    found = (event for model in own for event in _events_of(model))
    return tuple(sorted(found, key=lambda event: event.name))


def _events_of(model: type[Model]) -> Iterator[Event]:
    said = in_ledger_of(model)
    named = [field for field in _fields(model) if _names_an_entry(field)]
    if not said.is_sealed or not named:
        return
    later = {name for names in said.closing.values() for name in names.split()}
    later |= {*said.left_out.split(), *(field.name for field in named if field.null)}
    fixed = tuple(field for field in _fields(model) if field.name not in later)
    for field in named:
        if field.name in said.left_out.split():
            continue
        closed = {"id", field.name, *said.closing.get(field.name, "").split()}
        told = tuple(one for one in _fields(model) if one.name in closed) if field.null else fixed
        erasable = frozenset() if field.null else frozenset(said.erasable.split())
        yield Event(model._meta.db_table, field, told, erasable, said.many)  # noqa: SLF001 -- Django's own way


def _fields(model: type[Model]) -> "Sequence[Field[Any, Any]]":
    return model._meta.concrete_fields  # noqa: SLF001 -- as above


def _names_an_entry(field: "Field[Any, Any]") -> bool:
    return isinstance(field, ForeignKey) and field.related_model is Entry

"""Which tables a backup keeps, and their rows: the product's own, but for what is derived.

Sign-ins and failed tries are of the packages that keep them, and not part of an organisation.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import apps
from django.db.models import Field, Model

from coderpath_web.backed_up import DERIVED, kept_of

AT_ONCE = 5000


def kept_tables() -> list[type[Model]]:
    """List the tables whose rows are kept."""
    return [model for model in _own() if kept_of(model) is not DERIVED]


def derived_tables() -> list[type[Model]]:
    """List the tables whose rows are worked out from the others."""
    return [model for model in _own() if kept_of(model) is DERIVED]


def _own() -> list[type[Model]]:
    own = [one for one in apps.get_models() if one.__module__.startswith("coderpath_web.")]
    return sorted(own, key=label)


def label(model: type[Model]) -> str:
    """Name a table in a backup."""
    return model._meta.label_lower  # noqa: SLF001 -- Django's own way


def fields_of(model: type[Model]) -> list["Field[Any, Any]"]:
    """List the columns of a table; those of derived rows without their number."""
    fields = model._meta.concrete_fields  # noqa: SLF001 -- as above
    is_derived = kept_of(model) is DERIVED
    return [field for field in fields if not (is_derived and field.primary_key)]


def rows_of(model: type[Model]) -> Iterator[Sequence[Any]]:
    """Give the rows that are kept of a table, or every derived row, a few at a time."""
    kept = kept_of(model)
    rows = model._base_manager.all() if kept is DERIVED else model._base_manager.filter(kept.rows)  # noqa: SLF001 -- as above
    names = [field.attname for field in fields_of(model)]
    yield from rows.order_by("pk").values_list(*names).iterator(chunk_size=AT_ONCE)


def left_out() -> dict[str, int]:
    """Say in words which rows are not kept, with how many there are."""
    found = {
        kept_of(model).others: model._base_manager.exclude(kept_of(model).rows).count()  # noqa: SLF001 -- as above
        for model in kept_tables()
        if kept_of(model).others
    }
    return {words: number for words, number in found.items() if number}

"""Who may see each field of a table: every model says it by `secrecy`, field by field."""

from collections.abc import Mapping
from types import MappingProxyType

from django.db.models import Model

from coderpath.secrecy import Secrecy

ELSEWHERE: Mapping[str, Secrecy] = MappingProxyType(
    {
        "auth": Secrecy.NOBODY,
        "axes": Secrecy.NOBODY,
        "contenttypes": Secrecy.ORGANISATION,
        "sessions": Secrecy.NOBODY,
    }
)
"""The classes of tables that libraries bring, by the label of their app."""


class UnclassifiedError(TypeError):
    """A field of a table has no class, or two, or is not there."""


class FieldClasses:
    """The classes of a model's fields: by the name of a class, the fields, parted by spaces."""

    def __init__(self, **fields: str) -> None:
        self._named = [
            (name, Secrecy[one.upper()]) for one, names in fields.items() for name in names.split()
        ]

    def of(self, model: type[Model]) -> dict[str, Secrecy]:
        """Give each field's class, in the order of the table.

        Raises UnclassifiedError, which names the fields.
        """
        fields = names_of_fields(model)
        named = [name for name, _ in self._named]
        if wrong := set(named) ^ set(fields) | {one for one in named if named.count(one) > 1}:
            message = f"{model.__name__}.secrecy is not right about {', '.join(sorted(wrong))}"
            raise UnclassifiedError(message)
        classes = dict(self._named)
        return {name: classes[name] for name in fields}


def classes_of(model: type[Model]) -> dict[str, Secrecy]:
    """Give the class of each field of a model. Raises UnclassifiedError."""
    if (whole := ELSEWHERE.get(model._meta.app_label)) is not None:  # noqa: SLF001 -- Django's own way to a model's fields
        return dict.fromkeys(names_of_fields(model), whole)
    said = getattr(model, "secrecy", FieldClasses())
    return said.of(model)


def names_of_fields(model: type[Model]) -> list[str]:
    """Name the fields of a model in the order of its table, without its own number."""
    fields = model._meta.concrete_fields  # noqa: SLF001 -- as above
    return [one.name for one in fields if not one.primary_key or one.is_relation]

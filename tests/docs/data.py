"""The data dictionary: every kind of fact and every table, each field with who may see it."""

from collections.abc import Iterator
from inspect import cleandoc, getdoc

from django.apps import apps
from django.db.models import Field, Model

from coderpath.facts.kind import FactKind
from coderpath.facts.kinds import KINDS
from coderpath.secrecy import Secrecy
from coderpath.sentence.words import capital
from coderpath_web.classified import ELSEWHERE, classes_of
from tests.docs.markdown import table

OURS = "coderpath_web"
HOLDS = {
    "BigIntegerField": "number",
    "BooleanField": "yes or no",
    "CharField": "text",
    "DateField": "day",
    "DateTimeField": "moment",
    "JSONField": "a small document",
    "PositiveBigIntegerField": "number",
    "PositiveIntegerField": "number",
    "PositiveSmallIntegerField": "number",
    "SlugField": "name",
    "TextField": "text",
}
INTRODUCTION = """\
# What is kept, and who may see it

This page is written from the kinds of facts and the tables; `make docs` writes it again. A kind of
fact or a field without a class does not pass the tests.
"""


def page() -> str:
    """Give the whole page."""
    return "\n".join([INTRODUCTION, *classes(), *facts(), *tables()]).rstrip() + "\n"


def classes() -> Iterator[str]:
    """Say what each class means."""
    yield "## Classes\n"
    yield table(["Class", "Who sees it"], [[one.value, one.seen_by] for one in Secrecy]) + "\n"


def facts() -> Iterator[str]:
    """Give a chapter for each kind of fact."""
    yield "## Facts\n"
    for kind in KINDS.values():
        yield f"### {kind.name}\n\n{capital(kind.says)}. Class: {kind.secrecy.value}.\n"
        yield table(["Column", "Takes", "Needed", "Class"], list(columns(kind))) + "\n"


def columns(kind: FactKind) -> Iterator[list[str]]:
    """Say what each column of a kind takes, and its class."""
    for one in kind.columns:
        secrecy = one.secrecy or kind.secrecy
        yield [f"`{one.name}`", one.allowed, "yes" if one.required else "no", secrecy.value]


def models() -> list[type[Model]]:
    """List every table, our own first."""
    ours = [one for one in apps.get_models() if one.__module__.startswith(OURS)]
    return ours + [one for one in apps.get_models() if one not in ours]


def tables() -> Iterator[str]:
    """Give a chapter for each table of ours; of those that libraries bring, one line each."""
    yield "## Tables\n"
    for model in models():
        if model._meta.app_label not in ELSEWHERE:  # noqa: SLF001 -- Django's own way
            yield f"### {name_of(model)}\n\n{cleandoc(getdoc(model) or '')}\n"
            if rows := list(fields(model)):
                yield table(["Field", "Holds", "Class"], rows) + "\n"
    told = (f"`{label}`: {one.value}" for label, one in ELSEWHERE.items())
    yield f"Libraries keep tables of their own: {'; '.join(told)}.\n"


def fields(model: type[Model]) -> Iterator[list[str]]:
    """Say what each field of a table holds, and its class."""
    for name, one in classes_of(model).items():
        field = model._meta.get_field(name)  # noqa: SLF001 -- as above
        yield [f"`{name}`", holds(field), one.value]


def holds(field: Field) -> str:
    """Say in a word or two what a field holds."""
    if field.related_model is not None:
        return f"one row of {name_of(field.related_model)}"
    return HOLDS[field.get_internal_type()]


def name_of(model: type[Model]) -> str:
    """Name a table as its code does, with where it belongs."""
    return f"{model._meta.app_label}.{model.__name__}"  # noqa: SLF001 -- as above

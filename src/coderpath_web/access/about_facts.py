"""Which facts the rows of a table are about: entries of the journal are withheld as the facts are.

Every table whose entries tell of facts says so once, in the list of its room.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from django.db.models import ForeignKey, Model, Q, QuerySet

from coderpath_web.access.confidential import (
    KEPT_WITH_HR,
    holding_personnel,
    is_personnel,
    personnel_seen,
)
from coderpath_web.access.drafts import FACTS
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.proposals.models import Proposal

Rows: TypeAlias = QuerySet[Any, Any]
Withheld: TypeAlias = Callable[[Rows, Collection[int]], Rows]

COUNTING = ("facts.imported",)
"""Entries that count what they brought about many people, and tell of nobody."""


@dataclass(frozen=True, slots=True)
class AboutFacts:
    """A table whose rows are about facts: the entries that they name are withheld as the facts are.

    `withheld` narrows rows to those about personnel records of others than some coders.
    """

    model: type[Model]
    withheld: Withheld
    actions: tuple[str, ...] = ()
    """The actions whose entries tell of it; all of them, if none is named."""

    @property
    def entries(self) -> list[str]:
        """Name the columns in which its rows name entries."""
        fields = self.model._meta.concrete_fields  # noqa: SLF001 -- Django's own way to a model's fields
        return [
            one.name for one in fields if isinstance(one, ForeignKey) and one.related_model is Entry
        ]


def about_fact(at: str, *beside: str) -> Withheld:
    """Say of rows that they are about the fact at the end of a lookup, "" for the row itself.

    What they would put in its place stands at the end of those `beside`, as it is written down.
    """

    def withheld(rows: Rows, seen: Collection[int]) -> Rows:
        holds = holding_personnel(at)
        for one in beside:
            holds |= holding_personnel(one)
        return rows.filter(holds, ~Q(**{f"{at}coder__in": seen}))

    return withheld


def about_kind(kind: str, coder: str) -> Withheld:
    """Say of rows that they are about a kind and a coder, each at the end of a lookup."""

    def withheld(rows: Rows, seen: Collection[int]) -> Rows:
        return rows.filter(~Q(**{f"{coder}__in": seen}), **{f"{kind}__in": KEPT_WITH_HR})

    return withheld


def _proposed(rows: Rows, seen: Collection[int]) -> Rows:
    """Narrow proposals to those that change personnel records of others."""
    others = rows.filter(~Q(about__in=seen), kind=FACTS)
    found = [pk for pk, what in others.values_list("pk", "what") if _changes_personnel(what)]
    return rows.filter(pk__in=found)


def _changes_personnel(what: dict[str, Any]) -> bool:
    if any(is_personnel(one) for one in what.get("new", ())):
        return True
    facts = (*what.get("retract", ()), *what.get("facts", ()))
    return Fact.objects.filter(holding_personnel(), pk__in=facts).exists()


OF_NO_ROOM = (AboutFacts(Fact, about_fact("")), AboutFacts(Proposal, _proposed))
"""What `facts` and `proposals` keep, of every room."""


def withheld_of(
    viewer: Viewer, tables: Iterable[AboutFacts], among: Collection[int] | None = None
) -> set[int]:
    """Give the entries, of some or of all, that tell of personnel records a viewer is not shown."""
    seen = personnel_seen(viewer)
    if seen is EVERYONE:
        return set()
    found: set[int] = set()
    for table in tables:
        for name in table.entries:
            asked = {f"{name}__in": among} if among is not None else {f"{name}__isnull": False}
            rows = table.model._default_manager.filter(**asked)  # noqa: SLF001 -- Django's own way
            rows = rows.exclude(**{f"{name}__action__in": COUNTING})
            if table.actions:
                rows = rows.filter(**{f"{name}__action__in": table.actions})
            found.update(table.withheld(rows, seen).order_by().values_list(name, flat=True))
    return found

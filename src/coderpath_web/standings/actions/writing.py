"""Writing derived rows where they differ from those on file."""

from collections.abc import Collection, Sequence
from operator import itemgetter

from django.db import transaction
from django.db.models import Model

from coderpath.facts.record import Facts
from coderpath_web.bulk_insert import change_rows, insert_rows
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import adopted
from coderpath_web.facts.queries import facts_of
from coderpath_web.people.identities import everyone
from coderpath_web.standings.ahead import told
from coderpath_web.standings.difference import COLUMNS, STAYING, Difference, differences
from coderpath_web.standings.records import records_of

BATCH = 2000
"""Rows deleted by one statement."""


@transaction.atomic
def rewrite_derived(coders: Collection[int] | None, facts: Facts | None = None) -> None:
    """Make the derived rows of some coders (all when None) those that follow from their facts."""
    rewrite(coders, adopted(), facts)


def rewrite(
    coders: Collection[int] | None,
    documents: Sequence[PathDocument],
    facts: Facts | None = None,
    models: Collection[type[Model]] = COLUMNS,
) -> None:
    """Make rows of some coders (all when None) under some documents follow from their facts."""
    if not documents and models is not COLUMNS:
        return
    for some in told(everyone() if coders is None else coders):
        department = facts or facts_of(some).facts
        for difference in differences(some, records_of(some, department), documents, models):
            write(difference)


def write(difference: Difference) -> None:
    """Write what differs in one table: a row that says something else stays where it stands."""
    model, gone, changed, added = difference
    columns = COLUMNS[model]
    numbers = [number for number, _ in gone]
    for start in range(0, len(numbers), BATCH):
        model._default_manager.filter(pk__in=numbers[start : start + BATCH]).delete()  # noqa: SLF001 -- Django's own name
    if changed:
        names = [name for name in columns if name not in STAYING[model]]
        said = itemgetter(*(1 + columns.index(name) for name in names), 0)
        change_rows(model, names, map(said, changed))
    if added:
        insert_rows(model, columns, added)

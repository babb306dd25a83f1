"""What derived rows on file lack, and which of them no longer follow from the facts.

Most of what is worked out anew is as it was: a row that is on file already is not written again.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias

from django.db.models import Model

from coderpath.facts.record import CoderRecord
from coderpath.path import CareerPath
from coderpath.timeline.coder import timeline_of
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of
from coderpath_web.standings import derive
from coderpath_web.standings.derive import Row
from coderpath_web.standings.models import Climb, CoderMonth, Standing

COLUMNS: Mapping[type[Model], tuple[str, ...]] = {
    CoderMonth: derive.MONTH,
    Standing: derive.STANDING,
    Climb: derive.CLIMB,
}
"""Every table of derived rows, with its columns in the order in which they are derived."""
STAYING: Mapping[type[Model], tuple[str, ...]] = {
    CoderMonth: ("coder", "month"),
    Standing: ("coder", "document", "what", "name", "since"),
    Climb: ("coder", "document", "since"),
}
"""The columns that stay as they are where a row says something else: none of the others is in an
index, or names anything, so that changing a row costs a fraction of writing it anew."""
PathOf: TypeAlias = Callable[[PathDocument], CareerPath]
UNDER_A_DOCUMENT: tuple[type[Model], ...] = (Standing, Climb)
"""The tables whose rows follow from facts and a document."""


class Difference(NamedTuple):
    """What has to be done to one table."""

    model: type[Model]
    gone: Sequence[tuple[int, int]]
    """Rows on file that do not follow from the facts: their numbers, and their coders."""
    changed: Sequence[Row]
    """Rows on file that say something else now: their numbers, and what they say."""
    added: Sequence[Row]


def differences(
    coders: Collection[int],
    records: Sequence[tuple[int, CoderRecord]],
    documents: Sequence[PathDocument],
    models: Collection[type[Model]] = COLUMNS,
    read: PathOf = path_of,
) -> Iterator[Difference]:
    """Compare what is on file of some coders with what follows from their records.

    A coder without a record has nothing derived. Rows under other documents are left alone.
    `read` gives the path of a document, where it will read otherwise than it does now.
    """
    derived = _derived(records, [(one.pk, read(one)) for one in documents])
    for model in models:
        columns = COLUMNS[model]
        on_file = model._default_manager.filter(coder__in=coders)  # noqa: SLF001 -- Django's own name
        if "document" in columns:
            on_file = on_file.filter(document__in=documents)
        yield _difference(model, on_file.values_list("pk", *columns), derived[model])


def _difference(
    model: type[Model], on_file: Iterable[tuple[Any, ...]], derived: Iterable[Row]
) -> Difference:
    """Pair equal rows; what stays single on either side is the difference."""
    left: defaultdict[Row, list[int]] = defaultdict(list)
    for number, *values in on_file:
        left[tuple(values)].append(number)
    if not left:
        return Difference(model, [], [], list(derived))
    new: list[Row] = []
    for row in derived:
        if same := left.get(row):
            same.pop()
        else:
            new.append(row)
    return _paired(model, left, new)


def _paired(
    model: type[Model], left: Mapping[Row, Sequence[int]], new: Iterable[Row]
) -> Difference:
    """Let a new row take the place of one that does not follow any more, where most of it stays."""
    staying = itemgetter(*map(COLUMNS[model].index, STAYING[model]))
    places: defaultdict[Row, list[int]] = defaultdict(list)
    coders: dict[int, int] = {}
    for row, numbers in left.items():
        places[staying(row)] += numbers
        coders.update((number, row[0]) for number in numbers)
    changed: list[Row] = []
    added: list[Row] = []
    for row in new:
        if there := places.get(staying(row)):
            number = there.pop()
            del coders[number]
            changed.append((number, *row))
        else:
            added.append(row)
    return Difference(model, list(coders.items()), changed, added)


def _derived(
    records: Sequence[tuple[int, CoderRecord]], paths: Sequence[tuple[int, CareerPath]]
) -> Mapping[type[Model], Iterable[Row]]:
    under = [
        (coder, document, timeline_of(record, path))
        for document, path in paths
        for coder, record in records
    ]
    return {
        CoderMonth: (row for some in records for row in derive.month_rows(*some)),
        Standing: (row for some in under for row in derive.standing_rows(*some)),
        Climb: (row for some in under for row in derive.climb_rows(*some)),
    }

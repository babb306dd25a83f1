"""Which figures of which months coders submit: by the level held, and the path then in force."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from typing import TypeAlias

from coderpath.path import Figure
from coderpath.same_name import form
from coderpath_web.documents.queries import adopted, in_force, path_replacing
from coderpath_web.facts.models import dated
from coderpath_web.facts.queries import on_file

MonthOf: TypeAlias = tuple[int, date]
"""A coder and the first day of a month."""


def owed_in(months: Collection[MonthOf]) -> dict[MonthOf, frozenset[Figure]]:
    """Give by coder-months the figures that their coders submit; those who submit none are not in.

    What counts is the level held on the first of the month, as the path in force then reads it.
    """
    asked = submitting({month for _, month in months})
    if not any(asked.values()):
        return {}
    held = _held({coder for coder, _ in months}, {month for _, month in months})
    found: dict[MonthOf, frozenset[Figure]] = {}
    for coder, month in months:
        levels = {name for name, since, until in held[coder] if _is_held(month, since, until)}
        figures = frozenset(one for one, names in asked[month].items() if names & levels)
        if figures:
            found[coder, month] = figures
    return found


def submitting(months: Collection[date]) -> dict[date, Mapping[Figure, frozenset[str]]]:
    """Give by months the forms of the levels whose holders submit each figure."""
    documents = adopted()
    there = {month: in_force(month, documents) for month in months}
    # What a level submits does not hang on the path that is replaced: that need not be asked for.
    by_document = {
        one.pk: path_replacing(one, None).submitting for one in set(there.values()) if one
    }
    return {month: by_document[one.pk] if one else {} for month, one in there.items()}


def _is_held(month: date, since: date, until: date | None) -> bool:
    return since <= month and (until is None or month < until)


def _held(
    coders: Collection[int], months: Collection[date]
) -> defaultdict[int, list[tuple[str, date, date | None]]]:
    rows = on_file().filter(kind="positions", coder__in=coders, since__lte=max(months))
    found: defaultdict[int, list[tuple[str, date, date | None]]] = defaultdict(list)
    for coder, level, since, until in rows.order_by().values_list(
        "coder", "subject", "since", "until"
    ):
        found[coder].append((form(level), dated(since), until))
    return found

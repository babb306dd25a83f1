"""Telling what the rows of a table are: people, months, credentials, courses, leaves, reviews."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from coderpath_web.rooms.imports.mapping.guessing.looks import (
    amounts,
    days,
    filled,
    looks_of,
    months,
    words,
)
from coderpath_web.rooms.imports.mapping.guessing.rule import Table
from coderpath_web.rooms.imports.mapping.guessing.words import words_of
from coderpath_web.rooms.imports.seen import seen_of

ONCE = 0.95
"""The share of different ids among the rows of a table with one row a person.

The others are people who were hired again.
"""
_PEOPLE = frozenset({"hire", "fte", "level", "attrition", "grade"})
_STAFF = frozenset(
    {"employment", "termination", "manager", "supervisor", "position", "title", "department"}
)
_COURSE = frozenset({"course", "class", "training", "module", "lesson"})
_LEAVE = frozenset({"leave", "absence"})
_AUDIT = frozenset({"audit", "audited", "review", "auditor", "reviewer"})
_COUNTED = frozenset({"record", "chart", "encounter", "account", "hour", "minute"})
_CREDENTIAL = frozenset({"credential", "certification", "designation", "license"})
_BEGINS = frozenset({"start", "begin", "end", "from", "until", "through", "since", "first", "last"})


def has_one_row_each(column: Mapping[str, Any] | None) -> bool:
    """Tell whether a column of ids or names holds each person once."""
    if column is None:
        return False
    seen = seen_of(column)
    return bool(seen["filled"]) and seen["different"] >= ONCE * seen["filled"]


def sort_of(columns: Sequence[Mapping[str, Any]], *, one_each: bool) -> Table:
    """Tell what the rows of a table are."""
    single = [column for column in columns if not column["style"]]
    if one_each and any(_PEOPLE & set(words_of(one["names"][0])) for one in single if _holds(one)):
        return Table.PEOPLE
    for table, marks in _marks(single, one_each=one_each):
        if any(marks(one) for one in single):
            return table
    if one_each:
        return Table.PEOPLE
    return Table.MONTHS if _is_by_days(single) else Table.ROWS


def _marks(single: Sequence[Mapping[str, Any]], *, one_each: bool) -> "Sequence[_Mark]":
    """Give what tells the sorts of tables; staff with one row each are no list of credentials."""
    heads = {word for one in single if _holds(one) for word in words_of(one["names"][0])}
    return _LOGS if one_each and heads & _STAFF else (*_LOGS, *_ROWS)


def _holds(column: Mapping[str, Any]) -> bool:
    return filled(looks_of(column))


def _is_course(column: Mapping[str, Any]) -> bool:
    return bool(_COURSE & set(words_of(column["names"][0]))) and words(looks_of(column))


def _is_leave(column: Mapping[str, Any]) -> bool:
    there = set(words_of(column["names"][0]))
    seen = looks_of(column)
    return bool(_LEAVE & there) and (words(seen) or (days(seen) and bool(_BEGINS & there)))


def _is_review(column: Mapping[str, Any]) -> bool:
    there = set(words_of(column["names"][0]))
    return bool(_AUDIT & there) and (days(looks_of(column)) or amounts(looks_of(column)))


def _is_month(column: Mapping[str, Any]) -> bool:
    return bool({"month", "period"} & set(words_of(column["names"][0]))) and months(
        looks_of(column)
    )


def _is_by_days(single: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether each row counts the work of a day."""
    named = [(set(words_of(one["names"][0])), looks_of(one)) for one in single]
    dated = any(there & {"date", "day"} and days(seen) for there, seen in named)
    return dated and any(there & _COUNTED and amounts(seen) for there, seen in named)


def _is_credential(column: Mapping[str, Any]) -> bool:
    return bool(_CREDENTIAL & set(words_of(column["names"][0]))) and words(looks_of(column))


_Mark: TypeAlias = tuple[Table, Callable[[Mapping[str, Any]], bool]]
_LOGS: tuple[_Mark, ...] = (
    (Table.COURSES, _is_course),
    (Table.LEAVES, _is_leave),
    (Table.REVIEWS, _is_review),
)
_ROWS: tuple[_Mark, ...] = (
    (Table.MONTHS, _is_month),
    (Table.CREDENTIALS, _is_credential),
)

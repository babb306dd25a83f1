"""Guessing what the columns of a table mean, from their names and from what stands in them."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from coderpath_web.rooms.imports.mapping.guessing.column import RULES, Column, Guessing
from coderpath_web.rooms.imports.mapping.guessing.earned import keep_earned
from coderpath_web.rooms.imports.mapping.guessing.looks import filled, ids, looks_of, numbers
from coderpath_web.rooms.imports.mapping.guessing.month_columns import (
    guess_months,
    guess_type_of_months,
)
from coderpath_web.rooms.imports.mapping.guessing.named import NO_NAMES, PathNames
from coderpath_web.rooms.imports.mapping.guessing.rule import Rule, Table
from coderpath_web.rooms.imports.mapping.guessing.table_sort import has_one_row_each, sort_of
from coderpath_web.rooms.imports.mapping.guessing.words import these, words_of
from coderpath_web.rooms.imports.seen import seen_of

_IDS = tuple(rule for rule in RULES if rule.means == "coder")
_NAMES = tuple(rule for rule in RULES if rule.means == "name")
_NO_IDS = these(
    "course training class transaction record request row line seq sequence ssn social security"
    " phone zip postal account position job requisition department cost year age manager"
    " supervisor month audit review leave member certification credential license"
)
_COUNTERS = frozenset({"number", "row", "line"})


class Guess(NamedTuple):
    """What is guessed of a table as a whole."""

    columns: list[dict[str, str]]
    """For each column its meaning, the style of its dates and the name it speaks of."""
    sort: Table
    one_each: bool
    """Whether there is one row a person."""


def guess_table(
    columns: Sequence[Column],
    types: Mapping[str, str],
    around: str = "",
    is_level: Callable[[Column], bool] = bool,
    names: PathNames = NO_NAMES,
) -> Guess:
    """Guess each column's meaning. `types` are the patient types of the path with their titles.

    `around` is what the file and the sheet are called; `is_level` tells whether the values of a
    column stand for levels of the path; `names` are what else it has names for.
    """
    guessing, coder = _begun(columns, types, names)
    rules: list[Rule | None] = [None] * len(columns)
    guesses = [guessing.guess(place, coder, rules) for place in range(len(columns))]
    for place, guess in enumerate(guesses):
        if guess["means"] == "level" and not is_level(columns[place]):
            guess["means"] = ""
    guess_months(columns, guesses, types, around)
    guess_type_of_months(columns, guesses, types)
    keep_earned(columns, guesses, rules)
    return Guess(guesses, guessing.sort, guessing.one_each)


def _begun(
    columns: Sequence[Column], types: Mapping[str, str], names: PathNames
) -> tuple[Guessing, int | None]:
    """Tell what the rows of a table are, and where the ids of coders stand."""
    coder = _coder(columns)
    person = coder if coder is not None else _first(columns, _NAMES)
    one_each = has_one_row_each(columns[person] if person is not None else None)
    sort = sort_of(columns, one_each=one_each)
    return Guessing(columns, types, sort, one_each=one_each, names=names), coder


def fitting(columns: Sequence[Column], types: Mapping[str, str]) -> Iterator[tuple[int, Rule]]:
    """Give the places of columns that earn a rule, whatever the others earn."""
    guessing, coder = _begun(columns, types, NO_NAMES)
    for place, column in enumerate(columns):
        if place != coder and not column["style"] and (rule := guessing.earned_by(column)):
            yield place, rule


def spoken_of(columns: Sequence[Column], types: Mapping[str, str]) -> Iterator[tuple[int, Rule]]:
    """Give the places of columns whose values are not what their headings speak of, with that."""
    guessing, coder = _begun(columns, types, NO_NAMES)
    for place, column in enumerate(columns):
        is_one = place != coder and not column["style"] and filled(looks_of(column))
        if is_one and (rule := guessing.spoken_of(column)):
            yield place, rule


def _coder(columns: Sequence[Column]) -> int | None:
    """Find the column of ids: by ids on file, by its heading, or because it is first and unique."""
    known = [place for place, column in enumerate(columns) if column.get("known")]
    if known:
        return max(known, key=lambda place: int(columns[place]["known"]))
    found = _first(columns, _IDS, but=_numbers_of_credentials(columns))
    if found is not None or not columns or columns[0]["style"]:
        return found
    return 0 if _is_unique_number(columns[0]) else None


def _numbers_of_credentials(columns: Sequence[Column]) -> frozenset[int]:
    """Find bare numbers in a list of credentials with names: whoever awards one numbers it."""
    is_list = sort_of(columns, one_each=False) is Table.CREDENTIALS
    if not is_list or _first(columns, _NAMES) is None:
        return frozenset()
    heads = [set(words_of(column["names"][0])) for column in columns]
    return frozenset(place for place, words in enumerate(heads) if words == {"number"})


def _first(
    columns: Sequence[Column], rules: Sequence[Rule], but: Collection[int] = ()
) -> int | None:
    """Find the first column that earns one of some rules, the rules in their order."""
    for rule in rules:
        for place, column in enumerate(columns):
            if column["style"] or place in but or _is_counter(column):
                continue
            if rule.fits(column["names"][0], looks_of(column)):
                return place
    return None


def _is_counter(column: Column) -> bool:
    """Tell whether a column counts the rows: 1, 2, 3 below a heading that says no more."""
    seen = seen_of(column)
    heading = set(words_of(column["names"][0]))
    runs = seen["least"] in {0, 1} and seen["most"] - seen["least"] + 1 == seen["filled"]
    return bool(numbers(looks_of(column)) and runs and heading <= _COUNTERS)


def _is_unique_number(column: Column) -> bool:
    """Tell whether a first column is an id by its values alone: numbers, no two alike."""
    seen = seen_of(column)
    return (
        ids(looks_of(column))
        and numbers(looks_of(column))
        and seen["different"] == seen["filled"]
        and _NO_IDS.isdisjoint(words_of(column["names"][0]))
        and not _is_counter(column)
    )

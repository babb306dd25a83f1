"""The answers that a mapping begins with, and the values that it has to ask about."""

from collections.abc import Collection, Mapping
from typing import Any

from coderpath_web import clock
from coderpath_web.documents.named import names_of, patient_types
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import rows_of
from coderpath_web.rooms.imports.mapping.guess import Guess, guess_table
from coderpath_web.rooms.imports.mapping.guessing.month_columns import around_of
from coderpath_web.rooms.imports.mapping.guessing.named import PathNames
from coderpath_web.rooms.imports.mapping.guessing.rule import Table
from coderpath_web.rooms.imports.mapping.guessing.words import words_of
from coderpath_web.rooms.imports.mapping.kinds import QUESTIONS
from coderpath_web.rooms.imports.mapping.recognised import head_of
from coderpath_web.rooms.imports.mapping.values import ASKED, alike

HALF = 0.5


def facilities_on_file(reached: Collection[int] | None = None) -> dict[str, str]:
    """Give the names of the facilities on file by their ids: all, or those that are reached."""
    live = Fact.objects.filter(kind="facilities", retracted_at=None)
    if reached is not None:
        live = live.filter(facility__in=reached)
    return {row.facility: row.name or row.facility for _, row in rows_of(live.order_by("pk"))}


def beginning(table: Mapping[str, Any], facilities: Mapping[str, str]) -> dict[str, Any]:
    """Guess all that can be guessed of a table."""
    types = {option.value: option.text for option in patient_types()}
    guess = guessed(table)
    if not any(one["means"] == "type" for one in guess.columns):
        for one in guess.columns:
            if one["means"] == "month_records" and not one["extra"]:
                one["extra"] = usual_type(types)
    found = {
        one["means"]: column
        for one, column in zip(guess.columns, table["columns"], strict=True)
        if one["means"]
    }
    return {
        "columns": [
            one | {"values": {}, "head": head_of(column)}
            for one, column in zip(guess.columns, table["columns"], strict=True)
        ],
        "people": _people(guess, found),
        **first_answers_asked(),
        "facility": next(iter(facilities)) if len(facilities) == 1 else "",
        "type": usual_type(types),
        "blanks": table["blanks"],
    }


def first_answers_asked() -> dict[str, str]:
    """Give what each question begins with."""
    today = clock.today().isoformat()
    return {one.name: today if one.first == "today" else one.first for one in QUESTIONS}


def guessed(table: Mapping[str, Any]) -> Guess:
    """Guess what the columns of a table mean."""
    types = {option.value: option.text for option in patient_types()}
    return guess_table(table["columns"], types, around_of(table), _is_level, _names())


def _names() -> PathNames:
    """Give the names of the path in force that may stand in a heading."""
    return PathNames(
        tuple(names_of("credentials", "credential")),
        tuple(names_of("knowledge", "of")),
        tuple(names_of("skills", "of")),
    )


def usual_type(types: Mapping[str, str]) -> str:
    """Give the patient type to begin with where nothing names one."""
    return "inpatient" if "inpatient" in types else next(iter(types), "")


def _people(guess: Guess, found: Mapping[str, Mapping[str, Any]]) -> str:
    """Tell whether the table says who is employed, or only speaks of coders on file."""
    if not {"coder", "name"} & found.keys():
        return "new"
    if guess.sort is not Table.PEOPLE or not guess.one_each:
        return "on_file"
    coder = found.get("coder")
    known = coder is not None and coder["known"] > HALF * max(coder["different"], 1)
    return "on_file" if known and not {"hired", "years", "left"} & found.keys() else "new"


def _is_level(column: Mapping[str, Any]) -> bool:
    """Tell whether a column holds levels of the path: named so, or by most of its values."""
    asked = ASKED["level"]
    offered, heading = asked.offered({}), column["names"][0]
    values = column["values"]
    if {"level", "rank"} & set(words_of(heading)) and not column["many"]:
        return any(asked.guess(heading, one, offered) or alike(one, offered) for one in values)
    known = sum(bool(asked.guess(heading, value, offered)) for value in values)
    return known > HALF * len(values)


def values_asked(
    table: Mapping[str, Any], said: Mapping[str, Any], facilities: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Give the columns whose values have to be told apart, with a guess for each value."""
    asked = []
    for place, (column, chosen) in enumerate(zip(table["columns"], said["columns"], strict=True)):
        means = chosen["means"]
        if means not in ASKED or column["many"] or not column["values"]:
            continue
        how = ASKED[means]
        offered = how.offered(facilities)
        if means != "level" and all(value in offered for value in column["values"]):
            continue
        blanks = {text.casefold() for text in said.get("blanks", ())}
        heading = column["names"][0]
        values = [
            (
                value,
                f"v{place}_{n}",
                chosen["values"].get(value) or how.guess(heading, value, offered),
            )
            for n, value in enumerate(column["values"])
            if value.casefold() not in blanks
        ]
        asked.append(
            {
                "place": place,
                "name": heading,
                "means": means,
                "title": how.title,
                "question": how.question,
                "offered": list(offered.items()),
                "first": {value: alike(value, offered) for value, *_ in values},
                "values": values,
                "counts": column.get("counts", {}),
                "must": how.must,
                "leaves_out": how.leaves_out,
            }
        )
    return asked

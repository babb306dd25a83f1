"""What adopted paths name, as values to choose from."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from coderpath.fit import Compared, names_known
from coderpath.path import CareerPath, placeable
from coderpath.same_name import form
from coderpath.sentence.words import capital, plain
from coderpath_web import clock
from coderpath_web.documents.queries import adopted, in_force, path_of

STARTS, OTHERS = "Where somebody new may start", "Other levels, and posts"


class Option(NamedTuple):
    """A value that can be chosen, and what it is called."""

    value: str
    text: str
    group: str = ""


def path_today(day: date | None = None) -> CareerPath | None:
    """Give the path in force, or None before any was adopted."""
    document = in_force(day or clock.today())
    return path_of(document) if document else None


def levels() -> list[Option]:
    """Give the levels of every adopted path, the one in force first."""
    documents = adopted()
    now = in_force(clock.today(), documents)
    documents.sort(key=lambda one: one is not now)
    return [
        Option(level.level, level.title, document.title)
        for document in documents
        for level in path_of(document)
    ]


def first_levels() -> list[Option]:
    """Give the levels of the path in force for somebody new: those of placement come first."""
    path = path_today()
    if path is None:
        return []
    starts = {one.level for one in placeable(path)}
    found = sorted(path, key=lambda one: one.level not in starts)
    return [
        Option(one.level, one.title, STARTS if one.level in starts else OTHERS) for one in found
    ]


class TypeTitles(dict[str, str]):
    """What types are called, by the form of their names; by its own name, one without a title."""

    def __missing__(self, name: str) -> str:
        return self.get(form(name)) or capital(plain(name))


def type_titles() -> Mapping[str, str]:
    """Give what patient types are called by the path in force."""
    path = path_today()
    return TypeTitles(path.type_titles if path else {})


def patient_types() -> list[Option]:
    """Give the patient types of the path in force."""
    path = path_today()
    return [Option(*one) for one in path.patient_types.items()] if path else []


def names_of(kind: str, column: str) -> list[str]:
    """Give the names that the path in force compares with those of a column of facts."""
    path = path_today()
    known = names_known(path) if path else {}
    return list(known.get(Compared(kind, column), ()))


def credentials() -> list[str]:
    """Give the names of credentials that the path in force knows."""
    return names_of("credentials", "credential")

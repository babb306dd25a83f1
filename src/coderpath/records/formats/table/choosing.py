"""What somebody chose for each heading of a table, as the columns of a mapping."""

from collections.abc import Mapping

from coderpath.records.formats.table.fields import FIELDS, POA
from coderpath.records.formats.table.guessing import guessed, number_of
from coderpath.records.formats.table.mapping import Column, spread_all

DIAGNOSES = ("principal", "secondary")


def chosen(means: Mapping[str, str]) -> dict[str, tuple[Column, ...]]:
    """Give the columns of each field by what each heading means; headings of "" are not read.

    A column of POA belongs to the diagnosis of its number, and without one to that of its place.
    """
    of = {name: [one for one, it in means.items() if it == name] for name in (*FIELDS, POA.name)}
    found = {name: tuple(Column(column=one) for one in of[name]) for name in FIELDS if of[name]}
    diagnoses = [one for name in DIAGNOSES for one in of[name]]
    poas = {number_of(one) or at: one for at, one in enumerate(of[POA.name], 1)}
    beside = {one: poas.get(number_of(one) or at, "") for at, one in enumerate(diagnoses, 1)}
    for name in DIAGNOSES:
        if of[name]:
            found[name] = tuple(Column(column=one, poa=beside[one]) for one in of[name])
    return found


def proposed_means(headings: tuple[str, ...]) -> dict[str, str]:
    """Propose what each heading means; "" where it is in doubt, for then it is not read."""
    found = dict.fromkeys(headings, "")
    for name, columns in guessed(headings).items():
        for heading, poa, _ in spread_all(columns):
            found |= {heading: name, **({poa: POA.name} if poa else {})}
    return found

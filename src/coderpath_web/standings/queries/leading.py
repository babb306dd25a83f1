"""Whom coders report to, in words."""

from datetime import date

from coderpath_web.dated_rows import true_on
from coderpath_web.facts.names import coder_name
from coderpath_web.facts.queries import on_file
from coderpath_web.people.models import Coder
from coderpath_web.standings.queries.employment import Spell, latest_spells
from coderpath_web.standings.queries.people_on import people_on


def leader_of(coder: Coder, day: date) -> str:
    """Give the name of whom a coder reports to on a day; empty where nobody is on file."""
    reports = on_file().filter(true_on(day), kind="reports", coder=coder).select_related("to")
    found = reports.first()
    return coder_name(found.to.code) if found and found.to else ""


def leading_at(facility: int | None, day: date) -> list[Spell]:
    """Give those to whom a facility's people report on a day, by name; anywhere if None."""
    there = [one.coder for one in people_on(day, None, facility)]
    reports = on_file().filter(true_on(day), kind="reports", coder__in=there)
    lead = set(reports.values_list("to", flat=True))
    spells = latest_spells(day)
    found = [one for one in spells.values() if one.coder in lead]
    return sorted(found, key=lambda one: (one.name.casefold(), one.code))

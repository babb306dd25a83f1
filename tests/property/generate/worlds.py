"""Whole worlds: a path document and the facts of one or two coders."""

from datetime import date
from typing import NamedTuple

from hypothesis import strategies as st

from tests.property.generate.calendars import calendars
from tests.property.generate.documents import documents, names_of, replaced_documents
from tests.property.generate.draws import Plain
from tests.property.generate.evidence import CHECKS, TABLES, checks, written
from tests.property.generate.people import (
    CAREER,
    EMPLOYED,
    FACILITY_ROWS,
    Row,
    employment,
    positions,
    without_overlaps,
)
from tests.property.generate.spelling import SOME, doc_respelt, rows_respelt
from tests.property.generate.vocabulary import CODERS, OLD_LEVELS, TYPES, UNKNOWN_LEVEL
from tests.property.generate.work import STANDARD, WORKED, standards, worked

Facts = dict[str, list[Row]]


class World(NamedTuple):
    """A path, facts, and the document that the path replaces (mostly None)."""

    doc: Plain
    facts: Facts
    replaced: Plain | None


@st.composite
def people(draw: st.DrawFn, names: list[str], months: list[date], days: list[date]) -> Facts:
    """Draw one or two coders with their positions and work."""
    facts: Facts = {"coders": [], "facilities": draw(FACILITY_ROWS), "positions": []}
    kinds = [draw(STANDARD) for _ in TYPES]
    facts |= {"standards": standards(kinds, months, days), "productivity": [], "hours": []}
    for coder in CODERS[: draw(st.integers(1, 2))]:
        spells = employment(coder, draw(EMPLOYED), days)
        facts["coders"] += spells
        facts["positions"] += positions(coder, draw(CAREER), spells[0]["hired"], names, days)
        productivity, hours = worked(coder, spells[0]["facility"], draw(WORKED), kinds, months)
        facts["productivity"] += productivity
        facts["hours"] += hours
    return facts


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Draw a small world that follows the contract."""
    months, days = draw(calendars())
    doc = draw(documents(days, draw(names_of("level"))))
    replaced = draw(replaced_documents(doc, days))
    own = [level["level"] for level in doc["levels"]]
    old = [level["level"] for level in replaced["levels"]] * 3 if replaced else OLD_LEVELS
    facts = draw(people([*own * 3, *old, UNKNOWN_LEVEL], months, days))
    if replaced:
        facts["positions"] = as_they_were_called(facts["positions"], doc)
    facts["positions"] = without_overlaps(facts["positions"], ("coder", "level"))
    known = {row["coder"] for row in facts["coders"]}
    for file, rows in draw(TABLES).items():
        facts[file] = [written(file, row, days) for row in rows if row["coder"] in known]
    checked = draw(CHECKS)
    found = {file: rows for file, rows in facts.items() if rows}
    if checked is not None:
        found["checked"] = [row for row in checks(checked, days) if row["coder"] in known]
    ways = draw(SOME)
    return World(
        doc_respelt(doc, ways),
        rows_respelt(found, ways),
        doc_respelt(replaced, ways) if replaced else None,
    )


def as_they_were_called(rows: list[Row], doc: Plain) -> list[Row]:
    """Give positions from up to the day the path took effect the names that were used then."""
    former = {
        level["level"]: level["formerly"][0] for level in doc["levels"] if "formerly" in level
    }
    effective = doc["effective"].isoformat()
    return [
        {**row, "level": former.get(row["level"], row["level"])}
        if row["since"] <= effective
        else row
        for row in rows
    ]


def pairs() -> st.SearchStrategy[tuple[Plain, Facts]]:
    """Draw worlds without a replaced document, as path and facts."""
    alone = worlds().filter(lambda world: world.replaced is None)
    return alone.map(lambda world: (world.doc, world.facts))

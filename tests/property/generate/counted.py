"""Small worlds for criteria that count: levels without requirements, and the rows that count."""

from typing import Any

from hypothesis import strategies as st

from tests.property.generate.calendars import calendars
from tests.property.generate.documents import COUNTS_AS
from tests.property.generate.draws import Plain, Strategy
from tests.property.generate.evidence import CHECKS, ROWS, checks, written
from tests.property.generate.people import CAREER, EMPLOYED, FACILITY_ROWS, employment, positions
from tests.property.generate.vocabulary import CODERS, OLD_LEVELS
from tests.property.generate.worlds import World, without_overlaps

LEVELS = ("level-1", "level-2", "level-3")
ANN = CODERS[0]
KINDS = ("credentials", "leaves", "experience")


def rows(file: str) -> Strategy[list[Plain]]:
    """Draw a few rows of a kind."""
    _, most, row = ROWS[file]
    return st.lists(row, min_size=1, max_size=most)


COUNTED = st.fixed_dictionaries({file: rows(file) for file in KINDS})


@st.composite
def counted_worlds(draw: st.DrawFn) -> World:
    """Draw one coder's positions, leaves, credentials and experience under a bare ladder."""
    _, days = draw(calendars())
    doc: dict[str, Any] = {"coderpath": 1, "path": "bare", "title": "Bare", "effective": days[0]}
    counts = draw(st.sampled_from(COUNTS_AS))
    doc["credentials"] = {name: {"counts_as": list(counts[name])} for name in counts}
    doc["levels"] = [{"level": name, "title": name} for name in LEVELS]
    doc["levels"][0]["formerly"] = draw(st.lists(st.sampled_from(OLD_LEVELS), unique=True))
    employed = employment(ANN, draw(EMPLOYED), days)
    names = [*LEVELS[:2] * 3, LEVELS[2], *OLD_LEVELS]
    held = positions(ANN, draw(CAREER), employed[0]["hired"], names, days)
    facts = {
        "coders": employed,
        "facilities": draw(FACILITY_ROWS),
        "positions": without_overlaps(held, ("coder", "level")),
    }
    for file, drawn in draw(COUNTED).items():
        facts[file] = [written(file, {**row, "coder": ANN}, days) for row in drawn]
    checked = draw(CHECKS)
    if checked is not None:
        facts["checked"] = [row for row in checks(checked, days) if row["coder"] == ANN]
    return World(doc, facts, None)

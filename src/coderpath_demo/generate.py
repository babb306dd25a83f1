"""The demo organisation in one call."""

from datetime import date
from operator import itemgetter
from random import Random

from coderpath.facts.intake.pause import without_cycle_search
from coderpath_demo.archive import archive
from coderpath_demo.book import COLUMNS, Tables, empty
from coderpath_demo.founding import found
from coderpath_demo.organisation import Organisation
from coderpath_demo.period import Period
from coderpath_demo.simulation import live, simulate
from coderpath_demo.stories import NAMES, correct_records, tell, tell_apart

UNTIL = date(2026, 10, 31)


def generate(seed: int, until: date = UNTIL) -> Tables:
    """Generate six years of an invented organisation, the same for the same seed.

    Gives rows (column to text) by file name, as design section 4 has them. ValueError when the
    stories do not fit before `until`.
    """
    org = Organisation.founded(Period.ending(until), Random(seed), frozenset(NAMES))
    tables = empty()
    with without_cycle_search():
        tell(org)
        found(org)
        simulate(org)
        archive(org, tables)
        apart = org.with_chance(Random(f"{seed} apart"))
        tell_apart(apart)
        live(apart)
        archive(apart, tables, shared=False)
    correct_records(org, tables)
    for file, rows in tables.items():
        by = COLUMNS[file][0]
        rows.sort(key=itemgetter(by))
    return tables

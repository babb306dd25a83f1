"""A change of facts, written aside before the journal is locked and put on file with its entry."""

from collections.abc import Collection, Sequence

from django.db import connection

from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.refused import Refused
from coderpath_web.facts.reserved import reserved_ids
from coderpath_web.facts.unknown import unknown_people
from coderpath_web.facts.values import VALUES, coders_named, facilities_named, values_of
from coderpath_web.journal.models import Entry
from coderpath_web.people.numbers import Numbers
from coderpath_web.side_table import SideTable


class FactsAhead:
    """New facts, written aside, and the facts that they let go."""

    def __init__(self, new: Sequence[NewFact], retract: Collection[int]) -> None:
        """Write the new facts aside. Raises Refused when they name whom nobody knows."""
        if found := [*reserved_ids(new), *unknown_people(new)]:
            raise Refused(found)
        self.new, self.retract = new, retract
        self.numbers = Numbers(coders_named(new), facilities_named(new))
        self._table = SideTable(Fact, VALUES)
        self._table.add(values_of(new, self.numbers.coders, self.numbers.facilities))

    def move(self, entry: Entry) -> None:
        """Put the new facts on file, recorded by an entry; a file may say that it was earlier."""
        self.numbers.put_on_file()
        instead, joins = self.numbers.as_sql("coder_id", "facility_id", "to_id")
        at = connection.ops.adapt_datetimefield_value(entry.at)
        instead |= {
            "recorded_at": "CASE WHEN a.recorded_at < %s THEN a.recorded_at ELSE %s END",
            "recorded_in_id": "%s",
            "retracted_in_id": "CASE WHEN a.retracted_at IS NULL THEN NULL ELSE %s END",
        }
        self._table.move(instead, joins, values=[at, at, entry.pk, entry.pk])

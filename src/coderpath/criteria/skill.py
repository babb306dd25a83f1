"""Someone in a role has attested a skill."""

from typing import ClassVar

from coderpath.criteria.base import Count, Criterion, Name, OneOrMany
from coderpath.criteria.latest import Reading, readings, statement_at, truth_of
from coderpath.criteria.rules import Rules
from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Attestation
from coderpath.verdict import Truth


class Skill(Criterion):
    """Met while the latest attestation is a yes that has neither lapsed nor become too old.

    Source: level I's computer and communication skills, level III's ability to mentor.
    """

    kind: ClassVar[str] = "skill"
    shorthand: ClassVar[str | None] = "of"
    listed_by: ClassVar[str | None] = "of"
    periods: ClassVar[dict[str, bool]] = {"within": False}

    of: Name
    attested_by: OneOrMany | None = None
    within_months: Count | None = None
    within_weeks: Count | None = None

    def readings(self, record: CoderRecord) -> list[Reading[Attestation]]:
        """Give the attestations by the listed roles; of one day a no counts before a yes."""
        rows = [
            row
            for row in record.skills
            if row.of == self.of
            and (self.attested_by is None or row.attested_by in self.attested_by)
        ]
        return readings(rows, lambda row: row.held, self.period("within"))

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met on a yes, not met on a no, not recorded without either."""
        del rules
        return truth_of(self.readings(record), lambda row: row.held)

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Attestation, ...]:
        """Give the latest attestation."""
        del rules
        return statement_at(self.readings(record), day)

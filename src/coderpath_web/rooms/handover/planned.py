"""What a handover puts on file: reporting to one ends as reporting to the other begins."""

from collections.abc import Sequence

from coderpath.facts.rows import Report
from coderpath.facts.source import Source
from coderpath_web.facts.ends import end_on, with_ends
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact, dated
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.rooms.handover.rules import Handover


def planned(led: Sequence[Fact], handover: Handover) -> list[NewFact]:
    """Give the facts that take the place of those by which people report to whoever hands over.

    Whoever begins to report only later does so to the other one from their own first day.
    """
    day = handover.day.toordinal()
    ends = [end_on(one, day) for one in led if dated(one.since) < handover.day]
    source = Source(handover.why, 0)
    new = [
        Report(row.coder, handover.to.code, max(row.since, day), source=source)
        for row in map(fact_row, led)
    ]
    return with_ends([NewFact("reports", one) for one in new], ends)

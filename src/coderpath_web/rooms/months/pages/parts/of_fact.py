"""The month that a figure belongs to, and what it was made from, on the page of its fact."""

from coderpath.facts.source import Source
from coderpath_web.access.permissions import Permission
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.models import Fact, dated
from coderpath_web.months.made import FROM_RECORDS, FROM_TIME, KINDS
from coderpath_web.rooms.months.stands import name_of

MADE = {
    FROM_RECORDS: "This figure was made from coded records on file. It changes with them.",
    FROM_TIME: "This figure was made from time on file. It changes with it.",
}


def month_of_fact(viewer: Viewer, fact: Fact) -> dict[str, object] | None:
    """Give the month of a figure; None for other facts, and for whoever may not see the month."""
    if fact.kind not in KINDS or fact.coder is None:
        return None
    if not viewer.reaches(fact.coder, Permission.SEE_FILE):
        return None
    month = dated(fact.since)
    return {
        "code": fact.coder.code,
        "key": f"{month:%Y-%m}",
        "name": name_of(month),
        "made": MADE.get(Source(fact.source_file, fact.source_row), ""),
    }

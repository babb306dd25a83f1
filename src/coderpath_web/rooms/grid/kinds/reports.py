"""Who reports to whom: whoever was reported to before is so until the day before."""

from collections.abc import Mapping

from coderpath.facts.rows import Report
from coderpath.facts.values.dates import NO_END_YET
from coderpath.sentence.calendar import day_words
from coderpath_web.rooms.grid.kinds.kind import one_fact


def follows(old: Report, new: Report) -> bool:
    """Tell whether reporting to one ends as reporting to another begins."""
    return old.since < new.since < old.until


def tells(row: Report, names: Mapping[str, str]) -> str:
    """Say to whom, and since when; of what has ended, up to when."""
    to = names.get(row.to, row.to)
    if row.until < NO_END_YET:
        return f"{to} from {day_words(row.since)} to {day_words(row.until - 1)}"
    return f"{to} since {day_words(row.since)}"


KIND = one_fact("reports", "to", "since", follows=follows, tells=tells)

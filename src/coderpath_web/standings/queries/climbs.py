"""The levels that people would have taken, had a document led their whole careers."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, TypeAlias

from coderpath_web.documents.models import PathDocument
from coderpath_web.plain_rows import plain_rows
from coderpath_web.standings.models import Climb, CoderMonth


class Climbed(NamedTuple):
    """A level as it would have been taken; `until` is the first day after, open when None."""

    level: str
    since: date
    until: date | None

    def covers(self, day: date) -> bool:
        """Tell whether the level would be held on a day."""
        return self.since <= day and (self.until is None or day < self.until)


Careers: TypeAlias = dict[int, list[Climbed]]
"""What each coder would have climbed, the earliest first."""


def climbs_under(documents: Iterable[PathDocument]) -> dict[int, Careers]:
    """Give everyone's simulated careers under each document, in one query."""
    wanted = [document.pk for document in documents]
    found: dict[int, Careers] = {key: {} for key in wanted}
    rows = Climb.objects.filter(document__in=wanted).order_by("since", "pk")
    columns = rows.values_list("document", "coder", "level", "since", "until")
    for document, coder, level, since, until in plain_rows(columns):
        found[document].setdefault(coder, []).append(Climbed(level, since, until))
    return found


def first_month_on_file() -> date | None:
    """Give the first month of which anything is on file."""
    return CoderMonth.objects.order_by("month").values_list("month", flat=True).first()

"""A standard on trial over the last twelve months that are closed, and whose work it would measure.

Most standards begin with a month to come, and would change no figure of today. So a standard is
looked at as if it had measured all twelve months, beside what it would change as it is meant.
"""

from datetime import date

from django.db.models import Q

from coderpath.criteria.window import last_closed
from coderpath.days import FOREVER, Month, first_of
from coderpath.facts.rows import Standard
from coderpath.facts.standards import CORPORATE
from coderpath_web import clock
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.queries import on_file
from coderpath_web.facts.spellings import spellings
from coderpath_web.facts.standards import standards_of_the_same
from coderpath_web.frame.form.since_when import first_measured
from coderpath_web.months.closing import close_day
from coderpath_web.standings.standard_effects import StandardsInstead, Trial

YEAR = 12


def on_trial(standard: Standard, proposed: StandardsInstead) -> Trial:
    """Put a standard on trial; `proposed` is what would be on file once it is set."""
    months, begins = last_twelve(), first_measured(standard.since)
    if begins <= months[0] and standard.until == FOREVER:
        return Trial(months, begins, standard, proposed)
    throughout = standard._replace(since=first_of(months[0]), until=FOREVER)
    instead = _in_place_of_all(throughout)
    return Trial(months, begins, throughout, instead, proposed if begins <= months[-1] else None)


def last_twelve() -> range:
    """Give the last twelve months that are closed today."""
    last: Month = last_closed(clock.today().toordinal(), close_day())
    return range(last - YEAR + 1, last + 1)


def _in_place_of_all(standard: Standard) -> StandardsInstead:
    """Let a standard take the place of all for the same work; what ended before stays as it was.

    Other requirements of a path may look further back than twelve months.
    """
    there = standards_of_the_same(standard)
    rows = [fact_row(one) for one in there]
    since = standard.since
    before = [one._replace(until=min(one.until, since)) for one in rows if one.since < since]
    return StandardsInstead((*before, standard), tuple(one.pk for one in there))


def working_under(trial: Trial) -> set[int]:
    """Give the coders with work in the months that it may measure.

    Work without a facility of its own was done at the coder's home, which the records tell.
    """
    since, until = (date.fromordinal(first_of(one)) for one in (trial.months[0], trial.months[-1]))
    there = on_file().filter(
        kind="productivity",
        since__range=(since, until),
        subject__in=spellings("productivity", trial.standard.type),
    )
    if trial.standard.facility != CORPORATE:
        there = there.filter(Q(facility__code=trial.standard.facility) | Q(facility=None))
    coders = there.order_by().values_list("coder_id", flat=True).distinct()
    return {coder for coder in coders if coder}

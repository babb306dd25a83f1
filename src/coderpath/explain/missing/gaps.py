"""What is said of a productivity window with too few recorded months, and what would mend it."""

from collections.abc import Sequence

from coderpath.criteria.productivity import Productivity
from coderpath.criteria.window import closes_on, last_closed
from coderpath.criteria.words import BY_ITSELF, Case
from coderpath.days import Day, Month, first_of
from coderpath.explain.dates import day_text, month_text, months_text
from coderpath.explain.months import Gap, gap_of, gaps_text, place_text
from coderpath.facts.saying import counted, listed
from coderpath.sentence.words import lowered

PLURAL = 2


def say_unrecorded(criterion: Productivity, case: Case, months: Sequence[Month]) -> str:
    """Count the recorded months, then name the others with the reasons."""
    recorded = [month for month in months if month in case.record.months.figures]
    if not recorded and not _gaps(case, months):
        return "No month is recorded yet (productivity, hours)."
    verb = "is" if len(recorded) < PLURAL else "are"
    some = f"Only {len(recorded)}" if recorded else "None"
    text = f"{some} of the {counted(criterion.window_months, 'month')} {verb} recorded"
    if criterion.recorded_needed < criterion.window_months:
        text += f", and at least {criterion.recorded_needed} are asked"
    missing = [gaps_text(months, case.record, case.names)]
    if len(months) < criterion.window_months:
        first = months[0] if months else min(case.record.months.known)
        missing.append(f"nothing is known before {month_text(first)}")
    return f"{text}; not recorded: {'; '.join(filter(None, missing))}."


def cure_unrecorded(criterion: Productivity, case: Case, months: Sequence[Month]) -> str:
    """Say what to record, else how long it takes if every month to come is recorded."""
    gaps = _gaps(case, months)
    actions = [*_figures_to_record(gaps), *_standards_to_record(gaps, case)]
    if actions:
        return "; ".join([actions[0], *map(lowered, actions[1:])])
    day = _enough_on(criterion, case, months)
    if day is None:
        return "Enough months can be recorded only after the leave"
    return f"{BY_ITSELF}: enough months on {day_text(day)} if each new month is recorded"


def _gaps(case: Case, months: Sequence[Month]) -> dict[Month, Gap]:
    found = {month: gap_of(case.record, month) for month in months}
    return {month: gap for month, gap in found.items() if gap}


def _figures_to_record(gaps: dict[Month, Gap]) -> list[str]:
    minutes = [month for month, gap in gaps.items() if gap.no_minutes]
    work = [month for month, gap in gaps.items() if gap.no_work]
    if minutes and minutes == work:
        return [f"Record the productive minutes and the records of {months_text(minutes)}"]
    actions = [f"Record the productive minutes of {months_text(minutes)}"] if minutes else []
    return actions + ([f"Record the records coded in {months_text(work)}"] if work else [])


def _standards_to_record(gaps: dict[Month, Gap], case: Case) -> list[str]:
    places: dict[tuple[str, str], list[Month]] = {}
    for month, gap in gaps.items():
        for place in gap.no_standard:
            places.setdefault(place, []).append(month)
    return [
        f"Set a standard for {place_text(place, case.record, case.names)}, "
        f"in force on {listed([day_text(first_of(month)) for month in months])}"
        for place, months in places.items()
    ]


def _enough_on(criterion: Productivity, case: Case, months: Sequence[Month]) -> Day | None:
    """Give the day on which enough of the window is recorded, if each month to come is.

    None while a leave without an end stands in the way.
    """
    figures = case.record.months.figures
    window = [month in figures for month in months]
    window = [False] * (criterion.window_months - len(window)) + window
    month = last_closed(case.on, case.rules.months_close_on)
    while sum(window) < criterion.recorded_needed:
        month += 1
        if not case.record.months.is_passed_over(month):
            window = [*window[1:], True]
        elif month >= case.record.months.passed_from:
            return None
    return closes_on(month, case.rules.months_close_on)

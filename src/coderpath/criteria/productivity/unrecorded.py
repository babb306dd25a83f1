"""What is said of a productivity window with too few recorded months, and what would mend it."""

from collections.abc import Sequence

from coderpath.criteria.gaps import Gap, gap_of, place_text, say_gaps
from coderpath.criteria.productivity.rule import Productivity
from coderpath.criteria.window import closes_on, last_closed
from coderpath.criteria.words import BY_ITSELF, Case
from coderpath.days import Day, Month, first_of
from coderpath.facts.sources import in_files
from coderpath.sentence import Said, chain, listing, said
from coderpath.sentence.dates import say_day, say_month, say_months
from coderpath.sentence.words import counted

PLURAL = 2


def say_unrecorded(rule: Productivity, case: Case, months: Sequence[Month]) -> Said:
    """Count the recorded months, then name the others with the reasons."""
    recorded = [month for month in months if month in case.record.months.figures]
    if not recorded and not _gaps(case, months):
        return said("No month is recorded yet", in_files("productivity", "hours"), ".")
    verb = "is" if len(recorded) < PLURAL else "are"
    some = f"Only {len(recorded)}" if recorded else "None"
    text = f"{some} of the {counted(rule.window_months, 'month')} {verb} recorded"
    if rule.recorded_needed < rule.window_months:
        text += f", and at least {rule.recorded_needed} are asked"
    missing = [say_gaps(months, case.record, case.names)]
    if len(months) < rule.window_months:
        first = months[0] if months else min(case.record.months.known)
        missing.append(said("nothing is known before ", say_month(first)))
    return said(f"{text}; not recorded: ", chain("; ", filter(None, missing)), ".")


def mend_unrecorded(rule: Productivity, case: Case, months: Sequence[Month]) -> Said:
    """Say what to record, else how long it takes if every month to come is recorded."""
    gaps = _gaps(case, months)
    actions = [*_figures_to_record(gaps), *_standards_to_record(gaps, case)]
    if actions:
        return chain("; ", [actions[0], *(action.lowered for action in actions[1:])])
    day = _enough_on(rule, case, months)
    if day is None:
        return said("Enough months can be recorded only after the leave")
    return said(f"{BY_ITSELF}: enough months on ", say_day(day), " if each new month is recorded")


def _gaps(case: Case, months: Sequence[Month]) -> dict[Month, Gap]:
    found = {month: gap_of(case.record, month) for month in months}
    return {month: gap for month, gap in found.items() if gap}


def _figures_to_record(gaps: dict[Month, Gap]) -> list[Said]:
    minutes = [month for month, gap in gaps.items() if gap.no_minutes]
    work = [month for month, gap in gaps.items() if gap.no_work]
    if minutes and minutes == work:
        both = "Record the productive minutes and the records of "
        return [said(both, say_months(minutes))]
    actions = [said("Record the productive minutes of ", say_months(minutes))] if minutes else []
    return actions + ([said("Record the records coded in ", say_months(work))] if work else [])


def _standards_to_record(gaps: dict[Month, Gap], case: Case) -> list[Said]:
    places: dict[tuple[str, str], list[Month]] = {}
    for month, gap in gaps.items():
        for place in gap.no_standard:
            places.setdefault(place, []).append(month)
    return [
        said(
            f"Set a standard for {place_text(place, case.record, case.names)}, in force on ",
            listing([say_day(first_of(month)) for month in months]),
        )
        for place, months in places.items()
    ]


def _enough_on(rule: Productivity, case: Case, months: Sequence[Month]) -> Day | None:
    """Give the day on which enough of the window is recorded, if each month to come is.

    None while a leave without an end stands in the way.
    """
    figures = case.record.months.figures
    window = [month in figures for month in months]
    window = [False] * (rule.window_months - len(window)) + window
    month = last_closed(case.on, case.rules.months_close_on)
    while sum(window) < rule.recorded_needed:
        month += 1
        if not case.record.months.is_passed_over(month):
            window = [*window[1:], True]
        elif month >= case.record.months.passed_from:
            return None
    return closes_on(month, case.rules.months_close_on)

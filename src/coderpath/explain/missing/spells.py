"""What experience, time in a level and a share of full time are missing."""

from coderpath.criteria.accrual import accrued, reached_on
from coderpath.criteria.experience import Experience
from coderpath.criteria.fte import Fte
from coderpath.criteria.time_in_level import TimeInLevel
from coderpath.criteria.words import BY_ITSELF, Case
from coderpath.days import FOREVER, Day, Duration
from coderpath.explain.asks.positions import settings_text
from coderpath.explain.dates import day_text
from coderpath.explain.former import cure, say
from coderpath.facts.saying import counted
from coderpath.sentence.words import share_text
from coderpath.spans import Spans, span_at

DAYS_IN_WEEK = 7


@say.register
def say_experience(criterion: Experience, case: Case) -> str:
    """Give the time so far, of the time asked."""
    asked, settings = criterion.required_period(""), settings_text(criterion)
    spells = criterion.merged(case.record)
    if not any(since < case.on for since, _ in spells):
        return f"No experience {settings} is recorded (experience, positions)."
    return f"{so_far(spells, asked, case.on)} {settings}."


@cure.register
def cure_experience(criterion: Experience, case: Case) -> str:
    """Give the day on which it is enough, or say that more work is asked."""
    asked = criterion.required_period("")
    day = reached_on(criterion.merged(case.record), asked)
    if day < FOREVER:
        return f"{BY_ITSELF}: reached on {day_text(day)} if the position lasts"
    return f"Work {settings_text(criterion)} until {asked} are reached"


@say.register
def say_time_in_level(criterion: TimeInLevel, case: Case) -> str:
    """Give the time so far, or say that the level is not held."""
    asked, titles = criterion.required_period(""), case.names.levels(criterion.level)
    held = case.rules.held(case.record, criterion.level)
    past = [span for span in held if span[0] <= case.on]
    if not past:
        return f"{titles} has not been held yet (positions)."
    now = span_at(held, case.on)
    if now is None and criterion.continuous:
        return f"{titles} is not held now; it ended on {day_text(past[-1][1])} (positions)."
    if now is None or not criterion.continuous:
        return f"{so_far(held, asked, case.on)} as {titles}."
    return f"{so_far((now,), asked, case.on)} as {titles}, since {day_text(now[0])}."


@cure.register
def cure_time_in_level(criterion: TimeInLevel, case: Case) -> str:
    """Give the day on which it is long enough, or say that the level must be held."""
    asked = criterion.required_period("")
    day = _enough_on(criterion, case, asked)
    if day < FOREVER:
        return f"{BY_ITSELF}: reached on {day_text(day)} if the position lasts"
    once = " without a break" if criterion.continuous else " in all"
    return f"Hold {case.names.levels(criterion.level)} for {asked}{once}"


def _enough_on(criterion: TimeInLevel, case: Case, asked: Duration) -> Day:
    held = case.rules.held(case.record, criterion.level)
    if not criterion.continuous:
        return reached_on(held, asked)
    now = span_at(held, case.on)
    if now is None or asked.after(now[0]) >= now[1]:
        return FOREVER
    return asked.after(now[0])


def so_far(spells: Spans, asked: Duration, on: Day) -> str:
    """Write time added up against the time asked: 35 months and 12 days of 36 months so far."""
    time = accrued(spells, on)
    if asked.unit == "weeks":
        whole, days = divmod(time.all_days, DAYS_IN_WEEK)
        unit = "week"
    else:
        whole, days, unit = time.months, time.days, "month"
    parts = [counted(whole, unit)] if whole or not days else []
    parts += [counted(days, "day")] if days else []
    return f"{' and '.join(parts)} of {asked} so far"


@say.register
def say_fte(criterion: Fte, case: Case) -> str:
    """Give the share held, of the share asked."""
    held = criterion.used(case.record, case.rules, case.on)
    if not held:
        return "No position is held (positions)."
    share = share_text(sum(row.fte for row in held))
    asked = share_text(criterion.at_least)
    return f"The positions held make {share} of full time; at least {asked} is asked."


@cure.register
def cure_fte(criterion: Fte, _case: Case) -> str:
    """Say which share to come to."""
    return f"Come to {share_text(criterion.at_least)} of full time"

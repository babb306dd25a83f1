"""What skills, ratings and the absence of events are missing."""

from coderpath.criteria.latest import Reading, Statement
from coderpath.criteria.no_event import NoEvent
from coderpath.criteria.rating import Rating
from coderpath.criteria.skill import Skill
from coderpath.criteria.words import BY_ITSELF, Case
from coderpath.explain.asks.attested import rating_text, roles_text, skill_text, value_text
from coderpath.explain.dates import day_text
from coderpath.explain.former import cure, say
from coderpath.facts import rows
from coderpath.facts.saying import listed
from coderpath.facts.sources import sourced
from coderpath.sentence.words import article, capital, number_text, plain
from coderpath.verdict import State


@say.register
def say_skill(criterion: Skill, case: Case) -> str:
    """Name the recorded no, the attestation that lapsed, or who has attested nothing yet."""
    reading = _latest(criterion.readings(case.record), case)
    if reading is None:
        return _nobody(criterion, case)
    row, skill = reading.row, skill_text(criterion.of)
    by = f" by the {plain(row.attested_by)}" if row.attested_by else ""
    when = f"on {day_text(row.on)} {sourced(row)}"
    if case.branch.state is State.NOT_MET:
        return f"{capital(skill)} were attested as no{by} {when}."
    answer = "a yes" if row.held else "a no"
    counted = day_text(reading.valid[1] - 1)
    return f"The last attestation of {skill}, {answer}{by} {when}, counted until {counted}."


def _nobody(criterion: Skill, case: Case) -> str:
    skill = skill_text(criterion.of)
    if not criterion.attested_by:
        return f"Nobody has attested {skill} yet (skills)."
    none = f"{capital(skill)} are not yet attested by {roles_text(criterion.attested_by)} (skills)."
    others = [row for row in case.record.skills if row.of == criterion.of and row.on <= case.on]
    if not others:
        return none
    last = max(others, key=lambda row: row.on)
    role = f"{article(plain(last.attested_by))} {plain(last.attested_by)}"
    by = role if last.attested_by else "someone else"
    when = f"on {day_text(last.on)} {sourced(last)}"
    return f"{none} The attestation by {by} {when} does not count here."


@cure.register
def cure_skill(criterion: Skill, case: Case) -> str:
    """Have the skill attested; after a recorded no, show it first."""
    by = roles_text(criterion.attested_by) if criterion.attested_by else ""
    skill = skill_text(criterion.of)
    if case.branch.state is State.NOT_MET:
        return f"Show {skill} and have them attested again{f' by {by}' if by else ''}"
    again = " again" if criterion.readings(case.record) and case.branch.facts else ""
    return f"Have {skill} attested{again}{f' by {by}' if by else ''}"


@say.register
def say_rating(criterion: Rating, case: Case) -> str:
    """Name the latest rating, and the value asked."""
    reading = _latest(criterion.readings(case.record), case)
    if reading is None:
        return f"No {rating_text(criterion)} is recorded (ratings)."
    row = reading.row
    given = f"The last {rating_text(criterion)} is {number_text(row.value)}, {_given(row)}"
    if case.branch.state is State.NOT_MET:
        return f"{given}; {value_text(criterion)} or more is asked."
    return f"{given}; it counted until {day_text(reading.valid[1] - 1)}."


def _given(row: rows.Rating) -> str:
    return f"given on {day_text(row.on)} {sourced(row)}"


@cure.register
def cure_rating(criterion: Rating, case: Case) -> str:
    """Record a rating, or come to a higher one."""
    rating, asked = rating_text(criterion), value_text(criterion)
    if case.branch.state is State.NOT_MET:
        return f"Reach {article(rating)} {rating} of {asked} or more"
    return f"Record a new {rating}; {asked} or more is asked"


@say.register
def say_no_event(criterion: NoEvent, case: Case) -> str:
    """Name the events, and until when they count."""
    events = sorted(_events(criterion, case), key=lambda row: row.on)
    dates = listed([f"on {day_text(row.on)} {sourced(row)}" for row in events])
    until = day_text(_quiet_from(criterion, case) - 1)
    it = "it counts" if len(events) == 1 else "they count"
    return f"{capital(plain(criterion.of))} {dates}; {it} until {until}."


@cure.register
def cure_no_event(criterion: NoEvent, case: Case) -> str:
    """Give the day on which the last event counts no more."""
    day = day_text(_quiet_from(criterion, case))
    return f"{BY_ITSELF}: met from {day} if it does not happen again"


def _quiet_from(criterion: NoEvent, case: Case) -> int:
    within = criterion.required_period("within")
    return max(within.after(row.on) for row in _events(criterion, case))


def _events(criterion: NoEvent, case: Case) -> tuple[rows.Event, ...]:
    return criterion.used(case.record, case.rules, case.on)


def _latest(found: list[Reading[Statement]], case: Case) -> Reading[Statement] | None:
    past = [reading for reading in found if reading.row.on <= case.on]
    return past[-1] if past else None

"""What education, courses and knowledge are missing."""

from coderpath.criteria.base import Row
from coderpath.criteria.course import Course
from coderpath.criteria.education import RANK, Degree, Education
from coderpath.criteria.knowledge import Knowledge
from coderpath.criteria.words import BY_ITSELF, Case
from coderpath.days import Day
from coderpath.explain.asks.learned import DEGREES, degree_text, ways_text
from coderpath.explain.dates import day_text
from coderpath.explain.former import cure, say
from coderpath.facts import rows
from coderpath.facts.kinds.courses import course_text
from coderpath.facts.saying import listed
from coderpath.facts.sources import sourced
from coderpath.sentence.words import article, capital, plain


@say.register
def say_education(criterion: Education, case: Case) -> str:
    """Name the award to come, or the highest one so far."""
    coming = _award_to_come(criterion, case)
    if coming:
        return f"{_award_text(coming)} comes only on {day_text(coming.on)} {sourced(coming)}."
    none = f"No {degree_text(criterion)} is recorded (education)."
    past = [row for row in case.record.education if row.on <= case.on]
    if not past:
        return none
    best = max(past, key=lambda row: (RANK[row.level], row.on))
    return f"{none} Highest so far: {_award_text(best).lower()}, {_when(best.on, best)}."


@cure.register
def cure_education(criterion: Education, case: Case) -> str:
    """Wait for an award that is dated, or earn one."""
    coming = _award_to_come(criterion, case)
    if coming:
        return f"{BY_ITSELF}: {_award_text(coming).lower()} on {day_text(coming.on)}"
    degree = degree_text(criterion)
    return f"Earn {article(degree)} {degree} and record it"


def _award_to_come(criterion: Education, case: Case) -> rows.Education | None:
    ahead = [row for row in criterion.awarded(case.record) if row.on > case.on]
    return min(ahead, key=lambda row: row.on, default=None)


def _award_text(row: rows.Education) -> str:
    subject = f" in {plain(row.subject)}" if row.subject else ""
    return f"{capital(DEGREES[Degree(row.level)])}{subject}"


@say.register
def say_course(criterion: Course, case: Case) -> str:
    """Name the last pass and when it stopped counting, or say that there is none."""
    name = capital(course_text(criterion.of))
    passed = criterion.used(case.record, case.rules, case.on)
    if not passed:
        return f"{name} is not recorded as passed (courses)."
    last = passed[0]
    counted = day_text(criterion.end_of(last) - 1)
    return f"{name} was passed {_when(last.on, last)}, and that counted until {counted}."


@cure.register
def cure_course(criterion: Course, case: Case) -> str:
    """Pass the course, perhaps again."""
    again = " again" if case.branch.facts else ""
    return f"Pass {course_text(criterion.of)}{again} and record it"


@say.register
def say_knowledge(criterion: Knowledge, case: Case) -> str:
    """Name what showed the knowledge before, or in a way that does not count here."""
    name = plain(criterion.of)
    if case.branch.facts:
        spans = [(span, row) for span, row in criterion.shown(case.record) if span[1] <= case.on]
        (on, until), last = max(spans, key=lambda pair: pair[0][1])
        counted = day_text(until - 1)
        return f"{capital(name)} was shown {_when(on, last)}, and that counted until {counted}."
    otherwise = _shown_otherwise(criterion, case)
    if otherwise:
        on, row = otherwise
        way = row.by if isinstance(row, rows.KnowledgeShown) else "course"
        shown = f"{capital(name)} was shown by a {way} {_when(on, row)}"
        return f"{shown}; {ways_text(criterion)} is asked."
    ways = listed([f"{way} in" if way == "course" else f"{way} of" for way in criterion.by], "or")
    files = "knowledge, courses" if "course" in criterion.by else "knowledge"
    return f"No {ways} {name} is recorded ({files})."


def _shown_otherwise(criterion: Knowledge, case: Case) -> tuple[Day, Row] | None:
    """Give the newest fact that shows the knowledge in a way that is not asked."""
    any_way = Knowledge(of=criterion.of)
    shown = [
        (since, row)
        for (since, until), row in any_way.shown(case.record)
        if since <= case.on < until
    ]
    return max(shown, key=lambda pair: pair[0], default=None)


@cure.register
def cure_knowledge(criterion: Knowledge, _case: Case) -> str:
    """Show the knowledge in one of the ways."""
    return f"Show {plain(criterion.of)} by {ways_text(criterion)} and record it"


def _when(day: Day, row: Row) -> str:
    return f"on {day_text(day)} {sourced(row)}"

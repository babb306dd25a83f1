"""Rules for tables with a row for each credential, course, leave, degree or review."""

from coderpath_web.rooms.imports.mapping.guessing import looks
from coderpath_web.rooms.imports.mapping.guessing.results import guess_result, guess_sample
from coderpath_web.rooms.imports.mapping.guessing.rule import PERSON, Rule, Table

_DAY = "date day"
_CREDENTIALS = frozenset({Table.CREDENTIALS, Table.PEOPLE})
_COURSES = frozenset({Table.COURSES})
_LEAVES = frozenset({Table.LEAVES})
_PEOPLE = frozenset({Table.PEOPLE})
_REVIEWS = frozenset({Table.REVIEWS})
_EDUCATION = frozenset({Table.PEOPLE, Table.ROWS})
_UNTIL = ("end", "until", "through", "thru", "to")
_HELD = ("credential",)
_COURSE = ("course",)
_REVIEW = ("review_on",)
_BEGUN = ("leave_since",)
_STARTED = (
    "leave start, leave begin, leave from, leave since, absence start, absence begin, absence from"
)
_ENDED = ", ".join((
    *(f"{what} {word}" for what in ("leave", "absence") for word in _UNTIL),
    *(f"last day {what}" for what in ("leave", "absence")),
))  # fmt: skip


def _results(seen: looks.Looks) -> bool:
    return looks.few(seen) and any(map(guess_result, seen.values))


def _samples(seen: looks.Looks) -> bool:
    return looks.few(seen) and all(map(guess_sample, seen.values))


_SORTS = "fmla medical military parental maternity paternity family personal sick unpaid"
_LEAVE = "leave absence"
_COUNTED = "total number count reviewed audited"

RULES = (
    Rule(
        "credential",
        "credential, certification, designation, license",
        looks.words,
        f"{PERSON} name type code professional coding held s",
        tables=_CREDENTIALS,
        numbered=True,
    ),
    Rule(
        "credential_day",
        (
            "earned, award, issue, obtained, attained, acquired, received, credential"
            " date, certification date, granted, since, held since"
        ),
        looks.days,
        f"{_DAY} credential certification effective original initial",
        tables=_CREDENTIALS,
        with_any=_HELD,
        numbered=True,
    ),
    Rule(
        "credential_last",
        (
            "expiration, valid until, valid through, valid thru, valid to, good through,"
            " good thru, good until, expiration, cycle end, lapse"
        ),
        looks.days,
        f"{_DAY} credential certification license end last cycle due recertification",
        tables=_CREDENTIALS,
        with_any=_HELD,
        numbered=True,
    ),
    Rule(
        "course",
        "course, class, training, module, learning, lesson",
        looks.words,
        "name title description course training item activity learning class",
        tables=_COURSES,
        numbered=True,
    ),
    Rule(
        "course_on",
        "complete, pass, finished",
        looks.days,
        f"{_DAY} course training class learning",
        tables=_COURSES,
        with_any=_COURSE,
        numbered=True,
    ),
    Rule(
        "course_result",
        "status, result, outcome, pass, complete, pass fail",
        _results,
        "course training complete class fail learning enrollment registration is final",
        tables=_COURSES,
        with_any=_COURSE,
        numbered=True,
    ),
    Rule(
        "leave_since",
        f"{_STARTED}, first day leave, start, begin, from",
        looks.days,
        f"{_DAY} {_LEAVE} first of start",
        tables=_LEAVES,
        numbered=True,
        sorts=_SORTS,
    ),
    Rule(
        "leave_last",
        (f"{_ENDED}, end, until, through, thru, to, last day"),
        looks.days,
        f"{_DAY} {_LEAVE} end last",
        tables=_LEAVES,
        numbered=True,
        sorts=_SORTS,
    ),
    Rule(
        "leave_return",
        "return, return worked, back, back worked, first day back",
        looks.days,
        f"{_DAY} {_LEAVE} to from actual return",
        tables=_LEAVES,
        with_any=_BEGUN,
        numbered=True,
        sorts=_SORTS,
    ),
    Rule(
        "leave_since",
        _STARTED,
        looks.days,
        f"{_DAY} {_LEAVE} first",
        tables=_PEOPLE,
        numbered=True,
        sorts=_SORTS,
    ),
    Rule(
        "leave_last",
        _ENDED,
        looks.days,
        f"{_DAY} {_LEAVE} last",
        tables=_PEOPLE,
        with_any=_BEGUN,
        numbered=True,
        sorts=_SORTS,
    ),
    Rule(
        "leave_return",
        "return worked, return leave, back worked, leave return, return",
        looks.days,
        f"{_DAY} {_LEAVE} to from actual return",
        tables=_PEOPLE,
        with_any=_BEGUN,
        numbered=True,
        sorts=_SORTS,
    ),
    Rule(
        "education",
        "degree, education, highest degree, education level",
        looks.words,
        f"{PERSON} name type level highest attained earned",
        tables=_EDUCATION,
        numbered=True,
    ),
    Rule(
        "education_subject",
        "major, field study, degree subject, subject",
        looks.words,
        "degree name",
        tables=_EDUCATION,
        with_any=("education",),
        numbered=True,
    ),
    Rule(
        "education_on",
        ("graduation date, graduation, degree date, conferred, degree award, degree earned"),
        looks.days,
        f"{_DAY} degree conferral",
        tables=_EDUCATION,
        with_any=("education",),
        numbered=True,
    ),
    Rule(
        "review_on",
        "review date, audit date, review day, audit day, audit, review",
        looks.days,
        "on complete of",
        tables=_REVIEWS,
    ),
    Rule(
        "reviewer",
        "reviewer, auditor, audited by, reviewed by, audit by, review by",
        looks.people,
        "name id",
        tables=_REVIEWS,
        with_any=_REVIEW,
    ),
    Rule(
        "review_type",
        "patient type, record type, account type, encounter type, type",
        looks.words,
        "patient",
        tables=_REVIEWS,
        with_any=_REVIEW,
    ),
    Rule(
        "review_sample",
        "sample, sample type, review type, audit type, selection",
        _samples,
        "type method",
        tables=_REVIEWS,
        with_any=_REVIEW,
    ),
    *(
        Rule(
            f"review_{what}{'_correct' if correct else ''}",
            ", ".join(f"{word} {correct}".strip() for word in spoken),
            looks.amounts,
            f"{_COUNTED} review audit coded {correct}",
            tables=_REVIEWS,
            with_any=_REVIEW,
        )
        for correct in ("correct", "")
        for what, spoken in (
            ("records", ("record", "chart", "encounter", "account")),
            ("codes", ("code",)),
            ("drgs", ("drg",)),
        )
    ),
)

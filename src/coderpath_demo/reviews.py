"""Validation reviews: a random sample every quarter, a focused one for a new patient type."""

from random import Random

from coderpath.days import Day, Month, first_of
from coderpath.facts.rows import Review
from coderpath_demo.book import moment
from coderpath_demo.coder import Coder
from coderpath_demo.figures import RECORDS_A_REVIEW
from coderpath_demo.organisation import Organisation
from coderpath_demo.places import mix
from coderpath_demo.work import coding_share

CODES_A_RECORD = {
    "ancillary": 2,
    "outpatient": 3,
    "emergency": 4,
    "observation": 6,
    "same_day_surgery": 5,
    "inpatient": 11,
    "rehabilitation": 9,
}
"""How many codes a reviewer finds in a record, on average (invented)."""

MISSED = 0.012
FIRST_AFTER_DAYS = 45
FOCUSED_AFTER_MONTHS = 3
FOCUSED = 0.5
FOCUSED_RECORDS = (10, 15)
NEW_TYPE_COSTS = 0.02
DRG_BONUS = -0.005
LAG_DAYS = (3, 12)
SETTLED_DAYS = 270


def review(org: Organisation, month: Month) -> None:
    """Draw the reviews of a month; each coder's come every three months on the same day."""
    first = first_of(month)
    reviewers = _reviewers(org, first)
    for coder in org.present:
        day = first + coder.review_day
        if month % 3 == coder.review_month and _reviewed(org, coder, day):
            kind = _type(coder, day, org.random)
            size = RECORDS_A_REVIEW + org.random.randint(-2, 2)
            _look(org, coder, (day, kind, "random", size), reviewers)
        if coder.script is None:
            _review_new_types(org, coder, first, reviewers)


def _reviewers(org: Organisation, first: Day) -> list[str]:
    """Give the consultants who are at work in the whole month."""
    return [
        coder.coder
        for coder in (*org.present, *org.colleagues)
        if (held := coder.position_at(first)) is not None
        and held.level.startswith("consultant")
        and coder.employed(first + 30)
        and not any(row.since < first + 31 and row.until > first for row in coder.leaves)
    ]


def _reviewed(org: Organisation, coder: Coder, day: Day) -> bool:
    spell = next((spell for spell in coder.employment if spell.hired <= day < spell.left), None)
    held = coder.position_at(day)
    if spell is None or held is None or day - spell.hired < FIRST_AFTER_DAYS:
        return False
    if coder.absent(day):
        return False
    missed = coder.script is None and org.random.random() < MISSED
    return coding_share(coder, held, day) > 0 and not missed and bool(coder.begun(day))


def _type(coder: Coder, day: Day, random: Random) -> str:
    here = mix(coder.facility)
    kinds = [kind for kind in coder.begun(day) if kind in here] or coder.begun(day)
    return random.choices(kinds, [here.get(kind, 0.05) for kind in kinds])[0]


def _review_new_types(org: Organisation, coder: Coder, first: Day, reviewers: list[str]) -> None:
    """Look at the first records in a type that someone began three months ago."""
    for kind, trained in coder.training.items():
        months = (first - trained.begun) // 30
        new = coder.hired < trained.begun < trained.proficient and trained.ended > first + 40
        if not new or months != FOCUSED_AFTER_MONTHS or org.random.random() > FOCUSED:
            continue
        day = first + org.random.randint(0, 24)
        if _reviewed(org, coder, day):
            size = org.random.randint(*FOCUSED_RECORDS)
            _look(org, coder, (day, kind, "focused", size), reviewers)


def _look(
    org: Organisation, coder: Coder, what: tuple[Day, str, str, int], reviewers: list[str]
) -> None:
    """Look at so many records of a type on a day, and record what was found some days later."""
    day, kind, sample, size = what
    random = org.random
    new = day - coder.training[kind].begun < SETTLED_DAYS
    care = coder.care - (NEW_TYPE_COSTS if new and coder.script is None else 0)
    codes = round(size * CODES_A_RECORD[kind] * random.uniform(0.85, 1.15))
    right, whole = _found(size, codes, care, random)
    drgs = (size, _right(size, care + DRG_BONUS, random)) if kind == "inpatient" else (None, None)
    recorded = min(day + random.randint(*LAG_DAYS), org.period.end - 1)
    reviewer = random.choice(reviewers) if reviewers else ""
    found = Review(coder.coder, day, kind, sample, reviewer, size, whole, codes, right, *drgs)
    coder.reviews.append((found, moment(recorded, random)))


def _right(count: int, care: float, random: Random) -> int:
    """Draw how many of `count` are right; the normal curve stands for the binomial one."""
    spread = (count * care * (1 - care)) ** 0.5
    return max(0, min(count, round(random.gauss(count * care, spread))))


def _found(size: int, codes: int, care: float, random: Random) -> tuple[int, int]:
    """Draw the right codes, and the records without a wrong one; a wrong record has one or more."""
    right = _right(codes, care, random)
    wrong = codes - right
    wrong_records = min(size, max(min(wrong, 1), round(wrong * random.uniform(0.6, 0.95))))
    return right, size - wrong_records

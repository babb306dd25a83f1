"""What people bring along: schooling, credentials, knowledge, experience, patient types."""

from collections.abc import Callable
from datetime import date
from random import Random
from typing import NamedTuple

from coderpath.days import FOREVER, Day, add_months
from coderpath_demo.coder import Coder
from coderpath_demo.credentials import cycle_end
from coderpath_demo.places import mix
from coderpath_demo.vocabulary import (
    ANATOMY,
    ANCILLARY_CLASS,
    ANCILLARY_EXAM,
    CODING_PROGRAM,
    PATHOPHYSIOLOGY,
    PPS_INPATIENT,
    PPS_OUTPATIENT,
    SUBJECT,
    TERMINOLOGY,
)

ADULT = 18
LIKELY, EVEN, SELDOM = 0.8, 0.5, 0.15


class Applicant(NamedTuple):
    """A kind of applicant, its share of the hires before and after the change-over."""

    kind: str
    before: float
    after: float
    background: Callable[[Coder, Day, Random], None]


def laboratory(coder: Coder, day: Day, random: Random) -> None:
    """Bring laboratory work, and the class and exam passed before the first day."""
    _school(coder, day, random, "high_school")
    passed = day - random.randint(5, 25)
    coder.take(ANCILLARY_CLASS, passed - 2)
    coder.take(ANCILLARY_EXAM, passed)
    _worked(coder, day, random, "laboratory", (1, 9))
    _train(coder, ["ancillary"], day, begun=day)


def beginner(coder: Coder, day: Day, random: Random) -> None:
    """Bring a diploma and the terms of medicine, sometimes work at a front desk."""
    _school(coder, day, random, "associate" if random.random() < SELDOM else "high_school")
    if random.random() < EVEN:
        _worked(coder, day, random, random.choice(("clinic", "healthcare")), (1, 5))
    _train(coder, ["ancillary"], day, begun=day)


def graduate(coder: Coder, day: Day, random: Random) -> None:
    """Bring a degree and its credential, but no experience."""
    bachelor = random.random() < SELDOM
    awarded = day - random.randint(30, 300)
    _school(coder, day, random, "high_school")
    coder.graduate("bachelor" if bachelor else "associate", SUBJECT, awarded)
    _certify(coder, "RHIA" if bachelor else "RHIT", awarded + random.randint(5, 25), day)
    for course in (ANATOMY, PATHOPHYSIOLOGY):
        passed = awarded - random.randint(60, 500)
        coder.take(course, passed)
        coder.learn(course, "course", passed)
    _train(coder, ["ancillary"], day, begun=day)


def certified(coder: Coder, day: Day, random: Random) -> None:
    """Bring a coding program, a first credential and a year or two of clinic coding."""
    _school(coder, day, random, "high_school")
    coder.take(CODING_PROGRAM, day - random.randint(300, 1400))
    name = "CCA" if random.random() < LIKELY else random.choice(("CPC", "CCS-P"))
    _certify(coder, name, day - random.randint(60, 280), day)
    coder.learn(ANATOMY, "demonstration", day - random.randint(0, 60))
    if random.random() < EVEN:
        _worked(coder, day, random, "clinic", (1, 3))
    _train(coder, ["ancillary", "outpatient"], day, begun=day)


def experienced(coder: Coder, day: Day, random: Random) -> None:
    """Bring years of hospital coding and what comes with them."""
    _school(coder, day, random, "associate")
    coder.education[-1] = coder.education[-1]._replace(subject=SUBJECT)
    years = _worked(coder, day, random, "acute", (3, 12))
    first = random.choices(("RHIT", "CCA", "RHIA"), (5, 4, 1))[0]
    _certify(coder, first, day - random.randint(years * 200, years * 340), day)
    if random.random() < EVEN:
        _certify(coder, "CCS", day - random.randint(60, years * 150), day)
    known = [ANATOMY, PATHOPHYSIOLOGY, PPS_OUTPATIENT]
    known += [PPS_INPATIENT] if random.random() < EVEN else []
    for subject in known:
        coder.learn(subject, "demonstration", day - random.randint(0, 20))
    kinds = ["ancillary", "outpatient", "emergency"]
    kinds += random.choice((["same_day_surgery"], ["inpatient"], ["inpatient", "observation"]))
    _train(coder, kinds, day, begun=day, proficient=day)


APPLICANTS = (
    Applicant("beginner", 0.36, 0.24, beginner),
    Applicant("graduate", 0.20, 0.27, graduate),
    Applicant("certified", 0.25, 0.27, certified),
    Applicant("experienced", 0.19, 0.22, experienced),
)


def _school(coder: Coder, day: Day, random: Random, level: str) -> None:
    diploma = date(coder.born + ADULT, 6, 1).toordinal() + random.randint(0, 14)
    coder.graduate("high_school", "", min(diploma, day - 120))
    if level != "high_school":
        coder.graduate(level, "", day - random.randint(200, 2000))
    seen = day - random.randint(10, 400)
    coder.learn(TERMINOLOGY, random.choice(("course", "demonstration")), seen)


def _worked(coder: Coder, day: Day, random: Random, setting: str, years: tuple[int, int]) -> int:
    length = random.randint(*years)
    until = day - random.randint(0, 90)
    since = add_months(until, -12 * length - random.randint(0, 8))
    coder.work(setting, since, until)
    return length


def _certify(coder: Coder, name: str, since: Day, day: Day) -> None:
    """Record a credential in one row up to the end of the cycle that the day falls in."""
    coder.certify(name, since, cycle_end(since, day))


def _train(coder: Coder, kinds: list[str], day: Day, *, begun: Day, proficient: Day = 0) -> None:
    """Begin the types that come in at the facility; ancillary work is learned within weeks."""
    for kind in kinds:
        if kind not in mix(coder.facility):
            continue
        quick = day + 60 if kind == "ancillary" else FOREVER
        coder.train(kind, begun, proficient or quick)

"""The staff at the start: people whose years before the told ones are drawn in one stroke."""

from random import Random

from coderpath.days import Day
from coderpath.facts.rows import KnowledgeShown, Training
from coderpath_demo.background import beginner, certified, graduate, laboratory
from coderpath_demo.coder import Coder
from coderpath_demo.credentials import cycle_end, pass_examination
from coderpath_demo.hiring import LABORATORY_SHARE, draw_coder, draw_share
from coderpath_demo.organisation import Organisation
from coderpath_demo.places import HOSPITALS, Hospital, mix
from coderpath_demo.posts import Post
from coderpath_demo.vocabulary import (
    ANATOMY,
    ANCILLARY_CODER,
    CROSS_TRAINING,
    PATHOPHYSIOLOGY,
    PPS_INPATIENT,
    PPS_OUTPATIENT,
    RECOGNISED_AT_FIRST,
    REVIEW_METHOD,
    STAFF_MENTORING,
)

YEAR = 365.25
OCCUPIED = 0.96
LONGEST_YEARS = 16.5
LEVELS = {"coder-1": 0.47, "coder-2": 0.36, "coder-3": 0.17}
YEARS = {
    ANCILLARY_CODER: (0.2, 4.0),
    "coder-1": (0.2, 3.2),
    "coder-2": (2.0, 4.0),
    "coder-3": (4.0, 4.5),
    "supervisor": (6.0, 4.0),
    "consultant": (6.0, 4.0),
}
"""Years on the job: at least so many, and so many more on average."""


def found(org: Organisation) -> None:
    """Fill the posts and most places of every hospital as of the first day."""
    for post in org.posts:
        if post.opens == 0 and post.holder is None:
            take_post(org, post, veteran(org, post.facility, post.level))
    for hospital in HOSPITALS:
        _fill(org, hospital)


def take_post(org: Organisation, post: Post, coder: Coder) -> None:
    """Give a post to someone who holds its level already, from the day that level began."""
    post.holder = coder
    since = next(held.since for held in coder.positions if held.level.startswith(post.level))
    coder.sit(post.sits_in, since)
    if post.heads:
        org.teams[post.heads].head(coder, since)


def _fill(org: Organisation, hospital: Hospital) -> None:
    wanted = round(hospital.coders * OCCUPIED)
    for _ in range(round(hospital.coders * LABORATORY_SHARE)):
        _seat(org, veteran(org, hospital.facility, ANCILLARY_CODER))
    while org.crowd.get(hospital.facility, 0) < wanted:
        level = org.random.choices(list(LEVELS), list(LEVELS.values()))[0]
        _seat(org, veteran(org, hospital.facility, level))


def _seat(org: Organisation, coder: Coder) -> None:
    coder.sit(org.smallest_team(coder.facility), coder.hired)


def veteran(org: Organisation, facility: str, level: str) -> Coder:
    """Draw someone who holds a level on the first day, with the years before."""
    random, start = org.random, org.period.start
    least, more = YEARS[level]
    years = min(LONGEST_YEARS, least + random.expovariate(1 / more))
    hired = start - round(years * YEAR)
    age = min(64, max(20 + years, random.gauss(36, 9) + years * 0.8))
    coder = draw_coder(org, facility, round(start / YEAR - age))
    coder.hire(hired)
    if level == ANCILLARY_CODER:
        laboratory(coder, hired, random)
        coder.hold(level, draw_share(random), hired)
    else:
        kind = random.choices((beginner, graduate, certified), (5, 4, 3))[0]
        kind(coder, hired, random)
        coder.hold("coder-1", draw_share(random), hired)
        _rise(coder, level, start, random)
    coder.credentials = [
        row._replace(until=cycle_end(row.since, start)) for row in coder.credentials
    ]
    org.join(coder)
    return coder


def _rise(coder: Coder, level: str, start: Day, random: Random) -> None:
    """Lead someone from the first level to the one held at the start."""
    days = start - coder.hired

    def after(share: float) -> Day:
        return coder.hired + round(days * share)

    if level == "coder-1":
        _learn_some(coder, days, random)
        return
    second = after(random.uniform(0.25, 0.5))
    _learn_for_second(coder, second, random)
    coder.move("coder-2", second)
    if level == "coder-2":
        return
    third = after(random.uniform(0.6, 0.75))
    _learn_for_third(coder, second, third, random)
    coder.move("coder-3", third)
    if level != "coder-3":
        post = after(random.uniform(0.8, 0.95))
        coder.show(STAFF_MENTORING, post - random.randint(5, 60))
        if level == "consultant":
            coder.learn(REVIEW_METHOD, "course", post - random.randint(0, 60))
        coder.move(level, post)


def _between(coder: Coder, day: Day, random: Random) -> Day:
    return random.randint(min(coder.hired + 5, day - 1), day - 1)


def _learn_some(coder: Coder, days: int, random: Random) -> None:
    """Draw what someone on the first level has picked up by the start."""
    start = coder.hired + days
    for subject in (ANATOMY, PATHOPHYSIOLOGY, PPS_OUTPATIENT):
        if random.random() < min(0.75, days / 1500):
            _pick_up(coder, subject, start, random)
    for kind in ("outpatient", "emergency"):
        if random.random() < min(0.9, days / 900):
            begun = _between(coder, start, random)
            row = Training(coder.coder, kind, begun, begun + random.randint(200, 420))
            coder.training.setdefault(kind, row)


def _learn_for_second(coder: Coder, day: Day, random: Random) -> None:
    if not coder.holds(day, *RECOGNISED_AT_FIRST):
        pass_examination(coder, "CCA", _between(coder, day, random))
    for subject in (ANATOMY, PATHOPHYSIOLOGY, PPS_OUTPATIENT):
        _pick_up(coder, subject, day, random)
    kinds = [kind for kind in CROSS_TRAINING if kind in mix(coder.facility)]
    for kind in ("outpatient", *random.sample(kinds, 2)):
        coder.training[kind] = _trained_by(coder, kind, day, random)


def _learn_for_third(coder: Coder, second: Day, third: Day, random: Random) -> None:
    pass_examination(coder, "CCS", random.randint(second, third - 1))
    coder.learn(PPS_INPATIENT, "demonstration", random.randint(second, third - 1))
    for kind in (*CROSS_TRAINING, "observation"):
        coder.training.setdefault(kind, _trained_by(coder, kind, third, random))


def _pick_up(coder: Coder, subject: str, day: Day, random: Random) -> None:
    """Learn a subject before a day, unless it is known."""
    how = random.choice(("course", "demonstration"))
    on = _between(coder, day, random)
    coder.knowledge.setdefault(subject, KnowledgeShown(coder.coder, subject, how, on))


def _trained_by(coder: Coder, kind: str, day: Day, random: Random) -> Training:
    begun = _between(coder, day, random)
    proficient = random.randint(begun + 1, day) if day > begun + 1 else day
    return Training(coder.coder, kind, begun, proficient)

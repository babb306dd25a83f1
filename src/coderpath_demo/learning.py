"""Learning on the job: subjects, examinations, and new patient types."""

from coderpath.days import FOREVER, Day, Month, first_of
from coderpath_demo.coder import Coder
from coderpath_demo.credentials import pass_examination
from coderpath_demo.organisation import Organisation
from coderpath_demo.places import HOSPITAL, mix
from coderpath_demo.vocabulary import (
    ANATOMY,
    ANCILLARY_CODER,
    GUIDELINES,
    PATHOPHYSIOLOGY,
    POSTS,
    PPS_INPATIENT,
    PPS_OUTPATIENT,
    RECOGNISED,
    SUBJECT,
    YEARLY_TRAINING,
)

LEARNS_IN_A_MONTH = 0.08
BEGINS_BEFORE, BEGINS_AFTER = 0.045, 0.14
WITHOUT_TRAINER = 0.3
DROPPED = 0.05
DAYS_BEFORE, DAYS_AFTER = (210, 430), (120, 300)
TENURE_FOR_CCS = 700
TENURE_FOR_CCA = 240
AMBULATORY = ("outpatient", "same_day_surgery", "emergency")
NEXT = {
    "outpatient": 3.0,
    "emergency": 3.0,
    "observation": 0.9,
    "same_day_surgery": 2.6,
    "inpatient": 2.4,
    "rehabilitation": 0.25,
}
"""How readily a type is the next one, from the simple to the complex."""


def learn(org: Organisation, month: Month) -> None:
    """Let those present get ahead with what they lack."""
    first = first_of(month)
    for coder in org.free():
        if not coder.employed(first) or coder.level in POSTS:
            continue
        if coder.level == ANCILLARY_CODER:
            continue
        if org.random.random() < LEARNS_IN_A_MONTH * coder.drive:
            _study(org, coder, first + org.random.randint(0, 25))
        _begin_type(org, coder, first)


def train_yearly(org: Organisation, month: Month) -> None:
    """Give ancillary coders the yearly training, in the month in which their year comes round."""
    first = first_of(month)
    for coder in org.present:
        held = coder.position_at(first)
        if not held or held.level != ANCILLARY_CODER or month % 12 != coder.review_day % 12:
            continue
        missed = coder.script is None and org.random.random() < 0.04
        if not missed:
            coder.take(YEARLY_TRAINING, first + coder.review_day)


def train_before(org: Organisation) -> None:
    """Give ancillary coders the yearly trainings before the told years, since they were hired."""
    start = org.period.first
    for coder in org.present:
        held = coder.position_at(first_of(start) - 1)
        if held is None or held.level != ANCILLARY_CODER:
            continue
        for month in range(start - 12 * 17, start):
            day = first_of(month) + coder.review_day
            if month % 12 == coder.review_day % 12 and day > held.since:
                coder.take(YEARLY_TRAINING, day)


def _study(org: Organisation, coder: Coder, day: Day) -> None:
    subject = _next_subject(coder, day)
    if subject in ("CCA", "CCS"):
        pass_examination(coder, subject, day)
    elif subject == "RHIT":
        coder.graduate("associate", SUBJECT, day)
        pass_examination(coder, subject, day)
    elif subject:
        by_course = org.random.random() < 0.5
        if by_course and subject == ANATOMY:
            coder.take(subject, day)
        coder.learn(subject, "course" if by_course else "demonstration", day)


def _next_subject(coder: Coder, day: Day) -> str:
    """Give what someone turns to next, or nothing."""
    begun = coder.begun(day)
    recognised = coder.holds(day, *RECOGNISED)
    wishes = (
        (ANATOMY, not coder.knows(day, ANATOMY)),
        ("CCA", not recognised and day - coder.hired > TENURE_FOR_CCA and coder.drive < 1.3),
        ("RHIT", not recognised and day - coder.hired > TENURE_FOR_CCS),
        (PATHOPHYSIOLOGY, not coder.knows(day, PATHOPHYSIOLOGY)),
        (PPS_OUTPATIENT, any(kind in AMBULATORY for kind in begun)),
        (PPS_INPATIENT, "inpatient" in begun),
        ("CCS", recognised and day - coder.hired > TENURE_FOR_CCS and coder.drive > 0.6),
    )
    for subject, wanted in wishes:
        if wanted and subject not in coder.knowledge and not coder.holds(day, subject):
            return subject
    return ""


def _begin_type(org: Organisation, coder: Coder, first: Day) -> None:
    """Begin training in one more patient type, if there is time to train and someone to do it."""
    random, late = org.random, org.revised(first)
    chance = (BEGINS_AFTER if late else BEGINS_BEFORE) * coder.drive
    if late and not has_trainer(org, HOSPITAL[coder.facility].region):
        chance *= WITHOUT_TRAINER
    if random.random() > chance:
        return
    if any(one.proficient > first and one.ended == FOREVER for one in coder.training.values()):
        return
    here = [kind for kind in mix(coder.facility) if kind in NEXT and kind not in coder.training]
    if not here:
        return
    kind = random.choices(here, [NEXT[kind] for kind in here])[0]
    begun = first + random.randint(0, 13)
    days = random.randint(*(DAYS_AFTER if late else DAYS_BEFORE))
    if random.random() < DROPPED:
        coder.train(kind, begun, FOREVER, begun + days)
        return
    coder.train(kind, begun, begun + days)
    if kind in GUIDELINES and random.random() < 0.5:
        coder.learn(GUIDELINES[kind], "demonstration", begun + days)


def has_trainer(org: Organisation, region: str) -> bool:
    """Tell whether a region has a trainer."""
    return any(
        post.holder is not None
        for post in org.posts
        if post.level == "trainer" and post.region == region
    )

"""What is said about people: a few attested skills, yearly ratings at some hospitals, events."""

from coderpath.days import Day, Month, first_of
from coderpath.facts.rows import Event, Rating
from coderpath_demo.coder import Coder
from coderpath_demo.organisation import Organisation
from coderpath_demo.vocabulary import ANCILLARY_CODER, POSTS, SOFT_SKILLS, SOFTWARE

RATED = ("lakestreet", "tannery")
RATING = "appraisal"
RATING_MONTH = 2
VALUES, WEIGHTS = (1, 2, 3, 4, 5), (1, 8, 45, 35, 11)
ATTESTED_IN_A_MONTH = 0.012
EVENTS_IN_A_MONTH = 0.0006
EVENTS = ("corrective_action", "privacy_incident")
NOT_YET = 0.04


def appraise(org: Organisation, month: Month) -> None:
    """Draw the ratings, attested skills and events of a month."""
    first = first_of(month)
    for coder in org.free():
        day = first + org.random.randint(3, 20)
        if not coder.employed(day):
            continue
        if coder.facility in RATED and month % 12 == RATING_MONTH:
            value = org.random.choices(VALUES, WEIGHTS)[0]
            coder.ratings.append(Rating(coder.coder, RATING, value, day))
        if coder.level not in (*POSTS, ANCILLARY_CODER):
            _attest(org, coder, day)
        if org.random.random() < EVENTS_IN_A_MONTH:
            coder.events.append(Event(coder.coder, org.random.choice(EVENTS), day))


def _attest(org: Organisation, coder: Coder, day: Day) -> None:
    """Attest one of the skills; that of mentoring only of those who code two types or more."""
    random = org.random
    if random.random() > ATTESTED_IN_A_MONTH:
        return
    skill = random.choice((*SOFTWARE, *SOFTWARE, *SOFT_SKILLS, "mentoring"))
    held = random.random() > NOT_YET
    if skill == "mentoring" and len(coder.begun(day)) < 3:
        return
    coder.show(skill, day, held=held or skill in SOFT_SKILLS)

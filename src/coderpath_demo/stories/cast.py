"""How a story puts a coder together: plain facts with their days."""

from coderpath.days import FOREVER, Day
from coderpath.facts.values.numbers import Number
from coderpath_demo.coder import Coder, Script
from coderpath_demo.credentials import cycle_end
from coderpath_demo.organisation import Organisation
from coderpath_demo.stories.table import STORY
from coderpath_demo.teams import TEAMS_OF
from coderpath_demo.vocabulary import (
    ANATOMY,
    PATHOPHYSIOLOGY,
    PPS_INPATIENT,
    PPS_OUTPATIENT,
    TERMINOLOGY,
)

CARE = 0.975
CLINICAL = (ANATOMY, PATHOPHYSIOLOGY)
LEVEL_3 = (*CLINICAL, PPS_OUTPATIENT)
LEVEL_4 = (*LEVEL_3, PPS_INPATIENT)


def enrol(org: Organisation, story: str, facility: str, born: int, hired: Day) -> Coder:
    """Hire the coder of a story: a diploma, medical terminology, a seat in the first team."""
    coder = Coder(STORY[story].coder, STORY[story].name, facility, born, 1.0, CARE, 1.0)
    coder.script = Script()
    coder.review_month = born % 3
    coder.review_day = 3 + born % 20
    coder.hire(hired)
    coder.graduate("high_school", "", hired - 700)
    coder.learn(TERMINOLOGY, "course", hired - 60)
    coder.sit(TEAMS_OF[facility][0], hired)
    org.coders.append(coder)
    return coder


def hold(coder: Coder, *levels: tuple[str, Day], fte: Number = 1, until: Day = FOREVER) -> None:
    """Hold one level after the other, the last until a day or still."""
    ends = [since for _, since in levels[1:]] + [until]
    for (level, since), end in zip(levels, ends, strict=True):
        coder.hold(level, fte, since, end)


def certify(org: Organisation, coder: Coder, name: str, since: Day) -> None:
    """Pass an examination; the credential is renewed every two years."""
    coder.certify(name, since, cycle_end(since, org.period.start))


def know(coder: Coder, day: Day, *subjects: str) -> None:
    """Show knowledge by demonstration on a day."""
    for subject in subjects:
        coder.learn(subject, "demonstration", day)


def train(coder: Coder, begun: Day, *kinds: str, days: int = 200) -> None:
    """Begin patient types on a day and be proficient so many days later."""
    for kind in kinds:
        coder.train(kind, begun, begun + days)


def script(coder: Coder) -> Script:
    """Give the script of a coder of a story."""
    if coder.script is None:
        message = f"{coder.coder} is in no story"
        raise ValueError(message)
    return coder.script

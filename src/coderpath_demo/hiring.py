"""Filling vacancies: who applies, who is placed where, and who comes back."""

from fractions import Fraction
from random import Random

from coderpath.days import FOREVER, Day, Month, first_of
from coderpath.facts.values.numbers import Number
from coderpath_demo.background import APPLICANTS, laboratory
from coderpath_demo.coder import Coder
from coderpath_demo.credentials import renewed_while_away
from coderpath_demo.figures import MEAN_ACCURACY, MEAN_PACE, SPREAD_OF_ACCURACY, SPREAD_OF_PACE
from coderpath_demo.organisation import Organisation
from coderpath_demo.paths import new_names, next_levels
from coderpath_demo.places import HOSPITALS, TYPES, Hospital
from coderpath_demo.vocabulary import ANCILLARY_CODER, POSTS

FILLED_IN_A_MONTH = 0.55
LABORATORY_SHARE = 0.10
REHIRED = 0.06
TOO_HIGH = 0.3
"""Share of newcomers with the CCS that the original path's facilities placed at its top level."""

PART_TIME = 0.12
SHARES = tuple(map(Fraction, ("0.5", "0.6", "0.75", "0.8", "0.9")))
AWAY = (270, 1200)
"""Days after which some come back, at least and at most."""

CODES_ELSEWHERE = ("pay elsewhere", "remote work elsewhere")


def hire(org: Organisation, month: Month) -> None:
    """Fill some of the vacancies of a month."""
    for hospital in HOSPITALS:
        vacant = hospital.coders - org.crowd.get(hospital.facility, 0)
        for _ in range(vacant):
            if org.random.random() < FILLED_IN_A_MONTH:
                day = first_of(month) + org.random.randint(0, 20)
                if not _rehire(org, hospital, day):
                    _hire(org, hospital, day)


def draw_coder(org: Organisation, facility: str, born: int) -> Coder:
    """Draw a person without any history."""
    random = org.random
    return Coder(
        coder=f"C{len(org.coders) + 1:04d}",
        name=next(org.new_names),
        facility=facility,
        born=born,
        pace=max(0.8, random.gauss(MEAN_PACE, SPREAD_OF_PACE)),
        care=min(0.995, random.gauss(MEAN_ACCURACY, SPREAD_OF_ACCURACY)),
        drive=random.uniform(0.4, 1.6),
        review_day=random.randint(2, 24),
        review_month=random.randint(0, 2),
        taste={kind: random.uniform(0.6, 1.4) for kind in TYPES},
    )


def draw_share(random: Random) -> Number:
    """Draw a share of full time."""
    return random.choice(SHARES) if random.random() < PART_TIME else 1


def _hire(org: Organisation, hospital: Hospital, day: Day) -> None:
    random = org.random
    year = (day - 1) // 365
    coder = draw_coder(org, hospital.facility, min(year - 19, year - round(random.gauss(33, 9))))
    if _wants_laboratory(org, hospital):
        laboratory(coder, day, random)
        level = ANCILLARY_CODER
    else:
        late = org.revised(day)
        weights = [kind.after if late else kind.before for kind in APPLICANTS]
        random.choices(APPLICANTS, weights)[0].background(coder, day, random)
        level = placement(org, coder, day)
    coder.hire(day)
    coder.hold(level, draw_share(random), day)
    coder.sit(org.smallest_team(hospital.facility), day)
    org.join(coder)


def _wants_laboratory(org: Organisation, hospital: Hospital) -> bool:
    have = sum(
        coder.facility == hospital.facility and coder.level == ANCILLARY_CODER
        for coder in org.present
    )
    return have < round(hospital.coders * LABORATORY_SHARE)


def placement(org: Organisation, coder: Coder, day: Day) -> str:
    """Place a newcomer: after the change-over by the path, before it more freely."""
    freely = not org.revised(day) and coder.holds(day, "CCS")
    if freely and org.random.random() < TOO_HIGH:
        return "coder-3"
    path = org.path(day)
    return org.prospects.placement(coder, path, day) or next_levels(path)[ANCILLARY_CODER]


def _rehire(org: Organisation, hospital: Hospital, day: Day) -> bool:
    """Take someone back who left a year or more ago; tell whether anyone came."""
    if org.random.random() > REHIRED:
        return False
    known = [
        coder
        for coder in org.coders
        if coder.facility == hospital.facility
        and coder.script is None
        and coder.left < FOREVER
        and AWAY[0] < day - coder.left < AWAY[1]
        and coder.employment[-1].left_because not in ("retirement", "dismissal")
        and len(coder.employment) == 1
    ]
    if not known:
        return False
    coder = org.random.choice(known)
    level = "coder-2" if coder.level in POSTS else coder.level
    level = new_names(org.path(day)).get(level, level)
    if coder.employment[-1].left_because in CODES_ELSEWHERE:
        coder.work("acute", coder.left, day)
        renewed_while_away(coder, day)
    coder.hire(day)
    coder.hold(level, coder.positions[-1].fte, day)
    coder.sit(org.smallest_team(hospital.facility), day)
    org.present.append(coder)
    org.crowd[coder.facility] = org.crowd.get(coder.facility, 0) + 1
    return True

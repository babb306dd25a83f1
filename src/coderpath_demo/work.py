"""The work of a month: productive minutes, and the records coded in them."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from math import exp
from random import Random

from coderpath.days import Day, Month, first_of, month_of
from coderpath.facts.rows import Hours, Position, Productivity, Standard, Training
from coderpath_demo.coder import Coder
from coderpath_demo.figures import MINUTES_OF_A_DAY, SPREAD_OF_MONTHS
from coderpath_demo.organisation import Organisation
from coderpath_demo.places import HOSPITAL, in_region, mix
from coderpath_demo.teams import CORPORATE

SATURDAY = 5
PAID_OFF = (0, 1, 1, 1, 2, 2, 3, 4)
"""Days a month with pay and without work: holidays and personal days."""

OTHER_MINUTES = (40, 260)
"""Minutes a month for meetings, queries and education."""

CODING_SHARE = {
    "ancillary-coder": 0.25,
    "trainer": 0.35,
    "coordinator": 0.45,
    "documentation-coordinator": 0.2,
    "supervisor": 0.12,
    "consultant": 0.0,
}
"""Shares of the time that go to coding, where it is not all."""

IN_TRAINING = 0.35
NEW_PACE = 0.7
MONTHS_TO_LEARN = 2.0
LEAST_RECORDS = 0.7
HELPS_IN_A_MONTH = 0.10
HELPING_LEVELS = ("specialist-2", "specialist-3", "specialist-4")
HELP_SHARE = (0.08, 0.25)


class Desk:
    """A month at every desk: the standards in force and the working days."""

    def __init__(self, org: Organisation, month: Month) -> None:
        self.org = org
        self.month = month
        self.first = first_of(month)
        self.end = first_of(month + 1)
        self.workdays = [
            day for day in range(self.first, self.end) if date.fromordinal(day).weekday() < SATURDAY
        ]

    def days_between(self, since: Day, until: Day) -> int:
        """Count the working days of the month in a span."""
        return bisect_left(self.workdays, until) - bisect_left(self.workdays, since)

    def days_of(self, coder: Coder) -> int:
        """Count the working days on which someone is employed and not on leave."""
        days = sum(self.days_between(spell.hired, spell.left) for spell in coder.employment)
        return days - sum(self.days_between(row.since, row.until) for row in coder.leaves)

    def standard(self, facility: str, kind: str) -> Standard:
        """Give what a hospital measures by in the month; the corporate ones cover all types."""
        found = self.org.standards.of_month(facility, kind, self.month)
        if found is None:
            message = f"there is no standard for {kind}"
            raise LookupError(message)
        return found


def work(org: Organisation, month: Month) -> None:
    """Draw the hours and the records of everyone who codes in a month."""
    desk = Desk(org, month)
    for coder in org.present:
        held = coder.position_at(desk.first) or coder.position_at(desk.end - 1)
        share = coding_share(coder, held, desk.first)
        days = desk.days_of(coder)
        if held is None or not share or days < 1:
            continue
        if coder.script and coder.script.exact:
            minutes, amounts = _exact_amounts(coder, desk, days)
        else:
            minutes, amounts = _drawn_amounts(coder, desk, days, float(held.fte) * share)
        _keep(coder, desk, minutes, amounts)


def coding_share(coder: Coder, held: Position | None, day: Day) -> float:
    """Give the share of someone's time that goes to coding; none for managers and consultants."""
    level = held.level if held else ""
    seat = next((seat for seat in coder.seats if seat.since <= day < seat.until), None)
    if level.startswith("consultant") or (seat and seat.team == CORPORATE):
        return 0.0
    return CODING_SHARE.get(level, 1.0)


def _drawn_amounts(
    coder: Coder, desk: Desk, days: int, share: float
) -> tuple[int, list[tuple[str, str, int]]]:
    random = desk.org.random
    present = max(1, days - random.choice(PAID_OFF))
    minutes = int(present * MINUTES_OF_A_DAY * share)
    minutes -= min(minutes // 4, random.randint(*OTHER_MINUTES))
    pace = _pace(coder, desk.month, random)
    amounts = []
    for facility, kind, part, new in _parts(coder, desk, random):
        standard = desk.standard(facility, kind)
        rate = float(standard.records / standard.minutes)
        records = minutes * part * rate * pace * new
        if records >= LEAST_RECORDS:
            amounts.append((facility, kind, round(records)))
    return minutes, amounts


def _pace(coder: Coder, month: Month, random: Random) -> float:
    if coder.script:
        return coder.script.months.get(month, coder.script.usual)
    return coder.pace + random.gauss(0, SPREAD_OF_MONTHS)


def _parts(coder: Coder, desk: Desk, random: Random) -> Iterator[tuple[str, str, float, float]]:
    """Give facility, type, share of the minutes and learning factor; the shares sum to one."""
    here = mix(coder.facility)
    learned = {
        kind: trained
        for kind, trained in coder.training.items()
        if trained.begun < desk.end and trained.ended > desk.first
    }
    weights = {
        kind: here[kind]
        * coder.taste.get(kind, 1.0)
        * (1 if one.proficient < desk.end else IN_TRAINING)
        for kind, one in learned.items()
        if kind in here
    }
    helped = _helped(coder, desk, learned, random)
    total = sum(weights.values()) / (1 - helped[2] if helped else 1)
    for kind, weight in weights.items():
        yield coder.facility, kind, weight / total, _newness(learned[kind], desk)
    if helped:
        facility, kind, part = helped
        yield facility, kind, part, _newness(learned[kind], desk)


def _newness(trained: Training, desk: Desk) -> float:
    """Give how fast someone is in a type that is still new, as a share of the usual pace."""
    if desk.first - trained.begun > 550:
        return 1.0
    if trained.proficient <= trained.begun:
        return 1.0
    months = max(0, desk.month - month_of(trained.begun))
    return 1 - (1 - NEW_PACE) * exp(-months / MONTHS_TO_LEARN)


def _helped(
    coder: Coder, desk: Desk, learned: dict[str, Training], random: Random
) -> tuple[str, str, float] | None:
    """Give the hospital of the region that someone helps out this month, the type and the share."""
    if coder.script:
        return coder.script.helps if desk.first >= coder.script.helps_from else None
    if coder.level not in HELPING_LEVELS or random.random() > HELPS_IN_A_MONTH:
        return None
    others = in_region(HOSPITAL[coder.facility].region)
    other = random.choice(others).facility
    known = [kind for kind in learned if learned[kind].proficient < desk.first]
    kinds = [kind for kind in known if kind in mix(other)]
    if other == coder.facility or not kinds:
        return None
    return other, random.choice(kinds), random.uniform(*HELP_SHARE)


def _exact_amounts(coder: Coder, desk: Desk, days: int) -> tuple[int, list[tuple[str, str, int]]]:
    """Give whole days in each type at exactly the standard."""
    kinds = [kind for kind in coder.training if coder.training[kind].begun < desk.first]
    amounts = []
    for number, kind in enumerate(kinds):
        standard = desk.standard(coder.facility, kind)
        whole = days // len(kinds) + (number < days % len(kinds))
        records, rest = divmod(whole * MINUTES_OF_A_DAY * standard.records, standard.minutes)
        if rest:
            message = f"{standard} does not divide a day of {MINUTES_OF_A_DAY} minutes"
            raise ValueError(message)
        amounts.append((coder.facility, kind, int(records)))
    return days * MINUTES_OF_A_DAY, amounts


def _keep(coder: Coder, desk: Desk, minutes: int, amounts: list[tuple[str, str, int]]) -> None:
    if not amounts:
        return
    coder.productivity += [
        Productivity(coder.coder, facility, kind, desk.month, records)
        for facility, kind, records in amounts
    ]
    coder.hours.append(Hours(coder.coder, desk.month, minutes))

"""Posts that were posted, applied for and filled: four of the invented facts, and one open now."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

from coderpath_web.demo.cast import Cast, Judging
from coderpath_web.demo.months import Months
from coderpath_web.demo.telling import Event
from coderpath_web.demo.told.moves import MoveUp
from coderpath_web.people.models import Facility
from coderpath_web.rooms.openings.actions import (
    Choice,
    Posting,
    apply_for,
    choose,
    close_opening,
    post_opening,
    shortlist,
    withdraw_application,
)
from coderpath_web.rooms.openings.enums import Reach
from coderpath_web.rooms.openings.models import Application, Opening
from coderpath_web.rooms.openings.queries import applications, openings


class Posted(NamedTuple):
    """Somebody posted an opening."""

    day: str
    by: str
    level: str
    facility: str
    reach: Reach
    begins: str
    apply_by: str
    says: str

    def tell(self, cast: Cast, judge: Judging) -> None:
        """Let it happen."""
        del judge
        posting = Posting(
            level=self.level,
            facility=Facility.objects.get(code=self.facility),
            reach=self.reach,
            begins=date.fromisoformat(self.begins),
            ends=None,
            apply_by=date.fromisoformat(self.apply_by),
            says=self.says,
        )
        post_opening(by=cast[self.by], posting=posting)


class Applied(NamedTuple):
    """Somebody applied for the latest opening."""

    day: str
    by: str
    says: str

    def tell(self, cast: Cast, judge: Judging) -> None:
        """Let it happen; who qualifies is read of what is derived."""
        account = cast[self.by]
        judge([account.coder_id or 0])
        apply_for(by=account, opening=_latest(), says=self.says)


class Shortlisted(NamedTuple):
    """Somebody put an applicant on the short list."""

    day: str
    by: str
    who: str
    why: str

    def tell(self, cast: Cast, judge: Judging) -> None:
        """Let it happen."""
        del judge
        shortlist(by=cast[self.by], application=_of(cast, self.who), why=self.why)


class TakenBack(NamedTuple):
    """Somebody withdrew an application."""

    day: str
    who: str

    def tell(self, cast: Cast, judge: Judging) -> None:
        """Let it happen."""
        del judge
        withdraw_application(by=cast[self.who], application=_of(cast, self.who))


class Filled(NamedTuple):
    """Somebody chose one of the applicants, or nobody; all others got an answer."""

    day: str
    by: str
    who: str
    """Empty where nobody was chosen."""
    why: str
    answers: Mapping[str, str]

    def tell(self, cast: Cast, judge: Judging) -> None:
        """Let it happen."""
        del judge
        opening, by = _latest(), cast[self.by]
        answers = {_of(cast, name).pk: why for name, why in self.answers.items()}
        if self.who:
            choice = Choice(_of(cast, self.who), opening.begins, self.why)
            choose(by=by, opening=opening, choice=choice, answers=answers)
        else:
            close_opening(by=by, opening=opening, why=self.why, answers=answers)


Line = Posted | Applied | Shortlisted | TakenBack | Filled
TOLD: tuple[Line, ...] = (
    Posted(
        "2025-06-02",
        "rosa",
        "coordinator",
        "lakestreet",
        Reach.REGION,
        "2025-07-01",
        "2025-06-16",
        "Assigns the day's work at Lake Street, and codes in between.",
    ),
    Applied("2025-06-06", "ana", "I have stood in for the coordinator at Wrenfield."),
    Applied("2025-06-09", "harriet", "I know every service line at Lake Street."),
    Applied("2025-06-12", "callum", ""),
    Shortlisted("2025-06-17", "rosa", "harriet", "Six years at Lake Street."),
    Filled(
        "2025-06-24",
        "rosa",
        "harriet",
        "She knows the hospital and its physicians.",
        {
            "ana": "A close second. Please apply again at Wrenfield.",
            "callum": "Inpatient is half of the work there, and you begin it this year.",
        },
    ),
    Posted(
        "2025-08-11",
        "rosa",
        "trainer",
        "fairholm",
        Reach.REGION,
        "2025-10-01",
        "2025-09-01",
        "Trains at Fairholm and Oak Hollow, two days each.",
    ),
    Applied("2025-08-18", "ruth", "I have mentored three newcomers."),
    Filled(
        "2025-09-08",
        "rosa",
        "",
        "Joaquin Tafoya comes to Fairholm every week from now on.",
        {"ruth": "The post is not filled this year. You were first on the list."},
    ),
    Posted(
        "2025-09-22",
        "priya",
        "trainer",
        "redmesa",
        Reach.CORPORATE,
        "2025-11-01",
        "2025-10-10",
        "Trains in the Southern region, which has had no trainer for months.",
    ),
    Applied("2025-09-29", "renata", "I have trained beside my work since spring."),
    Applied("2025-10-03", "olga", "I could move in January."),
    Filled(
        "2025-10-16",
        "priya",
        "renata",
        "She is there, and the coders asked for her.",
        {"olga": "The post could not wait until January."},
    ),
    Posted(
        "2026-03-30",
        "priya",
        "consultant-1",
        "wrenfield",
        Reach.CORPORATE,
        "2026-05-01",
        "2026-04-14",
        "Reviews coded records in the Central region.",
    ),
    Applied("2026-04-07", "marcel", "My own reviews have been clean for three years."),
    Applied("2026-04-08", "colette", ""),
    Applied("2026-04-10", "joaquin", "I see in training what reviews find later."),
    Shortlisted(
        "2026-04-15", "priya", "marcel", "Explains a finding so that it is not needed twice."
    ),
    Shortlisted("2026-04-15", "priya", "joaquin", "Knows every hospital of the region."),
    Filled(
        "2026-04-22",
        "priya",
        "marcel",
        "He explains well, and knows the work of all four types.",
        {
            "colette": "Three others had longer experience with reviews.",
            "joaquin": "The region can’t spare a trainer this year.",
        },
    ),
    Posted(
        "2026-08-03",
        "rosa",
        "documentation-coordinator",
        "wrenfield",
        Reach.REGION,
        "2026-09-01",
        "2026-08-17",
        "Works with physicians on what their notes leave open.",
    ),
    Applied("2026-08-07", "samir", "Most of my queries are answered within a day."),
    Applied("2026-08-10", "zora", ""),
    TakenBack("2026-08-13", "zora"),
    Filled("2026-08-24", "rosa", "samir", "Physicians asked for him by name.", {}),
    Posted(
        "2026-10-19",
        "priya",
        "consultant-1",
        "wrenfield",
        Reach.CORPORATE,
        "2027-01-04",
        "2026-11-20",
        "Reviews coded records in the Northern region, and travels once a month.",
    ),
    Applied("2026-10-26", "ana", "I would like to travel."),
    Applied("2026-11-02", "thea", "I have helped with the reviews of newcomers."),
    Applied("2026-11-09", "harriet", "I know the Northern hospitals from before."),
    Shortlisted("2026-11-12", "priya", "thea", "She has helped with reviews, and asks to go on."),
)
"""What happened, one opening after the other."""


def to_posts(months: Months, codes: Mapping[str, str]) -> list[MoveUp]:
    """Give the moves of the invented facts by which those who were chosen came to their posts."""
    chosen = {codes[one.who] for one in TOLD if isinstance(one, Filled) and one.who}
    levels = {one.level for one in TOLD if isinstance(one, Posted)}
    held = {one.row.coder: one.row for one in months.of("positions") if one.row.coder in chosen}
    found = []
    for one in months.of("positions"):
        row = one.row
        after = held.get(row.coder)
        if after and row.until == after.since and after.level in levels:
            found.append(MoveUp(row, after))
    return found


def told_openings(cast: Cast, judge: Judging) -> Iterator[Event]:
    """Tell what became of each."""
    for one in TOLD:
        yield Event(date.fromisoformat(one.day), partial(one.tell, cast, judge))


def _latest() -> Opening:
    return openings()[0]


def _of(cast: Cast, who: str) -> Application:
    there = applications(_latest())
    return next(one for one in there if one.coder.code == cast.codes[who])

"""Putting the demo organisation on file: four years at once, then two years as they were lived."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial

from django.db import transaction

from coderpath.days import month_of
from coderpath.facts.files.memory import memory_place
from coderpath.sentence.calendar import month_words
from coderpath_demo import generate
from coderpath_web import clock
from coderpath_web.access.actions import name_organisation
from coderpath_web.demo.bringing import bring
from coderpath_web.demo.cast import Cast, Judging
from coderpath_web.demo.months import Months
from coderpath_web.demo.paths import demo_paths
from coderpath_web.demo.telling import Event, tell_all
from coderpath_web.demo.told import (
    claims,
    disputes,
    exceptions,
    handing_over,
    hires,
    keeping,
    moves,
    old_titles,
    openings,
    proposals,
    records,
    requests,
    standards,
    submitted,
    weeks,
)
from coderpath_web.demo.told.coded_months import coded_months
from coderpath_web.demo.told.old_titles import with_old_titles
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.rooms.evidence.actions import record_facts
from coderpath_web.rooms.imports.reading import read_rows
from coderpath_web.rooms.paths.actions import adopt_path
from coderpath_web.standings.actions import judged_at_the_end

SEED = 1
ORGANISATION = "Wrenfield Health"
START = date(2024, 11, 1)
"""The day on which the organisation began with the product: what is older came in at once."""


@transaction.atomic
def load_demo(tell: Callable[[str], None] = lambda _: None, coded_since: date = START) -> None:
    """Adopt both shipped paths, bring in what was known at the start, and live the years since.

    `tell` is told each step as it begins. Months from `coded_since` on are made of records and
    weeks for a team; earlier ones came in as figures, which takes less time.
    """
    today = clock.today()
    tell("  1 of 3  six years of its people and their work")
    facts = read_rows(memory_place(generate(SEED))).new
    months = Months(list(with_old_titles(facts)), START, today)
    tell(f"  2 of 3  {len(months.facts):,} facts go on file, and people decide, month by month")
    with judged_at_the_end() as judge:
        tell_all(_story(months, judge, coded_since))
        tell("  3 of 3  everybody is judged")


def _story(months: Months, judge: Judging, coded_since: date) -> Iterator[Event]:
    """Go through all that happens, kind by kind; each event has its day."""
    cast = Cast(START)
    ups, claimed = moves.moves_up(months), claims.claimed_rows(months, cast.codes)
    mistaken = disputes.mistaken(months, cast.codes)
    coded = coded_months(months, coded_since)
    posts, came = openings.to_posts(months, cast.codes), hires.hires(months)
    told = [*claimed, *(row for one in came for row in one.rows)]
    made = {(one.kind, one.row) for one in told} | coded.rows
    moved = [*ups, *posts]
    first, later = months.parted(
        but={("positions", one.after) for one in moved} | made,
        ended={("positions", one.before) for one in moved},
        mistaken=mistaken,
    )
    yield Event(START, partial(_begin, cast, first))
    for day, month in later.items():
        why = f"{month_words(month_of(day.toordinal()) - 1)}, from the systems of work and of HR."
        yield Event(day, partial(bring, month, why))
    yield from records.told_records(cast, coded)
    yield from weeks.told_weeks(cast, coded)
    yield from submitted.told_submitted(cast, coded)
    yield from moves.told_moves(ups, cast)
    yield from requests.told_requests(cast)
    yield from exceptions.told_exceptions(cast)
    yield from claims.told_claims(cast, claimed)
    yield from disputes.told_disputes(cast, mistaken)
    yield from proposals.told_proposals(cast)
    yield from standards.told_standards(cast)
    yield from openings.told_openings(cast, judge)
    yield from hires.told_hires(cast, came)
    yield from old_titles.told_old_titles(cast, judge)
    yield from handing_over.told_handing_over(cast)
    yield from keeping.told_keeping(cast)


def _begin(cast: Cast, first: Sequence[NewFact]) -> None:
    """Name the organisation, adopt its paths, put on file what is known, and let people sign in."""
    name_organisation(by=None, name=ORGANISATION)
    for text in demo_paths():
        adopt_path(by=None, text=text, why="The demo organization begins.")
    record_facts(by=None, new=first, why="What the files held when the demo organization began.")
    cast.begin()
    proposals.correct_alone(cast["teresa"])
    cast.join()

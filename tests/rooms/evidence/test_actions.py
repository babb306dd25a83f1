"""What can stand on file together, and what an action does when it cannot."""

import pytest

from coderpath.days import FOREVER, day_of
from coderpath.facts.rows import CredentialHeld, Report, Standard
from coderpath.facts.source import Source
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import facts_of
from coderpath_web.facts.refused import Refused
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.rooms.evidence.actions import record_facts, retract_facts
from coderpath_web.rooms.standards.actions import set_standard
from coderpath_web.standings.models import Standing
from tests.web.factories import coder, facility, fact, path

pytestmark = pytest.mark.django_db
LETTER = Source("letter", 0)


def standard(records, since):
    row = Standard("north", "inpatient", day_of(since), FOREVER, records, 420, LETTER)
    return set_standard(by=None, standard=row, why="agreed")


def standards():
    live = Fact.objects.filter(kind="standards", retracted_at=None).order_by("since")
    return [(one.cells["records"], str(one.since), one.until and str(one.until)) for one in live]


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        ("credentials", CredentialHeld("nobody", "CCA", 738000, source=LETTER)),
        ("reports", Report("ana", "nobody", 738000, source=LETTER)),
    ],
)
def test_row_about_somebody_who_was_never_on_file_is_refused(kind, row):
    facility()
    coder()
    facts, entries = Fact.objects.count(), Entry.objects.count()
    with pytest.raises(Refused, match='There is no coder "nobody" in coders'):
        record_facts(by=None, new=[NewFact(kind, row)])
    assert (Fact.objects.count(), Entry.objects.count()) == (facts, entries)
    assert not Coder.objects.filter(code="nobody").exists()


def test_coder_whose_employment_is_retracted_no_longer_counts():
    path()
    facility()
    ana = coder(level="specialist-1")
    coder("ben")
    fact("credentials", coder="ana", credential="CCA", since="2025-03-01")
    retract_facts(by=None, facts=[Fact.objects.get(kind="coders", coder=ana)], why="never began")
    assert facts_of([ana.pk]).facts.coders == {}
    assert list(facts_of().facts.coders) == ["ben"]
    assert not Standing.objects.filter(coder=ana).exists()


def test_standard_ends_the_one_before():
    facility()
    standard(22, "2025-01-01")
    standard(24, "2025-07-01")
    assert standards() == [(22, "2025-01-01", "2025-07-01"), (24, "2025-07-01", None)]


def test_standard_of_the_same_day_takes_the_place_of_the_one_before():
    facility()
    standard(22, "2025-01-01")
    standard(24, "2025-01-01")
    assert standards() == [(24, "2025-01-01", None)]


def test_standard_before_a_later_one_is_refused():
    facility()
    standard(22, "2025-01-01")
    with pytest.raises(Refused, match="already has a standard"):
        standard(24, "2024-07-01")
    assert standards() == [(22, "2025-01-01", None)]

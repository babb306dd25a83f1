"""What a form would say a second time is refused for every kind; files may say it again."""

import pytest

from coderpath.facts.files.memory import memory_place
from coderpath.facts.kinds import KINDS
from coderpath.facts.source import Source
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.on_file import ONE_COUNTS, OnFileAlready
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.evidence.actions import record_facts, retract_facts
from coderpath_web.rooms.imports.reading import read_rows
from tests.web.factories import account, coder, facility, fact
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db
NAMES = {"coder": "ana", "to": "ben", "facility": "north"}
OF_THE_KIND = {"coders": {"coder": "zoe"}, "facilities": {"facility": "south"}}


def texts(kind):
    """Give the examples that the table of kinds has, with people and places of the test."""
    examples = {one.name: one.example for one in KINDS[kind].columns if one.required}
    return (
        examples
        | {name: NAMES[name] for name in NAMES.keys() & examples.keys()}
        | (OF_THE_KIND.get(kind, {}))
    )


def row(kind, **more):
    """Read one row, as a form would, with a source of its own."""
    read = read_rows(memory_place({kind: [texts(kind) | more]}))
    assert read.findings == []
    return NewFact(kind, read.new[0].row._replace(source=Source("another letter", 0)))


def _made():
    facility()
    coder("ana"), coder("ben")
    return account("hr-partner")


made = once_a_module(_made)


@pytest.fixture
def hr(made, db):
    return made()


@pytest.mark.parametrize("kind", KINDS)
def test_fact_of_every_kind_is_put_on_file_once(hr, kind):
    record_facts(by=hr, new=[row(kind)])
    there, entries = Fact.objects.get(kind=kind, recorded_in=Entry.objects.last()), count()
    with pytest.raises(OnFileAlready) as refused:
        record_facts(by=hr, new=[row(kind)])
    assert refused.value.facts == (there,)
    assert count() == entries


NAMED = [kind for kind in KINDS if any(one.is_name for one in KINDS[kind].columns)]


@pytest.mark.parametrize("kind", NAMED)
def test_fact_with_its_names_written_otherwise_is_on_file_already(hr, kind):
    names = {one.name: one.example for one in KINDS[kind].columns if one.is_name}
    record_facts(by=hr, new=[row(kind, **names)])
    there = Fact.objects.get(kind=kind, recorded_in=Entry.objects.last())
    otherwise = {name: f"{text[:2]} {text[2:]}".upper() for name, text in names.items()}
    with pytest.raises(OnFileAlready) as refused:
        record_facts(by=hr, new=[row(kind, **otherwise)])
    assert refused.value.facts == (there,)


def count():
    return Entry.objects.count()


def test_kinds_of_which_one_counts_are_those_that_the_database_lets_stand_once():
    unique = [str(one.condition) for one in Fact._meta.constraints if hasattr(one, "fields")]  # noqa: SLF001 -- Django's own word for its constraints
    assert {kind for kind in KINDS if any(f"'{kind}'" in one for one in unique)} == set(ONE_COUNTS)


def test_what_was_retracted_can_be_recorded_again(hr):
    one = fact("credentials", coder="ana", credential="CCA", since="2025-03-01")
    retract_facts(by=hr, facts=[one], why="Entered twice")
    again = row("credentials", credential="CCA", since="2025-03-01")
    assert record_facts(by=hr, new=[again]).recorded.count() == 1


def test_files_of_the_system_may_say_points_twice(hr):
    for _ in range(2):
        record_facts(by=None, new=[row("points")])
    assert Fact.objects.filter(kind="points").count() == 2

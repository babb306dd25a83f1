"""Whatever happened, the derived rows are those that writing them all again gives."""

from collections import Counter, defaultdict
from contextlib import suppress
from datetime import date
from io import StringIO

import pytest
from django.db import transaction
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from coderpath.days import BEGINNING, FOREVER, Day
from coderpath.facts.files.memory import memory_place
from coderpath.facts.rows import Standard
from coderpath.facts.source import Source
from coderpath.judge import What, judge
from coderpath.timeline.compile import program_for
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import adopted, path_of
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import facts_of
from coderpath_web.facts.refused import AlreadyRetracted, Refused
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.queries import newest_entry
from coderpath_web.rooms.evidence.actions import correct_fact, record_facts, retract_facts
from coderpath_web.rooms.imports.reading import read_rows
from coderpath_web.rooms.paths.actions import adopt_path, adopt_shipped, withdraw_path
from coderpath_web.rooms.standards.actions import set_standard
from coderpath_web.standings.actions import move_in, rewrite_derived
from coderpath_web.standings.ahead import Ahead
from coderpath_web.standings.keys import asked_of
from coderpath_web.standings.models import Climb, CoderMonth, Standing
from tests.property.generate import worlds
from tests.property.generate.vocabulary import TYPES
from tests.property.reading import tried
from tests.web.standings.rows_written import counting

DERIVED = (Standing, CoderMonth, Climb)
PHASES = (Phase.explicit, Phase.generate)
"""A history that fails is shown as it was found: to make it small would take minutes."""
FIRST = ("coders", "facilities")
STEPS = st.lists(
    st.sampled_from(["record", "retract", "correct", "standard", "bring_in", "adopt", "withdraw"]),
    max_size=8,
)


def derived():
    """Give every derived row without its number."""
    return [sorted(map(repr, model.objects.values_list(*names(model)))) for model in DERIVED]


def rebuilt():
    """Give every derived row as it is written where there is none; those on file stay."""
    with transaction.atomic():
        for model in DERIVED:
            model.objects.all().delete()
        rewrite_derived(None)
        rows = derived()
        transaction.set_rollback(True)
    return rows


def differing(before, after):
    """Count the rows of either that the other does not have."""
    pairs = [(Counter(one), Counter(other)) for one, other in zip(before, after, strict=True)]
    return sum(((one - other) + (other - one)).total() for one, other in pairs)


def names(model):
    return [one.name for one in model._meta.fields if one.name != "id"]  # noqa: SLF001 -- Django's way


def written(document):
    text = StringIO()
    YAML(typ="safe", pure=True).dump(document, text)
    return text.getvalue()


class History:
    """Does one thing after another, as people would; what cannot stand is refused and gone."""

    def __init__(self, world, data):
        new = read_rows(memory_place(world.facts)).new
        self.waiting = [one for one in new if one.kind not in FIRST]
        self.draw = data.draw
        record_facts(by=None, new=[one for one in new if one.kind in FIRST])
        self.rows = derived()

    def do(self, step):
        """Do a step, which writes no row but those that differ."""
        with suppress(Refused, AlreadyRetracted), transaction.atomic(), counting() as written:
            getattr(self, step)()
            after = derived()
            assert written.number <= differing(self.rows, after)
            self.rows = after

    def record(self):
        count = self.draw(st.integers(0, len(self.waiting)))
        some, self.waiting = self.waiting[:count], self.waiting[count:]
        if some:
            record_facts(by=None, new=some)

    def retract(self):
        live = list(Fact.objects.filter(retracted_at=None).order_by("pk"))
        some = self.draw(st.lists(st.sampled_from(live), max_size=3, unique=True)) if live else []
        if some:
            retract_facts(by=None, facts=some, why="wrong")

    def correct(self):
        live = list(Fact.objects.filter(retracted_at=None, kind="hours").order_by("pk"))
        if live:
            fact = self.draw(st.sampled_from(live))
            row = fact_row(fact)._replace(productive_minutes=self.draw(st.integers(0, 9000)))
            correct_fact(by=None, fact=fact, new=NewFact("hours", row), why="wrong")

    def standard(self):
        day = self.draw(st.dates(date(2020, 1, 1), date(2024, 1, 1))).toordinal()
        kind, records = self.draw(st.sampled_from(TYPES)), self.draw(st.integers(1, 30))
        row = Standard("*", kind, day, FOREVER, records, 420, Source("committee", 0))
        set_standard(by=None, standard=row, why="agreed")

    def bring_in(self):
        """Work a change out before its turn, as an import is."""
        count = self.draw(st.integers(0, len(self.waiting)))
        some, self.waiting = self.waiting[:count], self.waiting[count:]
        live = list(Fact.objects.filter(retracted_at=None).order_by("pk"))
        gone = self.draw(st.lists(st.sampled_from(live), max_size=3, unique=True)) if live else []
        ahead = Ahead(number=newest_entry(), new=some, retract=[fact.pk for fact in gone])
        move_in(entry=write_entry(by=None, action="facts.imported"), ahead=ahead, most=None)

    def adopt(self):
        if not PathDocument.objects.filter(name="intermountain-revised").exists():
            adopt_shipped(by=None, name="intermountain-revised")

    def withdraw(self):
        for one in adopted():
            if one.name == "intermountain-revised":
                withdraw_path(by=None, document=one, why="not yet")


@pytest.mark.django_db
@settings(tried(25, 0.05), phases=PHASES)
@given(world=worlds(), steps=STEPS, data=st.data())
def test_rows_are_those_of_rebuilding_from_nothing_and_no_other_was_written(world, steps, data):
    with transaction.atomic():
        if world.replaced:
            adopt_path(by=None, text=written(world.replaced))
        adopt_path(by=None, text=written(world.doc))
        history = History(world, data)
        for step in ("record", *steps):
            history.do(step)
        assert derived() == rebuilt()
        transaction.set_rollback(True)


@pytest.mark.django_db
@settings(tried(15, 0.05), phases=PHASES)
@given(world=worlds(), days=st.lists(st.dates(date(2018, 1, 1), date(2026, 1, 1)), min_size=8))
def test_standing_rows_agree_with_the_judge_on_any_day(world, days):
    with transaction.atomic():
        if world.replaced:
            adopt_path(by=None, text=written(world.replaced))
        adopt_path(by=None, text=written(world.doc))
        record_facts(by=None, new=read_rows(memory_place(world.facts)).new)
        for document in adopted():
            rows = standings(document)
            for record in facts_of().facts.coders.values():
                for day in days:
                    compare(rows[record.coder], record, path_of(document), day.toordinal())
        transaction.set_rollback(True)


def standings(document):
    """Give the standing rows of every coder: state and days by what they speak of."""
    found = defaultdict(lambda: defaultdict(list))
    for row in Standing.objects.filter(document=document).select_related("coder"):
        since = row.since.toordinal() if row.since else BEGINNING
        until = row.until.toordinal() if row.until else FOREVER
        found[row.coder.code][row.what, row.name].append((row.state, since, until))
    return found


def state_on(rows, what, name, day: Day):
    states = [state for state, since, until in rows[what, name] if since <= day < until]
    assert len(states) <= 1
    return states[0] if states else "not_met"


def compare(rows, record, path, day):
    """Compare every level and every requirement on a day."""
    program = program_for(record, path)
    for verdict in judge(record, path, day).levels:
        level = verdict.level.level
        for standing in verdict.standings:
            assert state_on(rows, standing.what.value, level, day) == standing.state
        assert (state_on(rows, "holds", level, day) == "met") == verdict.held
        assert (state_on(rows, "next", level, day) == "met") == verdict.comes_from_below
        for asked, item in zip(asked_of(program, level), verdict.requirements, strict=True):
            assert state_on(rows, "asked", asked.key, day) == item.state
    if not judge(record, path, day).levels:
        assert {state_on(rows, what.value, one.level, day) for one in path for what in What} == {
            "not_met"
        }

"""Time is put on file, corrected with its history, rolled up to months, and put back."""

from collections import defaultdict
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coderpath_web.journal.actions import write_entry
from coderpath_web.people.models import Coder
from coderpath_web.time_spent.actions import (
    change_time,
    record_week,
    retract_week,
    undo_time,
)
from coderpath_web.time_spent.models import TimeEntry
from coderpath_web.time_spent.queries import TimeRolled, history_of, time_by_part, time_rolled
from coderpath_web.time_spent.reasons import TITLES
from coderpath_web.time_spent.spent import Spent
from coderpath_web.time_spent.weeks import part_of, parts_between, parts_of
from tests.web.once import once_a_module

SEPTEMBER, OCTOBER = date(2026, 9, 1), date(2026, 10, 1)
LAST, FIRST = parts_of(date(2026, 9, 30))
WEEK = {"paid": 2400, "leave": 480, "meeting": 120, "mentoring": 60}


def _people():
    return [Coder.objects.create(code=code).pk for code in ("ana", "ben")]


made = once_a_module(_people)


@pytest.fixture
def ana(db, made):
    return made()[0]


def entry():
    return write_entry(by=None, action="time.recorded")


def counts(coder, part):
    found = TimeEntry.objects.filter(coder=coder, retracted_in=None, since__gte=part.since)
    return dict(found.filter(since__lt=part.until).values_list("reason", "minutes"))


def test_week_is_entered_corrected_and_keeps_its_history(ana):
    touched = record_week(entry=entry(), coder=ana, part=FIRST, minutes=WEEK)
    assert touched == {(ana, OCTOBER)}
    assert record_week(entry=entry(), coder=ana, part=FIRST, minutes=WEEK) == set()
    record_week(entry=entry(), coder=ana, part=FIRST, minutes={"paid": 2400, "meeting": 90})
    assert counts(ana, FIRST) == {"paid": 2400, "meeting": 90}
    history = [
        (one.reason, one.minutes, one.retracted_in_id is None) for one in history_of(ana, FIRST)
    ]
    assert history == [
        ("meeting", 90, True),
        ("paid", 2400, True),
        ("leave", 480, False),
        ("meeting", 120, False),
        ("mentoring", 60, False),
    ]
    assert retract_week(entry=entry(), coder=ana, part=FIRST) == {(ana, OCTOBER)}
    assert list(time_rolled()) == []


def test_months_roll_up_what_their_parts_of_weeks_hold(ana):
    ben = Coder.objects.get(code="ben").pk
    record_week(entry=entry(), coder=ana, part=LAST, minutes={"paid": 1440, "leave": 480})
    record_week(entry=entry(), coder=ana, part=FIRST, minutes=WEEK)
    record_week(entry=entry(), coder=ben, part=part_of(date(2026, 10, 14)), minutes={"paid": 0})
    away = {"meeting": 120, "mentoring": 60}
    september = TimeRolled(ana, SEPTEMBER, 1440, 480, {}, 960)
    october = TimeRolled(ana, OCTOBER, 2400, 480, away, 1740)
    nothing = TimeRolled(ben, OCTOBER, 0, 0, {}, 0)
    assert list(time_rolled()) == [september, october, nothing]
    assert list(time_rolled(coders=[ana], months=[OCTOBER])) == [october]
    assert list(time_rolled(coders=[], months=[OCTOBER])) == []
    assert list(time_rolled(months=[])) == []
    assert time_by_part([ana], LAST.since, FIRST.last).keys() == {(ana, LAST), (ana, FIRST)}


def test_undoing_puts_back_what_was_and_leaves_what_changed_since(ana):
    second = part_of(date(2026, 10, 14))
    for part in (FIRST, second):
        record_week(entry=entry(), coder=ana, part=part, minutes={"paid": 1440})
    came = entry()
    gone = list(TimeEntry.objects.values_list("pk", flat=True))
    new = [Spent(ana, *part, "paid", 960) for part in (FIRST, second)]
    change_time(entry=came, retract=gone, new=new)
    record_week(entry=entry(), coder=ana, part=second, minutes={"paid": 1000})
    assert undo_time(entry=entry(), of=came) == {(ana, OCTOBER)}
    assert (counts(ana, FIRST), counts(ana, second)) == ({"paid": 1440}, {"paid": 1000})


def test_what_does_not_fit_is_refused_by_the_action_and_by_the_database(ana):
    with pytest.raises(ValueError, match="paid"):
        record_week(entry=entry(), coder=ana, part=FIRST, minutes={"leave": 60})
    for wrong in (
        Spent(ana, LAST.since, FIRST.until, "paid", 60),
        Spent(ana, *FIRST, "coffee", 60),
        Spent(ana, *FIRST, "paid", -1),
    ):
        with pytest.raises(ValueError, match="no time"):
            change_time(entry=entry(), new=[wrong])
    record_week(entry=entry(), coder=ana, part=FIRST, minutes={"paid": 60})
    change = TimeEntry.objects.all()
    for act in (
        lambda: change.update(minutes=1),
        change.delete,
        lambda: change_time(entry=entry(), new=[Spent(ana, *FIRST, "paid", 1)]),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            act()


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(parts_between(date(2026, 9, 20), date(2026, 10, 10)))),
            st.dictionaries(st.sampled_from(list(TITLES)), st.integers(0, 3000)),
        ),
        max_size=12,
    )
)
def test_roll_up_is_the_last_word_on_each_part_in_whatever_order_it_came(ana, corrections):
    with transaction.atomic():
        last = {}
        for part, minutes in corrections:
            last[part] = {"paid": 0} | minutes
            record_week(entry=entry(), coder=ana, part=part, minutes=last[part])
        months = defaultdict(lambda: defaultdict(int))
        for part, minutes in last.items():
            for reason, some in minutes.items():
                months[part.month][reason] += some
        rolled = {one.month: one for one in time_rolled(coders=[ana])}
        assert rolled.keys() == months.keys()
        for month, sums in months.items():
            rest = sum(some for reason, some in sums.items() if reason != "paid")
            assert rolled[month].productive == sums["paid"] - rest
            assert rolled[month].paid == sums["paid"]
        transaction.set_rollback(True)

"""A file of records goes on file whole or not at all, once, and comes off again as one action."""

from datetime import date, timedelta

import pytest

from coderpath.findings import Finding, Grade
from coderpath_web import clock
from coderpath_web.coded.actions import AlreadyTakenBack, NothingToApply
from coderpath_web.coded.models import CodedRecord, Load, RecordCodes, StagedRecord, Staging
from coderpath_web.coded.queries import records_of, rolled, touched_by, versions_of
from coderpath_web.coded.refusals import refusals_in
from coderpath_web.coded.swept import sweep
from coderpath_web.people.models import Coder, Facility
from tests.web.coded.read import Record, applied, day, loaded, staged, undone
from tests.web.factories import account, coder, facility
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)
CODES = (("principal", "J189", "Y"), ("procedure", "0BH17EZ", ""))


def made():
    facility()
    coder()
    coder("ben", "Ben Ode")
    return account("administrator")


by = once_a_module(made)


@pytest.fixture
def priya(by):
    return by()


def figures():
    codes = dict(Coder.objects.values_list("pk", "code"))
    return {(codes[one.coder], one.month): one.records for one in rolled()}


def live(surrogate):
    return CodedRecord.objects.get(surrogate=surrogate, closed_in=None)


def test_records_go_on_file_and_are_rolled_up_by_the_day_coded(priya):
    load = loaded(
        priya,
        Record("A1", codes=CODES, seconds=600, charges=123_45, sex="F", age=90, same_day=True),
        Record("A2", coded=day("2026-11-02")),
        Record("A3", coder=""),
        Record("A4", coded=None),
        Record("A5", coder="ben"),
    )
    assert (load.new, load.changed, load.same, load.refused) == (5, 0, 0, 0)
    assert figures() == {("ana", OCTOBER): 1, ("ana", NOVEMBER): 1, ("ben", OCTOBER): 1}
    one = live("A1")
    assert (one.coded, one.seconds, one.charges, one.age) == (date(2026, 10, 5), 600, 12345, 90)
    assert one.same_day is True
    assert one.codes.codes == "principal:J189:Y procedure:0BH17EZ:"
    ana = Coder.objects.get(code="ana").pk
    assert [one.surrogate for one in records_of(ana, NOVEMBER)] == ["A2"]
    assert touched_by(load) == {
        (Coder.objects.get(code=code).pk, month) for code, month in figures()
    }


def test_same_file_again_changes_nothing_and_writes_no_load(priya):
    records = [Record("A1", codes=CODES), Record("A2", coder="")]
    loaded(priya, *records)
    with pytest.raises(NothingToApply):
        loaded(priya, *reversed(records))
    assert (Load.objects.count(), CodedRecord.objects.count()) == (1, 2)


def test_record_that_comes_again_restates_only_what_the_file_has(priya):
    loaded(priya, Record("A1", codes=CODES, seconds=600))
    told = Record("A1", type="", line="", coder="", coded=day("2026-11-03"), seconds=None)
    second = loaded(priya, told, columns=["coded", "billed"])
    assert (second.new, second.changed) == (0, 1)
    one = live("A1")
    assert (one.coder.code, one.coded, one.month) == ("ana", date(2026, 11, 3), NOVEMBER)
    assert (one.type, one.line, one.seconds) == ("inpatient", "hospital-inpatient", 600)
    assert one.codes.codes == "principal:J189:Y procedure:0BH17EZ:"
    assert figures() == {("ana", NOVEMBER): 1}
    assert {month for _, month in touched_by(second)} == {OCTOBER, NOVEMBER}
    versions = versions_of(one.facility_id, "A1")
    assert [version.closed_in for version in versions] == [None, second]


def test_codes_alone_restate_a_record(priya):
    loaded(priya, Record("A1", codes=CODES))
    loaded(priya, Record("A1", codes=CODES[:1]))
    assert live("A1").codes.codes == "principal:J189:Y"
    loaded(priya, Record("A1"))
    assert not RecordCodes.objects.filter(record=live("A1")).exists()


def test_undo_puts_back_what_was_said_before_and_ends_what_was_new(priya):
    first = loaded(priya, Record("A1", codes=CODES), Record("A2"))
    second = loaded(priya, Record("A1", coder="ben"), Record("A3"))
    back = undone(priya, second)
    assert (back.changed, back.ended, back.undoes) == (1, 1, second)
    assert figures() == {("ana", OCTOBER): 2}
    assert live("A1").codes.codes == "principal:J189:Y procedure:0BH17EZ:"
    assert live("A1").stated_in == first
    assert second.undone_in == back.entry
    assert touched_by(back) == touched_by(second)
    for load in (second, back):
        with pytest.raises(AlreadyTakenBack):
            undone(priya, load)
    assert undone(priya, first).ended == 2  # What was put back is the first load's, too.
    assert figures() == {}
    assert loaded(priya, Record("A1", coder="ben")).new == 1


def test_what_a_later_load_said_stays_when_an_earlier_one_is_undone(priya):
    first = loaded(priya, Record("A1"), Record("A2"))
    second = loaded(priya, Record("A1", coder="ben"))
    assert undone(priya, first).ended == 1
    assert figures() == {("ben", OCTOBER): 1}
    assert undone(priya, second).ended == 1  # Nothing that still holds was said before it.
    assert figures() == {}


def test_rows_that_cannot_go_on_file_are_refused_with_their_reason_and_never_a_value(priya):
    found = Finding("f", 9, "age", Grade.ERROR, "No whole number", "Whole years", "Correct it")
    looks = Finding("f", 1, "billed", Grade.WARNING, "Billed early", "Later", "Look at it")
    load = loaded(
        priya,
        Record("A1"),
        Record("A2", facility="123-45-6789"),
        Record("A3", coder="Jane Doe"),
        Record("A4", type="", line=""),
        Record("A5"),
        Record("A5", coder="ben"),
        Record("A1"),
        Record("A\n6"),
        findings=[found, looks],
    )
    assert (load.new, load.refused, load.repeated, load.same) == (1, 7, 1, 1)
    reasons = {
        (one.column, tuple(one.rows)): one for one in refusals_in(load.refusals) if not one.is_taken
    }
    assert set(reasons) == {
        ("facility", (2,)),
        ("coder", (3,)),
        ("type", (4,)),
        ("", (5, 6)),
        ("surrogate", (8,)),
        ("age", (9,)),
    }
    assert all(one.found and one.allowed and one.mend for one in reasons.values())
    told = str(load.refusals)
    assert not any(value in told for value in ("123-45", "Jane", "A5"))


def test_nothing_of_a_file_is_on_file_before_it_is_applied(priya):
    staging = staged(priya, Record("A1"))
    assert (StagedRecord.objects.count(), CodedRecord.objects.count()) == (1, 0)
    assert staging.places == [Facility.objects.get().pk]
    applied(staging)
    sweep(clock.now())
    assert (StagedRecord.objects.count(), CodedRecord.objects.count()) == (0, 1)


def test_staged_file_that_nobody_applied_is_swept_and_others_stay(priya):
    staged(priya, Record("A1"))
    Staging.objects.update(at=clock.now() - timedelta(days=8))
    staged(priya, Record("A2"))
    sweep(clock.now() - timedelta(days=7))
    assert [one.surrogate for one in StagedRecord.objects.all()] == ["A2"]


def test_what_a_later_load_said_again_stays_when_the_first_is_undone(priya):
    first = loaded(priya, Record("A1", codes=CODES), Record("A2"), Record("A3"))
    second = loaded(priya, Record("A1", codes=CODES), Record("A2"), Record("A4"))
    assert (second.new, second.same, second.again) == (1, 2, [[live("A1").pk, 2]])
    back = undone(priya, first)
    assert (back.changed, back.ended) == (0, 1)
    assert {one.surrogate for one in CodedRecord.objects.filter(closed_in=None)} == {
        "A1",
        "A2",
        "A4",
    }
    assert undone(priya, second).ended == 3

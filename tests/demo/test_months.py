"""What of the invented facts is known when: an end not before its day, and nothing before hire."""

from datetime import UTC, date, datetime

from coderpath.facts.files.memory import memory_place
from coderpath_web.demo.months import Months
from coderpath_web.rooms.imports.reading import read_rows

START, END = date(2025, 1, 1), date(2025, 6, 15)
MARCH, APRIL, MAY = date(2025, 3, 1), date(2025, 4, 1), date(2025, 5, 1)


def parted(told=(), ended=(), mistaken=None, **tables):
    months = Months(read_rows(memory_place(tables)).new, START, END)
    first, later = months.parted(but=told, ended=ended, mistaken=mistaken or {})
    return first, later, [(one.kind, one.row) for one in months.facts]


def spell(code="ana", hired="2020-01-01", left="", because=""):
    return {"coder": code, "name": code, "hired": hired, "left": left, "left_because": because}


def position(level, since, until=""):
    return {"coder": "ana", "level": level, "since": since, "until": until}


def test_end_is_brought_with_the_month_in_which_it_came():
    first, later, _ = parted(coders=[spell(left="2025-03-10", because="retirement")])
    assert [(one.row.left, one.row.left_because) for one in first] == [
        (date.max.toordinal() + 1, "")
    ]
    (again,) = later[APRIL].again
    assert date.fromordinal(again.row.left) == date(2025, 3, 10)
    assert again.row.left_because == "retirement"
    assert (list(later), later[APRIL].new) == ([APRIL], [])


def test_what_began_and_ended_in_one_month_is_brought_once():
    _, later, _ = parted(
        coders=[spell()], positions=[position("specialist-1", "2025-03-02", "2025-03-20")]
    )
    (new,) = later[APRIL].new
    assert date.fromordinal(new.row.until) == date(2025, 3, 20)
    assert later[APRIL].again == []


def test_training_is_brought_as_far_as_it_has_come():
    one = {"coder": "ana", "type": "inpatient", "begun": "2025-02-03"}
    _, later, _ = parted(
        coders=[spell()], training=[one | {"proficient": "2025-04-07", "ended": "2025-07-01"}]
    )
    known = [
        (day, one.row.proficient < END.toordinal()) for day in later for one in _of(later[day])
    ]
    assert known == [(MARCH, False), (MAY, True)]


def _of(month):
    return [*month.new, *month.again]


def test_nothing_is_known_of_anybody_before_they_come():
    first, later, _ = parted(
        coders=[spell(), spell("ben", hired="2025-04-22")],
        education=[
            {"coder": code, "level": "associate", "subject": "hit", "on": "2019-05-20"}
            for code in ("ana", "ben")
        ],
    )
    assert [one.row.coder for one in first] == ["ana", "ana"]
    assert [one.row.coder for one in later[MAY].new] == ["ben", "ben"]


def test_figures_of_a_month_are_known_when_it_is_over():
    hours = {"coder": "ana", "productive_minutes": "7000"}
    first, later, _ = parted(
        coders=[spell()], hours=[hours | {"month": "2024-12"}, hours | {"month": "2025-03"}]
    )
    assert [one.kind for one in first] == ["coders", "hours"]
    assert [one.kind for one in later[APRIL].new] == ["hours"]


def test_what_people_begin_and_end_in_the_product_is_not_brought():
    positions = [
        position("specialist-1", "2020-01-01", "2025-03-01"),
        position("specialist-2", "2025-03-01", "2025-04-10"),
    ]
    _, _, keys = parted(coders=[spell()], positions=positions)
    first, later, _ = parted(told=keys[2:], ended=keys[1:2], coders=[spell()], positions=positions)
    assert [one.row.until for one in first if one.kind == "positions"] == [date.max.toordinal() + 1]
    # How the second one ended nobody decided in the product: the month brings it.
    assert [(list(later), [one.row.level for one in later[MAY].again])] == [
        ([MAY], ["specialist-2"])
    ]


def test_what_was_entered_wrongly_counts_until_that_was_found():
    row = {"coder": "ana", "credential": "CCS", "since": "2025-01-20"}
    moments = {"recorded": "2025-01-21T10:00:00Z", "retracted": "2025-03-03T10:00:00Z"}
    _, later, _ = parted(coders=[spell()], credentials=[row | moments])
    (new,) = later[date(2025, 2, 1)].new
    assert (new.recorded, new.retracted) == (datetime(2025, 1, 21, 10, tzinfo=UTC), None)
    assert [one.row.credential for one in later[APRIL].wrong] == ["CCS"]


def test_mistaken_month_comes_in_wrong():
    tables = {
        "coders": [spell()],
        "hours": [{"coder": "ana", "month": "2025-03", "productive_minutes": "7000"}],
    }
    months = Months(read_rows(memory_place(tables)).new, START, END)
    right = next(months.of("hours"))
    wrong = right._replace(row=right.row._replace(productive_minutes=7960))
    _, later, _ = parted(mistaken={("hours", right.row): wrong}, **tables)
    assert [one.row.productive_minutes for one in later[APRIL].new] == [7960]

"""The same table a month later: what goes on is no news, and what is new takes its place."""

import pytest

from coderpath.days import FOREVER, iso
from tests.rooms.imports.brought import bring, found, save_ticked
from tests.rooms.imports.meant import looked, on_file, statements
from tests.web.factories import account, coder, facility, fact, path

pytestmark = pytest.mark.django_db
HEAD = "Badge,Name,Hire Date,Level,Boss\n"
AUGUST = HEAD + "1,Ana,2020-01-01,II,9\n2,Ben,2020-01-01,II,9\n9,Eve,2010-01-01,III,\n"
SEPTEMBER = HEAD + "1,Ana,2020-01-01,III,9\n2,Ben,2020-01-01,II,1\n9,Eve,2010-01-01,III,\n"
LEVELS = {"means": "level", "values": {"II": "specialist-2", "III": "specialist-3"}}
MEANS = {
    "Badge": "coder",
    "Name": "name",
    "Hire Date": "hired",
    "Level": LEVELS,
    "Boss": "reports_to",
}


@pytest.fixture(autouse=True)
def organisation():
    path()
    facility()


def month(table, drawn, **means):
    days = {"drawn": drawn, "level_day": drawn, "credential_held": drawn}
    return looked(table, MEANS | means, **days)


def held():
    rows = sorted(on_file("positions"), key=lambda row: (row.coder, row.since))
    return [(row.coder, row.level, iso(row.since), last(row)) for row in rows]


def last(row):
    return "" if row.until >= FOREVER else iso(row.until)


def test_same_table_a_month_later_changes_nothing():
    save_ticked(month(AUGUST, "2026-08-31"))
    again = month(AUGUST, "2026-09-30")
    assert found(again) == []
    assert statements(again, "doubt") == []
    kinds = again.counts["kinds"]
    assert [kinds[kind]["new"] for kind in ("positions", "reports")] == [0, 0]
    assert [kinds[kind]["same"] for kind in ("positions", "reports")] == [3, 2]


def test_promotion_and_another_superior_end_what_was_before():
    save_ticked(month(AUGUST, "2026-08-31"))
    one = month(SEPTEMBER, "2026-09-30")
    assert found(one) == []
    before = "on file ends the day before the new one begins"
    ((_, says, count),) = statements(one, "doubt")
    assert says == f"1 position {before}, specialist-2 of Ana on 29 September 2026"
    assert count == 1
    says = f"1 line of reporting {before}, Eve of Ben on 29 September 2026"
    assert ("Reports to", says, 1) in statements(one, "assumed")
    save_ticked(one)
    assert held() == [
        ("1", "specialist-2", "2026-08-31", "2026-09-30"),
        ("1", "specialist-3", "2026-09-30", ""),
        ("2", "specialist-2", "2026-08-31", ""),
        ("9", "specialist-3", "2026-08-31", ""),
    ]
    lines = [(row.coder, row.to, iso(row.since), last(row)) for row in on_file("reports")]
    assert ("2", "9", "2026-08-31", "2026-09-30") in lines
    assert ("2", "1", "2026-09-30", "") in lines
    assert month(SEPTEMBER, "2026-10-31").counts["kinds"]["positions"]["new"] == 0


def test_last_day_that_a_later_table_tells_ends_what_is_on_file():
    save_ticked(month(AUGUST, "2026-08-31"))
    table = "Badge,Name,Hire Date,Level,Left Level\n1,Ana,2020-01-01,II,2026-12-31\n"
    save_ticked(month(table, "2026-09-30", **{"Left Level": "level_last"}))
    assert ("1", "specialist-2", "2026-08-31", "2027-01-01") in held()


def test_promotion_with_its_own_day_ends_what_was_before():
    coder("ana", level="specialist-2", hired="2020-01-01")
    one = bring(
        {"positions.csv": "coder,level,since\nana,specialist-3,2026-09-15\n"},
        account("hr-partner"),
    )
    ((_, says, _),) = statements(one, "doubt")
    assert says.endswith("specialist-2 of Ana Silva on 14 September 2026")
    save_ticked(one)
    assert [(level, end) for _, level, _, end in held()] == [
        ("specialist-2", "2026-09-15"),
        ("specialist-3", ""),
    ]


def test_part_beside_another_part_ends_nothing():
    coder("ana", hired="2020-01-01")
    fact("positions", coder="ana", level="specialist-2", fte="0.5", since="2020-01-01")
    table = "coder,level,since,fte\nana,specialist-3,2026-09-15,0.5\n"
    one = bring({"positions.csv": table}, account("hr-partner"))
    assert statements(one, "doubt") == []
    save_ticked(one)
    assert [end for *_, end in held()] == ["", ""]


def test_another_share_of_the_same_level_follows_the_share_before():
    means = {"Share": "fte"}
    table = "Badge,Name,Hire Date,Level,Share\n1,Ana,2020-01-01,II,{}\n"
    save_ticked(month(table.format("1"), "2026-08-31", **means))
    one = month(table.format("0.5"), "2026-09-30", **means)
    assert found(one) == []
    save_ticked(one)
    shares = {(float(row.fte), last(row)) for row in on_file("positions")}
    assert shares == {(1.0, "2026-09-30"), (0.5, "")}


def test_certificate_without_a_day_is_one_certificate_month_after_month():
    table = "Badge,Name,Hire Date,CCS ends\n1,Ana,2020-01-01,{}\n"
    means = {"CCS ends": {"means": "credential_until", "extra": "CCS"}}
    for day, ends in (("2026-08-31", "2026-12-31"), ("2026-09-30", "2026-12-31")):
        save_ticked(month(table.format(ends), day, **means))
    save_ticked(month(table.format("2027-12-31"), "2026-10-31", **means))
    (row,) = on_file("credentials")
    assert (iso(row.since), last(row)) == ("2026-08-31", "2028-01-01")


def test_name_written_otherwise_a_month_later_is_the_same_name():
    table = "Badge,Name,Hire Date,CCS ends\n1,Ana,2020-01-01,2027-12-31\n"
    for day, name in (("2026-08-31", "CCS"), ("2026-09-30", "ccs")):
        means = {"CCS ends": {"means": "credential_until", "extra": name}}
        save_ticked(month(table, day, **means))
    assert len(on_file("credentials")) == 1

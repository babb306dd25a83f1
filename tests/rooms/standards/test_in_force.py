"""What productivity at a facility is measured by."""

import pytest

from coderpath_web.rooms.evidence.actions import retract_facts
from tests.web.factories import account, coder, facility, fact, facts

ADDRESS = "/facilities/north/standards/"
STANDARD = {"type": "inpatient", "records": "22", "minutes": "420"}
WORK = {"coder": "ana", "facility": "north", "type": "inpatient", "records": "400"}


@pytest.fixture
def inpatient(north, client):
    """Read what the page says of inpatient records."""
    coder("ana")
    client.force_login(account("hr-partner"))

    def inpatient():
        page = client.get(ADDRESS).context["page"]
        return next(one for one in page.types if one.name == "inpatient")

    return inpatient


def test_standard_counts_the_months_and_coders_that_hang_on_it(inpatient):
    fact("standards", facility="north", since="2026-02-01", **STANDARD)
    facts(productivity=[WORK | {"month": month} for month in ("2026-02", "2026-03")])
    assert inpatient().now_hangs == (2, 1)
    assert (inpatient().now_per, inpatient().minutes_each) == ("22 records in 420 minutes", "19.09")


def test_month_before_any_standard_is_an_open_question(inpatient, client):
    fact("standards", facility="north", since="2026-02-01", **STANDARD)
    facts(productivity=[WORK | {"month": month} for month in ("2026-01", "2026-02")])
    assert [len(inpatient().unmeasured), inpatient().unmeasured_coders] == [1, 1]
    assert b"cannot be measured" in client.get(ADDRESS).content


def test_corporate_standard_serves_where_the_facility_has_none(inpatient):
    fact("standards", facility="*", since="2026-01-01", **STANDARD)
    facts(productivity=[WORK | {"month": "2026-02"}])
    assert (inpatient().now.is_corporate, inpatient().now_hangs) == (True, (1, 1))


def test_retracted_standard_stays_in_the_history_and_measures_nothing(inpatient):
    kept = fact("standards", facility="north", since="2026-02-01", **STANDARD)
    retract_facts(by=None, facts=[kept], why="A slip.")
    one = inpatient()
    assert one.now is None
    assert [(span.status, span.months) for span in one.history] == [("not_asked", 0)]


def test_facilities_are_listed_within_reach(north, client):
    client.force_login(account("regional-manager", "region", region="Coast"))
    assert client.get("/facilities/").context["page"].lines == []
    assert client.get(ADDRESS).status_code == 404


@pytest.mark.parametrize("role", ["leadership", "administrator"])
def test_whoever_sees_nobody_by_name_counts_nobody(inpatient, client, role):
    fact("standards", facility="north", since="2026-02-01", **STANDARD)
    facts(productivity=[WORK | {"month": month} for month in ("2026-01", "2026-02")])
    client.force_login(account(role))
    assert (inpatient().now_hangs, inpatient().unmeasured) == ((0, 0), [])
    assert "Months measured" not in client.get(ADDRESS).content.decode()
    assert b"no standard" not in client.get(f"{ADDRESS}standards.csv").content
    assert ">Coders<" not in client.get("/facilities/").content.decode()


def test_whoever_leads_a_team_reads_the_standards_that_measure_it(north, client):
    facility("south", "South Valley Hospital")
    lead = coder("lea", facility="")
    coder("ana", facility="", to="lea")
    client.force_login(account("supervisor", "team", coder=lead))
    assert b"No standards within your reach" in client.get("/facilities/").content
    assert client.get(ADDRESS).status_code == 404
    facts(productivity=[WORK | {"month": "2026-02"}])
    lines = client.get("/facilities/").context["page"].lines
    assert [place.code for place, _, _ in lines] == ["north"]
    assert [client.get(one).status_code for one in (ADDRESS, f"{ADDRESS}standards.csv")] == [
        200
    ] * 2
    assert client.get("/facilities/south/standards/").status_code == 404


def test_standard_in_force_names_whom_it_measured_lately_to_whoever_sees_names(inpatient, client):
    coder("ben", "Ben Gone", facility="north")
    fact("standards", facility="north", since="2024-02-01", **STANDARD)
    old = WORK | {"coder": "ben", "month": "2024-03"}
    facts(productivity=[WORK | {"month": "2026-03"}, old])
    (span,) = inpatient().history
    assert [(one.name, one.url) for one in span.people] == [("Ana Silva", "/people/ana/")]
    assert (span.coders, span.more_people) == (2, False)
    client.force_login(account("coordinator"))
    (span,) = inpatient().history
    assert [(one.name, one.url) for one in span.people] == [("Ana Silva", "")]
    client.force_login(account("administrator"))
    (span,) = inpatient().history
    assert (span.people, span.more_people) == ([], False)

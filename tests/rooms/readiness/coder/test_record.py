"""The record: every fact with both times, retracted ones only when asked for, and as rows."""

import csv
import io

from coderpath_web.rooms.evidence.actions import retract_facts
from tests.rooms.readiness.coder.reading import months, words
from tests.web.factories import account, coder, fact, facts
from tests.web.questions import questions

RECORD = "/people/ana/record/"


def told(client, **asked):
    page = client.get(RECORD, asked).context["page"]
    return [str(one.words) for group in page.groups for one in group.facts]


def test_facts_are_told_by_kind(as_ana):
    assert told(as_ana) == [
        "Employed at North Valley Hospital since 4 March 2024",
        "Coder I since 4 March 2024",
        "High school diploma, awarded on 1 June 2010",
    ]


def test_person_reported_to_is_named(as_ana):
    coder("bea", "Bea Lind")
    fact("reports", coder="ana", to="bea", since="2025-01-01")
    assert told(as_ana, kind="reports") == ["Reports to Bea Lind since 1 January 2025"]


def test_kind_asked_for_is_told_alone(as_ana):
    assert told(as_ana, kind="education") == ["High school diploma, awarded on 1 June 2010"]


def test_event_is_told_by_its_day_its_days_or_as_still_going_on(as_ana):
    fact("events", coder="ana", of="warning", on="2025-01-05")
    fact("events", coder="ana", of="probation", on="2025-01-05", until="2025-04-05")
    fact("events", coder="ana", of="probation", on="2026-01-05", until="9999-12-31")
    assert sorted(told(as_ana, kind="events")) == [
        "Probation from 5 January 2025 to 4 April 2025",
        "Probation since 5 January 2026, no end yet",
        "Warning on 5 January 2025",
    ]


def test_unknown_kind_is_every_kind(as_ana):
    assert len(told(as_ana, kind="secrets")) == 3


def test_retracted_fact_is_told_only_when_asked_for_with_its_reason(as_ana):
    wrong = fact("credentials", coder="ana", credential="CCS", since="2024-01-01")
    retract_facts(by=None, facts=[wrong], why="It was of another Ana")
    assert "CCS, valid since 1 January 2024" not in told(as_ana)
    assert "CCS, valid since 1 January 2024" in told(as_ana, retracted="1")
    assert "It was of another Ana" in words(as_ana.get(RECORD, {"retracted": "1"}))


def test_many_months_are_folded_by_year(as_ana):
    months("2024-10", [22] * 20)
    groups = {group.kind: group for group in as_ana.get(RECORD).context["page"].groups}
    assert [(year, count) for year, count, _ in groups["hours"].years] == [
        (2026, 5),
        (2025, 12),
        (2024, 3),
    ]


def test_rows_are_guarded_against_formulas(as_partner):
    fact("events", coder="ana", of="=cmd()", on="2026-01-02")
    rows = list(csv.reader(io.StringIO(as_partner.get("/people/ana/record.csv").content.decode())))
    assert [row[1] for row in rows if row[0] == "events"] == ["'=cmd() on 2 January 2026"]


def test_rows_follow_the_filters(as_ana):
    text = as_ana.get("/people/ana/record.csv", {"kind": "education"}).content.decode()
    assert [line.split(",")[0] for line in text.splitlines()] == ["kind", "education"]


def test_new_facts_are_offered_to_whoever_may_record_and_never_about_oneself(client, ana):
    client.force_login(account("hr-partner"))
    page = words(client.get(RECORD))
    assert page.index("Record a new fact") < page.index("The whole career on one timeline")
    client.force_login(account(coder=ana))
    assert "Record a new fact" not in words(client.get(RECORD))


def test_doubtful_facts_are_told_beside(as_ana):
    fact("positions", coder="ana", level="three", since="2026-01-01")
    assert 'The path does not know the level "three"' in words(as_ana.get(RECORD)).replace(
        "&quot;", '"'
    )


def test_number_of_queries_is_the_same_for_one_fact_and_for_many(as_ana):
    few = questions(as_ana, RECORD)
    facts(
        credentials=[
            {"coder": "ana", "credential": f"C{n}", "since": "2024-01-01"} for n in range(40)
        ]
    )
    assert questions(as_ana, RECORD) == few


def test_record_of_somebody_without_facts_is_an_open_question(as_partner):
    coder("ben", "Ben Tan")
    assert as_partner.get("/people/ben/record/", {"kind": "reviews"}).context["page"].groups == []


def test_how_to_put_a_doubt_right_is_told_to_whoever_keeps_the_record(client, ana):
    fact("positions", coder="ana", level="nowhere", since="2026-01-01")
    client.force_login(account(coder=ana))
    own = client.get(RECORD)
    (finding, *_) = own.context["page"].findings
    assert "The people who keep your records see here how to fix it." in words(own)
    assert finding.mend not in words(own)
    client.force_login(account("hr-partner"))
    assert finding.mend in words(client.get(RECORD))

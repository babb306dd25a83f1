"""The page of reasons: the verdict, every branch, and the rows that it rests on."""

import csv
import io

import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.frame.asked_day import KEPT_AS
from tests.rooms.readiness.coder.reading import heading, months, words
from tests.web.factories import account, coder, facility, fact, facts, path
from tests.web.questions import questions

AVERAGE = "/people/ana/why/two/average/"


def page_of(client, address=AVERAGE):
    return client.get(address).context["page"]


def table(response):
    return list(csv.reader(io.StringIO(response.content.decode())))


def test_verdict_stands_above_what_it_rests_on(as_ana):
    months("2026-08", [22, 22, 21])
    response = as_ana.get(AVERAGE)
    assert heading(response) == "Productivity of at least 100% on average over 3 months"
    assert "Not met since 1 November 2026." in words(response)


def test_sums_of_the_rows_are_the_pooled_result(as_ana):
    months("2026-08", [22, 22, 21])
    shown = page_of(as_ana).productivity
    # 65 records of 66, at 420 minutes for each 22: 1,240 and 10/11 of 1,260 minutes.
    assert shown.table.whole_sums == [("1,241", "1,240.9"), ("1,260", "1,260")]
    assert shown.table.sum_of_records == ["65"]
    assert shown.pooled.figure == shown.table.percent == "98.4%"


def test_figure_just_below_the_threshold_is_never_rounded_up_to_it(as_ana):
    months("2026-08", [22000, 22000, 21999])
    facts(
        standards=[
            {
                "facility": "north",
                "type": "inpatient",
                "since": "2020-01-01",
                "records": "22000",
                "minutes": "420",
            }
        ]
    )
    assert page_of(as_ana).productivity.pooled.figure == "99.9%"


def test_exactly_at_the_standard_is_met_by_both_readings(as_ana):
    months("2026-08", [22, 22, 22])
    shown = page_of(as_ana).productivity
    assert [(title, one.figure, one.mark.name) for title, one in shown.readings] == [
        ("Pooled average", "100.0%", "met"),
        ("Every month", "3 of 3 months", "met"),
    ]


def test_strong_months_make_up_for_a_weak_one_only_in_the_average(as_ana):
    months("2026-08", [20, 24, 22])
    shown = page_of(as_ana).productivity
    assert [one.mark.name for _, one in shown.readings] == ["met", "not_met"]
    assert [mark.name for mark in shown.readings[1][1].marks] == ["not_met", "met", "met"]


def test_month_on_leave_is_passed_over_and_the_window_reaches_further_back(as_ana):
    months("2026-06", [22, 22])
    months("2026-10", [22])
    fact("leaves", coder="ana", since="2026-08-01", until="2026-10-01")
    shown = page_of(as_ana).productivity
    told = [(one.name, one.passed_over) for one in shown.months]
    assert told == [
        ("June 2026", False),
        ("July 2026", False),
        ("August 2026", True),
        ("September 2026", True),
        ("October 2026", False),
    ]
    assert shown.pooled.mark.name == "met"


def test_gap_says_what_is_missing_of_the_month(as_ana):
    months("2026-08", [22, 22])
    fact("hours", coder="ana", month="2026-10", productive_minutes="420")
    shown = page_of(as_ana).productivity
    assert [one.gap for one in shown.months] == ["", "", "no records"]
    assert page_of(as_ana).line.mark.word == "Not recorded"


def test_next_months_to_leave_the_window_are_told_with_their_days(as_ana):
    months("2026-08", [22, 22, 22])
    assert [str(one.text) for one in page_of(as_ana).productivity.leaving] == [
        "August 2026 leaves the window on 1 December 2026",
        "September 2026 leaves the window on 1 January 2027",
    ]


def test_every_number_of_the_table_opens_its_fact(as_ana):
    months("2026-08", [22, 22, 22])
    row = page_of(as_ana).productivity.table.rows[0]
    records = Fact.objects.get(kind="productivity", since="2026-10-01")
    hours = Fact.objects.get(kind="hours", since="2026-10-01")
    assert row.records[0].href == f"/facts/{records.pk}/"
    assert row.productive.href == f"/facts/{hours.pk}/"


def test_every_branch_is_shown_with_its_own_state(as_ana):
    proof = page_of(as_ana, "/people/ana/why/two/credential-or-time/").proof
    both = proof.parts[1]
    assert [part.mark.name for part in proof.parts] == ["not_recorded", "not_recorded"]
    assert [part.mark.name for part in both.parts] == ["not_recorded", "met"]


def test_credential_that_ended_is_in_the_table_and_does_not_count(as_ana):
    fact("credentials", coder="ana", credential="CCS", since="2024-01-01", until="2025-01-01")
    page = page_of(as_ana, "/people/ana/why/two/credential-or-time/")
    table = page.sections[0]
    assert [(tuple(map(str, row.cells)), row.counts) for row in table.rows] == [
        (("CCS", "1 January 2024", "31 December 2024", "not valid"), False)
    ]


@pytest.mark.parametrize("address", ["/people/ana/why/two/none/", "/people/ana/why/none/average/"])
def test_requirement_that_the_level_does_not_ask_is_not_there(as_ana, address):
    assert as_ana.get(address).status_code == 404


def test_day_outside_employment_is_said_and_not_missing(as_ana):
    session = as_ana.session
    session[KEPT_AS] = "2020-01-01"
    session.save()
    assert heading(as_ana.get(AVERAGE)) == "Not employed on this day"


def test_months_download_as_rows(as_ana):
    months("2026-08", [22, 21])
    rows = table(as_ana.get(f"{AVERAGE}rows.csv"))
    assert rows[0] == [
        "month",
        "Inpatient",
        "earned minutes",
        "productive minutes",
        "of standard",
        "note",
    ]
    assert rows[2] == ["2026-09", "21", "400.9", "420", "95.4%", "leaves on 1 January 2027"]


def test_facts_download_with_both_times(as_ana):
    fact("credentials", coder="ana", credential="CCS", since="2024-01-01")
    rows = table(as_ana.get("/people/ana/why/two/credential-or-time/rows.csv"))
    kinds = [row[0] for row in rows]
    assert kinds == ["kind", "credentials", "positions"]
    assert rows[1][2:4] == ["2024-01-01", ""]


def test_page_takes_as_many_queries_however_many_months(as_ana):
    months("2024-04", [22])
    few = questions(as_ana, AVERAGE)
    months("2024-05", [22] * 30)
    assert questions(as_ana, AVERAGE) == few


CONDITIONAL = """
coderpath: 1
path: conditional
title: Conditional
effective: 2020-01-01
levels:
  - {level: one, title: Coder I, after: []}
  - level: two
    title: Coder II
    after: [one]
    minimum:
      - {id: ccs, credential: CCS, when: {not: {credential: RHIT}}, source: example}
    preferred:
      - {id: cca, credential: CCA, when: {credential: RHIT}, source: example}
"""


@pytest.fixture
def as_bob(client, db):
    facility()
    path("conditional", CONDITIONAL)
    bob = coder("bob", level="one")
    facts(checked=[{"coder": "bob", "kind": "credentials", "since": "2020-01-01"}])
    client.force_login(account(coder=bob))
    return client


def test_condition_is_told_beside_the_requirement_and_is_nothing_to_do(as_bob):
    found = words(as_bob.get("/people/bob/why/two/ccs/"))
    assert "It is asked, since this coder is not one who holds the RHIT." in found
    assert "Asked only where this is true" in found
    assert "Earn the CCS" in found
    assert "Earn the RHIT" not in found


def test_what_is_not_asked_does_not_apply_here_and_on_the_coder_s_page(as_bob):
    why = words(as_bob.get("/people/bob/why/two/cca/"))
    assert "Does not apply" in why
    page = as_bob.get("/people/bob/").context["page"]
    assert [line.mark.word for line in page.preferred] == ["Does not apply"]
    fact("credentials", coder="bob", credential="RHIT", since="2024-01-01")
    page = as_bob.get("/people/bob/").context["page"]
    assert [line.mark.word for line in page.preferred] == ["Not met"]


def test_whose_turn_it_is_stands_at_each_open_branch(as_ana):
    text = words(as_ana.get("/people/ana/why/two/credential-or-time/"))
    assert "Your supervisor needs to act." in text


def test_months_are_read_by_their_result_first_and_in_whole_minutes(as_ana):
    months("2026-08", [22, 22, 21])
    text = as_ana.get(AVERAGE).content.decode()
    assert text.index('class="r">Of standard</th>') < text.index('class="r">Inpatient</th>')
    assert 'title="400.9">401</td>' in text


def test_paper_says_of_whom_and_of_which_day_it_is(as_ana):
    assert "Ana Silva · ana · as of 15 November 2026" in words(as_ana.get(AVERAGE))

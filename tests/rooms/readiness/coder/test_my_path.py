"""The page of the own way: the answer first, then what it rests on."""

import pytest

from coderpath_web.frame.asked_day import KEPT_AS
from tests.rooms.readiness.coder.reading import heading, months, without_legend, words
from tests.web.factories import account, coder, fact, facts

MINE = "/people/ana/"


def headline(client, day=None):
    session = client.session
    session[KEPT_AS] = day
    session.save()
    return heading(client.get(MINE))


def test_headline_counts_the_steps_of_the_nearest_way(as_ana):
    months("2026-08", [22, 22, 21])
    assert headline(as_ana) == "Two steps to Coder II"


def test_headline_says_since_when_ready(as_ana):
    months("2026-08", [22, 22, 22])
    fact("credentials", coder="ana", credential="CCS", since="2024-01-01")
    assert headline(as_ana) == "Ready for Coder II since 1 November 2026"


def test_headline_of_a_day_before_the_hire_says_so(as_ana):
    assert headline(as_ana, "2020-01-01") == "Not employed on this day"
    assert "Hired on 4 March 2024." in words(as_ana.get(MINE))


def test_headline_at_the_top(as_ana):
    fact("positions", coder="ana", level="two", since="2026-01-01")
    assert headline(as_ana) == "At the top of the path"


def test_bare_roster_has_failed_nothing(as_partner):
    coder("ben", "Ben Tan")
    page = words(without_legend(as_partner.get("/people/ben/")))
    assert "To be placed: no level fits yet" in page
    assert "Coder I, the first level, still asks:" in page
    assert "0 of 1 requirement are met and 1 is not recorded." in page
    assert "not met" not in page.lower()


def test_routes_stand_below_each_other_and_the_nearest_first(as_ana):
    months("2026-08", [22, 22, 22])
    (line,) = as_ana.get(MINE).context["page"].open_lines
    assert [[step.ask for step in route] for route in line.routes] == [
        ["Holds the CCS"],
        ["Holds the CCA"],
    ]
    page = words(as_ana.get(MINE))
    first, second = (str(route[0].mend) for route in line.routes)
    assert page.index(f"{first} nearest") < page.index(second, page.index("nearest"))


def test_what_lapses_within_ninety_days_is_told_with_its_last_day(as_ana):
    fact("credentials", coder="ana", credential="CCS", since="2024-01-01", until="2026-12-16")
    page = words(as_ana.get(MINE))
    assert "Last day 15 December 2026, in 31 days" in page


def test_end_beyond_ninety_days_is_not_told(as_ana):
    fact("credentials", coder="ana", credential="CCS", since="2024-01-01", until="2027-02-14")
    assert "Runs out soon" not in words(without_legend(as_ana.get(MINE)))


def test_credential_renewed_in_time_runs_out_for_nobody(as_ana):
    fact("credentials", coder="ana", credential="RHIT", since="2024-01-01", until="2026-12-16")
    fact("credentials", coder="ana", credential="RHIT", since="2026-12-16", until="2028-12-16")
    assert "RHIT, valid" not in words(as_ana.get(MINE))


def test_supervisor_is_named_among_who_can_help(as_ana):
    coder("bea", "Bea Lind")
    fact("reports", coder="ana", to="bea", since="2025-01-01")
    assert "Bea Lind, Supervisor" in words(as_ana.get(MINE))


@pytest.mark.parametrize("page", ["", "record/", "try/", "record.csv", "why/two/average/"])
def test_page_of_somebody_out_of_reach_is_not_there(as_ana, page):
    coder("ben", "Ben Tan", level="one")
    assert as_ana.get(f"/people/ben/{page}").status_code == 404


def test_whoever_reaches_the_file_sees_it_under_the_name(as_partner):
    assert "Ana Silva" in words(as_partner.get(MINE))


def test_number_of_queries_does_not_grow_with_the_facts(as_ana, django_assert_max_num_queries):
    months("2024-04", [22] * 30)
    facts(
        credentials=[
            {"coder": "ana", "credential": f"C{n}", "since": "2024-01-01"} for n in range(30)
        ]
    )
    as_ana.get(MINE)
    with django_assert_max_num_queries(15):
        as_ana.get(MINE)


def test_without_any_path_the_page_says_so(client, db):
    client.force_login(account(coder=coder("cy", "Cy Moe", facility="")))
    assert "No path has been adopted yet" in words(client.get("/people/cy/"))

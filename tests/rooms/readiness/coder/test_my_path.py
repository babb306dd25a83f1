"""The page of the own way: the answer first, then what it rests on."""

import re

import pytest

from coderpath.sentence.words import lowered
from coderpath_web.accounts.models import Account
from coderpath_web.frame.asked_day import KEPT_AS
from tests.rooms.readiness.coder.reading import heading, months, without_legend, words
from tests.unit.small import LADDER
from tests.web.factories import account, coder, facility, fact, facts, path
from tests.web.questions import questions

MINE = "/people/ana/"


def headline(client, day=None):
    session = client.session
    session[KEPT_AS] = day
    session.save()
    return heading(client.get(MINE))


def test_headline_counts_the_steps_of_the_nearest_way(as_ana):
    months("2026-08", [22, 22, 21])
    assert headline(as_ana) == "Two steps to Coder II"


def test_headline_names_the_step_where_it_is_one(as_ana):
    months("2026-08", [22, 22, 22])
    answer = as_ana.get(MINE)
    step = answer.context["page"].first_step
    assert heading(answer) == f"One step to Coder II: {lowered(str(step.mend))}"
    assert "It won’t happen with time alone." in words(answer)
    assert (step.turn, answer.context["page"].step_named[:1].islower()) == (
        "Your supervisor needs to act",
        True,
    )
    assert str(step.mend) == "Have your supervisor put your credentials on file"


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
    assert "Last day 15 December 2026, in 30 days" in page


def test_end_beyond_ninety_days_is_not_told(as_ana):
    fact("credentials", coder="ana", credential="CCS", since="2024-01-01", until="2027-02-15")
    assert "Ends soon" not in words(without_legend(as_ana.get(MINE)))


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


def test_number_of_queries_does_not_grow_with_the_facts(as_ana):
    months("2024-04", [22])
    few = questions(as_ana, MINE)
    months("2024-05", [22] * 30)
    facts(
        credentials=[
            {"coder": "ana", "credential": f"C{n}", "since": "2024-01-01"} for n in range(30)
        ]
    )
    assert questions(as_ana, MINE) == few


def test_without_any_path_the_page_says_so(client, db):
    client.force_login(account(coder=coder("cy", "Cy Moe", facility="")))
    assert "No path has been adopted yet" in words(client.get("/people/cy/"))


OWED = """
coderpath: 1
path: owed
title: Owed
effective: 2020-01-01
levels:
  - level: one
    title: Coder I
    after: []
    minimum: []
    keep:
      - reviews: {at_least: 2, window_months: 12}
        assumed: for a test
  - level: post
    title: Trainer
    after: [one]
    opening: true
    minimum: []
"""


def test_what_compliance_owes_is_no_task_of_the_coder_and_no_post_is_green(client, db):
    facility()
    path("owed", OWED)
    ana = coder(level="one")
    facts(checked=[{"coder": "ana", "kind": "reviews", "since": "2024-03-04"}])
    client.force_login(account(coder=ana))
    page = words(client.get(MINE))
    assert "Compliance still owes you 2 more validation reviews." in page
    assert "Compliance needs to act" in page
    assert "Hold 2" not in page
    (post,) = client.get(MINE).context["page"].sides
    assert (post.word, post.state) == ("Would qualify", "not_asked")
    assert "No opening right now." in page
    client.force_login(account("hr-partner"))
    assert "Hold 2 more validation reviews" in words(client.get(MINE))


def test_new_hire_reads_where_she_starts_and_by_which_fact(as_partner):
    entry = "entry:\n  - {when: {credential: RHIT}, level: two, assumed: example}\n"
    text = (LADDER + entry).replace("path: small", "path: starts").replace("2020-", "2022-")
    path("starts", text)
    coder("rita", hired="2026-11-02", name="Rita Begay")
    fact("credentials", coder="rita", credential="RHIT", since="2024-05-01")
    response = as_partner.get("/people/rita/")
    text = words(response)
    assert "Where Rita Begay starts Coder II" in text
    assert "Because of what is on file: RHIT, valid since 1 May 2024" in text
    pattern = r'href="(/people/rita/record/positions/new/[^"]*)"'
    (link,) = re.findall(pattern, response.content.decode())
    form = as_partner.get(link.replace("&amp;", "&"))
    assert 'value="2026-11-02"' in form.content.decode()


def test_older_name_of_a_level_stands_beside_todays(as_partner):
    text = LADDER.replace("path: small", "path: renamed").replace("2020-", "2022-")
    path("renamed", text.replace("title: Coder I\n", "title: Coder I\n    formerly: [junior]\n", 1))
    coder("otto", hired="2023-01-02")
    facts(
        positions=[
            {"coder": "otto", "level": "junior", "since": "2023-01-02", "until": "2024-07-01"},
            {"coder": "otto", "level": "one", "since": "2024-07-01"},
        ]
    )
    page = words(as_partner.get("/people/otto/"))
    assert "Coder I includes the time as junior, until 30 June 2024" in page
    record = words(as_partner.get("/people/otto/record/"))
    assert "junior (counts as today’s Coder I) from 2 January 2023 to 30 June 2024" in record


def test_small_chart_says_the_newest_result(as_ana):
    months("2026-08", [22, 22, 21])
    assert "October 2026: 95.4% of the standard." in words(as_ana.get(MINE))


def test_level_stands_on_its_day_before_what_was_reached_at_it(as_ana):
    fact("credentials", coder="ana", credential="RHIT", since="2025-02-18", until="2026-12-16")
    (drawing, _) = as_ana.get(MINE).context["page"].drawings
    assert [row[:2] for row in drawing.table.rows][:4] == [
        ("Hired", "behind you"),
        ("Coder I", "held"),
        ("RHIT", "behind you"),
        ("You are here", "today"),
    ]
    assert [one.text for one in drawing.shapes if getattr(one, "text", "") == "Coder I"] == [
        "Coder I"
    ]


def test_legend_explains_the_marks_that_are_drawn_and_no_others(as_ana):
    (drawing, _) = as_ana.get(MINE).context["page"].drawings
    drawn = {shape.status for shape in drawing.shapes if shape.kind == "mark"}
    assert set(drawing.statuses.split()) == drawn == {"met", "not_recorded", "presumed"}


@pytest.mark.parametrize(
    ("until", "left"),
    [("2026-11-16", "today"), ("2026-11-17", "tomorrow"), ("2027-02-14", "in 90 days")],
)
def test_days_left_are_counted_to_the_last_day(as_ana, until, left):
    fact("credentials", coder="ana", credential="CPC", since="2024-01-01", until=until)
    (ending,) = as_ana.get(MINE).context["page"].endings
    assert ending.left == left


def test_nothing_is_offered_to_bring_sooner_where_no_level_is_above(as_ana):
    months("2026-08", [22, 22, 21])
    page = as_ana.get(MINE)
    assert "Try what would get there sooner" in words(page)
    assert re.search(r'<p class="[^"]*on-screen">\s*<a [^>]*>Try what would get', page.text)
    fact("positions", coder="ana", level="two", since="2026-01-01")
    assert "Try what" not in words(as_ana.get(MINE))


def test_all_that_is_missing_is_shown_where_it_is_more_than_one(as_ana):
    months("2026-08", [22, 22, 21])
    answer = as_ana.get(MINE)
    assert len(answer.context["page"].open_lines) > 1
    assert '<a class="btn btn--s btn--primary" href="#asks">See what is missing</a>' in answer.text
    fact("credentials", coder="ana", credential="CCS", since="2024-01-01")
    page = as_ana.get(MINE).context["page"]
    (line,) = page.open_lines
    assert page.missing_address == line.href


def test_coder_is_led_to_her_own_certificates(as_ana, as_partner, client):
    client.force_login(Account.objects.get(coder__code="ana"))
    assert 'href="/certificates/"' in client.get(MINE).text
    client.force_login(Account.objects.get(coder=None))
    assert 'href="/certificates/"' not in client.get(MINE).text

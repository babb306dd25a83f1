from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.rooms.paths.conftest import COMPARE
from tests.rooms.paths.organisation import ORIGINAL, REVISED
from tests.web.factories import account, facts

pytestmark = pytest.mark.usefixtures("organisation")


def figures(page):
    return {move: count.people for move, count in page.counts.totals.items()}


def names(page):
    return [one.name for one in page.listed]


def table(client, name, **asked):
    answer = client.get(f"{COMPARE}table.csv", {"table": name, **asked})
    return answer.content.decode().splitlines() if answer.status_code == 200 else answer.status_code


def test_a_visitor_sees_what_differs_and_nobody(client):
    answer = client.get(COMPARE)
    assert "Ana" not in answer.content.decode()
    assert answer.context["page"].sight.groups is False
    assert {one.way for one in answer.context["page"].differences.asked} == {
        "looser",
        "stricter",
        "new",
    }


def test_a_visitor_of_the_demo_sees_figures_and_names(read, demo):
    assert figures(read()) == {"higher": 6, "same": 1, "lower": 0, "not_placed": 1}
    assert names(read()) == ["Ana", "Ben", "Cy", "Eli", "Fay", "Gus", "Hal", "Ivy"]


def test_whoever_sees_groups_alone_sees_no_small_one(client, read):
    client.force_login(account("leadership"))
    page = read()
    assert page.listed == []
    assert figures(page) == {"higher": 0, "same": 0, "lower": 0, "not_placed": 0}
    assert page.figures.day == date(2026, 9, 30)


def test_a_coder_sees_no_figures_of_others(client, read):
    client.force_login(account("coder"))
    assert read().sight.groups is False


def test_a_region_is_counted_and_named_alone(client, read):
    client.force_login(account("regional-manager", "region", region="South"))
    assert names(read()) == ["Hal", "Ivy"]
    assert sum(figures(read()).values()) == 2


def test_tables_of_people_are_not_there_for_visitors(client):
    assert table(client, "people") == 404
    assert table(client, "differences")[0].startswith("change,where,before,now")


def test_a_table_that_does_not_exist_is_not_found(client, demo):
    assert table(client, "salaries") == 404


def test_filters_name_what_they_let_through(read, demo):
    assert names(read(facility="south")) == ["Hal", "Ivy"]
    assert names(read(move="not-placed")) == ["Ivy"]
    assert names(read(new="specialist-3")) == ["Ana", "Ben", "Eli", "Gus", "Hal"]


def test_every_count_opens_as_many_people(client, read, demo):
    page = read()
    counts = [
        *page.counts.totals.values(),
        *(stream.count for stream in page.counts.streams),
        *(rung.count for rung in (*page.counts.old_rungs, *page.counts.new_rungs)),
    ]
    for count in counts:
        asked = dict(pair.split("=") for pair in count.query.split("&"))
        assert len(read(**asked).people.found) == count.people


def test_an_unknown_order_is_the_order_by_name(read, demo):
    assert names(read(sort="password")) == sorted(names(read()))


def test_an_order_turns_round(read, demo):
    assert names(read(sort="-name")) == sorted(names(read()), reverse=True)


def test_either_order_of_the_documents_is_the_same_comparison(client, read, demo):
    other = reverse("compare", args=[ORIGINAL, REVISED])
    assert figures(read(other)) == figures(read())


def test_any_two_paths_are_chosen_from_two_lists(client):
    asked = {"old": ORIGINAL, "new": REVISED}
    assert client.get("/paths/against/", asked)["Location"].startswith("/paths/")
    assert client.get("/paths/against/", asked, follow=True).context["page"].old.name == ORIGINAL
    itself = client.get("/paths/against/", {"old": REVISED, "new": REVISED})
    assert itself["Location"] == f"/paths/{REVISED}/"
    assert client.get("/paths/against/", {"old": REVISED, "new": "none"}).status_code == 404


def test_names_are_said_once_and_strangers_alone_are_told_what_this_is(client, demo):
    sales = "shows hospital coders where they stand"
    assert sales in client.get(COMPARE).text
    client.force_login(account("hr-partner"))
    assert sales not in client.get(COMPARE).text


def test_a_path_is_not_compared_with_itself(client):
    assert client.get(reverse("compare", args=[REVISED, REVISED])).status_code == 404


def test_an_unknown_path_is_not_found(client):
    assert client.get(reverse("compare", args=[REVISED, "nowhere"])).status_code == 404


def test_names_that_a_spreadsheet_would_run_are_guarded(client, demo):
    facts(coders=[{"coder": "=1+1", "name": "=cmd()", "facility": "north", "hired": "2026-01-05"}])
    lines = [line for line in table(client, "people") if "cmd" in line]
    assert [line.split(",")[:2] for line in lines] == [["'=1+1", "'=cmd()"]]


def test_a_group_of_fewer_than_five_has_no_median(read, demo):
    groups = {group.name: bool(group.medians) for group in read().medians.groups}
    assert groups == {
        "Everyone": True,
        "North": True,
        "North Hospital": True,
        "South": False,
        "South Hospital": False,
    }


def test_the_part_with_the_list_is_the_same_list(client, demo):
    part = client.get(
        COMPARE, {"facility": "south"}, headers={"hx-request": "true", "hx-target": "people"}
    ).content.decode()
    assert "<html" not in part
    assert [name for name in ("Ana", "Hal", "Ivy") if name in part] == ["Hal", "Ivy"]


def test_more_people_need_no_more_queries(client, demo):
    client.get(COMPARE)
    with CaptureQueriesContext(connection) as few:
        client.get(COMPARE)
    facts(
        coders=[
            {
                "coder": f"n{number}",
                "name": f"N{number}",
                "facility": "north",
                "hired": "2025-01-06",
            }
            for number in range(40)
        ]
    )
    with CaptureQueriesContext(connection) as many:
        client.get(COMPARE)
    assert len(many) == len(few) <= 15


def test_before_anyone_was_hired_there_is_nothing_to_count(client, read, demo):
    client.get(COMPARE)
    session = client.session
    session["as_of"] = "2010-01-01"
    session.save()
    page = read()
    assert figures(page) == {"higher": 0, "same": 0, "lower": 0, "not_placed": 0}
    assert (page.listed, page.medians.levels, page.flow) == ([], [], None)


def otherwise(page):
    found = ((one.twin, count) for one, count in page.difference_lines)
    return {twin.new: count.people for twin, count in found if twin}


def test_a_difference_tells_for_how_many_it_decides(read, demo):
    # The RHIT counts for ana, fay and hal; training begun for all in two types but not proficient.
    assert otherwise(read()) == {
        "specialist-3/ahima-credential": 3,
        "specialist-3/cross-trained": 5,
        "specialist-4/all-patient-types": 0,
        "specialist-4/productivity-year": 0,
    }


def test_the_number_that_a_difference_decides_for_opens_its_people(read, demo):
    assert names(read(answer="specialist-3/ahima-credential")) == ["Ana", "Fay", "Hal"]


def test_few_people_for_whom_a_difference_decides_are_not_counted(client, read):
    client.force_login(account("leadership"))
    assert otherwise(read())["specialist-3/ahima-credential"] == 0

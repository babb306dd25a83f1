"""A month that is wrong is disputed by whom it is about, answered by a day, and never hidden."""

import re
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from coderpath_web.access.ruling import NotAllowed
from coderpath_web.facts.models import Fact
from coderpath_web.journal.actions import write_entry
from coderpath_web.rooms.disputes import actions
from coderpath_web.rooms.disputes.models import Dispute, DisputeAnswer
from tests.rooms.claims.claiming import hospital, row
from tests.web.factories import account, fact
from tests.web.once import made_once

pytestmark = pytest.mark.django_db
MONTH = {"month": "2026-09", "productive_minutes": "9600"}
RIGHT = MONTH | {"productive_minutes": "8640"}


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    def begin():
        world = hospital()
        world.month = fact("hours", coder="ana", **MONTH)
        return world

    with made_once(django_db_blocker, begin) as copied:
        yield copied


@pytest.fixture
def world(made, db):
    return made()


def text(answer):
    return " ".join(answer.content.decode().split())


def raised(world, instead=None):
    return actions.raise_dispute(
        by=world.ana, fact=world.month, wrong="16 hours of leave", instead=instead
    )


def test_a_newcomer_corrects_a_wrong_month_without_help(client, world):
    client.force_login(world.ana)
    assert "Open it and choose “This is wrong”" in text(client.get("/people/ana/record/"))
    page = text(client.get(f"/facts/{world.month.pk}/"))
    assert "This is wrong" in page
    assert "You’ll get an answer from Lee Moss or HR by" in page
    asked = text(client.get(f"/facts/{world.month.pk}/dispute/"))
    assert "Such as: 16 hours of leave on 8 January count as productive." in asked
    assert "Lee Moss or HR answers by 29 November 2026." in asked
    sent = {"wrong": "16 hours of leave", **RIGHT}
    answer = client.post(f"/facts/{world.month.pk}/dispute/", sent, follow=True)
    one = Dispute.objects.get()
    assert one.due == date(2026, 11, 29)
    assert "Sent. Lee Moss or HR answers by 29 November 2026." in text(answer)
    client.force_login(world.lee)
    assert "Ana Silva disputes productive minutes" in text(client.get("/waiting/"))
    page = re.sub("<[^>]+>", "", client.get(f"/disputes/{one.pk}/").text)
    said = (
        "16 hours of leave",
        "What Ana says it should be",
        "Productive minutes 9,600 →should be 8,640 The rest is unchanged.",
        "If you correct it so Nothing on the path changes today.",
        "Path of Ana Silva",
    )
    assert [part for part in said if part.lower() not in " ".join(page.split()).lower()] == []
    assert client.post(f"/disputes/{one.pk}/as-said/").status_code == 422
    client.post(f"/disputes/{one.pk}/as-said/", {"because": "Timekeeping says so too."})
    there = Fact.objects.get(kind="hours", retracted_at=None)
    assert (there.cells["productive_minutes"], there.source_file) == (8640, f"dispute {one.pk}")
    client.force_login(world.ana)
    page = text(client.get("/waiting/"))
    assert "Your dispute was answered" in page
    assert "Timekeeping says so too." in page
    assert "Timekeeping says so too." in text(client.get(f"/disputes/{one.pk}/"))
    assert "8,640</b>, before that 9,600" in text(client.get(f"/facts/{there.pk}/"))


def test_dispute_that_says_nothing_is_asked_what_is_wrong(client, world):
    client.force_login(world.ana)
    missing = text(client.post(f"/facts/{world.month.pk}/dispute/", {"wrong": " "}))
    assert "Fix 1 field" in missing
    assert "What is wrong? Tell us what’s wrong.</a>" in missing


def test_a_wrong_month_is_three_presses_from_the_path_on(client, world):
    kind = {"facility": "north", "type": "inpatient"}
    fact("standards", since="2024-01-01", records="22", minutes="420", **kind)
    fact("productivity", coder="ana", month="2026-09", records="295", **kind)
    client.force_login(world.ana)
    month, its_fact = "/people/ana/record/?month=2026-09", f"/facts/{world.month.pk}/"
    assert f'href="{month}"' in client.get("/people/ana/").text
    assert f'href="{its_fact}"' in client.get(month).text
    assert f'href="{its_fact}"' not in client.get("/people/ana/record/?month=2026-08").text
    assert f'href="{its_fact}dispute/"' in client.get(its_fact).text


def test_it_is_upheld_with_a_reason_that_the_coder_reads(client, world):
    one = raised(world)
    client.force_login(world.lee)
    assert client.post(f"/disputes/{one.pk}/uphold/").status_code == 422
    client.post(f"/disputes/{one.pk}/uphold/", {"because": "The leave was in August."})
    answer = client.post(f"/disputes/{one.pk}/uphold/", {"because": "again"})
    assert answer.status_code == 409
    client.force_login(world.ana)
    assert "The leave was in August." in text(client.get(f"/facts/{world.month.pk}/"))


def test_it_is_corrected_otherwise_or_was_meanwhile(client, world):
    one = raised(world)
    client.force_login(world.lee)
    page = client.get(f"/disputes/{one.pk}/correct/")
    assert page.status_code == 200
    sent = RIGHT | {"source": "timekeeping", "why": "Counted again"}
    client.post(f"/disputes/{one.pk}/correct/", sent)
    assert DisputeAnswer.objects.get().what == "corrected"
    world.month.refresh_from_db()
    assert world.month.retracted_in.action == "dispute.corrected"


def test_an_answer_that_is_overdue_is_plainly_said_to_be(client, world, settings):
    settings.DISPUTE_DAYS = -3
    one = raised(world)
    client.force_login(world.ana)
    assert "Overdue by 3 days" in text(client.get(f"/disputes/{one.pk}/"))
    client.force_login(world.lee)
    assert "Overdue by 3 days" in text(client.get("/waiting/"))


def test_only_whom_it_is_about_disputes_and_only_others_who_may_correct_answer(world):
    for who in (world.lee, world.priya, world.tara):
        with pytest.raises(NotAllowed):
            actions.raise_dispute(by=who, fact=world.month, wrong="no")
    one = raised(world)
    with pytest.raises(NotAllowed, match="already"):
        raised(world)
    for who in (world.ana, world.tara, world.far, world.ada):
        with pytest.raises(NotAllowed):
            actions.uphold_disputed(by=who, dispute=one, why="no")
        with pytest.raises(NotAllowed):
            actions.correct_disputed(by=who, dispute=one, new=None, why="no")
    other = row("hours", RIGHT, "ben")
    with pytest.raises(NotAllowed, match="same coder"):
        actions.correct_disputed(by=world.lee, dispute=one, new=other, why="no")
    actions.withdraw_dispute(by=world.ana, dispute=one)
    assert raised(world).ending is None


@pytest.mark.parametrize("who", ["far", "ada"])
def test_a_dispute_out_of_reach_is_not_there(client, world, who):
    one = raised(world)
    client.force_login(getattr(world, who))
    assert client.get(f"/disputes/{one.pk}/").status_code == 404
    assert client.post(f"/disputes/{one.pk}/uphold/", {"because": "x"}).status_code == 404
    assert client.get(f"/facts/{world.month.pk}/dispute/").status_code == 404


@pytest.mark.parametrize(
    ("by", "what", "said"),
    [
        ("ana", "upheld", "because"),
        ("lee", "upheld", " "),
        ("lee", "corrected", "because"),  # It still counts.
        ("lee", "withdrawn", ""),
        ("lee", "closed", "because"),
    ],
)
def test_the_database_refuses_an_answer_that_says_more_than_its_entry(world, by, what, said):
    one, by = raised(world), getattr(world, by)
    entry = write_entry(by=by, action=f"dispute.{what}", about=world.coder)
    with pytest.raises(IntegrityError), transaction.atomic():
        DisputeAnswer.objects.create(dispute=one, what=what, said=said, by=by, made_in=entry)


def test_the_list_shows_what_is_open_overdue_and_answered_to_whom_it_concerns(client, world):
    one = raised(world)
    reviewer = account("compliance-consultant", username="cleo")
    for who, turn in ((world.lee, "Yours to answer"), (reviewer, "Waits for Lee Moss or HR")):
        client.force_login(who)
        page = text(client.get("/disputes/"))
        assert "16 hours of leave" in page
        assert turn in page
    assert "None is overdue" in text(client.get("/disputes/?show=overdue"))
    assert "16 hours of leave" in client.get("/disputes/disputes.csv").text
    client.force_login(world.far)
    assert "No dispute is open" in text(client.get("/disputes/"))
    actions.uphold_disputed(by=world.lee, dispute=one, why="Timekeeping says so.")
    client.force_login(reviewer)
    assert "No dispute is open" in text(client.get("/disputes/"))
    assert "Timekeeping says so." in text(client.get("/disputes/?show=answered"))


def test_a_coder_without_disputes_is_told_where_one_begins(client, world):
    client.force_login(world.ana)
    assert "choose “This is wrong”" in text(client.get("/disputes/"))
    assert "/disputes/" in client.get("/waiting/").text


def test_the_list_asks_the_database_no_more_for_many(client, world):
    client.force_login(world.lee)
    asked = []
    for month in range(1, 9):
        other = fact("hours", coder="ana", month=f"2026-0{month}", productive_minutes="9600")
        actions.raise_dispute(by=world.ana, fact=other, wrong="leave")
        if month in {1, 8}:
            with CaptureQueriesContext(connection) as questions:
                client.get("/disputes/")
            asked.append(len(questions))
    assert asked[0] == asked[1]


def test_dispute_of_a_month_says_of_which_patient_type_and_month(client, world):
    told = {"facility": "north", "type": "same_day_surgery", "month": "2026-10", "records": "295"}
    world.month = fact("productivity", coder="ana", **told)
    one = raised(world)
    for who, page in (
        (world.ana, f"/disputes/{one.pk}/"),
        (world.ana, "/waiting/"),
        (world.lee, "/waiting/"),
        (world.lee, "/disputes/"),
    ):
        client.force_login(who)
        assert "oded records: Same-day surgery, October 2026" in text(client.get(page)), page


def test_number_with_commas_for_thousands_is_read_as_pages_write_it(client, world):
    client.force_login(world.ana)
    address = f"/facts/{world.month.pk}/dispute/"
    sent = {"wrong": "16 hours of leave", **RIGHT}
    refused = client.post(address, sent | {"productive_minutes": "8,18"})
    assert "is not a number" in text(refused)
    client.post(address, sent | {"productive_minutes": "8,181"})
    one = Dispute.objects.get()
    assert one.new.row.productive_minutes == 8181
    page = client.get(f"/disputes/{one.pk}/").text
    marked = re.findall('aria-current="page"[^>]*>([^<]*)<', page)
    assert "My record" in [found.strip() for found in marked]


def test_page_shows_what_correcting_does_to_a_month_where_no_answer_changes(client, world):
    fact(
        "standards",
        facility="north",
        type="inpatient",
        since="2020-01-01",
        records="10",
        minutes="240",
    )
    fact("productivity", coder="ana", month="2026-09", type="inpatient", records="400")
    client.force_login(world.ana)
    client.post(f"/facts/{world.month.pk}/dispute/", {"wrong": "leave", **RIGHT})
    client.force_login(world.lee)
    page = text(client.get(f"/disputes/{Dispute.objects.get().pk}/"))
    assert "No answer on the path changes today, but a figure does:" in page
    assert "Productivity of September 2026: 100.0% becomes 111.1%" in page

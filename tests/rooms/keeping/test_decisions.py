"""What people said in requests and decisions goes in its time; what was decided is judged again."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import IntegrityError, transaction

from coderpath.decision.exported import as_file, read_exported, replay_exported
from coderpath_web.clock import told_at
from coderpath_web.decisions.actions import settle_retention
from coderpath_web.decisions.again import exported, replay_on_file
from coderpath_web.decisions.erasing import BY_REQUEST
from coderpath_web.decisions.kept_as import KeptAs
from coderpath_web.decisions.models import DecisionRecord, GrantedException, Transition
from coderpath_web.journal.ledger.export import ledger_lines
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.rooms.keeping.actions import erase_due, hold_person, release_person
from coderpath_web.rooms.requests.actions import erase_request
from coderpath_web.rooms.requests.enums import RECORDED
from coderpath_web.rooms.requests.models import RequestStep
from tests.rooms.requests.asked import agree, appeal, ask, asked_world, refuse
from tests.web.decisions.test_records import DECIDED, put_off_once
from tests.web.factories import account
from tests.web.journal.ledger.verified import ORIGIN, checkpoint, wrong

pytestmark = pytest.mark.django_db
TEN_YEARS_ON = date(2037, 6, 2)
OVER = [one for one in DECIDED if one is not put_off_once]
"""What was put off is open, and is not erased before it ends."""


def on(day):
    return told_at(datetime.combine(day, time(12), UTC))


def settled(by):
    for kind in KeptAs:
        settle_retention(by=by, months=84, why="As counsel said.", kind=kind)


def said_anywhere():
    """Give all that was said as a reason, wherever it stands today."""
    for model in (RequestStep, Transition, GrantedException, DecisionRecord):
        yield from (str(row) for row in model.objects.values())
    yield from Entry.objects.exclude(action="retention.settled").values_list("why", flat=True)
    yield from (line for line in ledger_lines(ORIGIN) if "retention.settled" not in line)


def test_requests_take_their_own_decisions_along_and_no_other_room_does():
    assert set(BY_REQUEST) == {one.value for one in RECORDED}


@pytest.mark.parametrize("story", OVER, ids=lambda one: one.__name__)
def test_reasons_are_gone_from_everywhere_and_the_decision_still_replays(story):
    story()
    before = list(DecisionRecord.objects.order_by("pk"))
    reasons = {one["why"] for record in before for one in record.kept.data["people"]} - {""}
    assert reasons
    kept = checkpoint()
    settled(account("administrator", username="settling"))
    with on(TEN_YEARS_ON):
        assert erase_due()
        assert not erase_due()
    told = list(said_anywhere())
    assert [(why, one) for why in reasons for one in told if why in one] == []
    for one, was in zip(DecisionRecord.objects.order_by("pk"), before, strict=True):
        found = replay_on_file(one)
        assert (found.differences, found.erased) == ((), "2 June 2037")
        assert replay_exported(read_exported(as_file(exported(one)))).differences == ()
        assert (one.content, one.sha256) == ("", "")
        assert one.kept.data["verdict"] == was.kept.data["verdict"]
        assert [each["name"] for each in one.kept.data["people"]] == [
            each["name"] for each in was.kept.data["people"]
        ]
    assert wrong(kept, checkpoint()) == []


def refused_request():
    world = asked_world()
    request = ask(world)
    refuse(world.edith, request)
    return world, request


def test_a_hold_on_whom_it_is_about_wins_whichever_way_it_is_tried():
    world, request = refused_request()
    settled(world.priya)
    hold = hold_person(by=world.priya, coder=Coder.objects.get(code="ana"), why="A lawyer wrote.")
    with on(TEN_YEARS_ON):
        assert not erase_due()
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            erase_request(request.pk)
        release_person(by=world.priya, hold=hold, why="It is settled.")
        assert erase_due() == {"Requests for a move": 1}
    names = Entry.objects.get(action="request.erased")
    assert names.details == {"request": str(request.pk)}


def test_a_request_goes_seven_years_after_its_end_and_is_appealed_no_more():
    world, request = refused_request()
    settled(world.priya)
    ends = Entry.objects.get(action="request.refused").at.date()
    due = ends.replace(year=ends.year + 7)
    with on(due - timedelta(days=1)):
        assert not erase_due()
    with on(due):
        assert erase_due() == {"Requests for a move": 1}
        with pytest.raises(Exception, match="cannot be done as the request stands"):
            appeal(world.own, request)


def test_database_lets_no_words_go_of_what_is_open_and_puts_no_others_there():
    world = asked_world()
    request = ask(world)
    agree(world.edith, request)
    for change in (
        lambda: erase_request(request.pk),
        lambda: request.acts.update(why="Erased"),
        lambda: request.acts.update(why="Other words"),
    ):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            change()


def test_pages_say_what_was_erased(client):
    world, request = refused_request()
    settled(world.priya)
    with on(TEN_YEARS_ON):
        erase_due()
    client.force_login(world.priya)
    number = DecisionRecord.objects.get().pk
    for address in (f"/requests/{request.pk}/", f"/decisions/{number}/", "/people/ana/decisions/"):
        assert client.get(address).status_code == 200, address
    page = client.get(f"/decisions/{number}/").content.decode()
    assert "The reasons given were erased" in page
    assert "Verified" in page
    assert client.get(f"/decisions/{number}/letter.pdf").status_code == 200

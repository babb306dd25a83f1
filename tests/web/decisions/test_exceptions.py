"""Exceptions: granted by who may, never one's own, with an end, and never part of a verdict."""

from datetime import date, timedelta

import pytest

from coderpath_web.access.refused import Refused
from coderpath_web.access.ruling import NotAllowed
from coderpath_web.clock import today
from coderpath_web.decisions.actions import Excepted, end_exception, grant_exception
from coderpath_web.decisions.queries import about_to_end, exceptions, exceptions_in_force
from coderpath_web.decisions.resting import rests_on
from coderpath_web.decisions.resting_today import resting_today
from tests.rooms.requests.asked import PATH, asked_world
from tests.web.decisions.made import file_of, somebody
from tests.web.factories import account, fact, path

pytestmark = pytest.mark.django_db
LEVEL = "specialist-3"
UNTIL = date(2027, 7, 1)


@pytest.fixture
def ana():
    return somebody()


@pytest.fixture
def priya():
    return account("hr-partner")


def grant(by, ana, *, until=UNTIL, why="The class was full.", rule="ahima-credential"):
    rules = {one.id: one for one in rests_on(file_of(ana), LEVEL).rules}
    excepted = Excepted(ana, "intermountain-revised", LEVEL, rules[rule], until)
    return grant_exception(by=by, excepted=excepted, why=why)


def test_exception_covers_its_rule_until_its_day_and_the_judge_says_the_same(ana, priya):
    before = file_of(ana).judgement
    granted = grant(priya, ana)
    assert list(exceptions_in_force(today(), [ana.pk])) == [granted]
    assert not exceptions_in_force(UNTIL).exists()
    resting = rests_on(file_of(ana), LEVEL, exceptions_in_force(today()))
    (covered,) = resting.excepted
    assert (covered.id, covered.state, covered.until) == (
        "ahima-credential",
        "not_recorded",
        "2027-07-01",
    )
    assert covered.id not in {one.id for one in resting.open}
    after = file_of(ana).judgement
    assert [one.ready.state for one in after.levels] == [one.ready.state for one in before.levels]
    assert granted.made_in.details["until"] == "2027-07-01"


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"until": date(2026, 11, 15)}, "still to come"),
        ({"why": " "}, "Say why"),
        ({"rule": "diploma"}, "is met"),
    ],
)
def test_exception_that_makes_no_sense_is_refused(ana, priya, more, why):
    fact("education", coder="ana", level="high_school", on="2010-01-01")
    rules = {one.id for one in rests_on(file_of(ana), LEVEL).rules if one.is_met}
    more = more | ({"rule": min(rules)} if "rule" in more else {})
    with pytest.raises(Refused, match=why):
        grant(priya, ana, **more)


def test_second_exception_to_a_rule_is_refused_while_the_first_counts(ana, priya):
    grant(priya, ana)
    with pytest.raises(Refused, match="until 30 June 2027"):
        grant(priya, ana)


def test_nobody_grants_one_to_themselves_or_without_the_role(ana, priya):
    own = account("hr-partner", coder=ana, username="own")
    for by in (own, account("supervisor"), account("administrator")):
        with pytest.raises(NotAllowed):
            grant(by, ana)


def test_exception_ends_by_itself_with_a_warning_before_or_earlier_by_a_person(ana, priya):
    granted = grant(priya, ana)
    month_before = UNTIL - timedelta(days=30)
    assert exceptions().filter(about_to_end(month_before)).exists()
    assert not exceptions().filter(about_to_end(month_before - timedelta(days=1))).exists()
    end_exception(by=priya, exception=granted, why="She has it by now.")
    assert not exceptions_in_force(today()).exists()
    granted.refresh_from_db()
    with pytest.raises(Refused, match="has already ended"):
        end_exception(by=priya, exception=granted, why="Again.")


def test_exception_covers_a_rule_of_the_next_path_only_where_that_asks_the_same(client):
    world = asked_world()
    fact("positions", coder="ana", level="one-up", since="2025-03-04")

    def put(by=world.rosa):
        resting = resting_today(world.ana, "two-up")
        rules = {one.id: one for one in resting.rests_on.rules}
        excepted = Excepted(world.ana, resting.document.name, "two-up", rules["certified"], UNTIL)
        return grant_exception(by=by, excepted=excepted, why="In June.")

    def next_path(name, effective, asks):
        text = PATH.replace("two-rungs", name).replace("2020-01-01", effective)
        path(name, text.replace("credential: CCS", f"credential: {asks}"))

    def open_rules():
        return {one.id for one in resting_today(world.ana, "two-up").rests_on.open}

    old = resting_today(world.ana, "two-up").rests_on
    put()
    next_path("the-same", "2026-11-01", "CCS")
    assert "certified" not in open_rules()
    with pytest.raises(Refused, match="There is an exception to this rule already"):
        put()
    next_path("another", "2026-11-02", "RHIA")
    assert "certified" in open_rules()
    late = Excepted(world.ana, old.path, "two-up", old.open[0], UNTIL)
    with pytest.raises(Refused, match="doesn’t ask this of the coder any more"):
        grant_exception(by=world.priya, excepted=late, why="Late.")
    first = exceptions().last()
    client.force_login(world.rosa)
    assert "It covers nothing today" in client.get(f"/exceptions/{first.pk}/").text
    put()
    assert "certified" not in open_rules()

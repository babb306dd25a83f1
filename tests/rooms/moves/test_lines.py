"""What a new path proposes, and what comes of confirming and holding back."""

from datetime import date

import pytest

from coderpath_web.access.refused import Overtaken, Refused
from coderpath_web.access.ruling import NotAllowed
from coderpath_web.decisions.models import Transition
from coderpath_web.facts.queries import on_file
from coderpath_web.journal.models import Entry
from coderpath_web.journal.queries import newest_entry
from coderpath_web.people.models import Coder
from coderpath_web.rooms.moves.actions import confirm_moves, hold_back, take_up
from coderpath_web.rooms.moves.enums import Kind
from coderpath_web.rooms.moves.found import found_under
from tests.rooms.moves.taken_over import (
    TODAY,
    confirming,
    lines,
    marks,
    taken_over,
)
from tests.web.factories import account, fact
from tests.web.once import made_once

FIRST = date(2026, 11, 1)


@pytest.fixture(scope="module")
def before(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker, taken_over) as copied:
        yield copied


@pytest.fixture
def world(before, db):
    return before()


def held_by(code):
    rows = on_file().filter(kind="positions", coder__code=code).order_by("since")
    return [(one.subject, one.since, one.until) for one in rows]


def confirm(world, by, *codes, **more):
    return confirm_moves(
        by=by,
        document=world.document,
        confirming=confirming(world, *codes, **{"seen": newest_entry()} | more),
    )


def test_each_coder_of_the_path_before_has_a_line_or_stays(world):
    found = lines(world)
    assert {code: (one.kind, one.title) for code, one in found.items()} == {
        "ana": (Kind.RENAMED, "Coding Specialist I"),
        "ben": (Kind.UP, "Coding Specialist II"),
        "cleo": (Kind.PLACED, "Coding Specialist I"),
        "dan": (Kind.NOWHERE, ""),
        "edith": (Kind.RENAMED, "Coding Specialist II"),
        "fay": (Kind.RENAMED, "Coding Specialist I"),
    }
    assert found_under(world.document, TODAY).staying == 1, "eve holds a level of the same name"
    assert found["cleo"].held_title == "Helper"


def test_confirmed_lines_are_positions_under_the_entry_of_whoever_confirms(world):
    number = newest_entry()
    done = confirm(world, world.priya, "ana", "ben", "cleo")
    assert (done.moved, done.changed, done.refused) == (3, (), ())
    started = date(2024, 3, 4)
    assert held_by("ana") == [("coder-1", started, FIRST), ("one", FIRST, None)]
    assert held_by("ben") == [("coder-1", started, FIRST), ("two", FIRST, None)]
    assert held_by("cleo") == [("helper", started, FIRST), ("one", FIRST, None)]
    moved = {one.coder.code: one for one in Transition.objects.all()}
    assert [(code, one.move, one.left) for code, one in sorted(moved.items())] == [
        ("ana", "across", ["coder-1"]),
        ("ben", "up", ["one"]),
        ("cleo", "in", ["helper"]),
    ]
    assert {one.via for one in moved.values()} == {"path:after"}
    assert [one["asks"] for one in moved["ben"].rests_on["rules"]][-1:] == ["Holds the CCS"]
    entries = Entry.objects.filter(number__gt=number)
    assert [(one.actor, one.action) for one in entries] == [(world.priya, "moves.confirmed")] * 3
    assert lines(world).keys() == {"dan", "edith", "fay"}


def test_whoever_was_ready_by_the_rules_before_has_no_line_up_before_or_after_the_new_name(world):
    fact("credentials", coder="ana", credential="CCS", since="2025-01-06")
    fact("courses", coder="ana", of="pharmacology", on="2025-01-06")
    assert lines(world)["ana"].kind is Kind.RENAMED
    confirm(world, world.priya, "ana")
    assert "ana" not in lines(world)


def test_two_names_of_one_coder_change_from_the_same_day(world):
    fact("positions", coder="ana", level="coder-2", since="2025-01-06", facility="south")
    done = confirm(world, world.priya, "ana")
    assert (done.moved, done.refused) == (2, ())
    assert {(name, since) for name, since, until in held_by("ana") if until is None} == {
        ("one", FIRST),
        ("two", FIRST),
    }
    places = on_file().filter(kind="positions", coder__code="ana", subject="two")
    assert [one.facility.code for one in places] == ["south"]


def test_nobody_confirms_a_line_of_their_own(world):
    own = account("hr-partner", coder=Coder.objects.get(code="ana"), username="own")
    with pytest.raises(NotAllowed, match="your own"):
        confirm(world, own, "ana")
    with pytest.raises(NotAllowed, match="your own"):
        hold_back(by=own, document=world.document, marks=marks(world, "ana"), why="Not yet.")
    assert confirm(world, own, "ben").moved == 1


@pytest.mark.parametrize(
    ("who", "code", "why"),
    [
        ("edith", "fay", "supervisor or by HR"),
        ("edith", "ben", "regional manager or an HR partner"),
        ("rosa", "fay", "supervisor or by HR"),
        ("consultant", "ana", "supervisor or by HR"),
        ("trainer", "ana", "coders you can see"),
        ("priya", "dan", "nothing to confirm"),
    ],
)
def test_who_may_not_is_told_why(world, who, code, why):
    with pytest.raises(NotAllowed, match=why):
        confirm(world, getattr(world, who), code)
    assert not Transition.objects.exists()


def test_a_supervisor_confirms_a_new_name(world):
    assert confirm(world, world.edith, "ana").moved == 1


def test_a_line_that_changed_since_it_was_shown_moves_nobody(world):
    shown = confirming(world, "ana", "ben", "cleo", seen=newest_entry())
    fact("credentials", coder="ben", credential="RHIT", since="2025-01-06")
    fact("positions", coder="cleo", level="one", since="2026-11-09")
    fact("credentials", coder="ana", credential="RHIT", since="2025-01-06")
    done = confirm_moves(by=world.priya, document=world.document, confirming=shown)
    codes = {one.code for one in Coder.objects.filter(pk__in=done.changed)}
    assert codes == {"ben", "cleo"}, "a new name rests on the position alone"
    assert [one.coder.code for one in Transition.objects.all()] == ["ana"]


def test_whoever_comes_second_is_told_who_was_faster(world):
    shown = confirming(world, "ana", seen=newest_entry())
    confirm_moves(by=world.teresa, document=world.document, confirming=shown)
    with pytest.raises(Overtaken, match="Teresa decided on these since you opened the page"):
        confirm_moves(by=world.priya, document=world.document, confirming=shown)
    assert Transition.objects.count() == 1


def test_what_the_facts_do_not_let_be_is_said_and_the_others_move(world):
    fact("positions", coder="ben", level="helper", since="2026-12-01")
    done = confirm(world, world.priya, "ana", "ben")
    assert done.moved == 1
    ((_, why),) = done.refused
    assert why.startswith("A position that begins on 1 December 2026 is on file already.")
    with pytest.raises(Refused, match="1 December 2026"):
        confirm(world, world.priya, "ben")


def test_a_line_held_back_is_listed_with_who_and_why_and_taken_up_again(world):
    (held,) = hold_back(
        by=world.priya, document=world.document, marks=marks(world, "ben"), why="Ask him first."
    )
    assert (held.made_in.actor, held.why) == (world.priya, "Ask him first.")
    assert lines(world)["ben"].kind is Kind.RENAMED, "the new name of the level is left"
    take_up(by=world.teresa, held=held)
    assert lines(world)["ben"].kind is Kind.UP
    with pytest.raises(Overtaken, match="Teresa has already released it"):
        take_up(by=world.priya, held=held)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"why": "  "}, "Say why"),
        ({"first_day": date(2026, 10, 31)}, "takes effect on 1 November 2026"),
        ({"first_day": date(2029, 10, 31)}, "two years away"),
    ],
)
def test_what_is_missing_is_named(world, more, why):
    with pytest.raises(Refused, match=why):
        confirm(world, world.priya, "ana", **more)

"""Imports about many coders: held against what is on file some at a time, before others wait."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coderpath_web.journal.turn import need_turn
from coderpath_web.rooms.imports import parts
from coderpath_web.rooms.imports.actions import put_on_file, saving
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.folder import NEW, read_rows
from coderpath_web.rooms.imports.planning import opened_of, planned
from tests.rooms.imports.brought import bring, counts, found, save_ticked
from tests.web.factories import coder, facility, fact, path

pytestmark = pytest.mark.django_db
CODES = [f"c{number:02}" for number in range(9)]
HOURS = "coder,month,productive_minutes\n" + "".join(f"{code},2026-03,900\n" for code in CODES)
NEW_CODERS = "coder,name,hired\n" + "".join(f"n{n},New {n},2026-01-05\n" for n in range(9))
FILES = {
    "hours.csv": HOURS + "c03,2026-01,5\nc03,2026-02,700\nc08,2031-05,9\n",
    "coders.csv": "coder,name,hired\nnora,Nora Lund,2026-01-05\nolga,Olga Berg,2026-01-05\n",
    "courses.csv": "coder,of,on\nnora,Anatomy,2026-02-01\nc05,Anatomy,2026-02-01\n",
    "reports.csv": "coder,to,since\nc00,c04,2025-01-01\nc04,c08,2025-01-01\nc08,c00,2025-01-01\n",
    "facilities.csv": "facility,name\nlakeside,Lakeside\nvalley,Valley Hospital of Old\n",
}


@pytest.fixture
def people():
    path()
    facility()
    for code in CODES:
        coder(code, name=f"Coder {code}")
        fact("hours", coder=code, month="2026-02", productive_minutes="600")


def told(one):
    """Give all that a look says; rows that say that it is complete stand in no file, nor order."""
    rows = {kind: list(read_rows(one.pk, f"{kind}.{NEW}")) for kind in one.counts["kinds"]}
    rows["checked"].sort(key=str)
    return {**one.counts, "names": sorted(one.counts["names"])}, sorted(found(one)), rows


@pytest.mark.parametrize("some", [1, 2, 4])
def test_some_at_a_time_find_what_all_at_once_do(people, monkeypatch, some):
    whole = bring(FILES)
    assert counts(whole, "hours") == (11, 1, 0, 0)
    assert any("there is a circle" in says for _, _, says in found(whole))
    monkeypatch.setattr(parts, "AT_ONCE", some)
    monkeypatch.setattr(parts, "NEW_AT_ONCE", some)
    assert told(bring(FILES, by=whole.by)) == told(whole)


def test_people_on_file_take_one_query_a_part_and_new_ones_none(people, monkeypatch):
    on_file = bring({"hours.csv": HOURS})
    new = bring({"coders.csv": NEW_CODERS}, by=on_file.by)
    asked = {}
    for some in (9, 1, 3, 9):
        monkeypatch.setattr(parts, "AT_ONCE", some)
        monkeypatch.setattr(parts, "NEW_AT_ONCE", some)
        asked[some] = [queries_of(one) for one in (on_file, new)]
    least = asked[9]
    assert asked[1] == [least[0] + 8, least[1]]
    assert asked[3] == [least[0] + 2, least[1]]


def test_what_a_plan_does_is_marked_whatever_the_order(people):
    one = bring({"hours.csv": HOURS})
    plan = planned(one, opened_of(one))
    new = plan.compared["hours"].new
    assert plan.mark == one.counts["mark"]
    assert with_new(plan, new[::-1]).mark == plan.mark
    assert with_new(plan, [*new, new[0], new[0]]).mark != plan.mark
    assert with_new(plan, new[1:]).mark != plan.mark


def test_what_is_wrong_leaves_out_what_is_only_doubtful_in_all_parts(people, monkeypatch):
    monkeypatch.setattr(parts, "AT_ONCE", 2)
    one = bring({**FILES, "leaves.csv": "coder,since\nstranger,2026-01-01\n"})
    assert {grade for grade, _, _ in found(one)} == {"error"}


def test_work_of_others_meanwhile_is_looked_at_before_they_wait(people, monkeypatch, meanwhile):
    """Nobody waits while many are compared again, and it is worked out once."""
    monkeypatch.setattr(saving, "MOST_AGAIN", 2)
    one = bring({"hours.csv": HOURS})
    monkeypatch.setattr(saving, "planned", seen := Seen())
    meanwhile(
        lambda: [fact("courses", coder=code, of="Anatomy", on="2026-02-01") for code in CODES]
    )
    put_on_file(by=one.by, one=one, opened=opened_of(one))
    one.refresh_from_db()
    assert one.state == State.SAVED
    assert seen.asked[:2] == [(None, False), (len(CODES), False)]
    assert {of for of, is_waited_for in seen.asked if is_waited_for} == {0}


def test_work_of_others_that_changes_what_it_does_asks_for_another_look(
    people, monkeypatch, meanwhile
):
    monkeypatch.setattr(saving, "MOST_AGAIN", 2)
    one = bring({"hours.csv": HOURS})
    meanwhile(
        lambda: [
            fact("hours", coder=code, month="2026-03", productive_minutes="900")
            for code in CODES[:4]
        ]
    )
    with pytest.raises(saving.Moved):
        put_on_file(by=one.by, one=one, opened=opened_of(one))


def test_it_saves_all_parts(people, monkeypatch):
    monkeypatch.setattr(parts, "AT_ONCE", 2)
    one = save_ticked(bring({"hours.csv": HOURS}))
    assert one.state == State.SAVED
    assert counts(bring({"hours.csv": HOURS}, by=one.by), "hours") == (0, 0, 0, len(CODES))


def queries_of(one):
    opened = opened_of(one)
    with CaptureQueriesContext(connection) as asked:
        planned(one, opened)
    return len(asked)


def with_new(plan, new):
    return replace(plan, compared={"hours": replace(plan.compared["hours"], new=new)})


class Seen:
    """Notes of how many coders an import is planned, and whether others wait meanwhile."""

    def __init__(self):
        self.asked = []

    def __call__(self, one, opened, only=None):
        self.asked.append((None if only is None else len(only), is_in_turn()))
        return planned(one, opened, only)


def is_in_turn():
    try:
        need_turn()
    except RuntimeError:
        return False
    return True

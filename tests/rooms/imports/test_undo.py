import pytest

from coderpath_web.access.ruling import NotAllowed
from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.evidence.actions import retract_facts
from coderpath_web.rooms.imports import work
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.undo import ChangedSince, undoing_of
from tests.rooms.imports.brought import bring, counts, save
from tests.web.factories import account, coder, facility, fact

pytestmark = pytest.mark.django_db

HOURS = "coder,month,productive_minutes\nana,2026-01,600\nana,2026-02,500\n"


@pytest.fixture
def imported():
    facility()
    coder()
    fact("hours", coder="ana", month="2026-02", productive_minutes="400")
    return save(bring({"hours.csv": HOURS}))


def minutes():
    rows = Fact.objects.filter(kind="hours", retracted_at=None).order_by("since")
    return [(str(row.since), row.cells["productive_minutes"]) for row in rows]


def undo(one, **choices):
    Import.objects.filter(pk=one.pk).update(
        state=State.UNDOING, choices=one.choices | {"undone_by": one.by_id} | choices
    )
    work.undo(one.pk)
    one.refresh_from_db()


def test_undo_takes_all_of_it_back_with_one_entry(imported):
    entries = Entry.objects.count()
    undo(imported, undone_why="wrong month")
    assert minutes() == [("2026-02-01", 400)]
    assert Entry.objects.count() == entries + 1
    assert (imported.state, imported.undone.action, imported.undone.why) == (
        State.UNDONE,
        "import.undone",
        "wrong month",
    )


def test_undone_import_can_be_brought_again(imported):
    undo(imported)
    again = save(bring({"hours.csv": HOURS}, imported.by))
    assert counts(again, "hours") == (1, 1, 0, 0)
    assert minutes() == [("2026-01-01", 600), ("2026-02-01", 500)]


def test_undo_asks_when_somebody_changed_a_fact_of_it_since(imported):
    changed = Fact.objects.get(kind="hours", since="2026-02-01", retracted_at=None)
    retract_facts(by=None, facts=[changed], why="it was another month")
    fact("hours", coder="ana", month="2026-02", productive_minutes="450")
    assert [row.source.fact for _, row in undoing_of(imported).changed_since] == [changed.pk]
    with pytest.raises(ChangedSince):
        undo(imported)
    assert minutes() == [("2026-01-01", 600), ("2026-02-01", 450)]


def test_the_rest_can_be_undone_and_what_was_changed_since_stays(imported):
    changed = Fact.objects.get(kind="hours", since="2026-02-01", retracted_at=None)
    retract_facts(by=None, facts=[changed], why="it was another month")
    fact("hours", coder="ana", month="2026-02", productive_minutes="450")
    undo(imported, undo_the_rest=True)
    assert minutes() == [("2026-02-01", 450)]


def test_whoever_undoes_it_stands_in_the_journal(imported):
    other = account("administrator")
    undo(imported, undone_by=other.pk)
    assert imported.undone.actor == other


def test_nobody_undoes_facts_about_themselves_or_out_of_reach(imported):
    ana = Fact.objects.get(kind="hours", since="2026-01-01").coder
    facility("far", name="Far Hospital", region="Coast")
    for other in (
        account("hr-partner", coder=ana, username="ana"),
        account("regional-manager", "region", region="Coast"),
    ):
        with pytest.raises(NotAllowed):
            undo(imported, undone_by=other.pk)

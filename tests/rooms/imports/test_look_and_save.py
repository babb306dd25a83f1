import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.imports import folder
from coderpath_web.rooms.imports.actions import Moved, put_on_file
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.planning import opened_of
from tests.rooms.imports.brought import bring, counts, found, save
from tests.web.factories import account, coder, facility, fact, facts

pytestmark = pytest.mark.django_db

HOURS = "coder,month,productive_minutes\nana,2026-01,600\nana,2026-02,500\n"


@pytest.fixture
def ana():
    facility()
    return coder()


def minutes():
    rows = Fact.objects.filter(kind="hours", retracted_at=None).order_by("since")
    return [(str(row.since), row.cells["productive_minutes"]) for row in rows]


def test_look_saves_nothing(ana):
    by = account("hr-partner")
    before = Fact.objects.count(), Entry.objects.count()
    one = bring({"hours.csv": HOURS}, by)
    assert (one.state, counts(one, "hours")) == (State.LOOKED, (2, 0, 0, 0))
    assert (Fact.objects.count(), Entry.objects.count()) == before


def test_rows_are_new_changed_or_there_already(ana):
    facts(hours=[{"coder": "ana", "month": "2026-01", "productive_minutes": "600"}])
    facts(hours=[{"coder": "ana", "month": "2026-02", "productive_minutes": "400"}])
    facts(hours=[{"coder": "ana", "month": "2025-12", "productive_minutes": "1"}])
    one = bring({"hours.csv": HOURS + "ana,2026-03,7\n"})
    assert counts(one, "hours") == (1, 1, 0, 1)
    assert one.counts["kinds"]["hours"]["stays"] == 1
    [row] = folder.read_rows(one.pk, "hours.changed")
    assert (row["old"]["productive_minutes"], row["new"]["productive_minutes"]) == ("400", "500")


def test_save_records_and_retracts_with_one_entry(ana):
    old = fact("hours", coder="ana", month="2026-02", productive_minutes="400")
    by = account("hr-partner")
    entries = Entry.objects.count()
    one = save(bring({"hours.csv": HOURS}, by))
    old.refresh_from_db()
    assert one.state == State.SAVED
    assert Entry.objects.count() == entries + 1
    assert (one.entry.action, old.retracted_in_id) == ("facts.imported", one.entry_id)
    assert minutes() == [("2026-01-01", 600), ("2026-02-01", 500)]


def test_same_file_a_second_time_changes_nothing(ana):
    by = account("hr-partner")
    save(bring({"hours.csv": HOURS}, by))
    facts_before = Fact.objects.count()
    again = bring({"hours.csv": HOURS}, by)
    assert counts(again, "hours") == (0, 0, 0, 2)
    save(again)
    assert Fact.objects.count() == facts_before


def test_row_whose_name_is_written_otherwise_is_there_already(ana):
    by, head = account("hr-partner"), "coder,credential,since,until\nana,"
    save(bring({"credentials.csv": f"{head}CCS-P,2025-01-01,\n"}, by))
    one = bring({"credentials.csv": f"{head}ccsp,2025-01-01,\n"}, by)
    assert counts(one, "credentials") == (0, 0, 0, 1)
    other = bring({"credentials.csv": f"{head}Ccs P,2025-01-01,2027-01-01\n"}, by)
    assert counts(other, "credentials") == (0, 1, 0, 0)


def test_uploaded_files_are_gone_after_saving(ana):
    one = save(bring({"hours.csv": HOURS}))
    assert not folder.folder_of(one.pk).exists()


def test_facts_changed_since_the_look_ask_for_another_look(ana):
    one = bring({"hours.csv": HOURS})
    facts(hours=[{"coder": "ana", "month": "2026-01", "productive_minutes": "5"}])
    save(one)
    assert (one.state, one.entry, counts(one, "hours")) == (State.LOOKED, None, (1, 1, 0, 0))
    assert minutes() == [("2026-01-01", 5)]
    assert save(one).state == State.SAVED


def test_error_saves_nothing_and_says_where(ana):
    one = bring({"hours.csv": HOURS + "ben,2026-01,1\nana,2026-13,x\n"})
    assert [place for _, place, _ in found(one)] == [
        "hours.csv:5:month",
        "hours.csv:5:productive_minutes",
    ]
    one = bring({"hours.csv": HOURS + "ben,2026-01,1\n"}, one.by)
    assert found(one)[0] == ("error", "hours.csv:4:coder", 'There is no coder "ben" in coders')
    save(one)
    assert (one.state, minutes()) == (State.LOOKED, [])


def test_a_month_that_another_row_has_already_is_an_error(ana):
    one = bring({"hours.csv": HOURS + "ana,2026-01,601\n"})
    assert [(grade, place) for grade, place, _ in found(one)] == [("error", "hours.csv:4:month")]


def test_retracted_rows_are_recorded_as_history_once(ana):
    by = account("hr-partner")
    text = (
        "coder,credential,since,recorded,retracted\n"
        "ana,RHIT,2025-01-01,2025-01-02T00:00:00Z,2025-06-01T00:00:00Z\n"
    )
    one = bring({"credentials.csv": text}, by, complete=[])
    assert (counts(one, "credentials"), one.counts["kinds"]["credentials"]["history"]) == (
        (1, 0, 0, 0),
        1,
    )
    save(one)
    kept = Fact.objects.get(kind="credentials")
    assert (str(kept.recorded_at.date()), str(kept.retracted_at.date())) == (
        "2025-01-02",
        "2025-06-01",
    )
    assert counts(bring({"credentials.csv": text}, by, complete=[]), "credentials") == (0, 0, 0, 1)


def test_row_that_the_file_calls_retracted_is_taken_back(ana):
    old = fact("credentials", coder="ana", credential="RHIT", since="2025-01-01")
    text = "coder,credential,since,retracted\nana,RHIT,2025-01-01,2025-06-01T00:00:00Z\n"
    by = account("hr-partner")
    one = bring({"credentials.csv": text}, by, complete=[])
    assert counts(one, "credentials") == (0, 0, 1, 0)
    save(one)
    old.refresh_from_db()
    assert old.retracted_in_id == one.entry_id
    assert counts(bring({"credentials.csv": text}, by, complete=[]), "credentials") == (0, 0, 0, 1)


def test_blank_facility_is_the_coders_own(ana):
    row = {"coder": "ana", "type": "inpatient", "month": "2026-01", "records": "9"}
    facts(productivity=[row | {"facility": "north"}])
    text = "coder,facility,type,month,records\nana,,inpatient,2026-01,9\nana,,emergency,2026-01,9\n"
    assert counts(bring({"productivity.csv": text}), "productivity") == (1, 0, 0, 1)


def test_points_have_no_key_but_all_they_say(ana):
    row = "ana,teaching,2026-01-05,3\n"
    by = account("hr-partner")
    one = bring({"points.csv": "coder,category,on,points\n" + row * 2}, by, complete=[])
    assert counts(one, "points") == (2, 0, 0, 0)
    save(one)
    again = bring({"points.csv": "coder,category,on,points\n" + row * 3}, by, complete=[])
    assert counts(again, "points") == (1, 0, 0, 2)


def test_whole_folder_is_complete_in_its_kinds_unless_the_importer_says_else(ana):
    folder = {
        "coders.csv": "coder,name,facility,hired\nben,Ben Osei,north,2024-05-01\n",
        "credentials.csv": "coder,credential,since\nben,RHIT,2024-05-01\n",
    }
    one = bring(folder)
    assert counts(one, "checked") == (1, 0, 0, 0)
    assert "checked" not in bring(folder, one.by, complete=[]).counts["kinds"]
    save(one)
    assert "checked" not in bring(folder, one.by).counts["kinds"]


def test_list_of_coders_alone_says_nothing_about_what_is_complete(ana):
    assert bring({"coders.csv": "coder,hired\nben,2024-05-01\n"}).counts["complete"] == []


def test_month_alone_says_nothing_about_what_is_complete(ana):
    assert bring({"hours.csv": HOURS}).counts["complete"] == []


def test_file_of_checked_rows_decides_itself(ana):
    one = bring(
        {
            "coders.csv": "coder,name,hired\nben,Ben,2024-05-01\n",
            "checked.csv": "coder,kind,since\n",
        }
    )
    assert one.counts["complete"] == []


def test_facts_of_others_in_the_last_moment_are_seen_under_the_lock(ana, meanwhile):
    one = bring({"hours.csv": HOURS})
    meanwhile(
        lambda: facts(hours=[{"coder": "ana", "month": "2026-01", "productive_minutes": "5"}])
    )
    with pytest.raises(Moved):
        put_on_file(by=one.by, one=one, opened=opened_of(one))
    assert minutes() == [("2026-01-01", 5)]

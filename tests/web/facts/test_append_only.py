"""What is on file stays on file: the database refuses, whatever road a change takes."""

from datetime import UTC, datetime
from threading import Barrier, Thread

import pytest
from django.db import IntegrityError, connection, transaction

from coderpath.facts.rows import Hours
from coderpath.facts.source import Source
from coderpath_web.documents.models import PathDocument
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.refused import AlreadyRetracted
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.rooms.evidence.actions import record_facts, retract_facts
from tests.web.factories import coder, facility, fact, path

THREADS = 4
TIMES = 5
NOW = datetime(2026, 11, 15, tzinfo=UTC)


@pytest.fixture
def credential(db):
    """Put a credential on file, with whom it is about."""
    facility()
    coder()
    return fact("credentials", coder="ana", credential="CCA", since="2025-03-01")


def refused(change):
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        change()


def sql(text):
    with connection.cursor() as cursor:
        cursor.execute(text)


CHANGES = {
    "saved": lambda one: [setattr(one, "subject", "RHIT"), one.save()],
    "updated": lambda one: Fact.objects.filter(pk=one.pk).update(subject="RHIT"),
    "updated in bulk": lambda one: [
        setattr(one, "subject", "RHIT"),
        Fact.objects.bulk_update([one], ["subject"]),
    ],
    "deleted": lambda one: one.delete(),
    "deleted by a query": lambda one: Fact.objects.filter(pk=one.pk).delete(),
    "updated in SQL": lambda _: sql("UPDATE evidence_fact SET subject = 'RHIT'"),
    "redated in SQL": lambda _: sql("UPDATE evidence_fact SET recorded_at = '2020-01-01'"),
    "deleted in SQL": lambda _: sql("DELETE FROM evidence_fact"),
}


@pytest.mark.parametrize("how", CHANGES)
def test_fact_cannot_be(how, credential):
    refused(lambda: CHANGES[how](Fact.objects.get(pk=credential.pk)))
    assert Fact.objects.get(pk=credential.pk).subject == "CCA"


def test_retracted_fact_cannot_come_back(credential):
    entry = retract_facts(by=None, facts=[credential], why="wrong person")
    one = Fact.objects.filter(pk=credential.pk)
    refused(lambda: one.update(retracted_at=None, retracted_in=None))
    refused(lambda: one.update(retracted_at=NOW))
    assert one.get().retracted_in == entry


def test_fact_is_retracted_once(credential):
    retract_facts(by=None, facts=[credential], why="wrong person")
    entries = Entry.objects.count()
    with pytest.raises(AlreadyRetracted):
        retract_facts(by=None, facts=[credential], why="again")
    assert Entry.objects.count() == entries


@pytest.mark.parametrize(
    "text", ["UPDATE journal_entry SET why = 'x'", "DELETE FROM journal_entry"]
)
def test_entry_cannot_be_changed_in_sql(text, credential):
    refused(lambda: sql(text))


def test_entry_cannot_be_changed_by_a_query(credential):
    refused(lambda: Entry.objects.update(actor_name="Somebody else"))
    refused(lambda: Entry.objects.all()._raw_delete("default"))  # noqa: SLF001 -- the shortest road


@pytest.mark.parametrize(
    "change",
    [
        lambda: PathDocument.objects.update(text="levels: []"),
        lambda: PathDocument.objects.get().delete(),
        lambda: sql("DELETE FROM careers_pathdocument"),
    ],
)
def test_path_document_cannot_be_changed(change, db):
    path()
    refused(change)


def test_fact_without_an_entry_is_refused(credential):
    with pytest.raises(IntegrityError), transaction.atomic():
        Fact.objects.create(
            kind="credentials", coder=credential.coder, subject="CCS", since=NOW, recorded_at=NOW
        )


def test_entry_outside_a_transaction_is_refused(transactional_db):
    with pytest.raises(RuntimeError, match="inside the transaction"):
        write_entry(by=None, action="test.written")
    assert Entry.objects.count() == 0


@transaction.atomic
def write(*, fails=False):
    entry = write_entry(by=None, action="test.written")
    if fails:
        raise LookupError
    return entry.number


def test_action_that_fails_leaves_no_gap(transactional_db):
    first = write()
    with pytest.raises(LookupError):
        write(fails=True)
    assert write() == first + 1


def side_by_side(work):
    """Run work in several threads that begin together; give what went wrong."""
    together, wrong = Barrier(THREADS), []

    def run(number):
        together.wait()
        try:
            work(number)
        except (IntegrityError, AlreadyRetracted) as exception:
            wrong.append(type(exception))
        finally:
            connection.close()

    threads = [Thread(target=run, args=[number]) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return wrong


def test_entries_are_numbered_without_a_gap_from_several_threads(transactional_db):
    @in_turn
    def write_one(number, time):
        write_entry(by=None, action="test.written", details={"by": number, "time": time})

    def write(number):
        for time in range(TIMES):
            write_one(number, time)

    assert side_by_side(write) == []
    numbers = Entry.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == list(range(1, THREADS * TIMES + 1))


def test_of_several_who_retract_at_once_one_succeeds(transactional_db):
    facility()
    coder()
    one = fact("credentials", coder="ana", credential="CCA", since="2025-03-01")
    before = Entry.objects.count()
    wrong = side_by_side(lambda number: retract_facts(by=None, facts=[one], why=str(number)))
    assert wrong == [AlreadyRetracted] * (THREADS - 1)
    assert Entry.objects.count() == before + 1


def test_of_several_who_record_the_same_month_one_succeeds(transactional_db):
    facility()
    coder()
    month = NewFact("hours", Hours("ana", 2025 * 12, 600, Source("", 0)))
    wrong = side_by_side(lambda _: record_facts(by=None, new=[month]))
    assert wrong == [IntegrityError] * (THREADS - 1)
    assert Fact.objects.filter(kind="hours").count() == 1

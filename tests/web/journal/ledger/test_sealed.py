"""Every action is sealed with what it did; nothing comes under it afterwards, in whatever way."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from coderpath.ledger.proofs import proves_consistency, proves_inclusion
from coderpath_web.facts.models import Fact
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.append_only import released
from coderpath_web.journal.ledger.entries import entry_told
from coderpath_web.journal.ledger.erasing import erase_said
from coderpath_web.journal.ledger.events import events
from coderpath_web.journal.ledger.export import ledger_lines
from coderpath_web.journal.ledger.nodes import consistency_proof, inclusion_proof, root_at
from coderpath_web.journal.ledger.sealing import seal_newest
from coderpath_web.journal.models import Commitment, Entry, Leaf
from coderpath_web.rooms.openings.actions import close_opening, erase_applications
from coderpath_web.rooms.openings.models import Application
from coderpath_web.rooms.openings.queries import openings
from tests.web.decisions.made import past_the_triggers
from tests.web.journal.ledger.decided import organisation
from tests.web.journal.ledger.verified import checkpoint, wrong
from tests.web.once import made_once


@pytest.fixture(scope="module")
def decided(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker, organisation) as made:
        yield made


def put_under(number):
    """Copy a fact by SQL of one's own under an entry."""
    with connection.cursor() as cursor:
        described = connection.introspection.get_table_description(cursor, "evidence_fact")
        names = [one.name for one in described if one.name != "id"]
        taken = [str(number) if one == "recorded_in_id" else one for one in names]
        cursor.execute(
            f"INSERT INTO evidence_fact ({', '.join(names)}) SELECT {', '.join(taken)} "  # noqa: S608 -- names of columns
            "FROM evidence_fact WHERE kind = 'coders' LIMIT 1"
        )


def test_everything_that_was_done_is_in_the_ledger(db, decided):
    assert Leaf.objects.count() == Entry.objects.count()
    assert wrong(checkpoint(), checkpoint(5)) == []
    told = {name for rows in Leaf.objects.values_list("rows", flat=True) for name in rows}
    assert (
        {
            "evidence_fact.recorded_in",
            "evidence_fact.retracted_in",
            "decisions_transition.made_in",
            "openings_application.made_in",
            "access_grant.given_in",
        }
        <= told
        <= {event.name for event in events()}
    )


def test_row_written_by_sql_in_a_turn_is_sealed_as_any_other(db, decided):
    with transaction.atomic():
        entry = write_entry(by=None, action="test.written")
        put_under(entry.number)
        put_under(entry.number)
        seal_newest()
    assert Leaf.objects.get(pk=entry.number).rows["evidence_fact.recorded_in"][0] == 2
    assert wrong(checkpoint()) == []


def test_nothing_comes_under_an_entry_that_is_sealed(db, decided):
    newest = Entry.objects.order_by("number").last().number
    for number in (newest, newest - 1, newest + 1):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            put_under(number)
    closed = {"retracted_in_id": newest, "retracted_at": Entry.objects.get(pk=newest).at}
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Fact.objects.update(**closed)


def test_leaves_and_commitments_are_kept(db, decided):
    first = Leaf.objects.first()
    for change in (
        lambda: Leaf.objects.update(hash="0" * 64),
        lambda: Leaf.objects.filter(pk=first.pk)._raw_delete("default"),  # noqa: SLF001 -- the shortest road
        lambda: Leaf.objects.create(number=Leaf.objects.count() + 1, salt="", hash=""),
        lambda: Leaf.objects.create(number=Leaf.objects.count() + 7, salt="", hash=""),
        lambda: Commitment.objects.update(digest="0" * 64),
        lambda: Commitment.objects.update(salt="0" * 32),
    ):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            change()


def test_proofs_from_kept_subtrees_hold(db, decided):
    size = Leaf.objects.count()
    for number in range(1, size + 1):
        leaf = bytes.fromhex(Leaf.objects.get(pk=number).hash)
        at = {"index": number - 1, "size": size, "proof": inclusion_proof(number, size)}
        assert proves_inclusion(leaf=leaf, root=root_at(size), **at)
        roots = {"first_root": root_at(number), "second_root": root_at(size)}
        proof = consistency_proof(number, size)
        assert proves_consistency(first=number, second=size, proof=proof, **roots)


def test_what_is_erased_leaves_the_ledger_whole_and_cannot_be_told_again(db, decided, settings):
    hr, opening = decided()
    kept = checkpoint()
    why = dict.fromkeys(Application.objects.values_list("pk", flat=True), "Another was chosen.")
    close_opening(by=hr, opening=opening, why="Not needed", answers=why)
    settings.TODAY = date(2036, 11, 15)
    erase_applications(by=hr, opening=openings().get(pk=opening.pk))
    assert set(Application.objects.values_list("says", flat=True)) == {""}
    of_applicants = Commitment.objects.filter(of_table__startswith="openings_")
    assert of_applicants.exists()
    assert not of_applicants.exclude(salt=None).exists()
    assert wrong(kept, checkpoint()) == []


def test_words_of_entries_go_with_their_salt_and_the_ledger_holds(db, decided):
    kept = checkpoint()
    said = [one.pk for one in Entry.objects.exclude(why="", details={})]
    with transaction.atomic():
        erase_said(said)
    assert not Entry.objects.filter(pk__in=said).exclude(why__in=("", "Erased")).exists()
    assert not Entry.objects.filter(pk__in=said).exclude(details={}).exists()
    assert not Leaf.objects.filter(pk__in=said).exclude(salt="").exists()
    assert wrong(kept, checkpoint()) == []
    written = "".join(ledger_lines("log.example/coding"))
    assert "Typed wrong" not in written
    with past_the_triggers():
        Entry.objects.filter(pk=said[-1]).update(why="Another reason")
        Fact.objects.filter(kind="hours").update(source_file="elsewhere")
    assert {one.partition(":")[0] for one in wrong(kept)} > {f"Entry {said[-1]} was changed"}


def test_no_words_go_while_they_could_be_guessed_nor_are_others_put_there(db, decided):
    some = Entry.objects.exclude(why="")
    first = some.first()
    for change in (
        lambda: some.update(why="Erased"),
        lambda: some.update(details={}),
        lambda: Leaf.objects.update(salt="0" * 32),
        lambda: [erase_said([first.pk]), Entry.objects.filter(pk=first.pk).update(why="Other")],
        lambda: [erase_said([first.pk]), Leaf.objects.filter(pk=first.pk).update(salt="00")],
    ):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            change()


def test_text_changed_and_called_erased_is_found(db, decided):
    kept = checkpoint()
    with released(connection):
        Commitment.objects.filter(of_column="says").update(salt=None)
        Application.objects.update(says="I never wrote this.")
    assert any("says of row" in one for one in wrong(kept))


def test_entries_of_before_become_the_first_leaves_as_they_are(db, decided):
    with released(connection):
        Leaf.objects.all()._raw_delete("default")  # noqa: SLF001 -- the shortest road
        Commitment.objects.all()._raw_delete("default")  # noqa: SLF001 -- as above
    seal_newest()
    assert Leaf.objects.count() == Entry.objects.count()
    assert wrong(checkpoint()) == []


def test_seals_hold_whatever_the_time_zone_of_whoever_reads(db, decided, settings):
    number = Leaf.objects.count()
    before = entry_told(number, {}).at
    settings.TIME_ZONE = "Asia/Tokyo"
    assert entry_told(number, {}).at == before
    assert before.endswith("Z")
    assert wrong(checkpoint()) == []

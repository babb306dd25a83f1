"""Whatever is changed behind the product's back is found against a checkpoint kept outside."""

import os
from datetime import date, datetime, timedelta
from random import Random

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import F

from coderpath_web.journal.append_only import OFF_POSTGRESQL, OFF_SQLITE
from coderpath_web.journal.ledger.events import events
from coderpath_web.journal.ledger.sealing import seal_newest
from coderpath_web.journal.models import Commitment, Entry, Head, Leaf
from coderpath_web.people.models import Coder
from tests.web.journal.ledger.decided import organisation
from tests.web.journal.ledger.verified import checkpoint, wrong

MUTATIONS = int(os.environ.get("CODERPATH_MUTATIONS", "20"))


@pytest.fixture
def unguarded(db):
    """Give the organisation without one trigger, as who owns the database could have it."""
    organisation()
    with connection.cursor() as cursor:
        cursor.execute(OFF_POSTGRESQL if connection.vendor == "postgresql" else OFF_SQLITE)
        for take_off, _ in cursor.fetchall():
            cursor.execute(take_off)
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
    yield
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = DEFAULT")


def gone(rows):
    """Delete rows, and nothing that hangs on them."""
    rows._raw_delete(rows.db)  # noqa: SLF001 -- the shortest road


def model_of(event):
    return event.entry.model


def other(value, some):
    """Give a value of the same kind that is another."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + some.choice([1, 2, 1000])
    if isinstance(value, datetime | date):
        return value + timedelta(days=some.choice([-1, 1, 365]))
    if isinstance(value, str):
        return value + "x" if some.random() < 0.5 or not value else value[:-1]
    if isinstance(value, dict):
        return {**value, "other": "x"}
    return [*(value or []), "x"]


def with_rows():
    return [one for one in events() if model_of(one).objects.exclude(**{one.entry.name: None})]


def row_of(event, some):
    rows = model_of(event).objects.exclude(**{event.entry.name: None}).order_by("pk")
    return some.choice(list(rows))


def sealed_fields(row, event):
    fields = [one for one in event.fields if one.name != "id"]
    return [one for one in fields if getattr(row, one.attname) is not None]


def edit_row(some):
    event = some.choice(with_rows())
    row = row_of(event, some)
    field = some.choice(sealed_fields(row, event))
    change = {field.attname: other(getattr(row, field.attname), some)}
    model_of(event).objects.filter(pk=row.pk).update(**change)


def delete_row(some):
    event = some.choice(with_rows())
    model = model_of(event)
    gone(model.objects.filter(pk=row_of(event, some).pk))


def insert_row(some):
    event = some.choice([one for one in with_rows() if one.table == "evidence_fact"])
    row = row_of(event, some)
    row.pk, row.kind, row.until = None, "absences", None
    row.save(force_insert=True)


def swap_rows(some):
    event = some.choice([one for one in with_rows() if one.table == "evidence_fact"])
    rows = list(model_of(event).objects.filter(kind="hours").order_by("pk"))
    one, two = some.sample(rows, 2)
    some_of_both = one.since, two.since
    facts = model_of(event).objects
    facts.filter(pk=one.pk).update(since=date(1990, 1, 1))
    facts.filter(pk=two.pk).update(since=some_of_both[0])
    facts.filter(pk=one.pk).update(since=some_of_both[1])


def edit_entry(some):
    entry = some.choice(list(Entry.objects.all()))
    name = some.choice(["at", "actor_name", "action", "why", "details"])
    change = {name: other(getattr(entry, name), some)}
    Entry.objects.filter(pk=entry.pk).update(**change)


def swap_entries(some):
    one, two = some.sample(list(Entry.objects.exclude(actor_name="").order_by("pk")), 2)
    fields = ("at", "actor_id", "actor_name", "action", "about_id", "why", "details")
    for entry, taken in ((one, two), (two, one)):
        Entry.objects.filter(pk=entry.pk).update(**{name: getattr(taken, name) for name in fields})


def edit_leaf(some):
    leaf = some.choice(list(Leaf.objects.all()))
    name = some.choice(["hash", "salt", "rows"] + (["subtrees"] if leaf.subtrees else []))
    value = getattr(leaf, name)
    changed = (
        {**value, "other": [1, ""]} if name == "rows" else f"{int(value, 16) ^ 1:0{len(value)}x}"
    )
    Leaf.objects.filter(pk=leaf.pk).update(**{name: changed})


def edit_commitment(some):
    row = some.choice(list(Commitment.objects.all()))
    name = some.choice(["salt", "digest"])
    value = f"{int(getattr(row, name), 16) ^ 1:0{len(getattr(row, name))}x}"
    Commitment.objects.filter(pk=row.pk).update(**{name: value})


def edit_coder(some):
    coder = some.choice(list(Coder.objects.filter(facts__isnull=False)))
    Coder.objects.filter(pk=coder.pk).update(code=coder.code + "x")


def delete_entry(some):
    number = some.randint(1, Leaf.objects.count())
    for rows in (Entry.objects.filter(pk=number), Leaf.objects.filter(pk=number)):
        gone(rows)


def insert_entry(some):
    """Move all entries from a number on up by one, and put another in the gap."""
    number = some.randint(1, Leaf.objects.count())
    for model in (Entry, Leaf):
        model.objects.filter(number__gte=number).update(number=F("number") + 1_000_000)
        model.objects.filter(number__gte=number).update(number=F("number") - 999_999)
    like = Entry.objects.order_by("number").last()
    like.pk = number
    like.save(force_insert=True)
    seal_anew(number)


def truncate(some):
    number = some.randint(1, Leaf.objects.count())
    cut_from(number)
    gone(Entry.objects.filter(number__gte=number))
    Head.objects.update(last=number - 1)


def seal_anew(number):
    cut_from(number)
    Head.objects.update(last=Entry.objects.order_by("number").last().number)
    seal_newest()


def cut_from(number):
    """Take the leaves from a number on, and what was committed to by their entries."""
    gone(Leaf.objects.filter(number__gte=number))
    for event in events():
        if event.erasable:
            later = {f"{event.entry.name}__gte": number}
            rows = model_of(event).objects.filter(**later).values_list("pk")
            gone(Commitment.objects.filter(of_table=event.table, of_row__in=rows))


def chain_again(some):
    """Change something, and work the whole log out anew from its entry to the end."""
    number = some.randint(1, Leaf.objects.count())
    some.choice([edit_row, edit_entry, delete_row, swap_rows, edit_coder])(some)
    seal_anew(1 if some.random() < 0.5 else number)


WAYS = (
    *(edit_row, delete_row, insert_row, swap_rows, edit_entry, swap_entries, edit_leaf),
    *(edit_commitment, edit_coder, delete_entry, insert_entry, truncate, chain_again),
)


def changed(seed):
    """Change something in a way of its own; False where a constraint of the database forbids it."""
    some = Random(seed)  # Each can be tried again by itself.
    try:
        with transaction.atomic():
            WAYS[seed % len(WAYS)](some)
    except IntegrityError:
        return False
    return True


def test_every_mutation_is_found(unguarded):
    kept = [checkpoint(), checkpoint(Leaf.objects.count() // 2)]
    assert wrong(*kept) == []
    missed, tried, seed = [], 0, 0
    while tried < MUTATIONS:
        point = transaction.savepoint()
        if changed(seed):
            tried += 1
            if not any("ntry" in one or "log" in one for one in wrong(*kept)):
                missed.append((seed, WAYS[seed % len(WAYS)].__name__))
        transaction.savepoint_rollback(point)
        seed += 1
    assert missed == []
    assert wrong(*kept) == []

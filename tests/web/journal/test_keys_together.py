"""A key that leads to nothing is refused, and no new row of an import is asked for it alone."""

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.models import ForeignKey

from coderpath_web.documents.models import PathDocument
from coderpath_web.facts.models import Fact
from coderpath_web.journal.actions import write_entry
from coderpath_web.standings.models import Climb, CoderMonth, Standing
from tests.web.factories import coder, facility, fact, path

pytestmark = pytest.mark.django_db

ON_POSTGRESQL = connection.vendor == "postgresql"
NOBODY = 10**6
OWN = [one for one in apps.get_models() if one.__module__.startswith("coderpath_web.")]
OF_EACH_ROW = """
SELECT tgname FROM pg_trigger
WHERE tgrelid = '{table}'::regclass AND tgtype & 1 > 0 AND tgtype & 4 > 0
"""
NAMED = "SELECT tgname FROM pg_trigger WHERE tgname LIKE '{like}' ORDER BY tgname"
FOREIGN = (
    "SELECT conname FROM pg_constraint WHERE contype = 'f' AND conrelid = '{table}'::regclass"
    if ON_POSTGRESQL
    else "SELECT id FROM pragma_foreign_key_list('{table}')"
)


def asked(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return [one for (one,) in cursor.fetchall()]


def table_of(model):
    return model._meta.db_table  # noqa: SLF001 -- Django's way


def keys_of(model):
    return [one for one in model._meta.concrete_fields if isinstance(one, ForeignKey)]  # noqa: SLF001 -- as above


MANY = (Fact, Standing, CoderMonth, Climb)
"""Of these an import writes very many rows while others wait."""
KEYS = [(model, field.attname) for model in MANY for field in keys_of(model)]


@pytest.fixture
def rows():
    """Give a new row of each table, which could be put on file."""
    path()
    place = facility()
    ana = coder()
    boss = coder("boss")
    on_file = fact("reports", coder="ana", to="boss", since="2026-01-01")
    document = PathDocument.objects.get()
    entry = write_entry(by=None, action="test.written")
    return {
        Fact: Fact(
            kind="reports",
            coder=ana,
            facility=place,
            to=boss,
            since=on_file.since,
            recorded_at=entry.at,
            recorded_in=entry,
        ),
        Standing: Standing(coder=ana, document=document, what="holds", name="x", state="met"),
        CoderMonth: CoderMonth(coder=ana, month="2019-01-01", kind="gap"),
        Climb: Climb(coder=ana, document=document, level="x", since="2019-01-01"),
    }


def added(rows):
    with transaction.atomic():
        type(rows[0]).objects.bulk_create(rows)
        connection.check_constraints()


def changed(model, values):
    with transaction.atomic():
        model.objects.update(**values)
        connection.check_constraints()


@pytest.mark.parametrize(("model", "key"), KEYS, ids=lambda one: getattr(one, "__name__", one))
def test_row_whose_key_leads_to_nothing_is_refused(model, key, rows):
    row = rows[model]
    added([row])
    row.pk = None
    setattr(row, key, NOBODY)
    with pytest.raises(IntegrityError):
        added([row])


@pytest.mark.parametrize(
    ("model", "key"),
    [one for one in KEYS if one[0] is not Fact],
    ids=lambda one: getattr(one, "__name__", one),
)
def test_row_is_not_changed_to_a_key_that_leads_to_nothing(model, key, rows):
    added([rows[model]])
    with pytest.raises(IntegrityError):
        changed(model, {key: NOBODY})


@pytest.mark.parametrize("model", MANY, ids=table_of)
def test_nothing_is_asked_of_each_new_row_of_an_import(model):
    if ON_POSTGRESQL:
        assert asked(OF_EACH_ROW.format(table=table_of(model))) == []


@pytest.mark.parametrize("model", OWN, ids=table_of)
def test_every_key_is_looked_up_and_leads_to_what_cannot_be_deleted(model):
    table, keys = table_of(model), keys_of(model)
    if len(asked(FOREIGN.format(table=table))) == len(keys):
        return
    assert ON_POSTGRESQL
    assert asked(NAMED.format(like=f"{table}_keys_%")) == [
        f"{table}_keys_insert",
        f"{table}_keys_update",
    ]
    for field in keys:
        kept = asked(NAMED.format(like=f"{table_of(field.related_model)}_kept_%"))
        assert {"delete", "truncate"} <= {name.rpartition("_")[2] for name in kept}

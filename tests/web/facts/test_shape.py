"""Every row of the library goes into the table of facts and comes back the same."""

from dataclasses import fields

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from coderpath.facts.files.memory import memory_place
from coderpath.facts.kinds import KINDS
from coderpath.facts.reading import read_place
from coderpath.facts.record import CoderRecord
from coderpath.facts.shape import row_of, stored, texts_of
from coderpath.facts.source import Source
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import facts_of, gather
from coderpath_web.people.models import Coder
from coderpath_web.rooms.evidence.actions import record_facts
from coderpath_web.rooms.imports.reading import read_rows
from tests.web.factories import coder, facility
from tests.web.factories.rows import rows

SOURCE = Source("letter of 3 March", 7)
few = settings(max_examples=25, deadline=None, database=None, derandomize=True)
fewer = settings(few, max_examples=8)
OTHER_SHAPE = {"standards", "facilities", "checked"}
"""Shared by all coders or made of rows: compared by themselves."""


@pytest.mark.parametrize("kind", KINDS)
@few
@given(data=st.data())
def test_row_survives_the_way_into_fields_and_back(kind, data):
    row = data.draw(rows(kind, SOURCE))
    assert row_of(kind, {"coder": "", "facility": "", "to": "", **stored(kind, row)}, SOURCE) == row


@pytest.mark.parametrize("kind", KINDS)
@few
@given(data=st.data())
def test_row_written_as_texts_is_read_as_the_same_row(kind, data):
    row = data.draw(rows(kind, SOURCE))
    texts = texts_of(kind, row)
    values = [
        column.read(texts[column.name]) if texts.get(column.name) else column.default
        for column in KINDS[kind].columns
    ]
    assert KINDS[kind].row(*values, SOURCE) == row


@pytest.mark.django_db
def test_star_is_all_facilities_in_standards_alone():
    held = {"coder": "*", "credential": "*", "since": "2025-01-01"}
    told = read_rows(
        memory_place(
            {"coders": [{"coder": "*", "hired": "2024-03-04"}], "credentials": [held]},
        )
    )
    entry = record_facts(by=None, new=told.new)
    star = Coder.objects.get(code="*")
    facts = Fact.objects.filter(recorded_in=entry).values_list("kind", "coder", "subject")
    assert set(facts) == {("coders", star.pk, ""), ("credentials", star.pk, "*")}
    place = {"facility": "*", "name": "All", "region": "Valley", "setting": "acute"}
    (found,) = read_rows(memory_place({"facilities": [place]})).findings
    assert found.found == '"*" stands for all facilities, and only in standards'


@pytest.mark.django_db
@pytest.mark.parametrize("kind", KINDS)
@fewer
@given(data=st.data())
def test_row_survives_the_way_through_the_database(kind, data):
    row = data.draw(rows(kind, SOURCE))
    with transaction.atomic():
        if kind != "facilities":
            facility()
            coder("ben", facility="")
        if kind not in {"coders", "facilities"}:  # Nobody is hired who is employed.
            coder("ana", facility="")
        entry = record_facts(by=None, new=[NewFact(kind, row)])
        fact = Fact.objects.select_related("coder", "facility", "to").get(recorded_in=entry)
        about = [fact.coder_id] if fact.coder_id else []
        read = [one for one in gather(about).by_kind()[kind] if one.source.fact == fact.pk]
        assert read == [row]
        assert fact_row(fact) == row
        transaction.set_rollback(True)


@pytest.fixture
def demo(db, generated):
    """Put the demo organisation on file, and give its files."""
    record_facts(by=None, new=read_rows(memory_place(generated)).new)
    return generated


def test_demo_organisation_reads_the_same_from_files_and_from_the_database(demo):
    from_files = read_place(memory_place(demo)).facts
    from_database = facts_of().facts
    assert from_database.coders.keys() == from_files.coders.keys()
    for code, record in from_files.coders.items():
        assert plain(from_database.coders[code]) == plain(record)
    assert list(from_database.standards) == list(from_files.standards)
    assert from_database.facilities == from_files.facilities
    some = Coder.objects.get(code="C0014")
    assert plain(facts_of([some.pk]).facts.coders["C0014"]) == plain(from_files.coders["C0014"])


def plain(record):
    """Give everything that a record holds of its coder's own."""
    own = [one.name for one in fields(CoderRecord) if one.name not in OTHER_SHAPE]
    return {name: getattr(record, name) for name in own} | {"checked": dict(record.checked)}

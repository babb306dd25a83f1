import io
import zipfile

import pytest

from coderpath.facts.reading import read_facts
from coderpath_web.facts.models import Fact
from coderpath_web.rooms.evidence.actions import retract_facts
from coderpath_web.rooms.imports.export import csv_lines, facts_within, zip_parts
from tests.rooms.imports.brought import bring, found
from tests.web.factories import coder, facility, fact, facts

pytestmark = pytest.mark.django_db


@pytest.fixture
def organisation():
    facility()
    facility("south", name="=SUM(A1:A9)", region="Coast")
    coder("ana", level="specialist-2")
    coder("sam", name="+Sam", facility="south")
    facts(
        hours=[
            {"coder": "ana", "month": "2026-01", "productive_minutes": "600.25"},
            {"coder": "sam", "month": "2026-01", "productive_minutes": "1"},
        ],
        points=[{"coder": "ana", "category": "teaching", "on": "2026-01-05", "points": "3"}] * 2,
        skills=[{"coder": "ana", "of": "@mentoring", "held": "no", "on": "2026-01-05"}],
        training=[{"coder": "ana", "type": "inpatient", "begun": "2026-01-05"}],
        standards=[
            {"facility": "*", "type": "x", "since": "2020-01-01", "records": "2", "minutes": "4.5"}
        ],
        checked=[{"coder": "ana", "kind": "events", "since": "2024-03-04"}],
        events=[
            {"coder": "ana", "of": "warning", "on": "2025-01-05"},
            {"coder": "ana", "of": "probation", "on": "2025-01-05", "until": "2025-04-05"},
            {"coder": "ana", "of": "probation", "on": "2026-01-05", "until": "9999-12-31"},
        ],
    )
    wrong = fact("credentials", coder="ana", credential="CCS", since="2025-01-01")
    retract_facts(by=None, facts=[wrong], why="another person")


def archive(within):
    return zipfile.ZipFile(io.BytesIO(b"".join(zip_parts(within))))


def test_export_of_everything_brought_again_changes_nothing(organisation):
    data = b"".join(zip_parts(facts_within(None, None)))
    one = bring({"all.zip": data})
    assert [some for some in found(one) if some[0] == "error"] == []
    changing = [
        (kind, some["new"], some["changed"], some["retracted"])
        for kind, some in one.counts["kinds"].items()
        if some["new"] or some["changed"] or some["retracted"]
    ]
    assert changing == []
    assert sum(some["same"] for some in one.counts["kinds"].values()) == Fact.objects.count()


def test_library_reads_the_export(organisation, tmp_path):
    archive(facts_within(None, None)).extractall(tmp_path)
    reading = read_facts(tmp_path)
    assert sorted(reading.facts.coders) == ["ana", "sam"]


def test_no_cell_of_the_export_starts_a_formula(organisation):
    for kind in ("facilities", "coders", "skills"):
        text = "".join(csv_lines(facts_within(None, None), kind))
        assert not any(sign + name in text for sign in ",\n" for name in ("=SUM", "+Sam", "@ment"))


def test_export_stays_within_reach(organisation):
    ana = Fact.objects.filter(coder__code="ana").first().coder_id
    north = Fact.objects.get(kind="facilities", facility__code="north").facility_id
    within = facts_within({ana}, {north})
    names = "".join("".join(csv_lines(within, kind)) for kind in ("coders", "hours", "facilities"))
    assert ("ana" in names, "sam" in names, "south" in names) == (True, False, False)


def test_export_reads_a_kind_in_parts(organisation, monkeypatch):
    whole = "".join(csv_lines(facts_within(None, None), "hours"))
    monkeypatch.setattr("coderpath_web.rooms.imports.export.ROWS_A_PART", 1)
    assert "".join(csv_lines(facts_within(None, None), "hours")) == whole

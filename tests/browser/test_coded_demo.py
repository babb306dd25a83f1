"""Records, weeks and submitted months of the demo: exactly its figures, every step of a month."""

import pytest
from django.test import Client

from coderpath.days import month_of
from coderpath.facts.files.memory import memory_place
from coderpath_demo import generate
from coderpath_web.accounts.models import Account
from coderpath_web.coded.models import Load
from coderpath_web.demo.load import SEED
from coderpath_web.demo.told import submitted
from coderpath_web.demo.told.coded_months import DESKS
from coderpath_web.facts.queries import on_file, rows_of
from coderpath_web.months.enums import Step
from coderpath_web.months.mixes import unusual_mixes
from coderpath_web.months.models import MonthStep
from coderpath_web.proposals.queries import waiting
from coderpath_web.rooms.imports.reading import read_rows
from coderpath_web.rooms.months.asking import answers_about, months_looked_at
from coderpath_web.rooms.standards.enums import How
from coderpath_web.rooms.standards.models import HowSet
from tests.browser.conftest import CODED_SINCE

KINDS = ("hours", "productivity")
NOT_ON_FILE = {("C0577", "2026-10"), ("C0573", "2026-10")}
"""One waits for its answer, one to be submitted."""


def told(kind, row):
    return (kind, *row[:-1])


@pytest.mark.usefixtures("demo")
def test_months_made_of_records_and_weeks_are_those_that_were_invented():
    since = month_of(CODED_SINCE.toordinal())
    waiting = {(coder, since + 4) for coder, _ in NOT_ON_FILE}
    wanted = {
        told(one.kind, one.row)
        for one in read_rows(memory_place(generate(SEED))).new
        if one.kind in KINDS
        and one.row.coder in DESKS
        and one.row.month >= since
        and (one.row.coder, one.row.month) not in waiting
    }
    facts = on_file().filter(kind__in=KINDS, coder__code__in=DESKS, since__gte=CODED_SINCE)
    assert {told(kind, row) for kind, row in rows_of(facts)} == wanted
    assert set(facts.values_list("source_file", flat=True)) == {"coded records", "time on file"}
    assert len(wanted) > 5 * len(DESKS)


@pytest.mark.usefixtures("demo")
def test_every_step_of_a_month_was_taken_and_something_waits():
    assert set(MonthStep.objects.values_list("step", flat=True)) == {one.value for one in Step}
    loads = Load.objects.all()
    assert any(one.refused for one in loads)
    assert loads.exclude(undoes=None).count() == 1
    # One corrected by a later table, one of claims that say more of records on file.
    assert {(one.format, one.changed) for one in loads if one.changed} == {
        ("table", 18),
        ("x12", 30),
    }
    client = Client()
    client.force_login(Account.objects.get(username="edith"))
    page = client.get("/waiting/").content.decode()
    assert "Enid Pietrangelo" in page
    assert client.get("/months/").status_code == 200


@pytest.mark.usefixtures("demo")
def test_an_unusual_mix_was_explained_and_standards_say_how_they_were_set():
    asked = Account.objects.get(username=submitted.ASKED)
    latest = months_looked_at()[-1]
    assert asked.coder_id in unusual_mixes([asked.coder_id], months_looked_at())
    assert asked.coder_id in answers_about([asked.coder_id], latest)
    assert {one.how for one in HowSet.objects.all()} == {How.PEER_AVERAGE, How.TIME_STUDY}
    of_class = [one for one in waiting() if one.why.startswith("Agreed with the heart center")]
    assert [one.what["setting"]["service_class"] for one in of_class] == ["cardiac surgery"]

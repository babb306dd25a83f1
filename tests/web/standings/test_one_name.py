"""Rows whose names have the same form are rows of one name, in derived rows too."""

from types import SimpleNamespace

import pytest

from coderpath.explain.names import PathNames
from coderpath.facts.rows import Standard
from coderpath_web import clock
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.ground import Ground
from coderpath_web.facts.spellings import spellings
from coderpath_web.rooms.evidence.pages.record.facts_on_file import NoPath
from coderpath_web.rooms.standards.pages.standards.standards import Standards
from coderpath_web.rooms.work.pages.coverage.coverage import _by_one_name
from coderpath_web.standings.actions import rebuild_derived
from coderpath_web.standings.models import CoderMonth, Standing
from tests.web.factories import account, coder, facility, fact, facts, path

pytestmark = pytest.mark.django_db


def months():
    return list(CoderMonth.objects.order_by("pk").values_list("kind", "earned"))


def test_a_standard_touches_whoever_coded_its_type_however_either_is_written():
    path()
    facility()
    coder("ana")
    month = {"coder": "ana", "month": "2025-03"}
    facts(
        productivity=[{"type": "same_day_surgery", "records": "30", **month}],
        hours=[{"productive_minutes": "600", **month}],
    )
    fact(
        "standards",
        facility="north",
        type="Same-day surgery",
        since="2025-01-01",
        records="1",
        minutes="20",
    )
    assert months() == [("recorded", "600")]
    rebuild_derived()
    assert months() == [("recorded", "600")]
    assert spellings("productivity", "SAME DAY SURGERY") == ["same_day_surgery"]


def test_a_position_counts_for_its_level_however_it_is_written():
    path()
    facility()
    coder(level="specialist-1", hired="2024-03-04")
    fact("positions", coder="ana", level="Specialist 2", since="2025-01-01")
    held = Standing.objects.filter(what="holds", name="specialist-2")
    assert [str(row.since) for row in held] == ["2025-01-01"]


def test_the_record_is_told_before_any_path_is_adopted():
    names = PathNames(NoPath)
    assert names.level("Specialist 2") == "Specialist 2"
    assert names.type("same_day_surgery") == "same day surgery"


def test_types_written_in_several_ways_stand_in_one_column_of_coverage():
    begun, proficient = SimpleNamespace(is_proficient=False), SimpleNamespace(is_proficient=True)
    spelt = {"samedaysurgery": "same_day_surgery"}
    types = {"Same-day surgery": proficient, "same_day_surgery": begun, "Other": begun}
    assert _by_one_name(types, spelt) == {"same_day_surgery": proficient, "Other": begun}


def test_a_standard_carries_the_verdicts_of_whoever_coded_its_type_however_either_is_written():
    facility()
    ana = coder("ana")
    facts(
        productivity=[
            {"coder": "ana", "month": "2025-03", "type": "same_day_surgery", "records": "3"}
        ]
    )
    named = {"type": "Same-day surgery", "since": 1, "until": 2, "records": 1, "minutes": 2}
    for place in ("north", "*"):
        assert Ground(ana).carries("standards", Standard(place, **named))
    assert not Ground(ana).carries("standards", Standard("*", **named | {"type": "emergency"}))


def test_the_page_of_standards_has_one_part_for_a_type_however_it_is_written():
    path()
    place = facility()
    coder("ana")
    facts(
        productivity=[
            {"coder": "ana", "month": "2025-03", "type": "same_day_surgery", "records": "3"}
        ]
    )
    standard = {"facility": "north", "records": "1", "minutes": "20"}
    fact("standards", type="Same-day surgery", since="2025-01-01", **standard)
    viewer = Viewer(account("supervisor"), clock.today())
    asked = SimpleNamespace(GET={}, COOKIES={}, session={}, viewer=viewer)
    page = Standards(asked, place)
    [one] = [one for one in page.types if one.history]
    assert (one.name, one.unmeasured) == ("same_day_surgery", [])

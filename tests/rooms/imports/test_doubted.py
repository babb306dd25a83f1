"""What somebody says yes to before it is saved: cells emptied, and ids that look alike."""

import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.rooms.imports import folder
from coderpath_web.rooms.imports.doubted import _core
from tests.rooms.imports.brought import bring, save, save_ticked
from tests.web.factories import account, coder, facility, fact, path

pytestmark = pytest.mark.django_db
HEAD = "coder,name,facility,hired\n"


@pytest.fixture(autouse=True)
def on_file():
    path()
    facility()
    coder("5001", name="Rosa Alvarez", hired="2019-03-04")


def doubts(one):
    return [(said["what"], said["says"]) for said in one.counts["said"] if said["sort"] == "doubt"]


@pytest.mark.parametrize("code", ["05001", "5001.0", "5-001", " 5001"])
def test_id_that_looks_like_one_on_file_is_doubted_before_somebody_new_is_made(code):
    one = bring({"coders.csv": f'{HEAD}"{code}",Rosa,north,2019-03-04\n'})
    told = doubts(one)
    if code.strip() == "5001":
        assert told == []
    else:
        assert told == [(f"Id {code}", f"id {code} (Rosa) is somebody new, beside 5001 on file")]


def test_ids_of_one_file_that_look_alike_are_doubted():
    rows = "C-017,Ana,north,2019-03-04\nc017,Ana S,north,2019-03-04\n"
    assert doubts(bring({"coders.csv": HEAD + rows})) == [
        ("Id C-017", "ids C-017 (Ana) and c017 (Ana S) are 2 people")
    ]


def test_several_ids_that_look_like_one_on_file_are_several():
    rows = "05001,Rosa,north,2019-03-04\n5001.0,Rosa,north,2019-03-04\n"
    ((_, says),) = doubts(bring({"coders.csv": HEAD + rows}))
    assert says == "ids 05001 (Rosa) and 5001.0 (Rosa) are new people, beside 5001 on file"


def test_ids_that_differ_are_not_alike():
    rows = "5010,Ana,north,2019-03-04\n50010,Ben,north,2019-03-04\nE5001,Cy,north,2019-03-04\n"
    assert doubts(bring({"coders.csv": HEAD + rows})) == []
    assert len({_core(code) for code in ("5010", "50010", "E5001", "5001", "15001")}) == 5


def test_nobody_out_of_reach_is_let_on_by_an_id_that_looks_like_theirs():
    facility("south", name="South")
    lead = account("supervisor", "facility", facility=facility("west", name="West"))
    one = bring({"coders.csv": f"{HEAD}05001,Rosa,west,2019-03-04\n"}, lead)
    assert doubts(one) == []


def test_blank_cells_that_empty_what_is_on_file_are_counted_in_words():
    for name in ("CCS", "RHIT"):
        fact("credentials", coder="5001", credential=name, since="2020-01-01", until="2027-07-01")
    table = "coder,credential,since,until\n5001,CCS,2020-01-01,\n5001,RHIT,2020-01-01,\n"
    one = bring({"credentials.csv": table})
    (told,) = doubts(one)
    assert told[0].startswith("Credentials: ")
    assert "2 blank cells empty what is on file, such as 2027-06-30 of 5001" in told[1]
    save(one)
    assert Fact.objects.filter(kind="credentials", retracted_at=None, until=None).count() == 0


def test_equal_rows_of_what_is_added_up_are_asked_about_beside_new_ones():
    points = {"coder": "5001", "category": "ethics", "on": "2025-05-01", "points": "2"}
    fact("points", **points)
    old = ",".join(points) + "\n" + ",".join(points.values()) + "\n"
    partner = account("hr-partner")
    (told,) = bring({"points.csv": old}, partner).counts["said"]
    assert told["sort"] == "assumed"
    one = bring({"points.csv": old + "5001,ethics,2025-06-01,2\n"}, partner)
    assert doubts(one) == [
        ("Points", "1 row says what is on file already: nothing of that is counted again")
    ]
    save_ticked(one)
    assert Fact.objects.filter(kind="points").count() == 2


def test_row_that_clashes_with_one_on_file_says_how_the_other_ends():
    fact("positions", coder="5001", level="specialist-2", since="2022-01-01")
    table = "coder,level,facility,fte,since\n5001,specialist-2,north,0.5,2025-05-01\n"
    one = bring({"positions.csv": table})
    (found,) = folder.read_rows(one.pk, "findings")
    assert "on file, from" in str(found["found"])
    assert "End the earlier position with until 2025-05-01" in found["mend"]


def test_column_that_is_not_there_empties_nothing():
    fact("credentials", coder="5001", credential="CCS", since="2020-01-01", until="2027-07-01")
    one = bring({"credentials.csv": "coder,credential,since\n5001,CCS,2020-01-01\n"})
    assert doubts(one) == []
    assert one.counts["kinds"]["credentials"]["same"] == 1

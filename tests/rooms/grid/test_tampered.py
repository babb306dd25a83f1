"""A grid answers whatever is sent to it: with a page that says why, or as if it were not there."""

import pytest

from coderpath_web.rooms.grid.kinds import GRIDS
from tests.rooms.grid.conftest import NAMES
from tests.rooms.grid.filled import ROWS, SOURCE, cells, key, recorded

pytestmark = pytest.mark.django_db
ODD = (
    "²",
    "٣",
    "9" * 5000,
    "-1",
    "1e999",
    "NaN",
    "0001-01-01",
    "9999-12-31",
    "2026-02-30",
    "x" * 3000,
    "<b>&\"'",
    "\u202e",
    "1/1/1",
    "0",
    "4/31/2026",
)


@pytest.mark.parametrize(
    "shown", ["²", "٣", "-1", "x", "9" * 19, pytest.param("9" * 5000, id="long")]
)
def test_entry_that_no_form_could_have_shown_is_not_there(hr, shown):
    answer = hr.post("/record-for-a-team/reports/", cells(ana=ROWS["reports"]) | {"shown": shown})
    assert answer.status_code == 404
    assert not recorded().exists()


@pytest.mark.parametrize("month", ["", "²", "2026-13", "0000-01", "x"])
def test_month_that_no_form_could_have_shown_is_not_there(hr, month):
    sent = cells(ana=ROWS["months"]) | {"month": month}
    assert hr.post("/record-for-a-team/months/", sent).status_code == 404


@pytest.mark.parametrize("grid", GRIDS)
def test_any_text_in_any_cell_is_answered_by_the_page(hr, grid):
    whole = {**ROWS[grid], "source": SOURCE}
    for column in whole:
        for at in range(0, len(ODD), len(NAMES)):
            rows = {
                code: {**whole, column: text} for code, text in zip(NAMES, ODD[at:], strict=False)
            }
            answer = hr.post(f"/record-for-a-team/{grid}/", cells(**rows))
            assert answer.status_code in {302, 409, 422}, (column, ODD[at:])


@pytest.mark.parametrize("name", ["team", "level", "q", "page", "month", "facility"])
def test_any_choice_of_people_is_answered_by_the_page(hr, name):
    for text in ODD:
        assert hr.get("/record-for-a-team/months/", {name: text}).status_code == 200


def test_grid_of_sixty_in_which_every_cell_is_filled_and_confirmed_is_read(hr):
    cell = [f"{column}.{row}" for row in range(9000, 9060) for column in (*"abcdefghijkl", "take")]
    tick = [f"replace.{row}.{number}" for row in range(9000, 9060) for number in range(12)]
    sent = cells(ana=ROWS["months"]) | dict.fromkeys(cell + tick, "1")
    assert hr.post("/record-for-a-team/months/", sent).status_code == 409


def test_rows_ticks_and_answers_that_are_none_are_no_ones(hr):
    odd = {f"take.{text}": "1" for text in ("²", "٣", "9" * 100, "-1")}
    odd |= {f"meant.credential.{key('ana')}": "x", f"replace.{key('ana')}.²": "²", ".": "x"}
    answer = hr.post("/record-for-a-team/credentials/", cells(ana=ROWS["credentials"]) | odd)
    assert answer.status_code == 409
    assert not recorded().exists()

"""Headings that are days: which style they have, and that a month is none."""

import pytest

from coderpath.roster.day_columns import day_styles, holds_day, turned_style


@pytest.mark.parametrize(
    ("headings", "styles"),
    [
        (["ID", "1/28/2026", "1/29/2026"], {"%m/%d/%Y"}),
        (["13/1/2026", "1/2/2026", "2/1/2026"], {"%d/%m/%Y"}),
        (["28-Jan-26", "29-Jan-26"], {"%d-%b-%y"}),
        (["Jan 5, 2026 Records", "Jan 6, 2026 Records"], {"%b %d, %Y Records"}),
        (["2026-01-01", "2026-01-02"], {"%Y-%m-%d"}),
        (["2026-01-01", "2026-02-01"], set()),
        (["Level as of 11/15/2026", "Name"], set()),
        (["Jan 2026", "1/2026", "2026-01", "100%"], set()),
    ],
)
def test_columns_for_a_day_each_have_one_style(headings, styles):
    assert set(day_styles(headings).values()) == styles


@pytest.mark.parametrize("heading", ["1/28/2026", "28 Jan 2026", "2026-01-28 Records"])
def test_day_in_a_heading_is_no_month(heading):
    assert holds_day(heading)


def test_day_and_month_of_a_style_can_be_turned_round():
    assert turned_style("Records %m/%d/%Y") == "Records %d/%m/%Y"
    assert turned_style("%d-%b-%Y") == "%d-%b-%Y"

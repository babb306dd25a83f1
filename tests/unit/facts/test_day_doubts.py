from collections import Counter
from collections.abc import Collection

import pytest

from coderpath.roster.day_doubts import column_said
from coderpath.roster.day_styles import DaysSeen
from coderpath.roster.said import Said, Sort
from coderpath.roster.styles import style_of


def said(styles: list[str], *texts: str, proven: Collection[str] = ()) -> list[Said]:
    made = [one for text in styles if (one := style_of(text, with_day=True))]
    counts, seen = Counter(filter(None, texts)), DaysSeen()
    for text, times in counts.items():
        seen.see(text, times)
    return list(column_said("Hire Date", counts, seen, made, proven))


def test_dates_that_read_two_ways_are_a_doubt_on_one_value() -> None:
    texts = ("05/05/2022", "", "03/04/2022", "05/06/2021")
    assert said(["%m/%d/%Y"], *texts) == [
        Said(Sort.DOUBT, "Hire Date", "03/04/2022 is 4 March 2022", "3 April 2022", 3)
    ]
    assert said(["%d/%m/%Y"], *texts) == [
        Said(Sort.DOUBT, "Hire Date", "03/04/2022 is 3 April 2022", "4 March 2022", 3)
    ]


def test_dates_that_read_one_way_are_none() -> None:
    assert said(["%m/%d/%Y"], "03/04/2022", "12/25/2020", "5/30/2021") == []


def test_order_that_one_cell_alone_shows_is_a_doubt() -> None:
    other = "4 March 2022, if 25/12/2020 is a typo: no other cell shows the order of day and month"
    texts = ("03/04/2022", "05/05/2021", "25/12/2020")
    doubt = Said(Sort.DOUBT, "Hire Date", "03/04/2022 is 3 April 2022", other, 1)
    assert said(["%d/%m/%Y"], *texts) == [doubt]
    assert said(["%d/%m/%Y"], *texts, proven=["%d/%m/%Y"]) == []


@pytest.mark.parametrize("proven", [(), ["%m/%d/%Y"]])
def test_cells_that_show_both_orders_are_a_doubt_of_those_that_may_be_either(
    proven: Collection[str],
) -> None:
    texts = ("12/25/2020", "03/04/2022", "12/30/2020", "13/04/2022")
    other = "3 April 2022, as 13/04/2022 is written in the same column"
    doubt = Said(Sort.DOUBT, "Hire Date", "03/04/2022 is 4 March 2022", other, 1)
    assert said(["%m/%d/%Y"], *texts, proven=proven) == [doubt]


@pytest.mark.parametrize(
    ("styles", "says", "other"),
    [
        (["%d/%m/%Y"], "2022-03-04 is 4 March 2022", "3 April 2022"),
        (["%d/%m/%Y", "%Y-%d-%m"], "2022-03-04 is 3 April 2022", "4 March 2022"),
    ],
)
def test_half_converted_column_is_a_doubt_whichever_way_it_is_read(
    styles: list[str], says: str, other: str
) -> None:
    [one] = said(styles, "2022-03-04", "13/06/2021", "2019-07-01")
    assert (one.sort, one.says, one.count) == (Sort.DOUBT, says, 3)
    assert one.other.startswith(f"{other}: the real dates in this column are all up to the 12th")


def test_two_figures_of_a_year_are_said() -> None:
    assert said(["%d-%b-%y"], "14-Mar-22", "01-Jun-21") == [
        Said(Sort.TAKEN, "Hire Date", "14-Mar-22 is 14 March 2022", "", 2)
    ]


def test_two_figures_that_may_be_of_another_century_are_a_doubt() -> None:
    assert said(["%d-%b-%y"], "14-Mar-22", "01-Jun-68")[1:] == [
        Said(Sort.DOUBT, "Hire Date", "01-Jun-68 is 1 June 2068", "1 June 1968", 1)
    ]


def test_number_of_a_day_and_a_time_of_day_are_said() -> None:
    assert [one.says for one in said(["serial"], "44634")] == [
        "44634 is 14 March 2022, as spreadsheets count days"
    ]
    assert [one.says for one in said(["%m/%d/%Y"], "3/14/2022 8:30 AM")] == [
        "3/14/2022 8:30 AM is 14 March 2022, without the time of day"
    ]


def test_plain_dates_need_no_word() -> None:
    assert said(["%m/%d/%Y"], "2022-03-04", "2022-03-04T00:00:00", "9999-12-31") == []

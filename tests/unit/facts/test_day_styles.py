from datetime import date

import pytest

from coderpath.roster.day_styles import BETWEEN, TURNED, DaysSeen, readings
from coderpath.roster.styles import style_of

MARCH_14 = date(2022, 3, 14)


def seen(*texts: str) -> DaysSeen:
    days = DaysSeen()
    for text in texts:
        days.see(text)
    return days


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("03/14/2022", "%m/%d/%Y"),
        ("3/14/2022", "%m/%d/%Y"),
        ("14/03/2022", "%d/%m/%Y"),
        ("3/14/22", "%m/%d/%y"),
        ("14/3/22", "%d/%m/%y"),
        ("03-14-2022", "%m-%d-%Y"),
        ("14-03-2022", "%d-%m-%Y"),
        ("14.03.2022", "%d.%m.%Y"),
        ("2022/03/14", "%Y/%m/%d"),
        ("2022/3/14", "%Y/%m/%d"),
        ("2022.03.14", "%Y.%m.%d"),
        ("20220314", "%Y%m%d"),
        ("03142022", "%m%d%Y"),
        ("14-Mar-22", "%d-%b-%y"),
        ("14-Mar-2022", "%d-%b-%Y"),
        ("14 March 2022", "%d %b %Y"),
        ("14 Mar 22", "%d %b %y"),
        ("14MAR2022", "%d%b%Y"),
        ("Mar 14, 2022", "%b %d, %Y"),
        ("March 14, 2022", "%b %d, %Y"),
        ("March 14th, 2022", "%b %d, %Y"),
        ("Monday, March 14, 2022", "%b %d, %Y"),
        ("Mar 14 2022", "%b %d %Y"),
        ("44634", "serial"),
        ("44634.354166667", "serial"),
        ("3/14/2022 12:00:00 AM", "%m/%d/%Y"),
        ("03/14/2022 08:30", "%m/%d/%Y"),
        ("2022-03-14T08:30:00Z", "%Y-%m-%d"),
        ("2022-03-14 08:30:00.000", "%Y-%m-%d"),
        ("2022-03-14T08:30:00+01:00", "%Y-%m-%d"),
        ("2022-3-14", "%Y-%m-%d"),
    ],
)
def test_common_style_is_found_and_read(text: str, style: str) -> None:
    assert seen(text).styles == (style,)
    found = style_of(style, with_day=True)
    assert found is not None
    assert found.day(text) == MARCH_14


@pytest.mark.parametrize("text", ["2022-03-14", "2022-03-14T00:00:00", "2022-03-14 00:00"])
def test_plain_dates_need_no_style(text: str) -> None:
    assert seen(text).styles == ("",)


@pytest.mark.parametrize(
    "text", ["Ana Silva", "412", "0.5", "3 charts", "13/13/2022", "2022-02-30", "1/1/1824", "9999"]
)
def test_what_is_no_date_has_no_style(text: str) -> None:
    days = seen(text)
    assert (days.styles, days.others) == ((), 1)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("03/04/2022", date(2022, 4, 3)),
        ("3-4-2022", date(2022, 4, 3)),
        ("03.04.22", date(2022, 4, 3)),
        ("03042022", date(2022, 4, 3)),
    ],
)
def test_date_that_reads_two_ways_has_both(text: str, other: date) -> None:
    days = seen(text, "05/05/2022" if "/" in text else text)
    read = dict(readings(days.styles, days.example))
    assert list(read.values()) == [date(2022, 3, 4), other]


def test_one_day_above_twelve_says_how_all_are_meant() -> None:
    assert seen("03/04/2022", "05/06/2021", "12/25/2020").styles == ("%m/%d/%Y",)
    assert seen("03/04/2022", "05/06/2021", "25/12/2020").styles == ("%d/%m/%Y",)


def test_days_that_are_alike_both_ways_are_no_question() -> None:
    assert seen("05/05/2022", "10/10/2021").styles == ("%m/%d/%Y",)


def test_half_converted_column_is_a_question() -> None:
    """Real days up to the 12th, texts above it: what a spreadsheet took it has turned round."""
    days = seen("2022-03-04", "13/06/2021", "2019-07-01", "25/12/2020")
    assert days.styles == (f"%d/%m/%Y{BETWEEN}{TURNED}", "%d/%m/%Y")
    assert days.example == "2022-03-04"


@pytest.mark.parametrize(
    "texts",
    [
        ("2022-03-14", "12/25/2020"),
        ("2022-03-04", "12/25/2020", "03/04/2022"),
        ("2022-05-05", "12/25/2020"),
        ("9999-12-31", "12/25/2020"),
        ("2022-03-04", "14-Sep-2020"),
    ],
)
def test_column_of_two_sorts_that_overlap_is_none(texts: tuple[str, ...]) -> None:
    assert len(seen(*texts).styles) == 1


def test_cells_with_names_of_months_are_read_beside_the_others() -> None:
    days = seen("01/13/2023", "14-Sep-2020", "07/01/2018")
    assert days.styles == ("%m/%d/%Y|%d-%b-%Y",)
    assert seen("01/13/2023", "31/12/2020", "07/13/2018").styles == ("%m/%d/%Y",)


def test_most_texts_say_the_style_and_a_broken_one_spoils_nothing() -> None:
    days = seen("12/25/2020", "31/12/2020", "unknown", "01/13/2021")
    assert (days.styles, days.others) == (("%m/%d/%Y",), 1)


def test_figures_without_anything_between_have_their_full_width() -> None:
    style = style_of("%Y%m%d", with_day=True)
    assert style is not None
    assert style.day("2022314") is None


def test_serial_is_no_style_of_months() -> None:
    assert style_of("serial", with_day=False) is None

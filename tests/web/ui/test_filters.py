from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template

from coderpath.days import BEGINNING, FOREVER
from coderpath.verdict import State
from coderpath_web.ui.templatetags import ui


def rendered(text, **context):
    return Template(text).render(Context(context))


@pytest.mark.parametrize("value", [date(2025, 3, 1), "2025-03-01", date(2025, 3, 1).toordinal()])
def test_a_day_is_written_for_people_with_the_exact_date_in_the_markup(value):
    assert ui.day(value) == '<time datetime="2025-03-01">1 March 2025</time>'


@pytest.mark.parametrize("value", [None, "", BEGINNING, FOREVER])
def test_an_open_end_writes_nothing(value):
    assert [ui.day(value), ui.since(value), ui.until(value), ui.last_day(value)] == ["", "", "", ""]


def test_an_end_is_shown_by_its_last_day():
    assert ui.until(date(2025, 7, 1)) == 'until <time datetime="2025-06-30">30 June 2025</time>'


def test_a_short_day_keeps_the_whole_date_in_the_markup():
    assert ui.short_day(date(2025, 9, 4)) == '<time datetime="2025-09-04">4 Sep 2025</time>'


def test_a_moment_says_its_hour():
    at = datetime(2025, 3, 1, 14, 5, tzinfo=UTC)

    assert ">1 March 2025, 14:05 UTC<" in ui.moment(at)


@pytest.mark.parametrize("value", [date(2025, 3, 9), "2025-03", 2025 * 12 + 2])
def test_a_month_is_written_for_people(value):
    assert ui.month(value) == '<time datetime="2025-03">March 2025</time>'


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.978, "97.8\xa0%"),
        (Fraction(9999, 10000), "99.9\xa0%"),
        (1, "100.0\xa0%"),
        (Decimal("0.9999"), "99.9\xa0%"),
        (12, "1,200.0\xa0%"),
        (-0.0004, "-0.1\xa0%"),
        (None, ""),
    ],
)
def test_a_share_is_never_written_better_than_it_is(value, written):
    assert ui.percent(value) == written


def test_a_share_may_have_no_decimals():
    assert ui.percent(0.978, 0) == "97\xa0%"


@pytest.mark.parametrize(
    ("count", "written"), [(1, "1\xa0row"), (0, "0\xa0rows"), (1204, "1,204\xa0rows")]
)
def test_a_count_agrees_with_its_noun(count, written):
    assert ui.plural(count, "row") == written


def test_a_count_takes_an_irregular_noun():
    assert ui.plural(2, "child,children") == "2\xa0children"


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Marisol Vega", "MV"), ("Ruth Ann Kimber", "RK"), ("Cher", "C"), ("", "")],
)
def test_initials_come_from_the_first_and_the_last_word(name, letters):
    assert ui.initials(name) == letters


@pytest.mark.parametrize(
    ("level", "short"),
    [
        ("specialist-3", "III"),
        ("Coding Specialist IV", "IV"),
        ("trainer", "trainer"),
        ("GS-9", "GS-9"),
        (None, ""),
    ],
)
def test_a_level_has_a_short_sign(level, short):
    assert ui.sign(level) == short


@pytest.mark.parametrize("state", list(State))
def test_the_answers_of_the_judge_are_statuses(state):
    assert ui.status_look(state).key == state.value


def test_a_mark_says_its_word_to_screen_readers_unless_told_not_to():
    assert '<span class="vh">not recorded</span>' in rendered('{% mark "not_recorded" %}')
    assert "vh" not in rendered('{% mark "not_recorded" "" %}')


def test_a_query_keeps_the_other_choices(rf):
    context = {"request": rf.get("/", {"page": "3", "q": "ann & bo"})}

    assert rendered("{% query page=4 %}", **context) == "?page=4&amp;q=ann+%26+bo"
    assert rendered("{% query page=None q=None %}", **context) == "?"


@pytest.mark.parametrize(
    ("sort", "first_down", "then"),
    [
        ("", "", "name"),
        ("name", "", "-name"),
        ("-name", "", "name"),
        ("", "1", "-name"),
        ("-name", "1", "name"),
    ],
)
def test_a_second_click_on_a_column_turns_its_order(sort, first_down, then):
    assert ui.sort_link("name", sort, first_down) == then


def test_many_pages_leave_a_gap():
    page = Paginator(range(100), 10).page(5)

    assert [number if ui.is_number(number) else "…" for number in ui.page_range(page)] == [
        1,
        "…",
        4,
        5,
        6,
        "…",
        10,
    ]


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Same-day surgery", '<span class="whole">Same-day</span> surgery'),
        ("Facts - and more", "Facts - and more"),
        ("<CCS-P>", '<span class="whole">&lt;CCS-P&gt;</span>'),
        (ui.day(date(2025, 3, 1)), ui.day(date(2025, 3, 1))),
        ("-".join(["x" * 60] * 5), "-".join(["x" * 60] * 5)),
    ],
)
def test_word_with_a_hyphen_stays_whole_in_a_title_and_nothing_else_changes(title, written):
    assert rendered("{{ title|unbroken }}", title=title) == written


@pytest.mark.parametrize(("label", "written"), [("Name", "Name:"), ("Why?", "Why?")])
def test_label_leads_to_what_is_said_of_it(label, written):
    assert ui.introducing(label) == written

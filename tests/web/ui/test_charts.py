from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest

from coderpath.standards.spread import spread_of
from coderpath_web.ui.charts.bars import Group, Series, draw_bars
from coderpath_web.ui.charts.career import Event, Lane, Stretch, draw_career
from coderpath_web.ui.charts.curve import Curve, spread
from coderpath_web.ui.charts.drawing import Box, Dot, Drawing, Line, Word
from coderpath_web.ui.charts.flow import Side, Stream, draw_flow
from coderpath_web.ui.charts.gauge import draw_gauge
from coderpath_web.ui.charts.histogram import Marked, Measured, draw_histogram
from coderpath_web.ui.charts.months import Asked, MonthBar, draw_months
from coderpath_web.ui.charts.scale import Scale, ticks
from coderpath_web.ui.charts.steps import Spread, draw_spreads
from coderpath_web.ui.charts.strip import draw_strip
from coderpath_web.ui.gallery.charts import NEW, OLD, STREAMS, charts

JANUARY = 2025 * 12
TODAY = date(2026, 3, 17).toordinal()
DRAWN = [(name, drawing) for name, drawing in charts().items() if isinstance(drawing, Drawing)]


def boxes(drawing, tone):
    return [s for s in drawing.shapes if isinstance(s, Box) and s.tone == tone]


@pytest.mark.parametrize(("name", "drawing"), DRAWN)
def test_boxes_and_dots_lie_on_the_paper_and_have_a_size(name, drawing):
    for shape in drawing.shapes:
        if isinstance(shape, Box):
            assert shape.width > 0
            assert shape.height >= 0
            assert shape.x >= 0
            assert shape.x + shape.width <= drawing.width
            assert shape.y + shape.height <= drawing.height
        if isinstance(shape, Dot):
            assert 0 <= shape.x <= drawing.width


@pytest.mark.parametrize(("name", "drawing"), DRAWN)
def test_every_row_of_a_table_has_as_many_cells_as_heads(name, drawing):
    assert {len(row) for row in drawing.table.rows} <= {len(drawing.table.heads)}


def test_months_grow_from_the_standard_by_their_distance():
    drawing = draw_months(
        [MonthBar(JANUARY, 0.9), MonthBar(JANUARY + 1, 0.95), MonthBar(JANUARY + 2, 1.05)]
    )
    below, above = boxes(drawing, "b-no"), boxes(drawing, "b-met")

    assert below[0].height == pytest.approx(2 * below[1].height)
    assert below[0].y == below[1].y == pytest.approx(above[0].y + above[0].height)


def test_histogram_draws_each_stretch_by_its_count_and_the_long_ones_apart():
    stretches = spread_of([Fraction(one) for one in [*range(10, 49), 900]])
    places = [Marked(Fraction(29), "median 29")]
    drawing = draw_histogram("Sample", stretches, places, of=Measured("minutes", "record"))
    drawn = [*boxes(drawing, "b-new"), *boxes(drawing, "fill-old")]
    assert len(drawn) == len(drawing.table.rows) == 11
    assert drawn[0].height == pytest.approx(5 * drawn[-1].height)
    assert drawing.table.rows[-1] == ("60 and more", "1")
    assert drawing.text == "40 records; median 29."
    both = [*places, Marked(Fraction(31), "60th percentile 31", "avg")]
    drawn = draw_histogram("Sample", stretches, both, of=Measured("minutes", "record")).shapes
    anchors = [one.anchor for one in drawn if isinstance(one, Word) and "t-b" in one.tone]
    assert anchors == ["end", "start"]


def test_a_month_at_exactly_the_standard_is_met():
    assert len(boxes(draw_months([MonthBar(JANUARY, 1.0)]), "b-met")) == 1


def test_a_month_that_nobody_recorded_is_a_question_and_no_bar():
    drawing = draw_months(
        [MonthBar(JANUARY, None, "not_recorded"), MonthBar(JANUARY + 1, None, "passed_over")]
    )

    assert len(boxes(drawing, "b-un")) == 1
    assert len(boxes(drawing, "b-leave")) == 1
    assert boxes(drawing, "b-no") == []
    assert drawing.table.rows == (
        ("January 2025", "–", "not recorded"),
        ("February 2025", "–", "passed over, on leave"),
    )


def test_the_small_months_have_the_same_table():
    bars = [MonthBar(JANUARY + n, 1 + n / 100) for n in range(12)]

    assert draw_strip(bars).table == draw_months(bars).table


@pytest.mark.parametrize("average", [0.9, 0.99, 0.998, 1.0, 1.004, 1.01, 1.013, 1.1])
@pytest.mark.parametrize("asked", [Asked(1.0), Asked(0.97, 1.02)])
def test_no_line_crosses_a_figure_of_a_month(average, asked):
    ratios = (0.9, 0.97, 0.99, 0.995, 1.0, 1.002, 1.006, 1.01, 1.02, 1.1)
    bars = [MonthBar(24310 + n, ratio) for n, ratio in enumerate(ratios)]
    drawing = draw_months(bars, asked=asked, average=average)
    lines = [one.y1 for one in drawing.shapes if isinstance(one, Line) and one.tone != "gl"]
    figures = [one for one in drawing.shapes if isinstance(one, Word) and "halo-s t-b" in one.tone]
    assert len(figures) == len(ratios)
    crossed = [(one.text, at) for one in figures for at in lines if one.y - 11 < at < one.y + 2]
    assert crossed == []


def test_figures_of_months_are_rounded_down():
    assert draw_months([MonthBar(JANUARY, 0.99999)]).table.rows[0][1] == "99.9\xa0%"


@pytest.mark.parametrize(("months", "said"), [(1, 0), (3, 1)])
def test_small_months_name_a_leave_where_the_word_has_room(months, said):
    bars = [MonthBar(JANUARY + n, 1.02) for n in range(9)]
    bars += [MonthBar(JANUARY + 9 + n, None, "passed_over") for n in range(months)]
    words = [s.text for s in draw_strip(bars).shapes if isinstance(s, Word)]
    assert words.count("leave") == said


@pytest.mark.parametrize(("value", "asked"), [(0, 1), (1, 1), (0.999, 1), (3, 1)])
def test_a_gauge_keeps_its_words_on_the_paper(value, asked):
    drawing = draw_gauge(value, asked, met=value >= asked)

    assert all(0 <= s.x <= drawing.width for s in drawing.shapes if isinstance(s, Word))


@pytest.mark.parametrize("years", [1, 6, 20])
def test_a_career_keeps_the_words_of_the_axis_apart(years):
    begun = TODAY - 365 * years
    drawing = draw_career([Lane("Levels", [Stretch("I", begun)])], today=TODAY)
    at = sorted(s.x for s in drawing.shapes if isinstance(s, Word) and s.text.isdigit())

    assert min((b - a for a, b in pairwise(at)), default=99) > 40


def test_career_begins_with_the_work_and_tells_what_was_before_by_its_year():
    hired, school = date(2019, 1, 7).toordinal(), date(1998, 6, 1).toordinal()
    lanes = [
        Lane("Employed", [Stretch("", hired)]),
        Lane("Learned", [Event("High school", school)]),
    ]
    drawing = draw_career(lanes, today=TODAY, begun=hired)
    words = [one.text for one in drawing.shapes if isinstance(one, Word)]
    assert "High school, 1998" in words
    assert "1999" not in words
    assert "2020" in words
    assert drawing.text.startswith("2 facts from 1 June 1998")


def test_levels_that_follow_each_other_share_a_row():
    lane = Lane(
        "Levels",
        [Stretch("One level", TODAY - 900, TODAY - 400), Stretch("Another level", TODAY - 400)],
    )
    drawing = draw_career([lane], today=TODAY)

    assert len({box.y for box in drawing.shapes if isinstance(box, Box)}) == 1


def test_many_events_at_once_stay_within_their_lane():
    drawing = draw_career(
        [Lane("Reviews", [Event("95 %", TODAY - n) for n in range(60)])], today=TODAY
    )

    assert len(drawing.table.rows) == 60
    assert len({dot.y for dot in drawing.shapes if isinstance(dot, Dot)}) == 6


def test_streams_are_as_thick_as_they_have_coders():
    drawing = draw_flow(OLD, NEW, STREAMS)
    sizes = {box.label: box.height for box in drawing.shapes if isinstance(box, Box)}

    assert sizes["Level II: 121"] / sizes["Level III: 61"] == pytest.approx(121 / 61)
    assert sum(int(row[2]) for row in drawing.table.rows) == 286


def test_a_flow_of_nobody_can_be_drawn():
    side = Side("Path", (("1", "Level I"),))

    assert draw_flow(side, side, [Stream("1", "1", 0, "same")]).table.rows == ()


def test_a_level_that_a_path_does_not_have_says_so_and_has_no_bar():
    drawing = draw_bars("Heads", [Series("old"), Series("new")], [Group("IV", (None, 4))])

    assert drawing.table.rows == (("IV", "no such level", "4"),)
    assert len(boxes(drawing, "b-new")) == 1


def test_a_group_too_small_to_show_has_no_dot():
    drawing = draw_spreads("Months", [Spread("Small", 3), Spread("Large", 30, 12, 9, 15)])

    assert len([shape for shape in drawing.shapes if isinstance(shape, Dot)]) == 1
    assert drawing.table.rows[0] == ("Small", "", "fewer than 5, not shown", "")


def test_points_are_spread_evenly_and_never_at_an_end():
    assert spread(3, [(0, 10), (100, 110)]) == [5, 10, 105]


def test_a_curve_is_walked_by_length():
    curve = Curve((0, 0), ((10, 0), (20, 0), (30, 0)), ((40, 0), (50, 0), (60, 0)))

    assert curve.length == pytest.approx(60)
    assert curve.joint(1) == pytest.approx(30)
    assert curve.at(45) == pytest.approx((45, 0))


def test_ticks_are_round_and_few():
    assert ticks(0, 47) == pytest.approx([0, 10, 20, 30, 40])


def test_a_scale_keeps_values_beyond_its_ends_at_its_ends():
    scale = Scale(0, 10, 100, 200)

    assert [scale(-5), scale(5), scale(50)] == [100, 150, 200]


def test_a_month_above_a_band_is_not_met_though_it_is_above_the_line():
    asked = Asked(0.95, 1.2)
    drawing = draw_months([MonthBar(JANUARY, 1.1), MonthBar(JANUARY + 1, 1.3)], asked=asked)

    assert [len(boxes(drawing, tone)) for tone in ("b-met", "b-no")] == [1, 1]
    assert "1 of 2 recorded months are at 95% or above and at 120% or below." in drawing.text


def test_a_month_below_an_upper_bound_is_met():
    drawing = draw_months([MonthBar(JANUARY, 0.9)], asked=Asked(None, 1.0))

    assert len(boxes(drawing, "b-met")) == 1

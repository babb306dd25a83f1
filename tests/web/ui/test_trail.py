import re
from itertools import combinations, pairwise

import pytest

from coderpath_web.desk.pages.first.pictures import trail as first_trail
from coderpath_web.ui.charts.drawing import Box, Dot, Sign, Word
from coderpath_web.ui.charts.places import Area
from coderpath_web.ui.charts.scenery import TALL
from coderpath_web.ui.charts.trail import Blaze, Passed, Place, Trail, grouped, in_order
from coderpath_web.ui.charts.trail_drawing import draw_trail
from coderpath_web.ui.charts.widths import text_width
from coderpath_web.ui.gallery.trails import TRAILS

LETTERS = 11
DRAWINGS = [
    pytest.param(trail, drawing, id=f"{name}, {drawing.look}")
    for name, trail in TRAILS.items()
    for drawing in draw_trail(trail)
]


def word_area(word):
    width = text_width(word.text) * 0.9
    shift = {"start": 0, "middle": width / 2, "end": width}[word.anchor]
    return Area(word.x - shift, word.y - LETTERS, word.x - shift + width, word.y + 2)


def words(drawing):
    return [shape for shape in drawing.shapes if isinstance(shape, Word) and shape.text]


@pytest.mark.parametrize(("trail", "drawing"), DRAWINGS)
def test_no_word_stands_on_another(trail, drawing):
    areas = [(word.text, word_area(word)) for word in words(drawing)]
    clashes = [(a, b) for (a, one), (b, two) in combinations(areas, 2) if one.meets(two)]

    assert clashes == []


@pytest.mark.parametrize(("trail", "drawing"), DRAWINGS)
def test_no_word_stands_on_a_mark(trail, drawing):
    marks = [
        Area(shape.left, shape.top, shape.left + shape.size, shape.top + shape.size)
        for shape in drawing.shapes
        if isinstance(shape, Sign)
    ]
    clashes = [
        word.text for word in words(drawing) for mark in marks if word_area(word).meets(mark)
    ]

    assert clashes == []


@pytest.mark.parametrize(("trail", "drawing"), DRAWINGS)
def test_everything_lies_on_the_paper(trail, drawing):
    paper = Area(0, 0, drawing.width, drawing.height)
    spots = [(s.x, s.y) for s in drawing.shapes if isinstance(s, Dot | Sign)]
    trails = [s.d for s in drawing.shapes if getattr(s, "tone", "").startswith("tr-")]
    spots += [
        (float(x), float(y)) for d in trails for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", d)
    ]

    assert [spot for spot in spots if not Area(*spot, *spot).within(paper)] == []
    assert [word.text for word in words(drawing) if not word_area(word).within(paper)] == []


@pytest.mark.parametrize(("trail", "drawing"), DRAWINGS)
def test_every_requirement_has_its_mark_and_its_row(trail, drawing):
    marks = [shape for shape in drawing.shapes if isinstance(shape, Sign)]

    assert len(marks) == len(grouped(trail.blazes))
    assert {blaze.name for blaze in trail.blazes} <= {row[0] for row in drawing.table.rows}


def test_marks_stand_at_equal_distances_on_a_straight_part():
    drawing = draw_trail(TRAILS["Eleven requirements"])[0]
    xs = [shape.x for shape in drawing.shapes if isinstance(shape, Sign)][4:]

    assert {round(b - a, -1) for a, b in pairwise(xs)} == {70}


def test_open_requirements_are_named_on_the_usual_trail():
    drawing = draw_trail(TRAILS["Eleven requirements"])[0]
    said = {word.text for word in words(drawing)}

    assert {
        "RHIT runs out",
        "Pathophysiology",
        "Productivity",
        "97.8 % of 100 %",
        "You are here",
    } <= said


@pytest.mark.parametrize(("trail", "drawing"), DRAWINGS)
def test_where_one_is_stands_on_every_trail_however_little_room(trail, drawing):
    assert "You are here" in {word.text for word in words(drawing)}


def test_level_held_is_drawn_once_on_its_day_and_where_one_is_says_so_alone():
    held, begun = (
        Place("II", "Level II", "since 1 March 2024"),
        Passed("Level II", "since 1 March 2024", "II", is_held=True),
    )
    trail = Trail(
        held=held, next=Place("III", "Level III"), behind=(begun, Passed("RHIT", "1 May 2024"))
    )
    for drawing in draw_trail(trail):
        said = [word.text for word in words(drawing)]
        assert [said.count(one) for one in ("II", "Level II", "You are here")] == [1, 1, 1]
        assert "You are at Level II, since 1 March 2024." in drawing.text


@pytest.mark.parametrize("count", [15, 18, 40])
def test_many_requirements_are_grouped_and_none_is_lost(count):
    blazes = tuple(Blaze(("met", "not_recorded", "not_met")[n % 3], f"R{n}") for n in range(count))

    kept = grouped(blazes)

    assert len(kept) <= 14
    assert sum(blaze.times for blaze in kept) == count
    for status in ("met", "not_recorded", "not_met"):
        there = sum(blaze.status == status for blaze in blazes)
        assert sum(blaze.times for blaze in kept if blaze.status == status) == there


def test_what_is_settled_stands_before_what_is_open():
    blazes = (Blaze("not_met", "a"), Blaze("soon", "b"), Blaze("met", "c"), Blaze("begun", "d"))

    assert [blaze.name for blaze in in_order(blazes)] == ["c", "d", "b", "a"]


def test_missing_evidence_is_counted_as_open_not_as_failed():
    drawing = draw_trail(Trail(next=Place("I", "Level I"), blazes=(Blaze("not_recorded", "a"),)))[0]

    assert "0 of 1 requirements are met" in drawing.text
    assert ("a", "not recorded", "") in drawing.table.rows


def test_days_of_the_first_page_stand_whole_on_a_phone():
    (_, tall) = first_trail()
    told = " ".join(word.text for word in words(tall))
    assert "14 June 2021 to 3 September 2023" in told
    assert "…" not in told


def test_a_long_name_is_cut_rather_than_drawn_over_others():
    long = Place("VII", "Senior principal coding specialist of the whole northern region " * 3)
    drawing = draw_trail(TRAILS["Eleven requirements"]._replace(next=long, further=(long,)))[1]

    assert max(text_width(word.text) for word in words(drawing)) <= TALL.label_width


@pytest.mark.parametrize(("trail", "drawing"), DRAWINGS)
def test_no_word_stands_on_a_side_trail(trail, drawing):
    ways = [s.d for s in drawing.shapes if getattr(s, "tone", "") == "tr-side"]
    points = [(float(x), float(y)) for d in ways for x, y in re.findall(r"([\d.]+) ([\d.]+)", d)]
    crossed = {
        word.text
        for word in words(drawing)
        for point in points
        if not word.tone.startswith("sign-t") and Area(*point, *point).within(word_area(word))
    }

    assert crossed == set()


@pytest.mark.parametrize(("trail", "drawing"), DRAWINGS)
def test_every_post_is_named_in_full(trail, drawing):
    names = {post.name for post in trail.posts}

    assert names & {word.text for word in words(drawing)} == names


def test_a_line_to_a_label_crosses_no_other_mark():
    for _, drawing in [pair.values for pair in DRAWINGS]:
        marks = [s for s in drawing.shapes if isinstance(s, Sign)]
        leads = [s for s in drawing.shapes if getattr(s, "tone", "") == "lead"]
        crossed = [
            lead
            for lead in leads
            for mark in marks
            if Area(lead.x1, min(lead.y1, lead.y2), lead.x1, max(lead.y1, lead.y2)).meets(
                Area(mark.left, mark.top, mark.left + mark.size, mark.top + mark.size)
            )
        ]
        assert crossed == []


@pytest.mark.parametrize("count", [1, 3, 4, 6, 9, 14])
def test_every_level_above_has_its_sign_or_a_sign_says_which_are_left_out(count):
    levels = tuple(Place(f"L{n}", f"Level {n}") for n in range(count))
    trail = TRAILS["Eleven requirements"]._replace(further=levels)
    for drawing in draw_trail(trail):
        boxes = [s for s in drawing.shapes if isinstance(s, Box)]
        told = " ".join(box.label for box in boxes)

        assert [one.name for one in levels if one.name not in told] == []
        assert not any(
            abs(a.x - b.x) < a.width and abs(a.y - b.y) < a.height
            for a, b in combinations(boxes, 2)
        )

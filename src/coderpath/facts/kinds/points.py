"""Points earned by activities."""

from typing import NamedTuple

from coderpath.days import Day
from coderpath.facts.columns import ON, Column, coder, text
from coderpath.facts.kind import FactKind, Form, Group, Label, Recorder, Silence
from coderpath.facts.source import NOWHERE, Source
from coderpath.facts.values import numbers
from coderpath.facts.values.numbers import Number


class Points(NamedTuple):
    """Points earned by an activity in a category."""

    coder: str
    category: str
    on: Day
    points: Number
    source: Source = NOWHERE


KIND = FactKind(
    name="points",
    says="points earned by activities",
    row=Points,
    columns=(
        coder(),
        text("category", "a category of activities", "teaching", required=True),
        ON,
        Column(
            "points",
            numbers.read_not_below_zero,
            "a number of zero or more",
            "5",
            required=True,
        ),
    ),
    key=("coder", "category", "on", "points"),
    subject="category",
    since="on",
    until="",
    of_the_work=(),
    of_the_person=("on",),
    silence=Silence.NOT_HELD,
    recorder=Recorder.FILES,
    in_tables=False,
    form=Form(
        noun="points",
        title="Points",
        heading="Points",
        group=Group.SEEN,
        place=4,
        labels={
            "category": Label(
                "Category", "As the path names it", named_by=("points", "categories")
            ),
            "on": Label("Earned on"),
            "points": Label("Points", "A number, such as 5"),
        },
    ),
)

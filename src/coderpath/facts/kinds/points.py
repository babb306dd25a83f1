"""Points earned by activities."""

from typing import NamedTuple

from coderpath.days import Day
from coderpath.facts.columns import ON, Column, coder, text
from coderpath.facts.kind import FactKind, Form, Group, Label, Recorder, Silence, Told, Voucher
from coderpath.facts.source import NOWHERE, Source
from coderpath.facts.values import numbers
from coderpath.facts.values.numbers import Number
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import counted, number_text, plain


class Points(NamedTuple):
    """Points earned by an activity in a category."""

    coder: str
    category: str
    on: Day
    points: Number
    source: Source = NOWHERE


def words(row: Points, told: Told) -> Said:
    """Write points with their category and day."""
    del told
    whole = row.points == int(row.points)
    points = counted(int(row.points), "point") if whole else f"{number_text(row.points)} points"
    return said(f"{points} for {plain(row.category)} on ", say_day(row.on))


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
    secrecy=Secrecy.TEAM,
    recorder=Recorder.FILES,
    voucher=Voucher.LEADS_OR_KEEPS_FILES,
    in_tables=False,
    words=words,
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

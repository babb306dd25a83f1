"""Courses passed."""

from typing import NamedTuple

from coderpath.days import Day
from coderpath.facts.columns import ON, coder, text
from coderpath.facts.kind import FactKind, Form, Group, Label, Recorder, Silence
from coderpath.facts.source import NOWHERE, Source


class CoursePassed(NamedTuple):
    """A course and the day it was passed."""

    coder: str
    of: str
    on: Day
    source: Source = NOWHERE


KIND = FactKind(
    name="courses",
    says="courses passed",
    row=CoursePassed,
    columns=(coder(), text("of", "the name of a course", "pathophysiology", required=True), ON),
    key=("coder", "of", "on"),
    subject="of",
    since="on",
    until="",
    of_the_work=(),
    of_the_person=("on",),
    silence=Silence.NOT_HELD,
    recorder=Recorder.TRAINING,
    in_tables=True,
    form=Form(
        noun="a course passed",
        title="Course",
        heading="Courses",
        group=Group.LEARNED,
        place=3,
        labels={
            "of": Label("Course", "As the path names it", named_by=("course", "of")),
            "on": Label("Passed on"),
        },
    ),
)

"""Courses passed."""

from typing import NamedTuple

from coderpath.days import Day
from coderpath.facts.columns import ON, coder, text
from coderpath.facts.kind import FactKind, Form, Group, Label, Recorder, Silence, Told, Voucher
from coderpath.facts.source import NOWHERE, Source
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import capital, plain


class CoursePassed(NamedTuple):
    """A course and the day it was passed."""

    coder: str
    of: str
    on: Day
    source: Source = NOWHERE


THINGS = frozenset({"class", "course", "exam", "program", "residency", "test", "training"})
"""Last words of course names that English puts "the" before."""


def course_text(name: str) -> str:
    """Write a course's name within a sentence: the coding program, life support."""
    words = plain(name)
    return f"the {words}" if words.split()[-1] in THINGS else words


def words(row: CoursePassed, told: Told) -> Said:
    """Write a course with the day of passing."""
    del told
    return said(f"{capital(course_text(row.of))}, passed on ", say_day(row.on))


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
    secrecy=Secrecy.TEAM,
    recorder=Recorder.TRAINING,
    voucher=Voucher.TRAINS_OR_LEADS,
    in_tables=True,
    words=words,
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

"""Diplomas and degrees."""

from typing import NamedTuple

from coderpath.days import Day
from coderpath.facts.columns import ON, choice, coder, text
from coderpath.facts.kind import FactKind, Form, Group, Label, Recorder, Silence, Told, Voucher
from coderpath.facts.source import NOWHERE, Source
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import plain

LEVELS = (
    ("high_school", "High school diploma"),
    ("associate", "Associate degree"),
    ("bachelor", "Bachelor's degree"),
    ("master", "Master's degree"),
    ("doctorate", "Doctorate"),
)
"""From the lowest, each with its full name."""


class Education(NamedTuple):
    """A diploma or degree and the day it was awarded."""

    coder: str
    level: str
    subject: str
    on: Day
    source: Source = NOWHERE


def words(row: Education, told: Told) -> Said:
    """Write a degree with the day of its award."""
    del told
    subject = f" in {plain(row.subject)}" if row.subject else ""
    return said(f"{dict(LEVELS)[row.level]}{subject}, awarded on ", say_day(row.on))


KIND = FactKind(
    name="education",
    says="diplomas and degrees",
    row=Education,
    columns=(
        coder(),
        choice("level", "associate", *(level for level, _ in LEVELS)),
        text("subject", "the subject", "health_information"),
        ON,
    ),
    key=("coder", "level", "subject"),
    subject="level",
    since="on",
    until="",
    of_the_work=(),
    of_the_person=("on",),
    silence=Silence.NOT_HELD,
    secrecy=Secrecy.TEAM,
    recorder=Recorder.FILES,
    voucher=Voucher.KEEPS_FILES,
    in_tables=True,
    words=words,
    form=Form(
        noun="a diploma or degree",
        title="Education",
        heading="Education",
        group=Group.LEARNED,
        place=2,
        labels={
            "level": Label("Diploma or degree", options=LEVELS),
            "subject": Label(
                "Subject",
                "Such as health_information. May stay empty",
                named_by=("education", "subject"),
            ),
            "on": Label("Awarded on"),
        },
    ),
)

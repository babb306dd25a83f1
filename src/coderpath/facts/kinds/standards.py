"""Productivity standards: so many records in so many minutes."""

from typing import NamedTuple

from coderpath.days import Day
from coderpath.facts.columns import SINCE, UNTIL, Column, patient_type
from coderpath.facts.kind import (
    LAST,
    SPAN,
    TYPE_LABEL,
    FactKind,
    Form,
    Group,
    Label,
    Recorder,
    Silence,
    Told,
)
from coderpath.facts.source import NOWHERE, Source
from coderpath.facts.values import numbers
from coderpath.facts.values.numbers import Number
from coderpath.facts.values.texts import read_id
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_span
from coderpath.sentence.words import capital, number_text


class Standard(NamedTuple):
    """A productivity standard: so many records in so many minutes (22 per 420)."""

    facility: str
    type: str
    since: Day
    until: Day
    records: Number
    minutes: Number
    source: Source = NOWHERE


def words(row: Standard, told: Told) -> Said:
    """Write a standard: so many records in so many minutes, and when."""
    rate = f"{number_text(row.records)} per {number_text(row.minutes)} minutes"
    return said(f"{capital(told.type(row.type))}: {rate} ", say_span(row.since, row.until))


KIND = FactKind(
    name="standards",
    says="productivity standards: so many records in so many minutes",
    row=Standard,
    columns=(
        Column(
            "facility",
            read_id,
            "the id of a facility, or * for the corporate standard",
            "*",
            required=True,
        ),
        patient_type(),
        SINCE,
        UNTIL,
        Column("records", numbers.read_above_zero, "a number above zero", "22", required=True),
        Column("minutes", numbers.read_above_zero, "a number above zero", "420", required=True),
    ),
    key=("facility", "type", "since"),
    subject="type",
    since="since",
    until="until",
    of_the_work=(),
    of_the_person=(),
    silence=Silence.SAYS_NOTHING,
    secrecy=Secrecy.TEAM,
    recorder=Recorder.FILES,
    in_tables=False,
    words=words,
    form=Form(
        noun="a productivity standard",
        title="Productivity standard",
        heading="Productivity standards",
        group=Group.ORGANISATION,
        place=2,
        labels={
            "facility": Label("Facility"),
            "type": TYPE_LABEL,
            "since": Label(
                "In force from", "The first day. Months that begin on it or later use it"
            ),
            "until": Label("Last day", LAST),
            "records": Label("Records", "So many records, such as 22"),
            "minutes": Label("In minutes", "In so many minutes, such as 420"),
        },
    ),
    after=SPAN,
)

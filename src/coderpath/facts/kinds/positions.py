"""Which level each coder holds, where, and for which share of full time."""

from typing import NamedTuple

from coderpath.days import FOREVER, Day
from coderpath.facts.columns import SINCE, UNTIL, Column, coder, facility, text
from coderpath.facts.kind import (
    LAST,
    SPAN,
    FactKind,
    Form,
    Group,
    Label,
    Recorder,
    Silence,
    Told,
    span_labels,
)
from coderpath.facts.source import NOWHERE, Source
from coderpath.facts.values import numbers
from coderpath.facts.values.numbers import Number
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_span
from coderpath.sentence.words import share_text


class Position(NamedTuple):
    """A level held at a facility for some time, with its share of full time."""

    coder: str
    level: str
    facility: str
    fte: Number
    since: Day
    until: Day = FOREVER
    source: Source = NOWHERE


def words(row: Position, told: Told) -> Said:
    """Write a position: level, facility, share of full time, days."""
    at = f" at {told.facility(row.facility)}" if row.facility else ""
    share = f", {share_text(row.fte)} of full time," if row.fte != 1 else ""
    return said(f"{told.level_held(row.level)}{at}{share} ", say_span(row.since, row.until))


KIND = FactKind(
    name="positions",
    says="which level each coder holds, where, and for which share of full time",
    row=Position,
    columns=(
        coder(),
        text("level", "a level of the path", "specialist-2", required=True),
        facility("the coder's home facility"),
        Column(
            "fte",
            numbers.read_not_below_zero,
            "the share of full time, a number of zero or more",
            "0.5",
            default=1,
            blank_means="1",
        ),
        SINCE,
        UNTIL,
    ),
    key=("coder", "level", "facility", "since"),
    subject="level",
    since="since",
    until="until",
    of_the_work=("since",),
    of_the_person=(),
    silence=Silence.SAYS_NOTHING,
    secrecy=Secrecy.TEAM,
    recorder=Recorder.FILES,
    in_tables=True,
    words=words,
    form=Form(
        noun="a position",
        title="Position",
        heading="Positions",
        group=Group.EMPLOYMENT,
        place=1,
        labels={
            "level": Label("Level"),
            "facility": Label("Facility"),
            "fte": Label("Share of full time", "0.5 is half of full time. Empty: full time"),
            **span_labels("First day in it", "", "Last day in it", LAST),
        },
    ),
    after=SPAN,
)

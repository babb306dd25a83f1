"""Productive minutes by coder and month: paid less non-productive time."""

from typing import NamedTuple

from coderpath.days import Month
from coderpath.facts.columns import MONTH, Column, coder
from coderpath.facts.kind import MONTH_LABEL, FactKind, Form, Group, Label, Recorder, Silence, Told
from coderpath.facts.source import NOWHERE, Source
from coderpath.facts.values import numbers
from coderpath.facts.values.numbers import Number
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_month
from coderpath.sentence.words import number_text


class Hours(NamedTuple):
    """Productive minutes of a month: paid less non-productive time."""

    coder: str
    month: Month
    productive_minutes: Number
    source: Source = NOWHERE


def words(row: Hours, told: Told) -> Said:
    """Write the minutes of a month."""
    del told
    return said(
        f"{number_text(row.productive_minutes)} productive minutes in ", say_month(row.month)
    )


KIND = FactKind(
    name="hours",
    says="productive minutes by coder and month: paid less non-productive time",
    row=Hours,
    columns=(
        coder(),
        MONTH,
        Column(
            "productive_minutes",
            numbers.read_not_below_zero,
            "a number of zero or more",
            "7980",
            required=True,
        ),
    ),
    key=("coder", "month"),
    subject="",
    since="month",
    until="",
    of_the_work=(),
    of_the_person=(),
    silence=Silence.SAYS_NOTHING,
    secrecy=Secrecy.TEAM,
    recorder=Recorder.FILES,
    in_tables=False,
    words=words,
    form=Form(
        noun="productive minutes of a month",
        title="Productive minutes",
        heading="Productive minutes",
        group=Group.WORK,
        place=1,
        labels={
            "month": MONTH_LABEL,
            "productive_minutes": Label(
                "Productive minutes", "Paid minutes less non-productive ones, such as 7980"
            ),
        },
    ),
)

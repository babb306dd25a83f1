"""Values given in an appraisal."""

from typing import NamedTuple

from coderpath.days import FOREVER, Day
from coderpath.facts.columns import ON, UNTIL, Column, coder, text
from coderpath.facts.kind import (
    COUNTS_UNTIL,
    LAPSE,
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
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_counting, say_day
from coderpath.sentence.words import capital, number_text, plain


class Rating(NamedTuple):
    """A value given in an appraisal."""

    coder: str
    of: str
    value: Number
    on: Day
    until: Day = FOREVER
    source: Source = NOWHERE


def words(row: Rating, told: Told) -> Said:
    """Write a rating with its day."""
    del told
    rated = f"{capital(plain(row.of))} rating of {number_text(row.value)}, given on "
    return said(rated, say_day(row.on), say_counting(row.until))


KIND = FactKind(
    name="ratings",
    says="values given in an appraisal",
    row=Rating,
    columns=(
        coder(),
        text("of", "what is rated", "overall", required=True),
        Column("value", numbers.read_number, "a number", "3.5", required=True),
        ON,
        UNTIL,
    ),
    key=("coder", "of", "on"),
    subject="of",
    since="on",
    until="until",
    of_the_work=(),
    of_the_person=("on",),
    silence=Silence.SAYS_NOTHING,
    secrecy=Secrecy.HR,
    recorder=Recorder.FILES,
    in_tables=False,
    words=words,
    form=Form(
        noun="a rating",
        title="Rating",
        heading="Ratings",
        group=Group.SEEN,
        place=3,
        labels={
            "of": Label("What is rated", "Such as overall", named_by=("rating", "of")),
            "value": Label("Value", "A number, such as 3.5"),
            "on": Label("Given on"),
            "until": COUNTS_UNTIL,
        },
    ),
    after=LAPSE,
)

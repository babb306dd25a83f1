"""Records coded, by coder, facility, patient type and month."""

from typing import NamedTuple

from coderpath.days import Month
from coderpath.facts.columns import MONTH, Column, coder, facility, patient_type
from coderpath.facts.kind import (
    MONTH_LABEL,
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
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_month
from coderpath.sentence.words import counted


class Productivity(NamedTuple):
    """Records of one patient type coded for one facility in one month."""

    coder: str
    facility: str
    type: str
    month: Month
    records: int
    source: Source = NOWHERE


def words(row: Productivity, told: Told) -> Said:
    """Write the records of a month."""
    records = counted(row.records, f"{told.type(row.type)} record")
    at = f" at {told.facility(row.facility)}" if row.facility else ""
    return said(f"{records}{at} in ", say_month(row.month))


KIND = FactKind(
    name="productivity",
    says="records coded, by coder, facility, patient type and month",
    row=Productivity,
    columns=(
        coder(),
        facility("the coder's home facility"),
        patient_type(),
        MONTH,
        Column(
            "records",
            numbers.whole(numbers.read_not_below_zero),
            "a whole number of zero or more",
            "412",
            required=True,
        ),
    ),
    key=("coder", "facility", "type", "month"),
    subject="type",
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
        noun="a month of coded records",
        title="Coded records",
        heading="Records coded",
        group=Group.WORK,
        place=2,
        labels={
            "facility": Label("Facility"),
            "type": TYPE_LABEL,
            "month": MONTH_LABEL,
            "records": Label("Records coded", "How many, such as 412"),
        },
    ),
)

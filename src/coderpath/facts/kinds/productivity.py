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
)
from coderpath.facts.source import NOWHERE, Source
from coderpath.facts.values import numbers


class Productivity(NamedTuple):
    """Records of one patient type coded for one facility in one month."""

    coder: str
    facility: str
    type: str
    month: Month
    records: int
    source: Source = NOWHERE


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
    recorder=Recorder.FILES,
    in_tables=False,
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

"""Work in a kind of place, usually before hire."""

from typing import NamedTuple

from coderpath.days import FOREVER, Day
from coderpath.facts.columns import SINCE, UNTIL, coder, text
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
    Voucher,
    span_labels,
)
from coderpath.facts.source import NOWHERE, Source
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_span
from coderpath.sentence.words import plain


class Experience(NamedTuple):
    """Work in a kind of setting, usually before hire."""

    coder: str
    in_: str
    since: Day
    until: Day = FOREVER
    source: Source = NOWHERE


def words(row: Experience, told: Told) -> Said:
    """Write a spell of experience."""
    del told
    return said(f"Experience in {plain(row.in_)} settings ", say_span(row.since, row.until))


KIND = FactKind(
    name="experience",
    says="work in a kind of place, usually before hire",
    row=Experience,
    columns=(coder(), text("in", "a kind of place", "acute", required=True), SINCE, UNTIL),
    key=("coder", "in", "since"),
    subject="in",
    since="since",
    until="until",
    of_the_work=(),
    of_the_person=(),
    silence=Silence.NOT_HELD,
    secrecy=Secrecy.TEAM,
    recorder=Recorder.FILES,
    voucher=Voucher.KEEPS_FILES,
    in_tables=True,
    words=words,
    form=Form(
        noun="experience from elsewhere",
        title="Experience",
        heading="Experience elsewhere",
        group=Group.LEARNED,
        place=6,
        labels={
            "in": Label("Kind of place", "Such as acute or clinic", named_by=("experience", "in_")),
            **span_labels("First day there", "", "Last day there", LAST),
        },
    ),
    after=SPAN,
)

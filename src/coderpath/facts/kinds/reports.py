"""Who reports to whom."""

from typing import NamedTuple

from coderpath.days import FOREVER, Day
from coderpath.facts.columns import SINCE, UNTIL, coder
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
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_span


class Report(NamedTuple):
    """Who reports to whom."""

    coder: str
    to: str
    since: Day
    until: Day = FOREVER
    source: Source = NOWHERE


def words(row: Report, told: Told) -> Said:
    """Write to whom and since when."""
    del told
    return said(f"Reports to {row.to} ", say_span(row.since, row.until))


KIND = FactKind(
    name="reports",
    says="who reports to whom",
    row=Report,
    columns=(coder(), coder("to", "the id of a coder in the file coders"), SINCE, UNTIL),
    key=("coder", "to", "since"),
    subject="",
    since="since",
    until="until",
    of_the_work=("since",),
    of_the_person=(),
    silence=Silence.SAYS_NOTHING,
    secrecy=Secrecy.TEAM,
    recorder=Recorder.FILES,
    in_tables=False,
    words=words,
    form=Form(
        noun="who the coder reports to",
        title="Reports to",
        heading="Reports to",
        group=Group.EMPLOYMENT,
        place=2,
        labels={
            "to": Label("Reports to", "Start typing an id or a name"),
            **span_labels("First day", "", "Last day", LAST),
        },
    ),
    after=SPAN,
)

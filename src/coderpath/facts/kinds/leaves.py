"""Leaves of absence."""

from typing import NamedTuple

from coderpath.days import FOREVER, Day
from coderpath.facts.columns import SINCE, UNTIL, coder
from coderpath.facts.kind import SPAN, FactKind, Form, Group, Recorder, Silence, Told, span_labels
from coderpath.facts.source import NOWHERE, Source
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_span


class Leave(NamedTuple):
    """A leave of absence."""

    coder: str
    since: Day
    until: Day = FOREVER
    source: Source = NOWHERE


def words(row: Leave, told: Told) -> Said:
    """Write a leave with its days."""
    del told
    return said("On leave ", say_span(row.since, row.until))


KIND = FactKind(
    name="leaves",
    says="leaves of absence",
    row=Leave,
    columns=(coder(), SINCE, UNTIL),
    key=("coder", "since"),
    subject="",
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
        noun="a leave of absence",
        title="Leave of absence",
        heading="Leave",
        group=Group.EMPLOYMENT,
        place=3,
        labels=span_labels(
            "First day away", "", "Last day away", "The last day away, not the day of return"
        ),
    ),
    after=SPAN,
)

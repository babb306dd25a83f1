"""What happened on a day or ran for some time, for instance a disciplinary action."""

from typing import NamedTuple

from coderpath.days import FOREVER, Day
from coderpath.facts.columns import ON, Column, coder, text
from coderpath.facts.kind import LAPSE, FactKind, Form, Group, Label, Recorder, Silence, Told
from coderpath.facts.source import NOWHERE, Source
from coderpath.facts.values.dates import NO_END_YET, read_end
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_span
from coderpath.sentence.words import capital, plain


class Event(NamedTuple):
    """Something that happened on a day, or ran until another, for instance a probation."""

    coder: str
    of: str
    on: Day
    until: Day | None = None
    """The first day after; None of what was a matter of one day, NO_END_YET of what still runs."""
    source: Source = NOWHERE

    @property
    def end(self) -> Day:
        """The first day after it, the day itself of one day; FOREVER while it has no end yet."""
        if self.until is None:
            return self.on
        return FOREVER if self.until >= NO_END_YET else self.until

    @property
    def days(self) -> Said:
        """Its day, or from when until when: on 1 March 2025, since 1 March 2025, no end yet."""
        end = max(self.end, self.on + 1)
        return said(say_span(self.on, end), ", no end yet" if end >= FOREVER else "")


def words(row: Event, told: Told) -> Said:
    """Write an event with its days."""
    del told
    return said(f"{capital(plain(row.of))} ", row.days)


KIND = FactKind(
    name="events",
    says="what happened on a day or ran for some time, for instance a disciplinary action",
    row=Event,
    columns=(
        coder(),
        text("of", "what happened", "disciplinary_action", required=True),
        ON,
        Column(
            "until",
            read_end,
            "the first day after (year-month-day), or a day of the year 9999 for no end yet",
            "2025-09-01",
            default=None,
            blank_means="that one day",
        ),
    ),
    key=("coder", "of", "on"),
    subject="of",
    since="on",
    until="until",
    of_the_work=(),
    of_the_person=("on",),
    silence=Silence.NEVER_HAPPENED,
    secrecy=Secrecy.HR,
    recorder=Recorder.FILES,
    in_tables=False,
    words=words,
    form=Form(
        noun="an event",
        title="Event",
        heading="Events",
        group=Group.SEEN,
        place=5,
        labels={
            "of": Label("What happened", "As the path names it", named_by=("no_event", "of")),
            "on": Label("Day", "Or the first day of what ran for some time"),
            "until": Label("Last day", "Leave empty if it was that one day"),
        },
    ),
    after=LAPSE,
)

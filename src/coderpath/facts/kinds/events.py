"""What happened on a day, for instance a disciplinary action."""

from typing import NamedTuple

from coderpath.days import Day
from coderpath.facts.columns import ON, coder, text
from coderpath.facts.kind import FactKind, Form, Group, Label, Recorder, Silence, Told
from coderpath.facts.source import NOWHERE, Source
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import capital, plain


class Event(NamedTuple):
    """Something that happened on a day, for instance a disciplinary action."""

    coder: str
    of: str
    on: Day
    source: Source = NOWHERE


def words(row: Event, told: Told) -> Said:
    """Write an event with its day."""
    del told
    return said(f"{capital(plain(row.of))} on ", say_day(row.on))


KIND = FactKind(
    name="events",
    says="what happened on a day, for instance a disciplinary action",
    row=Event,
    columns=(coder(), text("of", "what happened", "disciplinary_action", required=True), ON),
    key=("coder", "of", "on"),
    subject="of",
    since="on",
    until="",
    of_the_work=(),
    of_the_person=("on",),
    silence=Silence.NEVER_HAPPENED,
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
            "on": Label("Day"),
        },
    ),
)

"""Who the coders are, and when they are employed; a second row is a second spell."""

from typing import NamedTuple

from coderpath.days import FOREVER, Day
from coderpath.facts.columns import Column, coder, day, facility, open_day
from coderpath.facts.kind import FactKind, Form, Group, Label, Recorder, Silence, Told
from coderpath.facts.source import NOWHERE, Source
from coderpath.facts.values.texts import read_name
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_span


class Employment(NamedTuple):
    """A spell of employment; a coder who comes back has a second one."""

    coder: str
    name: str
    facility: str
    hired: Day
    left: Day = FOREVER
    left_because: str = ""
    source: Source = NOWHERE


def words(row: Employment, told: Told) -> Said:
    """Write a spell of employment."""
    at = f" at {told.facility(row.facility)}" if row.facility else ""
    why = f"; left: {row.left_because}" if row.left_because else ""
    return said(f"Employed{at} ", say_span(row.hired, row.left), why)


KIND = FactKind(
    name="coders",
    says="who the coders are, and when they are employed; a second row is a second spell",
    row=Employment,
    columns=(
        coder(whose="the coder's id, the same in every file"),
        Column("name", read_name, "the coder's name", "Ana Silva"),
        facility("no home facility"),
        day("hired", "2019-06-03"),
        open_day("left", "2025-05-01", "the first day after employment", "still employed"),
        Column("left_because", read_name, "a few words", "retired", secrecy=Secrecy.HR),
    ),
    key=("coder", "hired"),
    subject="",
    since="hired",
    until="left",
    of_the_work=(),
    of_the_person=(),
    silence=Silence.SAYS_NOTHING,
    secrecy=Secrecy.TEAM,
    recorder=Recorder.FILES,
    in_tables=False,
    words=words,
    form=Form(
        noun="employment",
        title="Employment",
        heading="Employment",
        group=Group.EMPLOYMENT,
        place=4,
        labels={
            "coder": Label("Id", "The id that your other systems use. It cannot be changed later"),
            "name": Label("Name", "First name and surname, such as Ana Silva"),
            "facility": Label("Home facility"),
            "hired": Label("Hired on", "The first day of employment"),
            "left": Label("Last day of employment", "Leave empty while employed"),
            "left_because": Label("Why it ended", "A few words, such as retired"),
        },
    ),
    after=(("left", "hired", False),),
)

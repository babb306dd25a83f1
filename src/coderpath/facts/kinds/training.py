"""Training in a patient type: begun, perhaps proficient, perhaps ended."""

from typing import NamedTuple

from coderpath.days import FOREVER, Day
from coderpath.facts.columns import coder, day, open_day, patient_type
from coderpath.facts.kind import (
    TYPE_LABEL,
    FactKind,
    Form,
    Group,
    Label,
    Recorder,
    Silence,
    Told,
    Voucher,
)
from coderpath.facts.source import NOWHERE, Source
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, chain, said
from coderpath.sentence.dates import say_day, say_since


class Training(NamedTuple):
    """Training in a patient type: begun, perhaps proficient, perhaps ended."""

    coder: str
    type: str
    begun: Day
    proficient: Day = FOREVER
    ended: Day = FOREVER
    source: Source = NOWHERE


def words(row: Training, told: Told) -> Said:
    """Write training in a type: begun, proficient, ended, as far as the day judged."""
    steps = [said("begun on ", say_day(row.begun))]
    steps += [said("proficient ", say_since(row.proficient))] if row.proficient <= told.on else []
    steps += [said("ended on ", say_day(row.ended))] if row.ended <= told.on else []
    return said(f"Training in {told.type(row.type)}, ", chain(", ", steps))


KIND = FactKind(
    name="training",
    says="training in a patient type: begun, perhaps proficient, perhaps ended",
    row=Training,
    columns=(
        coder(),
        patient_type(),
        day("begun", "2025-01-06"),
        open_day("proficient", "2025-07-01", "the day of proficiency", "not yet"),
        open_day("ended", "2025-10-01", "the first day after the training", "open"),
    ),
    key=("coder", "type", "begun"),
    subject="type",
    since="begun",
    until="ended",
    of_the_work=("begun", "proficient"),
    of_the_person=(),
    silence=Silence.NOT_HELD,
    secrecy=Secrecy.TEAM,
    recorder=Recorder.TRAINING,
    voucher=Voucher.TRAINS_OR_LEADS,
    in_tables=True,
    words=words,
    form=Form(
        noun="training in a patient type",
        title="Training",
        heading="Training by patient type",
        group=Group.LEARNED,
        place=5,
        labels={
            "type": TYPE_LABEL,
            "begun": Label("Begun on", "The first day of training"),
            "proficient": Label("Proficient since", "Leave empty if not yet"),
            "ended": Label("Last day of training", "Leave empty while it goes on"),
        },
    ),
    after=(("proficient", "begun", True), ("ended", "begun", False)),
)

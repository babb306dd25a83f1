"""Hospitals and other places of work."""

from typing import NamedTuple

from coderpath.facts.columns import Column, text
from coderpath.facts.kind import FactKind, Form, Group, Label, Recorder, Silence, Told
from coderpath.facts.source import NOWHERE, Source
from coderpath.facts.values.texts import read_facility, read_name
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.words import plain


class Facility(NamedTuple):
    """A hospital or another place of work, and its setting (acute, clinic ...)."""

    facility: str
    name: str
    region: str
    setting: str
    source: Source = NOWHERE


def words(row: Facility, told: Told) -> Said:
    """Write a facility with its region."""
    del told
    region = f" in {plain(row.region)}" if row.region else ""
    return said(f"{row.name or row.facility}{region}")


KIND = FactKind(
    name="facilities",
    says="hospitals and other places of work",
    row=Facility,
    columns=(
        Column("facility", read_facility, "the facility's id", "north", required=True),
        Column("name", read_name, "the facility's name", "North Valley Hospital"),
        text("region", "the name of a region", "valley"),
        text("setting", "the kind of place", "acute"),
    ),
    key=("facility",),
    subject="region",
    since="",
    until="",
    of_the_work=(),
    of_the_person=(),
    silence=Silence.SAYS_NOTHING,
    secrecy=Secrecy.ORGANISATION,
    recorder=Recorder.FILES,
    in_tables=False,
    words=words,
    form=Form(
        noun="a facility",
        title="Facility",
        heading="Facilities",
        group=Group.ORGANISATION,
        place=1,
        labels={
            "facility": Label("Id", "The id that your other systems use, such as north"),
            "name": Label("Name", "Such as North Valley Hospital"),
            "region": Label("Region", "The region that it belongs to"),
            "setting": Label("Setting", "The kind of place, such as acute or clinic"),
        },
    ),
)

"""What somebody attests that a coder can do, or cannot."""

from typing import NamedTuple

from coderpath.days import FOREVER, Day
from coderpath.facts.columns import ON, UNTIL, Column, coder, text
from coderpath.facts.kind import (
    COUNTS_UNTIL,
    LAPSE,
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
from coderpath.facts.values.choices import read_yes_no
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_counting, say_day
from coderpath.sentence.words import capital, plain


class Attestation(NamedTuple):
    """A yes or a no about a skill, said by someone in a role."""

    coder: str
    of: str
    attested_by: str
    held: bool
    on: Day
    until: Day = FOREVER
    source: Source = NOWHERE


def words(row: Attestation, told: Told) -> Said:
    """Write an attestation: by whom, when, and whether yes or no."""
    del told
    by = f" by the {plain(row.attested_by)}" if row.attested_by else ""
    skill = f"{capital(plain(row.of))} skills, attested as {'yes' if row.held else 'no'}{by} on "
    return said(skill, say_day(row.on), say_counting(row.until))


KIND = FactKind(
    name="skills",
    says="what somebody attests that a coder can do, or cannot",
    row=Attestation,
    columns=(
        coder(),
        text("of", "a skill", "mentoring", required=True),
        text("attested_by", "the role of whoever attests it", "supervisor"),
        Column("held", read_yes_no, "yes or no", "yes", required=True),
        ON,
        UNTIL,
    ),
    key=("coder", "of", "attested_by", "on"),
    subject="of",
    since="on",
    until="until",
    of_the_work=(),
    of_the_person=("on",),
    silence=Silence.SAYS_NOTHING,
    secrecy=Secrecy.TEAM,
    recorder=Recorder.TRAINING,
    voucher=Voucher.LEADS,
    in_tables=False,
    words=words,
    form=Form(
        noun="a skill",
        title="Skill",
        heading="Skills attested",
        group=Group.SEEN,
        place=2,
        labels={
            "of": Label("Skill", "As the path names it", named_by=("skill", "of")),
            "attested_by": Label(
                "Attested by", "The role of whoever attests it", named_by=("skill", "attested_by")
            ),
            "held": Label(
                "Can do it",
                "No is an answer too; leave it out if nobody looked",
                options=(("yes", "Yes"), ("no", "No")),
            ),
            "on": Label("Attested on"),
            "until": COUNTS_UNTIL,
        },
    ),
    after=LAPSE,
)

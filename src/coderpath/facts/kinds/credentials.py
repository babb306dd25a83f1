"""Credentials and how long they are valid."""

from typing import NamedTuple

from coderpath.days import FOREVER, Day
from coderpath.facts.columns import SINCE, UNTIL, coder, text
from coderpath.facts.kind import (
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


class CredentialHeld(NamedTuple):
    """A credential and the days on which it is valid."""

    coder: str
    credential: str
    since: Day
    until: Day = FOREVER
    source: Source = NOWHERE


def words(row: CredentialHeld, told: Told) -> Said:
    """Write a credential with the days on which it is valid."""
    del told
    return said(f"{plain(row.credential)}, valid ", say_span(row.since, row.until))


KIND = FactKind(
    name="credentials",
    says="credentials and how long they are valid",
    row=CredentialHeld,
    columns=(coder(), text("credential", "a credential", "RHIT", required=True), SINCE, UNTIL),
    key=("coder", "credential", "since"),
    subject="credential",
    since="since",
    until="until",
    of_the_work=(),
    of_the_person=("since",),
    silence=Silence.NOT_HELD,
    secrecy=Secrecy.TEAM,
    recorder=Recorder.FILES,
    voucher=Voucher.LEADS_OR_KEEPS_FILES,
    in_tables=True,
    words=words,
    form=Form(
        noun="a credential",
        title="Credential",
        heading="Credentials",
        group=Group.LEARNED,
        place=1,
        labels={
            "credential": Label(
                "Credential", "Its letters, such as RHIT", named_by=("credential", "any_of")
            ),
            **span_labels(
                "Awarded on",
                "The first day on which it is valid",
                "Valid until",
                "The last valid day, as the certificate says. Leave empty if it never expires",
            ),
        },
    ),
    after=SPAN,
)

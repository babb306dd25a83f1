"""Knowledge shown by a course or by a demonstration."""

from typing import NamedTuple

from coderpath.days import FOREVER, Day
from coderpath.facts.columns import ON, UNTIL, choice, coder, text
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
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_counting, say_day
from coderpath.sentence.words import capital, plain


class KnowledgeShown(NamedTuple):
    """Knowledge shown by a course or by a demonstration."""

    coder: str
    of: str
    by: str
    on: Day
    until: Day = FOREVER
    source: Source = NOWHERE


def words(row: KnowledgeShown, told: Told) -> Said:
    """Write how and when knowledge was shown, and until when that counts."""
    del told
    shown = said(f"{capital(plain(row.of))}, shown by a {row.by} on ", say_day(row.on))
    return said(shown, say_counting(row.until))


KIND = FactKind(
    name="knowledge",
    says="knowledge shown by a course or by a demonstration",
    row=KnowledgeShown,
    columns=(
        coder(),
        text("of", "what is known", "pathophysiology", required=True),
        choice("by", "demonstration", "course", "demonstration"),
        ON,
        UNTIL,
    ),
    key=("coder", "of", "by", "on"),
    subject="of",
    since="on",
    until="until",
    of_the_work=(),
    of_the_person=("on",),
    silence=Silence.NOT_HELD,
    secrecy=Secrecy.TEAM,
    recorder=Recorder.TRAINING,
    voucher=Voucher.TRAINS,
    in_tables=True,
    words=words,
    form=Form(
        noun="knowledge shown",
        title="Knowledge",
        heading="Knowledge shown",
        group=Group.LEARNED,
        place=4,
        labels={
            "of": Label("Subject", "As the path names it", named_by=("knowledge", "of")),
            "by": Label(
                "Shown by", options=(("course", "Course"), ("demonstration", "Demonstration"))
            ),
            "on": Label("Shown on"),
            "until": COUNTS_UNTIL,
        },
    ),
    after=LAPSE,
)

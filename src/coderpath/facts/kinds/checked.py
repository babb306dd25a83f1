"""From when a coder's rows of a kind are known to be complete."""

from collections.abc import Iterable
from typing import NamedTuple

from coderpath.days import FOREVER, Day
from coderpath.facts.columns import SINCE, choice, coder
from coderpath.facts.kind import FactKind, Form, Group, Label, Recorder, Silence, Told
from coderpath.facts.source import NOWHERE, Source
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_span
from coderpath.sentence.words import capital, plain

TITLE = "Complete records"


class Checked(NamedTuple):
    """From when a coder's rows of a kind are complete."""

    coder: str
    kind: str
    since: Day
    source: Source = NOWHERE


def words(row: Checked, told: Told) -> Said:
    """Write which kind is complete and since when."""
    del told
    return said(f"{capital(plain(row.kind))} complete ", say_span(row.since, FOREVER))


def over(facts: Iterable[FactKind]) -> FactKind:
    """Make the kind that says from when others are complete, and it is itself."""
    titles = {kind.name: kind.form.title for kind in facts} | {"checked": TITLE}
    return FactKind(
        name="checked",
        says="from when a coder's rows of a kind are known to be complete",
        row=Checked,
        columns=(
            coder(),
            choice("kind", "credentials", *titles),
            SINCE,
        ),
        key=("coder", "kind", "since"),
        subject="kind",
        since="since",
        until="",
        of_the_work=(),
        of_the_person=(),
        silence=Silence.SAYS_NOTHING,
        secrecy=Secrecy.TEAM,
        recorder=Recorder.FILES,
        in_tables=False,
        words=words,
        form=Form(
            noun="that records are complete",
            title=TITLE,
            heading=TITLE,
            group=Group.COMPLETENESS,
            place=1,
            labels={
                "kind": Label("Kind of record", options=tuple(titles.items())),
                "since": Label("Complete from", "Everything from this day on is on file"),
            },
        ),
    )

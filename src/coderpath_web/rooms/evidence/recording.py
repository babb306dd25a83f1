"""What the one who looks may record about a coder, and where: one list for every page."""

from collections.abc import Iterator
from typing import NamedTuple

from django.urls import reverse

from coderpath.criteria import Criterion
from coderpath.facts.kind import Group
from coderpath.facts.kinds import KINDS
from coderpath.sentence.words import capital, plain
from coderpath_web.access.recording_about import may_record
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import on_file
from coderpath_web.facts.words import WORDS, offered
from coderpath_web.people.models import Coder
from coderpath_web.ui.shell import Link

LEAVES = "leaves"
"""What an address says that asks for the last day alone."""
LEFT, BACK = "Left or leaving", "Back again"


class Recordable(NamedTuple):
    """Something that can be recorded: what it is called, its form, and what it is in a sentence."""

    label: str
    url: str
    says: str


def recordables(
    viewer: Viewer, coder: Coder, moves: Recordable | None
) -> list[tuple[str, list[Recordable]]]:
    """Give all that a viewer may record about a coder, by the headings under which it stands.

    `moves` is what `coming_or_going` gives.
    """
    groups = {
        group: [
            Recordable(WORDS[kind].title, _form(coder, kind), capital(KINDS[kind].says))
            for kind in kinds
            if may_record(viewer, kind, coder)
        ]
        for group, kinds in offered().items()
    }
    groups[Group.EMPLOYMENT][:0] = [moves] if moves else []
    return [(group.value, found) for group, found in groups.items() if found]


def coming_or_going(viewer: Viewer, coder: Coder) -> Recordable | None:
    """Give where the last day of whoever is employed is recorded, or the return of who has left."""
    last = last_spell(coder) if may_record(viewer, "coders", coder) else None
    if last is None:
        return None
    if last.until:
        says = "A new period of employment; what was on file before stays"
        return Recordable(BACK, _form(coder, "coders"), says)
    url = f"{reverse('fact-correct', args=[last.pk])}?{LEAVES}=1"
    return Recordable(LEFT, url, "The last day of employment, and what ends with it")


def last_spell(coder: Coder) -> Fact | None:
    """Give the latest spell of employment on file; None where there is none."""
    there = on_file().filter(kind="coders", coder=coder).select_related("coder", "facility")
    return there.order_by("-since").first()


def forms_answering(viewer: Viewer, coder: Coder, criterion: Criterion) -> Iterator[Link]:
    """Give the forms by which a criterion can be answered."""
    kinds = dict.fromkeys(criterion.kinds_answering())
    allowed = [kind for kind in kinds if may_record(viewer, kind, coder)]
    for kind in allowed:
        yield Link(f"Record {WORDS[kind].noun}", _form(coder, kind))
    may_check = allowed and may_record(viewer, "checked", coder)
    if may_check and criterion.checked_kinds:
        what = capital(" and ".join(plain(kind) for kind in criterion.checked_kinds))
        url = reverse("checked", args=[coder.code])
        yield Link(f"{what}: say that all are on file", url)


def _form(coder: Coder, kind: str) -> str:
    return reverse("fact-new", args=[coder.code, kind])

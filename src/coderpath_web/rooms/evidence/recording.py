"""What the one who looks may record about a coder, and where."""

from collections.abc import Iterator

from django.urls import reverse

from coderpath.criteria import Criterion, Gate
from coderpath.explain.words import capital, plain
from coderpath_web.access.permissions import Permission
from coderpath_web.access.recording import recorders
from coderpath_web.access.viewer import Viewer
from coderpath_web.people.models import Coder
from coderpath_web.ui.shell import Link

READS = {
    "credential": ("credentials",),
    "education": ("education",),
    "course": ("courses",),
    "knowledge": ("knowledge", "courses"),
    "skill": ("skills",),
    "rating": ("ratings",),
    "no_event": ("events",),
    "experience": ("experience",),
    "time_in_level": ("positions",),
    "fte": ("positions",),
    "trains_in": ("training",),
    "productivity": ("productivity", "hours"),
    "accuracy": ("reviews",),
    "reviews": ("reviews",),
    "points": ("points",),
}
"""The kinds of facts that answer each kind of criterion."""


def may_record(viewer: Viewer, coder: Coder, kind: str) -> bool:
    """Tell whether the viewer may record a fact of a kind; nobody does about themselves."""
    return not viewer.is_self(coder) and viewer.reaches(coder, *recorders(kind))


def forms_answering(viewer: Viewer, coder: Coder, criterion: Criterion) -> Iterator[Link]:
    """Give the forms by which a criterion can be answered."""
    kinds = dict.fromkeys(kinds_answering(criterion))
    allowed = [kind for kind in kinds if may_record(viewer, coder, kind)]
    for kind in allowed:
        yield Link(f"Record {plain(kind)}", reverse("fact-new", args=[coder.code, kind]))
    may_check = allowed and viewer.reaches(coder, Permission.RECORD_FACTS)
    if may_check and criterion.checked_kinds:
        what = capital(" and ".join(plain(kind) for kind in criterion.checked_kinds))
        url = reverse("checked", args=[coder.code])
        yield Link(f"{what}: say that all are on file", url)


def kinds_answering(criterion: Criterion) -> Iterator[str]:
    """Go through the kinds of facts that a criterion and its parts read."""
    if isinstance(criterion, Gate):
        for part in criterion.of:
            yield from kinds_answering(part)
    yield from READS.get(criterion.kind, ())

"""What the one who looks may record about a coder, and where."""

from collections.abc import Iterator

from django.urls import reverse

from coderpath.criteria import Criterion
from coderpath.sentence.words import capital, plain
from coderpath_web.access.recording_about import may_record
from coderpath_web.access.viewer import Viewer
from coderpath_web.people.models import Coder
from coderpath_web.ui.shell import Link


def forms_answering(viewer: Viewer, coder: Coder, criterion: Criterion) -> Iterator[Link]:
    """Give the forms by which a criterion can be answered."""
    kinds = dict.fromkeys(criterion.kinds_answering())
    allowed = [kind for kind in kinds if may_record(viewer, kind, coder)]
    for kind in allowed:
        yield Link(f"Record {plain(kind)}", reverse("fact-new", args=[coder.code, kind]))
    may_check = allowed and may_record(viewer, "checked", coder)
    if may_check and criterion.checked_kinds:
        what = capital(" and ".join(plain(kind) for kind in criterion.checked_kinds))
        url = reverse("checked", args=[coder.code])
        yield Link(f"{what}: say that all are on file", url)

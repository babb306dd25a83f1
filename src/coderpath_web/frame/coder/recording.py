"""What the one who looks may record about a coder, with the addresses of the forms."""

from coderpath.explain.words import capital, plain
from coderpath_web.access.permissions import Permission
from coderpath_web.access.recording import recorders
from coderpath_web.frame.coder.addresses import address

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


def may_record(viewer, opened, kind):
    """Tell whether the viewer may record a fact of a kind; nobody does about themselves."""
    return not opened.is_self and viewer.reaches(opened.coder, *recorders(kind))


def forms_for(viewer, opened, criterion):
    """Give the forms by which a criterion can be answered, each with its title."""
    kinds = dict.fromkeys(kinds_answering(criterion))
    allowed = [kind for kind in kinds if may_record(viewer, opened, kind)]
    forms = [
        (address("fact-new", opened.coder.code, kind), f"Record {plain(kind)}") for kind in allowed
    ]
    may_check = allowed and viewer.reaches(opened.coder, Permission.RECORD_FACTS)
    if may_check and criterion.checked_kinds:
        what = capital(" and ".join(plain(kind) for kind in criterion.checked_kinds))
        forms.append((address("checked", opened.coder.code), f"{what}: say that all are on file"))
    return [form for form in forms if form[0]]


def kinds_answering(criterion):
    """Go through the kinds of facts that a criterion and its parts read."""
    for part in criterion.parts():
        yield from kinds_answering(part)
    yield from READS.get(criterion.kind, ())

"""What the one who looks may record about a coder, with the addresses of the forms."""

from coderpath.criteria import Gate
from coderpath.explain.words import capital, plain
from coderpath_web.access.recording import may_record
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


def forms_for(viewer, opened, criterion):
    """Give the forms by which a criterion can be answered, each with its title."""
    kinds = dict.fromkeys(kinds_answering(criterion))
    allowed = [kind for kind in kinds if may_record(viewer, kind, opened.coder)]
    forms = [
        (address("fact-new", opened.coder.code, kind), f"Record {plain(kind)}") for kind in allowed
    ]
    may_check = allowed and may_record(viewer, "checked", opened.coder)
    if may_check and criterion.checked_kinds:
        what = capital(" and ".join(plain(kind) for kind in criterion.checked_kinds))
        forms.append((address("checked", opened.coder.code), f"{what}: say that all are on file"))
    return [form for form in forms if form[0]]


def kinds_answering(criterion):
    """Go through the kinds of facts that a criterion and its parts read."""
    if isinstance(criterion, Gate):
        for part in criterion.of:
            yield from kinds_answering(part)
    yield from READS.get(criterion.kind, ())

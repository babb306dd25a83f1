"""What the one who looks may record about a coder, with the addresses of the forms."""

from coderpath.explain.words import capital, plain
from coderpath_web.access.recording import may_record
from coderpath_web.frame.coder.addresses import address


def forms_for(viewer, opened, criterion):
    """Give the forms by which a criterion can be answered, each with its title."""
    kinds = dict.fromkeys(criterion.kinds_answering())
    allowed = [kind for kind in kinds if may_record(viewer, kind, opened.coder)]
    forms = [
        (address("fact-new", opened.coder.code, kind), f"Record {plain(kind)}") for kind in allowed
    ]
    may_check = allowed and may_record(viewer, "checked", opened.coder)
    if may_check and criterion.checked_kinds:
        what = capital(" and ".join(plain(kind) for kind in criterion.checked_kinds))
        forms.append((address("checked", opened.coder.code), f"{what}: say that all are on file"))
    return [form for form in forms if form[0]]

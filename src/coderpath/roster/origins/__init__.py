"""Where the text of a cell of facts comes from: a form is one file, and one line in `FORMS`."""

from coderpath.roster.origins import constant, from_column, joined, person, snapshot
from coderpath.roster.origins.form import Form, Origin

FORMS: tuple[Form, ...] = (
    constant.FORM,
    from_column.FORM,
    joined.FORM,
    person.FORM,
    snapshot.FORM,
)

__all__ = ["FORMS", "Form", "Origin"]

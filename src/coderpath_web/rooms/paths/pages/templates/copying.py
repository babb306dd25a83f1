"""The form that makes a template one's own: what it is called, and from when."""

from datetime import date

from django import forms

from coderpath.documents.path.owned import Copy
from coderpath.documents.path.templates import Template
from coderpath_web import clock
from coderpath_web.access.queries import organisation_name
from coderpath_web.documents.models import PathDocument
from coderpath_web.frame.form.day_field import DayField

LONGEST = PathDocument.title.field.max_length


class CopyForm(forms.Form):
    """What the owner of a copy says of it; both have an answer to begin with."""

    title = forms.CharField(label="What it is called", max_length=LONGEST)
    effective = DayField(
        label="In force from",
    )

    def copy_of(self, template: Template) -> Copy:
        """Give the copy that a valid form asks for."""
        given = self.cleaned_data
        return Copy(template, " ".join(given["title"].split()), given["effective"])


def form_of(asked) -> CopyForm:
    """Give the form as it was asked for, else with what fits most."""
    if asked:
        return CopyForm(asked)
    name = organisation_name() or "Our"
    title = f"{name} coding career path"[:LONGEST]
    return CopyForm(initial={"title": title, "effective": _next_first(clock.today())})


def _next_first(day: date) -> date:
    """Give the first day of the next month."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)

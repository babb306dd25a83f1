"""Invented data for the gallery."""

from functools import cache

from django import forms
from django.core.paginator import Paginator

from coderpath_web.ui.gallery.charts import charts
from coderpath_web.ui.gallery.trails import trails
from coderpath_web.ui.shell import NavItem


class SampleForm(forms.Form):
    """A form with every kind of field."""

    credential = forms.ChoiceField(choices=[("CCS", "CCS, Certified Coding Specialist")])
    awarded = forms.DateField(
        label="Awarded on",
        help_text="For example 2024-10-18",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": "Give the date on which it was awarded"},
    )
    number = forms.CharField(label="Number", required=False)
    kind = forms.ChoiceField(
        label="How it is known",
        widget=forms.RadioSelect,
        choices=[("seen", "I have seen the certificate"), ("told", "I was told")],
        error_messages={"required": "Say how it is known"},
    )
    note = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))
    sure = forms.BooleanField(label="The name on it is the coder's", required=False)


def samples() -> dict[str, object]:
    """Give what the examples need."""
    return {
        "form": SampleForm(),
        "wrong_form": SampleForm({"credential": "CCS"}, prefix="wrong"),
        "page": Paginator(range(286), 25).page(6),
        "lone_page": Paginator(range(3), 25).page(1),
        "choices": [("", "Both facilities"), ("cv", "Cottonwood Valley"), ("af", "Aspen Fork")],
        "segment_items": [
            NavItem("All", "#", current=True, count=24),
            NavItem("Ready", "#", count=2),
            NavItem("One step", "#", count=7),
        ],
        **drawings(),
    }


@cache
def drawings() -> dict[str, object]:
    """Give every drawing, made once: they are the same on every page, and take longest to make."""
    return {"trails": trails(), **charts()}

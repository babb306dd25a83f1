"""The forms of a list: confirming lines, and holding them back."""

from django import forms

from coderpath_web.decisions.models import LONGEST_REASON
from coderpath_web.frame.form.day_field import DayField


def _reason(label, hint):
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Say why, in a few words."},
    )


class ConfirmForm(forms.Form):
    first_day = DayField(
        label="First day",
        error_messages={"required": "Give the first day."},
    )
    why = _reason("Why", "Each coder sees this.")

    def __init__(self, document, data=None):
        first = {
            "first_day": document.effective,
            "why": f"The path “{document.title}” takes effect."[:LONGEST_REASON],
        }
        super().__init__(data, initial=first, auto_id="confirm_%s")


class HoldForm(forms.Form):
    # It stands in the form of confirming, folded: a browser that asks for it would confirm nothing.
    use_required_attribute = False
    hold_why = _reason("Reason for holding", "Shown next to each line.")

    def __init__(self, data=None):
        super().__init__(data, auto_id="hold_%s")

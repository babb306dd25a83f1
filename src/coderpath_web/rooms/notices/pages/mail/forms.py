"""The form of what one is told by mail."""

from django import forms

from coderpath_web.frame.rooms import waiting_kinds
from coderpath_web.rooms.notices.writing import MONDAY

RHYTHMS = (
    ("daily", "Once a day, all together"),
    ("at_once", "Right away, each new item as it comes"),
)
NOT_AN_ADDRESS = (
    "“%(value)s” is not an email address. Enter one such as name@hospital.org, or leave it empty."
)


class MailForm(forms.Form):
    address = forms.EmailField(
        label="Your email address",
        required=False,
        max_length=254,
        help_text="Leave it empty to get no emails.",
        error_messages={"invalid": NOT_AN_ADDRESS},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    rhythm = forms.ChoiceField(
        label="How often", choices=RHYTHMS, initial="daily", widget=forms.RadioSelect
    )

    def __init__(self, *args, leads, **kwargs):
        super().__init__(*args, **kwargs)
        self.kinds = {one.name: one.title for one in waiting_kinds()}
        if leads:
            self.kinds[MONDAY] = "This week at a glance, on Mondays"
        off = self.initial.get("off", ())
        self.fields["told"] = forms.MultipleChoiceField(
            label="Email me about",
            required=False,
            choices=list(self.kinds.items()),
            initial=[name for name in self.kinds if name not in off],
            widget=forms.CheckboxSelectMultiple,
        )

    @property
    def off(self):
        """The kinds that are switched off, those that are not offered aside."""
        return self.kinds.keys() - set(self.cleaned_data["told"])

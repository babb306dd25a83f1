"""What is asked to hand over a team: to whom, from which day, who goes along, and why."""

from datetime import date

from django import forms

from coderpath_web.frame.form.day_field import DayField
from coderpath_web.frame.form.offered import offer
from coderpath_web.people.models import Coder
from coderpath_web.rooms.handover.rules import (
    NOBODY_TICKED,
    Handover,
    may_go_on,
    may_go_to,
)

LONGEST_WHY = 300
CHOOSE = "Choose who takes over the team."


class HandoverForm(forms.Form):
    """The answers; whoever is chosen may be anybody, so that it can be said why they cannot be."""

    to = forms.CharField(label="Who takes over", error_messages={"required": CHOOSE})
    day = DayField(
        label="From which day",
        help_text="Until the day before, people report to whom they do now.",
    )
    why = forms.CharField(
        label="Why",
        max_length=LONGEST_WHY,
        help_text="Such as: Edith moves to another hospital. Whoever takes over reads it.",
    )
    people = forms.MultipleChoiceField(
        label="Who goes along", error_messages={"required": NOBODY_TICKED}
    )

    def __init__(self, viewer, leader, people, data):
        super().__init__(data)
        self.viewer, self.leader = viewer, leader
        offer(self, "people", [(str(one.coder), one.name) for one in people])

    def clean_day(self):
        day = self.cleaned_data["day"]
        if not (ruling := may_go_on(self.viewer, day)):
            raise forms.ValidationError(ruling.reason)
        return day

    def clean(self):
        given = super().clean() or {}
        if code := given.get("to"):
            to = Coder.objects.filter(code=code).first()
            day: date = given.get("day") or self.viewer.day
            ruling = may_go_to(self.leader, to, day) if to else None
            if not ruling:
                self.add_error("to", ruling.reason if ruling is not None else CHOOSE)
            given["to"] = to
        return given

    @property
    def handover(self):
        """What is asked, once nothing is wrong with it."""
        given = self.cleaned_data
        people = {int(one) for one in given["people"]}
        return Handover(self.leader, given["to"], people, given["day"], given["why"])

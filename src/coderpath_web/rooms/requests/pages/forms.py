"""The forms of a request: asking, and each thing that can be done to it."""

from django import forms

from coderpath_web.decisions.models import LONGEST_REASON
from coderpath_web.frame.form.day_field import DayField
from coderpath_web.rooms.requests.enums import Act


def reason(label, hint="", *, required=True):
    """Give the field of a reason."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say why, in a few words."},
    )


def day(label, hint="", missing="Choose a day."):
    """Give the field of a day."""
    return DayField(label=label, help_text=hint, error_messages={"required": missing})


class ApproveForm(forms.Form):
    why = reason("Why, in a line", "The coder reads it.")
    effective = day(
        "First day at the level", "Can be in the past or the future.", "Say from which day on."
    )

    def __init__(self, *args, is_last=True, **more):
        super().__init__(*args, **more)
        if not is_last:
            del self.fields["effective"]


class NotNowForm(forms.Form):
    again_on = day(
        "Review again on",
        "It returns to your queue on that date.",
        "Choose a day to review it again.",
    )
    why = reason("Why not now", "The coder reads it: say what to wait for.")


class RefuseForm(forms.Form):
    why = reason("Why it is refused", "The coder reads it, and can appeal once, to somebody else.")


class MoreForm(forms.Form):
    why = reason("What do you ask?", "The coder answers here.")


class AnswerForm(forms.Form):
    why = reason("Your answer")


class WithdrawForm(forms.Form):
    why = reason("Why", required=False)


class AppealForm(forms.Form):
    why = reason("Why somebody else should look again", "It can be appealed once.")


class AskForm(forms.Form):
    excepting = forms.MultipleChoiceField(
        label="Ask for an exception to",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    why = reason("Why", "Whoever decides reads it.", required=False)

    def __init__(self, *args, open_rules=(), **more):
        super().__init__(*args, **more)
        if open_rules:
            self.fields["excepting"].choices = [(one.id, one.asks) for one in open_rules]  # type: ignore[attr-defined]  # it is of choice
            self.fields["why"].required = True
        else:
            del self.fields["excepting"]


FORMS = {
    Act.APPROVED: ApproveForm,
    Act.NOT_NOW: NotNowForm,
    Act.REFUSED: RefuseForm,
    Act.ASKED_MORE: MoreForm,
    Act.ANSWERED: AnswerForm,
    Act.WITHDRAWN: WithdrawForm,
    Act.APPEALED: AppealForm,
}

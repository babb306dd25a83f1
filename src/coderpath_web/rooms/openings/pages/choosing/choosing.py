"""Filling an opening, or closing it without a choice: everyone who applied gets an answer."""

from datetime import timedelta

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath_web.access.refused import Overtaken, Refused
from coderpath_web.decisions.actions import SAY_WHY
from coderpath_web.frame.form.day_field import DayField
from coderpath_web.frame.form.offered import offer
from coderpath_web.rooms.openings import actions
from coderpath_web.rooms.openings.pages.one.opening import OpeningPage, opening_or_404
from coderpath_web.rooms.openings.rules import may_run

ANSWER = "Somebody else was chosen. Thank you for applying."
NO_CHOICE = "The post is not filled now. Thank you for applying."
ANSWER_FIELD = "answer."
LONGEST = 1000


class ClosingForm(forms.Form):
    """Why, and an answer for everyone who is owed one."""

    why = forms.CharField(
        label="Why it is closed without a choice",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": SAY_WHY},
    )
    first_answer = NO_CHOICE
    press = "Close the opening"

    def __init__(self, page, data=None):
        super().__init__(data)
        self.owed = page.owed
        for one in self.owed:
            self.fields[f"{ANSWER_FIELD}{one.application.pk}"] = forms.CharField(
                label=f"Answer to {one.name}",
                max_length=LONGEST,
                required=False,
                initial=self.first_answer,
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    @property
    def answers(self):
        """The answers by application."""
        return {
            one.application.pk: self.cleaned_data[f"{ANSWER_FIELD}{one.application.pk}"]
            for one in self.owed
        }

    @property
    def answer_fields(self):
        return [self[name] for name in self.fields if name.startswith(ANSWER_FIELD)]


class ChoosingForm(ClosingForm):
    """Who is chosen, from which day on, why, and an answer for everyone else."""

    chosen = forms.ChoiceField(
        label="Who gets the post",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one of those who applied."},
    )
    effective = DayField(
        label="From which day on",
    )
    first_answer = ANSWER
    press = "Fill the post"
    field_order = ("chosen", "effective", "why")

    def __init__(self, page, data=None):
        super().__init__(page, data)
        self.fields["why"].label = "Why"
        self.fields["why"].help_text = "Whoever is chosen reads it, and it stands in the journal."
        self.fields["effective"].initial = page.opening.begins
        offer(
            self,
            "chosen",
            [(str(one.application.pk), _named(one)) for one in self.owed],
        )

    @property
    def choice(self):
        """What is chosen."""
        given = self.cleaned_data
        chosen = {str(one.application.pk): one.application for one in self.owed}
        return actions.Choice(chosen[given["chosen"]], given["effective"], given["why"])


def _named(one):
    return f"{one.name}, {one.route}" if one.route else one.name


@require_http_methods(["GET", "POST"])
def choose(request, opening):
    found = _fillable(request, opening)
    form = ChoosingForm(found, _given(request))
    if not form.is_bound:
        return _page(request, found, form)
    return _do(request, found, form, lambda: actions.choose(**_by(request, found), **_choice(form)))


@require_http_methods(["GET", "POST"])
def close(request, opening):
    found = _fillable(request, opening)
    form = ClosingForm(found, _given(request))
    if not form.is_bound:
        return _page(request, found, form)
    return _do(
        request, found, form, lambda: actions.close_opening(**_by(request, found), **_closing(form))
    )


def _fillable(request, number):
    found = opening_or_404(request, number)
    may_run(request.viewer, found).or_refuse()
    return OpeningPage(request.viewer, found)


def _given(request):
    return request.POST if request.method == "POST" else None


def _by(request, page):
    return {"by": request.viewer.account, "opening": page.opening}


def _choice(form):
    answers = {key: text for key, text in form.answers.items() if key != form.choice.application.pk}
    return {"choice": form.choice, "answers": answers}


def _closing(form):
    return {"why": form.cleaned_data["why"], "answers": form.answers}


def _do(request, page, form, act):
    """Act as the form says. What it offers is of a moment before: who was faster is told first."""
    try:
        actions.refuse_closed(page.opening)
        if not form.is_valid():
            return _page(request, page, form)
        act()
    except Overtaken as overtaken:
        return _page(request, page, form, refused=str(overtaken), status=409)
    except Refused as refused:
        form.add_error(None, str(refused))
        return _page(request, page, form)
    messages.success(request, "Saved. Everyone who applied has an answer.")
    return redirect("opening", page.opening.pk)


def _page(request, page, form, refused="", status=0):
    context = {
        "page": page,
        "form": form,
        "refused": refused,
        "is_choice": form.press == ChoosingForm.press,
        "press": form.press,
        "still_open": page.opening.apply_by >= page.viewer.day,
        "last": page.opening.ends - timedelta(days=1) if page.opening.ends else None,
    }
    template = "rooms/openings/pages/choosing/choosing.html"
    return render(request, template, context, status=status or (422 if form.errors else 200))

"""Filling an opening, or closing it without a choice: everyone who applied gets an answer."""

from datetime import timedelta

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath.decision.told import CHOSE_ANOTHER, NOT_FILLED
from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import listed
from coderpath_web.access.refused import Overtaken, Refused
from coderpath_web.decisions.actions import SAY_WHY
from coderpath_web.frame.form.day_field import DayField
from coderpath_web.frame.form.offered import offer
from coderpath_web.rooms.openings import actions
from coderpath_web.rooms.openings.pages.one.opening import OpeningPage, opening_or_404
from coderpath_web.rooms.openings.rules import may_run

FOLDER = "rooms/openings/pages/choosing"
ANSWER = f"{CHOSE_ANOTHER} Thank you for applying."
NO_CHOICE = f"{NOT_FILLED} Thank you for applying."
CAME = "Applied in the meantime: {names}. Look at who applied, and decide again."
OWN_ANSWER = "answer."
CONFIRMS, BACK = "confirm", "back"
"""The names of the buttons that do what a preview shows, and lead back from it."""
SHOWN = "shown"
"""The name of what says who was there when the page was read."""
LONGEST = 1000


def _said(label, rows, **more):
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=LONGEST, widget=widget, **more)


class ClosingForm(forms.Form):
    """Why, and an answer for everyone who is owed one: the same for all, or one of their own."""

    why = _said("Why it is closed without a choice", 3, error_messages={"required": SAY_WHY})
    answer = _said(
        "Answer to everyone who applied",
        3,
        initial=NO_CHOICE,
        error_messages={"required": "Write what those who applied read."},
    )
    press = "Close the opening"
    first_answered = 1
    """How many have to be there for somebody to be answered."""

    def __init__(self, page, data=None):
        super().__init__(data)
        self.owed, self.shown = page.owed, set(data.getlist(SHOWN)) if data else set()
        if len(self.owed) < self.first_answered:
            del self.fields["answer"]
            return
        for one in self.owed:
            own = _said(f"Answer to {one.name}", 2, required=False)
            self.fields[f"{OWN_ANSWER}{one.application.pk}"] = own

    def clean(self):
        """Nobody is answered who was not there when the page was read."""
        came = [one.name for one in self.owed if str(one.application.pk) not in self.shown]
        if came:
            raise forms.ValidationError(CAME.format(names=listed(came)))

    @property
    def answers(self):
        """The answers by application."""
        given = self.cleaned_data
        keys = [one.application.pk for one in self.owed]
        return {key: given.get(f"{OWN_ANSWER}{key}") or given.get("answer", "") for key in keys}

    @property
    def chosen_one(self):
        """Nobody is chosen where an opening is closed without a choice."""
        return None

    @property
    def letters(self):
        """Who is not chosen, each with the answer that they get."""
        answers, chosen = self.answers, self.chosen_one
        others = [one for one in self.owed if one is not chosen]
        return [(one, answers[one.application.pk]) for one in others]

    @property
    def done(self):
        """Say what was done."""
        return f"Closed without a choice. {_answered(self.owed) if self.owed else ''}".strip()

    def look_again(self):
        """Whoever closes without a choice needs nobody judged."""

    @property
    def own_fields(self):
        return [self[name] for name in self.fields if name.startswith(OWN_ANSWER)]

    @property
    def has_own(self):
        """Whether somebody is written an answer of their own."""
        return "1" if any(field.value() for field in self.own_fields) else ""


class ChoosingForm(ClosingForm):
    """Who is chosen, from which day on, why, and an answer for everyone else."""

    chosen = forms.ChoiceField(
        label="Who applied",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one of those who applied."},
    )
    effective = DayField(label="First day in the position")
    press = "Fill the position"
    first_answered = 2
    field_order = ("chosen", "effective", "why")

    def __init__(self, page, data=None):
        super().__init__(page, data)
        self.fields["why"].label = "Why"
        self.fields["why"].help_text = "Whoever is chosen reads it, and it is kept in the journal."
        self.fields["effective"].initial = page.opening.begins
        if "answer" in self.fields:
            self.fields["answer"].label = "Answer to everyone who is not chosen"
            self.fields["answer"].initial = ANSWER
        offer(self, "chosen", [(str(one.application.pk), _named(one)) for one in self.owed])

    @property
    def choices(self):
        """Each who applied, with what chooses them."""
        return zip(self["chosen"], self.owed, strict=True)

    @property
    def chosen_one(self):
        """Who is chosen."""
        pk = self.choice.application.pk
        return next(one for one in self.owed if one.application.pk == pk)

    @property
    def choice(self):
        """What is chosen."""
        given = self.cleaned_data
        chosen = {str(one.application.pk): one.application for one in self.owed}
        return actions.Choice(chosen[given["chosen"]], given["effective"], given["why"])

    def look_again(self):
        """Judge whoever is chosen as confirming does, so that a preview shows nothing refused."""
        actions.can_be_chosen(self.choice)

    @property
    def done(self):
        """Say what was done."""
        day = day_words(self.choice.effective.toordinal())
        return f"{self.chosen_one.name} gets the position from {day}. {_answered(self.owed)}"


def _answered(owed):
    if len(owed) == 1:
        return "The one applicant has an answer."
    return f"All {len(owed)} applicants have an answer."


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
    """Show what the form does, then do it. Who was faster in the meantime is told first."""
    is_valid = form.is_valid()  # First: what it reads may be closed while it reads.
    try:
        actions.refuse_closed(page.opening)
        if not is_valid or BACK in request.POST:
            return _page(request, page, form)
        if CONFIRMS not in request.POST:
            form.look_again()
            return render(request, f"{FOLDER}/preview.html", _context(page, form))
        act()
    except Overtaken as overtaken:
        return _page(request, page, form, refused=str(overtaken), status=409)
    except Refused as refused:
        form.add_error(None, str(refused))
        return _page(request, page, form)
    messages.success(request, form.done)
    return redirect("opening", page.opening.pk)


def _page(request, page, form, refused="", status=0):
    context = _context(page, form) | {"refused": refused}
    status = status or (422 if form.errors else 200)
    return render(request, f"{FOLDER}/choosing.html", context, status=status)


def _context(page, form):
    return {
        "page": page,
        "form": form,
        "is_choice": form.press == ChoosingForm.press,
        "press": form.press,
        "still_open": page.opening.apply_by >= page.viewer.day,
        "last": page.opening.ends - timedelta(days=1) if page.opening.ends else None,
    }

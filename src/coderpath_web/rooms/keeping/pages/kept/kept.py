"""How long things are kept: by whom it was settled and why, what is due to go, who is held."""

from typing import NamedTuple

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from coderpath.sentence.words import listed
from coderpath_web.access.refused import Refused
from coderpath_web.decisions.actions import SAY_WHY_KEPT, settle_retention
from coderpath_web.decisions.kept_as import KeptAs
from coderpath_web.decisions.models import LEAST_MONTHS_KEPT, Hold
from coderpath_web.decisions.rules import may_settle_retention
from coderpath_web.facts.names import coder_names
from coderpath_web.frame.held.sent import HELD, RELEASED
from coderpath_web.people.models import Coder
from coderpath_web.rooms.keeping.actions import hold_person, release_person
from coderpath_web.rooms.keeping.queries import PERSON, kept_now, people_held, people_named
from coderpath_web.rooms.keeping.rules import may_see_keeping
from coderpath_web.row_number import row_number

PAGE = "rooms/keeping/pages/kept/kept.html"
NOBODY = (
    "Nobody on file has the name or id “{asked}”. Check the spelling, or type part of the name."
)
SEVERAL = "{count} people match “{asked}”: {names}. Type the id of the one you mean."
MOST_NAMED = 5
MOST_MONTHS = 600
SETTLING, HOLDING = "settle_%s", "hold_%s"
"""Both forms ask why, on one page."""


class RetentionForm(forms.Form):
    kind = forms.ChoiceField(label="Kind of record", choices=KeptAs.choices)
    months = forms.IntegerField(
        label="Months",
        min_value=LEAST_MONTHS_KEPT,
        max_value=MOST_MONTHS,
        help_text="At least 12; 84 months are 7 years. Records past it are erased within a day, "
        "unless they are on hold.",
    )
    why = forms.CharField(label="Why", max_length=500, error_messages={"required": SAY_WHY_KEPT})


class HoldForm(forms.Form):
    coder = forms.CharField(label="Person", max_length=200, help_text="Their name or id.")
    why = forms.CharField(label="Why", max_length=1000, error_messages={"required": SAY_WHY_KEPT})

    def clean_coder(self):
        """Give the coder of the id, or the one whom the name fits."""
        asked = self.cleaned_data["coder"]
        if (found := Coder.objects.filter(code=asked).first()) is not None:
            return found
        fitting = people_named(asked)
        if len(fitting) == 1:
            return Coder.objects.get(code=fitting[0].code)
        raise forms.ValidationError(_whom(asked, fitting))


def _whom(asked, fitting):
    """Say that a name fits nobody, or whom it fits."""
    if not fitting:
        return NOBODY.format(asked=asked)
    named = [f"{one.name} ({one.code})" for one in fitting[:MOST_NAMED]]
    if len(fitting) > MOST_NAMED:
        named.append(f"{len(fitting) - MOST_NAMED} more")
    return SEVERAL.format(count=len(fitting), asked=asked, names=listed(named))


class PersonHeld(NamedTuple):
    """A hold on everything about somebody."""

    hold: Hold
    code: str
    name: str


def keeping(request):
    may_see_keeping(request.viewer).or_refuse()
    return _page(request)


@require_POST
def settle(request):
    """Settle how long something is kept."""
    may_settle_retention(request.viewer).or_refuse()
    form = RetentionForm(request.POST, auto_id=SETTLING)
    if not form.is_valid():
        return _page(request, retention=form)
    given = form.cleaned_data | {"kind": KeptAs(form.cleaned_data["kind"])}
    return _done(request, lambda: settle_retention(by=request.viewer.account, **given), "Saved.")


@require_POST
def hold(request):
    """Hold everything about a coder, or lift that."""
    may_settle_retention(request.viewer).or_refuse()
    by = request.viewer.account
    if (lifted := _lifted(request)) is not None:
        why = request.POST.get("why", "")
        return _done(request, lambda: release_person(by=by, hold=lifted, why=why), RELEASED)
    form = HoldForm(request.POST, auto_id=HOLDING)
    if not form.is_valid():
        return _page(request, holding=form)
    return _done(request, lambda: hold_person(by=by, **form.cleaned_data), HELD)


def _lifted(request):
    """Give the hold on a person that a form lifts; None where it holds anew."""
    if "lift" not in request.POST:
        return None
    number = row_number(str(request.POST["lift"]))
    found = Hold.objects.filter(pk=number or 0, about__startswith=PERSON).first()
    if found is None:
        raise Http404
    return found


def _done(request, act, said):
    try:
        act()
    except Refused as refused:
        return _page(request, refused=str(refused))
    messages.success(request, said)
    return redirect("keeping")


def _page(request, retention=None, holding=None, refused=""):
    may = may_settle_retention(request.viewer)
    context = {
        "kept": kept_now(request.viewer.day),
        "may": may,
        "people": _people() if may else [],
        "retention": retention or RetentionForm(auto_id=SETTLING),
        "holding": holding or HoldForm(auto_id=HOLDING),
        "retention_open": retention is not None,
        "holding_open": holding is not None,
        "refused": refused,
        "is_demo": settings.DEMO,
    }
    wrong = retention is not None or holding is not None or bool(refused)
    return render(request, PAGE, context, status=422 if wrong else 200)


def _people():
    held = people_held()
    numbers = {one.pk: int(one.about.removeprefix(PERSON)) for one in held}
    codes = dict(Coder.objects.filter(pk__in=numbers.values()).values_list("pk", "code"))
    names = coder_names(codes.values())
    return [PersonHeld(one, codes[numbers[one.pk]], names[codes[numbers[one.pk]]]) for one in held]

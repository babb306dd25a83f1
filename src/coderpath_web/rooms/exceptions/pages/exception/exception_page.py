"""One exception: the form that grants it, its page, and ending it early."""

from datetime import timedelta

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from coderpath_web import clock
from coderpath_web.access.permissions import Permission
from coderpath_web.access.refused import Refused
from coderpath_web.decisions.actions import (
    TOO_LONG,
    Excepted,
    end_exception,
    grant_exception,
    is_too_long,
)
from coderpath_web.decisions.models import LONGEST_REASON
from coderpath_web.decisions.queries import exceptions
from coderpath_web.decisions.resting_today import resting_today
from coderpath_web.decisions.rules import may_end_exception, may_grant, may_see_decisions
from coderpath_web.decisions.shown import exception_shown
from coderpath_web.decisions.still_asked import still_asked
from coderpath_web.documents.named import path_today
from coderpath_web.facts.names import coder_name
from coderpath_web.frame.form.day_field import DayField
from coderpath_web.frame.rooms import asked
from coderpath_web.people.models import Coder


def _why(label, hint=""):
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say why, in a few words."},
    )


class GrantForm(forms.Form):
    last = DayField(
        label="Last day",
        help_text="It ends automatically on this day; you get a notice 30 days before.",
        error_messages={"required": "Give the last day; every exception has an end."},
    )
    why = _why("Why", "The coder reads it, and whoever reviews exceptions.")

    def clean_last(self):
        """Refuse an end that is as good as none."""
        last = self.cleaned_data["last"]
        if is_too_long(last + timedelta(days=1), clock.today()):
            raise forms.ValidationError(TOO_LONG)
        return last


class EndForm(forms.Form):
    why = _why("Why it ends now")


def new(request, code, level, requirement):
    coder = _reached_or_404(request, code)
    may_grant(request.viewer, coder).or_refuse()
    found = resting_today(coder, level) if level else None
    if found is None:
        raise Http404
    rules = {one.id: one for one in found.rests_on.rules}
    if requirement not in rules:
        raise Http404
    back = asked(request.viewer, "request", request.GET.get("request", ""))
    is_sent = request.method == "POST"
    form, refused, status = GrantForm(request.POST if is_sent else None), "", 200
    if is_sent:
        status = 422
        if form.is_valid():
            until = form.cleaned_data["last"].fromordinal(form.cleaned_data["last"].toordinal() + 1)
            excepted = Excepted(coder, found.document.name, level, rules[requirement], until)
            try:
                made = grant_exception(
                    by=request.viewer.account, excepted=excepted, why=form.cleaned_data["why"]
                )
            except Refused as error:
                refused, status = str(error), 409
            else:
                messages.success(request, "Granted.")
                return redirect(back.url) if back else redirect("exception", made.pk)
    context = {
        "coder": coder,
        "name": coder_name(code),
        "rule": rules[requirement],
        "level": found.file.path.level(level),
        "form": form,
        "refused": refused,
        "back": back,
    }
    template = "rooms/exceptions/pages/exception/new.html"
    return render(request, template, context, status=status)


def exception(request, exception):
    return _page(request, _or_404(request, exception), EndForm())


@require_POST
def end(request, exception):
    found = _or_404(request, exception)
    form = EndForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    try:
        end_exception(by=request.viewer.account, exception=found, why=form.cleaned_data["why"])
    except Refused as refused:
        again = _or_404(request, exception)
        return _page(request, again, form, refused=str(refused), status=409)
    messages.success(request, "Ended.")
    return redirect("exception", found.pk)


def _page(request, found, form, *, refused="", status=200):
    path = path_today()
    level = path.by_name.get(found.level) if path else None
    context = {
        "exception": found,
        "shown": exception_shown(request.viewer, found),
        "name": coder_name(found.coder.code),
        "level": level.title if level else found.level,
        "covers": bool(path and still_asked([found], path.path)),
        "counts": found.ended_in_id is None and found.until > clock.today(),
        "may_end": may_end_exception(request.viewer, found),
        "form": form,
        "refused": refused,
    }
    template = "rooms/exceptions/pages/exception/exception.html"
    return render(request, template, context, status=status)


def _or_404(request, number):
    # The reach is asked first, so that both are answered after the same questions.
    request.viewer.reaches(None, Permission.SEE_DECISIONS)
    found = exceptions().filter(pk=number).first()
    if found is None:
        raise Http404
    may_see_decisions(request.viewer, found.coder_id).or_refuse()
    return found


def _reached_or_404(request, code):
    coder = Coder.objects.filter(code=code).first()
    if coder is None:
        raise Http404
    may_see_decisions(request.viewer, coder).or_refuse()
    return coder

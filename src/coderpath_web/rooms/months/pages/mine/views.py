"""A coder's months, and what explains an unusual mix in them."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from coderpath_web.access.permissions import Permission
from coderpath_web.frame.coder.opened import open_for
from coderpath_web.rooms.months.actions import SAY_WHAT, explain_mix
from coderpath_web.rooms.months.pages.mine.mine import MyMonths
from coderpath_web.rooms.months.rules import may_explain_mix

PAGE = "rooms/months/pages/mine/mine.html"


class ExplainForm(forms.Form):
    """What explains a mix."""

    said = forms.CharField(
        label="What explains it?", max_length=500, error_messages={"required": SAY_WHAT}
    )


def months_of(request, code):
    return _page(request, code, ExplainForm())


@require_POST
def explain(request, code):
    """Say what explains one's own mix."""
    coder = request.viewer.coder_or_404(code, Permission.SEE_FILE)
    may_explain_mix(request.viewer, coder).or_refuse()
    form = ExplainForm(request.POST)
    if not form.is_valid():
        return _page(request, code, form, status=422)
    explain_mix(by=request.viewer.account, coder=coder, said=form.cleaned_data["said"])
    messages.success(request, "Sent. Your coordinator sees it beside the figures.")
    return redirect("months-of", code)


def _page(request, code, form, status=200):
    context = {"page": MyMonths(open_for(request, code)), "explaining": form}
    return render(request, PAGE, context, status=status)

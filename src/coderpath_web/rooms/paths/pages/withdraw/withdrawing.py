"""Withdrawing a path that is not in force yet."""

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_http_methods

from coderpath_web.documents.models import PathDocument
from coderpath_web.frame.working.leading import leading
from coderpath_web.rooms.paths.actions import withdraw_path
from coderpath_web.rooms.paths.rules import may_adopt, may_withdraw_path


class WithdrawForm(forms.Form):
    why = forms.CharField(
        label="Why is it withdrawn?",
        max_length=500,
        error_messages={"required": "Say why: the journal keeps it."},
    )


@require_http_methods(["GET", "POST"])
def withdraw(request, name):
    may_adopt(request.viewer).or_refuse()
    document = PathDocument.objects.filter(name=name, withdrawn_in=None).first()
    if document is None:
        raise Http404
    may = may_withdraw_path(request.viewer, document)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if may and form.is_valid():
        account, why = request.viewer.account, form.cleaned_data["why"]
        done = f"{document.title} is withdrawn."
        with leading(done, resolve_url("paths")):
            withdraw_path(by=account, document=document, why=why)
        messages.success(request, done)
        return redirect("paths")
    context = {"form": form, "document": document, "may": may}
    status = 422 if may and form.errors else 200
    return render(request, "rooms/paths/pages/withdraw/withdraw.html", context, status=status)

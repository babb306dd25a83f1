"""Adopting a path document: read, shown with what it would do, and only then saved."""

from http import HTTPStatus

from django import forms
from django.contrib import messages
from django.db import IntegrityError
from django.shortcuts import redirect, render

from coderpath.tree.values import MOST_CHARACTERS
from coderpath_web.access.refused import Refused
from coderpath_web.documents.queries import unfinished_documents
from coderpath_web.frame.moves.shown import moves_now
from coderpath_web.rooms.paths.actions import NAME_TAKEN, adopt_path, propose_path
from coderpath_web.rooms.paths.pages.adopt.previewed import Preview, change_by
from coderpath_web.rooms.paths.rules import may_adopt, may_adopt_alone

PAGE = "rooms/paths/pages/adopt/adopt.html"
MOST_BYTES = MOST_CHARACTERS
TOO_LARGE = "The file has over a million characters. A path is smaller."
NOT_TEXT = "The file is not UTF-8 text. Save it as UTF-8."
GIVE_ONE = "Choose a file or paste a document."


class DocumentForm(forms.Form):
    file = forms.FileField(required=False, label="A file")
    text = forms.CharField(
        required=False,
        label="Or its text",
        strip=False,
        max_length=MOST_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 14, "class": "input mono", "spellcheck": "false"}),
        error_messages={"max_length": TOO_LARGE},
    )
    why = forms.CharField(required=False, label="Why it is adopted", max_length=500)

    def clean_file(self):
        file = self.cleaned_data["file"]
        if not file:
            return ""
        if file.size > MOST_BYTES:
            raise forms.ValidationError(TOO_LARGE)
        try:
            return file.read().decode("utf-8-sig")
        except UnicodeDecodeError:
            raise forms.ValidationError(NOT_TEXT) from None

    def clean(self):
        given = self.cleaned_data
        given["document"] = given.get("file") or given.get("text", "").replace("\r\n", "\n")
        if not self.errors and not given["document"].strip():
            raise forms.ValidationError(GIVE_ONE)
        return given


def adopt(request):
    may_adopt(request.viewer).or_refuse()
    alone = may_adopt_alone(request.viewer)
    form = DocumentForm(request.POST or None, request.FILES or None)
    preview, status = None, HTTPStatus.OK
    if form.is_bound and form.is_valid():
        preview = Preview(form.cleaned_data["document"])
        asked = "adopt" in request.POST
        if asked and preview.may_be_adopted:
            return (_adopt if alone else _propose)(request, preview, form)
        status = HTTPStatus.CONFLICT if asked and preview.was_adopted else HTTPStatus.OK
        # A file that was read stands in the text from now on, where it can be mended.
        kept = {"text": preview.text, "why": form.cleaned_data["why"]}
        form = DocumentForm(initial=kept)
    context = {"form": form, "alone": alone} | _previewed(request, preview)
    return render(request, PAGE, context, status=status)


def show_document(request, text, why):
    """Show a document as it would be adopted; whoever adopts it sends it from there."""
    may_adopt(request.viewer).or_refuse()
    form = DocumentForm(initial={"text": text, "why": why})
    alone = may_adopt_alone(request.viewer)
    context = {"form": form, "alone": alone} | _previewed(request, Preview(text))
    return render(request, PAGE, context)


def _previewed(request, preview):
    """Give a document as it was read, and whom it would move, where it can be adopted."""
    if not preview or not preview.may_be_adopted:
        return {"preview": preview}
    return {"preview": preview, "moves": moves_now(request.viewer, change_by(preview.text))}


def _adopt(request, preview, form):
    why = form.cleaned_data["why"]
    try:
        document = adopt_path(by=request.user, text=preview.text, why=why)
    except IntegrityError:
        return _refused(request, form, NAME_TAKEN)
    if not unfinished_documents().filter(document=document).exists():
        messages.success(request, f"{document.title} is adopted.")
    return redirect("path", document.name)


def _propose(request, preview, form):
    why = form.cleaned_data["why"]
    try:
        proposal = propose_path(by=request.user, text=preview.text, why=why)
    except Refused as refused:
        return _refused(request, form, str(refused))
    return redirect("proposal", proposal.pk)


def _refused(request, form, says):
    form.add_error(None, says)
    context = {"form": form, "preview": None}
    return render(request, PAGE, context, status=HTTPStatus.CONFLICT)

"""Adopting a path document: read, shown with what it would do, and only then saved."""

from dataclasses import dataclass
from functools import cached_property
from http import HTTPStatus

from django import forms
from django.contrib import messages
from django.db import IntegrityError
from django.shortcuts import redirect, render

from coderpath.documents.path.reader import PathReading
from coderpath.findings import Finding, Grade, errors
from coderpath.tree.values import MOST_CHARACTERS
from coderpath_web import clock
from coderpath_web.documents.queries import adopted, in_force, path_of, read
from coderpath_web.rooms.paths.actions import adopt_path
from coderpath_web.rooms.paths.pages.adopt.fitting import unfit_names
from coderpath_web.rooms.paths.pages.compare.differences import Differences
from coderpath_web.rooms.paths.rules import may_adopt
from coderpath_web.standings.queries.employment import latest_spells

MOST_BYTES = MOST_CHARACTERS
TOO_LARGE = "The file has over a million characters. A path is smaller."
NOT_TEXT = "The file is not text in UTF-8. Save it as UTF-8."
GIVE_ONE = "Choose a file or paste a document."
ADOPTED_BEFORE = "A path of this name was adopted before. Give this one another name."


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


@dataclass(frozen=True)
class Place:
    """A finding with the line of the document in which it stands."""

    finding: Finding
    line: str


class Preview:
    """A document that was read, and what adopting it would do."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.reading: PathReading = read(text, "the document")
        self.documents = adopted()

    @cached_property
    def errors(self) -> list[Place]:
        """Everything that stops it, in the order of the document."""
        return self._places(errors(self.reading.findings))

    @cached_property
    def warnings(self) -> list[Place]:
        """Everything that looks doubtful."""
        found = [one for one in self.reading.findings if one.grade is Grade.WARNING]
        return self._places(found)

    def _places(self, findings: list[Finding]) -> list[Place]:
        lines = self.text.splitlines()
        return [
            Place(one, lines[one.line - 1] if 0 < one.line <= len(lines) else "")
            for one in findings
        ]

    @property
    def path(self):
        """The path that was read, or None."""
        return self.reading.path

    @cached_property
    def was_adopted(self) -> bool:
        """Whether a document of this name was adopted before."""
        return self.path is not None and any(one.name == self.path.path for one in self.documents)

    @cached_property
    def replaced(self):
        """The adopted document that it replaces, if any."""
        return next((one for one in self.documents if one.name == self.path.replaces), None)

    @cached_property
    def now(self):
        """The document in force today, if any."""
        return in_force(clock.today(), self.documents)

    @cached_property
    def differences(self) -> Differences | None:
        """How it differs from the document in force."""
        return Differences(path_of(self.now), self.path) if self.now else None

    old_title = "the path in force"
    new_title = "this document"

    @cached_property
    def people(self) -> int:
        """How many people's standings would be worked out under it."""
        return len(latest_spells(clock.today()))

    @cached_property
    def unfit(self) -> list[str]:
        """What fits no address or no row, though the path can be read."""
        return [] if self.path is None else list(unfit_names(self.path))

    @property
    def may_be_adopted(self) -> bool:
        """Whether nothing stands in the way."""
        return self.path is not None and not self.was_adopted and not self.unfit


def adopt(request):
    may_adopt(request.viewer).or_refuse()
    form = DocumentForm(request.POST or None, request.FILES or None)
    preview, status = None, HTTPStatus.OK
    if form.is_bound and form.is_valid():
        preview = Preview(form.cleaned_data["document"])
        asked = "adopt" in request.POST
        if asked and preview.may_be_adopted:
            return _adopt(request, preview, form)
        status = HTTPStatus.CONFLICT if asked and preview.was_adopted else HTTPStatus.OK
        # A file that was read stands in the text from now on, where it can be mended.
        kept = {"text": preview.text, "why": form.cleaned_data["why"]}
        form = DocumentForm(initial=kept)
    context = {"form": form, "preview": preview}
    return render(request, "rooms/paths/pages/adopt/adopt.html", context, status=status)


def _adopt(request, preview, form):
    try:
        document = adopt_path(by=request.user, text=preview.text, why=form.cleaned_data["why"])
    except IntegrityError:
        form.add_error(None, ADOPTED_BEFORE)
        context = {"form": form, "preview": None}
        page = "rooms/paths/pages/adopt/adopt.html"
        return render(request, page, context, status=HTTPStatus.CONFLICT)
    messages.success(request, f"{document.title} is adopted.")
    return redirect("path", document.name)

"""The list of imports, and bringing files in."""

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.shortcuts import redirect, render

from coderpath.sentence import Table
from coderpath_web.frame.csv_answer import csv_answer
from coderpath_web.rooms.imports.actions import TABLES, NotNow, bring_files
from coderpath_web.rooms.imports.enums import WORKING
from coderpath_web.rooms.imports.pages.sight import imports_seen
from coderpath_web.rooms.imports.rules import may_export, may_import
from coderpath_web.rooms.imports.running import is_running
from coderpath_web.rooms.imports.uploads import ENDINGS, BadUpload

A_PAGE = 25
LOOKS = {
    "saved": ("met", "saved"),
    "undone": ("not_asked", "undone"),
    "cancelled": ("not_asked", "cancelled"),
    "mapping": ("soon", "waits for what its columns mean"),
    "looked": ("soon", "waits to be saved"),
}


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    widget = ManyFiles(attrs={"accept": ",".join(sorted(ENDINGS))})

    def clean(self, data, initial=None):
        files = data if isinstance(data, (list, tuple)) else [data]
        if not files:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return [super(FilesField, self).clean(file, initial) for file in files]


class FilesForm(forms.Form):
    files = FilesField(  # type: ignore[assignment]  # A field, which Django takes off the class
        label="Files",
        allow_empty_file=True,
        error_messages={"required": "Choose at least one file."},
    )


def imports(request):
    may_import(request.viewer).or_refuse()
    seen = imports_seen(request.viewer)
    if request.GET.get("as") == "csv":
        return csv_answer("imports", Table(CSV_HEAD, map(_csv_row, seen)))
    page = Paginator(seen, A_PAGE).get_page(request.GET.get("page"))
    rows = [(one, *look_of(one), changes(one)) for one in page]
    context = {"page": page, "rows": rows, "may_export": may_export(request.viewer)}
    return render(request, "rooms/imports/pages/begin/imports.html", context)


CSV_HEAD = ("number", "at", "by", "files", "state", "recorded", "retracted")


def _csv_row(one):
    counts = changes(one)
    state = one.get_state_display()
    files = "; ".join(one.files)
    at = one.at.isoformat(timespec="seconds")
    return (one.pk, at, one.by.name, files, state, counts["recorded"], counts["retracted"])


def look_of(one):
    """Give the mark and the word of an import's state; a process that died is said to have."""
    if one.state in WORKING and not is_running(one.pk):
        # It may have come to its end between the two questions.
        one.refresh_from_db(fields=["state", "counts"])
        if one.state in WORKING:
            return "not_met", "stopped; nothing was saved"
    if one.state == "looked" and one.counts.get("errors"):
        return "not_met", "has errors; cannot be saved yet"
    if one.state == "mapping" and one.choices.get(TABLES):
        return "soon", "waits for which table comes first"
    return LOOKS.get(one.state, ("begun", one.get_state_display()))


def changes(one):
    """Add up what an import records and retracts."""
    kinds = one.counts.get("kinds", {}).values()
    recorded = sum(some["new"] + some["changed"] for some in kinds)
    retracted = sum(some["changed"] + some["retracted"] for some in kinds)
    return {
        "recorded": recorded,
        "retracted": retracted,
        "same": sum(some["same"] for some in kinds),
    }


def import_new(request):
    may_import(request.viewer).or_refuse()
    is_brought = request.method == "POST"
    form = FilesForm(request.POST, request.FILES) if is_brought else FilesForm()
    if is_brought and form.is_valid():
        try:
            one = bring_files(by=request.viewer.account, files=form.cleaned_data["files"])
        except BadUpload as bad:
            form.add_error("files", str(bad))
        except NotNow as late:
            form.add_error("files", late.says)
        else:
            return redirect("import", one.pk)
    most = settings.MOST_UPLOADED // (1024 * 1024)
    status = 422 if form.errors else 200
    return render(
        request, "rooms/imports/pages/begin/new.html", {"form": form, "most": most}, status=status
    )

from django import forms
from django.conf import settings
from django.shortcuts import redirect, render

from coderpath.findings import errors
from coderpath.records.formats.table.document import read_mapping_text
from coderpath_web.rooms.loads.actions import take_file
from coderpath_web.rooms.loads.mapped import WrongNames, names_in
from coderpath_web.rooms.loads.queries import names_of_before, places_of, table_of_before
from coderpath_web.rooms.loads.reading import ENDINGS
from coderpath_web.rooms.loads.refused import FileRefused, MappingNeeded
from coderpath_web.rooms.loads.rules import may_load

MOST_SAID = 5
PAGE = "rooms/loads/pages/new/new.html"


class RecordsForm(forms.Form):
    file = forms.FileField(
        label="File",
        widget=forms.FileInput(attrs={"accept": ",".join(sorted(ENDINGS))}),
        error_messages={"required": "Choose a file.", "empty": "This file is empty."},
    )

    facilities = forms.CharField(
        label="Facilities in the file",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="One a line, what the file says and the id on file: 9876540809 = north. "
        "Leave it empty where the file uses your ids.",
    )

    table = forms.CharField(
        label="Mapping of a table",
        required=False,
        max_length=100_000,
        widget=forms.Textarea(attrs={"rows": 6, "class": "mono"}),
        help_text="For CSV, workbooks and Parquet: which column is what. The manual page “Read a "
        "table of coded records” says how it is written. It is offered again the next time.",
    )

    def __init__(self, *args, places, **kwargs):
        super().__init__(*args, **kwargs)
        self._places = [one.code for one in places]

    def clean_table(self):
        text = self.cleaned_data["table"]
        if not text.strip():
            return None
        reading = read_mapping_text(text, "mapping")
        if reading.mapping is None:
            raise forms.ValidationError(
                [_said(one) for one in errors(reading.findings)[:MOST_SAID]]
            )
        return reading.mapping

    def clean_facilities(self):
        try:
            return names_in(self.cleaned_data["facilities"], self._places)
        except WrongNames as wrong:
            raise forms.ValidationError(str(wrong)) from None

    def clean_file(self):
        file, most = self.cleaned_data["file"], settings.MOST_UPLOADED
        if file.size > most:
            message = (
                f"The file is larger than {most // 1024**2} MB. Split it, for example by month."
            )
            raise forms.ValidationError(message)
        return file


def _said(finding):
    return f"Line {finding.line}: {finding.found}. {finding.allowed}. {finding.mend}."


def load_new(request):
    may_load(request.viewer).or_refuse()
    is_brought, places = request.method == "POST", places_of(request.viewer)
    if is_brought:
        form = RecordsForm(request.POST, request.FILES, places=places)
    else:
        before = {
            "facilities": names_of_before(request.viewer),
            "table": table_of_before(request.viewer),
        }
        form = RecordsForm(places=places, initial=before)
    found = None
    if is_brought and form.is_valid():
        try:
            given = form.cleaned_data
            staging = take_file(
                by=request.viewer.account,
                file=given["file"],
                names=given["facilities"],
                table=given["table"],
            )
        except MappingNeeded as needed:
            found = needed.finding
            form.data = {**request.POST.dict(), "table": needed.draft}
        except FileRefused as refused:
            found = refused.finding
        else:
            return redirect("load-staged", staging.pk)
    context = {
        "form": form,
        "found": found,
        "most": settings.MOST_UPLOADED // 1024**2,
        "places": places,
    }
    return render(request, PAGE, context, status=422 if form.errors or found else 200)

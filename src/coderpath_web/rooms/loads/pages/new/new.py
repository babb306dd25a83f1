from django import forms
from django.conf import settings
from django.shortcuts import redirect, render

from coderpath.findings import errors
from coderpath.records.formats.table.document import read_mapping_text
from coderpath_web.rooms.loads.actions import take_file
from coderpath_web.rooms.loads.mapped import FacilityNames, WrongNames, names_in
from coderpath_web.rooms.loads.pages.columns.columns_form import ColumnsForm, headings_sent
from coderpath_web.rooms.loads.pages.records_file import RecordsFile
from coderpath_web.rooms.loads.queries import names_of_before, places_of, tables_of_before
from coderpath_web.rooms.loads.refused import FileRefused, MappingNeeded
from coderpath_web.rooms.loads.rules import may_load

MOST_SAID = 5
PAGE = "rooms/loads/pages/new/new.html"
COLUMNS = "rooms/loads/pages/columns/columns.html"


class RecordsForm(RecordsFile):
    facilities = forms.CharField(
        label="Facilities in the file",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="For claims. One a line, what the file says and the id on file: "
        "9876540809 = north. Leave it empty where the file uses your ids.",
    )

    choose = forms.BooleanField(label="Choose the columns of a table again", required=False)

    table = forms.CharField(
        label="Mapping of a table, as a text",
        required=False,
        max_length=100_000,
        widget=forms.Textarea(attrs={"rows": 6, "class": "mono"}),
        help_text="Only if you would rather write than choose. The manual page “Read a table of "
        "coded records” says how it is written.",
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


def _said(finding):
    return f"Line {finding.line}: {finding.found}. {finding.allowed}. {finding.mend}."


def load_new(request):
    may_load(request.viewer).or_refuse()
    places = places_of(request.viewer)
    if request.method != "POST":
        before = {"facilities": names_of_before(request.viewer)}
        return _page(request, RecordsForm(places=places, initial=before), places)
    if headings := headings_sent(request.POST.get("headings", "")):
        return _with_columns(request, places, headings)
    form = RecordsForm(request.POST, request.FILES, places=places)
    if not form.is_valid():
        return _page(request, form, places)
    given = form.cleaned_data
    kept = [] if given["choose"] else tables_of_before(request.viewer)
    file = {"file": given["file"], "names": given["facilities"], "table": given["table"]}
    try:
        staging = take_file(by=request.viewer.account, kept=kept, **file)
    except MappingNeeded as needed:
        begun = needed.begun
        asking = ColumnsForm(places=places, headings=begun.headings)
        return render(request, COLUMNS, {"form": asking, "draft": begun.text})
    except FileRefused as refused:
        return _page(request, form, places, refused.finding)
    return redirect("load-staged", staging.pk)


def _with_columns(request, places, headings):
    form = ColumnsForm(request.POST, request.FILES, places=places, headings=headings)
    found = None
    if form.is_valid():
        given = form.cleaned_data
        file = {"file": given["file"], "names": FacilityNames({}), "table": given["mapping"]}
        try:
            return redirect("load-staged", take_file(by=request.viewer.account, **file).pk)
        except FileRefused as refused:
            found = refused.finding
    return render(request, COLUMNS, {"form": form, "found": found}, status=422)


def _page(request, form, places, found=None):
    context = {
        "form": form,
        "found": found,
        "most": settings.MOST_UPLOADED // 1024**2,
        "places": places,
    }
    return render(request, PAGE, context, status=422 if form.errors or found else 200)

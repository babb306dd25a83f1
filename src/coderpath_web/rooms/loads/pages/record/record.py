from django import forms
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from coderpath_web.coded.models import CodedRecord
from coderpath_web.coded.queries import versions_of
from coderpath_web.facts.names import coder_names
from coderpath_web.frame.form.names_on_file import NamesOnFile
from coderpath_web.rooms.loads.pages.record.shown import shown_versions
from coderpath_web.rooms.loads.queries import places_of, record_of
from coderpath_web.rooms.loads.rules import ask_reach, may_load, may_see_record

PAGE = "rooms/loads/pages/record/record.html"
NOT_FOUND = "No record of this number within your reach is on file at this facility. Check both."


class FindForm(forms.Form):
    facility = forms.ChoiceField(label="Facility")
    account_number = forms.CharField(
        label="Account or encounter number",
        max_length=100,
        help_text="It is used to look the record up, and kept nowhere.",
        error_messages={"required": "Type the number of the account or encounter."},
    )

    def __init__(self, *args, places, **kwargs):
        super().__init__(*args, **kwargs)
        self._places = {one.code: one for one in places}
        names = NamesOnFile()
        named = [(code, names.facility(code)) for code in self._places]
        choices = sorted(named, key=lambda one: one[1])
        self.fields["facility"] = forms.ChoiceField(label="Facility", choices=choices)

    def clean_facility(self):
        return self._places[self.cleaned_data["facility"]]


@require_POST
def find(request):
    may_load(request.viewer).or_refuse()
    places = places_of(request.viewer)
    form = FindForm(request.POST, places=places)
    if form.is_valid():
        given = form.cleaned_data
        found = record_of(given["facility"], given["account_number"])
        if found and may_see_record(request.viewer, found):
            return redirect("coded-record", found.pk)
        form = FindForm(places=places, initial={"facility": given["facility"].code})
        form.full_clean()
        return _not_found(request, form, NOT_FOUND)
    return _not_found(request, form, "")


def _not_found(request, form, says):
    context = {"form": form, "says": says}
    return render(request, "rooms/loads/pages/record/finding.html", context, status=422)


def coded_record(request, coded):
    ask_reach(request.viewer)  # First, so that missing and out of reach are alike.
    one = CodedRecord.objects.select_related("facility").filter(pk=coded).first()
    if one is None or not may_see_record(request.viewer, one):
        raise Http404
    versions = list(versions_of(one.facility_id, one.surrogate))
    seen = [it for it in versions if may_see_record(request.viewer, it)]
    coders = coder_names([it.coder.code for it in seen if it.coder_id])
    context = {
        "one": one,
        "versions": shown_versions(seen, coders),
        "hidden": len(versions) - len(seen),
        "may_load": bool(may_load(request.viewer)),
    }
    return render(request, PAGE, context)

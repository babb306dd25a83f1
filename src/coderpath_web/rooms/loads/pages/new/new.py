from django import forms
from django.conf import settings
from django.shortcuts import redirect, render

from coderpath_web.rooms.loads.actions import take_file
from coderpath_web.rooms.loads.mapped import WrongNames, names_in
from coderpath_web.rooms.loads.queries import names_of_before, places_of
from coderpath_web.rooms.loads.reading import ENDINGS
from coderpath_web.rooms.loads.refused import FileRefused
from coderpath_web.rooms.loads.rules import may_load

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

    def __init__(self, *args, places, **kwargs):
        super().__init__(*args, **kwargs)
        self._places = [one.code for one in places]

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


def load_new(request):
    may_load(request.viewer).or_refuse()
    is_brought, places = request.method == "POST", places_of(request.viewer)
    if is_brought:
        form = RecordsForm(request.POST, request.FILES, places=places)
    else:
        before = names_of_before(request.viewer)
        form = RecordsForm(places=places, initial={"facilities": before})
    found = None
    if is_brought and form.is_valid():
        try:
            given = form.cleaned_data
            staging = take_file(
                by=request.viewer.account, file=given["file"], mapping=given["facilities"]
            )
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

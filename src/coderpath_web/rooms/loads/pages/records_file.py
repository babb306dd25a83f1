from django import forms
from django.conf import settings

from coderpath_web.rooms.loads.reading import ENDINGS


class RecordsFile(forms.Form):
    file = forms.FileField(
        label="File",
        widget=forms.FileInput(attrs={"accept": ",".join(sorted(ENDINGS))}),
        error_messages={"required": "Choose a file.", "empty": "This file is empty."},
    )

    def clean_file(self):
        file, most = self.cleaned_data["file"], settings.MOST_UPLOADED
        if file.size > most:
            message = (
                f"The file is larger than {most // 1024**2} MB. Split it, for example by month."
            )
            raise forms.ValidationError(message)
        return file

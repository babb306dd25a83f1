"""The form of a time study: a sample, pasted, out of a file or of records on file."""

from datetime import date
from fractions import Fraction

from django import forms

from coderpath.days import first_of
from coderpath.facts.files.csv_text import UTF_16, refused_start
from coderpath.facts.files.table import BadFile
from coderpath.facts.values.dates import read_month
from coderpath.facts.values.unreadable import Unreadable
from coderpath.standards.sample import read_sample
from coderpath_web.frame.form.one_meaning import TAKES_MONTH, plain_month
from coderpath_web.rooms.standards.from_records import (
    TOO_FEW_CODERS,
    FewCoders,
    minutes_on_file,
)
from coderpath_web.rooms.standards.pages.study.sampled import MonthSpan, Sampled

LARGEST = 1_000_000
"""Bytes of a file; ten times what a study takes."""
IN_EACH_LINE = ("", "As each line says")
SAMPLE_HINT = (
    "One record a line: the patient type and its minutes, as copied from a spreadsheet, or minutes "
    "alone. Nothing about a patient or a coder. It is not kept."
)
ONE_SAMPLE = "Paste a sample, choose a file, or name months of records on file: one of them."
NO_RECORDS = "No records of this type with minutes are on file for these months."
NOTHING = "No record stands in it."
ORDER = "The last month lies before the first."


class StudyForm(forms.Form):
    """What is asked; once it is valid, `sampled` holds the minutes by type."""

    type = forms.ChoiceField()
    pasted = forms.CharField(
        label="Timed records",
        required=False,
        help_text=SAMPLE_HINT,
        widget=forms.Textarea(attrs={"rows": 8, "class": "input mono", "spellcheck": "false"}),
    )
    file = forms.FileField(
        label="Or a file of them",
        required=False,
        allow_empty_file=True,
        help_text="CSV or text, written the same way.",
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv"}),
    )
    since = forms.CharField(
        label="Or records on file, from",
        required=False,
        help_text="A month, such as August 2026. Records that carry minutes are taken.",
    )
    until = forms.CharField(label="To", required=False, help_text="The last month, also taken.")
    percentile = forms.IntegerField(
        label="Percentile",
        min_value=1,
        max_value=99,
        initial=50,
        help_text="50 is the median: half of the records took longer. A lower one asks more.",
    )
    allowance = forms.DecimalField(
        label="Allowance, %",
        min_value=0,
        max_value=50,
        max_digits=5,
        decimal_places=2,
        initial=13,
        help_text="Of paid time: personal time, fatigue and delay. 0 if the minutes include it.",
    )

    def __init__(self, *args, viewer, facility, types, **kwargs):
        super().__init__(*args, **kwargs)
        self.viewer, self.facility, self.types = viewer, facility, types
        self.fields["type"] = forms.ChoiceField(
            label="Patient type", required=False, choices=[IN_EACH_LINE, *types.items()]
        )
        self.sampled = []

    @property
    def share(self):
        return Fraction(self.cleaned_data["percentile"], 100)

    @property
    def allowed(self):
        return Fraction(self.cleaned_data["allowance"]) / 100

    def clean_since(self):
        return _month(self.cleaned_data["since"])

    def clean_until(self):
        return _month(self.cleaned_data["until"])

    def clean(self):
        """Read the sample from the one place that was given."""
        if self.errors:
            return
        given = [name for name in ("pasted", "file", "since") if self._is_given(name)]
        if len(given) != 1:
            self.add_error("pasted", ONE_SAMPLE)
        elif given == ["since"]:
            self._read_records()
        else:
            self._read_lines(given[0])

    def _is_given(self, name):
        return bool(self.cleaned_data[name] or (name == "since" and self.cleaned_data["until"]))

    def _read_lines(self, name):
        text = self.cleaned_data["pasted"] if name == "pasted" else self._text_of_file()
        if text is None:
            return
        # A browser sends a file once: what was read can be changed here, and sent again.
        self.data = {name: self.data.get(name) for name in self.data} | {"pasted": text}
        sample = read_sample(text, self.types, self.cleaned_data["type"])
        for one in sample.wrong:
            told = f"Line {one.line:,}, column {one.column}: {one.found}. {one.mend}."
            self.add_error("pasted", told)
        if sample.more_wrong:
            self.add_error("pasted", f"{sample.more_wrong:,} more lines cannot be read.")
        if not sample.minutes and not sample.wrong:
            self.add_error("pasted", NOTHING)
        self.sampled = [Sampled(kind, minutes) for kind, minutes in sample.minutes.items()]

    def _text_of_file(self):
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            self.add_error("file", f"The file is larger than {LARGEST // 1_000_000} MB.")
            return None
        data = file.read()
        try:
            refused_start(file.name, data)
        except BadFile as bad:
            self.add_error("file", f"{bad.finding.found}. {bad.finding.mend}.")
            return None
        # Whatever is no such text is no type either, and is named by its place.
        return data.decode("utf-16" if data.startswith(UTF_16) else "utf-8", "replace")

    def _read_records(self):
        since, until = self.cleaned_data["since"], self.cleaned_data["until"]
        kind = self.cleaned_data["type"]
        if since is None or until is None:
            self.add_error("until" if since else "since", "Name the first and the last month.")
        elif until < since:
            self.add_error("until", ORDER)
        elif not kind:
            self.add_error("type", "Choose the type of the records.")
        else:
            self._take(kind, MonthSpan(since, until))

    def _take(self, kind, span):
        try:
            found = minutes_on_file(
                self.viewer, facility=self.facility, of_type=kind, months=tuple(span)
            )
        except FewCoders:
            self.add_error("since", TOO_FEW_CODERS)
            return
        if not found.minutes:
            self.add_error("since", f"{NO_RECORDS} {found.told}".strip())
            return
        self.sampled = [Sampled(kind, found.minutes, span, found.told)]


def _month(text):
    """Read a month as its first day; None where none was named."""
    if not text.strip():
        return None
    month = read_month(plain_month(text.strip()))
    if isinstance(month, Unreadable):
        message = f"Give {TAKES_MONTH}."
        raise forms.ValidationError(message)
    return date.fromordinal(first_of(month))

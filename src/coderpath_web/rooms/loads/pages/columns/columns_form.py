import json

from django import forms

from coderpath.records.formats.table.choosing import chosen, proposed_means
from coderpath.records.formats.table.fields import FIELDS, POA
from coderpath.records.formats.table.fields.days import DayOrder
from coderpath.records.formats.table.mapping import ONE_OF, Column, RecordMapping
from coderpath_web.rooms.loads.mapped import WrongNames, names_in
from coderpath_web.rooms.loads.pages.records_file import RecordsFile

NOT_READ = ("", "Not read")
MOST, LONGEST = 500, 80
ORDERS = (
    (DayOrder.AMERICAN, "Month first: 11/15/2026"),
    (DayOrder.EUROPEAN, "Day first: 15/11/2026"),
    (DayOrder.NONE, "Year first: 2026-11-15"),
)


def choices():
    """Give what a column can be, by what it tells."""
    named = {**FIELDS, POA.name: POA}
    groups = (
        ("Which record", ("number", "surrogate", "facility")),
        ("Patient type", ("said", "bill", "revenue", "place_of_service", "class")),
        ("Coding", ("coder", "coded", "minutes", "seconds", "hours", "clock", "service_class")),
        ("Stay and bill", ("service", "discharged", "billed", "dollars", "cents")),
        ("Patient", ("sex", "age", "disposition", "same_day", "patient")),
    )
    placed = {name for _, names in groups for name in names}
    codes = ("Codes", tuple(name for name in named if name not in placed))
    listed = [
        (title, [(name, _capital(named[name].says)) for name in names])
        for title, names in (*groups, codes)
    ]
    return [NOT_READ, *listed]


def _capital(text):
    return text[:1].upper() + text[1:]


class ColumnsForm(RecordsFile):
    headings = forms.CharField(widget=forms.HiddenInput, max_length=50_000)

    title = forms.CharField(
        label="Name of this table",
        max_length=200,
        help_text="Such as Worklist of the encoder. A table with these columns is read in one step "
        "the next time.",
        error_messages={"required": "Give the table a name."},
    )

    dates = forms.ChoiceField(label="How days are written", choices=ORDERS)

    facilities = forms.CharField(
        label="Facilities in the file",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="One a line, what the file says and the id on file: North = north. "
        "Leave it empty where the file uses your ids.",
    )

    def __init__(self, *args, places, headings, **kwargs):
        super().__init__(*args, **kwargs)
        self._places = [one.code for one in places]
        self._means = {f"m{at}": heading for at, heading in enumerate(headings)}
        named = [(one.code, str(one)) for one in places]
        self.fields["everywhere"] = forms.ChoiceField(
            label="Facility, if no column names it",
            required=False,
            choices=[("", "A column names it"), *named],
            help_text="Every row is then of this facility.",
        )
        proposed, offered = proposed_means(headings), choices()
        for name, heading in self._means.items():
            self.fields[name] = forms.ChoiceField(
                label=heading, choices=offered, required=False, initial=proposed[heading]
            )
        self.initial.setdefault("headings", json.dumps(headings))

    @property
    def asked(self):
        """Give the field of each heading, in the order of the table."""
        return [self[name] for name in self._means]

    @property
    def others(self):
        return [self[name] for name in ("dates", "everywhere", "facilities", "title")]

    def clean_facilities(self):
        try:
            return names_in(self.cleaned_data["facilities"], self._places).facilities
        except WrongNames as wrong:
            raise forms.ValidationError(str(wrong)) from None

    def clean(self):
        super().clean()
        given = self.cleaned_data
        means = {heading: given.get(name, "") for name, heading in self._means.items()}
        self._check_twice(means)
        columns = chosen(means)
        if "facility" not in columns and given.get("everywhere"):
            columns["facility"] = (Column(always=given["everywhere"]),)
        if "facility" not in columns:
            self.add_error("everywhere", "Choose the column of the facility, or a facility here.")
        if not {"number", "surrogate"}.intersection(columns):
            self.add_error(
                None, "Choose the column of the account number, or of a code that stands for it."
            )
        if not self.errors:
            given["mapping"] = RecordMapping(
                record_mapping=1,
                title=given["title"],
                dates=given["dates"],
                columns=columns,
                facilities=given["facilities"],
            )
        return given

    def _check_twice(self, means):
        """Say at the second of two columns that it is one too many."""
        alike = {name: some for some in ONE_OF.values() for name in some}
        taken = {}
        for field, heading in self._means.items():
            name = means[heading]
            if not name or name == POA.name or FIELDS[name].several:
                continue
            if other := taken.get(alike.get(name, name)):
                message = f"“{other}” tells this already. Keep one of the two."
                self.add_error(field, message)
            taken.setdefault(alike.get(name, name), heading)


def headings_sent(text):
    """Read the headings that the form carries; nothing where they are none."""
    try:
        found = json.loads(text)
    except ValueError:
        return ()
    is_listed = isinstance(found, list) and 0 < len(found) <= MOST
    if not is_listed or not all(isinstance(one, str) and 0 < len(one) <= LONGEST for one in found):
        return ()
    return tuple(dict.fromkeys(found))

"""Which control asks for a column of a kind, and what can be chosen there."""

from dataclasses import dataclass, field

from coderpath.facts.kinds import KINDS
from coderpath_web.documents import named
from coderpath_web.documents.named import Option
from coderpath_web.facts.words import label_of
from coderpath_web.rooms.evidence.pages.form import choices

HOME = "The coder's home facility"


@dataclass
class Control:
    """One question of a form, with what was answered and what is wrong with it."""

    name: str
    label: str
    hint: str
    required: bool
    type: str = "text"
    """text, date or select."""
    options: list = field(default_factory=list)
    blank: str = ""
    """What the empty choice of a select says."""
    suggestions: list = field(default_factory=list)
    value: str = ""
    is_last_day: bool = False
    """Whether the form asks for the last day of what files end on the first day after."""
    is_offered: bool = True
    """Whether what was answered is one of the options."""
    errors: list = field(default_factory=list)

    @property
    def id(self):
        """The id of the control in the page."""
        return f"id_{self.name}"

    @property
    def error(self):
        """What is wrong, in one text."""
        return " ".join(self.errors)

    @property
    def described_by(self):
        """The ids of what stands beside the control about it: its hint, what is wrong."""
        told = {f"{self.id}_hint": self.hint, f"{self.id}_error": self.errors}
        return " ".join(name for name, text in told.items() if text)

    @property
    def groups(self):
        """The options by their groups, in the order in which groups come."""
        groups = {}
        for option in self.options:
            groups.setdefault(option.group, []).append(option)
        return list(groups.items())

    def keep(self, value):
        """Put in what was answered; a value that is no choice today stays one."""
        self.value = value
        self.is_offered = self.type != "select" or value in {one.value for one in self.options}
        if value and not self.is_offered:
            self.options = [*self.options, Option(value, value)]


def controls_of(kind, viewer, coder=None, fixed=()):
    """Give the controls of a kind in the order of its columns, but for what is fixed."""
    return [
        _control(kind, column, viewer, coder)
        for column in KINDS[kind].columns
        if column.name not in fixed
    ]


def _control(kind, column, viewer, coder):
    words = label_of(kind, column.name)
    control = Control(column.name, words.label, words.hint, column.required)
    if column.is_day:
        control.type = "date"
        control.is_last_day = column.name == KINDS[kind].until
    elif column.is_month:
        control.hint = control.hint or column.allowed
    elif options := _options(kind, column.name, viewer, coder):
        control.type, control.options = "select", options
        control.blank = _blank(kind, column)
    else:
        control.suggestions = _suggestions(kind, column.name, viewer)
    return control


def _options(kind, column, viewer, coder):
    if options := label_of(kind, column).options:
        return [Option(*one) for one in options]
    if (kind, column) == ("positions", "level"):
        return named.levels()
    if column == "type":
        return named.patient_types()
    if column == "facility" and kind != "facilities":
        return choices.facilities(viewer, kind, coder)
    return []


def _blank(kind, column):
    if column.required:
        return "Choose"
    if column.name == "facility":
        return "None" if kind == "coders" else HOME
    return "Not given"


def _suggestions(kind, column, viewer):
    if (kind, column) == ("reports", "to"):
        return choices.leaders(viewer)
    return choices.suggestions(kind, column)

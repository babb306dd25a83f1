"""Which control asks for a column of a kind, and what can be chosen there."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from coderpath.facts.columns import Column
from coderpath.facts.kinds import KINDS
from coderpath.same_name import form
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents import named
from coderpath_web.documents.named import Option
from coderpath_web.facts.words import label_of
from coderpath_web.frame.form import choices
from coderpath_web.people.models import Coder

LONGEST = 300
HOME = "The coder's home facility"


@dataclass
class Control:
    """One question of a form, with what was answered and what is wrong with it."""

    name: str
    label: str
    hint: str
    required: bool
    type: str = "text"
    """text, date, select, or area: a text of several lines."""
    options: list[Option] = field(default_factory=list)
    blank: str = ""
    """What the empty choice of a select says."""
    suggestions: list[Option] = field(default_factory=list)
    value: str = ""
    is_name: bool = False
    """Whether names are compared in their one form here."""
    may_have_no_end: bool = False
    """Whether a tick says that there is no end yet, and a blank something else."""
    has_no_end: bool = False
    near: list[str] = field(default_factory=list)
    """The names that were probably meant, such as those of the path."""
    question: str = ""
    """What is asked of a name near to one of the path, until it is sent as it is once more."""
    is_last_day: bool = False
    """Whether the form asks for the last day of what files end on the first day after."""
    is_person: bool = False
    """Whether it names somebody, by an id among the suggestions."""
    is_offered: bool = True
    """Whether what was answered is one of the options."""
    if_empty: str = "Fill this in."
    """What is said of a text beside the columns that is missing."""
    longest: int = LONGEST
    """How many letters a text beside the columns may have."""
    errors: list[str] = field(default_factory=list)

    def again(self) -> "Control":
        """Give the same question without an answer."""
        return replace(
            self, value="", near=[], question="", has_no_end=False, is_offered=True, errors=[]
        )

    @property
    def id(self) -> str:
        """The id of the control in the page."""
        return f"id_{self.name}"

    @property
    def error(self) -> str:
        """What is wrong, in one text."""
        return " ".join(self.errors)

    @property
    def described_by(self) -> str:
        """The ids of what stands beside the control about it: its hint, what is wrong."""
        told = {f"{self.id}_hint": self.hint, f"{self.id}_error": self.errors}
        return " ".join(name for name, text in told.items() if text)

    @property
    def groups(self) -> list[tuple[str, list[Option]]]:
        """The options by their groups, in the order in which groups come."""
        groups: dict[str, list[Option]] = {}
        for option in self.options:
            groups.setdefault(option.group, []).append(option)
        return list(groups.items())

    def keep(self, value: str) -> None:
        """Put in what was answered; a value that is no choice today stays one."""
        self.value = value
        if self.is_name and self.type == "select":
            self.options = [
                one._replace(value=value) if form(one.value) == form(value) else one
                for one in self.options
            ]
        self.is_offered = self.type != "select" or value in {one.value for one in self.options}
        if value and not self.is_offered:
            self.options = [*self.options, Option(value, value)]


def controls_of(
    kind: str, viewer: Viewer, coder: Coder | None = None, fixed: Collection[str] = ()
) -> list[Control]:
    """Give the controls of a kind in the order of its columns, but for what is fixed."""
    return [
        _control(kind, column, viewer, coder)
        for column in KINDS[kind].columns
        if column.name not in fixed
    ]


def _control(kind: str, column: Column, viewer: Viewer, coder: Coder | None) -> Control:
    words = label_of(kind, column.name)
    control = Control(column.name, words.label, words.hint, column.required)
    control.is_name, control.may_have_no_end = column.is_name, column.says_no_end
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
        control.is_person = (kind, column.name) == ("reports", "to")
    return control


def _options(kind: str, column: str, viewer: Viewer, coder: Coder | None) -> list[Option]:
    if options := label_of(kind, column).options:
        return [Option(*one) for one in options]
    if (kind, column) == ("positions", "level"):
        return named.levels()
    if column == "type":
        return named.patient_types()
    if column == "facility" and kind != "facilities":
        return choices.facilities(viewer, kind, coder)
    return []


def _blank(kind: str, column: Column) -> str:
    if column.required:
        return "Choose"
    if column.name == "facility":
        return "None" if kind == "coders" else HOME
    return "Not given"


def _suggestions(kind: str, column: str, viewer: Viewer) -> list[Option]:
    if (kind, column) == ("reports", "to"):
        return choices.leaders(viewer)
    return choices.suggestions(kind, column)

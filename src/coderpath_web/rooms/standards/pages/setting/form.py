"""The form of a standard: in whichever unit, how it was set, from what, and of which class."""

from fractions import Fraction
from typing import NamedTuple

from coderpath.days import FOREVER
from coderpath.facts.shape import exact_text
from coderpath.facts.values.numbers import read_above_zero
from coderpath.facts.values.unreadable import Unreadable
from coderpath.standards.classes import type_of_class
from coderpath.standards.units import BY_NAME, UNITS
from coderpath_web.documents.named import Option
from coderpath_web.frame.form.controls import Control
from coderpath_web.frame.form.one_meaning import plain_number
from coderpath_web.frame.form.row_form import RowForm
from coderpath_web.rooms.standards.enums import How
from coderpath_web.rooms.standards.models import LONGEST_CLASS
from coderpath_web.rooms.standards.setting import Setting

FROM_WHAT = (
    "source",
    "From what",
    "What it rests on, so that anybody can check it later, such as a committee’s minutes",
)
IN_MINUTES = UNITS[0].name
CHOOSE = "Choose one from the list."
NO_NUMBER = "Give a number above zero, with a point before decimals: such as 0.5."
OF_A_CLASS = (
    "Only where a class of these records has a standard of its own, such as cardiac surgery"
)


class Answered(NamedTuple):
    """A standard as it was asked for, and what is said beside it."""

    fact: object
    setting: Setting


class StandardForm(RowForm):
    """The questions about a standard of a facility, or of all facilities."""

    def __init__(self, viewer, code):
        fixed = {"facility": code, "until": FOREVER}
        super().__init__("standards", viewer, fixed=fixed, asks=(FROM_WHAT,))
        by_name = {one.name: one for one in self.controls}
        self.controls = [
            by_name["type"],
            Control("service_class", "Class", OF_A_CLASS, required=False, longest=LONGEST_CLASS),
            by_name["since"],
            _unit(),
            _amount(by_name["records"]),
            _minutes(by_name["minutes"]),
            _weight(),
            _how(),
        ]

    def asked(self, answers):
        """Read the answers; give the standard and its setting, or None when something is wrong."""
        unit = BY_NAME.get(answers.get("unit") or IN_MINUTES)
        typed = dict(answers.items())
        fact = self.read(self._in_minutes(unit, typed))
        for name in ("records", "minutes"):
            self.control(name).value = answers.get(name, "").strip()
        self._look(unit, answers)
        return None if self.wrong or fact is None else self._answered(fact)

    def _in_minutes(self, unit, typed):
        """Give the answers with the records and minutes that an amount in a unit means."""
        if unit is None or unit.name == IN_MINUTES:
            return typed
        amount = read_above_zero(plain_number(typed.get("records", "").strip()))
        weight = read_above_zero(typed.get("weight", "").strip()) if unit.beside else 1
        if isinstance(amount, Unreadable) or isinstance(weight, Unreadable):
            return typed | {"minutes": "1"}
        pace = unit.typed(amount, weight)
        return typed | {
            "records": exact_text(Fraction(pace.records)),
            "minutes": exact_text(Fraction(pace.minutes)),
        }

    def _look(self, unit, answers):
        """Look at what no column of the file asks."""
        if unit is None:
            self.add("unit", CHOOSE)
        elif unit.beside and unit.name != IN_MINUTES:
            weight = read_above_zero(answers.get("weight", "").strip())
            if isinstance(weight, Unreadable):
                self.add("weight", NO_NUMBER)
        if self.answer("how") not in How.values:
            self.add("how", CHOOSE if self.answer("how") else "Choose one.")
        named = self.answer("service_class")
        if len(named) > LONGEST_CLASS:
            self.add("service_class", f"Shorten it to {LONGEST_CLASS} characters.")
        elif named and type_of_class("", named) == "":
            self.add("service_class", "Name the class with letters or figures.")

    def _answered(self, fact):
        named, of_type = self.answer("service_class"), fact.row.type
        if not named:
            return Answered(fact, Setting(self.answer("how")))
        row = fact.row._replace(type=type_of_class(of_type, named))
        return Answered(fact._replace(row=row), Setting(self.answer("how"), of_type, named))


def _unit():
    control = Control("unit", "Written as", "On file it is records in minutes", required=True)
    control.type, control.blank = "select", UNITS[0].label
    control.options = [Option(one.name, one.label) for one in UNITS[1:]]
    return control


def _amount(control):
    control.label = "How many"
    control.hint = "Records, minutes or units, as chosen above: such as 22"
    return control


def _minutes(control):
    control.required = False
    control.hint = "Only for records in so many productive minutes: such as 420"
    return control


def _weight():
    hint = "Only for weighted units: such as 0.5, where the slowest type counts 1"
    return Control("weight", "What a record counts", hint, required=False)


def _how():
    control = Control("how", "How it was set", "", required=True, type="select")
    control.options, control.blank = [Option(*one) for one in How.choices], "Choose"
    return control

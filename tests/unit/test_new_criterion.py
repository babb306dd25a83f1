"""A new kind of criterion is one file and its name in one list: tried in a copy of the library."""

from tests.scratch_copy import COMMAND, ScratchCopy
from tests.unit.small import LADDER

RULE = '''"""Has begun training not long ago."""

from typing import ClassVar

from coderpath.criteria.base import Count, Criterion
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.remedies import Remedy
from coderpath.criteria.rules import Rules
from coderpath.criteria.turns import Turn, shorter_is_stricter
from coderpath.criteria.words import Case, Clause, Names, Surroundings, Words
from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Training
from coderpath.sentence import Said, said
from coderpath.sentence.words import in_the_last
from coderpath.spans import union
from coderpath.verdict import State, Truth


class Trained(Criterion):
    """Met while training begun within the window lies behind."""

    kind: ClassVar[str] = "trained"
    periods: ClassVar[dict[str, bool]] = {"window": True}
    checked_kinds: ClassVar[tuple[str, ...]] = ("training",)

    window_months: Count | None = None
    window_weeks: Count | None = None

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met from each beginning until the window closes."""
        window = self.required_period("window")
        met = union((row.begun, window.after(row.begun)) for row in record.training)
        return Truth.known(met).unless_checked(record.unchecked(*self.checked_kinds))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Training, ...]:
        """Give the training begun by the day."""
        return tuple(row for row in record.training if row.begun <= day)


class TrainedWords(Words[Trained]):
    """Says in which window training is asked."""

    def asks(self, rule: Trained, names: Names) -> Clause:
        """Say in which window."""
        return Clause("has ", f"begun training {in_the_last(rule.required_period('window'))}")

    def lacks(self, rule: Trained, case: Case) -> Said:
        """Say that none was begun."""
        return said("No training has begun lately.")

    def mends(self, rule: Trained, case: Case) -> Said:
        """Say to begin one."""
        return said("Begin training in any type")

    def figure(self, rule: Trained, around: Surroundings, state: State) -> str:
        """Count what has begun."""
        return f"{len(rule.used(around.record, around.rules, around.on))} begun"

    def remedies(self, rule: Trained, around: Surroundings) -> list[Remedy]:
        """Begin training in any type."""
        return []


def turn(old: Trained, new: Trained) -> Turn:
    """A shorter window asks more."""
    return shorter_is_stricter(old.period("window"), new.period("window"))


KIND = CriterionKind(Trained, TrainedWords(), turn)
'''

FILE = "coderpath/criteria/trained.py"
LIST = "coderpath/criteria/__init__.py"
ASKED = "      - id: lately\n        trained: {window_months: 12}\n        assumed: example\n"


def test_a_new_kind_is_one_file_and_its_name_in_the_list(tmp_path):
    copy = ScratchCopy(tmp_path)
    copy.add(FILE, RULE)
    copy.gain(LIST, "    trains_in,\n", "    trained,\n")
    copy.gain(LIST, "    trains_in.KIND,\n", "    trained.KIND,\n")
    old, new, facts = _documents(tmp_path)

    assert "no errors" in copy.run(*COMMAND, "check", new)
    shown = copy.run(*COMMAND, "show", new, "--markdown")
    assert "Begun training in the last 12 months" in shown
    judged = copy.run(*COMMAND, "judge", facts, "-p", new, "-c", "c1", "--on", "2024-02-01")
    assert "No training has begun lately." in judged
    assert "in the last 6 months" in copy.run(*COMMAND, "diff", old, new)
    assert copy.changed() == {FILE, LIST}


def _documents(folder):
    """Write a path that uses the kind, the same with a shorter window before it, and a coder."""
    at = LADDER.replace("    minimum:\n", f"    minimum:\n{ASKED}", 1)
    for name, months in (("old", 6), ("new", 12)):
        text = at.replace("window_months: 12", f"window_months: {months}")
        (folder / f"{name}.yaml").write_text(text)
    (folder / "facts").mkdir()
    (folder / "facts" / "coders.csv").write_text("coder,hired\nc1,2024-01-01\n")
    (folder / "facts" / "checked.csv").write_text("coder,kind,since\nc1,training,2024-01-01\n")
    return folder / "old.yaml", folder / "new.yaml", folder / "facts"

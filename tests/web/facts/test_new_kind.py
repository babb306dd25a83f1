"""A new kind of fact is one file and its name in one list: tried in a copy of the source."""

import sys

from tests.scratch_copy import COMMAND, PYTEST, ScratchCopy

FILE = "coderpath/facts/kinds/goals.py"
LIST = "coderpath/facts/kinds/__init__.py"
KIND = '''"""What a coder and a supervisor agree to reach."""

from typing import NamedTuple

from coderpath.days import Day
from coderpath.facts.columns import ON, coder, text
from coderpath.facts.kind import FactKind, Form, Group, Label, Recorder, Silence, Told
from coderpath.facts.source import NOWHERE, Source
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import capital, plain


class Goal(NamedTuple):
    """A goal and the day of agreeing on it."""

    coder: str
    of: str
    on: Day
    source: Source = NOWHERE


def words(row: Goal, told: Told) -> Said:
    """Write a goal with its day."""
    del told
    return said(f"{capital(plain(row.of))}, agreed on ", say_day(row.on))


KIND = FactKind(
    name="goals",
    says="what a coder and a supervisor agree to reach",
    row=Goal,
    columns=(coder(), text("of", "a goal", "inpatient_coding", required=True), ON),
    key=("coder", "of", "on"),
    subject="of",
    since="on",
    until="",
    of_the_work=("on",),
    of_the_person=(),
    silence=Silence.NEVER_HAPPENED,
    secrecy=Secrecy.TEAM,
    recorder=Recorder.TRAINING,
    in_tables=True,
    words=words,
    form=Form(
        noun="a goal",
        title="Goal",
        heading="Goals",
        group=Group.LEARNED,
        place=9,
        labels={"of": Label("Goal"), "on": Label("Agreed on")},
    ),
)
'''
OF_EVERY_KIND = (
    "tests/unit/facts/test_kinds.py",
    "tests/web/facts/test_shape.py",
    "tests/rooms/evidence/test_record_pages.py",
)
"""Tests that try every kind there is: row and columns, the table of facts, the form."""


def test_a_new_kind_of_fact_is_one_file_and_its_name_in_the_list(tmp_path):
    copy = ScratchCopy(tmp_path)
    copy.add(FILE, KIND)
    copy.gain(LIST, "    hours,\n", "    goals,\n")
    copy.gain(LIST, "    hours.KIND,\n", "    goals.KIND,\n")

    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "coders.csv").write_text("coder,hired\nc1,2024-01-01\n")
    (tmp_path / "facts" / "goals.csv").write_text("coder,of,on\nc1,team_lead,2023-02-01\n")
    assert "goals.csv" in copy.run(*COMMAND, "facts", "check", tmp_path / "facts")
    assert "No changes detected" in copy.run(
        sys.executable, "-m", "django", "makemigrations", "--check", settings="tests.settings"
    )
    tried = copy.run(*PYTEST, "-n", "0", "-k", "goals", *OF_EVERY_KIND)
    assert "failed" not in tried, tried
    assert "passed" in tried, tried
    assert copy.changed() == {FILE, LIST}

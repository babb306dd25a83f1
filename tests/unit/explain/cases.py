"""One requirement, asked of one coder on one day: its branch, and the words for it."""

from coderpath.criteria.branch import Branch
from coderpath.days import FOREVER, Day, Month, day_of
from coderpath.documents.path import read_path_text
from coderpath.explain.missing import case_of, mend, missing
from coderpath.explain.used import facts_used
from coderpath.facts import rows
from coderpath.facts.record import CoderRecord
from coderpath.facts.source import Source
from coderpath.facts.standards import Standards
from coderpath.judge import Judgement, judge
from coderpath.path import CareerPath

PATH = """
coderpath: 1
path: small
title: Small path
effective: 2000-01-01
patient_types:
  inpatient: Inpatient
  emergency: Emergency room
  same_day_surgery: Same-day surgery
credentials: {{RHIA: {{counts_as: [RHIT]}}}}
levels:
  - {{level: one, title: Coder I, after: []}}
  - level: two
    title: Coder II
    after: [one]
    minimum:
      - id: asked
        {asked}
        presumed: {presumed}
        source: example
      - {{id: polite, skill: courtesy, presumed: true, source: example}}
  - level: three
    title: Coder III
    after: [two]
    minimum:
      - {{id: rhit, credential: RHIT, says: An RHIT of any year, source: example}}
      - {{id: ccs, credential: CCS, source: example}}
      - {{id: kind, skill: kindness, presumed: true, source: example}}
"""

FACILITIES = {
    "bay": rows.Facility("bay", "Bay hospital", "north", "acute"),
    "quay": rows.Facility("quay", "Quay clinic", "north", "clinic"),
}


def path_asking(asked: str, *, presumed: bool = False) -> CareerPath:
    """Read a path whose level two asks for one criterion, given as YAML on one line."""
    text = PATH.format(asked=asked, presumed=str(presumed).lower())
    path, findings = read_path_text(text, "small.yaml")
    assert path is not None, [str(finding) for finding in findings]
    return path


def judged(asked: str, on: str, *, presumed: bool = False, **facts: object) -> Judgement:
    """Judge a coder who was hired on 1 January 2020, with these facts."""
    hired = rows.Employment("c", "Ana Silva", "bay", day_of("2020-01-01"))
    record = CoderRecord("c", (hired,), facilities=FACILITIES, **facts)
    return judge(record, path_asking(asked, presumed=presumed), day_of(on))


def branch_of(judgement: Judgement) -> Branch:
    """Give the branch of the one criterion."""
    return judgement.level("two").requirements[0].branch


def told(asked: str, on: str, **facts: object) -> tuple[str, str | None, str]:
    """Give the state, what is missing, and what would mend it."""
    judgement = judged(asked, on, **facts)
    branch = branch_of(judgement)
    lacks, cure = missing(branch, judgement), mend(branch, judgement)
    return branch.state.value, str(lacks) or None, str(cure)


def used(asked: str, on: str, **facts: object) -> list[str]:
    """Give the facts used."""
    judgement = judged(asked, on, **facts)
    return list(map(str, facts_used(branch_of(judgement), judgement)))


def figure(asked: str, on: str, **facts: object) -> str:
    """Give what a board says of it in a word."""
    judgement = judged(asked, on, **facts)
    case = case_of(branch_of(judgement), judgement)
    return case.words.figure(case.branch.criterion, case, case.branch.state)


def remedies(asked: str, on: str, **facts: object) -> list[tuple[str, str]]:
    """Give what could be done about it, by key and in words."""
    judgement = judged(asked, on, **facts)
    case = case_of(branch_of(judgement), judgement)
    return [(one.key, one.says) for one in case.words.remedies(case.branch.criterion, case)]


def rows_told(asked: str, on: str, **facts: object) -> tuple[list[tuple[str, ...]], str]:
    """Give the lines of the table behind it as text, and what they come to."""
    judgement = judged(asked, on, **facts)
    case = case_of(branch_of(judgement), judgement)
    table = case.words.table(case.branch.criterion, case)
    assert table is not None
    return [tuple(map(str, line.cells)) for line in table.lines], str(table.sums)


def end(text: str) -> Day:
    """Read an end; empty is open."""
    return day_of(text) if text else FOREVER


def month(text: str) -> Month:
    """Read a month: 2025-03."""
    year, index = text.split("-")
    return int(year) * 12 + int(index) - 1


def position(level: str, since: str, until: str = "", facility: str = "bay", fte: int = 1):
    """Make a position."""
    source = Source("positions.csv", 3)
    return rows.Position("c", level, facility, fte, day_of(since), end(until), source)


def credential(name: str, since: str, until: str = "", line: int = 12):
    """Make a credential."""
    source = Source("credentials.csv", line)
    return rows.CredentialHeld("c", name, day_of(since), end(until), source)


def refusal(skill: str):
    """Make an attestation by the mentor that says no."""
    source = Source("skills.csv", 8)
    on = day_of("2025-01-01")
    return rows.Attestation("c", skill, "mentor", held=False, on=on, source=source)


def worked(first: str, records: list[int | None], minutes: int = 420, kind: str = "inpatient"):
    """Give the hours and the work of months in a row; None is a month without either."""
    taken = [(month(first) + at, count) for at, count in enumerate(records) if count is not None]
    hours = tuple(
        rows.Hours("c", one, minutes, Source("hours.csv", line))
        for line, (one, _) in enumerate(taken, 2)
    )
    work = tuple(
        rows.Productivity("c", "bay", kind, one, count, Source("productivity.csv", line))
        for line, (one, count) in enumerate(taken, 2)
    )
    return {"hours": hours, "productivity": work, "standards": STANDARDS}


STANDARDS = Standards([rows.Standard("*", "inpatient", day_of("2000-01-01"), FOREVER, 21, 420)])
"""A record earns 20 minutes, so 21 records in 420 minutes are 100 %."""

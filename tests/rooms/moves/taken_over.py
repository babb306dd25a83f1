"""A path that took the place of another, and people who held levels of the one before."""

from datetime import date
from types import SimpleNamespace

from coderpath_web.documents.models import PathDocument
from coderpath_web.people.models import Coder, Facility
from coderpath_web.rooms.moves.actions import Confirming
from coderpath_web.rooms.moves.found import Finding, found_under
from coderpath_web.rooms.moves.lists import open_lines
from tests.web.factories import account, coder, facility, fact, path

TODAY = date(2026, 11, 15)
BEFORE = """
coderpath: 1
path: before
title: Path of before
effective: 2020-01-01
levels:
  - level: coder-1
    title: Coder I
  - level: coder-2
    title: Coder II
    after: [coder-1]
    minimum:
      - {id: certified, credential: CCS, assumed: as an example}
      - {id: schooled, course: {of: pharmacology}, assumed: as an example}
  - level: helper
    title: Helper
  - level: relic
    title: Relic
  - level: lead
    title: Lead
    opening: true
    after: [coder-2]
"""
AFTER = """
coderpath: 1
path: after
title: Path of today
effective: {effective}
replaces: before
levels:
  - level: one
    title: Coding Specialist I
    formerly: [coder-1]
    minimum:
      - {{id: helped, credential: CPC, assumed: as an example}}
  - level: two
    title: Coding Specialist II
    formerly: [coder-2]
    after: [one]
    minimum:
      - {{id: certified, credential: CCS, assumed: as an example}}
  - level: top
    title: Coding Specialist III
    after: [two]
    minimum:
      - {{id: mastered, credential: CIC, assumed: as an example}}
  - level: lead
    title: Lead
    opening: true
    after: [two]
{more}
"""
GRANDFATHER = "grandfather: {until: 2027-11-01}"


def taken_over(effective="2026-11-01", more=""):
    """Record a hospital whose coders held levels of the path before; give them by their codes."""
    north = facility()
    facility("south", name="South Hospital", region="Coast")
    path("before", BEFORE)
    lead = coder("edith", "Edith Calloway", hired="2020-01-01", level="coder-2")
    coder("ana", "Ana Silva", hired="2024-03-04", level="coder-1", to="edith")
    coder("ben", "Ben Okoro", hired="2024-03-04", level="coder-1", to="edith")
    fact("credentials", coder="ben", credential="CCS", since="2025-01-06")
    coder("cleo", "Cleo Marsh", hired="2024-03-04", level="helper", to="edith")
    fact("credentials", coder="cleo", credential="CPC", since="2024-04-01")
    coder("dan", "Dan Yu", hired="2024-03-04", level="relic")
    coder("eve", "Eve Stone", hired="2024-03-04", level="lead")
    coder("fay", "Fay Brook", facility="south", hired="2024-03-04", level="coder-1")
    document = path("after", AFTER.format(effective=effective, more=more))
    return SimpleNamespace(
        document=PathDocument.objects.get(pk=document.pk),
        edith=account("supervisor", "team", coder=lead, username="edith"),
        rosa=account("regional-manager", "region", region="Valley", username="rosa"),
        priya=account("hr-partner", username="priya"),
        teresa=account("hr-partner", username="teresa"),
        consultant=account("compliance-consultant", username="consultant"),
        trainer=account("trainer", "facility", facility=north, username="trainer"),
        south=Facility.objects.get(code="south"),
    )


def lines(world, day=TODAY):
    """Give the open lines by the code of their coder."""
    return {one.code: one for one in open_lines(world.document, found_under(world.document, day))}


def marks(world, *codes):
    """Give the marks of the open lines of some coders."""
    keys = Coder.objects.filter(code__in=codes).values_list("pk", flat=True)
    found = open_lines(world.document, Finding(world.document, TODAY, set(keys)).all())
    return tuple(one.mark for one in found)


def confirming(world, *codes, seen, first_day=date(2026, 11, 1), why="The path is new."):
    """Confirm the lines of some coders as they are now."""
    return Confirming(marks(world, *codes), seen, first_day, why)

"""A requirement whose condition is not met is not asked: the board says so, as the coder's page."""

import csv
from io import StringIO

import pytest

from tests.web.factories import account, coder, facility, facts, path

LADDER = """
coderpath: 1
path: small
title: Small
effective: 2020-01-01
levels:
  - {level: one, title: One, after: []}
  - {level: lead, title: Lead, after: []}
  - level: two
    title: Two
    after: [one]
    minimum:
      - {id: ccs, credential: CCS, assumed: x}
      - {id: mentoring, skill: mentoring, when: {credential: RHIA}, assumed: x}
"""


@pytest.fixture
def team(db, client):
    path("small", LADDER)
    facility()
    sue = coder("sue", "Sue Lead", level="lead")
    for code in ("ann", "ben", "cy"):
        coder(code, code.title(), level="one", to="sue")
    held = [{"coder": "ben", "credential": "RHIA", "since": "2024-05-06"}]
    facts(
        credentials=held,
        checked=[
            {"coder": code, "kind": "credentials", "since": "2024-03-04"} for code in ("ann", "ben")
        ],
    )
    client.force_login(account("supervisor", "team", coder=sue))
    return client


def cells(page):
    return {
        line.row.code: {cell.title: (cell.mark, cell.text) for cell in line.cells}
        for _, _, lines in page.groups
        for line in lines
    }


def test_cell_of_what_is_not_asked_says_that_it_does_not_apply(team):
    answer = team.get("/team/")
    found = {code: row["Skills"] for code, row in cells(answer.context["page"]).items()}
    assert found["ann"] == ("not_asked", "does not apply")
    assert found["ben"][0] == "not_recorded"
    assert found["cy"][0] == "not_recorded"
    assert b"does not apply" in answer.content
    rows = list(csv.DictReader(StringIO(team.get("/team/board.csv").content.decode())))
    assert {row["Coder"]: row["Skills"] for row in rows}["ann"] == "not asked: does not apply"

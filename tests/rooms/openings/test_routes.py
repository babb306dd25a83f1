"""By which route somebody comes to a post, as a part of a sentence."""

from coderpath.days import day_of
from coderpath.documents.path import read_path_text
from coderpath.facts.reading import read_tables
from coderpath.judge import judge
from coderpath_web.rooms.openings.routes import route_said

PATH = """
coderpath: 1
path: ladder
title: Ladder
effective: 2020-01-01
levels:
  - {level: coder-1, title: Coder I}
  - level: trainer
    title: Coding Trainer
    opening: true
    after: [coder-1]
    minimum:
      - id: way
        any_of:
          - qualifies_for: coder-1
          - credential: CCS
        assumed: as an example
"""


def test_ways_stand_behind_the_level_that_somebody_comes_from():
    path = read_path_text(PATH, "path.yaml").path
    hired = {"coder": "ana", "since": "2024-01-01"}
    facts = read_tables(
        {
            "coders": [{"coder": "ana", "name": "Ana Silva", "hired": "2024-01-01"}],
            "positions": [hired | {"level": "coder-1"}],
            "credentials": [hired | {"credential": "CCS"}],
        }
    ).facts
    judgement = judge(facts.coders["ana"], path, day_of("2026-11-15"))
    said = route_said(judgement, "trainer")
    assert said == "from Coder I (meets the minimum of Coder I; holds the CCS)"

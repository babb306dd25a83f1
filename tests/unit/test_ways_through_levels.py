from coderpath.judge import judge
from coderpath.ways import ways
from tests.unit.small import day, facts, ladder, mine

THROUGH = """
coderpath: 1
path: through
title: Through a level
effective: 2020-01-01
levels:
  - level: one
    title: One
    after: []
    minimum:
      - {id: tact, skill: {of: tact}, presumed: true, assumed: example}
      - {id: cca, credential: CCA, assumed: example}
  - level: post
    title: Post
    opening: true
    after: [one]
    minimum:
      - {id: like-one, qualifies_for: one, assumed: example}
"""


def test_what_a_level_presumes_is_no_step_on_the_way_through_it():
    holds = facts(positions=mine({"level": "one", "facility": "f1", "since": "2024-01-01"}))
    post = judge(holds.coders["c1"], ladder(THROUGH), day("2024-02-01")).level("post")
    (way,) = ways(post)
    assert [lack.branch.criterion.kind for lack in way.lacks] == ["credential"]

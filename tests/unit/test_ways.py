from coderpath.judge import judge
from coderpath.ways import nearest_level, next_levels, ways
from tests.unit.small import day, facts, ladder, mine, months

DIPLOMA = {"education": mine({"level": "high_school", "on": "2010-06-01"})}
HOLDS_ONE = {"positions": mine({"level": "one", "facility": "f1", "since": "2024-01-01"})}


def judged(on, **tables):
    return judge(facts(**{**DIPLOMA, **HOLDS_ONE, **tables}).coders["c1"], ladder(), day(on))


def test_ways_come_fewest_first_then_in_document_order():
    two = judged("2024-02-01").level("two")
    lacking = [[lack.branch.criterion.kind for lack in way.lacks] for way in ways(two)]
    assert lacking == [
        ["credential", "productivity"],
        ["credential", "experience", "productivity"],
    ]
    assert [way.ids for way in ways(two)] == [("credential-or-time", "average")] * 2


def test_a_met_branch_is_no_longer_asked():
    two = judged("2024-02-01", credentials=mine({"credential": "CCA", "since": "2023-01-01"}))
    found = ways(two.level("two"))
    assert [len(way.lacks) for way in found] == [2, 2]
    assert [way.lacks[0].branch.criterion.kind for way in found] == ["credential", "experience"]


def test_a_level_with_everything_met_has_one_empty_way():
    path_of = judged(
        "2024-04-15",
        credentials=mine({"credential": "CCS", "since": "2023-01-01"}),
        **months("2024-01", [22, 22, 22]),
    )
    assert [way.lacks for way in ways(path_of.level("two"))] == [()]
    assert path_of.level("two").ready.state == "met"


def test_a_presumed_skill_is_asked_only_after_a_recorded_no():
    presumed = ways(judged("2024-02-01").level("two"))[0]
    refused = judged(
        "2024-02-01", skills=mine({"of": "courtesy", "held": "no", "on": "2024-01-15"})
    )
    assert "polite" not in presumed.ids
    assert "polite" in ways(refused.level("two"))[0].ids


def test_next_levels_are_those_after_the_level_held():
    assert [one.level.level for one in next_levels(judged("2024-02-01"))] == ["two", "lead"]


def test_without_a_level_the_entry_level_is_next():
    nobody = judge(facts(**DIPLOMA).coders["c1"], ladder(), day("2024-02-01"))
    assert [one.level.level for one in next_levels(nobody)] == ["one"]


def test_the_nearest_level_lacks_least_and_is_no_post():
    judgement = judged("2024-02-01")
    two = judgement.level("two")
    assert nearest_level(judgement) is two
    more, less = (
        two._replace(ready=two.ready._replace(lacks=lacks)) for lacks in (("a", "b"), ("a",))
    )
    assert nearest_level(judgement._replace(levels=(more, less))) is less
    assert nearest_level(judgement._replace(levels=(less, less._replace(held=True)))) is less
    assert nearest_level(judgement._replace(levels=(judgement.level("lead"),))) is None

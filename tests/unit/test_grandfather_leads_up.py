"""Grandfathering never leads down or round: the old path is asked for levels above alone."""

from coderpath.facts.record import CoderRecord
from coderpath.judge import What, judge
from coderpath.path import CareerPath
from coderpath.replay import replay
from coderpath.ways import next_levels, ways
from coderpath.whatif import whatif
from tests.unit.small import day, facts, ladder, mine

OLD = """
coderpath: 1
path: old
title: Old
effective: 2010-01-01
levels:
  - {level: door, title: Door, after: []}
  - {level: er, title: Emergency, after: [door]}
  - {level: ip, title: Inpatient, after: [er]}
"""
NEW = """
coderpath: 1
path: new
title: New
effective: 2024-01-01
replaces: old
grandfather: {until: 2024-02-01}
levels:
  - {level: door2, title: Door, formerly: [door], after: []}
  - {level: ip2, title: Inpatient, formerly: [ip], after: [door2]}
  - {level: er2, title: Emergency, formerly: [er], after: [ip2]}
"""
ASKING = NEW.replace("after: [door2]}", "after: [door2], minimum: [{credential: CCS, assumed: x}]}")


def both(text: str = NEW, old: str = OLD) -> CareerPath:
    return ladder(text).model_copy(update={"replaced": ladder(old)})


def holder(*levels: tuple[str, str, str], hired: str = "2020-01-01") -> CoderRecord:
    coders = [{"coder": "c1", "name": "Ann", "facility": "f1", "hired": hired}]
    rows = mine(
        *({"level": name, "facility": "f1", "since": a, "until": b} for name, a, b in levels)
    )
    return facts(coders=coders, positions=rows).coders["c1"]


def taken(record: CoderRecord, path: CareerPath, start: str) -> list[str]:
    return [one.level for one in whatif(record, path, start=day(start), last=day("2024-06-30"))]


def ready(record: CoderRecord, path: CareerPath, on: str) -> list[str]:
    judgement = judge(record, path, day(on))
    return [one.level.level for one in judgement.levels if one.ready.state == "met"]


IN_ER = holder(("er", "2022-01-01", ""))


def test_a_coder_in_er_goes_neither_down_nor_round_in_a_what_if():
    found = taken(IN_ER, both(), "2024-01-02")
    assert len(found) == len(set(found))
    assert found == []


def test_the_old_path_makes_nobody_ready_for_a_level_below_the_one_held():
    assert ready(IN_ER, both(), "2024-01-02") == []
    assert "ip2" not in {one.level for one in replay(IN_ER, both()) if one.what is What.READY}


def test_the_old_path_makes_nobody_ready_for_the_level_held():
    old = OLD.replace("after: [er]", "after: [er, ip]")
    record = holder(("ip", "2022-01-01", ""))
    assert ready(record, both(old=old), "2024-01-02") == ["er2"]
    assert taken(record, both(old=old), "2024-01-02") == ["er2"]


def test_posts_lead_up_too():
    new = NEW + "  - {level: head, title: Head, opening: true, after: [er2]}\n"
    record = holder(("head", "2023-01-01", ""), ("door", "2022-01-01", ""))
    # ip2 leads up to er2, and er2 to head, a post that is held.
    assert ready(record, both(new), "2024-01-02") == ["ip2"]
    assert (
        ready(
            record,
            both(new.replace("door2]}", "door2], minimum: [{credential: CCS, assumed: x}]}")),
            "2024-01-02",
        )
        == []
    )


def test_an_old_level_that_the_new_path_does_not_know_keeps_from_coming_in_again():
    new = NEW.replace("formerly: [er], ", "")
    assert ready(IN_ER, both(new), "2024-01-02") == ["ip2"]
    assert [one.level.level for one in next_levels(judge(IN_ER, both(new), day("2024-01-02")))] == [
        "ip2"
    ]
    # Once the rule has ended, a level that the path does not know blocks nothing.
    assert ready(IN_ER, both(new), "2024-02-01") == ["door2"]


def test_a_level_ready_by_the_old_path_is_next_and_asks_nothing_more():
    record = holder(("er", "2022-01-01", ""))
    new = ASKING.replace("after: [ip2]", "after: [door2]").replace(
        "after: [door2], min", "after: [er2], min"
    )
    judgement = judge(record, both(new), day("2024-01-02"))
    (found,) = next_levels(judgement)
    assert (found.level.level, found.is_ready) == ("ip2", True)
    assert [way.ids for way in ways(found)] == [()]


def test_a_position_counts_under_its_own_name_where_the_old_path_knows_it():
    old = OLD.replace(
        "level: ip, title: Inpatient, after: [er]", "level: ip2, title: Two, after: [er]"
    )
    new = NEW.replace("formerly: [ip]", "formerly: [er]").replace(
        "formerly: [er], after: [ip2]", "after: [ip2]"
    )
    record = holder(("ip2", "2022-01-01", ""))
    # In the old path ip2 is its own level: it does not count as er, which ip2 was formerly.
    assert ready(record, both(new, old), "2024-01-02") == ["er2"]


def test_what_if_from_a_day_goes_on_from_the_level_held_on_that_day():
    record = holder(("door2", "2024-03-01", "2024-04-01"), ("ip2", "2024-04-01", ""))
    path = ladder(ASKING)
    assert taken(record, path, "2024-04-01") == ["er2"]
    assert taken(record, path, "2024-03-01") == []


def test_what_if_from_a_day_without_a_level_goes_on_from_the_day_before():
    record = holder(("ip2", "2024-03-01", "2024-04-01"))
    assert taken(record, ladder(ASKING), "2024-04-01") == ["er2"]
    assert taken(record, ladder(ASKING), "2024-04-02") == ["door2"]


def test_whoever_is_hired_after_that_day_starts_by_placement():
    record = holder(hired="2024-04-01")
    assert taken(record, ladder(ASKING), "2024-03-01") == ["er2"]

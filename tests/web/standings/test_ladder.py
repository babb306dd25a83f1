from coderpath.documents.path import read_path
from coderpath.documents.path.reader import read_path_text
from coderpath_web.standings.ladder import Ladder

LEVELS = """
coderpath: 1
path: {name}
title: A path
effective: 2020-01-01
levels:
"""


def path(name, *levels):
    lines = [LEVELS.format(name=name)]
    for level in levels:
        called, _, formerly = level.partition("<")
        lines.append(f"  - {{level: {called}, title: {called}, formerly: [{formerly}]}}\n")
    return read_path_text("".join(lines), "path.yaml").path


def shipped(name):
    return read_path(name).path


def test_levels_are_ranked_by_the_later_document_through_former_names():
    ladder = Ladder(shipped("intermountain-original"), shipped("intermountain-revised"))
    assert [
        ladder.compare("coder-2", level)
        for level in ("specialist-2", "specialist-3", "specialist-4")
    ] == [-1, 0, 1]


def test_posts_stand_beside_the_ladder():
    ladder = Ladder(shipped("intermountain-original"), shipped("intermountain-revised"))
    assert list(ladder.new_ranks) == [
        "ancillary-coder",
        "specialist-1",
        "specialist-2",
        "specialist-3",
        "specialist-4",
    ]


def test_a_level_that_is_gone_stands_just_above_the_one_below_it():
    ladder = Ladder(path("old", "one", "two", "three"), path("new", "one", "three"))
    assert [ladder.compare("two", "one"), ladder.compare("two", "three")] == [-1, 1]


def test_a_first_level_that_is_gone_stands_below_all():
    ladder = Ladder(path("old", "zero", "one"), path("new", "one"))
    assert ladder.compare("zero", "one") == 1

"""Findings of a path that replaces another: names, circles, and what must be at hand."""

from pathlib import Path

import pytest

from coderpath.documents.path import read_path_text
from coderpath.documents.path.shipped import read_path
from coderpath.findings import Finding, Grade

HEAD = "coderpath: 1\npath: {name}\ntitle: {name}\neffective: {on}\n"
OLD = HEAD.format(name="old", on="2010-01-01") + "levels:\n"
NEW = HEAD.format(name="new", on="2024-01-01") + "replaces: old\nlevels:\n"
SPARED = NEW.replace("levels:", "grandfather: {until: 2024-06-01}\nlevels:")


def level(name: str, **keys: str) -> str:
    return f"  - {{level: {name}, title: T{''.join(f', {k}: {v}' for k, v in keys.items())}}}\n"


def found(text: str) -> list[Finding]:
    return list(read_path_text(text, "new.yaml").findings)


def written(folder: Path, **texts: str) -> list[tuple[Grade, str]]:
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return [(one.grade, one.found) for one in read_path(folder / "new.yaml").findings]


def test_two_levels_with_one_former_name_are_an_error():
    text = NEW + level("a", formerly="[x]") + level("b", formerly="x")
    (one,) = found(text)
    assert (one.grade, one.found) == (Grade.ERROR, '"x" is already formerly "a"')
    assert (one.line, one.column) == (8, 36)


def test_a_former_name_that_is_a_level_of_the_same_path_is_an_error():
    text = NEW + level("a", formerly="[b]") + level("b")
    assert [one.found for one in found(text)] == ['"b" is a level of this path']


def test_a_level_may_have_kept_its_own_name():
    assert found(NEW + level("a", formerly="[a]")) == []


@pytest.mark.parametrize(("post", "count"), [("", 2), ("true", 0)])
def test_a_circle_in_after_is_a_warning_posts_aside(post, count):
    way = {"opening": post} if post else {}
    text = OLD + level("a", after="[b, c]") + level("b", after="[a]", **way) + level("c")
    circles = [one for one in found(text) if "ends up coming after itself" in one.found]
    assert (len(circles), {one.grade for one in circles}) == (
        count,
        {Grade.WARNING} if count else set(),
    )


def test_a_replaced_document_that_is_not_found_is_an_error_where_it_is_needed(tmp_path):
    (one,) = written(tmp_path, new=SPARED + level("a"))
    assert one == (
        Grade.ERROR,
        'There is no readable document for "old", which this path replaces',
    )
    assert written(tmp_path, new=NEW + level("a")) == []


def test_paths_that_replace_each_other_in_a_circle_are_an_error(tmp_path):
    old = OLD.replace("levels:", "replaces: new\nlevels:") + level("a")
    (one,) = written(tmp_path, new=NEW + level("a"), old=old)
    assert one == (Grade.ERROR, "Paths replace each other in a circle: new, old, new")
    itself = NEW.replace("replaces: old", "replaces: new") + level("a")
    assert written(tmp_path, new=itself)[0][0] is Grade.ERROR


def test_levels_that_grandfathering_cannot_match_are_warned_of(tmp_path):
    new = SPARED + level("a", formerly="[x]") + level("b") + level("c", formerly="[]")
    old = OLD + level("x") + level("y") + level("z")
    assert written(tmp_path, new=new, old=old) == [
        (Grade.WARNING, 'Level "b" has no name in the path that this one replaces'),
        (Grade.WARNING, "No level says that it was formerly y and z"),
    ]

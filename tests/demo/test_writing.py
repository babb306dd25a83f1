"""What is written to the folder: a file for each kind, and a README that hides nothing."""

import csv
from datetime import date
from pathlib import Path

import pytest

from coderpath_demo import STORIES, write
from coderpath_demo.figures import INVENTED, PUBLISHED
from tests.demo.looking import Demo


@pytest.fixture(scope="module")
def folder(demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("demo") / "facts"
    write(demo.tables, place, demo.seed, date(2026, 10, 31))
    return place


def test_every_table_is_a_csv_file_that_reads_back_the_same(demo: Demo, folder: Path) -> None:
    for file, rows in demo.tables.items():
        with (folder / f"{file}.csv").open(encoding="utf-8", newline="") as stream:
            assert list(csv.DictReader(stream)) == rows
    assert len(list(folder.iterdir())) == len(demo.tables) + 1


def test_the_readme_names_every_story_with_its_coder(folder: Path) -> None:
    text = (folder / "README.md").read_text(encoding="utf-8")
    for story in STORIES:
        assert f"| {story.coder} | {story.name} | {story.title} |" in text


def test_the_readme_says_of_every_figure_whether_it_is_published_or_invented(folder: Path) -> None:
    published, invented = (folder / "README.md").read_text(encoding="utf-8").split("\nInvented:\n")
    for figure in PUBLISHED:
        assert figure.source
        assert f"| {figure.what} | {figure.value} | {figure.source} |" in published
    for figure in INVENTED:
        assert not figure.source
        assert f"| {figure.what} | {figure.value} |" in invented


def test_the_readme_counts_what_is_there(demo: Demo, folder: Path) -> None:
    text = (folder / "README.md").read_text(encoding="utf-8")
    people = len({row["coder"] for row in demo.rows("coders")})
    assert f"{people} coders were there at some time" in text
    assert f"| productivity.csv | {len(demo.rows('productivity')):,} |" in text
    assert f"from seed {demo.seed}." in text

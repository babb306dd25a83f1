"""A copy of a template is the template in another name, and what it means travels along."""

from datetime import date
from pathlib import Path

import pytest

from coderpath.documents.path.examples import EXAMPLES, read_examples, run_examples
from coderpath.documents.path.owned import Copy
from coderpath.documents.path.reader import read_path_text
from coderpath.documents.path.shipped import DOCUMENT, read_path, shipped_names
from coderpath.documents.path.templates import SOURCES, TEMPLATES, Template
from coderpath.path import PARTS, CareerPath

FIRST = TEMPLATES[0]
DAY = date(2031, 5, 6)
NASTY = [
    'Ärzte: "yes" # no',
    "{levels: []}",
    "2026",
    "null",
    "- a list",
    "it's & *that",
    "編碼",
    "Long " * 60 + "end",
    "x" * 300,
]
every_template = pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.name)


def read(text: str) -> CareerPath:
    path, findings = read_path_text(text, DOCUMENT)
    assert findings == ()
    assert path is not None
    return path


def asked(path: CareerPath) -> list[object]:
    """Give all that a path asks, without its name, its first day and what it replaced."""
    levels = [level.model_copy(update={"formerly": ()}) for level in path]
    return [levels, path.entry, path.rules.stands_for, path.patient_types, path.hire_at_most]


def test_every_shipped_path_is_a_template_and_every_template_is_shipped() -> None:
    assert sorted(one.name for one in TEMPLATES) == shipped_names()


@every_template
def test_a_template_says_in_a_line_what_it_is_and_where_it_comes_from(template: Template) -> None:
    assert len(template.says) <= 100
    assert template.says.endswith(".")
    assert template.sources.startswith("# ")
    assert template.example_count


@every_template
def test_a_template_without_a_source_that_was_read_is_called_a_pattern(template: Template) -> None:
    assert template.path.source or template.path.title.endswith(", a pattern")


@every_template
def test_a_copy_asks_what_the_template_asks_in_its_own_name(template: Template) -> None:
    path = read(Copy(template, "Valley Health coding path", DAY).text)
    assert (path.path, path.title) == ("valley-health-coding-path", "Valley Health coding path")
    assert (path.effective, path.replaces, path.grandfather) == (DAY, None, None)
    assert asked(path) == asked(template.path)


@pytest.mark.parametrize(
    "template", [one for one in TEMPLATES if one.path.replaces], ids=lambda one: one.name
)
def test_the_examples_hold_under_a_copy_that_replaces_nothing(
    template: Template, tmp_path: Path
) -> None:
    files = Copy(template, "Valley Health coding path", DAY).write(tmp_path / "own")
    assert [file.name for file in files] == [DOCUMENT, EXAMPLES, SOURCES]
    path, findings = read_path(tmp_path / "own")
    assert findings == ()
    examples, findings = read_examples(tmp_path / "own" / EXAMPLES)
    assert findings == ()
    assert path is not None
    assert examples is not None
    assert run_examples(examples, path) == []


@every_template
def test_a_copy_keeps_the_comments_of_the_template(template: Template) -> None:
    text = Copy(template, "Own", DAY).text
    said = [line for line in template.text.splitlines() if line.lstrip().startswith("#")]
    lost = [line for line in said if line not in text]
    assert lost == [] or template.path.replaces is not None
    assert all("grandfather" in line or "year in which nobody" in line for line in lost)


@pytest.mark.parametrize("title", NASTY)
def test_any_title_is_written_so_that_it_is_read_again(title: str) -> None:
    path = read(Copy(FIRST, title, DAY).text)
    assert path.title == title
    assert path.path.replace("-", "").isalnum()
    assert len(path.path) <= 100


@pytest.mark.parametrize("name", shipped_names())
def test_a_copy_never_takes_the_name_of_a_shipped_path(name: str) -> None:
    assert Copy(FIRST, name.replace("-", " "), DAY).name == f"our-{name}"


def test_a_copy_is_written_into_a_new_or_an_empty_folder_only(tmp_path: Path) -> None:
    copy = Copy(FIRST, "Own", DAY)
    copy.write(tmp_path / "deep" / "new")
    (tmp_path / "empty").mkdir()
    copy.write(tmp_path / "empty")
    mine = tmp_path / "empty" / DOCUMENT
    mine.write_text("mine", encoding="utf-8")
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    for taken in ("empty", "file"):
        with pytest.raises(FileExistsError):
            copy.write(tmp_path / taken)
    assert mine.read_text(encoding="utf-8") == "mine"


def test_a_copy_that_cannot_be_written_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Path.write_text

    def full(self: Path, *rest: str, **how: str) -> int:
        if self.name == SOURCES:
            raise OSError(28, "No space left on device")
        return write(self, *rest, **how)

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="No space"):
        Copy(FIRST, "Own", DAY).write(tmp_path / "own")
    assert list(tmp_path.iterdir()) == []


def test_counts_are_of_every_requirement_and_entry_rule() -> None:
    path = FIRST.path
    entries = [one for level in path for part in PARTS for one in level.part(part)]
    assert FIRST.counts.requirements == len(entries) + len(path.entry)
    assert 0 < FIRST.counts.assumed < FIRST.counts.requirements

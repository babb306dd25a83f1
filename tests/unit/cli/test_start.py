"""`coderpath start`: without a name it lists, with one it writes a copy that checks well."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from coderpath.cli import app
from coderpath.documents.path.templates import TEMPLATES

NAME = min(TEMPLATES, key=lambda one: one.example_count).name


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, words)
    assert result.exit_code == code, (result.output, result.exception)
    return result.output


def test_alone_it_lists_every_template_with_a_line():
    listed = run("start").splitlines()
    assert [line.split()[0] for line in listed[: len(TEMPLATES)]] == [one.name for one in TEMPLATES]
    assert all(one.says in run("start") for one in TEMPLATES)


def test_the_list_as_json_says_how_much_of_each_is_assumed():
    told = [json.loads(line) for line in run("start", "--json").splitlines()]
    assert [one["template"] for one in told] == [one.name for one in TEMPLATES]
    counts = {"levels", "posts", "requirements", "assumed", "examples"}
    assert all(counts | {"template", "title", "says", "source"} == set(one) for one in told)


def test_a_copy_is_written_and_what_to_do_next_works(here):
    text = run("start", "--from", NAME)
    folder = here / "our-coding-career-path"
    assert {file.name for file in folder.iterdir()} == {"path.yaml", "examples.yaml", "SOURCE.md"}
    assert "read these first" in text
    steps = [line.split()[1:] for line in text.splitlines() if line.startswith("  coderpath")]
    assert [step[0] for step in steps] == ["show", "check", "facts"]
    told = [run(*step) for step in steps]
    assert "examples hold" in told[1]


def test_name_day_and_folder_are_the_owners(here):
    words = ("--name", "Valley  Health", "--effective", "2027-01-01", "--to", "ours/ladder")
    told = json.loads(run("start", "--from", NAME, *words, "--json"))
    assert told == {
        "template": NAME,
        "path": "valley-health",
        "title": "Valley Health",
        "effective": "2027-01-01",
        "files": [f"ours/ladder/{name}" for name in ("path.yaml", "examples.yaml", "SOURCE.md")],
    }
    assert all((here / file).is_file() for file in told["files"])


def test_nothing_is_overwritten(here):
    run("start", "--from", NAME)
    (here / "our-coding-career-path" / "path.yaml").write_text("mine", encoding="utf-8")
    assert "nothing is overwritten" in " ".join(run("start", "--from", NAME, code=2).split())
    assert (here / "our-coding-career-path" / "path.yaml").read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--from", "intermountain-revise"), 'Did you mean "intermountain-revised"?'),
        (("--from", "nowhere"), "coderpath start lists them"),
        (("--from", NAME, "--name", " "), "a path needs a name"),
        (("--from", NAME, "--effective", "soon"), '"soon" is not a day'),
        (("--supervisor", "Teresa"), "belongs to an organization"),
        (("Valley Health",), "needs the name of its first supervisor"),
        (
            ("Valley Health", "--supervisor", "T", "--path", "x", "--from", NAME),
            "a file or a template, not both",
        ),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(here, words, says):
    told = " ".join(run("start", *words, code=2).replace("│", " ").split())
    assert says in told
    assert list(here.iterdir()) == []

"""The reference leaves nothing out and is never stale."""

import json
from pathlib import Path

import pytest

from coderpath.criteria import RULES
from coderpath.documents.path.json_schema import path_schema
from tests.docs import generate
from tests.docs.commands import listed
from tests.spec.toc import EVERY_SPEC


def headings(name: str) -> list[str]:
    """List the headings of a page of the reference."""
    text = (generate.REFERENCE / name).read_text(encoding="utf-8")
    return [line.lstrip("# ") for line in text.splitlines() if line.startswith("##")]


def test_nothing_that_is_generated_is_stale() -> None:
    assert generate.stale() == []


def test_every_kind_has_a_chapter_in_the_order_of_the_list() -> None:
    chapters = [one.strip("`") for one in headings("criteria.md") if one.startswith("`")]
    assert chapters == list(RULES)


def test_every_spec_is_in_the_reference() -> None:
    found = headings("criteria.md")
    assert [spec.title for spec in EVERY_SPEC if spec.title not in found] == []


def test_every_parameter_of_every_kind_is_in_the_reference() -> None:
    text = (generate.REFERENCE / "criteria.md").read_text(encoding="utf-8")
    chapters = dict(zip(RULES, text.split("\n## `")[1:], strict=True))
    for kind, model in RULES.items():
        names = {field.alias or name for name, field in model.model_fields.items()}
        missing = {name for name in names if f"`{name}`" not in chapters[kind]}
        assert missing <= ({model.shorthand} if kind in ("all_of", "any_of") else set())


def test_every_command_has_a_chapter() -> None:
    groups = {name: getattr(one.loaded(), "commands", {}) for name, one in listed().items()}
    names = [
        whole
        for name, inside in groups.items()
        for whole in ([f"{name} {under}" for under in inside] or [name])
    ]
    assert [one.strip("`") for one in headings("command-line.md")] == names


def test_checking_says_what_is_stale_and_writing_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(generate, "REFERENCE", tmp_path / "docs" / "reference")
    assert generate.main(["--check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"docs/reference/{name} is stale: run make docs." for name in generate.texts()
    ]
    assert generate.main([]) == 0
    assert generate.main(["--check"]) == 0


def test_the_schema_is_the_one_that_the_program_prints() -> None:
    assert path_schema() == json.loads(
        (generate.REFERENCE / "path-schema.json").read_text(encoding="utf-8")
    )

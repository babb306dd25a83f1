"""The shipped paths and those of the tests are sound, and mean what their examples say."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from coderpath.documents.path.examples import CHANGE_OVER, EXAMPLES, read_examples, run_examples
from coderpath.documents.path.json_schema import path_schema
from coderpath.documents.path.shipped import read_path, shipped_names
from tests.unit.documents.documents import ROOT, SOUND, of_entry, of_levels

VALIDATOR = Draft202012Validator(path_schema())
every_sound_path = pytest.mark.parametrize("file", SOUND, ids=lambda file: file.parent.name)


def as_json(text: str) -> object:
    """Load YAML as an editor sees it: days are text."""
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(text), default=str))


def test_every_shipped_path_is_among_them() -> None:
    shipped = [file.parent.name for file in SOUND if file.is_relative_to(ROOT / "src")]
    assert shipped == shipped_names()


@every_sound_path
def test_it_reads_without_findings(file: Path) -> None:
    path, findings = read_path(file)
    assert findings == ()
    assert path is not None
    assert path.path == file.parent.name


@every_sound_path
def test_its_examples_hold(file: Path) -> None:
    path, _ = read_path(file)
    assert path is not None
    written = [file.with_name(name) for name in (EXAMPLES, CHANGE_OVER)]
    for place in [written[0], *(one for one in written[1:] if one.exists())]:
        examples, findings = read_examples(place)
        assert findings == ()
        assert examples is not None
        assert examples.examples
        assert run_examples(examples, path) == []


@every_sound_path
def test_the_schema_accepts_it(file: Path) -> None:
    document = as_json(file.read_text(encoding="utf-8"))
    assert [error.message for error in VALIDATOR.iter_errors(document)] == []


def test_the_schema_is_itself_sound() -> None:
    Draft202012Validator.check_schema(path_schema())


REFUSED = {
    "an unknown kind": of_entry("{credentials: RHIT, source: x}"),
    "two kinds in one entry": of_entry("{credential: RHIT, course: coding, source: x}"),
    "neither source nor assumed": of_entry("{credential: RHIT}"),
    "an unknown parameter": of_entry("{skill: {of: tact, attestedby: x}, source: x}"),
    "a number in quotes": of_entry('{experience: {in: acute, months: "6"}, source: x}'),
    "a threshold that is a number": of_entry(
        "{accuracy: {method: codes, last_reviews: 4, threshold: 95}, source: x}"
    ),
    "an unknown measure": of_entry(
        '{productivity: {window_months: 3, measure: mean, threshold: "> 100%"}, source: x}'
    ),
    "an unknown key of a level": of_levels("{level: rung, title: Rung, minimun: []}"),
    "no levels": of_levels(""),
    "a day past 28": of_levels("{level: rung, title: Rung}", ", months_close_on: 31"),
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_the_schema_refuses(text: str) -> None:
    assert not VALIDATOR.is_valid(as_json(text))


def test_the_schema_accepts_the_like_without_the_slip() -> None:
    entry = '{productivity: {window_months: 3, measure: average, threshold: "> 100%"}, source: x}'
    assert VALIDATOR.is_valid(as_json(of_entry(entry)))
    assert VALIDATOR.is_valid(as_json(of_levels("{level: rung, title: Rung}")))

"""Whatever stands where something else is expected is a finding, never an end of the reader."""

import json
from copy import deepcopy

import pytest

from coderpath.documents.path import read_path_text
from tests.unit.documents.documents import FILE

AT_TWO = {"experience": {"in": ["acute"], "months": 12, "full_time_equivalent": True}}
WHEN = {"not": {"hired": {"since": "2020-01-01", "until": "2024-01-01"}}}
DOCUMENT = {
    "coderpath": 1,
    "path": "small",
    "title": "Small",
    "effective": "2024-01-01",
    "replaces": "smaller",
    "patient_types": {"ip": "Inpatient"},
    "credentials": {"RHIA": {"counts_as": ["RHIT"]}},
    "levels": [
        {
            "level": "one",
            "title": "One",
            "after": [],
            "formerly": ["none"],
            "minimum": [
                {"id": "card", "credential": {"any_of": ["RHIT"], "held_months": 2}, "when": WHEN}
                | {"source": "x"},
                {"id": "figure", "rating": {"of": "p", "at_least": 3, "times": 2, "of_last": 3}}
                | {"assumed": "x"},
            ],
            "keep": [{"id": "seen", "reviews": {"at_least": 1, "window_months": 3}, "source": "x"}],
        },
        {
            "level": "two",
            "title": "Two",
            "after": ["one"],
            "builds_on": "one",
            "waives": ["card"],
            "duties": ["Codes"],
            "advance": [{"id": "years", "source": "x", **AT_TWO}],
        },
    ],
    "entry": [{"when": {"credential": "RHIT"}, "level": "one", "source": "x"}],
    "grandfather": {"until": "2024-06-30"},
}
SHAPES = {"a number": 1.5, "a mapping": {"a": 1}, "a list": ["x", 2], "nothing": None}


def places(node, place=()):
    """Give every place of a document."""
    steps = list(node) if isinstance(node, dict) else range(len(node))
    for key, value in ((step, node[step]) for step in steps):
        yield (*place, key)
        if isinstance(value, dict | list):
            yield from places(value, (*place, key))


def changed(place, shape):
    """Give the document with something else in one place."""
    document = deepcopy(DOCUMENT)
    node = document
    for step in place[:-1]:
        node = node[step]
    node[place[-1]] = shape
    return json.dumps(document)


def test_document_of_the_test_is_sound():
    assert read_path_text(json.dumps(DOCUMENT), FILE).path is not None


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_another_shape_in_any_place_is_read_to_the_end(shape):
    for place in places(DOCUMENT):
        read = read_path_text(changed(place, shape), FILE)
        assert read.path is not None or read.findings, place

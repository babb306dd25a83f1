"""Documents that are meant to keep their reader busy, or hold what no table keeps."""

from itertools import pairwise
from time import perf_counter

import pytest

from coderpath.documents.path.reader import read_path_text

HEAD = "coderpath: 1\npath: p\n"
HOSTILE = {
    "brackets": ("[" * 5_000, "1:1", "Brackets are nested too deeply"),
    "braces": ("a: " + "{" * 51 + "}" * 51, "1:1", "Brackets are nested too deeply"),
    "alias of itself": (HEAD + "levels: &a\n- *a\n", "4:3", "This alias refers to itself"),
    "aliases": (
        "a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]\n"
        + "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 10)}]\n" for a, b in pairwise("abcdefgh")),
        "5:8",
        "The file has over 20,000 values",
    ),
    "merges": (
        "a: &a\n"
        + "".join(f"  k{n}: 1\n" for n in range(300))
        + "b:\n  <<: [*a"
        + ", *a" * 299
        + "]",
        "303:136",
        "The file has over 20,000 values",
    ),
    "many keys": (
        "".join(f"k{n}: 1\n" for n in range(90_000)),
        "10000:8",
        "The file has over 20,000 values",
    ),
    "nul": (
        HEAD + 'title: "T\\0"\n',
        "3:8",
        "There is an invisible character (U+0000) here",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_gets_one_finding_with_its_place_at_once(name):
    text, place, found = HOSTILE[name]
    began = perf_counter()
    path, (finding,) = read_path_text(text, "p.yaml")
    assert path is None
    assert (f"{finding.line}:{finding.column}", finding.found) == (place, found)
    assert all((finding.allowed, finding.mend))
    assert perf_counter() - began < 10  # seconds, where a core was burnt for minutes


def test_folded_text_is_no_sign_that_cannot_be_seen():
    folded = "title: >-\n  A title\n  over two lines\n"
    aliases = "patient_types: &types {a: A}\nlevels: *types\n"  # which have every sign looked at
    _, findings = read_path_text(HEAD + folded + aliases, "p.yaml")
    assert "There is an invisible character (U+0007) here" not in {one.found for one in findings}


def test_fifty_brackets_are_no_reason_to_refuse():
    _, findings = read_path_text(HEAD + "title: " + "[" * 50 + "]" * 50, "p.yaml")
    assert "Brackets are nested too deeply" not in {one.found for one in findings}

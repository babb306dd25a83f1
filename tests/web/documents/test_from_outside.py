"""A text from outside is read in a child that is ended where it takes too long."""

from subprocess import CompletedProcess
from time import process_time

import pytest

from coderpath.documents.path import shipped
from coderpath.documents.path.reader import read_path_text
from coderpath_web.documents import from_outside
from coderpath_web.documents.from_outside import MOST_FINDINGS, read_from_outside

HEAD = "coderpath: 1\npath: p\ntitle: P\neffective: 2026-01-01\n"
GOOD = (shipped.FOLDER / "intermountain-revised" / shipped.DOCUMENT).read_text("utf-8")
COSTLY = HEAD + "# c\n" * 240_000


def dumped(reading):
    return reading.path and reading.path.model_dump()


@pytest.mark.parametrize("text", [GOOD, "", "a: [", HEAD, f"{HEAD}title: \ud800"])
def test_a_reading_is_the_same_as_without_a_child(text):
    found, expected = read_from_outside(text, "p.yaml"), read_path_text(text, "p.yaml")
    assert found.findings == expected.findings
    assert dumped(found) == dumped(expected)


def test_a_costly_document_is_given_up_and_it_is_said():
    before = process_time()
    reading = read_from_outside(COSTLY, "p.yaml")
    assert process_time() - before < 1  # seconds, of this process and not of the child
    assert reading.path is None
    assert [(one.found, one.allowed) for one in reading.findings] == [
        (
            "The document takes too much time or memory to read",
            "A path document is read within 3 seconds",
        )
    ]


def test_many_findings_are_cut_and_it_is_said():
    text = HEAD + "".join(f"key{n}: 1\n" for n in range(300))
    *shown, rest = read_from_outside(text, "p.yaml").findings
    every = read_path_text(text, "p.yaml").findings
    assert shown == list(every[:MOST_FINDINGS])
    assert rest.found == f"{len(every) - MOST_FINDINGS} more things were found from here on"


def test_a_second_document_waits_for_the_first(monkeypatch):
    monkeypatch.setattr(from_outside, "LONGEST_WAIT", 0.01)
    with from_outside._one_at_a_time:  # noqa: SLF001 -- as a reader in another thread holds it
        (finding,) = read_from_outside(GOOD, "p.yaml").findings
    assert finding.found == "Other documents are being read"


def test_a_reading_of_another_version_of_the_program_is_told(monkeypatch):
    newer = CompletedProcess([], 0, stdout=b"ccoderpath.path\nOfTheNextVersion\n.")
    monkeypatch.setattr(from_outside.subprocess, "run", lambda *_, **__: newer)
    (finding,) = read_from_outside(GOOD, "p.yaml").findings
    assert finding.found.startswith("The program was updated while it ran")

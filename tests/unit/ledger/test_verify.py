"""The one file that checks an exported ledger says what was changed."""

import ast
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from coderpath.ledger import verify as program
from coderpath.ledger.entries import SealedRows
from coderpath.ledger.verify import Unreadable, read_checkpoint, verify
from tests.unit.ledger.written_out import EVENT, ORIGIN, Ledger, checkpoint_text

FILE = Path(program.__file__)
ANEW = "The whole log differs from the checkpoint of 10 entries (from the first entry on)."


def found(ledger, *checkpoints):
    return verify(ledger.lines(), checkpoints)[2]


def test_what_is_as_it_was_is_said_to_be():
    ledger = Ledger()
    checkpoints = [ledger.checkpoint(size) for size in (0, 4, 10)]
    assert verify(ledger.lines(), checkpoints) == (10, 9, [])


@pytest.mark.parametrize(
    ("number", "fields", "says"),
    [
        (4, {"act": "fact.retracted"}, "its number, time, people, act or digests"),
        (4, {"at": "2026-11-15T11:00:00.000000Z"}, "its number, time, people, act or digests"),
        (4, {"by": (7, "Rosa")}, "its number, time, people, act or digests"),
        (3, {"rows": {}}, "its number, time, people, act or digests"),
        (3, {"rows": {EVENT: SealedRows(2, "")}}, "its number, time, people, act or digests"),
    ],
)
def test_changed_entry_is_named(number, fields, says):
    ledger = Ledger()
    kept = ledger.checkpoint()
    ledger.change(number, **fields)
    assert any(f"Entry {number} was changed: {says}" in one for one in found(ledger, kept))


def test_changed_reason_and_details_are_named():
    lines = list(Ledger().lines())
    at = next(at for at, line in enumerate(lines) if '"number":3' in line)
    lines[at] = lines[at].replace('"Reason 3"', '"Another"')
    assert verify(lines, [])[2] == ["Entry 3 was changed: its reason is not what it was."]
    lines[at] = lines[at].replace('"Another"', '"Reason 3"').replace('{"facts":3}', '{"facts":4}')
    assert verify(lines, [])[2] == ["Entry 3 was changed: its details are not what they were."]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda rows: rows.pop(), "it wrote 3 rows, and 2 are on file"),
        (lambda rows: rows.append((99, '{"id":99}', {})), "it wrote 3 rows, and 4 are on file"),
        (
            lambda rows: rows.insert(0, (30, rows.pop(0)[1].replace("hours", "other"), {})),
            "a row of its 3 is not what it was",
        ),
    ],
)
def test_changed_rows_are_named_with_their_entry(change, says):
    ledger = Ledger()
    change(ledger.rows[3])
    assert found(ledger) == [f"Entry 3 was changed: {EVENT}: {says}."]


def test_rows_moved_to_another_entry_are_missed_by_one_and_too_many_for_the_other():
    ledger = Ledger()
    ledger.rows[4] = [ledger.rows[3].pop(0)]
    assert [one[:21] for one in found(ledger)] == ["Entry 3 was changed: ", "Entry 4 was changed: "]


def test_text_that_may_be_erased_is_held_against_its_digest_until_it_is():
    ledger = Ledger()
    number, line, own = ledger.rows[3][2]
    ledger.rows[3][2] = (number, line, {"note": [own["note"][0], "Another"]})
    assert found(ledger) == [
        f"Entry 3 was changed: note of row {number} of {EVENT} is not what it was."
    ]
    ledger.rows[3][2] = (number, line, {"note": [None, "Another"]})
    assert len(found(ledger)) == 1
    ledger.rows[3][2] = (number, line, {"note": [None, None]})
    assert found(ledger, ledger.checkpoint()) == []


def test_reason_and_details_may_be_erased_and_nothing_else_with_them():
    ledger = Ledger()
    ledger.erased = {3, 5}
    assert found(ledger, ledger.checkpoint()) == []
    ledger.erased_says = ('"Another"', "")
    assert [one[:21] for one in found(ledger)] == ["Entry 3 was changed: ", "Entry 5 was changed: "]
    ledger.erased_says = ("", '{"facts":4}')
    assert len(found(ledger)) == 2
    ledger.erased_says = ("", "")
    number, line, own = ledger.rows[3][0]
    ledger.rows[3][0] = (number, line.replace("hours", "errors"), own)
    assert found(ledger) == [f"Entry 3 was changed: {EVENT}: a row of its 3 is not what it was."]


@pytest.mark.parametrize("key", ["", "00" * 31, "00" * 33])
def test_key_of_a_row_takes_in_nothing_of_its_line(key):
    ledger = Ledger()
    ledger.erased, ledger.key = {3}, lambda *_: ["", key]
    with pytest.raises(Unreadable, match="64 signs"):
        found(ledger)


def test_log_written_anew_differs_from_the_checkpoint_kept_elsewhere():
    ledger = Ledger()
    kept = ledger.checkpoint()
    ledger.change(5, act="other.act")
    assert found(ledger.written_anew()) == []
    assert found(ledger, kept) == [ANEW]
    early = Ledger().checkpoint(4)
    assert found(ledger, early, kept) == [
        ANEW.replace("from the first entry on", "entries up to 4 are as they were")
    ]


def test_log_cut_short_is_found_by_its_checkpoint():
    ledger = Ledger()
    kept = ledger.checkpoint()
    del ledger.entries[8:]
    ledger.written_anew()
    assert found(ledger) == []
    assert found(ledger, kept) == [
        "The log has 8 entries, and had 10 at the checkpoint: some are gone."
    ]


def test_entry_taken_out_swapped_or_put_in_stands_in_the_wrong_place():
    for change in (
        lambda entries: entries.pop(4),
        lambda entries: entries.insert(4, replace(entries[4])),
        lambda entries: entries.insert(4, entries.pop(7)),
    ):
        ledger = Ledger()
        kept = ledger.checkpoint()
        change(ledger.entries)
        wrong = found(ledger.written_anew(), kept)
        assert any("stands where entry" in one for one in wrong)


def test_checkpoint_of_another_log_is_no_checkpoint_of_this():
    ledger = Ledger()
    origin, *rest = ledger.checkpoint()
    assert found(ledger, ("other.example/log", *rest)) == [
        f"The checkpoint is of the log other.example/log, and this is {origin}."
    ]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("entry\t{}\t\t\t\t\t\n", "line 2"),
        ("entry\tno json\n", "line 2"),
        ("row\tevent\t{}\n", "neither an entry nor a row"),
        ("other\n", "neither an entry nor a row"),
    ],
)
def test_what_is_no_ledger_is_refused_with_its_line(line, says):
    with pytest.raises(Unreadable, match=says):
        verify([f"coderpath-ledger\t1\t{ORIGIN}\t1\n", line], [])
    with pytest.raises(Unreadable, match="no exported ledger"):
        verify(["number,at\n"], [])


def test_program_runs_alone_and_answers_by_its_exit_code(tmp_path):
    ledger = Ledger()
    out, kept = tmp_path / "ledger.txt", tmp_path / "checkpoint.txt"
    kept.write_text(checkpoint_text(ledger.checkpoint()), encoding="utf-8")
    assert read_checkpoint(kept.read_text(encoding="utf-8")) == ledger.checkpoint()
    out.write_text("".join(ledger.lines()), encoding="ascii")
    said = (
        "10 entries and 9 rows: each is as it was when it was written.\n"
        "The log is the one of the checkpoint of 10 entries.\n"
        "Whether the log signed it, any tool for C2SP signed notes says, with its public key.\n"
    )
    assert run(out, kept) == (0, said)
    ledger.rows[3].pop()
    out.write_text("".join(ledger.lines()), encoding="ascii")
    code, said = run(out, kept)
    assert (code, said.splitlines()[-1]) == (1, "1 findings in 10 entries and 8 rows.")
    assert run(tmp_path / "none.txt")[0] == run()[0] == 2
    kept.write_text("log\n", encoding="utf-8")
    assert run(out, kept)[0] == 2


def run(*files):
    alone = [sys.executable, "-I", "-S", str(FILE), *map(str, files)]
    done = subprocess.run(alone, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def test_program_is_one_short_file_on_the_standard_library_alone():
    text = FILE.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 330
    asked = {
        name.partition(".")[0]
        for node in ast.walk(ast.parse(text))
        for name in (
            [one.name for one in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert asked <= sys.stdlib_module_names

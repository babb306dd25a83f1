"""Identifiers stop at the door: files with any kind are refused with the cell, clean ones taken.

`make soak` tries 500 of each; a tenth of them are tried here.
"""

import os
from traceback import format_exception

import pytest

from coderpath.records.asked import Asked
from coderpath.records.formats.table.reader import read_table
from coderpath.records.identifiers.found import HeadingOfIdentifier, IdentifierFound
from coderpath.records.identifiers.kinds import KINDS
from tests.unit.records.tables.planted import made
from tests.unit.records.tables.small import KEY, MAPPING, TYPES, mapping_of, read, read_rows, row

FILES = int(os.environ.get("CODERPATH_FILES", "50"))


def said_of(refused, batches):
    """Give everything that comes out of a reading that was refused."""
    trace = "".join(format_exception(refused))
    chain = [refused, refused.__cause__, refused.__context__]
    return " ".join(
        [trace, *map(repr, chain), *map(str, chain), repr(refused.finding), repr(batches)]
    )


@pytest.mark.parametrize("letter", [kind.letter for kind in KINDS])
def test_a_planted_identifier_is_refused_with_its_cell_and_told_nowhere(tmp_path, letter) -> None:
    for seed in range(-(-FILES // len(KINDS))):
        file = made(tmp_path, seed, letter)
        batches = []
        with pytest.raises(IdentifierFound) as refused:
            batches.extend(read_table(file.path, file.mapping, Asked(TYPES, KEY)))
        finding = refused.value.finding
        where = (finding.line, finding.column, refused.value.kind.letter)
        assert where == (file.row, file.column, letter), (seed, file.planted)
        assert file.planted not in said_of(refused.value, batches)


def test_clean_files_are_taken_whole(tmp_path) -> None:
    for seed in range(FILES):
        file = made(tmp_path, 10_000 + seed)
        records, findings = read(file.path, file.mapping)
        assert findings == [], seed
        assert len(records) > 0


def test_what_cannot_be_read_is_not_repeated(tmp_path) -> None:
    odd = "zq7 unheard-of"
    for column in ("Coded", "Discharged", "Minutes", "Charges", "Account", "Type"):
        _, findings = read_rows(tmp_path, row(**{column: odd}))
        assert findings
        assert odd not in repr(findings)


@pytest.mark.parametrize(
    ("field", "heading", "mend"),
    [
        ("number", "MRN", "Choose another column, or rename it if it holds something else"),
        (
            "surrogate",
            "Account Number",
            "Choose number instead, so that only a keyed code of it is kept",
        ),
        ("coded", "DOB", "Choose another column, or rename it if it holds something else"),
        ("coder", "Patient Name", "Choose another column, or rename it if it holds something else"),
    ],
)  # fmt: skip
def test_a_heading_that_says_so_refuses_the_column_that_was_chosen(
    tmp_path, field, heading, mend
) -> None:
    other = "" if field in {"number", "surrogate"} else "number: Id, "
    mapping = mapping_of(
        f"record_mapping: 1\ncolumns: {{{other}facility: Site, {field}: {heading}}}"
    )
    with pytest.raises(HeadingOfIdentifier) as refused:
        read_rows(tmp_path, ["1", "NGH", "1"], headings=["Id", "Site", heading], mapping=mapping)
    assert (refused.value.finding.line, refused.value.finding.column) == (1, heading)
    assert refused.value.finding.mend == mend


def test_somebody_who_codes_may_be_named_where_the_mapping_says_who_is_meant(tmp_path) -> None:
    named = row(Coder="Lopez, Maria")
    with pytest.raises(IdentifierFound):
        read_rows(tmp_path, named)
    mapping = mapping_of(f"{MAPPING}coders: {{'Lopez, Maria': c1}}\n")
    assert [one.coder for one in read_rows(tmp_path, named, mapping=mapping)[0]] == ["c1"]


def test_an_identifier_behind_a_hundred_thousand_cells_is_found_too(tmp_path) -> None:
    rows = [row(Account=str(8_000_000 + at)) for at in range(9000)]
    with pytest.raises(IdentifierFound) as refused:
        read_rows(tmp_path, *rows, row(Facility="Call 801-555-0142"))
    assert (refused.value.finding.line, refused.value.finding.column) == (9002, "Facility")

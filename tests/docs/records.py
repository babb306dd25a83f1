"""The reference of coded records: how types are decided, and what is read of public samples."""

import gzip
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from coderpath.findings import Grade
from coderpath.records.formats.table.files import read_mapping
from coderpath.records.reading import format_of, read
from coderpath.records.tally import Tally
from coderpath.records.types import RecordTypes, read_types, shipped_tables
from coderpath.records.types.condition import RecordCondition
from coderpath.records.types.words import condition_in_words
from tests.docs.markdown import table

DATA = Path(__file__).parents[1] / "data" / "records"
KEY = b"the key of a page"

TYPES_OPEN = """\
# Tables of record types

A table of record types decides which patient type a coded record is of. The first line that fits
decides, and the record keeps its id. [The manual](../manual/record-types.md) shows how to make one.
This page is written from the code and the shipped tables.

## What a line may ask

All that a line lists must be so; of each list one is enough. In codes `x` stands for any digit.
`since` and `until` date a line: the day of discharge decides, else the day of service. A record
without either is decided by lines without dates alone.
"""
SAMPLES_OPEN = """\
# What is read of public samples

Each file below is read as coded records by `ub-04`; tables by a shipped mapping, which is named. A
row is a claim, a resource or a row of a table. What is refused is told with its reason; what is
dirty in a record that is taken is told too, and left out. Where the files are from stands in
`tests/data/records/SOURCES.md`. This page is written by reading them.
"""
SAMPLES_CLOSE = """\
Two more were read once and do not come along, since no licence is stated for them. Of 7,999
encounters that Synthea wrote as CSV (emilyclark11/synthea_test), all were taken by the mapping
`synthea-encounters`: 7,553 outpatient, 238 emergency, 108 home health, 61 inpatient, 24 hospice, 15
skilled nursing. Its table of payers was refused as a whole: it has none of the columns.
"""
SAMPLES = ("claims", "fhir", "x12")
MAPPINGS = {
    "bfd_rif_sample-a-inpatient.psv": "rif-inpatient",
    "bfd_rif_synthea_inpatient.csv": "rif-inpatient",
    "bfd_rif_synthea_outpatient.csv": "rif-outpatient",
}


def types_page() -> str:
    """Give the page of the grammar and of each shipped table."""
    keys = table(["key", "means"], list(_keys()))
    chapters = [_chapter(one) for name in shipped_tables() if (one := read_types(name).types)]
    return "\n".join([TYPES_OPEN, keys, "", *chapters]).rstrip() + "\n"


def _keys() -> Iterator[tuple[str, str]]:
    for name, field in RecordCondition.model_fields.items():
        yield f"`{field.alias or name}`", MEANINGS[name]


MEANINGS = {
    "bill": "type of bill (form locator 4), such as `13x`; a leading zero says nothing",
    "revenue": "revenue codes (form locator 42) of which the record has one",
    "revenue_only": "revenue codes beside which the record has none but the total, 0001",
    "hcpcs": "HCPCS codes of which the record has one",
    "place_of_service": "place of service of a professional claim, two digits",
    "class_": "class of an encounter or kind of a claim, by code or name",
    "said": "the patient type in the words of the file",
    "days_at_least": "days from the first to the last, both counted",
    "days_at_most": "the same, at most",
}


def _chapter(types: RecordTypes) -> str:
    rows = [
        (
            f"`{one.id}`",
            types.types[one.type],
            condition_in_words(one.when),
            one.source or f"assumed: {one.assumed}",
        )
        for one in types.lines
    ]
    heads = ["line", "patient type", "when", "source"]
    return f"## {types.title} (`{types.table}`)\n\n{table(heads, rows)}\n"


def samples_page() -> str:
    """Give the page of what is read of each sample."""
    heads = [
        "file",
        "format or mapping",
        "rows in",
        "taken",
        "refused",
        "why, and what else is told",
    ]
    return f"{SAMPLES_OPEN}\n{table(heads, list(_samples()))}\n\n{SAMPLES_CLOSE}"


def _samples() -> Iterator[tuple[str, ...]]:
    types = read_types().types
    assert types is not None
    with TemporaryDirectory(prefix="coderpath-samples-") as folder:
        for file in (one for name in SAMPLES for one in sorted((DATA / name).glob("*"))):
            yield _sample(_unpacked(file, Path(folder)), file, types)


def _unpacked(file: Path, folder: Path) -> Path:
    if file.suffix != ".gz":
        return file
    target = folder / file.stem
    with gzip.open(file) as packed, target.open("wb") as plain:
        shutil.copyfileobj(packed, plain)
    return target


def _sample(path: Path, file: Path, types: RecordTypes) -> tuple[str, ...]:
    tally = Tally()
    by = MAPPINGS.get(path.name)
    for batch in read(path, mapping=read_mapping(by).mapping if by else None, types=types, key=KEY):
        tally.add(batch)
    format_ = format_of(path)
    named = f"`{by}`" if by else format_.title if format_ else "none"
    shown = f"`{file.relative_to(DATA).as_posix().removesuffix('.gz')}`"
    figures = f"{tally.rows:,}", f"{tally.taken:,}", f"{tally.refused:,}"
    return shown, named, *figures, " ".join(_told(tally))


def _told(tally: Tally) -> Iterator[str]:
    for grade, word in ((Grade.ERROR, "Refused"), (Grade.WARNING, "Taken, and told")):
        of_grade = sorted((found, n) for (one, found), n in tally.reasons.items() if one is grade)
        if of_grade:
            yield f"{word}: {'; '.join(f'{found} ({n})' for found, n in of_grade)}."
    passed = sum(tally.passed_over.values())
    if passed:
        most = ", ".join(f"{n} {name}" for name, n in tally.passed_over.most_common(3))
        yield f"Passed over: {passed} of {len(tally.passed_over)} kinds, most of them {most}."

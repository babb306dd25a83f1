"""However a table is wrapped, split, written or kept, it comes out as the plain table does."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.unit.tables.books import book_of, cells, text_of

HEADER = ["Badge", "Name", "Hire Date", "Records"]
NAMES = st.sampled_from(["Ana Silva", "José Nuñez", "Mean, Ann", "Zoë Okafor", "Li Wei"])
DAYS = st.dates(date(2000, 1, 1), date(2025, 12, 31)).map(date.isoformat)
ROWS = st.lists(st.tuples(NAMES, DAYS, st.integers(0, 9999).map(str)), min_size=3, max_size=12).map(
    lambda rows: [[str(1001 + n), *row] for n, row in enumerate(rows)]
)
LEAST_SPLIT = 3
"""Of more rows than these each of two sheets has two at least."""
TITLES = st.lists(st.sampled_from(["Coding department", "Staff of North", ""]), max_size=3)
FOOTERS = st.lists(
    st.sampled_from(
        [
            ["Total", "", "", "77"],
            ["", "", "", "12"],
            ["Confidential"],
            ["Grand total", "", "", "9"],
        ]
    ),
    max_size=3,
)


@settings(max_examples=60, deadline=None)
@given(
    ROWS,
    TITLES,
    FOOTERS,
    st.sampled_from(",;\t|"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
def test_a_wrapped_text_file_is_the_plain_one(
    rows: list[list[str]],
    titles: list[str],
    footers: list[list[str]],
    separator: str,
    encoding: str,
) -> None:
    lines = [[title] for title in titles] + [HEADER, *rows, *footers]
    wide = [[*line, *[""] * (len(HEADER) - len(line))] for line in lines]
    text = "\r\n".join(separator.join(f'"{cell}"' for cell in line) for line in wide)
    with TemporaryDirectory() as folder:
        path = text_of(Path(folder) / "t.csv", text, encoding)
        assert cells(path) == [HEADER, *rows]


@settings(max_examples=25, deadline=None)
@given(ROWS, TITLES, FOOTERS, st.integers(0, 2), st.booleans())
def test_a_wrapped_workbook_split_over_sheets_is_the_plain_one(
    rows: list[list[str]],
    titles: list[str],
    footers: list[list[str]],
    blank_columns: int,
    is_split: bool,  # noqa: FBT001 -- one of the ways to wrap it
) -> None:
    def wrapped(some: list[list[str]]) -> list[list[str | None]]:
        lines = [[title] for title in titles] + [HEADER, *some, *footers]
        return [[*[None] * blank_columns, *(cell or None for cell in line)] for line in lines]

    # A number below a single row of a sheet may be its sum or another row: nobody could tell.
    assume(not is_split or len(rows) > LEAST_SPLIT)
    parts = [rows[:2], rows[2:]] if is_split else [rows]
    sheets = {f"Part {n}": wrapped(part) for n, part in enumerate(parts, 1)}
    with TemporaryDirectory() as folder:
        read = cells(book_of(Path(folder) / "t.xlsx", sheets))
    width = blank_columns + len(HEADER)
    assert [line[blank_columns:width] for line in read] == [HEADER, *rows]

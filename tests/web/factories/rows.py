"""Rows of any kind, made up: each cell is a text that the library reads."""

from datetime import date, timedelta

from hypothesis import assume
from hypothesis import strategies as st

from coderpath.facts.kinds import KINDS
from coderpath.facts.kinds.education import LEVELS
from coderpath.facts.values.dates import read_month
from coderpath.facts.values.unreadable import Unreadable

NAMED = {"coder": "ana", "to": "ben", "facility": "north"}
CHOICES = {
    ("education", "level"): tuple(level for level, _ in LEVELS),
    ("knowledge", "by"): ("course", "demonstration"),
    ("skills", "held"): ("yes", "no"),
    ("reviews", "sample"): ("random", "focused"),
    ("checked", "kind"): tuple(KINDS),
}
WHOLE = {"records", "records_correct", "codes", "codes_correct", "drgs", "drgs_correct"}
FIGURES = {"fte", "value", "productive_minutes", "points", "minutes"}
DAYS = st.dates(date(1900, 1, 2), date(2040, 12, 31))
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), min_size=1, max_size=60
)


@st.composite
def texts(draw, kind):
    """Draw the texts of one row: every column, those that may be blank sometimes blank."""
    first = draw(DAYS)
    cells = {}
    for column in KINDS[kind].columns:
        if column.required or draw(st.booleans()):
            cells[column.name] = draw(_cell(kind, column, first))
    for later, total in (("records_correct", "records"), ("codes_correct", "codes")):
        if kind == "reviews" and later in cells:
            cells[total] = str(max(int(cells.get(total, 0)), int(cells[later])))
    if kind == "reviews" and "drgs_correct" in cells:
        cells["drgs"] = cells["drgs_correct"]
    return cells


def _cell(kind, column, first):
    if column.name in NAMED:
        return st.just(NAMED[column.name])
    if (kind, column.name) in CHOICES:
        return st.sampled_from(CHOICES[kind, column.name])
    if column.is_day:
        later = st.integers(1, 20_000).map(lambda days: first + timedelta(days))
        days = st.just(first) if column.required else later
        return (
            st.one_of(days, st.just("9999-12-31")).map(str) if column.says_no_end else days.map(str)
        )
    if column.read is read_month:
        return st.just(f"{first:%Y-%m}")
    if column.name in WHOLE and kind != "standards":
        return st.integers(0, 10**9).map(str)
    if column.name in FIGURES | WHOLE:
        return st.decimals("0.001", "99999", places=3).map(str)
    return TEXTS.map(str.strip).filter(bool)


@st.composite
def rows(draw, kind, source):
    """Draw one row of a kind, as the library's readers make it."""
    cells = draw(texts(kind))
    values = []
    for column in KINDS[kind].columns:
        text = cells.get(column.name, "")
        value = column.read(text) if text else column.default
        assume(not isinstance(value, Unreadable))
        values.append(value)
    return KINDS[kind].row(*values, source)

"""Reading what a map says of the table itself, below the key table."""

from collections.abc import Iterator, Mapping

from ruamel.yaml.nodes import ScalarNode

from coderpath.facts.saying import quoted
from coderpath.roster.problems import Problems, known_entries
from coderpath.roster.table.asked import ALL, AskedTable
from coderpath.roster.table.header import MOST_HEADER_ROWS
from coderpath.roster.table.letters import number_of_letters
from coderpath.roster.table.text_file import ENCODINGS, SEPARATORS
from coderpath.sentence.words import listed
from coderpath.tree.texts import Entry, items, place_of, text_of

KEYS = (
    "sheet",
    "sheets",
    "header_row",
    "header_rows",
    "first_column",
    "blanks",
    "not_people",
    "hidden_rows",
    "decimal",
    "separator",
    "encoding",
)
LEAVE_OUT, READ = "leave out", "read"
_DECIMALS = {"comma": ",", ",": ",", "point": ".", ".": "."}
_SEPARATORS = {**{sign: sign for sign in SEPARATORS}, **{n: s for s, n in SEPARATORS.items()}}
_MOST_ROW = 10**6


def read_table_keys(entry: Entry | None, problems: Problems) -> AskedTable:
    """Read the keys below table; all that is wrong in them is a problem with its place."""
    if entry is None:
        return AskedTable()
    return _Keys(known_entries(entry.value, "table", KEYS, problems), problems).read()


class _Keys:
    """The keys of a table."""

    def __init__(self, found: Mapping[str, Entry], problems: Problems) -> None:
        self._found = found
        self._problems = problems

    def read(self) -> AskedTable:
        """Read all of them."""
        return AskedTable(
            sheet=self._text("sheet") or None,
            sheets=self._sheets(),
            header_row=self._number("header_row", _MOST_ROW, "the number of the row"),
            header_rows=self._number("header_rows", MOST_HEADER_ROWS, "over how many rows"),
            first_column=self._column("first_column"),
            blanks=frozenset(text.casefold() for text in self._texts("blanks")),
            take_all_rows=self._choice("not_people", _LEFT_OR_READ) == READ,
            leave_hidden=self._choice("hidden_rows", _LEFT_OR_READ) == LEAVE_OUT,
            decimal=self._choice("decimal", _DECIMALS),
            separator=self._choice("separator", _SEPARATORS),
            encoding=self._choice("encoding", {name: name for name in ENCODINGS}),
        )

    def _sheets(self) -> tuple[str, ...]:
        texts = tuple(self._texts("sheets"))
        return (ALL,) if [text.casefold() for text in texts] == [ALL] else texts

    def _text(self, key: str) -> str:
        entry = self._found.get(key)
        return text_of(entry.value, key, self._problems).strip() if entry else ""

    def _texts(self, key: str) -> Iterator[str]:
        entry = self._found.get(key)
        for item in items(entry.value) if entry else ():
            if isinstance(item, ScalarNode):
                yield str(item.value).strip()
            else:
                text_of(item, key, self._problems)

    def _number(self, key: str, most: int, what: str) -> int:
        if key not in self._found:
            return 0
        text = self._text(key)
        if text.isascii() and text.isdigit() and 0 < int(text[:9]) <= most:
            return int(text)
        found = f"{quoted(text)} is not a {'row' if key == 'header_row' else 'number of rows'}"
        if key == "header_row":
            mend = "Write the number of the row that holds the names of the columns"
            allowed = "header_row takes a whole number from 1"
        else:
            mend = f"Write {what} the names of the columns go"
            allowed = f"{key} takes a whole number from 1 to {most}"
        self._problems.add(place_of(self._found[key].value), found, allowed, mend)
        return 0

    def _column(self, key: str) -> int:
        """Give the number of a column that is named by its letters, as a spreadsheet does."""
        if key not in self._found:
            return 0
        text = self._text(key)
        if number := number_of_letters(text):
            return number
        found = f"{quoted(text)} is not a column"
        allowed = f"{key} takes the letters of a column, such as F"
        mend = "Write the letters that the spreadsheet shows above it"
        self._problems.add(place_of(self._found[key].value), found, allowed, mend)
        return 0

    def _choice(self, key: str, known: Mapping[str, str]) -> str:
        if key not in self._found:
            return ""
        text = str(getattr(self._found[key].value, "value", ""))
        answer = known.get(text) or known.get(text.strip().casefold().replace("_", " "))
        answer = answer or known.get(text.strip().casefold())
        if answer:
            return answer
        shown = listed([one for one in known if one.strip() and len(one) > 1], "or")
        place = place_of(self._found[key].value)
        found = f"{quoted(text)} is not a known {key}"
        self._problems.add(place, found, f"{key} takes {shown}", "Write one of these")
        return ""


_LEFT_OR_READ = {LEAVE_OUT: LEAVE_OUT, READ: READ}

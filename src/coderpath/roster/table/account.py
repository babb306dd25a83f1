"""Which rows of a table are left out, kept together to be said in one line."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from coderpath.facts.files.frame import SheetRow
from coderpath.facts.saying import quoted
from coderpath.roster.said import MOST_PLACES, Said, Sort
from coderpath.roster.table.asked import AskedTable
from coderpath.roster.table.not_people import Judged, Kind, RowJudge
from coderpath.sentence.words import counted, listed

NO_PEOPLE = "Rows that are not people"
MAYBE_PEOPLE = "Rows that may be people"
_KINDS = {
    Kind.SUM: "row of sums",
    Kind.NOTE: "note",
    Kind.HEADING: "repeated heading",
    Kind.NO_ID: "row without an id",
}
_PLURALS = {Kind.SUM: "rows of sums", Kind.NO_ID: "rows without an id"}
_MOST_EXAMPLES = 3


@dataclass
class _Rows:
    """Some rows: how many, and where the first of them are."""

    count: int = 0
    places: list[str] = field(default_factory=list)

    def add(self, place: str) -> None:
        self.count += 1
        if len(self.places) < MOST_PLACES:
            self.places.append(place)


class LeftRows:
    """Decides of each row whether it is read, and says which are not."""

    def __init__(self, asked: AskedTable, *, several: bool) -> None:
        self._asked = asked
        self._several = several
        self._kinds: Counter[Kind] = Counter()
        self._examples: dict[Kind, list[str]] = {}
        self._rows = _Rows()
        self._maybe = _Rows()
        self._maybe_says: tuple[tuple[str, str], ...] = ()
        self._hidden = _Rows()

    def takes(self, row: SheetRow, own: Sequence[str], judge: RowJudge, sheet: str) -> bool:
        """Tell whether a row is read; `own` are its texts, of which one is not blank at least."""
        if row.hidden:
            self._hidden.add(self._place(row, sheet))
            if self._asked.leave_hidden:
                return False
        judged = judge.judge(own)
        if judged is None:
            return True
        self._count(judged, self._place(row, sheet))
        return self._asked.take_all_rows

    def _place(self, row: SheetRow, sheet: str) -> str:
        return f"sheet {sheet}, row {row.line}" if self._several else f"row {row.line}"

    def _count(self, judged: Judged, place: str) -> None:
        if judged.maybe:
            self._maybe.add(place)
            if not self._maybe_says:
                shown = quoted(judged.text)
                kind = _KINDS[judged.kind]
                left = f"{place}, {shown}, is left out as a {kind}"
                read = f"{place}, {shown}, is read as somebody's row"
                self._maybe_says = (
                    (left, f"{shown} is somebody's row, and is read"),
                    (read, f"{shown} is a {kind}, and is left out"),
                )
            return
        self._rows.add(place)
        self._kinds[judged.kind] += 1
        examples = self._examples.setdefault(judged.kind, [])
        if judged.text not in examples and len(examples) < _MOST_EXAMPLES:
            examples.append(judged.text)

    @property
    def found(self) -> int:
        """How many rows are no people's, or may be none."""
        return self._rows.count + self._maybe.count

    def said(self) -> Iterator[Said]:
        """Say which rows are left out, all of them together."""
        left = not self._asked.take_all_rows
        if self._rows.count:
            sort = Sort.LEFT_OUT if left else Sort.TAKEN
            says = f"{self._kinds_words()} {'left out' if left else 'read like the others'}"
            yield Said(sort, NO_PEOPLE, says, "", self._rows.count, tuple(self._rows.places))
        if self._maybe.count:
            says, other = self._maybe_says[0 if left else 1]
            places = tuple(self._maybe.places)
            yield Said(Sort.DOUBT, MAYBE_PEOPLE, says, other, self._maybe.count, places)
        if self._hidden.count:
            hidden = self._asked.leave_hidden
            sort = Sort.LEFT_OUT if hidden else Sort.ASSUMED
            says = "left out" if hidden else "read like the others"
            places = tuple(self._hidden.places)
            yield Said(sort, "Hidden rows", says, "", self._hidden.count, places)

    def _kinds_words(self) -> str:
        words = []
        for kind, number in self._kinds.items():
            examples = listed([quoted(text[:40]) for text in self._examples[kind]])
            words.append(f"{counted(number, _KINDS[kind], _PLURALS.get(kind))} ({examples})")
        return listed(words)

"""What a reader may choose on the board. Choices come from lists; nothing else is taken."""

from typing import NamedTuple

from coderpath_web.frame.named_alike import is_named
from coderpath_web.frame.soon import SOON
from coderpath_web.rooms.readiness.pages.board import rows

STEPS = {
    rows.PLACE: "To be placed",
    rows.COMING: "Decided",
    rows.READY: "Ready",
    rows.ONE: "One step",
    rows.TWO: "Two",
    rows.MORE: "Three or more",
    rows.TOP: "At the top",
    rows.UNJUDGED: "Not judged",
}
LAST = "9999"
SORTS = {
    "name": lambda row: row.name.casefold(),
    "level": lambda row: (row.level.title if row.level else "", row.name.casefold()),
    "since": lambda row: (row.since.isoformat() if row.since else LAST, row.name.casefold()),
    "place": lambda row: (row.place, row.name.casefold()),
}
DEFAULT_SORT = "name"
SORT_WORDS = (
    ("name", "By name"),
    ("since", "Longest at this level first"),
    ("-since", "Newest at this level first"),
    ("level", "By level held"),
    ("place", "By facility"),
)


class Choices(NamedTuple):
    """What was chosen."""

    step: str
    to: str
    only: str
    named: str
    sort: str

    @property
    def is_narrowed(self):
        return bool(self.step or self.to or self.only or self.named)

    def keeps(self, row):
        """Tell whether a row is one of those asked for."""
        return self.step in {"", row.group} and self.keeps_but_steps(row)

    def keeps_but_steps(self, row):
        """Tell the same without looking at the steps, so that each of them can show its count."""
        to = row.rung.level.level if row.rung else ""
        found = is_named(self.named, row.name, row.code)
        return self.to in {"", to} and found and (not self.only or ONLY[self.only][1](row))

    def keeps_but_only(self, row):
        """Tell the same without looking at what the list is narrowed to, for the same reason."""
        return self._replace(only="").keeps(row)

    def sorted(self, found):
        """Put rows in the order asked for."""
        return sorted(found, key=SORTS[self.sort.lstrip("-")], reverse=self.sort.startswith("-"))


ONLY = {
    "missing": ("Only missing records", lambda row: row.lacks_records_only),
    "waiting": ("Waiting for a trainer", lambda row: row.waiting_since is not None),
    "soon": (f"Requirement ends within {SOON} days", lambda row: bool(row.expiring)),
    "changed": ("Changed this week", lambda row: bool(row.changes)),
}


def chosen(asked, levels):
    """Read the choices; what is not on a list counts as not chosen."""
    sort = asked.get("sort", DEFAULT_SORT)
    return Choices(
        step=_one_of(asked.get("step", ""), STEPS),
        to=_one_of(asked.get("to", ""), levels),
        only=_one_of(asked.get("only", ""), ONLY),
        named=asked.get("q", "").strip()[:100],
        sort=sort if sort.removeprefix("-") in SORTS else DEFAULT_SORT,
    )


def _one_of(value, known):
    return value if value in known else ""

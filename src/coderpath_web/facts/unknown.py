"""People whom new rows name although nobody has ever put them on file."""

from collections.abc import Iterable
from typing import Any, Protocol

from coderpath.facts.checks.names import unknown_coders
from coderpath.facts.gathered import Gathered
from coderpath.facts.kinds import WITHOUT_CODER
from coderpath.findings import Finding
from coderpath_web.facts.models import Fact


class New(Protocol):
    """A row to be put on file, with its kind."""

    @property
    def kind(self) -> str:
        """The name of its kind."""

    @property
    def row(self) -> Any:
        """The library's row."""


def unknown_people(new: Iterable[New]) -> list[Finding]:
    """Find rows about coders who have no row in coders, retracted or not, on file or new."""
    rows: dict[str, list[Any]] = {}
    named: set[str] = set()
    begun: set[str] = set()
    for one in new:
        if one.kind == "coders":
            begun.add(one.row.coder)
        elif one.kind not in WITHOUT_CODER:
            rows.setdefault(one.kind, []).append(one.row)
            named.update({one.row.coder, getattr(one.row, "to", "")} - {""})
    if not named:
        return []
    facts = Fact.objects.filter(kind="coders").order_by()
    if len(named) == 1:
        facts = facts.filter(coder__code__in=named)
    known = frozenset(facts.values_list("coder__code", flat=True).distinct()) | begun
    return list(unknown_coders(Gathered(rows, coder_ids=known))) if named - known else []

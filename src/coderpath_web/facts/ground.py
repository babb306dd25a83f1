"""What one coder's verdicts hang on, so that a change can be held against it before it is made."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from coderpath.facts.gathered import Gathered
from coderpath.facts.settled import with_home_facilities
from coderpath.facts.standards import CORPORATE
from coderpath.same_name import form
from coderpath_web.facts.models import EMPLOYMENT
from coderpath_web.facts.queries import gather
from coderpath_web.people.models import Coder

Rows: TypeAlias = Iterable[tuple[str, Any]]
"""Rows that would be recorded or retracted, each with its kind."""
Classes: TypeAlias = Callable[[int], frozenset[tuple[str, str]]]


@dataclass(frozen=True)
class Ground:
    """The rows about a coder, the standards that measure the coder, the places of work."""

    coder: Coder
    classes: Classes = lambda _: frozenset()
    """Gives, by a coder, the facilities and forms of types as which records of a class may count
    that they coded; asked for where a standard is held against them alone."""

    @cached_property
    def _rows(self) -> Gathered:
        return with_home_facilities(gather([self.coder.pk]))

    @cached_property
    def _measured(self) -> frozenset[tuple[str, str]]:
        """The facilities, and the forms of patient types, of the coder's productivity."""
        rows = self._rows.of("productivity")
        own = {(row.facility, form(row.type)) for row in rows}
        return self.classes(self.coder.pk) | own

    @cached_property
    def _places(self) -> frozenset[str]:
        kinds = (*EMPLOYMENT, "productivity")
        return frozenset(row.facility for kind in kinds for row in self._rows.of(kind))

    def carries(self, kind: str, row: Any) -> bool:
        """Tell whether the coder's verdicts hang on a row.

        A corporate standard measures whoever codes its type; a facility's whoever codes it there.
        """
        if kind == "standards" and row.facility == CORPORATE:
            return any(form(row.type) == name for _, name in self._measured)
        if kind == "standards":
            return (row.facility, form(row.type)) in self._measured
        if kind == "facilities":
            return row.facility in self._places
        return bool(row.coder == self.coder.code)

    def carried(self, rows: Rows) -> list[tuple[str, Any]]:
        """Give those of some rows on which the coder's verdicts hang."""
        return [(kind, row) for kind, row in rows if self.carries(kind, row)]

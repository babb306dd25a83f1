"""What a path says to all of its criteria."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Position
from coderpath.same_name import form, forms
from coderpath.spans import Spans, union


@dataclass(frozen=True)
class Rules:
    """When months close, which credentials stand for others, which positions count as a level."""

    months_close_on: int = 1
    stands_for: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The form of a credential -> the credentials that count as it, itself included."""
    known_as: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The form of a level -> the forms in positions that count as it: its own and `formerly`."""
    _accepted: dict[tuple[str, ...], frozenset[str]] = field(
        default_factory=dict, compare=False, repr=False
    )
    """Levels asked for before, and what counts as one of them: asked again for every coder."""

    def credentials_for(self, names: Iterable[str]) -> frozenset[str]:
        """Give every credential that satisfies one of the names."""
        return frozenset().union(*(self.stands_for.get(form(name), {name}) for name in names))

    def level_names(self, levels: tuple[str, ...]) -> frozenset[str]:
        """Give the form of every position name that counts as one of the levels."""
        if levels not in self._accepted:
            known = self.known_as
            names = frozenset().union(*(known.get(one, {one}) for one in forms(levels)))
            self._accepted[levels] = names
        return self._accepted[levels]

    def positions_in(self, record: CoderRecord, levels: tuple[str, ...]) -> list[Position]:
        """Give the positions that count as one of the levels."""
        names = self.level_names(levels)
        return [position for position in record.positions if form(position.level) in names]

    def held(self, record: CoderRecord, levels: tuple[str, ...]) -> Spans:
        """Give the days on which one of the levels is held; touching spells are one."""
        positions = self.positions_in(record, levels)
        return union([(position.since, position.until) for position in positions])

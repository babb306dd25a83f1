"""Gates: criteria that join others. All branches are judged; nothing is cut short (Kleene)."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.base import Count, Criterion, Name

Parts = Annotated[tuple[Criterion, ...], Field(min_length=1)]


class Gate(Criterion):
    """Met if at least so many parts are met; not met if even the not recorded cannot help."""

    of: Parts

    def parts(self) -> tuple[Criterion, ...]:
        """Give the joined criteria."""
        return self.of

    @property
    def needed(self) -> int:
        """How many parts must be met."""
        raise NotImplementedError


class AllOf(Gate):
    """All of the criteria are met."""

    kind: ClassVar[str] = "all_of"
    shorthand: ClassVar[str | None] = "of"

    @property
    def needed(self) -> int:
        """Every part."""
        return len(self.of)


class AnyOf(Gate):
    """One of the criteria is met."""

    kind: ClassVar[str] = "any_of"
    shorthand: ClassVar[str | None] = "of"

    @property
    def needed(self) -> int:
        """One part."""
        return 1


class AtLeast(Gate):
    """So many of the criteria are met."""

    kind: ClassVar[str] = "at_least"
    count: Count

    @property
    def needed(self) -> int:
        """The stated count."""
        return self.count

    @model_validator(mode="after")
    def _check_count(self) -> Self:
        if self.count > len(self.of):
            raise PydanticCustomError(
                "count_above", "{count} of {listed}", {"count": self.count, "listed": len(self.of)}
            )
        return self


class Presumed(Gate):
    """Met unless a recorded no says otherwise."""

    kind: ClassVar[str] = "presumed"

    @property
    def needed(self) -> int:
        """The one part."""
        return 1


class QualifiesFor(Criterion):
    """A level's whole minimum is met."""

    kind: ClassVar[str] = "qualifies_for"
    shorthand: ClassVar[str | None] = "level"

    level: Name

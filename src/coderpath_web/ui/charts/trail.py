"""The career as a trail up a mountain: what a page has to say for it to be drawn."""

from typing import NamedTuple


class Passed(NamedTuple):
    """Something behind the coder: a level, which has a sign, or a milestone, which has none."""

    name: str
    when: str
    sign: str = ""
    is_held: bool = False
    """Whether it is the level held: it stands on its day, and not once more where one is now."""


class Place(NamedTuple):
    """A level on the trail: the one held, the next, or one further up."""

    sign: str
    name: str
    note: str = ""


class Blaze(NamedTuple):
    """One requirement between the level held and the next."""

    status: str
    name: str
    note: str = ""
    href: str = ""
    times: int = 1


class SideTrail(NamedTuple):
    """A post beside the ladder; "after" is the sign of the level from which it leaves."""

    name: str
    note: str = ""
    href: str = ""
    after: str = ""


class Trail(NamedTuple):
    """A career up to now and the ways on, in order from the bottom."""

    held: Place | None = None
    next: Place | None = None
    start: str = ""
    behind: tuple[Passed, ...] = ()
    blazes: tuple[Blaze, ...] = ()
    further: tuple[Place, ...] = ()
    posts: tuple[SideTrail, ...] = ()

    @property
    def holds_since_before(self) -> bool:
        """Whether the level held stands on its day, further back than where one is now."""
        return any(passed.is_held for passed in self.behind)


QUIET = ("met", "exception", "presumed", "begun", "grace", "not_asked")
"""What is settled, in the order in which it stands on the trail."""

MOST_BLAZES = 14


def in_order(blazes: tuple[Blaze, ...]) -> tuple[Blaze, ...]:
    """Put what is settled first, what runs out next, what is open last."""
    return tuple(sorted(blazes, key=lambda blaze: _rank(blaze.status)))


def is_open(blaze: Blaze) -> bool:
    """Say whether a requirement still has to be met."""
    return blaze.status in ("not_met", "not_recorded")


def _rank(status: str) -> int:
    if status in QUIET:
        return 0
    return 1 if status == "soon" else 2


def grouped(blazes: tuple[Blaze, ...]) -> tuple[Blaze, ...]:
    """Gather blazes of one status into one where there are too many for the trail."""
    ordered = in_order(blazes)
    for status in (*QUIET, "soon", "not_recorded", "not_met"):
        if len(ordered) <= MOST_BLAZES:
            break
        ordered = _gathered(ordered, status)
    return ordered


def _gathered(blazes: tuple[Blaze, ...], status: str) -> tuple[Blaze, ...]:
    same = [blaze for blaze in blazes if blaze.status == status]
    if len(same) < 2:  # noqa: PLR2004 -- one blaze stays itself
        return blazes
    first = blazes.index(same[0])
    group = Blaze(status, f"{len(same)} requirements", times=len(same))
    rest = [blaze for blaze in blazes if blaze.status != status]
    return (*rest[:first], group, *rest[first:])


def fitting(places: tuple[Place, ...], most: int) -> tuple[Place, ...]:
    """Give the levels further up; of too many, one sign says for which it stands."""
    if len(places) <= most:
        return places
    between = places[most - 2 : -1]
    names = ", ".join(place.name for place in between)
    return (*places[: most - 2], Place("…", f"{len(between)} more levels: {names}"), places[-1])

"""How a level hangs on others: where coders come from, and what it takes over."""

from collections.abc import Iterator

from coderpath.changes.change import Change, Plain
from coderpath.changes.duties import inherited_duties
from coderpath.changes.level_pair import LevelPair
from coderpath.criteria.turns import Direction, Turn, more_is_stricter, together, wider_is_looser
from coderpath.path import CareerPath, Level

LINKS = ("builds_on", "duties_of")


def ladder_changes(level: LevelPair) -> Iterator[Change]:
    """Tell of `opening`, `after`, `builds_on` and `duties_of`."""
    old, new = level.old, level.new
    opening = more_is_stricter(old.opening, new.opening)
    after = _after(level.paths.names(old.after) or (), new.after)
    found: list[tuple[str, Turn, Plain, Plain]] = [
        ("opening", opening, old.opening, new.opening),
        ("after", after, list(old.after), list(new.after)),
        *((link, _link(link, level), getattr(old, link), getattr(new, link)) for link in LINKS),
    ]
    for part, turn, before, now in found:
        if turn is not None:
            yield Change(level.name, part, None, turn, before, now)


def _after(old: tuple[str, ...], new: tuple[str, ...]) -> Turn:
    """Compare where coders come from; coming from outside is another matter than from a level."""
    if bool(old) != bool(new):
        return Direction.OTHER
    return wider_is_looser(old, new)


def _link(link: str, level: LevelPair) -> Turn:
    """Tell whether another level is taken over, and something comes along or stays away by it.

    That is one change, however much comes along: the document changes in one place, and the words
    for the change can count the rest. It is stricter or looser where requirements only come, or
    only go.
    """
    if level.paths.are_the_same(getattr(level.old, link), getattr(level.new, link)):
        return None
    silent = level.minimum.silent if link == "builds_on" else []
    differs = bool(silent) or _duties_differ_silently(level)
    if not (differs and all(_would_differ(link, level))):
        return None
    return together(*silent) or Direction.OTHER


def _duties_differ_silently(level: LevelPair) -> bool:
    """Tell whether an inherited duty came or went."""
    paths, old, new = level.paths, level.old, level.new
    went = inherited_duties(paths.old, old).difference(paths.new.whole_duties(new))
    came = inherited_duties(paths.new, new).difference(paths.old.whole_duties(old))
    return bool(went or came)


def _would_differ(link: str, level: LevelPair) -> Iterator[bool]:
    """Tell for each path whether the other one's link would bring something else in it.

    Otherwise what came along or stayed away is the doing of a level further down.
    """
    paths, before, now = level.paths, getattr(level.old, link), getattr(level.new, link)
    if before is None or before in paths.now_called:
        kept = paths.name(before) if before else None
        yield _brings(paths.new, level.new, link, kept) != _brings(paths.new, level.new, link, now)
    if now is None or now in paths.once_called:
        taken = paths.once_called[now] if now else None
        yield _brings(paths.old, level.old, link, taken) != _brings(
            paths.old, level.old, link, before
        )


def _brings(
    path: CareerPath, level: Level, link: str, name: str | None
) -> tuple[set[str], set[str]]:
    """Give the ids and duties that a level would have with another link."""
    linked = level.model_copy(update={link: name})
    return {one.id for one in path.whole_minimum(linked)}, set(path.whole_duties(linked))

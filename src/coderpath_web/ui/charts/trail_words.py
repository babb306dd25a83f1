"""Says what a trail shows, in sentences and as rows."""

from collections.abc import Iterator

from coderpath.sentence import Table
from coderpath_web.ui.charts.trail import Trail, is_open
from coderpath_web.ui.statuses import status_of


def trail_text(trail: Trail) -> str:
    """Say in sentences where the coder stands and what lies ahead."""
    return " ".join(_sentences(trail))


def _sentences(trail: Trail) -> Iterator[str]:
    if trail.held:
        yield f"You are at {_with_note(trail.held.name, trail.held.note)}."
    else:
        yield "You hold no level yet."
    if trail.next:
        settled = sum(not is_open(blaze) for blaze in trail.blazes)
        of = f"{settled} of {len(trail.blazes)} requirements are met"
        yield f"On the way to {trail.next.name}, {of}."
    else:
        yield "There is no level above on this path."
    if trail.further:
        yield f"Further up: {', '.join(place.name for place in trail.further)}."
    if trail.posts:
        yield f"Side trails lead to {', '.join(post.name for post in trail.posts)}."


def _with_note(name: str, note: str) -> str:
    return f"{name}, {note}" if note else name


def trail_table(trail: Trail) -> Table:
    """Give everything on the trail as rows, from the bottom up."""
    return Table(("On the trail", "Status", "Note"), tuple(_rows(trail)))


def _rows(trail: Trail) -> Iterator[tuple[str, str, str]]:
    yield from _up_to_now(trail)
    for blaze in trail.blazes:
        yield blaze.name, status_of(blaze.status).word.lower(), blaze.note
    for place in (trail.next, *trail.further):
        if place:
            yield place.name, "ahead", place.note
    for post in trail.posts:
        yield post.name, "side trail", post.note


def _up_to_now(trail: Trail) -> Iterator[tuple[str, str, str]]:
    if trail.start:
        yield trail.start, "behind you", ""
    for passed in trail.behind:
        yield passed.name, "held" if passed.is_held else "behind you", passed.when
    if trail.holds_since_before:
        yield "You are here", "today", ""
    elif trail.held:
        yield trail.held.name, "you are here", trail.held.note

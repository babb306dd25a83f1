"""A whole path as Markdown that reads well as plain text too."""

from collections.abc import Iterable, Iterator

from coderpath.explain.path_notes import credential_texts, newcomer_entries, say_rules
from coderpath.explain.path_rows import Entry, LevelRow, path_rows
from coderpath.path import CareerPath
from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import lowered

PARTS = (
    ("Duties", "duties"),
    ("Minimum", "minimum"),
    ("Preferred", "preferred"),
    ("To move up", "advance"),
    ("To keep the level", "keep"),
)


def path_markdown(path: CareerPath) -> str:
    """Write a path: its levels with duties and requirements, its posts, then its other rules.

    After each requirement stands in italics where it comes from, or why it was assumed.
    """
    rows = path_rows(path)
    posts = {level.level for level in path if level.opening}
    lines = list(_head(path))
    lines += _levels("Levels", [row for row in rows if row.level not in posts])
    lines += _levels("Posts", [row for row in rows if row.level in posts])
    lines += _list("## Where newcomers start", newcomer_entries(path))
    lines += _list("## Credentials", map(Entry, credential_texts(path)))
    lines += _list("## Other rules", (Entry(str(rule)) for rule in say_rules(path)))
    return "\n".join(lines) + "\n"


def _head(path: CareerPath) -> Iterator[str]:
    yield f"# {path.title}"
    replaces = path.replaced.title if path.replaced else path.replaces
    instead = f', replaces "{replaces}"' if replaces else ""
    yield from ("", f"In force from {day_words(path.effective_day)}{instead}.")
    if path.source:
        yield from ("", f"Source: {path.source}")


def _levels(heading: str, rows: list[LevelRow]) -> Iterator[str]:
    if rows:
        yield from ("", f"## {heading}")
    for row in rows:
        yield from ("", f"### {row.title}", "", " ".join(row.notes))
        for title, part in PARTS:
            yield from _list(f"**{title}**", getattr(row, part))


def _list(heading: str, entries: Iterable[Entry]) -> Iterator[str]:
    items = [f"- {entry.text}{_origin(entry)}" for entry in entries]
    if items:
        yield from ("", heading, "", *items)


def _origin(entry: Entry) -> str:
    return f" *({lowered(str(entry.origin))})*" if entry.origin else ""

"""The reference of the kinds of requirement, written from the specs."""

from collections.abc import Iterator
from inspect import getdoc

from coderpath.criteria import RULES
from coderpath.days import FOREVER, day_of
from coderpath.sentence.calendar import day_words
from coderpath.sentence.dates import say_span
from tests.docs.markdown import anchor, fenced, table
from tests.docs.parameters import parameters
from tests.spec.reading import written_rows
from tests.spec.spec import Spec
from tests.spec.toc import CHAPTERS, TOPICS

INTRODUCTION = """\
# What each kind of requirement means

This page is written from the specs in `tests/spec`, which run with every test: by the judge, and
by a second judge that goes day by day. `make docs` writes it again.

In the examples Ann is hired on 1 January 2020 unless it says otherwise, and the requirement is the
whole minimum of a level called `rung`. Every entry of a real path also says where it comes from
(`source`) or why it was added (`assumed`); the examples leave that out. At all times that an
example does not name the answer is "not met". In facts `until` is the first day after; in what is
expected, "from ... to ..." names the first and the last day.

Durations are counted from their start: adding months keeps the day, or takes the month's last.
Wherever `months` or `..._months` stands, `weeks` or `..._weeks` may stand instead, but not in
`productivity`, which goes by calendar months.
"""


def page() -> str:
    """Give the whole page."""
    return "\n".join([INTRODUCTION, contents(), *chapters(), *topics()]).rstrip() + "\n"


def contents() -> str:
    """List the chapters."""
    titles = [*(f"`{kind}`" for kind in RULES), *TOPICS]
    return "".join(f"- [{title}](#{anchor(title)})\n" for title in titles)


def chapters() -> Iterator[str]:
    """Give a chapter for each kind."""
    for kind, model in RULES.items():
        yield f"## `{kind}`\n\n{getdoc(model)}\n\n{parameters(kind)}\n"
        yield from map(example, CHAPTERS[kind])


def topics() -> Iterator[str]:
    """Give a chapter for each thing that holds for all kinds."""
    for title, specs in TOPICS.items():
        yield f"## {title}\n"
        yield from map(example, specs)


def example(spec: Spec) -> str:
    """Write one spec."""
    parts = [f"### {spec.title}", *asked(spec), *known(spec), *expected(spec)]
    return "\n\n".join(parts) + "\n"


def asked(spec: Spec) -> Iterator[str]:
    """Write what the path says."""
    yaml = spec.asks or f"levels:\n{indented(spec.levels)}"
    yield fenced("\n".join(part for part in (spec.more, yaml) if part), "yaml")
    if spec.replaces:
        yield "The path that it replaces:"
        yield fenced(f"levels:\n{indented(spec.replaces)}", "yaml")


def indented(text: str) -> str:
    """Indent levels under their key."""
    return "\n".join(f"  {line}" for line in text.splitlines())


def known(spec: Spec) -> Iterator[str]:
    """Write the facts."""
    if spec.hired != "2020-01-01":
        yield f"Ann is hired on {in_words(spec.hired)}."
    if not spec.facts:
        yield "There are no other facts."
    for kind, text in spec.facts.items():
        rows = written_rows(text)
        yield f"`{kind}`"
        yield table(list(rows[0]), [list(row.values()) for row in rows])


def expected(spec: Spec) -> Iterator[str]:
    """Write what must follow."""
    lines = [f"- {said(line)}" for line in spec.expects]
    start, last = when("from", spec.start), when("to", spec.last)
    yield HEADS[spec.what].format(level=spec.level, start=start, last=last)
    yield "\n".join(lines or [f"- {NOTHING.get(spec.what, 'at no time met')}"])


def when(word: str, text: str) -> str:
    """Say from or until when, if that is given."""
    return f" {word} {in_words(text)}" if text else ""


def said(line: str) -> str:
    """Write an expectation with its days in words: from the first to the last."""
    name, on, day = line.partition(" on ")
    if on:
        return f"`{name}` on {in_words(day)}"
    state, _, span = line.partition(" from ")
    since, _, until = span.partition(" until ")
    return f"{state} {say_span(day_of(since), day_of(until) if until else FOREVER)}"


def in_words(day: str) -> str:
    """Write a day in words."""
    return day_words(day_of(day))


HEADS = {
    "qualifies": "Ann qualifies for `{level}`:",
    "ready": "Ann is ready for `{level}`:",
    "keeps": "Ann keeps `{level}`:",
    "placed": "Ann is placed in:",
    "taken": "In a what-if{start}{last} Ann takes:",
}
NOTHING = {"placed": "no level", "taken": "no level"}

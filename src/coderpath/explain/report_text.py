"""A report as lines of text: much of what is near, little of what is far."""

from collections.abc import Iterator

from coderpath.explain.report import HEADINGS, CoderReport, LevelReport, Reach
from coderpath.explain.requirement_lines import RequirementLine
from coderpath.explain.states import LEGEND, MET, PRESUMED

WHOLE = (Reach.HELD, Reach.NEXT)


def text_lines(report: CoderReport) -> Iterator[str]:
    """Give the lines: levels held and next whole, posts by what they lack, others by a line.

    A requirement that is met is told with its facts once, and by name where it comes again.
    """
    yield report.headline
    if not report.levels:
        return
    yield LEGEND
    told: set[str] = set()
    for level in (level for level in report.levels if level.reach in WHOLE):
        yield from ("", *_level_lines(level, told))
    for level in (level for level in report.levels if level.reach is Reach.POST):
        yield from ("", *_post_lines(level))
    others = [level for level in report.levels if level.reach is Reach.OTHER]
    if others:
        yield from ("", "Other levels")
        yield from (f"  {level.title}: {level.standings[0]}" for level in others)


def _level_lines(level: LevelReport, told: set[str]) -> Iterator[str]:
    yield f"{level.title} ({level.held})" if level.held else level.title
    yield from (f"  {standing}" for standing in level.standings)
    for part, heading in HEADINGS.items():
        if level.parts[part]:
            yield f"  {heading}"
            for line in level.parts[part]:
                again = line.id in told and line.state in (MET.word, PRESUMED.word)
                told.add(line.id)
                texts = [_first_text(line)] if again else _texts(line)
                yield from (f"    {text}" for text in texts)


def _post_lines(level: LevelReport) -> Iterator[str]:
    yield level.title
    yield from (f"  {standing}" for standing in level.standings)
    asked = (*level.parts["minimum"], *level.parts["advance"])
    for line in asked:
        if line.state not in (MET.word, PRESUMED.word):
            yield from (f"    {text}" for text in _texts(line))


def _first_text(line: RequirementLine) -> str:
    state = f"{line.state} {line.dates}".strip()
    return f"{line.shape} {line.ask} ({state})"


def _texts(line: RequirementLine) -> Iterator[str]:
    yield _first_text(line)
    if line.state == PRESUMED.word:
        yield f"    {line.missing} {line.mend}."
    else:
        yield from (f"    {text}" for text in (line.missing, _mend_text(line)) if text)
    yield from (f"    {text}" for text in (*line.facts, line.origin) if text)


def _mend_text(line: RequirementLine) -> str:
    return f"To mend: {line.mend}." if line.mend else ""
